/* The Markdown of one panel as a tree, before translation. Only this file and
 * inline.c know md4c's calls. */
#ifndef DECK_MARKDOWN_H
#define DECK_MARKDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "deck/deck.h"
#include "deck/directive.h"

enum node_kind { NODE_BLOCK, NODE_ITEM, NODE_CELL };

/* A block, an item of a list or a cell of a table. */
struct node {
	enum node_kind			 kind;
	enum block_kind			 block;
	struct node			*first, *last, *next;
	int				 nchild;
	struct rich			 text;	/* and where it is */
	bool				 has_text, centred;
	int				 level;		/* of a heading */
	bool				 ordered, goes_on;
	bool				 one_by_one;	/* each item a step */
	int				 number;	/* first of a list */
	enum task			 task;
	int				 rows, cols;	/* of a table */
	char				*align;
	int				 step;
	const struct directive		*shape;
	const struct directive_row	*row;		/* of shape */
	const struct rich		*alt;
};

struct tree {
	struct node		 top;		/* its children */
	struct rich		*note;
	int			 nnote, notesize;
	int			 step;		/* pauses so far */
	const struct directive	*panel;		/* the panel directive */
	bool			 local;
	unsigned		 audience;	/* 0: not given */
	int			 minutes;	/* 0: not given */
};

/* Parses bytes start..end of the source; line is that of the first. Memory is
 * the arena's, findings go to ds (may be NULL). Reference definitions in
 * `more` (may be NULL) count too. false when md4c gave up. */
bool	markdown_parse(struct arena *, struct tree *, const struct source *,
	    size_t start, size_t end, int line, const char *more,
	    const char *lang, struct diags *ds);
/* The headings of a panel that are not part of its blocks, NULL when there is
 * none. Its title is what it begins with, if that is a heading; one of level 1
 * opens a section, and when another level stands right below it, that is the
 * title. */
void	tree_headings(const struct tree *, const struct node **section,
	    const struct node **title);
/* What the panel is called in lists: its title, else its first heading. */
const struct node *tree_name(const struct tree *);

#endif
