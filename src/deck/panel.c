/* A parsed panel: the tree of its Markdown in the language in use. */
#include "config.h"

#include <string.h>

#include "deck/deck.h"
#include "deck/inline.h"
#include "deck/localise.h"
#include "deck/markdown.h"
#include "deck/practices.h"

struct maker {
	struct arena		*arena;
	const struct deck	*deck;
	const char		*id;
	bool			 local;
};

static void
put(struct maker *m, struct rich *to, const struct rich *from)
{
	*to = *from;
	localise(m->deck, m->arena, m->local, m->id, to);
}

static void make_blocks(struct maker *, const struct node *,
	    const struct node *, const struct node *, const struct block **,
	    int *);

static void
make_items(struct maker *m, struct block *b, const struct node *n)
{
	struct item *item = arena_array(m->arena, (size_t)n->nchild + 1,
	    sizeof *item);

	b->item = item;
	b->nitem = n->nchild;
	b->ordered = n->ordered;
	b->first = n->number;
	b->goes_on = n->goes_on;
	for (const struct node *i = n->first; i != NULL; i = i->next, item++) {
		put(m, &item->text, &i->text);
		item->task = i->task;
		make_blocks(m, i->first, NULL, NULL, &item->child,
		    &item->nchild);
	}
}

/* The last cell of a row whose chart counts the entries of a collection: how
 * many have the theme, region or country that its label names. */
static void
count_entries(struct maker *m, const struct block *b, struct rich *cell)
{
	const char *file = b->shape != NULL ? directive_value(b->shape,
	    "count") : NULL;
	const struct practices *p = file != NULL ? practices_find(m->deck,
	    file) : NULL;

	for (int r = 1; p != NULL && r < b->rows; r++) {
		struct rich *value = &cell[r * b->cols + b->cols - 1];
		const int n = practices_count(m->deck, p,
		    cell[r * b->cols].source);

		if (n < 0)
			continue;
		value->text = value->source = arena_printf(m->arena, "%d", n);
		value->len = strlen(value->text);
		value->nspan = value->nlink = 0;
		value->msgid = "";
		put(m, value, value);
	}
}

static void
make_cells(struct maker *m, struct block *b, const struct node *n)
{
	const bool map = n->shape != NULL && strcmp(n->shape->name, "map") == 0;
	const size_t count = (size_t)n->rows * (size_t)n->cols;
	struct rich *cell = arena_array(m->arena, count + 1, sizeof *cell);
	const struct node *c = n->first;

	b->rows = n->rows;
	b->cols = n->cols;
	b->align = n->align;
	b->cell = cell;
	for (size_t i = 0; i < count; i++) {
		const size_t col = i % (size_t)n->cols;

		if (c == NULL) {
			cell[i] = rich_plain("", DIR_LTR, m->deck->lang);
			cell[i].source = cell[i].msgid = "";
			cell[i].file = n->text.file;
			cell[i].line = n->text.line;
			cell[i].col = n->text.col;
			continue;
		}
		cell[i] = c->text;
		/* "52.5 N" is a position in every language. */
		if (map && (col == 1 || col == 2) && i >= (size_t)n->cols)
			cell[i].msgid = "";
		put(m, &cell[i], &cell[i]);
		c = c->next;
	}
	count_entries(m, b, cell);
}

/* md4c tells no place for a list or quote: it is that of its first text. */
static void
begin_at(struct block *b, int line, int col)
{
	b->line = line;
	b->col = col;
}

static void
make_block(struct maker *m, struct block *b, const struct node *n)
{
	struct rich *alt;

	b->kind = n->block;
	b->shape = n->shape;
	b->step = n->step;
	b->level = n->level;
	b->file = n->text.file;
	b->line = n->text.line;
	b->col = n->text.col;
	if (n->alt != NULL) {
		alt = arena_alloc(m->arena, sizeof *alt);
		put(m, alt, n->alt);
		b->alt = alt;
	}
	b->text = rich_plain("", DIR_LTR, m->deck->lang);
	switch (n->block) {
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
		put(m, &b->text, &n->text);
		b->centred = n->centred;
		break;
	case BLOCK_CODE:
		b->text = n->text;
		break;
	case BLOCK_LIST:
		make_items(m, b, n);
		if (b->nitem > 0)
			begin_at(b, b->item[0].text.line, b->item[0].text.col);
		break;
	case BLOCK_TABLE:
		make_cells(m, b, n);
		break;
	case BLOCK_QUOTE:
		make_blocks(m, n->first, NULL, NULL, &b->child, &b->nchild);
		if (b->nchild > 0)
			begin_at(b, b->child[0].line, b->child[0].col);
		break;
	}
}

