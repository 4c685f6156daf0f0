/* The layout of a panel: blocks one below the other. */
#include "config.h"

#include "view/panel.h"

#include <string.h>

#include "view/form.h"
#include "view/kit.h"

static bool
shape_is(const struct block *b, const char *name)
{
	return b->shape != NULL && strcmp(b->shape->name, name) == 0;
}

const struct block *
panel_block(const struct panel *p, const char *shape)
{
	for (int i = 0; i < p->nblock; i++)
		if (shape_is(&p->block[i], shape))
			return &p->block[i];
	return NULL;
}

bool
panel_has(const struct panel *p, const char *shape)
{
	return panel_block(p, shape) != NULL;
}

/* The message of a block that its form cannot read. */
static struct rich
problem_of(const struct view *v, const struct box *b)
{
	return rich_plain(arena_printf(v->arena, "%s:%d:%d: %s",
	    b->block->file, b->block->line, b->block->col, b->problem),
	    DIR_LTR, "en");
}

static int
box_rows(const struct view *v, const struct box *b, int width, int variant)
{
	int rows = b->form->measure(v, b, width, variant);
	struct rich r;

	if (b->problem != NULL) {
		r = problem_of(v, b);
		rows += view_text_rows(v, &r, width);
	}
	return rows;
}

/* Sets the first variant from `from` on that can be drawn with fewer rows
 * than `below`; false when there is none. */
static bool
box_fit(const struct view *v, struct box *b, int width, int from, int below)
{
	for (int i = from; i < b->form->variants; i++) {
		int rows = box_rows(v, b, width, i);

		if (rows > 0 && rows < below) {
			b->variant = i;
			b->rows = rows;
			return true;
		}
	}
	return false;
}

/* Sets the variant with the fewest rows; false when none can be drawn. */
static bool
box_least(const struct view *v, struct box *b, int width)
{
	int rows = 1 << 20;
	bool any = false;

	while (box_fit(v, b, width, any ? b->variant + 1 : 0, rows)) {
		rows = b->rows;
		any = true;
	}
	return any;
}

static void
box_in_words(const struct view *v, struct box *b, int width)
{
	struct rich r = kit_box_words(v, b);

	b->in_words = true;
	b->rows = view_text_rows(v, &r, width);
}

/* Boxes from top to bottom; the source line is held apart. */
struct stack {
	struct box	*box;
	int		 n;
	int		 gap;
	int		*last;		/* of shrink_tallest() */
	int		 behind;	/* rows of what paper has in place of
					 * keys: no picture gives way to it */
	struct box	*foot;		/* source lines */
	int		 nfoot;
	int		*foot_last;
};

/* Rows between a box and the one above it. */
static int
gap_above(const struct box *b, int gap)
{
	return b->block->goes_on ? 0 : gap;
}

static int
stack_rows(const struct stack *s)
{
	int rows = 0;

	for (int i = 0; i < s->n; i++)
		if (s->box[i].rows > 0)
			rows += s->box[i].rows + (rows > 0 ?
			    gap_above(&s->box[i], s->gap) : 0);
	for (int i = 0; i < s->nfoot; i++)
		rows += s->foot[i].rows + (i == 0 && rows > 0 ? 1 : 0);
	return rows;
}

/* Makes the tallest box that can be smaller smaller, of those that carry the
 * panel or of the others; false when none can. A box that cannot is not
 * measured again: last is the variant that was in vain. */
static bool
shrink_tallest(const struct view *v, struct box *box, int *last, int n,
    int width, bool carries)
{
	for (;;) {
		int best = -1;

		for (int i = 0; i < n; i++)
			if (!box[i].in_words &&
			    box[i].form->carries == carries &&
			    last[i] != box[i].variant + 1 &&
			    (best < 0 || box[i].rows > box[best].rows))
				best = i;
		if (best < 0)
			return false;
		if (box_fit(v, &box[best], width, box[best].variant + 1,
		    box[best].rows))
			return true;
		last[best] = box[best].variant + 1;
	}
}

/* In large print what carries the panel stays large, and the rest is scrolled
 * to. */
static bool
stack_shrink(const struct view *v, struct stack *s, int width)
{
	return shrink_tallest(v, s->box, s->last, s->n, width, false) ||
	    shrink_tallest(v, s->foot, s->foot_last, s->nfoot, width, false) ||
	    (!v->large && shrink_tallest(v, s->box, s->last, s->n, width,
	    true));
}

static bool
is_shown(const struct view *v, const struct block *b, int steps)
{
	if (steps >= 0 && b->step > steps)
		return false;
	return v->updates || !shape_is(b, "update");
}

/* The boxes of a panel, each in its roomiest variant. */
static void
stack_build(const struct view *v, const struct panel *p, int rows, int width,
    int steps, struct stack *s)
{
	s->box = arena_array(v->arena, 2 * (size_t)p->nblock + 1,
	    sizeof *s->box);
	s->foot = arena_array(v->arena, (size_t)p->nblock + 1, sizeof *s->box);
	s->last = arena_array(v->arena, 2 * (size_t)p->nblock + 1,
	    sizeof *s->last);
	s->foot_last = arena_array(v->arena, (size_t)p->nblock + 1,
	    sizeof *s->foot_last);
	s->n = s->nfoot = s->behind = 0;
	s->gap = 1;
	for (int i = 0; i < p->nblock; i++) {
		const struct block *block = &p->block[i];
		struct box b;

		if (!is_shown(v, block, steps))
			continue;
		b = form_box(v, block);
		/* A picture must fit the screen, else its words stand in, or
		 * it is scrolled through. */
		if (v->spare && *b.form->name != '\0')
			box_in_words(v, &b, width);
		else if (!box_fit(v, &b, width, 0,
		    b.form->picture ? rows + 1 : 1 << 20) &&
		    !(b.form->scrolls && box_least(v, &b, width))) {
			if (b.form->picture)
				box_in_words(v, &b, width);
			else
				continue;	/* nothing to show */
		}
		if (v->whole && shape_is(block, "source"))
			s->behind += b.rows - 1;
		if (shape_is(block, "source"))
			s->foot[s->nfoot++] = b;
		else
			s->box[s->n++] = b;
		if (v->whole && shape_is(block, "update"))
			s->behind += b.rows + s->gap;
		if (v->whole && b.form->behind && !b.in_words) {
			box_in_words(v, &b, width);
			s->box[s->n++] = b;
			s->behind += b.rows + s->gap;
		}
	}
}

