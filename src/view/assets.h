/* Assets: the pictures in the data folder (icons, big digits, the coast lines
 * of the map), read when first shown and kept. */
#ifndef VIEW_ASSETS_H
#define VIEW_ASSETS_H

#include "base/arena.h"
#include "canvas/letters.h"
#include "deck/load.h"

struct assets;

/* Pictures under this data folder (copied); assets_free frees them all. */
struct assets *assets_new(const char *folder);
void	assets_free(struct assets *);
/* The picture folder/NAME.pbm scaled by 1 or 2; NULL when there is none. Those
 * below a folder "fine" are for quadrants. A
 * name with other characters than letters, digits, '-', '/' is none. */
const struct bitmap *assets_picture(struct assets *, const char *name,
	    int scale);
/* The outline of an icon as the data of one SVG path, in a square of 24 units:
 * of its drawing (NAME.svg), else of the pixels of its picture; NULL when
 * there is none. */
const char *assets_outline(struct assets *, const char *name);
/* Big letters; none when their file cannot be read. */
const struct letters *assets_letters(struct assets *);

/* Coast lines: rings of points in degrees. */
struct land {
	const float	*lon, *lat;
	const int	*ring;		/* index of the first point of each ring */
	int		 nring, npoint;
};

/* The land of map/land.txt; with no rings when it cannot be read. */
const struct land *assets_land(struct assets *);

#endif
