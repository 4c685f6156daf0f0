/* The screen on a terminal of its own: each test opens a pty, runs the screen
 * in a child and looks at the bytes that come out. The pty is never asked to
 * be quick: every step waits for what it needs, up to five seconds. */
#include "config.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "term/ground.h"
#include "term/ink.h"
#include "term/links.h"
#include "term/screen.h"

enum { ROWS = 5, COLS = 20, PATIENCE = 5000 };

struct session {
	int		 pty, slave;	/* slave: keeps the modes to look at */
	pid_t		 child;
	struct buf	 out;		/* all that was written */
	size_t		 seen;		/* already looked at */
	struct termios	 before;
};

/* What the child draws: "مد (i)" in its visual order, the last event, blocks,
 * and a mark in the last cell. */
static void
draw(struct canvas *c, int rows, int cols, const char *event)
{
	static const char *const arabic[] = { "(", "ﺪ", "ﻣ", ")" };
	static const char *const blocks[] = { "▀", "█", "▄" };

	canvas_reset(c, rows, cols);
	struct area a = area_all(c, DIR_LTR);

	for (int i = 0; i < 4 && i + 2 < cols; i++)
		canvas_put(c, 0, i + 2, arabic[i], (int)strlen(arabic[i]), 1,
		    style(ROLE_HEADING));
	if (rows > 1 && (int)strlen(event) < cols)
		area_text(&a, 1, 0, event, style(ROLE_TEXT));
	for (int i = 0; i < 3 && rows > 3 && cols > 3; i++)
		area_put(&a, 2, i, blocks[i], 1, style(ROLE_STRONG));
	if (rows > 3 && cols > 5)
		area_put(&a, 2, 5, blocks[1], 1, style(ROLE_ACCENT));
	canvas_put(c, rows - 1, cols - 1, "#", 1, 1, style(ROLE_RULE));
}

/* The child: shows each event by its name; q closes. */
static int
run(enum bidi_mode bidi)
{
	struct terminal t;
	struct screen *s;
	struct canvas c;
	char text[64] = "ready";

	terminal_guess(&t, "/nonexistent");
	t.bidi = bidi;
	s = screen_open(&t);
	if (s == NULL)
		return 3;
	canvas_init(&c, 1, 1);
	for (;;) {
		struct event e;
		char name[16];
		int rows, cols;

		screen_size(s, &rows, &cols);
		draw(&c, rows, cols, text);
		screen_show(s, &c, theme_find("auto"));
		e = screen_wait(s, -1, -1);
		if (e.kind == EVENT_END)
			break;
		key_name(e.key, name, sizeof name);
		if (e.kind == EVENT_KEY)
			snprintf(text, sizeof text, "key %s.", name);
		else
			snprintf(text, sizeof text, "event %d %dx%d.",
			    (int)e.kind, e.col, e.row);
		if (e.kind == EVENT_KEY && e.key == 'q')
			break;
		if (e.kind == EVENT_KEY && e.key == K_CONTROL_Z)
			screen_suspend(s);
	}
	screen_close(s);
	canvas_release(&c);
	return 0;
}

static void
set_size(struct session *s, int rows, int cols)
{
	struct winsize w = {
		.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols
	};

	assert_int_equal(ioctl(s->pty, TIOCSWINSZ, &w), 0);
}

/* The child that only asks the terminal; its status tells the outcome. */
static int
probe(void)
{
	struct terminal t;

	unsetenv("TMUX");
	unsetenv("TERM_PROGRAM");
	unsetenv("KITTY_WINDOW_ID");
	terminal_guess(&t, "/nonexistent");
	terminal_probe(&t);
	return (int)t.bidi << 4 | (int)t.bidi_switch;
}

