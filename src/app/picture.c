/* The picture: the panel in its frame, or the screen that lies over it. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "view/frame.h"
#include "view/panel.h"

void
app_view(struct app *app, struct view *v)
{
	memset(v, 0, sizeof *v);
	v->arena = &app->arena;
	v->assets = app->assets;
	v->deck = app->deck;
	v->words = app->words;
	v->lang = deck_lang(app->deck);
	v->dir = app_dir(app);
	v->env = app->options.env;
	v->glyphs = app->options.glyphs;
	v->large = app->options.large;
	v->plain = app->options.plain;
	v->find = app->needle.len > 0 ? &app->needle : NULL;
	v->focus = -1;
}

/* Counts the questions of the score's form. */
static void
count_score(struct app *app, struct view *v, const struct block *score)
{
	const char *form = directive_value(score->shape, "form");
	struct arena arena;

	if (form == NULL)
		return;
	arena_init(&arena);
	for (int i = 0; i < app->deck->npanel; i++) {
		const struct block *quiz;
		const char *of;
		uint32_t right = 0;
		struct state *s;

		/* Only panels whose text names a quiz are parsed. */
		if (!place_mentions(app, i, "quiz"))
			continue;
		quiz = panel_block(panel_parse(&arena, app->deck, i, NULL),
		    "quiz");
		of = quiz != NULL ? directive_value(quiz->shape, "form") :
		    NULL;
		if (of == NULL || strcmp(of, form) != 0)
			continue;
		for (int k = 0; k < quiz->nitem && k < 32; k++)
			if (quiz->item[k].task == TASK_DONE)
				right |= 1u << k;
		s = app_state(app, i);
		v->score.questions++;
		v->score.answered += s->checked;
		v->score.right += s->checked && s->chosen == right;
	}
	arena_release(&arena);
}

/* A quiz and an estimate wait for an answer: they have the focus at once. Once
 * they are answered the link to the panel has it, the last stop. */
static int
first_focus(const struct view *v)
{
	if (v->state->checked)
		return v->nstop > 0 && v->stop[v->nstop - 1].kind ==
		    STOP_LINK ? v->nstop - 1 : -1;
	for (int i = 0; i < v->nstop; i++)
		if (v->stop[i].kind == STOP_CHOICE ||
		    v->stop[i].kind == STOP_ESTIMATE)
			return i;
	return -1;
}

static const char *
two_digits(const struct view *v, long n)
{
	return n < 10 ? arena_printf(v->arena, "%s%s", view_integer(v, 0),
	    view_integer(v, n)) : view_integer(v, n);
}

/* "8 / 72", the digits being typed, or the clock beside it. */
static const char *
place_text(const struct app *app, const struct view *v)
{
	const char *place;

	if (app->counting)
		return arena_printf(v->arena, "%s / %s",
		    view_integer(v, app->count), view_integer(v, app->norder));
	place = arena_printf(v->arena, "%s / %s", view_integer(v, app->at + 1),
	    view_integer(v, app->norder));
	if (app->clock) {
		const int64_t s = (app->now - app->start) / 1000;
		const int64_t day = app->now / 1000 % 86400;

		place = arena_printf(v->arena, "%s:%s  +%s:%s  %s",
		    two_digits(v, (long)(day / 3600)),
		    two_digits(v, (long)(day / 60 % 60)),
		    view_integer(v, (long)(s / 60)),
		    two_digits(v, (long)(s % 60)), place);
	}
	return place;
}

/* How many panels each section of the tour has, in its order. */
static int
parts(const struct app *app, const struct view *v, const int **out)
{
	int *part = arena_array(v->arena, (size_t)app->norder + 1,
	    sizeof *part);
	int n = 0;

	for (int i = 0; i < app->norder; i++) {
		if (i == 0 || app->deck->panel[app->order[i]].section !=
		    app->deck->panel[app->order[i - 1]].section)
			n++;
		part[n - 1]++;
	}
	*out = part;
	return n;
}

static bool
focus_is(const struct app *app, enum stop_kind kind)
{
	const struct stop *s = act_focused(app);

	return s != NULL && s->kind == kind;
}

