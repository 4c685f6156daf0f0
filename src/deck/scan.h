/* The scan finds where panels begin and end, exactly as md4c sees thematic
 * breaks at the top level, mostly by looking at how lines begin. */
#ifndef DECK_SCAN_H
#define DECK_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* Bytes of a text. */
struct range {
	size_t	 start, end;		/* start == end: none */
};

/* What stands between two breaks. */
struct cut {
	size_t		 start, end;
	int		 line;		/* of start */
	/* Whether what is below is all there is to know;
	 * else the panel has to be parsed for them. */
	bool		 plain;
	struct range	 section, title;	/* texts of headings */
	int		 section_line;
	struct range	 panel, minutes; /* insides of the comments */
};

struct scan {
	struct cut	*cut;
	size_t		 n, size;
	bool		 headings;	/* there are no breaks: cut at
					 * headings */
	bool		 more;		/* than LIMIT_PANELS: left out */
	int		 undefined;	/* line of the first definition that
					 * has no room any more, 0 */
	struct buf	 definitions;	/* of references, one a line */
};

/* Scans text[start..len), line is that of start; 64 zero bytes follow the
 * text. Cuts without any text are left out. Of the traits (deck/dialect.h) one
 * matters: whether only end_slide ends a panel. scan_release frees the cuts. */
void	scan_text(struct scan *, const char *text, size_t start, size_t len,
	    int line, unsigned traits);
void	scan_release(struct scan *);

#endif
