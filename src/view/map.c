/* A map: land in blocks, places on it with their names where there is room, one
 * after the other from west to east under the arrow keys; or the list of places
 * by region, in words. It shows the part of the world where its places are. A
 * map is not mirrored for right-to-left readers. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/key.h"
#include "view/form.h"
#include "view/geo.h"
#include "view/html.h"
#include "view/kit.h"
#include "view/map.h"

/* Reads degrees; a cell that has none is told to the author. */
static bool
degrees(const struct view *v, struct box *b, const struct rich *cell,
    const char *what, double most, double *out)
{
	struct number n;
	bool estimate;

	if (!view_number(v, cell, &n, &estimate) || n.of > 0 || n.percent ||
	    !(fabs(n.value) <= most)) {
		form_doubt(v, b, cell, "map: '%s' is no %s from -%g to %g",
		    cell->source, what, most, most);
		return false;
	}
	*out = n.value;
	return true;
}


/* The cells of a map of 80x24, by which an author is told what is seen. */
enum { USUAL_COLS = 70, USUAL_ROWS = 13 };

static void
order_walk(const struct view *v, struct map *map)
{
	const struct geo g = map_geo(map, USUAL_COLS, USUAL_ROWS);
	int y, x;

	map->walk = arena_array(v->arena, (size_t)map->n, sizeof *map->walk);
	for (int i = 0; i < map->n; i++) {
		int k = map->nwalk;
		const double east = geo_east(&g, map->lon[i]);

		if (!geo_cell(&g, map->lat[i], map->lon[i], USUAL_COLS,
		    USUAL_ROWS, &y, &x))
			continue;
		for (; k > 0 && geo_east(&g, map->lon[map->walk[k - 1]]) >
		    east; k--)
			map->walk[k] = map->walk[k - 1];
		map->walk[k] = i;
		map->nwalk++;
	}
}

/* What the picture does not show as it is, on a screen of 80x24. */
static void
doubt_places(const struct view *v, struct box *b, const struct map *map)
{
	const struct geo g = map_geo(map, USUAL_COLS, USUAL_ROWS);
	const struct place **first = arena_array(v->arena,
	    (size_t)(USUAL_ROWS * USUAL_COLS), sizeof *first), **cell;
	int y, x;

	for (int i = 0; i < map->n; i++) {
		const struct place *p = &map->place[i];

		if (!geo_cell(&g, p->lat, p->lon, USUAL_COLS, USUAL_ROWS, &y,
		    &x)) {
			form_doubt(v, b, p->name, "map: %s is not in "
			    "region=%s; it is only in the list",
			    p->name->source, map->region);
			continue;
		}
		if (p->lat < GEO_NO_LAND)
			form_doubt(v, b, p->name, "map: no land is drawn south "
			    "of %d°S; %s stands alone there", -GEO_NO_LAND,
			    p->name->source);
		cell = &first[y * USUAL_COLS + x];
		if (*cell != NULL)
			form_note(v, b, p->name, "map: %s and %s are one point "
			    "at 80x24", (*cell)->name->source,
			    p->name->source);
		else
			*cell = p;
	}
}

static const char *
unknown_region(const struct view *v, const char *name)
{
	struct buf out = BUF_INIT;
	const char *words;

	for (int i = 0; geo_region_name(i) != NULL; i++)
		buf_printf(&out, "%s%s", i > 0 ? ", " : "",
		    geo_region_name(i));
	words = arena_printf(v->arena, "map: there is no region '%s', only %s",
	    name, buf_text(&out));
	buf_release(&out);
	return words;
}

