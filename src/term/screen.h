/* The screen: the only file that knows curses. It shows canvases, places the
 * cursor and turns keys, mouse and signals into events. */
#ifndef TERM_SCREEN_H
#define TERM_SCREEN_H

#include "reader/event.h"
#include "canvas/canvas.h"
#include "canvas/theme.h"
#include "term/terminal.h"

struct screen;

/* Starts curses on the controlling terminal, with the alternate screen, mouse
 * and signals (SIGTERM, SIGHUP, SIGINT end cleanly; SIGTSTP suspends; SIGWINCH
 * resizes). The terminal's own bidi is switched off before the first clear,
 * and where nobody knows its ground it is asked; the reply is taken when it
 * comes. NULL with a message on stderr when there is no usable terminal. */
struct screen *screen_open(const struct terminal *);
/* Restores the terminal and frees. */
void	screen_close(struct screen *);
/* Size in cells. */
void	screen_size(const struct screen *, int *rows, int *cols);
/* Shows the canvas; curses sends the difference only. The cursor is visible at
 * the canvas's cursor, hidden when it has none. */
void	screen_show(struct screen *, const struct canvas *,
	    const struct theme *);
/* Clears what was scrolled out of the terminal's sight before. */
void	screen_forget_past(struct screen *);
/* Rings the bell once. */
void	screen_bell(struct screen *);
/* Forgets what is on the screen: the next screen_show paints everything. */
void	screen_redraw(struct screen *);
/* Whether there is right-to-left text on it, in whatever language. */
bool	screen_is_rtl(const struct canvas *);
/* Right-to-left text is shown from now on (terminal changed by the probe):
 * sends what switches the terminal's bidi off and repaints. */
void	screen_set_bidi(struct screen *, const struct terminal *);
/* Waits for the next event; timeout in milliseconds, -1 for ever: then nothing
 * wakes the program. watch is a file descriptor (inotify) or -1: EVENT_FILE
 * when it is readable (not read here). EVENT_END: the terminal is gone or a
 * signal asked to end. EVENT_TICK: the time is up. EVENT_NONE: nothing came,
 * but the picture is to be shown again. */
struct event screen_wait(struct screen *, int timeout, int watch);
/* Gives the terminal back to the shell, stops this process, and comes back
 * with everything to be repainted. */
void	screen_suspend(struct screen *);

#endif
