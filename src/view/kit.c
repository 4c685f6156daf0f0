/* Small parts that several forms share. */
#include "config.h"

#include "view/kit.h"

#include <string.h>

void
kit_words(struct buf *out, const struct rich *r)
{
	for (size_t i = 0; i < r->len; i++)
		buf_char(out, r->text[i] == '\n' ? ' ' : r->text[i]);
}

/* The bytes from..to of r; line ends as kit_tell has them. */
static void
tell_bytes(struct buf *out, const struct rich *r, size_t from, size_t to,
    const char *indent)
{
	for (size_t i = from; i < to; i++) {
		buf_char(out, r->text[i]);
		if (r->text[i] == '\n')
			buf_str(out, indent);
	}
}

/* Whether span i is the last of its link. */
static bool
link_ends(const struct rich *r, size_t i)
{
	return i + 1 == r->nspan || !(r->span[i + 1].marks & MARK_LINK) ||
	    r->span[i + 1].link != r->span[i].link ||
	    r->span[i + 1].start != r->span[i].end;
}

/* The address of a link that leads out of the deck and is not in the text. */
static void
tell_address(const struct view *v, struct buf *out, const struct rich *r,
    const struct span *s)
{
	const char *to = s->link < r->nlink ? r->link[s->link] : "#";

	if (v->paper && *to != '#' && strstr(r->text, to) == NULL)
		buf_printf(out, " (%s)", to);
}

void
kit_tell(const struct view *v, struct buf *out, const struct rich *r,
    const char *indent)
{
	size_t at = 0;

	for (size_t i = 0; i < r->nspan; i++) {
		const struct span *s = &r->span[i];

		if (s->marks & MARK_STRIKE) {
			const char *struck = arena_strndup(v->arena,
			    r->text + s->start, s->end - s->start);

			tell_bytes(out, r, at, s->start, indent);
			buf_str(out, view_fill(v, N_("(struck out: {1})"),
			    struck, (char *)NULL));
			at = s->end;
		}
		if (s->marks & MARK_LINK && link_ends(r, i)) {
			tell_bytes(out, r, at, s->end, indent);
			at = s->end;
			tell_address(v, out, r, s);
		}
	}
	tell_bytes(out, r, at, r->len, indent);
}

const char *
kit_colon(const struct view *v)
{
	return view_fill(v, N_("{1}: {2}"), "", "", (char *)NULL);
}

struct rich
kit_box_words(const struct view *v, const struct box *b)
{
	struct buf out = BUF_INIT;
	struct rich r;

	form_describe(v, b, &out);
	while (out.n > 0 && out.p[out.n - 1] == '\n')
		out.n--;
	r = view_plain(v, arena_strndup(v->arena, buf_text(&out), out.n));
	r.dir = b->block->text.lang != NULL ? b->block->text.dir : v->dir;
	buf_release(&out);
	return r;
}

/* ---- What an item holds ---- */

/* What stands inside of another block is read, not answered: what the reader
 * did belongs to the outer one. */
static struct view
inner_view(const struct view *v, struct state *fresh)
{
	struct view inner = *v;

	*fresh = (struct state){ .guess = 50 };
	inner.state = fresh;
	inner.inner = true;
	return inner;
}

/* Draws a nested block; the stops of its links are those of the panel. */
static void
draw_inner(struct view *draw, const struct box *b, const struct area *a,
    int variant)
{
	struct state fresh = { .guess = 50 }, *own = draw->state;
	const bool was = draw->inner;

	draw->state = &fresh;
	draw->inner = true;
	b->form->draw(draw, b, a, variant);
	draw->state = own;
	draw->inner = was;
}

int
kit_block(struct view *draw, const struct view *v, const struct area *a, int y,
    int x, int width, const struct block *block)
{
	struct state fresh;
	const struct view inner = inner_view(v, &fresh);
	const struct box b = form_box(&inner, block);
	int variant = b.form->variants, rows = 0;

	/* The most compact that can be drawn. One is measured and not all: what
	 * a block holds is measured with it, and each depth would double the
	 * work. */
	while (rows <= 0 && variant > 0)
		rows = b.form->measure(&inner, &b, width, --variant);
	if (rows <= 0) {
		const struct rich words = kit_box_words(&inner, &b);

		return kit_text(draw, v, a, y, x, width, &words, ALIGN_START,
		    style(ROLE_TEXT));
	}
	if (draw != NULL) {
		const struct area sub = area_sub(a, y, x, rows, width);

		draw_inner(draw, &b, &sub, variant);
	}
	return rows;
}

int
kit_rest(struct view *draw, const struct view *v, const struct area *a, int y,
    int x, int width, const struct item *item, int from)
{
	int rows = 0;

	for (int i = from; i < item->nchild; i++)
		rows += kit_block(draw, v, a, y + rows, x, width,
		    &item->child[i]);
	return rows;
}

void
kit_describe_rest(const struct view *v, const struct item *item, int from,
    struct buf *out)
{
	struct state fresh;
	const struct view inner = inner_view(v, &fresh);

