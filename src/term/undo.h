/* How the terminal is given back. */
#ifndef TERM_UNDO_H
#define TERM_UNDO_H

#include "term/terminal.h"

/* Where a terminal has no other screen to go back to, ours is wiped: a shell
 * does not write into our last row, and no answer stays behind. What does it;
 * NULL: there is another screen. */
const char *undo_wipe(void);
/* Tells the handler of signals what to send: with curses on the terminal, and
 * what switches off modes that curses does not know. */
void	undo_promise(const struct terminal *, bool curses, const char *modes);

#endif