static const char *
map_prepare(const struct view *v, struct box *b)
{
	const struct block *t = b->block;
	struct map *map = arena_alloc(v->arena, sizeof *map);
	bool all = true;

	if (t->cols < 3 || t->rows < 2)
		return "map needs a table: place, latitude, longitude";
	map->place = arena_array(v->arena, (size_t)t->rows,
	    sizeof *map->place);
	map->lat = arena_array(v->arena, (size_t)t->rows, sizeof *map->lat);
	map->lon = arena_array(v->arena, (size_t)t->rows, sizeof *map->lon);
	map->region = t->shape != NULL ? directive_value(t->shape, "region") :
	    NULL;
	if (map->region != NULL && !geo_is_region(map->region))
		return unknown_region(v, map->region);
	for (int r = 1; r < t->rows; r++) {
		const struct rich *cell = &t->cell[r * t->cols];
		struct place *p = &map->place[map->n++];

		p->name = &cell[0];
		p->region = t->cols > 3 ? &cell[3] : NULL;
		all = degrees(v, b, &cell[1], "latitude", 90, &p->lat) && all;
		all = degrees(v, b, &cell[2], "longitude", 180, &p->lon) &&
		    all;
		map->lat[map->n - 1] = p->lat;
		map->lon[map->n - 1] = p->lon;
	}
	if (!all)
		return "map needs latitude and longitude in degrees in each "
		    "row; it is shown as a table";
	for (int c = 4; c < t->cols; c++)
		form_doubt(v, b, &t->cell[c], "map: place, latitude, longitude "
		    "and region are shown, not this column");
	order_walk(v, map);
	if (map->nwalk == 0)
		return arena_printf(v->arena, "map: no place is in region=%s",
		    map->region);
	doubt_places(v, b, map);
	b->data = map;
	return NULL;
}

/* Variants: widths of the map. */
static const int widths[] = {
	192, 176, 160, 144, 128, 112, 104, 96, 84, 76, 70, 64, 58, 52, 46, 38
};

static int
map_cols(int width, int variant)
{
	return widths[variant] <= width ? widths[variant] : 0;
}

/* All maps have the shape of the world. */
static int
map_rows(int cols)
{
	return (int)(cols * 0.189 + 0.5);
}

/* What the reader did. */
struct memory {
	int	 place;		/* that is looked at, from the west */
	bool	 as_words;	/* the list instead of the picture */
};

/* The place that is looked at, by its number from the west; the deck may have
 * fewer now. */
static int
place_of(const struct box *b, const struct map *map)
{
	const struct memory *m = b->memory;
	const int place = m != NULL ? m->place : 0;

	return place < map->nwalk ? place : map->nwalk - 1;
}

static bool
as_words(const struct box *b)
{
	const struct memory *m = b->memory;

	return m != NULL && m->as_words;
}

/* Where nobody can go from place to place their names are all there is: on
 * consoles, which have no dots, and inside of another block. */
static bool
is_list(const struct view *v)
{
	return v->inner || v->glyphs == GLYPHS_CONSOLE;
}

static int
map_measure(const struct view *v, const struct box *b, int width, int variant)
{
	const struct map *map = b->data;
	const int cols = map_cols(width, variant);

	if (is_list(v))
		return variant == 0 ? map_list(NULL, v, map, NULL, width) : 0;
	if (as_words(b))
		return variant == 0 ? map_list(NULL, v, map, NULL, width) + 1 :
		    0;
	return cols == 0 ? 0 : map_rows(cols) + (v->whole ? 0 : 1);
}

/* ---- The picture ---- */

static void
caption(struct view *v, const struct map *map, int place,
    const struct area *a, int y, bool focused)
{
	struct rich words;
	struct para name;
	int x, cols;

	if (!focused) {
		words = view_say(v, N_("Tab, then the arrow keys: city by city. "
		    "Enter: the list."));
		/* The hints at the foot say it shorter. */
		if (view_text_rows(v, &words, a->cols) == 1)
			view_text(v, a, y, 0, a->cols, &words, ALIGN_START,
			    style(ROLE_MUTED));
		return;
	}
	area_put(a, y, 0, glyph(v->glyphs, a->dir, G_POINTER), 1,
	    style_with(ROLE_SERIES_2, LOOK_BOLD));
	name = view_lay(v, map->place[map->walk[place]].name, a->cols - 2);
	if (name.n > 0)
		area_line(a, y, 2, a->cols - 2, &name.line[0], ALIGN_START,
		    style_with(ROLE_STRONG, LOOK_BOLD));
	x = 2 + name.width;
	if (a->cols - x > 34)
		area_text(a, y, x + 2, map_position(v,
		    &map->place[map->walk[place]]), style(ROLE_MUTED));
	words = view_plain(v, arena_printf(v->arena, "%s/%s", view_integer(v,
	    place + 1), view_integer(v, map->nwalk)));
	cols = view_cells(v, &words);
	if (x + 2 + cols <= a->cols)
		area_text(a, y, a->cols - cols, words.text, style(ROLE_MUTED));
}

