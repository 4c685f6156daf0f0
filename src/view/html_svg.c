/* Charts and pictures of a page. What has words or numbers is text beside the
 * picture, never in it; colours are classes, so that dark screens, grey paper
 * and a reader's own colours have theirs. */
#include "config.h"

#include "view/html.h"

#include <math.h>
#include <string.h>

#include "view/kit.h"

/* ---- The figure around a chart ---- */

static bool
has_source(const struct html *h, const struct panel *p)
{
	for (int i = 0; p != NULL && !(h->sheet & HTML_NO_SOURCE) &&
	    i < p->nblock; i++)
		if (p->block[i].shape != NULL &&
		    strcmp(p->block[i].shape->name, "source") == 0)
			return true;
	return false;
}

static void
put_id(struct html *h, const char *part)
{
	html_id(h, h->id);
	buf_printf(h->out, ".%s", part);
}

/* What the picture looks like, unless that tells what is to be filled in. */
static const struct rich *
alt_of(const struct html *h, const struct box *b)
{
	return b->block->alt != NULL && !rich_empty(b->block->alt) &&
	    !(h->sheet & HTML_BLANKS) ? b->block->alt : NULL;
}

void
html_figure(const struct view *v, struct html *h, const struct box *b,
    const char *class)
{
	const struct rich *alt = alt_of(h, b);
	const int n = ++h->made;

	buf_printf(h->out, "<figure class=\"%s\" aria-labelledby=\"", class);
	put_id(h, "h");
	html_raw(h, "\"");
	if (alt != NULL || has_source(h, v->panel)) {
		html_raw(h, " aria-describedby=\"");
		if (alt != NULL)
			put_id(h, arena_printf(v->arena, "d%d", n));
		if (alt != NULL && has_source(h, v->panel))
			html_raw(h, " ");
		if (has_source(h, v->panel))
			put_id(h, "source");
		html_raw(h, "\"");
	}
	html_raw(h, ">\n");
	if (alt == NULL)
		return;
	html_raw(h, "<p class=\"vh\" id=\"");
	put_id(h, arena_printf(v->arena, "d%d", n));
	html_raw(h, "\"");
	html_lang(h, alt->lang, alt->dir);
	html_raw(h, ">");
	html_inner(v, h, alt);
	html_raw(h, "</p>\n");
}

void
html_figure_end(struct html *h)
{
	html_raw(h, "</figure>\n");
}

/* The plain text of r, as the title of a picture is. */
static void
put_plain(struct html *h, const struct rich *r)
{
	struct buf words = BUF_INIT;

	kit_words(&words, r);
	html_text(h, buf_text(&words), words.n);
	buf_release(&words);
}

void
html_svg(const struct view *v, struct html *h, const struct box *b,
    const char *class, int width, int height)
{
	const struct rich *alt = alt_of(h, b);
	const int n = h->made;

	buf_printf(h->out, "<svg class=\"%s\" viewBox=\"0 0 %d %d\" "
	    "role=\"img\" aria-labelledby=\"", class, width, height);
	put_id(h, arena_printf(v->arena, "t%d", n));
	if (alt != NULL) {
		html_raw(h, " ");
		put_id(h, arena_printf(v->arena, "s%d", n));
	}
	html_raw(h, "\"><title id=\"");
	put_id(h, arena_printf(v->arena, "t%d", n));
	html_raw(h, "\">");
	if (v->panel != NULL && !rich_empty(&v->panel->title))
		put_plain(h, &v->panel->title);
	else
		html_str(h, h->id);
	html_raw(h, "</title>");
	if (alt == NULL)
		return;
	html_raw(h, "<desc id=\"");
	put_id(h, arena_printf(v->arena, "s%d", n));
	html_raw(h, "\">");
	put_plain(h, alt);
	html_raw(h, "</desc>");
}

/* ---- Icons ---- */

bool
html_icon(const struct view *v, struct html *h, const char *name,
    const char *class)
{
	int i = 0;

	if (name == NULL || v->assets == NULL ||
	    assets_outline(v->assets, name) == NULL)
		return false;
	while (i < h->nicon && strcmp(h->icon[i], name) != 0)
		i++;
	if (i == HTML_ICONS)
		return false;
	if (i == h->nicon)
		h->icon[h->nicon++] = arena_strdup(h->kept, name);
	buf_printf(h->out, "<svg class=\"icon %s\" viewBox=\"0 0 24 24\" "
	    "aria-hidden=\"true\"><use href=\"#icon-%s\"/></svg>", class,
	    name);
	return true;
}

void
html_symbols(const struct view *v, struct html *h)
{
	html_raw(h, "<svg class=\"symbols\" aria-hidden=\"true\" width=\"0\" "
	    "height=\"0\"><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" "
	    "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
	    "<path class=\"hatch\" d=\"M0 0h3v6h-3z\"/></pattern>\n");
	for (int i = 0; i < h->nicon; i++)
		buf_printf(h->out, "<symbol id=\"icon-%s\" viewBox=\"0 0 24 24\">"
		    "<path fill-rule=\"evenodd\" d=\"%s\"/></symbol>\n",
		    h->icon[i], assets_outline(v->assets, h->icon[i]));
	html_raw(h, "</defs></svg>\n");
}

