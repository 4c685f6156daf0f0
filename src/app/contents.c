/* Contents: tours on top, then sections with their panels. Typing filters. */
#include "config.h"

#include <string.h>

#include "app/state.h"

/* Values of tours lie below those of panels. */
enum { VALUE_TOUR = -1000 };

static bool
matches(const struct app *app, struct view *v, const struct rich *text)
{
	struct fold hay, needle;
	size_t start, end, next;

	if (app->input[0] == '\0')
		return true;
	hay = fold_text(v->arena, text->text, text->len, text->lang);
	needle = fold_text(v->arena, app->input, strlen(app->input),
	    text->lang);
	return fold_find(&hay, &needle, 0, &start, &end, &next);
}

static struct row *
add(struct sheet *s, enum row_kind kind, struct rich text)
{
	struct row *r = &s->row[s->n++];

	memset(r, 0, sizeof *r);
	r->kind = kind;
	r->text = text;
	r->detail = rich_plain("", text.dir, text.lang);
	return r;
}

static void
add_tours(struct app *app, struct view *v, struct sheet *s)
{
	const struct deck *d = app->deck;
	const int head = s->n;

	if (d->ntour == 0)
		return;
	add(s, ROW_HEAD, view_say(v, N_("Tours")));
	for (int i = 0; i < d->ntour; i++) {
		struct rich text = deck_text(d, v->arena, d->tour[i].title,
		    NULL);
		struct row *r;

		if (!matches(app, v, &text))
			continue;
		r = add(s, ROW_CHOICE, text);
		r->value = VALUE_TOUR - i;
		r->key = view_integer(v, app_tour_size(app, i));
		r->here = app->tour == i;
	}
	if (s->n == head + 1)
		s->n = head;
}

void
contents_draw(struct app *app, struct view *v, struct canvas *c)
{
	const struct deck *d = app->deck;
	struct sheet s = {
		.title = N_("Contents"), .prompt = N_("Type to filter:"),
		.empty = N_("Nothing found.")
	};
	int section = -1;

	s.row = arena_array(v->arena, (size_t)(app->norder + d->nsection +
	    d->ntour + 2), sizeof *s.row);
	add_tours(app, v, &s);
	for (int i = 0; i < app->norder; i++) {
		const struct panel_entry *e = &d->panel[app->order[i]];
		struct rich text = deck_text(d, v->arena, e->heading, e->id);
		struct row *r;

		if (!matches(app, v, &text))
			continue;
		if (e->section != section) {
			section = e->section;
			if (section >= 0)
				add(&s, ROW_HEAD, deck_text(d, v->arena,
				    d->section[section].heading, NULL));
		}
		r = add(&s, ROW_CHOICE, text);
		r->value = app->order[i];
		r->key = view_integer(v, i + 1);
		r->here = i == app->at;
	}
	sheet_draw(app, v, c, &s);
}

void
contents_choose(struct app *app, int value)
{
	app_close(app);
	if (value <= VALUE_TOUR)
		app_set_tour(app, VALUE_TOUR - value);
	else
		app_go(app, value, true);
}
