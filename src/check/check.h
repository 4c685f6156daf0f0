/* --check: what is wrong with a deck and its translations, one finding a line,
 * as compilers report. */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include <stdio.h>

#include "app/app.h"

/* Looks at the deck, its catalogs and the program's own words; adds to what
 * reading the deck found (ds) and prints all of it as
 * file:line:col: level: message. Gives what main() exits with: 0 fine, 1 there
 * are errors. today: months since year 0. */
int	check_run(struct deck *, const struct app_options *, int today,
	    struct diags *, FILE *);

struct translate_options {
	const char	*tag;
	const char	*panel;		/* only its texts, NULL: all */
	int		 cols;		/* cells of a line */
};

/* Prints the texts of the deck beside those of a catalog, with what --check
 * finds in it. false: there is no catalog for the language. */
bool	check_translate(struct deck *, const struct words *,
	    const struct app_options *, const struct translate_options *,
	    FILE *);

#endif
