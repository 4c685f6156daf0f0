/* The list of the good practices that are chosen: one a row, a window on as
 * many as there is room for. Beside it, or above on a narrow screen, themes and
 * regions with what each would leave. */
#include "config.h"

#include "view/practices.h"

#include <string.h>

enum { SIDE = 28, GAP = 3, LEAST = 3, WIDE = 66, WITH_WHAT = 78 };

struct list {
	bool	 side;		/* themes and regions stand beside it */
	bool	 regions;	/* ... and there is room for regions */
	int	 line;		/* rows of the filter's line */
	int	 counts;	/* rows of the counts above the list */
	int	 gap;
	int	 window;	/* entries shown */
};

static int
side_rows(const struct shelf *s, bool regions)
{
	return s->ntheme + (regions && s->nregion > 0 ? s->nregion + 1 : 0);
}

static bool
plan(const struct view *v, const struct shelf *s, int width, int most,
    struct list *l)
{
	int rest;

	l->line = shelf_line(NULL, v, s, NULL, 0, width);
	l->side = width >= WIDE;
	l->gap = most > l->line + 8;
	l->counts = 0;
	rest = most - l->line - l->gap;
	if (l->side && side_rows(s, false) > rest)
		l->side = false;
	l->regions = l->side && side_rows(s, true) <= rest;
	if (!l->side) {
		l->counts = shelf_counts(NULL, v, s, NULL, 0, 0, width,
		    false);
		if (rest - l->counts < LEAST)
			l->counts = 0;
		rest -= l->counts;
	}
	l->window = s->choice->n < rest ? s->choice->n : rest;
	return rest >= LEAST || (rest > 0 && most <= LEAST);
}

static int
rows_of(const struct shelf *s, const struct list *l)
{
	const int beside = l->side ? side_rows(s, l->regions) : 0;

	return l->line + l->gap + l->counts +
	    (l->window > beside ? l->window : beside);
}

/* The first entry of the window: what is looked at is in it. */
static int
first_of(const struct shelf *s, const struct list *l)
{
	int top = s->memory != NULL ? s->memory->top : 0;

	if (top > s->at)
		top = s->at;
	if (top + l->window <= s->at)
		top = s->at - l->window + 1;
	if (top + l->window > s->choice->n)
		top = s->choice->n - l->window;
	return top > 0 ? top : 0;
}

/* Theme or region i in the column beside the list. */
static void
draw_side(struct view *v, const struct shelf *s, const struct area *a, int y,
    int i, bool region)
{
	const struct rich *label = region ? &s->region[i] : &s->theme[i].label;
	const int n = region ? s->choice->region[i] : shelf_theme_count(s, i);
	const bool on = region ? shelf_region_is_on(s, i) :
	    shelf_theme_is_on(s, i);
	const struct rich count = view_plain(v, view_integer(v, n));
	const int cols = view_cells(v, &count), room = SIDE - 3 - cols;
	const struct style st = on ? style_with(ROLE_STRONG, LOOK_BOLD) :
	    style(n > 0 ? ROLE_TEXT : ROLE_MUTED);
	int wide = view_cells(v, label);

	area_put(a, y, 0, glyph(v->glyphs, a->dir, on ? G_BOX_CHECKED : G_BOX),
	    1, region || n == 0 ? st : style_with(kit_series(i), LOOK_BOLD));
	shelf_put(v, a, y, 2, room, label, st);
	shelf_put(v, a, y, SIDE - cols, cols, &count, st);
	if (wide > room)
		wide = room;
	shelf_stop(v, s, a, y, 2, wide, (region ? AT_REGION : AT_THEME) + i,
	    view_fill(v, on ? N_("{1}: {2}, chosen") : N_("{1}: {2}"),
	    label->text, count.text, (char *)NULL), 1, SIDE - 2);
	view_target(v, a, y, 0, 1, SIDE);
}

