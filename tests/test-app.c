/* The app floor: every key does what its help says, in both directions; what a
 * reader can do on a panel; and that no event, key or size brings it down. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <malloc.h>

#include "player.h"
#include "view/panel.h"

static struct player p;

static int
setup(void **state)
{
	(void)state;
	memset(&p, 0, sizeof p);
	return player_open(&p, NULL) ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	player_close(&p);
	return 0;
}

static const char *
here(void)
{
	return p.deck->panel[app_panel(p.app)].id;
}

static void
go(const char *id)
{
	const int panel = deck_find(p.deck, id);

	assert_true(panel >= 0);
	if (panel != app_panel(p.app) && place_go(&p.app->reader, panel,
	    false))
		move_begin(p.app, false);
	app_draw(p.app, &p.canvas);
}

static bool
shows(const char *words)
{
	char *screen = player_screen(&p);
	const bool found = strstr(screen, words) != NULL;

	free(screen);
	return found;
}

/* The first right-to-left language of the series, NULL when it has none. */
static const char *
rtl_language(void)
{
	static const char *const tags[] = { "ar", "fa" };

	for (int i = 0; i < 2; i++)
		if (deck_set_language(p.deck, tags[i], NULL)) {
			player_language(&p, tags[i]);
			app_draw(p.app, &p.canvas);
			return tags[i];
		}
	return NULL;
}

/* ---- Moving ---- */

static void
keys_page_to_the_next_panel_and_back(void **state)
{
	static const char *const next[] = { "right", "l", "j", "n" };
	static const char *const before[] = { "left", "h", "k", "p" };

	(void)state;
	for (int i = 0; i < 4; i++) {
		go("share-now");
		player_keys(&p, next[i]);
		assert_string_equal(here(), "share-2050");
		player_keys(&p, before[i]);
		assert_string_equal(here(), "share-now");
	}
}

static void
arrows_turn_with_the_reading_direction(void **state)
{
	(void)state;
	if (rtl_language() == NULL)
		return;
	go("share-now");
	player_keys(&p, "left");
	assert_string_equal(here(), "share-2050");
	player_keys(&p, "right");
	assert_string_equal(here(), "share-now");
	player_keys(&p, "l");
	assert_string_equal(here(), "share-2050");
	player_keys(&p, "h");
	assert_string_equal(here(), "share-now");
}

static void
space_reads_a_tall_panel_to_its_end_first(void **state)
{
	static const char *const on[] = { "space", "pgdn", "f" };

	(void)state;
	player_size(&p, 12, 40);
	for (int i = 0; i < 3; i++) {
		int turns = 0;

		go("rec-jobs");
		assert_true(p.app->shown.can_scroll_down);
		while (strcmp(here(), "rec-jobs") == 0 && turns++ < 100)
			player_keys(&p, on[i]);
		assert_true(turns > 2);
		assert_string_equal(here(), "rec-children");
		player_keys(&p, "k space pgup");
		assert_string_equal(here(), "rec-jobs");
		assert_int_equal(p.app->shown.scroll, 0);
		player_keys(&p, "pgup");
		assert_string_equal(here(), "rec-inclusion");
	}
}

static void
down_scrolls_and_then_pages(void **state)
{
	(void)state;
	player_size(&p, 12, 40);
	go("acronyms");
	player_keys(&p, "down");
	assert_int_equal(p.app->shown.scroll, 1);
	player_keys(&p, "up");
	assert_int_equal(p.app->shown.scroll, 0);
	player_size(&p, 60, 200);
	go("share-now");
	player_keys(&p, "down");
	assert_string_equal(here(), "share-2050");
	player_keys(&p, "up");
	assert_string_equal(here(), "share-now");
}

static void
first_last_and_numbers_go_where_they_say(void **state)
{
	int n;

	(void)state;
	app_order(p.app, &n);
	player_keys(&p, "end");
	assert_int_equal(p.app->reader.place.at, n - 1);
	player_keys(&p, "home");
	assert_int_equal(p.app->reader.place.at, 0);
	player_keys(&p, "G");
	assert_int_equal(p.app->reader.place.at, n - 1);
	player_keys(&p, "g");
	assert_int_equal(p.app->reader.place.at, 0);
	player_keys(&p, "7 enter");
	assert_int_equal(p.app->reader.place.at, 6);
	player_keys(&p, "12G");
	assert_int_equal(p.app->reader.place.at, 11);
	player_keys(&p, "12");
	assert_true(shows("12 / "));
	player_keys(&p, "esc right");
	assert_int_equal(p.app->reader.place.at, 12);
	/* A number before a moving key is a count. */
	player_keys(&p, "3 right");
	assert_int_equal(p.app->reader.place.at, 15);
	player_keys(&p, "5 left");
	assert_int_equal(p.app->reader.place.at, 10);
	player_keys(&p, "999999999999 G");
	assert_int_equal(p.app->reader.place.at, 10);
	assert_true(shows("That panel is not here."));
	player_keys(&p, "0 G");
	assert_int_equal(p.app->reader.place.at, 10);
	player_keys(&p, "999999999999 left");
	assert_int_equal(p.app->reader.place.at, 0);
}

static void
backspace_goes_back_to_where_one_came_from(void **state)
{
	(void)state;
	go("share-now");
	player_keys(&p, "20G backspace");
	assert_string_equal(here(), "share-now");
	go("one-in-five");
	player_keys(&p, "tab enter");
	assert_string_equal(here(), "twenty-cities");
	player_keys(&p, "right right backspace");
	assert_string_equal(here(), "one-in-five");
	/* Nothing to go back to: the panel before. */
	player_keys(&p, "backspace");
	assert_string_equal(here(), "metropolitan");
}

static void
brackets_walk_the_sections(void **state)
{
	(void)state;
	go("share-now");
	player_keys(&p, "]");
	assert_string_equal(here(), "challenge-opportunity");
	player_keys(&p, "}");
	assert_string_equal(here(), "sdgs");
	player_keys(&p, "right [");
	assert_string_equal(here(), "sdgs");
	player_keys(&p, "[");
	assert_string_equal(here(), "challenge-opportunity");
	player_keys(&p, "{");
	assert_string_equal(here(), "why-cities");
	player_keys(&p, "end ]");
	assert_int_equal(p.app->reader.place.at, p.app->reader.place.norder - 1);
}

