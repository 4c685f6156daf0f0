/* Letters as bitmaps. */
#include "config.h"

#include "canvas/letters.h"

#include <string.h>

static const char magic[] = "LETTERS1";

enum {
	MAGIC = sizeof magic - 1, PAGES = 256,
	/* A page: who is there, who is wide, who is a mark. */
	BITS = 32, GLYPHS = 3 * BITS
};

static uint32_t
number(const uint8_t *p)
{
	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
}

static bool
bit(const uint8_t *bits, unsigned i)
{
	return bits[i >> 3] >> (i & 7) & 1;
}

static bool
is_blank(uint32_t code)
{
	return code == ' ' || code == 0xA0 || code == 0x202F ||
	    code == 0x3000 || (code >= 0x2000 && code <= 0x200A);
}

/* The page of a code point, NULL when there is none. */
static const uint8_t *
page_of(const struct letters *l, uint32_t code)
{
	uint32_t at;

	if (code >= PAGES << 8 || l->len < MAGIC + 4 * PAGES + GLYPHS ||
	    memcmp(l->data, magic, MAGIC) != 0)
		return NULL;
	at = number(l->data + MAGIC + 4 * (code >> 8));
	return at >= MAGIC + 4 * PAGES && at <= l->len - GLYPHS ?
	    l->data + at : NULL;
}

bool
letters_find(const struct letters *l, uint32_t code, struct letter *out)
{
	const uint8_t *page = page_of(l, code), *p;
	const unsigned low = code & 0xFF;
	size_t skip = GLYPHS;
	int bytes;

	memset(out, 0, sizeof *out);
	out->cols = code == 0x3000 ? 16 : 8;
	if (is_blank(code))
		return true;
	if (page == NULL || !bit(page, low))
		return false;
	for (unsigned i = 0; i < low; i++)
		if (bit(page, i))
			skip += bit(page + BITS, i) ? 2 * LETTER_ROWS :
			    LETTER_ROWS;
	bytes = bit(page + BITS, low) ? 2 : 1;
	p = page + skip;
	if ((size_t)(l->data + l->len - page) < skip +
	    (size_t)bytes * LETTER_ROWS)
		return false;
	out->cols = 8 * bytes;
	for (int i = 0; i < LETTER_ROWS; i++, p += bytes)
		out->row[i] = (uint16_t)(p[0] << 8 | (bytes == 2 ? p[1] : 0));
	return true;
}
