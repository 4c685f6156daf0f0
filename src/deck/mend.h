/* Markdown as people write it, made so that md4c 0.4.8 reads what they mean:
 * bold and emphasis beside CJK punctuation, empty cells ("||"), and cells that
 * the head of a table has no column for. */
#ifndef DECK_MEND_H
#define DECK_MEND_H

#include <stddef.h>

#include "base/buf.h"

/* Stands where something had to be put in; it is white space to md4c, and no
 * part of the text. A text cannot hold it: there it becomes U+2003, which
 * Unicode holds to be the same. */
#define MEND_CODE	0x2001
#define MEND_MARK	"\xe2\x80\x81"
#define MEND_LENGTH	3

/* Adds the n bytes of Markdown at s to out. Lines stay lines. */
void	mend(struct buf *out, const char *s, size_t n);
/* The same for words that are no blocks. */
void	mend_words(struct buf *out, const char *s, size_t n);
/* How many cells of this mended row the head has no column for. */
int	mend_extra(const char *s, size_t n);

#endif
