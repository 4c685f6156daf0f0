/* Running text: paragraphs, headings, code, and the paragraphs with a part to
 * play: the cover's words, a statement, the source line, a newer figure. */
#include "config.h"

#include <string.h>

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"
#include "view/panel.h"

/* Lines longer than this are hard to read. */
enum { MEASURE = 92 };

static int
text_width(int width)
{
	return width < MEASURE ? width : MEASURE;
}

static int
paragraph_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	(void)variant;
	return view_text_rows(v, &b->block->text, text_width(width));
}

static void
paragraph_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const bool centred = b->block->centred;

	(void)variant;
	view_text(v, a, 0, 0, centred ? a->cols : text_width(a->cols),
	    &b->block->text, centred ? ALIGN_CENTRE : ALIGN_START,
	    style(b->block->byline ? ROLE_MUTED : ROLE_TEXT));
}

void
kit_describe_text(const struct view *v, const struct box *b, struct buf *out)
{
	kit_tell(v, out, &b->block->text, "");
	buf_char(out, '\n');
}

static void
paragraph_html(const struct view *v, const struct box *b, struct html *h)
{
	html_open(h, "p", b->block->byline ? "byline" : b->block->centred ?
	    "centred" : NULL, &b->block->text);
	html_inner(v, h, &b->block->text);
	html_close(h, "p");
}

const struct form form_paragraph = {
	.name = "", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 1, .measure = paragraph_measure, .draw = paragraph_draw,
	.describe = kit_describe_text,
	.html = paragraph_html
};

/* ---- A legend: words that only make sense beside the picture ---- */

static void
legend_html(const struct view *v, const struct box *b, struct html *h)
{
	html_open(h, "p", "legend", &b->block->text);
	html_inner(v, h, &b->block->text);
	html_close(h, "p");
}

const struct form form_legend = {
	.name = "legend", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 1, .measure = paragraph_measure, .draw = paragraph_draw,
	.describe = kit_describe_text,
	.html = legend_html
};

/* ---- A heading below the panel's title ---- */

static void
heading_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	(void)variant;
	view_text(v, a, 0, 0, text_width(a->cols), &b->block->text,
	    ALIGN_START, style(ROLE_HEADING));
}

/* Below the panel's title, and never more than one level below the heading
 * before it. */
static void
heading_html(const struct view *v, const struct box *b, struct html *h)
{
	int level = b->block->level > 3 ? b->block->level : 3;
	const char *element;

	if (level > h->level + 1)
		level = h->level + 1;
	h->level = level;
	element = arena_printf(v->arena, "h%d", level);
	html_open(h, element, NULL, &b->block->text);
	html_inner(v, h, &b->block->text);
	html_close(h, element);
}

const struct form form_heading = {
	.name = "", .kind = BLOCK_HEADING, .or_kind = BLOCK_HEADING,
	.variants = 1, .measure = paragraph_measure, .draw = heading_draw,
	.describe = kit_describe_text,
	.html = heading_html
};

/* ---- Code: lines as they are, always left to right ---- */

static void
code_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	struct area ltr = *a;

	(void)variant;
	ltr.dir = DIR_LTR;
	view_text(v, &ltr, 0, 2, a->cols - 2 > 0 ? a->cols - 2 : 1,
	    &b->block->text, ALIGN_START, style(ROLE_CODE));
}

static int
code_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	(void)variant;
	return view_text_rows(v, &b->block->text, width - 2 > 0 ?
	    width - 2 : 1);
}

static void
code_html(const struct view *v, const struct box *b, struct html *h)
{
	(void)v;
	html_raw(h, "<pre dir=\"ltr\"><code>");
	html_str(h, b->block->text.text);
	html_raw(h, "</code></pre>\n");
}

const struct form form_code = {
	.name = "", .kind = BLOCK_CODE, .or_kind = BLOCK_CODE,
	.variants = 1, .measure = code_measure, .draw = code_draw,
	.describe = kit_describe_text,
	.html = code_html
};

/* ---- A strong sentence behind a coloured edge, or beside a picture
 * (statement: icon=NAME) ---- */

static const struct bitmap *
statement_icon(const struct view *v, const struct box *b, int variant)
{
	const char *name = b->block->shape != NULL ?
	    directive_value(b->block->shape, "icon") : NULL;

	return name != NULL && variant < 3 ? view_icon(v, name, variant == 0 ?
	    SIZE_TWICE : variant == 1 ? SIZE_NORMAL : SIZE_SMALL) : NULL;
}

