/* Tables: columns as wide as their words need, cells that wrap; on a narrow
 * screen each row is a card of "column: cell". The same code shows the tables
 * of two columns with a part to play: event cards and glossaries. */
#include "config.h"

#include <string.h>

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"
#include "view/written.h"

enum { MOST_COLUMNS = 12, GAP = 2 };

static bool
has_header(const struct block *t)
{
	for (int c = 0; c < t->cols; c++)
		if (!rich_empty(&t->cell[c]))
			return true;
	return false;
}

/* Gives each column its width: its widest cell if all fit, else the room is
 * shared by what they would like, none below its longest word if it can be.
 * false when there is no room for that. */
static bool
share(const struct view *v, const struct block *t, int width, int *cols)
{
	int like[MOST_COLUMNS], least[MOST_COLUMNS], whole = 0, floor_ = 0;
	const int room = width - GAP * (t->cols - 1);

	if (t->cols > MOST_COLUMNS || room < t->cols)
		return false;
	for (int c = 0; c < t->cols; c++) {
		like[c] = least[c] = 1;
		for (int r = 0; r < t->rows; r++) {
			const struct rich *cell = &t->cell[r * t->cols + c];
			int n;

			if (rich_empty(cell))
				continue;
			n = view_cells(v, cell);
			if (n > like[c])
				like[c] = n;
			n = view_min_width(v, cell);
			if (n > least[c])
				least[c] = n;
		}
		whole += like[c];
		floor_ += least[c];
	}
	if (floor_ > room)
		return false;
	if (whole <= room) {
		memcpy(cols, like, (size_t)t->cols * sizeof *cols);
		return true;
	}
	/* The least for each, and the rest by how much more it would like. */
	for (int c = 0, rest = room - floor_; c < t->cols; c++)
		cols[c] = least[c] + (int)((long)rest * (like[c] - least[c]) /
		    (whole - floor_));
	return true;
}

static enum align
align_of(const struct block *t, int c)
{
	const char a = t->align != NULL ? t->align[c] : 's';

	return a == 'e' ? ALIGN_END : a == 'c' ? ALIGN_CENTRE : ALIGN_START;
}

static int
grid(struct view *draw, const struct view *v, const struct block *t,
    const struct area *a, int width, int air)
{
	int cols[MOST_COLUMNS], y = 0, whole = -GAP;

	if (!share(v, t, width, cols))
		return 0;
	for (int c = 0; c < t->cols; c++)
		whole += cols[c] + GAP;
	for (int r = has_header(t) ? 0 : 1; r < t->rows; r++) {
		int x = 0, tallest = 1;

		if (r > 1 && air)
			y += air;
		for (int c = 0; c < t->cols; c++) {
			int rows = kit_text(draw, v, a, y, x, cols[c],
			    &t->cell[r * t->cols + c], align_of(t, c),
			    style(r == 0 ? ROLE_HEADING : c == 0 ?
			    ROLE_STRONG : ROLE_TEXT));

			if (rows > tallest)
				tallest = rows;
			x += cols[c] + GAP;
		}
		y += tallest;
		if (r == 0) {
			if (draw != NULL)
				area_repeat(a, y, 0, whole, glyph(v->glyphs,
				    a->dir, G_RULE), style(ROLE_RULE));
			y++;
		}
	}
	return y;
}

static int
stacked(struct view *draw, const struct view *v, const struct block *t,
    const struct area *a, int width)
{
	const bool header = has_header(t);
	int y = 0;

	for (int r = 1; r < t->rows; r++) {
		if (r > 1)
			y++;
		for (int c = 0; c < t->cols; c++) {
			const struct rich *cell = &t->cell[r * t->cols + c];

			if (rich_empty(cell))
				continue;
			/* The first column's heading stands where it says
			 * more than a name, once. */
			if (header && !rich_empty(&t->cell[c]) && (c > 0 ||
			    r == 1))
				y += kit_text(draw, v, a, y, 0, width,
				    &t->cell[c], ALIGN_START,
				    style(ROLE_MUTED));
			y += kit_text(draw, v, a, y, c > 0 && width > 12 ? 2 :
			    0, c > 0 && width > 12 ? width - 2 : width, cell,
			    ALIGN_START, style(c == 0 ? ROLE_STRONG :
			    ROLE_TEXT));
		}
	}
	return y;
}

/* Variants: 0 with a blank row between rows, 1 without, 2 stacked. */
static int
table_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	if (b->block->rows < 1 || b->block->cols < 1)
		return 0;
	if (variant == 2)
		return stacked(draw, v, b->block, a, width);
	return grid(draw, v, b->block, a, width, variant == 0);
}

static int
table_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return table_lay(NULL, v, b, NULL, width, variant);
}

static void
table_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	table_lay(v, v, b, a, a->cols, variant);
}

/* Other languages would show another number. */
static const char *
table_prepare(const struct view *v, struct box *b)
{
	for (int c = 1; c < b->block->cols; c++)
		written_doubt_thousands(v, b, c);
	return NULL;
}

