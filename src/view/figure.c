/* Big figures and icons, from bitmaps. They run from left to right in every
 * language. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "text/cluster.h"
#include "view/view.h"

/* The bitmap folder/NAME in a size: from the set for quadrants, where the font
 * has them and the set has it, else from that for half blocks. */
static const struct bitmap *
sized(const struct view *v, const char *folder, const char *name,
    enum size size)
{
	static const char *const fine[] = { "small/", "", "large/" };
	const struct bitmap *b = NULL;
	char path[128];

	if (v->glyphs == GLYPHS_FULL) {
		snprintf(path, sizeof path, "%s/fine/%s%s", folder, fine[size],
		    name);
		b = assets_picture(v->assets, path, 1);
	}
	if (b != NULL)
		return b;
	snprintf(path, sizeof path, "%s/%s%s", folder, size == SIZE_SMALL ?
	    "small/" : "", name);
	return assets_picture(v->assets, path, size == SIZE_TWICE ? 2 : 1);
}

/* The bitmap of one character of a figure. */
static const struct bitmap *
digit(const struct view *v, const char *c, size_t len, enum size size)
{
	uint32_t code;
	char name[16];

	code_next(c, len, &code);
	snprintf(name, sizeof name, "%04X", (unsigned)code);
	return sized(v, "digits", name, size);
}

/* The characters of a figure from left to right: "55%" is "%55" in Arabic. */
static const char *
in_visual_order(const struct view *v, const char *text)
{
	struct rich r = rich_plain(text, v->lang->dir, v->lang->tag);
	struct text_env env = { BIDI_VISUAL, false, false };
	struct buf out = BUF_INIT;
	struct para p;

	if (v->lang->dir == DIR_LTR)
		return text;
	p = para_layout(v->arena, &r, 1000, &env);
	for (int i = 0; p.n > 0 && i < p.line[0].n; i++)
		buf_add(&out, p.line[0].glyph[i].text, p.line[0].glyph[i].len);
	text = arena_strndup(v->arena, buf_text(&out), out.n);
	buf_release(&out);
	return text;
}

/* Walks over a figure; draws it when an area is given. */
static bool
figure(const struct view *v, const struct area *a, int y, int x,
    const char *text, enum size size, struct style st, int *rows, int *cols)
{
	const int gap = size == SIZE_SMALL ? 1 : 2;
	size_t n = strlen(text);
	int at = 0, tall = 0, whole = 0;

	if (n == 0)
		return false;
	/* A figure runs left to right, also on a mirrored area. */
	if (a != NULL && a->dir == DIR_RTL)
		figure(v, NULL, 0, 0, text, size, st, &tall, &whole);
	for (size_t i = 0; i < n; ) {
		size_t len = grapheme_next(text + i, n - i);
		const struct bitmap *b = digit(v, text + i, len, size);

		if (b == NULL)
			return false;
		if (at > 0)
			at += gap;
		if (a != NULL)
			dots_draw(a, y, a->dir == DIR_RTL ?
			    x + whole - at - dots_cols(b) : x + at, b,
			    v->glyphs, st);
		at += dots_cols(b);
		if (dots_rows(b) > tall)
			tall = dots_rows(b);
		i += len;
	}
	*rows = tall;
	*cols = at;
	return true;
}

bool
view_figure_size(const struct view *v, const char *text, enum size size,
    int *rows, int *cols)
{
	return figure(v, NULL, 0, 0, in_visual_order(v, text), size,
	    style(ROLE_TEXT), rows, cols);
}

void
view_figure(struct view *v, const struct area *a, int y, int x,
    const char *text, enum size size, struct style st)
{
	int rows, cols;

	figure(v, a, y, x, in_visual_order(v, text), size, st, &rows, &cols);
}

const struct bitmap *
view_icon(const struct view *v, const char *name, enum size size)
{
	return sized(v, "icons", name, size);
}
