/* A paragraph is rich text laid out in lines of a width: bidi levels
 * (UAX #9) and Arabic shaping by FriBidi on the whole paragraph, line breaks
 * (UAX #14) by libunistring on the unshaped text, greedy fill on the widths of
 * the shaped text, order within each line last. Each glyph remembers the byte
 * of the text it came from, so marks, links and search hits stay on the right
 * letters. */
#ifndef TEXT_PARA_H
#define TEXT_PARA_H

#include "base/arena.h"
#include "text/rich.h"

/* Who puts right-to-left text in order: this program (visual) or a terminal
 * that cannot be stopped from doing it (logical: neither order nor shapes). */
enum bidi { BIDI_VISUAL, BIDI_LOGICAL };

/* What the terminal makes of text; the same for a whole session. */
struct text_env {
	enum bidi	 bidi;
	bool		 marks;		/* combining marks can be shown */
	bool		 raw;		/* no isolates by form (isolate.h):
					 * the order of UAX #9 alone, for
					 * tests */
};

/* One cluster at its place. */
struct glyph {
	const char	*text;		/* UTF-8, in the arena */
	uint8_t		 len;		/* bytes, at most CLUSTER_BYTES */
	uint8_t		 width;		/* cells, 1 or 2 */
	uint8_t		 marks;		/* enum mark */
	uint16_t	 link;		/* index into rich.link, with MARK_LINK */
	uint32_t	 at;		/* byte of rich.text it came from */
};

/* Glyphs stand in the order of the screen, left to right. */
struct line {
	const struct glyph	*glyph;
	int			 n;
	int			 width;		/* cells */
	uint32_t		 start, end;	/* bytes of rich.text, without
						 * the blanks at the break */
};

struct para {
	const struct line	*line;
	int			 n;		/* at least 1 unless empty text */
	int			 width;		/* cells of the widest line */
	enum dir		 dir;		/* base direction: flush side */
	uint32_t		 cut;		/* the byte where the first
						 * word is cut that has no
						 * hyphen there, 0: none */
};

/* Lays r out in lines of at most width cells (width < 2 counts as 2; a cluster
 * wider than that stands alone). Memory is the arena's. The base direction is
 * r->dir, never guessed from the text. '\n' ends a line, so the last one opens
 * no other. A line that ends at a soft hyphen shows "-". A run of Thai, Khmer
 * ... is cut inside only when it is longer than a line. */
struct para para_layout(struct arena *, const struct rich *r, int width,
	    const struct text_env *);
/* Cells of the longest piece of r that cannot be broken: below this width
 * words are cut. Of a run of Thai, Khmer ... it asks for about a word. */
int	para_min_width(struct arena *, const struct rich *r,
	    const struct text_env *);

#endif
