/* The table of forms, and how a block finds its own. */
#include "config.h"

#include "view/form.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Room for rows that a test adds. */
enum { ROWS = 48 };

static const struct form *table[ROWS] = {
	&form_paragraph, &form_heading, &form_list, &form_table_, &form_quote,
	&form_code, &form_title, &form_statement, &form_source, &form_legend,
	&form_update,
	&form_ask, &form_number, &form_waffle, &form_bars, &form_isotype,
	&form_map, &form_timeline, &form_icons, &form_cards, &form_steps,
	&form_columns, &form_event, &form_glossary, &form_reported,
	&form_review, &form_links, &form_quiz,
	&form_score, &form_estimate, &form_self_check, &form_checklist,
	&form_practices
};

static size_t
rows(void)
{
	size_t n = 0;

	while (n < ROWS && table[n] != NULL)
		n++;
	return n;
}

const struct form *const *
form_table(int *n)
{
	*n = (int)rows();
	return table;
}

void
form_add(const struct form *form)
{
	const size_t n = rows();

	for (size_t i = 0; i < n; i++)
		if (table[i] == form)
			return;
	if (n < ROWS)
		table[n] = form;
}

static bool
has_task(const struct block *b)
{
	for (int i = 0; i < b->nitem; i++)
		if (b->item[i].task != TASK_NONE)
			return true;
	return false;
}

/* The form of plain Markdown. */
static const struct form *
plain_form(const struct block *b)
{
	switch (b->kind) {
	case BLOCK_HEADING:
		return &form_heading;
	case BLOCK_LIST:
		return has_task(b) ? &form_checklist : &form_list;
	case BLOCK_TABLE:
		return &form_table_;
	case BLOCK_QUOTE:
		return &form_quote;
	case BLOCK_CODE:
		return &form_code;
	case BLOCK_PARAGRAPH:
		break;
	}
	return &form_paragraph;
}

const struct form *
form_find(const struct block *b)
{
	if (b->shape != NULL)
		for (size_t i = rows(); i-- > 0; )
			if (*table[i]->name != '\0' &&
			    strcmp(table[i]->name, b->shape->name) == 0 &&
			    (table[i]->kind == b->kind ||
			    table[i]->or_kind == b->kind))
				return table[i];
	return plain_form(b);
}

bool
form_pictured(const struct view *v, const struct box *b, int variant)
{
	return b->form->pictured != NULL ? b->form->pictured(v, b, variant) :
	    b->form->picture;
}

bool
form_lost_picture(const struct view *v, const struct box *b)
{
	bool any = false;

	for (int i = 0; i < b->form->variants; i++)
		any = any || form_pictured(v, b, i);
	return any && (b->in_words || !form_pictured(v, b, b->variant));
}

/* The place of a block in the panel that is shown, -1: it is none of its
 * own. */
static int
number_of(const struct view *v, const struct block *block)
{
	const struct panel *p = v->panel;

	for (int i = 0; p != NULL && i < p->nblock; i++)
		if (&p->block[i] == block)
			return i;
	return -1;
}

/* Finds what the reader did on it. */
static void
recall(const struct view *v, struct box *b)
{
	b->memory = b->form->memory > 0 && b->number >= 0 && v->recall != NULL
	    ? v->recall(v->owner, v->panel, b->number, b->form->name,
	    b->form->memory) : NULL;
}

struct box
form_box(const struct view *v, const struct block *block)
{
	struct box b = { .block = block, .form = form_find(block) };

	b.number = number_of(v, block);
	recall(v, &b);
	if (b.form->prepare == NULL)
		return b;
	b.problem = b.form->prepare(v, &b);
	if (b.problem != NULL) {
		b.form = plain_form(block);
		b.data = NULL;
		recall(v, &b);
		if (b.form->prepare != NULL)
			b.form->prepare(v, &b);
	}
	return b;
}

static struct doubt *
add_doubt(const struct view *v, struct box *b, const struct rich *at,
    const char *format, va_list ap)
{
	struct doubt *d = arena_alloc(v->arena, sizeof *d), **end = &b->doubt;
	struct buf words = BUF_INIT;

	buf_vprintf(&words, format, ap);
	d->at = at;
	d->words = arena_strdup(v->arena, buf_text(&words));
	buf_release(&words);
	while (*end != NULL)
		end = &(*end)->next;
	*end = d;
	return d;
}

void
form_doubt(const struct view *v, struct box *b, const struct rich *at,
    const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	add_doubt(v, b, at, format, ap);
	va_end(ap);
}

void
form_note(const struct view *v, struct box *b, const struct rich *at,
    const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	add_doubt(v, b, at, format, ap)->note = true;
	va_end(ap);
}

void
form_describe(const struct view *v, const struct box *b, struct buf *out)
{
	if (b->block->alt != NULL && b->form->picture && !v->paper &&
	    !rich_empty(b->block->alt)) {
		buf_add(out, b->block->alt->text, b->block->alt->len);
		buf_char(out, '\n');
	}
	b->form->describe(v, b, out);
}

void *
form_recall_new(void *arena, const struct panel *p, int block,
    const char *form, size_t size)
{
	(void)p;
	(void)block;
	(void)form;
	return arena_alloc(arena, size);
}

void *
form_recall_used(void *arena, const struct panel *p, int block,
    const char *form, size_t size)
{
	const struct block *b = &p->block[block];
	void *memory = form_recall_new(arena, p, block, form, size);

	if (form_find(b)->fill != NULL)
		form_find(b)->fill(b, memory);
	return memory;
}
