/* The view floor: every panel of the series in every language at every size;
 * every variant of every form in its own box; mirroring; and what must be told
 * without colour. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <uninorm.h>

#include "player.h"
#include "text/cluster.h"
#include "view/form.h"
#include "view/frame.h"
#include "view/letters.h"
#include "view/panel.h"

static const struct {
	int	 rows, cols;
} sizes[] = {
	{ 5, 20 }, { 8, 30 }, { 12, 40 }, { 24, 80 }, { 40, 120 }, { 60, 200 }
};

enum { SIZES = sizeof sizes / sizeof *sizes };

/* Says where something is wrong, once a place, and counts it. */
static int wrong;

static void __attribute__((format(printf, 2, 3)))
complain(const struct player *p, const char *format, ...)
{
	va_list ap;

	if (wrong++ >= 20)
		return;
	fprintf(stderr, "# %s %s %dx%d%s%s: ", p->deck->shown,
	    p->deck->panel[app_panel(p->app)].id, p->canvas.cols,
	    p->canvas.rows, p->app->reader.options.large ? " large" : "",
	    p->app->reader.options.glyphs == GLYPHS_ASCII ? " ascii" :
	    p->app->reader.options.glyphs == GLYPHS_CONSOLE ? " console" : "");
	va_start(ap, format);
	vfprintf(stderr, format, ap);
	va_end(ap);
	putc('\n', stderr);
}

/* Goes to a panel by its index in the deck, all steps shown. */
static void
show(struct player *p, int panel)
{
	if (place_go(&p->app->reader, panel, false))
		move_begin(p->app, false);
	app_draw(p->app, &p->canvas);
	p->app->shown.step = p->app->shown.steps;
	app_draw(p->app, &p->canvas);
}

static void
show_id(struct player *p, const char *id)
{
	const int panel = deck_find(p->deck, id);

	assert_true(panel >= 0);
	show(p, panel);
}

/* The languages of the series; the caller frees nothing. */
static size_t
languages(const struct player *p, struct arena *arena,
    const char *const **tags)
{
	return deck_languages(p->deck, arena, tags);
}

/* ---- The frame ---- */

static bool
row_is_blank(const struct canvas *c, int row)
{
	for (int i = 0; i < c->cols; i++)
		if (!canvas_cell_blank(c, canvas_cell(c, row, i)))
			return false;
	return true;
}

static void
check_frame(const struct player *p)
{
	const struct canvas *c = &p->canvas;

	if (c->rows >= 8)
		for (int i = 0; i < c->cols; i++) {
			const int role = canvas_cell(c, 0, i)->style.role;

			if (role != ROLE_BAR && role != ROLE_BAR_STRONG) {
				complain(p, "the title bar ends at column %d",
				    i);
				break;
			}
		}
	if (c->rows >= 3 && row_is_blank(c, c->rows - 1))
		complain(p, "no hints at the foot");
	if (c->cursor_row < 0 || c->cursor_row >= c->rows ||
	    c->cursor_col < 0 || c->cursor_col >= c->cols)
		complain(p, "the cursor is nowhere");
}

static void
check_canvas(const struct player *p)
{
	const struct canvas *body = &p->app->body;

	if (p->canvas.clipped != 0 || p->canvas.overlaps != 0)
		complain(p, "screen: %d clipped, %d overlap",
		    p->canvas.clipped, p->canvas.overlaps);
	if (body->clipped != 0 || body->overlaps != 0)
		complain(p, "body: %d clipped, %d overlap", body->clipped,
		    body->overlaps);
	check_frame(p);
}

/* Walks all panels at the sizes from first_size on, in all languages or (few)
 * in every third one and those from right to left. */
