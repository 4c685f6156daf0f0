/* The parse of one panel, as far as the files of the parser share it:
 * markdown.c takes md4c's calls, tree.c puts its parts where they belong,
 * comments.c reads HTML and with it directives, doubts.c tells the author what
 * means something else than it seems. Nobody else includes this. */
#ifndef DECK_PARSE_H
#define DECK_PARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "deck/dialect.h"
#include "deck/inline.h"
#include "deck/limits.h"
#include "deck/markdown.h"

/* A directive that waits for its block. */
struct waiting {
	const struct directive		*shape;
	const struct directive_row	*row;
	struct rich			*alt;
	const struct directive		*alt_from;
};

struct frame {
	struct node	*node;
	struct waiting	 waiting;
};

/* Where a piece of an HTML block came from. */
struct piece {
	size_t		 at;		/* in html */
	size_t		 from;		/* in text */
};

struct parse {
	struct arena		*arena;
	struct tree		*tree;
	struct diags		*ds;
	const char		*file, *lang;
	unsigned		 traits;	/* enum trait */
	const char		*text;		/* what md4c reads */
	size_t			 len;		/* of the panel */
	size_t			 total;		/* with definitions */
	size_t			 calls;
	int			 nblock;	/* at the top level */
	int			 nitem;		/* of all lists */
	bool			 full;		/* no more of them */
	bool			 deep;		/* too deep: that was told */
	struct frame		 frame[LIMIT_DEPTH * 2 + 2];
	int			 depth;		/* index of the top frame */
	int			 nested;	/* lists and quotes around */
	int			 skip;		/* containers that are too
						 * deep */
	struct prose		 prose;
	struct node		*leaf;		/* whose text is collected */
	struct node		*before;	/* the sibling before it */
	bool			 implicit;	/* a tight item's paragraph */
	bool			 started;	/* the leaf's text has begun */
	size_t			 leaf_at, last_at;
	/* Places: a cursor that mostly moves forward. */
	size_t			 place_at, place_line_at;
	int			 line, col, first_line;
	/* HTML and code blocks. */
	bool			 in_html, in_code;
	char			 left_out[16];	/* the tag whose inside no
						 * reader is shown; "" */
	struct buf		 raw;
	struct piece		*piece;
	size_t			 npiece, piecesize;
	char			 fence;		/* of the code; 0: indented */
	/* Columns of other programs, and lists that come item by item. */
	struct node		*columns;	/* NULL: in none */
	bool			 items;
	/* The table that is being read. */
	struct node		*table;
	size_t			 table_at;	/* its first text */
	int			 table_cols;	/* of its head */
	int			 column;
	bool			 in_cell;
};

/* Line and column of a byte of the text. */
void	parse_place(struct parse *, size_t at, int *line, int *col);
/* The frame that blocks are added to. */
struct frame *parse_top(struct parse *);
/* A finding: the directive needs something else. */
void	parse_complain(struct parse *, const struct directive *,
	    const char *needs);
/* The block that directives waited for never came. */
void	parse_drop_waiting(struct parse *, struct waiting *);
/* Puts a node behind the children of its parent. */
void	parse_append(struct node *parent, struct node *);
/* A new block at the top frame, with the directives that waited for it. */
struct node *parse_add_block(struct parse *, enum block_kind);
/* What follows is put into the node; what follows is put beside it again. */
void	parse_push(struct parse *, struct node *);
void	parse_pop(struct parse *);
/* The text that follows is this node's. */
void	parse_begin_leaf(struct parse *, struct node *);
/* Notes where a text came from. */
void	parse_put_place(struct parse *, struct rich *, size_t at);
/* Fills in what every text has; it came from `at`. */
void	parse_finish_text(struct parse *, struct rich *, size_t at);
/* Tells what of a text (enum dropped) is not shown as it is written. */
void	parse_tell_dropped(struct parse *, const struct rich *,
	    unsigned dropped);
/* A paragraph begins: the first of an item is the item's own text. */
void	parse_begin_paragraph(struct parse *);
/* The text of the leaf is all there. */
void	parse_end_leaf(struct parse *);
/* The columns of presenterm, pandoc and Slidev begin, column n of them does
 * (-1: the next), they end. */
void	parse_begin_columns(struct parse *, const struct directive *);
void	parse_begin_column(struct parse *, int n);
void	parse_end_columns(struct parse *);

/* An HTML block is all there, in p->raw: directives, notes, pauses, words. */
void	parse_html(struct parse *);

/* Doubts, each at its end: of a code block, a heading, a table and a cell. */
void	doubt_fence(struct parse *);
void	doubt_setext(struct parse *, const struct node *);
void	doubt_cells(struct parse *, const struct node *table);
void	doubt_cell(struct parse *, MD_TEXTTYPE, const char *s, size_t n);

#endif
