/* The picture: the panel in its frame, or the screen that lies over it. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "view/form.h"
#include "view/panel.h"

/* ---- The view ---- */

void
app_view(struct app *app, struct view *v)
{
	const struct reader *r = &app->reader;

	memset(v, 0, sizeof *v);
	v->arena = &app->arena;
	v->assets = app->assets;
	v->deck = r->deck;
	v->words = r->words;
	v->lang = deck_lang(r->deck);
	v->dir = reader_dir(r);
	v->env = r->options.env;
	v->glyphs = r->options.glyphs;
	v->sextants = r->options.sextants;
	v->greys = r->options.greys && strcmp(r->options.theme, "mono") != 0;
	v->large = r->options.large;
	v->touch = r->kiosk != NULL;
	v->plain = v->whole = r->options.plain;
	v->find = r->search.needle.len > 0 ? &r->search.needle : NULL;
	v->focus = -1;
	v->status = foot_status(r, v);
}

/* Counts the questions of the score's form; each quiz is asked itself. */
static void
count_score(struct reader *r, struct view *v, const struct block *score)
{
	const char *form = directive_value(score->shape, "form");
	struct arena arena;

	if (form == NULL)
		return;
	arena_init(&arena);
	for (int i = 0; i < r->deck->npanel; i++) {
		const struct panel *p;

		/* Only panels whose text names a quiz are parsed. */
		if (!place_mentions(r, i, "quiz"))
			continue;
		p = panel_parse(&arena, r->deck, i, NULL);
		for (int k = 0; k < p->nblock; k++) {
			const struct block *b = &p->block[k];
			const struct form *f = form_find(b);
			const char *of = b->shape != NULL ?
			    directive_value(b->shape, "form") : NULL;

			if (f->score != NULL && of != NULL &&
			    strcmp(of, form) == 0)
				f->score(b, memory_find(r, p->entry->id, k,
				    f->name), &v->score);
		}
	}
	arena_release(&arena);
}

/* Marks at the end side of the body: there is more above, below. */
static void
more_marks(const struct shown *s, const struct view *v, struct canvas *c,
    const struct frame *f)
{
	struct area all = area_all(c, v->dir);
	const int x = f->margin + f->width;

	if (f->margin == 0 || v->plain)
		return;
	if (s->scroll > 0)
		area_put(&all, f->body, x, glyph(v->glyphs, v->dir,
		    G_ARROW_UP), 1, style_with(ROLE_SERIES_2, LOOK_BOLD));
	if (s->can_scroll_down)
		area_put(&all, f->body + f->body_rows - 1, x, glyph(v->glyphs,
		    v->dir, G_ARROW_DOWN), 1, style_with(ROLE_SERIES_2,
		    LOOK_BOLD));
}

/* The focus must be seen: scrolls so that its row is on screen. */
static void
scroll_to_focus(struct shown *s, const struct view *v, int rows)
{
	const int row = v->focus >= 0 && v->focus < v->nstop ?
	    v->stop[v->focus].row : -1;

	/* Only when it moved: the reader may scroll away from it. */
	if (row < 0 || s->focus == s->focus_seen)
		return;
	if (row < s->scroll)
		s->scroll = row;
	else if (row >= s->scroll + rows)
		s->scroll = row - rows + 1;
}

/* Letters and digits in a row: pictures are drawn with other signs. */
static long
letters_in(const struct canvas *c, int row)
{
	long n = 0;

	for (int x = 0; x < c->cols; x++) {
		int len;
		const struct cell *cell = canvas_cell(c, row, x);
		const unsigned char *u = (const unsigned char *)
		    canvas_cell_text(c, cell, &len);

		/* Lines and blocks begin with E2, sextants with F0. */
		n += cell->len > 0 && *u > '/' && *u != 0xE2 &&
		    *u != 0xF0;
	}
	return n;
}

/* After a resize the text that was at the top is there again, though its row
 * is another. */
static void
scroll_to_text(struct app *app)
{
	struct shown *s = &app->shown;
	long seen = 0;
	int row = 0;

	while (row < app->body.rows && seen + letters_in(&app->body, row) <=
	    s->letters)
		seen += letters_in(&app->body, row++);
	s->scroll = s->letters > 0 ? row : 0;
}

static void
note_letters(struct app *app)
{
	struct shown *s = &app->shown;

	s->letters = 0;
	for (int row = 0; row < s->scroll; row++)
		s->letters += letters_in(&app->body, row);
}

/* ---- The panel ---- */