static void
walk(const struct app_options *options, void (*check)(struct player *),
    int first_size, bool few)
{
	struct player p = { .options = *options };
	struct arena arena;
	const char *const *tags;
	size_t n;

	wrong = 0;
	arena_init(&arena);
	assert_true(player_open(&p, NULL));
	n = languages(&p, &arena, &tags);
	assert_true(n > 0);
	for (size_t i = 0; i < n; i++) {
		if (few && i % 3 != 0 && lang_find(tags[i])->dir != DIR_RTL)
			continue;
		assert_true(player_language(&p, tags[i]));
		for (int k = first_size; k < SIZES; k++) {
			player_size(&p, sizes[k].rows, sizes[k].cols);
			for (int panel = 0; panel < p.deck->npanel; panel++) {
				if (p.deck->panel[panel].hidden)
					continue;
				show(&p, panel);
				check(&p);
			}
		}
	}
	player_close(&p);
	arena_release(&arena);
	assert_int_equal(wrong, 0);
}

/* ---- Big letters ---- */

/* The rows of a text in slim letters; with the picture of it in *out. */
static int
in_letters(struct player *p, const char *text, enum dir dir, int width,
    struct canvas *out)
{
	const struct rich r = rich_plain(text, dir, dir == DIR_RTL ? "ar" :
	    "en");
	struct arena arena;
	struct area all;
	struct view v;
	int rows;

	arena_init(&arena);
	app_view(p->app, &v);
	v.arena = &arena;
	rows = view_letters_rows(&v, &r, width, LETTERS_SLIM);
	canvas_reset(out, 40, width);
	all = area_all(out, dir);
	assert_int_equal(view_letters(&v, &all, 0, 0, width, &r, ALIGN_START,
	    style(ROLE_HEADING), LETTERS_SLIM), rows);
	assert_int_equal(out->clipped, 0);
	arena_release(&arena);
	return rows;
}

/* Cells of the picture that have ink. */
static int
ink(const struct canvas *c, int from, int to)
{
	int n = 0;

	for (int y = 0; y < c->rows; y++)
		for (int x = from; x < to; x++)
			n += !canvas_cell_blank(c, canvas_cell(c, y, x));
	return n;
}

static void
big_letters_follow_lines_order_and_joining_of_text(void **state)
{
	struct player p = { 0 };
	struct canvas c;
	int one;

	(void)state;
	canvas_init(&c, 1, 1);
	assert_true(player_open(&p, NULL));
	one = in_letters(&p, "Half a million", DIR_LTR, 60, &c);
	assert_true(one >= 5 && one <= 8);
	/* At the start of the line, and 14 letters long. */
	assert_true(ink(&c, 0, 4) > 0 && ink(&c, 52, 56) > 0);
	assert_int_equal(ink(&c, 56, 60), 0);
	assert_int_equal(in_letters(&p, "Half a million", DIR_LTR, 30, &c),
	    2 * one + 1);
	/* Lam and alef join to one letter, at the right. */
	assert_true(in_letters(&p, "لا", DIR_RTL, 20, &c) > 0);
	assert_true(ink(&c, 16, 20) > 0);
	assert_int_equal(ink(&c, 0, 16), 0);
	assert_true(in_letters(&p, "城市", DIR_LTR, 20, &c) > 0);
	assert_true(ink(&c, 0, 8) > 20 && ink(&c, 8, 16) > 20);
	/* No word is cut, and no sign left out. */
	assert_int_equal(in_letters(&p, "Integration", DIR_LTR, 40, &c), 0);
	assert_int_equal(in_letters(&p, "क्षमा", DIR_LTR, 40, &c), 0);
	player_close(&p);
	canvas_release(&c);
}

/* All languages of the series have their letters. */
static void
every_title_of_the_series_has_its_letters(struct player *p)
{
	struct arena arena;
	struct rich title;
	struct view v;

	arena_init(&arena);
	app_view(p->app, &v);
	v.arena = &arena;
	title = panel_parse(&arena, p->deck, app_panel(p->app), NULL)->title;
	if (!rich_empty(&title) && view_letters_rows(&v, &title, 1000,
	    LETTERS_SLIM) == 0)
		complain(p, "no big letters for '%s'", title.text);
	arena_release(&arena);
}

