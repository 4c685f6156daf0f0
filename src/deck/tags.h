/* PO files in a folder are named by language tags: fr.po, zh-Hans.po. */
#ifndef DECK_TAGS_H
#define DECK_TAGS_H

#include <stddef.h>

#include "base/arena.h"

/* The tags of the PO files in the folder, sorted; gives how many. */
size_t	tags_list(struct arena *, const char *folder,
	    const char *const **tags);
/* The names without ".po" of PO files that are named by no language. */
size_t	tags_others(struct arena *, const char *folder,
	    const char *const **stems);
/* The path of the PO file for a language: the one that serves its readers best
 * (lang_closeness). NULL when there is none. Its own tag goes to *found, if
 * that is given. */
const char *tags_file(struct arena *, const char *folder, const char *tag,
	    const char **found);

#endif
