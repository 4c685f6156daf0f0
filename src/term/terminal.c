/* What is known of the terminal without curses on it: guesses from the
 * environment, and the one question that right-to-left text makes necessary.
 * No standard way tells whether a terminal reorders text: some say so (mode 8
 * of DECRQM), some do it and are silent, one turns single words round. */
#include "config.h"

#include "term/terminal.h"

#include <ctype.h>
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "term/ground.h"
#include "term/locale.h"
#include "term/signals.h"

static const char *const modes[] = {
	[TERMINAL_AUTO] = "auto",
	[TERMINAL_VISUAL] = "visual",
	[TERMINAL_LRO] = "lro",
	[TERMINAL_KITTY] = "kitty",
	[TERMINAL_KITTY_FALLBACK] = "kitty-fallback",
	[TERMINAL_LOGICAL] = "logical",
	NULL
};

/* What switches the terminal's own bidi off and on again. Mode 8 goes to every
 * terminal: those that do not know it ignore it. The others would mean
 * something else elsewhere (OSC 50 sets xterm's font), so they are sent only
 * where they belong. */
static const struct {
	const char	*on, *off;
} switches[] = {
	[SWITCH_MODE] = { "\033[8l", "\033[8h" },
	[SWITCH_KONSOLE] = {
		"\033[8l\033]50;BidiRenderingEnabled=false\a",
		"\033]50;BidiRenderingEnabled=true\a\033[8h"
	},
	[SWITCH_MLTERM] = {
		"\033[8l\033]5379;use_ctl=false\a",
		"\033]5379;use_ctl=true\a\033[8h"
	},
};

bool
bidi_mode_find(const char *name, enum bidi_mode *mode)
{
	for (int i = 0; modes[i] != NULL; i++)
		if (strcmp(modes[i], name) == 0) {
			*mode = (enum bidi_mode)i;
			return true;
		}
	return false;
}

const char *const *
bidi_mode_names(void)
{
	return modes;
}

/* A variable of the environment, "" when it is not set. */
static const char *
variable(const char *name)
{
	const char *value = getenv(name);

	return value != NULL ? value : "";
}

static bool
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

/* Names that stand for a terminal of long ago, and what shows that it is one of
 * today. Debian's xterm and mlterm call themselves so. */
static const struct {
	const char	*term, *variable, *better;
} better_names[] = {
	{ "xterm", "XTERM_VERSION", "xterm-256color" },
	{ "mlterm", "MLTERM", "mlterm-256color" },
	{ "screen", "TMUX", "screen-256color" },
};

const char *
terminal_name(void)
{
	const char *term = variable("TERM");

	for (size_t i = 0; i < sizeof better_names / sizeof better_names[0];
	    i++) {
		const char *better = better_names[i].better;

		if (strcmp(term, better_names[i].term) != 0 ||
		    *variable(better_names[i].variable) == '\0')
			continue;
		if (terminfo_knows(better))
			return better;
	}
	return term;
}

/* What terminfo says: the colours, and whether links are opened. */
static enum depth
guess_depth(const char *term, bool *links)
{
	int colours;

	*links = false;
	if (*variable("NO_COLOR") != '\0' || *term == '\0')
		return DEPTH_MONO;
	if (terminfo_take(term)) {
		const char *set = tigetstr("Hls");

		*links = set != NULL && set != (const char *)-1;
		colours = tigetnum("colors");
		del_curterm(cur_term);
	} else
		colours = 8;	/* screen_open() falls back to xterm */
	return colours >= 256 ? DEPTH_256 : colours >= 16 ? DEPTH_16 :
	    colours >= 8 ? DEPTH_8 : DEPTH_MONO;
}

/* The console of the kernel, by TERM or by the name of the tty. */
static bool
is_console(const char *term)
{
	const char *tty;

	if (strcmp(term, "linux") == 0 || begins(term, "linux-"))
		return true;
	tty = ttyname(STDOUT_FILENO);
	return tty != NULL && begins(tty, "/dev/tty") &&
	    isdigit((unsigned char)tty[8]);
}

/* Of tmux or screen, which keep a picture of their own. */
static bool
is_inside(void)
{
	const char *term = variable("TERM");

	return *variable("TMUX") != '\0' || *variable("STY") != '\0' ||
	    begins(term, "tmux") || begins(term, "screen");
}

/* The ground by COLORFGBG, "ink;ground" or "ink;x;ground" as numbers of the 16
 * colours. Inside tmux or screen it may tell of a terminal that is gone. */
static enum ground
guess_ground(const char *term)
{
	const char *last = strrchr(variable("COLORFGBG"), ';');
	char *end;
	long n;

	if (is_console(term))
		return GROUND_DARK;
	if (last == NULL || !isdigit((unsigned char)last[1]) ||
	    *variable("TMUX") != '\0' || *variable("STY") != '\0')
		return GROUND_UNKNOWN;
	n = strtol(last + 1, &end, 10);
	if (*end != '\0' || n > 15)
		return GROUND_UNKNOWN;
	if (n == 7 || n == 15)
		return GROUND_LIGHT;
	return n < 7 || n == 8 ? GROUND_DARK : GROUND_UNKNOWN;
}