static void
big_letters_know_every_language(void **state)
{
	const struct app_options options = { 0 };

	(void)state;
	walk(&options, every_title_of_the_series_has_its_letters, SIZES - 1,
	    false);
}

static void
check_picture(struct player *p)
{
	check_canvas(p);
}

static void
every_panel_draws_inside_its_screen(void **state)
{
	const struct app_options options = { .audience = AUDIENCE_ALL };

	(void)state;
	walk(&options, check_picture, 0, false);
}

static void
every_panel_draws_inside_its_screen_in_large_print(void **state)
{
	const struct app_options options = { .large = true };

	(void)state;
	walk(&options, check_picture, 0, true);
}

static void
every_panel_draws_inside_its_screen_in_ascii(void **state)
{
	const struct app_options options = { .glyphs = GLYPHS_ASCII };

	(void)state;
	walk(&options, check_picture, 0, true);
}

static void
every_panel_draws_inside_its_screen_on_the_console(void **state)
{
	const struct app_options options = { .glyphs = GLYPHS_CONSOLE };

	(void)state;
	walk(&options, check_picture, 0, true);
}

static void
every_panel_draws_inside_its_screen_left_to_the_terminal(void **state)
{
	const struct app_options options = {
		.env = { .bidi = BIDI_LOGICAL }
	};

	(void)state;
	walk(&options, check_picture, 2, true);
}

/* ---- No letter is lost ---- */

/* Counts letters by code point (those that Arabic shaping changes fold back
 * through compatibility decomposition). */
struct letter_count {
	struct {
		uint32_t	 code;
		int		 n;
	}	 list[2048];
	int	 n;
};

static void
letters_count(struct letter_count *l, uint32_t code, int n)
{
	for (int i = 0; i < l->n; i++)
		if (l->list[i].code == code) {
			l->list[i].n += n;
			return;
		}
	if (l->n < 2048) {
		l->list[l->n].code = code;
		l->list[l->n++].n = n;
	}
}

/* Whether a code point is a letter that must be on the screen: letters of any
 * script, no figures (drawn big, written in the way of the language), no
 * marks (a terminal may not have them). */
static bool
is_counted(uint32_t c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7 &&
	    c != 0x640 && (c < 0x300 || c > 0x36F) &&
	    (c < 0x600 || c > 0x61F) && (c < 0x64B || c > 0x670) &&
	    c != 0x66A && c != 0x6D4 && !(c >= 0x6F0 && c <= 0x6F9)) ||
	    (c >= 0x4E00 && c < 0xA000);
}

static void
letters_add(struct letter_count *l, const char *s, size_t n, int times)
{
	size_t len;
	uint32_t code;
	uint8_t *flat = u8_normalize(UNINORM_NFKD, (const uint8_t *)s, n, NULL,
	    &len);

	assert_non_null(flat);
	for (size_t i = 0; i < len; ) {
		i += code_next((const char *)flat + i, len - i, &code);
		if (is_counted(code))
			letters_count(l, code, times);
	}
	free(flat);
}

static void
letters_of_rich(struct letter_count *l, const struct rich *r)
{
	if (r->text != NULL)
		letters_add(l, r->text, r->len, -1);
}

static void
letters_of_block(struct letter_count *l, const struct block *b)
{
	letters_of_rich(l, &b->text);
	for (int i = 0; i < b->nitem; i++) {
		letters_of_rich(l, &b->item[i].text);
		/* Feedback of a quiz stands there once it was played. */
		if (b->shape == NULL || strcmp(b->shape->name, "quiz") != 0)
			for (int k = 0; k < b->item[i].nchild; k++)
				letters_of_block(l, &b->item[i].child[k]);
	}
	for (int i = 0; i < b->nchild; i++)
		letters_of_block(l, &b->child[i]);
}

