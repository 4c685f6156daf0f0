/* md4c -> tree. md4c tells blocks and spans by callbacks; the texts it hands
 * over point into its input, which is how we know places. */
#include "config.h"

#include "deck/markdown.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <md4c.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/inline.h"
#include "deck/limits.h"
#include "deck/mend.h"
#include "deck/safe.h"
#include "text/number.h"

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
	int			 nblock;	/* at the top level */
	int			 nitem;		/* of all lists */
	bool			 full;		/* no more of them */
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
	char			 fence;		/* of the code; 0: indented */
	/* The table that is being read. */
	struct node		*table;
	size_t			 table_at;	/* its first text */
	int			 table_cols;	/* of its head */
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
		} else if (c != MEND_MARK[0] || memcmp(p->text + p->place_at,
		    MEND_MARK, MEND_LENGTH) != 0) {
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

/* What of a text is not shown as it is written. */
static void
tell_dropped(struct parse *p, const struct rich *r, unsigned dropped)
{
	if (dropped & DROPPED_OVERRIDE)
		diag_add(p->ds, DIAG_WARNING, r->file, r->line, r->col,
		    "characters that override the direction of text are "
		    "left out");
	if (dropped & DROPPED_CONTROL)
		diag_add(p->ds, DIAG_WARNING, r->file, r->line, r->col,
		    "control characters are shown as U+FFFD");
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
	tell_dropped(p, r, p->prose.dropped);
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
	unsigned dropped;

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
	inline_parse(p->arena, buf_text(&b), b.n, r, &dropped);
	p->prose.dropped = dropped;
	finish_text(p, r, at);
	p->prose.dropped = 0;
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
	} else if (strcmp(d->name, "minutes") == 0) {
		if (t->minutes > 0)
			diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col,
			    "this panel has its minutes already");
		else if ((t->minutes = directive_minutes(d)) == 0)
			complain(p, d, "a whole number from 1 to 180");
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

/* "; did you mean 'bars'?", or nothing. */
static const char *
meant(struct parse *p, const char *nearest)
{
	return nearest == NULL ? "" : arena_printf(p->arena,
	    "; did you mean '%s'?", nearest);
}

/* A number as its language writes it becomes one as C does. */
static void
check_number(struct parse *p, const struct directive *d, struct attribute *at,
    bool whole)
{
	struct number n;

	if (!number_read(at->value, strlen(at->value), lang_find(p->lang),
	    &n) || n.of > 0 || (whole && n.value != floor(n.value))) {
		diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col,
		    "%s: %s is a %snumber, not '%s'", d->name, at->key,
		    whole ? "whole " : "", at->value);
		return;
	}
	at->value = arena_printf(p->arena, "%.15g", n.value);
}

/* A word without a key: a number may have lost its key. */
static void
check_word(struct parse *p, const struct directive *d,
    const struct directive_row *row, const char *word)
{
	const char *colon = row->keys != NULL ? strchr(row->keys, ':') : NULL;
	struct number n;
	const char *help = "";

	if (colon != NULL && number_read(word, strlen(word),
	    lang_find(p->lang), &n)) {
		const char *key = colon;

		while (key > row->keys && key[-1] != ' ')
			key--;
		help = meant(p, arena_printf(p->arena, "%.*s=%s",
		    (int)(colon - key), key, word));
	}
	diag_add(p->ds, DIAG_WARNING, p->file, d->line, d->col,
	    "%s does not understand '%s'%s", d->name, word, help);
}

