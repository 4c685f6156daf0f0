/* Cards: people, roles, things, each behind a coloured edge, in columns. */
#include "config.h"

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

/* Variants: 0 with air, 1 without, 2 in one column. */
static int
card_cell(struct view *draw, const struct view *v, const void *ctx, int i,
    const struct area *a, int y, int x, int width)
{
	const struct block *list = ctx;
	struct rich label, rest;
	int rows;

	if (width < 8)
		return 0;
	view_split(v, &list->item[i].text, &label, &rest);
	rows = kit_text(draw, v, a, y, x + 2, width - 2, &label, ALIGN_START,
	    style(ROLE_STRONG));
	if (!rich_empty(&rest))
		rows += kit_text(draw, v, a, y + rows, x + 2, width - 2, &rest,
		    ALIGN_START, style(ROLE_MUTED));
	rows += kit_rest(draw, v, a, y + rows, x + 2, width - 2,
	    &list->item[i], 0);
	for (int k = 0; draw != NULL && k < rows; k++)
		area_put(a, y + k, x, glyph(v->glyphs, a->dir, G_EDGE), 1,
		    style(kit_series(i)));
	return rows;
}

static int
cards_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const int n = b->block->nitem;
	int columns = 1;

	if (variant < 2) {
		columns = width >= 110 && n % 3 == 0 ? 3 : width >= 56 ? 2 : 1;
		if (columns > n)
			columns = n;
	}
	if (n == 0)
		return 0;
	/* Large print: one card below the other, with air. */
	if (v->large)
		columns = 1;
	return kit_grid(draw, v, a, width, n, columns, 3,
	    variant == 0 || v->large ? 1 : 0,
	    card_cell, b->block);
}

static int
cards_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return cards_lay(NULL, v, b, NULL, width, variant);
}

static void
cards_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	cards_lay(v, v, b, a, a->cols, variant);
}

static void
cards_html(const struct view *v, const struct box *b, struct html *h)
{
	html_items(v, h, b->block, "cards", false, NULL);
}

const struct form form_cards = {
	.name = "cards", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 3, .measure = cards_measure, .draw = cards_draw,
	.describe = kit_describe_items,
	.html = cards_html
};
