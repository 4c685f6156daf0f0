/* What md4c makes of a stretch of text: where it breaks at the top level, what
 * headings it has. */
#ifndef DECK_BLOCKS_H
#define DECK_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>

/* A heading or something else at the top level. */
struct landmark {
	int	 level;			/* 0: no heading */
	size_t	 at;
	size_t	 html;			/* comments right above it, else
					 * SIZE_MAX */
};

/* How many breaks at the top level n bytes have: rules, if they count, and
 * comments end_slide. Only the first is sure to be one: what follows an
 * end_slide starts afresh. */
size_t	blocks_breaks(const char *text, size_t n, bool rules);
/* Whether the line s..e is a comment end_slide. */
bool	blocks_end_slide(const char *text, size_t s, size_t e);
/* What stands at the top level, in order; 64 zero bytes follow the text. The
 * list is the caller's to free(). */
size_t	blocks_outline(const char *text, size_t len, struct landmark **);

#endif