static void
draw_list(struct view *v, const struct map *map, const struct area *a)
{
	const struct rich hint = view_say(v, N_("Enter: back to the map"));
	struct stop stop = { .item = 0 };
	const int y = map_list(v, v, map, a, a->cols);

	if (is_list(v))
		return;
	view_text(v, a, y, 0, a->cols, &hint, ALIGN_START,
	    style(ROLE_MUTED));
	stop.words = map_list_words(v, map);
	view_stop(v, a, y, 0, view_cells(v, &hint), &stop);
}

static void
map_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct map *map = b->data;
	const int cols = map_cols(a->cols, variant), rows = map_rows(cols);
	const int place = place_of(b, map);
	struct stop stop = { .item = 0 };
	struct area picture = *a;
	struct geo g;
	int y, x;
	bool focused;

	if (as_words(b) || is_list(v)) {
		draw_list(v, map, a);
		return;
	}
	picture.dir = DIR_LTR;
	picture.col += (a->cols - cols) / 2;
	picture.cols = cols;
	g = map_geo(map, cols, rows);
	geo_cell(&g, map->place[map->walk[place]].lat,
	    map->place[map->walk[place]].lon, cols, rows, &y, &x);
	stop.words = map_place_words(v, map, place);
	focused = v->focus == v->nstop && !v->plain;
	map_picture(v, map, &picture, rows, focused ? y : -1, x);
	view_stop(v, &picture, y, x, 1, &stop);
	view_target(v, &picture, 0, 0, rows, cols);
	if (!v->whole)
		caption(v, map, place, a, rows, focused);
}

/* ---- What the reader does ---- */

static bool
map_use(const struct view *v, const struct box *b, const struct stop *s,
    struct deed *d)
{
	struct memory *m = b->memory;

	if (m == NULL || v->glyphs == GLYPHS_CONSOLE)
		return false;
	if (s == NULL && !m->as_words)
		d->enter = true;
	else
		m->as_words = !m->as_words;
	return true;
}

/* From city to city; a map is never mirrored. */
static bool
map_key(const struct view *v, const struct box *b, const struct stop *s,
    uint32_t key, struct deed *d)
{
	const int step = key == K_RIGHT ? 1 : key == K_LEFT ? -1 : 0;
	const struct map *map = b->data;
	struct memory *m = b->memory;

	(void)v;
	(void)s;
	(void)d;
	if (m == NULL || m->as_words || step == 0)
		return false;
	m->place = (place_of(b, map) + step + map->nwalk) % map->nwalk;
	return true;
}

/* The place next to the click. */
static void
map_click(const struct view *v, const struct box *b, const struct stop *s,
    int row, int col, struct deed *d)
{
	const struct map *map = b->data;
	struct memory *m = b->memory;
	struct geo g;
	int best = -1;

	(void)v;
	d->enter = true;
	if (m == NULL)
		return;
	if (m->as_words) {
		m->as_words = false;
		return;
	}
	g = map_geo(map, s->hit.cols, s->hit.rows);
	for (int i = 0; i < map->nwalk; i++) {
		const struct place *p = &map->place[map->walk[i]];
		int y, x, far;

		geo_cell(&g, p->lat, p->lon, s->hit.cols, s->hit.rows, &y, &x);
		/* A row is about two columns tall. */
		far = 4 * (y - row) * (y - row) + (x - col) * (x - col);
		if (best < 0 || far < best) {
			best = far;
			m->place = i;
		}
	}
}