/* Hints for what can be done here, the most needed first. */
static int
hints(const struct app *app, const struct panel *p, struct hint *h)
{
	int n = 0;

	if (app->can_scroll_down)
		h[n++] = (struct hint){ "↓", N_("more"), true };
	if (focus_is(app, STOP_ESTIMATE)) {
		h[n++] = (struct hint){ "← →", N_("guess"), true };
		h[n++] = (struct hint){ "Enter", N_("answer"), true };
		h[n++] = (struct hint){ "n", N_("next panel"), false };
	} else if (focus_is(app, STOP_CHOICE)) {
		h[n++] = (struct hint){ "1-9", N_("choose"), true };
		h[n++] = (struct hint){ "Enter", N_("check"), true };
	} else if (focus_is(app, STOP_MAP)) {
		if (!app->view.state->as_words)
			h[n++] = (struct hint){ "← →", N_("city"), true };
		h[n++] = (struct hint){ "Enter", app->view.state->as_words ?
		    N_("map") : N_("list"), true };
	}
	if (panel_has(p, "map") && !focus_is(app, STOP_MAP))
		h[n++] = (struct hint){ "Tab", N_("city"), true };
	if (!focus_is(app, STOP_ESTIMATE) && !focus_is(app, STOP_MAP))
		h[n++] = (struct hint){ "← →", N_("panel"), false };
	if (panel_has(p, "update"))
		h[n++] = (struct hint){ "u", N_("newer"), true };
	h[n++] = (struct hint){ "t", N_("contents"), false };
	h[n++] = (struct hint){ "/", N_("find"), false };
	h[n++] = (struct hint){ "L", N_("language"), false };
	h[n++] = (struct hint){ "?", N_("help"), false };
	if (p->nnote > 0)
		h[n++] = (struct hint){ "i", N_("note"), false };
	h[n++] = (struct hint){ "s", N_("source"), false };
	return n;
}

/* Marks at the end side of the body: there is more above, below. */
static void
more_marks(const struct app *app, const struct view *v, struct canvas *c,
    const struct frame *f)
{
	struct area all = area_all(c, v->dir);
	const int x = f->margin + f->width;

	if (f->margin == 0)
		return;
	if (app->scroll > 0)
		area_put(&all, f->body, x, glyph(v->glyphs, v->dir,
		    G_ARROW_UP), 1, style_with(ROLE_SERIES_2, LOOK_BOLD));
	if (app->can_scroll_down)
		area_put(&all, f->body + f->body_rows - 1, x, glyph(v->glyphs,
		    v->dir, G_ARROW_DOWN), 1, style_with(ROLE_SERIES_2,
		    LOOK_BOLD));
}

/* The focus must be seen: scrolls so that its row is on screen. */
static void
scroll_to_focus(struct app *app, const struct view *v, int rows)
{
	const int row = v->focus >= 0 && v->focus < v->nstop ?
	    v->stop[v->focus].row : -1;

	/* Only when it moved: the reader may scroll away from it. */
	if (row < 0 || app->focus == app->focus_seen)
		return;
	if (row < app->scroll)
		app->scroll = row;
	else if (row >= app->scroll + rows)
		app->scroll = row - rows + 1;
}

static void
draw_message(const struct app *app, struct view *v, struct canvas *c,
    const struct frame *f)
{
	struct area all = area_all(c, v->dir);
	struct rich text;
	struct para p;

	if (app->message == NULL || f->hints < 0)
		return;
	text = view_plain(v, app->message);
	p = view_lay(v, &text, f->width);
	area_fill(&all, f->hints, 0, 1, f->cols, style(ROLE_TEXT));
	if (p.n > 0)
		area_line(&all, f->hints, f->margin, f->width, &p.line[0],
		    ALIGN_START, style(ROLE_WARNING));
}

static struct rich
heading_of(const struct app *app, struct view *v, const char *msgid,
    const char *ctxt)
{
	return deck_text(app->deck, v->arena, msgid, ctxt);
}

/* The frame for a panel: it leaves its air to the body if that helps. */
static struct frame
panel_frame(const struct app *app, const struct view *v,
    const struct panel *p, int rows, int cols, const struct rich *title)
{
	struct frame f = frame_fit(v, rows, cols, title, FRAME_AIR);
	const int best = panel_cost(v, p, f.body_rows, f.width, app->step);

	for (int tight = 0; tight < FRAME_AIR; tight++) {
		struct frame airy = frame_fit(v, rows, cols, title, tight);

		if (airy.body_rows == f.body_rows || panel_cost(v, p,
		    airy.body_rows, airy.width, app->step) <= best)
			return airy;
	}
	return f;
}

