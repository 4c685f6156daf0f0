/* Links to read on: numbered, the address in words, a QR code on Enter. */
#include "config.h"

#include <string.h>

#include "base/key.h"
#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

/* The address of an item's link, NULL when it has none. */
static const char *
address(const struct item *item)
{
	for (size_t i = 0; i < item->text.nspan; i++)
		if (item->text.span[i].marks & MARK_LINK &&
		    item->text.span[i].link < item->text.nlink)
			return item->text.link[item->text.span[i].link];
	return NULL;
}

/* Variants: 0 number, words, address below, with air; 1 without air; 2 without
 * the address (it is behind Enter, and in the words of --text). */
static int
links_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct block *list = b->block;
	const int in = list->nitem > 9 ? 6 : 5;
	const int room = width - in < 92 ? width - in : 92;
	int y = 0;

	if (room < 8 || (variant == 2 && v->whole))
		return 0;
	for (int i = 0; i < list->nitem; i++) {
		const struct item *item = &list->item[i];
		const char *to = address(item);
		int rows;

		if (i > 0 && variant == 0)
			y++;
		if (draw != NULL)
			kit_keycap(draw, a, y, 0, i + 1, false);
		rows = kit_text(draw, v, a, y, in, room, &item->text,
		    ALIGN_START, style(ROLE_TEXT));
		if (draw != NULL && to != NULL)
			view_target(draw, a, y, 0, rows, width);
		y += rows > 0 ? rows : 1;
		if (to != NULL && variant < 2 && strstr(item->text.text, to) ==
		    NULL && *to != '#') {
			struct rich words = rich_plain(to, DIR_LTR, "en");

			y += kit_text(draw, v, a, y, in, room, &words,
			    ALIGN_START, style(ROLE_MUTED));
		}
		y += kit_rest(draw, v, a, y, in, room, item, 0);
	}
	return y;
}

static int
links_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return links_lay(NULL, v, b, NULL, width, variant);
}

static void
links_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	links_lay(v, v, b, a, a->cols, variant);
}

static void
links_describe(const struct view *v, const struct box *b, struct buf *out)
{
	for (int i = 0; i < b->block->nitem; i++) {
		const struct item *item = &b->block->item[i];
		const char *to = address(item);

		buf_printf(out, "%d. ", i + 1);
		kit_words(out, &item->text);
		if (to != NULL && strstr(item->text.text, to) == NULL &&
		    *to != '#')
			buf_printf(out, "%s%s", kit_colon(v), to);
		kit_describe_rest(v, item, 0, out);
		buf_char(out, '\n');
	}
}

/* ---- What the reader does ---- */

/* The numbers on the screen choose; each has its address. */
static int
links_numbers(const struct view *v, const struct box *b)
{
	return v->plain ? 0 : b->block->nitem;
}

static void
links_pick(const struct view *v, const struct box *b, int i, struct deed *d)
{
	(void)v;
	d->target = address(&b->block->item[i]);
}

static bool
links_use(const struct view *v, const struct box *b, const struct stop *s,
    struct deed *d)
{
	(void)v;
	(void)b;
	d->enter = s == NULL;
	return s == NULL;
}

static int
links_hints(const struct view *v, const struct box *b, const struct stop *s,
    struct hint *h)
{
	h[0] = (struct hint){ arena_printf(v->arena, "%s-%s",
	    view_integer(v, 1), view_integer(v, b->block->nitem)),
	    N_("open"), true, 90, 0, 0 };
	if (b->block->nitem < 2)
		h[0].key = view_integer(v, 1);
	h[1] = (struct hint){ "Enter", N_("open"), true, 89, K_ENTER, 0 };
	return s != NULL ? 2 : 1;
}

static const char *
links_say_keys(const struct view *v, const struct box *b)
{
	(void)v;
	(void)b;
	return N_("Tab goes from link to link.");
}

/* Each with its address as a code for a telephone. */
static void
links_html(const struct view *v, const struct box *b, struct html *h)
{
	html_ordered(v, h, "links", 1);
	for (int i = 0; i < b->block->nitem; i++) {
		const struct item *item = &b->block->item[i];
		const char *to = address(item);

		html_raw(h, "<li><div><b>");
		html_str(h, view_ordinal(v, i + 1));
		html_raw(h, ".</b> ");
		html_rich(v, h, &item->text);
		html_rest(v, h, item, 0);
		html_raw(h, "</div>");
		if (to != NULL)
			html_qr(h, to);
		html_raw(h, "</li>\n");
	}
	html_raw(h, "</ol>\n");
}

const struct form form_links = {
	.name = "links", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 3, .measure = links_measure, .draw = links_draw,
	.describe = links_describe,
	.html = links_html, .use = links_use,
	.numbers = links_numbers, .pick = links_pick, .hints = links_hints,
	.say_keys = links_say_keys
};
