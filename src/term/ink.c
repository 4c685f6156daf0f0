/* The order of right-to-left cells, terminal by terminal.
 *
 * Kitty gives each run of one font to HarfBuzz, which turns it round when its
 * first letter that has a script is of one that runs from the right. So that
 * it comes out right, the run is turned round before. Only the texts change
 * places: kitty takes the colours from the cell where the letter ends up. */
#include "config.h"

#include "term/ink.h"

#include <string.h>

enum { LRO = 0x202D };

bool
ink_is_rtl(wchar_t c)
{
	uint32_t u = (uint32_t)c;

	return u >= 0x590 && ((u <= 0x8FF) || (u >= 0xFB1D && u <= 0xFDFF) ||
	    (u >= 0xFE70 && u <= 0xFEFC) || (u >= 0x10800 && u <= 0x10FFF) ||
	    (u >= 0x1E800 && u <= 0x1EFFF));
}

/* Signs of those blocks that other scripts use too: they decide nothing. */
static bool
is_common(wchar_t c)
{
	uint32_t u = (uint32_t)c;

	return u == 0x60C || u == 0x61B || u == 0x61F || u == 0x640 ||
	    (u >= 0x64B && u <= 0x655) || u == 0x670;
}

/* A letter or digit whose script runs from the left. Signs before U+00C0 and
 * those of punctuation have no script. */
static bool
is_ltr(wchar_t c)
{
	uint32_t u = (uint32_t)c;

	if (u < 0xC0)
		return (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') ||
		    u == 0xAA || u == 0xBA;
	return u != 0xD7 && u != 0xF7 && (u < 0x2000 || u >= 0x2C00) &&
	    !ink_is_rtl(c);
}

/* Whether HarfBuzz would turn this run. */
static bool
is_turned(const struct ink *ink, int from, int to)
{
	for (int i = from; i < to; i++) {
		const wchar_t c = ink[i].text[0];

		if (is_ltr(c))
			return false;
		if (ink_is_rtl(c) && !is_common(c))
			return true;
	}
	return false;
}

/* Where a run ends in any case: blanks, wide cells, what kitty draws itself. */
static bool
ends_run(const struct ink *ink)
{
	return ink->width != 1 || ink->text[0] == L' ' ||
	    (ink->text[0] >= 0x2500 && ink->text[0] < 0x25A0) ||
	    (ink->text[0] >= 0x2800 && ink->text[0] < 0x2900);
}

static wchar_t
mirror(wchar_t c)
{
	static const wchar_t pairs[] = L"()[]{}<>«»‹›";

	for (int i = 0; pairs[i] != L'\0'; i++)
		if (pairs[i] == c)
			return pairs[i ^ 1];
	return c;
}

static void
turn(struct ink *ink, int from, int to)
{
	for (int k = from; k < to; k++)
		ink[k].text[0] = mirror(ink[k].text[0]);
	for (int a = from, b = to - 1; a < b; a++, b--) {
		wchar_t text[INK_MAX + 1];

		memcpy(text, ink[a].text, sizeof text);
		memcpy(ink[a].text, ink[b].text, sizeof text);
		memcpy(ink[b].text, text, sizeof text);
	}
}

/* Fallback: the font has Latin letters and signs only, so that those of other
 * scripts come from another font and are runs of their own. */
static void
turn_runs(struct ink *ink, int n, bool fallback)
{
	for (int i = 0, end; i < n; i = end) {
		const bool rtl = ink_is_rtl(ink[i].text[0]);

		end = i + 1;
		if (ends_run(&ink[i]))
			continue;
		while (end < n && !ends_run(&ink[end]) &&
		    ink[end].font == ink[i].font && (!fallback ||
		    ink_is_rtl(ink[end].text[0]) == rtl))
			end++;
		if (is_turned(ink, i, end))
			turn(ink, i, end);
	}
}

/* One override in the first cell holds for the row, whatever stands there;
 * only lines and blocks are not to be torn from their own kind. */
static void
override(struct ink *ink)
{
	size_t n = 0;

	while (ink->text[n] != L'\0')
		n++;
	if (ink->width != 1 || n == INK_MAX ||
	    (ink->text[0] >= 0x2500 && ink->text[0] < 0x25A0))
		return;
	ink->text[n] = LRO;
	ink->text[n + 1] = L'\0';
}

void
ink_order(struct ink *ink, int n, enum bidi_mode mode)
{
	if (mode == TERMINAL_KITTY || mode == TERMINAL_KITTY_FALLBACK)
		turn_runs(ink, n, mode == TERMINAL_KITTY_FALLBACK);
	else if (mode == TERMINAL_LRO && n > 0)
		override(ink);
}
