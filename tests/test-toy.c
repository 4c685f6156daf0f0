/* A new thing of a known kind is one file and one row: this file holds a toy
 * form that counts keys and a toy screen, adds a row for each, and drives them
 * with keys and clicks. Nothing else of the program knows them. */
#include "config.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "player.h"
#include "export/linear.h"
#include "view/form.h"
#include "view/kit.h"

/* ---- The form: a block with a number that Space makes greater ---- */

struct memory {
	int	 n;
};

static int
toy_measure(const struct view *v, const struct box *b, int width, int variant)
{
	(void)v;
	(void)b;
	(void)variant;
	return width >= 10 ? 1 : 0;
}

static void
toy_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct memory *m = b->memory;
	struct rich text = view_plain(v, view_fill(v, "toy {1}",
	    view_integer(v, m != NULL ? m->n : 0), (char *)NULL));
	struct stop stop = { .words = text.text };

	(void)variant;
	view_text(v, a, 0, 0, a->cols, &text, ALIGN_START, style(ROLE_TEXT));
	view_stop(v, a, 0, 0, 3, &stop);
	view_target(v, a, 0, 0, 1, a->cols);
}

static void
toy_describe(const struct view *v, const struct box *b, struct buf *out)
{
	(void)v;
	(void)b;
	buf_str(out, "A toy.\n");
}

static bool
toy_use(const struct view *v, const struct box *b, const struct stop *s,
    struct deed *d)
{
	(void)v;
	(void)b;
	d->enter = s == NULL;
	return true;
}

static bool
toy_key(const struct view *v, const struct box *b, const struct stop *s,
    uint32_t key, struct deed *d)
{
	struct memory *m = b->memory;

	(void)v;
	(void)s;
	if (key == K_SPACE)
		m->n++;
	else if (key == 'x')
		d->target = "#two";
	else
		return false;
	return true;
}

static void
toy_click(const struct view *v, const struct box *b, const struct stop *s,
    int row, int col, struct deed *d)
{
	struct memory *m = b->memory;

	(void)v;
	(void)s;
	(void)row;
	(void)d;
	m->n = 100 + col;
}

static int
toy_hints(const struct view *v, const struct box *b, const struct stop *s,
    struct hint *h)
{
	(void)v;
	(void)b;
	h[0] = (struct hint){ "Space", "more toys", s != NULL, 90, K_SPACE,
	    0 };
	return 1;
}

static void
toy_answer(const struct view *v, const struct box *b, const void *before,
    struct buf *out)
{
	const struct memory *is = b->memory, *was = before;

	(void)v;
	buf_printf(out, "toy went from %d to %d\n", was->n, is->n);
}

static int
toy_numbers(const struct view *v, const struct box *b)
{
	(void)v;
	(void)b;
	return 2;
}

static void
toy_pick(const struct view *v, const struct box *b, int i, struct deed *d)
{
	struct memory *m = b->memory;

	(void)v;
	(void)d;
	m->n = 10 * (i + 1);
}

static struct form form_toy = {
	.name = "statement", .kind = BLOCK_PARAGRAPH,
	.or_kind = BLOCK_PARAGRAPH, .variants = 1, .measure = toy_measure,
	.draw = toy_draw, .describe = toy_describe,
	.memory = sizeof(struct memory), .use = toy_use, .key = toy_key,
	.click = toy_click, .numbers = toy_numbers, .pick = toy_pick,
	.hints = toy_hints, .answer = toy_answer
};

/* ---- The screen: two rows, each leads to a panel ---- */

static void
screen_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct sheet s = { .title = "Toys" };

	s.row = arena_array(v->arena, 2, sizeof *s.row);
	for (int i = 0; i < 2; i++)
		sheet_add(&s, ROW_CHOICE, view_plain(v, i == 0 ? "bear" :
		    "train"))->value = i;
	sheet_draw(r, stage, v, c, &s);
}

static void
screen_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	(void)stage;
	(void)e;
	place_go(r, value, true);
}

static const struct over over_toy = {
	.name = "toy", .kind = OVER_CHOOSE, .action = ACTION_REVEAL,
	.draw = screen_draw, .choose = screen_choose
};

/* ---- Driven ---- */

static const char text[] = "# Toys\n\n## One\n\n"
    "<!-- statement -->\nwords\n\n---\n\n## Two\n\n"
    "text\n";

