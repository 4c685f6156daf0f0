/* Directives are comments that shape a deck: <!-- bars: max=100 -->. One
 * const table knows them all; the parser, --check and the documentation read
 * it. */
#ifndef DECK_DIRECTIVE_H
#define DECK_DIRECTIVE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "deck/deck.h"

enum directive_kind {
	DIRECTIVE_PANEL,	/* says something of the whole panel */
	DIRECTIVE_BLOCK,	/* shapes the next block */
	DIRECTIVE_BREAK,	/* stands between blocks: pause */
	DIRECTIVE_COMMENT,	/* says nothing to the viewer */
	DIRECTIVE_FOREIGN	/* another tool's */
};

/* Block kinds as bits of directive_row.shapes. */
#define SHAPES(kind)	(1u << (kind))

struct directive_row {
	const char		*name;
	const char		*alias;		/* another tool's name, NULL */
	enum directive_kind	 kind;
	unsigned		 shapes;	/* SHAPES() of block kinds */
	bool			 task;		/* the list is a task list */
	bool			 prose;		/* its text is for people */
	bool			 words;		/* it takes words without key */
	const char		*keys;		/* known keys, blank separated;
						 * "max:number" is a number,
						 * "minutes:whole" a whole one */
	const char		*needs;		/* "a table", for messages */
};

/* The row of a name or alias, NULL for an unknown one. */
const struct directive_row *directive_find(const char *name);
/* The rows one by one, from 0; NULL at the end. */
const struct directive_row *directive_row(int n);
/* What the value of a key is. */
enum value_type { VALUE_UNKNOWN, VALUE_TEXT, VALUE_NUMBER, VALUE_WHOLE };
enum value_type directive_key(const struct directive_row *, const char *key);
/* The name, or the key of a row, that somebody may have meant; NULL when none
 * is near. */
const char *directive_nearest(const char *name);
const char *directive_nearest_key(struct arena *, const struct directive_row *,
	    const char *key);
/* What a minutes directive plans for its panel, 1 to MINUTES_MAX; 0 when it
 * says no such number. */
enum { MINUTES_MAX = 180 };
int	directive_minutes(const struct directive *);
/* Whether a block kind can take the shape. */
bool	directive_takes(const struct directive_row *, enum block_kind);
/* Reads the n bytes between "<!--" and "-->" as a directive; its name is made
 * canonical. NULL when it is prose, not a directive. *text_at gets where its
 * text begins in s. */
struct directive *directive_parse(struct arena *, const char *s, size_t n,
	    size_t *text_at);

#endif
