/* An estimate: the reader guesses on a scale, then sees the guess beside the
 * true figure. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "view/form.h"
#include "view/kit.h"

struct estimate {
	double		 answer;
	bool		 percent;
	const char	*panel;
};

static const char *
estimate_prepare(const struct view *v, struct box *b)
{
	struct estimate *data = arena_alloc(v->arena, sizeof *data);
	const char *answer = directive_value(b->block->shape, "answer");
	const char *unit = directive_value(b->block->shape, "unit");
	char *end;

	data->answer = answer != NULL ? strtod(answer, &end) : -1;
	if (answer == NULL || end == answer || *end != '\0' ||
	    !(data->answer >= 0 && data->answer <= 100))
		return "estimate needs answer=NUMBER, from 0 to 100";
	data->percent = unit != NULL && *unit == '%';
	data->panel = directive_value(b->block->shape, "panel");
	b->data = data;
	return NULL;
}

static const char *
written(const struct view *v, const struct estimate *data, double value)
{
	struct number n = { value, 0, 0, data->percent };
	char text[64];

	number_write(&n, v->lang, text, sizeof text);
	return arena_strdup(v->arena, text);
}

static int
guess_of(const struct view *v)
{
	return v->state != NULL ? v->state->guess : 50;
}

/* How far off the guess was, in words. */
static const char *
verdict(const struct view *v, const struct estimate *data)
{
	const long off = lround(guess_of(v) - data->answer);
	const char *by = view_integer(v, labs(off));

	if (off == 0)
		return say(v->words, N_("Exactly right."));
	if (labs(off) <= 3)
		return view_fill(v, N_("Very close: {1} away."), by,
		    (char *)NULL);
	return view_fill(v, off > 0 ? N_("Your guess was {1} too high.") :
	    N_("Your guess was {1} too low."), by, (char *)NULL);
}

/* A named bar with its value: rows. */
static int
row(struct view *draw, const struct view *v, const struct area *a, int y,
    int width, const char *name, const char *value, double part,
    struct style st)
{
	struct rich label = view_plain(v, name);
	struct rich text = view_written(v, value);
	const int cells = width - 8 < 80 ? width - 8 : 80;
	int rows = kit_text(draw, v, a, y, 0, width, &label, ALIGN_START,
	    style(ROLE_STRONG));

	if (draw != NULL) {
		dots_bar(a, y + rows, 0, 1, cells, part, 100, false, v->glyphs,
		    st);
		view_text(draw, a, y + rows, cells + 2, width - cells - 2,
		    &text, ALIGN_START, style_with(ROLE_TEXT, LOOK_BOLD));
	}
	return rows + 1;
}

/* Variants: 0 big figure over the scale, 1 the scale alone. */
static int
estimate_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct estimate *data = b->data;
	const int guess = guess_of(v);
	const bool shown = v->state != NULL && v->state->checked;
	const char *mine = written(v, data, guess);
	struct stop stop = { .kind = STOP_ESTIMATE, .block = b->block };
	struct stop link = { .kind = STOP_LINK };
	int y, rows, cols, at;

	if (width < 12)
		return 0;
	y = kit_text(draw, v, a, 0, 0, width < 92 ? width : 92,
	    &b->block->text, ALIGN_START, style(ROLE_STRONG)) + 1;
	if (variant == 0) {
		const char *figure = shown ? written(v, data, data->answer) :
		    mine;

		if (!view_figure_size(v, figure, SIZE_NORMAL, &rows, &cols) ||
		    cols > width)
			return 0;
		if (draw != NULL)
			view_figure(draw, a, y, 0, figure, SIZE_NORMAL,
			    style(shown ? ROLE_ACCENT : ROLE_SERIES_2));
		y += rows + 1;
	}
	at = y;
	y += row(draw, v, a, y, width, say(v->words, N_("Your guess")), mine,
	    guess, style(ROLE_SERIES_2));
	stop.words = view_fill(v, N_("Your guess: {1}"), mine, (char *)NULL);
	if (draw != NULL && !shown)
		view_stop(draw, a, at + 1, 0, width - 8 < 80 ? width - 8 : 80,
		    &stop);
	if (!shown) {
		struct rich hint = view_say(v,
		    N_("The arrow keys change your guess. Enter shows the "
		    "answer."));

		return y + 1 + kit_text(draw, v, a, y + 1, 0, width, &hint,
		    ALIGN_START, style(ROLE_MUTED));
	}
	y++;
	y += row(draw, v, a, y, width, say(v->words, N_("The true figure")),
	    written(v, data, data->answer), data->answer,
	    style(ROLE_ACCENT)) + 1;
	{
		struct rich words = view_plain(v, verdict(v, data));

		y += kit_text(draw, v, a, y, 0, width, &words, ALIGN_START,
		    style_with(ROLE_ACCENT, LOOK_BOLD));
	}
	if (data->panel != NULL) {
		struct rich more = view_say(v, N_("See the panel"));

		if (draw != NULL) {
			link.target = arena_printf(v->arena, "#%s",
			    data->panel);
			link.words = view_fill(v, N_("Link: {1}"), more.text,
			    (char *)NULL);
			view_text(draw, a, y, 0, width, &more, ALIGN_START,
			    style(ROLE_LINK));
			view_stop(draw, a, y, 0, kit_first_cells(v, &more,
			    width), &link);
		}
		y += view_text_rows(v, &more, width);
	}
	return y;
}

static int
estimate_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return estimate_lay(NULL, v, b, NULL, width, variant);
}

static void
estimate_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	estimate_lay(v, v, b, a, a->cols, variant);
}

static void
estimate_answer(const struct view *v, const struct box *b, struct buf *out)
{
	const struct estimate *data = b->data;

	buf_printf(out, "%s\n", view_fill(v, N_("The true figure: {1}"),
	    written(v, data, data->answer), (char *)NULL));
	buf_printf(out, "%s\n", verdict(v, data));
}

static void
estimate_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct estimate *data = b->data;
	const bool checked = v->state != NULL && v->state->checked;

	kit_describe_text(v, b, out);
	if (v->answers) {
		kit_lead(v, out, N_("Answer:"));
		buf_printf(out, "%s\n", written(v, data, data->answer));
	} else if (!v->paper)
		buf_printf(out, "%s\n", view_fill(v, N_("Your guess: {1}"),
		    written(v, data, guess_of(v)), (char *)NULL));
	if (checked)
		estimate_answer(v, b, out);
	else if (!v->paper)
		buf_printf(out, "%s\n", say(v->words, N_("The arrow keys "
		    "change your guess. Enter shows the answer.")));
}

const struct form form_estimate = {
	.name = "estimate", .kind = BLOCK_PARAGRAPH,
	.or_kind = BLOCK_PARAGRAPH, .variants = 2,
	.prepare = estimate_prepare, .measure = estimate_measure,
	.draw = estimate_draw, .describe = estimate_describe,
	.answer = estimate_answer
};
