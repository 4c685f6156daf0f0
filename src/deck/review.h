/* Who has read a translation. The header of its catalog says so in the field
 * X-Review: "native speaker, 2027-03-14, Office of Ghent", or that it was made
 * by machine. */
#ifndef DECK_REVIEW_H
#define DECK_REVIEW_H

#include "deck/deck.h"

enum review_state {
	REVIEW_UNKNOWN,		/* nothing that we understand */
	REVIEW_SOURCE,		/* the language of the deck itself */
	REVIEW_MACHINE,		/* no native speaker has read it */
	REVIEW_NATIVE
};

struct review {
	enum review_state	 state;
	const char		*by;	/* of a native speaker: who, and the
				 * date; "": not told */
};

/* What a field says; NULL: there is none. In the arena. */
struct review review_read(struct arena *, const char *field);
/* The review of the PO file at path; only its start is read. */
struct review review_file(struct arena *, const char *path);
/* The review of a language of the deck; its catalog's. */
struct review review_of(const struct deck *, struct arena *, const char *tag);
/* The value of a field in the header at the start of a PO file, NULL when it is
 * not there. In the arena. */
const char *review_field(struct arena *, const char *po, size_t len,
	    const char *field);

#endif
