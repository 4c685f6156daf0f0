/* The viewer in lines: keys from a terminal, a pipe or a file; what changes is
 * printed. */
#include "config.h"

#include "run/program.h"

#include <stdio.h>
#include <unistd.h>

#include "export/linear.h"
#include "run/sandbox.h"
#include "term/lines.h"

/* A terminal's width is asked before each line: it may have another one now. */
static void
show(const struct program *p, struct linear *l)
{
	linear_show(l, p->cols > 0 ? p->cols : lines_cols(STDOUT_FILENO));
}

int
view_lines(struct program *p)
{
	struct lines *in = lines_open();
	struct linear *linear;
	const char *rest = p->keys;
	uint32_t key = 0;
	bool done = false;
	int status = EXIT_FINE;

	if (in == NULL) {
		perror("placard: the viewer cannot start");
		return EXIT_CONTENT;
	}
	if (p->kiosk)
		lines_lock(in);
	linear = linear_new(p->app, lines_typed(in), stdout);
	content_watch(p);
	public_begin(p);
	if (!p->kiosk)
		sandbox_viewer();
	show(p, linear);
	public_turn(p);
	while (!done && !ferror(stdout)) {
		struct event event = { .kind = EVENT_KEY };
		struct effects e;

		if (rest != NULL)
			rest = key_parse(rest, &key);
		if (rest != NULL)
			event.key = key;
		else
			event = lines_wait(in, public_wait(p,
			    app_timeout(p->app)), watch_fd(p->watch));
		if (event.kind == EVENT_FILE && !watch_changed(p->watch))
			continue;
		session_stamp(p, &event);
		e = linear_update(linear, &event);
		done = session_do(p, &e);
		if (done)
			status = public_status(p, &event, &e);
		if (!done) {
			show(p, linear);
			public_turn(p);
		} else if (event.kind == EVENT_KEY)
			linear_end(linear, &p->words);
	}
	public_end(p);
	linear_free(linear);
	lines_close(in);
	return status;
}
