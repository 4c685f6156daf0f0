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
static const char *const mode[] = { "visual", "lro", "kitty", "logical" };

enum { MODES = sizeof mode / sizeof *mode };

/* Where samples begin: behind the names of the ways, or on a narrow screen
 * behind their numbers. */
enum { ROOMY = 60, NAMED = 16, BARE = 3 };

static bool
is_arabic(const struct glyph *g)
{
	const unsigned char c = (unsigned char)g->text[0];

	return c >= 0xD8;
}

/* Turns the glyphs of each right-to-left word round, for a terminal that turns
 * each word itself. */
static void
turn_words(struct glyph *g, int n)
{
	for (int i = 0; i < n; ) {
		int k = i;

		while (k < n && is_arabic(&g[k]))
			k++;
		for (int a = i, b = k - 1; a < b; a++, b--) {
			const struct glyph swap = g[a];

			g[a] = g[b];
			g[b] = swap;
		}
		i = k > i ? k : i + 1;
	}
}

/* The sample as that mode would write it, on one row. */
static void
draw_sample(struct view *v, const struct area *a, int y, int n)
{
	struct rich r = rich_plain(sample, DIR_RTL, "ar");
	struct text_env env = v->env;
	struct glyph *g;
	struct para p;
	struct line line;
	int x;

	env.bidi = strcmp(mode[n], "logical") == 0 ? BIDI_LOGICAL :
	    BIDI_VISUAL;
	p = para_layout(v->arena, &r, 1000, &env);
	x = a->cols >= ROOMY ? NAMED : BARE;
	if (p.n == 0 || p.line[0].width > a->cols - x)
		return;
	line = p.line[0];
	g = arena_array(v->arena, (size_t)line.n, sizeof *g);
	memcpy(g, line.glyph, (size_t)line.n * sizeof *g);
	line.glyph = g;
	if (strcmp(mode[n], "kitty") == 0)
		turn_words(g, line.n);
	/* One override in the first column holds for the whole row. */
	if (strcmp(mode[n], "lro") == 0)
		area_put(a, y, 0, " \xe2\x80\xad", 1, style(ROLE_TEXT));
	area_line(a, y, x, line.width, &line, ALIGN_START,
	    style(ROLE_STRONG));
}

static void
display_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	static const struct hint hint[] = {
		{ "1-4", N_("choose"), true, 90, 0, 0 },
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
	}
	c->cursor_row = f.title;
	c->cursor_col = v->dir == DIR_RTL ? c->cols - 1 - f.margin : f.margin;
}

static void
display_open(struct reader *r, struct stage *stage, struct effects *e)
{
	(void)r;
	(void)stage;
	/* Its lines show each way beside the plain one. */
	e->plain_rows = true;
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