static int
map_hints(const struct view *v, const struct box *b, const struct stop *s,
    struct hint *h)
{
	int n = 0;

	if (b->memory == NULL || v->glyphs == GLYPHS_CONSOLE)
		return 0;
	if (as_words(b))
		h[n++] = (struct hint){ "Enter", N_("map"), true, 90, K_ENTER,
		    0 };
	else if (s == NULL)
		h[n++] = (struct hint){ "Tab", N_("city"), true, 90, K_TAB,
		    0 };
	else {
		h[n++] = (struct hint){ "← →", N_("city"), true, 91, K_LEFT,
		    K_RIGHT };
		h[n++] = (struct hint){ "Enter", N_("list"), true, 90,
		    K_ENTER, 0 };
	}
	return n;
}

static const char *
map_say_keys(const struct view *v, const struct box *b)
{
	(void)v;
	(void)b;
	return N_("Tab, then the arrow keys: city by city. "
	    "Enter: the list.");
}

static void
map_answer(const struct view *v, const struct box *b, const void *before,
    struct buf *out)
{
	const struct memory *was = before, *is = b->memory;
	const struct map *map = b->data;

	if (is->as_words != was->as_words && is->as_words)
		buf_printf(out, "%s\n", map_list_words(v, map));
	else
		buf_printf(out, "%s\n", map_place_words(v, map, place_of(b,
		    map)));
}

/* The picture as it is on a wide screen, and the places in words: their dots
 * have no room for names. */
static void
map_html(const struct view *v, const struct box *b, struct html *h)
{
	enum { COLS = 160, WIDTH = 720 };
	const struct map *map = b->data;
	const int rows = map_rows(COLS), height = WIDTH * 2 * rows / COLS;
	const struct geo g = map_geo(map, COLS, rows);
	struct buf words = BUF_INIT;

	html_figure(v, h, b, "map");
	html_svg(v, h, b, "world", WIDTH, height);
	html_land(v, h, &g, WIDTH, height);
	for (int i = 0; i < map->n; i++)
		buf_printf(h->out, "<circle class=\"place\" cx=\"%.4g\" "
		    "cy=\"%.4g\" r=\"5\"/>", geo_east(&g, map->lon[i]) *
		    WIDTH / g.cols, (g.top - map->lat[i]) * height / g.rows);
	html_raw(h, "</svg>\n<p class=\"vh\">");
	html_say(v, h, N_("World map:"));
	html_raw(h, "</p>\n<ul class=\"places\">\n");
	for (int i = 0; i < map->n; i++) {
		if (map->place[i].region != NULL && !map_opens_region(map, i))
			continue;
		html_raw(h, "<li>");
		if (map->place[i].region == NULL)
			html_rich(v, h, map->place[i].name);
		else {
			const int n = map_region_places(map, i, " · ", &words);
			struct rich names = view_written(v,
			    arena_strdup(v->arena, buf_text(&words)));

			buf_clear(&words);
			html_raw(h, "<b>");
			html_rich(v, h, map->place[i].region);
			html_raw(h, "</b> (");
			html_str(h, view_integer(v, n));
			html_raw(h, ") ");
			html_rich(v, h, &names);
		}
		html_raw(h, "</li>\n");
	}
	html_raw(h, "</ul>\n");
	buf_release(&words);
	html_data(v, h, b->block);
	html_figure_end(h);
}

const struct form form_map = {
	.name = "map", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = sizeof widths / sizeof *widths, .picture = true,
	.behind = true, .carries = true, .prepare = map_prepare,
	.measure = map_measure, .draw = map_draw, .describe = map_describe,
	.html = map_html,
	.memory = sizeof(struct memory), .use = map_use, .key = map_key,
	.click = map_click, .hints = map_hints, .say_keys = map_say_keys,
	.answer = map_answer
};
