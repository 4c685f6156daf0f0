/* The reader: where one is in a deck, in which words and for whom it is shown,
 * and what one did on its panels. What is kept is owned here and found by the
 * panel's id: a deck can go at any time and another take its place. */
#ifndef READER_READER_H
#define READER_READER_H

#include "deck/deck.h"
#include "deck/words.h"
#include "reader/event.h"
#include "reader/kiosk.h"
#include "reader/keys.h"
#include "view/view.h"

/* What the reader asked for at the start. */
struct app_options {
	const char	*data;		/* the data folder */
	const char	*panel;		/* id or number to start at, or NULL */
	const char	*tour;		/* name, or NULL */
	unsigned	 audience;	/* enum audience */
	bool		 large;
	enum glyphs	 glyphs;
	bool		 sextants;	/* the terminal draws them itself */
	struct text_env	 env;
	const char	*theme;		/* name */
	bool		 plain;		/* pictures for --print: no focus */
	bool		 greys;		/* the terminal has muted colours */
	bool		 latin_only;	/* the terminal is not UTF-8 */
	bool		 lines;		/* it is read in lines, not seen */
	bool		 rtl_known;	/* how the terminal treats text from
					 * right to left */
	bool		 no_han;	/* its font has no Chinese */
	bool		 slow;		/* its line: a kiosk's loop says less */
	const struct kiosk_options *kiosk;	/* a public screen, or NULL */
};

enum { PAST_SIZE = 64 };

/* A place one can come back to: in the tour, or a visit outside of it. */
struct spot {
	int	 panel;		/* of the deck */
	bool	 visit;
	int	 at;		/* in the tour's order, when visiting: from
				 * where */
};

/* Where one is (place.c). */
struct place {
	int		*order;		/* panels of the tour */
	int		 norder, at;
	int		 tour;		/* index, -1: everything */
	int		 visit;		/* panel outside of the tour that is
					 * looked at, -1: none */
	struct spot	 past[PAST_SIZE];	/* jumped from */
	int		 npast;
};

struct kept;

/* The one countdown (countdown.c). */
struct timer {
	char		*id;		/* of its panel, NULL: none was begun */
	struct countdown c;
};

/* A hit of a search: a panel, and the text that shows where. */
struct hit {
	int		 panel;
	const char	*text;		/* of the block, in the search's arena */
	enum dir	 dir;
	const char	*lang;
};

enum { INPUT_SIZE = 256 };

/* The search in force (search.c). */
struct search {
	struct arena	 arena;
	struct fold	 needle;	/* len 0: none */
	char		 text[INPUT_SIZE];	/* as typed */
	struct hit	*hit;
	int		 nhit, size;
};

/* Digits that are being typed (keys.c). */
struct typed {
	bool		 on;
	long		 n;
};

/* The languages of the deck (languages.c). */
struct languages {
	struct arena		 arena;
	const char *const	*tag;
	int			 n;
	bool			 known;
};

struct reader {
	struct deck		*deck;
	const struct words	*words;
	struct app_options	 options;
	struct place		 place;
	struct kept		*kept;		/* what was done, a list */
	struct timer		 timer;
	struct search		 search;
	struct languages	 languages;
	struct typed		 typed;
	char			*message;	/* said at the foot, or NULL */
	int64_t			 now, start;	/* milliseconds */
	int64_t			 ahead;		/* of now is the time of day */
	bool			 clock;		/* is shown */
	struct kiosk		*kiosk;		/* NULL: no public screen */
};

/* ---- Life (reader.c) ---- */

/* Said by reader_init when the tour is not there. */
#define NO_SUCH_TOUR	"there is no such tour"

/* Takes deck and words, which it uses but does not own, and goes to the start
 * that the options name. NULL, or what is wrong: a sentence. reader_release
 * frees what it holds. */
const char *reader_init(struct reader *, struct deck *, const struct words *,
	    const struct app_options *);
void	reader_release(struct reader *);
/* Another language, or another deck (the old one is still there): what is kept
 * is found again by ids, what is gone is forgotten. true when the panel on
 * screen is another one now. */
