/* Random drawing on a canvas: bytes of the input choose operations and their
 * places, also far outside. After each, the grid must hold: every wide cell
 * has its tail and no tail is alone, texts lie in the pool, the cursor is on
 * the canvas. The same bytes then feed the decoder of keys. */
#include "config.h"

#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "canvas/area.h"
#include "canvas/dots.h"
#include "term/input.h"

#define MUST(what)	do { if (!(what)) abort(); } while (0)

struct bytes {
	const uint8_t	*p;
	size_t		 n;
};

static int
byte(struct bytes *b)
{
	if (b->n == 0)
		return 0;
	b->n--;
	return *b->p++;
}

/* Mostly near, sometimes absurd. */
static int
place(struct bytes *b)
{
	int v = byte(b);

	return v == 0xFF ? INT32_MAX : v == 0xFE ? INT32_MIN : v - 8;
}

static void
check(const struct canvas *c)
{
	MUST(c->cursor_row >= -1 && c->cursor_row < c->rows);
	MUST(c->cursor_col >= -1 && c->cursor_col < c->cols);
	for (int row = 0; row < c->rows; row++)
		for (int col = 0; col < c->cols; col++) {
			const struct cell *cell = canvas_cell(c, row, col);

			MUST(cell->width <= 2);
			MUST((size_t)cell->text + cell->len <= c->pool.n);
			if (cell->width == 2)
				MUST(canvas_cell(c, row, col + 1) != NULL &&
				    cell[1].width == 0);
			if (cell->width == 0)
				MUST(col > 0 && cell[-1].width == 2);
		}
}

static void
step(struct canvas *c, struct canvas *other, struct bytes *b)
{
	static const char *const text[] = {
		"a", "世", "█", "e\xCC\x81", " ", "ﺪ", "\xFF", ""
	};
	static uint8_t pixel[9] = { 1, 0, 1, 1, 1, 0, 0, 1, 1 };
	const struct bitmap bitmap = { 3, 3, pixel, false };
	struct area all = area_all(c, byte(b) & 1 ? DIR_RTL : DIR_LTR);
	struct style st = style_with((enum role)(byte(b) % ROLE_COUNT), 0);
	int op = byte(b) % 12, y = place(b), x = place(b);
	int rows = place(b) % 300, cols = place(b) % 300;
	struct area a = area_sub(&all, y, x, rows, cols);
	const char *s = text[byte(b) & 7];
	enum glyphs set = (enum glyphs)(rows & 1 ? GLYPHS_FULL :
	    GLYPHS_CONSOLE);

	c->tag = (uint16_t)byte(b);
	if (op == 0)
		canvas_put(c, y, x, s, (int)strlen(s), 1 + (cols & 1), st);
	else if (op == 1)
		canvas_fill(c, y, x, rows, cols, st);
	else if (op == 2)
		canvas_restyle(c, y, x, cols, st);
	else if (op == 3)
		canvas_copy(other, y, x, c, rows, cols);
	else if (op == 4)
		canvas_copy(c, y, x, other, rows, cols);
	else if (op == 5)
		canvas_reset(c, rows % 24, cols % 80);
	else if (op == 6)
		area_put(&a, rows, cols, s, 1 + (rows & 1), st);
	else if (op == 7)
		area_text(&a, rows % 4, cols, "世a e\xCC\x81 55%", st);
	else if (op == 8)
		area_fill(&a, rows, cols, y, x, st);
	else if (op == 9)
		dots_draw(&a, rows, cols, &bitmap, set, st);
	else if (op == 10)
		dots_bar(&a, rows % 4, cols, 2, cols, (double)y, (double)x,
		    rows & 1, set, st);
	else
		area_cursor(&a, rows, cols);
}

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct bytes b = { data, n };
	struct canvas c, other;
	struct buf text = BUF_INIT;
	struct input in = { .n = 0 };
	struct event e;

	setlocale(LC_CTYPE, "C.UTF-8");
	canvas_init(&c, 10, 30);
	canvas_init(&other, 5, 13);
	while (b.n > 0) {
		step(&c, &other, &b);
		check(&c);
		check(&other);
	}
	canvas_text(&c, &text);
	buf_release(&text);
	canvas_release(&c);
	canvas_release(&other);

	while (n > 0) {
		size_t taken = input_feed(&in, data, n);

		MUST(taken > 0);
		data += taken;
		n -= taken;
		while (input_next(&in, false, &e))
			MUST(e.kind != EVENT_NONE);
	}
	while (input_next(&in, true, &e))
		;
	MUST(input_wait(&in) == 0);
	return 0;
}
