/* The app in words, for a viewer in lines: after each event, what has changed
 * since the last time it was asked. Nothing is kept but what was said last, so
 * whatever changes the app, a key, a clock or a saved file, is said alike. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "view/kit.h"
#include "view/panel.h"

static void
line(struct buf *out, const char *text)
{
	buf_str(out, text);
	buf_char(out, '\n');
}

/* Words of rich text as a string in the arena, in one line. */
static const char *
words_of(struct view *v, const struct rich *r)
{
	struct buf out = BUF_INIT;
	const char *words;

	kit_words(&out, r);
	words = arena_strndup(v->arena, buf_text(&out), out.n);
	buf_release(&out);
	return words;
}

/* ---- The panel ---- */

static bool
is_update(const struct block *b)
{
	return b->shape != NULL && strcmp(b->shape->name, "update") == 0;
}

/* The blocks that are revealed after step `from`, up to step `to`. */
static void
say_blocks(struct view *v, const struct panel *p, int from, int to,
    struct buf *out)
{
	v->panel = p;
	for (int i = 0; i < p->nblock; i++) {
		const struct block *b = &p->block[i];
		struct box box;

		if (b->step <= from || b->step > to ||
		    (is_update(b) && !v->updates))
			continue;
		box = form_box(v, b);
		form_describe(v, &box, out);
	}
}

static void
say_updates(struct view *v, const struct panel *p, struct buf *out)
{
	if (!panel_has(p, "update"))
		line(out, say(v->words,
		    N_("This panel has no newer figure.")));
	else if (!v->updates)
		line(out, say(v->words, N_("The newer figure is hidden.")));
	for (int i = 0; i < p->nblock && v->updates; i++)
		if (is_update(&p->block[i])) {
			struct box box = form_box(v, &p->block[i]);

			form_describe(v, &box, out);
		}
}

static void
say_place(const struct app *app, struct view *v, const struct panel *p,
    struct buf *out)
{
	const struct place *at = &app->reader.place;

	if (at->visit >= 0)
		line(out, view_fill(v, N_("A visit outside of the tour. {1}"),
		    words_of(v, &p->title), (char *)NULL));
	else
		line(out, view_fill(v, N_("Panel {1} of {2}. {3}"),
		    view_integer(v, at->at + 1), view_integer(v, at->norder),
		    words_of(v, &p->title), (char *)NULL));
}

/* What can be done here, as far as the panel's words do not say it. */
static const char *
hint_of(const struct view *v)
{
	const struct stop *s = v->nstop > 0 ? &v->stop[0] : NULL;

	if (s == NULL)
		return NULL;
	if (s->target != NULL)
		return N_("Tab goes from link to link.");
	return s->box != NULL && s->box->form->say_keys != NULL ?
	    s->box->form->say_keys(v, s->box) : NULL;
}

static void
say_whole_panel(const struct app *app, struct view *v, const struct panel *p,
    struct buf *out)
{
	const int section = p->entry->section;
	const char *hint = hint_of(v);

	if (section >= 0 && section != app->said.section) {
		const struct deck *deck = app->reader.deck;
		struct rich head = deck_text(deck, v->arena,
		    deck->section[section].heading, NULL);

		line(out, view_fill(v, N_("Section: {1}"), words_of(v, &head),
		    (char *)NULL));
	}
	say_place(app, v, p, out);
	say_blocks(v, p, -1, app->shown.step, out);
	if (panel_has(p, "update") && !v->updates)
		line(out, say(v->words,
		    N_("There is a newer figure: press u.")));
	if (p->nnote > 0 && app->reader.options.audience != AUDIENCE_KIOSK)
		line(out, say(v->words, N_("There is a note: press i.")));
	if (hint != NULL)
		line(out, say(v->words, hint));
}

/* ---- What was done on it ---- */

/* What each block says to what was done on it since it was last said; true
 * when one did. */
static bool
say_answers(const struct app *app, struct view *v, const struct panel *p,
    struct buf *out)
{
	const struct said *was = &app->said;
	const size_t before = out->n;

	for (int i = 0; i < p->nblock && i < was->nblock; i++) {
		struct box box = form_box(v, &p->block[i]);

		if (box.memory != NULL && was->block[i].memory != NULL &&
		    (size_t)was->block[i].size == box.form->memory &&
		    box.form->answer != NULL && memcmp(was->block[i].memory,
		    box.memory, box.form->memory) != 0)
			box.form->answer(v, &box, was->block[i].memory, out);
	}
	return out->n > before;
}

