/* Line breaks. libunistring tells no classes of UAX #14. Where a rule asks for
 * one that no category of Unicode gives, the library is asked what it does
 * with the character between others; that is rare enough. */
#include "config.h"

#include "text/breaks.h"

#include <stdbool.h>
#include <unictype.h>
#include <unilbrk.h>

#include "text/cluster.h"

enum {
	ZERO_WIDTH_SPACE = 0x200B,
	HYPHEN		= 0x2010,
	HANGUL		= 0xAC00,
	HEBREW		= 0x05D0
};

/* The text: code points, or ASCII. */
struct text {
	const uint32_t	*code;
	const char	*s;
};

static uint32_t
at(const struct text *t, size_t i)
{
	return t->code != NULL ? t->code[i] : (unsigned char)t->s[i];
}

static bool
has_category(uint32_t c, uint32_t mask)
{
	return uc_is_general_category_withtable(c, mask);
}

static bool
is_letter(uint32_t c)
{
	if (c < 0x80)
		return (c | 32) >= 'a' && (c | 32) <= 'z';
	return uc_is_property_alphabetic(c);
}

/* What a line may not end behind when a letter follows: class IS. */
static bool
is_separator(uint32_t c)
{
	return c == ',' || c == '.' || c == ':' || c == ';' || c == 0x37E ||
	    c == 0x589 || c == 0x60C || c == 0x60D || c == 0x7F8 ||
	    c == 0x2044;
}

/* Whether the library lets a line end before and behind c between a and b. */
static void
ask(uint32_t a, uint32_t c, uint32_t b, bool *before, bool *behind)
{
	const uint32_t code[] = { a, c, b };
	char brk[3];

	u32_possible_linebreaks(code, 3, "UTF-8", brk);
	*before = brk[1] == UC_BREAK_POSSIBLE;
	*behind = brk[2] == UC_BREAK_POSSIBLE;
}

/* Classes AL and HL: letters, and signs as # and §. They keep to letters on
 * both sides and to no syllable of Hangul. */
static bool
is_alphabetic(uint32_t c)
{
	bool before, behind;

	if (is_letter(c))
		return true;
	if (uc_decimal_value(c) >= 0 || c == ' ')
		return false;
	ask('a', c, 'a', &before, &behind);
	if (before || behind)
		return false;
	ask(HANGUL, c, HANGUL, &before, &behind);
	return before && behind;
}

/* Class NS: marks that begin no line, as the iteration mark. Unlike a hyphen
 * they let a line end between Hebrew and Latin. */
static bool
is_no_start(uint32_t c)
{
	bool before, behind;

	if (c < 0x80)
		return false;
	ask(HEBREW, c, 'a', &before, &behind);
	return !before && behind;
}

/* ---- Scripts without blanks ---- */

bool
break_is_complex(uint32_t c)
{
	if (c < 0xE01 || uc_decimal_value(c) >= 0)
		return false;
	return (c <= 0xE4E && c != 0xE3F) || (c >= 0xE81 && c <= 0xEDF) ||
	    (c >= 0x1000 && c <= 0x1049) || (c >= 0x1050 && c <= 0x109F) ||
	    (c >= 0x1780 && c <= 0x17D3) || (c >= 0x1950 && c <= 0x19DF) ||
	    (c >= 0x1A20 && c <= 0x1AAD) || (c >= 0xA9E0 && c <= 0xA9FF) ||
	    (c >= 0xAA60 && c <= 0xAADF);
}

/* Vowels written before their consonant, and signs that stack the next one. */
static bool
holds_next(uint32_t c)
{
	return (c >= 0xE40 && c <= 0xE44) || (c >= 0xEC0 && c <= 0xEC4) ||
	    c == 0x1039 || c == 0x17D2;
}

/* Vowels and signs that belong to what stands before them. */
static bool
holds_before(uint32_t c)
{
	return c == 0xE2F || c == 0xE30 || c == 0xE32 || c == 0xE33 ||
	    c == 0xE45 || c == 0xE46 || c == 0xEAF || c == 0xEB0 ||
	    c == 0xEB2 || c == 0xEB3 || c == 0xEC6;
}

bool
break_cuts(uint32_t before, uint32_t c)
{
	return break_is_complex(c) && break_is_complex(before) &&
	    !holds_next(before) && !holds_before(c);
}

bool
break_closes(uint32_t c)
{
	return has_category(c, UC_CATEGORY_MASK_Pe | UC_CATEGORY_MASK_Pf |
	    UC_CATEGORY_MASK_Po);
}

/* ---- Rules ---- */

/* The last code point before i that is no mark on another. */
static size_t
base_before(const struct text *t, size_t i)
{
	while (i > 1 && at(t, i - 1) >= 0x300 &&
	    code_width(at(t, i - 1)) == 0 &&
	    !code_is_format(at(t, i - 1)))
		i--;
	return i - 1;
}

/* Syllables of Hangul and their parts, ideographs: no letters of classes AL and
 * HL. */
static bool
is_syllable(uint32_t c)
{
	return code_width(c) == 2 || (c >= 0x1100 && c <= 0x11FF) ||
	    (c >= 0xA960 && c <= 0xA97F) || (c >= 0xD7B0 && c <= 0xD7FF);
}

/* LB29: no break in "e.g.". Before 1.3 libunistring breaks there. The
 * letters of Thai are for dictionaries: the rule does not mean them. */
static bool
is_inside_abbreviation(const struct text *t, size_t i)
{
	const uint32_t c = at(t, i);

	return is_separator(at(t, base_before(t, i))) &&
	    !break_is_complex(c) && !is_syllable(c) && is_alphabetic(c);
}

/* LB20a of Unicode 16, for more hyphens than one, too: "-x" and "--check" are
 * words, where they begin after a blank or an opening mark. */
static bool
is_inside_option(const struct text *t, size_t i)
{
	const uint32_t last = at(t, i - 1);
	uint32_t c;

	if ((last != '-' && last != HYPHEN) || !is_letter(at(t, i)) ||
	    is_syllable(at(t, i)))
		return false;
	while (i > 0 && (at(t, i - 1) == '-' || at(t, i - 1) == HYPHEN))
		i--;
	if (i == 0)
		return true;
	c = at(t, i - 1);
	return c == ZERO_WIDTH_SPACE || c == '"' || c == '\'' ||
	    has_category(c, UC_CATEGORY_MASK_Zs | UC_CATEGORY_MASK_Ps |
	    UC_CATEGORY_MASK_Pi);
}

/* LB16: no break before a mark that begins no line, even when blanks part it
 * from a closing bracket. */
static bool
is_mark_behind_bracket(const struct text *t, size_t i)
{
	const size_t end = i;
	uint32_t c;

	while (i > 0 && at(t, i - 1) == ' ')
		i--;
	if (i == end || i == 0)
		return false;
	c = at(t, base_before(t, i));
	return (c == 0x3001 || c == 0x3002 ||
	    has_category(c, UC_CATEGORY_MASK_Pe)) && is_no_start(at(t, end));
}

void
breaks_find(const uint32_t *code, const char *s, size_t n, char *brk)
{
	const struct text t = { code, s };

	if (code != NULL)
		u32_possible_linebreaks(code, n, "UTF-8", brk);
	else
		u8_possible_linebreaks((const uint8_t *)s, n, "UTF-8", brk);
	for (size_t i = 1; i < n; i++)
		if (brk[i] == UC_BREAK_POSSIBLE &&
		    (is_inside_abbreviation(&t, i) || is_inside_option(&t, i) ||
		    is_mark_behind_bracket(&t, i)))
			brk[i] = UC_BREAK_PROHIBITED;
}
