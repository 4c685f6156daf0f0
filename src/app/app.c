/* The app: its life, and which part of it takes an event. Places are in
 * place.c, actions in act.c, pictures in picture.c, each screen over the panel
 * in a file of its own. */
#include "config.h"

#include "app/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keys.h"
#include "app/state.h"
#include "base/mem.h"

/* ---- Life ---- */

static int
tour_find(const struct deck *d, const char *name)
{
	for (int i = 0; i < d->ntour; i++)
		if (strcmp(d->tour[i].name, name) == 0)
			return i;
	return -1;
}

/* A panel by id or by its number in the order. */
static int
panel_by_name(const struct app *app, const char *name)
{
	int panel = deck_find(app->deck, name);
	char *end;
	long n;

	if (panel >= 0)
		return panel;
	n = strtol(name, &end, 10);
	if (*name == '\0' || *end != '\0' || n < 1 || n > app->norder)
		return -1;
	return app->order[n - 1];
}

struct app *
app_new(struct deck *deck, const struct words *words,
    const struct app_options *options, const char **error)
{
	struct app *app = xcalloc(1, sizeof *app);

	app->deck = deck;
	app->words = words;
	app->options = *options;
	app->tour = -1;
	app->focus = -1;
	app->selected = -1;
	app->countdown_panel = -1;
	app->rows = 24;
	app->cols = 80;
	arena_init(&app->arena);
	arena_init(&app->search_arena);
	canvas_init(&app->body, 1, 1);
	app->assets = assets_new(options->data);
	*error = NULL;
	if (options->tour != NULL) {
		app->tour = tour_find(deck, options->tour);
		if (app->tour < 0)
			*error = "there is no such tour";
	}
	place_order(app);
	if (*error == NULL && app->norder == 0)
		*error = "there is no panel to show";
	if (*error == NULL && options->panel != NULL) {
		int panel = panel_by_name(app, options->panel);

		if (panel < 0 || !app_go(app, panel, false))
			*error = "there is no such panel";
	}
	if (*error != NULL) {
		app_free(app);
		return NULL;
	}
	return app;
}

void
app_free(struct app *app)
{
	if (app == NULL)
		return;
	place_forget(app);
	arena_release(&app->arena);
	arena_release(&app->search_arena);
	canvas_release(&app->body);
	assets_free(app->assets);
	said_release(&app->said);
	buf_release(&app->spoken);
	free(app->number);
	free(app->order);
	free(app->hit);
	free(app->choice);
	free(app->choice_row);
	free(app->message);
	free(app);
}

bool
app_can_show(const struct app_options *options, const char *tag)
{
	return !options->latin_only || lang_is_latin(lang_find(tag));
}

void
app_changed(struct app *app, struct deck *deck, const struct words *words)
{
	const int panel = app_panel(app);
	const bool anew = deck != app->deck;
	char *id = panel >= 0 ? xstrdup(app->deck->panel[panel].id) : NULL;
	char *tour = app->tour >= 0 ? xstrdup(app->deck->tour[app->tour].name)
	    : NULL;
	const int at = app->at;

	app->words = words;
	app->deck = deck;
	if (anew) {
		app->tour = tour != NULL ? tour_find(deck, tour) : -1;
		place_order(app);
		app->at = id != NULL ? place_find(app, deck_find(deck, id)) :
		    0;
		if (app->at < 0)	/* gone, or it lost its id */
			app->at = at < app->norder ? at : app->norder - 1;
		if (app->at < 0)
			app->at = 0;
		/* Indices of panels mean others now. */
		app->npast = 0;
		if (app->norder > 0 && (id == NULL ||
		    strcmp(deck->panel[app_panel(app)].id, id) != 0))
			place_forget(app);
	}
	if (app->needle.len > 0) {
		snprintf(app->input, sizeof app->input, "%s",
		    app->needle_text);
		search_update(app);
	}
	free(id);
	free(tour);
}

void
app_tell(struct app *app, const char *message)
{
	free(app->message);
	app->message = message != NULL ? xstrdup(message) : NULL;
}

void
app_set_bidi(struct app *app, enum bidi bidi)
{
	app->options.env.bidi = bidi;
}

enum dir
app_dir(const struct app *app)
{
	return lang_find(app->deck->shown)->dir;
}

/* ---- Events ---- */

/* The key that opened a screen closes it again. */
static uint32_t
own_key(enum over over)
{
	static const uint32_t key[] = {
		[OVER_CONTENTS] = 't', [OVER_SEARCH] = '/',
		[OVER_LANGUAGE] = 'L', [OVER_HELP] = '?',
		[OVER_SOURCE] = 's', [OVER_NOTE] = 'i',
		[OVER_DISPLAY] = 'D', [OVER_QR] = 'Q', [OVER_BLACK] = 'b'
	};

	return key[over];
}

static void
over_chosen(struct app *app, int value, struct effects *e)
{
	switch (app->over) {
	case OVER_CONTENTS:
		contents_choose(app, value);
		break;
	case OVER_SEARCH:
		search_choose(app, value);
		break;
	case OVER_LANGUAGE:
		e->language = language_choose(app, value);
		app_close(app);
		if (e->language != NULL &&
		    !app_can_show(&app->options, e->language)) {
			e->language = NULL;
			app_tell(app, say(app->words, CANNOT_SHOW));
		}
		break;
	default:
		app_close(app);
	}
}

