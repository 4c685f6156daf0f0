/* The picture of a map: land in blocks, a dot for each cell that has places, and
 * their names where there is room. */
#include "config.h"

#include "view/map.h"

#include <string.h>

#include "view/kit.h"

struct geo
map_geo(const struct map *map, int cols, int rows)
{
	if (map->region != NULL)
		return geo_region(map->region, cols, rows);
	return geo_around(map->lat, map->lon, map->n, cols, rows);
}

/* What is on the picture: dots, one for each cell that has places, and the
 * cells that are taken. */
struct dot {
	int		 y, x;
	int		 n;		/* places there */
	struct rich	 name;		/* of all */
	int		 label_y, label_x, label_cols;	/* 0: no room */
};

struct picture {
	int		 cols, rows;
	struct dot	*dot;
	int		 ndot;
	char		*taken;
};

static bool
is_free(const struct picture *p, int y, int x, int cols)
{
	if (y < 0 || y >= p->rows || x < 0 || x + cols > p->cols)
		return false;
	/* A blank at both ends keeps names apart. */
	for (int i = x - 1; i < x + cols + 1; i++)
		if (i >= 0 && i < p->cols && p->taken[y * p->cols + i])
			return false;
	return true;
}

/* A name stands beside its dot, or above or below it where that is free. */
static void
place_label(const struct view *v, struct picture *p, struct dot *d)
{
	const int cols = view_cells(v, &d->name);
	const struct { int y, x; } at[] = {
		{ 0, 2 }, { 0, -1 - cols }, { -1, 1 }, { 1, 1 },
		{ -1, -cols }, { 1, -cols }, { -1, -cols / 2 },
		{ 1, -cols / 2 }
	};

	/* A long one hides more than it says. */
	if (cols > p->cols / 4)
		return;
	for (size_t i = 0; i < sizeof at / sizeof *at; i++) {
		const int y = d->y + at[i].y, x = d->x + at[i].x;

		if (!is_free(p, y, x, cols))
			continue;
		memset(p->taken + y * p->cols + x, 1, (size_t)cols);
		d->label_y = y;
		d->label_x = x;
		d->label_cols = cols;
		return;
	}
}

static void
place_dots(const struct view *v, const struct map *map, struct picture *p)
{
	const struct geo g = map_geo(map, p->cols, p->rows);
	int y, x;

	p->taken = arena_array(v->arena, (size_t)(p->cols * p->rows), 1);
	p->dot = arena_array(v->arena, (size_t)map->nwalk, sizeof *p->dot);
	for (int i = 0; i < map->nwalk; i++) {
		const struct place *place = &map->place[map->walk[i]];
		struct dot *d = p->dot;

		if (!geo_cell(&g, place->lat, place->lon, p->cols, p->rows,
		    &y, &x))
			continue;
		while (d < p->dot + p->ndot && (d->y != y || d->x != x))
			d++;
		if (d == p->dot + p->ndot) {
			p->ndot++;
			*d = (struct dot){ .y = y, .x = x,
			    .name = *place->name };
			p->taken[y * p->cols + x] = 1;
		} else
			d->name = rich_join(v->arena, &d->name, " · ",
			    place->name);
		d->n++;
	}
	for (int i = 0; i < p->ndot; i++)
		place_label(v, p, &p->dot[i]);
}

/* Clears the land in some cells: what stands there is on clear ground. */
static void
clear(struct bitmap *land, const struct picture *p, int y, int x, int cols)
{
	const int w = land->width / p->cols, h = land->height / p->rows;

	for (int k = y * h; k < (y + 1) * h; k++)
		memset(land->pixel + k * land->width + x * w, 0,
		    (size_t)(cols * w));
}

static void
draw_land(struct view *v, const struct map *map, const struct area *a,
    const struct picture *p)
{
	const struct geo g = map_geo(map, p->cols, p->rows);
	struct bitmap land = { 2 * p->cols, (v->sextants ? 3 : 2) * p->rows,
	    NULL, true };

	land.pixel = arena_array(v->arena, (size_t)land.width,
	    (size_t)land.height);
	geo_land(&g, assets_land(v->assets), &land, v->arena);
	for (int i = 0; i < p->ndot; i++) {
		const struct dot *d = &p->dot[i];

		clear(&land, p, d->y, d->x, 1);
		if (d->label_cols > 0)
			clear(&land, p, d->label_y, d->label_x,
			    d->label_cols);
	}
	dots_land(a, 0, 0, &land, v->sextants, v->glyphs, style(ROLE_LAND));
}

/* Whether the names beside a dot could be those of another one. */
static bool
is_crowded(const struct picture *p, const struct dot *d)
{
	for (int i = 0; i < p->ndot; i++) {
		const int y = p->dot[i].y - d->y, x = p->dot[i].x - d->x;

		if ((y != 0 || x != 0) && y >= -1 && y <= 1 && x >= -2 &&
		    x <= 2)
			return true;
	}
	return false;
}

/* A dot; or how many places it stands for, where its names do not tell. */
static const char *
dot_sign(const struct view *v, const struct picture *p, const struct dot *d)
{
	if (d->n == 1 || (d->label_cols > 0 && !is_crowded(p, d)))
		return glyph(v->glyphs, DIR_LTR, G_PLACE);
	return d->n < 10 ? view_ordinal(v, d->n) : "+";
}

static void
draw_dots(struct view *v, const struct area *a, const struct picture *p,
    int y, int x)
{
	for (int i = 0; i < p->ndot; i++) {
		const struct dot *d = &p->dot[i];
		const bool on = d->y == y && d->x == x;

		area_put(a, d->y, d->x, dot_sign(v, p, d), 1, style_with(
		    ROLE_PLACE, d->n > 1 ? LOOK_BOLD : 0));
		if (d->label_cols > 0)
			view_text(v, a, d->label_y, d->label_x, d->label_cols,
			    &d->name, ALIGN_START, on ? style_with(ROLE_STRONG,
			    LOOK_BOLD) : style(ROLE_TEXT));
	}
}

void
map_picture(struct view *v, const struct map *map, const struct area *a,
    int rows, int y, int x)
{
	struct picture p = { a->cols, rows, NULL, 0, NULL };

	place_dots(v, map, &p);
	draw_land(v, map, a, &p);
	draw_dots(v, a, &p, y, x);
}
