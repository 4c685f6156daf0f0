/* Small parts that several forms share. */
#ifndef VIEW_KIT_H
#define VIEW_KIT_H

#include "view/form.h"

/* The text of r in one line (hard breaks become blanks). */
void	kit_words(struct buf *out, const struct rich *r);
/* The same as it is told: hard breaks stay lines, begun with `indent`; what is
 * struck out is said to be; with v->paper addresses of links follow them. */
void	kit_tell(const struct view *, struct buf *out, const struct rich *r,
	    const char *indent);
/* What stands between a label and its words in the language of the screen:
 * ": " in most. */
const char *kit_colon(const struct view *);
/* What stands between a name and what somebody is: ", " in most. */
const char *kit_comma(const struct view *);
/* What parts the members of a list that have commas: "; " in most. */
const char *kit_semicolon(const struct view *);
/* "Source:" and the like before what it is: with the blank that belongs there
 * in the language. */
void	kit_lead(const struct view *, struct buf *out, const char *msgid);
/* What a box says, as one text without a line end. */
struct rich kit_box_words(const struct view *, const struct box *);
/* describe of forms that are one text. */
void	kit_describe_text(const struct view *, const struct box *,
	    struct buf *out);
/* "Label: rest." of a list item, without '\n'; children of the item follow in
 * brackets-free words, one a line. */
void	kit_describe_item(const struct view *, const struct item *,
	    struct buf *out);
/* "- ", or "3. " in a numbered list. */
void	kit_describe_number(const struct view *, const struct block *list,
	    int i, struct buf *out);
/* What follows the first paragraph of an item (children from number `from`),
 * in words: "\n" and the lines, set in, without the last line end. */
void	kit_describe_rest(const struct view *, const struct item *, int from,
	    struct buf *out);
/* Blocks inside of another, each in its most compact look, or in its words
 * where it has none for the width: rows; drawn when draw is given. This is
 * what an item holds below its text (its children from number `from`). Only
 * links in it are stops. */
int	kit_block(struct view *draw, const struct view *v, const struct area *,
	    int y, int x, int width, const struct block *);
int	kit_rest(struct view *draw, const struct view *v, const struct area *,
	    int y, int x, int width, const struct item *, int from);
/* Cell c of a row, and on lines below it what the columns from..to (less one)
 * say, each after its heading. */
const struct rich *kit_row_text(const struct view *, const struct block *table,
	    int row, int c, int from, int to);
/* The label of a chart of single figures, which has no line for headings: they
 * come last. The table has two columns or more. */
const struct rich *kit_figure_label(const struct view *,
	    const struct block *table, int row);
/* The headings of the first column at x1 and of column c at x2, one line of
 * muted words above the rows: rows, 0 without headings. */
int	kit_heads(struct view *draw, const struct view *v, const struct area *,
	    int y, int x1, int width1, int x2, int width2,
	    const struct block *table, int c, enum align);
/* The same where label and value stand below one another: "a · b". */
int	kit_heads_line(struct view *draw, const struct view *v,
	    const struct area *, int y, int x, int width,
	    const struct block *table, int c);
/* The headings of the first column and of column c (0: no other) in words, a
 * line of its own; nothing without. */
void	kit_describe_heads(const struct view *, const struct block *table,
	    int c, struct buf *out);
/* describe of forms that are a list of items: labels set apart, as they are on
 * the screen. */
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
/* Cells of view_ordinal(). */
int	kit_ordinal_cells(const struct view *, int n);
/* Draws text when draw is given, else measures it: rows. */
int	kit_text(struct view *draw, const struct view *v, const struct area *,
	    int y, int x, int width, const struct rich *, enum align,
	    struct style);
/* Cells of the first line of text in this width: what a stop on it covers. */
int	kit_first_cells(const struct view *, const struct rich *, int width);

#endif