	for (int i = from; i < item->nchild; i++) {
		const struct box b = form_box(&inner, &item->child[i]);
		const struct rich words = kit_box_words(&inner, &b);

		buf_str(out, "\n  ");
		tell_bytes(out, &words, 0, words.len, "  ");
	}
}

/* ---- What a table holds beside labels and values ---- */

/* Adds "\nheading: cell" for column c of a row. */
static void
add_column(const struct view *v, const struct block *t, int row, int c,
    struct buf *out)
{
	const struct rich *cell = &t->cell[row * t->cols + c];

	if (rich_empty(cell))
		return;
	buf_char(out, '\n');
	if (!rich_empty(&t->cell[c])) {
		kit_words(out, &t->cell[c]);
		buf_str(out, kit_colon(v));
	}
	kit_words(out, cell);
}

/* r with the words of `more` behind it; r itself when there are none. */
static const struct rich *
with_more(const struct view *v, const struct rich *r, const struct buf *more)
{
	struct rich *out;

	if (more->n == 0)
		return r;
	out = arena_alloc(v->arena, sizeof *out);
	*out = *r;
	out->text = arena_printf(v->arena, "%s%s", r->text, more->p +
	    (r->len == 0 ? 1 : 0));
	out->len = strlen(out->text);
	return out;
}

/* The headings of the first column and of column c, "a · b". */
static void
join_heads(const struct block *t, int c, struct buf *out)
{
	for (int i = 0; i <= c; i += c > 0 ? c : 1) {
		if (rich_empty(&t->cell[i]))
			continue;
		buf_str(out, out->n > 0 ? " · " : "");
		kit_words(out, &t->cell[i]);
	}
}

const struct rich *
kit_row_text(const struct view *v, const struct block *t, int row, int c,
    int from, int to)
{
	const struct rich *label = &t->cell[row * t->cols + c];
	struct buf more = BUF_INIT;

	for (int i = from; i < to; i++)
		add_column(v, t, row, i, &more);
	label = with_more(v, label, &more);
	buf_release(&more);
	return label;
}

const struct rich *
kit_figure_label(const struct view *v, const struct block *t, int row)
{
	const struct rich *label = kit_row_text(v, t, row, 0, 1,
	    t->cols - 1);
	struct buf heads = BUF_INIT, more = BUF_INIT;

	join_heads(t, t->cols - 1, &heads);
	if (heads.n > 0)
		buf_printf(&more, "\n%s", buf_text(&heads));
	label = with_more(v, label, &more);
	buf_release(&heads);
	buf_release(&more);
	return label;
}

int
kit_heads(struct view *draw, const struct view *v, const struct area *a, int y,
    int x1, int width1, int x2, int width2, const struct block *t, int c,
    enum align align)
{
	const int one = kit_text(draw, v, a, y, x1, width1, &t->cell[0],
	    align, style(ROLE_MUTED));
	const int two = kit_text(draw, v, a, y, x2, width2, &t->cell[c],
	    ALIGN_START, style(ROLE_MUTED));

	return one > two ? one : two;
}

int
kit_heads_line(struct view *draw, const struct view *v, const struct area *a,
    int y, int x, int width, const struct block *t, int c)
{
	struct buf out = BUF_INIT;
	struct rich r = t->cell[0];

	join_heads(t, c, &out);
	r.text = arena_strndup(v->arena, buf_text(&out), out.n);
	r.len = out.n;
	r.nspan = r.nlink = 0;
	buf_release(&out);
	return kit_text(draw, v, a, y, x, width, &r, ALIGN_START,
	    style(ROLE_MUTED));
}

void
kit_describe_heads(const struct block *t, int c, struct buf *out)
{
	struct buf heads = BUF_INIT;

	join_heads(t, c, &heads);
	if (heads.n > 0)
		buf_printf(out, "%s\n", buf_text(&heads));
	buf_release(&heads);
}

/* Whether a label ends with a mark of its own. */
static bool
ends_sentence(const struct rich *label)
{
	static const char *const mark[] = {
		".", ":", "?", "!", "。", "：", "？", "！", "؟", "።", "।"
	};

	for (size_t i = 0; i < sizeof mark / sizeof *mark; i++) {
		const size_t n = strlen(mark[i]);

		if (label->len >= n && strcmp(label->text + label->len - n,
		    mark[i]) == 0)
			return true;
	}
	return false;
}

void
kit_describe_item(const struct view *v, const struct item *item,
    struct buf *out)
{
	struct rich label, rest;

	view_split(v, &item->text, &label, &rest);
	kit_tell(v, out, &label, "  ");
	if (!rich_empty(&rest)) {
		/* A label that ends a sentence needs no colon. */
		if (!ends_sentence(&label))
			buf_str(out, kit_colon(v));
		else if ((unsigned char)label.text[label.len - 1] < 0x80)
			buf_char(out, ' ');
		kit_tell(v, out, &rest, "  ");
	}
	kit_describe_rest(v, item, 0, out);
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
