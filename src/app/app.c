/* The app: its state, what events do to it, and the picture of the panel. The
 * screens over the panel have files of their own. */
#include "config.h"

#include "app/app.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keys.h"
#include "app/state.h"
#include "base/mem.h"
#include "canvas/theme.h"
#include "text/cluster.h"
#include "view/form.h"
#include "view/frame.h"
#include "view/panel.h"

/* ---- Tours and places ---- */

static bool
is_shown(const struct app *app, int panel)
{
	const struct panel_entry *e = &app->deck->panel[panel];

	return !e->hidden && (e->audience & app->options.audience) != 0;
}

/* Fills the order of panels for the tour in force. */
static void
order_build(struct app *app)
{
	const struct deck *d = app->deck;
	const struct tour *t = app->tour >= 0 && app->tour < d->ntour ?
	    &d->tour[app->tour] : NULL;
	const int n = t != NULL ? t->n : d->npanel;

	app->order = xrealloc(app->order, (size_t)n + 1, sizeof *app->order);
	app->norder = 0;
	for (int i = 0; i < n; i++) {
		const int panel = t != NULL ? t->panel[i] : i;

		if (is_shown(app, panel))
			app->order[app->norder++] = panel;
	}
}

int
app_tour_size(const struct app *app, int tour)
{
	const struct tour *t = &app->deck->tour[tour];
	int n = 0;

	for (int i = 0; i < t->n; i++)
		n += is_shown(app, t->panel[i]);
	return n;
}

static int
order_find(const struct app *app, int panel)
{
	for (int i = 0; i < app->norder; i++)
		if (app->order[i] == panel)
			return i;
	return -1;
}

int
app_panel(const struct app *app)
{
	return app->norder > 0 && app->at >= 0 ? app->order[app->at] : -1;
}

const int *
app_order(const struct app *app, int *n)
{
	*n = app->norder;
	return app->order;
}

/* Quiz answers of the form that this panel counts are forgotten. */
static void
forget_score(struct app *app, int panel)
{
	const struct panel *p;
	const struct block *b;
	struct arena arena;
	const char *form;

	if (panel < 0)
		return;
	arena_init(&arena);
	p = panel_parse(&arena, app->deck, panel, NULL);
	b = panel_block(p, "score");
	form = b != NULL ? directive_value(b->shape, "form") : NULL;
	if (form != NULL)
		for (struct touched *t = app->touched; t != NULL; t = t->next) {
			const struct block *quiz = panel_block(
			    panel_parse(&arena, app->deck, t->panel, NULL),
			    "quiz");
			const char *of = quiz != NULL ?
			    directive_value(quiz->shape, "form") : NULL;

			if (of != NULL && strcmp(of, form) == 0)
				memset(&t->state, 0, sizeof t->state);
		}
	arena_release(&arena);
}

static void
place_set(struct app *app, int at)
{
	if (at == app->at)
		return;
	forget_score(app, app_panel(app));
	app->at = at;
	app->scroll = app->step = 0;
	app->focus = -1;
	app->focus_is_set = app->updates = false;
}

bool
app_go(struct app *app, int panel, bool jump)
{
	int at = order_find(app, panel);

	if (at < 0) {
		/* Not in this tour: then the whole series is shown. */
		if (panel < 0 || panel >= app->deck->npanel ||
		    !is_shown(app, panel))
			return false;
		jump = jump && app->norder > 0;
	}
	if (jump && app_panel(app) != panel) {
		if (app->npast == PAST_SIZE)
			memmove(app->past, app->past + 1,
			    (size_t)--app->npast * sizeof *app->past);
		app->past[app->npast++] = app_panel(app);
	}
	if (at < 0) {
		const int from = app_panel(app);

		app->tour = -1;
		order_build(app);
		app->at = order_find(app, from);
		if (app->at < 0)
			app->at = 0;
		at = order_find(app, panel);
	}
	place_set(app, at);
	return true;
}

void
app_set_tour(struct app *app, int tour)
{
	const int was = app->tour;

	forget_score(app, app_panel(app));
	app->tour = tour;
	order_build(app);
	if (app->norder == 0) {		/* nothing in it for this audience */
		app->tour = was;
		order_build(app);
		return;
	}
	app->at = -1;
	place_set(app, 0);
	app->npast = 0;
}