static void
steps_are_revealed_one_by_one(void **state)
{
	static const char text[] = "# A\n\n## One\n\nfirst\n\n<!-- pause -->\n\n"
	    "second\n\n<!-- pause -->\n\nthird\n\n---\n\n## Two\n\nnext\n";
	struct deck *old = p.deck;

	(void)state;
	p.deck = deck_from("steps.md", text, strlen(text), NULL);
	assert_non_null(p.deck);
	app_changed(p.app, p.deck, &p.words);
	deck_close(old);
	player_keys(&p, "home");
	assert_true(shows("first") && !shows("second"));
	player_keys(&p, "right");
	assert_true(shows("second") && !shows("third"));
	player_keys(&p, "space");
	assert_true(shows("third"));
	player_keys(&p, "right");
	assert_true(shows("next"));
	/* Going back finds it as it was left; from the front it begins anew. */
	player_keys(&p, "left");
	assert_true(shows("third"));
	player_keys(&p, "left home right");
	player_keys(&p, "left");
	assert_true(shows("third"));
}

/* ---- Screens ---- */

static const struct {
	const char	*key;
	const struct over	*over;
} overs[] = {
	{ "t", &over_contents }, { "/", &over_search },
	{ "L", &over_language }, { "?", &over_help }, { "s", &over_source },
	{ "i", &over_note }, { "D", &over_display }
};

enum { OVERS = sizeof overs / sizeof *overs };

static void
open_and_close_every_screen(void)
{
	for (int i = 0; i < OVERS; i++) {
		char *before = player_screen(&p), *after;

		player_keys(&p, overs[i].key);
		assert_ptr_equal(p.app->stage.over, overs[i].over);
		player_keys(&p, "esc");
		assert_ptr_equal(p.app->stage.over, NULL);
		player_keys(&p, overs[i].key);
		player_keys(&p, overs[i].key);
		assert_ptr_equal(p.app->stage.over, NULL);
		after = player_screen(&p);
		assert_string_equal(before, after);
		free(before);
		free(after);
	}
}

static void
screens_close_by_esc_and_by_their_own_key(void **state)
{
	(void)state;
	go("share-now");
	open_and_close_every_screen();
	go("twenty-cities");
	open_and_close_every_screen();
	if (rtl_language() != NULL)
		open_and_close_every_screen();
}

static void
one_screen_opens_from_another(void **state)
{
	(void)state;
	player_keys(&p, "? s");
	assert_ptr_equal(p.app->stage.over, &over_source);
	player_keys(&p, "i L");
	assert_ptr_equal(p.app->stage.over, &over_language);
	player_keys(&p, "esc");
	assert_ptr_equal(p.app->stage.over, NULL);
}

static void
every_key_of_the_help_is_bound(void **state)
{
	int n;
	const struct key_help *help = key_help(&n);

	(void)state;
	player_keys(&p, "?");
	for (int i = 0; i < n; i++) {
		char word[32];
		const char *s = help[i].keys;
		int used;

		if (help[i].words == NULL)
			continue;
		/* Digits are no keys of the table: they choose and count. */
		for (; sscanf(s, "%31s%n", word, &used) == 1; s += used) {
			static const struct {
				const char	*name;
				uint32_t	 key;
			} names[] = {
				{ "→", K_RIGHT }, { "←", K_LEFT },
				{ "↓", K_DOWN }, { "↑", K_UP },
				{ "Space", K_SPACE }, { "PgDn", K_PAGE_DOWN },
				{ "PgUp", K_PAGE_UP }, { "Home", K_HOME },
				{ "End", K_END }, { "Enter", K_ENTER },
				{ "Backspace", K_BACKSPACE }, { "Tab", K_TAB },
				{ "Esc", K_ESCAPE }, { "F1", K_F1 },
				{ "F2", K_F2 }, { "Ctrl-C", K_CONTROL_C },
				{ "Ctrl-P", K_CONTROL_P },
				{ "Ctrl-L", K_CONTROL_L },
				{ "Ctrl-Z", K_CONTROL_Z }
			};
			uint32_t key = (unsigned char)word[0];

			for (size_t k = 0; k < sizeof names / sizeof *names;
			    k++)
				if (strcmp(names[k].name, word) == 0)
					key = names[k].key;
			if (key >= '0' && key <= '9')
				continue;
			if (key_action(key, false) == ACTION_NONE)
				fprintf(stderr, "# %s is not bound\n", word);
			assert_int_not_equal(key_action(key, false),
			    ACTION_NONE);
		}
	}
}

static void
contents_lists_filters_and_goes(void **state)
{
	(void)state;
	go("share-now");
	player_keys(&p, "t");
	assert_true(shows("Contents"));
	assert_true(shows("More than half of all people live in cities"));
	/* What one is at is chosen; Enter stays. */
	player_keys(&p, "enter");
	assert_string_equal(here(), "share-now");
	player_keys(&p, "t M o r e");
	player_keys(&p, "space t h a n");
	assert_int_equal(p.app->stage.list.nchoice, 1);
	player_keys(&p, "enter");
	assert_string_equal(here(), "share-now");
	player_keys(&p, "t z z z z");
	assert_int_equal(p.app->stage.list.nchoice, 0);
	assert_true(shows("Nothing found."));
	player_keys(&p, "enter");
	player_keys(&p, "^U a c r o n");
	player_keys(&p, "backspace backspace backspace backspace backspace");
	assert_string_equal(p.app->stage.list.input, "");
	player_keys(&p, "end enter");
	assert_int_equal(p.app->reader.place.at, p.app->reader.place.norder - 1);
	player_keys(&p, "backspace");
	assert_string_equal(here(), "share-now");
}

