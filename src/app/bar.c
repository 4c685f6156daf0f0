/* The whole screen: the picture, and in a kiosk the bar below it with what can
 * always be done there, in the same place whatever lies above. */
#include "config.h"

#include <string.h>

#include "app/state.h"

enum {
	TALL = 30,		/* rows from which the bar has three */
	PAGE_CELLS = 9,		/* of each arrow in it ... */
	PAGES_COLS = 60		/* ... from so many columns on */
};

static int
bar_rows(int rows)
{
	return rows >= TALL ? 3 : rows > 3 ? 1 : 0;
}

struct word {
	const char	*key;
	const char	*word;		/* msgid */
	uint32_t	 press;
	int		 weight;	/* those with less give way */
};

static struct rich
word_text(const struct view *v, const struct word *w)
{
	return w->word != NULL ? view_say(v, w->word) : view_plain(v, "");
}

static int
word_cells(const struct view *v, const struct word *w)
{
	struct rich key = view_plain(v, w->key), word = word_text(v, w);

	return view_cells(v, &key) + view_cells(v, &word) + 3;
}

static void
draw_word(struct app *app, struct view *v, const struct area *bar, int x,
    int cols, const struct word *w)
{
	struct rich key = view_plain(v, w->key), word = word_text(v, w);
	const int y = bar->rows / 2, n = view_cells(v, &key);
	struct area a = area_sub(bar, 0, x, bar->rows, cols);
	const enum role role = w->press == K_DELETE ? ROLE_BAR_STRONG :
	    ROLE_BAR;

	area_fill(&a, 0, 0, a.rows, cols, style(role));
	view_text(v, &a, y, w->word != NULL ? 1 : (cols - n) / 2, n, &key,
	    ALIGN_START, style_with(role, LOOK_BOLD));
	if (w->word != NULL)
		view_text(v, &a, y, n + 2, cols - n - 2, &word, ALIGN_START,
		    style(role));
	app->bar[app->nbar++] = (struct bar_target){ a.row, a.col, a.rows,
	    a.cols, w->press };
}

/* Gives the words without those of the least weight; "Clear" stays when all
 * else has no room. *need: cells that they take. */
static int
choose_words(const struct view *v, struct word *word, int n, int cols,
    int *need)
{
	*need = 0;
	for (int i = 0; i < n; i++)
		*need += word_cells(v, &word[i]) + (i > 0);
	while (n > 1 && *need > cols) {
		int least = 0;

		for (int i = 1; i < n; i++)
			if (word[i].weight < word[least].weight)
				least = i;
		*need -= word_cells(v, &word[least]) + 1;
		memmove(word + least, word + least + 1,
		    (size_t)(n - least - 1) * sizeof *word);
		n--;
	}
	return n;
}

static void
draw_words(struct app *app, struct view *v, const struct area *bar,
    struct word *word, int n)
{
	int need, x = 0, gap;

	n = choose_words(v, word, n, bar->cols, &need);
	gap = n > 1 && need < bar->cols ? (bar->cols - need) / n : 0;
	for (int i = 0; i < n; i++) {
		int cols = word_cells(v, &word[i]) + gap;

		if (x + cols > bar->cols || i == n - 1)
			cols = bar->cols - x;
		draw_word(app, v, bar, x, cols, &word[i]);
		x += cols + 1;
	}
}

/* Who turns pages with a finger has a place for it at both ends of a bar that
 * is high enough to be hit. */
static void
draw_pages(struct app *app, struct view *v, struct area *bar)
{
	const struct word back = { .key = glyph(v->glyphs, v->dir,
	    G_ARROW_START), .press = K_PAGE_UP };
	const struct word on = { .key = glyph(v->glyphs, v->dir,
	    G_ARROW_END), .press = K_PAGE_DOWN };

	if (bar->rows < 2 || bar->cols < PAGES_COLS)
		return;
	draw_word(app, v, bar, 0, PAGE_CELLS, &back);
	draw_word(app, v, bar, bar->cols - PAGE_CELLS, PAGE_CELLS, &on);
	*bar = area_sub(bar, 0, PAGE_CELLS + 1, bar->rows, bar->cols -
	    2 * (PAGE_CELLS + 1));
}

/* What can be done everywhere. Among the languages there is nothing to read,
 * besides how to leave. */
static void
draw_visit_bar(struct app *app, struct view *v, struct area bar)
{
	struct word word[] = {
		{ "0", N_("contents"), K_HOME, 80 },
		{ "L", N_("language"), K_F2, 90 },
		{ "+", N_("large print"), '+', 40 },
		{ "?", N_("help"), K_F1, 30 },
		{ "Esc Esc", N_("Clear"), K_DELETE, 100 }
	};
	enum { WORDS = sizeof word / sizeof *word };

	if (app->stage.over == &over_welcome) {
		draw_words(app, v, &bar, word + WORDS - 1, 1);
		return;
	}
	if (app->stage.over == NULL && app->kiosk.state == KIOSK_VISIT)
		draw_pages(app, v, &bar);
	draw_words(app, v, &bar, word, WORDS);
}

static void
draw_loop_bar(const struct app *app, struct view *v, const struct area *bar)
{
	struct rich word = view_say(v, N_("Press any key or touch the screen"));

	if (app->kiosk.o.repair)
		return;
	area_fill(bar, 0, 0, bar->rows, bar->cols, style(ROLE_BAR_STRONG));
	view_text(v, bar, bar->rows / 2, 1, bar->cols - 2, &word,
	    ALIGN_CENTRE, style_with(ROLE_BAR_STRONG, LOOK_BOLD));
}

static void
draw_inner(struct app *app)
{
	struct kiosk *k = &app->kiosk;
	struct view v;

	if (k->state != KIOSK_NOTICE) {
		picture_draw(app, &app->inner);
		return;
	}
	app->shown.view.nstop = app->shown.view.nbox = 0;
	app->stage.list.sheet = NULL;
	arena_clear(&app->arena);
	canvas_reset(&app->inner, app->inner.rows, app->inner.cols);
	app_view(app, &v);
	over_notice.draw(&app->reader, &app->stage, &v, &app->inner);
}

static void
draw_kiosk(struct app *app, struct canvas *c)
{
	struct kiosk *k = &app->kiosk;
	const int rows = bar_rows(c->rows), letters = strip_rows(app);
	struct area all = area_all(c, reader_dir(&app->reader)), bar;
	struct view v;

	app->nbar = 0;
	canvas_reset(c, c->rows, c->cols);
	if (k->state == KIOSK_LOOP && kiosk_is_quiet(k))
		return;		/* dark */
	canvas_reset(&app->inner, c->rows - rows - letters, c->cols);
	draw_inner(app);
	canvas_copy(c, 0, 0, &app->inner, 0, app->inner.rows);
	if (rows == 0)
		return;
	app_view(app, &v);
	v.find = NULL;		/* what is searched is not searched here */
	bar = area_sub(&all, c->rows - rows, 0, rows, c->cols);
	if (k->state == KIOSK_LOOP) {
		draw_loop_bar(app, &v, &bar);
		/* Nobody's cursor. */
		c->cursor_row = c->cursor_col = -1;
		return;
	}
	if (letters > 0) {
		struct area strip = area_sub(&all, c->rows - rows - letters,
		    0, letters - 1, c->cols);

		strip_draw(app, &v, &strip);
	}
	draw_visit_bar(app, &v, bar);
}

void
app_draw(struct app *app, struct canvas *c)
{
	app->rows = c->rows;
	app->cols = c->cols;
	if (app->reader.kiosk != NULL)
		draw_kiosk(app, c);
	else
		picture_draw(app, c);
}
