/* What an action does on the panel: moving, the focus and its stops, the
 * screens that are opened over it. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/keys.h"
#include "app/state.h"
#include "canvas/theme.h"
#include "view/form.h"

void
app_close(struct app *app)
{
	app->over = OVER_NONE;
	app->selected = -1;
	app->over_scroll = 0;
	app->input[0] = '\0';
}

static void
open_over(struct app *app, enum over over)
{
	if (app->over == over) {
		app_close(app);
		return;
	}
	app_close(app);
	app->over = over;
	if (over == OVER_SEARCH)
		search_update(app);
}

const struct stop *
act_focused(const struct app *app)
{
	return app->focus >= 0 && app->focus < app->view.nstop ?
	    &app->view.stop[app->focus] : NULL;
}

static void
focus_move(struct app *app, int step)
{
	const int n = app->view.nstop;

	if (n == 0)
		return;
	app->focus_is_set = true;
	if (app->focus < 0)
		app->focus = step > 0 ? 0 : n - 1;
	else
		app->focus = (app->focus + step + n) % n;
}

static void
move(struct app *app, int step)
{
	long n = app->counting && app->count > 0 ? app->count : 1;
	long at;

	if (n > app->norder)
		n = app->norder;
	at = app->at + step * n;
	if (at < 0)
		at = 0;
	if (at >= app->norder)
		at = app->norder - 1;
	place_set(app, (int)at);
}

/* The next step, the rest of a tall panel, or the next panel. */
static void
forward(struct app *app)
{
	if (app->step < app->steps)
		app->step++;
	else if (app->can_scroll_down)
		app->scroll += app->page > 2 ? app->page - 1 : 1;
	else
		move(app, 1);
}

static void
backward(struct app *app)
{
	if (app->scroll > 0) {
		app->scroll -= app->page > 2 ? app->page - 1 : 1;
		if (app->scroll < 0)
			app->scroll = 0;
	} else
		move(app, -1);
}

static void
section_move(struct app *app, int step)
{
	int at = app->at;
	const int here = app->deck->panel[app_panel(app)].section;

	/* Back goes first to the start of this section. */
	if (step < 0) {
		while (at > 0 && app->deck->panel[app->order[at - 1]].section
		    == here)
			at--;
		if (at == app->at && at > 0) {
			const int before =
			    app->deck->panel[app->order[--at]].section;

			while (at > 0 && app->deck->panel[app->order[at -
			    1]].section == before)
				at--;
		}
	} else {
		while (at < app->norder && app->deck->panel[
		    app->order[at]].section == here)
			at++;
		if (at >= app->norder)
			return;
	}
	place_set(app, at);
}

static void
jump_back(struct app *app)
{
	if (app->npast > 0)
		app_go(app, app->past[--app->npast], false);
	else
		move(app, -1);
}

/* Starts, stops and goes on with the clock of an ask. */
static void
countdown_press(struct app *app, const struct stop *s)
{
	struct countdown *c = &app->countdown;
	const char *minutes = directive_value(s->block->shape, "minutes");

	if (c->stop != s->item || app->countdown_panel != app_panel(app) ||
	    c->left <= 0) {
		c->stop = s->item;
		app->countdown_panel = app_panel(app);
		c->whole = (minutes != NULL ? strtol(minutes, NULL, 10) : 3) *
		    60000;
		c->left = c->whole;
		c->running = true;
	} else
		c->running = !c->running;
}

/* A choice of a quiz: one right answer is chosen instead of another, several
 * are added. */
void
act_choose(struct app *app, const struct block *quiz, int i)
{
	struct state *s = app_state(app, app_panel(app));
	int right = 0;

	if (i < 0 || i >= quiz->nitem || i >= 32 || s->checked)
		return;
	for (int k = 0; k < quiz->nitem; k++)
		right += quiz->item[k].task == TASK_DONE;
	if (right > 1)
		s->chosen ^= 1u << i;
	else
		s->chosen = s->chosen == 1u << i ? 0 : 1u << i;
}

static void
follow(struct app *app, const char *target)
{
	if (target[0] == '#') {
		int panel = deck_find(app->deck, target + 1);

		if (panel < 0 || !app_go(app, panel, true))
			app_tell(app, say(app->words,
			    N_("That panel is not here.")));
		return;
	}
	app_close(app);
	app->qr = target;
	app->over = OVER_QR;
}