static void
tours_are_chosen_in_the_contents(void **state)
{
	int at;

	(void)state;
	player_keys(&p, "t S h o r t");
	player_keys(&p, "space t o u r");
	assert_int_equal(p.app->stage.list.nchoice, 1);
	player_keys(&p, "enter");
	assert_true(p.app->reader.place.tour >= 0);
	/* The local panel is not there until an office fills it. */
	assert_int_equal(p.app->reader.place.norder, 13);
	assert_string_equal(here(), "welcome");
	player_keys(&p, "end");
	assert_string_equal(here(), "read-more");
	/* A link out of the tour is a visit; the tour stays. */
	go("what-cities-can-do");
	at = p.app->reader.place.at;
	player_keys(&p, "tab enter");
	assert_string_equal(here(), "institutional");
	assert_true(p.app->reader.place.tour >= 0);
	assert_true(shows("back to the tour"));
	player_keys(&p, "backspace");
	assert_string_equal(here(), "what-cities-can-do");
	assert_int_equal(p.app->reader.place.at, at);
	/* The contents name it below what is in the tour. */
	player_keys(&p, "t i n s t i t u t i o n a l");
	assert_true(shows("Not in this tour"));
	player_keys(&p, "enter");
	assert_string_equal(here(), "institutional");
	/* Paging goes on in the tour, from where the visit began. */
	player_keys(&p, "left");
	assert_string_equal(here(), "what-cities-can-do");
}

static void
audience_decides_what_is_shown(void **state)
{
	static const char text[] = "## A\n\nall\n\n---\n\n<!-- only: training "
	    "-->\n## B\n\nroom\n\n---\n\n<!-- only: kiosk -->\n## C\n\nalone\n";
	static const struct {
		unsigned	 audience;
		int		 n;
	} want[] = {
		{ AUDIENCE_ALL, 3 }, { AUDIENCE_TRAINING, 2 },
		{ AUDIENCE_KIOSK, 2 }
	};

	(void)state;
	for (int i = 0; i < 3; i++) {
		struct deck *deck = deck_from("who.md", text, strlen(text),
		    NULL);
		struct app_options options = p.options;
		const char *error;
		struct app *app;
		int n;

		options.audience = want[i].audience;
		app = app_new(deck, &p.words, &options, &error);
		assert_non_null(app);
		app_order(app, &n);
		assert_int_equal(n, want[i].n);
		app_free(app);
		deck_close(deck);
	}
}

static void
search_finds_marks_and_walks(void **state)
{
	int first;

	(void)state;
	go("welcome");
	player_keys(&p, "/");
	assert_true(shows("Type a word."));
	player_keys(&p, "p o i p e t");
	assert_true(p.app->reader.search.nhit >= 1);
	player_keys(&p, "enter");
	assert_string_equal(here(), "poipet");
	assert_ptr_equal(p.app->stage.over, NULL);
	player_keys(&p, "esc /");
	player_keys(&p, "M E C H E L E N");
	assert_true(p.app->reader.search.nhit > 1);
	player_keys(&p, "enter");
	first = app_panel(p.app);
	player_keys(&p, "n");
	assert_int_not_equal(app_panel(p.app), first);
	player_keys(&p, "N");
	assert_int_equal(app_panel(p.app), first);
	/* Esc forgets the search: n is the next panel again. */
	player_keys(&p, "esc n");
	assert_int_equal(p.app->reader.search.needle.len, 0);
	player_keys(&p, "/ q q x x");
	assert_int_equal(p.app->reader.search.nhit, 0);
	assert_true(shows("Nothing found."));
	player_keys(&p, "enter esc");
	assert_ptr_equal(p.app->stage.over, NULL);
}

static void
search_does_not_look_at_case_and_accents(void **state)
{
	int n;

	(void)state;
	player_keys(&p, "/");
	player_keys(&p, "g o l u b o v i c");
	n = p.app->reader.search.nhit;
	assert_true(n >= 1);
	player_keys(&p, "esc /");
	player_keys(&p, "Golubović");
	assert_int_equal(p.app->reader.search.nhit, n);
}

static void
the_language_switches_and_the_place_stays(void **state)
{
	struct arena arena;
	const char *const *tags;
	size_t n;

	(void)state;
	arena_init(&arena);
	n = deck_languages(p.deck, &arena, &tags);
	go("share-2050");
	for (size_t i = 0; i < n && i < 9; i++) {
		char keys[8];

		snprintf(keys, sizeof keys, "L %d", (int)i + 1);
		player_keys(&p, keys);
		/* 1 may still become 10. */
		if (p.app->stage.over != NULL)
			player_keys(&p, "enter");
		assert_string_equal(p.deck->shown, tags[i]);
		assert_string_equal(here(), "share-2050");
		assert_ptr_equal(p.app->stage.over, NULL);
	}
	player_keys(&p, "L home enter");
	assert_string_equal(p.deck->shown, tags[0]);
	arena_release(&arena);
}

static void
source_and_note_say_what_the_panel_has(void **state)
{
	(void)state;
	go("share-2050");
	player_keys(&p, "s");
	assert_true(shows("UN DESA"));
	player_keys(&p, "s i");
	assert_true(shows("13 percentage points"));
	player_keys(&p, "esc");
	go("share-now");
	assert_false(shows("45%"));
	player_keys(&p, "u");
	player_size(&p, 60, 80);
	assert_true(shows("45%"));
	player_keys(&p, "u");
	assert_false(shows("45%"));
}

static void
keys_of_the_program_ask_for_what_they_say(void **state)
{
	(void)state;
	player_keys(&p, "r");
	assert_true(p.last.reload);
	player_keys(&p, "^L");
	assert_true(p.last.repaint);
	player_keys(&p, "^Z");
	assert_true(p.last.suspend);
	player_keys(&p, "T");
	assert_string_equal(p.last.theme, "contrast");
	player_keys(&p, "+");
	assert_true(p.app->reader.options.large);
	player_keys(&p, "+ q q");
	assert_true(p.last.quit);
	player_keys(&p, "^C");
	assert_true(p.last.quit);
	player_keys(&p, "/ ^C");
	assert_true(p.last.quit);
	player_keys(&p, "esc x");
	assert_false(p.last.quit);
}

static void
black_screen_shows_nothing_until_a_key(void **state)
{
	static const char *const keys[] = { "b", "." };

	(void)state;
	go("share-now");
	for (int i = 0; i < 2; i++) {
		char *screen;

		player_keys(&p, keys[i]);
		screen = player_screen(&p);
		assert_int_equal(strspn(screen, "\n"), strlen(screen));
		free(screen);
		player_keys(&p, "x");
		assert_true(shows("More than half"));
		assert_string_equal(here(), "share-now");
	}
}

