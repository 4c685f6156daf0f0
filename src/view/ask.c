/* A question for the room; with minutes it has a countdown, which is seen as
 * figures and as a bar and ends in words. */
#include "config.h"

#include <stdlib.h>

#include "base/key.h"
#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

struct ask {
	int	 minutes;		/* 0: no countdown */
};

static const char *
ask_prepare(const struct view *v, struct box *b)
{
	struct ask *data = arena_alloc(v->arena, sizeof *data);
	const char *minutes = b->block->shape != NULL ?
	    directive_value(b->block->shape, "minutes") : NULL;
	long n = minutes != NULL ? strtol(minutes, NULL, 10) : 0;

	b->data = data;
	if (minutes != NULL && (n < 1 || n > 180))
		return "ask: minutes is a number from 1 to 180";
	data->minutes = (int)n;
	return NULL;
}

static bool
is_counting(const struct view *v, const struct box *b)
{
	return v->countdown != NULL && b->number >= 0 &&
	    v->countdown->block == b->number;
}

/* "4:59", or the words at the end. */
static const char *
clock_text(const struct view *v)
{
	const int64_t left = v->countdown->left > 0 ?
	    (v->countdown->left + 999) / 1000 : 0;
	const char *minutes, *seconds;

	if (left == 0)
		return say(v->words, N_("Time is up. Thank you!"));
	minutes = view_integer(v, (long)(left / 60));
	seconds = view_integer(v, (long)(left % 60));
	return arena_printf(v->arena, "%s:%s%s", minutes, left % 60 < 10 ?
	    view_integer(v, 0) : "", seconds);
}

static const char *
status(const struct view *v, const struct ask *data, bool counting)
{
	if (!counting)
		return view_fill(v, N_("{1} min"),
		    view_integer(v, data->minutes), (char *)NULL);
	if (!v->countdown->running && v->countdown->left > 0)
		return view_fill(v, N_("{1}, paused"), clock_text(v),
		    (char *)NULL);
	return clock_text(v);
}

enum { BIG_CLOCK_COLS = 100 };	/* a beamer has at least so many */

/* On a big screen a clock that was started is seen from the last row: its
 * digits, below the line that says it in words. Rows; 0: not here. */
static int
big_clock(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int y, int x, int width, int variant)
{
	const enum size size = variant == 0 ? SIZE_TWICE : SIZE_NORMAL;
	int rows, cols;

	if (variant > 1 || width < BIG_CLOCK_COLS || !is_counting(v, b) ||
	    v->countdown->left <= 0 || !view_figure_size(v, clock_text(v),
	    size, &rows, &cols) || cols > width - x)
		return 0;
	if (draw != NULL)
		view_figure(draw, a, y + 1, x, clock_text(v), size,
		    style(ROLE_SERIES_2));
	return rows + 1;
}

/* The question behind its edge, the clock below it. Variants: 0 and 1 with big
 * digits where a clock was started, 2 without. */
static int
ask_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct ask *data = b->data;
	const int in = width >= 20 ? 3 : 0;
	const bool counting = draw != NULL && is_counting(v, b);
	int room = width - in, rows;
	struct rich clock = view_plain(v, "");

	if (room > 92)
		room = 92;
	if (data != NULL && data->minutes > 0)
		clock = view_plain(v, draw != NULL ? status(v, data,
		    counting) : "0");
	rows = kit_text(draw, v, a, 0, in, room, &b->block->text, ALIGN_START,
	    style_with(ROLE_TEXT, LOOK_BOLD));
	if (!rich_empty(&clock)) {
		struct stop stop = {
			.words = view_fill(v, N_("Clock: {1} min"),
			    view_integer(v, data->minutes), (char *)NULL)
		};

		if (draw != NULL) {
			int cols = view_cells(v, &clock);

			view_text(draw, a, rows, in, room, &clock, ALIGN_START,
			    style_with(counting && v->countdown->left <= 0 ?
			    ROLE_WARNING : ROLE_SERIES_2, LOOK_BOLD));
			if (counting && v->countdown->left > 0 &&
			    room - cols > 14)
				dots_bar(a, rows, in + cols + 2, 1,
				    room - cols - 2 < 40 ? room - cols - 2 :
				    40, (double)v->countdown->left,
				    (double)v->countdown->whole, false,
				    v->glyphs, style(ROLE_SERIES_2));
			if (b->number >= 0) {
				view_stop(draw, a, rows, in, cols, &stop);
				view_target(draw, a, 0, 0, rows + 1, width);
			}
		}
		rows++;
		rows += big_clock(draw, v, b, a, rows, in, width, variant);
	}
	if (draw != NULL && in > 0)
		for (int i = 0; i < rows; i++)
			area_put(a, i, 0, i == 0 ? "?" : glyph(v->glyphs,
			    a->dir, G_VERTICAL), 1,
			    style_with(ROLE_SERIES_2, LOOK_BOLD));
	return rows;
}

static int
ask_measure(const struct view *v, const struct box *b, int width, int variant)
{
	return ask_lay(NULL, v, b, NULL, width, variant);
}

static void
ask_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	ask_lay(v, v, b, a, a->cols, variant);
}

static void
ask_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct ask *data = b->data;

	kit_lead(v, out, N_("Question for the room:"));
	kit_tell(v, out, &b->block->text, "  ");
	if (data != NULL && data->minutes > 0)
		buf_printf(out, " (%s)", view_plural(v, "{1} minute",
		    "{1} minutes", data->minutes));
	buf_char(out, '\n');
}

/* ---- What the reader does ---- */

/* Enter starts the clock, stops it, goes on with it. */
static bool
ask_use(const struct view *v, const struct box *b, const struct stop *s,
    struct deed *d)
{
	const struct ask *data = b->data;

	(void)v;
	(void)s;
	if (data == NULL || data->minutes == 0 || b->number < 0)
		return false;
	d->minutes = data->minutes;
	return true;
}

static int
ask_hints(const struct view *v, const struct box *b, const struct stop *s,
    struct hint *h)
{
	const struct ask *data = b->data;
	const bool counting = is_counting(v, b) && v->countdown->left > 0;

	(void)s;
	if (data == NULL || data->minutes == 0 || b->number < 0)
		return 0;
	h[0] = (struct hint){ "Enter", !counting ? N_("start the clock") :
	    v->countdown->running ? N_("stop the clock") : N_("go on"), true,
	    90, K_ENTER, 0 };
	return 1;
}

static const char *
ask_say_keys(const struct view *v, const struct box *b)
{
	const struct ask *data = b->data;

	(void)v;
	return data != NULL && data->minutes > 0 ?
	    N_("Enter starts the clock.") : NULL;
}

static void
ask_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct ask *data = b->data;

	html_raw(h, "<div class=\"ask\" role=\"note\"><p>");
	html_lead(v, h, N_("Question for the room:"));
	html_rich(v, h, &b->block->text);
	if (data != NULL && data->minutes > 0) {
		html_raw(h, " <small>(");
		html_words(v, h, view_plural(v, "{1} minute", "{1} minutes",
		    data->minutes));
		html_raw(h, ")</small>");
	}
	html_raw(h, "</p></div>\n");
}

const struct form form_ask = {
	.name = "ask", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 3, .prepare = ask_prepare, .measure = ask_measure,
	.draw = ask_draw, .describe = ask_describe,
	.html = ask_html, .use = ask_use,
	.hints = ask_hints, .say_keys = ask_say_keys
};
