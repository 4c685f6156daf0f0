/* A panel's layout: its blocks one below the other, each in the roomiest
 * variant with which all of them fit; if none does, the panel scrolls. */
#ifndef VIEW_PANEL_H
#define VIEW_PANEL_H

#include "base/buf.h"
#include "view/view.h"

/* What it costs to show the panel in so many rows and columns: 0 when all
 * blocks are as roomy as they can be, more for each that gives way, most for
 * rows that must be scrolled to. */
int	panel_cost(const struct view *, const struct panel *, int rows,
	    int width, int steps);
/* Lays the panel out for a body of so many rows and columns (steps blocks are
 * revealed so far) and draws it on its own canvas, which may be taller than
 * rows. v->stop lists its stops afterwards. */
void	panel_draw(struct view *, const struct panel *, int rows, int cols,
	    int steps, struct canvas *out);
/* The panel in words: its title, then its blocks in reading order, as in an
 * article. With notes: the facilitator's notes too. */
void	panel_describe(struct view *, const struct panel *, bool notes,
	    struct buf *out);
/* Whether it has a block with this directive. */
bool	panel_has(const struct panel *, const char *shape);
/* The first block with this directive, NULL when there is none. */
const struct block *panel_block(const struct panel *, const char *shape);

#endif