static void
links_lead_to_panels_and_to_qr_codes(void **state)
{
	(void)state;
	player_size(&p, 40, 120);
	go("about");
	player_keys(&p, "Q");
	assert_ptr_equal(p.app->stage.over, &over_qr);
	assert_true(shows("https://belgium.iom.int/equalcity"));
	player_keys(&p, "esc tab enter");
	assert_ptr_equal(p.app->stage.over, &over_qr);
	player_keys(&p, "esc");
	assert_ptr_equal(p.app->stage.over, NULL);
	player_size(&p, 8, 30);
	player_keys(&p, "Q");
	assert_true(shows("equalcity"));
	player_keys(&p, "x");
	go("why-cities");
	player_keys(&p, "Q");
	assert_ptr_equal(p.app->stage.over, NULL);
}

/* ---- On the panel ---- */

static void
play_quiz_a(bool right)
{
	static const char *const answers[] = { "3", "3", "1", "2", "1 3 4 6",
	    "1" };
	static const char *const wrong[] = { "1", "1", "2", "1", "2", "2" };
	char id[32];

	for (int i = 0; i < 6; i++) {
		snprintf(id, sizeof id, "quiz-a%d", i + 1);
		go(id);
		player_keys(&p, right ? answers[i] : wrong[i]);
		player_keys(&p, "enter");
		player_size(&p, 60, 100);
		assert_true(shows(right ? "Well done" : "Not quite."));
		/* Checked is checked. */
		player_keys(&p, "1 2 3");
		player_keys(&p, "esc");
	}
	go("quiz-a-result");
}

static void
a_quiz_counts_its_right_answers_until_it_begins_again(void **state)
{
	(void)state;
	player_size(&p, 60, 100);
	go("quiz-a-result");
	assert_true(shows("0 of 6 answered"));
	play_quiz_a(true);
	assert_true(shows("6 of 6 answered, 6 right"));
	/* Going back to an answer that surprised keeps all of them. */
	player_keys(&p, "left");
	assert_true(shows("Well done"));
	player_keys(&p, "right");
	assert_true(shows("6 of 6 answered, 6 right"));
	/* To begin again takes two Enters: nothing is lost by one. */
	player_keys(&p, "enter");
	assert_true(shows("6 of 6 answered, 6 right"));
	player_keys(&p, "enter");
	assert_string_equal(here(), "quiz-a1");
	assert_false(shows("Well done"));
	play_quiz_a(false);
	assert_true(shows("6 of 6 answered, 0 right"));
}

/* How many choices are marked on the screen. */
static int
marks(const char *mark)
{
	char *screen = player_screen(&p);
	int n = 0;

	for (const char *at = screen; (at = strstr(at, mark)) != NULL; at++)
		n++;
	free(screen);
	return n;
}

static void
one_right_answer_replaces_another_choice(void **state)
{
	const char *on = glyph(GLYPHS_FULL, DIR_LTR, G_BOX_CHECKED);

	(void)state;
	player_size(&p, 60, 100);
	go("quiz-a1");
	player_keys(&p, "1 2");
	assert_int_equal(marks(on), 1);
	player_keys(&p, "2");
	assert_int_equal(marks(on), 0);
	go("quiz-a5");
	player_keys(&p, "1 2");
	assert_int_equal(marks(on), 2);
	player_keys(&p, "down down down space");
	assert_int_equal(marks(on), 3);
}

static void
enter_never_answers_what_was_not_chosen(void **state)
{
	(void)state;
	player_size(&p, 60, 100);
	go("quiz-a1");
	player_keys(&p, "enter");
	assert_false(shows("Not quite") || shows("Well done"));
	assert_true(shows("Choose an answer first"));
	/* A panel's number typed on a quiz does not show its answer. */
	player_keys(&p, "1 2 enter");
	assert_false(shows("Not quite") || shows("Well done"));
	player_keys(&p, "enter");
	assert_true(shows("Not quite") || shows("Well done"));
	go("quiz-a2");
	player_keys(&p, "1 G");
	assert_string_equal(here(), "quiz-a2");
	player_keys(&p, "7 G");
	assert_int_equal(p.app->reader.place.at, 6);
}

static void
arrows_page_whatever_is_on_the_panel(void **state)
{
	static const char *const id[] = { "quiz-a1", "guess-share",
	    "twenty-cities", "self-check", "community" };
	int n;

	(void)state;
	app_order(p.app, &n);
	for (size_t i = 0; i < sizeof id / sizeof *id; i++) {
		int at;

		go(id[i]);
		at = p.app->reader.place.at;
		player_keys(&p, "right");
		assert_int_equal(p.app->reader.place.at, at + 1);
		player_keys(&p, "left");
		assert_int_equal(p.app->reader.place.at, at);
	}
}

static void
letters_count_by_their_place_on_other_keyboards(void **state)
{
	(void)state;
	go("share-now");
	player_keys(&p, "т");		/* n in Russian */
	assert_string_equal(here(), "share-2050");
	player_keys(&p, "ح");		/* p in Arabic */
	assert_string_equal(here(), "share-now");
	player_keys(&p, "ν");		/* n in Greek */
	assert_string_equal(here(), "share-2050");
	player_keys(&p, "פ");		/* p in Hebrew */
	assert_string_equal(here(), "share-now");
	player_keys(&p, "۷ enter");	/* 7 in Persian */
	assert_int_equal(p.app->reader.place.at, 6);
	player_keys(&p, "７ Ｇ");		/* full width */
	assert_int_equal(p.app->reader.place.at, 6);
	player_keys(&p, "е");		/* t in Russian */
	assert_ptr_equal(p.app->stage.over, &over_contents);
	player_keys(&p, "е esc f2");
	assert_ptr_equal(p.app->stage.over, &over_language);
}