bool	reader_changed(struct reader *, struct deck *, const struct words *);
/* The reading direction of the language on screen. */
enum dir reader_dir(const struct reader *);
/* Whether the terminal has letters for a language. */
bool	app_can_show(const struct app_options *, const char *tag);
/* Says something at the foot until the next key (copied); NULL: nothing. */
void	reader_tell(struct reader *, const char *message);
/* Time has passed; true when a countdown ended just now. */
bool	reader_tick(struct reader *, int64_t now);

/* ---- Where one is (place.c) ---- */

/* Whether a panel is for this audience and not an empty local one. */
bool	place_is_shown(const struct reader *, int panel);
/* Fills the order of panels for the tour in force. */
void	place_order(struct reader *);
/* Index of a tour by its name, -1: none. */
int	place_tour(const struct deck *, const char *name);
/* Place of a panel in the order, -1 when it is not in it. */
int	place_find(const struct reader *, int panel);
/* Index in the deck of the panel on screen, -1: there is none to show. */
int	place_panel(const struct reader *);
/* Whether the source of a panel has this word: saves parsing those that cannot
 * have a directive of that name. */
bool	place_mentions(const struct reader *, int panel, const char *word);
/* Goes to a place in the order, from a visit too; true when that is another
 * panel. */
bool	place_set(struct reader *, int at);
/* Goes n panels on or back (step 1 or -1); from a visit first back to the
 * tour. */
bool	place_move(struct reader *, int step, long n);
/* The start of the next section, or of this one and then of the one before. */
bool	place_section(struct reader *, int step);
/* Goes to a panel of the deck; one outside of the tour is visited. jump: one
 * can come back. false when it is not to be shown. */
bool	place_go(struct reader *, int panel, bool jump);
/* Back to where one came from, else to the panel before. */
bool	place_back(struct reader *);
/* Sets the tour (-1: everything) and goes to its first panel, or stays. */
void	place_set_tour(struct reader *, int tour);
/* How many panels of a tour are shown. */
int	place_tour_size(const struct reader *, int tour);

/* ---- What one did (memory.c) ---- */

/* A view_recall: the memory of a block, zeroes when nothing was done yet; the
 * reader's. */
void	*memory_recall(void *reader, const struct panel *, int block,
	    const char *form, size_t size);
/* The same without making it: NULL when nothing was done. */
const void *memory_find(const struct reader *, const char *id, int block,
	    const char *form);
/* Calls f for each block of which something was done. */
void	memory_each(const struct reader *, void (*f)(void *, const char *id,
	    const char *form, const void *memory), void *);
/* Forgets what was done: on this panel, or on all (NULL). */
void	memory_wipe(struct reader *, const char *id);
/* Forgets what was done on panels that this deck has not. */
void	memory_sweep(struct reader *, const struct deck *);

/* ---- The countdown (countdown.c) ---- */

/* Starts a countdown of a block of the panel on screen; the one it has is
 * stopped, or goes on. */
void	countdown_press(struct reader *, int block, int minutes);
/* Whether one runs that belongs to another block. */
bool	countdown_is_elsewhere(const struct reader *, int block);
/* Minutes more. */
void	countdown_add(struct reader *, int minutes);
/* Whether it runs, or waits to go on. */
bool	countdown_is_on(const struct reader *);
void	countdown_forget(struct reader *);

/* ---- Languages (languages.c) ---- */

/* Tags of the languages of the deck, its own first; they live until the deck
 * changes or languages_forget(). */
const char *const *languages_all(struct reader *, int *n);
/* They are asked for anew the next time. */
void	languages_forget(struct reader *);

/* ---- Search (search.c) ---- */

/* Looks for this text in all panels that are shown. */
void	search_set(struct reader *, const char *text);
void	search_forget(struct reader *);
/* The panel with the next hit from here on (step 1 or -1), -1: none. */
int	search_next(const struct reader *, int step);

#endif