void
act_activate(struct app *app)
{
	const struct stop *s = act_focused(app);
	struct state *state;

	if (s == NULL) {
		forward(app);
		return;
	}
	state = app_state(app, app_panel(app));
	switch (s->kind) {
	case STOP_LINK:
		/* The address is copied: the picture's memory goes. */
		follow(app, arena_strdup(&app->search_arena, s->target));
		break;
	case STOP_MAP:
		state->as_words = !state->as_words;
		break;
	case STOP_ESTIMATE:
		state->checked = true;
		app->focus_is_set = false;
		app->focus = -1;
		break;
	case STOP_CHOICE:
		if (state->chosen == 0)
			act_choose(app, s->block, s->item);
		state->checked = true;
		app->focus_is_set = false;
		app->focus = -1;
		break;
	case STOP_ANSWER:
		if (s->item < STATE_ANSWERS)
			state->answer[s->item] =
			    (uint8_t)((state->answer[s->item] + 1) % 4);
		break;
	case STOP_TICK:
		if (s->item < STATE_ANSWERS)
			state->answer[s->item] ^= 1;
		break;
	case STOP_TIMER:
		countdown_press(app, s);
		break;
	}
}

/* Keys that belong to the focused stop; true when the key was one. */
bool
act_stop_key(struct app *app, uint32_t key)
{
	const struct stop *s = act_focused(app);
	const bool rtl = app_dir(app) == DIR_RTL;
	struct state *state;
	int step = key == K_RIGHT ? 1 : key == K_LEFT ? -1 : 0;

	if (s == NULL)
		return false;
	state = app_state(app, app_panel(app));
	switch (s->kind) {
	case STOP_MAP:
		if (step == 0 || state->as_words)
			return false;
		state->place = (state->place + step + s->item) % s->item;
		return true;
	case STOP_ESTIMATE:
		if (step == 0 || state->checked)
			return false;
		state->guess += rtl ? -step : step;
		if (state->guess < 0)
			state->guess = 0;
		if (state->guess > 100)
			state->guess = 100;
		return true;
	case STOP_CHOICE:
		if (key >= '1' && key <= '9') {
			act_choose(app, s->block, (int)key - '1');
			for (int i = 0; i < app->view.nstop; i++)
				if (app->view.stop[i].kind == STOP_CHOICE &&
				    app->view.stop[i].item == (int)key - '1')
					app->focus = i;
			app->focus_is_set = true;
			return true;
		}
		if (key == K_SPACE) {
			act_choose(app, s->block, s->item);
			return true;
		}
		break;
	case STOP_ANSWER:
		if (key >= '1' && key <= '3' && s->item < STATE_ANSWERS) {
			state->answer[s->item] = (uint8_t)(key - '0');
			focus_move(app, 1);
			return true;
		}
		/* fall through */
	case STOP_TICK:
		if (key == K_SPACE) {
			act_activate(app);
			return true;
		}
		break;
	case STOP_LINK:
	case STOP_TIMER:
		break;
	}
	/* Up and down walk through choices. */
	if ((key == K_UP || key == K_DOWN) && s->kind != STOP_LINK &&
	    s->kind != STOP_MAP && s->kind != STOP_ESTIMATE) {
		focus_move(app, key == K_DOWN ? 1 : -1);
		return true;
	}
	return false;
}

static void
next_theme(struct app *app, struct effects *e)
{
	const char *const *names = theme_names();
	int i;

	for (i = 0; names[i] != NULL; i++)
		if (strcmp(names[i], app->options.theme) == 0)
			break;
	if (names[i] == NULL || names[++i] == NULL)
		i = 0;
	app->options.theme = e->theme = names[i];
}

/* The first link of the panel that leads outside it, for the QR key. */
static const char *
outward_link(const struct app *app)
{
	const struct stop *s = act_focused(app);

	if (s != NULL && s->kind == STOP_LINK && s->target[0] != '#')
		return s->target;
	for (int i = 0; i < app->view.nstop; i++) {
		s = &app->view.stop[i];
		if (s->kind == STOP_LINK && s->target[0] != '#')
			return s->target;
	}
	return NULL;
}

