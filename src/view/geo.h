/* The part of the world that a map shows, and where places and land are on it.
 * Degrees; a row of the screen is twice as tall as a column is wide. */
#ifndef VIEW_GEO_H
#define VIEW_GEO_H

#include "canvas/dots.h"
#include "view/assets.h"

struct geo {
	double	 west, cols;	/* the western edge, degrees from there on */
	double	 top, rows;	/* the northern edge, degrees down */
};

/* The land has no Antarctica: what is south of here stands on an empty ground. */
enum { GEO_NO_LAND = -60 };

/* The world, for this many points: as far as people live, and on to the poles
 * where one of them is there. */
struct geo geo_world(const double *lat, int n);
/* Whether a region has this name ("west-africa"). Names: NULL at the end. */
bool	geo_is_region(const char *name);
const char *geo_region_name(int i);
/* The region for a picture of so many cells. */
struct geo geo_region(const char *name, int cols, int rows);
/* The part around these points for a picture of so many cells; the world where
 * they are far apart. */
struct geo geo_around(const double *lat, const double *lon, int n, int cols,
	    int rows);
/* The cell of a point; false when it is not on the map. */
bool	geo_cell(const struct geo *, double lat, double lon, int cols,
	    int rows, int *y, int *x);
/* How far east of the western edge, 0 to 360. */
double	geo_east(const struct geo *, double lon);
/* Sets the pixels that are land. */
void	geo_land(const struct geo *, const struct land *, struct bitmap *,
	    struct arena *);

#endif
