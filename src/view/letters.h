/* Text in big letters: what a room reads from its last row. They are drawn
 * from bitmaps of any script (canvas/letters.h); lines, order and joining are
 * those of all text. */
#ifndef VIEW_LETTERS_H
#define VIEW_LETTERS_H

#include "view/view.h"

/* A pixel is a half block, or, slim, half of that: the same height, half the
 * width, with stronger stems. */
enum letters_look { LETTERS_WIDE, LETTERS_SLIM };

/* Rows of r in big letters at this width; 0 when it cannot be shown so: the
 * font has no blocks, a sign has no bitmap, a word is longer than a line, or
 * there is a link in it. */
int	view_letters_rows(const struct view *, const struct rich *, int width,
	    enum letters_look);
/* Cells of its widest line; 0 as above. */
int	view_letters_cols(const struct view *, const struct rich *, int width,
	    enum letters_look);
/* Draws it in `width` cells from y, x on; gives the rows it took. Search hits
 * are underlined. */
int	view_letters(struct view *, const struct area *, int y, int x,
	    int width, const struct rich *, enum align, struct style,
	    enum letters_look);

#endif
