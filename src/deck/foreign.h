/* Other ways of writing decks, put into ours, line by line: a line stays a
 * line, so that places stay right. */
#ifndef DECK_FOREIGN_H
#define DECK_FOREIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "deck/dialect.h"

/* Stands before words that are centred; no text of a file can hold it. */
#define CENTRE_CODE	0x1D

/* Whether there is anything to do, in any deck: footnotes, "[!NOTE]",
 * attributes of headings. */
bool	foreign_is_there(const struct reading *, const char *text, size_t len);
/* Adds all of the text to out; that before start (its front matter) as it is.
 */
void	foreign_read(struct buf *out, const struct reading *,
	    const char *text, size_t start, size_t len);

#endif
