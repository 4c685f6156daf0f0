/* A cluster is what stands in one cell of the screen (two cells when wide): a
 * base character and the marks on it. ncurses keeps one spacing character and
 * up to four zero-width ones a cell and drops the rest in silence, so clusters
 * are cut here by that rule and not by UAX #29. A mark that takes a cell
 * (Devanagari i, Thai sara am) is a cluster of its own; marks beyond the fourth
 * on one base are not shown; a mark without a base stands on a blank. Widths
 * come from wcwidth(), as ncurses asks the same. */
#ifndef TEXT_CLUSTER_H
#define TEXT_CLUSTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Code points and bytes of UTF-8 that one cell can hold. */
enum { CLUSTER_CODES = 5, CLUSTER_BYTES = 20 };

struct cluster {
	char	 text[CLUSTER_BYTES + 1];	/* what to show, UTF-8 */
	uint8_t	 len;				/* bytes of it */
	uint8_t	 width;				/* cells: 0 (nothing to show), 1, 2 */
};

/* Cells of one code point: 0 for marks and format controls, 1 or 2; code
 * points that terminals disagree on (unassigned: wcwidth < 0) count 1, as
 * U+FFFD stands in for them. Never negative. */
int	code_width(uint32_t code);
/* Whether terminals disagree about the cells of this code point (variation
 * selector 16, skin tone, unassigned, ...): --check reports it and it is left
 * out or a stand-in is shown. A zero-width joiner is risky in emoji only, so
 * text_risky tells. */
bool	code_is_risky(uint32_t code);
/* Whether it is a format control that is never sent to the terminal (bidi
 * controls, ZWJ, ZWNJ, soft hyphen, BOM ...). */
bool	code_is_format(uint32_t code);
/* Whether it is a C0 or C1 control or another one that could act on a
 * terminal: shown as U+FFFD. */
bool	code_is_control(uint32_t code);
/* Takes one code point of n > 0 bytes at s; gives the bytes taken. A byte that
 * is not UTF-8 is U+FFFD. */
size_t	code_next(const char *s, size_t n, uint32_t *code);
/* The same as it is to be shown: a stand-in for what is risky or a control,
 * an emoji with all that is joined to it taken, too. */
size_t	code_shown(const char *s, size_t n, uint32_t *code);
/* The byte of the first code point that is risky where it stands; n when there
 * is none. */
size_t	text_risky(const char *s, size_t n);
/* Takes the next cluster of n > 0 bytes of UTF-8 at s; gives the bytes taken
 * (> 0). Invalid bytes become U+FFFD one by one. Emoji sequences become their
 * first emoji. */
size_t	cluster_next(const char *s, size_t n, struct cluster *out);
/* Cells of n bytes of UTF-8, without line breaks, in any order. */
int	text_width(const char *s, size_t n);
/* Bytes at the front of s that fit in so many cells, cut between grapheme
 * clusters (UAX #29). */
size_t	text_fit(const char *s, size_t n, int cells);
/* Bytes of the grapheme cluster (UAX #29) at s; 0 when n is 0. */
size_t	grapheme_next(const char *s, size_t n);

#endif
