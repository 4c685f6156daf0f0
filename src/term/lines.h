/* Standard input and output without a screen: keys of a terminal one by one,
 * unechoed, or those in a pipe or file up to its end. Nothing is ever written
 * here. */
#ifndef TERM_LINES_H
#define TERM_LINES_H

#include <stdbool.h>
#include <stdio.h>

#include "reader/event.h"

struct lines;

/* Takes the keys, and the signals as term/signals.h has them (SIGTSTP gives the
 * terminal back and stops). NULL, with errno, when there are no descriptors. */
struct lines *lines_open(void);
/* Restores the terminal and the signals, and frees. */
void	lines_close(struct lines *);
/* No key sends a signal or stops the output from here on. */
void	lines_lock(struct lines *);
/* Whether it is a terminal where somebody types. */
bool	lines_typed(const struct lines *);
/* Waits for the next event, as screen_wait() does: milliseconds or -1, and a
 * file to watch or -1. EVENT_END at the end of input, too. */
struct event lines_wait(struct lines *, int timeout, int watch);
/* Whether fd leads to a terminal at the end of a slow line. */
bool	lines_slow(int fd);
/* Cells of a line of the terminal that fd leads to, 0: it is none. */
int	lines_cols(int fd);

#endif
