/* A map: coast lines in dots, places on them, one after the other under the
 * arrow keys; or the list of places by region, in words. A map is not mirrored
 * for right-to-left readers. */
#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/key.h"
#include "view/form.h"
#include "view/kit.h"

/* The part of the world that is shown, in degrees: no Antarctica. */
#define LAT_TOP		80.0
#define LAT_BOTTOM	(-56.0)
#define LON_WEST	(-172.0)

struct place {
	const struct rich	*name, *region;
	double			 lat, lon;
};

struct map {
	struct place	*place;
	int		 n;
};

static bool
degrees(const struct view *v, const struct rich *cell, double most, double *out)
{
	struct number n;
	bool estimate;

	if (!view_number(v, cell, &n, &estimate) || n.of > 0 ||
	    !(fabs(n.value) <= most))
		return false;
	*out = n.value;
	return true;
}

static void	doubt_places(const struct view *, struct box *,
	    const struct map *);

static const char *
map_prepare(const struct view *v, struct box *b)
{
	const struct block *t = b->block;
	struct map *map = arena_alloc(v->arena, sizeof *map);

	if (t->cols < 3 || t->rows < 2)
		return "map needs a table: place, latitude, longitude";
	map->place = arena_array(v->arena, (size_t)t->rows,
	    sizeof *map->place);
	for (int r = 1; r < t->rows; r++) {
		const struct rich *cell = &t->cell[r * t->cols];
		struct place *p = &map->place[map->n++];

		p->name = &cell[0];
		p->region = t->cols > 3 ? &cell[3] : NULL;
		if (!degrees(v, &cell[1], 90, &p->lat) ||
		    !degrees(v, &cell[2], 180, &p->lon))
			return arena_printf(v->arena,
			    "map: row %d needs latitude and longitude in "
			    "degrees", r);
	}
	for (int c = 4; c < t->cols; c++)
		form_doubt(v, b, &t->cell[c], "map: place, latitude, longitude "
		    "and region are shown, not this column");
	doubt_places(v, b, map);
	b->data = map;
	return NULL;
}

/* Longitude from the western edge, 0 to 360. */
static double
east(double lon)
{
	double x = lon - LON_WEST;

	return x < 0 ? x + 360 : x >= 360 ? x - 360 : x;
}

