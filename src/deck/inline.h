/* A line of prose: what md4c says of one paragraph, heading or cell becomes
 * rich text, and rich text becomes normalised Markdown, the msgid. */
#ifndef DECK_INLINE_H
#define DECK_INLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <md4c.h>

#include "base/arena.h"
#include "base/buf.h"
#include "text/rich.h"

/* What is not shown as it is written. Controls only where an entity is one:
 * those in the file are found there. */
enum dropped { DROPPED_OVERRIDE = 1, DROPPED_CONTROL = 2 };

/* Rich text while it is being collected. */
struct prose {
	struct arena	*arena;
	struct buf	 text;
	struct span	*span;
	size_t		 nspan, size;
	const char	**link;
	size_t		 nlink, linksize;
	int		 strong, emphasis, strike, code, image;
	bool		 in_link, comment;
	bool		 soft;		/* the last byte is a blank that may
					 * go */
	bool		 centres;	/* there may be "-> words <-" of mdp */
	int		 centred;	/* lines that are */
	bool		 tags;		/* HTML is read as its words */
	unsigned	 dropped;	/* what of enum dropped */
	size_t		 link_from, image_from;
	const char	*picture;	/* what to say for a picture that has
					 * no words */
};

/* The flags that every Markdown of a deck is parsed with. */
#define MARKDOWN_FLAGS \
	(MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH)

/* What a span costs md4c, in calls: it reads a link's target anew for every
 * link that uses its definition. */
size_t	span_cost(MD_SPANTYPE, const void *detail);

/* Makes an empty prose, for texts in the arena. */
void	prose_init(struct prose *, struct arena *);
void	prose_release(struct prose *);
/* Forgets the text, for the next one. */
void	prose_clear(struct prose *);
/* A span begins or ends; text comes: as md4c calls back. */
void	prose_enter(struct prose *, MD_SPANTYPE, const void *detail);
void	prose_leave(struct prose *, MD_SPANTYPE);
void	prose_text(struct prose *, MD_TEXTTYPE, const char *s, size_t n);
/* The text so far; only text, span and link are set. */
void	prose_finish(struct prose *, struct rich *);

/* Reads n bytes as prose, whatever they look like: "# a" is no heading here.
 * Only text, span and link are set. *dropped, if given, tells what was
 * dropped. */
void	inline_parse(struct arena *, const char *s, size_t n, struct rich *,
	    unsigned *dropped);
/* The normalised Markdown of a text: inline_parse gives the same text again
 * (and the same marks, except some that no Markdown can tell). */
const char *inline_markdown(struct arena *, const struct rich *);
/* Whether two texts look the same: text, marks, targets of links. */
bool	inline_same(const struct rich *, const struct rich *);
/* Whether there is something to translate: letters, not only a URL. */
bool	inline_has_words(const struct rich *);

#endif