static void
start(struct session *s, const char *term, enum bidi_mode bidi)
{
	memset(s, 0, sizeof *s);
	s->pty = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(s->pty >= 0);
	assert_int_equal(grantpt(s->pty), 0);
	assert_int_equal(unlockpt(s->pty), 0);
	s->slave = open(ptsname(s->pty), O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(s->slave >= 0);
	tcgetattr(s->slave, &s->before);
	set_size(s, ROWS, COLS);
	s->child = fork();
	assert_true(s->child >= 0);
	if (s->child == 0) {
		setsid();
		/* Whoever runs the tests may ignore these (nohup). */
		signal(SIGHUP, SIG_DFL);
		signal(SIGINT, SIG_DFL);
		signal(SIGTERM, SIG_DFL);
		ioctl(s->slave, TIOCSCTTY, 0);
		for (int i = 0; i < 2; i++)
			dup2(s->slave, i);
		close(s->slave);
		close(s->pty);
		setenv("TERM", term, 1);
		setenv("LC_ALL", "C", 1);
		unsetenv("NO_COLOR");
		unsetenv("COLORFGBG");
		/* What is left over from another terminal. */
		setenv("LINES", "50", 1);
		setenv("COLUMNS", "132", 1);
		_exit(bidi == TERMINAL_AUTO ? probe() : run(bidi));
	}
}

static long
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Reads once; false when nothing came in time, or no more can come. */
static bool
hear(struct session *s, int wait)
{
	struct pollfd p = { .fd = s->pty, .events = POLLIN };
	char bytes[4096];
	ssize_t n;

	if (poll(&p, 1, wait) <= 0)
		return false;
	n = read(s->pty, bytes, sizeof bytes);
	if (n <= 0)
		return false;
	buf_add(&s->out, bytes, (size_t)n);
	return true;
}

/* Waits for text; what comes before it counts as seen. */
static void
expect(struct session *s, const char *text)
{
	long end = now() + PATIENCE;
	const char *at;

	while ((at = strstr(buf_text(&s->out) + s->seen, text)) == NULL)
		if (now() >= end || !hear(s, (int)(end - now())))
			fail_msg("\"%s\" does not come", text);
	s->seen = (size_t)(at - buf_text(&s->out)) + strlen(text);
}

static void
type(struct session *s, const char *bytes)
{
	assert_int_equal(write(s->pty, bytes, strlen(bytes)),
	    (ssize_t)strlen(bytes));
}

/* Waits for the end of the child; gives its status. */
static int
finish(struct session *s)
{
	long end = now() + PATIENCE;
	int status = -1;
	pid_t done;

	while ((done = waitpid(s->child, &status, WNOHANG)) == 0 &&
	    now() < end)
		hear(s, 20);
	if (done == 0) {
		kill(s->child, SIGKILL);
		waitpid(s->child, NULL, 0);
		fail_msg("it does not end");
	}
	while (hear(s, 0))
		;
	return status;
}

static void
release(struct session *s)
{
	if (s->slave >= 0)
		close(s->slave);
	if (s->pty >= 0)
		close(s->pty);
	buf_release(&s->out);
}

static void
assert_restored(struct session *s)
{
	struct termios after;

	tcgetattr(s->slave, &after);
	assert_int_equal(after.c_lflag, s->before.c_lflag);
	assert_int_equal(after.c_iflag, s->before.c_iflag);
	assert_int_equal(after.c_oflag, s->before.c_oflag);
	assert_non_null(strstr(buf_text(&s->out), "\033[?1049l"));
	assert_non_null(strstr(buf_text(&s->out), "\033[?1000l"));
}

static void
a_key_is_shown_and_q_restores_the_terminal(void **state)
{
	struct session s;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, "#");
	type(&s, "\033[C");
	expect(&s, "right.");
	type(&s, "\xC3");
	type(&s, "\xA9");
	expect(&s, "é.");
	type(&s, "\033[99~");
	expect(&s, "unknown.");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	assert_restored(&s);
	release(&s);
}

static void
the_real_size_counts_and_not_the_environment(void **state)
{
	struct session s;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, "#");
	assert_null(strstr(buf_text(&s.out), "\033[50;"));
	set_size(&s, 9, 33);
	expect(&s, "33x9.");
	set_size(&s, 1, 1);
	expect(&s, "#");
	set_size(&s, ROWS, COLS);
	expect(&s, "20x5.");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	release(&s);
}

static void
bidi_is_off_before_the_first_clear_and_on_at_the_end(void **state)
{
	struct session s;
	const char *off, *on, *leave;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, "\033[8l");
	expect(&s, "#");
	/* Again, with everything painted anew. */
	set_size(&s, ROWS + 1, COLS);
	expect(&s, "\033[8l");
	expect(&s, "\033[H\033[2J");
	expect(&s, "ﺪ");
	expect(&s, "20x6.");
	type(&s, "\032");	/* stopped and, being alone, at once back */
	expect(&s, "\033[8h");
	expect(&s, "\033[8l");
	expect(&s, "\033[H\033[2J");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	off = strstr(buf_text(&s.out), "\033[8l");
	assert_true(off == buf_text(&s.out));
	leave = on = NULL;
	for (const char *p = buf_text(&s.out);
	    (p = strstr(p, "\033[?1049l")) != NULL; p++)
		leave = p;
	for (const char *p = buf_text(&s.out);
	    (p = strstr(p, "\033[8h")) != NULL; p++)
		on = p;
	assert_true(leave != NULL && on != NULL && leave < on);
	assert_restored(&s);
	release(&s);
}

