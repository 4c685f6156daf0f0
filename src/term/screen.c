/* The screen. A canvas is written into curses row by row (brush.c), rows that
 * have not changed since the last time are left out, and curses sends the
 * difference.
 *
 * Input does not go through curses: it cannot tell a terminal that is gone from
 * one that is silent, lets unknown sequences leak as letters, and drops UTF-8
 * that comes in two pieces. Signals only set a flag and wake poll(). */
#include "config.h"

#include "term/screen.h"

/* Curses has a function of this name too, which nobody calls. */
#define key_name curses_key_name
#include <curses.h>
#undef key_name
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#include "base/mem.h"
#include "term/brush.h"
#include "term/clock.h"
#include "term/ground.h"
#include "term/ink.h"
#include "term/input.h"
#include "term/links.h"
#include "term/output.h"
#include "term/signals.h"
#include "term/undo.h"
#include "text/cluster.h"

enum { REPLY_WAIT = 50 };	/* milliseconds, at the end */

/* Mouse reports; marks around what is pasted. */
#define MODES_ON	"\033[?1000h\033[?1006h\033[?2004h"
#define MODES_OFF	"\033[?2004l\033[?1006l\033[?1000l"

struct screen {
	struct terminal	 terminal;
	SCREEN		*curses;
	struct output	 output;
	int		 rows, cols;
	enum depth	 depth;
	bool		 mouse;
	bool		 asked;		/* for the ground, and no reply yet */
	bool		 painted;	/* the first picture */
	struct brush	*brush;
	struct links	*links;		/* NULL: it opens none */
	uint64_t	*hash;		/* of each row as it was last written */
	bool		*fresh;		/* rows that this picture wrote */
	struct input	 input;
	bool		 resumed, resized, stopped;
};

static void
send_modes(const struct screen *s)
{
	output_text(&s->output, terminal_bidi_on(&s->terminal));
	if (s->mouse)
		output_text(&s->output, MODES_ON);
}

/* Curses away, and what it does not know about. */
static void
leave(struct screen *s)
{
	if (s->mouse)
		output_text(&s->output, MODES_OFF);
	if (undo_wipe() != NULL) {
		erase();
		clearok(curscr, TRUE);
		move(0, 0);
		refresh();
	}
	endwin();
	/* It goes to the last row. */
	if (undo_wipe() != NULL)
		output_text(&s->output, "\r");
	output_text(&s->output, terminal_bidi_off(&s->terminal));
}

static void
promise(const struct screen *s)
{
	undo_promise(&s->terminal, s->curses != NULL, s->mouse ? MODES_OFF :
	    "");
}

/* The real size; what LINES and COLUMNS say may be long past. Gives whether it
 * is another one than before. */
static bool
take_size(struct screen *s)
{
	struct winsize w;
	int rows, cols;

	if (ioctl(fileno(s->output.out), TIOCGWINSZ, &w) == 0 && w.ws_row > 0 &&
	    w.ws_col > 0 && (w.ws_row != LINES || w.ws_col != COLS))
		resize_term(w.ws_row, w.ws_col);
	getmaxyx(stdscr, rows, cols);
	if (rows == s->rows && cols == s->cols)
		return false;
	s->rows = rows;
	s->cols = cols;
	s->hash = xrealloc(s->hash, (size_t)rows, sizeof *s->hash);
	s->fresh = xrealloc(s->fresh, (size_t)rows, sizeof *s->fresh);
	brush_set_cols(s->brush, cols);
	screen_redraw(s);
	return true;
}

