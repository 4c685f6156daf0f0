/* Sheets: lists over the panel, all in one style. Rows that can be chosen are
 * walked with the arrow keys; the cursor stands on the chosen one. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "text/cluster.h"
#include "view/frame.h"

/* The line to type in; gives the rows it takes. */
static int
draw_prompt(struct app *app, struct view *v, struct area *a,
    const struct sheet *sheet)
{
	struct rich prompt = view_say(v, sheet->prompt);
	struct rich input = view_plain(v, app->input);
	int x = view_cells(v, &prompt) + 1;

	view_text(v, a, 0, 0, a->cols, &prompt, ALIGN_START,
	    style(ROLE_MUTED));
	if (x + 4 > a->cols)
		x = 0;
	view_text(v, a, 0, x, a->cols - x, &input, ALIGN_START,
	    style(ROLE_STRONG));
	area_cursor(a, 0, x + view_cells(v, &input) < a->cols ?
	    x + view_cells(v, &input) : a->cols - 1);
	return 2;
}

/* Cells for the keys at the start of the rows. */
static int
key_cols(const struct view *v, const struct sheet *sheet, int width)
{
	int most = 0;

	for (int i = 0; i < sheet->n; i++) {
		struct rich key;
		int n;

		if (sheet->row[i].key == NULL)
			continue;
		key = view_plain(v, sheet->row[i].key);
		n = view_cells(v, &key);
		if (n > most)
			most = n;
	}
	return most > width / 3 ? width / 3 : most;
}

static int
row_rows(const struct view *v, const struct row *r, int keys, int width)
{
	const int x = (keys > 0 && r->kind != ROW_HEAD ? keys + 4 : 2) +
	    2 * r->indent;
	const int room = width - x > 4 ? width - x : 4;
	int rows = view_text_rows(v, &r->text, room), key_rows = 0;

	rows += view_text_rows(v, &r->detail, room);
	if (r->key != NULL) {
		struct rich key = view_plain(v, r->key);

		key_rows = view_text_rows(v, &key, keys);
	}
	if (rows < key_rows)
		rows = key_rows;
	return rows > 0 ? rows : 1;
}

static void
row_draw(struct view *v, const struct area *a, int y, const struct row *r,
    int keys, bool selected)
{
	const int x = (keys > 0 && r->kind != ROW_HEAD ? keys + 4 : 2) +
	    2 * r->indent;
	const int room = a->cols - x > 4 ? a->cols - x : 4;
	const struct style text = r->kind == ROW_HEAD ?
	    style_with(ROLE_HEADING, LOOK_BOLD) : r->kind == ROW_CHOICE &&
	    (selected || r->here) ? style(ROLE_STRONG) : style(ROLE_TEXT);
	int rows;

	if (selected)
		area_put(a, y, 0, glyph(v->glyphs, a->dir, G_POINTER), 1,
		    style_with(ROLE_SERIES_2, LOOK_BOLD));
	else if (r->here)
		area_put(a, y, 0, glyph(v->glyphs, a->dir, G_DOT), 1,
		    style(ROLE_ACCENT));
	if (r->key != NULL) {
		/* Names of keys run left to right, flush with the rest. */
		struct rich key = rich_plain(r->key, DIR_LTR, "en");
		const bool end = (r->kind == ROW_CHOICE) != (a->dir ==
		    DIR_RTL);

		view_text(v, a, y, 2, keys, &key, end ? ALIGN_END :
		    ALIGN_START, style_with(ROLE_ACCENT, LOOK_BOLD));
	}
	rows = view_text(v, a, y, x, room, &r->text, ALIGN_START, text);
	view_text(v, a, y + rows, x, room, &r->detail, ALIGN_START,
	    style(ROLE_MUTED));
	if (selected) {
		struct para p = view_lay(v, &r->text, room);

		if (p.n > 0)
			canvas_restyle(a->canvas, a->row + y, a->dir ==
			    DIR_RTL ? a->col + a->cols - x -
			    p.line[0].width : a->col + x, p.line[0].width,
			    style(ROLE_FOCUS));
	}
}

