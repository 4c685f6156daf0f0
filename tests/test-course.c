/* The course of a kiosk, with a fake clock: every state, every time, what a
 * visitor leaves, what keys cannot do; in three languages, one of them from
 * right to left. */
#include "config.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "player.h"
#include "reader/visit.h"

enum {
	SECOND = 1000, IDLE = 90 * SECOND, NOTICE = 30 * SECOND,
	LOOP = 12 * SECOND, FACTOR = 3
};

static const char *const languages[] = { "en", "ar", "zh-Hans" };

enum { LANGUAGES = sizeof languages / sizeof *languages };

/* A screen, its clock, and the words of the three languages. */
struct kiosk_player {
	struct player		 p;
	struct kiosk_options	 o;
	int64_t			 now;
	/* What the program around it was asked for. */
	int			 quits, visits, pins, bad;
	int			 status;
	char			 ended[16], lang[32], pin[PIN_SIZE];
	char			 seconds[16];
	bool			 right;		/* what it answers to a PIN */
};

static void
start_with(struct kiosk_player *k, const char *lang)
{
	k->now = 1000000;
	k->p.options.kiosk = &k->o;
	k->p.options.audience = AUDIENCE_KIOSK;
	assert_true(player_open(&k->p, lang));
	app_set_minute(k->p.app, 12 * 60);
}

static void
defaults(struct kiosk_player *k)
{
	memset(k, 0, sizeof *k);
	k->o = (struct kiosk_options){
		.idle = IDLE, .notice = NOTICE, .loop = LOOP,
		.factor = FACTOR, .tour = "attract", .visit = "",
		.lang = languages, .nlang = LANGUAGES,
		.local_help = "local-help", .staff = true
	};
}

static void
start(struct kiosk_player *k, const char *lang)
{
	defaults(k);
	start_with(k, lang);
}

static void
send(struct kiosk_player *k, struct event e)
{
	const struct effects *got = &k->p.last;

	e.now = k->now;
	player_event(&k->p, &e);
	if (got->visit != NULL) {
		k->visits++;
		snprintf(k->ended, sizeof k->ended, "%s", got->visit->ended);
		snprintf(k->lang, sizeof k->lang, "%s", got->visit->lang);
		snprintf(k->seconds, sizeof k->seconds, "%s",
		    visit_seconds(got->visit));
	}
	if (got->pin != NULL) {
		k->pins++;
		snprintf(k->pin, sizeof k->pin, "%s", got->pin);
		app_pin(k->p.app, k->right);
		app_draw(k->p.app, &k->p.canvas);
	}
	k->quits += got->quit;
	k->status = got->status;
	k->bad += got->suspend || got->reload || got->samples ||
	    got->bidi != NULL || (got->quit && got->status == 0);
}

static void
press(struct kiosk_player *k, uint32_t key)
{
	send(k, (struct event){ .kind = EVENT_KEY, .key = key });
}

static void
type(struct kiosk_player *k, const char *keys)
{
	uint32_t key = 0;

	while ((keys = key_parse(keys, &key)) != NULL)
		press(k, key);
}

static void
click(struct kiosk_player *k, int row, int col)
{
	send(k, (struct event){ .kind = EVENT_CLICK, .row = row, .col = col });
}

/* Time passes as a loop lets it: a tick whenever the app wants one. */
static void
wait_for(struct kiosk_player *k, int64_t ms)
{
	const int64_t until = k->now + ms;

	while (k->now < until) {
		const int wait = app_timeout(k->p.app);
		int64_t next = wait >= 0 ? k->now + wait : until;

		assert_true(wait != 0);
		k->now = next < until ? next : until;
		send(k, (struct event){ .kind = EVENT_TICK });
	}
}

static enum kiosk_state
state(const struct kiosk_player *k)
{
	return k->p.app->kiosk.state;
}

static const struct over *
over(const struct kiosk_player *k)
{
	return k->p.app->stage.over;
}

static bool
shows(const struct kiosk_player *k, const char *words)
{
	char *screen = player_screen(&k->p);
	const bool has = strstr(screen, words) != NULL;

	free(screen);
	return has;
}

static const char *
words(const struct kiosk_player *k, const char *msgid)
{
	return say(&k->p.words, msgid);
}

/* Where a text begins on the screen, by its first row and cell. */
static bool
find(const struct kiosk_player *k, const char *text, int *row, int *col)
{
	const struct canvas *c = &k->p.canvas;

	for (int y = c->rows; y-- > 0; )
		for (int x = 0; x < c->cols; x++) {
			const char *t = text;
			int at = x;

			while (*t != '\0' && at < c->cols) {
				int len;
				const struct cell *cell = canvas_cell(c, y,
				    at);
				const char *s = canvas_cell_text(c, cell,
				    &len);

				if (len > 0 && strncmp(t, s, (size_t)len) !=
				    0)
					break;
				t += len;
				at++;
			}
			if (*t == '\0') {
				*row = y;
				*col = x;
				return true;
			}
		}
	return false;
}

/* Goes to a panel of the visit in a language. */
static void
visit(struct kiosk_player *k, const char *lang)
{
	press(k, 'x');
	assert_ptr_equal(over(k), &over_welcome);
	for (int i = 0; i < LANGUAGES; i++)
		if (strcmp(languages[i], lang) == 0)
			press(k, (uint32_t)('1' + i));
	assert_ptr_equal(over(k), &over_menu);
	assert_string_equal(k->p.deck->shown, lang);
	press(k, K_ENTER);
	assert_null(over(k));
}

static const char *
panel_id(const struct kiosk_player *k)
{
	return k->p.deck->panel[app_panel(k->p.app)].id;
}

/* ---- The loop ---- */

static void
each_step_is_the_next_panel_in_the_next_language(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	send(&k, (struct event){ .kind = EVENT_TICK });
	for (int i = 0; i < 30; i++) {
		const int tour = place_tour(k.p.deck, "attract");
		const struct tour *t = &k.p.deck->tour[tour];

		assert_string_equal(k.p.deck->shown, languages[i % LANGUAGES]);
		assert_int_equal(app_panel(k.p.app), t->panel[i % t->n]);
		assert_true(state(&k) == KIOSK_LOOP);
		wait_for(&k, LOOP);
	}
	player_close(&k.p);
}

