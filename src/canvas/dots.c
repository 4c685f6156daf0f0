/* Characters with twins, and bitmaps and bars made of them. The console column
 * holds only what every font of the Linux console has (no half blocks, eighths,
 * braille or check mark); the ASCII column is meant to stay readable, not to
 * look alike. */
#include "config.h"

#include "canvas/dots.h"

#include <math.h>
#include <string.h>

struct twin {
	const char	*full[2];	/* left to right, right to left */
	const char	*console[2];
	const char	*ascii[2];
};

#define SAME(c)	{ (c), (c) }

static const struct twin twins[G_COUNT] = {
	[G_BULLET]	= { SAME("•"), SAME("●"), SAME("*") },
	[G_DASH]	= { SAME("–"), SAME("-"), SAME("-") },
	[G_RULE]	= { SAME("─"), SAME("─"), SAME("-") },
	[G_RULE_HEAVY]	= { SAME("━"), SAME("━"), SAME("=") },
	[G_VERTICAL]	= { SAME("│"), SAME("│"), SAME("|") },
	[G_EDGE]	= { { "▌", "▐" }, SAME("┃"), SAME("|") },
	[G_BAR_FULL]	= { SAME("█"), SAME("█"), SAME("#") },
	[G_BAR_HATCH]	= { { "▌", "▐" }, SAME("▒"), SAME("=") },
	[G_BAR_TRACK]	= { SAME("░"), SAME("░"), SAME("-") },
	[G_SQUARE]	= { SAME("■"), SAME("■"), SAME("#") },
	[G_SQUARE_OFF]	= { SAME("□"), SAME("·"), SAME(".") },
	[G_DOT]		= { SAME("●"), SAME("●"), SAME("*") },
	[G_RING]	= { SAME("○"), SAME("o"), SAME("o") },
	[G_PLACE]	= { SAME("●"), SAME("●"), SAME("o") },
	[G_PLACE_ON]	= { SAME("◉"), SAME("■"), SAME("@") },
	[G_CHECK]	= { SAME("✓"), SAME("v"), SAME("v") },
	[G_CROSS]	= { SAME("✗"), SAME("x"), SAME("x") },
	[G_BOX]		= { SAME("☐"), SAME("░"), SAME("_") },
	[G_BOX_CHECKED]	= { SAME("☑"), SAME("■"), SAME("v") },
	[G_BOX_PARTLY]	= { SAME("▣"), SAME("▒"), SAME("~") },
	[G_ARROW_START]	= { { "←", "→" }, { "←", "→" }, { "<", ">" } },
	[G_ARROW_END]	= { { "→", "←" }, { "→", "←" }, { ">", "<" } },
	[G_ARROW_UP]	= { SAME("↑"), SAME("↑"), SAME("^") },
	[G_ARROW_DOWN]	= { SAME("↓"), SAME("↓"), SAME("v") },
	[G_POINTER]	= { { "▸", "◂" }, { "▶", "◀" }, { ">", "<" } },
	[G_TOP_START]	= { { "┌", "┐" }, { "┌", "┐" }, SAME("+") },
	[G_TOP_END]	= { { "┐", "┌" }, { "┐", "┌" }, SAME("+") },
	[G_BOTTOM_START]= { { "└", "┘" }, { "└", "┘" }, SAME("+") },
	[G_BOTTOM_END]	= { { "┘", "└" }, { "┘", "└" }, SAME("+") },
	[G_ELLIPSIS]	= { SAME("…"), SAME("~"), SAME("~") },
	[G_MIDDOT]	= { SAME("·"), SAME("·"), SAME("-") },
	[G_GAP]		= { SAME("┊"), SAME(":"), SAME(":") },
	[G_QUOTE]	= { SAME("“"), SAME("\""), SAME("\"") },
};

#undef SAME

const char *
glyph(enum glyphs set, enum dir dir, enum glyph_name name)
{
	const struct twin *t = &twins[name];
	int side = dir == DIR_RTL;

	if (set == GLYPHS_ASCII)
		return t->ascii[side];
	return set == GLYPHS_CONSOLE ? t->console[side] : t->full[side];
}

int
dots_rows(const struct bitmap *b)
{
	return (b->height + 1) / 2;
}

int
dots_cols(const struct bitmap *b)
{
	return b->fine ? (b->width + 1) / 2 : b->width;
}

static bool
pixel(const struct bitmap *b, int row, int col)
{
	return row < b->height && col < b->width &&
	    b->pixel[(size_t)row * (size_t)b->width + (size_t)col] != 0;
}

/* A bitmap is a picture, not text: its left stays left, so it is drawn in a
 * left-to-right box at the place the area gives it. */
static struct area
picture(const struct area *a, int y, int x, int rows, int cols)
{
	struct area box = *a;

	box.row = a->row + y;
	box.col = a->dir == DIR_RTL ? a->col + a->cols - x - cols : a->col + x;
	box.rows = rows;
	box.cols = cols;
	box.dir = DIR_LTR;
	return box;
}

/* Draws a cell of a picture, if it is inside the area the picture is in. */
static void
draw_cell(const struct area *a, const struct area *box, int row, int col,
    const char *text, struct style st)
{
	int r = box->row + row - a->row, c = box->col + col - a->col;

	if (r < 0 || r >= a->rows || c < 0 || c >= a->cols)
		a->canvas->clipped++;
	else
		area_put(box, row, col, text, 1, st);
}

/* The pixels of a cell as a quadrant's bits: upper left 1, upper right 2, lower
 * left 4, lower right 8. A pixel that is not fine is as wide as the cell. */