/* Whether the form shows all words of its block: a map shows one place, bars
 * and the like no header. */
static bool
is_all_words(const struct block *b)
{
	if (b->kind == BLOCK_TABLE)
		return false;
	/* A source line may give way; its key shows the whole of it. A legend
	 * goes with its picture. */
	return b->shape == NULL || (strcmp(b->shape->name, "update") != 0 &&
	    strcmp(b->shape->name, "legend") != 0 &&
	    strcmp(b->shape->name, "source") != 0);
}

static void
letters_of_cells(struct letter_count *l, const struct block *b)
{
	const char *name = b->shape != NULL ? b->shape->name : "";

	if (strcmp(name, "map") == 0)
		return;
	/* A header row is drawn only where there is no form, and there the
	 * first column's may be left out: its cells are titles of rows. */
	for (int i = *name != '\0' ? b->cols : 1; i < b->rows * b->cols; i++) {
		/* Figures may be drawn big: "Half a million" stays words. */
		letters_of_rich(l, &b->cell[i]);
	}
}

static void
check_letters(struct player *p)
{
	static struct letter_count l;
	const struct canvas *body = &p->app->body;
	const struct panel *panel;
	struct arena arena;
	int text;

	memset(&l, 0, sizeof l);
	arena_init(&arena);
	panel = panel_parse(&arena, p->deck, app_panel(p->app), NULL);
	for (int i = 0; i < body->rows * body->cols; i++) {
		const struct cell *cell = &body->cell[i];
		const char *s = canvas_cell_text(body, cell, &text);

		if (cell->len > 0)
			letters_add(&l, s, (size_t)text, 1);
	}
	for (int i = 0; i < panel->nblock; i++) {
		if (is_all_words(&panel->block[i]))
			letters_of_block(&l, &panel->block[i]);
		else if (panel->block[i].kind == BLOCK_TABLE)
			letters_of_cells(&l, &panel->block[i]);
	}
	for (int i = 0; i < l.n; i++)
		if (l.list[i].n < 0) {
			complain(p, "%d of U+%04X are not there", -l.list[i].n,
			    (unsigned)l.list[i].code);
			break;
		}
	arena_release(&arena);
}

static void
no_letter_of_a_panel_is_lost(void **state)
{
	const struct app_options options = { .audience = AUDIENCE_ALL };

	(void)state;
	walk(&options, check_letters, 2, false);
}

/* ---- Forms in their boxes ---- */

enum { RING = 3 };

/* Draws on a canvas with a ring around the box: the form must write neither on
 * the ring nor anything twice. */
static void
check_box(struct player *p, struct view *v, const struct box *b, int width,
    int variant)
{
	const int rows = b->form->measure(v, b, width, variant);
	struct canvas c;
	struct area all, a;
	int outside = 0;

	if (rows <= 0)
		return;
	v->nstop = 0;
	canvas_init(&c, rows + 2 * RING, width + 2 * RING);
	all = area_all(&c, v->dir);
	a = area_sub(&all, RING, RING, rows, width);
	b->form->draw(v, b, &a, variant);
	for (int y = 0; y < c.rows; y++)
		for (int x = 0; x < c.cols; x++) {
			const struct cell *cell = canvas_cell(&c, y, x);
			const bool inside = y >= RING && y < RING + rows &&
			    x >= RING && x < RING + width;

			if (!inside && (cell->set || cell->tag != 0 ||
			    cell->style.role != ROLE_TEXT))
				outside++;
		}
	if (c.clipped != 0 || c.overlaps != 0 || outside != 0)
		complain(p, "%s, variant %d, %d rows of width %d: %d clipped, "
		    "%d overlap, %d outside", *b->form->name != '\0' ?
		    b->form->name : "plain", variant, rows, width, c.clipped,
		    c.overlaps, outside);
	canvas_release(&c);
}