static void
say_clock(const struct app *app, struct view *v, struct buf *out)
{
	const int64_t minute = app->reader.now / 60000;
	const long h = (long)(minute / 60 % 24), m = (long)(minute % 60);

	line(out, view_fill(v,
	    N_("It is {1}:{2}. Minutes since the start: {3}"),
	    view_integer(v, h), arena_printf(v->arena, "%s%s", m < 10 ?
	    view_integer(v, 0) : "", view_integer(v, m)),
	    view_integer(v, (long)((app->reader.now - app->reader.start) / 60000)),
	    (char *)NULL));
}

/* Nothing has changed, and a key was to change something: says why. */
static void
say_why_not(const struct app *app, struct view *v, struct buf *out)
{
	const struct place *at = &app->reader.place;
	const struct stop *s = app_focused(app);

	switch (key_action(key_latin(app->key), reader_dir(&app->reader) ==
	    DIR_RTL)) {
	case ACTION_FIND_NEXT:
	case ACTION_FIND_PREVIOUS:
		if (app->reader.search.needle.len > 0)
			return;
		break;
	case ACTION_NEXT:
	case ACTION_PREVIOUS:
		if (s != NULL && s->box != NULL && s->box->form->key !=
		    NULL && s->words != NULL) {
			line(out, s->words);
			return;
		}
		break;
	case ACTION_FOCUS_NEXT:
	case ACTION_FOCUS_PREVIOUS:
		line(out, s != NULL && s->words != NULL ? s->words :
		    say(v->words, N_("There is nothing to choose here.")));
		return;
	case ACTION_ACTIVATE:
	case ACTION_FORWARD:
	case ACTION_BACKWARD:
	case ACTION_DOWN:
	case ACTION_UP:
	case ACTION_FIRST:
	case ACTION_LAST:
	case ACTION_BACK:
	case ACTION_SECTION_NEXT:
	case ACTION_SECTION_PREVIOUS:
		break;
	default:
		return;
	}
	if (at->at == at->norder - 1)
		line(out, say(v->words, N_("This is the last panel.")));
	else if (at->at == 0)
		line(out, say(v->words, N_("This is the first panel.")));
}

/* Whether another panel, or the same in another way, is there now. */
static bool
is_other_panel(const struct app *app)
{
	const struct said *s = &app->said;

	return place_panel(&app->reader) != s->panel ||
	    app->reader.place.norder != s->norder ||
	    strcmp(app->reader.deck->shown, s->lang) != 0;
}

/* Read anew: said again if its words are others. */
static void
say_if_other(const struct app *app, struct view *v, const struct panel *p,
    struct buf *out)
{
	struct buf text = BUF_INIT;

	say_blocks(v, p, -1, app->shown.step, &text);
	if (app->said.text == NULL || strcmp(app->said.text,
	    buf_text(&text)) != 0)
		say_whole_panel(app, v, p, out);
	buf_release(&text);
}

static void
say_panel(struct app *app, struct view *v, struct buf *out)
{
	const struct said *was = &app->said;
	const struct reader *r = &app->reader;
	const struct panel *p = panel_parse(v->arena, r->deck, place_panel(r),
	    NULL);
	const struct stop *s = app_focused(app);
	const char *words = s != NULL ? s->words : NULL;

	v->panel = p;
	if (is_other_panel(app)) {
		say_whole_panel(app, v, p, out);
		return;
	}
	if (was->deck != r->deck) {
		say_if_other(app, v, p, out);
		return;
	}
	if (was->listed)
		say_place(app, v, p, out);
	if (app->shown.step > was->step)
		say_blocks(v, p, was->step, app->shown.step, out);
	if (app->shown.updates != was->updates)
		say_updates(v, p, out);
	if (!say_answers(app, v, p, out) && words != NULL &&
	    (app->shown.focus != was->focus || was->words == NULL ||
	    strcmp(words, was->words) != 0))
		line(out, words);
	if (r->typed.on && r->typed.n != was->typed)
		line(out, view_fill(v, N_("Go to panel {1}"), view_integer(v,
		    r->typed.n), (char *)NULL));
	if (r->clock != was->clock)
		say_clock(app, v, out);
	if (out->n == 0 && app->reader.message == NULL)
		say_why_not(app, v, out);
}

/* Minutes of the countdown that are left, begun ones too; -1: none runs. */
static int
minutes_left(const struct app *app)
{
	const struct countdown *c = &app->reader.timer.c;

	if (app->reader.timer.id == NULL)
		return -1;
	return (int)((c->left + 59999) / 60000);
}

