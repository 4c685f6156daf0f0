/* md4c -> tree. md4c tells blocks and spans by callbacks; the texts it hands
 * over point into its input, which is how we know places. */
#include "config.h"

#include "deck/markdown.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/limits.h"
#include "deck/mend.h"
#include "deck/parse.h"
#include "deck/safe.h"

/* md4c 0.4.8 reads past its input. */
#define PADDING		64
#define COLS_MAX	32
#define ROWS_MAX	2000
/* md4c fills short rows with empty cells: a small file can make it call back
 * without end. Honest text needs far less than this for each byte. */
#define CALLS_A_BYTE	32
#define CALLS_MORE	10000

/* In a tight list the paragraphs of items are not told. */
static void
begin_implicit(struct parse *p)
{
	if (p->leaf == NULL && !p->in_cell) {
		parse_begin_paragraph(p);
		p->implicit = true;
	}
}

static void
end_implicit(struct parse *p)
{
	if (p->leaf != NULL && p->implicit)
		parse_end_leaf(p);
}

/* ---- Code blocks ---- */

static void
end_code(struct parse *p, struct node *n)
{
	struct buf b = BUF_INIT;
	int col = 0, lines = 0, line, at;
	unsigned dropped = 0;

	for (size_t i = 0; i < p->raw.n;) {
		uint32_t c;

		if (lines == LIMIT_CODE) {
			parse_place(p, p->leaf_at, &line, &at);
			diag_add(p->ds, DIAG_ERROR, p->file, line, at, "this "
			    "code has more than %d lines; the rest is left "
			    "out", LIMIT_CODE);
			break;
		}

		i += safe_decode(p->raw.p + i, &c);
		if (c == '\t') {
			do
				buf_char(&b, ' ');
			while (++col % 4 != 0);
			continue;
		}
		col = c == '\n' ? 0 : col + 1;
		lines += c == '\n';
		if (c != '\n')
			c = safe_code(c);
		if (c == 0)
			dropped |= DROPPED_OVERRIDE;
		else if (c != MEND_CODE)
			buf_code(&b, c);
	}
	while (b.n > 0 && b.p[b.n - 1] == '\n')
		b.n--;
	n->text.text = arena_strndup(p->arena, buf_text(&b), b.n);
	n->text.len = b.n;
	n->text.dir = DIR_LTR;
	n->text.lang = p->lang;
	n->text.source = n->text.text;
	n->text.msgid = "";
	parse_put_place(p, &n->text, p->leaf_at);
	parse_tell_dropped(p, &n->text, dropped);
	n->has_text = true;
	buf_release(&b);
}

/* ---- md4c's calls ---- */

/* What a callback gives to end it all. md4c 0.4.8 goes on at positive values
 * in the middle of a line. */
enum { STOP = -1 };

/* Counts the calls; true when there are too many. */
static bool
too_many(struct parse *p, size_t n)
{
	p->calls += n;
	return p->calls > CALLS_MORE + CALLS_A_BYTE * p->total;
}

static void
note_place(struct parse *p, const char *s)
{
	if (s < p->text || s > p->text + p->len)
		return;		/* a string of md4c's own */
	p->last_at = (size_t)(s - p->text);
	if (!p->started) {
		p->started = true;
		p->leaf_at = p->last_at;
	}
}

static void
begin_raw(struct parse *p)
{
	buf_clear(&p->raw);
	p->npiece = 0;
	p->started = false;
	p->leaf_at = p->last_at;
}

