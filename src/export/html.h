/* A page for browsers and paper, between its files: html_page.c puts it
 * together, html_parts.c makes what is around the panels, html_sheet.c has the
 * sheets and what a panel is on each. */
#ifndef EXPORT_HTML_H
#define EXPORT_HTML_H

#include "export/export.h"
#include "view/html.h"

struct page;

/* A sheet: for whom it is, which panels it has, and what they show. */
struct sheet_kind {
	const char	*name;
	const char	*title;		/* msgid; NULL: the deck's title alone */
	unsigned	 sheet;		/* enum html_sheet */
	bool		 notes;		/* the facilitator's */
	bool		 minutes;	/* planned ones */
	bool		 lines;		/* room to write beside a panel */
	bool		 name_line;	/* name and date to fill in */
	bool		 bare;		/* no sources, updates, questions */
	const char	*only;		/* panels with this directive */
	const char	*form;		/* ... of this form; NULL: any */
	bool		 contents;	/* contents and tours */
	/* Instead of panels. */
	void		(*put)(struct page *, struct html *, struct view *);
};

/* What is made in one language: a deck is shown in one at a time. */
struct part {
	struct lang		 lang;		/* a copy: the deck goes on */
	struct buf		 title, head, only, foot;
	struct buf		*name, *body;		/* by panel */
};

enum { PAGE_LANGS = 4 };

struct page {
	struct app		*app;
	struct deck		*deck;
	const struct words	*words;
	const struct app_options *options;
	const struct html_options *how;
	struct sheet_kind	 kind;
	struct assets		*assets;
	struct arena		 arena;		/* of a panel */
	struct arena		 kept;		/* of the page */
	int			*panel;		/* indices, in order */
	int			 n;
	bool			*is_in;		/* by index of the deck */
	int			 minutes;	/* planned for all of the tour */
	struct html		 html;
	struct part		 part[PAGE_LANGS];
	int			 nlang;
	struct buf		 nav;		/* in the first language */
	struct buf		*section;	/* by panel, the same */
	struct buf		 symbols;
};

/* ---- Sheets ---- */

/* The sheet of this name; false when there is none. */
bool	sheet_find(const char *name, struct sheet_kind *);
/* Whether a panel of the deck belongs on the sheet. */
bool	sheet_has(struct page *, int panel);
/* A panel as it is on the sheet, without its title. */
void	sheet_panel(struct page *, struct html *, struct view *,
	    const struct panel *);

/* ---- Parts ---- */

/* Makes part number l in the language that the deck is shown in. */
void	parts_make(struct page *, int l);
void	parts_release(struct page *);

#endif
