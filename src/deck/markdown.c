/* md4c -> tree. md4c tells blocks and spans by callbacks; the texts it hands
 * over point into its input, which is how we know places. */
#include "config.h"

#include "deck/markdown.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <md4c.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/inline.h"
#include "deck/safe.h"

/* md4c 0.4.8 reads past its input. */
#define PADDING		64
/* Lists and quotes are nested so deep; what is deeper joins its parent. */
#define DEPTH_MAX	16
#define COLS_MAX	32
#define ROWS_MAX	2000
/* md4c fills short rows with empty cells: a small file can make it call back
 * without end. Honest text needs far less than this for each byte. */
#define CALLS_A_BYTE	32
#define CALLS_MORE	10000

/* A directive that waits for its block. */
struct waiting {
	const struct directive		*shape;
	const struct directive_row	*row;
	struct rich			*alt;
	const struct directive		*alt_from;
};

struct frame {
	struct node	*node;
	struct waiting	 waiting;
};

/* Where a piece of an HTML block came from. */
struct piece {
	size_t		 at;		/* in html */
	size_t		 from;		/* in text */
};

struct parse {
	struct arena		*arena;
	struct tree		*tree;
	struct diags		*ds;
	const char		*file, *lang;
	const char		*text;		/* what md4c reads */
	size_t			 len;		/* of the panel */
	size_t			 total;		/* with definitions */
	size_t			 calls;
	struct frame		 frame[DEPTH_MAX * 2 + 2];
	int			 depth;		/* index of the top frame */
	int			 skip;		/* containers that are too
						 * deep */
	struct prose		 prose;
	struct node		*leaf;		/* whose text is collected */
	struct node		*before;	/* the sibling before it */
	bool			 implicit;	/* a tight item's paragraph */
	bool			 started;	/* the leaf's text has begun */
	size_t			 leaf_at, last_at;
	/* Places: a cursor that mostly moves forward. */
	size_t			 place_at, place_line_at;
	int			 line, col, first_line;
	/* HTML and code blocks. */
	bool			 in_html, in_code;
	struct buf		 raw;
	struct piece		*piece;
	size_t			 npiece, piecesize;
	/* The table that is being read. */
	struct node		*table;
	int			 column;
	bool			 in_cell;
};

/* ---- Places ---- */

static void
place(struct parse *p, size_t at, int *line, int *col)
{
	if (at > p->len)
		at = p->len;
	if (at < p->place_at) {
		if (at < p->place_line_at) {
			p->place_line_at = 0;
			p->line = p->first_line;
		}
		p->place_at = p->place_line_at;
		p->col = 1;
	}
	for (; p->place_at < at; p->place_at++) {
		char c = p->text[p->place_at];

		if (c == '\n') {
			p->line++;
			p->col = 1;
			p->place_line_at = p->place_at + 1;
		} else {
			p->col += (c & 0xC0) != 0x80;
		}
	}
	*line = p->line;
	*col = p->col;
}

static void
put_place(struct parse *p, struct rich *r, size_t at)
{
	r->file = p->file;
	place(p, at, &r->line, &r->col);
}

/* ---- Building ---- */

static struct frame *
top(struct parse *p)
{
	return &p->frame[p->depth];
}

static void
append(struct node *parent, struct node *n)
{
	if (parent->last != NULL)
		parent->last->next = n;
	else
		parent->first = n;
	parent->last = n;
	parent->nchild++;
}

static void
complain(struct parse *p, const struct directive *d, const char *needs)
{
	diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col, "%s needs %s",
	    d->name, needs);
}

/* The block that directives waited for never came. */
static void
drop_waiting(struct parse *p, struct waiting *w)
{
	if (w->shape != NULL)
		complain(p, w->shape, w->row->needs);
	if (w->alt != NULL)
		complain(p, w->alt_from, "a block after it");
	memset(w, 0, sizeof *w);
}

static struct node *
add_block(struct parse *p, enum block_kind kind)
{
	struct waiting *w = &top(p)->waiting;
	struct node *n = arena_alloc(p->arena, sizeof *n);

	n->kind = NODE_BLOCK;
	n->block = kind;
	n->step = p->tree->step;
	append(top(p)->node, n);
	n->alt = w->alt;
	if (w->shape != NULL && directive_takes(w->row, kind)) {
		n->shape = w->shape;
		n->row = w->row;
	} else if (w->shape != NULL) {
		complain(p, w->shape, w->row->needs);
	}
	memset(w, 0, sizeof *w);
	return n;
}

