/* Signals, in one way for both loops. A handler does only what POSIX allows
 * there: it writes bytes that were made before and sets modes that were read
 * before. */
#include "config.h"

#include "term/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "base/mem.h"

enum {
	/* A loop that does not come round in so many seconds after it was
	 * asked to end is ended. */
	GRACE = 3,
	/* Milliseconds that a terminal which takes nothing is waited for. */
	PATIENCE = 300,
	UNDO_SIZE = 512
};

enum kind { END, STOP, CONTINUE, RESIZE, DEADLY, IGNORED };

static const struct { int number; enum kind kind; } list[] = {
	{ SIGTERM, END }, { SIGHUP, END }, { SIGINT, END },
	{ SIGTSTP, STOP }, { SIGTTIN, STOP }, { SIGCONT, CONTINUE },
	{ SIGWINCH, RESIZE },
	{ SIGQUIT, DEADLY }, { SIGILL, DEADLY }, { SIGTRAP, DEADLY },
	{ SIGABRT, DEADLY }, { SIGBUS, DEADLY }, { SIGFPE, DEADLY },
	{ SIGSEGV, DEADLY }, { SIGSYS, DEADLY }, { SIGUSR1, DEADLY },
	{ SIGUSR2, DEADLY }, { SIGALRM, DEADLY }, { SIGVTALRM, DEADLY },
	{ SIGPROF, DEADLY }, { SIGXCPU, DEADLY }, { SIGIO, DEADLY },
	{ SIGPWR, DEADLY }, { SIGSTKFLT, DEADLY },
	/* A reader that goes away, a file that may not grow: the error of the
	 * write says it, and the terminal is given back. */
	{ SIGPIPE, IGNORED }, { SIGXFSZ, IGNORED },
};

enum { SIGNALS = sizeof list / sizeof list[0] };

/* A handler gets no argument of ours. */
static struct {
	int			 depth;		/* of signals_open() */
	int			 tty;		/* own descriptor, or -1 */
	struct termios		 modes;
	int			 wake[2];
	struct sigaction	 old[SIGNALS];
	char			 undo[UNDO_SIZE];
	volatile sig_atomic_t	 undo_n;
} here = { .tty = -1, .wake = { -1, -1 } };

static volatile sig_atomic_t came[RESIZE + 1], ended_by;

/* Gives the terminal back, without waiting for one that takes nothing. */
static void
give_back(void)
{
	const char *s = here.undo;
	size_t n = (size_t)here.undo_n;

	if (here.tty < 0)
		return;
	while (n > 0) {
		struct pollfd p = { .fd = here.tty, .events = POLLOUT };
		ssize_t done;

		if (poll(&p, 1, PATIENCE) <= 0 ||
		    (p.revents & POLLOUT) == 0)
			break;
		done = write(here.tty, s, n);
		if (done <= 0)
			break;
		s += done;
		n -= (size_t)done;
	}
	tcsetattr(here.tty, TCSANOW, &here.modes);
}

static void
wake_up(void)
{
	/* A full pipe wakes as well. */
	if (here.wake[1] >= 0 && write(here.wake[1], "", 1) < 0)
		return;
}

/* The signal is blocked while its handler runs: it ends us at the return, in
 * the way that was chosen before us. */
static void
die(int number)
{
	give_back();
	for (int i = 0; i < SIGNALS; i++)
		if (list[i].number == number)
			sigaction(number, &here.old[i], NULL);
	raise(number);
}

static void
on_signal(int number)
{
	const int error = errno;
	enum kind kind = DEADLY;

	for (int i = 0; i < SIGNALS; i++)
		if (list[i].number == number)
			kind = list[i].kind;
	if (kind == END && ended_by == 0) {
		ended_by = number;
		alarm(GRACE);
	}
	if (kind <= RESIZE) {
		came[kind] = 1;
		wake_up();
	} else if (number == SIGALRM && ended_by != 0) {
		die(ended_by);
	} else
		die(number);
	errno = error;
}

