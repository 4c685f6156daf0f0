/* An isotype: equal figures, some of them filled ("2/3"), or as many as there
 * are ("210"). Equal figures are repeated, never scaled. */
#include "config.h"

#include <math.h>

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"
#include "view/written.h"

enum { MOST = 400, GAP = 4 };

struct isotype {
	const struct rich	*label;
	const char		*text;		/* the value as written */
	const char		*icon;
	int			 filled, whole;
	bool			 estimate;
};

static const char *
isotype_prepare(const struct view *v, struct box *b)
{
	const struct block *t = b->block;
	struct isotype *data = arena_alloc(v->arena, sizeof *data);
	const struct rich *value;
	struct number n;

	if (t->rows != 2 || t->cols < 2)
		return "isotype needs a table of one row, label and value";
	value = &t->cell[t->cols + t->cols - 1];
	if (!view_number(v, value, &n, &data->estimate) ||
	    n.value != floor(n.value) || n.of != floor(n.of) || n.value < 0)
		return "isotype needs a count (210), a part (2/3) or whole per cents";
	if (n.value > MOST || n.of > MOST || (n.of > 0 && n.value > n.of) ||
	    (n.percent && n.value > 100))
		return "isotype shows at most 400 figures, the part not larger "
		    "than the whole";
	data->filled = (int)n.value;
	data->whole = n.of > 0 ? (int)n.of : (int)n.value;
	/* 55% are 55 of a hundred figures, not 55 figures. */
	if (n.percent)
		data->whole = 100;
	data->label = kit_figure_label(v, t, 1);
	if (data->estimate)
		data->label = written_estimated(v, data->label);
	data->text = view_value(v, value);
	data->icon = directive_value(t->shape, "icon");
	if (data->icon == NULL)
		data->icon = "person";
	b->data = data;
	return NULL;
}

/* The looks: icons in one row with the big figure beside them; marks of one
 * cell in rows of ten and more with the figure beside or above them. */
static const struct isotype_look {
	bool		 icons;
	enum size	 icon, figure;
	int		 gap;
	bool		 beside;
} look[] = {
	{ true, SIZE_TWICE, SIZE_TWICE, GAP, true },
	{ true, SIZE_NORMAL, SIZE_NORMAL, GAP, true },
	{ true, SIZE_NORMAL, SIZE_SMALL, 2, true },
	{ true, SIZE_SMALL, SIZE_SMALL, 2, true },
	{ false, SIZE_SMALL, SIZE_NORMAL, 1, true },
	{ false, SIZE_SMALL, SIZE_SMALL, 1, true },
	{ false, SIZE_SMALL, SIZE_SMALL, 1, false }
};

struct plan {
	const struct bitmap	*icon;
	enum size		 size;		/* of the figure */
	int			 gap;
	int			 rows, cols;	/* of the marks */
	int			 a_row;		/* marks a row */
	int			 fig_rows, fig_cols;
	bool			 beside;
};

static bool
plan(const struct view *v, const struct isotype *data, int width, int variant,
    struct plan *p)
{
	const struct isotype_look *l = &look[variant];

	p->icon = NULL;
	p->beside = l->beside;
	p->size = l->figure;
	p->gap = l->gap;
	if (l->icons) {
		p->icon = view_icon(v, data->icon, l->icon);
		if (p->icon == NULL || data->whole > 12)
			return false;
		p->a_row = data->whole;
		p->rows = dots_rows(p->icon);
		p->cols = data->whole * (dots_cols(p->icon) + p->gap) -
		    p->gap;
	} else {
		if (data->whole <= 12)
			p->a_row = data->whole;
		else
			p->a_row = width >= 60 ? (l->beside ? 20 : 30) : 14;
		p->rows = p->a_row > 0 ? (data->whole + p->a_row - 1) /
		    p->a_row : 0;
		p->cols = 2 * p->a_row - 1;
	}
	if (!written_size(v, data->text, p->size, &p->fig_rows, &p->fig_cols))
		return false;
	return p->fig_cols <= width &&
	    p->cols + (p->beside ? 2 * GAP + p->fig_cols : 0) <= width;
}

/* Cells for the label: under the marks, or beside them below the figure when
 * the marks are many. */
static int
label_width(const struct plan *p, int width)
{
	if (p->icon == NULL && p->beside && width - p->cols - 2 * GAP >= 24)
		return width - p->cols - 2 * GAP;
	return width < 92 ? width : 92;
}

static bool
label_beside(const struct plan *p, int width)
{
	return p->icon == NULL && p->beside && width - p->cols - 2 * GAP >= 24;
}

static int
isotype_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const struct isotype *data = b->data;
	struct plan p;
	int rows, label;

	if (!plan(v, data, width, variant, &p))
		return 0;
	label = view_text_rows(v, data->label, label_width(&p, width));
	if (!p.beside)
		return p.fig_rows + 1 + p.rows + 1 + label;
	if (label_beside(&p, width)) {
		rows = p.fig_rows + 1 + label;
		return rows > p.rows ? rows : p.rows;
	}
	rows = p.rows > p.fig_rows ? p.rows : p.fig_rows;
	return rows + 1 + label;
}