/* Of a reader who has done nothing, and of one who did all there is to do. */
static void *
recall_new(void *arena, const struct panel *panel, int block,
    const char *form, size_t size)
{
	(void)panel;
	(void)block;
	(void)form;
	return arena_alloc(arena, size);
}

static void *
recall_used(void *arena, const struct panel *panel, int block,
    const char *form, size_t size)
{
	const struct block *b = &panel->block[block];
	void *memory = recall_new(arena, panel, block, form, size);

	if (form_find(b)->fill != NULL)
		form_find(b)->fill(b, memory);
	return memory;
}

static void
check_forms(struct player *p, bool large, enum glyphs glyphs, int step)
{
	struct arena arena, scratch;

	arena_init(&arena);
	arena_init(&scratch);
	for (int i = 0; i < p->deck->npanel; i++) {
		const struct panel *panel;
		struct view v;

		if (p->deck->panel[i].hidden)
			continue;
		place_go(&p->app->reader, i, false);
		arena_clear(&arena);
		panel = panel_parse(&arena, p->deck, i, NULL);
		app_view(p->app, &v);
		v.large = large;
		v.glyphs = glyphs;
		v.updates = true;
		for (int k = 0; k < 2 * panel->nblock; k++) {
			struct box b;

			v.arena = &arena;
			v.panel = panel;
			v.owner = &arena;
			v.recall = k % 2 ? recall_used : recall_new;
			b = form_box(&v, &panel->block[k / 2]);
			for (int width = 12; width <= 200; width += width <
			    50 && step == 1 ? 1 : step + 4)
				for (int n = 0; n < b.form->variants; n++) {
					arena_clear(&scratch);
					v.arena = &scratch;
					check_box(p, &v, &b, width, n);
				}
		}
	}
	arena_release(&arena);
	arena_release(&scratch);
}

static void
every_variant_of_every_form_stays_in_its_box(void **state)
{
	struct player p = { .options = { .audience = AUDIENCE_ALL } };
	struct arena arena;
	const char *const *tags;
	size_t n;

	(void)state;
	wrong = 0;
	arena_init(&arena);
	assert_true(player_open(&p, NULL));
	check_forms(&p, false, GLYPHS_FULL, 1);
	check_forms(&p, true, GLYPHS_FULL, 13);
	check_forms(&p, false, GLYPHS_ASCII, 13);
	check_forms(&p, false, GLYPHS_CONSOLE, 13);
	n = languages(&p, &arena, &tags);
	for (size_t i = 1; i < n; i++) {
		assert_true(player_language(&p, tags[i]));
		check_forms(&p, false, GLYPHS_FULL, 23);
	}
	player_close(&p);
	arena_release(&arena);
	assert_int_equal(wrong, 0);
}

/* ---- Mirroring ---- */

/* Draws a block of a panel in both directions on boxes of equal size. */
static void
draw_both(struct player *p, const char *id, const char *shape, int width,
    struct canvas *ltr, struct canvas *rtl)
{
	struct arena arena;
	const struct panel *panel;

	arena_init(&arena);
	panel = panel_parse(&arena, p->deck, deck_find(p->deck, id), NULL);
	for (int dir = 0; dir < 2; dir++) {
		struct canvas *c = dir == 0 ? ltr : rtl;
		const struct block *block = panel_block(panel, shape);
		struct view v;
		struct box b;
		struct area a;
		int variant = 0, rows = 0;

		assert_non_null(block);
		app_view(p->app, &v);
		v.arena = &arena;
		v.dir = dir == 0 ? DIR_LTR : DIR_RTL;
		v.plain = true;
		b = form_box(&v, block);
		assert_null(b.problem);
		while (variant < b.form->variants && (rows = b.form->measure(
		    &v, &b, width, variant)) == 0)
			variant++;
		assert_true(rows > 0);
		canvas_init(c, rows, width);
		a = area_all(c, v.dir);
		b.form->draw(&v, &b, &a, variant);
	}
	arena_release(&arena);
}

