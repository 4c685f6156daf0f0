/* The score: how many questions of a quiz are answered and right. The one who
 * shows it counts them, asking each quiz. */
#include "config.h"

#include "base/key.h"
#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

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

static bool
can_begin_again(const struct view *v)
{
	return v->score.answered > 0 && !v->plain;
}

/* First Enter goes to the words, the second begins again: answers are not lost
 * by one key. */
static bool
score_use(const struct view *v, const struct box *b, const struct stop *s,
    struct deed *d)
{
	if (!can_begin_again(v))
		return false;
	if (s == NULL)
		d->enter = true;
	else
		d->wipe = directive_value(b->block->shape, "form");
	return true;
}

static int
score_hints(const struct view *v, const struct box *b, const struct stop *s,
    struct hint *h)
{
	(void)b;
	if (!can_begin_again(v) || s == NULL)
		return 0;
	h[0] = (struct hint){ "Enter", N_("begin again"), true, 90, K_ENTER,
	    0 };
	return 1;
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
	if (!can_begin_again(v))
		return y;
	if (variant == 0)
		y++;
	if (draw != NULL) {
		struct rich words = view_say(v, N_("Begin again"));
		struct stop stop = { .words = words.text };

		view_text(draw, a, y, 0, width, &words, ALIGN_START,
		    style(ROLE_LINK));
		view_stop(draw, a, y, 0, kit_first_cells(v, &words, width),
		    &stop);
		view_target(draw, a, y, 0, 1, width);
	}
	return y + 1;
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
	if (!v->paper)		/* nobody has answered there */
		buf_printf(out, "%s\n", score_text(v));
	kit_describe_text(v, b, out);
}

static void
score_html(const struct view *v, const struct box *b, struct html *h)
{
	html_open(h, "p", NULL, &b->block->text);
	html_inner(v, h, &b->block->text);
	html_close(h, "p");
}

const struct form form_score = {
	.name = "score", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 2, .measure = score_measure, .draw = score_draw,
	.describe = score_describe,
	.html = score_html, .use = score_use, .hints = score_hints
};
