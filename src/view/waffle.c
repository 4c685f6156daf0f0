/* A waffle: a square of a hundred cells, as many filled as there are per cent,
 * the figure big beside it. */
#include "config.h"

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"
#include "view/written.h"

struct waffle {
	const struct rich	*label;
	const char		*text;		/* the figure as written */
	int			 filled;	/* of 100 */
	bool			 estimate;
};

static const char *
waffle_prepare(const struct view *v, struct box *b)
{
	const struct block *t = b->block;
	struct waffle *w = arena_alloc(v->arena, sizeof *w);
	const struct rich *value;
	struct number n;

	if (t->rows != 2 || t->cols < 2)
		return "waffle needs a table of one row, label and value";
	value = &t->cell[t->cols + t->cols - 1];
	if (!view_number(v, value, &n, &w->estimate) || n.value < 0 ||
	    n.value > (n.of > 0 ? n.of : 100))
		return "waffle needs a value from 0% to 100%";
	if (n.of > 0)
		n.value = 100 * n.value / n.of;
	w->filled = (int)(n.value + 0.5);
	/* What is not all does not look like all, nor what is not nothing. */
	if (w->filled == 100 && n.value < 100)
		w->filled = 99;
	if (w->filled == 0 && n.value > 0)
		w->filled = 1;
	w->label = kit_figure_label(v, t, 1);
	if (w->estimate)
		w->label = written_estimated(v, w->label);
	w->text = view_value(v, value);
	b->data = w;
	return NULL;
}

/* Variants 0 to 2 have the square beside the figure, twice, normal and small;
 * 3 has a bar of ten and the figure in bold. */
static const struct {
	enum size	 figure;
	int		 step;		/* cells from square to square */
	int		 rows;		/* rows of the square */
} look[] = {
	{ SIZE_TWICE, 4, 20 }, { SIZE_NORMAL, 2, 10 }, { SIZE_SMALL, 2, 10 }
};

enum { GAP = 6 };

static int
square_cols(int variant)
{
	return 10 * look[variant].step - 1;
}

/* Cells for figure and label beside the square: a line that reads well, but
 * never less than the figure. */
static int
text_cols(int width, int variant, int figure)
{
	const int room = width - square_cols(variant) - GAP;
	const int most = figure > 60 ? figure : 60;

	return room < most ? room : most;
}

/* The bar of variant 3: the value stands behind it. */
static int
bar_cols(const struct view *v, const struct waffle *w, int width)
{
	const struct rich text = view_written(v, w->text);
	const int room = width - 2 - view_cells(v, &text);
	const int most = width > 30 ? 20 : 10;

	return room < most ? room : most;
}

/* Large print: the figure twice as big over a thick bar, nothing beside it. */
static int
large_lay(struct view *draw, const struct view *v, const struct waffle *w,
    const struct area *a, int width)
{
	int rows, cols;

	if (!written_size(v, w->text, SIZE_TWICE, &rows, &cols) ||
	    cols > width)
		return 0;
	if (draw != NULL) {
		written_draw(draw, a, 0, 0, w->text, SIZE_TWICE,
		    style(ROLE_ACCENT));
		dots_bar(a, rows + 1, 0, 2, width < 100 ? width : 100,
		    w->filled, 100, w->estimate, v->glyphs,
		    style(ROLE_ACCENT));
	}
	return rows + 4 + kit_text(draw, v, a, rows + 4, 0, width, w->label,
	    ALIGN_START, style(ROLE_STRONG));
}

static int
waffle_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const struct waffle *w = b->data;
	int rows, cols, column, text;

	if (v->large && variant == 0)
		return large_lay(NULL, v, w, NULL, width);
	if (variant == 3)
		return bar_cols(v, w, width) < 4 ? 0 : 1 +
		    view_text_rows(v, w->label, width);
	if (!written_size(v, w->text, look[variant].figure, &rows, &cols))
		return 0;
	column = text_cols(width, variant, cols);
	if (column < cols || column < 20)
		return 0;
	text = rows + 1 + view_text_rows(v, w->label, column);
	return text > look[variant].rows ? text : look[variant].rows;
}

