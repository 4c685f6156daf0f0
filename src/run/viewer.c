/* The viewer on a terminal's screen: draw, show, wait, update. */
#include "config.h"

#include "run/program.h"

#include <unistd.h>

#include "run/sandbox.h"
#include "term/signals.h"

int
view_screen(struct program *p)
{
	struct canvas canvas;
	int rows, cols;
	bool done, held;
	int status = EXIT_FINE;

	/* Before the terminal is asked; screen_open() says what is wrong. */
	held = signals_open(STDOUT_FILENO);
	/* A kiosk comes to every language by itself, and asks nothing then. */
	if (session_is_rtl(p) || p->kiosk)
		session_learn_bidi(p);
	p->screen = screen_open(&p->terminal);
	p->terminal.ntyped = 0;
	if (p->screen == NULL) {
		if (held)
			signals_close();
		return EXIT_CONTENT;
	}
	if (p->kiosk)
		screen_forget_past(p->screen);
	content_watch(p);
	public_begin(p);
	/* A kiosk closes more, after its first picture. */
	if (!p->kiosk)
		sandbox_viewer();
	screen_size(p->screen, &rows, &cols);
	canvas_init(&canvas, p->rows > 0 ? p->rows : rows,
	    p->cols > 0 ? p->cols : cols);
	done = p->keys != NULL && session_play(p, canvas.rows, canvas.cols);
	while (!done) {
		struct event event;
		struct effects e;

		app_draw(p->app, &canvas);
		/* The first such letters, in whatever language. */
		if (!p->rtl_seen && screen_is_rtl(&canvas)) {
			session_learn_bidi(p);
			app_draw(p->app, &canvas);
		}
		screen_show(p->screen, &canvas, p->theme);
		public_turn(p);
		event = screen_wait(p->screen, public_wait(p,
		    app_timeout(p->app)), watch_fd(p->watch));
		if (event.kind == EVENT_FILE && !watch_changed(p->watch))
			continue;
		if (event.kind == EVENT_RESIZE)
			canvas_reset(&canvas, p->rows > 0 ? p->rows :
			    event.row, p->cols > 0 ? p->cols : event.col);
		session_stamp(p, &event);
		e = app_update(p->app, &event);
		done = session_do(p, &e);
		if (done)
			status = public_status(p, &event, &e);
	}
	public_end(p);
	canvas_release(&canvas);
	screen_close(p->screen);
	p->screen = NULL;
	if (held)
		signals_close();
	return status;
}
