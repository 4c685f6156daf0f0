/* Where one is: the panels of the tour in their order, jumps and the way back,
 * and what the reader did on each panel. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "view/panel.h"

/* ---- Tours and places ---- */

bool
place_is_shown(const struct app *app, int panel)
{
	const struct panel_entry *e = &app->deck->panel[panel];

	return !e->hidden && (e->audience & app->options.audience) != 0;
}

/* Fills the order of panels for the tour in force. */
void
place_order(struct app *app)
{
	const struct deck *d = app->deck;
	const struct tour *t = app->tour >= 0 && app->tour < d->ntour ?
	    &d->tour[app->tour] : NULL;
	const int n = t != NULL ? t->n : d->npanel;

	app->order = xrealloc(app->order, (size_t)n + 1, sizeof *app->order);
	app->norder = 0;
	for (int i = 0; i < n; i++) {
		const int panel = t != NULL ? t->panel[i] : i;

		if (place_is_shown(app, panel))
			app->order[app->norder++] = panel;
	}
}

int
app_tour_size(const struct app *app, int tour)
{
	const struct tour *t = &app->deck->tour[tour];
	int n = 0;

	for (int i = 0; i < t->n; i++)
		n += place_is_shown(app, t->panel[i]);
	return n;
}

int
place_find(const struct app *app, int panel)
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

bool
place_mentions(const struct app *app, int panel, const char *word)
{
	const struct panel_entry *e = &app->deck->panel[panel];

	return memmem(e->source->text + e->start, e->end - e->start, word,
	    strlen(word)) != NULL;
}

/* Quiz answers of the form that this panel counts are forgotten. */
static void
forget_score(struct app *app, int panel)
{
	const struct panel *p;
	const struct block *b;
	struct arena arena;
	const char *form;

	if (panel < 0 || !place_mentions(app, panel, "score"))
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

void
place_set(struct app *app, int at)
{
	if (at == app->at)
		return;
	forget_score(app, app_panel(app));
	app->at = at;
	app->scroll = app->step = 0;
	app->focus = -1;
	app->focus_is_set = app->updates = false;
	app->focus_seen = -1;
}

bool
app_go(struct app *app, int panel, bool jump)
{
	int at = place_find(app, panel);

	if (at < 0) {
		/* Not in this tour: then the whole series is shown. */
		if (panel < 0 || panel >= app->deck->npanel ||
		    !place_is_shown(app, panel))
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
		place_order(app);
		app->at = place_find(app, from);
		if (app->at < 0)
			app->at = 0;
		at = place_find(app, panel);
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
	place_order(app);
	if (app->norder == 0) {		/* nothing in it for this audience */
		app->tour = was;
		place_order(app);
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

void
place_forget(struct app *app)
{
	struct touched *next;

	for (struct touched *t = app->touched; t != NULL; t = next) {
		next = t->next;
		free(t);
	}
	app->touched = NULL;
}
