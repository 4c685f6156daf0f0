/* Icons: a grid of pictograms, each with its words. */
#include "config.h"

#include "view/form.h"
#include "view/html.h"
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

/* The looks, from roomy to compact: icons over centred words, icons beside the
 * words, a coloured mark before them. */
static const struct icon_look {
	enum { OVER, BESIDE, MARK } place;
	enum size	 size;
	int		 column;	/* cells a column needs at least */
	int		 gap_x, gap_y;
	int		 air;		/* rows between icon and words */
} look[] = {
	{ OVER, SIZE_TWICE, 34, 2, 1, 1 },
	{ OVER, SIZE_NORMAL, 16, 2, 1, 1 },
	{ BESIDE, SIZE_SMALL, 32, 3, 1, 0 },
	{ OVER, SIZE_SMALL, 16, 2, 1, 0 },
	{ MARK, SIZE_SMALL, 30, 3, 1, 0 },
	{ MARK, SIZE_SMALL, 30, 3, 0, 0 }
};

/* Cells that a small icon and the blank after it take. */
enum { BESIDE_COLS = 12 };

static int
icon_cell(struct view *draw, const struct view *v, const void *ctx, int i,
    const struct area *a, int y, int x, int width)
{
	const struct icons *data = ctx;
	const struct icon_look *l = &look[data->variant];
	const struct style on = style(kit_series(i));
	const struct bitmap *icon = l->place != MARK ? icon_of(v, data, i,
	    l->size) : NULL;
	const int tall = icon != NULL ? dots_rows(icon) : 0;
	const enum align align = l->place == OVER ? ALIGN_CENTRE :
	    ALIGN_START;
	struct rich label, rest;
	int rows = l->place == OVER ? tall + l->air : 0;
	int in = l->place == OVER ? 0 : l->place == BESIDE ? BESIDE_COLS : 2;

	if (width - in < 4)
		return 0;
	if (draw != NULL && l->place == MARK)
		area_put(a, y, x, glyph(v->glyphs, a->dir, G_SQUARE), 1, on);
	if (draw != NULL && icon != NULL)
		dots_draw(a, y, x + ((l->place == OVER ? width :
		    BESIDE_COLS - 2) - dots_cols(icon)) / 2, icon, v->glyphs,
		    on);
	view_split(v, &data->block->item[i].text, &label, &rest);
	rows += kit_text(draw, v, a, y + rows, x + in, width - in, &label,
	    align, style(ROLE_STRONG));
	if (!rich_empty(&rest))
		rows += kit_text(draw, v, a, y + rows, x + in, width - in,
		    &rest, align, style(ROLE_MUTED));
	rows += kit_rest(draw, v, a, y + rows, x + in, width - in,
	    &data->block->item[i], 0);
	return rows > tall ? rows : tall;
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
	const struct icon_look *l = &look[variant];
	const int n = data->block->nitem;
	const int c = columns(n, width, l->column);

	data->variant = variant;
	if (n == 0)
		return 0;
	if (l->place != MARK) {
		const struct bitmap *icon = icon_of(v, data, 0, l->size);

		if (icon == NULL || width < l->column)
			return 0;
		/* One above the other is a list, and lists have a look of
		 * their own. */
		if (l->place == OVER && c < (n < 3 ? n : 3))
			return 0;
	}
	return kit_grid(draw, v, a, width, n, c, l->gap_x, l->gap_y,
	    icon_cell, data);
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

static bool
icons_pictured(const struct view *v, const struct box *b, int variant)
{
	const struct icons *data = b->data;

	return look[variant].place != MARK && data->block->nitem > 0 &&
	    icon_of(v, data, 0, look[variant].size) != NULL;
}

static void
draw_icon(const struct view *v, struct html *h, const struct block *list,
    int i)
{
	html_icon(v, h, directive_word(list->shape, i), "");
}

static void
icons_html(const struct view *v, const struct box *b, struct html *h)
{
	html_items(v, h, b->block, "icons", true, draw_icon);
}

const struct form form_icons = {
	.name = "icons", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = sizeof look / sizeof *look, .pictured = icons_pictured,
	.carries = true, .prepare = icons_prepare,
	.measure = icons_measure, .draw = icons_draw,
	.describe = kit_describe_items,
	.html = icons_html
};
