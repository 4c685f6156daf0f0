/* Sheets: lists over the panel, all in one style. Rows that can be chosen are
 * walked with the arrow keys; the cursor stands on the chosen one. */
#include "config.h"

#include <string.h>

#include "base/mem.h"
#include "over/over.h"
#include "reader/keys.h"
#include "text/cluster.h"
#include "view/frame.h"

/* The line to type in; gives the rows it takes. */
static int
draw_prompt(const struct list *l, struct view *v, struct area *a,
    const struct sheet *sheet)
{
	struct rich prompt = view_say(v, sheet->prompt);
	struct rich input = view_plain(v, l->input);
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

/* Where what stands aside begins, in one column for all rows: behind the
 * longest text that has some; 0: nothing does. */
static int
aside_col(const struct view *v, const struct sheet *sheet)
{
	int most = 0;

	for (int i = 0; i < sheet->n; i++) {
		const struct row *r = &sheet->row[i];
		const int n = rich_empty(&r->aside) ? 0 :
		    view_cells(v, &r->text) + 2;

		if (n > most)
			most = n;
	}
	return most;
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
    int keys, int aside, bool selected)
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
	if (!rich_empty(&r->aside) && rows == 1 && aside > 0 &&
	    aside + view_cells(v, &r->aside) <= room)
		view_text(v, a, y, x + aside, room - aside, &r->aside,
		    ALIGN_START, style(ROLE_MUTED));
	if (selected) {
		struct para p = view_lay(v, &r->text, room);

		if (p.n > 0)
			canvas_restyle(a->canvas, a->row + y, a->dir ==
			    DIR_RTL ? a->col + a->cols - x -
			    p.line[0].width : a->col + x, p.line[0].width,
			    style(ROLE_FOCUS));
	}
}

/* The frame of a sheet and its foot. */
static struct frame
draw_frame(const struct reader *r, struct view *v, struct canvas *c,
    const struct sheet *sheet, bool choose)
{
	struct hint hint[] = {
		{ "↑ ↓", N_("move"), false, 50, K_UP, K_DOWN },
		{ "Enter", N_("go"), false, 60, K_ENTER, 0 },
		{ "Esc", N_("close"), false, 90, K_ESCAPE, 0 }
	};
	struct frame_text text = { .title = view_say(v, sheet->title) };
	struct frame f = frame_fit(v, c->rows, c->cols, &text.title, 0);

	text.section = deck_text(r->deck, v->arena, r->deck->title, NULL);
	text.deck = view_plain(v, "");
	text.place = v->status;
	text.hint = hint;
	text.nhint = 3;
	if (!choose) {		/* Enter goes nowhere */
		hint[1] = hint[2];
		text.nhint = 2;
	}
	frame_draw(v, c, &f, &text);
	return f;
}

/* Of a tour and its panel one is at the panel. */
void
list_choices(struct list *l, const struct sheet *sheet)
{
	const size_t n = (size_t)sheet->n + 1;
	int at = 0;

	l->choice = xrealloc(l->choice, n, sizeof *l->choice);
	l->row = xrealloc(l->row, n, sizeof *l->row);
	l->rows = xrealloc(l->rows, n, sizeof *l->rows);
	l->nchoice = 0;
	for (int i = 0; i < sheet->n; i++)
		if (sheet->row[i].kind == ROW_CHOICE) {
			if (sheet->row[i].here)
				at = l->nchoice;
			l->choice[l->nchoice++] = sheet->row[i].value;
		}
	if (l->selected < 0)
		l->selected = at;
	if (l->selected >= l->nchoice)
		l->selected = l->nchoice - 1;
}

/* The chosen row must be seen; the first one with what stands above it. */
static void
scroll_to(struct list *l, int first, int y, int rows, int room)
{
	if (y + rows > l->scroll + room)
		l->scroll = y + rows - room;
	if (first || y < l->scroll)
		l->scroll = first ? 0 : y;
}

/* All rows on a canvas of their own; gives how many there are, and in *shown
 * where the chosen one is. */
static int
draw_rows(struct stage *s, struct view *v, const struct sheet *sheet,
    int width, int room, int *shown)
{
	const int keys = key_cols(v, sheet, width);
	const int aside = aside_col(v, sheet);
	struct list *l = &s->list;
	struct area all;
	int whole = 0, y = 0;

	for (int i = 0; i < sheet->n; i++)
		whole += row_rows(v, &sheet->row[i], keys, width) +
		    (sheet->row[i].kind == ROW_HEAD && i > 0);
	canvas_reset(&s->body, whole > 0 ? whole : 1, width);
	all = area_all(&s->body, v->dir);
	*shown = 0;
	for (int i = 0, n = 0; i < sheet->n; i++) {
		const struct row *r = &sheet->row[i];
		const bool selected = r->kind == ROW_CHOICE &&
		    n == l->selected;
		const int rows = row_rows(v, r, keys, width);

		if (r->kind == ROW_HEAD && i > 0)
			y++;
		row_draw(v, &all, y, r, keys, aside, selected);
		if (selected) {
			scroll_to(l, n == 0 && y + rows <= room, y, rows,
			    room);
			*shown = y;
		}
		if (r->kind == ROW_CHOICE) {
			l->row[n] = y;
			l->rows[n++] = rows;
		}
		y += rows;
	}
	return whole;
}