static void
after_a_continue_from_outside_all_is_painted(void **state)
{
	struct session s;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, "#");
	kill(s.child, SIGSTOP);
	kill(s.child, SIGCONT);
	expect(&s, "\033[8l");
	expect(&s, "\033[H\033[2J");
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	assert_restored(&s);
	release(&s);
}

static void
rows_begin_with_an_override_in_lro_mode(void **state)
{
	struct session s;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_LRO);
	expect(&s, " \342\200\255");
	expect(&s, "(ﺪﻣ)");
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	release(&s);
}

static void
a_whole_block_is_a_blank_on_its_colour(void **state)
{
	struct session s;
	const char *upper, *reverse, *lower, *bold;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	assert_null(strstr(buf_text(&s.out), "█"));
	upper = strstr(buf_text(&s.out), "▀");
	assert_non_null(upper);
	reverse = strstr(upper, "7m ");
	lower = strstr(upper, "▄");
	assert_non_null(lower);
	assert_true(reverse != NULL && reverse < lower);
	/* And none is bold. */
	bold = strstr(strstr(buf_text(&s.out), "ready"), "1m");
	assert_true(bold == NULL || bold > lower);
	release(&s);
}

/* The ground is asked for, and the picture does not wait. */
static void
the_ground_is_learnt_when_the_reply_comes(void **state)
{
	struct session s;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, GROUND_ASK);
	expect(&s, "38;5;32m");		/* the rule, on any ground */
	expect(&s, "#");
	type(&s, "\033]11;rgb:0000/");
	type(&s, "1111/1111\033\\");
	expect(&s, "38;5;38m");		/* ... and on a dark one */
	type(&s, "x");
	expect(&s, "key x.");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	assert_restored(&s);
	release(&s);
	/* What cannot answer is not asked. */
	start(&s, "vt220", TERMINAL_VISUAL);
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	assert_null(strstr(buf_text(&s.out), "]11;"));
	release(&s);
}

/* Without a screen to go back to, ours is wiped. */
static void
nothing_stays_where_there_is_one_screen_only(void **state)
{
	struct session s;

	(void)state;
	start(&s, "linux", TERMINAL_VISUAL);
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	expect(&s, "\033[H\033[J");
	assert_null(strstr(buf_text(&s.out) + s.seen, "#"));
	release(&s);
}

/* tmux and screen copy and search in what they were sent. */
static void
inside_of_tmux_a_coloured_block_keeps_its_sign(void **state)
{
	struct session s;
	const char *sign;
	int fg = -1, bg = -2;

	(void)state;
	start(&s, "screen-256color", TERMINAL_VISUAL);
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	sign = strstr(buf_text(&s.out), "█");
	assert_non_null(sign);
	/* The one without a colour stays a blank. */
	assert_null(strstr(sign + 1, "█"));
	for (const char *at = s.out.p; at < sign; at++) {
		sscanf(at, "\033[3%dm", &fg);
		sscanf(at, "\033[4%dm", &bg);
		sscanf(at, "\033[38;5;%dm", &fg);
		sscanf(at, "\033[48;5;%dm", &bg);
	}
	assert_int_equal(fg, bg);
	release(&s);
}

static void
words_are_turned_in_kitty_mode(void **state)
{
	struct session s;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_KITTY);
	/* Reversed, with the brackets mirrored back. */
	expect(&s, "(ﻣﺪ)");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	release(&s);
}

/* A row of ink for the order. */
static void
check_order(enum bidi_mode mode, const wchar_t *cells, const wchar_t *sent)
{
	struct ink ink[40];
	wchar_t out[80];
	size_t k = 0;
	const int n = (int)wcslen(cells);

	memset(ink, 0, sizeof ink);
	for (int i = 0; i < n; i++) {
		ink[i].text[0] = cells[i];
		ink[i].width = 1;
	}
	ink_order(ink, n, mode);
	for (int i = 0; i < n; i++)
		for (int t = 0; ink[i].text[t] != L'\0'; t++)
			out[k++] = ink[i].text[t];
	out[k] = L'\0';
	if (wcscmp(out, sent) != 0)
		fail_msg("mode %d: %ls is sent as %ls", (int)mode, cells, out);
}

