/* Search keys and plain Latin text. Both take the text apart by grapheme
 * cluster, so that each byte of the result knows where it is from.
 *
 * What a key leaves out or makes alike, beyond case folding and NFKD:
 *   accents on Latin, Greek and Cyrillic, Hebrew and Arabic vowel signs; not
 *   the vowels and tones of Indic scripts and Thai, which are letters there;
 *   tatweel and all format controls (joiners, soft hyphen, zero-width space);
 *   Arabic yeh, kaf, heh in the forms of different languages, teh marbuta;
 *   dotless i, ligatures and crossed letters that Unicode does not take apart;
 *   quotes and dashes; digits of all scripts become ASCII. */
#include "config.h"

#include "text/fold.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwbrk.h>

#include "base/buf.h"
#include "text/cluster.h"

struct alike {
	uint32_t	 code;
	const char	*as;
};

/* Sorted by code; letters in lower case, as case is folded before. */
static const struct alike search_table[] = {
	{ 0x00AB, "\"" }, { 0x00BB, "\"" },
	{ 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00F8, "o" }, { 0x00FE, "th" },
	{ 0x0111, "d" }, { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" },
	{ 0x0153, "oe" }, { 0x02BC, "'" },
	{ 0x060C, "," }, { 0x061B, ";" }, { 0x061F, "?" },
	{ 0x0629, "ه" },			/* teh marbuta */
	{ 0x0649, "ي" },			/* alef maksura */
	{ 0x066A, "%" }, { 0x066B, "." }, { 0x066C, "," },
	{ 0x0671, "ا" },			/* alef wasla */
	{ 0x06A9, "ك" }, { 0x06AA, "ك" },	/* Persian kaf, swash kaf */
	{ 0x06BE, "ه" }, { 0x06C1, "ه" },	/* Urdu heh */
	{ 0x06C3, "ه" },			/* Urdu teh marbuta */
	{ 0x06CC, "ي" },			/* Persian yeh */
	{ 0x06D4, "." },
	{ 0x06D5, "ه" },			/* Kurdish ae */
	{ 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" }, { 0x2013, "-" },
	{ 0x2014, "-" }, { 0x2015, "-" }, { 0x2018, "'" }, { 0x2019, "'" },
	{ 0x201A, "'" }, { 0x201C, "\"" }, { 0x201D, "\"" }, { 0x201E, "\"" },
	{ 0x2039, "'" }, { 0x203A, "'" }, { 0x2212, "-" },
};

/* Sorted by code; what NFKD does not make ASCII of. */
static const struct alike ascii_table[] = {
	{ 0x00A1, "!" }, { 0x00A3, "GBP" }, { 0x00A9, "(c)" },
	{ 0x00AB, "\"" }, { 0x00AE, "(r)" }, { 0x00B0, "o" }, { 0x00B1, "+-" },
	{ 0x00B7, "." }, { 0x00BB, "\"" }, { 0x00BF, "?" }, { 0x00C6, "AE" },
	{ 0x00D0, "D" }, { 0x00D7, "x" }, { 0x00D8, "O" }, { 0x00DE, "Th" },
	{ 0x00DF, "ss" }, { 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00F7, "/" },
	{ 0x00F8, "o" }, { 0x00FE, "th" },
	{ 0x0110, "D" }, { 0x0111, "d" }, { 0x0126, "H" }, { 0x0127, "h" },
	{ 0x0131, "i" }, { 0x0141, "L" }, { 0x0142, "l" }, { 0x0152, "OE" },
	{ 0x0153, "oe" }, { 0x02BC, "'" }, { 0x1E9E, "SS" },
	{ 0x2010, "-" }, { 0x2011, "-" }, { 0x2012, "-" }, { 0x2013, "-" },
	{ 0x2014, "--" }, { 0x2015, "--" }, { 0x2018, "'" }, { 0x2019, "'" },
	{ 0x201A, "," }, { 0x201C, "\"" }, { 0x201D, "\"" }, { 0x201E, "\"" },
	{ 0x2022, "*" }, { 0x2032, "'" }, { 0x2033, "\"" }, { 0x2039, "<" },
	{ 0x203A, ">" }, { 0x2044, "/" }, { 0x20AC, "EUR" },
	{ 0x2190, "<-" }, { 0x2191, "^" }, { 0x2192, "->" }, { 0x2193, "v" },
	{ 0x2212, "-" }, { 0x2248, "~" }, { 0x2264, "<=" }, { 0x2265, ">=" },
	{ 0x2500, "-" }, { 0x2502, "|" }, { 0x2588, "#" }, { 0x2591, "." },
	{ 0x25A0, "#" }, { 0x25AA, "*" }, { 0x25B2, "^" }, { 0x25B6, ">" },
	{ 0x25BA, ">" }, { 0x25BC, "v" }, { 0x25C0, "<" }, { 0x25CF, "*" },
	{ 0x2713, "x" },
};

#define COUNT(array)	(sizeof (array) / sizeof (array)[0])

/* The most code points taken from one grapheme cluster; more are noise. */
enum { MAX_CODES = 64 };

static int
compare_alike(const void *key, const void *row)
{
	const uint32_t code = *(const uint32_t *)key;
	const struct alike *a = row;

	return code < a->code ? -1 : code > a->code;
}

static const char *
look_up(uint32_t code, const struct alike *table, size_t count)
{
	const struct alike *a;

	a = bsearch(&code, table, count, sizeof *table, compare_alike);
	return a != NULL ? a->as : NULL;
}

/* Marks of scripts where people leave them out. */
static bool
is_accent(uint32_t c)
{
	if (c < 0x300)
		return false;
	return c <= 0x36F || (c >= 0x483 && c <= 0x489) ||
	    (c >= 0x591 && c <= 0x5C7 && uc_combining_class(c) != 0) ||
	    (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) ||
	    c == 0x670 || (c >= 0x6D6 && c <= 0x6ED &&
	    uc_combining_class(c) != 0) || c == 0x711 ||
	    (c >= 0x730 && c <= 0x74A) || (c >= 0x8CA && c <= 0x8FF &&
	    c != 0x8E2) || (c >= 0x1AB0 && c <= 0x1AFF) ||
	    (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
	    (c >= 0xFE20 && c <= 0xFE2F);
}

/* Decodes a grapheme cluster. */
static size_t
decode(const char *s, size_t n, uint32_t *code)
{
	size_t i, k = 0;

	for (i = 0; i < n && k < MAX_CODES; k++)
		i += code_next(s + i, n - i, &code[k]);
	return k;
}

/* Adds the key of one code point that is folded and decomposed. */
static void
fold_code(struct buf *key, uint32_t c)
{
	const char *as;
	int digit;

	if (c < 0x80) {
		buf_char(key, c == '\n' || c == '\t' ? ' ' : (char)c);
		return;
	}
	if (is_accent(c) || c == 0x640 || code_is_format(c))
		return;
	as = look_up(c, search_table, COUNT(search_table));
	digit = uc_decimal_value(c);
	if (as != NULL)
		buf_str(key, as);
	else if (digit >= 0)
		buf_char(key, (char)('0' + digit));
	else
		buf_code(key, c);
}

static void
fold_grapheme(struct buf *key, const char *s, size_t n, const char *lang)
{
	uint32_t code[MAX_CODES], room[256], *folded;
	size_t i, len = COUNT(room);

	if (n == 1 && (unsigned char)s[0] < 0x80) {
		/* Turkish folds I to dotless i, which becomes i here. */
		const char c = s[0];

		fold_code(key, (uint32_t)(c >= 'A' && c <= 'Z' ?
		    c - 'A' + 'a' : c));
		return;
	}
	folded = u32_casefold(code, decode(s, n, code), lang, UNINORM_NFKD,
	    room, &len);
	if (folded == NULL)
		return;
	for (i = 0; i < len; i++)
		fold_code(key, folded[i]);
	if (folded != room)
		free(folded);
}

/* The language as libunistring wants it: two letters, or NULL. */
static const char *
fold_language(const char *lang)
{
	static const char *const own[] = { "tr", "az", "lt" };
	size_t i;

	for (i = 0; lang != NULL && i < COUNT(own); i++)
		if (strncmp(lang, own[i], 2) == 0 &&
		    (lang[2] == '\0' || lang[2] == '-' || lang[2] == '_'))
			return own[i];
	return NULL;
}

struct fold
fold_text(struct arena *arena, const char *s, size_t n, const char *lang)
{
	struct fold f;
	struct buf key = BUF_INIT, at = BUF_INIT;
	const char *language = fold_language(lang);
	size_t i, k;
	uint32_t from;

	for (i = 0; i < n; i += k) {
		k = grapheme_next(s + i, n - i);
		fold_grapheme(&key, s + i, k, language);
		from = (uint32_t)i;
		while (at.n / sizeof from < key.n)
			buf_add(&at, (const char *)&from, sizeof from);
	}
	from = (uint32_t)n;
	buf_add(&at, (const char *)&from, sizeof from);
	f.len = key.n;
	f.key = arena_strndup(arena, buf_text(&key), key.n);
	f.at = memcpy(arena_alloc(arena, at.n), at.p, at.n);
	buf_release(&key);
	buf_release(&at);
	return f;
}

/* Bytes at s that are signs of their own whatever follows: ASCII, but for the
 * last before a letter that may be a mark on it, and for controls. */
static size_t
plain_run(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && (unsigned char)s[i] >= ' ' &&
	    (unsigned char)s[i] < 0x7F)
		i++;
	return i > 0 && i < n ? i - 1 : i;
}

void
fold_key(struct buf *out, const char *s, size_t n, const char *lang)
{
	const char *language = fold_language(lang);
	char small[256];
	size_t i = 0, k, run;

	while (i < n) {
		for (run = plain_run(s + i, n - i); run > 0; run -= k, i += k) {
			for (k = 0; k < run && k < sizeof small; k++)
				small[k] = s[i + k] >= 'A' && s[i + k] <= 'Z' ?
				    (char)(s[i + k] - 'A' + 'a') : s[i + k];
			buf_add(out, small, k);
		}
		if (i == n)
			break;
		k = grapheme_next(s + i, n - i);
		fold_grapheme(out, s + i, k, language);
		i += k;
	}
}

/* Whether the second half of a flag begins there: two flags that stand side
 * by side make no third one. */
static bool
is_second_half(const struct fold *f, size_t i)
{
	uint32_t c;

	if (i == 0 || f->at[i] != f->at[i - 1])
		return false;
	code_next(f->key + i, f->len - i, &c);
	return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool
fold_find(const struct fold *hay, const struct fold *needle, size_t from,
    size_t *start, size_t *end, size_t *next)
{
	const char *p;
	size_t i;

	if (needle->len == 0)
		return false;
	do {
		if (from >= hay->len)
			return false;
		p = memmem(hay->key + from, hay->len - from, needle->key,
		    needle->len);
		if (p == NULL)
			return false;
		i = (size_t)(p - hay->key);
		from = i + 1;
	} while (is_second_half(hay, i));
	*start = hay->at[i];
	/* To the end of the cluster the match ends in. */
	i += needle->len;
	while (i < hay->len && hay->at[i] == hay->at[i - 1])
		i++;
	*end = hay->at[i];
	*next = i;
	return true;
}

/* Letters and figures that blanks part into words (UAX #29); Han, Kana and
 * Thai are none. */
static bool
is_in_word(uint32_t c)
{
	switch (uc_wordbreak_property(c)) {
	case WBP_ALETTER:
	case WBP_HL:
	case WBP_NUMERIC:
	case WBP_EXTEND:
		return true;
	default:
		return false;
	}
}

/* Whether a letter or figure begins, or ends, at byte i of the key. */
static bool
has_letter_after(const struct fold *f, size_t i)
{
	uint32_t c;

	if (i >= f->len)
		return false;
	code_next(f->key + i, f->len - i, &c);
	return is_in_word(c);
}

static bool
has_letter_before(const struct fold *f, size_t i)
{
	while (i > 0 && ((unsigned char)f->key[i - 1] & 0xC0) == 0x80)
		i--;
	return i > 0 && has_letter_after(f, i - 1);
}

/* Whether no word goes on over byte i of the key; it does over the point in
 * "example.org". */
static bool
is_edge(const struct fold *f, size_t i)
{
	const bool before = has_letter_before(f, i);
	const bool after = has_letter_after(f, i);

	if (before && i < f->len && f->key[i] == '.')
		return !has_letter_after(f, i + 1);
	if (after && i > 0 && f->key[i - 1] == '.')
		return !has_letter_before(f, i - 1);
	return !before || !after;
}

/* The pattern from byte i on. When it goes no further, the last star takes a
 * letter more; an earlier one need not, since the last can take as much. */
static bool
match_words(const struct fold *hay, const struct fold *pattern, size_t i,
    size_t *end)
{
	size_t k = 0, star = SIZE_MAX, back = 0;
	uint32_t c;

	for (;;) {
		if (k < pattern->len && pattern->key[k] == '*') {
			star = ++k;
			back = i;
		} else if (k == pattern->len && is_edge(hay, i)) {
			*end = i;
			return true;
		} else if (k < pattern->len && i < hay->len &&
		    pattern->key[k] == hay->key[i]) {
			i++;
			k++;
		} else {
			if (star == SIZE_MAX || back == hay->len)
				return false;
			back += code_next(hay->key + back, hay->len - back,
			    &c);
			if (!is_in_word(c))
				return false;
			i = back;
			k = star;
		}
	}
}

bool
fold_find_words(const struct fold *hay, const struct fold *pattern,
    size_t from, size_t *start, size_t *end)
{
	uint32_t c;

	if (pattern->len == 0)
		return false;
	for (size_t i = from; i < hay->len;
	    i += code_next(hay->key + i, hay->len - i, &c))
		if (is_edge(hay, i) && match_words(hay, pattern, i, end) &&
		    *end > i) {
			*start = i;
			return true;
		}
	return false;
}

static size_t
ascii_code(struct buf *b, uint32_t c)
{
	const char *as;

	if (c < 0x80)
		buf_char(b, code_is_control(c) && c != '\n' ? '?' : (char)c);
	else if ((as = look_up(c, ascii_table, COUNT(ascii_table))) != NULL)
		buf_str(b, as);
	else if (!code_is_format(c) &&
	    !uc_is_general_category(c, UC_NON_SPACING_MARK) &&
	    !uc_is_general_category(c, UC_ENCLOSING_MARK)) {
		buf_char(b, '?');
		return 1;
	}
	return 0;
}

size_t
fold_ascii(struct arena *arena, const char *s, size_t n, const char **out)
{
	struct buf b = BUF_INIT;
	uint32_t c, room[64], *parts;
	size_t i, j, len, bad = 0;

	for (i = 0; i < n; ) {
		i += code_next(s + i, n - i, &c);
		/* A sign with a form of its own keeps it: NFKD would make a
		 * letter with an accent of some. */
		if (c < 0x80 || look_up(c, ascii_table, COUNT(ascii_table))) {
			bad += ascii_code(&b, c);
			continue;
		}
		len = COUNT(room);
		parts = u32_normalize(UNINORM_NFKD, &c, 1, room, &len);
		for (j = 0; parts != NULL && j < len; j++)
			bad += ascii_code(&b, parts[j]);
		if (parts != NULL && parts != room)
			free(parts);
	}
	*out = arena_strndup(arena, buf_text(&b), b.n);
	buf_release(&b);
	return bad;
}
