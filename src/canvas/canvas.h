/* A canvas is a grid of cells: the picture of the screen, made without a
 * terminal. A cell holds one cluster; a wide cluster is a cell of width 2 and a
 * tail of width 0. Colours are roles (theme.h). Rows and columns count from 0
 * at the top left, whatever the language; area.h speaks of start and end.
 *
 * The canvas counts what went wrong on it: writes outside (clipped) and writes
 * over something already written (overlaps). Tests ask for both to be 0. */
#ifndef CANVAS_CANVAS_H
#define CANVAS_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/* What a cell is, not how it looks; theme.c says which colours it gets. */
enum role {
	ROLE_TEXT, ROLE_STRONG, ROLE_MUTED, ROLE_HEADING, ROLE_RULE,
	ROLE_BAR, ROLE_BAR_STRONG,		/* the title bar */
	ROLE_PROGRESS, ROLE_PROGRESS_REST,	/* at the foot */
	ROLE_ACCENT,				/* the strong figure */
	ROLE_SERIES_1, ROLE_SERIES_2, ROLE_SERIES_3, ROLE_SERIES_4,
	ROLE_SERIES_5, ROLE_SERIES_6,
	ROLE_TRACK,				/* the empty rest of a chart */
	ROLE_LAND, ROLE_PLACE,			/* map: land, a city */
	ROLE_KEYCAP, ROLE_KEYCAP_ON,		/* number of a choice */
	ROLE_FOCUS,				/* what the keys act on */
	ROLE_LINK, ROLE_CODE, ROLE_HIT,
	ROLE_RIGHT, ROLE_WRONG, ROLE_WARNING,
	ROLE_CARD,				/* an overlay's ground */
	ROLE_QR,				/* dark on light, in every theme */
	ROLE_COUNT
};

/* Looks added to a role; bits. */
enum look {
	LOOK_BOLD = 1, LOOK_UNDERLINE = 2, LOOK_REVERSE = 4, LOOK_ITALIC = 8,
	LOOK_DIM = 16,
	/* It stands on a card: where the role has no ground or ink of its own
	 * it gets those of ROLE_CARD. Not set by hand: canvas_fill with
	 * ROLE_CARD gives it, canvas_put keeps it. */
	LOOK_CARD = 32,
	/* It stands on the track of a bar, where the theme gives that a ground
	 * of its own. */
	LOOK_TRACK = 64,
	/* Letters, for which the colour of a mark may be too weak. Not set by
	 * hand: area_line and area_text give it. */
	LOOK_WORDS = 128
};

struct style {
	uint8_t		 role;		/* enum role */
	uint8_t		 look;		/* enum look */
};

struct cell {
	uint32_t	 text;		/* offset in the pool */
	uint8_t		 len;		/* bytes; 0: blank, or a tail */
	uint8_t		 width;		/* 1, 2; 0: tail of a wide cell */
	struct style	 style;
	uint16_t	 tag;		/* what a click here hits; 0: nothing */
	bool		 set;		/* something was written */
};

struct canvas {
	int		 rows, cols;
	struct cell	*cell;		/* rows * cols */
	struct buf	 pool;
	int		 cursor_row, cursor_col;	/* -1: nowhere */
	/* Rows that show the ways of writing right-to-left text, one each. */
	int		 sample_row, nsample;
	uint16_t	 tag;		/* given to cells written from now on */
	/* Where cells with the tags 1 to nlink lead, for terminals that open
	 * links: addresses, or NULL. Not owned. */
	const char *const *link;
	int		 nlink;
	int		 clipped, overlaps;
};

/* A style without looks, and with looks. */
struct style style(enum role);
struct style style_with(enum role, unsigned looks);

/* Makes a blank canvas (at least 1 x 1); canvas_release frees it. */
void	canvas_init(struct canvas *, int rows, int cols);
void	canvas_release(struct canvas *);
/* Blanks it, and gives it this size. */
void	canvas_reset(struct canvas *, int rows, int cols);
/* Writes one cluster of len bytes and 1 or 2 cells. Outside, or half outside
 * at the right edge: counted as clipped and not written. The other half of a
 * wide cell that is hit becomes blank. */
void	canvas_put(struct canvas *, int row, int col, const char *text,
	    int len, int width, struct style);
/* Gives blank ground: cells are blank with this style and not "written", so
 * text on it is no overlap. Parts outside are left out in silence. */
void	canvas_fill(struct canvas *, int row, int col, int rows, int cols,
	    struct style);
/* Adds looks to cells as they are (focus, search hits); a role other than
 * ROLE_TEXT replaces theirs. */
void	canvas_restyle(struct canvas *, int row, int col, int cols,
	    struct style);
/* Copies rows of src from src_row on to (row, col) of dst, with tags and, if
 * inside, the cursor. Rows outside dst are left out in silence (scrolling),
 * written cells outside its columns count as clipped. Blanks are copied too:
 * nothing of dst shows through. */
void	canvas_copy(struct canvas *dst, int row, int col,
	    const struct canvas *src, int src_row, int rows);
/* The cell, NULL outside. */
const struct cell *canvas_cell(const struct canvas *, int row, int col);
/* Text of a cell; " " for a blank, "" for a tail. *len gives its bytes. */
const char *canvas_cell_text(const struct canvas *, const struct cell *,
	    int *len);
/* Whether nothing but ground is to be seen there. */
bool	canvas_cell_blank(const struct canvas *, const struct cell *);
/* One row as UTF-8 without blanks at its end, appended to out. */
void	canvas_row_text(const struct canvas *, int row, struct buf *out);
/* All rows, each with '\n'. */
void	canvas_text(const struct canvas *, struct buf *out);

#endif
