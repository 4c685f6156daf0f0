/* Numbers: big figures side by side, one a row of the table, what they count
 * below them. A value that is no figure ("half a million") is set in bold. */
#include "config.h"

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"
#include "view/written.h"

struct figure {
	const char		*text;		/* as written for the reader */
	const struct rich	*value, *label;
	bool			 estimate;
};

struct numbers {
	struct figure	*figure;
	int		 n;
};

static const char *
number_prepare(const struct view *v, struct box *b)
{
	const struct block *t = b->block;
	struct numbers *data = arena_alloc(v->arena, sizeof *data);

	if (t->kind == BLOCK_PARAGRAPH) {
		/* The strong start of the paragraph is the figure. */
		struct rich *part = arena_array(v->arena, 2, sizeof *part);

		data->figure = arena_alloc(v->arena, sizeof *data->figure);
		view_split(v, &t->text, &part[0], &part[1]);
		part[0].source = part[0].text;
		data->figure->value = &part[0];
		data->figure->label = &part[1];
		data->figure->text = view_value(v, &part[0]);
		data->n = 1;
		b->data = data;
		return NULL;
	}
	if (t->cols < 2 || t->rows < 2)
		return arena_printf(v->arena,
		    "number needs a table of two columns, label and value");
	data->figure = arena_array(v->arena, (size_t)t->rows,
	    sizeof *data->figure);
	for (int i = 1; i < t->rows; i++) {
		struct figure *f = &data->figure[data->n++];
		struct number n;

		f->label = kit_figure_label(v, t, i);
		f->value = &t->cell[i * t->cols + t->cols - 1];
		f->text = view_value(v, f->value);
		view_number(v, f->value, &n, &f->estimate);
		if (f->estimate)
			f->label = written_estimated(v, f->label);
	}
	written_doubt_thousands(v, b, t->cols - 1);
	b->data = data;
	return NULL;
}

/* Variants: 0 to 2 big figures side by side in three sizes; 3 one below the
 * other in bold, what they count beside them. */
static enum size
size_of(int variant)
{
	return variant == 0 ? SIZE_TWICE : variant == 1 ? SIZE_NORMAL :
	    SIZE_SMALL;
}

/* Rows of the figures; 0 when one is too wide for its column. Words that have
 * no digits take one row or more. */
static int
figure_rows(const struct view *v, const struct numbers *data, int column,
    enum size size)
{
	int tallest = 0;
	bool any = false;

	for (int i = 0; i < data->n; i++) {
		int rows, cols;

		if (!view_figure_size(v, data->figure[i].text, size, &rows,
		    &cols))
			rows = view_text_rows(v, data->figure[i].value, column);
		else if (cols > column)
			return 0;
		else
			any = true;
		if (rows > tallest)
			tallest = rows;
	}
	return any ? tallest : 0;
}

static int
column_width(int width, int n)
{
	return n > 0 ? (width - 4 * (n - 1)) / n : width;
}

/* Values in bold, what they count beside them, or below when it is narrow. */
static int
plain_lay(struct view *draw, const struct view *v, const struct numbers *data,
    const struct area *a, int width)
{
	int value = 0, y = 0;

	for (int i = 0; i < data->n; i++) {
		const int cols = view_cells(v, data->figure[i].value);

		if (cols > value)
			value = cols;
	}
	for (int i = 0; i < data->n; i++) {
		const struct figure *f = &data->figure[i];
		const struct rich text = view_written(v, f->text);
		const bool beside = width - value - 2 >= 16;
		int rows = kit_text(draw, v, a, y, 0, beside ? value : width,
		    &text, ALIGN_START, style_with(kit_series(0), LOOK_BOLD));

		if (beside) {
			const int label = kit_text(draw, v, a, y, value + 2,
			    width - value - 2, f->label, ALIGN_START,
			    style(ROLE_TEXT));

			y += label > rows ? label : rows;
		} else
			y += rows + kit_text(draw, v, a, y + rows, 0, width,
			    f->label, ALIGN_START, style(ROLE_TEXT));
	}
	return y;
}

static int
number_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const struct numbers *data = b->data;
	const int column = column_width(width, data->n);
	int rows = 0, labels = 0;

	if (variant == 3)
		return plain_lay(NULL, v, data, NULL, width);
	if (column < 12)
		return 0;
	rows = figure_rows(v, data, column, size_of(variant));
	if (rows == 0)
		return 0;
	for (int i = 0; i < data->n; i++) {
		int n = view_text_rows(v, data->figure[i].label, column);

		if (n > labels)
			labels = n;
	}
	return rows + 1 + labels;
}

static void
number_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct numbers *data = b->data;
	const int column = column_width(a->cols, data->n);
	int tallest;

	if (variant == 3) {
		plain_lay(v, v, data, a, a->cols);
		return;
	}
	tallest = figure_rows(v, data, column, size_of(variant));
	for (int i = 0; i < data->n; i++) {
		const struct figure *f = &data->figure[i];
		const int x = i * (column + 4);
		int rows, cols;

		if (view_figure_size(v, f->text, size_of(variant), &rows,
		    &cols)) {
			view_figure(v, a, tallest - rows, x, f->text,
			    size_of(variant), style(kit_series(0)));
		} else {
			rows = view_text_rows(v, f->value, column);
			view_text(v, a, tallest - rows, x, column, f->value,
			    ALIGN_START, style_with(kit_series(0), LOOK_BOLD));
		}
		view_text(v, a, tallest + 1, x, column, f->label, ALIGN_START,
		    style(ROLE_STRONG));
	}
}

static void
number_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct numbers *data = b->data;

	for (int i = 0; i < data->n; i++) {
		buf_str(out, written_said(v, data->figure[i].text));
		buf_char(out, ' ');
		kit_tell(v, out, data->figure[i].label, "  ");
		buf_char(out, '\n');
	}
}

static bool
number_pictured(const struct view *v, const struct box *b, int variant)
{
	(void)v;
	(void)b;
	return variant < 3;
}

static void
number_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct numbers *data = b->data;

	html_raw(h, "<ul class=\"numbers\">\n");
	for (int i = 0; i < data->n; i++) {
		const struct figure *f = &data->figure[i];

		html_raw(h, "<li><b class=\"figure\">");
		html_value(v, h, f->text);
		html_raw(h, "</b> ");
		html_rich(v, h, f->label);
		html_raw(h, "</li>\n");
	}
	html_raw(h, "</ul>\n");
}

const struct form form_number = {
	.name = "number", .kind = BLOCK_TABLE, .or_kind = BLOCK_PARAGRAPH,
	.variants = 4, .pictured = number_pictured, .carries = true,
	.prepare = number_prepare, .measure = number_measure,
	.draw = number_draw, .describe = number_describe,
	.html = number_html
};
