/* Units of translation, in the order of the deck. */
#include "config.h"

#include <string.h>

#include "deck/deck.h"
#include "deck/practices.h"

struct visitor {
	void		(*visit)(const struct unit *, void *);
	void		*arg;
	const char	*panel;
	bool		 local;		/* it is of the local deck */
	struct arena	*arena;
	const struct deck *deck;
	const struct practices *practices;	/* visited last */
};

static void
visit(struct visitor *v, const struct rich *r, const char *role)
{
	const struct unit u = { r->msgid, v->panel, role, r->file, r->line,
	    v->local };

	if (r->msgid != NULL && *r->msgid != '\0')
		v->visit(&u, v->arg);
}

static void visit_blocks(struct visitor *, const struct block *, int,
	    const char *);

/* "bars label", "timeline value": the form and the part. */
static const char *
role(struct visitor *v, const char *form, const char *part)
{
	return arena_printf(v->arena, "%s %s", form, part);
}

static void
visit_table(struct visitor *v, const struct block *b)
{
	const char *form = b->shape != NULL ? b->shape->name : "table";
	const char *const part[] = {
		role(v, form, "heading"), role(v, form, "label"),
		role(v, form, "value")
	};

	for (int i = 0; i < b->rows * b->cols; i++)
		visit(v, &b->cell[i], part[i < b->cols ? 0 :
		    i % b->cols == 0 ? 1 : 2]);
}

static void
visit_list(struct visitor *v, const struct block *b)
{
	const char *form = b->shape != NULL ? b->shape->name : "list";
	const char *item = role(v, form, "item");

	for (int i = 0; i < b->nitem; i++) {
		visit(v, &b->item[i].text, item);
		visit_blocks(v, b->item[i].child, b->item[i].nchild, form);
	}
}

/* The entries that a block shows, once. */
static void
visit_practices(struct visitor *v, const struct block *b)
{
	const char *file = directive_value(b->shape, "file");
	const struct practices *p = file != NULL ?
	    practices_find(v->deck, file) : NULL;

	if (p != NULL && p != v->practices)
		practices_units(v->deck, p, v->panel, v->visit, v->arg);
	v->practices = p;
}

/* form: of the block around these, NULL at the top. */
static void
visit_blocks(struct visitor *v, const struct block *b, int n, const char *form)
{
	for (; n > 0; n--, b++) {
		if (b->alt != NULL)
			visit(v, b->alt, "alt");
		switch (b->kind) {
		case BLOCK_HEADING:
			visit(v, &b->text, "heading");
			break;
		case BLOCK_PARAGRAPH:
			visit(v, &b->text, b->shape != NULL ? b->shape->name :
			    form != NULL ? role(v, form, "text") :
			    "paragraph");
			break;
		case BLOCK_LIST:
			visit_list(v, b);
			if (b->shape != NULL && strcmp(b->shape->name,
			    "practices") == 0)
				visit_practices(v, b);
			break;
		case BLOCK_TABLE:
			visit_table(v, b);
			break;
		case BLOCK_QUOTE:
			visit_blocks(v, b->child, b->nchild, "quote");
			break;
		case BLOCK_CODE:
			break;		/* is the same in all languages */
		}
	}
}

static void
visit_markdown(struct visitor *v, const struct deck *d, const char *msgid,
    const char *what, const char *file, int line)
{
	struct rich r = deck_text(d, v->arena, msgid, v->panel);

	r.file = file;
	r.line = line;
	visit(v, &r, what);
}

void
deck_units(const struct deck *d, void (*call)(const struct unit *, void *),
    void *arg)
{
	struct arena a;
	struct visitor v = { .visit = call, .arg = arg, .panel = "",
	    .arena = &a, .deck = d };

	arena_init(&a);
	v.panel = NULL;
	visit_markdown(&v, d, d->title, "title", d->source.name, 1);
	for (int i = 0; i < d->ntour; i++)
		visit_markdown(&v, d, d->tour[i].title, "tour",
		    d->source.name, 1);
	for (int i = 0; i < d->nsection; i++) {
		const struct panel_entry *e = &d->panel[d->section[i].first];

		v.local = e->source == &d->local;
		visit_markdown(&v, d, d->section[i].heading, "section",
		    e->source->name, d->section[i].line);
	}
	for (int i = 0; i < d->npanel; i++) {
		const struct panel *p;

		arena_clear(&a);
		p = panel_parse(&a, d, i, NULL);
		v.panel = p->entry->id;
		v.local = p->entry->source == &d->local;
		visit(&v, &p->title, "heading");
		visit_blocks(&v, p->block, p->nblock, NULL);
		for (int k = 0; k < p->nnote; k++)
			visit(&v, &p->note[k], "note");
	}
	arena_release(&a);
}
