/* A quiz question: numbers choose, Enter checks, and each chosen or right
 * answer then says in words what it is. Nothing is stored. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/key.h"
#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

/* What the reader did. */
struct memory {
	uint32_t	 chosen;	/* answers, bits */
	bool		 checked;	/* and then asked whether it is right */
};

static bool
is_chosen(const struct box *b, int i)
{
	const struct memory *m = b->memory;

	return m != NULL && m->chosen >> i & 1;
}

static bool
is_checked(const struct box *b)
{
	const struct memory *m = b->memory;

	return m != NULL && m->checked;
}

static bool
quiz_answered(const void *memory, int i)
{
	const struct memory *m = memory;

	return m->checked && (m->chosen >> i & 1);
}

/* The right answers, bits. A quiz has at most nine. */
static uint32_t
right_ones(const struct block *quiz)
{
	uint32_t right = 0;

	for (int i = 0; i < quiz->nitem && i < 32; i++)
		if (quiz->item[i].task == TASK_DONE)
			right |= 1u << i;
	return right;
}

static bool
has_one_right(const struct block *quiz)
{
	const uint32_t right = right_ones(quiz);

	return (right & (right - 1)) == 0;
}

static const char *
quiz_prepare(const struct view *v, struct box *b)
{
	bool right = false;

	(void)v;
	if (b->block->nitem > 9)
		return "quiz has room for nine answers";
	for (int i = 0; i < b->block->nitem; i++)
		right = right || b->block->item[i].task == TASK_DONE;
	return right ? NULL : "quiz needs a task list with one right answer, "
	    "[x], or more";
}

/* Children of an answer that are shown with it: from its first paragraph on
 * they are what is told once it is checked. */
static struct item
shown_part(const struct item *item)
{
	struct item part = *item;

	for (part.nchild = 0; part.nchild < item->nchild; part.nchild++)
		if (item->child[part.nchild].kind == BLOCK_PARAGRAPH)
			break;
	return part;
}

/* What a checked answer says: right or not, then the author's words. */
static struct rich
feedback(const struct view *v, const struct item *item, bool chosen)
{
	const bool right = item->task == TASK_DONE;
	const char *head = right ? chosen ? N_("Right.") :
	    N_("This one is right.") : N_("Not this one.");
	const int at = shown_part(item).nchild;

	if (at == item->nchild || rich_empty(&item->child[at].text))
		return view_say(v, head);
	/* The author's "Right: ..." needs no second "Right". */
	return item->child[at].text;
}

/* "Choice 2: 55%, chosen" */
static const char *
choice_words(const struct view *v, const struct box *b, int i)
{
	const struct item *item = &b->block->item[i];

	return view_fill(v, is_chosen(b, i) ? N_("Choice {1}: {2}, chosen") :
	    N_("Choice {1}: {2}"), view_integer(v, i + 1), item->text.text,
	    (char *)NULL);
}

/* Whether the reader chose what is right and nothing else. */
static bool
is_right(const struct box *b)
{
	const struct memory *m = b->memory;

	return m != NULL && m->chosen == right_ones(b->block);
}

/* Where to read on, "#id" in the picture's memory; NULL: nowhere. */
static const char *
read_on(const struct view *v, const struct box *b)
{
	const char *panel = directive_value(b->block->shape, "panel");

	return panel != NULL ? arena_printf(v->arena, "#%s", panel) : NULL;
}