static void
runs_are_turned_as_kitty_turns_them(void **state)
{
	static const struct {
		const wchar_t *cells, *kitty, *fallback;
	} rows[] = {
		{ L"abc (12)", L"abc (12)", L"abc (12)" },
		{ L"גבא", L"אבג", L"אבג" },
		/* The first letter decides, and a comma is none. */
		{ L"،Equal", L"،Equal", L"،Equal" },
		{ L"؟", L"؟", L"؟" },
		{ L"؟בא", L"אב؟", L"אב؟" },
		/* Signs of the Latin font are runs of their own there. */
		{ L".בא", L"אב.", L".אב" },
		{ L"(בא) 5", L"(אב) 5", L"(אב) 5" },
		{ L"«בא:", L":אב»", L"«אב:" },
		{ L"٥٥ בא", L"٥٥ אב", L"٥٥ אב" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		check_order(TERMINAL_KITTY, rows[i].cells, rows[i].kitty);
		check_order(TERMINAL_KITTY_FALLBACK, rows[i].cells,
		    rows[i].fallback);
		check_order(TERMINAL_VISUAL, rows[i].cells, rows[i].cells);
	}
	/* An override stands on whatever begins the row, but on no line. */
	check_order(TERMINAL_LRO, L"↑ בא", L"↑\x202d בא");
	check_order(TERMINAL_LRO, L"2 בא", L"2\x202d בא");
	check_order(TERMINAL_LRO, L"│ בא", L"│ בא");
}

static void
nothing_is_switched_in_logical_mode(void **state)
{
	struct session s;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_LOGICAL);
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	assert_null(strstr(buf_text(&s.out), "\033[8"));
	release(&s);
}

static void
an_old_terminal_gets_ascii(void **state)
{
	struct session s;

	(void)state;
	start(&s, "vt100", TERMINAL_VISUAL);
	expect(&s, "(?\?)");
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	for (size_t i = 0; i < s.out.n; i++)
		assert_true((unsigned char)s.out.p[i] < 0x80);
	release(&s);
}

static void
an_unknown_terminal_is_taken_for_an_xterm(void **state)
{
	struct session s;

	(void)state;
	start(&s, "no-such-terminal", TERMINAL_VISUAL);
	expect(&s, "#");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	release(&s);
}

/* Replies as measured (docs: terminals). */
static void
the_probe_knows_the_terminals(void **state)
{
	static const struct {
		const char	*term, *reply;
		enum bidi_mode	 bidi;
		enum bidi_switch off;
	} table[] = {
		{ "xterm-256color", "\033[8;0$y\033[8;0$y\033P>|XTerm(379)"
		    "\033\\\033[1;3R\033[?64;1;2c",
		    TERMINAL_VISUAL, SWITCH_MODE },
		{ "xterm-256color", "\033[8;1$y\033[8;2$y\033P>|VTE(7006)"
		    "\033\\\033[1;3R\033[?65;1;9c",
		    TERMINAL_VISUAL, SWITCH_MODE },
		{ "xterm-256color", "\033[8;1$y\033[8;1$y\033[1;3R\033[?6c",
		    TERMINAL_LRO, SWITCH_MODE },
		{ "tmux-256color", "\033P>|tmux 3.3a\033\\\033[1;3R"
		    "\033[?1;2;4c", TERMINAL_LRO, SWITCH_MODE },
		{ "screen", "\033[1;4R\033[?1;2c",
		    TERMINAL_VISUAL, SWITCH_MODE },
		{ "xterm-256color", "\033P>|Konsole 22.12.3\033\\\033[1;3R"
		    "\033[?62;1;4c", TERMINAL_VISUAL, SWITCH_KONSOLE },
		{ "mlterm", "\033[8;0$y\033[8;0$y\033[1;4R\033[?63;1c",
		    TERMINAL_VISUAL, SWITCH_MLTERM },
		/* mosh in whatever terminal. */
		{ "xterm-256color", "\033[1;3R\033[?62c", TERMINAL_LRO,
		    SWITCH_MODE },
		{ "xterm-kitty", "\033[8;0$y\033[8;0$y\033P>|kitty(0.26.5)"
		    "\033\\\033[1;3R\033[?62;c",
		    TERMINAL_KITTY, SWITCH_MODE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		struct session s;
		int status;

		start(&s, table[i].term, TERMINAL_AUTO);
		expect(&s, "\033[c");
		type(&s, table[i].reply);
		status = finish(&s);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status),
		    (int)table[i].bidi << 4 | (int)table[i].off);
		release(&s);
	}
}

