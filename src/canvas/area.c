/* Drawing in a box that has a direction. Only at() knows which side
 * of the screen the start is. */
#include "config.h"

#include "canvas/area.h"

#include <string.h>

#include "text/cluster.h"

/* The physical column of the left end of `width` cells at x. */
static long
at(const struct area *a, long x, long width)
{
	if (a->dir == DIR_RTL)
		return (long)a->col + a->cols - x - width;
	return (long)a->col + x;
}

/* Writes one cluster at a physical column; outside of the box counts as
 * clipped even if the canvas goes on there. */
static void
put(const struct area *a, int y, long col, const char *text, int len,
    int width, struct style st)
{
	if (y < 0 || y >= a->rows || col < a->col ||
	    col + width > (long)a->col + a->cols) {
		a->canvas->clipped++;
		return;
	}
	canvas_put(a->canvas, a->row + y, (int)col, text, len, width, st);
}

struct area
area_all(struct canvas *c, enum dir dir)
{
	struct area a = { c, 0, 0, c->rows, c->cols, dir };

	return a;
}

/* Cuts from..from+n to 0..limit; gives what is left of n. */
static int
cut(int *from, int n, int limit)
{
	long start = *from, end = start + n;

	if (start < 0)
		start = 0;
	if (start > limit)
		start = limit;
	if (end > limit)
		end = limit;
	*from = (int)start;
	return end > start ? (int)(end - start) : 0;
}

struct area
area_sub(const struct area *a, int y, int x, int rows, int cols)
{
	struct area s = *a;

	s.rows = cut(&y, rows, a->rows);
	s.cols = cut(&x, cols, a->cols);
	s.row = a->row + y;
	s.col = (int)at(a, x, s.cols);
	return s;
}

struct area
area_mirrored(const struct area *a)
{
	struct area s = *a;

	s.dir = a->dir == DIR_RTL ? DIR_LTR : DIR_RTL;
	return s;
}

void
area_put(const struct area *a, int y, int x, const char *text, int width,
    struct style st)
{
	put(a, y, at(a, x, width), text, (int)strlen(text), width, st);
}

void
area_repeat(const struct area *a, int y, int x, int n, const char *text,
    struct style st)
{
	int len = (int)strlen(text);

	for (int i = 0; i < n; i++)
		put(a, y, at(a, (long)x + i, 1), text, len, 1, st);
}

int
area_text(const struct area *a, int y, int x, const char *text,
    struct style st)
{
	size_t n = strlen(text);
	int width = text_width(text, n);
	long col = at(a, x, width);
	struct cluster c;

	st.look |= LOOK_WORDS;
	for (size_t i = 0; i < n; ) {
		i += cluster_next(text + i, n - i, &c);
		if (c.width == 0)
			continue;
		put(a, y, col, c.text, c.len, c.width, st);
		col += c.width;
	}
	return width;
}

/* Roles with a ground of their own keep it under marks. */
static bool
has_ground(enum role role)
{
	return role == ROLE_BAR || role == ROLE_BAR_STRONG ||
	    role == ROLE_KEYCAP || role == ROLE_KEYCAP_ON || role == ROLE_QR;
}

static struct style
marked(struct style st, unsigned marks)
{
	bool ground = has_ground(st.role);

	/* Strong words in text that is strong already take the accent. */
	if (marks & MARK_STRONG && st.role == ROLE_STRONG)
		st.role = ROLE_ACCENT;
	if (marks & MARK_STRONG)
		st.look |= LOOK_BOLD;
	if (marks & MARK_EMPHASIS)
		st.look |= LOOK_ITALIC;
	if ((marks & MARK_CODE) && !ground)
		st.role = ROLE_CODE;
	if (marks & MARK_LINK) {
		st.look |= LOOK_UNDERLINE;
		if (!ground)
			st.role = ROLE_LINK;
	}
	if (marks & MARK_HIT)
		st.role = ROLE_HIT;
	return st;
}

/* Cells between the start of a box and a line in it. */
static int
indent(int width, int line, enum align align)
{
	if (line >= width || align == ALIGN_START)
		return 0;
	return align == ALIGN_END ? width - line : (width - line) / 2;
}

/* Glyphs outside the box of `width` cells count as clipped. */
static void
draw_line(const struct area *a, int y, int x, int width,
    const struct line *line, int skip, struct style st)
{
	long left = at(a, x, width), right = left + width;
	long col = at(a, (long)x + skip, line->width);

	st.look |= LOOK_WORDS;
	for (int i = 0; i < line->n; i++) {
		const struct glyph *g = &line->glyph[i];

		if (g->width == 0)
			continue;
		if (col < left || col + g->width > right)
			a->canvas->clipped++;
		else
			put(a, y, col, g->text, g->len, g->width,
			    marked(st, g->marks));
		col += g->width;
	}
}

void
area_line(const struct area *a, int y, int x, int width,
    const struct line *line, enum align align, struct style st)
{
	draw_line(a, y, x, width, line, indent(width, line->width, align),
	    st);
}

void
area_para(const struct area *a, int y, int x, int width,
    const struct para *p, enum align align, struct style st)
{
	/* A block that is not translated keeps its own flush side. */
	if (p->dir != a->dir && align != ALIGN_CENTRE)
		align = align == ALIGN_START ? ALIGN_END : ALIGN_START;
	for (int i = 0; i < p->n; i++)
		area_line(a, y + i, x, width, &p->line[i], align, st);
}

void
area_fill(const struct area *a, int y, int x, int rows, int cols,
    struct style st)
{
	struct area s = area_sub(a, y, x, rows, cols);

	canvas_fill(s.canvas, s.row, s.col, s.rows, s.cols, st);
}

void
area_cursor(const struct area *a, int y, int x)
{
	long col = at(a, x, 1);

	if (y < 0 || y >= a->rows || x < 0 || x >= a->cols)
		return;
	a->canvas->cursor_row = a->row + y;
	a->canvas->cursor_col = (int)col;
}

int
area_col(const struct area *a, int x, int cols)
{
	return a->dir == DIR_RTL ? a->col + a->cols - x - cols : a->col + x;
}