static void
draw_panel(struct app *app, struct view *v, struct canvas *c)
{
	const int index = app_panel(app);
	const struct panel *p = panel_parse(v->arena, app->deck, index, NULL);
	const struct block *score = panel_block(p, "score");
	struct frame_text text = { .section = view_plain(v, "") };
	struct hint hint[16];
	struct frame f;
	int most;

	v->state = app_state(app, index);
	v->updates = app->updates;
	if (app->countdown_panel == index)
		v->countdown = &app->countdown;
	if (score != NULL)
		count_score(app, v, score);
	text.title = p->title;
	text.deck = heading_of(app, v, app->deck->title, NULL);
	if (p->entry->section >= 0)
		text.section = heading_of(app, v,
		    app->deck->section[p->entry->section].heading, NULL);
	f = panel_frame(app, v, p, c->rows, c->cols, &text.title);
	app->steps = p->steps;
	if (app->step > app->steps)
		app->step = app->steps;

	v->focus = app->focus;
	panel_draw(v, p, f.body_rows, f.width, app->step, &app->body);
	if (app->focus < 0 && !app->focus_is_set && !v->plain &&
	    (app->focus = first_focus(v)) >= 0) {
		v->focus = app->focus;
		panel_draw(v, p, f.body_rows, f.width, app->step, &app->body);
	}
	if (app->focus >= v->nstop)
		app->focus = v->focus = -1;
	app->page = f.body_rows;
	scroll_to_focus(app, v, f.body_rows);
	app->focus_seen = app->focus;
	if (app->updates && !app->update_seen && v->update_row >= 0)
		app->scroll = v->update_row;
	app->update_seen = app->updates;
	most = app->body.rows - f.body_rows;
	if (app->scroll > most)
		app->scroll = most;
	if (app->scroll < 0)
		app->scroll = 0;
	app->can_scroll_down = app->scroll < most;
	canvas_copy(c, f.body, f.margin, &app->body, app->scroll,
	    f.body_rows);
	for (int i = 0; i < v->nstop; i++) {
		v->stop[i].row += f.body - app->scroll;
		v->stop[i].col += f.margin;
	}
	app->view = *v;

	text.hint = hint;
	text.nhint = hints(app, p, hint);
	text.place = place_text(app, v);
	text.npart = parts(app, v, &text.part);
	text.done = app->at + 1;
	frame_draw(v, c, &f, &text);
	more_marks(app, v, c, &f);
	draw_message(app, v, c, &f);
	if (c->cursor_row < 0) {
		/* Nothing has the focus: the cursor stands on the title. */
		c->cursor_row = f.title;
		c->cursor_col = v->dir == DIR_RTL ? c->cols - 1 - f.margin :
		    f.margin;
	}
}

void
app_draw(struct app *app, struct canvas *c)
{
	struct view v;

	app->rows = c->rows;
	app->cols = c->cols;
	/* The stops of the last picture go with its memory. */
	app->view.nstop = 0;
	arena_clear(&app->arena);
	canvas_reset(c, c->rows, c->cols);
	app_view(app, &v);
	app->nchoice = 0;
	app->sheet = NULL;
	switch (app->over) {
	case OVER_NONE:
		draw_panel(app, &v, c);
		break;
	case OVER_CONTENTS:
		contents_draw(app, &v, c);
		break;
	case OVER_SEARCH:
		search_draw(app, &v, c);
		break;
	case OVER_LANGUAGE:
		language_draw(app, &v, c);
		break;
	case OVER_HELP:
		help_draw(app, &v, c);
		break;
	case OVER_SOURCE:
		source_draw(app, &v, c);
		break;
	case OVER_NOTE:
		note_draw(app, &v, c);
		break;
	case OVER_DISPLAY:
		display_draw(app, &v, c);
		break;
	case OVER_QR:
		qr_draw(app, &v, c);
		break;
	case OVER_BLACK:
		c->cursor_row = c->cursor_col = 0;
		break;
	}
}
