/* What a block asks for when it is used is done: another panel, a clock, a quiz
 * that begins again. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "view/form.h"
#include "view/panel.h"

void
deed_tell(struct app *app, const char *msgid)
{
	reader_tell(&app->reader, say(app->reader.words, msgid));
}

/* The panel that begins the quiz of this form, -1: none; with wipe, its
 * answers are forgotten everywhere. */
static void
begin_quiz(struct app *app, const char *form)
{
	struct reader *r = &app->reader;
	struct arena arena;
	int first = -1;

	arena_init(&arena);
	for (int i = 0; i < r->place.norder; i++) {
		const int panel = r->place.order[i];
		const struct block *quiz;
		const char *of;

		if (!place_mentions(r, panel, "quiz"))
			continue;
		quiz = panel_block(panel_parse(&arena, r->deck, panel, NULL),
		    "quiz");
		of = quiz != NULL ? directive_value(quiz->shape, "form") :
		    NULL;
		if (of == NULL || form == NULL || strcmp(of, form) != 0)
			continue;
		memory_wipe(r, r->deck->panel[panel].id);
		if (first < 0)
			first = i;
	}
	arena_release(&arena);
	if (first >= 0)
		move_to(app, place_set(r, first));
}

void
deed_follow(struct app *app, const char *target)
{
	struct reader *r = &app->reader;
	const int panel = place_panel(&app->reader);

	if (target[0] != '#') {
		stage_show_qr(r, &app->stage, target);
		return;
	}
	if (!place_go(r, deck_find_target(r->deck, target), true))
		deed_tell(app, N_("That panel is not here."));
	else
		move_to(app, place_panel(&app->reader) != panel);
}

/* A second clock ends the first: that is asked. */
static void
press_clock(struct app *app, const struct box *b, int minutes)
{
	struct reader *r = &app->reader;

	if (countdown_is_elsewhere(r, b->number) &&
	    app->asked != ASKED_CLOCK) {
		app->asked = ASKED_CLOCK;
		deed_tell(app, N_("Another clock is running. Enter again ends "
		    "it and starts this one."));
		return;
	}
	app->asked = ASKED_NOTHING;
	countdown_press(r, b->number, minutes);
}

/* The first stop of a box, and its n-th. */
int
deed_stop(const struct app *app, const struct box *b, int n)
{
	const struct view *v = &app->shown.view;

	for (int i = 0; i < v->nstop; i++)
		if (v->stop[i].box == b && n-- == 0)
			return i;
	return -1;
}

void
deed_do(struct app *app, const struct box *b, const struct deed *d)
{
	if (d->tell != NULL)
		deed_tell(app, d->tell);
	if (d->enter)
		app->shown.focus = deed_stop(app, b, d->focus);
	if (d->leave)
		app->shown.focus = -1;
	if (d->minutes > 0)
		press_clock(app, b, d->minutes);
	if (d->target != NULL)
		deed_follow(app, d->target);
	else if (d->wipe != NULL)
		begin_quiz(app, d->wipe);
}
