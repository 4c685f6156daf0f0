/* Plural forms: the C expression in a catalog's header that tells which form
 * a number takes. */
#ifndef DECK_PLURAL_H
#define DECK_PLURAL_H

#include <stdbool.h>

enum { PLURAL_FORMS = 16 };		/* of a message at most */

/* The form for n by "nplurals=2; plural=(n != 1);". A header that is missing
 * or wrong counts as English; the form is always below *forms. */
int	plural_form(const char *header, unsigned long n, int *forms);
/* Whether a header gives one of its forms for every number. */
bool	plural_is_sound(const char *header);

#endif