/* A terminal newer than this machine's terminfo is an xterm at heart. */
static bool
start_curses(struct screen *s)
{
	const char *term = terminal_name();
	bool defaults = false;

	if (*term == '\0')
		return false;
	s->curses = newterm(term, s->output.out, s->output.in);
	if (s->curses == NULL)
		s->curses = newterm("xterm", s->output.out, s->output.in);
	if (s->curses == NULL)
		return false;
	if (cursor_address == NULL) {
		endwin();
		return false;
	}
	raw();
	noecho();
	nonl();
	/* Else a key that comes while a panel is painted leaves it half done. */
	typeahead(-1);
	s->mouse = key_mouse != NULL;
	s->depth = DEPTH_MONO;
	if (has_colors() && s->terminal.depth != DEPTH_MONO) {
		start_color();
		defaults = use_default_colors() == OK;
		s->depth = COLORS >= 256 ? DEPTH_256 :
		    COLORS >= 16 ? DEPTH_16 : DEPTH_8;
		if (s->depth > s->terminal.depth)
			s->depth = s->terminal.depth;
	}
	s->brush = brush_new(&s->terminal, s->depth, defaults);
	if (s->terminal.links)
		s->links = links_new();
	return true;
}

/* Back to where screen_open() began. */
static void
give_up(struct screen *s)
{
	output_text(&s->output, terminal_bidi_off(&s->terminal));
	signals_close();
	if (s->curses != NULL)
		delscreen(s->curses);
	output_close(&s->output);
	free(s);
}

/* Keys that came while the terminal was asked. */
static void
take_typed(struct screen *s, const struct terminal *t)
{
	input_feed(&s->input, t->typed, (size_t)t->ntyped);
}

struct screen *
screen_open(const struct terminal *t)
{
	struct screen *s = xcalloc(1, sizeof *s);

	s->terminal = *t;
	take_typed(s, t);
	if (!output_open(&s->output)) {
		fputs("placard: there is no terminal\n", stderr);
		output_close(&s->output);
		free(s);
		return NULL;
	}
	/* Before curses, which leaves alone what has a handler already, and
	 * before the first byte is sent. */
	if (!signals_open(fileno(s->output.out))) {
		perror("placard: the viewer cannot start");
		output_close(&s->output);
		free(s);
		return NULL;
	}
	promise(s);
	/* Before the first clear: terminals that keep the mode of each line
	 * take it over when the line is made. */
	output_text(&s->output, terminal_bidi_on(t));
	if (!start_curses(s)) {
		const char *term = getenv("TERM");

		give_up(s);
		fprintf(stderr, "placard: the terminal cannot show panels "
		    "(TERM=%s); try placard --text\n",
		    term != NULL ? term : "");
		return NULL;
	}
	promise(s);
	output_collect(&s->output);
	take_size(s);
	if (s->mouse)
		output_text(&s->output, MODES_ON);
	/* What knows reports of a mouse knows questions, too. */
	if (s->mouse && t->ground == GROUND_UNKNOWN) {
		output_text(&s->output, GROUND_ASK);
		s->asked = true;
	}
	return s;
}

/* Reads what is there; false when the terminal is gone. */
static bool
read_input(struct screen *s)
{
	unsigned char bytes[INPUT_SIZE];
	size_t room = INPUT_SIZE - s->input.n;
	ssize_t n;

	/* input_next() never leaves a full buffer. */
	n = read(fileno(s->output.in), bytes, room);
	if (n < 0)
		return errno == EINTR || errno == EAGAIN;
	if (n == 0)
		return false;
	input_feed(&s->input, bytes, (size_t)n);
	return true;
}

/* Takes the reply that told the ground, if it is there; true when the picture
 * is another one now. */
static bool
take_ground(struct screen *s)
{
	enum ground ground = s->input.ground;

	if (ground == GROUND_UNKNOWN)
		return false;
	s->input.ground = GROUND_UNKNOWN;
	s->asked = false;
	if (ground == s->terminal.ground)
		return false;
	s->terminal.ground = ground;
	return true;
}

/* Reads what has come within so many milliseconds, where a reply is still
 * out. */
static void
take_reply(struct screen *s, int wait)
{
	struct pollfd p = { .fd = fileno(s->output.in), .events = POLLIN };
	const int64_t end = clock_now() + wait;
	int left = wait;

	while (s->asked && left >= 0 && poll(&p, 1, left) > 0 &&
	    p.revents & POLLIN && s->input.n < INPUT_SIZE / 2 &&
	    read_input(s)) {
		input_listen(&s->input);
		take_ground(s);
		left = (int)(end - clock_now());
	}
}

