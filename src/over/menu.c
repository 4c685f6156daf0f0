/* The contents of a kiosk: a tile for each section of the visitor's tour, the
 * search, help nearby, what is counted. */
#include "config.h"

#include <string.h>

#include "deck/directive.h"
#include "over/over.h"
#include "view/panel.h"

/* Values below those of panels. */
enum { VALUE_SEARCH = -1, VALUE_COUNTED = -2 };

enum { PANELS_MOST = 24 };	/* of a deck without sections */

/* The picture of a section: the first that one of its panels shows, else one
 * for what it is made of. */
static const char *
icon_of(const struct reader *r, struct arena *arena, int from, int to)
{
	static const struct { const char *word, *icon; } sign[] = {
		{ "quiz", "bulb" }, { "<!-- map", "globe" },
		{ "<!-- event", "calendar" }, { "<!-- timeline", "calendar" },
		{ "<!-- bars", "chart" }, { "<!-- number", "chart" },
		{ "<!-- checklist", "document" }, { "<!-- links", "book" },
		{ "<!-- columns", "document" }
	};
	const int *order = r->place.order;

	for (int i = from; i < to; i++) {
		const struct block *b;

		if (!place_mentions(r, order[i], "icons:"))
			continue;
		b = panel_block(panel_parse(arena, r->deck, order[i], NULL),
		    "icons");
		if (b != NULL && directive_word(b->shape, 0) != NULL)
			return arena_strdup(arena, directive_word(b->shape,
			    0));
	}
	for (size_t k = 0; k < sizeof sign / sizeof *sign; k++)
		for (int i = from; i < to; i++)
			if (place_mentions(r, order[i], sign[k].word))
				return sign[k].icon;
	return "book";
}

static void
add(struct view *v, struct sheet *s, struct rich text, const char *icon,
    int value)
{
	struct row *row = sheet_add(s, ROW_CHOICE, text);

	row->icon = icon;
	row->value = value;
	row->key = view_integer(v, s->n);
}

static void
add_sections(const struct reader *r, struct view *v, struct sheet *s)
{
	const struct panel_entry *panel = r->deck->panel;
	const struct place *p = &r->place;

	for (int i = 0, next; i < p->norder; i = next) {
		const int section = panel[p->order[i]].section;

		for (next = i + 1; next < p->norder &&
		    panel[p->order[next]].section == section; next++)
			;
		add(v, s, section >= 0 ? deck_text(r->deck, v->arena,
		    r->deck->section[section].heading, NULL) :
		    deck_text(r->deck, v->arena, panel[p->order[i]].heading,
		    panel[p->order[i]].id), icon_of(r, v->arena, i, next),
		    p->order[i]);
	}
}

/* A deck of one section, or none, lists its panels. */
static void
add_panels(const struct reader *r, struct view *v, struct sheet *s)
{
	const struct place *p = &r->place;

	for (int i = 0; i < p->norder && i < PANELS_MOST; i++) {
		const struct panel_entry *e = &r->deck->panel[p->order[i]];

		add(v, s, deck_text(r->deck, v->arena, e->heading, e->id),
		    icon_of(r, v->arena, i, i + 1), p->order[i]);
	}
}

static void
menu_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct sheet s = { .title = N_("Contents") };
	const int help = kiosk_local_help(r);

	s.row = arena_array(v->arena, (size_t)r->place.norder + 4,
	    sizeof *s.row);
	add_sections(r, v, &s);
	if (s.n < 2) {
		s.n = 0;
		add_panels(r, v, &s);
	}
	if (help >= 0)
		add(v, &s, deck_text(r->deck, v->arena,
		    r->deck->panel[help].heading, NULL), "hands", help);
	add(v, &s, view_say(v, N_("Search")), "compass", VALUE_SEARCH);
	if (r->kiosk->o.counts)
		add(v, &s, view_say(v, N_("What this screen counts")),
		    "chart", VALUE_COUNTED);
	if (!tiles_draw(r, stage, v, c, &s, 0))
		sheet_draw(r, stage, v, c, &s);
}

static void
menu_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	if (value == VALUE_SEARCH)
		stage_open(r, stage, &over_search, e);
	else if (value == VALUE_COUNTED)
		stage_open(r, stage, &over_counted, e);
	else
		place_go(r, value, true);
}

static const char *
menu_how_to(const struct stage *stage)
{
	(void)stage;
	return N_("A number and Enter: choose. Enter alone: close.");
}

const struct over over_menu = {
	.name = "menu", .kind = OVER_CHOOSE, .action = ACTION_NONE,
	.draw = menu_draw, .key = tiles_key, .choose = menu_choose,
	.how_to = menu_how_to
};
