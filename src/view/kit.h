/* Small parts that several forms share. */
#ifndef VIEW_KIT_H
#define VIEW_KIT_H

#include "view/form.h"

/* The text of r in one line (hard breaks become blanks). */
void	kit_words(struct buf *out, const struct rich *r);
/* describe of forms that are one text. */
void	kit_describe_text(const struct view *, const struct box *,
	    struct buf *out);
/* "Label: rest." of a list item, without '\n'; children of the item follow in
 * brackets-free words, one a line. */
void	kit_describe_item(const struct view *, const struct item *,
	    struct buf *out);
/* describe of forms that are a list of items. */
void	kit_describe_items(const struct view *, const struct box *,
	    struct buf *out);
/* The role of the n-th mark of a series (from 0): the six colours in turn. */
enum role kit_series(int n);
/* The bold label of an item and the rest of its words below one another:
 * rows, then drawing. */
int	kit_label_rows(const struct view *, const struct rich *text, int width);
int	kit_label_draw(struct view *, const struct area *, int y, int x,
	    int width, const struct rich *text, enum align);
/* One cell of a grid: gives its rows at this width; draws itself at y, x when
 * draw is given (draw and v are then the same). */
typedef int (*kit_cell)(struct view *draw, const struct view *v,
	    const void *data, int i, const struct area *, int y, int x,
	    int width);
/* Lays n cells in so many columns, row by row, rows as tall as their tallest
 * cell; gives the rows of all. */
int	kit_grid(struct view *draw, const struct view *v, const struct area *,
	    int width, int n, int columns, int gap_x, int gap_y, kit_cell,
	    const void *data);
/* A key to press, " 3 " on its own ground, at y, x; gives its cells. */
int	kit_keycap(struct view *, const struct area *, int y, int x, int n,
	    bool on);
/* Draws text when draw is given, else measures it: rows. */
int	kit_text(struct view *draw, const struct view *v, const struct area *,
	    int y, int x, int width, const struct rich *, enum align,
	    struct style);
/* Cells of the first line of text in this width: what a stop on it covers. */
int	kit_first_cells(const struct view *, const struct rich *, int width);

#endif