static void
catch(int i, void (*handler)(int))
{
	struct sigaction action = { .sa_handler = handler };

	if (here.old[i].sa_handler == SIG_IGN)
		return;
	/* In a handler nothing else may come in between, least of all that
	 * the terminal's modes are set from the background. */
	sigfillset(&action.sa_mask);
	/* A stack that has run over is no place for a handler. */
	action.sa_flags = SA_ONSTACK;
	sigaction(list[i].number, &action, NULL);
}

static void
catch_all(void)
{
	static _Alignas(max_align_t) char stack[16384];
	stack_t other, ours = { .ss_sp = stack, .ss_size = sizeof stack };

	if (sigaltstack(NULL, &other) == 0 && (other.ss_flags & SS_DISABLE))
		sigaltstack(&ours, NULL);
	for (int i = 0; i < SIGNALS; i++) {
		sigaction(list[i].number, NULL, &here.old[i]);
		catch(i, list[i].kind == IGNORED ? SIG_IGN : on_signal);
	}
}

bool
signals_open(int fd)
{
	if (here.depth > 0) {
		here.depth++;
		return true;
	}
	if (pipe2(here.wake, O_CLOEXEC | O_NONBLOCK) != 0)
		return false;
	here.tty = -1;
	here.undo_n = 0;
	if (fd >= 0 && tcgetattr(fd, &here.modes) == 0) {
		here.tty = fcntl(fd, F_DUPFD_CLOEXEC, 3);
		if (here.tty < 0) {
			int error = errno;

			close(here.wake[0]);
			close(here.wake[1]);
			here.wake[0] = here.wake[1] = -1;
			errno = error;
			return false;
		}
	}
	memset((void *)came, 0, sizeof came);
	ended_by = 0;
	here.depth = 1;
	catch_all();
	mem_at_end(give_back);
	return true;
}

void
signals_close(void)
{
	if (here.depth == 0 || --here.depth > 0)
		return;
	mem_at_end(NULL);
	if (ended_by != 0)
		alarm(0);
	for (int i = 0; i < SIGNALS; i++)
		sigaction(list[i].number, &here.old[i], NULL);
	here.undo_n = 0;
	if (here.tty >= 0)
		close(here.tty);
	close(here.wake[0]);
	close(here.wake[1]);
	here.tty = here.wake[0] = here.wake[1] = -1;
}

void
signals_undo_also(const char *bytes)
{
	size_t n = strlen(bytes), at = (size_t)here.undo_n;

	if (n > sizeof here.undo - at)
		return;
	memcpy(here.undo + at, bytes, n);
	here.undo_n = (sig_atomic_t)(at + n);
}

void
signals_undo(const char *bytes)
{
	here.undo_n = 0;
	signals_undo_also(bytes);
}

int
signals_fd(void)
{
	return here.wake[0];
}

unsigned
signals_take(void)
{
	unsigned what = 0;
	char drain[64];

	while (here.wake[0] >= 0 &&
	    read(here.wake[0], drain, sizeof drain) > 0)
		;
	for (int i = END; i <= RESIZE; i++) {
		if (came[i])
			what |= 1u << i;
		if (i != END)
			came[i] = 0;
	}
	return what;
}

bool
signals_ended(void)
{
	return came[END] != 0;
}

void
signals_stop(bool group)
{
	struct sigaction action = { .sa_handler = SIG_DFL };
	int stop = 0;

	for (int i = 0; i < SIGNALS; i++)
		if (list[i].number == SIGTSTP)
			stop = i;
	if (here.old[stop].sa_handler == SIG_IGN)
		return;
	sigemptyset(&action.sa_mask);
	sigaction(SIGTSTP, &action, NULL);
	if (group)
		kill(0, SIGTSTP);
	else
		raise(SIGTSTP);
	/* Here again after SIGCONT. */
	came[STOP] = came[CONTINUE] = 0;
	catch(stop, on_signal);
}
