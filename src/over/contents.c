/* Contents: tours on top, then sections with their panels, then what is not in
 * the tour. Typing filters; a number or an id finds its panel. */
#include "config.h"

#include <string.h>

#include "over/over.h"

/* Values of tours lie below those of panels. */
enum { VALUE_TOUR = -1000 };

/* Whether what is typed means this panel: part of its title, its number in
 * the tour (0: none), its id. */
static bool
is_meant(const struct list *l, struct view *v, const struct rich *title,
    const struct panel_entry *e, int number)
{
	const int typed = list_number(l);

	if (typed > 0)
		for (int n = number; n > 0; n /= 10)
			if (n == typed)
				return true;
	return list_matches(l, v, title) ||
	    (l->input[0] != '\0' && strncmp(e->id, l->input,
	    strlen(l->input)) == 0);
}

static void
add_tours(const struct reader *r, const struct list *l, struct view *v,
    struct sheet *s)
{
	const struct deck *d = r->deck;
	const int head = s->n;

	if (d->ntour == 0)
		return;
	sheet_add(s, ROW_HEAD, view_say(v, N_("Tours")));
	for (int i = 0; i < d->ntour; i++) {
		struct rich text = deck_text(d, v->arena, d->tour[i].title,
		    NULL);
		struct row *row;

		if (!list_matches(l, v, &text))
			continue;
		row = sheet_add(s, ROW_CHOICE, text);
		row->value = VALUE_TOUR - i;
		row->key = view_integer(v, place_tour_size(r, i));
		row->here = r->place.tour == i;
	}
	if (s->n == head + 1)
		s->n = head;
}

/* A panel's row, below the heading it needs. */
static void
add_panel(const struct reader *r, const struct list *l, struct view *v,
    struct sheet *s, int panel, int number, int *section)
{
	const struct panel_entry *e = &r->deck->panel[panel];
	struct rich text = deck_text(r->deck, v->arena, e->heading, e->id);
	struct row *row;

	if (!is_meant(l, v, &text, e, number))
		return;
	if (number > 0 && e->section != *section && e->section >= 0)
		sheet_add(s, ROW_HEAD, deck_text(r->deck, v->arena,
		    r->deck->section[e->section].heading, NULL));
	*section = e->section;
	row = sheet_add(s, ROW_CHOICE, text);
	row->value = panel;
	row->key = number > 0 ? view_integer(v, number) : NULL;
	row->here = panel == place_panel(r);
}

/* Panels that are shown but are not in the tour. */
static void
add_rest(const struct reader *r, const struct list *l, struct view *v,
    struct sheet *s)
{
	const int head = s->n;
	int section = -1;

	if (r->place.tour < 0)
		return;
	sheet_add(s, ROW_HEAD, view_say(v, N_("Not in this tour")));
	for (int i = 0; i < r->deck->npanel; i++)
		if (place_is_shown(r, i) && place_find(r, i) < 0)
			add_panel(r, l, v, s, i, 0, &section);
	if (s->n == head + 1)
		s->n = head;
}

static void
contents_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	const struct deck *d = r->deck;
	const struct list *l = &stage->list;
	struct sheet s = {
		.title = N_("Contents"), .prompt = N_("Type to filter:"),
		.empty = N_("Nothing found.")
	};
	int section = -1;

	s.row = arena_array(v->arena, (size_t)(r->place.norder + d->npanel +
	    2 * d->nsection + d->ntour + r->place.norder + 3), sizeof *s.row);
	add_tours(r, l, v, &s);
	for (int i = 0; i < r->place.norder; i++)
		add_panel(r, l, v, &s, r->place.order[i], i + 1, &section);
	add_rest(r, l, v, &s);
	sheet_draw(r, stage, v, c, &s);
}

static void
contents_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	(void)stage;
	(void)e;
	if (value <= VALUE_TOUR)
		place_set_tour(r, VALUE_TOUR - value);
	else
		place_go(r, value, true);
}

static const char *
contents_how_to(const struct stage *stage)
{
	(void)stage;
	return N_("A number and Enter: go there. Letters and Enter: "
	    "find panels. Enter alone: close.");
}

const struct over over_contents = {
	.name = "contents", .kind = OVER_TYPE, .action = ACTION_CONTENTS,
	.draw = contents_draw, .choose = contents_choose,
	.how_to = contents_how_to
};