static void
a_silent_terminal_costs_a_second(void **state)
{
	struct session s;
	long begin = now();
	int status;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_AUTO);
	expect(&s, "\033[c");
	status = finish(&s);
	assert_int_equal(WEXITSTATUS(status), TERMINAL_VISUAL << 4);
	assert_true(now() - begin < PATIENCE / 2);
	release(&s);
}

static void
signals_end_it_and_restore_the_terminal(void **state)
{
	static const int list[] = { SIGTERM, SIGHUP, SIGINT };

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct session s;

		start(&s, "xterm-256color", TERMINAL_VISUAL);
		expect(&s, "#");
		kill(s.child, list[i]);
		assert_int_equal(finish(&s), 0);
		assert_restored(&s);
		release(&s);
	}
}

static void
it_ends_when_the_terminal_is_gone(void **state)
{
	struct session s;
	long begin;
	int status;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, "#");
	close(s.slave);
	close(s.pty);
	s.pty = s.slave = -1;
	begin = now();
	assert_int_equal(waitpid(s.child, &status, 0), s.child);
	assert_true(WIFEXITED(status));
	assert_true(now() - begin < PATIENCE);
	release(&s);
}

/* Voluntary switches are wake-ups. */
static long
wakeups(pid_t pid)
{
	char path[64], line[128];
	long n = -1;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
	f = fopen(path, "r");
	if (f == NULL)
		return -1;
	while (fgets(line, sizeof line, f) != NULL)
		sscanf(line, "voluntary_ctxt_switches: %ld", &n);
	fclose(f);
	return n;
}

static void
idle_means_no_bytes_and_no_wakeups(void **state)
{
	struct session s;
	long before;

	(void)state;
	start(&s, "xterm-256color", TERMINAL_VISUAL);
	expect(&s, "#");
	while (hear(&s, 200))
		;
	before = wakeups(s.child);
	assert_false(hear(&s, 700));
	assert_int_equal(wakeups(s.child), before);
	/* A key that changes nothing is cheap. */
	type(&s, "x");
	expect(&s, "x.");
	type(&s, "q");
	assert_int_equal(finish(&s), 0);
	release(&s);
}

/* The environment tells the ground, and which terminal calls itself by an old
 * name. */
static void
the_environment_tells_ground_and_colours(void **state)
{
	static const struct {
		const char	*term, *variable, *value;
		enum ground	 ground;
		enum depth	 depth;
	} rows[] = {
		{ "xterm", "COLORFGBG", "0;default;15", GROUND_LIGHT, DEPTH_8 },
		{ "xterm", "COLORFGBG", "0;15", GROUND_LIGHT, DEPTH_8 },
		{ "xterm", "COLORFGBG", "0;7", GROUND_LIGHT, DEPTH_8 },
		{ "xterm", "COLORFGBG", "15;0", GROUND_DARK, DEPTH_8 },
		{ "xterm", "COLORFGBG", "12;8", GROUND_DARK, DEPTH_8 },
		{ "xterm", "COLORFGBG", "0;11", GROUND_UNKNOWN, DEPTH_8 },
		{ "xterm", "COLORFGBG", "0;default", GROUND_UNKNOWN, DEPTH_8 },
		{ "xterm", "COLORFGBG", "15", GROUND_UNKNOWN, DEPTH_8 },
		{ "xterm", "COLORFGBG", "0;15x", GROUND_UNKNOWN, DEPTH_8 },
		{ "xterm", "COLORFGBG", "0;99999999999999999999",
		    GROUND_UNKNOWN, DEPTH_8 },
		{ "xterm", "COLORFGBG", "", GROUND_UNKNOWN, DEPTH_8 },
		{ "linux", "LANG", "C", GROUND_DARK, DEPTH_8 },
		{ "xterm", "XTERM_VERSION", "XTerm(379)", GROUND_UNKNOWN,
		    DEPTH_256 },
		{ "screen", "TMUX", "/tmp/x,1,0", GROUND_UNKNOWN, DEPTH_256 },
		{ "vt100", "XTERM_VERSION", "XTerm(379)", GROUND_UNKNOWN,
		    DEPTH_MONO },
	};
	static const char *const clean[] = {
		"COLORFGBG", "XTERM_VERSION", "MLTERM", "TMUX", "STY",
		"NO_COLOR"
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct terminal t;

		for (size_t k = 0; k < sizeof clean / sizeof clean[0]; k++)
			unsetenv(clean[k]);
		setenv("TERM", rows[i].term, 1);
		setenv(rows[i].variable, rows[i].value, 1);
		terminal_guess(&t, "/nonexistent");
		assert_int_equal(t.ground, rows[i].ground);
		assert_int_equal(t.depth, rows[i].depth);
	}
	/* tmux keeps what the terminal said that it was started in. */
	setenv("TMUX", "/tmp/x,1,0", 1);
	setenv("COLORFGBG", "0;15", 1);
	struct terminal t;

	terminal_guess(&t, "/nonexistent");
	assert_int_equal(t.ground, GROUND_UNKNOWN);
	unsetenv("TMUX");
	unsetenv("COLORFGBG");
	unsetenv("XTERM_VERSION");
}

