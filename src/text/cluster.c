/* Code points and the cells they take. What the program shows of a text is
 * decided here, once, for paragraphs and for anything shorter: which code
 * points get a stand-in, which are never sent, which hang on the one before. */
#include "config.h"

#include "text/cluster.h"

#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>
#include <wchar.h>

enum {
	STAND_IN	= 0xFFFD,
	ZWJ		= 0x200D,
	BLANK_BASE	= 0x00A0	/* carries a mark that has no base */
};

static bool
is_variation(uint32_t c)
{
	return c >= 0xFE00 && c <= 0xFE0F;
}

static bool
is_skin_tone(uint32_t c)
{
	return c >= 0x1F3FB && c <= 0x1F3FF;
}

static bool
is_tag(uint32_t c)
{
	return c >= 0xE0020 && c <= 0xE007F;
}

/* Below U+2000 only (c) and (r) are pictographs, and no sequence begins with
 * them: the test spares most text a table. */
static bool
is_emoji(uint32_t c)
{
	return c >= 0x2000 &&
	    uc_is_property(c, UC_PROPERTY_EXTENDED_PICTOGRAPHIC);
}

/* Jamo that fuse with the one before: kitty gives them cells, others none. */
static bool
is_fusing_jamo(uint32_t c)
{
	return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
}