/* The frame for a panel: it leaves its air to the body if that helps. */
static struct frame
panel_frame(const struct view *v, int step,
    const struct panel *p, int rows, int cols, const struct rich *title)
{
	struct frame f = frame_fit(v, rows, cols, title, FRAME_AIR);
	const int best = panel_cost(v, p, f.body_rows, f.width, step);
	const int roomiest = panel_has(p, "title") || panel_has(p,
	    "statement") ? FRAME_LOUD : FRAME_BIG;

	for (int tight = roomiest; tight < FRAME_AIR; tight++) {
		struct frame airy = frame_fit(v, rows, cols, title, tight);

		if (airy.body_rows == f.body_rows || panel_cost(v, p,
		    airy.body_rows, airy.width, step) <= best)
			return airy;
	}
	return f;
}

/* Where the body is scrolled to. */
static void
scroll(struct app *app, struct view *v, const struct frame *f)
{
	struct shown *s = &app->shown;
	const int most = app->body.rows - f->body_rows;
	const bool resized = s->resized;

	if (resized)
		scroll_to_text(app);
	s->resized = false;
	s->page = f->body_rows;
	scroll_to_focus(s, v, f->body_rows);
	s->focus_seen = s->focus;
	if (s->updates && !s->update_seen && v->update_row >= 0)
		s->scroll = v->update_row;
	s->update_seen = s->updates;
	/* On paper no row is printed twice. */
	if (s->scroll > most && !v->plain)
		s->scroll = most;
	if (s->scroll < 0)
		s->scroll = 0;
	s->can_scroll_down = s->scroll < most;
	/* A resize there and back ends where it began. */
	if (!resized)
		note_letters(app);
}

bool
app_next_part(struct app *app)
{
	struct shown *s = &app->shown;

	if (!s->can_scroll_down)
		return false;
	s->scroll += s->page;
	return true;
}

/* The body in its frame; stops are where they are on the screen. */
static void
place_body(struct app *app, struct view *v, struct canvas *c,
    const struct frame *f)
{
	const struct shown *s = &app->shown;

	canvas_copy(c, f->body, f->margin, &app->body, s->scroll,
	    f->body_rows);
	for (int i = 0; i < v->nstop; i++) {
		struct stop *stop = &v->stop[i];

		stop->row += f->body - s->scroll;
		stop->col += f->margin;
		stop->hit.row += f->body - s->scroll;
		stop->hit.col += f->margin;
	}
}

/* Addresses, for terminals that open links. A visitor of a kiosk shall not
 * leave it. */
static void
tell_links(const struct app *app, const struct view *v, struct canvas *c)
{
	const char **link;

	if (app->reader.options.audience == AUDIENCE_KIOSK || v->plain ||
	    v->nstop == 0)
		return;
	link = arena_array(v->arena, (size_t)v->nstop, sizeof *link);
	for (int i = 0; i < v->nstop; i++) {
		const char *to = v->stop[i].target;

		link[i] = to != NULL && *to != '#' ? to : NULL;
	}
	c->link = link;
	c->nlink = v->nstop;
}

/* Where a title has no room it stands above the body and scrolls with it, so
 * that it can be read whole. */
static void
put_title_above(struct app *app, struct view *v, const struct rich *title,
    int width)
{
	const int rows = view_text_rows(v, title, width);
	struct canvas whole;
	struct area all;

	canvas_init(&whole, rows + 1 + app->body.rows, width);
	all = area_all(&whole, v->dir);
	view_text(v, &all, 0, 0, width, title, ALIGN_START,
	    style(ROLE_HEADING));
	canvas_copy(&whole, rows + 1, 0, &app->body, 0, app->body.rows);
	canvas_release(&app->body);
	app->body = whole;
	for (int i = 0; i < v->nstop; i++) {
		v->stop[i].row += rows + 1;
		v->stop[i].hit.row += rows + 1;
	}
	if (v->update_row >= 0)
		v->update_row += rows + 1;
}

static void
set_cursor(const struct view *v, struct canvas *c, const struct frame *f)
{
	if (c->cursor_row >= 0)
		return;
	/* Nothing has the focus: the cursor stands in the blank before the
	 * title. Its row is what a screen reader follows, and a white block
	 * covers no letter of the title; a title of big letters is none that it
	 * could read, and the block would look like a sign of it. */
	c->cursor_row = f->letters ? f->rule : f->title;
	c->cursor_col = v->dir == DIR_RTL ? c->cols - f->margin :
	    f->margin - 1;
	if (c->cursor_col < 0)
		c->cursor_col = 0;
	if (c->cursor_col >= c->cols)
		c->cursor_col = c->cols - 1;
}

/* Over a slow line the loop of a kiosk shows what carries a panel: its title
 * and its first picture, else its first words. */
static const struct panel *
poster(const struct view *v, const struct panel *p)
{
	struct panel *one = arena_alloc(v->arena, sizeof *one);
	int first = 0;

	*one = *p;
	for (int i = p->nblock; i-- > 0; )
		if (form_find(&p->block[i])->picture)
			first = i;
	if (p->nblock > 0) {
		one->block = &p->block[first];
		one->nblock = 1;
	}
	return one;
}

