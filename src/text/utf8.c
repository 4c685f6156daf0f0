/* UTF-8 byte by byte. */
#include "config.h"

#include "text/utf8.h"

/* How many bytes begin with this one, and the least and most that the second
 * may be; 0 for a byte that begins nothing. */
static size_t
length(unsigned char c, unsigned char *least, unsigned char *most)
{
	*least = 0x80;
	*most = 0xBF;
	if (c < 0x80)
		return 1;
	if (c < 0xC2 || c > 0xF4)
		return 0;
	if (c == 0xE0)
		*least = 0xA0;
	else if (c == 0xED)
		*most = 0x9F;
	else if (c == 0xF0)
		*least = 0x90;
	else if (c == 0xF4)
		*most = 0x8F;
	return c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

bool
utf8_begins(const unsigned char *s, size_t n)
{
	unsigned char least, most;
	const size_t whole = n > 0 ? length(s[0], &least, &most) : 0;

	if (n >= whole)
		return false;
	for (size_t i = 1; i < n; i++, least = 0x80, most = 0xBF)
		if (s[i] < least || s[i] > most)
			return false;
	return true;
}

size_t
utf8_get(const unsigned char *s, size_t n, uint32_t *code)
{
	unsigned char least, most;
	const size_t whole = n > 0 ? length(s[0], &least, &most) : 0;
	uint32_t c;

	if (whole == 0 || n < whole)
		return 0;
	c = whole == 1 ? s[0] : s[0] & (0xFFu >> (whole + 1));
	for (size_t i = 1; i < whole; i++, least = 0x80, most = 0xBF) {
		if (s[i] < least || s[i] > most)
			return 0;
		c = c << 6 | (s[i] & 0x3Fu);
	}
	*code = c;
	return whole;
}

size_t
utf8_put(char *out, uint32_t c)
{
	static const unsigned char first[] = { 0, 0, 0xC0, 0xE0, 0xF0 };
	const size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = n; --i > 0; c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3F));
	out[0] = (char)(first[n] | c);
	return n;
}