/* ---- Marks ---- */

void
html_bar(struct html *h, double value, double below, double full,
    bool estimate)
{
	const double whole = below + full;
	const double zero = whole > 0 ? 1000 * below / whole : 0;
	const double long_ = whole > 0 ? 1000 * fabs(value) / whole : 0;
	const double from = value < 0 ? zero - long_ : zero;

	/* Of no width of its own: it takes what its cell has. The track is a
	 * line, as a grey ground would vanish on paper. */
	html_raw(h, "<svg class=\"bar\" viewBox=\"0 0 1000 24\" "
	    "preserveAspectRatio=\"none\" aria-hidden=\"true\">"
	    "<path class=\"track\" d=\"M0 23.5h1000\"/>");
	if (!(h->sheet & HTML_BLANKS) && long_ > 0)
		buf_printf(h->out, "<path class=\"%s\" d=\"M%.5g 0h%.5gv24h-%.5gz\""
		    "/>", estimate ? "estimate" : "mark", from, long_, long_);
	if (below > 0)
		buf_printf(h->out, "<path class=\"track\" d=\"M%.5g 0v24\"/>",
		    zero);
	html_raw(h, "</svg>");
}

/* ---- Land ---- */

/* A picture of land: units a degree. */
struct scale {
	double	 x, y;
	long	 width, whole;	/* of the picture, of 360 degrees */
};

/* One ring, moved east by so many units, if any of it is in the picture. */
static void
put_ring(struct html *h, const struct land *land, int ring,
    const struct geo *g, const struct scale *s, long move)
{
	const int from = land->ring[ring], to = land->ring[ring + 1];
	long x0 = 0, y0 = 0, left = s->width, right = 0;

	for (int i = from; i < to; i++) {
		const long x = lround((land->lon[i] - g->west) * s->x) + move;

		left = x < left ? x : left;
		right = x > right ? x : right;
	}
	if (left >= s->width || right <= 0)
		return;
	for (int i = from; i < to; i++) {
		const long x = lround((land->lon[i] - g->west) * s->x) + move;
		const long y = lround((g->top - land->lat[i]) * s->y);

		if (i > from && x == x0 && y == y0)
			continue;
		if (i == from)
			buf_printf(h->out, "M%ld %ldl", x, y);
		else
			buf_printf(h->out, "%ld%s%ld%s", x - x0, y < y0 ? "" :
			    " ", y - y0, i + 1 < to ? " " : "");
		x0 = x;
		y0 = y;
	}
	buf_char(h->out, 'z');
}

void
html_land(const struct view *v, struct html *h, const struct geo *g, int width,
    int height)
{
	const struct land *land = assets_land(v->assets);
	const struct scale s = { width / g->cols, height / g->rows, width,
	    lround(360 * width / g->cols) };

	html_raw(h, "<path class=\"land\" d=\"");
	/* What hangs over an edge comes in again at the other. */
	for (int r = 0; r < land->nring; r++)
		for (int turn = -1; turn <= 1; turn++)
			put_ring(h, land, r, g, &s, turn * s.whole);
	html_raw(h, "\"/>");
}

/* ---- The data ---- */

static void
put_cell(const struct view *v, struct html *h, const struct rich *cell)
{
	struct number n;
	bool estimate;

	if (view_number(v, cell, &n, &estimate)) {
		const struct rich value = view_written(v, view_value(v, cell));

		html_rich(v, h, &value);
		if (!estimate)
			return;
		html_raw(h, " (");
		html_say(v, h, N_("estimate"));
		html_raw(h, ")");
	} else
		html_rich(v, h, cell);
}

void
html_data(const struct view *v, struct html *h, const struct block *t)
{
	if (h->sheet & HTML_BLANKS)
		return;
	html_raw(h, "<details class=\"data\"><summary>");
	html_say(v, h, N_("The data as a table"));
	html_raw(h, "</summary>");
	html_wide(h, t->cols);
	html_raw(h, "<table>\n");
	for (int r = 0; r < t->rows; r++) {
		bool any = r > 0;

		for (int c = 0; c < t->cols; c++)
			any = any || !rich_empty(&t->cell[c]);
		if (!any)
			continue;
		html_raw(h, "<tr>");
		for (int c = 0; c < t->cols; c++) {
			const struct rich *cell = &t->cell[r * t->cols + c];
			const bool head = (r == 0 || c == 0) &&
			    !rich_empty(cell);

			html_raw(h, !head ? "<td>" : r == 0 ?
			    "<th scope=\"col\">" : "<th scope=\"row\">");
			put_cell(v, h, cell);
			html_raw(h, head ? "</th>" : "</td>");
		}
		html_raw(h, "</tr>\n");
	}
	html_raw(h, "</table>\n");
	html_wide_end(h, t->cols);
	html_raw(h, "</details>\n");
}
