/* What may reach a terminal. */
#include "config.h"

#include "deck/safe.h"

#include <string.h>

#include <unistr.h>

#include "base/buf.h"

bool
safe_is_control(uint32_t c)
{
	return c != 0xFFFD && safe_code(c) == 0xFFFD;
}

uint32_t
safe_code(uint32_t c)
{
	if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
		return ' ';
	if (c < 0x20 || (c >= 0x7F && c < 0xA0))
		return 0xFFFD;
	if (c >= 0x202A && c <= 0x202E)
		return 0;
	return c;
}

size_t
safe_decode(const char *s, uint32_t *c)
{
	const unsigned char *u = (const unsigned char *)s;

	if (u[0] < 0x80) {
		*c = u[0];
		return 1;
	}
	if (u[0] < 0xE0) {
		*c = (u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu);
		return 2;
	}
	if (u[0] < 0xF0) {
		*c = (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 |
		    (u[2] & 0x3Fu);
		return 3;
	}
	*c = (u[0] & 0x07u) << 18 | (u[1] & 0x3Fu) << 12 |
	    (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
	return 4;
}

char *
safe_text(struct arena *a, const char *s)
{
	struct buf b = BUF_INIT;
	size_t len = strlen(s), i = 0;
	char *out;

	while (i < len) {
		ucs4_t c;
		int n = u8_mbtoucr(&c, (const uint8_t *)s + i, len - i);

		if (n <= 0) {
			n = 1;
			c = 0xFFFD;
		}
		i += (size_t)n;
		if (c != '\n')
			c = safe_code(c);
		if (c != 0)
			buf_code(&b, c);
	}
	out = arena_strndup(a, buf_text(&b), b.n);
	buf_release(&b);
	return out;
}