static void
push(struct parse *p, struct node *n)
{
	p->depth++;
	memset(top(p), 0, sizeof *top(p));
	top(p)->node = n;
}

static void
pop(struct parse *p)
{
	drop_waiting(p, &top(p)->waiting);
	p->depth--;
}

static void
begin_leaf(struct parse *p, struct node *n)
{
	prose_clear(&p->prose);
	p->leaf = n;
	p->started = false;
	p->leaf_at = p->last_at;
}

/* ". . ." is patat's pause, "^" is mdp's. */
static bool
is_pause(const struct rich *r)
{
	return strcmp(r->text, ". . .") == 0 || strcmp(r->text, "^") == 0;
}

/* Fills in what every text has; source text, for the time being. */
static void
finish_text(struct parse *p, struct rich *r, size_t at)
{
	r->dir = lang_find(p->lang)->dir;
	r->lang = p->lang;
	r->source = r->text;
	r->msgid = inline_has_words(r) ? inline_markdown(p->arena, r) : "";
	put_place(p, r, at);
	if (p->prose.overrides)
		diag_add(p->ds, DIAG_WARNING, r->file, r->line, r->col,
		    "characters that override the direction of text are "
		    "left out");
}

static void
end_leaf(struct parse *p)
{
	struct node *n = p->leaf, *parent = top(p)->node;

	p->leaf = NULL;
	p->implicit = false;
	prose_finish(&p->prose, &n->text);
	finish_text(p, &n->text, p->leaf_at);
	n->has_text = true;
	if (n->kind == NODE_BLOCK && n->block == BLOCK_PARAGRAPH &&
	    p->depth == 0 && n->shape == NULL && is_pause(&n->text)) {
		/* It is the last child: take it out again. */
		parent->last = p->before;
		if (p->before != NULL)
			p->before->next = NULL;
		else
			parent->first = NULL;
		parent->nchild--;
		p->tree->step++;
	}
}

/* A paragraph: the first of an item is the item's own text. */
static void
begin_paragraph(struct parse *p)
{
	struct node *n = top(p)->node;

	if (n->kind == NODE_ITEM && !n->has_text && n->first == NULL) {
		if (top(p)->waiting.shape != NULL)
			drop_waiting(p, &top(p)->waiting);
		begin_leaf(p, n);
	} else {
		p->before = n->last;
		begin_leaf(p, add_block(p, BLOCK_PARAGRAPH));
	}
}

/* In a tight list the paragraphs of items are not told. */
static void
begin_implicit(struct parse *p)
{
	if (p->leaf == NULL && !p->in_cell) {
		begin_paragraph(p);
		p->implicit = true;
	}
}

static void
end_implicit(struct parse *p)
{
	if (p->leaf != NULL && p->implicit)
		end_leaf(p);
}

/* ---- HTML blocks: directives ---- */

/* The place in the text of a byte of the raw text. */
static size_t
raw_place(const struct parse *p, size_t at)
{
	size_t low = 0, high = p->npiece;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (p->piece[mid].at <= at)
			low = mid;
		else
			high = mid;
	}
	if (high == 0)
		return p->last_at;
	return p->piece[low].from + (at - p->piece[low].at);
}

/* Notes and alternative texts may run over lines: an empty line, or the mark
 * of a list, begins a new one, all else is joined. */
static void
parse_words(struct parse *p, const char *s, size_t at, struct rich *r)
{
	struct buf b = BUF_INIT;
	bool overrides;

	for (; *s != '\0'; s++) {
		const char *next = s + 1;

		if (*s != '\n') {
			buf_char(&b, *s);
			continue;
		}
		next += strspn(next, " \t");
		if (*next == '\n' || ((*next == '-' || *next == '*') &&
		    next[1] == ' ')) {
			while (b.n > 0 && strchr(" \t\\", b.p[b.n - 1]))
				b.n--;
			buf_char(&b, '\\');
			next += strspn(next, " \t\n");
			s = next - 1;
		}
		buf_char(&b, '\n');
	}
	inline_parse(p->arena, buf_text(&b), b.n, r, &overrides);
	p->prose.overrides = overrides;
	finish_text(p, r, at);
	p->prose.overrides = false;
	buf_release(&b);
}

