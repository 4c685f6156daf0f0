/* Values of charts beside their bars and squares: as they are drawn where they
 * have no big digits, as they are said, and what may have been meant. */
#ifndef VIEW_WRITTEN_H
#define VIEW_WRITTEN_H

#include "view/form.h"

/* A written value (view_value) as it is said: what is struck out is told. */
const char *written_said(const struct view *, const char *written);
/* The label of a figure with "estimate" on a line below it. */
const struct rich *written_estimated(const struct view *,
	    const struct rich *label);
/* As view_figure_size and view_figure; a value with a sign that has no big
 * digit ("<1%") is one row of bold text. False where it is empty. */
bool	written_size(const struct view *, const char *written, enum size,
	    int *rows, int *cols);
void	written_draw(struct view *, const struct area *, int y, int x,
	    const char *written, enum size, struct style);
/* For prepare: doubts about numbers of column c that may be meant in the way of
 * another language, "1.250" beside "980". */
void	written_doubt_thousands(const struct view *, struct box *, int c);
/* How a value that is no number may be meant, as the language of the deck
 * writes it: "1.25" for "1,25" in an English one; NULL: nobody knows. In the
 * arena. */
const char *written_meant(const struct view *, const struct rich *cell);

#endif
