/* Signals, in one way for both loops. Those that ask for something are noted
 * and wake the loop; those that would end the program at once give the
 * terminal back first, and then it dies of them. */
#ifndef TERM_SIGNALS_H
#define TERM_SIGNALS_H

#include <stdbool.h>

/* What came: bits. */
enum {
	SIGNAL_END	= 1,	/* SIGTERM, SIGHUP, SIGINT; stays set */
	SIGNAL_STOP	= 2,	/* SIGTSTP, SIGTTIN */
	SIGNAL_CONTINUE	= 4,	/* SIGCONT */
	SIGNAL_RESIZE	= 8	/* SIGWINCH */
};

/* Remembers the modes of the terminal at fd (-1: there is none) and catches
 * the signals; before the first byte is sent there. What the parent chose to
 * ignore (nohup) stays ignored. Calls nest: only the outermost does it. false,
 * with errno, when there are no descriptors left; then nothing is changed. */
bool	signals_open(int fd);
/* As it was before; the modes of the terminal are left to the caller. */
void	signals_close(void);
/* What has to be sent to the terminal to give it back, "" for nothing; copied,
 * and this besides. 512 bytes, some three times what a terminal needs. */
void	signals_undo(const char *bytes);
void	signals_undo_also(const char *bytes);
/* Readable when something came. */
int	signals_fd(void);
/* What came since the last call, and forgets it but for SIGNAL_END. */
unsigned signals_take(void);
/* Whether the end was asked for. */
bool	signals_ended(void);
/* Stops this process, or all of its group, as if nobody had caught SIGTSTP,
 * and comes back when it is continued. */
void	signals_stop(bool group);

#endif
