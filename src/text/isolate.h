/* What keeps its own direction inside of text from right to left: code,
 * addresses, phone numbers, options, numbers with a sign. UAX #9 would move
 * the signs at their edges and turn the groups of a phone number round. They
 * are known by their form, as no author of a text puts isolates around them. */
#ifndef TEXT_ISOLATE_H
#define TEXT_ISOLATE_H

#include "text/rich.h"

/* How the inside of an isolate is ordered: code by its first letter, addresses
 * from left to right, figures strictly so, as Arabic ones would have their
 * groups turned round. */
enum isolate_kind { ISOLATE_CODE, ISOLATE_ADDRESS, ISOLATE_FIGURES };

/* Bytes start..end of the text. */
struct isolate {
	uint32_t		 start, end;
	enum isolate_kind	 kind;
};

/* Finds them in order, none over a line break; gives how many. The caller
 * frees the list, which is NULL when there is none. */
size_t	isolates_find(const struct rich *, struct isolate **list);

#endif
