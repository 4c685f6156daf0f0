/* Bars: one a row of the table, from zero, the value beside each. An
 * emphasised value is an estimate or projection: its bar is hatched. */
#include "config.h"

#include <math.h>
#include <string.h>
#include <stdlib.h>

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"
#include "view/written.h"

struct bar {
	const struct rich	*label;
	const char		*text;		/* the value as written */
	double			 value;
	bool			 estimate;
	bool			 told;		/* its label says in brackets
						 * what it is */
	bool			 known;		/* else its words stand there */
};

struct bars {
	struct bar	*bar;
	int		 n;
	double		 full;		/* the scale's end */
	double		 below;		/* ... and below zero, from zero up */
	bool		 percent;
	int		 value_cols;	/* of the widest value */
	int		 label_cols;
};

static bool
is_part(const struct view *v, const struct rich *value)
{
	struct number n;
	bool estimate;

	return view_number(v, value, &n, &estimate) && n.of > 0;
}

static void
doubt_value(const struct view *v, struct box *b, const struct rich *value)
{
	const char *meant = written_meant(v, value);

	form_doubt(v, b, value, "bars: '%s' is not read as a number; the words "
	    "are shown without a bar%s%s%s", value->source, meant != NULL ?
	    "; did you mean " : "", meant != NULL ? meant : "",
	    meant != NULL ? "?" : "");
}

static const char *
bars_prepare(const struct view *v, struct box *b)
{
	const struct block *t = b->block;
	struct bars *data = arena_alloc(v->arena, sizeof *data);
	const char *max;
	double largest = 0;
	bool parts = false, counts = false;
	int known = 0;

	if (t->cols < 2 || t->rows < 2)
		return "bars needs a table of two columns, label and value";
	data->bar = arena_array(v->arena, (size_t)t->rows, sizeof *data->bar);
	data->label_cols = view_cells(v, &t->cell[0]);
	for (int i = 1; i < t->rows; i++) {
		const struct rich *value = &t->cell[i * t->cols + t->cols - 1];
		struct bar *bar = &data->bar[data->n++];
		struct number n;
		struct rich text;
		int cols;

		bar->label = kit_row_text(v, t, i, 0, 1, t->cols - 1);
		bar->text = rich_empty(value) ? "–" : view_value(v, value);
		bar->known = view_number(v, value, &n, &bar->estimate) &&
		    isfinite(n.value);
		bar->told = strchr(bar->label->text, '(') != NULL ||
		    strstr(bar->label->text, "（") != NULL;
		if (bar->known) {
			bar->value = n.of > 0 ? n.value / n.of : n.value;
			data->percent = data->percent || n.percent;
			parts = parts || n.of > 0;
			counts = counts || (n.of <= 0 && !n.percent &&
			    n.value != 0);
			known++;
		} else if (!view_no_value(value))
			doubt_value(v, b, value);
		text = view_written(v, bar->text);
		cols = view_cells(v, &text);
		if (cols > data->value_cols)
			data->value_cols = cols;
		cols = view_cells(v, bar->label);
		if (cols > data->label_cols)
			data->label_cols = cols;
	}
	if (known == 0)
		return "bars needs a number in the last column";
	if (counts && (data->percent || parts))
		return arena_printf(v->arena, "bars: counts and %s do not "
		    "stand on one scale", parts ? "parts" : "per cents");
	for (int i = 0; i < data->n; i++) {
		const struct rich *value = &t->cell[(i + 2) * t->cols - 1];
		struct bar *bar = &data->bar[i];

		/* A half beside per cents is fifty of them. */
		if (data->percent && bar->known && is_part(v, value)) {
			bar->value *= 100;
			form_doubt(v, b, value, "bars: '%s' beside per cents "
			    "is drawn as %g%%", value->source, bar->value);
		}
		if (bar->value > largest)
			largest = bar->value;
		if (-bar->value > data->below)
			data->below = -bar->value;
	}
	max = t->shape != NULL ? directive_value(t->shape, "max") : NULL;
	data->full = max != NULL ? strtod(max, NULL) : 0;
	if (!(data->full > 0) || !isfinite(data->full))
		data->full = data->percent ? 100 : parts ? 1 : largest;
	if (data->full < largest)
		data->full = largest;
	/* Where there is nothing above zero, there is no room for it. */
	if (data->below > 0 && !(largest > 0))
		data->full = 0;
	else if (!(data->full > 0))
		data->full = 1;
	written_doubt_thousands(v, b, t->cols - 1);
	b->data = data;
	return NULL;
}

