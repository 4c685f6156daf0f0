/* The app in words, for a viewer in lines: after each event, what has changed
 * since the last time it was asked. Nothing is kept but what was said last, so
 * whatever changes the app, a key, a clock or a saved file, is said alike. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/keys.h"
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
	v->nask = 0;
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

/* What the block that asks something says to the answer. */
static void
say_answer(struct view *v, const struct panel *p, struct buf *out)
{
	for (int i = 0; i < p->nblock; i++) {
		struct box box = form_box(v, &p->block[i]);

		if (box.form->answer != NULL)
			box.form->answer(v, &box, out);
	}
}

static void
say_place(const struct app *app, struct view *v, const struct panel *p,
    struct buf *out)
{
	line(out, view_fill(v, N_("Panel {1} of {2}. {3}"), view_integer(v,
	    app->at + 1), view_integer(v, app->norder), words_of(v,
	    &p->title), (char *)NULL));
}

/* What can be done here, as far as the panel's words do not say it. */
static const char *
hint_of(const struct view *v)
{
	if (v->nstop == 0)
		return NULL;
	switch (v->stop[0].kind) {
	case STOP_CHOICE:
		return v->state->checked ? NULL :
		    N_("Numbers choose, Enter checks.");
	case STOP_MAP:
		return N_("Tab, then the arrow keys: city by city. "
		    "Enter: the list.");
	case STOP_ANSWER:
		return N_("Tab goes from line to line; 1 is yes, 2 partly, "
		    "3 no.");
	case STOP_TICK:
		return N_("Tab goes from line to line, Space ticks.");
	case STOP_TIMER:
		return N_("Tab, then Enter: the clock starts.");
	case STOP_LINK:
		return N_("Tab goes from link to link.");
	case STOP_ESTIMATE:
		break;
	}
	return NULL;
}

static void
say_whole_panel(const struct app *app, struct view *v, const struct panel *p,
    struct buf *out)
{
	const int section = p->entry->section;
	const char *hint = hint_of(v);

	if (section >= 0 && section != app->said.section) {
		struct rich head = deck_text(app->deck, v->arena,
		    app->deck->section[section].heading, NULL);

		line(out, view_fill(v, N_("Section: {1}"), words_of(v, &head),
		    (char *)NULL));
	}
	say_place(app, v, p, out);
	say_blocks(v, p, -1, app->step, out);
	if (panel_has(p, "update") && !v->updates)
		line(out, say(v->words,
		    N_("There is a newer figure: press u.")));
	if (hint != NULL)
		line(out, say(v->words, hint));
}

/* ---- What was done on it ---- */

static const struct stop *
focused(const struct app *app)
{
	return app->focus >= 0 && app->focus < app->view.nstop ?
	    &app->view.stop[app->focus] : NULL;
}

static void
say_chosen(const struct app *app, struct view *v, const struct block *quiz,
    struct buf *out)
{
	const uint32_t was = app->said.state.chosen, is = v->state->chosen;

	for (int i = 0; i < quiz->nitem && i < 32; i++) {
		const char *text = quiz->item[i].text.text;

		if (is & ~was & 1u << i)
			line(out, view_fill(v, N_("Chosen: {1}"), text,
			    (char *)NULL));
		else if ((is & 1u << i) == 0 && was & 1u << i && is == 0)
			line(out, view_fill(v, N_("No longer chosen: {1}"),
			    text, (char *)NULL));
	}
}

static void
say_clock(const struct app *app, struct view *v, struct buf *out)
{
	const int64_t minute = app->now / 60000;
	const long h = (long)(minute / 60 % 24), m = (long)(minute % 60);

	line(out, view_fill(v,
	    N_("It is {1}:{2}. Minutes since the start: {3}"),
	    view_integer(v, h), arena_printf(v->arena, "%s%s", m < 10 ?
	    view_integer(v, 0) : "", view_integer(v, m)),
	    view_integer(v, (long)((app->now - app->start) / 60000)),
	    (char *)NULL));
}

