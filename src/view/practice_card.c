/* The card of one good practice: who, when, what, what came of it and when that
 * was counted, where it is written. */
#include "config.h"

#include "view/practices.h"

enum { MEASURE = 84 };

struct card {
	struct view		*draw;		/* NULL: measures */
	const struct view	*v;
	const struct shelf	*s;
	const struct practice	*e;
	const struct area	*a;
	int			 width, y;
};

static void
put(struct card *c, const struct rich *r, struct style st)
{
	c->y += kit_text(c->draw, c->v, c->a, c->y, 2, c->width, r,
	    ALIGN_START, st);
}

static struct rich
cell(const struct card *c, enum practice_cell which)
{
	return practice_text(c->v->deck, c->v->arena, c->e, which);
}

static bool
has(const struct card *c, enum practice_cell which)
{
	return *c->e->cell[which] != '\0';
}

/* "Result (as of 2018-04): 767 women ..." */
static void
put_result(struct card *c)
{
	const struct view *v = c->v;
	const struct rich result = cell(c, PRACTICE_RESULT);
	struct rich label = view_say(v, N_("Result:"));

	if (has(c, PRACTICE_AS_OF))
		label = view_plain(v, view_fill(v, N_("Result, as of {1}:"),
		    shelf_date(v, c->e->cell[PRACTICE_AS_OF]),
		    (char *)NULL));
	label = rich_join(v->arena, &label, " ", &result);
	put(c, &label, style(ROLE_ACCENT));
}

static void
put_source(struct card *c)
{
	const struct view *v = c->v;
	const struct rich source = cell(c, PRACTICE_SOURCE);
	const struct rich address = cell(c, PRACTICE_ADDRESS);
	struct rich label = view_say(v, N_("Source:"));
	const int top = c->y;

	if (has(c, PRACTICE_SOURCE)) {
		label = rich_join(v->arena, &label, " ", &source);
		put(c, &label, style(ROLE_TEXT));
	}
	put(c, &address, style(ROLE_LINK));
	if (has(c, PRACTICE_CHECKED)) {
		label = view_plain(v, view_fill(v,
		    N_("Source looked up: {1}"), shelf_date(v,
		    c->e->cell[PRACTICE_CHECKED]), (char *)NULL));
		put(c, &label, style(ROLE_MUTED));
	}
	if (c->draw != NULL && has(c, PRACTICE_ADDRESS))
		view_target(c->draw, c->a, top, 0, c->y - top, c->a->cols);
}

/* "3 of 33", then the place, the year and the themes. */
static void
put_head(struct card *c)
{
	const struct view *v = c->v;
	struct rich place = view_plain(v, shelf_place(v, c->e));
	struct rich line;

	line = view_plain(v, arena_printf(v->arena, "%s   %s/%s",
	    shelf_filter_words(v, c->s), view_integer(v, c->s->at + 1),
	    view_integer(v, c->s->choice->n)));
	put(c, &line, style(ROLE_MUTED));
	put(c, &place, style_with(ROLE_HEADING, LOOK_BOLD));
	line = view_plain(v, arena_printf(v->arena, "%s%s%s", shelf_date(v,
	    c->e->cell[PRACTICE_YEAR]), has(c, PRACTICE_YEAR) ? " · " : "",
	    shelf_themes(v, c->s, c->e)));
	put(c, &line, style_with(ROLE_SERIES_2, LOOK_BOLD));
	if (c->e->local) {
		line = view_say(v, N_("Added by this office."));
		put(c, &line, style(ROLE_ACCENT));
	}
}

static int
lay(struct card *c, int air)
{
	const struct rich what = cell(c, PRACTICE_WHAT);
	int top;

	put_head(c);
	c->y += air;
	top = c->y;
	put(c, &what, style(ROLE_STRONG));
	if (c->draw != NULL)
		shelf_stop(c->draw, c->s, c->a, top, 2, kit_first_cells(c->v,
		    &what, c->width), AT_CARD, shelf_entry_words(c->v, c->s,
		    c->s->at), 1, 1);
	c->y += air;
	if (has(c, PRACTICE_RESULT)) {
		put_result(c);
		c->y += air;
	}
	put_source(c);
	for (int i = 0; c->draw != NULL && i < c->y; i++)
		area_put(c->a, i, 0, glyph(c->v->glyphs, c->a->dir, G_EDGE),
		    1, style(ROLE_SERIES_2));
	return c->y;
}

int
shelf_card(struct view *draw, const struct view *v, const struct shelf *s,
    const struct area *a, int width, int most)
{
	struct card c = { .draw = draw, .v = v, .s = s, .a = a };
	int air = 1, rows;

	if (s->at < 0)
		return shelf_line(draw, v, s, a, 0, width);
	c.e = shelf_entry(s, s->at);
	c.width = width - 2 < MEASURE ? width - 2 : MEASURE;
	c.draw = NULL;
	rows = lay(&c, air);
	if (rows > most) {
		air = 0;
		c.y = 0;
		rows = lay(&c, air);
	}
	if (draw == NULL)
		return rows;
	c.y = 0;
	c.draw = draw;
	return lay(&c, air);
}