static void
find(struct app *app, int step)
{
	int panel;

	if (app->needle.len == 0) {
		move(app, step);
		return;
	}
	panel = search_next(app, step);
	if (panel >= 0)
		app_go(app, panel, false);
	else
		app_tell(app, say(app->words, N_("Nothing found.")));
}

void
act_do(struct app *app, enum action action, struct effects *e)
{
	const char *to;

	switch (action) {
	case ACTION_NONE:
		break;
	case ACTION_NEXT:
		if (app->step < app->steps && !app->counting)
			app->step++;
		else
			move(app, 1);
		break;
	case ACTION_PREVIOUS:
		move(app, -1);
		break;
	case ACTION_FORWARD:
		forward(app);
		break;
	case ACTION_BACKWARD:
		backward(app);
		break;
	case ACTION_DOWN:
		if (app->can_scroll_down)
			app->scroll++;
		else if (app->scroll == 0)
			move(app, 1);
		break;
	case ACTION_UP:
		if (app->scroll > 0)
			app->scroll--;
		else if (!app->can_scroll_down)
			move(app, -1);
		break;
	case ACTION_FIRST:
		place_set(app, 0);
		break;
	case ACTION_LAST:
		place_set(app, app->norder - 1);
		break;
	case ACTION_GO:
		if (app->counting && app->count >= 1 &&
		    app->count <= app->norder)
			app_go(app, app->order[app->count - 1], true);
		else if (app->counting)
			app_tell(app, say(app->words,
			    N_("That panel is not here.")));
		else
			place_set(app, app->norder - 1);
		break;
	case ACTION_BACK:
		jump_back(app);
		break;
	case ACTION_SECTION_NEXT:
		section_move(app, 1);
		break;
	case ACTION_SECTION_PREVIOUS:
		section_move(app, -1);
		break;
	case ACTION_FOCUS_NEXT:
		focus_move(app, 1);
		break;
	case ACTION_FOCUS_PREVIOUS:
		focus_move(app, -1);
		break;
	case ACTION_ACTIVATE:
		if (app->counting)
			act_do(app, ACTION_GO, e);
		else
			act_activate(app);
		break;
	case ACTION_CANCEL:
		app->focus = -1;
		app->focus_is_set = true;
		search_forget(app);
		break;
	case ACTION_REVEAL:
		app->step = app->steps;
		break;
	case ACTION_QR:
		to = outward_link(app);
		if (to != NULL)
			follow(app, arena_strdup(&app->search_arena, to));
		break;
	case ACTION_CONTENTS:
		open_over(app, OVER_CONTENTS);
		break;
	case ACTION_SEARCH:
		open_over(app, OVER_SEARCH);
		break;
	case ACTION_FIND_NEXT:
		find(app, 1);
		break;
	case ACTION_FIND_PREVIOUS:
		find(app, -1);
		break;
	case ACTION_LANGUAGE:
		open_over(app, OVER_LANGUAGE);
		break;
	case ACTION_HELP:
		open_over(app, OVER_HELP);
		break;
	case ACTION_SOURCE:
		open_over(app, OVER_SOURCE);
		break;
	case ACTION_NOTE:
		open_over(app, OVER_NOTE);
		break;
	case ACTION_UPDATE:
		app->updates = !app->updates;
		break;
	case ACTION_DISPLAY:
		/* Its lines show each way beside the plain one. */
		open_over(app, OVER_DISPLAY);
		e->plain_rows = app->over == OVER_DISPLAY;
		if (!e->plain_rows)
			e->bidi = "";
		break;
	case ACTION_BLACK:
		open_over(app, OVER_BLACK);
		break;
	case ACTION_CLOCK:
		app->clock = !app->clock;
		break;
	case ACTION_THEME:
		next_theme(app, e);
		break;
	case ACTION_LARGE:
		app->options.large = !app->options.large;
		break;
	case ACTION_RELOAD:
		e->reload = true;
		break;
	case ACTION_REPAINT:
		e->repaint = true;
		break;
	case ACTION_SUSPEND:
		e->suspend = true;
		break;
	case ACTION_QUIT:
		e->quit = true;
		break;
	}
}
