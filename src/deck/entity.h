/* Entities of HTML in Markdown: &eacute; &#233; &#xE9; */
#ifndef DECK_ENTITY_H
#define DECK_ENTITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The code point of the n bytes from '&' to ';'; false for unknown names. */
bool	entity_code(const char *s, size_t n, uint32_t *code);

#endif
