/* What has the focus, and what Enter means. */
#include "config.h"

#include "app/state.h"

const struct stop *
app_focused(const struct app *app)
{
	const struct shown *s = &app->shown;

	return s->focus >= 0 && s->focus < s->view.nstop ?
	    &s->view.stop[s->focus] : NULL;
}

static bool
has_stop(const struct view *v, const struct box *b)
{
	for (int i = 0; i < v->nstop; i++)
		if (v->stop[i].box == b)
			return true;
	return false;
}

const struct box *
app_box(const struct app *app)
{
	const struct view *v = &app->shown.view;
	const struct stop *s = app_focused(app);

	if (s != NULL)
		return s->box;
	for (int i = 0; i < v->nbox; i++)
		if (v->box[i].form->use != NULL && has_stop(v, &v->box[i]))
			return &v->box[i];
	return NULL;
}