static void
draw_marks(struct view *v, const struct isotype *data, const struct area *a,
    int y, const struct plan *p)
{
	for (int i = 0; i < data->whole; i++) {
		const bool on = i < data->filled;
		struct style st = style(on ? ROLE_SERIES_2 : ROLE_TRACK);

		/* Empty figures are the same drawing in a muted colour, a shade
		 * where there is none. */
		if (p->icon != NULL)
			(on || v->greys ? dots_draw : dots_shade)(a, y, i *
			    (dots_cols(p->icon) + p->gap), p->icon, v->glyphs,
			    st);
		else
			area_put(a, y + i / p->a_row, i % p->a_row * 2,
			    glyph(v->glyphs, a->dir, on ? G_SQUARE :
			    G_SQUARE_OFF), 1, st);
	}
}

static void
isotype_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct isotype *data = b->data;
	const struct style on = style(ROLE_SERIES_2);
	struct plan p;
	int x, y, rows;

	if (!plan(v, data, a->cols, variant, &p))
		return;
	if (!p.beside) {
		written_draw(v, a, 0, 0, data->text, p.size, on);
		draw_marks(v, data, a, p.fig_rows + 1, &p);
		view_text(v, a, p.fig_rows + p.rows + 2, 0,
		    label_width(&p, a->cols), data->label, ALIGN_START,
		    style(ROLE_STRONG));
		return;
	}
	x = p.cols + 2 * GAP;
	if (label_beside(&p, a->cols)) {
		draw_marks(v, data, a, 0, &p);
		written_draw(v, a, 0, x, data->text, p.size, on);
		view_text(v, a, p.fig_rows + 1, x, label_width(&p, a->cols),
		    data->label, ALIGN_START, style(ROLE_STRONG));
		return;
	}
	rows = p.rows > p.fig_rows ? p.rows : p.fig_rows;
	draw_marks(v, data, a, (rows - p.rows) / 2, &p);
	y = (rows - p.fig_rows + 1) / 2;
	written_draw(v, a, y, x, data->text, p.size, on);
	view_text(v, a, rows + 1, 0, label_width(&p, a->cols), data->label,
	    ALIGN_START, style(ROLE_STRONG));
}

static void
isotype_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct isotype *data = b->data;

	buf_str(out, written_said(v, data->text));
	buf_char(out, ' ');
	kit_tell(v, out, data->label, "  ");
	buf_char(out, '\n');
}

enum { ICONS_AT_MOST = 12, A_ROW = 20 };

/* Marks for those who are many: squares in rows of twenty. */
static void
put_marks(const struct view *v, struct html *h, const struct box *b)
{
	const struct isotype *data = b->data;
	const int rows = (data->whole + A_ROW - 1) / A_ROW;
	const int filled = h->sheet & HTML_BLANKS ? 0 : data->filled;

	html_svg(v, h, b, "many", 12 * A_ROW - 2, rows > 0 ? 12 * rows - 2 :
	    10);
	for (int on = 1; on >= 0; on--) {
		if (on ? filled == 0 : filled == data->whole)
			continue;
		buf_printf(h->out, "<path class=\"%s\" d=\"", !on ? "empty" :
		    data->estimate ? "estimate" : "mark two");
		for (int i = on ? 0 : filled; i < (on ? filled : data->whole);
		    i++)
			buf_printf(h->out, "M%d %dh8v8h-8z", i % A_ROW *
			    12 + 1, i / A_ROW * 12 + 1);
		html_raw(h, "\"/>");
	}
	html_raw(h, "</svg>\n");
}

static void
isotype_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct isotype *data = b->data;
	const bool icons = data->whole <= ICONS_AT_MOST &&
	    assets_outline(v->assets, data->icon) != NULL;

	html_figure(v, h, b, "isotype");
	if (icons) {
		html_raw(h, "<p class=\"people\">");
		for (int i = 0; i < data->whole; i++)
			html_icon(v, h, data->icon, h->sheet & HTML_BLANKS ||
			    i >= data->filled ? "off" : data->estimate ?
			    "guess" : "on");
		html_raw(h, "</p>\n");
	} else
		put_marks(v, h, b);
	html_raw(h, "<p><b class=\"figure two\">");
	html_value(v, h, data->text);
	html_raw(h, "</b> ");
	html_rich(v, h, data->label);
	html_raw(h, "</p>\n");
	html_data(v, h, b->block);
	html_figure_end(h);
}

const struct form form_isotype = {
	.name = "isotype", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = sizeof look / sizeof *look, .picture = true,
	.carries = true, .prepare = isotype_prepare, .measure = isotype_measure, .draw = isotype_draw,
	.describe = isotype_describe,
	.html = isotype_html
};