/* Makes blocks of the nodes from first on, without the two headings. */
static void
make_blocks(struct maker *m, const struct node *first,
    const struct node *section, const struct node *title,
    const struct block **list, int *n)
{
	struct block *b;

	*n = 0;
	*list = NULL;
	for (const struct node *k = first; k != NULL; k = k->next)
		*n += k != section && k != title;
	if (*n == 0)
		return;
	b = arena_array(m->arena, (size_t)*n, sizeof *b);
	*list = b;
	for (const struct node *k = first; k != NULL; k = k->next)
		if (k != section && k != title)
			make_block(m, b++, k);
}

/* A panel that md4c gave up on is shown as it is written. */
static void
make_plain(struct maker *m, struct panel *p, struct diags *ds)
{
	const struct panel_entry *e = p->entry;
	struct block *b = arena_alloc(m->arena, sizeof *b);
	struct prose prose;

	diag_add(ds, DIAG_ERROR, e->source->name, e->line, 1,
	    "this panel cannot be read as Markdown");
	prose_init(&prose, m->arena);
	prose_text(&prose, MD_TEXT_NORMAL, e->source->text + e->start,
	    e->end - e->start);
	prose_finish(&prose, &b->text);
	prose_release(&prose);
	b->kind = BLOCK_PARAGRAPH;
	b->text.dir = lang_find(m->deck->lang)->dir;
	b->text.lang = m->deck->lang;
	b->text.source = b->text.text;
	b->text.msgid = "";
	b->file = b->text.file = e->source->name;
	b->line = b->text.line = e->line;
	b->col = b->text.col = 1;
	p->block = b;
	p->nblock = 1;
	p->title = deck_text(m->deck, m->arena, e->heading, e->id);
}

/* Who made the deck, and when: at the end of its first panel. */
static void
add_byline(struct maker *m, struct panel *p)
{
	struct block *b;

	if (p->index > 0 || *m->deck->byline == '\0')
		return;
	b = arena_array(m->arena, (size_t)p->nblock + 1, sizeof *b);
	if (p->nblock > 0)
		memcpy(b, p->block, (size_t)p->nblock * sizeof *b);
	p->block = b;
	b += p->nblock++;
	memset(b, 0, sizeof *b);
	b->kind = BLOCK_PARAGRAPH;
	b->text = deck_text(m->deck, m->arena, m->deck->byline, NULL);
	b->file = b->text.file = p->entry->source->name;
	b->line = b->text.line = 1;
	b->col = b->text.col = 1;
	b->byline = true;
}

/* Takes out what is for a room: questions to talk about, and notes for who
 * leads it. */
static void
leave_to_rooms(struct arena *a, struct panel *p, struct tree *t)
{
	struct block *block = arena_array(a, (size_t)p->nblock + 1,
	    sizeof *block);
	int n = 0;

	for (int i = 0; i < p->nblock; i++)
		if (p->block[i].shape == NULL ||
		    strcmp(p->block[i].shape->name, "ask") != 0)
			block[n++] = p->block[i];
	p->block = block;
	p->nblock = n;
	t->nnote = 0;
}

const struct panel *
panel_parse(struct arena *a, const struct deck *d, int index,
    struct diags *ds)
{
	const struct panel_entry *e = &d->panel[index];
	struct panel *p = arena_alloc(a, sizeof *p);
	struct maker m = { a, d, e->id, e->source == &d->local };
	const struct node *section, *title;
	struct rich *note;
	struct tree t;

	p->entry = e;
	p->index = index;
	if (!markdown_parse(a, &t, e->source, e->start, e->end, e->line,
	    m.local ? d->local_definitions : d->definitions,
	    m.local ? d->local_lang : d->lang, ds)) {
		make_plain(&m, p, ds);
		return p;
	}
	tree_headings(&t, &section, &title);
	if (title != NULL) {
		put(&m, &p->title, &title->text);
	} else {
		p->title = rich_plain("", DIR_LTR, d->lang);
		p->title.source = p->title.msgid = "";
		p->title.file = e->source->name;
		p->title.line = e->line;
		p->title.col = 1;
	}
	make_blocks(&m, t.top.first, section, title, &p->block, &p->nblock);
	if (d->audience == AUDIENCE_KIOSK)
		leave_to_rooms(a, p, &t);
	add_byline(&m, p);
	note = arena_array(a, (size_t)t.nnote + 1, sizeof *note);
	for (int i = 0; i < t.nnote; i++)
		put(&m, &note[i], &t.note[i]);
	p->note = note;
	p->nnote = t.nnote;
	for (int i = 0; i < p->nblock; i++)
		if (p->block[i].step > p->steps)
			p->steps = p->block[i].step;
	return p;
}
