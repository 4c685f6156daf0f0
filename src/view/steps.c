/* Steps: a numbered path, one step below the other. */
#include "config.h"

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

/* Variants: 0 number, label and words with a line to the next step; 1 the same
 * without air; 2 label and words in one text. */
static int
steps_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct block *list = b->block;
	const int first = list->ordered ? list->first : 1;
	const int cells = kit_ordinal_cells(v, first + list->nitem - 1);
	const int in = cells > 2 ? cells + 3 : 5;
	int room = width - in, y = 0;

	if (room < 10)
		return 0;
	if (room > 92)
		room = 92;
	for (int i = 0; i < list->nitem; i++) {
		const struct rich *text = &list->item[i].text;
		int rows;

		if (variant < 2) {
			rows = draw != NULL ? kit_label_draw(draw, a, y, in,
			    room, text, ALIGN_START) :
			    kit_label_rows(v, text, room);
		} else
			rows = kit_text(draw, v, a, y, in, room, text,
			    ALIGN_START, style(ROLE_TEXT));
		if (rows == 0)
			rows = 1;
		rows += kit_rest(draw, v, a, y + rows, in, room,
		    &list->item[i], 0);
		if (draw != NULL)
			kit_keycap(draw, a, y, 0, first + i, true);
		if (variant == 0 && i + 1 < list->nitem) {
			for (int k = 1; draw != NULL && k <= rows; k++)
				area_put(a, y + k, 1, glyph(v->glyphs, a->dir,
				    G_VERTICAL), 1, style(ROLE_RULE));
			y++;
		}
		y += rows;
	}
	return y;
}

static int
steps_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return steps_lay(NULL, v, b, NULL, width, variant);
}

static void
steps_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	steps_lay(v, v, b, a, a->cols, variant);
}

static void
steps_describe(const struct view *v, const struct box *b, struct buf *out)
{
	for (int i = 0; i < b->block->nitem; i++) {
		buf_printf(out, "%d. ", (b->block->ordered ?
		    b->block->first : 1) + i);
		kit_describe_item(v, &b->block->item[i], out);
		buf_char(out, '\n');
	}
}

/* The numbers are text: also steps written as points have them. */
static void
draw_number(const struct view *v, struct html *h, const struct block *list,
    int i)
{
	html_raw(h, "<span class=\"step\">");
	html_str(h, view_ordinal(v, (list->ordered ? list->first : 1) + i));
	html_raw(h, "</span> ");
}

static void
steps_html(const struct view *v, const struct box *b, struct html *h)
{
	html_items(v, h, b->block, "steps", true, draw_number);
}

const struct form form_steps = {
	.name = "steps", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 3, .measure = steps_measure, .draw = steps_draw,
	.describe = steps_describe,
	.html = steps_html
};
