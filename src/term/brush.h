/* The brush writes rows of a canvas on the screen of curses. */
#ifndef TERM_BRUSH_H
#define TERM_BRUSH_H

#include "canvas/canvas.h"
#include "canvas/theme.h"
#include "term/terminal.h"

struct brush;

/* For this terminal (which stays the caller's and may change), in so many
 * colours; defaults: the terminal's own ink and ground can be used. brush_free
 * frees it; NULL is fine. */
struct brush *brush_new(const struct terminal *, enum depth, bool defaults);
void	brush_free(struct brush *);
/* The screen is so wide: before the first row, and whenever it changes. */
void	brush_set_cols(struct brush *, int cols);
/* Writes a row of the canvas on stdscr; what the canvas has not is ground. */
void	brush_row(struct brush *, const struct canvas *, int row,
	    enum bidi_mode, const struct theme *);

#endif
