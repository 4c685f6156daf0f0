/* A deck while it is being put into our way: foreign.c has the rules for
 * lines, foreign_words.c what stands in them. Nobody else includes this. */
#ifndef DECK_REWRITE_H
#define DECK_REWRITE_H

#include "base/arena.h"
#include "deck/foreign.h"
#include "deck/table.h"

/* Blocks between ":::" are nested so deep. */
#define FENCES_MAX	16

enum fenced { OTHER, COLUMNS, COLUMN, NOTES, ITEMS, NO_ITEMS };

struct rewriter {
	struct buf	*out;
	const struct reading *how;
	const char	*text;
	size_t		 len;
	size_t		 s, e;		/* the line, without its end */
	size_t		 at, end;	/* its first byte that is no blank;
					 * behind its last */
	char		 fence;		/* of code; 0: none */
	size_t		 fence_length;
	enum fenced	 fenced[FENCES_MAX];
	int		 nfenced;
	size_t		 blank;		/* bytes of out before the empty line
					 * above, SIZE_MAX: there is none */
	struct buf	 id;		/* of the heading above: waits for an
					 * empty line */
	bool		 fresh;		/* nothing stands on this panel yet */
	int		 heading;	/* level of the line above, 0: none */
	size_t		 note_end;	/* the note goes on to here */
	size_t		 matter_end;	/* the front matter does */
	bool		 columns;	/* of Slidev */
	bool		 wait;		/* they begin below the heading */
	bool		 definition;	/* of a footnote: set in below */
	bool		 term;		/* the line below is ": meaning" */
	bool		 meaning;	/* what is set in belongs to it */
	struct table	 label;		/* of footnotes */
	struct arena	 arena;
};

bool	rewrite_has(const struct rewriter *, enum trait);
/* Adds s..e of the text as it is. */
void	rewrite_put(struct rewriter *, size_t s, size_t e);
/* Adds the words s..e of a line in our way. */
void	rewrite_words(struct rewriter *, size_t s, size_t e);
/* Where "{.class}" and the like at i ends, 0 when it is something else. */
size_t	rewrite_attributes(const struct rewriter *, size_t i, size_t e);
/* Where the label of the footnote "[^label]" at i ends, 0 for none; first all
 * labels of the text are to be found. */
size_t	rewrite_footnote(const struct rewriter *, size_t i, size_t e);
void	rewrite_find_labels(struct rewriter *);

#endif