/* Four panels in two languages would meet in four pairs only. */
static void
each_panel_comes_in_each_language(void **unused)
{
	static const char deck[] = "---\ntour-attract: A | *\n---\n"
	    "## One\n\n---\n\n## Two\n";
	static const char *const two[] = { "en", "fr" };
	struct app_options o = { .data = player_data(), .theme = "auto",
	    .audience = AUDIENCE_KIOSK };
	struct kiosk_options ko = { .idle = IDLE, .notice = NOTICE,
	    .loop = LOOP, .factor = 3, .tour = "attract", .visit = "",
	    .lang = two, .nlang = 2 };
	bool seen[2][2] = { { false } };
	struct player p = { .options = o };
	char path[] = "/tmp/placard-course-XXXXXX";
	char name[128], command[512];
	FILE *f;
	const char *error;
	int64_t now = 5000;

	(void)unused;
	assert_non_null(mkdtemp(path));
	snprintf(name, sizeof name, "%s/po", path);
	snprintf(command, sizeof command, "mkdir %s && printf 'msgid \"\"\\n"
	    "msgstr \"\"\\n\"Content-Type: text/plain; charset=UTF-8\\\\n\"\\n"
	    "\\nmsgid \"One\"\\nmsgstr \"Un\"\\n' >%s/fr.po", name, name);
	assert_int_equal(system(command), 0);
	snprintf(name, sizeof name, "%s/deck.md", path);
	f = fopen(name, "w");
	fputs(deck, f);
	fclose(f);
	o.kiosk = &ko;
	snprintf(p.interface, sizeof p.interface, "%s/interface",
	    player_data());
	p.deck = deck_open(path, NULL, NULL);
	assert_non_null(p.deck);
	player_words(&p);
	p.app = app_new(p.deck, &p.words, &o, &error);
	assert_non_null(p.app);
	canvas_init(&p.canvas, 24, 80);
	for (int i = 0; i < 9; i++) {
		const struct event e = { .kind = EVENT_TICK, .now = now };

		player_event(&p, &e);
		seen[app_panel(p.app)][strcmp(p.deck->shown, "fr") == 0] =
		    true;
		now += LOOP;
	}
	for (int i = 0; i < 4; i++)
		assert_true(seen[i / 2][i % 2]);
	player_close(&p);
	snprintf(command, sizeof command, "rm -r %s", path);
	assert_int_equal(system(command), 0);
}

static void
the_loop_says_press_any_key_in_its_language(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	for (int i = 0; i < LANGUAGES; i++) {
		char *screen = player_screen(&k.p);
		const char *last = strrchr(screen, '\n');

		/* Arabic is drawn in joined forms: then its words are looked
		 * for among what is not there in others. */
		if (strcmp(k.p.deck->shown, "ar") != 0)
			assert_true(shows(&k, words(&k,
			    "Press any key or touch the screen")));
		else
			assert_true(strstr(screen, "ﺔﺷﺎﺸ") != NULL);
		assert_non_null(last);
		free(screen);
		wait_for(&k, LOOP);
	}
	player_close(&k.p);
}

static void
nothing_changes_between_two_steps(void **unused)
{
	struct kiosk_player k;
	char *before, *after;

	(void)unused;
	start(&k, "ar");
	send(&k, (struct event){ .kind = EVENT_TICK });
	before = player_screen(&k.p);
	/* It wants to be woken for the step, and not before. */
	assert_int_equal(app_timeout(k.p.app), LOOP);
	for (int i = 0; i < 11; i++) {
		k.now += SECOND;
		send(&k, (struct event){ .kind = EVENT_TICK });
		after = player_screen(&k.p);
		assert_string_equal(before, after);
		free(after);
	}
	k.now += SECOND;
	send(&k, (struct event){ .kind = EVENT_TICK });
	after = player_screen(&k.p);
	assert_string_not_equal(before, after);
	free(before);
	free(after);
	player_close(&k.p);
}

static void
quiet_hours_are_dark_and_wait(void **unused)
{
	struct kiosk_player k;
	char *screen;

	(void)unused;
	defaults(&k);
	k.o.quiet_from = 20 * 60;
	k.o.quiet_to = 7 * 60;
	start_with(&k, "en");
	app_set_minute(k.p.app, 20 * 60 - 1);
	send(&k, (struct event){ .kind = EVENT_TICK });
	assert_true(shows(&k, "Press any key"));
	app_set_minute(k.p.app, 20 * 60);
	send(&k, (struct event){ .kind = EVENT_TICK });
	screen = player_screen(&k.p);
	assert_int_equal(strspn(screen, " \n"), strlen(screen));
	free(screen);
	assert_int_equal(app_timeout(k.p.app), 60 * SECOND);
	wait_for(&k, 3600 * SECOND);
	assert_true(state(&k) == KIOSK_LOOP);
	/* Who comes at night is served. */
	press(&k, K_SPACE);
	assert_ptr_equal(over(&k), &over_welcome);
	assert_true(shows(&k, "English"));
	wait_for(&k, IDLE + NOTICE);
	app_set_minute(k.p.app, 7 * 60);
	send(&k, (struct event){ .kind = EVENT_TICK });
	assert_true(shows(&k, "Cities"));
	player_close(&k.p);
}

/* ---- Somebody comes ---- */

static void
any_input_ends_the_loop(void **unused)
{
	static const struct event input[] = {
		{ .kind = EVENT_KEY, .key = 'q' },
		{ .kind = EVENT_KEY, .key = K_UNKNOWN },
		{ .kind = EVENT_KEY, .key = K_CONTROL_C },
		{ .kind = EVENT_KEY, .key = K_ESCAPE },
		{ .kind = EVENT_KEY, .key = K_DELETE },
		{ .kind = EVENT_CLICK, .row = 12, .col = 40 },
		{ .kind = EVENT_CLICK, .row = 23, .col = 79 },
		{ .kind = EVENT_WHEEL_UP },
		{ .kind = EVENT_PASTE, .text = "q" }
	};

	(void)unused;
	for (int l = 0; l < LANGUAGES; l++)
		for (size_t i = 0; i < sizeof input / sizeof *input; i++) {
			struct kiosk_player k;

			start(&k, languages[l]);
			send(&k, input[i]);
			assert_true(state(&k) == KIOSK_VISIT);
			assert_ptr_equal(over(&k), &over_welcome);
			assert_int_equal(k.quits + k.bad, 0);
			player_close(&k.p);
		}
	/* A window that changes its size is nobody. */
	struct kiosk_player k;

	start(&k, "en");
	send(&k, (struct event){ .kind = EVENT_RESIZE, .row = 30, .col = 90 });
	send(&k, (struct event){ .kind = EVENT_RESUME });
	assert_true(state(&k) == KIOSK_LOOP);
	player_close(&k.p);
}