static void
add_note(struct parse *p, const struct directive *d, size_t at)
{
	struct tree *t = p->tree;
	struct rich *old = t->note;

	if (t->nnote == t->notesize) {
		t->notesize = t->notesize ? 2 * t->notesize : 2;
		t->note = arena_array(p->arena, (size_t)t->notesize,
		    sizeof *t->note);
		if (t->nnote > 0)
			memcpy(t->note, old, (size_t)t->nnote * sizeof *old);
	}
	parse_words(p, d->text, at, &t->note[t->nnote++]);
}

static void
panel_directive(struct parse *p, const struct directive *d, size_t text_at)
{
	struct tree *t = p->tree;
	const char *w;

	if (strcmp(d->name, "note") == 0) {
		add_note(p, d, text_at);
	} else if (strcmp(d->name, "local") == 0) {
		t->local = true;
	} else if (strcmp(d->name, "panel") == 0) {
		w = directive_word(d, 0);
		if (w == NULL)
			complain(p, d, "an id");
		else if (t->panel != NULL)
			diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col,
			    "this panel has an id already");
		else
			t->panel = d;
	} else {
		for (int i = 0; (w = directive_word(d, i)) != NULL; i++) {
			if (strcmp(w, "training") == 0)
				t->audience |= AUDIENCE_TRAINING;
			else if (strcmp(w, "kiosk") == 0)
				t->audience |= AUDIENCE_KIOSK;
			else
				diag_add(p->ds, DIAG_WARNING, p->file, d->line,
				    d->col, "only knows training and kiosk, "
				    "not '%s'", w);
		}
		if (directive_word(d, 0) == NULL)
			complain(p, d, "training or kiosk");
	}
}

/* Whether the word is in the blank separated list. */
static bool
in_list(const char *list, const char *word)
{
	const size_t n = strlen(word);

	for (const char *s = list; s != NULL; s = strchr(s, ' ')) {
		s += *s == ' ';
		if (strncmp(s, word, n) == 0 && (s[n] == ' ' || s[n] == '\0'))
			return true;
	}
	return false;
}

static void
check_keys(struct parse *p, const struct directive *d,
    const struct directive_row *row)
{
	for (int i = 0; i < d->nattribute; i++) {
		const char *key = d->attribute[i].key;

		if (*key != '\0' && !in_list(row->keys, key))
			diag_add(p->ds, DIAG_WARNING, p->file, d->line, d->col,
			    "%s does not know '%s'", d->name, key);
	}
}

static void
block_directive(struct parse *p, const struct directive *d,
    const struct directive_row *row, size_t text_at)
{
	struct waiting *w = &top(p)->waiting;

	if (strcmp(d->name, "alt") == 0) {
		if (w->alt != NULL)
			complain(p, w->alt_from, "a block after it");
		w->alt = arena_alloc(p->arena, sizeof *w->alt);
		w->alt_from = d;
		parse_words(p, d->text, text_at, w->alt);
		return;
	}
	if (w->shape != NULL)
		complain(p, w->shape, w->row->needs);
	check_keys(p, d, row);
	w->shape = d;
	w->row = row;
}

/* The n bytes at `at` of the raw text are the inside of a comment. */
static void
comment(struct parse *p, size_t at, size_t n)
{
	const char *s = p->raw.p + at;
	const struct directive_row *row;
	struct directive *d;
	size_t text_at;
	int line, col;

	place(p, raw_place(p, at - 4), &line, &col);
	d = directive_parse(p->arena, s, n, &text_at);
	if (d == NULL) {
		while (n > 0 && (*s == ' ' || *s == '\n' || *s == '\t')) {
			s++;
			n--;
		}
		if (n > 0 && strncmp(s, "//", 2) != 0)
			diag_add(p->ds, DIAG_NOTE, p->file, line, col,
			    "this comment is not a directive");
		return;
	}
	d->line = line;
	d->col = col;
	row = directive_find(d->name);
	text_at = raw_place(p, at + text_at);
	if (row == NULL)
		diag_add(p->ds, DIAG_WARNING, p->file, line, col,
		    "unknown directive '%s'", d->name);
	else if (row->kind == DIRECTIVE_PANEL)
		panel_directive(p, d, text_at);
	else if (row->kind == DIRECTIVE_BLOCK)
		block_directive(p, d, row, text_at);
	else if (row->kind == DIRECTIVE_BREAK)
		p->tree->step++;
	else if (row->kind == DIRECTIVE_FOREIGN)
		diag_add(p->ds, DIAG_NOTE, p->file, line, col,
		    "'%s' is a directive of another program", d->name);
}