static unsigned
quadrants(const struct bitmap *b, int row, int col)
{
	unsigned n = 0;

	for (int i = 0; i < 4; i++)
		if (pixel(b, 2 * row + i / 2, b->fine ? 2 * col + i % 2 : col))
			n |= 1u << i;
	return n;
}

void
dots_draw(const struct area *a, int y, int x, const struct bitmap *b,
    enum glyphs set, struct style on)
{
	/* The console shows a part as grey, as a smoothed edge. */
	static const char *const full[] = {
		NULL, "▘", "▝", "▀", "▖", "▌", "▞", "▛",
		"▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"
	};
	static const char *const console[] = {
		NULL, "▒", "▒", "▒", "▒", "▒", "▒", "█",
		"▒", "▒", "▒", "█", "▒", "█", "█", "█"
	};
	static const char *const ascii[] = {
		NULL, "'", "'", "'", ".", "#", "#", "#",
		".", "#", "#", "#", ".", "#", "#", "#"
	};
	const char *const *cells = set == GLYPHS_ASCII ? ascii :
	    set == GLYPHS_CONSOLE ? console : full;
	struct area box = picture(a, y, x, dots_rows(b), dots_cols(b));

	for (int row = 0; row < box.rows; row++)
		for (int col = 0; col < box.cols; col++) {
			const unsigned n = quadrants(b, row, col);

			if (n != 0)
				draw_cell(a, &box, row, col, cells[n], on);
		}
}

void
dots_shade(const struct area *a, int y, int x, const struct bitmap *b,
    enum glyphs set, struct style st)
{
	struct area box = picture(a, y, x, dots_rows(b), dots_cols(b));

	for (int row = 0; row < box.rows; row++)
		for (int col = 0; col < box.cols; col++)
			if (quadrants(b, row, col) != 0)
				draw_cell(a, &box, row, col, glyph(set,
				    DIR_LTR, G_BAR_TRACK), st);
}

/* The six pixels of a cell from U+1FB00 on, which leaves out those that are
 * half blocks, a full one and none. */
static void
sextant(unsigned n, char text[5])
{
	const unsigned left = 21, right = 42, code = 0x1FB00 + n - 1 -
	    (n > left) - (n > right);

	if (n == left || n == right || n == 63) {
		strcpy(text, n == left ? "▌" : n == right ? "▐" : "█");
		return;
	}
	text[0] = (char)(0xF0 | code >> 18);
	text[1] = (char)(0x80 | (code >> 12 & 0x3F));
	text[2] = (char)(0x80 | (code >> 6 & 0x3F));
	text[3] = (char)(0x80 | (code & 0x3F));
	text[4] = '\0';
}

void
dots_land(const struct area *a, int y, int x, const struct bitmap *b,
    bool sextants, enum glyphs set, struct style on)
{
	const int tall = sextants ? 3 : 2;
	const struct area box = picture(a, y, x, b->height / tall,
	    b->width / 2);

	if (!sextants && set != GLYPHS_ASCII) {
		dots_draw(a, y, x, b, set, on);
		return;
	}
	for (int row = 0; row < box.rows; row++)
		for (int col = 0; col < box.cols; col++) {
			unsigned n = 0;
			char text[5];

			for (int i = 0; i < 2 * tall; i++)
				if (pixel(b, tall * row + i / 2, 2 * col +
				    i % 2))
					n |= 1u << i;
			if (n == 0)
				continue;
			if (set == GLYPHS_ASCII)
				strcpy(text, __builtin_popcount(n) > tall ?
				    ":" : ".");
			else
				sextant(n, text);
			draw_cell(a, &box, row, col, text, on);
		}
}

/* Eighths of a cell that a bar is long. What is not nothing is seen, and what
 * is not all leaves something free. */
static int
eighths(double value, double full, int cells)
{
	int all = cells * 8;
	double n = value / full * all;

	if (!(n > 0))
		return 0;
	if (value >= full)
		return all;
	n = floor(n + 0.5);
	return n < 1 ? 1 : n > all - 1 ? all - 1 : (int)n;
}

void
dots_bar(const struct area *a, int y, int x, int rows, int cells,
    double value, double full, bool hatched, enum glyphs set,
    struct style on)
{
	static const char *const left[] = {
		NULL, "▏", "▎", "▍", "▌", "▋", "▊", "▉"
	};
	int n = cells > 0 && full > 0 ? eighths(value, full, cells) : 0;
	int part = n % 8;
	const char *fraction = NULL;
	struct style edge;

	/* What a cell has beside the bar is track. */
	on.look |= LOOK_TRACK;
	edge = on;
	/* Only solid bars of the full set have eighths. */
	if (hatched || set != GLYPHS_FULL) {
		const bool all = n == cells * 8;

		n = n < 8 && n > 0 ? 8 : (n + 4) / 8 * 8;
		if (!all && n == cells * 8 && cells > 1)
			n -= 8;
		part = 0;
	}
	if (part != 0 && a->dir == DIR_RTL) {
		/* There are no right eighths: what is left of the track is
		 * drawn in its colour instead. */
		fraction = left[8 - part];
		edge.look ^= LOOK_REVERSE;
	} else if (part != 0)
		fraction = left[part];
	for (int i = 0; i < rows; i++) {
		area_repeat(a, y + i, x, n / 8, glyph(set, a->dir,
		    hatched ? G_BAR_HATCH : G_BAR_FULL), on);
		if (fraction != NULL)
			area_put(a, y + i, x + n / 8, fraction, 1, edge);
		area_repeat(a, y + i, x + (n + 7) / 8, cells - (n + 7) / 8,
		    glyph(set, a->dir, G_BAR_TRACK),
		    style_with(ROLE_TRACK, LOOK_TRACK));
	}
}