/* ---- State of panels ---- */

struct state *
app_state(struct app *app, int panel)
{
	struct touched *t;

	for (t = app->touched; t != NULL; t = t->next)
		if (t->panel == panel)
			return &t->state;
	t = xcalloc(1, sizeof *t);
	t->panel = panel;
	t->state.guess = 50;
	t->next = app->touched;
	app->touched = t;
	return &t->state;
}

static void
touched_free(struct app *app)
{
	struct touched *next;

	for (struct touched *t = app->touched; t != NULL; t = next) {
		next = t->next;
		free(t);
	}
	app->touched = NULL;
}

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
	order_build(app);
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
	touched_free(app);
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
		order_build(app);
		app->at = id != NULL ? order_find(app, deck_find(deck, id)) :
		    0;
		if (app->at < 0)	/* gone, or it lost its id */
			app->at = at < app->norder ? at : app->norder - 1;
		if (app->at < 0)
			app->at = 0;
		/* Indices of panels mean others now. */
		app->npast = 0;
		if (app->norder > 0 && (id == NULL ||
		    strcmp(deck->panel[app_panel(app)].id, id) != 0))
			touched_free(app);
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

/* The focused stop of the last picture, NULL when there is none. */
static const struct stop *
focused(const struct app *app)
{
	return app->focus >= 0 && app->focus < app->view.nstop ?
	    &app->view.stop[app->focus] : NULL;
}

