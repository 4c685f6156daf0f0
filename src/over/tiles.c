/* Tiles: the choices of a sheet as big targets side by side, each with its
 * number, its words and, where there is room, its picture. */
#include "config.h"

#include <string.h>

#include "base/mem.h"
#include "over/over.h"
#include "text/utf8.h"
#include "view/frame.h"
#include "view/kit.h"

enum {
	COLUMNS_MOST = 5, GAP = 2, ROWS_MOST = 9,
	CAP = 5,		/* cells of the number and what is beside it */
	WORDS_LEAST = 8
};

/* How the tiles of one screen are laid. */
struct layout {
	int	 columns, width, rows, gap;
	bool	 icons;
	enum size size;		/* of them */
	int	 icon;		/* cells that they take */
};

/* ---- Measuring ---- */

static const struct bitmap *
icon_of(const struct view *v, const struct row *r, const struct layout *l)
{
	return l->icons && r->icon != NULL ? view_icon(v, r->icon, l->size) :
	    NULL;
}

/* Whether all words are seen whole, and all pictures. */
static bool
fits(const struct view *v, const struct sheet *s, const struct layout *l)
{
	const int room = l->width - CAP - l->icon - 1;

	if (l->rows < 1 || room < WORDS_LEAST)
		return false;
	for (int i = 0; i < s->n; i++) {
		const struct row *r = &s->row[i];
		const struct bitmap *icon = icon_of(v, r, l);

		if (r->kind != ROW_CHOICE)
			continue;
		if (view_text_rows(v, &r->text, room) > l->rows ||
		    view_min_width(v, &r->text) > room)
			return false;
		if (icon != NULL && (dots_rows(icon) > l->rows ||
		    dots_cols(icon) > l->icon - 1))
			return false;
	}
	return true;
}

static struct layout
layout(int columns, int n, int width, int rows)
{
	struct layout l = { .columns = columns };
	const int high = (n + columns - 1) / columns;

	l.width = (width - GAP * (columns - 1)) / columns;
	l.gap = rows >= 3 * high ? 1 : 0;
	l.rows = (rows - l.gap * (high - 1)) / high;
	if (l.rows > ROWS_MOST)
		l.rows = ROWS_MOST;
	return l;
}

/* With pictures if there is room for all of them, in few columns; else as high
 * as three rows. false: there is no room. */
static bool
choose(const struct view *v, const struct sheet *s, int n, int columns,
    int width, int rows, struct layout *best)
{
	static const struct { enum size size; int cells; } icon[] = {
		{ SIZE_NORMAL, 18 }, { SIZE_SMALL, 12 }
	};
	const int from = columns > 0 ? columns : 1;
	const int to = columns > 0 ? columns : COLUMNS_MOST;
	bool any = false, found = false;

	for (int i = 0; i < s->n; i++)
		any = any || s->row[i].icon != NULL;
	for (int k = 0; any && k < 2; k++)
		for (int c = from; c <= to; c++) {
			*best = layout(c, n, width, rows);
			best->icons = true;
			best->size = icon[k].size;
			best->icon = icon[k].cells;
			if (fits(v, s, best))
				return true;
		}
	for (int c = from; c <= to; c++) {
		struct layout l = layout(c, n, width, rows);
		const int worth = l.rows > 3 ? 3 : l.rows;

		if (!fits(v, s, &l) || (found && worth <= (best->rows > 3 ?
		    3 : best->rows)))
			continue;
		*best = l;
		found = true;
	}
	return found;
}

/* ---- Drawing ---- */

/* In the middle of the tile, to half a row where the font has half blocks. */
static void
draw_icon(struct view *v, const struct area *a, const struct layout *l,
    const struct bitmap *icon, struct style st)
{
	const int left = l->rows - dots_rows(icon);
	const int x = CAP + (l->icon - 1 - dots_cols(icon)) / 2;
	const size_t width = (size_t)icon->width;
	struct bitmap lower = *icon;

	if (left % 2 == 0 || v->glyphs != GLYPHS_FULL || icon->height % 2 !=
	    0) {
		dots_draw(a, left / 2, x, icon, v->glyphs, st);
		return;
	}
	lower.height++;
	lower.pixel = arena_alloc(v->arena, width * (size_t)lower.height);
	memset(lower.pixel, 0, width);
	memcpy(lower.pixel + width, icon->pixel, width * (size_t)icon->height);
	dots_draw(a, left / 2, x, &lower, v->glyphs, st);
}

