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

int
export_print(struct app *app, int rows, int cols, bool one, bool as_is,
    FILE *out)
{
	struct canvas c;
	int n;

	canvas_init(&c, rows, cols);
	app_order(app, &n);
	if (one || as_is) {
		put_screen(app, &c, out);
		n = 0;
	}
	for (int i = 0; i < n; i++) {
		/* "the next panel", past steps that are not revealed yet */
		const struct event reveal = { .kind = EVENT_KEY, .key = 'v' };
		const struct event next = { .kind = EVENT_KEY, .key = 'j' };

		if (i > 0) {
			app_update(app, &reveal);
			app_update(app, &next);
			putc('\f', out);
		}
		put_screen(app, &c, out);
	}
	canvas_release(&c);
	return 0;
}