/* Variants: 0 with air, 1 without. */
static int
quiz_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct block *list = b->block;
	const int in = 7;
	const int room = width - in < 88 ? width - in : 88;
	int y = 0;

	if (room < 8)
		return 0;
	for (int i = 0; i < list->nitem; i++) {
		const struct item *item = &list->item[i];
		const bool right = item->task == TASK_DONE;
		const bool chosen = is_chosen(b, i);
		const bool told = is_checked(b) && (chosen || right);
		const struct item part = shown_part(item);
		struct rich words = feedback(v, item, chosen);
		int rows, top;

		if (i > 0 && variant == 0)
			y++;
		top = y;
		if (draw != NULL) {
			kit_keycap(draw, a, y, 0, i + 1, chosen);
			area_put(a, y, 4, glyph(v->glyphs, a->dir, told ?
			    right ? G_CHECK : G_CROSS : chosen ? G_BOX_CHECKED :
			    G_BOX), 1, style_with(!told ? ROLE_ACCENT : right ?
			    ROLE_RIGHT : ROLE_WRONG, LOOK_BOLD));
		}
		rows = kit_text(draw, v, a, y, in, room, &item->text,
		    ALIGN_START, style(chosen || (told && right) ?
		    ROLE_STRONG : ROLE_TEXT));
		y += rows > 0 ? rows : 1;
		y += kit_rest(draw, v, a, y, in, room, &part, 0);
		if (told) {
			y += kit_text(draw, v, a, y, in, room, &words,
			    ALIGN_START, style(right ? ROLE_RIGHT :
			    ROLE_WRONG));
			y += kit_rest(draw, v, a, y, in, room, item,
			    part.nchild + 1);
		} else if (draw != NULL && b->memory != NULL &&
		    !is_checked(b)) {
			struct stop stop = { .item = i,
			    .words = choice_words(v, b, i) };

			view_stop(draw, a, top, 0, 3, &stop);
			view_target(draw, a, top, 0, y - top, width);
		}
	}
	if (is_checked(b)) {
		const char *target = read_on(v, b);
		struct rich verdict = view_say(v, is_right(b) ?
		    N_("Well done: that is right.") :
		    N_("Not quite. The right answer is marked."));

		y += variant == 0 ? 1 : 0;
		y += kit_text(draw, v, a, y, 0, width, &verdict, ALIGN_START,
		    style_with(ROLE_ACCENT, LOOK_BOLD));
		if (target != NULL) {
			struct rich more = view_say(v, N_("See the panel"));

			if (draw != NULL) {
				struct stop stop = {
					.item = list->nitem, .target = target,
					.words = view_fill(v, N_("Link: {1}"),
					    more.text, (char *)NULL)
				};

				view_text(draw, a, y, 0, width, &more,
				    ALIGN_START, style(ROLE_LINK));
				view_stop(draw, a, y, 0, kit_first_cells(v,
				    &more, width), &stop);
				view_target(draw, a, y, 0, 1, width);
			}
			y += view_text_rows(v, &more, width);
		}
	}
	return y;
}

static int
quiz_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return quiz_lay(NULL, v, b, NULL, width, variant);
}

static void
quiz_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	quiz_lay(v, v, b, a, a->cols, variant);
}

/* What the reader is told after checking. */
static void
describe_result(const struct view *v, const struct box *b, struct buf *out)
{
	const struct block *list = b->block;

	buf_printf(out, "%s\n", say(v->words, is_right(b) ?
	    N_("Well done: that is right.") : N_("Not quite.")));
	for (int i = 0; i < list->nitem; i++) {
		struct rich words = feedback(v, &list->item[i],
		    is_chosen(b, i));

		if (list->item[i].task != TASK_DONE && !is_chosen(b, i))
			continue;
		buf_printf(out, "%s\n", choice_words(v, b, i));
		kit_tell(v, out, &words, "  ");
		kit_describe_rest(v, &list->item[i],
		    shown_part(&list->item[i]).nchild + 1, out);
		buf_char(out, '\n');
	}
}

/* The right answers, for a sheet that has them. */
static void
describe_key(const struct view *v, const struct block *list, struct buf *out)
{
	buf_printf(out, "%s\n", say(v->words, N_("Answer:")));
	for (int i = 0; i < list->nitem; i++) {
		const struct item *item = &list->item[i];

		if (item->task != TASK_DONE)
			continue;
		buf_printf(out, "%d. ", i + 1);
		kit_tell(v, out, &item->text, "  ");
		kit_describe_rest(v, item, shown_part(item).nchild, out);
		buf_char(out, '\n');
	}
}

