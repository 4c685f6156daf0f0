/* --check in parts: the deck in its own language, its catalogs, one
 * translation beside its source, a language's panels laid out. Private to
 * check/. */
#ifndef CHECK_PARTS_H
#define CHECK_PARTS_H

#include "app/app.h"
#include "deck/table.h"

struct check {
	struct deck		*deck;
	const struct app_options *options;
	struct diags		*ds;
	struct assets		*assets;
	int			 today;		/* months since year 0 */
	const char		*interface;	/* folder of the program's own
						 * words */
	const char		*only;		/* tag: no other catalog of the
						 * deck, and not our words;
						 * NULL: all */
	struct table		 lost;		/* "panel block": a picture that
						 * the deck has no room for */
};

/* The deck in its own language. */
void	check_deck(struct check *);
/* Lines of a deck that Markdown reads otherwise than they look (slips.c). */
void	check_slips(struct check *, const struct source *);
/* The collection that a practices block shows. */
void	check_practices(struct check *, const struct block *);
/* All catalogs: the deck's, those of the local deck, the program's own. Leaves
 * the deck in its own language. */
void	check_catalogs(struct check *);

/* The terms of a language (terms.c). */
struct terms;

/* A translation and its source. */
struct translation {
	const char		*source, *text;	/* Markdown */
	const char		*role;		/* of the unit (deck.h) */
	const struct lang	*from, *to;
	const char		*file;
	int			 line;
	bool			 own_words;	/* the program's: no Markdown,
						 * but {1} */
	const struct terms	*terms;		/* NULL: none */
};

/* Compares a translation with its source. */
void	check_translation(struct check *, const struct translation *);
/* The same for the figures in them: marks and targets of links left aside. */
void	check_figures(struct check *, const struct translation *,
	    const struct rich *source, const struct rich *text);

/* Reads the terms at path, which go from a language to another. NULL when
 * there is no such file. terms_free frees them (NULL is fine). */
struct terms *terms_open(const char *path, const struct lang *from,
	    const struct lang *to, struct diags *);
void	terms_free(struct terms *);
/* Calls visit with each term that stands in the source, and its first
 * rendering ("": any). */
void	terms_visit(const struct terms *, const struct rich *source,
	    const struct lang *from, void (*visit)(void *, const char *term,
	    const char *rendering), void *);
/* The same for its terms. */
void	check_terms(struct check *, const struct translation *t,
	    const struct rich *source, const struct rich *text);

/* The line of a unit in a catalog, 0 when it is not there. */
typedef int (*check_line)(const void *catalog, const char *panel,
	    const char *msgid);

/* Compares the items of a panel's lists with each other, in the language the
 * deck is shown in. */
void	check_twins(struct check *, const struct panel *, const char *path,
	    check_line line, const void *catalog);

/* Lays the panels out at 80x24 and 40x12 in the language the deck is shown in: those of
 * the deck, or those of the local deck. With a path, findings are placed in
 * that catalog, else in the deck. */
void	check_layout(struct check *, bool local, const char *path, check_line,
	    const void *catalog);

/* A view on the reference screen; words are the program's own. */
struct view check_view(const struct check *, struct arena *,
	    const struct words *);
/* The start of a text in quotation marks, for messages. */
const char *check_quote(struct arena *, const char *text);

#endif
