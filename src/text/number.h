/* Numbers of charts: read from a table cell, written in the reader's way. */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include "base/buf.h"
#include "text/lang.h"

struct number {
	double	 value;		/* 55 for "55%", 2 for "2/3" */
	double	 of;		/* 3 for "2/3"; 0 when there is no "/" */
	int	 decimals;	/* digits after the decimal separator */
	bool	 percent;
	bool	 plus;		/* it is written with a plus sign */
};

/* Reads s[0..n): optional blanks, sign, digits (ASCII, Arabic-Indic, Persian)
 * with groups ("1 000", "1,000", NBSP) and decimals, "/" and a second number,
 * percent sign before or after, and nothing else. The separators are those of
 * the language; false when it is no number. */
bool	number_read(const char *s, size_t n, const struct lang *,
	    struct number *out);
/* Writes a number as that language does ("55 %", "%55", "٥٥٪"); at most size
 * bytes, NUL-terminated; gives its length. */
size_t	number_write(const struct number *, const struct lang *, char *out,
	    size_t size);
/* Adds text to out with its ASCII digits written as the language does; at, if
 * given, gets for each byte of text and its end the byte of what was added. */
void	digits_write(const char *s, size_t n, const struct lang *,
	    struct buf *out, uint32_t *at);
/* The same for a whole number without percent. */
size_t	integer_write(long value, const struct lang *, char *out, size_t size);

#endif