/* Variants: 0 to 2 with a picture in three sizes; 3 with air above and below,
 * 4 without, 5 the bare sentence for very narrow screens. */
static int
statement_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct rich *text = &b->block->text;
	const struct bitmap *icon = statement_icon(v, b, variant);
	int x = 3, y = variant == 3 ? 1 : 0, rows, room;

	if (variant < 3) {
		if (icon == NULL || width < dots_cols(icon) +
		    (variant == 0 ? 60 : 34))
			return 0;
		x = dots_cols(icon) + 4;
	} else if (variant == 5)
		x = 0;
	else if (width < 12)
		return 0;
	room = text_width(width - x);
	rows = view_text_rows(v, text, room);
	if (icon != NULL) {
		if (rows < dots_rows(icon)) {
			y = (dots_rows(icon) - rows) / 2;
			rows = dots_rows(icon);
		}
	} else
		rows += 2 * y;
	if (draw == NULL)
		return rows;
	if (icon != NULL)
		dots_draw(a, 0, 0, icon, v->glyphs, style(ROLE_ACCENT));
	else if (x > 0)
		for (int i = y; i < rows - y; i++)
			area_put(a, i, 0, glyph(v->glyphs, a->dir, G_EDGE), 1,
			    style(ROLE_ACCENT));
	view_text(draw, a, y, x, room, text, ALIGN_START,
	    style(ROLE_STRONG));
	return rows;
}

static int
statement_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return statement_lay(NULL, v, b, NULL, width, variant);
}

static void
statement_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	statement_lay(v, v, b, a, a->cols, variant);
}

static bool
statement_pictured(const struct view *v, const struct box *b, int variant)
{
	return statement_icon(v, b, variant) != NULL;
}

static void
statement_html(const struct view *v, const struct box *b, struct html *h)
{
	const char *icon = b->block->shape != NULL ?
	    directive_value(b->block->shape, "icon") : NULL;

	html_raw(h, "<div class=\"statement\">");
	html_icon(v, h, icon, "");
	html_open(h, "p", NULL, &b->block->text);
	html_inner(v, h, &b->block->text);
	html_raw(h, "</p></div>\n");
}

const struct form form_statement = {
	.name = "statement", .kind = BLOCK_PARAGRAPH,
	.or_kind = BLOCK_PARAGRAPH, .variants = 6,
	.pictured = statement_pictured,
	.measure = statement_measure, .draw = statement_draw,
	.describe = kit_describe_text,
	.html = statement_html
};

/* ---- The cover: people, a bridge, a city, over the deck's promise ---- */

static const struct {
	const char	*name;
	enum role	 role;
} cover[] = {
	{ "people", ROLE_SERIES_2 }, { "bridge", ROLE_SERIES_3 },
	{ "city", ROLE_SERIES_1 }
};

enum { COVER = sizeof cover / sizeof *cover, COVER_GAP = 4 };

static const enum size cover_size[] = { SIZE_TWICE, SIZE_NORMAL, SIZE_SMALL };

/* Variants: 0 to 2 pictures in three sizes, 3 none. Gives the rows of the
 * pictures and the row below them; draws them when an area is given. */
static int
cover_lay(const struct view *v, const struct area *a, int width, int variant)
{
	int x = 0, rows = 0;

	if (variant == 3)
		return 0;
	for (int i = 0; i < COVER; i++) {
		const struct bitmap *p = view_icon(v, cover[i].name,
		    cover_size[variant]);

		if (p == NULL)
			return -1;
		if (a != NULL)
			dots_draw(a, 0, x, p, v->glyphs,
			    style(cover[i].role));
		x += dots_cols(p) + COVER_GAP;
		if (dots_rows(p) + 1 > rows)
			rows = dots_rows(p) + 1;
	}
	return x - COVER_GAP <= width ? rows : -1;
}

static int
title_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const int rows = cover_lay(v, NULL, width, variant);

	return rows < 0 ? 0 : rows + view_text_rows(v, &b->block->text,
	    text_width(width));
}

static void
title_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	view_text(v, a, cover_lay(v, a, a->cols, variant), 0,
	    text_width(a->cols), &b->block->text, ALIGN_START,
	    style_with(ROLE_ACCENT, LOOK_BOLD));
}

static bool
title_pictured(const struct view *v, const struct box *b, int variant)
{
	(void)b;
	return variant < 3 && view_icon(v, cover[0].name, cover_size[variant]) !=
	    NULL;
}

