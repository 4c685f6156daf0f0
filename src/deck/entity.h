/* Entities of HTML in Markdown: &eacute; &#233; &#xE9; */
#ifndef DECK_ENTITY_H
#define DECK_ENTITY_H

#include <stddef.h>
#include <stdint.h>

/* The code points, one or two, of the n bytes from '&' to ';'; gives how many,
 * 0 for a name that HTML does not have. */
int	entity_codes(const char *s, size_t n, uint32_t code[2]);

#endif
