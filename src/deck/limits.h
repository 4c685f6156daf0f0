/* What a deck may hold. Enough for every deck that somebody reads, and little
 * enough that no file takes a machine's time or memory. docs/placard-deck.5
 * tells them; what is more is left out, with a finding. */
#ifndef DECK_LIMITS_H
#define DECK_LIMITS_H

enum {
	LIMIT_TEXT	= 64 << 20,	/* bytes of a deck or a map */
	LIMIT_CATALOG	= 16 << 20,	/* libgettextpo takes 20 for each */
	LIMIT_PICTURE	= 1 << 20,	/* bytes of an icon */
	LIMIT_PANELS	= 20000,	/* of a deck */
	LIMIT_PANEL	= 128 << 10,	/* bytes of one */
	LIMIT_BLOCKS	= 1000,		/* of a panel, not those in lists */
	LIMIT_ITEMS	= 2000,		/* of all lists of a panel */
	LIMIT_CODE	= 2000,		/* lines of a code block */
	LIMIT_DEPTH	= 16,		/* lists and quotes in each other */
	LIMIT_TARGET	= 2048,		/* bytes of a link: one definition may
					 * be used a thousand times */
	LIMIT_DEFINED	= 16 << 10,	/* bytes of definitions of links that
					 * all panels use */
	LIMIT_OUTLINE	= 512 << 10,	/* bytes of a deck that is cut at its
					 * headings */
	LIMIT_PRACTICES	= 20000,	/* entries of a file */
	LIMIT_CELL	= 2000,		/* bytes of one of their cells */
	LIMIT_STEPS	= 500000	/* panels of all tours together */
};

#endif