static bool
focus_is(const struct app *app, enum stop_kind kind)
{
	const struct stop *s = focused(app);

	return s != NULL && s->kind == kind;
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
static void
choose(struct app *app, const struct block *quiz, int i)
{
	struct state *s = app_state(app, app_panel(app));
	int right = 0;

	if (i < 0 || i >= quiz->nitem || i >= 32 || s->checked)
		return;
	for (int k = 0; k < quiz->nitem; k++)
		right += quiz->item[k].task == TASK_DONE;
	s->touched = true;
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

static void
activate(struct app *app)
{
	const struct stop *s = focused(app);
	struct state *state;

	if (s == NULL) {
		forward(app);
		return;
	}
	state = app_state(app, app_panel(app));
	switch (s->kind) {
	case STOP_LINK:
	case STOP_QR:
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
			choose(app, s->block, s->item);
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
static bool
stop_key(struct app *app, uint32_t key)
{
	const struct stop *s = focused(app);
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
			choose(app, s->block, (int)key - '1');
			for (int i = 0; i < app->view.nstop; i++)
				if (app->view.stop[i].kind == STOP_CHOICE &&
				    app->view.stop[i].item == (int)key - '1')
					app->focus = i;
			app->focus_is_set = true;
			return true;
		}
		if (key == K_SPACE) {
			choose(app, s->block, s->item);
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
			activate(app);
			return true;
		}
		break;
	case STOP_LINK:
	case STOP_QR:
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
	const struct stop *s = focused(app);

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

static void
act(struct app *app, enum action action, struct effects *e)
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
			act(app, ACTION_GO, e);
		else
			activate(app);
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
		act(app, key_action(key, false), e);
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
		act(app, key_action(key, false), e);
		break;
	default:
		break;
	}
}

static void
panel_key(struct app *app, uint32_t key, struct effects *e)
{
	enum action action;

	if (stop_key(app, key))
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
	act(app, action, e);
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
			choose(app, s->block, s->item);
		else if (s->kind != STOP_ESTIMATE)
			activate(app);
		else
			app_state(app, app_panel(app))->guess = s->cols > 1 ?
			    100 * (app_dir(app) == DIR_RTL ? s->col + s->cols -
			    1 - col : col - s->col) / (s->cols - 1) : 50;
		return;
	}
	/* Elsewhere a click pages, towards the side it is on. */
	if (col < app->cols / 4)
		act(app, app_dir(app) == DIR_RTL ? ACTION_NEXT :
		    ACTION_PREVIOUS, e);
	else if (col >= app->cols - app->cols / 4)
		act(app, app_dir(app) == DIR_RTL ? ACTION_PREVIOUS :
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
			act(app, event->kind == EVENT_WHEEL_DOWN ?
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

/* ---- The picture ---- */

void
app_view(struct app *app, struct view *v)
{
	memset(v, 0, sizeof *v);
	v->arena = &app->arena;
	v->assets = app->assets;
	v->deck = app->deck;
	v->words = app->words;
	v->lang = deck_lang(app->deck);
	v->dir = app_dir(app);
	v->env = app->options.env;
	v->glyphs = app->options.glyphs;
	v->large = app->options.large;
	v->plain = app->options.plain;
	v->find = app->needle.len > 0 ? &app->needle : NULL;
	v->focus = -1;
}

/* Counts the questions of the score's form. */
static void
count_score(struct app *app, struct view *v, const struct block *score)
{
	const char *form = directive_value(score->shape, "form");
	struct arena arena;

	if (form == NULL)
		return;
	arena_init(&arena);
	for (int i = 0; i < app->deck->npanel; i++) {
		const struct panel_entry *entry = &app->deck->panel[i];
		const struct block *quiz;
		const char *of;
		uint32_t right = 0;
		struct state *s;

		/* Only panels whose text names a quiz are parsed. */
		if (memmem(entry->source->text + entry->start, entry->end -
		    entry->start, "quiz", 4) == NULL)
			continue;
		quiz = panel_block(panel_parse(&arena, app->deck, i, NULL),
		    "quiz");
		of = quiz != NULL ? directive_value(quiz->shape, "form") :
		    NULL;
		if (of == NULL || strcmp(of, form) != 0)
			continue;
		for (int k = 0; k < quiz->nitem && k < 32; k++)
			if (quiz->item[k].task == TASK_DONE)
				right |= 1u << k;
		s = app_state(app, i);
		v->score.questions++;
		v->score.answered += s->checked;
		v->score.right += s->checked && s->chosen == right;
	}
	arena_release(&arena);
}

/* A quiz and an estimate wait for an answer: they have the focus at once. Once
 * they are answered the link to the panel has it, the last stop. */
static int
first_focus(const struct view *v)
{
	if (v->state->checked)
		return v->nstop > 0 && v->stop[v->nstop - 1].kind ==
		    STOP_LINK ? v->nstop - 1 : -1;
	for (int i = 0; i < v->nstop; i++)
		if (v->stop[i].kind == STOP_CHOICE ||
		    v->stop[i].kind == STOP_ESTIMATE)
			return i;
	return -1;
}

static const char *
two_digits(const struct view *v, long n)
{
	return n < 10 ? arena_printf(v->arena, "%s%s", view_integer(v, 0),
	    view_integer(v, n)) : view_integer(v, n);
}

/* "8 / 72", the digits being typed, or the clock beside it. */
static const char *
place_text(const struct app *app, const struct view *v)
{
	const char *place;

	if (app->counting)
		return arena_printf(v->arena, "%s / %s",
		    view_integer(v, app->count), view_integer(v, app->norder));
	place = arena_printf(v->arena, "%s / %s", view_integer(v, app->at + 1),
	    view_integer(v, app->norder));
	if (app->clock) {
		const int64_t s = (app->now - app->start) / 1000;
		const int64_t day = app->now / 1000 % 86400;

		place = arena_printf(v->arena, "%s:%s  +%s:%s  %s",
		    two_digits(v, (long)(day / 3600)),
		    two_digits(v, (long)(day / 60 % 60)),
		    view_integer(v, (long)(s / 60)),
		    two_digits(v, (long)(s % 60)), place);
	}
	return place;
}

/* How many panels each section of the tour has, in its order. */
static int
parts(const struct app *app, const struct view *v, const int **out)
{
	int *part = arena_array(v->arena, (size_t)app->norder + 1,
	    sizeof *part);
	int n = 0;

	for (int i = 0; i < app->norder; i++) {
		if (i == 0 || app->deck->panel[app->order[i]].section !=
		    app->deck->panel[app->order[i - 1]].section)
			n++;
		part[n - 1]++;
	}
	*out = part;
	return n;
}

/* Hints for what can be done here, the most needed first. */
static int
hints(const struct app *app, const struct panel *p, struct hint *h)
{
	int n = 0;

	if (app->can_scroll_down)
		h[n++] = (struct hint){ "↓", N_("more"), true };
	if (focus_is(app, STOP_ESTIMATE)) {
		h[n++] = (struct hint){ "← →", N_("guess"), true };
		h[n++] = (struct hint){ "Enter", N_("answer"), true };
		h[n++] = (struct hint){ "n", N_("next panel"), false };
	} else if (focus_is(app, STOP_CHOICE)) {
		h[n++] = (struct hint){ "1-9", N_("choose"), true };
		h[n++] = (struct hint){ "Enter", N_("check"), true };
	} else if (focus_is(app, STOP_MAP)) {
		h[n++] = (struct hint){ "← →", N_("city"), true };
		h[n++] = (struct hint){ "Enter", N_("list"), true };
	}
	if (panel_has(p, "map") && !focus_is(app, STOP_MAP))
		h[n++] = (struct hint){ "Tab", N_("city"), true };
	if (!focus_is(app, STOP_ESTIMATE) && !focus_is(app, STOP_MAP))
		h[n++] = (struct hint){ "← →", N_("panel"), false };
	if (panel_has(p, "update"))
		h[n++] = (struct hint){ "u", N_("newer"), true };
	h[n++] = (struct hint){ "t", N_("contents"), false };
	h[n++] = (struct hint){ "/", N_("find"), false };
	h[n++] = (struct hint){ "L", N_("language"), false };
	h[n++] = (struct hint){ "?", N_("help"), false };
	if (p->nnote > 0)
		h[n++] = (struct hint){ "i", N_("note"), false };
	h[n++] = (struct hint){ "s", N_("source"), false };
	return n;
}

/* Marks at the end side of the body: there is more above, below. */
static void
more_marks(const struct app *app, const struct view *v, struct canvas *c,
    const struct frame *f)
{
	struct area all = area_all(c, v->dir);
	const int x = f->margin + f->width;

	if (f->margin == 0)
		return;
	if (app->scroll > 0)
		area_put(&all, f->body, x, glyph(v->glyphs, v->dir,
		    G_ARROW_UP), 1, style_with(ROLE_SERIES_2, LOOK_BOLD));
	if (app->can_scroll_down)
		area_put(&all, f->body + f->body_rows - 1, x, glyph(v->glyphs,
		    v->dir, G_ARROW_DOWN), 1, style_with(ROLE_SERIES_2,
		    LOOK_BOLD));
}

/* The focus must be seen: scrolls so that its row is on screen. */
static void
scroll_to_focus(struct app *app, const struct view *v, int rows)
{
	const int row = v->focus >= 0 && v->focus < v->nstop ?
	    v->stop[v->focus].row : -1;

	if (row < 0 || !app->focus_is_set)
		return;
	if (row < app->scroll)
		app->scroll = row;
	else if (row >= app->scroll + rows)
		app->scroll = row - rows + 1;
}

static void
draw_message(const struct app *app, struct view *v, struct canvas *c,
    const struct frame *f)
{
	struct area all = area_all(c, v->dir);
	struct rich text;
	struct para p;

	if (app->message == NULL || f->hints < 0)
		return;
	text = view_plain(v, app->message);
	p = view_lay(v, &text, f->width);
	area_fill(&all, f->hints, 0, 1, f->cols, style(ROLE_TEXT));
	if (p.n > 0)
		area_line(&all, f->hints, f->margin, f->width, &p.line[0],
		    ALIGN_START, style(ROLE_WARNING));
}

static struct rich
heading_of(const struct app *app, struct view *v, const char *msgid,
    const char *ctxt)
{
	return deck_text(app->deck, v->arena, msgid, ctxt);
}

/* The frame for a panel: it leaves its air to the body if that helps. */
static struct frame
panel_frame(const struct app *app, const struct view *v,
    const struct panel *p, int rows, int cols, const struct rich *title)
{
	struct frame f = frame_fit(v, rows, cols, title, FRAME_AIR);
	const int best = panel_cost(v, p, f.body_rows, f.width, app->step);

	for (int tight = 0; tight < FRAME_AIR; tight++) {
		struct frame airy = frame_fit(v, rows, cols, title, tight);

		if (airy.body_rows == f.body_rows || panel_cost(v, p,
		    airy.body_rows, airy.width, app->step) <= best)
			return airy;
	}
	return f;
}

static void
draw_panel(struct app *app, struct view *v, struct canvas *c)
{
	const int index = app_panel(app);
	const struct panel *p = panel_parse(v->arena, app->deck, index, NULL);
	const struct block *score = panel_block(p, "score");
	struct frame_text text = { .section = view_plain(v, "") };
	struct hint hint[16];
	struct frame f;
	int most;

	v->state = app_state(app, index);
	v->updates = app->updates;
	if (app->countdown_panel == index)
		v->countdown = &app->countdown;
	if (score != NULL)
		count_score(app, v, score);
	text.title = p->title;
	text.deck = heading_of(app, v, app->deck->title, NULL);
	if (p->entry->section >= 0)
		text.section = heading_of(app, v,
		    app->deck->section[p->entry->section].heading, NULL);
	f = panel_frame(app, v, p, c->rows, c->cols, &text.title);
	app->steps = p->steps;
	if (app->step > app->steps)
		app->step = app->steps;

	v->focus = app->focus;
	panel_draw(v, p, f.body_rows, f.width, app->step, &app->body);
	if (app->focus < 0 && !app->focus_is_set && !v->plain &&
	    (app->focus = first_focus(v)) >= 0) {
		v->focus = app->focus;
		panel_draw(v, p, f.body_rows, f.width, app->step, &app->body);
	}
	if (app->focus >= v->nstop)
		app->focus = v->focus = -1;
	app->page = f.body_rows;
	scroll_to_focus(app, v, f.body_rows);
	most = app->body.rows - f.body_rows;
	if (app->scroll > most)
		app->scroll = most;
	if (app->scroll < 0)
		app->scroll = 0;
	app->can_scroll_down = app->scroll < most;
	canvas_copy(c, f.body, f.margin, &app->body, app->scroll,
	    f.body_rows);
	for (int i = 0; i < v->nstop; i++) {
		v->stop[i].row += f.body - app->scroll;
		v->stop[i].col += f.margin;
	}
	app->view = *v;

	text.hint = hint;
	text.nhint = hints(app, p, hint);
	text.place = place_text(app, v);
	text.npart = parts(app, v, &text.part);
	text.done = app->at + 1;
	frame_draw(v, c, &f, &text);
	more_marks(app, v, c, &f);
	draw_message(app, v, c, &f);
	if (c->cursor_row < 0) {
		/* Nothing has the focus: the cursor stands on the title. */
		c->cursor_row = f.title;
		c->cursor_col = v->dir == DIR_RTL ? c->cols - 1 - f.margin :
		    f.margin;
	}
}

void
app_draw(struct app *app, struct canvas *c)
{
	struct view v;

	app->rows = c->rows;
	app->cols = c->cols;
	/* The stops of the last picture go with its memory. */
	app->view.nstop = 0;
	arena_clear(&app->arena);
	canvas_reset(c, c->rows, c->cols);
	app_view(app, &v);
	app->nchoice = 0;
	app->sheet = NULL;
	switch (app->over) {
	case OVER_NONE:
		draw_panel(app, &v, c);
		break;
	case OVER_CONTENTS:
		contents_draw(app, &v, c);
		break;
	case OVER_SEARCH:
		search_draw(app, &v, c);
		break;
	case OVER_LANGUAGE:
		language_draw(app, &v, c);
		break;
	case OVER_HELP:
		help_draw(app, &v, c);
		break;
	case OVER_SOURCE:
		source_draw(app, &v, c);
		break;
	case OVER_NOTE:
		note_draw(app, &v, c);
		break;
	case OVER_DISPLAY:
		display_draw(app, &v, c);
		break;
	case OVER_QR:
		qr_draw(app, &v, c);
		break;
	case OVER_BLACK:
		c->cursor_row = c->cursor_col = 0;
		break;
	}
}