static void
say_countdown(const struct app *app, struct view *v, struct buf *out)
{
	const struct countdown *c = &app->reader.timer.c;
	const int minutes = minutes_left(app);

	/* Its end is a message. */
	if (minutes < 0 || c->left <= 0 || (minutes == app->said.minutes &&
	    c->running == app->said.running))
		return;
	if (!c->running)
		line(out, say(v->words, N_("The clock is stopped.")));
	else
		line(out, view_fill(v, N_("Minutes left: {1}"),
		    view_integer(v, minutes), (char *)NULL));
}

/* ---- Lists over the panel ---- */

/* A row with its number, and notes which choice that is. */
static void
say_choice(struct app *app, struct view *v, int choice, const char *text,
    bool here, struct buf *out)
{
	const char *number = view_integer(v, app->said.nnumber + 1);

	app->said.number = xrealloc(app->said.number,
	    (size_t)app->said.nnumber + 1, sizeof *app->said.number);
	app->said.number[app->said.nnumber++] = choice;
	line(out, view_fill(v, here ? N_("{1}. {2} (you are here)") :
	    "{1}. {2}", number, text, (char *)NULL));
}

static const char *
row_text(struct view *v, const struct row *r)
{
	const char *text = words_of(v, &r->text);

	if (r->kind != ROW_CHOICE && r->key != NULL)
		text = arena_printf(v->arena, "%s: %s", r->key, text);
	if (!rich_empty(&r->detail))
		text = arena_printf(v->arena, "%s: %s", text, words_of(v,
		    &r->detail));
	return text;
}

/* The contents as sections, not as every panel. */
static void
say_sections(struct app *app, struct view *v, const struct sheet *s,
    struct buf *out)
{
	int choice = 0;

	for (int i = 0, next; i < s->n; i = next) {
		const struct row *r = &s->row[i];
		int first = choice, n = 0;
		bool here = false;

		next = i + 1;
		if (r->kind != ROW_HEAD || (next < s->n &&
		    s->row[next].value < 0)) {
			/* Tours, and panels before the first section. */
			if (r->kind == ROW_CHOICE)
				say_choice(app, v, choice++, row_text(v, r),
				    r->here, out);
			else
				line(out, row_text(v, r));
			continue;
		}
		for (; next < s->n && s->row[next].kind == ROW_CHOICE;
		    next++, n++)
			here = here || s->row[next].here;
		choice += n;
		if (n > 0)
			say_choice(app, v, first, view_fill(v, n == 1 ?
			    N_("{1}: panel {2}") :
			    N_("{1}: panels {2} to {3}"), words_of(v,
			    &r->text), s->row[i + 1].key, s->row[next - 1].key,
			    (char *)NULL), here, out);
	}
}

static void
say_rows(struct app *app, struct view *v, const struct sheet *s,
    struct buf *out)
{
	int choice = 0;

	for (int i = 0; i < s->n; i++) {
		const struct row *r = &s->row[i];

		if (r->kind == ROW_CHOICE)
			say_choice(app, v, choice++, row_text(v, r), r->here,
			    out);
		else
			line(out, row_text(v, r));
	}
}

static void
say_list(struct app *app, struct view *v, struct buf *out)
{
	const struct over *over = app->stage.over;
	const struct sheet *s = app->stage.list.sheet;
	const bool typed = app->stage.list.input[0] != '\0';

	app->said.nnumber = 0;
	line(out, say(v->words, s->title));
	if (over == &over_contents && !typed)
		say_sections(app, v, s, out);
	else
		say_rows(app, v, s, out);
	if (s->n == 0 && s->empty != NULL && (over != &over_search || typed))
		line(out, say(v->words, s->empty));
	if (over->how_to != NULL)
		line(out, say(v->words, over->how_to(&app->stage)));
}

/* The row that the arrow keys chose. */
static void
say_selected(struct app *app, struct view *v, struct buf *out)
{
	const struct sheet *s = app->stage.list.sheet;
	int choice = 0;

	for (int i = 0; i < s->n; i++)
		if (s->row[i].kind == ROW_CHOICE &&
		    choice++ == app->stage.list.selected)
			line(out, row_text(v, &s->row[i]));
}

static void
say_over(struct app *app, struct view *v, struct buf *out)
{
	const struct said *was = &app->said;
	const struct stage *stage = &app->stage;

	if (stage->over->say != NULL)
		stage->over->say(stage, v, out);
	else if (stage->list.sheet == NULL)
		return;
	else if (stage->over != was->over || strcmp(stage->list.input,
	    was->input) != 0)
		say_list(app, v, out);
	else if (stage->list.selected != was->selected)
		say_selected(app, v, out);
}

/* ---- All of it ---- */

static void
forget_blocks(struct said *s)
{
	for (int i = 0; i < s->nblock; i++)
		free(s->block[i].memory);
	s->nblock = 0;
}