/* Variants: 0 thick bars and a scale, 1 thin ones, 2 thin without air, 3 label
 * above its bar (narrow), 4 the same without air. */
struct plan {
	int	 label, bar, value;	/* cells */
	int	 thick, gap;
	bool	 scale, above;
};

static bool
plan(const struct view *v, const struct bars *data, int width, int variant,
    struct plan *p)
{
	struct rich word = view_say(v, N_("estimate"));
	int word_cols = 0;

	for (int i = 0; i < data->n; i++)
		if (data->bar[i].estimate && !data->bar[i].told &&
		    variant == 0)
			word_cols = view_cells(v, &word);
	p->value = data->value_cols > word_cols ? data->value_cols : word_cols;
	p->thick = variant == 0 ? 2 : 1;
	p->gap = variant == 0 || variant == 1 || variant == 3 ? 1 : 0;
	p->scale = variant == 0;
	p->above = variant >= 3;
	p->label = data->label_cols;
	if (p->label > width * 2 / 5)
		p->label = width * 2 / 5;
	if (p->above)
		p->label = 0;
	p->bar = width - p->value - 2 - (p->above ? 0 : p->label + 2);
	if (p->bar > 100)
		p->bar = 100;
	return p->bar >= (p->above ? 5 : 16);
}

static int
row_rows(const struct view *v, const struct bar *bar, const struct plan *p,
    int width)
{
	int rows;

	if (p->above)
		return view_text_rows(v, bar->label, width) + p->thick;
	rows = view_text_rows(v, bar->label, p->label);
	return rows > p->thick ? rows : p->thick;
}

/* The headings: of the labels over them, of the values over the bars. */
static int
heads(struct view *draw, const struct view *v, const struct block *t,
    const struct area *a, int width, const struct plan *p)
{
	const int last = t->cols - 1, x = p->label + 2;

	return p->above ? kit_heads_line(draw, v, a, 0, 0, width, t, last) :
	    kit_heads(draw, v, a, 0, 0, p->label, x, width - x, t, last,
	    ALIGN_START);
}

static int
bars_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const struct bars *data = b->data;
	struct plan p;
	int rows = 0;

	if (!plan(v, data, width, variant, &p))
		return 0;
	for (int i = 0; i < data->n; i++)
		rows += row_rows(v, &data->bar[i], &p, width) +
		    (i > 0 ? p.gap : 0);
	return rows + heads(NULL, v, b->block, NULL, width, &p) +
	    (p.scale ? 2 : 0);
}

/* Cells of the bar's room that are below zero. */
static int
cells_below(const struct bars *data, int cells)
{
	return data->below > 0 ? (int)(cells * data->below /
	    (data->below + data->full) + 0.5) : 0;
}

/* One bar from zero on, to the end, or to the start when it is negative. */
static void
draw_bar(const struct view *v, const struct area *a, int y, int x,
    const struct plan *p, const struct bars *data, const struct bar *bar)
{
	const int below = cells_below(data, p->bar);
	const struct style st = style(bar->estimate ? ROLE_SERIES_3 :
	    ROLE_ACCENT);
	struct area left = area_sub(a, y, x, p->thick, below);

	left = area_mirrored(&left);
	if (below > 0)
		dots_bar(&left, 0, 0, p->thick, below, bar->value < 0 ?
		    -bar->value : 0, data->below, bar->estimate, v->glyphs,
		    st);
	if (p->bar > below)
		dots_bar(a, y, x + below, p->thick, p->bar - below,
		    bar->value > 0 ? bar->value : 0, data->full, bar->estimate,
		    v->glyphs, st);
}

/* 0, half and the whole under the bars. */
static void
draw_scale(struct view *v, const struct area *a, int y, int x,
    const struct bars *data, int cells)
{
	const int below = cells_below(data, cells);

	/* With values on both sides: the ends and zero, where they have room. */
	for (int i = 0; i <= 2; i++) {
		struct number n = { data->full * i / 2, 0, 0,
		    data->percent && i == 2, false };
		char text[64];
		struct rich r;
		int cols, at;

		if (data->below > 0)
			n.value = i == 0 ? -data->below : i == 1 ? 0 :
			    data->full;
		if (n.value != floor(n.value) || (data->below > 0 && i > 0 &&
		    (below < 8 || cells - below < 8)))
			continue;
		number_write(&n, v->lang, text, sizeof text);
		r = view_written(v, arena_strdup(v->arena, text));
		cols = view_cells(v, &r);
		at = x + (data->below > 0 && i == 1 ? below : cells * i / 2) -
		    (i == 0 ? 0 : i == 1 ? cols / 2 : cols);
		view_text(v, a, y, at, cols, &r, ALIGN_START,
		    style(ROLE_MUTED));
	}
}

