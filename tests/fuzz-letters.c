/* Fuzzes the file of big letters: the first three bytes are a code point, the
 * rest is the file. */
#include "config.h"

#include <stdint.h>
#include <stdlib.h>

#include "canvas/letters.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct letters letters;
	struct letter letter;
	uint32_t code;

	if (n < 3)
		return 0;
	code = data[0] | (uint32_t)data[1] << 8 | (uint32_t)data[2] << 16;
	letters.data = data + 3;
	letters.len = n - 3;
	if (letters_find(&letters, code, &letter) && letter.cols != 8 &&
	    letter.cols != 16)
		abort();
	return 0;
}