/* What was done on each block, to tell later what is new. */
static void
remember_blocks(struct app *app, struct view *v, const struct panel *p)
{
	struct said *s = &app->said;

	forget_blocks(s);
	s->block = xrealloc(s->block, (size_t)p->nblock + 1,
	    sizeof *s->block);
	v->panel = p;
	for (int i = 0; i < p->nblock; i++) {
		const struct box box = form_box(v, &p->block[i]);
		struct said_block *b = &s->block[s->nblock++];

		b->memory = NULL;
		b->size = (int)box.form->memory;
		if (box.memory == NULL)
			continue;
		b->memory = xcalloc(1, (size_t)b->size);
		memcpy(b->memory, box.memory, (size_t)b->size);
	}
}

static void
remember_panel(struct app *app, struct view *v)
{
	struct said *s = &app->said;
	const struct reader *r = &app->reader;
	const struct stop *stop = app_focused(app);
	const struct panel *p = panel_parse(v->arena, r->deck, place_panel(r),
	    NULL);

	if (place_panel(&app->reader) != s->panel || r->deck != s->deck ||
	    app->shown.step != s->step || strcmp(r->deck->shown, s->lang) !=
	    0) {
		struct buf text = BUF_INIT;

		say_blocks(v, p, -1, app->shown.step, &text);
		free(s->text);
		s->text = xstrdup(buf_text(&text));
		s->section = p->entry->section;
		buf_release(&text);
	}
	remember_blocks(app, v, p);
	s->deck = r->deck;
	s->panel = place_panel(&app->reader);
	s->norder = r->place.norder;
	s->step = app->shown.step;
	s->updates = app->shown.updates;
	s->focus = app->shown.focus;
	free(s->words);
	s->words = stop != NULL && stop->words != NULL ?
	    xstrdup(stop->words) : NULL;
	if (strlen(r->deck->shown) < sizeof s->lang)
		strcpy(s->lang, r->deck->shown);
}

static void
remember(struct app *app, struct view *v)
{
	struct said *s = &app->said;
	const struct reader *r = &app->reader;

	s->over = app->stage.over;
	s->listed = app_list(app) == LIST_CHOOSE ||
	    app_list(app) == LIST_TYPE;
	s->selected = app->stage.list.selected;
	memcpy(s->input, app->stage.list.input, sizeof s->input);
	s->minutes = minutes_left(app);
	s->running = r->timer.c.running;
	s->clock = r->clock;
	s->typed = r->typed.on ? r->typed.n : -1;
	if (app->stage.over == NULL)	/* else it was said already */
		remember_panel(app, v);
}

const char *
app_spoken(struct app *app)
{
	struct buf *out = &app->said.out;
	const struct reader *r = &app->reader;
	struct view v;

	buf_clear(out);
	if (place_panel(&app->reader) < 0)
		return buf_text(out);
	if (app->stage.over == NULL)
		v = app->shown.view;
	else
		app_view(app, &v);
	if (!app->said.begun) {
		struct rich title = deck_text(r->deck, v.arena,
		    r->deck->title, NULL);

		if (!rich_empty(&title))
			line(out, words_of(&v, &title));
		line(out, say(v.words,
		    N_("Press ? for the keys, q to quit.")));
		app->said.begun = true;
		app->said.panel = app->said.section = -1;
	}
	if (r->message != NULL)
		line(out, r->message);
	say_countdown(app, &v, out);
	if (app->stage.over != NULL)
		say_over(app, &v, out);
	else
		say_panel(app, &v, out);
	remember(app, &v);
	/* It is on no screen, so it would be said with every tick. */
	reader_tell(&app->reader, NULL);
	app->key = 0;
	return buf_text(out);
}

void
app_say_again(struct app *app)
{
	app->said.panel = app->said.section = -1;
}

/* ---- The list as the reader hears it ---- */

enum app_list
app_list(const struct app *app)
{
	static const enum app_list list[] = {
		[OVER_READ] = LIST_READ, [OVER_CHOOSE] = LIST_CHOOSE,
		[OVER_TYPE] = LIST_TYPE, [OVER_LOOK] = LIST_READ
	};

	return app->stage.over == NULL ? LIST_NONE :
	    list[app->stage.over->kind];
}

int
app_numbers(const struct app *app)
{
	/* Until a word was typed, nothing was found that has a number. */
	return app->stage.over == &over_search &&
	    app->stage.list.input[0] == '\0' ? 0 : app->said.nnumber;
}

void
app_type(struct app *app, const char *text)
{
	stage_type(&app->reader, &app->stage, text);
}

void
said_release(struct said *s)
{
	forget_blocks(s);
	free(s->block);
	free(s->words);
	free(s->text);
	free(s->number);
	buf_release(&s->out);
}
