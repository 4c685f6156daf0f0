/* The app: its life, and which part of it takes an event: the screen over the
 * panel, or the panel. Pictures are in picture.c, keys in act.c, clicks in
 * click.c, words in spoken.c. */
#include "config.h"

#include "app/app.h"

#include <stdlib.h>

#include "app/state.h"
#include "base/mem.h"

/* ---- Life ---- */

struct app *
app_new(struct deck *deck, const struct words *words,
    const struct app_options *options, const char **error)
{
	struct app *app = xcalloc(1, sizeof *app);

	app->rows = 24;
	app->cols = 80;
	arena_init(&app->arena);
	canvas_init(&app->body, 1, 1);
	canvas_init(&app->inner, 1, 1);
	stage_init(&app->stage);
	app->assets = assets_new(options->data);
	move_begin(app, false);
	*error = reader_init(&app->reader, deck, words, options);
	if (*error == NULL && place_panel(&app->reader) < 0)
		*error = "there is no panel to show";
	if (*error != NULL) {
		app_free(app);
		return NULL;
	}
	kiosk_begin(app, options->kiosk);
	return app;
}

void
app_free(struct app *app)
{
	if (app == NULL)
		return;
	reader_release(&app->reader);
	kiosk_drop(&app->kiosk);
	stage_release(&app->stage);
	said_release(&app->said);
	arena_release(&app->arena);
	canvas_release(&app->body);
	canvas_release(&app->inner);
	assets_free(app->assets);
	free(app);
}

void
app_changed(struct app *app, struct deck *deck, const struct words *words)
{
	/* What was drawn points into the old deck. */
	app->shown.view.nstop = app->shown.view.nbox = 0;
	app->stage.list.sheet = NULL;
	app->strip.lang[0] = '\0';
	if (reader_changed(&app->reader, deck, words))
		move_begin(app, false);
}

void
app_tell(struct app *app, const char *message)
{
	reader_tell(&app->reader, message);
}

bool
app_is_kiosk(const struct app *app)
{
	return app->reader.kiosk != NULL;
}

bool
app_is_looping(const struct app *app)
{
	return kiosk_is_looping(&app->reader);
}

void
app_set_minute(struct app *app, int minute)
{
	app->kiosk.minute = minute;
}

void
app_set_bidi(struct app *app, enum bidi bidi)
{
	app->reader.options.env.bidi = bidi;
	app->reader.options.rtl_known = true;
}

int
app_panel(const struct app *app)
{
	return place_panel(&app->reader);
}

bool
app_shows(const struct app *app, int panel)
{
	return place_is_shown(&app->reader, panel);
}

const int *
app_order(const struct app *app, int *n)
{
	*n = app->reader.place.norder;
	return app->reader.place.order;
}

bool
app_takes_text(const struct app *app)
{
	return act_takes_text(app);
}

bool
app_awaits_enter(const struct app *app)
{
	const struct box *b = app_box(app);

	return app->reader.typed.on || (app->digits > 0 && b != NULL &&
	    b->form->checks);
}

int
app_timeout(const struct app *app)
{
	const struct countdown *c = &app->reader.timer.c;
	const int kiosk = kiosk_timeout(app);
	int wait = app->reader.clock ? 1000 : -1;

	if (c->running)
		wait = (int)(c->left > 1000 ? c->left % 1000 : c->left) + 1;
	return wait < 0 || (kiosk >= 0 && kiosk < wait) ? kiosk : wait;
}

/* ---- Events ---- */

static void
tick(struct app *app, int64_t now, struct effects *e)
{
	if (!reader_tick(&app->reader, now))
		return;
	e->bell = true;
	app_tell(app, say(app->reader.words, N_("Time is up. Thank you!")));
}

static void
key(struct app *app, uint32_t key, struct effects *e)
{
	app_tell(app, NULL);
	if (key == K_UNKNOWN)
		return;
	if (app->stage.over != NULL && stage_key(&app->reader, &app->stage,
	    key, e))
		return;
	act_key(app, key, e);
}

static void
wheel(struct app *app, bool down, struct effects *e)
{
	if (app->stage.over != NULL)
		stage_key(&app->reader, &app->stage, down ? K_DOWN : K_UP, e);
	else
		act_key(app, down ? K_DOWN : K_UP, e);
}

struct effects
app_update(struct app *app, const struct event *came)
{
	struct event one = *came, *event = &one;
	const int panel = app_panel(app);
	struct effects e = { 0 };

	if (event->now != 0) {
		app->reader.ahead = event->ahead;
		tick(app, event->now, &e);
	}
	app->key = event->kind == EVENT_KEY ? event->key : 0;
	if (kiosk_event(app, event, &e)) {
		app->shown.begun = false;
		kiosk_put_off(app, &e);
		return e;
	}
	switch (event->kind) {
	case EVENT_KEY:
		key(app, event->key, &e);
		break;
	case EVENT_PASTE:
		if (app->stage.over == NULL)
			act_paste(app, event->text);
		else
			stage_paste(&app->reader, &app->stage, event->text);
		break;
	case EVENT_RESIZE:
		app->shown.resized = app->cols != event->col;
		app->rows = event->row;
		app->cols = event->col;
		break;
	case EVENT_CLICK:
		app_tell(app, NULL);
		if (app->stage.over != NULL)
			stage_point(&app->reader, &app->stage, event->row,
			    event->col, &e);
		else
			act_click(app, event->row, event->col, &e);
		break;
	case EVENT_WHEEL_DOWN:
	case EVENT_WHEEL_UP:
		wheel(app, event->kind == EVENT_WHEEL_DOWN, &e);
		break;
	case EVENT_RESUME:
		e.repaint = true;
		break;
	case EVENT_END:
		e.quit = true;
		break;
	case EVENT_FILE:
		e.reload = true;
		break;
	case EVENT_TICK:
	case EVENT_NONE:
		break;
	}
	/* A screen's choice has led elsewhere. */
	if (app_panel(app) != panel && !app->shown.begun)
		move_begin(app, false);
	app->shown.begun = false;
	kiosk_after(app, event, &e);
	return e;
}

struct effects
app_choose(struct app *app, int n)
{
	const struct event enter = { .kind = EVENT_KEY, .key = K_ENTER };
	const struct effects none = { 0 };

	if (n < 1 || n > app_numbers(app)) {
		app_tell(app, say(app->reader.words,
		    N_("That number is not in the list.")));
		return none;
	}
	app->stage.list.selected = app->said.number[n - 1];
	return app_update(app, &enter);
}