void
sheet_draw(struct app *app, struct view *v, struct canvas *c,
    const struct sheet *sheet)
{
	static const struct hint hint[] = {
		{ "↑ ↓", N_("move"), false }, { "Enter", N_("go"), false },
		{ "Esc", N_("close"), false }
	};
	struct frame_text text = { .title = view_say(v, sheet->title) };
	struct frame f = frame_fit(v, c->rows, c->cols, &text.title, 0);
	struct area all = area_all(c, v->dir), body;
	int whole = 0, top = 0, y, keys, gap, shown, most, at = 0;

	text.section = deck_text(app->deck, v->arena, app->deck->title, NULL);
	text.deck = view_plain(v, "");
	text.place = "";
	text.hint = hint;
	text.nhint = 3;
	v->find = NULL;
	app->sheet = arena_alloc(v->arena, sizeof *app->sheet);
	*app->sheet = *sheet;
	frame_draw(v, c, &f, &text);
	body = area_sub(&all, f.body, f.margin, f.body_rows +
	    (f.progress >= 0 ? 1 : 0), f.width);
	if (sheet->prompt != NULL) {
		top = draw_prompt(app, v, &body, sheet);
		if (body.rows <= 3)
			top = body.rows > 1 ? 1 : 0;
		body = area_sub(&body, top, 0, body.rows - top, body.cols);
	}
	app->choice = xrealloc(app->choice, (size_t)sheet->n + 1,
	    sizeof *app->choice);
	app->choice_row = xrealloc(app->choice_row, (size_t)sheet->n + 1,
	    sizeof *app->choice_row);
	app->nchoice = 0;
	for (int i = 0; i < sheet->n; i++)
		if (sheet->row[i].kind == ROW_CHOICE) {
			if (sheet->row[i].here)
				at = app->nchoice;
			app->choice[app->nchoice++] = sheet->row[i].value;
		}
	/* What one is at is chosen first: of a tour and its panel, the panel. */
	if (app->selected < 0)
		app->selected = at;
	if (app->selected >= app->nchoice)
		app->selected = app->nchoice - 1;

	/* All rows on a canvas of their own, then the part that fits. */
	keys = key_cols(v, sheet, f.width);
	gap = 0;
	for (int i = 0; i < sheet->n; i++) {
		if (sheet->row[i].kind == ROW_HEAD && i > 0)
			gap++;
		whole += row_rows(v, &sheet->row[i], keys, f.width);
	}
	whole += gap;
	canvas_reset(&app->body, whole > 0 ? whole : 1, f.width);
	all = area_all(&app->body, v->dir);
	y = shown = 0;
	for (int i = 0, n = 0; i < sheet->n; i++) {
		const struct row *r = &sheet->row[i];
		const bool selected = r->kind == ROW_CHOICE &&
		    n == app->selected;
		const int rows = row_rows(v, r, keys, f.width);

		if (r->kind == ROW_HEAD && i > 0)
			y++;
		row_draw(v, &all, y, r, keys, selected);
		if (selected) {
			if (y + rows > app->over_scroll + body.rows)
				app->over_scroll = y + rows - body.rows;
			if (y - (n == 0 ? y : 0) < app->over_scroll)
				app->over_scroll = n == 0 ? 0 : y;
			shown = y;
		}
		if (r->kind == ROW_CHOICE)
			app->choice_row[n++] = y;
		y += rows;
	}
	most = whole - body.rows;
	if (app->over_scroll > most)
		app->over_scroll = most;
	if (app->over_scroll < 0)
		app->over_scroll = 0;
	app->over_more = app->over_scroll < most;
	app->page = body.rows;
	canvas_copy(c, body.row, f.margin, &app->body, app->over_scroll,
	    body.rows);
	if (sheet->n == 0 && sheet->empty != NULL) {
		struct rich words = view_say(v, sheet->empty);

		view_text(v, &body, 0, 2, body.cols - 2, &words, ALIGN_START,
		    style(ROLE_MUTED));
	}
	for (int i = 0; i < app->nchoice; i++) {
		app->choice_row[i] += body.row - app->over_scroll;
		if (app->choice_row[i] < body.row || app->choice_row[i] >=
		    body.row + body.rows)
			app->choice_row[i] = -1;
	}
	all = area_all(c, v->dir);
	if (app->over_scroll > 0 && f.margin > 0)
		area_put(&all, body.row, f.cols - 1, glyph(v->glyphs, v->dir,
		    G_ARROW_UP), 1, style_with(ROLE_SERIES_2, LOOK_BOLD));
	if (app->over_more && f.margin > 0)
		area_put(&all, body.row + body.rows - 1, f.cols - 1,
		    glyph(v->glyphs, v->dir, G_ARROW_DOWN), 1,
		    style_with(ROLE_SERIES_2, LOOK_BOLD));
	if (sheet->prompt == NULL || app->nchoice > 0) {
		if (app->nchoice > 0 && sheet->prompt == NULL) {
			c->cursor_row = body.row + shown - app->over_scroll;
			c->cursor_col = v->dir == DIR_RTL ? c->cols - 1 -
			    f.margin : f.margin;
		} else if (sheet->prompt == NULL) {
			c->cursor_row = f.title;
			c->cursor_col = v->dir == DIR_RTL ? c->cols - 1 -
			    f.margin : f.margin;
		}
	}
}

