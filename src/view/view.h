/* A view is how a panel is shown: to whom, in which words, with which letters,
 * and what the reader has done on it. Forms (form.h) measure, draw and describe
 * blocks with it. All memory of one showing is the arena's. */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include "canvas/area.h"
#include "canvas/dots.h"
#include "deck/deck.h"
#include "deck/words.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/para.h"
#include "view/assets.h"

/* A countdown, as the form sees it. */
struct countdown {
	int		 block;		/* number of its block in the panel */
	int64_t		 left;		/* milliseconds */
	int64_t		 whole;
	bool		 running;
};

/* How a quiz went, for the score form. */
struct score {
	int		 questions, answered, right;
};

struct box;

/* A stop is a place where the focus can be: a link, a choice, the map ... */
struct stop {
	int		 item;		/* which of its block's (from 0) */
	const char	*target;	/* of a link: "#id" or an address */
	const char	*words;		/* it and its state for screen readers */
	/* Filled by view_stop and view_target. */
	const struct box *box;		/* it belongs to */
	int		 row, col;	/* on the canvas it was drawn on */
	int		 cols;
	struct { int row, col, rows, cols; } hit;	/* where a click counts */
};

/* A key at the foot of the screen, and what it does. */
struct hint {
	const char	*key;		/* as drawn: "t", "← →" */
	const char	*word;		/* msgid of the program's words */
	bool		 strong;	/* stands out */
	int		 weight;	/* those with less give way first */
	uint32_t	 press, other;	/* what a click on it presses: on its first
					 * and its last cells; 0: nothing */
};

/* Who wants to know of each text that is drawn, and of its cells a line. */
typedef void (*view_drawn)(void *arg, const struct rich *, int width);

/* What forms remember of the reader: the reader's to keep (reader/memory.c). */
typedef void *(*view_recall)(void *owner, const struct panel *, int block,
	    const char *form, size_t size);

enum { VIEW_STOPS = 200 };

struct view {
	struct arena		*arena;
	struct assets		*assets;
	const struct deck	*deck;
	const struct words	*words;		/* the program's own */
	const struct lang	*lang;		/* of the deck as shown */
	enum dir		 dir;		/* of the screen */
	struct text_env		 env;
	enum glyphs		 glyphs;
	bool			 sextants;	/* the terminal draws them itself */
	bool			 greys;		/* what is muted looks so */
	bool			 large;		/* large print */
	bool			 spare;		/* a slow line: forms in words */
	bool			 touch;		/* fingers: big targets first */
	bool			 plain;		/* --print: no focus is drawn */
	bool			 whole;		/* ... and nothing is behind a key */
	bool			 paper;		/* --text: addresses are told */
	bool			 answers;	/* ... and what a quiz asks */
	bool			 inner;		/* in another block: read only */
	const struct fold	*find;		/* search in force, or NULL */
	const struct panel	*panel;		/* being shown, or NULL */
	view_recall		 recall;	/* NULL: nothing is remembered */
	void			*owner;
	const struct countdown	*countdown;	/* of this panel, or NULL */
	struct score		 score;
	bool			 updates;	/* newer figures are shown */
	const char		*status;	/* clocks, for the foot; "": none */
	int			 focus;		/* number of the stop, -1: none */
	/* Filled while drawing. */
	struct stop		 stop[VIEW_STOPS];
	int			 nstop;
	const struct box	*drawing;	/* stops belong to it */
	const struct box	*box;		/* in their order on the panel */
	int			 nbox;
	int			 update_row;	/* of the newer figure, or -1 */
	bool			 source_cut;	/* its words end in "…" */
	view_drawn		 drawn;		/* NULL: nobody */
	void			*drawn_arg;
	const char		*word_cut;	/* the first word that a line
						 * cuts without a hyphen */
};

/* ---- Text ---- */

/* r as the screen has it: "~~" around what is struck out. */
struct rich view_shown(const struct view *, const struct rich *);
/* Lays r out as it is shown, search hits marked; glyphs and lines count the
 * bytes of what is shown. */