static void
over_key(struct app *app, uint32_t key, struct effects *e)
{
	const enum over over = app->over;
	const bool typing = over == OVER_CONTENTS || over == OVER_SEARCH;
	bool chosen = false;
	int value = 0;

	if (key == K_CONTROL_C) {
		e->quit = true;
		return;
	}
	if (key == K_CONTROL_Z || key == K_CONTROL_L) {
		act_do(app, key_action(key, false), e);
		return;
	}
	if (over == OVER_BLACK || over == OVER_QR) {
		app_close(app);
		return;
	}
	if (key == K_ESCAPE || (key == K_CONTROL_P && over == OVER_CONTENTS)) {
		if (over == OVER_SEARCH)
			search_forget(app);
		if (over == OVER_DISPLAY)
			e->bidi = "";
		app_close(app);
		return;
	}
	if (over == OVER_DISPLAY) {
		if (key >= '1' && key <= '9')
			e->bidi = display_choose((int)key - '1');
		else if (key != own_key(over) && key != 'q' &&
		    key != K_BACKSPACE && key != K_ENTER)
			return;
		if (e->bidi == NULL)
			e->bidi = "";
		app_close(app);
		return;
	}
	if (sheet_key(app, key, own_key(over), typing, &chosen, &value)) {
		if (chosen)
			over_chosen(app, value, e);
		else if (over == OVER_SEARCH && app->over == over)
			search_update(app);
		return;
	}
	if (typing)
		return;
	if (key == 'q') {
		app_close(app);
		return;
	}
	/* From one screen to another by its key. */
	switch (key_action(key, false)) {
	case ACTION_CONTENTS:
	case ACTION_SEARCH:
	case ACTION_LANGUAGE:
	case ACTION_HELP:
	case ACTION_SOURCE:
	case ACTION_NOTE:
	case ACTION_DISPLAY:
	case ACTION_THEME:
		act_do(app, key_action(key, false), e);
		break;
	default:
		break;
	}
}

static void
panel_key(struct app *app, uint32_t key, struct effects *e)
{
	enum action action;

	if (act_stop_key(app, key))
		return;
	if (key >= '0' && key <= '9') {
		app->count = (app->counting ? app->count * 10 : 0) +
		    (long)(key - '0');
		if (app->count > 1000000)
			app->count = 1000000;
		app->counting = true;
		return;
	}
	if (key == K_ESCAPE && app->counting) {
		app->counting = false;
		return;
	}
	action = key_action(key, app_dir(app) == DIR_RTL);
	act_do(app, action, e);
	app->counting = false;
	app->count = 0;
}

static void
click(struct app *app, int row, int col, struct effects *e)
{
	int i;

	if (app->over == OVER_BLACK || app->over == OVER_QR) {
		app_close(app);
		return;
	}
	if (app->over != OVER_NONE) {
		i = sheet_click(app, row);
		if (i >= 0) {
			app->selected = i;
			over_chosen(app, app->choice[i], e);
		}
		return;
	}
	for (i = 0; i < app->view.nstop; i++) {
		const struct stop *s = &app->view.stop[i];

		if (s->row != row || col < s->col || col >= s->col + s->cols)
			continue;
		app->focus = i;
		app->focus_is_set = true;
		if (s->kind == STOP_CHOICE)
			act_choose(app, s->block, s->item);
		else if (s->kind != STOP_ESTIMATE)
			act_activate(app);
		else
			app_state(app, app_panel(app))->guess = s->cols > 1 ?
			    100 * (app_dir(app) == DIR_RTL ? s->col + s->cols -
			    1 - col : col - s->col) / (s->cols - 1) : 50;
		return;
	}
	/* Elsewhere a click pages, towards the side it is on. */
	if (col < app->cols / 4)
		act_do(app, app_dir(app) == DIR_RTL ? ACTION_NEXT :
		    ACTION_PREVIOUS, e);
	else if (col >= app->cols - app->cols / 4)
		act_do(app, app_dir(app) == DIR_RTL ? ACTION_PREVIOUS :
		    ACTION_NEXT, e);
}

static void
tick(struct app *app, int64_t now)
{
	struct countdown *c = &app->countdown;

	if (app->start == 0)
		app->start = app->now = now;
	if (c->running && now > app->now) {
		c->left -= now - app->now;
		if (c->left <= 0) {
			c->left = 0;
			c->running = false;
		}
	}
	if (now > app->now)
		app->now = now;
}

int
app_timeout(const struct app *app)
{
	if (app->countdown.running)
		return app->countdown.left > 1000 ?
		    (int)(app->countdown.left % 1000) + 1 :
		    (int)app->countdown.left + 1;
	return app->clock ? 1000 : -1;
}

struct effects
app_update(struct app *app, const struct event *event)
{
	struct effects e = { 0 };

	if (event->now != 0)
		tick(app, event->now);
	app->key = event->kind == EVENT_KEY ? event->key : 0;
	switch (event->kind) {
	case EVENT_KEY:
		app_tell(app, NULL);
		if (event->key == K_UNKNOWN)
			break;
		if (app->over != OVER_NONE)
			over_key(app, event->key, &e);
		else
			panel_key(app, event->key, &e);
		break;
	case EVENT_RESIZE:
		app->rows = event->row;
		app->cols = event->col;
		break;
	case EVENT_CLICK:
		click(app, event->row, event->col, &e);
		break;
	case EVENT_WHEEL_DOWN:
	case EVENT_WHEEL_UP:
		if (app->over != OVER_NONE)
			over_key(app, event->kind == EVENT_WHEEL_DOWN ?
			    K_DOWN : K_UP, &e);
		else
			act_do(app, event->kind == EVENT_WHEEL_DOWN ?
			    ACTION_DOWN : ACTION_UP, &e);
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
	return e;
}