static void
draw_tile(struct view *v, const struct area *a, const struct row *r,
    const struct layout *l, int number, bool selected)
{
	const struct bitmap *icon = icon_of(v, r, l);
	const int x = CAP + l->icon, room = l->width - x - 1;
	const int rows = view_text_rows(v, &r->text, room);
	/* A name in another direction stands beside its number, too. */
	const int words = rows == 1 ? view_cells(v, &r->text) : room;
	const int y = (l->rows - rows) / 2;
	const struct style st = style_with(selected ? ROLE_KEYCAP_ON :
	    ROLE_STRONG, LOOK_BOLD);

	area_fill(a, 0, 0, l->rows, l->width, style(selected ? ROLE_KEYCAP_ON :
	    ROLE_CARD));
	kit_keycap(v, a, (l->rows - 1) / 2, number < 10 ? 1 : 0, number,
	    selected);
	if (icon != NULL)
		draw_icon(v, a, l, icon, selected ? st :
		    style(kit_series(number - 1)));
	view_text(v, a, y, x, words, &r->text, ALIGN_START, st);
	if (selected)
		area_cursor(a, y, x);
}

/* A tile that is a key itself: its words in the middle. */
static void
draw_key(struct view *v, const struct area *a, const struct row *r,
    const struct layout *l)
{
	const int rows = view_text_rows(v, &r->text, l->width - 2);

	area_fill(a, 0, 0, l->rows, l->width, style(ROLE_CARD));
	view_text(v, a, (l->rows - rows) / 2, 1, l->width - 2, &r->text,
	    ALIGN_CENTRE, style_with(ROLE_STRONG, LOOK_BOLD));
}

/* The frame has a title, and nothing at its foot. */
static struct area
draw_frame(const struct reader *r, struct view *v, struct canvas *c,
    const struct sheet *sheet)
{
	struct frame_text text = {
		.title = sheet->title != NULL ? view_say(v, sheet->title) :
		    view_plain(v, ""),
		.section = deck_text(r->deck, v->arena, r->deck->title, NULL),
		.deck = view_plain(v, ""), .place = v->status
	};
	struct frame f = frame_fit(v, c->rows, c->cols, &text.title, 0);
	struct area all = area_all(c, v->dir);

	f.progress = -1;
	if (sheet->title == NULL) {
		f.rule = -1;
		f.body = f.bar + 2;
	}
	frame_draw(v, c, &f, &text);
	/* What lies below begins at the next row where rows are dear. */
	return area_sub(&all, f.body, f.margin, c->rows - f.body - (c->rows >
	    24 ? 1 : 0), f.width);
}

/* What stands above the tiles; gives its rows. */
static int
draw_words(struct view *v, const struct area *body, const struct sheet *s)
{
	int y = 0;

	for (int i = 0; i < s->n; i++)
		if (s->row[i].kind != ROW_CHOICE)
			y += view_text(v, body, y, 0, body->cols,
			    &s->row[i].text, ALIGN_START, style(ROLE_TEXT));
	return y > 0 ? y + 1 : 0;
}

static void
place_tile(struct stage *s, const struct area *a, int i)
{
	struct tile *t = &s->tile[i];

	*t = (struct tile){ a->row, a->col, a->rows, a->cols };
	s->list.row[i] = t->row;
	s->list.rows[i] = t->rows;
}

bool
tiles_draw(struct reader *r, struct stage *s, struct view *v,
    struct canvas *c, const struct sheet *sheet, int columns)
{
	struct sheet *copy;
	struct layout l;
	struct area body;
	int y, n = 0;