/* Nothing has changed, and a key was to change something: says why. */
static void
say_why_not(const struct app *app, struct view *v, struct buf *out)
{
	const struct stop *s = focused(app);
	const enum action action = key_action(app->key,
	    app_dir(app) == DIR_RTL);

	switch (action) {
	case ACTION_FIND_NEXT:
	case ACTION_FIND_PREVIOUS:
		if (app->needle.len > 0)
			return;
		break;
	case ACTION_NEXT:
	case ACTION_PREVIOUS:
		if (s != NULL && (s->kind == STOP_MAP ||
		    s->kind == STOP_ESTIMATE)) {
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
	if (app->at == app->norder - 1)
		line(out, say(v->words, N_("This is the last panel.")));
	else if (app->at == 0)
		line(out, say(v->words, N_("This is the first panel.")));
}

/* Whether another panel, or the same in another way, is there now. */
static bool
is_other_panel(const struct app *app)
{
	const struct said *s = &app->said;

	return app_panel(app) != s->panel || app->at != s->at ||
	    app->norder != s->norder || strcmp(app->deck->shown, s->lang) != 0;
}

static void
say_panel(struct app *app, struct view *v, struct buf *out)
{
	const struct said *was = &app->said;
	const struct panel *p = panel_parse(v->arena, app->deck,
	    app_panel(app), NULL);
	const struct stop *s = focused(app);
	const char *words = s != NULL ? s->words : NULL;

	if (is_other_panel(app)) {
		say_whole_panel(app, v, p, out);
		return;
	}
	if (was->deck != app->deck) {
		/* Read anew: said again if its words are others. */
		struct buf text = BUF_INIT;

		say_blocks(v, p, -1, app->step, &text);
		if (was->text == NULL || strcmp(was->text,
		    buf_text(&text)) != 0)
			say_whole_panel(app, v, p, out);
		buf_release(&text);
		return;
	}
	if (was->listed)
		say_place(app, v, p, out);
	if (app->step > was->step)
		say_blocks(v, p, was->step, app->step, out);
	if (app->updates != was->updates)
		say_updates(v, p, out);
	if (v->state->checked && !was->state.checked)
		say_answer(v, p, out);
	else if (v->state->chosen != was->state.chosen && s != NULL &&
	    s->kind == STOP_CHOICE)
		say_chosen(app, v, s->block, out);
	else if (words != NULL && (app->focus != was->focus ||
	    was->words == NULL || strcmp(words, was->words) != 0))
		line(out, words);
	if (app->counting && app->count != was->count)
		line(out, view_fill(v, N_("Go to panel {1}"), view_integer(v,
		    app->count), (char *)NULL));
	if (app->clock != was->clock)
		say_clock(app, v, out);
	if (out->n == 0)
		say_why_not(app, v, out);
}

/* Minutes of the countdown that are left, begun ones too; -1: none runs. */
static int
minutes_left(const struct app *app)
{
	const struct countdown *c = &app->countdown;

	if (c->stop == 0)
		return -1;
	return (int)((c->left + 59999) / 60000);
}

static void
say_countdown(const struct app *app, struct view *v, struct buf *out)
{
	const struct countdown *c = &app->countdown;
	const int minutes = minutes_left(app);

	if (c->stop == 0 || (minutes == app->said.minutes &&
	    c->running == app->said.running))
		return;
	if (c->left <= 0)
		line(out, say(v->words, N_("Time is up. Thank you!")));
	else if (!c->running)
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
	const char *number = view_integer(v, app->nnumber + 1);

	app->number = xrealloc(app->number, (size_t)app->nnumber + 1,
	    sizeof *app->number);
	app->number[app->nnumber++] = choice;
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

/* What to do with the list. */
static const char *
list_hint(const struct app *app)
{
	switch (app->over) {
	case OVER_CONTENTS:
		return N_("A number and Enter: go there. Letters and Enter: "
		    "find panels. Enter alone: close.");
	case OVER_SEARCH:
		return app->input[0] == '\0' ?
		    N_("Type a word and Enter. Enter alone: close.") :
		    N_("A number and Enter: go there. Another word and Enter: "
		    "search again.");
	case OVER_LANGUAGE:
		return N_("A number and Enter: choose. Enter alone: close.");
	default:
		return NULL;
	}
}

static void
say_list(struct app *app, struct view *v, struct buf *out)
{
	const struct sheet *s = app->sheet;
	const char *hint = list_hint(app);

	app->nnumber = 0;
	line(out, say(v->words, s->title));
	if (app->over == OVER_CONTENTS && app->input[0] == '\0')
		say_sections(app, v, s, out);
	else
		say_rows(app, v, s, out);
	if (s->n == 0 && s->empty != NULL && (app->over != OVER_SEARCH ||
	    app->input[0] != '\0'))
		line(out, say(v->words, s->empty));
	if (hint != NULL)
		line(out, say(v->words, hint));
}

/* The row that the arrow keys chose. */
static void
say_selected(struct app *app, struct view *v, struct buf *out)
{
	const struct sheet *s = app->sheet;
	int choice = 0;

	for (int i = 0; i < s->n; i++)
		if (s->row[i].kind == ROW_CHOICE &&
		    choice++ == app->selected)
			line(out, row_text(v, &s->row[i]));
}

static void
say_over(struct app *app, struct view *v, struct buf *out)
{
	const struct said *was = &app->said;

	if (app->over == OVER_QR)
		line(out, view_fill(v, N_("Address: {1}"), app->qr,
		    (char *)NULL));
	else if (app->sheet == NULL)
		return;
	else if (app->over != was->over || strcmp(app->input, was->input) != 0)
		say_list(app, v, out);
	else if (app->selected != was->selected)
		say_selected(app, v, out);
}

/* ---- All of it ---- */

static void
remember(struct app *app, struct view *v)
{
	struct said *s = &app->said;
	const struct stop *stop = focused(app);
	const struct panel *p;
	struct buf text = BUF_INIT;

	s->over = app->over;
	s->listed = app_list(app) == LIST_CHOOSE ||
	    app_list(app) == LIST_TYPE;
	s->selected = app->selected;
	memcpy(s->input, app->input, sizeof s->input);
	s->minutes = minutes_left(app);
	s->running = app->countdown.running;
	s->clock = app->clock;
	s->count = app->counting ? app->count : -1;
	if (app->over != OVER_NONE)
		return;		/* the panel below was said already */
	if (app_panel(app) != s->panel || app->deck != s->deck ||
	    app->step != s->step || strcmp(app->deck->shown, s->lang) != 0) {
		p = panel_parse(v->arena, app->deck, app_panel(app), NULL);
		say_blocks(v, p, -1, app->step, &text);
		free(s->text);
		s->text = xstrdup(buf_text(&text));
		s->section = p->entry->section;
		buf_release(&text);
	}
	s->deck = app->deck;
	s->panel = app_panel(app);
	s->at = app->at;
	s->norder = app->norder;
	s->step = app->step;
	s->updates = app->updates;
	s->focus = app->focus;
	free(s->words);
	s->words = stop != NULL && stop->words != NULL ?
	    xstrdup(stop->words) : NULL;
	s->state = *app_state(app, s->panel);
	if (strlen(app->deck->shown) < sizeof s->lang)
		strcpy(s->lang, app->deck->shown);
}

const char *
app_spoken(struct app *app)
{
	struct buf *out = &app->spoken;
	struct view v;

	buf_clear(out);
	if (app->norder == 0)
		return buf_text(out);
	if (app->over == OVER_NONE)
		v = app->view;
	else
		app_view(app, &v);
	if (!app->said.begun) {
		struct rich title = deck_text(app->deck, v.arena,
		    app->deck->title, NULL);

		if (!rich_empty(&title))
			line(out, words_of(&v, &title));
		line(out, say(v.words,
		    N_("Press ? for the keys, q to quit.")));
		app->said.begun = true;
		app->said.panel = app->said.section = -1;
	}
	if (app->message != NULL)
		line(out, app->message);
	say_countdown(app, &v, out);
	if (app->over != OVER_NONE)
		say_over(app, &v, out);
	else
		say_panel(app, &v, out);
	remember(app, &v);
	/* It is on no screen, so it would be said with every tick. */
	app_tell(app, NULL);
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
	switch (app->over) {
	case OVER_NONE:
		return LIST_NONE;
	case OVER_CONTENTS:
	case OVER_SEARCH:
		return LIST_TYPE;
	case OVER_LANGUAGE:
		return LIST_CHOOSE;
	default:
		return LIST_READ;
	}
}

int
app_numbers(const struct app *app)
{
	/* Until a word was typed, nothing was found that has a number. */
	return app->over == OVER_SEARCH && app->input[0] == '\0' ? 0 :
	    app->nnumber;
}

struct effects
app_choose(struct app *app, int n)
{
	const struct event enter = { .kind = EVENT_KEY, .key = K_ENTER };
	const struct effects none = { 0 };

	if (n < 1 || n > app_numbers(app)) {
		app_tell(app, say(app->words,
		    N_("That number is not in the list.")));
		return none;
	}
	app->selected = app->number[n - 1];
	return app_update(app, &enter);
}

void
app_type(struct app *app, const char *text)
{
	const size_t n = strlen(text);

	if (n >= sizeof app->input)
		return;
	memcpy(app->input, text, n + 1);
	app->selected = 0;
	app->over_scroll = 0;
	if (app->over == OVER_SEARCH)
		search_update(app);
}

void
said_release(struct said *s)
{
	free(s->words);
	free(s->text);
}
