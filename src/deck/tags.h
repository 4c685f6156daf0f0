/* PO files in a folder are named by language tags: fr.po, zh-Hans.po. */
#ifndef DECK_TAGS_H
#define DECK_TAGS_H

#include <stddef.h>

#include "base/arena.h"

/* The tags of the PO files in the folder, sorted; gives how many. */
size_t	tags_list(struct arena *, const char *folder,
	    const char *const **tags);
/* The path of the PO file for a language: the exact tag first, else one that
 * means the same language ("fr.po" for "fr-BE"). NULL when there is none. Its
 * own tag goes to *found, if that is given. */
const char *tags_file(struct arena *, const char *folder, const char *tag,
	    const char **found);

#endif
