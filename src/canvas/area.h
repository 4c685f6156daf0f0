/* An area is a box on a canvas with a direction. Forms draw in it and speak of
 * start and end: x = 0 is the start side, the left of a left-to-right screen
 * and the right of a right-to-left one. */
#ifndef CANVAS_AREA_H
#define CANVAS_AREA_H

#include "canvas/canvas.h"
#include "text/para.h"

struct area {
	struct canvas	*canvas;
	int		 row, col;	/* physical place of the box */
	int		 rows, cols;
	enum dir	 dir;
};

enum align { ALIGN_START, ALIGN_CENTRE, ALIGN_END };

/* The whole canvas. */
struct area area_all(struct canvas *, enum dir);
/* The box y, x, rows, cols inside a; x from the start side; cut at a's edges. */
struct area area_sub(const struct area *a, int y, int x, int rows, int cols);
/* The same box seen from its other side: start and end change places. */
struct area area_mirrored(const struct area *a);
/* One cluster of 1 or 2 cells at y, x. */
void	area_put(const struct area *, int y, int x, const char *text,
	    int width, struct style);
/* n times a cluster of one cell, towards the end. */
void	area_repeat(const struct area *, int y, int x, int n, const char *text,
	    struct style);
/* Plain text that needs no bidi (digits, Latin, symbols), left to right inside
 * its own width; gives the cells it took. */
int	area_text(const struct area *, int y, int x, const char *text,
	    struct style);
/* A laid-out line in a box of `width` cells, aligned by the direction of the
 * area; marks change the style: strong is bold, emphasis italic, a link
 * underlined in ROLE_LINK, code ROLE_CODE, a hit ROLE_HIT. */
void	area_line(const struct area *, int y, int x, int width,
	    const struct line *, enum align, struct style);
/* All lines of a paragraph, one a row from y on, aligned by the direction of
 * the paragraph: English in an Arabic panel stays flush left. */
void	area_para(const struct area *, int y, int x, int width,
	    const struct para *, enum align, struct style);
/* Ground. */
void	area_fill(const struct area *, int y, int x, int rows, int cols,
	    struct style);
/* The column of the canvas where `cols` cells begin that are x cells away from
 * the start side. */
int	area_col(const struct area *, int x, int cols);
/* Puts the hardware cursor; outside the area it stays where it is. */
void	area_cursor(const struct area *, int y, int x);

#endif