static void
languages_have_their_own_names_and_nothing_else(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	defaults(&k);
	k.o.lang = NULL;
	k.o.nlang = 0;
	start_with(&k, "ar");
	press(&k, 'x');
	assert_true(shows(&k, "English"));
	assert_true(shows(&k, "Français"));
	assert_true(shows(&k, "Türkçe"));
	assert_true(shows(&k, "Українська"));
	assert_true(shows(&k, "简体中文"));
	assert_false(shows(&k, "Arabic"));
	assert_false(shows(&k, "Choose"));
	player_close(&k.p);
}

/* Every way to choose comes out at the contents in that language. */
static void
a_language_is_chosen_in_every_way(void **unused)
{
	struct kiosk_player k;
	int row, col;

	(void)unused;
	for (int way = 0; way < 5; way++) {
		start(&k, "en");
		press(&k, 'x');
		switch (way) {
		case 0:
			press(&k, '3');
			break;
		case 1:		/* digits of Arabic keyboards */
			press(&k, 0x0663);
			break;
		case 2:
			type(&k, "down right down enter");
			if (over(&k) == &over_welcome)
				type(&k, "right enter");
			break;
		case 3:		/* its first letters, or its English ones */
			type(&k, "c h i enter");
			break;
		default:
			assert_true(find(&k, "简", &row, &col));
			click(&k, row, col);
		}
		assert_string_equal(k.p.deck->shown, "zh-Hans");
		assert_ptr_equal(over(&k), &over_menu);
		player_close(&k.p);
	}
	start(&k, "en");
	press(&k, 'x');
	press(&k, 0x0627);	/* the first letter of its own name */
	press(&k, K_ENTER);
	assert_string_equal(k.p.deck->shown, "ar");
	player_close(&k.p);
}

static void
a_number_that_may_become_longer_waits(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	defaults(&k);
	k.o.nlang = 0;
	start_with(&k, "en");
	press(&k, 'x');
	press(&k, '1');
	assert_ptr_equal(over(&k), &over_welcome);
	press(&k, '3');
	assert_string_equal(k.p.deck->shown, "zh-Hans");
	player_close(&k.p);
	defaults(&k);
	k.o.nlang = 0;
	start_with(&k, "en");
	press(&k, 'x');
	press(&k, '1');
	press(&k, '4');		/* there are 13: a number begun anew */
	assert_string_equal(k.p.deck->shown, "es");
	player_close(&k.p);
}

static void
the_contents_lead_to_sections_help_and_search(void **unused)
{
	struct kiosk_player k;
	int row, col;

	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		start(&k, languages[l]);
		visit(&k, languages[l]);
		assert_string_equal(panel_id(&k), "welcome");
		press(&k, K_HOME);
		assert_ptr_equal(over(&k), &over_menu);
		press(&k, '2');
		assert_null(over(&k));
		assert_string_equal(panel_id(&k), "why-cities");
		press(&k, '0');
		assert_ptr_equal(over(&k), &over_menu);
		player_close(&k.p);
	}
	start(&k, "en");
	visit(&k, "en");
	press(&k, K_HOME);
	assert_true(find(&k, "The frontline", &row, &col));
	/* The whole tile is the target, not only its words. */
	click(&k, row + 1, col + 2);
	assert_null(over(&k));
	assert_true(strncmp(panel_id(&k), "frontline", 9) == 0 ||
	    strcmp(panel_id(&k), "why-train") == 0 ||
	    strncmp(panel_id(&k), "arriving", 8) == 0);
	press(&k, K_HOME);
	assert_true(find(&k, "Search", &row, &col));
	click(&k, row, col);
	assert_ptr_equal(over(&k), &over_search);
	type(&k, "q u i t");	/* letters are text there */
	assert_ptr_equal(over(&k), &over_search);
	assert_int_equal(k.quits, 0);
	player_close(&k.p);
}

static void
a_finger_turns_pages_at_the_ends_of_the_bar(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct kiosk_player k;
		const bool rtl = strcmp(languages[l], "ar") == 0;
		const int start_col = rtl ? 99 : 0, end_col = 99 - start_col;

		start(&k, languages[l]);
		send(&k, (struct event){ .kind = EVENT_RESIZE, .row = 32,
		    .col = 100 });
		visit(&k, languages[l]);
		assert_string_equal(panel_id(&k), "welcome");
		click(&k, 31, end_col);
		assert_string_equal(panel_id(&k), "why-cities");
		click(&k, 29, start_col);
		assert_string_equal(panel_id(&k), "welcome");
		/* Where there are no pages there is nothing to turn. */
		press(&k, K_HOME);
		click(&k, 31, start_col);
		assert_ptr_equal(over(&k), &over_menu);
		player_close(&k.p);
	}
}

/* Whether a letter can be pointed at; does so. */
static bool
point_at(struct kiosk_player *k, uint32_t letter)
{
	const struct app *app = k->p.app;

	for (int i = 0; i < app->nbar; i++)
		if (app->bar[i].press == letter) {
			click(k, app->bar[i].row + app->bar[i].rows - 1,
			    app->bar[i].col + app->bar[i].cols - 1);
			return true;
		}
	return false;
}

/* Cells of the bar and the letters that have another ground than a word of the
 * bar, or than a letter's. */
