/* UTF-8 byte by byte, where text may still be anything. */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads the character at the front of n bytes (Unicode 15, table 3-7); gives
 * its length, 0 when there is none. */
size_t	utf8_get(const unsigned char *s, size_t n, uint32_t *code);
/* Whether more bytes could make a character of these. */
bool	utf8_begins(const unsigned char *s, size_t n);
/* Writes a character, which is valid, in at most 4 bytes; gives how many. */
size_t	utf8_put(char *out, uint32_t code);

#endif