static void
languages_are_chosen_by_number_name_and_tag(void **state)
{
	const char *const *tags;
	struct arena arena;
	size_t n;
	char keys[64];

	(void)state;
	arena_init(&arena);
	n = deck_languages(p.deck, &arena, &tags);
	for (size_t i = 0; i < n; i++) {
		snprintf(keys, sizeof keys, "L %zu enter", i + 1);
		player_keys(&p, keys);
		assert_string_equal(p.deck->shown, tags[i]);
		if (p.app->stage.over != NULL)
			player_keys(&p, "esc");
	}
	player_keys(&p, "L s v e n s enter");
	assert_string_equal(p.deck->shown, "sv");
	player_keys(&p, "L ру enter");
	assert_string_equal(p.deck->shown, "ru");
	player_keys(&p, "f2 p e r s i a n enter");
	assert_string_equal(p.deck->shown, "fa");
	player_keys(&p, "f2 z h enter");
	assert_string_equal(p.deck->shown, "zh-Hans");
	arena_release(&arena);
}

static void
quit_asks_once(void **state)
{
	(void)state;
	player_keys(&p, "q");
	assert_false(p.last.quit);
	assert_true(shows("Press q again to quit."));
	player_keys(&p, "right q");
	assert_false(p.last.quit);
	player_keys(&p, "q");
	assert_true(p.last.quit);
	player_keys(&p, "right ^C");
	assert_true(p.last.quit);
}

static void
paste_is_text_in_a_search_and_nothing_elsewhere(void **state)
{
	struct event paste = { .kind = EVENT_PASTE, .text = "q\nmigration" };

	(void)state;
	go("share-now");
	player_event(&p, &paste);
	assert_false(p.last.quit);
	assert_string_equal(here(), "share-now");
	player_keys(&p, "/");
	paste.text = "Freetown";
	player_event(&p, &paste);
	assert_string_equal(p.app->stage.list.input, "Freetown");
}

static void
a_deck_without_anything_to_show_says_so(void **state)
{
	static const char text[] = "<!-- only: kiosk -->\n## A\n\none\n";
	struct deck *old = p.deck;

	(void)state;
	go("quiz-a1");
	player_keys(&p, "1 enter");
	p.app->reader.options.audience = AUDIENCE_TRAINING;
	p.deck = deck_from("gone.md", text, strlen(text), NULL);
	assert_non_null(p.deck);
	app_changed(p.app, p.deck, &p.words);
	deck_close(old);
	app_draw(p.app, &p.canvas);
	assert_int_equal(app_panel(p.app), -1);
	assert_true(shows("There is nothing to show here now."));
	player_keys(&p, "right left space enter tab s i 1 2 enter t esc / x");
	player_keys(&p, "esc L esc ? esc v Q u b x c home end G [ ] n N");
	assert_int_equal(app_panel(p.app), -1);
}

static void
resize_keeps_the_text_at_the_top(void **state)
{
	char *before, *after;

	(void)state;
	player_size(&p, 12, 60);
	go("acronyms");
	player_keys(&p, "down down down down down down");
	before = player_screen(&p);
	player_size(&p, 12, 40);
	assert_true(p.app->shown.scroll > 0);
	player_size(&p, 12, 60);
	after = player_screen(&p);
	assert_string_equal(before, after);
	free(before);
	free(after);
}

static void
an_estimate_begins_empty_and_is_typed(void **state)
{
	(void)state;
	player_size(&p, 40, 80);
	go("guess-share");
	assert_false(shows("50%"));
	player_keys(&p, "enter enter");
	assert_false(shows("The true figure"));
	player_keys(&p, "5 3 left");
	assert_true(shows("52%"));
	assert_false(shows("The true figure"));
	player_keys(&p, "enter");
	assert_true(shows("The true figure"));
	assert_true(shows("Very close: 3 away."));
	player_keys(&p, "enter");
	assert_string_equal(here(), "share-now");
	/* The figure that is big is the true one, in a usual terminal, too. */
	player_size(&p, 24, 80);
	go("guess-share");
	assert_true(shows("██▛▀▀ ██▛▀▀"));
	assert_true(shows("The true figure"));
	assert_true(shows("See the panel"));
	assert_true(shows("Question: made for this series."));
}

static void
an_estimate_turns_with_the_reading_direction(void **state)
{
	(void)state;
	if (rtl_language() == NULL)
		return;
	go("guess-share");
	player_keys(&p, "tab left left left");
	assert_true(shows("٣%") || shows("3") || shows("٣٪"));
	assert_string_equal(here(), "guess-share");
}

static void
a_self_check_counts_its_answers(void **state)
{
	(void)state;
	player_size(&p, 60, 80);
	go("self-check");
	assert_true(shows("open: 9"));
	player_keys(&p, "tab 1 1 2 3");
	assert_true(shows("yes: 2, partly: 1, no: 1, open: 5"));
	player_keys(&p, "up space");
	assert_false(shows("yes: 2, partly: 1, no: 1, open: 5"));
}

static void
a_checklist_is_ticked(void **state)
{
	char *before, *ticked, *after;

	(void)state;
	go("community");
	player_keys(&p, "tab");
	before = player_screen(&p);
	player_keys(&p, "space");
	ticked = player_screen(&p);
	player_keys(&p, "enter");
	after = player_screen(&p);
	assert_string_not_equal(before, ticked);
	assert_string_equal(before, after);
	free(before);
	free(ticked);
	free(after);
}

static void
at(int64_t now)
{
	const struct event tick = { .kind = EVENT_TICK, .now = now };

	player_event(&p, &tick);
}

static void
a_countdown_runs_stops_and_ends_in_words(void **state)
{
	(void)state;
	player_size(&p, 40, 100);
	at(1000);
	go("why-train");
	assert_int_equal(app_timeout(p.app), -1);
	player_keys(&p, "tab enter");
	assert_true(app_timeout(p.app) > 0);
	assert_true(shows("3:00"));
	at(62000);
	assert_true(shows("1:59"));
	player_keys(&p, "enter");
	assert_true(shows("paused"));
	assert_int_equal(app_timeout(p.app), -1);
	at(90000);
	assert_true(shows("1:59"));
	player_keys(&p, "enter");
	at(90000 + 118 * 1000);
	assert_true(shows("0:01"));
	assert_false(shows("Time is up"));
	at(90000 + 120 * 1000);
	assert_true(shows("Time is up"));
	assert_int_equal(app_timeout(p.app), -1);
	/* It goes on while another panel is shown. */
	player_keys(&p, "enter");
	go("share-now");
	at(90000 + 180 * 1000);
	go("why-train");
	assert_true(shows("2:00"));
}

