/* The lines of a PO file as entries. libgettextpo 0.21 loses memory at each
 * reading: 40 bytes for a message with a context, more for damaged ones. A
 * program that runs for months and switches its language all day reads them on
 * its own; --check asks the library what translators' tools say. */
#ifndef DECK_PO_H
#define DECK_PO_H

#include <stdbool.h>

#include "base/diag.h"
#include "deck/load.h"
#include "deck/plural.h"

/* Texts as they are: nothing in them is made safe yet. */
struct po_entry {
	const char	*ctxt;			/* NULL: none */
	const char	*msgid, *plural;	/* NULL: has none */
	const char	*form[PLURAL_FORMS];	/* msgstr, or msgstr[0] ... */
	int		 nform;
	bool		 fuzzy, obsolete;
	int		 line;			/* where it begins */
};

/* Calls visit for each whole entry in file order; the texts hold during the
 * call. What is damaged is left out, with a finding. */
void	po_read(const struct source *, struct diags *,
	    void (*visit)(const struct po_entry *, void *), void *arg);

#endif