static struct player p;

static int
setup(void **state)
{
	struct deck *old;

	(void)state;
	form_add(&form_toy);
	over_add(&over_toy);
	assert_true(player_open(&p, NULL));
	old = p.deck;
	p.deck = deck_from("toys.md", text, strlen(text), NULL);
	assert_non_null(p.deck);
	app_changed(p.app, p.deck, &p.words);
	deck_close(old);
	player_keys(&p, "home");
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	player_close(&p);
	return 0;
}

static bool
shows(const char *words)
{
	char *screen = player_screen(&p);
	const bool found = strstr(screen, words) != NULL;

	free(screen);
	return found;
}

static void
a_form_owns_its_keys_and_its_memory(void **state)
{
	(void)state;
	assert_true(shows("toy 0") && shows("Space more toys"));
	player_keys(&p, "enter space space");
	assert_true(shows("toy 2") && shows("One"));
	/* The arrows are not its own: they page, and it is left. */
	player_keys(&p, "right");
	assert_true(shows("Two"));
	player_keys(&p, "left");
	assert_true(shows("toy 2"));
	player_keys(&p, "tab esc space");
	assert_true(shows("Two"));
	player_keys(&p, "left tab x");
	assert_true(shows("Two"));
	player_keys(&p, "backspace");
	assert_true(shows("One"));
}

static void
a_form_takes_clicks_and_says_what_was_done(void **state)
{
	struct event click = { .kind = EVENT_CLICK };

	(void)state;
	app_spoken(p.app);
	click.row = p.app->shown.view.stop[0].row;
	click.col = p.app->shown.view.stop[0].col + 20;
	player_event(&p, &click);
	assert_true(shows("toy 120"));
	assert_non_null(strstr(app_spoken(p.app), "toy went from 0 to 120"));
}

/* Keys of a line from a pipe, the Return that ends it too. */
static void
send(struct linear *l, const char *line)
{
	struct event event = { .kind = EVENT_KEY };

	for (; *line != '\0'; line++) {
		event.key = *line == '\n' ? K_ENTER : (unsigned char)*line;
		linear_update(l, &event);
		linear_show(l, 0);
	}
}

static void
the_return_behind_a_number_that_did_all_is_no_key(void **state)
{
	FILE *out = fopen("/dev/null", "w");
	struct linear *l = linear_new(p.app, false, out);

	(void)state;
	linear_show(l, 0);
	send(l, "2\n");
	app_draw(p.app, &p.canvas);
	assert_true(shows("toy 20"));
	assert_int_equal(p.app->shown.focus, -1);
	/* Where Enter checks what was picked, it is one. */
	form_toy.checks = true;
	send(l, "1\n");
	form_toy.checks = false;
	app_draw(p.app, &p.canvas);
	assert_true(shows("toy 10"));
	assert_int_equal(p.app->shown.focus, 0);
	linear_free(l);
	fclose(out);
}

static void
a_deck_saved_under_it_keeps_its_memory_by_id(void **state)
{
	static const char other[] = "# Toys\n\n## Two\n\n"
	    "text\n\n---\n\n## One\n\n<!-- statement -->\n"
	    "words\n";
	struct deck *old = p.deck;

	(void)state;
	player_keys(&p, "enter space");
	p.deck = deck_from("toys.md", other, strlen(other), NULL);
	app_changed(p.app, p.deck, &p.words);
	deck_close(old);
	app_draw(p.app, &p.canvas);
	assert_true(shows("toy 1") && shows("2 / 2"));
}

static void
a_screen_is_one_row(void **state)
{
	(void)state;
	player_keys(&p, "v");
	assert_true(shows("Toys") && shows("bear") && shows("train"));
	player_keys(&p, "v");
	assert_true(shows("One"));
	player_keys(&p, "v down enter");
	assert_true(shows("Two"));
	player_keys(&p, "v");
	app_spoken(p.app);
	player_keys(&p, "down up esc");
	assert_true(shows("Two"));
}

#define UNIT(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT(a_form_owns_its_keys_and_its_memory),
		UNIT(a_form_takes_clicks_and_says_what_was_done),
		UNIT(the_return_behind_a_number_that_did_all_is_no_key),
		UNIT(a_deck_saved_under_it_keeps_its_memory_by_id),
		UNIT(a_screen_is_one_row)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
