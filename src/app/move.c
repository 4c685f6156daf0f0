/* From panel to panel, from step to step, and down and up a panel that is
 * taller than the screen. */
#include "config.h"

#include "app/state.h"

enum { ALL_STEPS = 1 << 20 };

void
move_begin(struct app *app, bool whole)
{
	struct shown *s = &app->shown;

	s->scroll = 0;
	s->step = whole ? ALL_STEPS : 0;	/* the picture knows how many */
	s->focus = s->focus_seen = -1;
	s->updates = false;
	s->begun = true;
}

/* Whatever moves gives true when another panel is there. */
void
move_to(struct app *app, bool other)
{
	if (other)
		move_begin(app, false);
}

void
move_next(struct app *app)
{
	const struct typed *t = &app->reader.typed;

	if (app->shown.step < app->shown.steps && !t->on)
		app->shown.step++;
	else
		move_to(app, place_move(&app->reader, 1, t->on && t->n > 0 ?
		    t->n : 1));
}

/* Going back shows a panel as it was left: with all its steps. */
void
move_previous(struct app *app)
{
	const struct typed *t = &app->reader.typed;

	if (place_move(&app->reader, -1, t->on && t->n > 0 ? t->n : 1))
		move_begin(app, true);
}

/* The next step, the rest of a tall panel, or the next panel. */
void
move_forward(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->step < s->steps)
		s->step++;
	else if (s->can_scroll_down)
		s->scroll += s->page > 2 ? s->page - 1 : 1;
	else
		move_next(app);
}

void
move_backward(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->scroll > 0) {
		s->scroll -= s->page > 2 ? s->page - 1 : 1;
		if (s->scroll < 0)
			s->scroll = 0;
	} else
		move_previous(app);
}

void
move_focus(struct app *app, int step)
{
	struct shown *s = &app->shown;
	const int n = s->view.nstop;

	if (n == 0)
		return;
	if (s->focus < 0)
		s->focus = step > 0 ? 0 : n - 1;
	else
		s->focus = (s->focus + step + n) % n;
}

/* Scrolls, then walks from stop to stop; a panel that has neither pages. */
void
move_down(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->focus < 0 && s->can_scroll_down)
		s->scroll++;
	else if (s->view.nstop > 0 && s->focus < s->view.nstop - 1)
		move_focus(app, 1);
	else if (s->can_scroll_down)
		s->scroll++;
	else if (s->view.nstop == 0 && s->scroll == 0)
		move_next(app);
}

void
move_up(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->focus >= 0)
		s->focus--;
	else if (s->scroll > 0)
		s->scroll--;
	else if (s->view.nstop == 0 && !s->can_scroll_down)
		move_previous(app);
}

void
move_back(struct app *app)
{
	const int panel = place_panel(&app->reader);

	if (place_back(&app->reader) && place_panel(&app->reader) != panel)
		move_begin(app, true);
}