static void
a_running_clock_is_seen_everywhere_and_given_a_minute(void **state)
{
	static const char *const screens[] = { "i", "s", "?", "t", "/", "b",
	    "L" };

	(void)state;
	player_size(&p, 40, 100);
	at(1000);
	go("why-train");
	assert_true(shows("start the clock"));
	player_keys(&p, "enter");
	go("share-now");
	at(2000);
	assert_true(shows("2:59"));
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		player_keys(&p, screens[i]);
		if (!shows("2:59"))
			fprintf(stderr, "# not under %s\n", screens[i]);
		assert_true(shows("2:59"));
		player_keys(&p, "esc");
	}
	player_keys(&p, "M");
	assert_true(shows("3:59"));
	/* On the black screen, too, and it stays black. */
	player_keys(&p, "b M");
	assert_true(shows("4:59") && !shows("More than half"));
	player_keys(&p, "x");
	assert_true(shows("More than half"));
}

static void
a_second_clock_asks_before_it_ends_the_first(void **state)
{
	(void)state;
	player_size(&p, 40, 100);
	at(1000);
	go("why-train");
	player_keys(&p, "enter");
	go("discussion");
	player_keys(&p, "enter");
	assert_true(shows("Another clock is running."));
	player_keys(&p, "tab esc");
	go("why-train");
	assert_true(shows("3:00"));
	go("discussion");
	player_keys(&p, "enter enter");
	assert_false(shows("Another clock"));
	go("why-train");
	assert_true(shows("3 min"));
}

static void
the_end_of_a_clock_rings_once_and_is_told_anywhere(void **state)
{
	(void)state;
	player_size(&p, 40, 100);
	at(1000);
	go("why-train");
	player_keys(&p, "enter");
	go("share-now");
	at(180999);
	assert_false(p.last.bell);
	at(181000);
	assert_true(p.last.bell && shows("Time is up."));
	at(182000);
	assert_false(p.last.bell);
}

static void
notes_are_paged_under_and_sources_too(void **state)
{
	(void)state;
	player_size(&p, 40, 100);
	go("share-now");
	player_keys(&p, "i right");
	assert_ptr_equal(p.app->stage.over, &over_note);
	assert_string_equal(here(), "share-2050");
	player_keys(&p, "pgdn");
	assert_string_equal(here(), "metropolitan");
	player_keys(&p, "left left left");
	assert_ptr_equal(p.app->stage.over, &over_note);
	player_keys(&p, "s right");
	assert_ptr_equal(p.app->stage.over, &over_source);
	player_keys(&p, "b");
	assert_ptr_equal(p.app->stage.over, &over_black);
}

static void
a_click_hits_rows_cards_and_hints_and_nothing_else(void **state)
{
	struct event click = { .kind = EVENT_CLICK };
	const char *on = glyph(GLYPHS_FULL, DIR_LTR, G_BOX_CHECKED);
	const struct frame *f;

	(void)state;
	player_size(&p, 40, 100);
	go("quiz-a1");
	/* The words of the second answer, far from its box. */
	click.row = p.app->shown.view.stop[1].row;
	click.col = p.app->shown.view.stop[1].col + 30;
	player_event(&p, &click);
	assert_string_equal(here(), "quiz-a1");
	assert_int_equal(marks(on), 1);
	/* Blank ground does nothing, at the edges either. */
	click.row = p.app->shown.frame.body + 1;
	click.col = 99;
	go("share-now");
	player_event(&p, &click);
	click.col = 0;
	player_event(&p, &click);
	assert_string_equal(here(), "share-now");
	/* Hints of the foot are keys; the arrows are two. */
	f = &p.app->shown.frame;
	for (int i = 0; i < f->ntarget; i++)
		if (f->target[i].press == K_RIGHT) {
			click.row = f->target[i].row;
			click.col = f->target[i].col;
			break;
		}
	player_event(&p, &click);
	assert_string_equal(here(), "share-2050");
	for (int i = 0; i < f->ntarget; i++)
		if (f->target[i].press == 'L') {
			click.row = f->target[i].row;
			click.col = f->target[i].col + 2;
		}
	player_event(&p, &click);
	assert_ptr_equal(p.app->stage.over, &over_language);
	player_keys(&p, "esc");
	/* The line of progress leads to its section. */
	for (int i = 0; i < f->ntarget; i++)
		if (f->target[i].press == 0 && f->target[i].part == 2) {
			click.row = f->target[i].row;
			click.col = f->target[i].col;
		}
	player_event(&p, &click);
	assert_true(p.app->reader.place.at > 5);
}

static void
the_clock_shows_the_time_since_the_start(void **state)
{
	(void)state;
	at(3600000);
	player_keys(&p, "c");
	assert_int_equal(app_timeout(p.app), 1000);
	at(3600000 + 65000);
	assert_true(shows("01:01"));
	assert_true(shows("+1:05"));
	player_keys(&p, "c");
	assert_int_equal(app_timeout(p.app), -1);
}

/* The machine's clock is set two hours on, and back: what is left of a question
 * stays as it is. */
static void
the_time_of_day_is_corrected_and_a_countdown_is_not(void **state)
{
	struct event tick = { .kind = EVENT_TICK, .now = 1000,
	    .ahead = 8 * 3600000 };

	(void)state;
	player_size(&p, 40, 100);
	player_event(&p, &tick);
	go("why-train");
	player_keys(&p, "c enter");
	tick.now = 2000;
	player_event(&p, &tick);
	assert_true(shows("2:59") && shows("08:00"));
	tick.now = 3000;
	tick.ahead += 2 * 3600000;
	player_event(&p, &tick);
	assert_true(shows("2:58") && shows("10:00") && shows("+0:02"));
	tick.now = 4000;
	tick.ahead -= 3 * 3600000;
	player_event(&p, &tick);
	assert_true(shows("2:57") && shows("07:00") && shows("+0:03"));
}

