/* The room that each text of a deck has: in cells a line on the reference screen
 * and on the smallest, and how many lines more its panel could take. It is
 * measured, by laying the panels out and watching what is drawn. */
#ifndef EXPORT_ROOMS_H
#define EXPORT_ROOMS_H

#include <stdio.h>

#include "app/app.h"

struct room {
	int	 wide, narrow;	/* cells at 80x24 and 40x12, 0: not shown
				 * there, but on a key or as a part */
	int	 spare;		/* lines more that fit at 80x24 with all
				 * pictures, up to 4; -1: not even these do */
};

struct rooms;

/* Measures the whole deck in its own language. rooms_free frees it. */
struct rooms *rooms_new(const struct deck *, const struct words *,
	    const struct app_options *);
void	rooms_free(struct rooms *);
/* The room of a text on a panel, NULL when it is never drawn. */
const struct room *rooms_find(const struct rooms *, const char *panel,
	    const char *msgid);
/* Writes it for translators: ", lines of 16 cells (36 at 40x12)". */
void	room_put(const struct room *, FILE *);

#endif
