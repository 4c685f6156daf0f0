/* The foot of the screen: hints on keys, the clocks, the number of the panel,
 * the message. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "view/panel.h"

/* From so many columns on the hints name other languages. */
enum { NAMES_COLS = 100 };

static const char *
two_digits(const struct view *v, long n)
{
	return n < 10 ? arena_printf(v->arena, "%s%s", view_integer(v, 0),
	    view_integer(v, n)) : view_integer(v, n);
}

static const char *
minutes(const struct view *v, int64_t seconds)
{
	return arena_printf(v->arena, "%s:%s", view_integer(v,
	    (long)(seconds / 60)), two_digits(v, (long)(seconds % 60)));
}

/* What is left of the countdown, the time of day and since the start: seen on
 * every panel and under every screen while they run. */
const char *
foot_status(const struct reader *r, const struct view *v)
{
	const int64_t day = (r->now + r->ahead) / 1000 % 86400;
	const char *text = "";

	if (countdown_is_on(r))
		text = arena_printf(v->arena, "%s%s", r->timer.c.running ?
		    "" : "= ", minutes(v, (r->timer.c.left + 999) / 1000));
	if (!r->clock)
		return text;
	return arena_printf(v->arena, "%s%s%s:%s  +%s", text, *text != '\0' ?
	    "  " : "", two_digits(v, (long)(day / 3600)), two_digits(v,
	    (long)(day / 60 % 60)), minutes(v, (r->now - r->start) / 1000));
}

/* "8 / 72", or the digits being typed; the clocks beside it. */
const char *
foot_place(const struct app *app, const struct view *v)
{
	const struct reader *r = &app->reader;
	const char *place;

	if (r->place.visit >= 0 && !r->typed.on)
		place = say(v->words, N_("a visit"));
	else
		place = arena_printf(v->arena, "%s / %s", view_integer(v,
		    r->typed.on ? r->typed.n : r->place.at + 1),
		    view_integer(v, r->place.norder));
	return *v->status == '\0' ? place : arena_printf(v->arena, "%s  %s",
	    v->status, place);
}

/* How many panels each section of the tour has, in its order. */
int
foot_parts(const struct app *app, const struct view *v, const int **out)
{
	const struct place *p = &app->reader.place;
	const struct panel_entry *panel = app->reader.deck->panel;
	int *part = arena_array(v->arena, (size_t)p->norder + 1,
	    sizeof *part);
	int n = 0;

	for (int i = 0; i < p->norder; i++) {
		if (i == 0 || panel[p->order[i]].section !=
		    panel[p->order[i - 1]].section)
			n++;
		part[n - 1]++;
	}
	*out = part;
	return n;
}

static bool
has_update(const struct panel *p)
{
	return panel_has(p, "update");
}

/* Whether some words of the source line did not fit. */
static bool
is_source_cut(const struct view *v)
{
	return v->source_cut;
}

/* Names of the other languages, each in itself: who does not read this one
 * finds there where to go. Of a terminal that was not asked yet how it treats
 * text from right to left only the others are told, lest they be turned. */
int
foot_languages(struct app *app, struct view *v, const struct rich **out)
{
	struct reader *r = &app->reader;
	struct rich *name;
	int n, k = 0;
	const char *const *tag;

	*out = NULL;
	if (app->cols < NAMES_COLS)
		return 0;
	tag = languages_all(r, &n);
	name = arena_array(v->arena, (size_t)n + 1, sizeof *name);
	for (int i = 0; i < n; i++) {
		const struct lang *lang = lang_find(tag[i]);

		if (lang_closeness(tag[i], r->deck->shown) != LANG_SAME &&
		    app_can_show(&r->options, tag[i]) &&
		    (lang->dir == DIR_LTR || r->options.rtl_known))
			name[k++] = rich_plain(lang->name, v->dir, lang->tag);
	}
	*out = name;
	return k;
}

/* Whether a hint presses that key already. */
static bool
has_key(const struct hint *h, int n, uint32_t key)
{
	for (int i = 0; i < n; i++)
		if (h[i].press == key)
			return true;
	return false;
}

/* Hints for what can be done here; when room is short, those with the least
 * weight give way, and the language is the last. */
int
foot_hints(const struct app *app, const struct panel *p, struct hint *h)
{
	const struct shown *s = &app->shown;
	const struct reader *r = &app->reader;
	const struct stop *stop = app_focused(app);
	const struct box *box = app_box(app);
	int n = 0;

	if (s->can_scroll_down)
		h[n++] = (struct hint){ "↓", N_("more"), true, 95, K_DOWN, 0 };
	if (s->step < s->steps)
		h[n++] = (struct hint){ "Space", N_("more"), true, 94, K_SPACE,
		    0 };
	if (box != NULL && box->form->hints != NULL &&
	    (stop == NULL || stop->target == NULL))
		n += box->form->hints(&s->view, box, stop, h + n);
	else if (stop != NULL)
		h[n++] = (struct hint){ "Enter", N_("go"), true, 90, K_ENTER,
		    0 };
	if (stop != NULL && !has_key(h, n, K_ESCAPE))
		h[n++] = (struct hint){ "Esc", N_("leave"), false, 85,
		    K_ESCAPE, 0 };
	if (r->place.visit >= 0)
		h[n++] = (struct hint){ "Backspace", N_("back to the tour"),
		    true, 92, K_BACKSPACE, 0 };
	if (r->search.needle.len > 0)
		h[n++] = (struct hint){ "n N", N_("next hit"), true, 84, 'n',
		    'N' };
	if (countdown_is_on(r) && r->kiosk == NULL)
		h[n++] = (struct hint){ "M", N_("one minute more"), false, 75,
		    'M', 0 };
	if (stop == NULL || stop->box == NULL || stop->box->form->key == NULL)
		h[n++] = (struct hint){ "← →", N_("panel"), false, 70, K_LEFT,
		    K_RIGHT };
	if (has_update(p))
		h[n++] = (struct hint){ "u", N_("newer"), true, 65, 'u', 0 };
	/* A kiosk has a bar below with the rest. */
	if (r->kiosk == NULL) {
		h[n++] = (struct hint){ "t", N_("contents"), false, 50, 't',
		    0 };
		if (!has_key(h, n, '/'))
			h[n++] = (struct hint){ "/", N_("find"), false, 30,
			    '/', 0 };
		h[n++] = (struct hint){ "L", N_("language"), false, 99, 'L',
		    0 };
		h[n++] = (struct hint){ "?", N_("help"), false, 60, '?', 0 };
	}
	if (p->nnote > 0 && r->kiosk == NULL)
		h[n++] = (struct hint){ "i", N_("note"), false, 82, 'i', 0 };
	if (panel_has(p, "source"))
		h[n++] = (struct hint){ "s", N_("source"), false,
		    is_source_cut(&s->view) ? 83 : 20, 's', 0 };
	return n;
}

void
foot_message(const struct app *app, struct view *v, struct canvas *c,
    const struct frame *f)
{
	struct area all = area_all(c, v->dir);
	struct rich text;
	struct para p;

	if (app->reader.message == NULL || f->hints < 0 ||
	    kiosk_is_looping(&app->reader))
		return;
	text = view_plain(v, app->reader.message);
	p = view_lay(v, &text, f->width);
	area_fill(&all, f->hints, 0, 1, f->cols, style(ROLE_TEXT));
	if (p.n > 0)
		area_line(&all, f->hints, f->margin, f->width, &p.line[0],
		    ALIGN_START, style(ROLE_WARNING));
}
