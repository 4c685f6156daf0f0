/* Lists to go through with a group: a checklist (task list) with boxes to
 * tick, and a self-check with yes, partly, no. What is ticked is forgotten
 * with the session. */
#include "config.h"

#include "base/key.h"
#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

enum { LINES = 64 };

/* What the reader did, line by line. Checklist: 1 changed from what the author
 * ticked. Self-check: 1 yes, 2 partly, 3 no. */
struct memory {
	uint8_t	 answer[LINES];
};

static unsigned
answer(const struct box *b, int i)
{
	const struct memory *m = b->memory;

	return m != NULL && i < LINES ? m->answer[i] : 0;
}

/* Where the answer of a line is kept, NULL: nowhere. */
static uint8_t *
answer_of(const struct box *b, int i)
{
	struct memory *m = b->memory;

	return m != NULL && i >= 0 && i < LINES && i < b->block->nitem ?
	    &m->answer[i] : NULL;
}

static bool
is_ticked(const struct box *b, int i)
{
	/* What the author ticked stays ticked until the reader changes it. */
	return (b->block->item[i].task == TASK_DONE) != (answer(b, i) != 0);
}

/* Enter on the panel goes to the first line. */
static bool
enter_first(const struct box *b, const struct stop *s, struct deed *d)
{
	if (b->memory == NULL || s != NULL)
		return false;
	d->enter = true;
	return true;
}

static const char *
tick_words(const struct view *v, const struct box *b, int i)
{
	return view_fill(v, is_ticked(b, i) ? N_("{1}, ticked") :
	    N_("{1}, not ticked"), b->block->item[i].text.text, (char *)NULL);
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
		const bool on = is_ticked(b, i);
		int rows;

		if (i > 0 && variant == 0)
			y++;
		rows = kit_text(NULL, v, a, y, 4, room, &list->item[i].text,
		    ALIGN_START, style(ROLE_TEXT));
		if (draw != NULL) {
			struct stop stop = {
				.item = i, .words = tick_words(v, b, i)
			};

			area_put(a, y, 1, glyph(v->glyphs, a->dir, !task ?
			    G_BULLET : on ? G_BOX_CHECKED : G_BOX), 1,
			    style_with(on ? ROLE_RIGHT : ROLE_ACCENT,
			    LOOK_BOLD));
			if (task && b->memory != NULL) {
				view_stop(draw, a, y, 1, 1, &stop);
				view_target(draw, a, y, 0, rows, width);
			}
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
		if (is_ticked(b, i))
			buf_printf(out, "(%s) ", say(v->words, N_("done")));
		kit_tell(v, out, &b->block->item[i].text, "  ");
		kit_describe_rest(v, &b->block->item[i], 0, out);
		buf_char(out, '\n');
	}
}

static void
checklist_fill(const struct block *list, void *memory)
{
	struct memory *m = memory;

	for (int i = 0; i < list->nitem && i < LINES; i++)
		m->answer[i] = (uint8_t)(i % 3 + 1);
}

static bool
checklist_key(const struct view *v, const struct box *b,
    const struct stop *s, uint32_t key, struct deed *d)
{
	uint8_t *one = answer_of(b, s->item);

	(void)v;
	(void)d;
	if (key != K_SPACE || one == NULL)
		return false;
	*one ^= 1;
	return true;
}

static bool
checklist_use(const struct view *v, const struct box *b,
    const struct stop *s, struct deed *d)
{
	bool any = false;

	for (int i = 0; i < b->block->nitem; i++)
		any = any || b->block->item[i].task != TASK_NONE;
	if (!any)
		return false;
	return enter_first(b, s, d) || (s != NULL && checklist_key(v, b, s,
	    K_SPACE, d));
}

static int
checklist_hints(const struct view *v, const struct box *b,
    const struct stop *s, struct hint *h)
{
	(void)v;
	if (b->memory == NULL)
		return 0;
	if (s == NULL) {
		h[0] = (struct hint){ "Enter", N_("tick"), true, 60, K_ENTER,
		    0 };
		return 1;
	}
	h[0] = (struct hint){ "Space", N_("tick"), true, 90, K_SPACE, 0 };
	h[1] = (struct hint){ "↑ ↓", N_("move"), true, 89, K_UP, K_DOWN };
	return 2;
}

static const char *
checklist_say_keys(const struct view *v, const struct box *b)
{
	(void)v;
	(void)b;
	return N_("Tab goes from line to line, Space ticks.");
}

static void
checklist_answer(const struct view *v, const struct box *b,
    const void *before, struct buf *out)
{
	const struct memory *was = before;

	for (int i = 0; i < b->block->nitem && i < LINES; i++)
		if (answer(b, i) != was->answer[i])
			buf_printf(out, "%s\n", tick_words(v, b, i));
}

static void
checklist_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct block *list = b->block;

	html_raw(h, "<ul class=\"checks\">\n");
	for (int i = 0; i < list->nitem; i++) {
		const struct item *item = &list->item[i];

		html_raw(h, "<li>");
		if (item->task != TASK_NONE)
			html_tick(h, is_ticked(b, i));
		html_raw(h, "<div>");
		if (is_ticked(b, i)) {
			html_raw(h, "<span class=\"vh\">(");
			html_say(v, h, N_("done"));
			html_raw(h, ") </span>");
		}
		html_rich(v, h, &item->text);
		html_rest(v, h, item, 0);
		html_raw(h, "</div></li>\n");
	}
	html_raw(h, "</ul>\n");
}