static void
the_map_is_walked_city_by_city(void **state)
{
	(void)state;
	go("twenty-cities");
	/* From west to east, and round. */
	player_keys(&p, "tab");
	assert_true(shows("▸ Los Angeles"));
	player_keys(&p, "right");
	assert_true(shows("▸ Chicago"));
	assert_true(shows("2/20"));
	player_keys(&p, "left left");
	assert_true(shows("▸ Sydney"));
	assert_true(shows("20/20"));
	/* Esc gives the arrows back to the pages. */
	player_keys(&p, "esc left");
	assert_string_equal(here(), "one-in-five");
	player_keys(&p, "right tab enter");
	assert_true(shows("Oceania"));
	player_keys(&p, "enter");
	assert_false(shows("Oceania"));
}

static void
the_map_is_walked_in_every_language_and_size(void **state)
{
	static const int sizes[][2] = { { 12, 40 }, { 24, 80 }, { 60, 200 } };
	struct arena arena;
	const char *const *tags;
	size_t n;

	(void)state;
	arena_init(&arena);
	n = deck_languages(p.deck, &arena, &tags);
	for (size_t i = 0; i < n; i++) {
		assert_true(player_language(&p, tags[i]));
		for (int k = 0; k < 3; k++) {
			player_size(&p, sizes[k][0], sizes[k][1]);
			go("twenty-cities");
			player_keys(&p, "tab");
			for (int city = 0; city < 20; city++) {
				player_keys(&p, "right");
				assert_int_equal(p.app->body.clipped, 0);
				assert_int_equal(p.app->body.overlaps, 0);
			}
			player_keys(&p, "home");
		}
	}
	arena_release(&arena);
}

static void
clicks_follow_and_wheels_page(void **state)
{
	struct event click = { .kind = EVENT_CLICK };
	struct event wheel = { .kind = EVENT_WHEEL_DOWN };

	(void)state;
	go("one-in-five");
	assert_true(p.app->shown.view.nstop > 0);
	click.row = p.app->shown.view.stop[0].row;
	click.col = p.app->shown.view.stop[0].col + 1;
	player_event(&p, &click);
	assert_string_equal(here(), "twenty-cities");
	player_size(&p, 60, 200);
	go("share-now");
	player_event(&p, &wheel);
	assert_string_equal(here(), "share-2050");
	wheel.kind = EVENT_WHEEL_UP;
	player_event(&p, &wheel);
	assert_string_equal(here(), "share-now");
	player_keys(&p, "t");
	click.row = p.app->stage.list.row[0];
	click.col = 10;
	player_event(&p, &click);
	assert_ptr_equal(p.app->stage.over, NULL);
}

/* ---- The cursor ---- */

/* The cursor stands on the focused stop, else on the screen's title. */
static void
check_cursor(const char *what)
{
	const struct canvas *c = &p.canvas;
	const struct stop *s;
	bool ok = c->cursor_row >= 0 && c->cursor_row < c->rows &&
	    c->cursor_col >= 0 && c->cursor_col < c->cols;

	if (ok && p.app->stage.over == NULL && p.app->shown.focus >= 0) {
		assert_true(p.app->shown.focus < p.app->shown.view.nstop);
		s = &p.app->shown.view.stop[p.app->shown.focus];
		ok = s->row == c->cursor_row && c->cursor_col >= s->col &&
		    c->cursor_col < s->col + s->cols;
	} else if (ok && p.app->stage.over == NULL)
		ok = c->cursor_row <= 2;
	if (!ok) {
		const bool in = p.app->shown.focus >= 0 &&
		    p.app->shown.focus < p.app->shown.view.nstop;

		fprintf(stderr, "# %s %s after %s, %dx%d: cursor %d,%d, focus "
		    "%d at %d,%d\n", p.deck->shown, here(), what, c->cols,
		    c->rows, c->cursor_row, c->cursor_col, p.app->shown.focus,
		    in ? p.app->shown.view.stop[p.app->shown.focus].row : -1,
		    in ? p.app->shown.view.stop[p.app->shown.focus].col : -1);
	}
	assert_true(ok);
}

static void
walk_stops(void)
{
	for (int i = 0; i < p.deck->npanel; i++) {
		if (p.deck->panel[i].hidden)
			continue;
		go(p.deck->panel[i].id);
		check_cursor("coming");
		for (int k = 0; k <= p.app->shown.view.nstop + 1 && k < 30; k++) {
			player_key(&p, k % 3 == 2 ? K_BACK_TAB : K_TAB);
			check_cursor("tab");
		}
		for (int k = 0; k < OVERS; k++) {
			player_keys(&p, overs[k].key);
			check_cursor(overs[k].key);
			player_keys(&p, "down");
			check_cursor("down");
			player_keys(&p, "esc");
			check_cursor("esc");
		}
		player_keys(&p, "esc");
		check_cursor("esc");
	}
}

static void
the_cursor_stands_on_the_focus_after_every_key(void **state)
{
	(void)state;
	walk_stops();
	player_size(&p, 12, 40);
	walk_stops();
	if (rtl_language() == NULL)
		return;
	player_size(&p, 24, 80);
	walk_stops();
}

/* ---- Sizes ---- */

static void
a_screen_is_the_same_after_other_sizes(void **state)
{
	(void)state;
	for (int i = 0; i < p.deck->npanel; i++) {
		char *first, *last;

		if (p.deck->panel[i].hidden)
			continue;
		player_size(&p, 24, 80);
		go(p.deck->panel[i].id);
		first = player_screen(&p);
		player_size(&p, 8, 30);
		player_size(&p, 40, 120);
		player_size(&p, 24, 80);
		last = player_screen(&p);
		assert_string_equal(first, last);
		free(first);
		free(last);
	}
}

static void
every_size_is_drawn(void **state)
{
	static const char *const ids[] = {
		"welcome", "twenty-cities", "share-2050", "acronyms",
		"quiz-a5", "timeline-2018-2019", "about-the-figures"
	};

	(void)state;
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		for (int rows = 1; rows < 70; rows += rows < 14 ? 1 : 9)
			for (int cols = 1; cols < 220; cols += cols < 24 ? 1 :
			    17) {
				player_size(&p, rows, cols);
				go(ids[i]);
				assert_int_equal(p.canvas.rows, rows);
				assert_int_equal(p.canvas.cols, cols);
				if (rows < 5 || cols < 20)
					continue;
				assert_int_equal(p.canvas.clipped, 0);
				assert_int_equal(p.canvas.overlaps, 0);
			}
}

/* ---- Any key ---- */

static uint64_t seed;