/* One entry: its number, place, year; what is done where there is room. */
static void
draw_entry(struct view *v, const struct shelf *s, const struct area *a, int y,
    int x, int width, int n)
{
	const struct practice *e = shelf_entry(s, n);
	const struct rich most = view_plain(v, view_integer(v,
	    s->choice->n));
	const struct rich number = view_plain(v, view_integer(v, n + 1));
	const struct rich year = view_plain(v, shelf_date(v,
	    e->cell[PRACTICE_YEAR]));
	const struct rich own = view_say(v, N_("(our own)"));
	struct rich place = view_plain(v, shelf_place(v, e));
	const int numbers = view_cells(v, &most), years = 9;
	const int in = numbers + 2;
	int room = width - in - years - 1, wide, place_room;

	if (e->local)
		place.text = arena_printf(v->arena, "%s %s", place.text,
		    own.text);
	place.len = strlen(place.text);
	place_room = width >= WITH_WHAT ? 30 : room;
	wide = view_cells(v, &place);
	if (wide > place_room)
		wide = place_room;
	shelf_put(v, a, y, x + numbers - view_cells(v, &number), numbers,
	    &number, style_with(ROLE_ACCENT, LOOK_BOLD));
	shelf_put(v, a, y, x + in, place_room, &place, style(ROLE_STRONG));
	shelf_put(v, a, y, x + in + place_room + 1, years, &year,
	    style(ROLE_MUTED));
	if (width >= WITH_WHAT) {
		const struct rich what = practice_text(v->deck, v->arena, e,
		    PRACTICE_WHAT);

		room = in + place_room + 1 + years + 1;
		shelf_put(v, a, y, x + room, width - room, &what,
		    style(ROLE_TEXT));
	}
	shelf_stop(v, s, a, y, x + in, wide, AT_ENTRY + n,
	    shelf_entry_words(v, s, n), 1, wide);
	view_target(v, a, y, x, 1, width);
}

static void
draw_window(struct view *v, const struct shelf *s, const struct area *a,
    int y, int x, int width, const struct list *l)
{
	const int top = first_of(s, l);

	for (int i = 0; i < l->window; i++)
		draw_entry(v, s, a, y + i, x, width - 2, top + i);
	if (s->memory != NULL)
		s->memory->top = top;
	if (top > 0)
		area_put(a, y, x + width - 1, glyph(v->glyphs, a->dir,
		    G_ARROW_UP), 1, style_with(ROLE_SERIES_2, LOOK_BOLD));
	if (top + l->window < s->choice->n)
		area_put(a, y + l->window - 1, x + width - 1,
		    glyph(v->glyphs, a->dir, G_ARROW_DOWN), 1,
		    style_with(ROLE_SERIES_2, LOOK_BOLD));
}

static void
draw_list(struct view *v, const struct shelf *s, const struct area *a,
    int width, const struct list *l)
{
	const int y = l->line + l->gap, x = l->side ? SIDE + GAP : 0;
	const int rows = rows_of(s, l) - y;
	int at = y;

	draw_window(v, s, a, y + l->counts, x, width - x, l);
	shelf_line(v, v, s, a, 0, width);
	if (!l->side) {
		if (l->counts > 0)
			shelf_counts(v, v, s, a, y, 0, width, false);
		return;
	}
	for (int i = 0; i < s->ntheme; i++)
		draw_side(v, s, a, at++, i, false);
	at++;
	for (int i = 0; l->regions && i < s->nregion; i++)
		draw_side(v, s, a, at++, i, true);
	for (int i = 0; i < rows; i++)
		area_put(a, y + i, SIDE + 1, glyph(v->glyphs, a->dir,
		    G_VERTICAL), 1, style(ROLE_RULE));
}

int
shelf_list(struct view *draw, const struct view *v, const struct shelf *s,
    const struct area *a, int width, int most)
{
	struct list l;

	if (!plan(v, s, width, most, &l))
		return 0;
	if (draw != NULL)
		draw_list(draw, s, a, width, &l);
	return rows_of(s, &l);
}
