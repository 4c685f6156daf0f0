/* A catalog is one PO file, read as it is when its language is first
 * shown; gettext() and locales play no part. Fuzzy, empty and
 * obsolete entries count as missing. */
#ifndef DECK_CATALOG_H
#define DECK_CATALOG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct catalog;

/* Reads the PO file at path. NULL, and a finding, when it cannot be read; a
 * damaged one gives what it can. catalog_free frees it (NULL is fine). */
struct catalog *catalog_open(const char *path, struct diags *);
void	catalog_free(struct catalog *);
/* The translation of msgid: with this context (ctxt may be NULL), else without
 * context; NULL when there is none. Valid as long as the catalog. */
const char *catalog_find(const struct catalog *, const char *ctxt,
	    const char *msgid);
/* The form for n by the header's Plural-Forms; NULL when missing. */
const char *catalog_find_plural(const struct catalog *, const char *msgid,
	    unsigned long n);
/* A field of the header ("Language", "X-Digits"), NULL when it is not there. */
const char *catalog_header(const struct catalog *, const char *field);
/* Entries that are translated. */
size_t	catalog_count(const struct catalog *);

/* One entry as the file has it, for --check. */
struct catalog_entry {
	const char	*ctxt, *msgid, *msgstr;		/* ctxt may be NULL */
	bool		 fuzzy, obsolete, plural;
	int		 line;
};

/* Calls visit for every entry of the PO file at path in file order; false
 * when the file cannot be read. */
bool	catalog_visit(const char *path, struct diags *,
	    void (*visit)(const struct catalog_entry *, void *), void *);

#endif
