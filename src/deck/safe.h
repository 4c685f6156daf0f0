/* What may reach a terminal. Decks and catalogs come from anywhere; no
 * control character of theirs goes further than this. */
#ifndef DECK_SAFE_H
#define DECK_SAFE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* The code point to show for c: itself; U+FFFD for a control character; a
 * blank for tabs, newlines and separators; 0, which is to be dropped, for
 * the old bidi overrides and embeddings (the isolates stay: they cannot
 * reach beyond their paragraph). */
uint32_t safe_code(uint32_t c);
/* Whether it is a control character that becomes U+FFFD. */
bool	safe_is_control(uint32_t c);
/* Reads one code point of valid UTF-8; gives its length. */
size_t	safe_decode(const char *s, uint32_t *c);
/* A copy of s as valid UTF-8 with each code point made safe; newlines stay. */
char	*safe_text(struct arena *, const char *s);

#endif
