/* Walks through the series' collection of good practices: a visitor of a public
 * screen with one finger, one with keys, and a trainer before a class. */
#include "config.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "player.h"
#include "view/practices.h"

static const char *const languages[] = { "en", "ar", "zh-Hans" };

enum { LANGUAGES = sizeof languages / sizeof *languages };

static struct player p;
static struct kiosk_options screen_;
static int64_t now;

static int
teardown(void **state)
{
	(void)state;
	player_close(&p);
	return 0;
}

static void
resize(int rows, int cols)
{
	const struct event e = { .kind = EVENT_RESIZE, .row = rows,
	    .col = cols, .now = now };

	player_event(&p, &e);
}

static void
press(uint32_t key)
{
	const struct event e = { .kind = EVENT_KEY, .key = key, .now = now };

	now += 2000;
	player_event(&p, &e);
}

static void
type(const char *keys)
{
	uint32_t key = 0;

	while ((keys = key_parse(keys, &key)) != NULL)
		press(key);
}

static void
tap(int row, int col)
{
	const struct event e = { .kind = EVENT_CLICK, .row = row, .col = col,
	    .now = now };

	now += 2000;
	player_event(&p, &e);
}

static bool
sees(const char *words)
{
	struct buf text = BUF_INIT;
	bool found;

	canvas_text(&p.canvas, &text);
	found = strstr(buf_text(&text), words) != NULL;
	buf_release(&text);
	return found;
}

static void
assert_sees(const char *words)
{
	struct buf text = BUF_INIT;

	if (!sees(words)) {
		canvas_text(&p.canvas, &text);
		print_message("# not seen: %s\n%s", words, buf_text(&text));
		buf_release(&text);
	}
	assert_true(sees(words));
}

static const struct stop *
stop_with(int code)
{
	const struct view *v = &p.app->shown.view;

	for (int i = 0; i < v->nstop; i++)
		if (v->stop[i].item == code)
			return &v->stop[i];
	return NULL;
}

/* Its last row and cell answer as its first do. */
static void
tap_on(int code)
{
	const struct stop *s = stop_with(code);

	assert_non_null(s);
	tap(s->hit.row + s->hit.rows - 1, s->hit.col + s->hit.cols - 1);
}

/* A key and its word at the foot. */
static void
tap_foot(const char *words)
{
	const struct canvas *c = &p.canvas;

	for (int y = c->rows; y-- > 0; ) {
		struct buf row = BUF_INIT;
		const char *at;

		canvas_row_text(c, y, &row);
		at = strstr(buf_text(&row), words);
		if (at != NULL) {
			int x = 0;

			for (const char *s = buf_text(&row); s < at; s++)
				x += (*s & 0xC0) != 0x80;
			buf_release(&row);
			tap(y, x);
			return;
		}
		buf_release(&row);
	}
	assert_sees(words);
}

/* What the bar and the strip of letters have. */
static void
tap_bar(uint32_t press_)
{
	for (int i = 0; i < p.app->nbar; i++) {
		const struct bar_target *t = &p.app->bar[i];

		if (t->press == press_) {
			tap(t->row + t->rows - 1, t->col + t->cols - 1);
			return;
		}
	}
	fail_msg("the bar has no %#x", press_);
}

static const struct shelf_memory *
shelf(void)
{
	return memory_find(&p.app->reader, "practices", 0, "practices");
}

/* Opens a public screen and goes to the practices, without a key. */
static void
come_to_the_screen(const char *lang, int rows, int cols)
{
	now = 1000000;
	screen_ = (struct kiosk_options){ .idle = 90000, .notice = 30000,
	    .loop = 12000, .factor = 3, .tour = "attract", .visit = "",
	    .lang = languages, .nlang = LANGUAGES,
	    .local_help = "local-help" };
	p.options.kiosk = &screen_;
	p.options.audience = AUDIENCE_KIOSK;
	assert_true(player_open(&p, lang));
	app_set_minute(p.app, 12 * 60);
	resize(rows, cols);
	tap(3, 3);
	for (int i = 0; i < LANGUAGES; i++)
		if (strcmp(languages[i], lang) == 0)
			press((uint32_t)('1' + i));
	assert_string_equal(p.deck->shown, lang);
	press(K_ENTER);
	type("5 0 enter");
	assert_string_equal(p.deck->panel[app_panel(p.app)].id, "practices");
}

static void
a_public_screen_begins_with_six_tiles(void **state)
{
	static const struct { int rows, cols; } size[] = {
		{ 24, 80 }, { 40, 120 }, { 50, 160 }, { 30, 72 }
	};

	(void)state;
	for (int l = 0; l < LANGUAGES; l++)
		for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
			come_to_the_screen(languages[l], size[i].rows,
			    size[i].cols);
			for (int t = 0; t < 6; t++) {
				const struct stop *s = stop_with(AT_THEME + t);

				assert_non_null(s);
				assert_true(s->hit.rows >= 4);
				assert_true(s->hit.cols >= 20);
			}
			assert_null(stop_with(AT_BOTH));
			assert_int_equal(p.canvas.clipped, 0);
			player_close(&p);
		}
	/* Where no pictures have room: rows of themes. */
	come_to_the_screen("ar", 12, 40);
	assert_non_null(stop_with(AT_THEME + 5));
}

