/* What a click does: on a stop of the panel, on a hint at its foot or on a part
 * of its progress. */
#include "config.h"

#include "app/state.h"
#include "view/form.h"

static bool
is_in(const struct stop *s, int row, int col)
{
	return row >= s->hit.row && row < s->hit.row + s->hit.rows &&
	    col >= s->hit.col && col < s->hit.col + s->hit.cols;
}

/* The smallest target at this cell: a link inside of a row is meant itself. */
static int
stop_at(const struct view *v, int row, int col)
{
	int found = -1;

	for (int i = 0; i < v->nstop; i++)
		if (is_in(&v->stop[i], row, col) && (found < 0 ||
		    v->stop[i].hit.rows * v->stop[i].hit.cols <=
		    v->stop[found].hit.rows * v->stop[found].hit.cols))
			found = i;
	return found;
}

static void
click_stop(struct app *app, int i, int row, int col)
{
	const struct view *v = &app->shown.view;
	const struct stop *s = &v->stop[i];
	struct deed d = { 0 };

	app->shown.focus = i;
	if (s->target != NULL) {
		deed_follow(app, s->target);
		return;
	}
	if (s->box == NULL)
		return;
	if (s->box->form->click != NULL)
		s->box->form->click(v, s->box, s, row - s->hit.row,
		    col - s->hit.col, &d);
	else if (s->box->form->use != NULL)
		s->box->form->use(v, s->box, s, &d);
	/* The click has said already which stop is meant. */
	d.enter = false;
	deed_do(app, s->box, &d);
}

/* The first panel of a part of the progress. */
static int
part_start(const struct app *app, int part)
{
	const struct place *p = &app->reader.place;
	const struct panel_entry *panel = app->reader.deck->panel;

	for (int i = 0; i < p->norder; i++)
		if (i > 0 && panel[p->order[i]].section !=
		    panel[p->order[i - 1]].section && --part == 0)
			return i;
	return 0;
}

void
act_click(struct app *app, int row, int col, struct effects *e)
{
	const struct frame *f = &app->shown.frame;
	const int stop = stop_at(&app->shown.view, row, col);

	app->asked = ASKED_NOTHING;
	if (stop >= 0) {
		click_stop(app, stop, row, col);
		return;
	}
	for (int i = 0; i < f->ntarget; i++) {
		const struct frame_target *t = &f->target[i];

		if (row != t->row || col < t->col || col >= t->col + t->cols)
			continue;
		if (t->press != 0)
			act_key(app, t->press, e);
		else
			move_to(app, place_set(&app->reader, part_start(app,
			    t->part)));
		return;
	}
}
