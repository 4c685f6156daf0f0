/* Icons: a grid of pictograms, each with its words. */
#include "config.h"

#include "view/form.h"
#include "view/kit.h"

struct icons {
	const struct block	*block;
	int			 variant;
};

static const char *
icons_prepare(const struct view *v, struct box *b)
{
	struct icons *data = arena_alloc(v->arena, sizeof *data);

	data->block = b->block;
	b->data = data;
	return NULL;
}

static const struct bitmap *
icon_of(const struct view *v, const struct icons *data, int i, enum size size)
{
	const char *name = directive_word(data->block->shape, i);

	return name != NULL ? view_icon(v, name, size) : NULL;
}

/* Variants: 0 twice and 1 normal over centred words; 2 small beside words;
 * 3 a coloured mark before the words, 4 the same with less air. */
static int
icon_cell(struct view *draw, const struct view *v, const void *ctx, int i,
    const struct area *a, int y, int x, int width)
{
	const struct icons *data = ctx;
	const struct style on = style(kit_series(i));
	const struct rich *text = &data->block->item[i].text;
	struct rich label, rest;
	int rows = 0, in = 0, least = 0;
	enum align align = ALIGN_START;

	view_split(v, text, &label, &rest);
	if (data->variant <= 1) {
		const struct bitmap *icon = icon_of(v, data, i,
		    data->variant == 0 ? SIZE_TWICE : SIZE_NORMAL);

		align = ALIGN_CENTRE;
		if (icon != NULL && draw != NULL)
			dots_draw(a, y, x + (width - dots_cols(icon)) / 2,
			    icon, v->glyphs, on);
		rows = (icon != NULL ? dots_rows(icon) : 6) + 1;
	} else if (data->variant == 2) {
		const struct bitmap *icon = icon_of(v, data, i, SIZE_SMALL);

		if (icon != NULL && draw != NULL)
			dots_draw(a, y, x + (10 - dots_cols(icon)) / 2, icon,
			    v->glyphs, on);
		in = 12;
		least = icon != NULL ? dots_rows(icon) : 0;
	} else {
		if (draw != NULL)
			area_put(a, y, x, glyph(v->glyphs, a->dir, G_SQUARE),
			    1, on);
		in = 2;
	}
	if (width - in < 4)
		return 0;
	rows += kit_text(draw, v, a, y + rows, x + in, width - in, &label,
	    align, style(ROLE_STRONG));
	if (!rich_empty(&rest))
		rows += kit_text(draw, v, a, y + rows, x + in, width - in,
		    &rest, align, style(ROLE_MUTED));
	return rows > least ? rows : least;
}

/* Columns of the grid: as many as have room, rows of even length. */
static int
columns(int n, int width, int least)
{
	int c = (width + 2) / (least + 2);

	if (c < 1)
		c = 1;
	if (c > n)
		c = n;
	/* 5 in 4 columns look better as 3 + 2. */
	while (c > 1 && (n + c - 2) / (c - 1) == (n + c - 1) / c)
		c--;
	return c;
}

static int
icons_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	struct icons *data = b->data;
	const int n = data->block->nitem;
	const struct bitmap *icon;
	int c;

	data->variant = variant;
	if (n == 0)
		return 0;
	switch (variant) {
	case 0:
	case 1:
		icon = icon_of(v, data, 0, variant == 0 ? SIZE_TWICE :
		    SIZE_NORMAL);
		if (icon == NULL || width < dots_cols(icon) + 2)
			return 0;
		c = columns(n, width, variant == 0 ? 34 : 17);
		if (c < (n < 3 ? n : 3))
			return 0;
		return kit_grid(draw, v, a, width, n, c, 2, 1, icon_cell,
		    data);
	case 2:
		if (width < 28)
			return 0;
		return kit_grid(draw, v, a, width, n, columns(n, width, 32),
		    3, 1, icon_cell, data);
	default:
		return kit_grid(draw, v, a, width, n, columns(n, width, 30),
		    3, variant == 3 ? 1 : 0, icon_cell, data);
	}
}

static int
icons_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return icons_lay(NULL, v, b, NULL, width, variant);
}

static void
icons_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	icons_lay(v, v, b, a, a->cols, variant);
}

const struct form form_icons = {
	.name = "icons", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 5, .prepare = icons_prepare, .measure = icons_measure,
	.draw = icons_draw, .describe = kit_describe_items
};