static bool
cell_is(const struct canvas *c, int row, int col, const char *text)
{
	const struct cell *cell = canvas_cell(c, row, col);
	int len;
	const char *s = canvas_cell_text(c, cell, &len);

	return len == (int)strlen(text) && memcmp(s, text, (size_t)len) == 0;
}

/* Cells with any of the marks stand mirrored. */
static void
assert_mirrored(const struct canvas *ltr, const struct canvas *rtl,
    const char *const *marks)
{
	int seen = 0;

	assert_int_equal(ltr->rows, rtl->rows);
	for (int y = 0; y < ltr->rows; y++)
		for (int x = 0; x < ltr->cols; x++)
			for (int i = 0; marks[i] != NULL; i++)
				if (cell_is(ltr, y, x, marks[i])) {
					assert_true(cell_is(rtl, y,
					    ltr->cols - 1 - x, marks[i]));
					seen++;
				}
	assert_true(seen > 0);
}

static void
bars_and_timelines_start_at_the_right_in_a_mirrored_screen(void **state)
{
	static const char *const marks[] = { "█", "▒", NULL };
	static const char *const axis[] = { "│", "●", "○", NULL };
	struct player p = { .options = { .audience = AUDIENCE_ALL } };
	struct canvas ltr, rtl;

	(void)state;
	assert_true(player_open(&p, NULL));
	draw_both(&p, "recommendations", "bars", 72, &ltr, &rtl);
	assert_mirrored(&ltr, &rtl, marks);
	canvas_release(&ltr);
	canvas_release(&rtl);
	draw_both(&p, "timeline-2018-2019", "timeline", 72, &ltr, &rtl);
	assert_mirrored(&ltr, &rtl, axis);
	canvas_release(&ltr);
	canvas_release(&rtl);
	player_close(&p);
}

/* First column with something to see, and the last, of all rows. */
static void
extent(const struct canvas *c, int row, int *first, int *last)
{
	*first = -1;
	for (int i = 0; i < c->cols; i++)
		if (!canvas_cell_blank(c, canvas_cell(c, row, i))) {
			if (*first < 0)
				*first = i;
			*last = i;
		}
}

static void
edges_of_lists_and_cards_are_mirrored(void **state)
{
	static const struct {
		const char	*id, *shape;
	} list[] = {
		{ "frontline-workers", "cards" }, { "arriving", "steps" },
		{ "why-cities", "icons" }
	};
	struct player p = { .options = { .audience = AUDIENCE_ALL } };

	(void)state;
	assert_true(player_open(&p, NULL));
	for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
		struct canvas ltr, rtl;
		int first = 0, last = 0, from = 0, to = 0, y = 0;

		draw_both(&p, list[i].id, list[i].shape, 72, &ltr, &rtl);
		assert_int_equal(ltr.rows, rtl.rows);
		/* The first row of an edge, an icon or a number. */
		while (y < ltr.rows && (extent(&ltr, y, &first, &last),
		    first < 0))
			y++;
		extent(&rtl, y, &from, &to);
		assert_true(from >= 0);
		if (first != 71 - to)
			fprintf(stderr, "# %s: %d from the left, %d from the "
			    "right\n", list[i].id, first, 71 - to);
		assert_int_equal(first, 71 - to);
		canvas_release(&ltr);
		canvas_release(&rtl);
	}
	player_close(&p);
}

