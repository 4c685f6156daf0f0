/* What CLDR says of the languages that the table of lang.c does not have, and
 * the names of regions in each language that has more than one. */
#ifndef TEXT_CLDR_H
#define TEXT_CLDR_H

#include <stddef.h>

#include "text/lang.h"

struct cldr_region {
	const char	*tag;		/* "pt-BR" */
	const char	*name;		/* "Brasil" */
};

extern const struct lang cldr_languages[];
extern const size_t cldr_nlanguage;
extern const struct cldr_region cldr_regions[];
extern const size_t cldr_nregion;

#endif