static int
marked(const struct kiosk_player *k)
{
	const struct app *app = k->p.app;
	int n = 0;

	for (int i = 0; i < app->nbar; i++) {
		const struct bar_target *t = &app->bar[i];
		const struct style ground = canvas_cell(&k->p.canvas, t->row,
		    t->col)->style;

		for (int y = t->row; y < t->row + t->rows; y++)
			for (int x = t->col; x < t->col + t->cols; x++) {
				const struct style s = canvas_cell(
				    &k->p.canvas, y, x)->style;

				n += s.role != ground.role && s.role !=
				    ROLE_STRONG;
			}
	}
	return n;
}

static void
a_search_is_typed_by_pointing(void **unused)
{
	/* In "migration" and "cities", and a letter of another script. */
	static const struct {
		const char *lang;
		uint32_t letter[3], other;
	} word[] = {
		{ "en", { 'm', 'i', 'g' }, 0x0439 },
		{ "ar", { 0x0645, 0x062F, 0x0646 }, 'a' }
	};

	(void)unused;
	for (size_t i = 0; i < sizeof word / sizeof *word; i++) {
		struct kiosk_player k;

		start(&k, word[i].lang);
		visit(&k, word[i].lang);
		assert_false(point_at(&k, word[i].letter[0]));
		press(&k, '/');
		assert_ptr_equal(over(&k), &over_search);
		assert_false(point_at(&k, word[i].other));
		for (int n = 0; n < 3; n++) {
			assert_true(point_at(&k, word[i].letter[n]));
			assert_int_equal(marked(&k), 0);
		}
		assert_true(k.p.app->stage.list.nchoice > 3);
		/* Hits are in the panels and nowhere else. */
		assert_int_equal(marked(&k), 0);
		assert_true(point_at(&k, word[i].letter[0]));
		assert_true(point_at(&k, word[i].letter[0]));
		assert_int_equal(k.p.app->stage.list.nchoice, 0);
		assert_true(point_at(&k, K_BACKSPACE));
		assert_true(point_at(&k, K_BACKSPACE));
		assert_true(k.p.app->stage.list.nchoice > 3);
		press(&k, K_DELETE);
		assert_int_equal(state(&k), KIOSK_LOOP);
		player_close(&k.p);
	}
}

static void
letters_stand_where_they_fit_and_are_few(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	/* Nobody points at thousands of signs. */
	start(&k, "zh-Hans");
	visit(&k, "zh-Hans");
	press(&k, '/');
	assert_false(point_at(&k, K_BACKSPACE));
	player_close(&k.p);
	start(&k, "en");
	visit(&k, "en");
	press(&k, '/');
	for (int rows = 1; rows < 60; rows += 3)
		for (int cols = 1; cols < 200; cols += 7) {
			const struct app *app = k.p.app;

			send(&k, (struct event){ .kind = EVENT_RESIZE,
			    .row = rows, .col = cols });
			for (int i = 0; i < app->nbar; i++) {
				const struct bar_target *t = &app->bar[i];

				assert_true(t->row >= 0 && t->col >= 0 &&
				    t->row + t->rows <= rows &&
				    t->col + t->cols <= cols);
				assert_true(t->rows > 0 && t->cols > 0);
			}
		}
	player_close(&k.p);
}

static void
among_the_languages_only_clear_has_words(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start_with(&k, "en");
	press(&k, 'x');
	assert_ptr_equal(over(&k), &over_welcome);
	assert_int_equal(k.p.app->nbar, 1);
	assert_true(shows(&k, "Clear"));
	assert_false(shows(&k, "contents") || shows(&k, "help"));
	click(&k, k.p.app->bar[0].row, k.p.app->bar[0].col);
	assert_int_equal(state(&k), KIOSK_LOOP);
	player_close(&k.p);
}

static void
pictures_stand_where_there_is_room(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	send(&k, (struct event){ .kind = EVENT_RESIZE, .row = 48,
	    .col = 160 });
	press(&k, 'x');
	press(&k, '1');
	assert_ptr_equal(over(&k), &over_menu);
	assert_true(shows(&k, "▄") || shows(&k, "▀") || shows(&k, "▟") ||
	    shows(&k, "▐"));
	assert_true(shows(&k, " 10 "));
	assert_true(shows(&k, "What cities can do"));
	player_close(&k.p);
}

static void
one_language_is_not_asked_for(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	defaults(&k);
	k.o.nlang = 1;
	start_with(&k, "en");
	press(&k, 'x');
	assert_ptr_equal(over(&k), &over_menu);
	player_close(&k.p);
}

/* ---- The notice ---- */

static void
the_notice_comes_at_its_time_and_the_wipe_at_its(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct kiosk_player k;

		start(&k, "en");
		visit(&k, languages[l]);
		wait_for(&k, IDLE - 1);
		assert_true(state(&k) == KIOSK_VISIT);
		assert_int_equal(app_timeout(k.p.app), 1);
		wait_for(&k, 1);
		assert_true(state(&k) == KIOSK_NOTICE);
		assert_string_equal(k.p.deck->shown, languages[l]);
		if (strcmp(languages[l], "ar") != 0)
			assert_true(shows(&k, words(&k,
			    "Are you still there?")));
		wait_for(&k, NOTICE - 1);
		assert_true(state(&k) == KIOSK_NOTICE);
		assert_int_equal(k.p.app->kiosk.left, 1);
		assert_int_equal(k.visits, 0);
		wait_for(&k, 1);
		assert_true(state(&k) == KIOSK_LOOP);
		assert_int_equal(k.visits, 1);
		assert_string_equal(k.ended, "idle");
		assert_string_equal(k.lang, languages[l]);
		player_close(&k.p);
	}
}

static void
the_seconds_left_are_shown_each_second(void **unused)
{
	struct kiosk_player k;
	char want[64];

	(void)unused;
	start(&k, "en");
	visit(&k, "en");
	wait_for(&k, IDLE);
	for (int left = 30; left > 0; left--) {
		assert_int_equal(k.p.app->kiosk.left, left);
		snprintf(want, sizeof want, "forgets what you did: %d",
		    left);
		assert_true(shows(&k, want));
		assert_in_range(app_timeout(k.p.app), 1, SECOND);
		wait_for(&k, SECOND);
	}
	player_close(&k.p);
}

