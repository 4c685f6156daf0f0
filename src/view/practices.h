/* A collection of good practices on the screen. practices.c is the form and
 * what keys do; what is chosen, and each of its pictures, has a file: the
 * overview of themes by regions, the list of what is chosen, the card of one
 * entry, the map. Private to these files.
 *
 * Every place that can have the focus has a code of its own, so that the form
 * can say where the focus goes when the picture changes: it seeks the code. */
#ifndef VIEW_PRACTICES_H
#define VIEW_PRACTICES_H

#include "deck/practices.h"
#include "view/geo.h"
#include "view/kit.h"

enum shelf_picture { SHELF_OVERVIEW, SHELF_LIST, SHELF_CARD, SHELF_MAP };

/* Codes of stops: a kind, and which of them. */
enum shelf_stop {
	AT_THEME = 1 << 16,	/* + number in the panel's list */
	AT_REGION = 2 << 16,	/* + index of the region */
	AT_BOTH = 3 << 16,	/* + 64 * theme + region */
	AT_ENTRY = 4 << 16,	/* + number in what is chosen */
	AT_LINE = 5 << 16,	/* the line that tells the filter */
	AT_CARD = 6 << 16,
	AT_MAP = 7 << 16,
	AT_KIND = ~0xFFFF
};

/* What the reader did. */
struct shelf_memory {
	struct practice_filter	 filter;
	int			 entries;	/* of the file: another file is
						 * another shelf */
	uint8_t			 picture;	/* enum shelf_picture */
	uint8_t			 from;		/* a card was opened from */
	bool			 typing;
	int			 at;		/* entry of what is chosen */
	int			 top;		/* first one on the screen */
	int			 seek;		/* code that gets the focus */
	struct geo		 map;		/* as drawn last */
};

struct shelf_theme {
	struct rich		 label;
	const char		*icon;		/* NULL: none */
	int			 index;		/* in the file, -1: no entry */
};

/* What is shown, as prepared. */
struct shelf {
	const struct practices		*p;
	const struct practice_filter	*filter;
	const struct practice_choice	*choice;
	struct shelf_memory		*memory;	/* NULL: nothing is
							 * kept */
	struct shelf_theme		*theme;
	int				 ntheme;
	struct rich			*region;
	int				 nregion;
	int				 at;	/* -1: nothing is chosen */
};

/* Rows of a picture that has at most so many, drawn when draw is given; 0:
 * it cannot be shown in them. */
int	shelf_overview(struct view *draw, const struct view *,
	    const struct shelf *, const struct area *, int width, int most);
int	shelf_list(struct view *draw, const struct view *,
	    const struct shelf *, const struct area *, int width, int most);
int	shelf_card(struct view *draw, const struct view *,
	    const struct shelf *, const struct area *, int width, int most);
int	shelf_map(struct view *draw, const struct view *,
	    const struct shelf *, const struct area *, int width, int most);
/* The entry next to a cell of that map of so many cells, as it was drawn; -1:
 * there is none. */
int	shelf_map_nearest(const struct shelf *, int rows, int cols, int row,
	    int col);

/* ---- Choosing (practice_choose.c) ---- */

/* Shows a picture; the focus goes to its first place, or to `seek`. */
void	shelf_show(struct shelf_memory *, int picture, int seek);
void	shelf_show_list(struct shelf_memory *);
/* Where the focus begins. */
int	shelf_first_stop(const struct shelf *);
/* Takes a theme or region, or gives it back. What would leave nothing cannot
 * be taken. */
bool	shelf_toggle(const struct shelf *, int code);
/* Uses the place of this code. */
void	shelf_take(const struct shelf *, int code, struct deed *);
/* All entries again. */
void	shelf_clear(const struct shelf *);
/* Enter, a click; on the overview numbers are themes; on the list, and where
 * it came from, entries. */
bool	shelf_use(const struct view *, const struct box *, const struct stop *,
	    struct deed *);
void	shelf_click(const struct view *, const struct box *,
	    const struct stop *, int row, int col, struct deed *);
int	shelf_numbers(const struct view *, const struct box *);
void	shelf_pick(const struct view *, const struct box *, int i,
	    struct deed *);

/* ---- The same in words and as markup (practice_words.c) ---- */

void	shelf_describe(const struct view *, const struct box *, struct buf *);
void	shelf_html(const struct view *, const struct box *, struct html *);
/* What has changed since `before`, for those who listen. */
void	shelf_answer(const struct view *, const struct box *,
	    const void *before, struct buf *);
const char *shelf_say_keys(const struct view *, const struct box *);

/* ---- What the pictures share (shelf.c) ---- */

/* The picture that is shown. */
enum shelf_picture shelf_shown(const struct shelf *);

/* Entries of a theme, and of both, under the filter. */
int	shelf_theme_count(const struct shelf *, int theme);
int	shelf_both_count(const struct shelf *, int theme, int region);
bool	shelf_theme_is_on(const struct shelf *, int theme);
bool	shelf_region_is_on(const struct shelf *, int region);
/* Entry number n of what is chosen. */
const struct practice *shelf_entry(const struct shelf *, int n);
/* "Barcelona, Spain". */
const char *shelf_place(const struct view *, const struct practice *);
/* Its themes in the language of the deck. */
const char *shelf_themes(const struct view *, const struct shelf *,
	    const struct practice *);
/* A date or year with the digits of the language. */
const char *shelf_date(const struct view *, const char *);
/* An entry in one line of words, with its number. */
const char *shelf_entry_words(const struct view *, const struct shelf *,
	    int n);
/* "Housing · Europe: 3 of 33". */
const char *shelf_filter_words(const struct view *, const struct shelf *);
/* The key that takes everything again: on a public screen 0 is its contents. */
const char *shelf_all_key(const struct view *);
/* What is said where nothing is left. */
const char *shelf_nothing_words(const struct view *);
/* The line that tells the filter, or what is typed, and where nothing is left
 * what to do: rows. */
int	shelf_line(struct view *draw, const struct view *,
	    const struct shelf *, const struct area *, int y, int width);
/* Text in one row, cut with an ellipsis. */
void	shelf_put(struct view *, const struct area *, int y, int x, int width,
	    const struct rich *, struct style);
/* A place that can have the focus; `hit` cells from x on answer a click, in so
 * many rows. */
void	shelf_stop(struct view *, const struct shelf *, const struct area *,
	    int y, int x, int cols, int code, const char *words, int rows,
	    int hit);
/* All themes (or regions) with their counts in running lines: rows. */
int	shelf_counts(struct view *draw, const struct view *,
	    const struct shelf *, const struct area *, int y, int x,
	    int width, bool regions);

#endif
