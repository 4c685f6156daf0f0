/* The course of a kiosk: loop, languages, visit, notice, wipe, loop. It stands
 * before everything else that takes events: what its key table has not never
 * comes further. */
#include "config.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "reader/visit.h"
#include "view/kit.h"

enum {
	TWICE = 1000,		/* ms in which two Esc are one wish */
	SPOKEN = 15		/* seconds between two sayings of the notice */
};

/* ---- The loop ---- */

static int
gcd(int a, int b)
{
	while (b != 0) {
		const int rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* Shows the panel that the loop is at, in its language. */
static void
show_step(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	struct reader *r = &app->reader;
	struct arena arena;
	const char *const *tags;
	int n;

	arena_init(&arena);
	n = (int)kiosk_languages(r, &arena, &tags);
	if (r->place.norder > 0)
		k->at %= r->place.norder;
	k->lang %= n;
	place_set(r, k->at);
	move_begin(app, true);
	if (lang_closeness(r->deck->shown, tags[k->lang]) != LANG_SAME)
		e->language = arena_strdup(&r->search.arena, tags[k->lang]);
	arena_release(&arena);
}

/* The next panel in the next language. Where both would always meet in the
 * same pairs, each round begins one language later. */
static void
step(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	struct reader *r = &app->reader;
	struct arena arena;
	const char *const *tags;
	const int n = r->place.norder > 0 ? r->place.norder : 1;
	int all;

	arena_init(&arena);
	all = (int)kiosk_languages(r, &arena, &tags);
	arena_release(&arena);
	search_forget(r);	/* with the last language's name */
	k->at++;
	k->lang++;
	if (k->at >= n) {
		k->at = 0;
		if (gcd(n, all) > 1)
			k->lang++;
	}
	k->stepped = k->now;
	show_step(app, e);
}

static void
set_tour(struct app *app, const char *name)
{
	struct reader *r = &app->reader;
	const int tour = *name != '\0' ? place_tour(r->deck, name) : -1;

	place_set_tour(r, tour);
}

static void
begin_loop(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;

	k->state = KIOSK_LOOP;
	k->stepped = k->now;
	set_tour(app, k->o.tour);
	show_step(app, e);
}

/* Which of the languages that are offered is on the screen; the first if it is
 * none of them. */
static int
language_now(const struct app *app)
{
	struct arena arena;
	const char *const *tags;
	size_t n;
	int found = 0;

	arena_init(&arena);
	n = kiosk_languages(&app->reader, &arena, &tags);
	for (size_t i = 0; i < n; i++)
		if (lang_closeness(app->reader.deck->shown, tags[i]) ==
		    LANG_SAME)
			found = (int)i;
	arena_release(&arena);
	return found;
}

void
kiosk_begin(struct app *app, const struct kiosk_options *o)
{
	struct kiosk *k = &app->kiosk;
	struct effects none = { 0 };

	k->minute = -1;
	if (o == NULL)
		return;
	k->o = *o;
	k->large = app->reader.options.large;
	k->theme = app->reader.options.theme;
	app->reader.kiosk = k;
	k->lang = language_now(app);
	begin_loop(app, &none);
}

void
app_repaired(struct app *app)
{
	struct effects none = { 0 };

	app->kiosk.o.repair = false;
	if (kiosk_is_looping(&app->reader))
		begin_loop(app, &none);
}

/* ---- The visit ---- */

static void
come(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	struct reader *r = &app->reader;
	struct arena arena;
	const char *const *tags;

	if (k->o.repair)
		return;
	k->state = KIOSK_VISIT;
	k->touched = k->now;
	visit_free(k->count);
	k->count = visit_new(k->now);
	set_tour(app, k->o.visit);
	place_set(r, 0);
	move_begin(app, false);
	arena_init(&arena);
	stage_close(&app->stage);
	stage_open(r, &app->stage, k->o.start_contents ||
	    kiosk_languages(r, &arena, &tags) < 2 ? &over_menu :
	    &over_welcome, e);
	arena_release(&arena);
}

/* The visit is over: what it was is given away, and forgotten here. */
static void
wipe(struct app *app, const char *ended, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	struct reader *r = &app->reader;

	if (k->count != NULL) {
		visit_close(k->count, r, ended);
		e->visit = k->count;
	}
	stage_close(&app->stage);
	if (r->options.theme != k->theme)
		e->theme = k->theme;
	kiosk_wipe(r);
	app->asked = ASKED_NOTHING;
	app->digits = 0;
	app->said.panel = app->said.section = -1;
	free(app->stage.address);
	app->stage.address = NULL;
	begin_loop(app, e);
}

static void
end_notice(struct app *app)
{
	app->kiosk.state = KIOSK_VISIT;
	app->kiosk.said = 0;
	app->said.listed = true;	/* where one is, is said again */
}

/* ---- Time ---- */

static long
seconds_left(const struct app *app)
{
	const struct kiosk *k = &app->kiosk;
	const int64_t left = k->touched + kiosk_idle(&app->reader) +
	    kiosk_patience(&app->reader) - k->now;

	return left > 0 ? (long)((left + 999) / 1000) : 0;
}

static void
pass_time(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	const int64_t idle = kiosk_idle(&app->reader);

	if (k->state == KIOSK_LOOP) {
		if (kiosk_is_quiet(k))
			k->stepped = k->now;
		else if (k->now - k->stepped >= kiosk_step(&app->reader))
			step(app, e);
		return;
	}
	if (k->state == KIOSK_VISIT && k->now - k->touched >= idle)
		k->state = KIOSK_NOTICE;
	if (k->state != KIOSK_NOTICE)
		return;
	k->left = seconds_left(app);
	if (k->left == 0)
		wipe(app, "idle", e);
}

/* The first time that is told is the beginning of all. */
static void
take_time(struct app *app, int64_t now, struct effects *e)
{
	struct kiosk *k = &app->kiosk;

	if (now == 0 || now < k->now)
		return;
	if (k->now == 0)
		k->stepped = k->touched = now;
	k->now = now;
	pass_time(app, e);
}

int
kiosk_timeout(const struct app *app)
{
	const struct kiosk *k = &app->kiosk;
	int64_t wait;

	if (app->reader.kiosk == NULL)
		return -1;
	if (k->state == KIOSK_LOOP)
		wait = kiosk_is_quiet(k) ? 60000 : k->stepped +
		    kiosk_step(&app->reader) - k->now;
	else if (k->state == KIOSK_VISIT)
		wait = k->touched + kiosk_idle(&app->reader) - k->now;
	else {
		/* Until the next second begins. */
		wait = (k->touched + kiosk_idle(&app->reader) +
		    kiosk_patience(&app->reader) - k->now) % 1000;
		wait = wait > 0 ? wait : 1000;
	}
	return wait < 0 ? 0 : wait > INT_MAX ? INT_MAX : (int)wait;
}

/* ---- Input ---- */

/* The staff's pad, if there is a PIN; it ends the loop. */
static void
open_pad(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;

	if (!k->o.staff || app->stage.over == &over_pin)
		return;
	if (k->state == KIOSK_LOOP) {
		come(app, e);
		if (k->state == KIOSK_LOOP)	/* being repaired */
			k->state = KIOSK_VISIT;
	}
	staff_open(app, e);
}

static bool
is_input(const struct event *event)
{
	switch (event->kind) {
	case EVENT_KEY:
	case EVENT_PASTE:
	case EVENT_CLICK:
	case EVENT_WHEEL_UP:
	case EVENT_WHEEL_DOWN:
		return true;
	default:
		return false;
	}
}

/* The key that a click on the bar stands for; 0: none. */
static uint32_t
bar_key(const struct app *app, int row, int col)
{
	for (int i = 0; i < app->nbar; i++) {
		const struct bar_target *t = &app->bar[i];

		if (row >= t->row && row < t->row + t->rows &&
		    col >= t->col && col < t->col + t->cols)
			return t->press;
	}
	return 0;
}

/* Whether text is typed there: then every letter exists. */
static bool
takes_text(const struct app *app)
{
	const struct over *over = app->stage.over;

	if (over == NULL)
		return act_takes_text(app);
	return over->kind == OVER_TYPE || over->kind == OVER_CHOOSE ||
	    over->kind == OVER_KEYS;
}

static bool
is_letter(uint32_t key)
{
	return (key >= ' ' && key < KEY_BASE && key != 0x7F) ||
	    key == K_SPACE;
}

static bool
is_second_escape(struct kiosk *k, uint32_t key)
{
	const int64_t before = k->escaped;

	k->escaped = key == K_ESCAPE ? k->now + 1 : 0;
	return key == K_ESCAPE && before != 0 && k->now - before < TWICE;
}

static void
open_over(struct app *app, const struct over *over, struct effects *e)
{
	if (app->stage.over != over)
		stage_open(&app->reader, &app->stage, over, e);
}

/* Whether the foot says that the block which is entered has this key. */
static bool
is_key_of_block(const struct app *app, uint32_t key)
{
	const struct stop *stop = app_focused(app);
	const struct box *b = stop != NULL ? stop->box : NULL;
	struct hint h[24];
	int n;

	if (app->stage.over != NULL || b == NULL || b->form->hints == NULL)
		return false;
	n = b->form->hints(&app->shown.view, b, stop, h);
	for (int i = 0; i < n; i++)
		if (h[i].press == key || (h[i].other != 0 &&
		    h[i].other == key))
			return true;
	return false;
}

/* A key that is the kiosk's own, or does not exist; true: that was all. */
static bool
own_key(struct app *app, uint32_t key, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	const bool text = takes_text(app);
	const enum action action = kiosk_action(key_latin(key));

	if (is_second_escape(k, key)) {
		wipe(app, "clear", e);
		return true;
	}
	if (text && is_letter(key))
		return false;
	switch (action) {
	case ACTION_NONE:
		/* Ends of lists and what is rubbed out are for lists. */
		return !((text && (key == K_END || key == K_CONTROL_U)) ||
		    is_key_of_block(app, key_latin(key)));
	case ACTION_CLEAR:
		wipe(app, "clear", e);
		return true;
	case ACTION_STAFF:
		open_pad(app, e);
		return true;
	case ACTION_CONTENTS:
		if (key == '0' && app->reader.typed.on)
			return false;
		open_over(app, &over_menu, e);
		return true;
	case ACTION_LANGUAGE:
		open_over(app, &over_welcome, e);
		return true;
	default:
		return false;
	}
}

/* Somebody did something while nobody was thought to be there. */
static bool
wake(struct app *app, const struct event *event, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	const bool staff = event->kind == EVENT_KEY &&
	    kiosk_action(event->key) == ACTION_STAFF && k->o.staff;

	if (k->state == KIOSK_NOTICE) {
		const uint32_t key = event->kind == EVENT_CLICK ?
		    bar_key(app, event->row, event->col) : event->key;

		k->touched = k->now;
		if (event->kind != EVENT_PASTE && key == K_DELETE)
			wipe(app, "clear", e);
		else
			end_notice(app);
		k->escaped = 0;
		return true;
	}
	if (k->state != KIOSK_LOOP)
		return false;
	if (staff)
		open_pad(app, e);
	else
		come(app, e);
	return true;
}

bool
kiosk_event(struct app *app, struct event *event, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	uint32_t key;

	if (app->reader.kiosk == NULL)
		return false;
	take_time(app, event->now, e);
	if (!is_input(event))
		return event->kind == EVENT_TICK;
	if (staff_is_called(app, event)) {
		open_pad(app, e);
		return true;
	}
	if (wake(app, event, e))
		return true;
	k->touched = k->now;
	if (k->count != NULL)
		k->count->touched = k->now;
	reader_tell(&app->reader, NULL);
	if (event->kind == EVENT_CLICK) {
		key = bar_key(app, event->row, event->col);
		if (key == 0)
			return false;
		event->kind = EVENT_KEY;	/* as if it had been pressed */
		event->key = key;
	}
	return event->kind == EVENT_KEY && own_key(app, event->key, e);
}

/* What never happens in a kiosk, whatever asked for it. */
static void
hold(struct effects *e, const struct event *event)
{
	if (event->kind != EVENT_END)
		e->quit = false;
	if (event->kind != EVENT_FILE)
		e->reload = false;
	e->suspend = false;
	e->samples = false;
	e->bidi = NULL;
}

void
kiosk_put_off(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;

	if (app->reader.kiosk == NULL)
		return;
	if (k->state != KIOSK_LOOP) {
		k->stale = k->stale || e->reload;
		e->reload = false;
	} else if (k->stale) {
		k->stale = false;
		e->reload = true;
	}
}

void
kiosk_after(struct app *app, const struct event *event, struct effects *e)
{
	struct kiosk *k = &app->kiosk;
	const int panel = place_panel(&app->reader);

	if (app->reader.kiosk == NULL)
		return;
	hold(e, event);
	if (k->end) {
		e->quit = true;
		e->status = KIOSK_END;
		return;
	}
	if (k->clear)
		wipe(app, "staff", e);
	kiosk_put_off(app, e);
	if (k->count == NULL || k->state != KIOSK_VISIT)
		return;
	if (app->stage.over == &over_qr)
		visit_qr(k->count);
	if (app->stage.over == NULL && panel >= 0)
		visit_panel(k->count, app->reader.deck->panel[panel].id);
}

/* ---- In words ---- */

static void
say_line(struct buf *out, const char *text)
{
	buf_str(out, text);
	buf_char(out, '\n');
}

static void
say_step(struct app *app, struct view *v, struct buf *out)
{
	const int panel = place_panel(&app->reader);
	struct said *s = &app->said;
	struct buf words = BUF_INIT;
	struct rich title;

	if (s->panel == panel && strcmp(s->lang, app->reader.deck->shown) ==
	    0)
		return;
	title = deck_text(app->reader.deck, v->arena,
	    app->reader.deck->panel[panel].heading, NULL);
	kit_words(&words, &title);
	say_line(out, buf_text(&words));
	buf_release(&words);
	if (!app->kiosk.o.repair)
		say_line(out, say(v->words, N_("Press any key.")));
}

bool
kiosk_say(struct app *app, struct view *v, struct buf *out)
{
	struct kiosk *k = &app->kiosk;

	if (app->reader.kiosk == NULL || k->state == KIOSK_VISIT)
		return false;
	if (k->state == KIOSK_LOOP) {
		if (!kiosk_is_quiet(k))
			say_step(app, v, out);
		return true;
	}
	/* At its beginning, and every so many seconds. */
	if (k->said == 0 || (k->left % SPOKEN == 0 && k->left < k->said)) {
		k->said = k->left;
		say_line(out, view_fill(v, N_("Are you still there? Any key "
		    "keeps everything. Seconds until this screen forgets "
		    "what you did: {1}"), view_integer(v, k->left),
		    (char *)NULL));
	}
	return true;
}
