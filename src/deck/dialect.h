/* Dialects: decks that were written for other programs. Which one a deck is
 * in is seen by what it holds; what it does otherwise than a deck of ours is a
 * set of traits. Both are tables. */
#ifndef DECK_DIALECT_H
#define DECK_DIALECT_H

#include <stdbool.h>
#include <stddef.h>

#include "deck/front.h"

enum trait {
	TRAIT_LINES	= 1 << 0,	/* line ends are kept */
	TRAIT_TAGS	= 1 << 1,	/* HTML is read as its words */
	TRAIT_COMMENTS	= 1 << 2,	/* plain comments are notes */
	TRAIT_NOTES	= 1 << 3,	/* "Note:" and what follows is one */
	TRAIT_CENTRED	= 1 << 4,	/* "-> words <-" */
	TRAIT_STOPS	= 1 << 5,	/* lines "^" and "<br>" are pauses */
	TRAIT_END_SLIDE	= 1 << 6,	/* panels end only at end_slide */
	TRAIT_FENCES	= 1 << 7,	/* "::: columns", "{.class}" */
	TRAIT_TERMS	= 1 << 8,	/* "Term" over ": what it means" */
	TRAIT_MATTERS	= 1 << 9,	/* front matter of single slides */
	TRAIT_DASHES	= 1 << 10,	/* "--" is a break, too */
	TRAIT_STARS	= 1 << 11,	/* lists with "*" come item by item */
	TRAIT_ITEMS	= 1 << 12,	/* all lists do */
	TRAIT_PICTURES	= 1 << 13,	/* "![bg left](...)" is a ground */
	TRAIT_CLICKS	= 1 << 14	/* <v-click>, "::right::" */
};

struct dialect {
	const char	*name;
	unsigned	 traits;	/* enum trait */
};

/* How a deck is to be read. */
struct reading {
	const struct dialect *dialect;	/* NULL: ours */
	unsigned	 traits;	/* with what its front matter asks */
	int		 level;		/* headings of this level and above
					 * begin a panel; 0: not said */
	const char	*sign;		/* what it was seen by */
	int		 line;		/* of the sign */
	bool		 guess;		/* others may have written it, too */
};

/* What the deck seems to be written for. A field "dialect" decides, with the
 * name of a program or "placard". */
struct reading dialect_of(const struct front *, const char *text, size_t len);
/* Where the front matter of a single slide ends that begins with the "---" at
 * `at`: the start of its last line; 0 when it is none. */
size_t	matter_end(const char *text, size_t at, size_t len);
/* Dialects one by one, NULL behind the last. */
const struct dialect *dialect_row(int n);

#endif
