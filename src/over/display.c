/* The display check: one line of right-to-left text in every way of writing it
 * (--bidi), for terminals that nothing can be asked of. The reader says by its
 * number which line is right, and that way is used from then on. */
#include "config.h"

#include <string.h>

#include "over/over.h"
#include "view/frame.h"

/* Reads from the right: IOM, Arabic words with brackets and a lam-alef, 55%,
 * and the year at the left end. */
static const char sample[] = "IOM المدن (سلام الأهل) 55% في 2015";

/* As in --bidi, in the order of the lines. */
static const char *const mode[] = {
	"visual", "lro", "kitty", "kitty-fallback", "logical"
};

enum { MODES = sizeof mode / sizeof *mode };

/* Where samples begin: behind the names of the ways, or on a narrow screen
 * behind their numbers. */
enum { ROOMY = 60, NAMED = 21, BARE = 3 };

/* The sample on one row, which the screen writes in that mode. */
static void
draw_sample(struct view *v, const struct area *a, int y, int n)
{
	struct rich r = rich_plain(sample, DIR_RTL, "ar");
	struct text_env env = v->env;
	struct para p;
	int x;

	env.bidi = strcmp(mode[n], "logical") == 0 ? BIDI_LOGICAL :
	    BIDI_VISUAL;
	p = para_layout(v->arena, &r, 1000, &env);
	x = a->cols >= ROOMY ? NAMED : BARE;
	if (p.n == 0 || p.line[0].width > a->cols - x)
		return;
	area_line(a, y, x, p.line[0].width, &p.line[0], ALIGN_START,
	    style(ROLE_STRONG));
}

static void
display_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	static const struct hint hint[] = {
		{ "1-5", N_("choose"), true, 90, 0, 0 },
		{ "Esc", N_("close"), false, 80, K_ESCAPE, 0 }
	};
	struct frame_text text = {
		.title = view_say(v, N_("Display check")), .hint = hint,
		.nhint = 2, .place = ""
	};
	struct rich words = view_say(v, N_("Which line is right? IOM stands at "
	    "its right end, 2015 at its left end, the letters are joined. "
	    "Press the number of that line."));
	struct frame f = frame_fit(v, c->rows, c->cols, &text.title, 0);
	struct area all = area_all(c, v->dir), body;
	int y, words_rows;

	(void)stage;
	text.section = deck_text(r->deck, v->arena, r->deck->title, NULL);
	text.deck = view_plain(v, "");
	frame_draw(v, c, &f, &text);
	body = area_sub(&all, f.body, f.margin, f.body_rows, f.width);
	/* The lines must be seen; the words stand below where both fit. */
	words_rows = view_text_rows(v, &words, body.cols);
	y = 0;
	if (words_rows + 1 + MODES <= f.body_rows)
		y = view_text(v, &body, 0, 0, body.cols, &words, ALIGN_START,
		    style(ROLE_TEXT)) + 1;
	else if (MODES + words_rows <= f.body_rows)
		view_text(v, &body, MODES, 0, body.cols, &words, ALIGN_START,
		    style(ROLE_TEXT));
	/* The samples keep their places on the screen, whatever the reading
	 * direction: only their letters are looked at. */
	c->sample_row = body.row + y;
	body.dir = DIR_LTR;
	body.col = 0;
	body.cols = c->cols;
	for (int i = 0; i < MODES && y + i < f.body_rows; i++) {
		char number[2] = { (char)('1' + i), '\0' };

		area_text(&body, y + i, 1, number, style_with(ROLE_ACCENT,
		    LOOK_BOLD));
		if (body.cols >= ROOMY)
			area_text(&body, y + i, 5, mode[i],
			    style(ROLE_MUTED));
		draw_sample(v, &body, y + i, i);
		c->nsample++;
	}
	c->cursor_row = f.title;
	c->cursor_col = v->dir == DIR_RTL ? c->cols - f.margin : f.margin - 1;
	if (c->cursor_col < 0 || c->cursor_col >= c->cols)
		c->cursor_col = v->dir == DIR_RTL ? c->cols - 1 : 0;
}

static void
display_open(struct reader *r, struct stage *stage, struct effects *e)
{
	(void)r;
	(void)stage;
	e->samples = true;
}

static void
display_leave(struct reader *r, struct effects *e)
{
	(void)r;
	if (e->bidi == NULL)
		e->bidi = "";
}

static bool
display_key(struct reader *r, struct stage *stage, uint32_t key,
    struct effects *e)
{
	const uint32_t n = key_latin(key);

	(void)r;
	if (n < '1' || n >= '1' + MODES)
		return false;
	e->bidi = mode[n - '1'];
	stage_close(stage);
	return true;
}

const struct over over_display = {
	.name = "display", .kind = OVER_LOOK, .action = ACTION_DISPLAY,
	.draw = display_draw, .open = display_open, .key = display_key,
	.leave = display_leave
};
