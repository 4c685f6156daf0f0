/* A quiz question: numbers choose, Enter checks, and each chosen or right
 * answer then says in words what it is. The score of a form counts the
 * questions of one form. Nothing is stored. */
#include "config.h"

#include <string.h>

#include "view/form.h"
#include "view/kit.h"

static bool
is_chosen(const struct view *v, int i)
{
	return v->state != NULL && i < 32 && v->state->chosen >> i & 1;
}

static bool
is_checked(const struct view *v)
{
	return v->state != NULL && v->state->checked;
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
choice_words(const struct view *v, const struct item *item, int i)
{
	return view_fill(v, is_chosen(v, i) ? N_("Choice {1}: {2}, chosen") :
	    N_("Choice {1}: {2}"), view_integer(v, i + 1), item->text.text,
	    (char *)NULL);
}

/* Whether the reader chose what is right and nothing else. */
static bool
is_right(const struct view *v, const struct block *list)
{
	uint32_t all = 0;

	for (int i = 0; i < list->nitem; i++)
		if (list->item[i].task == TASK_DONE)
			all |= 1u << i;
	return v->state != NULL && v->state->chosen == all;
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
		const bool chosen = is_chosen(v, i);
		const bool told = is_checked(v) && (chosen || right);
		const struct item part = shown_part(item);
		struct rich words = feedback(v, item, chosen);
		int rows;

		if (i > 0 && variant == 0)
			y++;
		if (draw != NULL) {
			struct stop stop = {
				.kind = STOP_CHOICE, .item = i, .block = list,
				.words = choice_words(v, item, i)
			};

			kit_keycap(draw, a, y, 0, i + 1, chosen);
			area_put(a, y, 4, glyph(v->glyphs, a->dir, told ?
			    right ? G_CHECK : G_CROSS : chosen ? G_BOX_CHECKED :
			    G_BOX), 1, style_with(!told ? ROLE_ACCENT : right ?
			    ROLE_RIGHT : ROLE_WRONG, LOOK_BOLD));
			view_stop(draw, a, y, 0, 3, &stop);
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
		}
	}
	if (is_checked(v)) {
		const char *target = directive_value(list->shape, "panel");
		struct rich verdict = view_say(v, is_right(v, list) ?
		    N_("Well done: that is right.") :
		    N_("Not quite. The right answer is marked."));

		y += variant == 0 ? 1 : 0;
		y += kit_text(draw, v, a, y, 0, width, &verdict, ALIGN_START,
		    style_with(ROLE_ACCENT, LOOK_BOLD));
		if (target != NULL) {
			struct rich more = view_say(v, N_("See the panel"));

			if (draw != NULL) {
				struct stop stop = {
					.kind = STOP_LINK,
					.target = arena_printf(v->arena,
					    "#%s", target),
					.words = view_fill(v, N_("Link: {1}"),
					    more.text, (char *)NULL)
				};

				view_text(draw, a, y, 0, width, &more,
				    ALIGN_START, style(ROLE_LINK));
				view_stop(draw, a, y, 0, kit_first_cells(v,
				    &more, width), &stop);
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
quiz_answer(const struct view *v, const struct box *b, struct buf *out)
{
	const struct block *list = b->block;

	buf_printf(out, "%s\n", say(v->words, is_right(v, list) ?
	    N_("Well done: that is right.") : N_("Not quite.")));
	for (int i = 0; i < list->nitem; i++) {
		struct rich words = feedback(v, &list->item[i],
		    is_chosen(v, i));

		if (list->item[i].task != TASK_DONE && !is_chosen(v, i))
			continue;
		buf_printf(out, "%s\n", choice_words(v, &list->item[i], i));
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
	if (is_checked(v))
		quiz_answer(v, b, out);
	if (v->answers)
		describe_key(v, list, out);
}

const struct form form_quiz = {
	.name = "quiz", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 2, .prepare = quiz_prepare, .measure = quiz_measure,
	.draw = quiz_draw, .describe = quiz_describe, .answer = quiz_answer
};

/* ---- The score ---- */

static const char *
score_text(const struct view *v)
{
	if (v->score.questions == 0)
		return say(v->words, N_("No questions yet."));
	return view_fill(v, N_("{1} of {2} answered, {3} right"),
	    view_integer(v, v->score.answered),
	    view_integer(v, v->score.questions),
	    view_integer(v, v->score.right), (char *)NULL);
}

static int
score_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	struct rich total = view_plain(v, score_text(v));
	const char *figure = arena_printf(v->arena, "%s/%s",
	    view_integer(v, v->score.right),
	    view_integer(v, v->score.questions));
	const int text = width < 92 ? width : 92;
	int y = 0, rows, cols;

	if (variant == 0) {
		if (!view_figure_size(v, figure, SIZE_NORMAL, &rows, &cols) ||
		    cols > width)
			return 0;
		if (draw != NULL)
			view_figure(draw, a, 0, 0, figure, SIZE_NORMAL,
			    style(ROLE_ACCENT));
		y = rows + 1;
	}
	y += kit_text(draw, v, a, y, 0, text, &total, ALIGN_START,
	    style(ROLE_STRONG));
	if (variant == 0)
		y++;
	y += kit_text(draw, v, a, y, 0, text, &b->block->text, ALIGN_START,
	    style(ROLE_TEXT));
	return y;
}

static int
score_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return score_lay(NULL, v, b, NULL, width, variant);
}

static void
score_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	score_lay(v, v, b, a, a->cols, variant);
}

static void
score_describe(const struct view *v, const struct box *b, struct buf *out)
{
	buf_printf(out, "%s\n", score_text(v));
	kit_describe_text(v, b, out);
}

const struct form form_score = {
	.name = "score", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 2, .measure = score_measure, .draw = score_draw,
	.describe = score_describe
};
