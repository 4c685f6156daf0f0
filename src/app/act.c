/* What a key or a click does on the panel. A block that is entered has the keys
 * first; choices with numbers on the screen have the digits; the rest is in
 * the key table. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "canvas/theme.h"
#include "view/form.h"
#include "view/panel.h"

enum { MOST_TYPED = 1000000, ALL_STEPS = 1 << 20 };

static void
tell(struct app *app, const char *msgid)
{
	reader_tell(&app->reader, say(app->reader.words, msgid));
}

void
act_begin(struct app *app, bool whole)
{
	struct shown *s = &app->shown;

	s->scroll = 0;
	s->step = whole ? ALL_STEPS : 0;	/* the picture knows how many */
	s->focus = s->focus_seen = -1;
	s->updates = false;
	s->begun = true;
}

/* ---- Moving ---- */

/* Whatever moves gives true when another panel is there. */
static void
moved(struct app *app, bool other)
{
	if (other)
		act_begin(app, false);
}

static void
next(struct app *app)
{
	const struct typed *t = &app->reader.typed;

	if (app->shown.step < app->shown.steps && !t->on)
		app->shown.step++;
	else
		moved(app, place_move(&app->reader, 1, t->on && t->n > 0 ?
		    t->n : 1));
}

/* Going back shows a panel as it was left: with all its steps. */
static void
previous(struct app *app)
{
	const struct typed *t = &app->reader.typed;

	if (place_move(&app->reader, -1, t->on && t->n > 0 ? t->n : 1))
		act_begin(app, true);
}

/* The next step, the rest of a tall panel, or the next panel. */
static void
forward(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->step < s->steps)
		s->step++;
	else if (s->can_scroll_down)
		s->scroll += s->page > 2 ? s->page - 1 : 1;
	else
		next(app);
}

static void
backward(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->scroll > 0) {
		s->scroll -= s->page > 2 ? s->page - 1 : 1;
		if (s->scroll < 0)
			s->scroll = 0;
	} else
		previous(app);
}

static void
focus_move(struct app *app, int step)
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
static void
down(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->focus < 0 && s->can_scroll_down)
		s->scroll++;
	else if (s->view.nstop > 0 && s->focus < s->view.nstop - 1)
		focus_move(app, 1);
	else if (s->can_scroll_down)
		s->scroll++;
	else if (s->view.nstop == 0 && s->scroll == 0)
		next(app);
}

static void
up(struct app *app)
{
	struct shown *s = &app->shown;

	if (s->focus >= 0)
		s->focus--;
	else if (s->scroll > 0)
		s->scroll--;
	else if (s->view.nstop == 0 && !s->can_scroll_down)
		previous(app);
}

/* ---- Blocks ---- */

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
		moved(app, place_set(r, first));
}

static void
follow(struct app *app, const char *target)
{
	struct reader *r = &app->reader;
	const int panel = place_panel(&app->reader);

	if (target[0] != '#') {
		stage_show_qr(r, &app->stage, target);
		return;
	}
	if (!place_go(r, deck_find_target(r->deck, target), true))
		tell(app, N_("That panel is not here."));
	else
		moved(app, place_panel(&app->reader) != panel);
}

/* A second clock ends the first: that is asked. */
static void
press_clock(struct app *app, const struct box *b, int minutes)
{
	struct reader *r = &app->reader;

	if (countdown_is_elsewhere(r, b->number) &&
	    app->asked != ASKED_CLOCK) {
		app->asked = ASKED_CLOCK;
		tell(app, N_("Another clock is running. Enter again ends it "
		    "and starts this one."));
		return;
	}
	app->asked = ASKED_NOTHING;
	countdown_press(r, b->number, minutes);
}

/* The first stop of a box, and its n-th. */
static int
stop_of(const struct app *app, const struct box *b, int n)
{
	const struct view *v = &app->shown.view;

	for (int i = 0; i < v->nstop; i++)
		if (v->stop[i].box == b && n-- == 0)
			return i;
	return -1;
}

