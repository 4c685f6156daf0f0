/* What the reader keeps when a deck is exchanged, by id and never by index: what
 * was done, the way back, the tour, the countdown. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "deck/deck.h"
#include "deck/words.h"
#include "reader/reader.h"

static char path[] = "/tmp/placard-reader-XXXXXX";
static struct words words;

/* A deck of these panels, each with a paragraph: "a b c"; a capital is for the
 * kiosk alone. Tours are t (all that are named behind a bar) and x. */
static struct deck *
deck_of(const char *panels)
{
	const char *tour = strchr(panels, '|');
	FILE *f = fopen(path, "w");
	struct deck *d;

	assert_non_null(f);
	if (tour != NULL) {
		fputs("---\ntour-x: X |", f);
		for (const char *s = tour + 1; *s != '\0'; s++)
			if (*s != ' ')
				fprintf(f, " %c", *s);
		fputs("\n---\n\n", f);
	}
	for (const char *s = panels; *s != '\0' && s != tour; s++) {
		if (*s == ' ')
			continue;
		if (*s >= 'A' && *s <= 'Z')
			fputs("<!-- only: kiosk -->\n", f);
		fprintf(f, "<!-- panel: %c -->\n\n## Title %c\n\nwords\n\n"
		    "---\n\n", *s | 0x20, *s);
	}
	fclose(f);
	d = deck_open(path, NULL, NULL);
	assert_non_null(d);
	return d;
}

static void
start(struct reader *r, struct deck *d)
{
	static const struct app_options options = {
		.audience = AUDIENCE_TRAINING
	};

	assert_null(reader_init(r, d, &words, &options));
}

/* The reader gets another deck; the old one goes, as after a save. */
static bool
save(struct reader *r, const char *panels)
{
	struct deck *old = r->deck, *d = deck_of(panels);
	const bool other = reader_changed(r, d, &words);

	deck_close(old);
	return other;
}

static void
end(struct reader *r)
{
	struct deck *d = r->deck;

	reader_release(r);
	deck_close(d);
}

/* The id of the panel on screen; "-" when there is none. */
static const char *
here(const struct reader *r)
{
	const int panel = place_panel(r);

	return panel >= 0 ? r->deck->panel[panel].id : "-";
}

static void
go(struct reader *r, const char *id)
{
	assert_true(place_go(r, deck_find(r->deck, id), true));
}

/* A number kept for a block. */
static int *
kept(struct reader *r, const char *id, int block, const char *form)
{
	const struct panel panel = {
		.entry = &r->deck->panel[deck_find(r->deck, id)]
	};

	return memory_recall(r, &panel, block, form, sizeof(int));
}

static void
what_was_done_belongs_to_one_block_of_one_form(void **state)
{
	struct reader r;
	struct panel panel;

	(void)state;
	start(&r, deck_of("a b"));
	panel.entry = &r.deck->panel[0];
	*kept(&r, "a", 0, "quiz") = 1;
	*kept(&r, "a", 1, "quiz") = 2;
	*kept(&r, "b", 0, "quiz") = 3;
	*kept(&r, "a", 0, "estimate") = 4;
	assert_int_equal(*kept(&r, "a", 0, "quiz"), 1);
	assert_int_equal(*kept(&r, "a", 1, "quiz"), 2);
	assert_int_equal(*kept(&r, "b", 0, "quiz"), 3);
	assert_int_equal(*kept(&r, "a", 0, "estimate"), 4);
	assert_int_equal(*kept(&r, "b", 1, "quiz"), 0);
	assert_null(memory_find(&r, "b", 0, "estimate"));
	assert_int_equal(*(const int *)memory_find(&r, "b", 0, "quiz"), 3);
	/* Another size is another thing, whatever it is called. */
	assert_int_equal(*(char *)memory_recall(&r, &panel, 0, "quiz", 900),
	    0);
	memory_wipe(&r, "a");
	assert_null(memory_find(&r, "a", 0, "quiz"));
	assert_null(memory_find(&r, "a", 1, "quiz"));
	assert_null(memory_find(&r, "a", 0, "estimate"));
	assert_int_equal(*kept(&r, "b", 0, "quiz"), 3);
	memory_wipe(&r, NULL);
	assert_null(memory_find(&r, "b", 0, "quiz"));
	end(&r);
}

static void
what_was_done_moves_with_its_panel_and_goes_with_it(void **state)
{
	struct reader r;

	(void)state;
	start(&r, deck_of("a b c"));
	*kept(&r, "b", 0, "quiz") = 1;
	*kept(&r, "c", 0, "quiz") = 2;
	save(&r, "n b a c");
	assert_int_equal(*kept(&r, "b", 0, "quiz"), 1);
	assert_int_equal(*kept(&r, "c", 0, "quiz"), 2);
	assert_int_equal(*kept(&r, "a", 0, "quiz"), 0);
	assert_int_equal(*kept(&r, "n", 0, "quiz"), 0);
	/* Gone is gone: not back with a panel that takes the name later. */
	save(&r, "c");
	assert_null(memory_find(&r, "b", 0, "quiz"));
	save(&r, "a b c");
	assert_null(memory_find(&r, "b", 0, "quiz"));
	assert_int_equal(*kept(&r, "c", 0, "quiz"), 2);
	end(&r);
}