static void
begin_table(struct parse *p, const MD_BLOCK_TABLE_DETAIL *d)
{
	struct node *n = parse_add_block(p, BLOCK_TABLE);

	n->cols = d->col_count < COLS_MAX ? (int)d->col_count : COLS_MAX;
	n->align = arena_alloc(p->arena, (size_t)n->cols + 1);
	memset(n->align, 's', (size_t)n->cols);
	p->table = n;
	p->table_at = SIZE_MAX;
	p->table_cols = (int)d->col_count;
	if (d->col_count > COLS_MAX || d->body_row_count >= ROWS_MAX) {
		int line, col;

		parse_place(p, p->last_at, &line, &col);
		diag_add(p->ds, DIAG_WARNING, p->file, line, col,
		    "of this table only %d columns and %d rows are shown",
		    COLS_MAX, ROWS_MAX);
	}
}

static void
begin_cell(struct parse *p, const MD_BLOCK_TD_DETAIL *d)
{
	static const char align[] = { 's', 's', 'c', 'e' };
	struct node *n;

	p->in_cell = true;
	if (p->column >= p->table->cols || p->table->rows > ROWS_MAX) {
		p->leaf = NULL;
		p->column++;
		return;
	}
	n = arena_alloc(p->arena, sizeof *n);
	n->kind = NODE_CELL;
	parse_append(p->table, n);
	if (p->table->rows == 1)
		p->table->align[p->column] = align[d->align];
	p->column++;
	parse_begin_leaf(p, n);
}

/* Nothing more of this panel is read. */
static bool
fill(struct parse *p, int limit, const char *what)
{
	int line, col;

	parse_place(p, p->last_at, &line, &col);
	diag_add(p->ds, DIAG_ERROR, p->file, line, col, "this panel has more "
	    "than %d %s; the rest is left out", limit, what);
	p->full = true;
	return true;
}

/* What is deeper joins its parent. */
static void
tell_depth(struct parse *p)
{
	int line, col;

	if (p->deep)
		return;
	p->deep = true;
	parse_place(p, p->last_at, &line, &col);
	diag_add(p->ds, DIAG_ERROR, p->file, line, col, "lists and quotes are "
	    "nested more than %d deep; what is deeper is shown at the last",
	    LIMIT_DEPTH);
}

/* Whether this block or item would be one too many. */
static bool
is_full(struct parse *p, MD_BLOCKTYPE type)
{
	static const uint8_t counts[] = {
		[MD_BLOCK_QUOTE] = 1, [MD_BLOCK_UL] = 1, [MD_BLOCK_OL] = 1,
		[MD_BLOCK_H] = 1, [MD_BLOCK_P] = 1, [MD_BLOCK_CODE] = 1,
		[MD_BLOCK_HTML] = 1, [MD_BLOCK_TABLE] = 1
	};

	if (type == MD_BLOCK_LI)
		return p->nitem++ >= LIMIT_ITEMS &&
		    fill(p, LIMIT_ITEMS, "items in lists");
	return p->depth == 0 && p->skip == 0 && type < sizeof counts &&
	    counts[type] && p->nblock++ >= LIMIT_BLOCKS &&
	    fill(p, LIMIT_BLOCKS, "blocks");
}

/* Marp shows the items of lists with "*" or "1)" one by one. */
static bool
is_stepped(const struct parse *p, MD_BLOCKTYPE type, const void *detail)
{
	const MD_BLOCK_UL_DETAIL *ul = detail;
	const MD_BLOCK_OL_DETAIL *ol = detail;

	if ((p->traits & TRAIT_STARS) == 0)
		return false;
	return type == MD_BLOCK_UL ? ul->mark == '*' :
	    type == MD_BLOCK_OL && ol->mark_delimiter == ')';
}

/* The next item of a list is shown with the next key: a list of its own, that
 * goes on with the one above. */
static void
next_step(struct parse *p)
{
	struct node *old = parse_top(p)->node, *n = old;

	p->tree->step++;
	if (old->nchild > 0) {
		parse_pop(p);
		n = arena_alloc(p->arena, sizeof *n);
		n->kind = NODE_BLOCK;
		n->block = BLOCK_LIST;
		n->ordered = old->ordered;
		n->number = old->number + 1;
		n->goes_on = n->one_by_one = true;
		parse_append(parse_top(p)->node, n);
		parse_put_place(p, &n->text, p->last_at);
		parse_push(p, n);
	}
	n->step = p->tree->step;
}