static void
carry_out(struct app *app, const struct box *b, const struct deed *d)
{
	if (d->tell != NULL)
		tell(app, d->tell);
	if (d->enter)
		app->shown.focus = stop_of(app, b, d->focus);
	if (d->leave)
		app->shown.focus = -1;
	if (d->minutes > 0)
		press_clock(app, b, d->minutes);
	if (d->target != NULL)
		follow(app, d->target);
	else if (d->wipe != NULL)
		begin_quiz(app, d->wipe);
}

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
		tell(app, N_("Enter again checks the answer; t goes to a panel "
		    "by its number."));
		return;
	}
	if (s != NULL && s->target != NULL)
		follow(app, s->target);
	else if (b != NULL && b->form->use != NULL && b->form->use(v, b, s,
	    &d))
		carry_out(app, b, &d);
	else if (s == NULL)
		forward(app);
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
	carry_out(app, s->box, &d);
	return true;
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
	const int stop = stop_of(app, b, (int)n - 1);

	app->reader.typed.on = false;
	b->form->pick(&app->shown.view, b, (int)n - 1, &d);
	if (app->shown.focus >= 0 && stop >= 0)
		app->shown.focus = stop;
	/* "12" was perhaps meant as a panel's number; "1", "3" of a question
	 * with several answers were not. */
	if (!d.replaced)
		app->digits = 1;
	carry_out(app, b, &d);
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
		moved(app, place_panel(&app->reader) != panel);
	} else
		tell(app, N_("That panel is not here."));
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
			next(app);
		else
			previous(app);
	} else if (panel < 0)
		tell(app, N_("Nothing found."));
	else
		moved(app, place_panel(&app->reader) != panel && place_go(r, panel,
		    false));
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
		tell(app, N_("Press q again to quit."));
	}
}

static void
back(struct app *app)
{
	const int panel = place_panel(&app->reader);

	if (place_back(&app->reader) && place_panel(&app->reader) != panel)
		act_begin(app, true);
}

void
act_do(struct app *app, enum action action, struct effects *e)
{
	struct reader *r = &app->reader;
	const struct over *over = over_of(action);
	const char *to;

	if (over != NULL) {
		if (place_panel(&app->reader) >= 0 || over->kind == OVER_CHOOSE ||
		    over->kind == OVER_TYPE || over == &over_help)
			stage_open(r, &app->stage, over, e);
		return;
	}
	switch (action) {
	case ACTION_NEXT:
		next(app);
		break;
	case ACTION_PREVIOUS:
		previous(app);
		break;
	case ACTION_FORWARD:
		forward(app);
		break;
	case ACTION_BACKWARD:
		backward(app);
		break;
	case ACTION_DOWN:
		down(app);
		break;
	case ACTION_UP:
		up(app);
		break;
	case ACTION_FIRST:
		moved(app, place_set(r, 0));
		break;
	case ACTION_LAST:
		moved(app, place_set(r, r->place.norder - 1));
		break;
	case ACTION_GO:
		if (r->typed.on)
			go(app, false);
		else
			moved(app, place_set(r, r->place.norder - 1));
		break;
	case ACTION_BACK:
		back(app);
		break;
	case ACTION_SECTION_NEXT:
		moved(app, place_section(r, 1));
		break;
	case ACTION_SECTION_PREVIOUS:
		moved(app, place_section(r, -1));
		break;
	case ACTION_FOCUS_NEXT:
		focus_move(app, 1);
		break;
	case ACTION_FOCUS_PREVIOUS:
		focus_move(app, -1);
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
	if (app->stage.over == NULL && !t->on && block_key(app, latin))
		return;
	if (latin >= '0' && latin <= '9' && app->stage.over == NULL) {
		digit(app, (int)(latin - '0'));
		return;
	}
	/* A digit that chose was the start of a panel's number after all. */
	if (action == ACTION_GO && !t->on && app->digits > 0)
		tell(app, N_("Digits choose here. t goes to a panel by its "
		    "number."));
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

/* ---- Clicks ---- */

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
		follow(app, s->target);
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
	carry_out(app, s->box, &d);
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
			moved(app, place_set(&app->reader, part_start(app,
			    t->part)));
		return;
	}
}