static void
check_keys(struct parse *p, const struct directive *d,
    const struct directive_row *row)
{
	for (int i = 0; i < d->nattribute; i++) {
		struct attribute *at = (struct attribute *)&d->attribute[i];
		const enum value_type type = directive_key(row, at->key);

		if (*at->key == '\0') {
			if (!row->words)
				check_word(p, d, row, at->value);
		} else if (type == VALUE_UNKNOWN) {
			diag_add(p->ds, DIAG_WARNING, p->file, d->line, d->col,
			    "%s does not know '%s'%s", d->name, at->key,
			    meant(p, directive_nearest_key(p->arena, row,
			    at->key)));
		} else if (type != VALUE_TEXT) {
			check_number(p, d, at, type == VALUE_WHOLE);
		}
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
		    "unknown directive '%s'%s", d->name,
		    meant(p, directive_nearest(d->name)));
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
	int col = 0, lines = 0, line, at;
	unsigned dropped = 0;

	for (size_t i = 0; i < p->raw.n;) {
		uint32_t c;

		if (lines == LIMIT_CODE) {
			place(p, p->leaf_at, &line, &at);
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
	put_place(p, &n->text, p->leaf_at);
	tell_dropped(p, &n->text, dropped);
	n->has_text = true;
	buf_release(&b);
}

/* ---- What means something else than it seems ---- */

static size_t
line_begin(const struct parse *p, size_t at)
{
	while (at > 0 && p->text[at - 1] != '\n')
		at--;
	return at;
}

static size_t
line_after(const struct parse *p, size_t at)
{
	const char *nl = at < p->len ? memchr(p->text + at, '\n', p->len - at) :
	    NULL;

	return nl != NULL ? (size_t)(nl - p->text) + 1 : p->len;
}

/* Behind what quotes and lists put before a line. */
static size_t
line_text(const struct parse *p, size_t at)
{
	while (at < p->len && strchr(" \t>", p->text[at]) != NULL &&
	    p->text[at] != '\0')
		at++;
	return at;
}

/* A fence that nothing closes takes all that follows for code. */
static void
check_fence(struct parse *p)
{
	size_t at = p->last_at, next;
	int line, col;

	if (p->fence == 0)
		return;
	if (p->npiece > 0) {
		const struct piece *last = &p->piece[p->npiece - 1];

		next = line_after(p, last->from + (p->raw.n - last->at) - 1);
		at = p->piece[0].from;
		at = at > 0 ? line_begin(p, at - 1) : 0;
		if (p->raw.p[p->raw.n - 1] != '\n')
			next = p->len;
	} else {
		next = line_after(p, at);
	}
	for (; next < p->len; next = line_after(p, next)) {
		const size_t s = line_text(p, next);

		if (s < p->len && p->text[s] == p->fence)
			return;
		if (s < p->len && p->text[s] != '\n')
			break;
	}
	place(p, line_begin(p, at), &line, &col);
	diag_add(p->ds, DIAG_WARNING, p->file, line, col, "this code is not "
	    "closed; put %c%c%c below it", p->fence, p->fence, p->fence);
}

/* "---" right below text makes it a heading; who writes it means a break. The
 * title of a panel may be meant so, but no sentence. */
static void
check_setext(struct parse *p, const struct node *n)
{
	const size_t at = line_after(p, p->last_at);
	const size_t s = line_text(p, at);
	size_t e = s;

	if (n->level != 2 || p->text[line_text(p, line_begin(p, p->leaf_at))] ==
	    '#')
		return;
	while (e < p->len && p->text[e] == '-')
		e++;
	if (n == p->tree->top.first && n->text.len > 0 &&
	    strchr(".!?:;,", n->text.text[n->text.len - 1]) == NULL)
		return;
	if (e - s == 3 && n->text.len > 3)
		diag_add(p->ds, DIAG_WARNING, p->file, n->text.line,
		    n->text.col, "--- right below text makes it a heading; "
		    "leave an empty line between them for a break");
}

/* Cells behind the last column of the head stand in the last cell. */
static void
check_cells(struct parse *p, const struct node *t)
{
	size_t at = line_after(p, p->table_at);

	for (int r = 1; r < t->rows && at < p->len; r++) {
		const size_t next = line_after(p, at = line_after(p, at));
		const size_t s = line_text(p, at);
		int n, line, col;

		n = mend_extra(p->text + s, next - s);
		if (n == 0)
			continue;
		place(p, s, &line, &col);
		diag_add(p->ds, DIAG_WARNING, p->file, line, col, "this row "
		    "has %d cells, the head %d; the rest is shown in the last "
		    "one", n + p->table_cols, p->table_cols);
	}
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
	struct node *n = add_block(p, BLOCK_TABLE);

	n->cols = d->col_count < COLS_MAX ? (int)d->col_count : COLS_MAX;
	n->align = arena_alloc(p->arena, (size_t)n->cols + 1);
	memset(n->align, 's', (size_t)n->cols);
	p->table = n;
	p->table_at = SIZE_MAX;
	p->table_cols = (int)d->col_count;
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

/* Nothing more of this panel is read. */
static bool
fill(struct parse *p, int limit, const char *what)
{
	int line, col;

	place(p, p->last_at, &line, &col);
	diag_add(p->ds, DIAG_ERROR, p->file, line, col, "this panel has more "
	    "than %d %s; the rest is left out", limit, what);
	p->full = true;
	return true;
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
		if (p->skip > 0) {
			p->skip--;
			break;
		}
		if (type == MD_BLOCK_LI) {
			/* Items without words are texts as well. */
			n = top(p)->node;
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
		n = p->leaf;
		end_leaf(p);
		if (p->ds != NULL)
			check_setext(p, n);
		break;
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
		if (p->ds != NULL && p->table_at != SIZE_MAX)
			check_cells(p, p->table);
		p->table = NULL;
		break;
	case MD_BLOCK_CODE:
		p->in_code = false;
		if (p->ds != NULL)
			check_fence(p);
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
	begin_implicit(p);
	note_place(p, s);
	if (p->table != NULL && p->table_at == SIZE_MAX)
		p->table_at = p->last_at;
	if (p->table != NULL)
		check_cell(p, type, s, n);
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
	p->line = p->first_line = line;
	p->col = 1;
	p->frame[0].node = &t->top;
	prose_init(&p->prose, a);
	ok = md_parse(copy.p, (MD_SIZE)copy.n, &parser, p) == 0 || p->full;
	if (ok)
		drop_waiting(p, &p->frame[0].waiting);
	prose_release(&p->prose);
	buf_release(&p->raw);
	free(p->piece);
	buf_release(&copy);
	free(p);
	return ok;
}

void
tree_headings(const struct tree *t, const struct node **section,
    const struct node **title)
{
	const struct node *first = t->top.first, *below;

	*section = *title = NULL;
	if (first == NULL || first->block != BLOCK_HEADING)
		return;
	*title = first;
	if (first->level > 1)
		return;
	*section = first;
	below = first->next;
	if (below != NULL && below->block == BLOCK_HEADING && below->level > 1)
		*title = below;
}

const struct node *
tree_name(const struct tree *t)
{
	const struct node *section, *title;

	tree_headings(t, &section, &title);
	for (const struct node *n = t->top.first; title == NULL && n != NULL;
	    n = n->next)
		if (n->block == BLOCK_HEADING)
			title = n;
	return title;
}