/* ---- What the reader does ---- */

/* One right answer is chosen instead of another, several are added. */
static void
quiz_pick(const struct view *v, const struct box *b, int i, struct deed *d)
{
	struct memory *m = b->memory;
	const uint32_t bit = 1u << i;

	(void)v;
	if (m == NULL || m->checked || i < 0 || i >= b->block->nitem)
		return;
	if (!has_one_right(b->block))
		m->chosen ^= bit;
	else {
		d->replaced = m->chosen != 0 && m->chosen != bit;
		m->chosen = m->chosen == bit ? 0 : bit;
	}
}

/* The answers that can still be chosen. */
static int
quiz_numbers(const struct view *v, const struct box *b)
{
	(void)v;
	return b->memory != NULL && !is_checked(b) ? b->block->nitem : 0;
}

/* Enter: on an answer that is not chosen it chooses, else it checks what is
 * chosen, and never what is not. */
static bool
quiz_use(const struct view *v, const struct box *b, const struct stop *s,
    struct deed *d)
{
	struct memory *m = b->memory;

	if (m == NULL)
		return false;
	if (m->checked) {
		d->target = read_on(v, b);
		return d->target != NULL;
	}
	if (s != NULL && !is_chosen(b, s->item)) {
		quiz_pick(v, b, s->item, d);
		return true;
	}
	if (m->chosen == 0) {
		d->tell = N_("Choose an answer first: press its number.");
		return true;
	}
	m->checked = true;
	d->leave = true;
	return true;
}

static bool
quiz_key(const struct view *v, const struct box *b, const struct stop *s,
    uint32_t key, struct deed *d)
{
	if (key != K_SPACE || is_checked(b))
		return false;
	quiz_pick(v, b, s->item, d);
	return true;
}

static void
quiz_click(const struct view *v, const struct box *b, const struct stop *s,
    int row, int col, struct deed *d)
{
	(void)row;
	(void)col;
	if (is_checked(b))
		quiz_use(v, b, s, d);
	else
		quiz_pick(v, b, s->item, d);
}

static int
quiz_hints(const struct view *v, const struct box *b, const struct stop *s,
    struct hint *h)
{
	const struct memory *m = b->memory;

	if (m == NULL)
		return 0;
	if (m->checked) {
		if (read_on(v, b) == NULL)
			return 0;
		h[0] = (struct hint){ "Enter", N_("see the panel"), true, 90,
		    K_ENTER, 0 };
		return 1;
	}
	h[0] = (struct hint){ arena_printf(v->arena, "%s-%s",
	    view_integer(v, 1), view_integer(v, b->block->nitem)),
	    N_("choose"), true, 90, 0, 0 };
	if (m->chosen == 0 && s == NULL)
		return 1;
	h[1] = (struct hint){ "Enter", m->chosen == 0 || (s != NULL &&
	    !is_chosen(b, s->item)) ? N_("choose") : N_("check"), true, 91,
	    K_ENTER, 0 };
	return 2;
}

static const char *
quiz_say_keys(const struct view *v, const struct box *b)
{
	(void)v;
	return is_checked(b) ? NULL : N_("Numbers choose, Enter checks.");
}

static void
quiz_answer(const struct view *v, const struct box *b, const void *before,
    struct buf *out)
{
	const struct memory *was = before, *is = b->memory;

	if (is->checked && !was->checked) {
		describe_result(v, b, out);
		return;
	}
	for (int i = 0; i < b->block->nitem; i++) {
		const uint32_t bit = 1u << i;
		const char *text = b->block->item[i].text.text;

		if (is->chosen & ~was->chosen & bit)
			buf_printf(out, "%s\n", view_fill(v, N_("Chosen: {1}"),
			    text, (char *)NULL));
		else if (was->chosen & ~is->chosen & bit && (is->chosen == 0 ||
		    !has_one_right(b->block)))
			buf_printf(out, "%s\n", view_fill(v,
			    N_("No longer chosen: {1}"), text, (char *)NULL));
	}
}

