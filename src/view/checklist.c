/* Lists to go through with a group: a checklist (task list) with boxes to
 * tick, and a self-check with yes, partly, no. What is ticked is forgotten
 * with the session. */
#include "config.h"

#include "view/form.h"
#include "view/kit.h"

static unsigned
answer(const struct view *v, int i)
{
	return v->state != NULL && i < STATE_ANSWERS ? v->state->answer[i] : 0;
}

static bool
is_ticked(const struct view *v, const struct block *list, int i)
{
	/* What the author ticked stays ticked until the reader changes it. */
	return (list->item[i].task == TASK_DONE) != (answer(v, i) != 0);
}

/* Variants: 0 with air, 1 without. */
static int
checklist_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct block *list = b->block;
	const int room = width - 4 < 92 ? width - 4 : 92;
	int y = 0;

	if (room < 4)
		return 0;
	for (int i = 0; i < list->nitem; i++) {
		const bool task = list->item[i].task != TASK_NONE;
		const bool on = is_ticked(v, list, i);
		int rows;

		if (i > 0 && variant == 0)
			y++;
		rows = kit_text(NULL, v, a, y, 4, room, &list->item[i].text,
		    ALIGN_START, style(ROLE_TEXT));
		if (draw != NULL) {
			struct stop stop = {
				.kind = STOP_TICK, .item = i, .block = list,
				.words = view_fill(v, on ?
				    N_("{1}, ticked") : N_("{1}, not ticked"),
				    list->item[i].text.text, (char *)NULL)
			};

			area_put(a, y, 1, glyph(v->glyphs, a->dir, !task ?
			    G_BULLET : on ? G_BOX_CHECKED : G_BOX), 1,
			    style_with(on ? ROLE_RIGHT : ROLE_ACCENT,
			    LOOK_BOLD));
			if (task)
				view_stop(draw, a, y, 1, 1, &stop);
			kit_text(draw, v, a, y, 4, room, &list->item[i].text,
			    ALIGN_START, style(ROLE_TEXT));
		}
		y += rows > 0 ? rows : 1;
		y += kit_rest(draw, v, a, y, 4, room, &list->item[i], 0);
	}
	return y;
}

static int
checklist_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return checklist_lay(NULL, v, b, NULL, width, variant);
}

static void
checklist_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	checklist_lay(v, v, b, a, a->cols, variant);
}

static void
checklist_describe(const struct view *v, const struct box *b, struct buf *out)
{
	for (int i = 0; i < b->block->nitem; i++) {
		buf_str(out, "- ");
		if (is_ticked(v, b->block, i))
			buf_printf(out, "(%s) ", say(v->words, N_("done")));
		kit_tell(v, out, &b->block->item[i].text, "  ");
		kit_describe_rest(v, &b->block->item[i], 0, out);
		buf_char(out, '\n');
	}
}

const struct form form_checklist = {
	.name = "checklist", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 2, .measure = checklist_measure, .draw = checklist_draw,
	.describe = checklist_describe
};

/* ---- Self-check ---- */

static const char *const answer_word[] = {
	N_("not answered"), N_("yes"), N_("partly"), N_("no")
};

static const enum glyph_name answer_glyph[] = {
	G_BOX, G_BOX_CHECKED, G_BOX_PARTLY, G_CROSS
};

static const enum role answer_role[] = {
	ROLE_MUTED, ROLE_RIGHT, ROLE_SERIES_2, ROLE_WRONG
};

/* Cells of the widest answer. */
static int
answer_cols(const struct view *v)
{
	int most = 0;

	for (int i = 0; i < 4; i++) {
		struct rich word = view_say(v, answer_word[i]);
		int n = view_cells(v, &word);

		if (n > most)
			most = n;
	}
	return most;
}

static int
self_check_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct block *list = b->block;
	const int column = answer_cols(v) + 2;
	int room = width - column - 3 < 80 ? width - column - 3 : 80;
	int y = 0, count[4] = { 0, 0, 0, 0 };
	struct rich total;

	if (room < 8)
		return 0;
	for (int i = 0; i < list->nitem; i++) {
		const unsigned n = answer(v, i) & 3;
		int rows;

		count[n]++;
		if (i > 0 && variant == 0)
			y++;
		rows = view_text_rows(v, &list->item[i].text, room);
		if (draw != NULL) {
			struct rich word = view_say(v, answer_word[n]);
			struct stop stop = {
				.kind = STOP_ANSWER, .item = i, .block = list,
				.words = view_fill(v, "{1}: {2}",
				    list->item[i].text.text, word.text,
				    (char *)NULL)
			};

			view_text(draw, a, y, 0, room, &list->item[i].text,
			    ALIGN_START, style(ROLE_TEXT));
			area_put(a, y, room + 2, glyph(v->glyphs, a->dir,
			    answer_glyph[n]), 1,
			    style_with(answer_role[n], LOOK_BOLD));
			view_text(draw, a, y, room + 4, column - 1, &word,
			    ALIGN_START, style(answer_role[n]));
			view_stop(draw, a, y, room + 2, column, &stop);
		}
		y += rows > 0 ? rows : 1;
		y += kit_rest(draw, v, a, y, 2, room - 2, &list->item[i], 0);
	}
	total = view_plain(v, view_fill(v,
	    N_("yes: {1}, partly: {2}, no: {3}, open: {4}"),
	    view_integer(v, count[1]), view_integer(v, count[2]),
	    view_integer(v, count[3]), view_integer(v, count[0]),
	    (char *)NULL));
	if (variant == 0)
		y++;
	y += kit_text(draw, v, a, y, 0, width, &total, ALIGN_START,
	    style_with(ROLE_ACCENT, LOOK_BOLD));
	return y;
}

static int
self_check_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return self_check_lay(NULL, v, b, NULL, width, variant);
}

static void
self_check_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	self_check_lay(v, v, b, a, a->cols, variant);
}

static void
self_check_describe(const struct view *v, const struct box *b,
    struct buf *out)
{
	for (int i = 0; i < b->block->nitem; i++) {
		buf_printf(out, "%d. ", i + 1);
		kit_tell(v, out, &b->block->item[i].text, "  ");
		if (!v->paper)
			buf_printf(out, " (%s)", say(v->words,
			    answer_word[answer(v, i) & 3]));
		kit_describe_rest(v, &b->block->item[i], 0, out);
		buf_char(out, '\n');
	}
	buf_printf(out, "%s\n", say(v->words,
	    N_("Each line has three answers: yes, partly, no.")));
}

const struct form form_self_check = {
	.name = "self-check", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 2, .measure = self_check_measure,
	.draw = self_check_draw, .describe = self_check_describe
};
