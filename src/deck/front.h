/* Front matter: "key: value" lines between --- and --- at the very top, or
 * mdp's "%title: ..." lines, or pandoc's "% Title", "% Author", "% Date". Of
 * YAML it reads what people write there: values that are quoted, folded or go
 * on in the next lines, lists (joined by ", "), and keys one level down
 * ("patat.slideLevel"). */
#ifndef DECK_FRONT_H
#define DECK_FRONT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

struct field {
	const char	*key;		/* in lower case */
	const char	*value;		/* without quotes around it */
	int		 line, col;	/* of the value */
};

enum head { FRONT_NONE, FRONT_YAML, FRONT_MDP, FRONT_PANDOC };

struct front {
	enum head	 head;		/* how it is written */
	const struct field *field;
	int		 n;
	size_t		 end;		/* the first byte behind it */
	int		 line;		/* of that byte */
	bool		 unclosed;	/* the line that ends it is missing */
};

/* Reads the front matter of text[0..len); none is fine. */
void	front_read(struct arena *, struct front *, const char *text,
	    size_t len);
/* The field of a key, NULL when it is not there. */
const struct field *front_field(const struct front *, const char *key);

/* Tells what in it is not as it was meant: a key that is nearly one of ours, or
 * comes twice, a language that nobody knows. */
void	front_doubt(const struct front *, const char *file, struct diags *);

#endif