static int
compare(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Fills the land in, row of dots by row: where a row crosses the coast lines
 * in turn, land begins and ends (even-odd rule). */
static void
fill_land(const struct land *land, struct bitmap *dots, struct arena *arena)
{
	double *cross = arena_array(arena, (size_t)land->npoint + 1,
	    sizeof *cross);

	for (int y = 0; y < dots->height; y++) {
		const double lat = LAT_TOP - (y + 0.5) * (LAT_TOP -
		    LAT_BOTTOM) / dots->height;
		int n = 0;

		for (int r = 0; r < land->nring; r++) {
			const int from = land->ring[r], to = land->ring[r + 1];

			for (int i = from, k = to - 1; i < to; k = i++) {
				const double a = land->lat[k];
				const double b = land->lat[i];

				if ((a > lat) == (b > lat))
					continue;
				cross[n++] = land->lon[k] + (lat - a) /
				    (b - a) * (land->lon[i] - land->lon[k]);
			}
		}
		qsort(cross, (size_t)n, sizeof *cross, compare);
		for (int i = 0; i + 1 < n; i += 2)
			for (int x = 0; x < dots->width; x++) {
				double lon = LON_WEST + (x + 0.5) * 360 /
				    dots->width;

				if (lon > 180)
					lon -= 360;
				if (lon >= cross[i] && lon < cross[i + 1])
					dots->pixel[y * dots->width + x] = 1;
			}
	}
}

/* Variants: widths of the map. */
static int
map_cols(int width, int variant)
{
	static const int cols[] = { 160, 120, 96, 76, 70, 64, 58, 52, 46, 38 };

	return cols[variant] <= width ? cols[variant] : 0;
}

static int
map_rows(int cols)
{
	return (int)(cols * 2 * (LAT_TOP - LAT_BOTTOM) / 360 / 4 + 0.5);
}

/* ---- The list, by region ---- */

/* Whether place i is the first of its region. */
static bool
opens_region(const struct map *map, int i)
{
	for (int k = 0; k < i; k++)
		if (map->place[k].region != NULL &&
		    map->place[i].region != NULL &&
		    strcmp(map->place[k].region->source,
		    map->place[i].region->source) == 0)
			return false;
	return map->place[i].region != NULL;
}

static bool
same_region(const struct map *map, int i, int k)
{
	return map->place[k].region != NULL && strcmp(
	    map->place[i].region->source, map->place[k].region->source) == 0;
}

/* "Paris · Vienna" of the region that place i opens; gives how many. */
static int
region_places(const struct map *map, int i, const char *between,
    struct buf *out)
{
	int n = 0;

	for (int k = i; k < map->n; k++)
		if (same_region(map, i, k)) {
			if (n++ > 0)
				buf_str(out, between);
			kit_words(out, map->place[k].name);
		}
	return n;
}

static void
describe_regions(const struct view *v, const struct map *map,
    struct buf *out)
{
	for (int i = 0; i < map->n; i++) {
		struct buf names = BUF_INIT;
		int n;

		if (!opens_region(map, i))
			continue;
		n = region_places(map, i, "; ", &names);
		kit_words(out, map->place[i].region);
		buf_printf(out, " (%s): %s\n", view_integer(v, n),
		    buf_text(&names));
		buf_release(&names);
	}
}

static const char *
list_words(const struct view *v, const struct map *map)
{
	struct buf out = BUF_INIT;
	const char *words;

	describe_regions(v, map, &out);
	if (out.n > 0)
		out.n--;		/* the end of the last line */
	words = arena_strndup(v->arena, buf_text(&out), out.n);
	buf_release(&out);
	return words;
}

static int
list_lay(struct view *draw, const struct view *v, const struct map *map,
    const struct area *a, int width)
{
	int y = 0;

	for (int i = 0; i < map->n; i++) {
		struct buf names = BUF_INIT;
		struct rich head, text = *map->place[i].name;
		int n;

		if (!opens_region(map, i))
			continue;
		n = region_places(map, i, " · ", &names);
		head = *map->place[i].region;
		head.text = arena_printf(v->arena, "%s %s",
		    map->place[i].region->text, view_integer(v, n));
		head.len = strlen(head.text);
		head.nspan = 0;
		text.text = arena_strndup(v->arena, buf_text(&names), names.n);
		text.len = names.n;
		text.nspan = 0;
		buf_release(&names);
		y += kit_text(draw, v, a, y, 0, width, &head, ALIGN_START,
		    style_with(ROLE_SERIES_2, LOOK_BOLD));
		y += kit_text(draw, v, a, y, width > 30 ? 2 : 0, width > 30 ?
		    width - 2 : width, &text, ALIGN_START, style(ROLE_TEXT));
	}
	if (y == 0)		/* no regions: one list */
		for (int i = 0; i < map->n; i++)
			y += kit_text(draw, v, a, y, 0, width,
			    map->place[i].name, ALIGN_START,
			    style(ROLE_TEXT));
	return y;
}

/* What the reader did. */
struct memory {
	int	 place;		/* that is looked at */
	bool	 as_words;	/* the list instead of the picture */
};

/* The place that is looked at; the deck may have fewer now. */
static int
place_of(const struct box *b, const struct map *map)
{
	const struct memory *m = b->memory;
	const int place = m != NULL ? m->place : 0;

	return place < map->n ? place : map->n - 1;
}

static bool
as_words(const struct box *b)
{
	const struct memory *m = b->memory;

	return m != NULL && m->as_words;
}

static int
map_measure(const struct view *v, const struct box *b, int width, int variant)
{
	const struct map *map = b->data;
	const int cols = map_cols(width, variant);

	if (as_words(b))
		return variant == 0 ? list_lay(NULL, v, map, NULL, width) + 1 :
		    0;
	if (cols == 0 || v->glyphs == GLYPHS_CONSOLE)
		return variant == 0 && v->glyphs == GLYPHS_CONSOLE ?
		    list_lay(NULL, v, map, NULL, width) + 1 : 0;
	return map_rows(cols) + 1;
}

/* ---- The picture ---- */

static void
cell_of(const struct place *p, int cols, int rows, int *y, int *x)
{
	*x = (int)(east(p->lon) * cols / 360);
	*y = (int)((LAT_TOP - p->lat) * rows / (LAT_TOP - LAT_BOTTOM));
	if (*y < 0)
		*y = 0;
	if (*y >= rows)
		*y = rows - 1;
}

/* What the picture does not show as it is, on a screen of 80x24. */
static void
doubt_places(const struct view *v, struct box *b, const struct map *map)
{
	const int cols = map_cols(72, 4), rows = map_rows(cols);
	const struct place **first = arena_array(v->arena,
	    (size_t)(rows * cols), sizeof *first), **cell;
	int y, x;

	for (int i = 0; i < map->n; i++) {
		const struct place *p = &map->place[i];

		if (p->lat > LAT_TOP || p->lat < LAT_BOTTOM)
			form_doubt(v, b, p->name, "map: %s is off the map, "
			    "which goes from 80 N to 56 S; it stands at the "
			    "edge", p->name->source);
		cell_of(p, cols, rows, &y, &x);
		cell = &first[y * cols + x];
		if (*cell != NULL)
			form_note(v, b, p->name, "map: %s and %s are one point "
			    "at 80x24", (*cell)->name->source,
			    p->name->source);
		else
			*cell = p;
	}
}

/* "48.9°N 2.4°E", in the digits of the language. */
static const char *
position(const struct view *v, const struct place *p)
{
	struct number lat = { fabs(p->lat), 0, 1, false, false };
	struct number lon = { fabs(p->lon), 0, 1, false, false };
	char a[64], b[64];

	number_write(&lat, v->lang, a, sizeof a);
	number_write(&lon, v->lang, b, sizeof b);
	return arena_printf(v->arena, "%s°%s %s°%s", a, p->lat < 0 ? "S" : "N",
	    b, p->lon < 0 ? "W" : "E");
}

/* A place for screen readers: its name, region, position and number. */
static const char *
place_words(const struct view *v, const struct map *map, int i)
{
	const struct place *p = &map->place[i];
	const char *number = view_integer(v, i + 1);
	const char *of = view_integer(v, map->n);

	if (p->region == NULL)
		return view_fill(v, N_("{1}, {2}. {3} of {4}"), p->name->text,
		    position(v, p), number, of, (char *)NULL);
	return view_fill(v, N_("{1}, {2}, {3}. {4} of {5}"), p->name->text,
	    p->region->text, position(v, p), number, of, (char *)NULL);
}

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
	name = view_lay(v, map->place[place].name, a->cols - 2);
	if (name.n > 0)
		area_line(a, y, 2, a->cols - 2, &name.line[0], ALIGN_START,
		    style_with(ROLE_STRONG, LOOK_BOLD));
	x = 2 + name.width;
	if (a->cols - x > 34)
		area_text(a, y, x + 2, position(v,
		    &map->place[place]), style(ROLE_MUTED));
	words = view_plain(v, arena_printf(v->arena, "%s/%s", view_integer(v,
	    place + 1), view_integer(v, map->n)));
	cols = view_cells(v, &words);
	if (x + 2 + cols <= a->cols)
		area_text(a, y, a->cols - cols, words.text, style(ROLE_MUTED));
}

