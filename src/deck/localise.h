/* Puts a text of a deck into the language in use. */
#ifndef DECK_LOCALISE_H
#define DECK_LOCALISE_H

#include "deck/deck.h"

/* Replaces the text by its translation, if there is one, and sets lang, dir
 * and missing. local: it is of the local deck. */
void	localise(const struct deck *, struct arena *, bool local,
	    const char *ctxt, struct rich *);

#endif