/* Terminals that draw sextants themselves; no font has them. The variables of
 * one stay behind in another that is started in it. */
static bool
draws_sextants(const char *term)
{
	if (*variable("XTERM_VERSION") != '\0' || *variable("TMUX") != '\0' ||
	    *variable("STY") != '\0')
		return false;
	if (begins(term, "foot") || begins(term, "xterm-kitty"))
		return true;
	return begins(term, "xterm") && (atoi(variable("VTE_VERSION")) >=
	    7000 || *variable("KONSOLE_VERSION") != '\0');
}

/* Terminals that open links, by what they tell of themselves. VTE fell over
 * them before 0.50.1. */
static bool
names_links(const char *term)
{
	static const char *const names[] = {
		"xterm-kitty", "foot", "alacritty", "wezterm", "contour",
		"xterm-ghostty"
	};
	static const char *const programs[] = {
		"iTerm.app", "WezTerm", "ghostty", "mintty", "vscode"
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (begins(term, names[i]))
			return true;
	for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
		if (strcmp(variable("TERM_PROGRAM"), programs[i]) == 0)
			return true;
	return begins(term, "xterm") && (atoi(variable("VTE_VERSION")) >= 5001 ||
	    atoi(variable("KONSOLE_VERSION")) >= 201200 ||
	    *variable("WT_SESSION") != '\0');
}

/* Whether the environment tells of the terminal itself, and not of the one
 * outside of it. */
static bool
is_outermost(void)
{
	return *variable("TMUX") == '\0' && *variable("STY") == '\0' &&
	    *variable("XTERM_VERSION") == '\0';
}

void
terminal_guess(struct terminal *t, const char *home)
{
	const char *term = variable("TERM");

	memset(t, 0, sizeof *t);
	t->bidi = TERMINAL_AUTO;
	t->bidi_switch = SWITCH_MODE;
	t->utf8 = locale_is_utf8(term);
	locale_use_utf8(home);
	terminfo_use(home, term);
	t->depth = guess_depth(terminal_name(), &t->links);
	t->ground = guess_ground(term);
	t->glyphs = GLYPHS_FULL;
	t->sextants = draws_sextants(term);
	t->inside = is_inside();
	t->marks = true;
	if (is_console(term)) {
		t->glyphs = GLYPHS_CONSOLE;
		t->marks = false;
	}
	if (!t->utf8) {
		t->glyphs = GLYPHS_ASCII;
		t->marks = false;
	}
	t->links = t->utf8 && (t->links || (is_outermost() &&
	    names_links(term)));
	if (begins(term, "mlterm"))
		t->bidi_switch = SWITCH_MLTERM;
}

/* What the terminal said of itself. */
struct answer {
	int	 before, after;	/* DECRQM of mode 8 around CSI 8 l; -1: silent */
	int	 cells;		/* of an override between letters; -1 */
	bool	 mosh;		/* DA1 as no terminal has it */
	enum ground ground;
	char	 name[64];	/* XTVERSION */
};

/* Everything in one write: a terminal that knows none of it costs one round
 * trip. The line is wiped at the end, for those that print what they do not
 * know. DA1, which all know, is the fence. */
static const char question[] =
    "\r\033[8$p\033[8l\033[8$p\033[>q" GROUND_ASK
    "\ra\342\200\255b\033[6n"
    "\r\033[2K\033[c";

/* Whether all of DA1's answer, ESC [ ? ... c, is in. */
static bool
is_fenced(const char *s)
{
	while ((s = strstr(s, "\033[?")) != NULL) {
		s += 3;
		while (isdigit((unsigned char)*s) || *s == ';')
			s++;
		if (*s == 'c')
			return true;
	}
	return false;
}

static long
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Asks and collects the reply until the fence; false when there is none. */
static bool
ask(int fd, char *reply, size_t size)
{
	long end = milliseconds() + 1000;
	size_t n = 0;

	reply[0] = '\0';
	if (write(fd, question, sizeof question - 1) !=
	    (ssize_t)(sizeof question - 1))
		return false;
	while (n < size - 1 && !is_fenced(reply)) {
		struct pollfd p = { .fd = fd, .events = POLLIN };
		long left = end - milliseconds();
		ssize_t got;
		int ready;

		if (left <= 0 || signals_ended())
			return false;
		ready = poll(&p, 1, (int)left);
		if (ready < 0 && errno == EINTR)
			continue;
		if (ready <= 0)
			return false;
		got = read(fd, reply + n, size - 1 - n);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		/* Keys may be among it; a NUL would hide what follows. */
		for (ssize_t i = 0; i < got; i++)
			if (reply[n + (size_t)i] == '\0')
				reply[n + (size_t)i] = ' ';
		n += (size_t)got;
		reply[n] = '\0';
	}
	return is_fenced(reply);
}

static void
read_answer(struct answer *a, const char *s)
{
	a->before = a->after = a->cells = -1;
	a->mosh = strstr(s, "\033[?62c") != NULL;
	a->name[0] = '\0';
	while ((s = strchr(s, '\033')) != NULL) {
		int x, y;
		char last;

		if (sscanf(s, "\033[8;%d$%c", &x, &last) == 2 &&
		    last == 'y') {
			if (a->before < 0)
				a->before = x;
			else
				a->after = x;
		} else if (sscanf(s, "\033[%d;%d%c", &y, &x, &last) == 3 &&
		    last == 'R')
			a->cells = x - 1;
		else if (begins(s, "\033P>|"))
			sscanf(s + 4, "%63[^\033\a]", a->name);
		else if (begins(s, "\033]"))
			a->ground = ground_told(s + 2);
		s++;
	}
}

/* What was typed among the answers: all that is in no sequence. */
static void
keep_keys(struct terminal *t, const char *s)
{
	bool string;

	for (; *s != '\0'; s++) {
		if (*s != '\033') {
			if (t->ntyped < (int)sizeof t->typed)
				t->typed[t->ntyped++] = *s;
			continue;
		}
		if (*++s == '\0')
			return;
		string = *s == 'P' || *s == ']';
		for (s++; *s != '\0'; s++)
			if (string ? *s == '\\' || *s == '\a' :
			    *s >= '@' && *s <= '~')
				break;
		if (*s == '\0')
			return;
	}
}

/* The matrix that was measured (docs: terminals). */
static void
decide(struct terminal *t, const struct answer *a)
{
	const char *term = variable("TERM");
	bool inside = is_inside() || begins(a->name, "tmux") || a->mosh;
	/* One override turns the whole row, where it takes no cell. */
	enum bidi_mode override = a->cells == 2 || a->cells < 0 ?
	    TERMINAL_LRO : TERMINAL_VISUAL;

	if (t->ground == GROUND_UNKNOWN)
		t->ground = a->ground;
	t->bidi = TERMINAL_VISUAL;
	if (inside && *variable("KITTY_WINDOW_ID") != '\0')
		/* What it was started in turns words all the same. */
		t->bidi = TERMINAL_KITTY;
	else if (inside)
		/* It eats mode 8, so the one outside cannot be reached. */
		t->bidi = override;
	else if (begins(a->name, "Konsole"))
		t->bidi_switch = SWITCH_KONSOLE;
	else if (begins(term, "mlterm") || begins(a->name, "mlterm"))
		t->bidi_switch = SWITCH_MLTERM;
	else if (begins(a->name, "kitty("))
		t->bidi = TERMINAL_KITTY;
	else if (a->after == 1 || a->after == 3)
		/* It reorders and will not stop. */
		t->bidi = override;
	else if (strcmp(variable("TERM_PROGRAM"), "Apple_Terminal") == 0)
		t->bidi = override;
}

void
terminal_probe(struct terminal *t)
{
	const char *term = variable("TERM");
	struct termios old, raw;
	struct answer answer = { .before = -1, .after = -1, .cells = -1 };
	char reply[1024];
	int fd;

	if (t->bidi != TERMINAL_AUTO)
		return;
	t->bidi = TERMINAL_VISUAL;
	/* There it would not matter, or show. */
	if (!t->utf8 || is_console(term) || strcmp(term, "dumb") == 0)
		return;
	fd = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (fd < 0)
		return;
	if (!signals_open(fd)) {
		close(fd);
		return;
	}
	if (tcgetattr(fd, &old) == 0) {
		raw = old;
		cfmakeraw(&raw);
		raw.c_lflag |= ISIG;	/* Ctrl-C must not wait */
		if (tcsetattr(fd, TCSADRAIN, &raw) == 0) {
			signals_undo_also("\r\033[2K\033[8h");
			if (ask(fd, reply, sizeof reply))
				read_answer(&answer, reply);
			keep_keys(t, reply);
			tcsetattr(fd, TCSADRAIN, &old);
			decide(t, &answer);
		}
	}
	signals_close();
	close(fd);
}

/* Where there is nothing to switch: the kernel's console, and what shows no
 * such letters. */
static bool
keeps_bidi(const struct terminal *t)
{
	return t->bidi == TERMINAL_LOGICAL || !t->utf8 ||
	    t->glyphs == GLYPHS_CONSOLE;
}

const char *
terminal_bidi_on(const struct terminal *t)
{
	return keeps_bidi(t) ? "" : switches[t->bidi_switch].on;
}

const char *
terminal_bidi_off(const struct terminal *t)
{
	return keeps_bidi(t) ? "" : switches[t->bidi_switch].off;
}
