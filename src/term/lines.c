/* Keys from standard input. */
#include "config.h"

#include "term/lines.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "base/mem.h"
#include "term/clock.h"
#include "term/input.h"
#include "term/signals.h"

struct lines {
	bool		 typed, ended;
	struct termios	 old, keys;	/* the terminal's, ours */
	struct input	 input;
};

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

	l->typed = tcgetattr(STDIN_FILENO, &l->old) == 0;
	if (!signals_open(l->typed ? STDIN_FILENO : -1)) {
		free(l);
		return NULL;
	}
	l->keys = l->old;
	/* ISIG stays: Ctrl-C and Ctrl-Z come as signals. */
	l->keys.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	l->keys.c_cc[VMIN] = 1;
	l->keys.c_cc[VTIME] = 0;
	take_terminal(l);
	return l;
}

void
lines_close(struct lines *l)
{
	give_terminal(l);
	signals_close();
	free(l);
}

void
lines_lock(struct lines *l)
{
	l->keys.c_lflag &= ~(tcflag_t)(ISIG | IEXTEN);
	l->keys.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
	take_terminal(l);
}

bool
lines_typed(const struct lines *l)
{
	return l->typed;
}

/* What signals brought; false when they brought nothing. */
static bool
take_signals(struct lines *l, struct event *e)
{
	unsigned came = signals_take();

	if (came & SIGNAL_END) {
		e->kind = EVENT_END;
		return true;
	}
	if (came & SIGNAL_STOP) {
		give_terminal(l);
		signals_stop(false);
		came |= SIGNAL_CONTINUE;
	}
	if (came & SIGNAL_CONTINUE) {
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
			{ .fd = signals_fd(), .events = POLLIN },
			{ .fd = STDIN_FILENO, .events = POLLIN },
			{ .fd = watch, .events = POLLIN }
		};
		int64_t left = -1;
		int wait, n;

		if (take_signals(l, &e) ||
		    input_next(&l->input, late || l->ended, &e))
			return e;
		if (l->ended) {
			e.kind = EVENT_END;
			return e;
		}
		if (timeout >= 0) {
			left = until - clock_now();
			left = left < 0 ? 0 : left;
		}
		wait = input_wait(&l->input);
		if (wait > 0)
			left = wait;
		n = poll(p, 3, (int)left);
		late = n == 0;
		if (n == 0 && wait == 0) {
			e.kind = EVENT_TICK;
			return e;
		}
		if (n <= 0)
			continue;
		if (p[1].revents != 0)
			take_input(l);
		else if (p[2].revents & POLLIN) {
			e.kind = EVENT_FILE;
			return e;
		} else if (p[2].revents != 0)
			watch = -1;	/* broken: it would wake us for ever */
	}
}

bool
lines_slow(int fd)
{
	static const speed_t slow[] = { B300, B600, B1200, B1800, B2400,
	    B4800, B9600, B19200 };
	struct termios t;

	if (tcgetattr(fd, &t) != 0)
		return false;
	for (size_t i = 0; i < sizeof slow / sizeof *slow; i++)
		if (cfgetospeed(&t) == slow[i])
			return true;
	return false;
}

int
lines_cols(int fd)
{
	struct winsize w;

	return ioctl(fd, TIOCGWINSZ, &w) == 0 ? w.ws_col : 0;
}
