/* The named characters of HTML, by name. Offsets and no pointers, so that the
 * table needs no work when the program starts. */
#ifndef DECK_NAMES_H
#define DECK_NAMES_H

#include <stddef.h>
#include <stdint.h>

struct name {
	uint16_t	 at;		/* of its name in names_text */
	uint16_t	 second;	/* code point, mostly 0: none */
	uint32_t	 code;
};

extern const char names_text[];
extern const struct name names[];
extern const size_t names_count;

#endif
