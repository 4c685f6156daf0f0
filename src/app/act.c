/* What a key does on the panel. A block that is entered has the keys first;
 * choices with numbers on the screen have the digits; the rest is in the key
 * table. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "canvas/theme.h"
#include "text/utf8.h"
#include "view/form.h"

enum { MOST_TYPED = 1000000 };

/* ---- Blocks ---- */

/* Enter: on the stop, or on what the panel is about. */
static void
activate(struct app *app)
{
	const struct view *v = &app->shown.view;
	const struct stop *s = app_focused(app);
	const struct box *b = app_box(app);
	struct deed d = { 0 };

	/* Two digits in a row were meant as a panel's number: the room must
	 * not see the answer for it. */
	if (app->digits > 1 && app->asked != ASKED_CHECK && b != NULL &&
	    b->form->pick != NULL) {
		app->asked = ASKED_CHECK;
		deed_tell(app, N_("Enter again checks the answer; t goes to "
		    "a panel by its number."));
		return;
	}
	if (s != NULL && s->target != NULL)
		deed_follow(app, s->target);
	else if (b != NULL && b->form->use != NULL && b->form->use(v, b, s,
	    &d))
		deed_do(app, b, &d);
	else if (s == NULL)
		move_forward(app);
}

/* A key of the block that is entered; true when it was one. */
static bool
block_key(struct app *app, uint32_t key)
{
	const struct stop *s = app_focused(app);
	struct deed d = { 0 };

	if (s == NULL || s->box == NULL || s->target != NULL ||
	    s->box->form->key == NULL || !s->box->form->key(&app->shown.view,
	    s->box, s, key, &d))
		return false;
	deed_do(app, s->box, &d);
	return true;
}

/* Text that the entered block takes; true when it did. */
static bool
block_type(const struct app *app, uint32_t key)
{
	const struct stop *s = app_focused(app);

	return s != NULL && s->box != NULL && s->box->form->type != NULL &&
	    s->box->form->type(&app->shown.view, s->box, key);
}

bool
act_takes_text(const struct app *app)
{
	return app->stage.over == NULL && block_type(app, 0);
}

void
act_paste(struct app *app, const char *text)
{
	while (*text != '\0' && act_takes_text(app)) {
		uint32_t c = 0;
		const size_t n = utf8_get((const unsigned char *)text,
		    strnlen(text, 4), &c);

		text += n > 0 ? n : 1;
		if (c == '\n' || c == '\r' || c == '\t')
			c = ' ';
		if (c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0))
			block_type(app, c);
	}
}

/* ---- Digits ---- */

/* The box with numbered choices on the screen, and how many it has. */
static const struct box *
numbered(const struct app *app, int *n)
{
	const struct view *v = &app->shown.view;

	for (int i = 0; i < v->nbox; i++)
		if (v->box[i].form->numbers != NULL && !v->box[i].in_words &&
		    (*n = v->box[i].form->numbers(v, &v->box[i])) > 0)
			return &v->box[i];
	return NULL;
}

static void
pick(struct app *app, const struct box *b, long n)
{
	struct deed d = { 0 };
	const int stop = deed_stop(app, b, (int)n - 1);

	app->reader.typed.on = false;
	b->form->pick(&app->shown.view, b, (int)n - 1, &d);
	if (app->shown.focus >= 0 && stop >= 0)
		app->shown.focus = stop;
	/* "12" was perhaps meant as a panel's number; "1", "3" of a question
	 * with several answers were not. */
	if (!d.replaced)
		app->digits = 1;
	deed_do(app, b, &d);
}

/* A digit is part of the number of a choice, else of a panel. A number that
 * can become a longer one waits. */
static void
digit(struct app *app, int d)
{
	struct typed *t = &app->reader.typed;
	const long n = (t->on ? t->n * 10 : 0) + d;
	const struct box *b;
	int most = 0;

	b = numbered(app, &most);
	app->digits++;
	if (b != NULL && n >= 1 && n <= most && 10 * n > most) {
		pick(app, b, n);
		return;
	}
	t->on = true;
	t->n = n < MOST_TYPED ? n : MOST_TYPED;
}

/* The end of a number: a choice's, or a panel's. */
static void
go(struct app *app, bool enter)
{
	struct reader *r = &app->reader;
	const long n = r->typed.n;
	const struct box *b;
	int most = 0;

	b = numbered(app, &most);
	r->typed.on = false;
	if (enter && b != NULL && n >= 1 && n <= most)
		pick(app, b, n);
	else if (n >= 1 && n <= r->place.norder) {
		const int panel = place_panel(&app->reader);

		place_go(r, r->place.order[n - 1], true);
		move_to(app, place_panel(&app->reader) != panel);
	} else
		deed_tell(app, N_("That panel is not here."));
}

/* ---- The rest ---- */

static void
next_theme(struct app *app, struct effects *e)
{
	const char *const *names = theme_names();
	struct app_options *o = &app->reader.options;
	int i;

	for (i = 0; names[i] != NULL; i++)
		if (strcmp(names[i], o->theme) == 0)
			break;
	if (names[i] == NULL || names[++i] == NULL)
		i = 0;
	o->theme = e->theme = names[i];
}

