/* The tree of a panel: where its parts are put, and where they came from. */
#include "config.h"

#include <string.h>

#include "deck/mend.h"
#include "deck/parse.h"

/* ---- Places ---- */

void
parse_place(struct parse *p, size_t at, int *line, int *col)
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

void
parse_put_place(struct parse *p, struct rich *r, size_t at)
{
	r->file = p->file;
	parse_place(p, at, &r->line, &r->col);
}

/* ---- Building ---- */

struct frame *
parse_top(struct parse *p)
{
	return &p->frame[p->depth];
}

void
parse_append(struct node *parent, struct node *n)
{
	if (parent->last != NULL)
		parent->last->next = n;
	else
		parent->first = n;
	parent->last = n;
	parent->nchild++;
}

void
parse_complain(struct parse *p, const struct directive *d, const char *needs)
{
	diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col, "%s needs %s",
	    d->name, needs);
}

/* The block that directives waited for never came. */
void
parse_drop_waiting(struct parse *p, struct waiting *w)
{
	if (w->shape != NULL)
		parse_complain(p, w->shape, w->row->needs);
	if (w->alt != NULL)
		parse_complain(p, w->alt_from, "a block after it");
	memset(w, 0, sizeof *w);
}

struct node *
parse_add_block(struct parse *p, enum block_kind kind)
{
	struct waiting *w = &parse_top(p)->waiting;
	struct node *n = arena_alloc(p->arena, sizeof *n);

	n->kind = NODE_BLOCK;
	n->block = kind;
	n->step = p->tree->step;
	parse_append(parse_top(p)->node, n);
	n->alt = w->alt;
	if (w->shape != NULL && directive_takes(w->row, kind)) {
		n->shape = w->shape;
		n->row = w->row;
	} else if (w->shape != NULL) {
		parse_complain(p, w->shape, w->row->needs);
	}
	memset(w, 0, sizeof *w);
	return n;
}

void
parse_push(struct parse *p, struct node *n)
{
	p->depth++;
	memset(parse_top(p), 0, sizeof *parse_top(p));
	parse_top(p)->node = n;
}

void
parse_pop(struct parse *p)
{
	parse_drop_waiting(p, &parse_top(p)->waiting);
	p->depth--;
}

void
parse_begin_leaf(struct parse *p, struct node *n)
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

void
parse_tell_dropped(struct parse *p, const struct rich *r, unsigned dropped)
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
void
parse_finish_text(struct parse *p, struct rich *r, size_t at)
{
	r->dir = lang_find(p->lang)->dir;
	r->lang = p->lang;
	r->source = r->text;
	r->msgid = inline_has_words(r) ? inline_markdown(p->arena, r) : "";
	parse_put_place(p, r, at);
	parse_tell_dropped(p, r, p->prose.dropped);
}

static int
lines(const struct rich *r)
{
	int n = 1;

	for (const char *s = r->text; (s = strchr(s, '\n')) != NULL; s++)
		n++;
	return n;
}

void
parse_end_leaf(struct parse *p)
{
	struct node *n = p->leaf, *parent = parse_top(p)->node;

	p->leaf = NULL;
	p->implicit = false;
	prose_finish(&p->prose, &n->text);
	parse_finish_text(p, &n->text, p->leaf_at);
	n->has_text = true;
	n->centred = p->prose.centred > 0 && p->prose.centred ==
	    lines(&n->text);
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
void
parse_begin_paragraph(struct parse *p)
{
	struct node *n = parse_top(p)->node;

	if (n->kind == NODE_ITEM && !n->has_text && n->first == NULL) {
		if (parse_top(p)->waiting.shape != NULL)
			parse_drop_waiting(p, &parse_top(p)->waiting);
		parse_begin_leaf(p, n);
	} else {
		p->before = n->last;
		parse_begin_leaf(p, parse_add_block(p, BLOCK_PARAGRAPH));
	}
}

/* ---- Columns ---- */

void
parse_begin_columns(struct parse *p, const struct directive *d)
{
	if (p->depth > 0)
		return;
	p->columns = arena_alloc(p->arena, sizeof *p->columns);
	p->columns->kind = NODE_BLOCK;
	p->columns->block = BLOCK_LIST;
	p->columns->text.file = p->file;
	p->columns->text.line = d->line;
	p->columns->text.col = d->col;
	p->columns->row = directive_find("columns");
	p->columns->shape = directive_parse(p->arena, "columns", 7,
	    &(size_t){ 0 });
}

/* The list comes into the tree with its first column, so that none is empty. */
void
parse_begin_column(struct parse *p, int n)
{
	struct node *list = p->columns, *item;

	if (list == NULL || p->depth > 1)
		return;
	if (p->depth == 1)
		parse_pop(p);
	if (list->nchild == 0) {
		list->step = p->tree->step;
		parse_append(parse_top(p)->node, list);
	}
	for (item = list->first; item != NULL && n > 0; item = item->next)
		n--;
	if (n != 0 || item == NULL) {
		item = arena_alloc(p->arena, sizeof *item);
		item->kind = NODE_ITEM;
		item->text = rich_plain("", lang_find(p->lang)->dir, p->lang);
		item->text.source = item->text.msgid = "";
		item->text.file = p->file;
		item->text.line = list->text.line;
		item->text.col = list->text.col;
		item->has_text = true;
		parse_append(list, item);
	}
	parse_push(p, item);
}

void
parse_end_columns(struct parse *p)
{
	if (p->columns != NULL && p->columns->nchild > 0)
		parse_pop(p);
	p->columns = NULL;
}

/* ---- What a panel is called ---- */

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