static void
an_address_that_a_terminal_gets_is_plain_or_none(void **state)
{
	static const struct { const char *address, *sent; } table[] = {
		{ "https://example.org/a?b=c#d", "https://example.org/a?b=c#d" },
		{ "http://example.org/%C3%A9", "http://example.org/%C3%A9" },
		{ "mailto:a@example.org", "mailto:a@example.org" },
		{ "https://example.org/\303\251", "https://example.org/%C3%A9" },
		{ "https://e.org/\033]0;x\a", "https://e.org/%1B]0;x%07" },
		{ "https://e.org/\302\233", "https://e.org/%C2%9B" },
		{ "https://e.org/ \"<>\\", "https://e.org/%20%22%3C%3E%5C" },
		{ "HTTPS://example.org", NULL }, { "https://", NULL },
		{ "file:///etc/passwd", NULL }, { "javascript:x", NULL },
		{ "#panel", NULL }, { "", NULL }
	};
	struct buf out = BUF_INIT;
	char *longest = malloc(3000);

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		buf_clear(&out);
		assert_int_equal(links_address(table[i].address, &out),
		    table[i].sent != NULL);
		assert_string_equal(buf_text(&out), table[i].sent != NULL ?
		    table[i].sent : "");
	}
	assert_non_null(longest);
	memset(longest, 'x', 2999);
	longest[2999] = '\0';
	memcpy(longest, "https://", 8);
	assert_false(links_address(longest, &out));
	longest[2000] = '\0';
	buf_clear(&out);
	assert_true(links_address(longest, &out));
	free(longest);
	buf_release(&out);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    an_address_that_a_terminal_gets_is_plain_or_none),
		cmocka_unit_test(the_environment_tells_ground_and_colours),
		cmocka_unit_test(a_key_is_shown_and_q_restores_the_terminal),
		cmocka_unit_test(the_real_size_counts_and_not_the_environment),
		cmocka_unit_test(
		    bidi_is_off_before_the_first_clear_and_on_at_the_end),
		cmocka_unit_test(after_a_continue_from_outside_all_is_painted),
		cmocka_unit_test(rows_begin_with_an_override_in_lro_mode),
		cmocka_unit_test(a_whole_block_is_a_blank_on_its_colour),
		cmocka_unit_test(the_ground_is_learnt_when_the_reply_comes),
		cmocka_unit_test(nothing_stays_where_there_is_one_screen_only),
		cmocka_unit_test(
		    inside_of_tmux_a_coloured_block_keeps_its_sign),
		cmocka_unit_test(words_are_turned_in_kitty_mode),
		cmocka_unit_test(runs_are_turned_as_kitty_turns_them),
		cmocka_unit_test(nothing_is_switched_in_logical_mode),
		cmocka_unit_test(an_old_terminal_gets_ascii),
		cmocka_unit_test(an_unknown_terminal_is_taken_for_an_xterm),
		cmocka_unit_test(the_probe_knows_the_terminals),
		cmocka_unit_test(a_silent_terminal_costs_a_second),
		cmocka_unit_test(signals_end_it_and_restore_the_terminal),
		cmocka_unit_test(it_ends_when_the_terminal_is_gone),
		cmocka_unit_test(idle_means_no_bytes_and_no_wakeups),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