/* The headings, then a row in words: "first cell: cell; header cell". */
static void
table_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct block *t = b->block;
	const bool header = has_header(t);

	kit_describe_heads(v, t, t->cols == 2 ? 1 : 0, out);
	for (int r = 1; r < t->rows; r++) {
		buf_str(out, "- ");
		for (int c = 0; c < t->cols; c++) {
			const struct rich *cell = &t->cell[r * t->cols + c];

			if (rich_empty(cell))
				continue;
			if (c > 0)
				buf_str(out, c == 1 ? kit_colon(v) : "; ");
			if (c > 0 && t->cols > 2 && header &&
			    !rich_empty(&t->cell[c])) {
				kit_tell(v, out, &t->cell[c], " ");
				buf_char(out, ' ');
			}
			kit_tell(v, out, cell, " ");
		}
		buf_char(out, '\n');
	}
}

/* A class for what the cells of a column say of their place. */
static const char *
place_of_column(const struct block *t, int c)
{
	const enum align align = align_of(t, c);

	return align == ALIGN_END ? " class=\"end\"" : align == ALIGN_CENTRE ?
	    " class=\"centre\"" : "";
}

/* All of a table; the first column names the rows. */
static void
put_table(const struct view *v, struct html *h, const struct block *t,
    const char *class)
{
	buf_printf(h->out, "<table class=\"%s\">\n", class);
	for (int r = has_header(t) ? 0 : 1; r < t->rows; r++) {
		html_raw(h, "<tr>");
		for (int c = 0; c < t->cols; c++) {
			const struct rich *cell = &t->cell[r * t->cols + c];
			const bool head = (r == 0 || c == 0) &&
			    !rich_empty(cell);

			buf_printf(h->out, "<%s%s%s>", head ? "th" : "td",
			    !head ? "" : r == 0 ? " scope=\"col\"" :
			    " scope=\"row\"", place_of_column(t, c));
			html_rich(v, h, cell);
			html_raw(h, head ? "</th>" : "</td>");
		}
		html_raw(h, "</tr>\n");
	}
	html_raw(h, "</table>\n");
}

static void
table_html(const struct view *v, const struct box *b, struct html *h)
{
	html_wide(h, b->block->cols);
	put_table(v, h, b->block, "grid");
	html_wide_end(h, b->block->cols);
}

const struct form form_table_ = {
	.name = "", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = 3, .prepare = table_prepare, .measure = table_measure,
	.draw = table_draw, .describe = table_describe, .html = table_html
};

/* ---- Event card and glossary: a label and what belongs to it ---- */

static const char *
pairs_prepare(const struct view *v, struct box *b)
{
	(void)v;
	if (b->block->cols < 2 || b->block->rows < 2)
		return "needs a table of two columns";
	return NULL;
}

/* Cells of the labels: the widest, at most a third of the width. */
static int
label_cols(const struct view *v, const struct block *t, int width)
{
	int most = 1;

	for (int r = 0; r < t->rows; r++) {
		int n = view_cells(v, &t->cell[r * t->cols]);

		if (n > most)
			most = n;
	}
	return most < width / 3 ? most : width / 3;
}

/* Variants: 0 label beside, with air; 1 without; 2 label above. */
static int
pairs_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant, bool edge)
{
	const struct block *t = b->block;
	const int in = edge && width >= 30 ? 2 : 0;
	const int label = label_cols(v, t, width - in);
	int x, room, y = 0;

	if (variant < 2 && width < 36)
		return 0;
	x = variant == 2 ? in : in + label + 2;
	room = width - x < 92 ? width - x : 92;
	if (room < 1)
		return 0;
	y = variant == 2 ? kit_heads_line(draw, v, a, 0, in, room, t, 1) :
	    kit_heads(draw, v, a, 0, in, label, x, room, t, 1, ALIGN_START);
	for (int r = 1; r < t->rows; r++) {
		const struct rich *key = &t->cell[r * t->cols];
		const struct rich *value = kit_row_text(v, t, r, 1, 2,
		    t->cols);
		int rows, more;

		if (r > 1 && variant == 0)
			y++;
		if (variant == 2) {
			y += kit_text(draw, v, a, y, in, width - in, key,
			    ALIGN_START, style_with(ROLE_ACCENT, LOOK_BOLD));
			rows = 0;
		} else
			rows = kit_text(draw, v, a, y, in, label, key,
			    ALIGN_START, style_with(ROLE_ACCENT, LOOK_BOLD));
		more = kit_text(draw, v, a, y, x, room, value, ALIGN_START,
		    style(ROLE_TEXT));
		y += more > rows ? more : rows;
	}
	for (int i = 0; draw != NULL && in > 0 && i < y; i++)
		area_put(a, i, 0, glyph(v->glyphs, a->dir, G_EDGE), 1,
		    style(ROLE_ACCENT));
	return y;
}

static int
event_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return pairs_lay(NULL, v, b, NULL, width, variant, true);
}

static void
event_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	pairs_lay(v, v, b, a, a->cols, variant, true);
}

static void
event_html(const struct view *v, const struct box *b, struct html *h)
{
	put_table(v, h, b->block, "pairs event");
}

const struct form form_event = {
	.name = "event", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = 3, .prepare = pairs_prepare, .measure = event_measure,
	.draw = event_draw, .describe = table_describe,
	.html = event_html
};

static int
glossary_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return pairs_lay(NULL, v, b, NULL, width, variant, false);
}

static void
glossary_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	pairs_lay(v, v, b, a, a->cols, variant, false);
}

static void
glossary_html(const struct view *v, const struct box *b, struct html *h)
{
	put_table(v, h, b->block, "pairs");
}

const struct form form_glossary = {
	.name = "glossary", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = 3, .prepare = pairs_prepare, .measure = glossary_measure,
	.draw = glossary_draw, .describe = table_describe,
	.html = glossary_html
};
