/* The part of the world on a map. */
#include "config.h"

#include "view/geo.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The world without Antarctica, cut where no land is. */
static const struct geo world = { -172, 360, 80, 136 };

/* The least that is shown, in degrees of longitude: with less there is often no
 * coast to know the place by. */
#define LEAST		44.0
/* Room around the points, as a part of what lies between them. */
#define AROUND		1.4
/* A part is shown when it is at least so much larger than in the world. */
#define GAIN		1.4

static const struct region {
	const char	*name;
	double		 west, east, south, north;
} regions[] = {
	{ "africa", -20, 54, -36, 38 },
	{ "west-africa", -19, 17, 1, 27 },
	{ "east-africa", 21, 53, -13, 19 },
	{ "southern-africa", 9, 42, -36, -6 },
	{ "americas", -170, -32, -57, 74 },
	{ "north-america", -168, -52, 12, 74 },
	{ "central-america", -118, -59, 5, 34 },
	{ "south-america", -84, -33, -57, 14 },
	{ "asia", 34, 150, -11, 58 },
	{ "middle-east", 25, 64, 11, 43 },
	{ "south-asia", 58, 100, 2, 39 },
	{ "east-asia", 95, 148, 16, 54 },
	{ "south-east-asia", 91, 142, -12, 29 },
	{ "europe", -25, 46, 34, 71 },
	{ "mediterranean", -10, 42, 27, 48 },
	{ "oceania", 110, 182, -48, 2 },
	{ "world", -172, 188, -56, 80 },
};

enum { REGIONS = sizeof regions / sizeof *regions };

static const struct region *
find(const char *name)
{
	for (int i = 0; i < REGIONS; i++)
		if (strcmp(regions[i].name, name) == 0)
			return &regions[i];
	return NULL;
}

bool
geo_is_region(const char *name)
{
	return find(name) != NULL;
}

const char *
geo_region_name(int i)
{
	return i >= 0 && i < REGIONS ? regions[i].name : NULL;
}

struct geo
geo_world(const double *lat, int n)
{
	struct geo g = world;

	for (int i = 0; i < n; i++) {
		const double top = fmin(lat[i] + 2, 90);
		const double bottom = fmax(lat[i] - 2, -90);

		if (top > g.top) {
			g.rows += top - g.top;
			g.top = top;
		}
		if (bottom < g.top - g.rows)
			g.rows = g.top - bottom;
	}
	return g;
}

/* The part around a middle that has at least these degrees in a picture of so
 * many cells, with the shapes of land as they are there. */
static struct geo
part(double lat, double lon, double lats, double lons, int cols, int rows)
{
	const double narrow = fmax(cos(lat * 3.14159265 / 180), 0.3);
	double degree = fmax(lons / cols, lats / (2.0 * rows * narrow));
	struct geo g;

	if (degree * cols > 360)
		degree = 360.0 / cols;
	g.cols = degree * cols;
	g.rows = fmin(2 * degree * narrow * rows, 180);
	g.west = lon - g.cols / 2;
	g.top = lat + g.rows / 2;
	if (g.top > 90)
		g.top = 90;
	if (g.top - g.rows < -90)
		g.top = g.rows - 90;
	return g;
}

struct geo
geo_region(const char *name, int cols, int rows)
{
	const struct region *r = find(name);

	if (r == NULL || strcmp(name, "world") == 0)
		return world;
	return part((r->south + r->north) / 2, (r->west + r->east) / 2,
	    r->north - r->south, r->east - r->west, cols, rows);
}

static int
compare(const void *a, const void *b)
{
	const double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The shortest stretch of longitudes that has all points: where it begins, and
 * how long it is. */
static double
stretch(const double *lon, int n, double *west)
{
	double *all = malloc((size_t)n * sizeof *all), gap = -1, length;

	*west = lon[0];
	if (all == NULL)
		return 360;
	memcpy(all, lon, (size_t)n * sizeof *all);
	qsort(all, (size_t)n, sizeof *all, compare);
	for (int i = 0; i < n; i++) {
		const double next = i + 1 < n ? all[i + 1] : all[0] + 360;

		if (next - all[i] > gap) {
			gap = next - all[i];
			*west = next >= 180 ? next - 360 : next;
		}
	}
	length = 360 - gap;
	free(all);
	return length;
}

struct geo
geo_around(const double *lat, const double *lon, int n, int cols, int rows)
{
	double north = -90, south = 90, west, length;
	struct geo g;

	if (n == 0)
		return world;
	for (int i = 0; i < n; i++) {
		north = fmax(north, lat[i]);
		south = fmin(south, lat[i]);
	}
	length = stretch(lon, n, &west);
	g = part((north + south) / 2, west + length / 2, AROUND *
	    (north - south), fmax(AROUND * length, LEAST), cols, rows);
	return g.cols * GAIN < world.cols ? g : geo_world(lat, n);
}

double
geo_east(const struct geo *g, double lon)
{
	double x = fmod(lon - g->west, 360);

	return x < 0 ? x + 360 : x;
}

bool
geo_cell(const struct geo *g, double lat, double lon, int cols, int rows,
    int *y, int *x)
{
	const double down = g->top - lat, east = geo_east(g, lon);

	*x = (int)(east * cols / g->cols);
	*y = (int)floor(down * rows / g->rows);
	if (*y == rows && down <= g->rows)
		*y = rows - 1;
	return *x < cols && *y >= 0 && *y < rows;
}

/* Fills the land in, row of pixels by row: where a row crosses the coast lines
 * in turn, land begins and ends (even-odd rule). */
void
geo_land(const struct geo *g, const struct land *land, struct bitmap *b,
    struct arena *arena)
{
	double *cross = arena_array(arena, (size_t)land->npoint + 1,
	    sizeof *cross);

	for (int y = 0; y < b->height; y++) {
		const double lat = g->top - (y + 0.5) * g->rows / b->height;
		int n = 0;

		for (int r = 0; r < land->nring; r++) {
			const int from = land->ring[r], to = land->ring[r + 1];

			for (int i = from, k = to - 1; i < to; k = i++) {
				const double p = land->lat[k];
				const double q = land->lat[i];

				if ((p > lat) == (q > lat))
					continue;
				cross[n++] = land->lon[k] + (lat - p) /
				    (q - p) * (land->lon[i] - land->lon[k]);
			}
		}
		qsort(cross, (size_t)n, sizeof *cross, compare);
		for (int x = 0, i = 0; n > 1 && x < b->width; x++) {
			double lon = g->west + (x + 0.5) * g->cols / b->width;

			if (lon > 180)
				lon -= 360;
			if (lon < -180)
				lon += 360;
			/* Longitudes grow, but for one jump back. */
			if (lon < cross[i])
				i = 0;
			while (i + 2 < n && lon >= cross[i + 1])
				i += 2;
			if (lon >= cross[i] && lon < cross[i + 1])
				b->pixel[y * b->width + x] = 1;
		}
	}
}