static void
any_input_extends_without_limit_and_does_nothing_else(void **unused)
{
	static const struct event input[] = {
		{ .kind = EVENT_KEY, .key = K_RIGHT },
		{ .kind = EVENT_KEY, .key = 'q' },
		{ .kind = EVENT_KEY, .key = K_UNKNOWN },
		{ .kind = EVENT_CLICK, .row = 3, .col = 30 },
		{ .kind = EVENT_WHEEL_DOWN },
		{ .kind = EVENT_PASTE, .text = "x" }
	};
	enum { INPUTS = sizeof input / sizeof *input };

	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct kiosk_player k;
		char *before, *after;

		start(&k, "en");
		visit(&k, languages[l]);
		before = player_screen(&k.p);
		for (int i = 0; i < 60; i++) {
			wait_for(&k, IDLE + NOTICE - 1);
			assert_true(state(&k) == KIOSK_NOTICE);
			send(&k, input[i % INPUTS]);
			assert_true(state(&k) == KIOSK_VISIT);
			after = player_screen(&k.p);
			assert_string_equal(before, after);
			free(after);
		}
		assert_int_equal(k.visits, 0);
		free(before);
		player_close(&k.p);
	}
}

/* Also keys that do nothing are somebody. */
static void
input_before_the_notice_puts_it_off(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	visit(&k, "en");
	for (int i = 0; i < 20; i++) {
		wait_for(&k, IDLE - 1);
		assert_true(state(&k) == KIOSK_VISIT);
		press(&k, i % 2 ? 'q' : K_UNKNOWN);
	}
	player_close(&k.p);
}

static void
large_print_and_lines_have_three_times_as_long(void **unused)
{
	(void)unused;
	for (int lines = 0; lines < 2; lines++) {
		struct kiosk_player k;

		defaults(&k);
		k.p.options.lines = lines == 1;
		k.p.options.large = lines == 0;
		start_with(&k, "en");
		wait_for(&k, 1);	/* the first time that is told */
		visit(&k, "ar");
		wait_for(&k, FACTOR * IDLE - 1);
		assert_true(state(&k) == KIOSK_VISIT);
		wait_for(&k, 1);
		assert_true(state(&k) == KIOSK_NOTICE);
		wait_for(&k, FACTOR * NOTICE - 1);
		assert_true(state(&k) == KIOSK_NOTICE);
		wait_for(&k, 1);
		assert_true(state(&k) == KIOSK_LOOP);
		assert_string_equal(panel_id(&k), "welcome");
		wait_for(&k, FACTOR * LOOP - 1);
		assert_string_equal(panel_id(&k), "welcome");
		wait_for(&k, 1);
		assert_string_not_equal(panel_id(&k), "welcome");
		player_close(&k.p);
	}
}

static void
a_visitor_who_takes_large_print_has_it_too(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	visit(&k, "ar");
	press(&k, '+');
	wait_for(&k, FACTOR * IDLE - 1);
	assert_true(state(&k) == KIOSK_VISIT);
	wait_for(&k, 1);
	assert_true(state(&k) == KIOSK_NOTICE);
	wait_for(&k, FACTOR * NOTICE);
	assert_true(state(&k) == KIOSK_LOOP);
	/* It was the visitor's and is forgotten. */
	wait_for(&k, LOOP);
	assert_string_not_equal(panel_id(&k), "welcome");
	player_close(&k.p);
}

static void
in_lines_the_notice_is_said_every_15_seconds(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct kiosk_player k;
		int said = 0;

		defaults(&k);
		k.p.options.lines = true;
		start_with(&k, "en");
		visit(&k, languages[l]);
		app_spoken(k.p.app);
		wait_for(&k, FACTOR * IDLE);
		for (int s = FACTOR * NOTICE / SECOND; s > 0; s--) {
			const char *text = app_spoken(k.p.app);

			if (s % 15 == 0) {
				assert_string_not_equal(text, "");
				said++;
			} else
				assert_string_equal(text, "");
			wait_for(&k, SECOND);
		}
		assert_int_equal(said, 6);
		player_close(&k.p);
	}
}

/* ---- The wipe ---- */

static void
a_wipe_leaves_nothing(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct kiosk_player k;
		const struct reader *r;

		start(&k, "en");
		r = &k.p.app->reader;
		visit(&k, languages[l]);
		/* A quiz is answered, text is searched, print is large. */
		place_go(&k.p.app->reader, deck_find(k.p.deck, "quiz-a1"),
		    true);
		app_draw(k.p.app, &k.p.canvas);
		type(&k, "1 enter");
		assert_non_null(r->kept);
		type(&k, "+ / c i enter tab");
		type(&k, "1 2");
		press(&k, K_HOME);
		press(&k, K_DOWN);
		wait_for(&k, 3 * (IDLE + NOTICE));
		assert_true(state(&k) == KIOSK_LOOP);
		assert_null(r->kept);
		assert_int_equal(r->search.needle.len, 0);
		assert_int_equal(k.p.app->shown.focus, -1);
		assert_false(r->options.large);
		assert_string_equal(r->options.theme,
		    theme_name(theme_find("auto")));
		assert_false(r->typed.on);
		assert_false(r->clock);
		assert_null(r->timer.id);
		assert_int_equal(r->place.npast, 0);
		assert_int_equal(r->place.visit, -1);
		assert_null(over(&k));
		assert_int_equal(k.p.app->stage.list.input[0], 0);
		/* The next one is asked for a language again. */
		press(&k, 'x');
		assert_ptr_equal(over(&k), &over_welcome);
		assert_true(shows(&k, "English"));
		player_close(&k.p);
	}
}

/* The screens of a visit, by the keys that lead there. */
static const char *const screens[] = {
	"", "home", "L", "home 2", "/", "/ c i t", "?", "s", "home end enter",
	"tab", "1 2"
};

enum { SCREENS = sizeof screens / sizeof *screens };

