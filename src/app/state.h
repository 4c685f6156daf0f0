/* The state of the app, private to the files of app/. */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/app.h"
#include "app/keys.h"
#include "base/arena.h"

/* Screens that can lie over the panel. */
enum over {
	OVER_NONE, OVER_CONTENTS, OVER_SEARCH, OVER_LANGUAGE, OVER_HELP,
	OVER_SOURCE, OVER_NOTE, OVER_DISPLAY, OVER_QR, OVER_BLACK
};

enum { INPUT_SIZE = 256, PAST_SIZE = 64 };

/* What the reader did on one panel; only of panels that were shown. */
struct touched {
	int		 panel;
	struct state	 state;
	struct touched	*next;
};

/* A hit of a search: a panel, and the text that shows where. */
struct hit {
	int		 panel;
	const char	*text;		/* of the block, in the search arena */
	enum dir	 dir;
	const char	*lang;
};

/* What app_spoken said last, to say only what changed. */
struct said {
	bool			 begun;
	const struct deck	*deck;
	int			 panel, at, norder, section, step, focus;
	char			 lang[64];
	bool			 updates, clock, running;
	int			 minutes;	/* of the countdown */
	long			 count;
	struct state		 state;
	char			*words;		/* of the focus, or NULL */
	char			*text;		/* of the panel's blocks */
	enum over		 over;
	bool			 listed;	/* over was a list to choose from */
	int			 selected;
	char			 input[INPUT_SIZE];
};

struct sheet;

struct app {
	struct deck		*deck;
	const struct words	*words;
	struct app_options	 options;
	struct arena		 arena;		/* of one picture */
	struct assets		*assets;
	struct canvas		 body;		/* the panel, before scrolling */
	/* The tour: panels in order, and where one is in it. */
	int			*order;
	int			 norder, at;
	int			 tour;		/* index, -1: everything */
	int			 past[PAST_SIZE];	/* panels jumped from */
	int			 npast;
	/* The panel on screen. */
	int			 scroll, step, steps;
	bool			 can_scroll_down;
	int			 focus;		/* -1: none */
	bool			 focus_is_set;	/* by the reader */
	int			 focus_seen;	/* in the last picture */
	bool			 updates, update_seen;
	struct touched		*touched;
	struct view		 view;		/* as last drawn */
	int			 page;		/* rows of the body */
	/* Over the panel. */
	enum over		 over;
	int			 selected;	/* row of a list, -1: none */
	int			 over_scroll;
	bool			 over_more;
	char			 input[INPUT_SIZE];	/* typed in a list */
	const char		*qr;		/* address */
	/* Rows of the list on screen: values and where they lie. */
	int			 nchoice;
	int			*choice;	/* value of each choice */
	int			*choice_row;	/* row on the screen, -1 */
	struct sheet		*sheet;		/* as last drawn, or NULL */
	/* Search. */
	struct arena		 search_arena;
	struct fold		 needle;	/* in force; len 0: none */
	char			 needle_text[INPUT_SIZE];
	struct hit		*hit;
	int			 nhit, hit_size;
	/* Small things. */
	long			 count;		/* digits typed */
	bool			 counting;
	struct countdown	 countdown;
	int			 countdown_panel;
	int64_t			 now, start;
	bool			 clock;
	int			 rows, cols;
	char			*message;
	/* In words: what was said last, and the choice behind each number. */
	uint32_t		 key;		/* pressed last */
	struct said		 said;
	struct buf		 spoken;
	int			*number;
	int			 nnumber;
};

/* ---- app.c ---- */

enum dir app_dir(const struct app *);

/* ---- Where one is (place.c) ---- */

/* Whether a panel is for this audience and not an empty local one. */
bool	place_is_shown(const struct app *, int panel);
/* Fills the order of panels for the tour in force. */
void	place_order(struct app *);
/* Place of a panel in that order, -1 when it is not in it. */
int	place_find(const struct app *, int panel);
/* Whether the source of a panel has this word: saves parsing those that cannot
 * have a directive of that name. */