struct para view_lay(const struct view *, const struct rich *, int width);
/* Rows that a paragraph takes (large print has a blank row between lines). */
int	view_rows(const struct view *, const struct para *);
/* Rows of r at this width; 0 for empty text. */
int	view_text_rows(const struct view *, const struct rich *, int width);
/* Draws r in `width` cells from y, x on; links in it become stops. Gives the
 * rows it took. */
int	view_text(struct view *, const struct area *, int y, int x, int width,
	    const struct rich *, enum align, struct style);
/* The program's words as rich text in its language. */
struct rich view_say(const struct view *, const char *msgid);
/* Names of keys ("Space PgDn f") as they stand on keyboards of the language; what
 * is no such name stays. In the arena. */
const char *view_keys(const struct view *, const char *keys);
/* The program's words with {1}, {2} ... replaced by the arguments after msgid,
 * strings, NULL at the end. A catalog is untrusted: no printf here. */
const char *view_fill(const struct view *, const char *msgid, ...)
	    __attribute__((sentinel));
/* "{1} minutes" for n of them, by the Plural-Forms of the language. */
const char *view_plural(const struct view *, const char *one,
	    const char *many, long n);
/* Plain text in the language of the screen as rich text (not copied). */
struct rich view_plain(const struct view *, const char *text);
/* Cells of r on one line. */
int	view_cells(const struct view *, const struct rich *);
/* Cells below which a word of it is cut. */
int	view_min_width(const struct view *, const struct rich *);
/* Splits "**Label** rest" in label and rest (rest may be empty); without a
 * strong start all of it is the label. */
void	view_split(const struct view *, const struct rich *, struct rich *label,
	    struct rich *rest);
/* The part start..end (bytes) of r, with its marks. */
struct rich view_slice(const struct view *, const struct rich *, size_t start,
	    size_t end);

/* ---- Values ---- */

/* Reads the number of a chart's cell, past a sign such as "<" before or a mark
 * for a footnote behind it; false when it is none. *estimate: it is
 * emphasised. */
bool	view_number(const struct view *, const struct rich *cell,
	    struct number *, bool *estimate);
/* Whether a cell says that there is no value: empty, a dash, dots, "n/a". */
bool	view_no_value(const struct rich *cell);
/* How a value is written for the reader: translated words as they are, a
 * number in the way of the language. In the arena. */
const char *view_value(const struct view *, const struct rich *cell);
/* A written value as rich text: in the language of the deck. */
struct rich view_written(const struct view *, const char *value);
/* A whole number in the way of the language, in the arena. */
const char *view_integer(const struct view *, long n);
/* The number of something in a row, in the digits of the language: 2018 is no
 * 2,018 there. */
const char *view_ordinal(const struct view *, int n);

/* ---- Big figures and pictures ---- */

/* Sizes of figures and icons; twice is for big screens. */
enum size { SIZE_SMALL, SIZE_NORMAL, SIZE_TWICE };

/* Rows and cells of a text in big digits; false when a character has no
 * bitmap. */
bool	view_figure_size(const struct view *, const char *text, enum size,
	    int *rows, int *cols);
/* Draws it at y, x; always left to right. */
void	view_figure(struct view *, const struct area *, int y, int x,
	    const char *text, enum size, struct style);
/* An icon by name, NULL when there is none. */
const struct bitmap *view_icon(const struct view *, const char *name,
	    enum size);

/* The arrow key that points to the end of a line. */
uint32_t view_key_to_end(const struct view *);

/* ---- Focus ---- */

/* Says that the cells at y, x can have the focus; gives true when they have
 * it now (they are then drawn so, and the cursor stands there). Call it after
 * drawing them. Of what is inside of another block only links can. */
bool	view_stop(struct view *, const struct area *, int y, int x, int cols,
	    const struct stop *);
/* The last stop can be clicked anywhere in this part of the area: its whole
 * row, card or picture. */
void	view_target(struct view *, const struct area *, int y, int x, int rows,
	    int cols);

#endif
