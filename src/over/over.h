/* Screens over the panel. Each is a row and a file: what opens it, how it is
 * drawn, what its keys do, how it is said. There is one at a time. */
#ifndef OVER_OVER_H
#define OVER_OVER_H

#include "reader/reader.h"

struct over;
struct sheet;

/* The list on screen: what is typed and chosen in it. */
struct list {
	int		 selected;	/* -1: none yet */
	int		 scroll, page;	/* rows */
	bool		 more;		/* below */
	char		 input[INPUT_SIZE];
	int		 nchoice;
	int		*choice;	/* value of each choice */
	int		*row;		/* where it is on the screen, -1 */
	int		*rows;		/* how many it takes there */
	const struct sheet *sheet;	/* as last drawn, or NULL */
};

/* Where a choice is that has a place of its own, beside others. */
struct tile {
	int		 row, col, rows, cols;
};

/* What lies over the panel. */
struct stage {
	const struct over *over;	/* NULL: nothing */
	struct list	 list;
	struct canvas	 body;		/* of a list, before scrolling */
	char		*address;	/* of the QR code, owned */
	struct tile	*tile;		/* of the choices, in their order */
	int		 ntile;		/* 0: they are rows of a list */
	int		 columns;	/* of tiles */
};

/* How a screen is met by somebody who hears it line by line. */
enum over_kind {
	OVER_READ,		/* only to be read */
	OVER_CHOOSE,		/* numbered rows, one is chosen */
	OVER_TYPE,		/* the same, and text finds other rows */
	OVER_LOOK,		/* only to be seen */
	OVER_KEYS		/* its keys come one by one: a PIN */
};

struct over {
	const char	*name;
	enum over_kind	 kind;
	enum action	 action;	/* its key opens and closes it; NONE: it
					 * is opened by something else */
	bool		 any_key;	/* whatever is pressed closes it */
	bool		 beside;	/* the panel's keys work under it: paging,
					 * the clocks, the black screen */
	void		(*draw)(struct reader *, struct stage *, struct view *,
			    struct canvas *);
	/* The rest may be NULL. Opening; what the program must do. */
	void		(*open)(struct reader *, struct stage *,
			    struct effects *);
	/* What is typed has changed. */
	void		(*typed)(struct reader *, struct stage *);
	/* A key of its own; false: it is none. */
	bool		(*key)(struct reader *, struct stage *, uint32_t key,
			    struct effects *);
	/* A row was chosen: its value. The screen is closed already. */
	void		(*choose)(struct reader *, struct stage *, int value,
			    struct effects *);
	/* It was left without a choice. */
	void		(*leave)(struct reader *, struct effects *);
	/* What to do with it, for those who hear it (msgid); NULL: nothing. */
	const char	*(*how_to)(const struct stage *);
	/* Its words, where it is no sheet; lines, each with '\n'. */
	void		(*say)(const struct stage *, struct view *,
			    struct buf *);
};

/* The rows of the table, one file each. */
extern const struct over over_contents, over_search, over_language, over_help,
    over_source, over_note, over_display, over_qr, over_black;
/* Those of a kiosk: opened by its course, not by a key of the table. */
extern const struct over over_welcome, over_menu, over_counted, over_pin,
    over_staff, over_notice;

void	stage_init(struct stage *);
void	stage_release(struct stage *);
/* The screen that an action opens, NULL: none. */
const struct over *over_of(enum action);
/* All rows, NULL at the end. A test may add one of its own. */
void	over_add(const struct over *);
/* Opens a screen in place of what is there; the same again closes it. */
void	stage_open(struct reader *, struct stage *, const struct over *,
	    struct effects *);
/* Closes what lies over the panel. */
void	stage_close(struct stage *);
/* Shows the QR code of an address (copied). */
void	stage_show_qr(struct reader *, struct stage *, const char *address);
/* Whether the code of an address has room on a screen of that size, with the
 * address below it. */
bool	qr_fits(const struct view *, const char *address, int rows, int cols);
/* A key, as it came. false: it is for the panel below, whose screen stays. */
bool	stage_key(struct reader *, struct stage *, uint32_t key,
	    struct effects *);
/* Text that was pasted. */
void	stage_paste(struct reader *, struct stage *, const char *text);
/* Text put in the place of what is typed. */
void	stage_type(struct reader *, struct stage *, const char *text);
/* A click at a row of the screen. */
void	stage_click(struct reader *, struct stage *, int row,
	    struct effects *);
/* The same with the column: choices may stand beside one another. */
void	stage_point(struct reader *, struct stage *, int row, int col,
	    struct effects *);
/* Chooses choice i of the list. */
void	stage_choose(struct reader *, struct stage *, int i,
	    struct effects *);

/* ---- Lists, all in one style (sheet.c) ---- */

enum row_kind { ROW_TEXT, ROW_HEAD, ROW_CHOICE };

struct row {
	enum row_kind	 kind;
	const char	*key;		/* at the start, or NULL */
	struct rich	 text;
	struct rich	 detail;	/* muted, below; may be empty */
	struct rich	 aside;		/* muted, at the end of its line where
					 * there is room; may be empty */
	const char	*icon;		/* of a tile, by name, or NULL */
	const char	*also;		/* found by this as well, or NULL */
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
};

/* A new row at the end; the sheet must have room for it. */
struct row *sheet_add(struct sheet *, enum row_kind, struct rich text);
/* Adds the blocks of a panel with this directive below a heading (msgid), if
 * there are any. */
void	sheet_add_blocks(struct view *, struct sheet *, const struct panel *,
	    const char *shape, const char *head);
/* Draws a sheet over the whole screen. */
void	sheet_draw(struct reader *, struct stage *, struct view *,
	    struct canvas *, const struct sheet *);
/* ---- Tiles: big targets side by side (tiles.c) ---- */

/* Draws the choices of a sheet as tiles, as big as the screen allows, with
 * their pictures where those have room; where there is no room it is a list.
 * columns: so many, or 0. A row without a key is a key itself: its tile has no
 * number and is never marked. Gives whether there was room. */
bool	tiles_draw(struct reader *, struct stage *, struct view *,
	    struct canvas *, const struct sheet *, int columns);
/* A key among tiles: arrows, the number of one, the beginning of its words;
 * false: it is none. n choices there are. */
bool	tiles_key(struct reader *, struct stage *, uint32_t key,
	    struct effects *);
/* Notes which rows can be chosen; what one is at is chosen first. */
void	list_choices(struct list *, const struct sheet *);
/* Moves the choice by so many rows, or scrolls where nothing is chosen. */
void	list_move(struct list *, int step);
/* One more character, one less; what was chosen is forgotten. */
void	list_type(struct list *, uint32_t key);
void	list_rub_out(struct list *);
/* Whether text holds what is typed, without case and accents. */
bool	list_matches(const struct list *, struct view *,
	    const struct rich *text);
/* The number that is typed, in any digits; 0: it is none. */
int	list_number(const struct list *);

#endif