static unsigned
any(unsigned n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

/* What a hand on the keyboard may do; no language, no end. */
static struct event
any_event(void)
{
	static const char letters[] =
	    "ljnhkpfgG[]{}vQt/L?siuDb.cT+r123456789  xyz";
	struct event e = { .kind = EVENT_KEY };
	const unsigned what = any(100);

	if (what < 50)
		e.key = K_LEFT + any(K_LAST - K_LEFT);
	else if (what < 94)
		e.key = (unsigned char)letters[any(sizeof letters - 1)];
	else if (what < 97) {
		e.kind = EVENT_CLICK;
		e.row = (int)any((unsigned)p.canvas.rows);
		e.col = (int)any((unsigned)p.canvas.cols);
	} else if (what < 98) {
		e.kind = EVENT_RESIZE;
		e.row = 1 + (int)any(60);
		e.col = 1 + (int)any(200);
	} else {
		e.kind = EVENT_TICK;
		e.now = p.app->reader.now + 1 + any(5000);
	}
	if (e.key == ' ')
		e.key = K_SPACE;
	return e;
}

static void
play_any(int n)
{
	for (int i = 0; i < n; i++) {
		const struct event e = any_event();

		p.last = app_update(p.app, &e);
		if (e.kind == EVENT_RESIZE)
			canvas_reset(&p.canvas, e.row, e.col);
		/* A burst of keys is drawn once, as on a slow line. */
		if (any(8) == 0)
			app_draw(p.app, &p.canvas);
	}
	app_draw(p.app, &p.canvas);
	assert_true(app_panel(p.app) >= 0);
}

static void
random_keys_neither_crash_nor_grow(void **state)
{
	struct mallinfo2 before, after;

	(void)state;
	seed = 20261122;
	play_any(40000);
	player_size(&p, 24, 80);
	before = mallinfo2();
	play_any(160000);
	player_size(&p, 24, 80);
	after = mallinfo2();
	/* Every panel may have been touched and every picture been read in
	 * the meantime; a leak of one byte a key would be seen. */
	assert_true(after.uordblks < before.uordblks + 150000);
}

static void
the_display_check_chooses_a_way_to_write(void **state)
{
	(void)state;
	player_keys(&p, "D");
	assert_true(p.last.samples);
	assert_true(shows("visual") && shows("lro") && shows("kitty") &&
	    shows("logical"));
	player_keys(&p, "2");
	assert_string_equal(p.last.bidi, "lro");
	assert_false(shows("kitty"));
	/* Closed without a choice: as it was. */
	player_keys(&p, "D");
	player_keys(&p, "esc");
	assert_string_equal(p.last.bidi, "");
	player_keys(&p, "D");
	player_keys(&p, "D");
	assert_string_equal(p.last.bidi, "");
}

static void
random_keys_in_another_direction(void **state)
{
	(void)state;
	if (rtl_language() == NULL)
		return;
	seed = 7;
	play_any(20000);
}

#define UNIT(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT(keys_page_to_the_next_panel_and_back),
		UNIT(arrows_turn_with_the_reading_direction),
		UNIT(space_reads_a_tall_panel_to_its_end_first),
		UNIT(down_scrolls_and_then_pages),
		UNIT(first_last_and_numbers_go_where_they_say),
		UNIT(backspace_goes_back_to_where_one_came_from),
		UNIT(brackets_walk_the_sections),
		UNIT(steps_are_revealed_one_by_one),
		UNIT(screens_close_by_esc_and_by_their_own_key),
		UNIT(one_screen_opens_from_another),
		UNIT(every_key_of_the_help_is_bound),
		UNIT(contents_lists_filters_and_goes),
		UNIT(tours_are_chosen_in_the_contents),
		UNIT(audience_decides_what_is_shown),
		UNIT(search_finds_marks_and_walks),
		UNIT(search_does_not_look_at_case_and_accents),
		UNIT(the_language_switches_and_the_place_stays),
		UNIT(source_and_note_say_what_the_panel_has),
		UNIT(keys_of_the_program_ask_for_what_they_say),
		UNIT(black_screen_shows_nothing_until_a_key),
		UNIT(links_lead_to_panels_and_to_qr_codes),
		UNIT(the_display_check_chooses_a_way_to_write),
		UNIT(a_quiz_counts_its_right_answers_until_it_begins_again),
		UNIT(one_right_answer_replaces_another_choice),
		UNIT(enter_never_answers_what_was_not_chosen),
		UNIT(arrows_page_whatever_is_on_the_panel),
		UNIT(letters_count_by_their_place_on_other_keyboards),
		UNIT(languages_are_chosen_by_number_name_and_tag),
		UNIT(quit_asks_once),
		UNIT(paste_is_text_in_a_search_and_nothing_elsewhere),
		UNIT(a_deck_without_anything_to_show_says_so),
		UNIT(resize_keeps_the_text_at_the_top),
		UNIT(an_estimate_begins_empty_and_is_typed),
		UNIT(an_estimate_turns_with_the_reading_direction),
		UNIT(a_self_check_counts_its_answers),
		UNIT(a_checklist_is_ticked),
		UNIT(a_countdown_runs_stops_and_ends_in_words),
		UNIT(a_running_clock_is_seen_everywhere_and_given_a_minute),
		UNIT(a_second_clock_asks_before_it_ends_the_first),
		UNIT(the_end_of_a_clock_rings_once_and_is_told_anywhere),
		UNIT(notes_are_paged_under_and_sources_too),
		UNIT(a_click_hits_rows_cards_and_hints_and_nothing_else),
		UNIT(the_clock_shows_the_time_since_the_start),
		UNIT(the_time_of_day_is_corrected_and_a_countdown_is_not),
		UNIT(the_map_is_walked_city_by_city),
		UNIT(the_map_is_walked_in_every_language_and_size),
		UNIT(clicks_follow_and_wheels_page),
		UNIT(the_cursor_stands_on_the_focus_after_every_key),
		UNIT(a_screen_is_the_same_after_other_sizes),
		UNIT(every_size_is_drawn),
		UNIT(random_keys_neither_crash_nor_grow),
		UNIT(random_keys_in_another_direction)
	};

	return cmocka_run_group_tests_name("app", tests, NULL, NULL);
}
