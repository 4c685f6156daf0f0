/* Keys from standard input. Signals are blocked but while poll waits, so that
 * their flags are read before or wake it, never in between. */
#include "config.h"

#include "term/lines.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <stdlib.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "term/clock.h"
#include "term/input.h"

struct lines {
	bool		 typed, ended;
	struct termios	 old, keys;	/* the terminal's, ours */
	struct input	 input;
	sigset_t	 open;		/* the mask while poll waits */
};

static volatile sig_atomic_t end_came, stop_came, continue_came;

static const int signals[] = { SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT };

enum { SIGNALS = sizeof signals / sizeof signals[0] };

static void
on_signal(int number)
{
	if (number == SIGTSTP)
		stop_came = 1;
	else if (number == SIGCONT)
		continue_came = 1;
	else
		end_came = 1;
}

static void
catch_signals(void (*handler)(int))
{
	struct sigaction action = { .sa_handler = handler };

	for (int i = 0; i < SIGNALS; i++)
		sigaction(signals[i], &action, NULL);
}

static void
take_terminal(struct lines *l)
{
	if (l->typed)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &l->keys);
}

static void
give_terminal(struct lines *l)
{
	if (l->typed)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &l->old);
}

struct lines *
lines_open(void)
{
	struct lines *l = xcalloc(1, sizeof *l);
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	sigset_t block;

	l->typed = tcgetattr(STDIN_FILENO, &l->old) == 0;
	l->keys = l->old;
	/* ISIG stays: Ctrl-C and Ctrl-Z come as signals. */
	l->keys.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	l->keys.c_cc[VMIN] = 1;
	l->keys.c_cc[VTIME] = 0;
	sigemptyset(&block);
	for (int i = 0; i < SIGNALS; i++)
		sigaddset(&block, signals[i]);
	sigprocmask(SIG_BLOCK, &block, &l->open);
	catch_signals(on_signal);
	/* A reader of our lines that goes away must not leave the terminal
	 * without echo: the error of the write ends us instead. */
	sigaction(SIGPIPE, &ignore, NULL);
	take_terminal(l);
	return l;
}

void
lines_close(struct lines *l)
{
	give_terminal(l);
	catch_signals(SIG_DFL);
	sigprocmask(SIG_SETMASK, &l->open, NULL);
	free(l);
}

bool
lines_typed(const struct lines *l)
{
	return l->typed;
}

/* Stops as if nobody had caught the signal, and goes on when continued. */
static void
suspend(struct lines *l)
{
	struct sigaction action = { .sa_handler = SIG_DFL };
	sigset_t stop;

	give_terminal(l);
	sigaction(SIGTSTP, &action, NULL);
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	raise(SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &stop, NULL);
	sigprocmask(SIG_BLOCK, &stop, NULL);
	catch_signals(on_signal);
	take_terminal(l);
}

/* What signals brought; false when they brought nothing. */
static bool
take_signals(struct lines *l, struct event *e)
{
	if (end_came) {
		e->kind = EVENT_END;
		return true;
	}
	if (stop_came) {
		stop_came = 0;
		suspend(l);
		continue_came = 1;
	}
	if (continue_came) {
		continue_came = 0;
		take_terminal(l);
		e->kind = EVENT_RESUME;
		return true;
	}
	return false;
}

static void
take_input(struct lines *l)
{
	char bytes[INPUT_SIZE];
	ssize_t n = read(STDIN_FILENO, bytes, INPUT_SIZE - l->input.n);

	if (n > 0)
		input_feed(&l->input, bytes, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		l->ended = true;
}

struct event
lines_wait(struct lines *l, int timeout, int watch)
{
	const int64_t until = clock_now() + timeout;
	struct event e = { .kind = EVENT_NONE };
	bool late = false;

	for (;;) {
		struct pollfd p[] = {
			{ .fd = STDIN_FILENO, .events = POLLIN },
			{ .fd = watch, .events = POLLIN }
		};
		struct timespec wait = { 0, 0 };
		int64_t left = until - clock_now();
		bool waits;
		int n;

		if (take_signals(l, &e) ||
		    input_next(&l->input, late || l->ended, &e))
			return e;
		if (l->ended) {
			e.kind = EVENT_END;
			return e;
		}
		waits = input_waits(&l->input);
		if (waits && (timeout < 0 || left > INPUT_WAIT))
			left = INPUT_WAIT;
		else if (left < 0)
			left = 0;
		wait.tv_sec = left / 1000;
		wait.tv_nsec = left % 1000 * 1000000;
		n = ppoll(p, 2, waits || timeout >= 0 ? &wait : NULL,
		    &l->open);
		late = n == 0;
		if (n == 0 && !waits) {
			e.kind = EVENT_TICK;
			return e;
		}
		if (n > 0 && p[0].revents != 0)
			take_input(l);
		else if (n > 0) {
			e.kind = EVENT_FILE;
			return e;
		}
	}
}