static int
enter_block(MD_BLOCKTYPE type, void *detail, void *arg)
{
	const MD_BLOCK_OL_DETAIL *ol = detail;
	const MD_BLOCK_LI_DETAIL *li = detail;
	const MD_BLOCK_CODE_DETAIL *code = detail;
	struct parse *p = arg;
	struct node *n;

	if (too_many(p, 1))
		return STOP;
	end_implicit(p);
	if (is_full(p, type))
		return STOP;
	switch (type) {
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		if (p->skip > 0 || p->nested == LIMIT_DEPTH) {
			if (p->skip++ == 0)
				tell_depth(p);
			break;
		}
		n = parse_add_block(p, type == MD_BLOCK_QUOTE ? BLOCK_QUOTE :
		    BLOCK_LIST);
		n->ordered = type == MD_BLOCK_OL;
		if (n->ordered)
			n->number = ol->start > 999999999 ? 1 : (int)ol->start;
		n->one_by_one = type != MD_BLOCK_QUOTE && n->shape == NULL &&
		    p->depth == 0 && (p->items ||
		    is_stepped(p, type, detail));
		parse_put_place(p, &n->text, p->last_at);
		parse_push(p, n);
		p->nested++;
		break;
	case MD_BLOCK_LI:
		if (p->skip > 0) {
			p->skip++;
			break;
		}
		if (parse_top(p)->node->one_by_one)
			next_step(p);
		n = arena_alloc(p->arena, sizeof *n);
		n->kind = NODE_ITEM;
		if (li->is_task) {
			n->task = li->task_mark == ' ' ? TASK_OPEN : TASK_DONE;
			p->last_at = li->task_mark_offset <= p->len ?
			    li->task_mark_offset : p->len;
		}
		parse_append(parse_top(p)->node, n);
		parse_push(p, n);
		break;
	case MD_BLOCK_H:
		n = parse_add_block(p, BLOCK_HEADING);
		n->level = (int)((MD_BLOCK_H_DETAIL *)detail)->level;
		parse_begin_leaf(p, n);
		break;
	case MD_BLOCK_P:
		parse_begin_paragraph(p);
		break;
	case MD_BLOCK_CODE:
		parse_add_block(p, BLOCK_CODE);
		p->in_code = true;
		p->fence = (char)code->fence_char;
		begin_raw(p);
		if (code->info.size > 0)
			note_place(p, code->info.text);
		break;
	case MD_BLOCK_HTML:
		p->in_html = true;
		begin_raw(p);
		break;
	case MD_BLOCK_TABLE:
		begin_table(p, detail);
		break;
	case MD_BLOCK_TR:
		p->table->rows++;
		p->column = 0;
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		begin_cell(p, detail);
		break;
	default:
		break;
	}
	return 0;
}

static void
end_list(struct parse *p)
{
	struct node *n = parse_top(p)->node;
	bool task = false;

	for (struct node *i = n->first; i != NULL; i = i->next)
		task = task || i->task != TASK_NONE;
	if (n->row != NULL && n->row->task && !task) {
		parse_complain(p, n->shape, n->row->needs);
		n->shape = NULL;
		n->row = NULL;
	}
	parse_pop(p);
}

/* The innermost quote, list or item ends. */
static void
end_container(struct parse *p)
{
	struct node *n = parse_top(p)->node;

	/* Items without words are texts as well. */
	if (n->kind == NODE_ITEM && !n->has_text) {
		parse_begin_leaf(p, n);
		parse_end_leaf(p);
	}
	p->nested -= n->kind != NODE_ITEM;
	if (n->kind != NODE_ITEM && n->block == BLOCK_LIST)
		end_list(p);
	else
		parse_pop(p);
}

