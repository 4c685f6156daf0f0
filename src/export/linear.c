/* The linear viewer. The app does the work: its words are printed instead of
 * its pictures, and numbers and text typed at a list become its choices. */
#include "config.h"

#include "export/linear.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "export/wrap.h"
#include "reader/keys.h"
#include "text/cluster.h"

/* The picture nobody sees is so tall that no panel has to be scrolled. */
enum { ROWS = 400, COLS = 80 };

struct linear {
	struct app	*app;
	FILE		*out;
	bool		 typed;
	struct canvas	 canvas;
	struct buf	 line;		/* typed at a list */
	bool		 echoed;	/* ... and on the terminal's line */
	bool		 walked;	/* the arrow keys chose in the list */
	bool		 enter;		/* whether the end of a line is Enter */
	int64_t		 now, ahead;	/* of the event that is taken */
};

struct linear *
linear_new(struct app *app, bool typed, FILE *out)
{
	struct linear *l = xcalloc(1, sizeof *l);

	l->app = app;
	l->out = out;
	l->typed = typed;
	l->enter = true;
	canvas_init(&l->canvas, ROWS, COLS);
	return l;
}

void
linear_free(struct linear *l)
{
	canvas_release(&l->canvas);
	buf_release(&l->line);
	free(l);
}

/* ---- Lines typed at a list ---- */

static void
end_line(struct linear *l)
{
	if (l->echoed)
		putc('\n', l->out);
	l->echoed = false;
}

static void
echo(struct linear *l, const char *text)
{
	if (!l->typed || *text == '\0')
		return;
	fputs(text, l->out);
	fflush(l->out);
	l->echoed = true;
}

static void
type(struct linear *l, uint32_t key)
{
	struct buf one = BUF_INIT;

	buf_code(&one, key);
	buf_add(&l->line, one.p, one.n);
	echo(l, one.p);
	buf_release(&one);
}

/* What is left after Backspace stands on a new line: what was printed stays,
 * as on paper. */
static void
rub_out(struct linear *l)
{
	size_t at = 0, last = 0;
	char *rest;

	while (at < l->line.n) {
		last = at;
		at += grapheme_next(l->line.p + at, l->line.n - at);
	}
	rest = xstrdup(buf_text(&l->line));
	buf_clear(&l->line);
	buf_add(&l->line, rest, last);
	free(rest);
	end_line(l);
	echo(l, buf_text(&l->line));
}

/* The number in s, in any digits that keyboards have; 0 when it is none. */
static int
number_in(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;
	int n = 0;

	if (*p == '\0')
		return 0;
	while (*p != '\0') {
		int digit;

		if (*p >= '0' && *p <= '9')
			digit = *p++ - '0';
		else if (p[0] == 0xD9 && p[1] >= 0xA0 && p[1] <= 0xA9) {
			digit = p[1] - 0xA0;	/* Arabic */
			p += 2;
		} else if (p[0] == 0xDB && p[1] >= 0xB0 && p[1] <= 0xB9) {
			digit = p[1] - 0xB0;	/* Persian */
			p += 2;
		} else
			return 0;
		if (n < 100000)
			n = 10 * n + digit;
	}
	return n;
}

static struct effects
press(struct linear *l, uint32_t key)
{
	const struct event event = { .kind = EVENT_KEY, .key = key,
	    .now = l->now, .ahead = l->ahead };

	return app_update(l->app, &event);
}

/* Enter at a list. */
static struct effects
take_line(struct linear *l)
{
	const struct effects none = { 0 };
	const int n = number_in(buf_text(&l->line));
	const bool type_it = app_list(l->app) == LIST_TYPE &&
	    (n == 0 || app_numbers(l->app) == 0);
	struct effects e = none;

	end_line(l);
	if (l->line.n == 0)
		return press(l, l->walked ? K_ENTER : K_ESCAPE);
	if (type_it)
		app_type(l->app, buf_text(&l->line));
	else
		e = app_choose(l->app, n);
	buf_clear(&l->line);
	return e;
}

static struct effects
list_key(struct linear *l, uint32_t key)
{
	const struct effects none = { 0 };
	const bool text = app_list(l->app) == LIST_TYPE;
	struct effects e;

	if (key == K_ENTER)
		return take_line(l);
	if (key == K_BACKSPACE && l->line.n > 0) {
		rub_out(l);
		return none;
	}
	if (key == K_SPACE && text)
		key = ' ';
	if (key < KEY_BASE && (text || (key >= '0' && key <= '9') ||
	    key > 0x7F)) {
		type(l, key);
		return none;
	}
	e = press(l, key);
	l->walked = key != K_UNKNOWN;
	return e;
}

/* ---- Keys of the panel ---- */

/* Keys that only change a picture. */
static bool
is_for_eyes(uint32_t key)
{
	return action_is_for_eyes(key_action(key_latin(key), false));
}

/* Keys after which Enter is the natural next one. A digit that has done all
 * already is none: the Return that ends its line would be taken for a key on
 * what it opened. */
static bool
leads_to_enter(const struct linear *l, uint32_t key)
{
	const uint32_t latin = key_latin(key);

	if (latin >= '0' && latin <= '9')
		return app_awaits_enter(l->app);
	return key == K_TAB || key == K_BACK_TAB || key == K_SPACE ||
	    key == K_LEFT || key == K_RIGHT || key == K_UP || key == K_DOWN;
}

static struct effects
panel_key(struct linear *l, uint32_t key)
{
	const int panel = app_panel(l->app);
	const bool text = app_takes_text(l->app);
	struct effects e = { 0 };

	if (!text && is_for_eyes(key) && !app_is_kiosk(l->app))
		return e;
	e = press(l, key);
	if (key == K_CONTROL_L)
		app_say_again(l->app);
	if (key == K_CONTROL_D && !app_is_kiosk(l->app))
		e.quit = true;
	l->enter = key == K_ENTER || (text && app_takes_text(l->app)) ||
	    (leads_to_enter(l, key) &&
	    app_panel(l->app) == panel && app_list(l->app) == LIST_NONE);
	return e;
}

struct effects
linear_update(struct linear *l, const struct event *event)
{
	const struct effects none = { 0 };
	const uint32_t key = event->key;

	l->now = event->now;
	l->ahead = event->ahead;
	if (event->kind != EVENT_KEY || app_is_looping(l->app))
		return app_update(l->app, event);
	/* Who can only send lines ends "n" with the Return key: that is no
	 * second key. An empty line is Enter, and so is the end of one that
	 * asks for it: a number, a choice, words to search for. */
	if (!l->typed && key == K_ENTER && !l->enter) {
		l->enter = true;
		return none;
	}
	if (app_list(l->app) == LIST_NONE) {
		buf_clear(&l->line);
		l->walked = false;
		l->enter = true;
		return panel_key(l, key);
	}
	l->enter = true;
	return list_key(l, key);
}

/* ---- Lines ---- */

void
linear_show(struct linear *l, int cols)
{
	const char *words;

	app_draw(l->app, &l->canvas);
	words = app_spoken(l->app);
	if (*words != '\0') {
		end_line(l);
		wrap_put(words, strlen(words), cols, l->out);
		echo(l, buf_text(&l->line));
	}
	fflush(l->out);
	/* What was only to be read has been read. */
	if (app_list(l->app) == LIST_READ) {
		press(l, K_ESCAPE);
		linear_show(l, cols);
	}
}

void
linear_end(struct linear *l, const struct words *words)
{
	end_line(l);
	fprintf(l->out, "%s\n", say(words, N_("Goodbye.")));
}
