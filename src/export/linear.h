/* The linear viewer: for screen readers and braille lines. No alternate screen,
 * no cursor addressing, no colour: one printed line a change, numbered
 * choices, the keys of the viewer. Nothing that was printed ever changes. */
#ifndef EXPORT_LINEAR_H
#define EXPORT_LINEAR_H

#include <stdio.h>

#include "app/app.h"

struct linear;

/* Shows the app on out, from lines of keys (a pipe, typed is false) or from
 * single keys that the terminal does not echo. The app stays the caller's;
 * linear_free frees the rest. */
struct linear *linear_new(struct app *, bool typed, FILE *out);
void	linear_free(struct linear *);
/* Takes an event; gives what is to be done. */
struct effects linear_update(struct linear *, const struct event *);
/* Prints what has changed, in rows of so many cells; 0: as long as it comes. */
void	linear_show(struct linear *, int cols);
/* The last line, when the reader quits: in these words. */
void	linear_end(struct linear *, const struct words *);

#endif