static int
leave_block(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct parse *p = arg;
	struct node *n;

	(void)detail;
	if (too_many(p, 1))
		return STOP;
	end_implicit(p);
	switch (type) {
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
	case MD_BLOCK_LI:
		if (p->skip > 0)
			p->skip--;
		else
			end_container(p);
		break;
	case MD_BLOCK_H:
		n = p->leaf;
		parse_end_leaf(p);
		if (p->ds != NULL)
			doubt_setext(p, n);
		break;
	case MD_BLOCK_P:
		if (p->leaf != NULL)
			parse_end_leaf(p);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		if (p->leaf != NULL)
			parse_end_leaf(p);
		p->in_cell = false;
		break;
	case MD_BLOCK_TABLE:
		if (p->table->rows > ROWS_MAX)
			p->table->rows = ROWS_MAX;
		p->table->nchild = p->table->rows * p->table->cols;
		if (p->table->first != NULL)
			p->table->text = p->table->first->text;
		if (p->ds != NULL && p->table_at != SIZE_MAX)
			doubt_cells(p, p->table);
		p->table = NULL;
		break;
	case MD_BLOCK_CODE:
		p->in_code = false;
		if (p->ds != NULL)
			doubt_fence(p);
		end_code(p, parse_top(p)->node->last);
		break;
	case MD_BLOCK_HTML:
		p->in_html = false;
		parse_html(p);
		break;
	default:
		break;
	}
	return 0;
}

static int
enter_span(MD_SPANTYPE type, void *detail, void *arg)
{
	struct parse *p = arg;

	if (too_many(p, span_cost(type, detail)))
		return STOP;
	begin_implicit(p);
	if (p->leaf != NULL)
		prose_enter(&p->prose, type, detail);
	return 0;
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *arg)
{
	struct parse *p = arg;

	(void)detail;
	if (too_many(p, 1))
		return STOP;
	if (p->leaf != NULL)
		prose_leave(&p->prose, type);
	return 0;
}

static void
add_raw(struct parse *p, const char *s, size_t n)
{
	if (s >= p->text && s < p->text + p->len) {
		if (p->npiece == p->piecesize) {
			p->piecesize = p->piecesize ? 2 * p->piecesize : 16;
			p->piece = xrealloc(p->piece, p->piecesize,
			    sizeof *p->piece);
		}
		p->piece[p->npiece++] = (struct piece){ p->raw.n,
		    (size_t)(s - p->text) };
	}
	buf_add(&p->raw, s, n);
}

/* In a table "\\|" is a bar also in code. */
static void
cell_code(struct parse *p, const char *s, size_t n)
{
	for (size_t i = 0, from = 0; i < n; i++) {
		const bool skip = s[i] == '\\' && i + 1 < n &&
		    s[i + 1] == '|';

		if (skip || i + 1 == n) {
			prose_text(&p->prose, MD_TEXT_CODE, s + from,
			    i - from + !skip);
			from = i + 1;
		}
	}
}

/* mdp's pause glued to other lines: "^" alone on its line. */
static bool
is_caret(const struct parse *p, const char *s)
{
	return *s == '^' && s > p->text && s < p->text + p->len &&
	    s[-1] == '\n' && p->prose.text.n > 0 &&
	    (s[1] == '\n' || s + 1 == p->text + p->len);
}

static int
text(MD_TEXTTYPE type, const char *s, MD_SIZE n, void *arg)
{
	struct parse *p = arg;

	if (too_many(p, 1))
		return STOP;
	/* Beyond the panel are only definitions. */
	if (s >= p->text + p->len && s < p->text + p->total)
		return 0;
	if (p->in_html || p->in_code) {
		note_place(p, s);
		add_raw(p, s, n);
		return 0;
	}
	if (n == 1 && p->leaf != NULL && is_caret(p, s)) {
		p->tree->step++;
		return 0;
	}
	if (type == MD_TEXT_SOFTBR && (p->traits & TRAIT_LINES) != 0)
		type = MD_TEXT_BR;
	begin_implicit(p);
	note_place(p, s);
	if (p->table != NULL && p->table_at == SIZE_MAX)
		p->table_at = p->last_at;
	if (p->table != NULL)
		doubt_cell(p, type, s, n);
	if (p->leaf != NULL && p->in_cell && type == MD_TEXT_CODE)
		cell_code(p, s, n);
	else if (p->leaf != NULL)
		prose_text(&p->prose, type, s, n);
	return 0;
}

