/* What the app asks of the program around it: another language, theme, way of
 * writing right to left, the files again, the end. Both loops use it. */
#include "config.h"

#include "run/program.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "reader/event.h"
#include "base/mem.h"
#include "term/clock.h"

int64_t
session_now(const struct program *p)
{
	(void)p;
	return clock_now();
}

void
session_stamp(const struct program *p, struct event *e)
{
	struct timespec real;
	struct tm local;

	clock_gettime(CLOCK_REALTIME, &real);
	localtime_r(&real.tv_sec, &local);
	e->now = session_now(p);
	e->ahead = ((int64_t)real.tv_sec + local.tm_gmtoff) * 1000 +
	    real.tv_nsec / 1000000 - e->now;
}

bool
session_is_rtl(const struct program *p)
{
	return lang_find(p->deck->shown)->dir == DIR_RTL;
}

void
session_learn_bidi(struct program *p)
{
	bool asked = false;

	if (p->rtl_seen)
		return;
	p->rtl_seen = true;
	if (p->terminal.bidi == TERMINAL_AUTO) {
		terminal_probe(&p->terminal);
		asked = true;
	}
	if (p->screen != NULL && asked) {
		screen_set_bidi(p->screen, &p->terminal);
		p->terminal.ntyped = 0;
	}
	app_set_bidi(p->app, p->terminal.bidi == TERMINAL_LOGICAL ?
	    BIDI_LOGICAL : BIDI_VISUAL);
}

static void
set_language(struct program *p, const char *tag)
{
	if (!content_language(p, tag)) {
		app_tell(p->app, say(&p->words,
		    N_("That language cannot be read.")));
		return;
	}
	app_changed(p->app, p->deck, &p->words);
	if (session_is_rtl(p) && p->screen != NULL)
		session_learn_bidi(p);
}

/* Writes right-to-left rows in this way from now on. */
static void
set_bidi(struct program *p, enum bidi_mode mode)
{
	p->terminal.bidi = mode;
	app_set_bidi(p->app, mode == TERMINAL_LOGICAL ? BIDI_LOGICAL :
	    BIDI_VISUAL);
	if (p->screen != NULL)
		screen_set_bidi(p->screen, &p->terminal);
}

/* The display check ended: the reader chose a way by its name, or none. */
static void
end_display_check(struct program *p, const char *name)
{
	enum bidi_mode mode = p->bidi_before;

	if (*name != '\0' && bidi_mode_find(name, &mode))
		p->rtl_seen = true;	/* no need to ask the terminal */
	if (mode != p->terminal.bidi)
		set_bidi(p, mode);
}

bool
session_do(struct program *p, const struct effects *e)
{
	public_do(p, e);
	if (e->quit)
		return true;
	if (e->theme != NULL)
		p->theme = theme_find(e->theme);
	if (e->language != NULL) {
		char *tag = xstrdup(e->language);

		set_language(p, tag);
		free(tag);
	}
	if (e->bidi != NULL)
		end_display_check(p, e->bidi);
	if (e->samples) {
		session_learn_bidi(p);
		p->bidi_before = p->terminal.bidi;
		/* Else nothing would switch the terminal's own order off. */
		if (p->terminal.bidi == TERMINAL_LOGICAL)
			set_bidi(p, TERMINAL_VISUAL);
	}
	if (e->reload)
		content_reload(p);
	if (p->screen != NULL && e->bell && !p->no_bell)
		screen_bell(p->screen);
	if (p->screen != NULL && e->suspend)
		screen_suspend(p->screen);
	if (p->screen != NULL && e->repaint)
		screen_redraw(p->screen);
	return false;
}

bool
session_play(struct program *p, int rows, int cols)
{
	const char *rest = p->keys;
	uint32_t key = 0;
	struct canvas c;
	bool quit = false;

	canvas_init(&c, rows, cols);
	app_draw(p->app, &c);
	while (!quit && (rest = key_parse(rest, &key)) != NULL) {
		struct event event = { .kind = EVENT_KEY, .key = key };
		struct effects e = app_update(p->app, &event);

		quit = session_do(p, &e);
		/* Focus and scrolling follow from what is on the screen. */
		app_draw(p->app, &c);
	}
	canvas_release(&c);
	return quit;
}
