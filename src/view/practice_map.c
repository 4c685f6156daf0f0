/* The map of the good practices that are chosen, zoomed to them: a dot for
 * each, one looked at after the other. */
#include "config.h"

#include <math.h>

#include "view/practices.h"

/* Rows of a picture of the world for one of its columns. */
#define SHAPE	0.189

enum { COLS_MAX = 160, ROWS_LEAST = 3 };

struct picture {
	struct geo	 geo;
	int		 rows, cols;
	int		 line;		/* rows of the filter's line */
	bool		 empty;		/* no entry has a place */
};

static bool
is_placed(const struct practice *e)
{
	return !isnan(e->lat) && !isnan(e->lon);
}

static void
plan(const struct view *v, const struct shelf *s, int width, int most,
    struct picture *p)
{
	double *lat = arena_array(v->arena, (size_t)s->choice->n + 1,
	    sizeof *lat);
	double *lon = arena_array(v->arena, (size_t)s->choice->n + 1,
	    sizeof *lon);
	int n = 0;

	for (int i = 0; i < s->choice->n; i++)
		if (is_placed(shelf_entry(s, i))) {
			lat[n] = shelf_entry(s, i)->lat;
			lon[n++] = shelf_entry(s, i)->lon;
		}
	p->line = shelf_line(NULL, v, s, NULL, 0, width);
	p->cols = width < COLS_MAX ? width : COLS_MAX;
	p->rows = (int)(p->cols * SHAPE + 0.5);
	if (p->rows > most - p->line - 1) {
		p->rows = most - p->line - 1;
		p->cols = (int)(p->rows / SHAPE);
	}
	p->empty = n == 0 || p->rows < ROWS_LEAST ||
	    v->glyphs == GLYPHS_CONSOLE;
	p->geo = geo_around(lat, lon, n, p->cols, p->rows);
}

static bool
cell_of(const struct picture *p, const struct practice *e, int *y, int *x)
{
	return is_placed(e) && geo_cell(&p->geo, e->lat, e->lon, p->cols,
	    p->rows, y, x);
}

/* Land, with clear ground around the places. */
static void
draw_land(struct view *v, const struct shelf *s, const struct area *a,
    const struct picture *p)
{
	const int tall = v->sextants ? 3 : 2;
	struct bitmap land = { 2 * p->cols, tall * p->rows, NULL, true };
	int y, x;

	land.pixel = arena_array(v->arena, (size_t)land.width,
	    (size_t)land.height);
	geo_land(&p->geo, assets_land(v->assets), &land, v->arena);
	for (int i = 0; i < s->choice->n; i++)
		if (cell_of(p, shelf_entry(s, i), &y, &x))
			for (int k = 0; k < 2 * tall; k++)
				land.pixel[(tall * y + k / 2) * land.width +
				    2 * x + k % 2] = 0;
	dots_land(a, 0, 0, &land, v->sextants, v->glyphs, style(ROLE_LAND));
	for (int i = 0; i < s->choice->n; i++)
		if (cell_of(p, shelf_entry(s, i), &y, &x) &&
		    canvas_cell(a->canvas, a->row + y, a->col + x)->len == 0)
			area_put(a, y, x, glyph(v->glyphs, DIR_LTR, G_PLACE),
			    1, style(ROLE_PLACE));
}

/* The entry that is looked at, under the map. */
static void
draw_caption(struct view *v, const struct shelf *s, const struct area *a,
    int y)
{
	const struct rich place = view_plain(v, shelf_place(v,
	    shelf_entry(s, s->at)));
	const struct rich number = view_plain(v, arena_printf(v->arena,
	    "%s/%s", view_integer(v, s->at + 1), view_integer(v,
	    s->choice->n)));
	const int cols = view_cells(v, &number);

	area_put(a, y, 0, glyph(v->glyphs, a->dir, G_POINTER), 1,
	    style_with(ROLE_SERIES_2, LOOK_BOLD));
	shelf_put(v, a, y, 2, a->cols - 4 - cols, &place,
	    style_with(ROLE_STRONG, LOOK_BOLD));
	shelf_put(v, a, y, a->cols - cols, cols, &number, style(ROLE_MUTED));
}

static void
draw_map(struct view *v, const struct shelf *s, const struct area *a,
    const struct picture *p)
{
	struct area map = area_sub(a, p->line, (a->cols - p->cols) / 2,
	    p->rows, p->cols);
	int y = 0, x = 0;

	map.dir = DIR_LTR;
	if (s->memory != NULL)
		s->memory->map = p->geo;
	draw_land(v, s, &map, p);
	if (cell_of(p, shelf_entry(s, s->at), &y, &x) && !v->plain)
		canvas_restyle(a->canvas, map.row + y, map.col + x, 1,
		    style(ROLE_FOCUS));
	shelf_stop(v, s, &map, y, x, 1, AT_MAP, shelf_entry_words(v, s,
	    s->at), 1, 1);
	view_target(v, &map, 0, 0, p->rows, p->cols);
	draw_caption(v, s, a, p->line + p->rows);
}

int
shelf_map(struct view *draw, const struct view *v, const struct shelf *s,
    const struct area *a, int width, int most)
{
	const struct arena_mark mark = arena_mark(v->arena);
	const struct rich none = view_say(v,
	    N_("None of these has a place on the map."));
	struct picture p;
	int rows;

	plan(v, s, width, most, &p);
	if (draw == NULL)
		arena_rewind(v->arena, &mark);
	if (p.empty) {
		rows = shelf_line(draw, v, s, a, 0, width);
		return rows + kit_text(draw, v, a, rows, 0, width, &none,
		    ALIGN_START, style(ROLE_TEXT));
	}
	if (draw != NULL) {
		draw_map(draw, s, a, &p);
		shelf_line(draw, v, s, a, 0, width);
	}
	return p.line + p.rows + 1;
}

int
shelf_map_nearest(const struct shelf *s, int rows, int cols, int row, int col)
{
	int best = -1, found = -1;

	for (int i = 0; i < s->choice->n; i++) {
		const struct practice *e = shelf_entry(s, i);
		int y, x, far;

		if (!is_placed(e) || !geo_cell(&s->memory->map, e->lat,
		    e->lon, cols, rows, &y, &x))
			continue;
		/* A row is about two columns tall. */
		far = 4 * (y - row) * (y - row) + (x - col) * (x - col);
		if (best < 0 || far < best) {
			best = far;
			found = i;
		}
	}
	return found;
}
