/* --print: what the screen would show, as plain text. */
#include "config.h"

#include "export/export.h"

#include "canvas/canvas.h"

static void
put_screen(struct app *app, struct canvas *c, FILE *out)
{
	struct buf text = BUF_INIT;

	app_draw(app, c);
	canvas_text(c, &text);
	fwrite(buf_text(&text), 1, text.n, out);
	buf_release(&text);
}

/* All of a panel, in as many screens as it needs. */
static void
put_panel(struct app *app, struct canvas *c, FILE *out)
{
	put_screen(app, c, out);
	while (!ferror(out) && app_next_part(app)) {
		putc('\f', out);
		put_screen(app, c, out);
	}
}

int
export_print(struct app *app, int rows, int cols, bool one, bool as_is,
    FILE *out)
{
	const struct event next = { .kind = EVENT_KEY, .key = 'j' };
	struct canvas c;
	int n;

	canvas_init(&c, rows, cols);
	app_order(app, &n);
	if (as_is)
		put_screen(app, &c, out);
	else
		put_panel(app, &c, out);
	for (int i = 1; i < n && !one && !as_is && !ferror(out); i++) {
		app_update(app, &next);
		putc('\f', out);
		put_panel(app, &c, out);
	}
	canvas_release(&c);
	return 0;
}
