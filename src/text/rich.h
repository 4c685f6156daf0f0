/* Rich text is one unit of a deck (a heading, a paragraph, a list item, a
 * table cell) as plain text with marks on it. It is what text/ lays out.
 * Text is valid UTF-8 without control characters; '\n' is a hard break. */
#ifndef TEXT_RICH_H
#define TEXT_RICH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* The direction of a block or of the whole screen. */
enum dir { DIR_LTR, DIR_RTL };

/* Marks of a run of text; bits. */
enum mark {
	MARK_STRONG	= 1 << 0,
	MARK_EMPHASIS	= 1 << 1,	/* of a chart's value: an estimate */
	MARK_CODE	= 1 << 2,
	MARK_STRIKE	= 1 << 3,
	MARK_LINK	= 1 << 4,
	MARK_HIT	= 1 << 5	/* found by a search */
};

/* Bytes start..end of the text have these marks. Spans are in order and do
 * not overlap; bytes without a span have no mark. */
struct span {
	uint32_t	 start, end;
	uint8_t		 marks;
	uint16_t	 link;		/* index into link[], with MARK_LINK */
};

struct rich {
	const char		*text;
	size_t			 len;		/* bytes */
	const struct span	*span;
	size_t			 nspan;
	const char *const	*link;		/* targets of links */
	size_t			 nlink;
	enum dir		 dir;		/* of the language of the text */
	const char		*lang;		/* BCP 47 tag, never NULL */
	/* Where it came from. */
	const char		*source;	/* plain text before translation */
	const char		*msgid;		/* normalised Markdown; "" = none */
	bool			 missing;	/* has words, but no translation */
	const char		*file;
	int			 line, col;
};

/* Plain rich text without marks around s (not copied). */
struct rich rich_plain(const char *s, enum dir, const char *lang);
/* a, then `between`, then b, with the marks and links of both; where it came
 * from is a's. In the arena. */
struct rich rich_join(struct arena *, const struct rich *a,
	    const char *between, const struct rich *b);
/* Whether there is nothing to show. */
bool	rich_empty(const struct rich *);

#endif