/* The picture that a legend belongs to: before it, else behind it. */
static const struct box *
picture_of(const struct stack *s, int legend)
{
	for (int i = legend - 1; i >= 0; i--)
		if (s->box[i].form->picture)
			return &s->box[i];
	for (int i = legend + 1; i < s->n; i++)
		if (s->box[i].form->picture)
			return &s->box[i];
	return NULL;
}

/* A legend is not shown where its picture is not. */
static void
hide_legends(const struct view *v, struct stack *s)
{
	for (int i = 0; i < s->n; i++) {
		const struct box *b = &s->box[i];
		const struct box *of = b->form == &form_legend ?
		    picture_of(s, i) : NULL;

		if (of != NULL && form_lost_picture(v, of))
			s->box[i].rows = 0;
	}
}

static void
stack_fit(const struct view *v, struct stack *s, int rows, int width)
{
	while (stack_rows(s) - s->behind > rows && stack_shrink(v, s, width))
		;
	hide_legends(v, s);
}

int
panel_cost(const struct view *v, const struct panel *p, int rows, int width,
    int steps)
{
	struct stack s;
	int cost = 0, over;

	stack_build(v, p, rows, width, steps, &s);
	stack_fit(v, &s, rows, width);
	for (int i = 0; i < s.n; i++)
		cost += s.box[i].in_words ? 100 : s.box[i].variant *
		    (s.box[i].form->carries ? 4 : 1);
	for (int i = 0; i < s.nfoot; i++)
		cost += s.foot[i].variant;
	over = stack_rows(&s) - s.behind - rows;
	return over > 0 ? cost + 1000 * over : cost;
}

static void
box_draw(struct view *v, const struct box *b, const struct area *a)
{
	struct area rest = *a;
	struct rich r;

	if (b->problem != NULL) {
		int rows;

		r = problem_of(v, b);
		rows = view_text(v, a, 0, 0, a->cols, &r, ALIGN_START,
		    style(ROLE_WARNING));
		rest = area_sub(a, rows, 0, a->rows - rows, a->cols);
	}
	if (b->in_words) {
		r = kit_box_words(v, b);
		view_text(v, &rest, 0, 0, a->cols, &r, ALIGN_START,
		    style(ROLE_TEXT));
	} else
		b->form->draw(v, b, &rest, b->variant);
}

void
panel_draw(struct view *v, const struct panel *p, int rows, int cols,
    int steps, struct canvas *out)
{
	struct stack s;
	struct area all, a;
	int whole, spare, gap, y, shown = 0, drawn = 0;

	if (rows < 1)
		rows = 1;
	v->nstop = 0;
	v->panel = p;
	v->update_row = -1;
	stack_build(v, p, rows, cols, steps, &s);
	stack_fit(v, &s, rows, cols);
	whole = stack_rows(&s);
	canvas_reset(out, whole > rows ? whole : rows, cols);
	all = area_all(out, v->dir);

	/* Air: a little between the boxes, then more above than a third. */
	for (int i = 0; i < s.n; i++)
		shown += s.box[i].rows > 0;
	spare = rows > whole ? rows - whole : 0;
	gap = s.gap;
	if (shown > 1 && spare >= shown + 1) {
		gap++;
		spare -= shown - 1;
	}
	y = spare > 12 ? spare / 2 - 2 : spare / 3;
	for (int i = 0; i < s.n; i++) {
		if (s.box[i].rows == 0)
			continue;
		y += drawn++ > 0 ? gap_above(&s.box[i], gap) : 0;
		if (shape_is(s.box[i].block, "update"))
			v->update_row = y;
		a = area_sub(&all, y, 0, s.box[i].rows, cols);
		v->drawing = &s.box[i];
		box_draw(v, &s.box[i], &a);
		y += s.box[i].rows;
	}
	v->box = s.box;
	v->nbox = s.n;
	y = out->rows;
	for (int i = 0; i < s.nfoot; i++)
		y -= s.foot[i].rows;
	for (int i = 0; i < s.nfoot; i++) {
		a = area_sub(&all, y, 0, s.foot[i].rows, cols);
		v->drawing = &s.foot[i];
		box_draw(v, &s.foot[i], &a);
		y += s.foot[i].rows;
	}
}

/* ---- Words ---- */

void
panel_describe(struct view *v, const struct panel *p, bool notes,
    struct buf *out)
{
	v->panel = p;
	if (!rich_empty(&p->title)) {
		kit_tell(v, out, &p->title, " ");
		buf_str(out, "\n");
	}
	for (int i = 0; i < p->nblock; i++) {
		struct box b = form_box(v, &p->block[i]);

		if (v->paper && b.form == &form_legend)
			continue;
		buf_char(out, '\n');
		form_describe(v, &b, out);
	}
	for (int i = 0; notes && i < p->nnote; i++) {
		buf_char(out, '\n');
		kit_lead(v, out, N_("Note:"));
		kit_tell(v, out, &p->note[i], "");
		buf_char(out, '\n');
	}
}