static void
square(const struct view *v, const struct area *a, int x,
    const struct waffle *w, int variant)
{
	const int step = look[variant].step;
	const int tall = look[variant].rows / 10;

	/* Filled from the bottom, each row from the start side. */
	for (int i = 0; i < 100; i++) {
		const bool on = i < w->filled;
		const int y = (9 - i / 10) * tall, at = x + i % 10 * step;
		const char *cell = glyph(v->glyphs, a->dir,
		    on ? G_SQUARE : G_SQUARE_OFF);
		struct style st = style(on ? ROLE_ACCENT : ROLE_TRACK);

		if (step == 2) {
			area_put(a, y, at, cell, 1, st);
			continue;
		}
		cell = glyph(v->glyphs, a->dir, on ? G_BAR_FULL : G_BAR_TRACK);
		st.look |= LOOK_TRACK;
		area_repeat(a, y, at, step - 2, cell, st);
	}
}

static void
waffle_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct waffle *w = b->data;
	int rows, cols, column, y;

	if (v->large && variant == 0) {
		large_lay(v, v, w, a, a->cols);
		return;
	}
	if (variant == 3) {
		const struct rich value = view_written(v, w->text);

		column = bar_cols(v, w, a->cols);
		dots_bar(a, 0, 0, 1, column, w->filled, 100, w->estimate,
		    v->glyphs, style(ROLE_ACCENT));
		view_text(v, a, 0, column + 2, view_cells(v, &value), &value,
		    ALIGN_START, style_with(ROLE_ACCENT, LOOK_BOLD));
		view_text(v, a, 1, 0, a->cols, w->label, ALIGN_START,
		    style(ROLE_STRONG));
		return;
	}
	written_size(v, w->text, look[variant].figure, &rows, &cols);
	column = text_cols(a->cols, variant, cols);
	y = rows + 1 + view_text_rows(v, w->label, column);
	y = a->rows > y ? (a->rows - y) / 2 : 0;
	written_draw(v, a, y, 0, w->text, look[variant].figure,
	    style(ROLE_ACCENT));
	view_text(v, a, y + rows + 1, 0, column, w->label, ALIGN_START,
	    style(ROLE_STRONG));
	square(v, a, column + GAP, w, variant);
}

/* A bar is no square of a hundred. */
static bool
waffle_pictured(const struct view *v, const struct box *b, int variant)
{
	(void)b;
	return variant < 3 && !(v->large && variant == 0);
}

static void
waffle_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct waffle *w = b->data;

	buf_str(out, written_said(v, w->text));
	buf_char(out, ' ');
	kit_tell(v, out, w->label, "  ");
	buf_char(out, '\n');
}

/* The squares from..to of the hundred as one path, filled from the bottom, each
 * row from the start side: the page's style mirrors it. */
static void
put_squares(struct html *h, const char *class, int from, int to)
{
	if (from >= to)
		return;
	buf_printf(h->out, "<path class=\"%s\" d=\"", class);
	for (int i = from; i < to; i++)
		buf_printf(h->out, "M%d %dh9v9h-9z", i % 10 * 12 + 1,
		    (9 - i / 10) * 12 + 1);
	html_raw(h, "\"/>");
}

static void
waffle_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct waffle *w = b->data;
	const int filled = h->sheet & HTML_BLANKS ? 0 : w->filled;

	html_figure(v, h, b, "waffle");
	html_svg(v, h, b, "squares", 119, 119);
	put_squares(h, w->estimate ? "estimate" : "mark", 0, filled);
	put_squares(h, "empty", filled, 100);
	html_raw(h, "</svg>\n<p><b class=\"figure\">");
	html_value(v, h, w->text);
	html_raw(h, "</b> ");
	html_rich(v, h, w->label);
	html_raw(h, "</p>\n");
	html_data(v, h, b->block);
	html_figure_end(h);
}

const struct form form_waffle = {
	.name = "waffle", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = 4, .picture = true, .pictured = waffle_pictured,
	.carries = true, .prepare = waffle_prepare, .measure = waffle_measure,
	.draw = waffle_draw, .describe = waffle_describe,
	.html = waffle_html
};