	s->ntile = 0;
	list_choices(&s->list, sheet);
	body = draw_frame(r, v, c, sheet);
	y = draw_words(v, &body, sheet);
	if (s->list.nchoice == 0 || !choose(v, sheet, s->list.nchoice,
	    columns, body.cols, body.rows - y, &l)) {
		canvas_reset(c, c->rows, c->cols);
		return false;
	}
	copy = arena_alloc(v->arena, sizeof *copy);
	*copy = *sheet;
	s->list.sheet = copy;
	s->list.scroll = 0;
	s->list.more = false;
	s->list.page = body.rows;
	s->tile = xrealloc(s->tile, (size_t)s->list.nchoice + 1,
	    sizeof *s->tile);
	for (int i = 0; i < sheet->n; i++) {
		struct area a;

		if (sheet->row[i].kind != ROW_CHOICE)
			continue;
		a = area_sub(&body, y + n / l.columns * (l.rows + l.gap),
		    n % l.columns * (l.width + GAP), l.rows, l.width);
		if (sheet->row[i].key != NULL)
			draw_tile(v, &a, &sheet->row[i], &l, n + 1,
			    n == s->list.selected);
		else
			draw_key(v, &a, &sheet->row[i], &l);
		place_tile(s, &a, n++);
	}
	s->ntile = n;
	s->columns = l.columns;
	return true;
}

/* ---- Keys ---- */

static void
move(struct list *l, int step)
{
	const int to = l->selected + step;

	if (to >= 0 && to < l->nchoice)
		l->selected = to;
}

/* Arrows; false: it is none of them. */
static bool
move_key(const struct reader *r, struct stage *s, uint32_t key)
{
	const int columns = s->ntile > 0 ? s->columns : 1;
	const int end = reader_dir(r) == DIR_RTL ? -1 : 1;

	switch (key) {
	case K_RIGHT:
		move(&s->list, end);
		return true;
	case K_LEFT:
		move(&s->list, -end);
		return true;
	case K_DOWN:
		move(&s->list, columns);
		return true;
	case K_UP:
		move(&s->list, -columns);
		return true;
	default:
		return false;
	}
}

static void
digit(struct reader *r, struct stage *s, uint32_t key, struct effects *e)
{
	struct list *l = &s->list;
	const int all = l->nchoice;
	int n;

	list_type(l, key);
	n = list_number(l);
	if (n > all) {			/* a number begun anew */
		l->input[0] = '\0';
		list_type(l, key);
		n = list_number(l);
	}
	l->selected = n >= 1 && n <= all ? n - 1 : 0;
	if (n >= 1 && n <= all && 10 * n > all)
		stage_choose(r, s, n - 1, e);
}

static bool
begins(struct arena *a, const struct list *l, const char *text, size_t len,
    const char *lang)
{
	struct fold hay = fold_text(a, text, len, lang);
	struct fold needle = fold_text(a, l->input, strlen(l->input), lang);
	size_t start, end, next;

	return fold_find(&hay, &needle, 0, &start, &end, &next) && start == 0;
}

/* The first choice that begins with what is typed, -1: none. */
static int
find(const struct list *l)
{
	const struct sheet *s = l->sheet;
	struct arena arena;
	int found = -1;

	arena_init(&arena);
	for (int i = 0, n = 0; s != NULL && i < s->n && found < 0; i++) {
		const struct row *r = &s->row[i];

		if (r->kind != ROW_CHOICE)
			continue;
		if (begins(&arena, l, r->text.text, r->text.len,
		    r->text.lang) || (r->also != NULL && begins(&arena, l,
		    r->also, strlen(r->also), "en")))
			found = n;
		n++;
	}
	arena_release(&arena);
	return found;
}

static void
letter(struct list *l, uint32_t key)
{
	const int was = l->selected;
	int found;

	list_type(l, key);
	found = find(l);
	if (found < 0) {		/* a word begun anew */
		l->input[0] = '\0';
		list_type(l, key);
		found = find(l);
	}
	if (found < 0)
		l->input[0] = '\0';
	l->selected = found >= 0 ? found : was;
}

bool
tiles_key(struct reader *r, struct stage *s, uint32_t key, struct effects *e)
{
	struct list *l = &s->list;
	const uint32_t latin = key_latin(key);

	if (move_key(r, s, key)) {
		l->input[0] = '\0';
		return true;
	}
	if (latin >= '0' && latin <= '9' && (l->input[0] == '\0' ||
	    list_number(l) > 0)) {
		if (latin != '0' || l->input[0] != '\0')
			digit(r, s, key, e);
		return true;
	}
	if (key > ' ' && key < KEY_BASE && key != 0x7F) {
		letter(l, key);
		return true;
	}
	return false;
}