void
screen_close(struct screen *s)
{
	if (s == NULL)
		return;
	take_reply(s, REPLY_WAIT);
	leave(s);
	signals_close();
	delscreen(s->curses);
	output_close(&s->output);
	free(s->hash);
	free(s->fresh);
	brush_free(s->brush);
	links_free(s->links);
	free(s);
}

void
screen_size(const struct screen *s, int *rows, int *cols)
{
	*rows = s->rows;
	*cols = s->cols;
}

void
screen_forget_past(struct screen *s)
{
	output_text(&s->output, "\033[3J");
}

void
screen_bell(struct screen *s)
{
	output_text(&s->output, "\a");
}

void
screen_redraw(struct screen *s)
{
	memset(s->hash, 0, (size_t)s->rows * sizeof *s->hash);
	clearok(curscr, TRUE);
}

bool
screen_is_rtl(const struct canvas *c)
{
	for (int i = 0; i < c->rows * c->cols; i++) {
		const struct cell *cell = &c->cell[i];
		uint32_t code;
		int len;
		const char *text;

		if (cell->len < 2)
			continue;
		text = canvas_cell_text(c, cell, &len);
		code_next(text, (size_t)len, &code);
		if (ink_is_rtl((wchar_t)code))
			return true;
	}
	return false;
}

void
screen_set_bidi(struct screen *s, const struct terminal *t)
{
	if (strcmp(terminal_bidi_on(&s->terminal), terminal_bidi_on(t)) != 0)
		output_text(&s->output, terminal_bidi_off(&s->terminal));
	s->terminal.bidi = t->bidi;
	s->terminal.bidi_switch = t->bidi_switch;
	if (t->ground != GROUND_UNKNOWN) {
		/* The reply was among the answers. */
		s->terminal.ground = t->ground;
		s->asked = false;
	}
	promise(s);
	output_text(&s->output, terminal_bidi_on(&s->terminal));
	screen_redraw(s);
	take_typed(s, t);
}

/* How a row is written: as all are, or as one of the display check's. */
static enum bidi_mode
mode_of(const struct screen *s, const struct canvas *c, int row)
{
	const int sample = row - c->sample_row;

	return sample >= 0 && sample < c->nsample ?
	    (enum bidi_mode)(TERMINAL_VISUAL + sample) : s->terminal.bidi;
}

/* Never 0, which stands for "unknown". */
static uint64_t
row_hash(const struct screen *s, const struct canvas *c, int row,
    const struct theme *theme)
{
	uint64_t h = 0xCBF29CE484222325u ^ (uintptr_t)theme ^
	    (uint64_t)s->terminal.ground ^ (uint64_t)mode_of(s, c, row) << 8;

	for (int i = 0; i < c->cols; i++) {
		const struct cell *cell = canvas_cell(c, row, i);
		int len;
		const char *text = canvas_cell_text(c, cell, &len);

		h ^= (uint64_t)cell->style.role << 16 |
		    (uint64_t)cell->style.look << 8 | cell->width;
		h *= 0x100000001B3u;
		for (int k = 0; k < len; k++) {
			h ^= (unsigned char)text[k];
			h *= 0x100000001B3u;
		}
	}
	return h | 1;
}

/* Behind what curses has sent: into the same picture. */
static void
show_links(struct screen *s, const struct canvas *c, const struct theme *theme)
{
	struct buf out = BUF_INIT;

	/* A canvas of another size is one of --size: for pictures. */
	if (s->links == NULL || c->rows != s->rows || c->cols != s->cols)
		return;
	links_show(s->links, c, theme, s->depth, s->terminal.ground, s->fresh,
	    &out);
	output_bytes(&s->output, buf_text(&out), out.n);
	buf_release(&out);
}

