/* A panel in words: all of it when it comes, then what was done on it, and why
 * nothing happened. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "view/kit.h"
#include "view/panel.h"

void
said_line(struct buf *out, const char *text)
{
	buf_str(out, text);
	buf_char(out, '\n');
}

/* Words of rich text as a string in the arena, in one line. */
const char *
said_words(struct view *v, const struct rich *r)
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
void
said_blocks(struct view *v, const struct panel *p, int from, int to,
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
		said_line(out, say(v->words,
		    N_("This panel has no newer figure.")));
	else if (!v->updates)
		said_line(out, say(v->words,
		    N_("The newer figure is hidden.")));
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
		said_line(out, view_fill(v,
		    N_("A visit outside of the tour. {1}"),
		    said_words(v, &p->title), (char *)NULL));
	else
		said_line(out, view_fill(v, N_("Panel {1} of {2}. {3}"),
		    view_integer(v, at->at + 1), view_integer(v, at->norder),
		    said_words(v, &p->title), (char *)NULL));
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

		said_line(out, view_fill(v, N_("Section: {1}"),
		    said_words(v, &head), (char *)NULL));
	}
	say_place(app, v, p, out);
	said_blocks(v, p, -1, app->shown.step, out);
	if (panel_has(p, "update") && !v->updates)
		said_line(out, say(v->words,
		    N_("There is a newer figure: press u.")));
	if (p->nnote > 0 && app->reader.options.audience != AUDIENCE_KIOSK)
		said_line(out, say(v->words, N_("There is a note: press i.")));
	if (hint != NULL)
		said_line(out, say(v->words, hint));
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
	const struct reader *r = &app->reader;
	const int64_t minute = (r->now + r->ahead) / 60000;
	const long h = (long)(minute / 60 % 24), m = (long)(minute % 60);

	said_line(out, view_fill(v,
	    N_("It is {1}:{2}. Minutes since the start: {3}"),
	    view_integer(v, h), arena_printf(v->arena, "%s%s", m < 10 ?
	    view_integer(v, 0) : "", view_integer(v, m)),
	    view_integer(v, (long)((app->reader.now - app->reader.start) /
	    60000)), (char *)NULL));
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
			said_line(out, s->words);
			return;
		}
		break;
	case ACTION_FOCUS_NEXT:
	case ACTION_FOCUS_PREVIOUS:
		said_line(out, s != NULL && s->words != NULL ? s->words :
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
		said_line(out, say(v->words, N_("This is the last panel.")));
	else if (at->at == 0)
		said_line(out, say(v->words, N_("This is the first panel.")));
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

	said_blocks(v, p, -1, app->shown.step, &text);
	if (app->said.text == NULL || strcmp(app->said.text,
	    buf_text(&text)) != 0)
		say_whole_panel(app, v, p, out);
	buf_release(&text);
}

void
said_panel(struct app *app, struct view *v, struct buf *out)
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
		said_blocks(v, p, was->step, app->shown.step, out);
	if (app->shown.updates != was->updates)
		say_updates(v, p, out);
	if (!say_answers(app, v, p, out) && words != NULL &&
	    (app->shown.focus != was->focus || was->words == NULL ||
	    strcmp(words, was->words) != 0))
		said_line(out, words);
	if (r->typed.on && r->typed.n != was->typed)
		said_line(out, view_fill(v, N_("Go to panel {1}"),
		    view_integer(v, r->typed.n), (char *)NULL));
	if (r->clock != was->clock)
		say_clock(app, v, out);
	if (out->n == 0 && app->reader.message == NULL)
		say_why_not(app, v, out);
}

/* Minutes of the countdown that are left, begun ones too; -1: none runs. */
int
said_minutes(const struct app *app)
{
	const struct countdown *c = &app->reader.timer.c;

	if (app->reader.timer.id == NULL)
		return -1;
	return (int)((c->left + 59999) / 60000);
}

void
said_countdown(const struct app *app, struct view *v, struct buf *out)
{
	const struct countdown *c = &app->reader.timer.c;
	const int minutes = said_minutes(app);

	/* Its end is a message. */
	if (minutes < 0 || c->left <= 0 || (minutes == app->said.minutes &&
	    c->running == app->said.running))
		return;
	if (!c->running)
		said_line(out, say(v->words, N_("The clock is stopped.")));
	else
		said_line(out, view_fill(v, N_("Minutes left: {1}"),
		    view_integer(v, minutes), (char *)NULL));
}