static void
map_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	struct map *map = b->data;
	const int cols = map_cols(a->cols, variant), rows = map_rows(cols);
	struct stop stop = { .item = 0 };
	struct area picture = *a;
	struct bitmap dots;
	const int place = place_of(b, map);
	int y, x;
	bool focused;

	if (as_words(b) || v->glyphs == GLYPHS_CONSOLE) {
		struct rich hint = view_say(v, N_("Enter: back to the map"));

		y = list_lay(v, v, map, a, a->cols);
		if (v->glyphs == GLYPHS_CONSOLE)
			return;
		view_text(v, a, y, 0, a->cols, &hint, ALIGN_START,
		    style(ROLE_MUTED));
		stop.words = list_words(v, map);
		view_stop(v, a, y, 0, view_cells(v, &hint), &stop);
		return;
	}
	picture.dir = DIR_LTR;
	picture.col += (a->cols - cols) / 2;
	picture.cols = cols;
	dots.width = 2 * cols;
	dots.height = 4 * rows;
	dots.pixel = arena_array(v->arena, (size_t)dots.width,
	    (size_t)dots.height);
	fill_land(assets_land(v->assets), &dots, v->arena);
	/* Places stand on clear ground, so that they are seen. */
	for (int i = 0; i < map->n; i++) {
		cell_of(&map->place[i], cols, rows, &y, &x);
		for (int k = 0; k < 8; k++)
			dots.pixel[(4 * y + k / 2) * dots.width + 2 * x +
			    k % 2] = 0;
	}
	dots_braille(&picture, 0, 0, &dots, v->glyphs, style(ROLE_LAND));
	stop.words = place_words(v, map, place);
	focused = v->focus == v->nstop && !v->plain;
	for (int i = 0; i < map->n; i++) {
		cell_of(&map->place[i], cols, rows, &y, &x);
		if (canvas_cell(a->canvas, picture.row + y,
		    picture.col + x)->len == 0)
			area_put(&picture, y, x, glyph(v->glyphs, DIR_LTR,
			    G_PLACE), 1, style(ROLE_PLACE));
	}
	cell_of(&map->place[place], cols, rows, &y, &x);
	if (focused) {
		canvas_restyle(a->canvas, picture.row + y, picture.col + x, 1,
		    style(ROLE_FOCUS));
	}
	view_stop(v, &picture, y, x, 1, &stop);
	view_target(v, &picture, 0, 0, rows, cols);
	caption(v, map, place, a, rows, focused);
}