int
sheet_click(const struct app *app, int row)
{
	for (int i = 0; i < app->nchoice; i++)
		if (app->choice_row[i] == row)
			return i;
	return -1;
}

/* ---- Keys ---- */

static void
type(struct app *app, uint32_t key)
{
	struct buf one = BUF_INIT;
	size_t n = strlen(app->input);

	buf_code(&one, key);
	if (n + one.n < sizeof app->input)
		memcpy(app->input + n, one.p, one.n + 1);
	buf_release(&one);
	app->selected = 0;
	app->over_scroll = 0;
}

static void
rub_out(struct app *app)
{
	size_t n = strlen(app->input), at = 0, last = 0;

	while (at < n) {
		last = at;
		at += grapheme_next(app->input + at, n - at);
	}
	app->input[last] = '\0';
	app->selected = 0;
	app->over_scroll = 0;
}

static void
select_row(struct app *app, int step)
{
	if (app->nchoice == 0) {
		app->over_scroll += step;
		if (app->over_scroll < 0)
			app->over_scroll = 0;
		return;
	}
	app->selected += step;
	if (app->selected < 0)
		app->selected = 0;
	if (app->selected >= app->nchoice)
		app->selected = app->nchoice - 1;
}

bool
sheet_key(struct app *app, uint32_t key, uint32_t own, bool typing,
    bool *chosen, int *value)
{
	const int page = app->page > 1 ? app->page - 1 : 1;

	switch (key) {
	case K_DOWN:
	case K_TAB:
	case K_CONTROL_N:
		select_row(app, 1);
		return true;
	case K_UP:
	case K_BACK_TAB:
		select_row(app, -1);
		return true;
	case K_PAGE_DOWN:
		select_row(app, page);
		return true;
	case K_PAGE_UP:
		select_row(app, -page);
		return true;
	case K_HOME:
		app->selected = app->nchoice > 0 ? 0 : -1;
		app->over_scroll = 0;
		return true;
	case K_END:
		select_row(app, 1 << 20);
		return true;
	case K_ENTER:
		if (app->selected >= 0 && app->selected < app->nchoice) {
			*chosen = true;
			*value = app->choice[app->selected];
		} else if (!typing)
			app_close(app);
		return true;
	case K_BACKSPACE:
		if (typing && app->input[0] != '\0')
			rub_out(app);
		else
			app_close(app);
		return true;
	case K_CONTROL_U:
		app->input[0] = '\0';
		return true;
	default:
		break;
	}
	/* The key that opened the sheet closes it, unless it is typed. */
	if (key == own && (!typing || app->input[0] == '\0')) {
		app_close(app);
		return true;
	}
	if (typing) {
		if (key == K_SPACE)
			key = ' ';
		if (key >= ' ' && key < KEY_BASE && key != 0x7F) {
			type(app, key);
			return true;
		}
		return false;
	}
	if (key == 'j' || key == 'k' || key == K_SPACE) {
		select_row(app, key == 'k' ? -1 : key == 'j' ? 1 : page);
		return true;
	}
	/* Digits choose where there are few rows to choose from. */
	if (key >= '1' && key <= '9' && (int)key - '1' < app->nchoice) {
		*chosen = true;
		*value = app->choice[key - '1'];
		return true;
	}
	return false;
}
