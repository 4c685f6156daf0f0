/* Letters as bitmaps: data/letters/unifont.bin, made by build-aux/letters.py,
 * which tells its format. Nothing is copied, and nothing in the file is
 * believed. */
#ifndef CANVAS_LETTERS_H
#define CANVAS_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LETTER_ROWS = 16 };

/* The bytes of the file, which outlive it. */
struct letters {
	const uint8_t	*data;
	size_t		 len;
};

struct letter {
	int		 cols;			/* pixels: 8 or 16 */
	uint16_t	 row[LETTER_ROWS];	/* leftmost pixel: bit 15 */
};

/* The bitmap of a code point; false when there is none. Blanks have none of
 * their pixels set. */
bool	letters_find(const struct letters *, uint32_t code, struct letter *);

#endif