static void
clear_is_seen_and_done_everywhere(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++)
		for (int i = 0; i < SCREENS; i++)
			for (int way = 0; way < 3; way++) {
				struct kiosk_player k;
				const struct bar_target *t;

				start(&k, "en");
				visit(&k, languages[l]);
				type(&k, screens[i]);
				assert_true(shows(&k, "Esc Esc"));
				t = &k.p.app->bar[k.p.app->nbar - 1];
				assert_int_equal(t->press, K_DELETE);
				if (way == 0)
					press(&k, K_DELETE);
				else if (way == 1)
					type(&k, "esc esc");
				else
					click(&k, t->row + t->rows - 1,
					    t->col + t->cols - 1);
				assert_true(state(&k) == KIOSK_LOOP);
				assert_string_equal(k.ended, "clear");
				assert_null(over(&k));
				player_close(&k.p);
			}
}

static void
clear_works_in_the_notice(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	for (int way = 0; way < 2; way++) {
		start(&k, "en");
		visit(&k, "ar");
		wait_for(&k, IDLE + SECOND);
		assert_true(shows(&k, "Esc Esc"));
		if (way == 0)
			press(&k, K_DELETE);
		else
			click(&k, k.p.app->bar[k.p.app->nbar - 1].row,
			    k.p.app->bar[k.p.app->nbar - 1].col);
		assert_true(state(&k) == KIOSK_LOOP);
		player_close(&k.p);
	}
}

/* Two Esc apart are two wishes to leave something. */
static void
two_escapes_far_apart_do_not_clear(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	visit(&k, "en");
	press(&k, K_ESCAPE);
	wait_for(&k, 2 * SECOND);
	press(&k, K_ESCAPE);
	assert_true(state(&k) == KIOSK_VISIT);
	player_close(&k.p);
}

static void
clear_stays_on_the_smallest_screens(void **unused)
{
	static const struct { int rows, cols; } size[] = {
		{ 4, 20 }, { 12, 40 }, { 24, 80 }, { 60, 200 }, { 30, 30 }
	};

	(void)unused;
	for (int l = 0; l < LANGUAGES; l++)
		for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
			struct kiosk_player k;

			start(&k, "en");
			visit(&k, languages[l]);
			send(&k, (struct event){ .kind = EVENT_RESIZE,
			    .row = size[i].rows, .col = size[i].cols });
			assert_true(shows(&k, "Esc Esc"));
			player_close(&k.p);
		}
}

/* ---- Locked ---- */

/* Whatever is pressed wherever: nothing ends, stops, reads files again, shows
 * notes, other themes, the display check, a clock, tours. */
static void
what_must_not_be_does_not_exist(void **unused)
{
	static const char *const forbidden[] = {
		"q", "q q", "^C", "^Z", "^D", "^L", "r", "T", "c", "i", "D",
		"D 2", "t", "b", ".", "M", ": q enter", "^P", "!", "|", "v",
		"g", "]", "[", "Q", "й й"
	};

	(void)unused;
	for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++) {
		struct kiosk_player k;
		char *before, *after;

		start(&k, "en");
		visit(&k, "en");
		press(&k, K_RIGHT);
		before = player_screen(&k.p);
		type(&k, forbidden[i]);
		after = player_screen(&k.p);
		assert_int_equal(k.quits + k.bad, 0);
		assert_null(over(&k));
		assert_false(k.p.app->reader.clock);
		assert_string_equal(k.p.app->reader.options.theme,
		    theme_name(theme_find("auto")));
		if (strncmp(forbidden[i], "D 2", 3) != 0 &&
		    strncmp(forbidden[i], ": q", 3) != 0)
			assert_string_equal(before, after);
		free(before);
		free(after);
		player_close(&k.p);
	}
}

static void
every_key_on_every_screen_stays_inside(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "ar");
	k.right = false;
	for (int i = 0; i < SCREENS; i++)
		for (uint32_t key = 0; key < K_LAST; key = key == 0x7F ?
		    KEY_BASE : key + 1) {
			if (state(&k) != KIOSK_VISIT || i == 0) {
				press(&k, 'x');
				press(&k, '1');
				press(&k, K_ENTER);
			}
			type(&k, screens[i]);
			press(&k, key);
			assert_int_equal(k.quits + k.bad, 0);
			assert_ptr_not_equal(over(&k), &over_display);
			assert_ptr_not_equal(over(&k), &over_note);
			assert_ptr_not_equal(over(&k), &over_contents);
			assert_ptr_not_equal(over(&k), &over_black);
			assert_ptr_not_equal(over(&k), &over_staff);
		}
	player_close(&k.p);
}

static void
a_link_shows_its_code_and_nothing_else(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	visit(&k, "en");
	place_go(&k.p.app->reader, deck_find(k.p.deck, "read-more"), true);
	app_draw(k.p.app, &k.p.canvas);
	type(&k, "tab enter");
	assert_ptr_equal(over(&k), &over_qr);
	press(&k, K_DELETE);
	assert_int_equal(k.visits, 1);
	player_close(&k.p);
}

/* ---- The staff ---- */

static void
type_pin(struct kiosk_player *k, const char *digits)
{
	while (*digits != '\0')
		press(k, (uint32_t)(unsigned char)*digits++);
	press(k, K_ENTER);
}

static void
the_chord_opens_the_pad_and_the_pin_the_page(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++)
		for (int from = 0; from < 2; from++) {
			struct kiosk_player k;

			start(&k, "en");
			if (from == 1)
				visit(&k, languages[l]);
			app_staff_line(k.p.app, "Version", "placard 9");
			press(&k, K_F12);
			assert_ptr_equal(over(&k), &over_pin);
			assert_true(shows(&k, "Esc Esc"));
			k.right = true;
			type_pin(&k, "1234");
			assert_string_equal(k.pin, "1234");
			assert_ptr_equal(over(&k), &over_staff);
			assert_true(shows(&k, "placard 9"));
			assert_int_equal(k.p.app->kiosk.pin[0], 0);
			press(&k, '1');		/* back to the start */
			assert_true(state(&k) == KIOSK_LOOP);
			assert_int_equal(k.quits, 0);
			player_close(&k.p);
		}
}

static void
the_staff_can_end_it_until_the_next_start(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	press(&k, K_F12);
	k.right = true;
	type_pin(&k, "4711");
	press(&k, '2');
	assert_int_equal(k.quits, 1);
	assert_int_equal(k.status, 64);
	player_close(&k.p);
}

