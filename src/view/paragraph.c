/* Running text: paragraphs, headings, code, and the paragraphs with a part to
 * play: the cover's words, a statement, the source line, a newer figure. */
#include "config.h"

#include <string.h>

#include "view/form.h"
#include "view/kit.h"

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
	(void)variant;
	view_text(v, a, 0, 0, text_width(a->cols), &b->block->text,
	    ALIGN_START, style(ROLE_TEXT));
}

void
kit_describe_text(const struct view *v, const struct box *b, struct buf *out)
{
	(void)v;
	kit_words(out, &b->block->text);
	buf_char(out, '\n');
}

const struct form form_paragraph = {
	.name = "", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 1, .measure = paragraph_measure, .draw = paragraph_draw,
	.describe = kit_describe_text
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

const struct form form_heading = {
	.name = "", .kind = BLOCK_HEADING, .or_kind = BLOCK_HEADING,
	.variants = 1, .measure = paragraph_measure, .draw = heading_draw,
	.describe = kit_describe_text
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

const struct form form_code = {
	.name = "", .kind = BLOCK_CODE, .or_kind = BLOCK_CODE,
	.variants = 1, .measure = code_measure, .draw = code_draw,
	.describe = kit_describe_text
};

/* ---- A strong sentence behind a coloured edge ---- */

static int
statement_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	int rows;

	if (width < 12)
		return variant == 1 ? view_text_rows(v, &b->block->text,
		    width) : 0;
	rows = view_text_rows(v, &b->block->text, text_width(width - 4));
	return variant == 0 ? rows + 2 : rows;
}

static void
statement_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const int y = variant == 0 ? 1 : 0;

	if (a->cols < 12) {
		view_text(v, a, 0, 0, a->cols, &b->block->text, ALIGN_START,
		    style(ROLE_STRONG));
		return;
	}
	for (int i = 0; i < a->rows; i++)
		area_put(a, i, 0, glyph(v->glyphs, a->dir, G_EDGE), 1,
		    style(ROLE_ACCENT));
	view_text(v, a, y, 3, text_width(a->cols - 4), &b->block->text,
	    ALIGN_START, style(ROLE_STRONG));
}

const struct form form_statement = {
	.name = "statement", .kind = BLOCK_PARAGRAPH,
	.or_kind = BLOCK_PARAGRAPH, .variants = 2,
	.measure = statement_measure, .draw = statement_draw,
	.describe = kit_describe_text
};

/* ---- The cover: a skyline over the deck's promise ---- */

static const struct bitmap *
cover_picture(const struct view *v, int width, int variant, int *count)
{
	static const char *const name[] = { "city", "people", "bridge" };
	const enum size size = variant == 0 ? SIZE_TWICE : SIZE_NORMAL;
	const struct bitmap *b = view_icon(v, name[0], size);

	if (b == NULL || width < 3 * (dots_cols(b) + 4))
		return NULL;
	*count = 3;
	return b;
}

static int
title_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	int rows = view_text_rows(v, &b->block->text, text_width(width)), n;
	const struct bitmap *picture;

	if (variant == 2)
		return rows;
	picture = cover_picture(v, width, variant, &n);
	return picture != NULL ? rows + dots_rows(picture) + 1 : 0;
}

static void
title_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	static const char *const name[] = { "people", "bridge", "city" };
	static const enum role role[] = {
		ROLE_SERIES_2, ROLE_SERIES_3, ROLE_SERIES_1
	};
	const enum size size = variant == 0 ? SIZE_TWICE : SIZE_NORMAL;
	int x = 0, y = 0;

	for (int i = 0; i < 3 && variant < 2; i++) {
		const struct bitmap *p = view_icon(v, name[i], size);

		if (p == NULL)
			continue;
		dots_draw(a, 0, x, p, v->glyphs, style(role[i]));
		x += dots_cols(p) + 4;
		if (dots_rows(p) + 1 > y)
			y = dots_rows(p) + 1;
	}
	view_text(v, a, y, 0, text_width(a->cols), &b->block->text,
	    ALIGN_START, style_with(ROLE_ACCENT, LOOK_BOLD));
}

const struct form form_title = {
	.name = "title", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 3, .measure = title_measure, .draw = title_draw,
	.describe = kit_describe_text
};

/* ---- The source line ---- */

static int
source_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	(void)variant;
	return view_text_rows(v, &b->block->text, width);
}

static void
source_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	(void)variant;
	view_text(v, a, 0, 0, a->cols, &b->block->text, ALIGN_START,
	    style(ROLE_MUTED));
}

static void
source_describe(const struct view *v, const struct box *b, struct buf *out)
{
	buf_printf(out, "%s ", say(v->words, N_("Source:")));
	kit_describe_text(v, b, out);
}

const struct form form_source = {
	.name = "source", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 1, .measure = source_measure, .draw = source_draw,
	.describe = source_describe
};

/* ---- A newer figure: shown on its key, apart from the series' own ---- */

static int
update_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	int rows = view_text_rows(v, &b->block->text, text_width(width - 4));

	return variant == 0 ? rows + 1 : 0;
}

static void
update_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	struct rich head = view_say(v, N_("Newer figure"));

	(void)variant;
	for (int i = 0; i < a->rows; i++)
		area_put(a, i, 0, glyph(v->glyphs, a->dir, G_EDGE), 1,
		    style(ROLE_SERIES_2));
	view_text(v, a, 0, 3, text_width(a->cols - 4), &head, ALIGN_START,
	    style_with(ROLE_SERIES_2, LOOK_BOLD));
	view_text(v, a, 1, 3, text_width(a->cols - 4), &b->block->text,
	    ALIGN_START, style(ROLE_TEXT));
}

static void
update_describe(const struct view *v, const struct box *b, struct buf *out)
{
	buf_printf(out, "%s: ", say(v->words, N_("Newer figure")));
	kit_describe_text(v, b, out);
}

const struct form form_update = {
	.name = "update", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 1, .measure = update_measure, .draw = update_draw,
	.describe = update_describe
};