const struct form form_checklist = {
	.name = "checklist", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 2, .measure = checklist_measure, .draw = checklist_draw,
	.describe = checklist_describe,
	.html = checklist_html, .memory = sizeof(struct memory),
	.use = checklist_use, .key = checklist_key, .hints = checklist_hints,
	.say_keys = checklist_say_keys, .answer = checklist_answer,
	.fill = checklist_fill
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

static const char *
line_words(const struct view *v, const struct box *b, int i)
{
	return view_fill(v, "{1}: {2}", b->block->item[i].text.text,
	    say(v->words, answer_word[answer(b, i) & 3]), (char *)NULL);
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
		const unsigned n = answer(b, i) & 3;
		int rows;

		count[n]++;
		if (i > 0 && variant == 0)
			y++;
		rows = view_text_rows(v, &list->item[i].text, room);
		if (draw != NULL) {
			struct rich word = view_say(v, answer_word[n]);
			struct stop stop = {
				.item = i, .words = line_words(v, b, i)
			};

			view_text(draw, a, y, 0, room, &list->item[i].text,
			    ALIGN_START, style(ROLE_TEXT));
			area_put(a, y, room + 2, glyph(v->glyphs, a->dir,
			    answer_glyph[n]), 1,
			    style_with(answer_role[n], LOOK_BOLD));
			view_text(draw, a, y, room + 4, column - 1, &word,
			    ALIGN_START, style(answer_role[n]));
			if (b->memory != NULL) {
				view_stop(draw, a, y, room + 2, column, &stop);
				view_target(draw, a, y, 0, rows > 0 ? rows : 1,
				    width);
			}
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
			    answer_word[answer(b, i) & 3]));
		kit_describe_rest(v, &b->block->item[i], 0, out);
		buf_char(out, '\n');
	}
	buf_printf(out, "%s\n", say(v->words,
	    N_("Each line has three answers: yes, partly, no.")));
}

static bool
self_check_key(const struct view *v, const struct box *b,
    const struct stop *s, uint32_t key, struct deed *d)
{
	uint8_t *one = answer_of(b, s->item);

	(void)v;
	if (one == NULL)
		return false;
	if (key == K_SPACE)
		*one = (uint8_t)((*one + 1) % 4);
	else if (key >= '1' && key <= '3') {
		*one = (uint8_t)(key - '0');
		d->enter = true;
		d->focus = s->item + 1 < b->block->nitem ? s->item + 1 :
		    s->item;
	} else
		return false;
	return true;
}

static bool
self_check_use(const struct view *v, const struct box *b,
    const struct stop *s, struct deed *d)
{
	return enter_first(b, s, d) || (s != NULL && self_check_key(v, b, s,
	    K_SPACE, d));
}

static int
self_check_hints(const struct view *v, const struct box *b,
    const struct stop *s, struct hint *h)
{
	if (b->memory == NULL)
		return 0;
	if (s == NULL) {
		h[0] = (struct hint){ "Enter", N_("answer"), true, 90,
		    K_ENTER, 0 };
		return 1;
	}
	h[0] = (struct hint){ arena_printf(v->arena, "%s-%s",
	    view_integer(v, 1), view_integer(v, 3)),
	    N_("yes, partly, no"), true, 90, 0, 0 };
	h[1] = (struct hint){ "↑ ↓", N_("move"), true, 89, K_UP, K_DOWN };
	return 2;
}

static const char *
self_check_say_keys(const struct view *v, const struct box *b)
{
	(void)v;
	(void)b;
	return N_("Tab goes from line to line; 1 is yes, 2 partly, 3 no.");
}

static void
self_check_answer(const struct view *v, const struct box *b,
    const void *before, struct buf *out)
{
	const struct memory *was = before;

	for (int i = 0; i < b->block->nitem && i < LINES; i++)
		if (answer(b, i) != was->answer[i])
			buf_printf(out, "%s\n", line_words(v, b, i));
}

/* A table to tick in, three squares a line. */
static void
self_check_html(const struct view *v, const struct box *b, struct html *h)
{
	html_raw(h, "<table class=\"self-check\"><caption>");
	html_say(v, h, N_("Each line has three answers: yes, partly, no."));
	html_raw(h, "</caption>\n<tr><td></td>");
	for (int k = 1; k <= 3; k++) {
		html_raw(h, "<th scope=\"col\">");
		html_say(v, h, answer_word[k]);
		html_raw(h, "</th>");
	}
	html_raw(h, "</tr>\n");
	for (int i = 0; i < b->block->nitem; i++) {
		html_raw(h, "<tr><th scope=\"row\">");
		html_str(h, view_ordinal(v, i + 1));
		html_raw(h, ". ");
		html_rich(v, h, &b->block->item[i].text);
		html_rest(v, h, &b->block->item[i], 0);
		html_raw(h, "</th>");
		for (int k = 0; k < 3; k++) {
			html_raw(h, "<td>");
			html_tick(h, false);
			html_raw(h, "</td>");
		}
		html_raw(h, "</tr>\n");
	}
	html_raw(h, "</table>\n");
}

const struct form form_self_check = {
	.name = "self-check", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = 2, .measure = self_check_measure,
	.draw = self_check_draw, .describe = self_check_describe,
	.html = self_check_html,
	.memory = sizeof(struct memory), .use = self_check_use,
	.key = self_check_key, .hints = self_check_hints,
	.say_keys = self_check_say_keys, .answer = self_check_answer,
	.fill = checklist_fill
};
