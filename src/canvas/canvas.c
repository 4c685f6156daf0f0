/* The grid of cells. Texts of cells lie one after the other in a pool; it
 * begins with the printable ASCII characters, so that most cells need no room
 * of their own there, and a cluster equal to the last one added is shared. */
#include "config.h"

#include "canvas/canvas.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { ASCII_FIRST = 0x20, ASCII_LAST = 0x7E };

static const struct cell blank = { .width = 1 };

struct style
style(enum role role)
{
	return style_with(role, 0);
}

struct style
style_with(enum role role, unsigned looks)
{
	struct style s = { (uint8_t)role, (uint8_t)looks };

	return s;
}

void
canvas_init(struct canvas *c, int rows, int cols)
{
	memset(c, 0, sizeof *c);
	canvas_reset(c, rows, cols);
}

void
canvas_release(struct canvas *c)
{
	free(c->cell);
	buf_release(&c->pool);
	memset(c, 0, sizeof *c);
}

void
canvas_reset(struct canvas *c, int rows, int cols)
{
	size_t n;

	rows = rows < 1 ? 1 : rows;
	cols = cols < 1 ? 1 : cols;
	n = (size_t)rows * (size_t)cols;
	if (c->cell == NULL || rows != c->rows || cols != c->cols)
		c->cell = xrealloc(c->cell, n, sizeof *c->cell);
	c->rows = rows;
	c->cols = cols;
	for (size_t i = 0; i < n; i++)
		c->cell[i] = blank;
	buf_clear(&c->pool);
	for (int i = ASCII_FIRST; i <= ASCII_LAST; i++)
		buf_char(&c->pool, (char)i);
	c->cursor_row = c->cursor_col = -1;
	c->sample_row = c->nsample = 0;
	c->link = NULL;
	c->nlink = 0;
	c->tag = 0;
	c->clipped = c->overlaps = 0;
}

static struct cell *
cell_at(const struct canvas *c, int row, int col)
{
	return &c->cell[(size_t)row * (size_t)c->cols + (size_t)col];
}

/* Where the text lies in the pool. */
static uint32_t
intern(struct canvas *c, const char *text, size_t len)
{
	unsigned char first = (unsigned char)text[0];

	if (len == 1 && first >= ASCII_FIRST && first <= ASCII_LAST)
		return first - ASCII_FIRST;
	if (memcmp(c->pool.p + c->pool.n - len, text, len) != 0)
		buf_add(&c->pool, text, len);
	assert(c->pool.n <= UINT32_MAX);
	return (uint32_t)(c->pool.n - len);
}

/* The cell loses its text; its style and tag stay as ground. */
static void
empty(struct cell *cell)
{
	cell->text = 0;
	cell->len = 0;
	cell->width = 1;
	cell->set = false;
}

/* Cells col..end are about to be replaced: a wide cell that is cut at either
 * side loses its other half. */
static void
cut(struct canvas *c, int row, int col, int end)
{
	struct cell *first = cell_at(c, row, col);
	struct cell *last = cell_at(c, row, end - 1);

	if (first->width == 0 && col > 0)
		empty(first - 1);
	if (last->width == 2 && end < c->cols)
		empty(last + 1);
}

void
canvas_put(struct canvas *c, int row, int col, const char *text, int len,
    int width, struct style st)
{
	struct cell *cell;

	assert(width == 1 || width == 2);
	assert(len >= 0 && len <= UINT8_MAX);
	if (row < 0 || row >= c->rows || col < 0 || width > c->cols - col ||
	    col >= c->cols) {
		c->clipped++;
		return;
	}
	cell = cell_at(c, row, col);
	if (cell->set || (width == 2 && cell[1].set))
		c->overlaps++;
	cut(c, row, col, col + width);
	st.look |= cell->style.look & LOOK_CARD;
	for (int i = 0; i < width; i++) {
		cell[i].style = st;
		cell[i].tag = c->tag;
		cell[i].set = true;
		cell[i].text = 0;
		cell[i].len = 0;
		cell[i].width = 0;
	}
	cell->text = len > 0 ? intern(c, text, (size_t)len) : 0;
	cell->len = (uint8_t)len;
	cell->width = (uint8_t)width;
}

/* Cuts from..from+n to 0..limit without overflow; gives the end. */
static int
clamp(int *from, int n, int limit)
{
	long start = *from, end = start + n;

	if (start < 0)
		start = 0;
	if (end > limit)
		end = limit;
	if (start > end)
		start = end;
	*from = (int)start;
	return (int)end;
}

void
canvas_fill(struct canvas *c, int row, int col, int rows, int cols,
    struct style st)
{
	struct cell ground = blank;
	int row_end, col_end;