/* Raw HTML that is no comment: shown as it is. */
static void
html_text(struct parse *p, size_t at, size_t n)
{
	const char *s = p->raw.p + at;

	while (n > 0 && strchr(" \t\n", s[n - 1]) != NULL)
		n--;
	while (n > 0 && strchr(" \t\n", *s) != NULL) {
		s++;
		at++;
		n--;
	}
	if (n == 0)
		return;
	/* mdp's pause. */
	if ((n == 4 && strncasecmp(s, "<br>", 4) == 0) ||
	    (n == 5 && strncasecmp(s, "<br/>", 5) == 0)) {
		p->tree->step++;
		return;
	}
	begin_paragraph(p);
	p->leaf_at = raw_place(p, at);
	prose_text(&p->prose, MD_TEXT_NORMAL, s, n);
	end_leaf(p);
}

static void
end_html(struct parse *p)
{
	const char *s = p->raw.p;
	const size_t n = p->raw.n;
	size_t i = 0;

	while (i < n) {
		const char *open = memmem(s + i, n - i, "<!--", 4), *close;
		size_t at = open != NULL ? (size_t)(open - s) : n;
		int line, col;

		html_text(p, i, at - i);
		if (open == NULL)
			break;
		/* "<!-->" is a whole comment. */
		close = memmem(open + 2, n - at - 2, "-->", 3);
		if (close == NULL) {
			place(p, raw_place(p, at), &line, &col);
			diag_add(p->ds, DIAG_ERROR, p->file, line, col,
			    "this comment is not closed");
			break;
		}
		if (close > open + 4)
			comment(p, at + 4, (size_t)(close - open) - 4);
		i = (size_t)(close - s) + 3;
	}
}

/* ---- Code blocks ---- */