static void
quiz_fill(const struct block *quiz, void *memory)
{
	struct memory *m = memory;

	m->chosen = (1u << quiz->nitem % 32) - 1;
	m->checked = true;
}

static void
quiz_score(const struct block *quiz, const void *memory, struct score *score)
{
	const struct memory *m = memory;

	score->questions++;
	if (m == NULL || !m->checked)
		return;
	score->answered++;
	score->right += m->chosen == right_ones(quiz);
}

static void
quiz_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct block *list = b->block;

	for (int i = 0; i < list->nitem; i++) {
		const struct item part = shown_part(&list->item[i]);

		buf_printf(out, "%d. ", i + 1);
		kit_tell(v, out, &part.text, "  ");
		kit_describe_rest(v, &part, 0, out);
		buf_char(out, '\n');
	}
	if (is_checked(b))
		describe_result(v, b, out);
	if (v->answers)
		describe_key(v, list, out);
}

/* The right answers and what is said to each, where to read on. */
static void
put_key(const struct view *v, struct html *h, const struct block *list)
{
	const char *panel = directive_value(list->shape, "panel");
	const int target = panel != NULL && v->deck != NULL ?
	    deck_find(v->deck, panel) : -1;

	html_raw(h, h->sheet & HTML_OPEN ? "<div class=\"key\"><p><b>" :
	    "<details class=\"key\"><summary>");
	html_say(v, h, N_("Answer:"));
	html_raw(h, h->sheet & HTML_OPEN ? "</b></p>" : "</summary>");
	html_raw(h, "<ul>\n");
	for (int i = 0; i < list->nitem; i++) {
		const struct item *item = &list->item[i];

		if (item->task != TASK_DONE)
			continue;
		html_raw(h, "<li><b>");
		html_str(h, view_ordinal(v, i + 1));
		html_raw(h, ". ");
		html_rich(v, h, &item->text);
		html_raw(h, "</b>");
		html_rest(v, h, item, shown_part(item).nchild);
		html_raw(h, "</li>\n");
	}
	html_raw(h, "</ul>\n");
	if (target >= 0) {
		const struct rich title = deck_text(v->deck, v->arena,
		    v->deck->panel[target].heading, panel);
		const bool here = h->has_panel != NULL &&
		    h->has_panel(h->owner, target);

		html_raw(h, "<p class=\"on\">");
		html_lead(v, h, N_("Read on:"));
		if (here) {
			html_raw(h, "<a href=\"#");
			html_id(h, panel);
			html_raw(h, "\">");
		}
		html_rich(v, h, &title);
		html_raw(h, here ? "</a></p>\n" : "</p>\n");
	}
	html_raw(h, h->sheet & HTML_OPEN ? "</div>\n" : "</details>\n");
}

static void
quiz_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct block *list = b->block;

	html_ordered(v, h, "quiz", 1);
	for (int i = 0; i < list->nitem; i++) {
		const struct item part = shown_part(&list->item[i]);

		html_raw(h, "<li>");
		html_tick(h, h->sheet & HTML_OPEN && h->sheet & HTML_ANSWERS &&
		    list->item[i].task == TASK_DONE);
		html_rich(v, h, &part.text);
		html_rest(v, h, &part, 0);
		html_raw(h, "</li>\n");
	}
	html_raw(h, "</ol>\n");
	if (h->sheet & HTML_ANSWERS)
		put_key(v, h, list);
}

const struct form form_quiz = {
	.name = "quiz", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 2, .prepare = quiz_prepare, .measure = quiz_measure,
	.draw = quiz_draw, .describe = quiz_describe,
	.html = quiz_html,
	.memory = sizeof(struct memory), .use = quiz_use, .key = quiz_key,
	.click = quiz_click, .numbers = quiz_numbers, .pick = quiz_pick,
	.checks = true, .hints = quiz_hints, .say_keys = quiz_say_keys,
	.answer = quiz_answer, .fill = quiz_fill, .answered = quiz_answered,
	.score = quiz_score
};