/* The focused link, or the first of the panel, that leads outside it. */
static const char *
outward_link(const struct app *app)
{
	const struct view *v = &app->shown.view;
	const struct stop *s = app_focused(app);

	if (s != NULL && s->target != NULL && s->target[0] != '#')
		return s->target;
	for (int i = 0; i < v->nstop; i++)
		if (v->stop[i].target != NULL && v->stop[i].target[0] != '#')
			return v->stop[i].target;
	return NULL;
}

static void
find(struct app *app, int step)
{
	struct reader *r = &app->reader;
	const int panel = r->search.needle.len > 0 ? search_next(r, step) : -1;

	if (r->search.needle.len == 0) {
		if (step > 0)
			move_next(app);
		else
			move_previous(app);
	} else if (panel < 0)
		deed_tell(app, N_("Nothing found."));
	else
		move_to(app, place_panel(&app->reader) != panel &&
		    place_go(r, panel, false));
}

/* Leaves the block, else drops the number, else forgets the search. */
static void
cancel(struct app *app)
{
	if (app->shown.focus >= 0)
		app->shown.focus = -1;
	else if (app->reader.typed.on)
		app->reader.typed.on = false;
	else
		search_forget(&app->reader);
}

static void
quit(struct app *app, struct effects *e)
{
	if (app->asked == ASKED_QUIT)
		e->quit = true;
	else {
		app->asked = ASKED_QUIT;
		deed_tell(app, N_("Press q again to quit."));
	}
}

void
act_do(struct app *app, enum action action, struct effects *e)
{
	struct reader *r = &app->reader;
	const struct over *over = over_of(action);

	/* Nobody leads a kiosk. */
	if (action == ACTION_NOTE &&
	    app->reader.options.audience == AUDIENCE_KIOSK)
		return;
	const char *to;

	if (over != NULL) {
		if (place_panel(&app->reader) >= 0 ||
		    over->kind == OVER_CHOOSE || over->kind == OVER_TYPE ||
		    over == &over_help)
			stage_open(r, &app->stage, over, e);
		return;
	}
	switch (action) {
	case ACTION_NEXT:
		move_next(app);
		break;
	case ACTION_PREVIOUS:
		move_previous(app);
		break;
	case ACTION_FORWARD:
		move_forward(app);
		break;
	case ACTION_BACKWARD:
		move_backward(app);
		break;
	case ACTION_DOWN:
		move_down(app);
		break;
	case ACTION_UP:
		move_up(app);
		break;
	case ACTION_FIRST:
		move_to(app, place_set(r, 0));
		break;
	case ACTION_LAST:
		move_to(app, place_set(r, r->place.norder - 1));
		break;
	case ACTION_GO:
		if (r->typed.on)
			go(app, false);
		else
			move_to(app, place_set(r, r->place.norder - 1));
		break;
	case ACTION_BACK:
		move_back(app);
		break;
	case ACTION_SECTION_NEXT:
		move_to(app, place_section(r, 1));
		break;
	case ACTION_SECTION_PREVIOUS:
		move_to(app, place_section(r, -1));
		break;
	case ACTION_FOCUS_NEXT:
		move_focus(app, 1);
		break;
	case ACTION_FOCUS_PREVIOUS:
		move_focus(app, -1);
		break;
	case ACTION_ACTIVATE:
		if (r->typed.on)
			go(app, true);
		else
			activate(app);
		break;
	case ACTION_CANCEL:
		cancel(app);
		break;
	case ACTION_REVEAL:
		app->shown.step = app->shown.steps;
		break;
	case ACTION_QR:
		to = outward_link(app);
		if (to != NULL)
			stage_show_qr(r, &app->stage, to);
		break;
	case ACTION_FIND_NEXT:
		find(app, 1);
		break;
	case ACTION_FIND_PREVIOUS:
		find(app, -1);
		break;
	case ACTION_UPDATE:
		app->shown.updates = !app->shown.updates;
		break;
	case ACTION_CLOCK:
		r->clock = !r->clock;
		break;
	case ACTION_MINUTE:
		if (countdown_is_on(r))
			countdown_add(r, 1);
		break;
	case ACTION_THEME:
		next_theme(app, e);
		break;
	case ACTION_LARGE:
		r->options.large = !r->options.large;
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
		quit(app, e);
		break;
	default:
		break;
	}
}

void
act_key(struct app *app, uint32_t key, struct effects *e)
{
	const uint32_t latin = key_latin(key);
	const enum action action = key_action(latin, reader_dir(&app->reader)
	    == DIR_RTL);
	struct typed *t = &app->reader.typed;

	if (key == K_CONTROL_C) {
		e->quit = true;
		return;
	}
	if (action != ACTION_QUIT && app->asked == ASKED_QUIT)
		app->asked = ASKED_NOTHING;
	if (action != ACTION_ACTIVATE && app->asked != ASKED_QUIT)
		app->asked = ASKED_NOTHING;
	if (app->stage.over == NULL && !t->on && (block_type(app, key) ||
	    block_key(app, latin)))
		return;
	if (latin >= '0' && latin <= '9' && app->stage.over == NULL) {
		digit(app, (int)(latin - '0'));
		return;
	}
	/* A digit that chose was the start of a panel's number after all. */
	if (action == ACTION_GO && !t->on && app->digits > 0)
		deed_tell(app, N_("Digits choose here. t goes to a panel by "
		    "its number."));
	else if (t->on && latin == K_BACKSPACE) {
		t->n /= 10;
		t->on = t->n > 0;
		return;
	} else
		act_do(app, action, e);
	app->digits = 0;
	t->on = false;
	t->n = 0;
}
