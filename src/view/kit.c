/* Small parts that several forms share. */
#include "config.h"

#include "view/kit.h"

#include <string.h>

#include "text/cluster.h"

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

/* Whether the next span goes on with a mark of this one. */
static bool
goes_on(const struct rich *r, size_t span, enum mark mark)
{
	const struct span *s = &r->span[span];

	return span + 1 < r->nspan && s[1].marks & s->marks & mark &&
	    s[1].start == s->end && (mark != MARK_LINK || s[1].link == s->link);
}

/* The address of a link that ends with this span, leads out of the deck and is
 * not in the text. */
static void
tell_address(const struct view *v, struct buf *out, const struct rich *r,
    size_t span)
{
	const struct span *s = &r->span[span];
	const char *to = s->marks & MARK_LINK && s->link < r->nlink ?
	    r->link[s->link] : "#";

	if (v->paper && *to != '#' && strstr(r->text, to) == NULL &&
	    !goes_on(r, span, MARK_LINK))
		buf_printf(out, " (%s)", to);
}

/* The bytes of r from *at to the end of span `to`, and the addresses of links
 * where they end. */
static void
tell_spans(const struct view *v, struct buf *out, const struct rich *r,
    size_t *at, size_t from, size_t to, const char *indent)
{
	for (size_t i = from; i <= to; i++) {
		tell_bytes(out, r, *at, r->span[i].end, indent);
		*at = r->span[i].end;
		tell_address(v, out, r, i);
	}
}

void
kit_tell(const struct view *v, struct buf *out, const struct rich *r,
    const char *indent)
{
	size_t at = 0;

	for (size_t i = 0; i < r->nspan; i++) {
		struct buf struck = BUF_INIT;
		size_t last = i;

		if (!(r->span[i].marks & MARK_STRIKE)) {
			tell_spans(v, out, r, &at, i, i, indent);
			continue;
		}
		while (goes_on(r, last, MARK_STRIKE))
			last++;
		tell_bytes(out, r, at, r->span[i].start, indent);
		at = r->span[i].start;
		tell_spans(v, &struck, r, &at, i, last, indent);
		buf_str(out, view_fill(v, N_("(struck out: {1})"),
		    buf_text(&struck), (char *)NULL));
		buf_release(&struck);
		i = last;
	}
	tell_bytes(out, r, at, r->len, indent);
}

const char *
kit_colon(const struct view *v)
{
	return view_fill(v, N_("{1}: {2}"), "", "", (char *)NULL);
}

const char *
kit_comma(const struct view *v)
{
	return view_fill(v, N_("{1}, {2}"), "", "", (char *)NULL);
}

const char *
kit_semicolon(const struct view *v)
{
	return view_fill(v, N_("{1}; {2}"), "", "", (char *)NULL);
}

void
kit_lead(const struct view *v, struct buf *out, const char *msgid)
{
	static const char wide[] = "：";
	const char *words = say(v->words, msgid);
	const size_t n = strlen(words), m = sizeof wide - 1;

	buf_str(out, words);
	if (n < m || strcmp(words + n - m, wide) != 0)
		buf_char(out, ' ');
}

struct rich
kit_box_words(const struct view *v, const struct box *b)
{
	struct buf out = BUF_INIT;
	struct rich r;

	/* The picture is not there: nothing tells what it looks like. */
	b->form->describe(v, b, &out);
	while (out.n > 0 && out.p[out.n - 1] == '\n')
		out.n--;
	r = view_plain(v, arena_strndup(v->arena, buf_text(&out), out.n));
	r.dir = b->block->text.lang != NULL ? b->block->text.dir : v->dir;
	buf_release(&out);
	return r;
}

/* ---- What an item holds ---- */

/* What stands inside of another block is read, not answered: it has no memory
 * of its own, and no stops but links. */
static struct view
inner_view(const struct view *v)
{
	struct view inner = *v;

	inner.inner = true;
	return inner;
}

/* Draws a nested block; the stops of its links are those of the panel. */
static void
draw_inner(struct view *draw, const struct box *b, const struct area *a,
    int variant)
{
	const bool was = draw->inner;

	draw->inner = true;
	b->form->draw(draw, b, a, variant);
	draw->inner = was;
}

