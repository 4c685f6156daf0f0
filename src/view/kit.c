/* Small parts that several forms share. */
#include "config.h"

#include "view/kit.h"

void
kit_words(struct buf *out, const struct rich *r)
{
	for (size_t i = 0; i < r->len; i++)
		buf_char(out, r->text[i] == '\n' ? ' ' : r->text[i]);
}

void
kit_describe_item(const struct view *v, const struct item *item,
    struct buf *out)
{
	struct rich label, rest;

	view_split(v, &item->text, &label, &rest);
	kit_words(out, &label);
	if (!rich_empty(&rest)) {
		char last = label.len > 0 ? label.text[label.len - 1] : ' ';

		/* A label that ends a sentence needs no colon. */
		buf_str(out, last == '.' || last == ':' || last == '?' ||
		    last == '!' ? " " : ": ");
		kit_words(out, &rest);
	}
	for (int i = 0; i < item->nchild; i++) {
		struct box b = form_box(v, &item->child[i]);
		struct buf child = BUF_INIT;

		form_describe(v, &b, &child);
		while (child.n > 0 && child.p[child.n - 1] == '\n')
			child.n--;
		buf_str(out, "\n  ");
		for (size_t k = 0; k < child.n; k++) {
			buf_char(out, child.p[k]);
			if (child.p[k] == '\n')
				buf_str(out, "  ");
		}
		buf_release(&child);
	}
}

void
kit_describe_items(const struct view *v, const struct box *b, struct buf *out)
{
	for (int i = 0; i < b->block->nitem; i++) {
		if (b->block->ordered)
			buf_printf(out, "%d. ", b->block->first + i);
		else
			buf_str(out, "- ");
		kit_describe_item(v, &b->block->item[i], out);
		buf_char(out, '\n');
	}
}

enum role
kit_series(int n)
{
	static const enum role role[] = {
		ROLE_SERIES_1, ROLE_SERIES_2, ROLE_SERIES_3, ROLE_SERIES_4,
		ROLE_SERIES_5, ROLE_SERIES_6
	};

	return role[n % 6];
}

int
kit_label_rows(const struct view *v, const struct rich *text, int width)
{
	struct rich label, rest;

	view_split(v, text, &label, &rest);
	return view_text_rows(v, &label, width) +
	    view_text_rows(v, &rest, width);
}

int
kit_label_draw(struct view *v, const struct area *a, int y, int x, int width,
    const struct rich *text, enum align align)
{
	struct rich label, rest;
	int rows;

	view_split(v, text, &label, &rest);
	rows = view_text(v, a, y, x, width, &label, align,
	    style(ROLE_STRONG));
	rows += view_text(v, a, y + rows, x, width, &rest, align,
	    style(ROLE_TEXT));
	return rows;
}

int
kit_text(struct view *draw, const struct view *v, const struct area *a, int y,
    int x, int width, const struct rich *r, enum align align, struct style st)
{
	if (draw == NULL)
		return view_text_rows(v, r, width);
	return view_text(draw, a, y, x, width, r, align, st);
}

int
kit_grid(struct view *draw, const struct view *v, const struct area *a,
    int width, int n, int columns, int gap_x, int gap_y, kit_cell cell,
    const void *data)
{
	const int column = (width - gap_x * (columns - 1)) / columns;
	int y = 0;

	for (int i = 0; i < n; i += columns) {
		int tallest = 0;

		if (i > 0)
			y += gap_y;
		for (int k = i; k < n && k < i + columns; k++) {
			int rows = cell(draw, v, data, k, a, y,
			    (k - i) * (column + gap_x), column);

			if (rows > tallest)
				tallest = rows;
		}
		y += tallest;
	}
	return y;
}

int
kit_keycap(struct view *v, const struct area *a, int y, int x, int n, bool on)
{
	struct style st = style_with(on ? ROLE_KEYCAP_ON : ROLE_KEYCAP,
	    LOOK_BOLD);
	const char *number = view_integer(v, n);

	area_put(a, y, x, " ", 1, st);
	x += area_text(a, y, x + 1, number, st) + 1;
	area_put(a, y, x, " ", 1, st);
	return n < 10 ? 3 : 4;
}

int
kit_first_cells(const struct view *v, const struct rich *text, int width)
{
	const struct para p = view_lay(v, text, width);

	return p.n > 0 ? p.line[0].width : 0;
}
