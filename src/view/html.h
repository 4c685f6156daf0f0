/* A panel as HTML, for a browser and for paper: what the forms write with.
 * All of it is well-formed XML, too. Text is escaped here and nowhere else;
 * no form writes a script, a style or an address of its own. */
#ifndef VIEW_HTML_H
#define VIEW_HTML_H

#include "base/buf.h"
#include "view/form.h"
#include "view/geo.h"

/* What a sheet has in place of what the screen shows; bits. */
enum html_sheet {
	HTML_BLANKS	= 1 << 0,	/* figures are lines to fill in */
	HTML_BOXES	= 1 << 1,	/* steps and points have boxes to tick */
	HTML_ANSWERS	= 1 << 2,	/* what questions ask is told */
	HTML_OPEN	= 1 << 3,	/* ... at once, not when asked */
	HTML_NO_QR	= 1 << 4,
	HTML_NO_SOURCE	= 1 << 5
};

enum { HTML_ICONS = 96, HTML_FIGURES = 16 };

struct html {
	struct buf	*out;
	unsigned	 sheet;		/* enum html_sheet */
	/* The language around what is written. */
	const char	*lang;
	enum dir	 dir;
	/* Of the panel: what its ids begin with, and the id of its heading. */
	const char	*id;
	int		 made;		/* ids made in it */
	int		 level;		/* of the last heading */
	/* Whether this panel (an index of the deck) is in the page. */
	bool		(*has_panel)(const void *owner, int panel);
	const void	*owner;
	/* Icons that were used, in the memory of the page, which draws each
	 * once. */
	struct arena	*kept;
	const char	*icon[HTML_ICONS];
	int		 nicon;
	/* With HTML_BLANKS: the figures of the panel, in ASCII digits. */
	const char	*blank[HTML_FIGURES];
	int		 nblank;
};

/* ---- Bytes (html_bytes.c) ---- */

/* Bytes as text, or in an attribute between double quotes. */
void	html_text(struct html *, const char *s, size_t n);
void	html_str(struct html *, const char *s);
/* An id, of which no part parts it. */
void	html_id(struct html *, const char *id);
/* Markup as it is; values come with html_text. */
void	html_raw(struct html *, const char *markup);
/* lang and dir as attributes where they are others than those around. */
void	html_lang(struct html *, const char *lang, enum dir);
/* "<p class=...>" in the language of a text that follows; class may be NULL. */
void	html_open(struct html *, const char *element, const char *class,
	    const struct rich *);
void	html_close(struct html *, const char *element);

/* ---- Text and blocks (html.c) ---- */

/* Rich text in its own language: marks, links, line breaks. */
void	html_rich(const struct view *, struct html *, const struct rich *);
/* The same where html_open has told the language. */
void	html_inner(const struct view *, struct html *, const struct rich *);
/* The program's words, and a written value of a chart. */
void	html_say(const struct view *, struct html *, const char *msgid);
void	html_words(const struct view *, struct html *, const char *words);
/* A figure of a chart as it is written: a line to fill in with
 * HTML_BLANKS. */
void	html_value(const struct view *, struct html *, const char *value);
/* "<b>Source:</b> " */
void	html_lead(const struct view *, struct html *, const char *msgid);
/* "<b>Label</b> <span>rest</span>" of a list item. */
void	html_label(const struct view *, struct html *, const struct rich *);
/* What an item holds from child number `from` on; a block inside another. */
void	html_rest(const struct view *, struct html *, const struct item *,
	    int from);
void	html_block(const struct view *, struct html *, const struct block *);
/* A box of a panel, by its form; where that has no html, in its words. */
void	html_box(const struct view *, struct html *, const struct box *);
/* "<ul class=...>" of "<li>label rest children</li>"; draw (may be NULL)
 * writes what stands before each; tick: with HTML_BOXES each has a box. */
void	html_items(const struct view *, struct html *, const struct block *,
	    const char *class, bool tick, void (*draw)(const struct view *, struct html *,
	    const struct block *, int i));
/* "<ol class=...>", numbered from `first` on in the digits of the language. */
void	html_ordered(const struct view *, struct html *, const char *class,
	    int first);
/* Around a table of so many columns: what is too wide for a narrow window is
 * moved under it, also by keys. */
void	html_wide(struct html *, int cols);
void	html_wide_end(struct html *, int cols);
/* A square to tick, empty or ticked. */
void	html_tick(struct html *, bool on);
/* Whether this address may stand in a page. */
bool	html_is_safe_address(const char *);

/* ---- Figures to fill in (html_blanks.c) ---- */

/* Finds the figures of the panel for HTML_BLANKS. */
void	html_find_figures(const struct view *, struct html *,
	    const struct panel *);
/* A line to fill in. */
void	html_blank(struct html *);
/* Text with them as lines to fill in; all of the figures in it where it is
 * strong. */
void	html_blank_text(struct html *, const char *s, size_t n, bool strong);

/* ---- Figures (html_svg.c) ---- */

/* Begins and ends a chart: a figure named by the panel's title and described
 * by its alt text and source. */
void	html_figure(const struct view *, struct html *, const struct box *,
	    const char *class);
void	html_figure_end(struct html *);
/* "<svg ...><title>...</title><desc>...</desc>" of the figure that was begun;
 * it is closed by html_raw("</svg>"). */
void	html_svg(const struct view *, struct html *, const struct box *,
	    const char *class, int width, int height);
/* An icon of the data folder as decoration; false when there is none. */
bool	html_icon(const struct view *, struct html *, const char *name,
	    const char *class);
/* The icons that were used, to be drawn from: once a page. */
void	html_symbols(const struct view *, struct html *);
/* A bar from zero on: parts of the whole, below and above zero. */
void	html_bar(struct html *, double value, double below, double full,
	    bool estimate);
/* Land as one path in a picture of this size. */
void	html_land(const struct view *, struct html *, const struct geo *,
	    int width, int height);
/* The table of a chart, to be opened by who wants it. */
void	html_data(const struct view *, struct html *, const struct block *);
/* A QR code of an address (html_qr.c). */
void	html_qr(struct html *, const char *address);

#endif