static void
map_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct map *map = b->data;

	buf_printf(out, "%s\n", say(v->words, N_("World map:")));
	if (map->n > 0 && map->place[0].region != NULL) {
		describe_regions(v, map, out);
		return;
	}
	for (int i = 0; i < map->n; i++) {
		kit_words(out, map->place[i].name);
		buf_str(out, i + 1 < map->n ? " · " : "\n");
	}
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
	if (m == NULL || m->as_words || step == 0 || map->n == 0)
		return false;
	m->place = (place_of(b, map) + step + map->n) % map->n;
	return true;
}

/* The place next to the click. */
static void
map_click(const struct view *v, const struct box *b, const struct stop *s,
    int row, int col, struct deed *d)
{
	const struct map *map = b->data;
	struct memory *m = b->memory;
	int best = -1;

	(void)v;
	d->enter = true;
	if (m == NULL)
		return;
	if (m->as_words) {
		m->as_words = false;
		return;
	}
	for (int i = 0; i < map->n; i++) {
		int y, x, far;

		cell_of(&map->place[i], s->hit.cols, s->hit.rows, &y, &x);
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
		buf_printf(out, "%s\n", list_words(v, map));
	else
		buf_printf(out, "%s\n", place_words(v, map, place_of(b,
		    map)));
}

const struct form form_map = {
	.name = "map", .kind = BLOCK_TABLE, .or_kind = BLOCK_TABLE,
	.variants = 10, .picture = true, .carries = true, .prepare = map_prepare,
	.measure = map_measure, .draw = map_draw, .describe = map_describe,
	.memory = sizeof(struct memory), .use = map_use, .key = map_key,
	.click = map_click, .hints = map_hints, .say_keys = map_say_keys,
	.answer = map_answer
};