static void
draw_panel(struct app *app, struct view *v, struct canvas *c)
{
	struct reader *r = &app->reader;
	struct shown *s = &app->shown;
	const struct panel *p = panel_parse(v->arena, r->deck, place_panel(r),
	    NULL);
	const struct block *score = panel_block(p, "score");
	struct frame_text text = { .section = view_plain(v, ""),
	    .title = p->title };
	struct hint hint[24];
	struct frame f;
	bool is_cut;

	if (r->options.slow && kiosk_is_looping(r)) {
		p = poster(v, p);
		v->spare = true;
	}
	v->panel = p;
	v->recall = memory_recall;
	v->owner = r;
	v->updates = s->updates || v->whole;
	if (r->timer.id != NULL && strcmp(r->timer.id, p->entry->id) == 0)
		v->countdown = &r->timer.c;
	if (score != NULL)
		count_score(r, v, score);
	text.deck = deck_text(r->deck, v->arena, r->deck->title, NULL);
	if (p->entry->section >= 0)
		text.section = deck_text(r->deck, v->arena,
		    r->deck->section[p->entry->section].heading, NULL);
	s->steps = p->steps;
	if (s->step > s->steps || v->plain)
		s->step = s->steps;
	f = panel_frame(v, s->step, p, c->rows, c->cols, &text.title);
	is_cut = view_text_rows(v, &text.title, f.width) > f.title_rows;
	if (is_cut) {
		text.title = view_plain(v, "");
		f = frame_fit(v, c->rows, c->cols, &text.title, FRAME_AIR);
	}
	v->focus = s->focus;
	panel_draw(v, p, f.body_rows, f.width, s->step, &app->body);
	if (is_cut)
		put_title_above(app, v, &p->title, f.width);
	/* A form may have said where the focus goes. */
	s->focus = v->focus;
	if (s->focus >= v->nstop)
		s->focus = v->focus = -1;
	scroll(app, v, &f);
	place_body(app, v, c, &f);
	tell_links(app, v, c);
	s->view = *v;

	text.hint = hint;
	text.place = foot_place(app, v);
	text.keep_place = r->typed.on || *v->status != '\0';
	/* Paper has no keys, and its place in the deck is its number. Nobody
	 * stands before a kiosk's loop. */
	if (kiosk_is_looping(&app->reader))
		text.place = "";
	else if (!v->plain) {
		text.nhint = foot_hints(app, p, hint);
		text.more_at = 'L';
		text.nmore = foot_languages(app, v, &text.more);
		text.npart = foot_parts(app, v, &text.part);
	}
	text.done = r->place.at + 1;
	frame_draw(v, c, &f, &text);
	s->frame = f;
	more_marks(s, v, c, &f);
	foot_message(app, v, c, &f);
	set_cursor(v, c, &f);
}

/* The deck has nothing for this audience now; it may come back. */
static void
draw_nothing(struct app *app, struct view *v, struct canvas *c)
{
	static const struct hint hint[] = {
		{ "t", N_("contents"), false, 50, 't', 0 },
		{ "L", N_("language"), false, 99, 'L', 0 },
		{ "q", N_("quit"), false, 60, 'q', 0 }
	};
	const int most = app->reader.kiosk != NULL ? 0 : 3;
	struct frame_text text = {
		.title = view_say(v, N_("There is nothing to show here now.")),
		.section = deck_text(app->reader.deck, v->arena,
		    app->reader.deck->title, NULL),
		.deck = view_plain(v, ""), .place = v->status, .hint = hint,
		.nhint = most
	};
	struct frame f = frame_fit(v, c->rows, c->cols, &text.title, 0);

	frame_draw(v, c, &f, &text);
	app->shown.steps = 0;
	app->shown.can_scroll_down = false;
	app->shown.view = *v;
	app->shown.frame = f;
	foot_message(app, v, c, &f);
	set_cursor(v, c, &f);
}

void
picture_draw(struct app *app, struct canvas *c)
{
	struct view v;

	/* What the last picture knew goes with its memory. */
	app->shown.view.nstop = app->shown.view.nbox = 0;
	app->stage.list.sheet = NULL;
	app->stage.list.nchoice = 0;
	arena_clear(&app->arena);
	canvas_reset(c, c->rows, c->cols);
	app_view(app, &v);
	if (app->stage.over != NULL)
		app->stage.over->draw(&app->reader, &app->stage, &v, c);
	else if (place_panel(&app->reader) >= 0)
		draw_panel(app, &v, c);
	else
		draw_nothing(app, &v, c);
}
