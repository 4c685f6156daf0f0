/* Plain lists: bullets or numbers at the start, text beside them, nested lists
 * indented. */
#include "config.h"

#include "text/cluster.h"
#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

/* Cells of the widest number and its dot, or of a bullet, and a blank. */
static int
indent(const struct view *v, const struct block *b)
{
	return b->ordered ? kit_ordinal_cells(v, b->first + b->nitem - 1) + 3 :
	    3;
}

/* "1.", or ".1" from right to left. */
static void
draw_number(struct view *v, const struct area *a, int y, int x, int n)
{
	const struct rich r = rich_plain(arena_printf(v->arena, "%s.",
	    view_ordinal(v, n)), a->dir, v->lang->tag);

	view_text(v, a, y, x, a->cols - x, &r, ALIGN_START,
	    style(ROLE_ACCENT));
}

/* Measures, and draws when draw is given. */
static int
list_lay(struct view *draw, const struct view *v, const struct block *b,
    const struct area *a, int y, int x, int width, int gap)
{
	const int in = indent(v, b);
	const int room = width - in > 4 ? width - in : 4;
	int rows = 0;

	for (int i = 0; i < b->nitem; i++) {
		const struct item *item = &b->item[i];
		int text_rows;

		if (i > 0)
			rows += gap;
		if (draw != NULL) {
			if (b->ordered)
				draw_number(draw, a, y + rows, x + 1,
				    b->first + i);
			else
				area_put(a, y + rows, x + 1,
				    glyph(v->glyphs, a->dir, G_BULLET), 1,
				    style(ROLE_ACCENT));
			text_rows = view_text(draw, a, y + rows, x + in, room,
			    &item->text, ALIGN_START, style(ROLE_TEXT));
		} else
			text_rows = view_text_rows(v, &item->text, room);
		rows += text_rows > 0 ? text_rows : 1;
		rows += kit_rest(draw, v, a, y + rows, x + in, room, item, 0);
	}
	return rows;
}

static int
list_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return list_lay(NULL, v, b->block, NULL, 0, 0, width,
	    variant == 0 ? 1 : 0);
}

static void
list_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	list_lay(v, v, b->block, a, 0, 0, a->cols, variant == 0 ? 1 : 0);
}

/* As written: a bold start is no label here. */
static void
list_describe(const struct view *v, const struct box *b, struct buf *out)
{
	for (int i = 0; i < b->block->nitem; i++) {
		kit_describe_number(v, b->block, i, out);
		kit_tell(v, out, &b->block->item[i].text, "  ");
		kit_describe_rest(v, &b->block->item[i], 0, out);
		buf_char(out, '\n');
	}
}

static void
list_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct block *list = b->block;

	if (list->ordered)
		html_ordered(v, h, "", list->first);
	else
		html_raw(h, "<ul>\n");
	for (int i = 0; i < list->nitem; i++) {
		html_open(h, "li", NULL, &list->item[i].text);
		html_inner(v, h, &list->item[i].text);
		html_rest(v, h, &list->item[i], 0);
		html_close(h, "li");
	}
	html_close(h, list->ordered ? "ol" : "ul");
}

const struct form form_list = {
	.name = "", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST, .variants = 2,
	.measure = list_measure, .draw = list_draw,
	.describe = list_describe,
	.html = list_html
};