static void
the_pad_works_by_pointer_and_shows_stars(void **unused)
{
	struct kiosk_player k;
	int row, col;

	(void)unused;
	start(&k, "en");
	visit(&k, "en");
	for (int i = 0; i < 5; i++)
		click(&k, 0, 1);
	assert_ptr_equal(over(&k), &over_pin);
	assert_true(find(&k, " 2 ", &row, &col));
	/* Tiles carry the digit itself. */
	for (int i = 0; i < 4; i++) {
		const struct tile *t = &k.p.app->stage.tile[i];

		click(&k, t->row, t->col + t->cols - 1);
	}
	assert_true(shows(&k, "* * * *"));
	assert_false(shows(&k, "1234"));
	/* Below them: rub out, 0, done, close, as telephones have it. */
	click(&k, k.p.app->stage.tile[9].row, k.p.app->stage.tile[9].col);
	assert_true(shows(&k, "* * *"));
	assert_false(shows(&k, "* * * *"));
	click(&k, k.p.app->stage.tile[10].row, k.p.app->stage.tile[10].col);
	assert_true(shows(&k, "* * * *"));
	click(&k, k.p.app->stage.tile[11].row, k.p.app->stage.tile[11].col);
	assert_int_equal(k.pins, 1);
	assert_string_equal(k.pin, "1230");
	player_close(&k.p);
}

static void
in_lines_digits_are_stars(void **unused)
{
	struct kiosk_player k;
	const char *text;

	(void)unused;
	defaults(&k);
	k.p.options.lines = true;
	start_with(&k, "en");
	visit(&k, "en");
	press(&k, K_F12);
	text = app_spoken(k.p.app);
	assert_non_null(strstr(text, "PIN"));
	press(&k, '7');
	text = app_spoken(k.p.app);
	assert_string_equal(text, "star\n");
	press(&k, K_BACKSPACE);
	text = app_spoken(k.p.app);
	assert_string_equal(text, "rubbed out\n");
	assert_int_equal(app_list(k.p.app), LIST_NONE);
	player_close(&k.p);
}

static void
three_wrong_ones_close_it_for_a_minute(void **unused)
{
	struct kiosk_player k;
	char *wrong, *shut;

	(void)unused;
	start(&k, "en");
	press(&k, K_F12);
	for (int i = 0; i < 3; i++)
		type_pin(&k, "0000");
	assert_int_equal(k.pins, 3);
	wrong = player_screen(&k.p);
	/* Now the right one is none, and the answer is the same. */
	k.right = true;
	type_pin(&k, "1234");
	assert_int_equal(k.pins, 4);	/* compared all the same */
	assert_ptr_equal(over(&k), &over_pin);
	shut = player_screen(&k.p);
	assert_string_equal(wrong, shut);
	free(wrong);
	free(shut);
	/* A wipe does not open it. */
	press(&k, K_DELETE);
	press(&k, K_F12);
	k.now += 59 * SECOND;
	type_pin(&k, "1234");
	assert_ptr_equal(over(&k), &over_pin);
	k.now += 2 * SECOND;
	type_pin(&k, "1234");
	assert_ptr_equal(over(&k), &over_staff);
	player_close(&k.p);
}

static void
without_a_pin_there_is_no_pad(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	defaults(&k);
	k.o.staff = false;
	start_with(&k, "en");
	visit(&k, "en");
	press(&k, K_F12);
	for (int i = 0; i < 9; i++)
		click(&k, 0, 1);
	assert_null(over(&k));
	player_close(&k.p);
}

static void
the_staff_that_goes_away_is_wiped_too(void **unused)
{
	struct kiosk_player k;

	(void)unused;
	start(&k, "en");
	press(&k, K_F12);
	k.right = true;
	type_pin(&k, "1234");
	wait_for(&k, IDLE + NOTICE);
	assert_true(state(&k) == KIOSK_LOOP);
	press(&k, 'x');
	assert_ptr_equal(over(&k), &over_welcome);
	player_close(&k.p);
}

/* ---- Counts ---- */

static void
a_visit_is_counted_without_the_time_it_waited(void **unused)
{
	static const struct { int64_t ms; const char *bucket; } time[] = {
		{ 4 * SECOND, "1-5" }, { 14 * SECOND, "6-15" },
		{ 59 * SECOND, "16-60" }, { 89 * SECOND, "61-180" }
	};

	(void)unused;
	for (size_t i = 0; i < sizeof time / sizeof *time; i++) {
		struct kiosk_player k;

		start(&k, "en");
		visit(&k, "ar");
		wait_for(&k, time[i].ms);
		press(&k, K_RIGHT);
		wait_for(&k, IDLE + NOTICE);
		assert_int_equal(k.visits, 1);
		assert_string_equal(k.seconds, time[i].bucket);
		player_close(&k.p);
	}
}

static bool
has_seen(const struct visit *v, const char *what, const char *which)
{
	for (int i = 0; i < v->n; i++)
		if (strcmp(v->seen[i].what, what) == 0 &&
		    strcmp(v->seen[i].which, which) == 0)
			return true;
	return false;
}

static void
a_visit_tells_panels_codes_and_answers(void **unused)
{
	struct kiosk_player k;
	const struct visit *v;

	(void)unused;
	start(&k, "en");
	visit(&k, "en");
	place_go(&k.p.app->reader, deck_find(k.p.deck, "quiz-a1"), true);
	app_draw(k.p.app, &k.p.canvas);
	type(&k, "2 enter");
	place_go(&k.p.app->reader, deck_find(k.p.deck, "read-more"), true);
	app_draw(k.p.app, &k.p.canvas);
	type(&k, "tab enter");
	press(&k, 'x');
	press(&k, K_DELETE);
	v = k.p.last.visit;
	assert_non_null(v);
	assert_true(has_seen(v, "first", "welcome"));
	assert_true(has_seen(v, "panel", "welcome"));
	assert_true(has_seen(v, "panel", "quiz-a1"));
	assert_true(has_seen(v, "qr", ""));
	assert_true(has_seen(v, "quiz", "quiz-a1/2"));
	assert_false(has_seen(v, "first", "quiz-a1"));
	player_close(&k.p);
}

