/* A table from strings to numbers: ids of panels, entries of catalogs. It
 * only grows; its memory is an arena's. */
#ifndef DECK_TABLE_H
#define DECK_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct table_slot {
	const char	*key;		/* NULL: free */
	uint32_t	 hash;
	int		 value;
};

struct table {
	struct arena		*arena;
	struct table_slot	*slot;
	size_t			 size, n;	/* size: a power of two or 0 */
};

/* Makes an empty table. */
void	table_init(struct table *, struct arena *);
/* The value of key, -1 when it is not there. */
int	table_get(const struct table *, const char *key);
/* Sets the value of key; the key is not copied. */
void	table_set(struct table *, const char *key, int value);

#endif