bool	place_mentions(const struct app *, int panel, const char *word);
/* Goes to a place in the order. */
void	place_set(struct app *, int at);
/* Forgets what the reader did on all panels. */
void	place_forget(struct app *);
/* Goes to a panel of the deck by index; remembers where it came from when
 * jump. false when it is not to be shown. */
bool	app_go(struct app *, int panel, bool jump);
/* Sets the tour (-1: everything) and goes to its first panel, or stays. */
void	app_set_tour(struct app *, int tour);
/* How many panels of a tour are shown. */
int	app_tour_size(const struct app *, int tour);
/* The reader's state of a panel; made when needed. */
struct state *app_state(struct app *, int panel);

/* ---- What keys do on the panel (act.c) ---- */

/* The focused stop of the last picture, NULL when there is none. */
const struct stop *act_focused(const struct app *);
/* Does an action; what it asks of the program around is added to *e. */
void	act_do(struct app *, enum action, struct effects *e);
/* A key of the focused stop; true when it was one. */
bool	act_stop_key(struct app *, uint32_t key);
/* Enter on the focused stop; without a focus the panel goes on. */
void	act_activate(struct app *);
/* Chooses answer i of a quiz, or takes the choice back. */
void	act_choose(struct app *, const struct block *quiz, int i);
/* Closes what lies over the panel. */
void	app_close(struct app *);

/* ---- The picture (picture.c) ---- */

/* A view for drawing in the app's arena (cleared before). */
void	app_view(struct app *, struct view *);

/* ---- Lists over the panel (sheet.c) ---- */

enum row_kind { ROW_TEXT, ROW_HEAD, ROW_CHOICE };

struct row {
	enum row_kind	 kind;
	const char	*key;		/* at the start, or NULL */
	struct rich	 text;
	struct rich	 detail;	/* muted, below or at the end; may be
					 * empty */
	int		 indent;
	int		 value;		/* of a choice */
	bool		 here;		/* marked: one is here */
};

/* A sheet: a title, a line to type in (or NULL), rows. */
struct sheet {
	const char	*title;		/* msgid */
	const char	*prompt;	/* msgid, NULL: nothing is typed */
	const char	*empty;		/* msgid said when there are no rows */
	struct row	*row;
	int		 n;
	int		 key_cols;	/* room for the keys, 0: as needed */
};

/* Draws a sheet over the whole screen. */
void	sheet_draw(struct app *, struct view *, struct canvas *,
	    const struct sheet *);
/* A key in a sheet: moving, typing. true when it was used; *chosen is set to
 * the value of the choice when one was chosen. */
bool	sheet_key(struct app *, uint32_t key, uint32_t own_key, bool typing,
	    bool *chosen, int *value);
/* A click at a row of the screen: the index of the choice there, -1: none. */
int	sheet_click(const struct app *, int row);

/* ---- In words (spoken.c) ---- */

void	said_release(struct said *);

/* ---- Screens ---- */

void	contents_draw(struct app *, struct view *, struct canvas *);
void	contents_choose(struct app *, int value);
void	search_draw(struct app *, struct view *, struct canvas *);
void	search_update(struct app *);
void	search_choose(struct app *, int value);
/* The panel with the next hit from here on (step 1 or -1), -1: none. */
int	search_next(struct app *, int step);
void	search_forget(struct app *);
void	language_draw(struct app *, struct view *, struct canvas *);
const char *language_choose(struct app *, int value);
void	help_draw(struct app *, struct view *, struct canvas *);
void	source_draw(struct app *, struct view *, struct canvas *);
void	note_draw(struct app *, struct view *, struct canvas *);
void	display_draw(struct app *, struct view *, struct canvas *);
/* The --bidi mode of a line of the display check (from 0), NULL: none. */
const char *display_choose(int value);
void	qr_draw(struct app *, struct view *, struct canvas *);

#endif
