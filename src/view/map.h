/* A map, as prepared. map.c is the form; its picture and its words have a file
 * each. Private to these files. */
#ifndef VIEW_MAP_H
#define VIEW_MAP_H

#include "view/form.h"
#include "view/geo.h"

struct place {
	const struct rich	*name, *region;
	double			 lat, lon;
};

struct map {
	struct place	*place;
	int		 n;
	const char	*region;	/* asked for, or NULL */
	double		*lat, *lon;	/* of all places */
	int		*walk;		/* those on the map, from west to
					 * east */
	int		 nwalk;
};

/* ---- The picture (map_picture.c) ---- */

/* The part of the world that a picture of so many cells shows. */
struct geo map_geo(const struct map *, int cols, int rows);
/* Draws land, dots and names in so many rows of the area, in all of its
 * columns; the dot in the cell y, x is looked at (-1: none). */
void	map_picture(struct view *, const struct map *, const struct area *,
	    int rows, int y, int x);

/* ---- In words (map_words.c) ---- */

/* Whether place i is the first of its region. */
bool	map_opens_region(const struct map *, int i);
/* "Paris · Vienna" of the region that place i opens; gives how many. */
int	map_region_places(const struct map *, int i, const char *between,
	    struct buf *);
/* The places by region: rows, drawn when draw is given; the same in words. */
int	map_list(struct view *draw, const struct view *, const struct map *,
	    const struct area *, int width);
const char *map_list_words(const struct view *, const struct map *);
/* "48.9°N 2.4°E", in the digits of the language. */
const char *map_position(const struct view *, const struct place *);
/* Place i from the west for screen readers: its name, region, position and
 * number. */
const char *map_place_words(const struct view *, const struct map *, int i);
void	map_describe(const struct view *, const struct box *, struct buf *);

#endif
