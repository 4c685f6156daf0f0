/* Findings about content: "deck.md:12:5: error: bars has no numbers". They are
 * collected, shown in the panel, printed and counted by --check; they never
 * end the program. Lines and columns count from 1, columns in characters. */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stddef.h>

#include "base/arena.h"

enum diag_level { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

struct diag {
	enum diag_level	 level;
	const char	*file;		/* never NULL */
	int		 line, col;	/* 0 when there is no place */
	const char	*message;
};

struct diags {
	struct arena	 arena;
	struct diag	*list;
	size_t		 n, size;
};

/* Makes an empty collection. */
void	diags_init(struct diags *);
/* Frees all findings. */
void	diags_release(struct diags *);
/* Adds one finding; copies all text. ds may be NULL: then it is dropped. */
void	diag_add(struct diags *ds, enum diag_level, const char *file, int line,
	    int col, const char *format, ...)
	    __attribute__((format(printf, 6, 7)));
/* How many findings have at least this level. */
size_t	diags_count(const struct diags *, enum diag_level);
/* Sorts by file, line, column; findings of one place keep their order. */
void	diags_sort(struct diags *);
/* "note", "warning" or "error". */
const char *diag_level_name(enum diag_level);

#endif