void
screen_show(struct screen *s, const struct canvas *c,
    const struct theme *theme)
{
	/* Most terminals have told their ground by now. */
	if (!s->painted)
		take_reply(s, 0);
	s->painted = true;
	output_begin(&s->output);
	memset(s->fresh, 0, (size_t)s->rows * sizeof *s->fresh);
	for (int row = 0; row < s->rows; row++) {
		uint64_t h = 1;

		/* A canvas of another size: the rest is ground. */
		if (row < c->rows)
			h = row_hash(s, c, row, theme);
		if (h == s->hash[row] && h != 1)
			continue;
		s->hash[row] = h;
		s->fresh[row] = true;
		brush_row(s->brush, c, row, mode_of(s, c, row), theme);
	}
	if (c->cursor_row >= 0 && c->cursor_row < s->rows &&
	    c->cursor_col >= 0 && c->cursor_col < s->cols) {
		move(c->cursor_row, c->cursor_col);
		curs_set(1);
	} else {
		/* Where it cannot be hidden it is least in the way there. */
		move(s->rows - 1, 0);
		curs_set(0);
	}
	refresh();
	show_links(s, c, theme);
	output_end(&s->output);
}

/* After a stop: the shell may have changed anything. */
static void
resume(struct screen *s)
{
	send_modes(s);
	if (take_size(s))
		s->resized = true;
	screen_redraw(s);
	refresh();
}

void
screen_suspend(struct screen *s)
{
	leave(s);
	signals_stop(true);
	resume(s);
	s->resumed = true;
}

/* What signals brought; false when they brought nothing. */
static bool
take_signals(struct screen *s, struct event *e)
{
	unsigned came = signals_take();

	if (came & SIGNAL_END) {
		/* Stays set: from here on every wait ends at once. */
		e->kind = EVENT_END;
		return true;
	}
	if (came & SIGNAL_STOP)
		s->stopped = true;
	if (came & SIGNAL_RESIZE)
		s->resized = true;
	if (came & SIGNAL_CONTINUE) {
		/* Stopped from outside: the shell has written on our screen
		 * and set its own modes. */
		leave(s);
		resume(s);
		s->resumed = true;
	}
	if (s->resumed) {
		s->resumed = false;
		e->kind = EVENT_RESUME;
		return true;
	}
	if (s->resized) {
		s->resized = false;
		take_size(s);
		/* Lines that the terminal made anew have its own mode. */
		output_text(&s->output, terminal_bidi_on(&s->terminal));
		/* Also when the size is the old one again: between the two
		 * the terminal has cut or wrapped what it showed. */
		screen_redraw(s);
		e->kind = EVENT_RESIZE;
		e->row = s->rows;
		e->col = s->cols;
		return true;
	}
	if (s->stopped) {
		s->stopped = false;
		e->kind = EVENT_KEY;
		e->key = K_CONTROL_Z;
		return true;
	}
	return false;
}

struct event
screen_wait(struct screen *s, int timeout, int watch)
{
	int64_t end = timeout >= 0 ? clock_now() + timeout : 0;
	struct event e;
	bool late = false;

	for (;;) {
		struct pollfd p[3] = {
			{ .fd = signals_fd(), .events = POLLIN },
			{ .fd = fileno(s->output.in), .events = POLLIN },
			{ .fd = watch, .events = POLLIN },
		};
		int64_t left = -1;
		int ready, wait;

		memset(&e, 0, sizeof e);
		if (take_signals(s, &e) || input_next(&s->input, late, &e))
			break;
		/* To be shown again. */
		if (take_ground(s))
			break;
		late = false;
		wait = input_wait(&s->input);
		if (timeout >= 0) {
			left = end - clock_now();
			left = left < 0 ? 0 : left;
		}
		if (wait > 0)
			left = wait;
		ready = poll(p, 3, (int)left);
		if (ready < 0 && errno != EINTR) {
			e.kind = EVENT_END;
			break;
		}
		if (ready < 0)
			continue;
		if (ready == 0) {
			if (wait > 0) {
				late = true;
				continue;
			}
			e.kind = EVENT_TICK;
			break;
		}
		if (p[1].revents & POLLIN) {
			if (!read_input(s)) {
				e.kind = EVENT_END;
				break;
			}
		} else if (p[1].revents != 0) {
			e.kind = EVENT_END;
			break;
		}
		if (p[2].revents & POLLIN) {
			e.kind = EVENT_FILE;
			break;
		}
		if (p[2].revents != 0)
			watch = -1;	/* broken: it would wake us for ever */
	}
	e.now = clock_now();
	return e;
}