	row_end = clamp(&row, rows, c->rows);
	col_end = clamp(&col, cols, c->cols);
	if (col >= col_end)
		return;
	if (st.role == ROLE_CARD)
		st.look |= LOOK_CARD;
	ground.style = st;
	ground.tag = c->tag;
	for (; row < row_end; row++) {
		cut(c, row, col, col_end);
		for (int i = col; i < col_end; i++)
			*cell_at(c, row, i) = ground;
	}
}

void
canvas_restyle(struct canvas *c, int row, int col, int cols, struct style st)
{
	int end;

	if (row < 0 || row >= c->rows)
		return;
	end = clamp(&col, cols, c->cols);
	if (col >= end)
		return;
	/* Both halves of a wide cell look alike. */
	if (cell_at(c, row, col)->width == 0 && col > 0)
		col--;
	if (cell_at(c, row, end - 1)->width == 2 && end < c->cols)
		end++;
	for (int i = col; i < end; i++) {
		struct cell *cell = cell_at(c, row, i);

		if (st.role != ROLE_TEXT)
			cell->style.role = st.role;
		cell->style.look |= st.look;
	}
}

static void
copy_row(struct canvas *dst, int row, int col, const struct canvas *src,
    int src_row)
{
	int start = col, end = clamp(&start, src->cols, dst->cols);

	for (int i = 0; i < src->cols; i++) {
		const struct cell *from = cell_at(src, src_row, i);
		struct cell *to;
		bool whole;

		if ((long)col + i < start || (long)col + i >= end) {
			if (from->set && from->width > 0)
				dst->clipped++;
			continue;
		}
		if (col + i == start)
			cut(dst, row, start, end);
		to = cell_at(dst, row, col + i);
		/* Half of a wide cell at an edge of dst becomes a blank. */
		whole = from->width == 1 ||
		    (from->width == 2 && col + i + 1 < end) ||
		    (from->width == 0 && col + i > start);
		if (to->set && from->set && from->width > 0)
			dst->overlaps++;
		*to = *from;
		if (!whole) {
			if (from->width == 2)
				dst->clipped++;
			empty(to);
		} else if (from->len > 0)
			to->text = intern(dst, src->pool.p + from->text,
			    from->len);
	}
}

void
canvas_copy(struct canvas *dst, int row, int col, const struct canvas *src,
    int src_row, int rows)
{
	int end;

	assert(dst != src);
	if (src_row < 0) {
		row -= src_row;
		rows += src_row;
		src_row = 0;
	}
	end = clamp(&src_row, rows, src->rows);
	for (int i = src_row; i < end; i++) {
		long to = (long)row + i - src_row;

		if (to >= 0 && to < dst->rows)
			copy_row(dst, (int)to, col, src, i);
	}
	if (src->cursor_row >= src_row && src->cursor_row < end) {
		long r = (long)row + src->cursor_row - src_row;
		long k = (long)col + src->cursor_col;

		if (r >= 0 && r < dst->rows && k >= 0 && k < dst->cols) {
			dst->cursor_row = (int)r;
			dst->cursor_col = (int)k;
		}
	}
}

const struct cell *
canvas_cell(const struct canvas *c, int row, int col)
{
	if (row < 0 || row >= c->rows || col < 0 || col >= c->cols)
		return NULL;
	return cell_at(c, row, col);
}

const char *
canvas_cell_text(const struct canvas *c, const struct cell *cell, int *len)
{
	if (cell->width == 0) {
		*len = 0;
		return "";
	}
	if (cell->len == 0) {
		*len = 1;
		return " ";
	}
	*len = cell->len;
	return c->pool.p + cell->text;
}

bool
canvas_cell_blank(const struct canvas *c, const struct cell *cell)
{
	return cell->width == 1 && (cell->len == 0 ||
	    (cell->len == 1 && c->pool.p[cell->text] == ' '));
}

void
canvas_row_text(const struct canvas *c, int row, struct buf *out)
{
	int end = c->cols;

	if (row < 0 || row >= c->rows)
		return;
	while (end > 0 && canvas_cell_blank(c, cell_at(c, row, end - 1)))
		end--;
	for (int i = 0; i < end; i++) {
		int len;
		const char *text;

		text = canvas_cell_text(c, cell_at(c, row, i), &len);
		buf_add(out, text, (size_t)len);
	}
}

void
canvas_text(const struct canvas *c, struct buf *out)
{
	for (int i = 0; i < c->rows; i++) {
		canvas_row_text(c, i, out);
		buf_char(out, '\n');
	}
}