static void
the_way_back_leads_over_panels_that_are_still_there(void **state)
{
	struct reader r;

	(void)state;
	start(&r, deck_of("a b c d e"));
	go(&r, "d");
	go(&r, "b");
	go(&r, "e");
	/* b is gone, the others have other numbers. */
	assert_false(save(&r, "n e m d a"));
	assert_string_equal(here(&r), "e");
	assert_true(place_back(&r));
	assert_string_equal(here(&r), "d");
	assert_true(place_back(&r));
	assert_string_equal(here(&r), "a");
	/* No way is left: the panel before. */
	assert_true(place_back(&r));
	assert_string_equal(here(&r), "d");
	end(&r);
}

static void
the_way_back_has_an_end(void **state)
{
	struct reader r;

	(void)state;
	start(&r, deck_of("a b c"));
	go(&r, "b");
	for (int i = 0; i < 10 * PAST_SIZE; i++)
		go(&r, i % 2 == 0 ? "c" : "b");
	for (int i = 0; i < PAST_SIZE; i++) {
		assert_true(place_back(&r));
		assert_string_equal(here(&r), i % 2 == 0 ? "c" : "b");
	}
	assert_int_equal(r.place.npast, 0);
	end(&r);
}

static void
the_place_is_kept_or_is_the_nearest(void **state)
{
	struct reader r;

	(void)state;
	start(&r, deck_of("a b c d"));
	go(&r, "c");
	assert_false(save(&r, "n a b c"));
	assert_string_equal(here(&r), "c");
	assert_true(save(&r, "n a b"));
	assert_string_equal(here(&r), "b");
	/* Nothing is for this audience: no panel, and nothing to go to. */
	assert_true(save(&r, "A B"));
	assert_string_equal(here(&r), "-");
	assert_false(place_move(&r, 1, 1));
	assert_false(place_back(&r));
	assert_false(place_section(&r, 1));
	assert_false(place_go(&r, 0, true));
	assert_true(save(&r, "x a"));
	assert_string_equal(here(&r), "x");
	end(&r);
}

static void
a_tour_is_kept_by_its_name_and_a_visit_by_its_panel(void **state)
{
	struct reader r;

	(void)state;
	start(&r, deck_of("a b c d | b d"));
	place_set_tour(&r, place_tour(r.deck, "x"));
	assert_string_equal(here(&r), "b");
	go(&r, "c");
	assert_true(r.place.visit >= 0);
	save(&r, "n a c b d | d b");
	assert_string_equal(here(&r), "c");
	assert_true(place_back(&r));
	assert_string_equal(here(&r), "b");
	assert_int_equal(r.place.norder, 2);
	go(&r, "c");
	/* The panel of the visit is for others now: back in the tour. */
	assert_true(save(&r, "a b C d | d b"));
	assert_string_equal(here(&r), "b");
	/* Without the tour it is all panels. */
	save(&r, "a b d");
	assert_int_equal(r.place.tour, -1);
	assert_string_equal(here(&r), "b");
	assert_int_equal(r.place.norder, 3);
	/* A tour whose panels are all gone. */
	save(&r, "a b d | b");
	place_set_tour(&r, place_tour(r.deck, "x"));
	assert_int_equal(r.place.tour, 0);
	save(&r, "a B d | b");
	assert_string_equal(here(&r), "-");
	end(&r);
}

static void
a_countdown_belongs_to_its_panel(void **state)
{
	struct reader r;

	(void)state;
	start(&r, deck_of("a b"));
	go(&r, "b");
	countdown_press(&r, 2, 1);
	assert_true(countdown_is_on(&r));
	assert_false(countdown_is_elsewhere(&r, 2));
	assert_true(countdown_is_elsewhere(&r, 1));
	save(&r, "n b a");
	assert_true(countdown_is_on(&r));
	assert_false(countdown_is_elsewhere(&r, 2));
	go(&r, "a");
	assert_true(countdown_is_elsewhere(&r, 2));
	save(&r, "a");
	assert_false(countdown_is_on(&r));
	end(&r);
}

static int
make_file(void **state)
{
	const int fd = mkstemp(path);
	const char *data = getenv("PLACARD_DATA");
	char interface[512];

	(void)state;
	snprintf(interface, sizeof interface, "%s/interface", data != NULL ?
	    data : "data");
	words_open(&words, interface, "en", NULL);
	return fd < 0 || close(fd) != 0;
}

static int
remove_file(void **state)
{
	(void)state;
	words_release(&words);
	return unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_done_belongs_to_one_block_of_one_form),
		cmocka_unit_test(what_was_done_moves_with_its_panel_and_goes_with_it),
		cmocka_unit_test(the_way_back_leads_over_panels_that_are_still_there),
		cmocka_unit_test(the_way_back_has_an_end),
		cmocka_unit_test(the_place_is_kept_or_is_the_nearest),
		cmocka_unit_test(a_tour_is_kept_by_its_name_and_a_visit_by_its_panel),
		cmocka_unit_test(a_countdown_belongs_to_its_panel),
	};

	return cmocka_run_group_tests_name("reader", tests, make_file,
	    remove_file);
}
