/* Any bytes as a deck: the index agrees with md4c, every panel can be parsed,
 * and nothing unsafe comes out. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>

#include "deck-oracle.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size <= 8192)
		oracle_deck((const char *)data, size);
	return 0;
}