static void
bars_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct bars *data = b->data;
	struct plan p;
	int y = 0, x;

	if (!plan(v, data, a->cols, variant, &p))
		return;
	x = p.above ? 0 : p.label + 2;
	y = heads(v, v, b->block, a, a->cols, &p);
	for (int i = 0; i < data->n; i++) {
		const struct bar *bar = &data->bar[i];
		const int rows = row_rows(v, bar, &p, a->cols);
		struct rich text = view_written(v, bar->text);
		int top = y;

		if (p.above)
			top += view_text(v, a, y, 0, a->cols, bar->label,
			    ALIGN_START, style(ROLE_STRONG));
		else
			view_text(v, a, y, 0, p.label, bar->label,
			    ALIGN_START, style(ROLE_STRONG));
		if (bar->known)
			draw_bar(v, a, top, x, &p, data, bar);
		view_text(v, a, top, x + p.bar + 2, p.value, &text,
		    ALIGN_START, style_with(ROLE_TEXT, LOOK_BOLD));
		if (bar->estimate && !bar->told && p.thick > 1) {
			struct rich word = view_say(v, N_("estimate"));

			view_text(v, a, top + 1, x + p.bar + 2, p.value,
			    &word, ALIGN_START, style(ROLE_MUTED));
		}
		y += rows + p.gap;
	}
	if (p.scale)
		draw_scale(v, a, y - p.gap + 1, x, data, p.bar);
}

static void
bars_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct bars *data = b->data;

	if (b->block->alt == NULL && !v->paper)
		buf_printf(out, "%s\n", say(v->words, N_("Bar chart:")));
	kit_describe_heads(v, b->block, b->block->cols - 1, out);
	for (int i = 0; i < data->n; i++) {
		kit_tell(v, out, data->bar[i].label, "  ");
		buf_printf(out, "%s%s", kit_colon(v), written_said(v,
		    data->bar[i].text));
		if (data->bar[i].estimate && !data->bar[i].told)
			buf_printf(out, " (%s)", say(v->words, N_("estimate")));
		buf_char(out, '\n');
	}
}

/* A table whose cells hold the bars: picture and data are one. */
static void
bars_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct bars *data = b->data;
	const struct block *t = b->block;
	const struct rich *last = &t->cell[t->cols - 1];

	html_figure(v, h, b, "bars");
	html_raw(h, "<table>\n");
	if (!rich_empty(&t->cell[0]) || !rich_empty(last)) {
		html_raw(h, rich_empty(&t->cell[0]) ? "<tr><td>" :
		    "<tr><th scope=\"col\">");
		html_rich(v, h, &t->cell[0]);
		html_raw(h, rich_empty(&t->cell[0]) ? "</td>" : "</th>");
		html_raw(h, rich_empty(last) ? "<td>" :
		    "<th scope=\"col\">");
		html_rich(v, h, last);
		html_raw(h, rich_empty(last) ? "</td></tr>\n" : "</th></tr>\n");
	}
	for (int i = 0; i < data->n; i++) {
		const struct bar *bar = &data->bar[i];

		html_raw(h, "<tr><th scope=\"row\">");
		html_rich(v, h, bar->label);
		html_raw(h, "</th><td>");
		if (bar->known)
			html_bar(h, bar->value, data->below, data->full,
			    bar->estimate);
		html_raw(h, "<span class=\"value\"><b>");
		html_value(v, h, bar->text);
		html_raw(h, "</b>");
		if (bar->estimate) {
			html_raw(h, " <small>(");
			html_say(v, h, N_("estimate"));
			html_raw(h, ")</small>");
		}
		html_raw(h, "</span></td></tr>\n");
	}
	html_raw(h, "</table>\n");
	html_figure_end(h);
}

const struct form form_bars = {
	.name = "bars", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = 5, .picture = true, .scrolls = true, .carries = true,
	.prepare = bars_prepare, .measure = bars_measure, .draw = bars_draw,
	.describe = bars_describe,
	.html = bars_html
};