static void
maps_are_not_mirrored(void **state)
{
	struct player p = { .options = { .audience = AUDIENCE_ALL } };
	struct canvas ltr, rtl;
	int same = 0;

	(void)state;
	assert_true(player_open(&p, NULL));
	draw_both(&p, "twenty-cities", "map", 76, &ltr, &rtl);
	assert_int_equal(ltr.rows, rtl.rows);
	for (int y = 0; y + 1 < ltr.rows; y++)
		for (int x = 0; x < ltr.cols; x++) {
			int n, k;
			const char *a = canvas_cell_text(&ltr,
			    canvas_cell(&ltr, y, x), &n);
			const char *b = canvas_cell_text(&rtl,
			    canvas_cell(&rtl, y, x), &k);

			/* Names are longer or shorter, land is land. */
			if (n != 3 || k != 3 || memcmp(a, "\xE2\x96", 2) != 0 ||
			    memcmp(b, "\xE2\x96", 2) != 0)
				continue;
			assert_memory_equal(a, b, (size_t)n);
			same++;
		}
	assert_true(same > 100);
	canvas_release(&ltr);
	canvas_release(&rtl);
	player_close(&p);
}

static void
the_progress_line_and_the_number_turn_with_the_language(void **state)
{
	struct player p = { .options = { .audience = AUDIENCE_ALL } };
	struct arena arena;
	const char *const *tags;
	size_t n;

	(void)state;
	arena_init(&arena);
	assert_true(player_open(&p, NULL));
	n = languages(&p, &arena, &tags);
	for (size_t i = 0; i < n; i++) {
		const bool rtl = lang_find(tags[i])->dir == DIR_RTL;
		const int row = 22;
		int done = 0;

		assert_true(player_language(&p, tags[i]));
		player_size(&p, 24, 80);
		player_key(&p, K_HOME);
		for (int x = 0; x < 40; x++)
			done += canvas_cell(&p.canvas, row, rtl ? 79 - x :
			    x)->style.role == ROLE_PROGRESS;
		assert_true(done > 0);
		for (int x = 40; x < 80; x++)
			assert_int_not_equal(canvas_cell(&p.canvas, row,
			    rtl ? 79 - x : x)->style.role, ROLE_PROGRESS);
	}
	player_close(&p);
	arena_release(&arena);
}

/* ---- Without colour ---- */

static int
occurs(const char *text, const char *mark)
{
	int n = 0;

	for (const char *s = text; (s = strstr(s, mark)) != NULL;
	    s += strlen(mark))
		n++;
	return n;
}

static void
a_projection_is_told_from_a_figure_without_colour(void **state)
{
	static const enum glyphs sets[] = {
		GLYPHS_FULL, GLYPHS_CONSOLE, GLYPHS_ASCII
	};

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct player p = { .options = { .glyphs = sets[i] } };
		const char *full = glyph(sets[i], DIR_LTR, G_BAR_FULL);
		const char *hatch = glyph(sets[i], DIR_LTR, G_BAR_HATCH);
		char *text;

		assert_true(player_open(&p, NULL));
		show_id(&p, "share-2050");
		text = player_screen(&p);
		assert_true(occurs(text, full) > 20);
		assert_true(occurs(text, hatch) > 20);
		free(text);
		player_close(&p);
	}
}

static void
a_right_answer_is_told_from_a_wrong_one_without_colour(void **state)
{
	static const enum glyphs sets[] = {
		GLYPHS_FULL, GLYPHS_CONSOLE, GLYPHS_ASCII
	};

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct player p = { .options = { .glyphs = sets[i] } };
		char *text;

		assert_true(player_open(&p, NULL));
		show_id(&p, "quiz-a1");
		player_keys(&p, "1 enter");
		text = player_screen(&p);
		assert_int_not_equal(occurs(text, glyph(sets[i], DIR_LTR,
		    G_CHECK)), 0);
		assert_int_not_equal(occurs(text, glyph(sets[i], DIR_LTR,
		    G_CROSS)), 0);
		assert_string_not_equal(glyph(sets[i], DIR_LTR, G_CHECK),
		    glyph(sets[i], DIR_LTR, G_CROSS));
		assert_non_null(strstr(text, "Not quite."));
		free(text);
		player_close(&p);
	}
}

