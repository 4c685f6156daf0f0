/* Columns: two or more lists side by side, each under its title. On a narrow
 * screen one stands below the other. */
#include "config.h"

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

struct columns {
	const struct block	*list;
	bool			 air;
};

static int
entries(struct view *draw, const struct view *v, const struct block *list,
    int n, const struct area *a, int y, int x, int width, bool air)
{
	int rows = 0;

	for (int i = 0; i < list->nitem; i++) {
		int text;

		if (air && i > 0)
			rows++;
		if (draw != NULL)
			area_put(a, y + rows, x, glyph(v->glyphs, a->dir,
			    G_SQUARE), 1, style(kit_series(n)));
		text = kit_text(draw, v, a, y + rows, x + 2, width - 2,
		    &list->item[i].text, ALIGN_START, style(ROLE_TEXT));
		rows += text > 0 ? text : 1;
		rows += kit_rest(draw, v, a, y + rows, x + 2, width - 2,
		    &list->item[i], 0);
	}
	return rows;
}

static int
column_cell(struct view *draw, const struct view *v, const void *ctx, int i,
    const struct area *a, int y, int x, int width)
{
	const struct columns *data = ctx;
	const struct item *item = &data->list->item[i];
	struct rich label, rest;
	int rows;

	if (width < 8)
		return 0;
	view_split(v, &item->text, &label, &rest);
	rows = kit_text(draw, v, a, y, x, width, &label, ALIGN_START,
	    style_with(kit_series(i), LOOK_BOLD));
	/* Those of other programs have no title. */
	if (draw != NULL && rows > 0)
		area_repeat(a, y + rows, x, width, glyph(v->glyphs, a->dir,
		    G_RULE_HEAVY), style(kit_series(i)));
	rows += rows > 0;
	if (!rich_empty(&rest))
		rows += kit_text(draw, v, a, y + rows, x, width, &rest,
		    ALIGN_START, style(ROLE_MUTED));
	for (int k = 0; k < item->nchild; k++) {
		const struct block *child = &item->child[k];

		/* A list with its own boxes or numbers keeps them. */
		if (child->kind == BLOCK_LIST && !child->ordered &&
		    child->shape == NULL && child->item[0].task == TASK_NONE)
			rows += entries(draw, v, child, i, a, y + rows, x,
			    width, data->air);
		else
			rows += kit_block(draw, v, a, y + rows, x, width,
			    child);
	}
	return rows;
}

/* Variants: 0 side by side with air, 1 without, 2 stacked. */
static int
columns_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	struct columns data = { b->block, variant == 0 };
	const int n = b->block->nitem;

	if (n == 0)
		return 0;
	if (variant < 2) {
		if (width < n * 24)
			return 0;
		return kit_grid(draw, v, a, width < n * 60 ? width : n * 60, n,
		    n, 4, 0, column_cell, &data);
	}
	return kit_grid(draw, v, a, width, n, 1, 0, 1, column_cell, &data);
}

static int
columns_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return columns_lay(NULL, v, b, NULL, width, variant);
}

static void
columns_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	columns_lay(v, v, b, a, a->cols, variant);
}

static void
columns_html(const struct view *v, const struct box *b, struct html *h)
{
	html_items(v, h, b->block, "columns", false, NULL);
}

const struct form form_columns = {
	.name = "columns", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 3, .measure = columns_measure, .draw = columns_draw,
	.describe = kit_describe_items,
	.html = columns_html
};
