/* What goes to standard output instead of the viewer; no terminal needed. All
 * give what main() exits with: 0 fine, 1 content cannot be read or has
 * errors. */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include <stdio.h>

#include "app/app.h"
#include "base/buf.h"

/* --list: id, section, title of each panel of the tour, tab-separated. */
int	export_list(struct app *, struct deck *, FILE *);
struct text_options {
	int	 panel;		/* only this one, -1: all of the tour */
	bool	 notes;		/* the facilitator's, too */
	bool	 answers;	/* what questions ask, too */
	int	 cols;		/* lines are wrapped there, 0: not at all */
};

/* --tours: name, panels, planned minutes (0: no plan), title of each tour,
 * tab-separated. */
int	export_tours(struct app *, struct deck *, FILE *);
/* --text: the panels in words, in reading order. */
int	export_text(struct app *, struct deck *, const struct words *,
	    const struct app_options *, const struct text_options *, FILE *);
struct html_options {
	const char	*sheet;		/* name */
	int		 panel;		/* only this one, -1: all of the tour */
	bool		 notes, answers; /* in any sheet */
	/* Languages beside the first, and how the deck and the words are
	 * shown in one of them. */
	const char	*const *more;
	int		 nmore;
	void		(*show)(void *owner, const char *tag);
	void		*owner;
};

/* --html: a page for browsers and paper. */
int	export_html(struct app *, struct deck *, const struct words *,
	    const struct app_options *, const struct html_options *, FILE *);
/* Whether there is such a sheet: "reader", "quiz-a" ... */
bool	export_is_sheet(const char *name);
/* --print: all of each panel (or of one) as plain text, in screens separated
 * by form feeds, without what only a reader at the keys needs. as_is: one
 * screen as it stands now. */
int	export_print(struct app *, int rows, int cols, bool one, bool as_is,
	    FILE *);
/* --pot: the template for translations of the deck. */
int	export_pot(const struct deck *, const struct words *,
	    const struct app_options *, FILE *);
/* --editor: a file for an editor, by name ("vim"); false: there is none. */
bool	export_editor(const char *name, FILE *);
/* --practices: the entries that a filter ("theme=housing region=Europe",
 * words) leaves of the collection of the deck, as a table with its columns
 * named. false, and what is wrong in problem: nothing was printed. */
bool	export_practices(const struct deck *, const char *filter, FILE *,
	    struct buf *problem);

#endif
