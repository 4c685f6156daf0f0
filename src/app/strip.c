/* The strip of letters: where text is typed on a kiosk, whoever has no keyboard
 * points at them. They are those that the panels are written in. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/state.h"
#include "text/fold.h"

enum {
	ROWS_LEAST = 20, COLS_LEAST = 40,	/* of a screen with a strip ... */
	ROWS_TALL = 30,		/* ... and with one of two rows a letter */
	KEY_LEAST = 4,		/* cells of a letter with its gap */
	RUB_OUT_CELLS = 8
};

struct strip {
	int	 n;		/* letters */
	int	 lines, each;	/* of them, and letters in one */
	int	 high, gap;	/* rows of one, and between two */
};

/* The panels' words as a search looks at them. */
static void
collect(const struct app *app, struct view *v, struct buf *key)
{
	const struct reader *r = &app->reader;
	struct arena *own = v->arena, arena;
	struct buf text = BUF_INIT;

	arena_init(&arena);
	v->arena = &arena;
	for (int i = 0; i < r->place.norder; i++) {
		const struct panel *p = panel_parse(&arena, r->deck,
		    r->place.order[i], NULL);

		fold_key(key, p->title.text, p->title.len, r->deck->shown);
		said_blocks(v, p, -1, p->steps, &text);
		fold_key(key, buf_text(&text), text.n, r->deck->shown);
		buf_clear(&text);
		arena_clear(&arena);
	}
	buf_release(&text);
	arena_release(&arena);
	v->arena = own;
	v->panel = NULL;
}

/* The letters are looked for once in a language. */
static int
letters(struct app *app)
{
	struct letter_strip *s = &app->strip;
	const char *lang = app->reader.deck->shown;
	struct buf key = BUF_INIT;
	struct view v;

	if (strcmp(s->lang, lang) == 0)
		return s->n;
	snprintf(s->lang, sizeof s->lang, "%s", lang);
	app_view(app, &v);
	collect(app, &v, &key);
	s->n = (int)alphabet_of(buf_text(&key), key.n, lang, s->letter);
	buf_release(&key);
	return s->n;
}

static bool
is_wanted(const struct app *app)
{
	const struct over *over = app->stage.over;
	const struct app_options *o = &app->reader.options;

	/* What has no half blocks or is slow has no finger, either. */
	return app->kiosk.state == KIOSK_VISIT && o->glyphs == GLYPHS_FULL &&
	    !o->slow && app->rows >= ROWS_LEAST &&
	    app->cols >= COLS_LEAST && (over != NULL ?
	    over->kind == OVER_TYPE : act_takes_text(app));
}

static struct strip
lay(struct app *app)
{
	struct strip s = { 0 };

	if (!is_wanted(app))
		return s;
	s.n = letters(app);
	if (s.n == 0)
		return s;
	s.high = app->rows >= ROWS_TALL ? 2 : 1;
	s.gap = 1;
	do {
		s.lines++;
		s.each = (s.n + s.lines - 1) / s.lines;
	} while ((app->cols - RUB_OUT_CELLS) / s.each < KEY_LEAST &&
	    s.lines < s.n);
	return s;
}

int
strip_rows(struct app *app)
{
	const struct strip s = lay(app);

	return s.lines > 0 ? s.lines * (s.high + s.gap) + 1 - s.gap : 0;
}

static void
draw_key(struct app *app, struct view *v, const struct area *a,
    const char *text, uint32_t press)
{
	const struct rich r = view_plain(v, text);

	area_fill(a, 0, 0, a->rows, a->cols, style(ROLE_CARD));
	view_text(v, a, a->rows / 2, 0, a->cols, &r, ALIGN_CENTRE,
	    style_with(ROLE_STRONG, LOOK_BOLD));
	app->bar[app->nbar++] = (struct bar_target){ a->row, a->col, a->rows,
	    a->cols, press };
}

void
strip_draw(struct app *app, struct view *v, const struct area *all)
{
	const struct strip s = lay(app);
	const int each = (all->cols - RUB_OUT_CELLS) / (s.each > 0 ?
	    s.each : 1);
	const int rows = s.lines * (s.high + s.gap) - s.gap;
	struct area a;

	for (int i = 0; i < s.n; i++) {
		struct buf text = BUF_INIT;

		buf_code(&text, app->strip.letter[i]);
		a = area_sub(all, i / s.each * (s.high + s.gap), i % s.each *
		    each, s.high, each - 1);
		draw_key(app, v, &a, arena_strdup(v->arena, buf_text(&text)),
		    app->strip.letter[i]);
		buf_release(&text);
	}
	if (s.n == 0)
		return;
	a = area_sub(all, 0, all->cols - RUB_OUT_CELLS + 1, rows,
	    RUB_OUT_CELLS - 1);
	draw_key(app, v, &a, glyph(v->glyphs, v->dir, G_ARROW_START),
	    K_BACKSPACE);
}
