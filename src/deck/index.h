/* Parts of the index, for the files that make it. */
#ifndef DECK_INDEX_H
#define DECK_INDEX_H

#include "deck/deck.h"
#include "deck/front.h"

/* A panel while the index is being made. */
struct draft {
	struct panel_entry	 entry;
	const char		*section;	/* the heading it opens */
	int			 section_line;
	const char		*plain;		/* its title without marks */
	int			 id_line, id_col;
};

struct drafts {
	struct draft	*list;
	size_t		 n, size;
};

/* Gives each panel its id; ids that are given come first. */
void	deck_ids(struct deck *, struct drafts *, struct diags *);
/* A text of the front matter as normalised Markdown, in the deck's arena. */
const char *deck_normalised(struct deck *, const char *s, size_t n);
/* Makes the tours; the deck has its panels and ids. */
void	deck_tours(struct deck *, const struct front *, struct diags *);

#endif