static void
end_code(struct parse *p, struct node *n)
{
	struct buf b = BUF_INIT;
	int col = 0;

	for (size_t i = 0; i < p->raw.n;) {
		uint32_t c;

		i += safe_decode(p->raw.p + i, &c);
		if (c == '\t') {
			do
				buf_char(&b, ' ');
			while (++col % 4 != 0);
			continue;
		}
		col = c == '\n' ? 0 : col + 1;
		if (c != '\n')
			c = safe_code(c);
		if (c != 0)
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
	put_place(p, &n->text, p->leaf_at);
	n->has_text = true;
	buf_release(&b);
}

/* ---- md4c's calls ---- */

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
	struct node *n = add_block(p, BLOCK_TABLE);

	n->cols = d->col_count < COLS_MAX ? (int)d->col_count : COLS_MAX;
	n->align = arena_alloc(p->arena, (size_t)n->cols + 1);
	memset(n->align, 's', (size_t)n->cols);
	p->table = n;
	if (d->col_count > COLS_MAX || d->body_row_count >= ROWS_MAX) {
		int line, col;

		place(p, p->last_at, &line, &col);
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
	append(p->table, n);
	if (p->table->rows == 1)
		p->table->align[p->column] = align[d->align];
	p->column++;
	begin_leaf(p, n);
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
		return 1;
	end_implicit(p);
	switch (type) {
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		if (p->skip > 0 || p->depth + 2 > DEPTH_MAX * 2) {
			p->skip++;
			break;
		}
		n = add_block(p, type == MD_BLOCK_QUOTE ? BLOCK_QUOTE :
		    BLOCK_LIST);
		n->ordered = type == MD_BLOCK_OL;
		if (n->ordered)
			n->number = ol->start > 999999999 ? 1 : (int)ol->start;
		put_place(p, &n->text, p->last_at);
		push(p, n);
		break;
	case MD_BLOCK_LI:
		if (p->skip > 0) {
			p->skip++;
			break;
		}
		n = arena_alloc(p->arena, sizeof *n);
		n->kind = NODE_ITEM;
		if (li->is_task) {
			n->task = li->task_mark == ' ' ? TASK_OPEN : TASK_DONE;
			p->last_at = li->task_mark_offset <= p->len ?
			    li->task_mark_offset : p->len;
		}
		append(top(p)->node, n);
		push(p, n);
		break;
	case MD_BLOCK_H:
		n = add_block(p, BLOCK_HEADING);
		n->level = (int)((MD_BLOCK_H_DETAIL *)detail)->level;
		begin_leaf(p, n);
		break;
	case MD_BLOCK_P:
		begin_paragraph(p);
		break;
	case MD_BLOCK_CODE:
		add_block(p, BLOCK_CODE);
		p->in_code = true;
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
	struct node *n = top(p)->node;
	bool task = false;

	for (struct node *i = n->first; i != NULL; i = i->next)
		task = task || i->task != TASK_NONE;
	if (n->row != NULL && n->row->task && !task) {
		complain(p, n->shape, n->row->needs);
		n->shape = NULL;
		n->row = NULL;
	}
	pop(p);
}

static int
leave_block(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct parse *p = arg;

	(void)detail;
	if (too_many(p, 1))
		return 1;
	end_implicit(p);
	switch (type) {
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
	case MD_BLOCK_LI:
		if (p->skip > 0) {
			p->skip--;
			break;
		}
		if (type == MD_BLOCK_LI) {
			struct node *n = top(p)->node;

			/* Items without words are texts as well. */
			if (!n->has_text) {
				begin_leaf(p, n);
				end_leaf(p);
			}
			pop(p);
		} else if (type == MD_BLOCK_QUOTE) {
			pop(p);
		} else {
			end_list(p);
		}
		break;
	case MD_BLOCK_H:
	case MD_BLOCK_P:
		if (p->leaf != NULL)
			end_leaf(p);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		if (p->leaf != NULL)
			end_leaf(p);
		p->in_cell = false;
		break;
	case MD_BLOCK_TABLE:
		if (p->table->rows > ROWS_MAX)
			p->table->rows = ROWS_MAX;
		p->table->nchild = p->table->rows * p->table->cols;
		if (p->table->first != NULL)
			p->table->text = p->table->first->text;
		p->table = NULL;
		break;
	case MD_BLOCK_CODE:
		p->in_code = false;
		end_code(p, top(p)->node->last);
		break;
	case MD_BLOCK_HTML:
		p->in_html = false;
		end_html(p);
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
		return 1;
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
		return 1;
	if (p->leaf != NULL)
		prose_leave(&p->prose, type);
	return 0;
}

/* A table swallows the line below it, and with it a directive. */
static void
check_cell(struct parse *p, MD_TEXTTYPE type, const char *s, size_t n)
{
	int line, col;

	if (type != MD_TEXT_HTML || n < 4 || memcmp(s, "<!--", 4) != 0 ||
	    p->column != 1)
		return;
	place(p, p->last_at, &line, &col);
	diag_add(p->ds, DIAG_ERROR, p->file, line, col,
	    "put an empty line between a table and a comment below it");
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
		return 1;
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
	begin_implicit(p);
	note_place(p, s);
	if (p->table != NULL)
		check_cell(p, type, s, n);
	if (p->leaf != NULL)
		prose_text(&p->prose, type, s, n);
	return 0;
}

/* ---- The whole ---- */

static char *
padded(const char *s, size_t n, const char *more, size_t *len)
{
	const size_t nmore = more != NULL ? strlen(more) : 0;
	char *copy = xcalloc(n + nmore + 2 + PADDING, 1);

	memcpy(copy, s, n);
	*len = n;
	if (nmore > 0) {
		memcpy(copy + n, "\n\n", 2);
		memcpy(copy + n + 2, more, nmore);
		*len = n + 2 + nmore;
	}
	return copy;
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
	size_t len;
	char *copy;
	bool ok;

	/* Without a bracket there is nothing to define. */
	if (memchr(so->text + start, '[', end - start) == NULL)
		more = NULL;
	copy = padded(so->text + start, end - start, more, &len);
	memset(t, 0, sizeof *t);
	p->arena = a;
	p->tree = t;
	p->ds = ds;
	p->file = so->name;
	p->lang = lang;
	p->text = copy;
	p->len = end - start;
	p->total = len;
	p->line = p->first_line = line;
	p->col = 1;
	p->frame[0].node = &t->top;
	prose_init(&p->prose, a);
	ok = md_parse(copy, (MD_SIZE)len, &parser, p) == 0;
	if (ok)
		drop_waiting(p, &p->frame[0].waiting);
	prose_release(&p->prose);
	buf_release(&p->raw);
	free(p->piece);
	free(copy);
	free(p);
	return ok;
}

void
tree_headings(const struct tree *t, const struct node **section,
    const struct node **title)
{
	*section = *title = NULL;
	for (const struct node *n = t->top.first; n != NULL; n = n->next) {
		if (n->block != BLOCK_HEADING)
			continue;
		if (n->level == 1 && *section == NULL)
			*section = n;
		if (n->level > 1 && *title == NULL)
			*title = n;
	}
	if (*title == NULL)
		*title = *section;
}
