/* A timeline: events from top to bottom on an axis. The room between two
 * events grows with the years between them; where that would be too much the
 * axis is broken and the years are said. Emphasised dates are planned or
 * projected and have an open mark on a dotted axis. */
#include "config.h"

#include <stdlib.h>

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

struct moment {
	const struct rich	*when, *what;
	int			 year;		/* 0: none */
	bool			 own, planned;
};

struct timeline {
	struct moment	*moment;
	int		 n;
	int		 when_cols;
};

/* The first four-digit number of a text, 0 when there is none. */
static int
year_of(const char *s)
{
	for (int n = 0; *s != '\0'; s++) {
		n = *s >= '0' && *s <= '9' ? n + 1 : 0;
		if (n == 4 && !(s[1] >= '0' && s[1] <= '9'))
			return atoi(s - 3);
	}
	return 0;
}

static const char *
timeline_prepare(const struct view *v, struct box *b)
{
	const struct block *t = b->block;
	struct timeline *data = arena_alloc(v->arena, sizeof *data);

	if (t->cols < 2 || t->rows < 2)
		return "timeline needs a table of two columns, when and what";
	data->moment = arena_array(v->arena, (size_t)t->rows,
	    sizeof *data->moment);
	data->when_cols = view_cells(v, &t->cell[0]);
	for (int r = 1; r < t->rows; r++) {
		struct moment *m = &data->moment[data->n++];
		int cols;

		m->when = &t->cell[r * t->cols];
		m->what = t->cols > 2 ? kit_row_text(v, t, r, 1, 2,
		    t->cols) : m->when + 1;
		m->year = year_of(m->when->source);
		for (size_t i = 0; i < m->when->nspan; i++) {
			m->own = m->own || m->when->span[i].marks &
			    MARK_STRONG;
			m->planned = m->planned || m->when->span[i].marks &
			    MARK_EMPHASIS;
		}
		cols = view_cells(v, m->when);
		if (cols > data->when_cols)
			data->when_cols = cols;
	}
	b->data = data;
	return NULL;
}

/* Rows of axis between event i and the one before it: the years between them
 * up to `most`. */
static int
between(const struct timeline *data, int i, int most, int *years)
{
	const struct moment *a = &data->moment[i - 1], *b = &data->moment[i];

	*years = a->year > 0 && b->year > a->year ? b->year - a->year : 0;
	return *years < most ? *years : most;
}

/* Variants: 0 and 1 dates beside the axis with up to three rows or one row
 * between events; 2 without; 3 dates above the words, for narrow screens. */
static int
timeline_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct timeline *data = b->data;
	const int most = variant == 0 ? 3 : variant == 1 ? 1 : 0;
	int when = data->when_cols, axis, room, y = 0;

	if (when > width / 3)
		when = width / 3;
	axis = variant == 3 ? 0 : when + 2;
	room = width - axis - 3 < 80 ? width - axis - 3 : 80;
	if (room < (variant == 3 ? 10 : 26) || (variant < 3 && when < 4))
		return 0;
	y = variant == 3 ? kit_heads_line(draw, v, a, 0, 3, room, b->block,
	    1) : kit_heads(draw, v, a, 0, 0, when, axis + 3, room, b->block,
	    1, ALIGN_END);
	for (int i = 0; i < data->n; i++) {
		const struct moment *m = &data->moment[i];
		int rows, more, years, gap = i > 0 ?
		    between(data, i, most, &years) : 0;

		if (draw != NULL)
			for (int k = 0; k < gap; k++)
				area_put(a, y + k, axis, glyph(v->glyphs,
				    a->dir, years > most || m->planned ?
				    G_GAP : G_VERTICAL), 1, style(ROLE_RULE));
		if (draw != NULL && gap > 0 && years > 1) {
			struct rich words = view_plain(v, view_plural(v,
			    "{1} year", "{1} years", years));

			view_text(draw, a, y + (gap - 1) / 2, axis + 3, room,
			    &words, ALIGN_START, style(ROLE_MUTED));
		}
		y += gap;
		if (draw != NULL)
			area_put(a, y, axis, glyph(v->glyphs, a->dir, m->own ?
			    G_DOT : G_RING), 1, style(m->own ? ROLE_SERIES_2 :
			    ROLE_SERIES_1));
		rows = variant == 3 ? kit_text(draw, v, a, y, 3, room, m->when,
		    ALIGN_START, style(m->own ? ROLE_SERIES_2 : ROLE_MUTED)) :
		    kit_text(draw, v, a, y, 0, when, m->when, ALIGN_END,
		    style(m->own ? ROLE_SERIES_2 : ROLE_MUTED));
		more = kit_text(draw, v, a, variant == 3 ? y + rows : y,
		    axis + 3, room, m->what, ALIGN_START, style(m->own ?
		    ROLE_STRONG : ROLE_TEXT));
		rows = variant == 3 ? rows + more : more > rows ? more : rows;
		if (draw != NULL && i + 1 < data->n)
			for (int k = 1; k < rows; k++)
				area_put(a, y + k, axis, glyph(v->glyphs,
				    a->dir, G_VERTICAL), 1, style(ROLE_RULE));
		y += rows;
	}
	return y;
}

static int
timeline_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return timeline_lay(NULL, v, b, NULL, width, variant);
}

static void
timeline_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	timeline_lay(v, v, b, a, a->cols, variant);
}

static void
timeline_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct timeline *data = b->data;

	kit_describe_heads(v, b->block, 1, out);
	for (int i = 0; i < data->n; i++) {
		buf_str(out, "- ");
		kit_tell(v, out, data->moment[i].when, " ");
		buf_str(out, kit_colon(v));
		kit_tell(v, out, data->moment[i].what, "  ");
		buf_char(out, '\n');
	}
}

static void
timeline_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct timeline *data = b->data;
	const struct block *t = b->block;
	const unsigned sheet = h->sheet;

	h->sheet &= ~(unsigned)HTML_BLANKS;	/* dates are no figures */
	html_figure(v, h, b, "time");
	if (!rich_empty(&t->cell[0]) || !rich_empty(&t->cell[1])) {
		html_raw(h, "<p class=\"heads\">");
		html_rich(v, h, &t->cell[0]);
		html_raw(h, rich_empty(&t->cell[0]) ||
		    rich_empty(&t->cell[1]) ? "" : " · ");
		html_rich(v, h, &t->cell[1]);
		html_raw(h, "</p>\n");
	}
	html_raw(h, "<ol class=\"timeline\">\n");
	for (int i = 0; i < data->n; i++) {
		const struct moment *m = &data->moment[i];

		buf_printf(h->out, "<li%s>", m->own ? " class=\"own\"" :
		    m->planned ? " class=\"planned\"" : "");
		buf_printf(h->out, "<svg class=\"moment\" viewBox=\"0 0 12 12\""
		    " aria-hidden=\"true\"><circle class=\"%s\" cx=\"6\" "
		    "cy=\"6\" r=\"4.5\"/></svg> ", m->own ? "mark two" :
		    "ring");
		html_open(h, "b", NULL, m->when);
		html_inner(v, h, m->when);
		html_raw(h, "</b> ");
		html_open(h, "span", NULL, m->what);
		html_inner(v, h, m->what);
		html_raw(h, "</span></li>\n");
	}
	html_raw(h, "</ol>\n");
	html_figure_end(h);
	h->sheet = sheet;
}

const struct form form_timeline = {
	.name = "timeline", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = 4, .picture = false, .prepare = timeline_prepare,
	.measure = timeline_measure, .draw = timeline_draw,
	.describe = timeline_describe,
	.html = timeline_html
};
