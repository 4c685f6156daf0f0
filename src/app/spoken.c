/* The app in words, for a viewer in lines: after each event, what has changed
 * since the last time it was asked. Nothing is kept but what was said last, so
 * whatever changes the app, a key, a clock or a saved file, is said alike. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "view/form.h"
#include "view/panel.h"

static void
forget_blocks(struct said *s)
{
	for (int i = 0; i < s->nblock; i++)
		free(s->block[i].memory);
	s->nblock = 0;
}

/* What was done on each block, to tell later what is new. */
static void
remember_blocks(struct app *app, struct view *v, const struct panel *p)
{
	struct said *s = &app->said;

	forget_blocks(s);
	s->block = xrealloc(s->block, (size_t)p->nblock + 1,
	    sizeof *s->block);
	v->panel = p;
	for (int i = 0; i < p->nblock; i++) {
		const struct box box = form_box(v, &p->block[i]);
		struct said_block *b = &s->block[s->nblock++];

		b->memory = NULL;
		b->size = (int)box.form->memory;
		if (box.memory == NULL)
			continue;
		b->memory = xcalloc(1, (size_t)b->size);
		memcpy(b->memory, box.memory, (size_t)b->size);
	}
}

static void
remember_panel(struct app *app, struct view *v)
{
	struct said *s = &app->said;
	const struct reader *r = &app->reader;
	const struct stop *stop = app_focused(app);
	const struct panel *p = panel_parse(v->arena, r->deck, place_panel(r),
	    NULL);

	if (place_panel(&app->reader) != s->panel || r->deck != s->deck ||
	    app->shown.step != s->step || strcmp(r->deck->shown, s->lang) !=
	    0) {
		struct buf text = BUF_INIT;

		said_blocks(v, p, -1, app->shown.step, &text);
		free(s->text);
		s->text = xstrdup(buf_text(&text));
		s->section = p->entry->section;
		buf_release(&text);
	}
	remember_blocks(app, v, p);
	s->deck = r->deck;
	s->panel = place_panel(&app->reader);
	s->norder = r->place.norder;
	s->step = app->shown.step;
	s->updates = app->shown.updates;
	s->focus = app->shown.focus;
	free(s->words);
	s->words = stop != NULL && stop->words != NULL ?
	    xstrdup(stop->words) : NULL;
	if (strlen(r->deck->shown) < sizeof s->lang)
		strcpy(s->lang, r->deck->shown);
}

static void
remember(struct app *app, struct view *v)
{
	struct said *s = &app->said;
	const struct reader *r = &app->reader;

	s->over = app->stage.over;
	s->listed = app_list(app) == LIST_CHOOSE ||
	    app_list(app) == LIST_TYPE;
	s->selected = app->stage.list.selected;
	memcpy(s->input, app->stage.list.input, sizeof s->input);
	s->minutes = said_minutes(app);
	s->running = r->timer.c.running;
	s->clock = r->clock;
	s->typed = r->typed.on ? r->typed.n : -1;
	if (app->stage.over == NULL)	/* else it was said already */
		remember_panel(app, v);
}

const char *
app_spoken(struct app *app)
{
	struct buf *out = &app->said.out;
	const struct reader *r = &app->reader;
	struct view v;

	buf_clear(out);
	if (place_panel(&app->reader) < 0)
		return buf_text(out);
	if (app->stage.over == NULL)
		v = app->shown.view;
	else
		app_view(app, &v);
	if (!app->said.begun) {
		struct rich title = deck_text(r->deck, v.arena,
		    r->deck->title, NULL);

		if (!rich_empty(&title))
			said_line(out, said_words(&v, &title));
		if (r->kiosk == NULL)
			said_line(out, say(v.words,
			    N_("Press ? for the keys, q to quit.")));
		app->said.begun = true;
		app->said.panel = app->said.section = -1;
	}
	if (kiosk_say(app, &v, out)) {
		remember(app, &v);
		return buf_text(out);
	}
	if (r->message != NULL)
		said_line(out, r->message);
	said_countdown(app, &v, out);
	if (app->stage.over != NULL)
		said_over(app, &v, out);
	else
		said_panel(app, &v, out);
	remember(app, &v);
	/* It is on no screen, so it would be said with every tick. */
	reader_tell(&app->reader, NULL);
	app->key = 0;
	return buf_text(out);
}

void
app_say_again(struct app *app)
{
	app->said.panel = app->said.section = -1;
}

void
said_release(struct said *s)
{
	forget_blocks(s);
	free(s->block);
	free(s->words);
	free(s->text);
	free(s->number);
	buf_release(&s->out);
}