static void
visitors_are_told_what_is_counted(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++)
		for (int counts = 0; counts < 2; counts++) {
			struct kiosk_player k;

			defaults(&k);
			k.o.counts = counts == 1;
			start_with(&k, "en");
			visit(&k, languages[l]);
			press(&k, K_HOME);
			for (int i = 0; i < 30; i++)
				press(&k, K_TAB);
			press(&k, K_ENTER);
			if (counts)
				assert_ptr_equal(over(&k), &over_counted);
			else
				assert_ptr_equal(over(&k), &over_search);
			player_close(&k.p);
		}
}

/* ---- Long ---- */

static size_t
resident(void)
{
	FILE *f = fopen("/proc/self/statm", "r");
	unsigned long size, pages = 0;

	assert_non_null(f);
	assert_int_equal(fscanf(f, "%lu %lu", &size, &pages), 2);
	fclose(f);
	return pages;
}

/* Visitors, and nobody, for so many events; COURSE_EVENTS names more. */
static void
a_long_time_takes_no_more_memory(void **unused)
{
	const char *wanted = getenv("COURSE_EVENTS");
	const long events = wanted != NULL ? atol(wanted) : 3000;
	struct kiosk_player k;
	uint32_t seed = 12;
	size_t before = 0, after;
	long visits = 0;

	(void)unused;
	start(&k, "en");
	/* A small window: what it costs to draw is not what is looked for. */
	send(&k, (struct event){ .kind = EVENT_RESIZE, .row = 12,
	    .col = 40 });
	for (long i = 0; i < events; i++) {
		const uint32_t r = (seed = seed * 1664525u + 1013904223u) >> 8;

		if (i == events / 3)
			before = resident();
		switch (r % 16) {
		case 0:
			k.now += (int64_t)(r >> 4) % (3 * (IDLE + NOTICE));
			send(&k, (struct event){ .kind = EVENT_TICK });
			break;
		case 1:
			click(&k, (int)(r >> 4) % 12, (int)(r >> 9) % 40);
			break;
		case 2:
			send(&k, (struct event){ .kind = EVENT_PASTE,
			    .text = "ci\033q" });
			break;
		case 3:
			press(&k, KEY_BASE + (r >> 4) % (K_LAST - KEY_BASE));
			break;
		case 4:
			press(&k, K_ENTER);
			break;
		default:
			press(&k, ' ' + (r >> 4) % 96);
		}
		k.now += (int64_t)(r >> 6) % 2000;
		assert_int_equal(k.quits + k.bad, 0);
		visits = k.visits;
	}
	after = resident();
	assert_true(visits > events / 1000);
	/* Pages: an eighth of a MiB for what the heap leaves in between. */
	if (events >= 100000)
		assert_in_range(after, 1, before + 32);
	press(&k, K_DELETE);
	if (state(&k) != KIOSK_LOOP)
		press(&k, K_DELETE);
	player_close(&k.p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    each_step_is_the_next_panel_in_the_next_language),
		cmocka_unit_test(each_panel_comes_in_each_language),
		cmocka_unit_test(the_loop_says_press_any_key_in_its_language),
		cmocka_unit_test(nothing_changes_between_two_steps),
		cmocka_unit_test(quiet_hours_are_dark_and_wait),
		cmocka_unit_test(any_input_ends_the_loop),
		cmocka_unit_test(
		    languages_have_their_own_names_and_nothing_else),
		cmocka_unit_test(a_language_is_chosen_in_every_way),
		cmocka_unit_test(a_number_that_may_become_longer_waits),
		cmocka_unit_test(
		    the_contents_lead_to_sections_help_and_search),
		cmocka_unit_test(a_finger_turns_pages_at_the_ends_of_the_bar),
		cmocka_unit_test(among_the_languages_only_clear_has_words),
		cmocka_unit_test(a_search_is_typed_by_pointing),
		cmocka_unit_test(letters_stand_where_they_fit_and_are_few),
		cmocka_unit_test(pictures_stand_where_there_is_room),
		cmocka_unit_test(one_language_is_not_asked_for),
		cmocka_unit_test(
		    the_notice_comes_at_its_time_and_the_wipe_at_its),
		cmocka_unit_test(the_seconds_left_are_shown_each_second),
		cmocka_unit_test(
		    any_input_extends_without_limit_and_does_nothing_else),
		cmocka_unit_test(input_before_the_notice_puts_it_off),
		cmocka_unit_test(
		    large_print_and_lines_have_three_times_as_long),
		cmocka_unit_test(a_visitor_who_takes_large_print_has_it_too),
		cmocka_unit_test(in_lines_the_notice_is_said_every_15_seconds),
		cmocka_unit_test(a_wipe_leaves_nothing),
		cmocka_unit_test(clear_is_seen_and_done_everywhere),
		cmocka_unit_test(clear_works_in_the_notice),
		cmocka_unit_test(two_escapes_far_apart_do_not_clear),
		cmocka_unit_test(clear_stays_on_the_smallest_screens),
		cmocka_unit_test(what_must_not_be_does_not_exist),
		cmocka_unit_test(every_key_on_every_screen_stays_inside),
		cmocka_unit_test(a_link_shows_its_code_and_nothing_else),
		cmocka_unit_test(the_chord_opens_the_pad_and_the_pin_the_page),
		cmocka_unit_test(the_staff_can_end_it_until_the_next_start),
		cmocka_unit_test(the_pad_works_by_pointer_and_shows_stars),
		cmocka_unit_test(in_lines_digits_are_stars),
		cmocka_unit_test(three_wrong_ones_close_it_for_a_minute),
		cmocka_unit_test(without_a_pin_there_is_no_pad),
		cmocka_unit_test(the_staff_that_goes_away_is_wiped_too),
		cmocka_unit_test(
		    a_visit_is_counted_without_the_time_it_waited),
		cmocka_unit_test(a_visit_tells_panels_codes_and_answers),
		cmocka_unit_test(visitors_are_told_what_is_counted),
		cmocka_unit_test(a_long_time_takes_no_more_memory)
	};

	if (getenv("COURSE_EVENTS") != NULL)
		cmocka_set_test_filter("a_long_time*");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
