/* An estimate: the reader guesses on a scale, then sees the guess beside the
 * true figure. The scale begins empty: a figure that stands there would be
 * taken for the fact, and the room would follow it. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "base/key.h"
#include "view/form.h"
#include "view/html.h"
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
	struct number n = { value, 0, 0, data->percent, false };
	char text[64];

	number_write(&n, v->lang, text, sizeof text);
	return arena_strdup(v->arena, text);
}

/* What the reader did. */
struct memory {
	bool	 guessed;
	int	 guess;			/* 0 to 100, when guessed */
	bool	 checked;		/* and then asked for the answer */
};

static bool
has_guess(const struct box *b)
{
	const struct memory *m = b->memory;

	return m != NULL && m->guessed;
}

static int
guess_of(const struct box *b)
{
	return has_guess(b) ? ((const struct memory *)b->memory)->guess : 0;
}

static bool
is_checked(const struct box *b)
{
	const struct memory *m = b->memory;

	return m != NULL && m->checked;
}

/* How far off the guess was, in words. */
static const char *
verdict(const struct view *v, const struct box *b)
{
	const struct estimate *data = b->data;
	const long off = lround(guess_of(b) - data->answer);
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

/* What the keys do now. */
static const char *
how_to(const struct view *v, const struct box *b)
{
	if (has_guess(b))
		return N_("Enter shows the answer.");
	return v->focus >= 0 ? N_("Type your guess, or use the arrow keys.") :
	    N_("Press Enter, then type your guess or use the arrow keys.");
}

/* Variants: 0 big figure over the scale, 1 a smaller one and no blank between
 * guess and truth, 2 the scale alone. */
static int
estimate_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct estimate *data = b->data;
	const bool shown = is_checked(b);
	const char *mine = has_guess(b) ? written(v, data, guess_of(b)) : "?";
	struct stop stop = { .item = 0 }, link = { .item = 1 };
	int y, rows, cols, at;

	if (width < 12)
		return 0;
	y = kit_text(draw, v, a, 0, 0, width < 92 ? width : 92,
	    &b->block->text, ALIGN_START, style(ROLE_STRONG)) + 1;
	if (variant < 2) {
		const enum size size = variant == 0 ? SIZE_NORMAL : SIZE_SMALL;
		/* Room is kept for any guess, so that nothing moves. */
		const char *figure = shown ? written(v, data, data->answer) :
		    has_guess(b) ? mine : written(v, data, 0);

		if (!view_figure_size(v, figure, size, &rows, &cols) ||
		    cols > width)
			return 0;
		if (draw != NULL && (shown || has_guess(b)))
			view_figure(draw, a, y, 0, figure, size,
			    style(shown ? ROLE_ACCENT : ROLE_SERIES_2));
		y += rows + 1;
	}
	at = y;
	y += row(draw, v, a, y, width, say(v->words, N_("Your guess")), mine,
	    guess_of(b), style(ROLE_SERIES_2));
	stop.words = has_guess(b) ? view_fill(v, N_("Your guess: {1}"), mine,
	    (char *)NULL) : say(v->words, N_("No guess yet."));
	if (draw != NULL && !shown && b->memory != NULL)
		view_stop(draw, a, at + 1, 0, width - 8 < 80 ? width - 8 : 80,
		    &stop);
	if (!shown && v->whole)
		return y;	/* to be written there */
	if (!shown) {
		struct rich hint = view_say(v, how_to(v, b));

		return y + 1 + kit_text(draw, v, a, y + 1, 0, width, &hint,
		    ALIGN_START, style(ROLE_MUTED));
	}
	y += variant != 1;
	y += row(draw, v, a, y, width, say(v->words, N_("The true figure")),
	    written(v, data, data->answer), data->answer,
	    style(ROLE_ACCENT)) + 1;
	{
		struct rich words = view_plain(v, verdict(v, b));

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
describe_result(const struct view *v, const struct box *b, struct buf *out)
{
	const struct estimate *data = b->data;

	buf_printf(out, "%s\n", view_fill(v, N_("The true figure: {1}"),
	    written(v, data, data->answer), (char *)NULL));
	buf_printf(out, "%s\n", verdict(v, b));
}

/* ---- What the reader does ---- */

static bool
estimate_use(const struct view *v, const struct box *b, const struct stop *s,
    struct deed *d)
{
	const struct estimate *data = b->data;
	struct memory *m = b->memory;

	if (m == NULL)
		return false;
	if (m->checked) {
		if (data->panel != NULL)
			d->target = arena_printf(v->arena, "#%s", data->panel);
		return data->panel != NULL;
	}
	if (s == NULL && !m->guessed)
		d->enter = true;
	else if (!m->guessed)
		d->tell = N_("Set your guess first: type it, or use the arrow "
		    "keys.");
	else
		m->checked = d->leave = true;
	return true;
}

/* Digits are typed, one behind the other; the arrows go in steps, from the
 * end of the scale they come from. */
static bool
estimate_key(const struct view *v, const struct box *b, const struct stop *s,
    uint32_t key, struct deed *d)
{
	const uint32_t up = view_key_to_end(v);
	const uint32_t down = up == K_LEFT ? K_RIGHT : K_LEFT;
	struct memory *m = b->memory;

	(void)s;
	(void)d;
	if (m == NULL || m->checked)
		return false;
	if (key >= '0' && key <= '9') {
		const int digit = (int)(key - '0');

		m->guess = m->guessed && 10 * m->guess + digit <= 100 ?
		    10 * m->guess + digit : digit;
	} else if (key == K_BACKSPACE && m->guessed) {
		m->guess /= 10;
		m->guessed = m->guess > 0;
		return true;
	} else if (key == up)
		m->guess = !m->guessed ? 1 : m->guess < 100 ? m->guess + 1 :
		    100;
	else if (key == down)
		m->guess = !m->guessed ? 99 : m->guess > 0 ? m->guess - 1 : 0;
	else
		return false;
	m->guessed = true;
	return true;
}

static void
estimate_click(const struct view *v, const struct box *b,
    const struct stop *s, int row, int col, struct deed *d)
{
	struct memory *m = b->memory;

	(void)row;
	d->enter = true;
	if (m == NULL || m->checked || s->hit.cols < 2)
		return;
	if (view_key_to_end(v) == K_LEFT)
		col = s->hit.cols - 1 - col;
	m->guess = 100 * col / (s->hit.cols - 1);
	m->guessed = true;
}

static int
estimate_hints(const struct view *v, const struct box *b,
    const struct stop *s, struct hint *h)
{
	const struct estimate *data = b->data;
	int n = 0;

	if (b->memory == NULL)
		return 0;
	if (is_checked(b)) {
		if (data->panel != NULL)
			h[n++] = (struct hint){ "Enter", N_("see the panel"),
			    true, 90, K_ENTER, 0 };
		return n;
	}
	if (s != NULL)
		h[n++] = (struct hint){ arena_printf(v->arena, "%s-%s ← →",
		    view_integer(v, 0), view_integer(v, 9)), N_("guess"), true,
		    91, 0, 0 };
	if (s == NULL || has_guess(b))
		h[n++] = (struct hint){ "Enter", has_guess(b) ?
		    N_("answer") : N_("guess"), true, 90, K_ENTER, 0 };
	return n;
}

static const char *
estimate_say_keys(const struct view *v, const struct box *b)
{
	(void)v;
	(void)b;
	return NULL;		/* describe says it */
}

static void
estimate_answer(const struct view *v, const struct box *b, const void *before,
    struct buf *out)
{
	const struct memory *was = before, *is = b->memory;

	if (is->checked && !was->checked)
		describe_result(v, b, out);
	else
		buf_printf(out, "%s\n", is->guessed ? view_fill(v,
		    N_("Your guess: {1}"), written(v, b->data, is->guess),
		    (char *)NULL) : say(v->words, N_("No guess yet.")));
}

static void
estimate_fill(const struct block *block, void *memory)
{
	struct memory *m = memory;

	(void)block;
	m->guess = 100;
	m->guessed = m->checked = true;
}

static void
estimate_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct estimate *data = b->data;
	const bool checked = is_checked(b);

	kit_describe_text(v, b, out);
	if (v->answers) {
		kit_lead(v, out, N_("Answer:"));
		buf_printf(out, "%s\n", written(v, data, data->answer));
	} else if (!v->paper && has_guess(b))
		buf_printf(out, "%s\n", view_fill(v, N_("Your guess: {1}"),
		    written(v, data, guess_of(b)), (char *)NULL));
	if (checked)
		describe_result(v, b, out);
	else if (!v->paper)
		buf_printf(out, "%s\n", say(v->words, N_("Enter begins your "
		    "guess: type it, or use the arrow keys. Enter again shows "
		    "the answer.")));
}

static void
estimate_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct estimate *data = b->data;

	html_open(h, "p", NULL, &b->block->text);
	html_inner(v, h, &b->block->text);
	html_raw(h, "</p>\n<p class=\"guess\"><b>");
	html_say(v, h, N_("Your guess"));
	html_raw(h, "</b> <span class=\"blank\">______</span></p>\n");
	if (!(h->sheet & HTML_ANSWERS))
		return;
	html_raw(h, h->sheet & HTML_OPEN ? "<p class=\"key\"><b>" :
	    "<details class=\"key\"><summary>");
	html_say(v, h, N_("Answer:"));
	html_raw(h, h->sheet & HTML_OPEN ? "</b> " : "</summary><p>");
	html_str(h, written(v, data, data->answer));
	html_raw(h, h->sheet & HTML_OPEN ? "</p>\n" : "</p></details>\n");
}

const struct form form_estimate = {
	.name = "estimate", .kind = BLOCK_PARAGRAPH,
	.or_kind = BLOCK_PARAGRAPH, .variants = 3,
	.prepare = estimate_prepare, .measure = estimate_measure,
	.draw = estimate_draw, .describe = estimate_describe,
	.html = estimate_html,
	.memory = sizeof(struct memory), .use = estimate_use,
	.key = estimate_key, .click = estimate_click, .hints = estimate_hints,
	.say_keys = estimate_say_keys, .answer = estimate_answer,
	.fill = estimate_fill
};