static void
one_finger_comes_everywhere_and_back(void **state)
{
	(void)state;
	for (int l = 0; l < LANGUAGES; l++) {
		come_to_the_screen(languages[l], 40, 120);
		tap_on(AT_THEME + 4);		/* housing */
		assert_int_equal(shelf()->picture, SHELF_LIST);
		tap_on(AT_ENTRY + 2);		/* Barcelona */
		assert_int_equal(shelf()->picture, SHELF_CARD);
		assert_sees("www.barcelona.cat/");
		tap_on(AT_CARD);
		assert_ptr_equal(p.app->stage.over, &over_qr);
		press(K_ENTER);
		assert_null(p.app->stage.over);
		assert_int_equal(shelf()->picture, SHELF_CARD);
		player_close(&p);
	}
}

static void
the_foot_has_what_no_tile_has(void **state)
{
	(void)state;
	come_to_the_screen("en", 40, 120);
	tap_on(AT_THEME + 3);
	assert_sees("Expanding services: 9 of 33");
	tap_on(AT_ENTRY + 0);
	assert_sees("A free city identity card");
	tap_foot("back");
	assert_int_equal(shelf()->picture, SHELF_LIST);
	tap_foot("map");
	assert_int_equal(shelf()->picture, SHELF_MAP);
	assert_sees("1/9");
	tap_foot("back");
	tap_foot("back");
	assert_int_equal(shelf()->picture, SHELF_OVERVIEW);
	tap_on(AT_THEME + 1);
	assert_sees("Education: 6 of 33");
	tap_foot("all");
	assert_sees("Entries: 33");
	/* Typing with the strip of letters. */
	tap_foot("find");
	assert_sees("Find: _");
	tap_bar('o');
	tap_bar('s');
	tap_bar('l');
	tap_bar('q');
	assert_sees("Nothing has all of this. a takes everything again.");
	for (int i = 0; i < 4; i++)
		tap_bar(K_BACKSPACE);
	tap_bar('m');
	tap_bar('u');
	tap_bar('s');
	tap_bar('e');
	assert_sees("Nilüfer");
	tap_foot("list");
	tap_on(AT_ENTRY + 0);
	assert_sees("gfmd.org");
	tap_bar(K_DELETE);
	assert_true(kiosk_is_looping(&p.app->reader));
	assert_null(shelf());
}

static void
keys_of_the_foot_exist_on_a_public_screen(void **state)
{
	(void)state;
	come_to_the_screen("en", 24, 80);
	type("4");
	assert_sees("Expanding services: 9 of 33");
	assert_sees("a all");
	type("m");
	assert_int_equal(shelf()->picture, SHELF_MAP);
	press(0x044C);				/* m on a Russian keyboard */
	assert_int_equal(shelf()->picture, SHELF_LIST);
	type("a");
	assert_sees("Entries: 33");
	/* 0 is the contents, as the bar says. */
	type("0");
	assert_ptr_equal(p.app->stage.over, &over_menu);
	press(K_ESCAPE);
	/* Without a block no letter does anything. */
	type("escape escape right m a");
	assert_string_equal(p.deck->panel[app_panel(p.app)].id,
	    "practices-by-theme");
	assert_null(p.app->stage.over);
}

static void
open_class(const char *lang)
{
	assert_true(player_open(&p, lang));
	type("t");
	type("g o o d space p r a c t i c e");
	press(K_ESCAPE);
}

/* Before a class: from the outcome of 2021 to the examples, a theme, one city,
 * the map, a question from the room, and back to where it was left. */
static void
a_trainer_leads_a_class_through_it(void **state)
{
	(void)state;
	open_class("en");
	type("5 1 enter");
	assert_sees("33 examples from 29 cities");
	assert_non_null(stop_with(AT_BOTH + 64 * 4));
	type("i");
	assert_sees("no ranking, and not");
	type("i");
	/* "Where are they?" The map of everything. */
	type("enter m");
	assert_sees("1/33");
	type("right right");
	assert_sees("3/33");
	type("escape escape");
	/* "And housing?" */
	type("5");
	assert_sees("Housing: 5 of 33");
	type("enter");
	assert_sees("Altena, Germany");
	assert_sees("2017");
	type("right");
	assert_sees("Plan Einstein");
	/* "Who has something for women?" */
	type("escape 0 / w o m e n enter");
	assert_sees("1 of 33");
	type("1");
	assert_sees("SADA");
	/* Pages turn when the block is left, and it is as it was. */
	type("escape escape escape right left");
	assert_sees("1 of 33");
	type("enter 0");
	assert_sees("Entries: 33");
	/* The next panel counts the same file. */
	type("escape right");
	assert_sees("In every theme cities have something to show");
	/* In the language of somebody in the room. */
	assert_true(player_language(&p, "fr"));
	app_draw(p.app, &p.canvas);
	type("left");
	assert_sees("Logement");
}

static void
what_is_chosen_is_said(void **state)
{
	const char *said;

	(void)state;
	assert_true(player_open(&p, "en"));
	type("5 1 enter");
	app_spoken(p.app);
	type("5");
	said = app_spoken(p.app);
	assert_non_null(strstr(said, "Housing: 5 of 33"));
	assert_non_null(strstr(said, "Utrecht, Netherlands"));
	type("enter");
	said = app_spoken(p.app);
	assert_non_null(strstr(said, "Result, as of "));
	assert_non_null(strstr(said, "n-tv"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name)	cmocka_unit_test_teardown(name, teardown)
		T(a_public_screen_begins_with_six_tiles),
		T(one_finger_comes_everywhere_and_back),
		T(the_foot_has_what_no_tile_has),
		T(keys_of_the_foot_exist_on_a_public_screen),
		T(a_trainer_leads_a_class_through_it),
		T(what_is_chosen_is_said)
#undef T
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