static void
a_ticked_box_is_told_from_an_open_one_without_colour(void **state)
{
	static const enum glyphs sets[] = {
		GLYPHS_FULL, GLYPHS_CONSOLE, GLYPHS_ASCII
	};

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct player p = { .options = { .glyphs = sets[i] } };
		char *open, *ticked;

		assert_true(player_open(&p, NULL));
		show_id(&p, "community");
		player_keys(&p, "tab");
		open = player_screen(&p);
		player_keys(&p, "enter");
		ticked = player_screen(&p);
		assert_string_not_equal(open, ticked);
		free(open);
		free(ticked);
		show_id(&p, "self-check");
		player_keys(&p, "tab 1 2 3");
		ticked = player_screen(&p);
		assert_non_null(strstr(ticked, "yes: 1, partly: 1, no: 1"));
		free(ticked);
		player_close(&p);
	}
}

static void
a_filled_figure_is_told_from_an_empty_one_without_colour(void **state)
{
	static const enum glyphs sets[] = {
		GLYPHS_FULL, GLYPHS_CONSOLE, GLYPHS_ASCII
	};

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct player p = { .options = { .glyphs = sets[i] } };
		struct canvas ltr, rtl;
		struct buf text = BUF_INIT;

		assert_true(player_open(&p, NULL));
		draw_both(&p, "metropolitan", "isotype", 72, &ltr, &rtl);
		canvas_text(&ltr, &text);
		assert_true(occurs(buf_text(&text), glyph(sets[i], DIR_LTR,
		    G_BAR_FULL)) > 8);
		assert_true(occurs(buf_text(&text), glyph(sets[i], DIR_LTR,
		    G_BAR_TRACK)) > 8);
		buf_release(&text);
		canvas_release(&ltr);
		canvas_release(&rtl);
		/* Squares of a waffle: filled and empty ones differ. */
		draw_both(&p, "share-now", "waffle", 72, &ltr, &rtl);
		canvas_text(&ltr, &text);
		assert_true(occurs(buf_text(&text), glyph(sets[i], DIR_LTR,
		    G_SQUARE)) >= 55);
		assert_true(occurs(buf_text(&text), glyph(sets[i], DIR_LTR,
		    G_SQUARE_OFF)) >= 45);
		buf_release(&text);
		canvas_release(&ltr);
		canvas_release(&rtl);
		player_close(&p);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(big_letters_follow_lines_order_and_joining_of_text),
		cmocka_unit_test(big_letters_know_every_language),
		cmocka_unit_test(every_panel_draws_inside_its_screen),
		cmocka_unit_test(
		    every_panel_draws_inside_its_screen_in_large_print),
		cmocka_unit_test(every_panel_draws_inside_its_screen_in_ascii),
		cmocka_unit_test(
		    every_panel_draws_inside_its_screen_on_the_console),
		cmocka_unit_test(
		    every_panel_draws_inside_its_screen_left_to_the_terminal),
		cmocka_unit_test(no_letter_of_a_panel_is_lost),
		cmocka_unit_test(every_variant_of_every_form_stays_in_its_box),
		cmocka_unit_test(
		    bars_and_timelines_start_at_the_right_in_a_mirrored_screen),
		cmocka_unit_test(edges_of_lists_and_cards_are_mirrored),
		cmocka_unit_test(maps_are_not_mirrored),
		cmocka_unit_test(
		    the_progress_line_and_the_number_turn_with_the_language),
		cmocka_unit_test(
		    a_projection_is_told_from_a_figure_without_colour),
		cmocka_unit_test(
		    a_right_answer_is_told_from_a_wrong_one_without_colour),
		cmocka_unit_test(
		    a_ticked_box_is_told_from_an_open_one_without_colour),
		cmocka_unit_test(
		    a_filled_figure_is_told_from_an_empty_one_without_colour)
	};

	return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