/* ---- The whole ---- */

/* What md4c reads: the panel, then definitions; len becomes the length of the
 * panel alone. */
static struct buf
prepared(const char *s, size_t n, const char *more, size_t *len)
{
	struct buf b = BUF_INIT;
	size_t total;

	mend(&b, s, n);
	*len = b.n;
	if (more != NULL && *more != '\0') {
		buf_str(&b, "\n\n");
		buf_str(&b, more);
	}
	total = b.n;
	for (size_t i = 0; i < PADDING; i++)
		buf_char(&b, '\0');
	b.n = total;
	return b;
}

/* Where a panel that is too long is cut: at a line, or else between two
 * characters. */
static size_t
cut_end(const char *text, size_t start)
{
	size_t end = start + LIMIT_PANEL;

	for (size_t i = end; i > end - 1024; i--)
		if (text[i - 1] == '\n')
			return i;
	while ((text[end] & 0xC0) == 0x80)
		end--;
	return end;
}

bool
markdown_parse(struct arena *a, struct tree *t, const struct source *so,
    size_t start, size_t end, int line, const char *more, const char *lang,
    struct diags *ds)
{
	static const MD_PARSER parser = {
		.flags = MARKDOWN_FLAGS,
		.enter_block = enter_block, .leave_block = leave_block,
		.enter_span = enter_span, .leave_span = leave_span,
		.text = text
	};
	struct parse *p = xcalloc(1, sizeof *p);
	struct buf copy;
	bool ok;

	if (end - start > LIMIT_PANEL) {
		end = cut_end(so->text, start);
		diag_add(ds, DIAG_ERROR, so->name, line, 1, "this panel has "
		    "more than %d KiB; the rest is left out",
		    LIMIT_PANEL >> 10);
	}
	/* Without a bracket there is nothing to define. */
	if (memchr(so->text + start, '[', end - start) == NULL)
		more = NULL;
	copy = prepared(so->text + start, end - start, more, &p->len);
	memset(t, 0, sizeof *t);
	p->arena = a;
	p->tree = t;
	p->ds = ds;
	p->file = so->name;
	p->lang = lang;
	p->text = copy.p;
	p->total = copy.n;
	p->traits = so->traits;
	p->items = (so->traits & TRAIT_ITEMS) != 0;
	p->line = p->first_line = line;
	p->col = 1;
	p->frame[0].node = &t->top;
	prose_init(&p->prose, a);
	p->prose.tags = (so->traits & TRAIT_TAGS) != 0;
	p->prose.centres = (so->traits & TRAIT_CENTRED) != 0;
	ok = md_parse(copy.p, (MD_SIZE)copy.n, &parser, p) == 0 || p->full;
	while (p->full && p->depth > (p->columns != NULL &&
	    p->columns->nchild > 0))
		end_container(p);
	if (too_many(p, 0))
		diag_add(ds, DIAG_ERROR, so->name, line, 1, "this panel takes "
		    "more than %zu steps to read: short rows of wide tables, "
		    "or long addresses that are used often",
		    CALLS_MORE + CALLS_A_BYTE * p->total);
	if (ok)
		parse_end_columns(p);
	if (ok)
		parse_drop_waiting(p, &p->frame[0].waiting);
	prose_release(&p->prose);
	buf_release(&p->raw);
	free(p->piece);
	buf_release(&copy);
	free(p);
	return ok;
}
