/* Parts of the index, for deck.c alone. */
#ifndef DECK_INDEX_H
#define DECK_INDEX_H

#include "deck/deck.h"
#include "deck/front.h"

/* A text of the front matter as normalised Markdown, in the deck's arena. */
const char *deck_normalised(struct deck *, const char *s, size_t n);
/* Makes the tours; the deck has its panels and ids. */
void	deck_tours(struct deck *, const struct front *, struct diags *);

#endif
