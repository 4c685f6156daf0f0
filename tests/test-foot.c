/* The foot of the screen: which hints stay when room is short, in every
 * language of the series, and what they lead to. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

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

static void
go(int panel)
{
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

/* The hint that presses this key, NULL: it gave way. */
static const struct frame_target *
hint(uint32_t press)
{
	const struct frame *f = &p.app->shown.frame;

	for (int i = 0; i < f->ntarget; i++)
		if (f->target[i].press == press)
			return &f->target[i];
	return NULL;
}

/* Calls check on each panel in each language. */
static void
everywhere(int rows, int cols, void (*check)(const struct panel *))
{
	struct arena arena;
	int n;
	const char *const *all = languages_all(&p.app->reader, &n);
	char *tag[32];

	assert_true(n >= 13 && n < 32);
	for (int i = 0; i < n; i++)
		tag[i] = xstrdup(all[i]);
	player_size(&p, rows, cols);
	arena_init(&arena);
	for (int i = 0; i < n; i++) {
		assert_true(player_language(&p, tag[i]));
		for (int k = 0; k < p.deck->npanel; k++) {
			go(k);
			if (app_panel(p.app) != k)
				continue;
			check(panel_parse(&arena, p.deck, k, NULL));
			arena_clear(&arena);
		}
		free(tag[i]);
	}
	arena_release(&arena);
}

static void
has_language(const struct panel *panel)
{
	const struct lang *lang = lang_find(p.deck->shown);

	if (hint('L') == NULL || (lang->dir == DIR_LTR &&
	    !shows(say(&p.words, "language"))))
		fail_msg("%s in %s", panel->entry->id, lang->tag);
}

static void
the_language_is_the_last_hint_to_go(void **state)
{
	(void)state;
	everywhere(12, 40, has_language);
	everywhere(5, 20, has_language);
}

/* Notes are for facilitators; a source that is cut can only be read by its
 * key. */
static void
has_note_and_source(const struct panel *panel)
{
	const bool note = panel->nnote > 0;
	const bool cut = p.app->shown.view.source_cut;

	if ((note && hint('i') == NULL) || (cut && hint('s') == NULL))
		fail_msg("%s in %s", panel->entry->id, p.deck->shown);
}

static void
notes_and_cut_sources_keep_their_hints(void **state)
{
	(void)state;
	everywhere(24, 80, has_note_and_source);
}

static void
other_languages_are_named_where_there_is_room(void **state)
{
	struct event click = { .kind = EVENT_CLICK };

	(void)state;
	player_size(&p, 30, 80);
	assert_false(shows("Deutsch"));
	player_size(&p, 30, 120);
	assert_true(shows("language · Deutsch"));
	/* Nothing has been asked of the terminal yet. */
	p.app->reader.options.env.bidi = BIDI_LOGICAL;
	player_size(&p, 30, 200);
	assert_false(shows("العربية"));
	app_set_bidi(p.app, BIDI_LOGICAL);
	player_size(&p, 30, 200);
	assert_true(shows("العربية · Deutsch"));
	/* Who clicks on a name gets the list. */
	click.row = hint('L')->row;
	click.col = hint('L')->col + hint('L')->cols - 1;
	player_event(&p, &click);
	assert_ptr_equal(p.app->stage.over, &over_language);
	player_keys(&p, "esc");
	assert_true(player_language(&p, "fa"));
	player_size(&p, 30, 200);
	assert_true(shows("English"));
	assert_false(shows("· فارسی"));
	assert_true(player_language(&p, "de"));
	app_draw(p.app, &p.canvas);
	assert_true(shows("Sprache · English"));
}

static void
names_push_no_hint_away(void **state)
{
	(void)state;
	for (int cols = 100; cols < 140; cols++) {
		int few, many;

		player_size(&p, 30, cols);
		few = p.app->shown.frame.ntarget;
		player_size(&p, 30, 99);
		many = p.app->shown.frame.ntarget;
		assert_true(few >= many);
	}
}

#define UNIT(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT(the_language_is_the_last_hint_to_go),
		UNIT(notes_and_cut_sources_keep_their_hints),
		UNIT(other_languages_are_named_where_there_is_room),
		UNIT(names_push_no_hint_away)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