static void
title_html(const struct view *v, const struct box *b, struct html *h)
{
	html_raw(h, "<div class=\"cover\">");
	for (int i = 0; i < COVER; i++)
		html_icon(v, h, cover[i].name, "");
	html_open(h, "p", NULL, &b->block->text);
	html_inner(v, h, &b->block->text);
	html_raw(h, "</p></div>\n");
}

const struct form form_title = {
	.name = "title", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 4, .pictured = title_pictured, .carries = true,
	.measure = title_measure, .draw = title_draw,
	.describe = kit_describe_text,
	.html = title_html
};

/* ---- The source line: all of it, or its first row where room is scarce
 * (then the key for sources shows the rest) ---- */

static int
source_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const int rows = view_text_rows(v, &b->block->text, width);

	return variant == 1 && rows > 1 && !v->whole ? 1 : rows;
}

static void
source_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct rich *text = &b->block->text;
	struct rich first;
	struct para p;

	if (variant == 0 || a->rows > 1 || a->cols < 4) {
		view_text(v, a, 0, 0, a->cols, text, ALIGN_START,
		    style(ROLE_MUTED));
		return;
	}
	p = view_lay(v, text, a->cols);
	if (p.n < 2) {
		view_text(v, a, 0, 0, a->cols, text, ALIGN_START,
		    style(ROLE_MUTED));
		return;
	}
	first = view_shown(v, text);
	p = view_lay(v, &first, a->cols - 2);
	first = view_slice(v, &first, p.line[0].start, p.line[0].end);
	view_text(v, a, 0, 0, a->cols - 2, &first, ALIGN_START,
	    style(ROLE_MUTED));
	area_put(a, 0, a->cols - 1, glyph(v->glyphs, a->dir, G_ELLIPSIS), 1,
	    style(ROLE_MUTED));
	v->source_cut = true;
}

static void
source_describe(const struct view *v, const struct box *b, struct buf *out)
{
	kit_lead(v, out, N_("Source:"));
	kit_describe_text(v, b, out);
}

static void
source_html(const struct view *v, const struct box *b, struct html *h)
{
	html_raw(h, "<p class=\"source\"");
	/* Charts of the panel name the first one. */
	if (panel_block(v->panel, "source") == b->block) {
		html_raw(h, " id=\"");
		html_id(h, h->id);
		html_raw(h, ".source\"");
	}
	html_raw(h, ">");
	html_lead(v, h, N_("Source:"));
	html_rich(v, h, &b->block->text);
	html_close(h, "p");
}

const struct form form_source = {
	.name = "source", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 2, .measure = source_measure, .draw = source_draw,
	.describe = source_describe,
	.html = source_html
};

/* ---- A newer figure: shown on its key, apart from the series' own ---- */

static int
update_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const struct rich head = view_say(v, N_("Newer figure"));
	const int room = text_width(width - 4);

	return variant == 0 ? view_text_rows(v, &head, room) +
	    view_text_rows(v, &b->block->text, room) : 0;
}

static void
update_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	struct rich head = view_say(v, N_("Newer figure"));
	int rows;

	(void)variant;
	for (int i = 0; i < a->rows; i++)
		area_put(a, i, 0, glyph(v->glyphs, a->dir, G_EDGE), 1,
		    style(ROLE_SERIES_2));
	rows = view_text(v, a, 0, 3, text_width(a->cols - 4), &head,
	    ALIGN_START, style_with(ROLE_SERIES_2, LOOK_BOLD));
	view_text(v, a, rows, 3, text_width(a->cols - 4), &b->block->text,
	    ALIGN_START, style(ROLE_TEXT));
}

static void
update_describe(const struct view *v, const struct box *b, struct buf *out)
{
	buf_printf(out, "%s%s", say(v->words, N_("Newer figure")),
	    kit_colon(v));
	kit_describe_text(v, b, out);
}

static void
update_html(const struct view *v, const struct box *b, struct html *h)
{
	html_raw(h, "<div class=\"update\" role=\"note\"><p><b>");
	html_say(v, h, N_("Newer figure"));
	html_raw(h, "</b></p>");
	html_open(h, "p", NULL, &b->block->text);
	html_inner(v, h, &b->block->text);
	html_raw(h, "</p></div>\n");
}

const struct form form_update = {
	.name = "update", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 1, .measure = update_measure, .draw = update_draw,
	.describe = update_describe,
	.html = update_html
};
