/* Dots: bitmaps drawn with characters. One bitmap, several looks: half blocks
 * (a cell is 1 x 2 square pixels), quadrants (2 x 2 pixels, half as wide as
 * high, of a fine bitmap), sextants (2 x 3), the few blocks of the Linux
 * console, and plain ASCII. Also the other characters that need a twin where a
 * terminal or font lacks them. */
#ifndef CANVAS_DOTS_H
#define CANVAS_DOTS_H

#include "canvas/area.h"
#include "deck/load.h"

/* What the terminal's font can show. */
enum glyphs { GLYPHS_FULL, GLYPHS_CONSOLE, GLYPHS_ASCII };

/* Characters that have twins; glyph() gives the one to draw, one cell each. */
enum glyph_name {
	G_BULLET, G_DASH, G_RULE, G_RULE_HEAVY, G_VERTICAL, G_EDGE,
	G_BAR_FULL, G_BAR_HATCH, G_BAR_TRACK,
	G_SQUARE, G_SQUARE_OFF, G_DOT, G_RING, G_PLACE, G_PLACE_ON,
	G_CHECK, G_CROSS, G_BOX, G_BOX_CHECKED, G_BOX_PARTLY,
	G_ARROW_START, G_ARROW_END, G_ARROW_UP, G_ARROW_DOWN, G_POINTER,
	G_TOP_START, G_TOP_END, G_BOTTOM_START, G_BOTTOM_END, G_ELLIPSIS,
	G_MIDDOT,
	G_GAP,		/* a vertical line that skips something */
	G_QUOTE, G_COUNT
};

/* The character for this font and direction (arrows and corners turn). */
const char *glyph(enum glyphs, enum dir, enum glyph_name);

/* Rows and columns of cells that a bitmap takes in half blocks or quadrants. */
int	dots_rows(const struct bitmap *);
int	dots_cols(const struct bitmap *);
/* Draws the set pixels in half blocks, those of a fine bitmap in quadrants (or
 * twins), at y, x of the area; the others are left as they are. A bitmap is placed from the start side but not
 * mirrored. */
void	dots_draw(const struct area *, int y, int x, const struct bitmap *,
	    enum glyphs, struct style on);
/* The same shape as a shade, cell by cell: a figure that is not filled, told
 * from a filled one without colour. */
void	dots_shade(const struct area *, int y, int x, const struct bitmap *,
	    enum glyphs, struct style);
/* The land of a map: quadrants, or sextants of 2 x 3 pixels a cell ('.' ':' in
 * ASCII). */
void	dots_land(const struct area *, int y, int x, const struct bitmap *,
	    bool sextants, enum glyphs, struct style on);
/* A horizontal bar from the start side: value of full in `cells` cells, in
 * eighths of a cell where the font has them; the rest is track; hatched: an
 * estimate. Rows thick. */
void	dots_bar(const struct area *, int y, int x, int rows, int cells,
	    double value, double full, bool hatched, enum glyphs,
	    struct style on);

#endif