int
kit_block(struct view *draw, const struct view *v, const struct area *a, int y,
    int x, int width, const struct block *block)
{
	const struct view inner = inner_view(v);
	const struct box b = form_box(&inner, block);
	/* What holds others is measured in one look and not in all: they are
	 * measured with it, and each depth would double the work. */
	const bool holds = block->kind == BLOCK_LIST ||
	    block->kind == BLOCK_QUOTE;
	int best = -1, rows = 0;

	for (int i = b.form->variants - 1; i >= 0 && (best < 0 || !holds);
	    i--) {
		const int n = b.form->measure(&inner, &b, width, i);

		if (n > 0 && (best < 0 || n < rows)) {
			best = i;
			rows = n;
		}
	}
	if (best < 0) {
		const struct rich words = kit_box_words(&inner, &b);

		return kit_text(draw, v, a, y, x, width, &words, ALIGN_START,
		    style(ROLE_TEXT));
	}
	if (draw != NULL) {
		const struct area sub = area_sub(a, y, x, rows, width);

		draw_inner(draw, &b, &sub, best);
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
	const struct view inner = inner_view(v);

	for (int i = from; i < item->nchild; i++) {
		const struct box b = form_box(&inner, &item->child[i]);
		const struct rich words = kit_box_words(&inner, &b);

		buf_str(out, "\n  ");
		tell_bytes(out, &words, 0, words.len, "  ");
	}
}

/* ---- What a table holds beside labels and values ---- */

/* A text and below it another; the one alone where the other is empty. */
static struct rich
below(const struct view *v, const struct rich *a, const struct rich *b)
{
	return rich_empty(b) ? *a : rich_empty(a) ? *b :
	    rich_join(v->arena, a, "\n", b);
}

/* "heading: cell" of column c, empty for an empty cell. */
static struct rich
headed_cell(const struct view *v, const struct block *t, int row, int c)
{
	const struct rich *cell = &t->cell[row * t->cols + c];

	return rich_empty(cell) || rich_empty(&t->cell[c]) ? *cell :
	    rich_join(v->arena, &t->cell[c], kit_colon(v), cell);
}

/* The headings of the first column and of column c, "a · b". */
static struct rich
both_heads(const struct view *v, const struct block *t, int c)
{
	const struct rich *a = &t->cell[0], *b = &t->cell[c];

	return rich_empty(b) || c == 0 ? *a : rich_empty(a) ? *b :
	    rich_join(v->arena, a, " · ", b);
}

static struct rich
row_text(const struct view *v, const struct block *t, int row, int c,
    int from, int to)
{
	struct rich text = t->cell[row * t->cols + c];

	for (int i = from; i < to; i++) {
		const struct rich more = headed_cell(v, t, row, i);

		text = below(v, &text, &more);
	}
	return text;
}

const struct rich *
kit_row_text(const struct view *v, const struct block *t, int row, int c,
    int from, int to)
{
	struct rich *r = arena_alloc(v->arena, sizeof *r);

	*r = row_text(v, t, row, c, from, to);
	return r;
}

const struct rich *
kit_figure_label(const struct view *v, const struct block *t, int row)
{
	struct rich *r = arena_alloc(v->arena, sizeof *r);
	const struct rich heads = both_heads(v, t, t->cols - 1);
	const struct rich text = row_text(v, t, row, 0, 1, t->cols - 1);

	*r = below(v, &text, &heads);
	return r;
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
	const struct rich heads = both_heads(v, t, c);

	return kit_text(draw, v, a, y, x, width, &heads, ALIGN_START,
	    style(ROLE_MUTED));
}

void
kit_describe_heads(const struct view *v, const struct block *t, int c,
    struct buf *out)
{
	const struct rich heads = both_heads(v, t, c);

	if (rich_empty(&heads))
		return;
	kit_tell(v, out, &heads, " ");
	buf_char(out, '\n');
}

/* Whether a label ends with a mark of its own. */
static bool
begins_with_dash(const struct rich *r)
{
	return strncmp(r->text, "– ", 4) == 0 ||
	    strncmp(r->text, "— ", 4) == 0 ||
	    strncmp(r->text, "- ", 2) == 0;
}

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
		/* A label that ends a sentence needs no colon, nor does
		 * what begins with a dash. */
		if (begins_with_dash(&rest))
			buf_char(out, ' ');
		else if (!ends_sentence(&label))
			buf_str(out, kit_colon(v));
		else if ((unsigned char)label.text[label.len - 1] < 0x80)
			buf_char(out, ' ');
		kit_tell(v, out, &rest, "  ");
	}
	kit_describe_rest(v, item, 0, out);
}

void
kit_describe_number(const struct view *v, const struct block *list, int i,
    struct buf *out)
{
	if (list->ordered)
		buf_printf(out, "%s. ", view_ordinal(v, list->first + i));
	else
		buf_str(out, "- ");
}

void
kit_describe_items(const struct view *v, const struct box *b, struct buf *out)
{
	for (int i = 0; i < b->block->nitem; i++) {
		kit_describe_number(v, b->block, i, out);
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
kit_ordinal_cells(const struct view *v, int n)
{
	const char *s = view_ordinal(v, n);

	return text_width(s, strlen(s));
}

int
kit_keycap(struct view *v, const struct area *a, int y, int x, int n, bool on)
{
	struct style st = style_with(on ? ROLE_KEYCAP_ON : ROLE_KEYCAP,
	    LOOK_BOLD);
	const int width = area_text(a, y, x + 1, view_ordinal(v, n), st);

	area_put(a, y, x, " ", 1, st);
	area_put(a, y, x + 1 + width, " ", 1, st);
	return width + 2;
}

int
kit_first_cells(const struct view *v, const struct rich *text, int width)
{
	const struct para p = view_lay(v, text, width);

	return p.n > 0 ? p.line[0].width : 0;
}