/* Marks at the edge: there is more. */
static void
draw_more(const struct list *l, const struct view *v, struct canvas *c,
    const struct frame *f, const struct area *body)
{
	const struct style st = style_with(ROLE_SERIES_2, LOOK_BOLD);
	struct area all = area_all(c, v->dir);

	if (l->scroll > 0 && f->margin > 0)
		area_put(&all, body->row, f->cols - 1, glyph(v->glyphs, v->dir,
		    G_ARROW_UP), 1, st);
	if (l->more && f->margin > 0)
		area_put(&all, body->row + body->rows - 1, f->cols - 1,
		    glyph(v->glyphs, v->dir, G_ARROW_DOWN), 1, st);
}

void
sheet_draw(struct reader *r, struct stage *s, struct view *v,
    struct canvas *c, const struct sheet *sheet)
{
	struct list *l = &s->list;
	struct sheet *copy = arena_alloc(v->arena, sizeof *copy);
	struct frame f;
	struct area all = area_all(c, v->dir), body;
	int whole, top, most, shown;

	*copy = *sheet;
	l->sheet = copy;
	s->ntile = 0;
	v->find = NULL;
	list_choices(l, sheet);
	f = draw_frame(r, v, c, sheet, l->nchoice > 0);
	body = area_sub(&all, f.body, f.margin, f.body_rows +
	    (f.progress >= 0 ? 1 : 0), f.width);
	if (sheet->prompt != NULL) {
		top = draw_prompt(l, v, &body, sheet);
		if (body.rows <= 3)
			top = body.rows > 1 ? 1 : 0;
		body = area_sub(&body, top, 0, body.rows - top, body.cols);
	}
	whole = draw_rows(s, v, sheet, f.width, body.rows, &shown);
	most = whole - body.rows;
	if (l->scroll > most)
		l->scroll = most;
	if (l->scroll < 0)
		l->scroll = 0;
	l->more = l->scroll < most;
	l->page = body.rows;
	canvas_copy(c, body.row, f.margin, &s->body, l->scroll, body.rows);
	if (sheet->n == 0 && sheet->empty != NULL) {
		struct rich words = view_say(v, sheet->empty);

		view_text(v, &body, 0, 2, body.cols - 2, &words, ALIGN_START,
		    style(ROLE_MUTED));
	}
	for (int i = 0; i < l->nchoice; i++) {
		l->row[i] += body.row - l->scroll;
		if (l->row[i] < body.row || l->row[i] >= body.row + body.rows)
			l->row[i] = -1;
	}
	draw_more(l, v, c, &f, &body);
	if (sheet->prompt == NULL) {
		c->cursor_row = l->nchoice > 0 ? body.row + shown - l->scroll :
		    f.title;
		c->cursor_col = v->dir == DIR_RTL ? c->cols - 1 - f.margin :
		    f.margin;
	}
}

struct row *
sheet_add(struct sheet *s, enum row_kind kind, struct rich text)
{
	struct row *r = &s->row[s->n++];

	memset(r, 0, sizeof *r);
	r->kind = kind;
	r->text = text;
	r->detail = rich_plain("", text.dir, text.lang);
	r->aside = r->detail;
	return r;
}

/* ---- The list ---- */

void
list_move(struct list *l, int step)
{
	if (l->nchoice == 0) {
		l->scroll += step;
		if (l->scroll < 0)
			l->scroll = 0;
		return;
	}
	l->selected += step;
	if (l->selected < 0)
		l->selected = 0;
	if (l->selected >= l->nchoice)
		l->selected = l->nchoice - 1;
}

/* What was typed is another text: its first row is chosen; without text again
 * the row one is at. */
static void
begin_again(struct list *l)
{
	l->selected = l->input[0] != '\0' ? 0 : -1;
	l->scroll = 0;
}

void
list_type(struct list *l, uint32_t key)
{
	struct buf one = BUF_INIT;
	const size_t n = strlen(l->input);

	buf_code(&one, key);
	if (n + one.n < sizeof l->input)
		memcpy(l->input + n, one.p, one.n + 1);
	buf_release(&one);
	begin_again(l);
}

void
list_rub_out(struct list *l)
{
	const size_t n = strlen(l->input);
	size_t at = 0, last = 0;

	while (at < n) {
		last = at;
		at += grapheme_next(l->input + at, n - at);
	}
	l->input[last] = '\0';
	begin_again(l);
}

bool
list_matches(const struct list *l, struct view *v, const struct rich *text)
{
	struct fold hay, needle;
	size_t start, end, next;

	if (l->input[0] == '\0')
		return true;
	hay = fold_text(v->arena, text->text, text->len, text->lang);
	needle = fold_text(v->arena, l->input, strlen(l->input), text->lang);
	return fold_find(&hay, &needle, 0, &start, &end, &next);
}

int
list_number(const struct list *l)
{
	const char *s = l->input;
	int n = 0;

	while (*s != '\0') {
		const unsigned char *u = (const unsigned char *)s;
		const size_t len = u[0] < 0x80 ? 1 : u[0] < 0xE0 ? 2 :
		    u[0] < 0xF0 ? 3 : 4;
		uint32_t c = u[0] & (len == 1 ? 0x7Fu : 0xFFu >> (len + 1));

		for (size_t i = 1; i < len; i++)
			c = c << 6 | (u[i] & 0x3Fu);
		c = key_latin(c);
		if (c < '0' || c > '9' || n > 100000)
			return 0;
		n = 10 * n + (int)(c - '0');
		s += len;
	}
	return n;
}
