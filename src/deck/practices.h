/* A collection of good practices: entries of cities in a plain table beside
 * the deck, one a line, tabs between the cells; the first line names the
 * columns. An office adds its own lines in a file of the same name beside its
 * local deck; a line with an id that is there takes its place. Texts are
 * translated by the deck's catalogs.
 *
 * An entry has one region and one or more themes, parted by ';'. */
#ifndef DECK_PRACTICES_H
#define DECK_PRACTICES_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "deck/deck.h"

/* The columns, in the order they are printed. */
enum practice_cell {
	PRACTICE_ID, PRACTICE_CITY, PRACTICE_COUNTRY, PRACTICE_LATITUDE,
	PRACTICE_LONGITUDE, PRACTICE_REGION, PRACTICE_THEMES, PRACTICE_YEAR,
	PRACTICE_WHAT, PRACTICE_RESULT, PRACTICE_AS_OF, PRACTICE_SOURCE,
	PRACTICE_ADDRESS, PRACTICE_CHECKED, PRACTICE_CELLS
};

enum { PRACTICE_WORDS = 64 };	/* themes, and regions, at most: bits */

struct practice {
	const char	*cell[PRACTICE_CELLS];	/* never NULL, "" when empty */
	double		 lat, lon;	/* degrees; NAN when there is none */
	uint64_t	 themes;	/* bits: indices of practices.theme */
	int		 region;	/* index of practices.region, -1: none */
	bool		 local;		/* the office's own */
	const char	*file;
	int		 line;
	const char	*start, *end;	/* of the line, to find columns */
};

/* What is chosen: entries with one of these themes, in one of these regions
 * (0: all) and with all these words in them, folded as search is. */
struct practice_filter {
	uint64_t	 themes, regions;
	char		 words[64];	/* as typed, UTF-8 */
};

/* What a filter leaves. */
struct practice_choice {
	const int	*entry;		/* indices, in the order of the file */
	int		 n;
	const int	*theme;		/* entries of each theme with the filter's
					 * regions and words, ... */
	const int	*region;	/* ... of each region with its themes and
					 * words, ... */
	const int	*both;		/* ... of theme t in region r with its
					 * words: [t * nregion + r] */
};

/* What is kept between choices; private to deck/. */
struct practice_state {
	struct practice_filter	 filter;	/* of the choice */
	struct practice_choice	 choice;
	bool			 chosen;
	struct arena		 arena;		/* of the choice */
	/* The folded words of each entry, and for which language. */
	struct buf		 keys;
	size_t			*key;		/* where each begins, n + 1 */
	char			 lang[36];
	bool			 folded;
};

struct practices {
	const char		*name;		/* of the file, as asked for */
	const char		*path;
	struct practice		*entry;
	int			 n;
	const char		*theme[PRACTICE_WORDS];
	int			 ntheme;
	const char		*region[PRACTICE_WORDS];
	int			 nregion;
	int			 cities;	/* different ones */
	struct diags		 found;		/* by reading */
	/* Private to deck/. */
	struct arena		 arena;
	struct source		 source, local;
	struct practice_state	**state;	/* of practices_choose */
};

/* The collection in this file beside the deck, with the local lines; read when
 * first asked for and kept with the deck. NULL when there is no such file or
 * the name is more than a name. */
const struct practices *practices_find(const struct deck *, const char *name);
/* The same from texts in memory (local may be NULL), for a deck whose words
 * translate it; practices_free frees it. */
struct practices *practices_from(const char *text, size_t len,
	    const char *local, size_t local_len);
void	practices_free(struct practices *);
/* Frees all that a deck keeps (NULL is fine). */
struct practices_kept;
void	practices_forget(struct practices_kept *);

/* The name of a column; the role of its texts as units, NULL when they are the
 * same in all languages. */
const char *practice_column(enum practice_cell);
const char *practice_role(enum practice_cell);
/* A cell, or a theme or region, as rich text in the language of the deck; in
 * the arena. Only words are translated. */
struct rich practice_text(const struct deck *, struct arena *,
	    const struct practice *, enum practice_cell);
struct rich practice_word(const struct deck *, struct arena *,
	    const char *word);
/* The index of the theme, or region, that is called so in the file or in the
 * language of the deck, folded as search is; -1: none. */
int	practices_theme(const struct deck *, const struct practices *,
	    const char *word);
int	practices_region(const struct deck *, const struct practices *,
	    const char *word);

/* What the filter leaves; valid until the next call for this collection or
 * the next language. */
const struct practice_choice *practices_choose(const struct deck *,
	    const struct practices *, const struct practice_filter *);
/* Makes ready for words that will be typed: the first one is then answered as
 * fast as the others. */
void	practices_ready(const struct deck *, const struct practices *);
/* Entries with this theme, region or country: what a chart of a deck counts;
 * -1 when the file has no such word. */
int	practices_count(const struct deck *, const struct practices *,
	    const char *word);

/* "2018", or "2024-2027". */
bool	practice_is_year(const char *);
/* "2018", "2018-04" or "2018-04-26"; *months gets the months since year 0. */
bool	practice_is_date(const char *, int *months);
/* Line and column of a cell. */
void	practice_place(const struct practice *, enum practice_cell, int *line,
	    int *col);

/* Calls visit for every text to translate: roles "practices city" and so on. */
void	practices_units(const struct deck *, const struct practices *,
	    const char *panel, void (*visit)(const struct unit *, void *),
	    void *);

#endif