bool
code_is_format(uint32_t c)
{
	if (c < 0x300)
		return c == 0xAD;
	return c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
	    is_variation(c) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
	    (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool
code_is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 ||
	    c == 0x2029;
}

bool
code_is_risky(uint32_t c)
{
	if (c < 0x300 || code_is_control(c))
		return false;
	return c == 0xFE0E || c == 0xFE0F || is_skin_tone(c) || is_tag(c) ||
	    is_fusing_jamo(c) ||
	    (!code_is_format(c) && wcwidth((wchar_t)c) < 0);
}

int
code_width(uint32_t c)
{
	int w;

	if (c >= 0x20 && c < 0x7F)
		return 1;
	if (code_is_format(c))
		return 0;
	if (code_is_control(c) || is_skin_tone(c))
		return 1;
	w = wcwidth((wchar_t)c);
	return w < 0 ? 1 : w > 2 ? 2 : w;
}

size_t
code_next(const char *s, size_t n, uint32_t *code)
{
	ucs4_t c;
	int k;

	if ((unsigned char)s[0] < 0x80) {
		*code = (unsigned char)s[0];
		return 1;
	}
	k = u8_mbtoucr(&c, (const uint8_t *)s, n);
	if (k <= 0) {
		*code = STAND_IN;
		return 1;
	}
	*code = c;
	return (size_t)k;
}

/* Takes what follows an emoji and belongs to it: skin tones, variation
 * selectors, tags, and everything that joiners hang on it. */
static size_t
emoji_tail(const char *s, size_t n)
{
	size_t i = 0, k, m;
	uint32_t c, next;

	while (i < n) {
		k = code_next(s + i, n - i, &c);
		if (c == ZWJ && i + k < n) {
			m = code_next(s + i + k, n - i - k, &next);
			if (!is_emoji(next))
				break;
			k += m;
		} else if (!is_variation(c) && !is_skin_tone(c) && !is_tag(c))
			break;
		i += k;
	}
	return i;
}

size_t
code_shown(const char *s, size_t n, uint32_t *code)
{
	size_t k = code_next(s, n, code);

	if (*code < 0x80) {
		if (code_is_control(*code))
			*code = STAND_IN;
		return k;
	}
	if (is_skin_tone(*code))
		*code = STAND_IN;
	else if (is_emoji(*code))
		k += emoji_tail(s + k, n - k);
	if (code_is_control(*code) ||
	    (!code_is_format(*code) && wcwidth((wchar_t)*code) < 0))
		*code = STAND_IN;
	return k;
}

static void
put(struct cluster *out, uint32_t code)
{
	int k;

	k = u8_uctomb((uint8_t *)out->text + out->len, code,
	    CLUSTER_BYTES - out->len);
	if (k > 0)
		out->len += (uint8_t)k;
}

size_t
cluster_next(const char *s, size_t n, struct cluster *out)
{
	size_t i, k;
	uint32_t c;
	int codes = 1;

	memset(out, 0, sizeof *out);
	i = code_shown(s, n, &c);
	if (code_is_format(c))
		return i;
	out->width = (uint8_t)code_width(c);
	if (out->width == 0) {
		put(out, BLANK_BASE);
		out->width = 1;
		codes++;
	}
	put(out, c);
	while (i < n) {
		k = code_shown(s + i, n - i, &c);
		if (code_width(c) != 0)
			break;
		if (!code_is_format(c) && codes++ < CLUSTER_CODES)
			put(out, c);
		i += k;
	}
	return i;
}

int
text_width(const char *s, size_t n)
{
	struct cluster c;
	size_t i;
	int w = 0;

	for (i = 0; i < n; ) {
		if (s[i] >= 0x20 && s[i] < 0x7F &&
		    (i + 1 == n || (s[i + 1] >= 0x20 && s[i + 1] < 0x7F))) {
			w++;
			i++;
			continue;
		}
		i += cluster_next(s + i, n - i, &c);
		w += c.width;
	}
	return w;
}

size_t
text_fit(const char *s, size_t n, int cells)
{
	size_t i = 0, k;
	int w = 0;

	while (i < n) {
		k = grapheme_next(s + i, n - i);
		w += text_width(s + i, k);
		if (w > cells)
			break;
		i += k;
	}
	return i;
}

/* ---- UAX #29 ---- */

static bool
is_flag_half(uint32_t c)
{
	return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/* The code point that ends at byte i > 0, and where it begins. */
static size_t
code_before(const char *s, size_t i, uint32_t *code)
{
	const size_t end = i;

	do
		i--;
	while (i > 0 && ((unsigned char)s[i] & 0xC0) == 0x80);
	code_next(s + i, end - i, code);
	return i;
}

/* Whether an emoji with a joiner behind it ends here. */
static bool
joins(const char *s, size_t n)
{
	uint32_t c;

	n = code_before(s, n, &c);
	if (c != ZWJ)
		return false;
	do
		n = n > 0 ? code_before(s, n, &c) : 0;
	while (n > 0 &&
	    uc_graphemeclusterbreak_property(c) == GBP_EXTEND);
	return is_emoji(c);
}

/* To the next break as libunistring sees it: by two code points alone. */
static size_t
grapheme_step(const char *s, size_t n)
{
	const uint8_t *u = (const uint8_t *)s;
	const uint8_t *end = u8_grapheme_next(u, u + n);

	return end != NULL && end > u ? (size_t)(end - u) : 1;
}

/* Flags are pairs (GB12), and joiners hold emoji together (GB11). */
size_t
grapheme_next(const char *s, size_t n)
{
	uint32_t c, next;
	size_t k;

	if (n == 0)
		return 0;
	if (n == 1 || (s[0] >= 0x20 && s[0] < 0x7F &&
	    (unsigned char)s[1] < 0x80))
		return 1;
	k = grapheme_step(s, n);
	for (bool pair = false; k >= 3 && k < n;) {
		code_before(s, k, &c);
		code_next(s + k, n - k, &next);
		if (is_flag_half(c) && is_flag_half(next) && !pair)
			pair = true;
		else if (c != ZWJ || !is_emoji(next) || !joins(s, k))
			break;
		k += grapheme_step(s + k, n - k);
	}
	return k;
}

size_t
text_risky(const char *s, size_t n)
{
	size_t i, k;
	uint32_t c, before = 0;

	for (i = 0; i < n; i += k, before = c) {
		k = code_next(s + i, n - i, &c);
		if (code_is_risky(c))
			return i;
		if (c == ZWJ && is_emoji(before))
			return i;
	}
	return n;
}
