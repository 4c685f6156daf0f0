/* A deck is a series of panels in one Markdown file. Opening it only indexes
 * it: one scan over the lines finds where panels begin and end, their ids,
 * titles and sections. A panel is parsed when it is first shown, into an arena
 * that its caller owns. */
#ifndef DECK_DECK_H
#define DECK_DECK_H

#include "base/arena.h"
#include "base/diag.h"
#include "deck/catalog.h"
#include "deck/load.h"
#include "text/lang.h"
#include "text/rich.h"

/* For whom a panel is; bits. */
enum audience {
	AUDIENCE_TRAINING	= 1 << 0,
	AUDIENCE_KIOSK		= 1 << 1,
	AUDIENCE_ALL		= AUDIENCE_TRAINING | AUDIENCE_KIOSK
};

/* What the index knows of a panel. */
struct panel_entry {
	const char	*id;		/* given, or made from the title */
	const char	*heading;	/* its title as normalised Markdown */
	const struct source *source;
	size_t		 start, end;	/* its bytes in the source */
	int		 line;		/* of its first byte */
	int		 section;	/* index, -1 before the first section */
	unsigned	 audience;	/* enum audience */
	int		 minutes;	/* planned for it, 0: not said */
	bool		 has_id;	/* given by the author */
	bool		 hidden;	/* a local panel that nobody filled */
};

struct section {
	const char	*heading;	/* normalised Markdown */
	int		 first;		/* its first panel */
	int		 line;
};

struct tour {
	const char	*name, *title;
	const int	*panel;		/* indices in the tour's order */
	int		 n;
	unsigned	 audience;	/* of all panels that it names: not of
					 * those that are only in a "*" */
};

struct table;
struct practices_kept;

struct deck {
	const char		*path;		/* of the Markdown file */
	const char		*folder;	/* where po/ is looked for */
	const char		*title;		/* "" when there is none */
	const char		*lang;		/* of the source; "en" by default */
	unsigned		 audience;	/* who it is shown to */
	const char		*licence;
	const char		*byline;	/* author and date, normalised
						 * Markdown; "": none */
	const struct panel_entry *panel;
	int			 npanel;
	const struct section	*section;
	int			 nsection;
	const struct tour	*tour;
	int			 ntour;
	/* Private to deck/. */
	struct arena		 arena;
	struct source		 source, local;
	struct catalog		*catalog, *local_catalog;
	const char		*shown;		/* tag of the language in use */
	char			 shown_tag[36];	/* BCP 47: at most 35 bytes */
	struct lang		 numbers;	/* how it writes numbers */
	const char		*local_folder;	/* NULL: no local deck */
	const char		*local_lang;	/* of its source */
	struct table		*ids;		/* id -> index of the panel */
	struct practices_kept	**practices;	/* collections it shows, read when
						 * first asked for */
	/* Definitions of references, for all panels of a source. */
	const char		*definitions, *local_definitions;
};

/* Opens a .md file, a folder with deck.md, or "-"; local is a folder whose
 * deck.md adds or replaces panels by id (NULL or absent: none). NULL, and an
 * error in ds, when nothing can be read; else everything readable, with
 * findings for the rest. deck_close frees it. */
struct deck *deck_open(const char *path, const char *local, struct diags *ds);
/* The same for text in memory (copied): tests, fuzzers. */
struct deck *deck_from(const char *name, const char *text, size_t len,
	    struct diags *ds);
void	deck_close(struct deck *);
/* Says who it is shown to (enum audience; all at first). A kiosk has nobody who
 * asks a room or reads notes: panels are parsed without them, and tours with
 * panels that are not for it are left out. */
void	deck_show_to(struct deck *, unsigned audience);
/* Index of the panel with this id, -1 when there is none. */
int	deck_find(const struct deck *, const char *id);
/* The same for the target of a link, "#id"; the id may be percent-encoded. */
int	deck_find_target(const struct deck *, const char *target);
/* Tags of the languages there are: the source's first, then those of the PO
 * files beside the deck, by tag; gives how many; memory is the arena's. */
size_t	deck_languages(const struct deck *, struct arena *,
	    const char *const **tags);
/* Shows the deck in this language from now on (its catalog is read now, once);
 * false when there is no catalog for it: then it stays as it was. */
bool	deck_set_language(struct deck *, const char *tag, struct diags *);
/* The language in use, with the digits that the header of its catalog names
 * (X-Digits: latn, arab or arabext). */
const struct lang *deck_lang(const struct deck *);
/* The deck's, section's or a panel's heading in the language in use, as rich
 * text in the arena. */
struct rich deck_text(const struct deck *, struct arena *, const char *msgid,
	    const char *ctxt);

/* ---- A parsed panel ---- */

/* A directive is a comment that shapes the next block:
 * <!-- NAME: WORD KEY=VALUE --> */
struct attribute {
	const char	*key, *value;		/* key "" for a plain word */
};

struct directive {
	const char		*name;		/* canonical: "note", not
						 * "speaker_note" */
	const char		*text;		/* all after the colon, "" */
	const struct attribute	*attribute;
	int			 nattribute;
	int			 line, col;
};

/* The value of a key, NULL when it is not given. */
const char *directive_value(const struct directive *, const char *key);
/* The n-th plain word (from 0), NULL when there are fewer. */
const char *directive_word(const struct directive *, int n);

enum block_kind {
	BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_LIST, BLOCK_TABLE, BLOCK_QUOTE,
	BLOCK_CODE
};

enum task { TASK_NONE, TASK_OPEN, TASK_DONE };

struct block;

struct item {
	struct rich		 text;		/* its first paragraph */
	enum task		 task;
	const struct block	*child;		/* what follows in the item */
	int			 nchild;
};

struct block {
	enum block_kind		 kind;
	const struct directive	*shape;		/* NULL: plain Markdown */
	const struct rich	*alt;		/* words instead of the picture */
	int			 step;		/* shown after so many reveals */
	int			 line, col;
	const char		*file;
	/* heading, paragraph, code */
	struct rich		 text;
	bool			 centred;	/* a paragraph */
	bool			 byline;	/* who made the deck, when */
	int			 level;		/* of a heading, 1 to 6 */
	/* list */
	const struct item	*item;
	int			 nitem;
	bool			 ordered;
	bool			 goes_on;	/* with the list above it */
	int			 first;		/* first number of an ordered list */
	/* table: row 0 is the header */
	const struct rich	*cell;		/* rows * cols */
	int			 rows, cols;
	const char		*align;		/* 's' start, 'c' centre, 'e' end */
	/* quote */
	const struct block	*child;
	int			 nchild;
};

struct panel {
	const struct panel_entry *entry;
	int			 index;
	struct rich		 title;
	const struct rich	*note;		/* one a note directive */
	int			 nnote;
	const struct block	*block;		/* without the title */
	int			 nblock;
	int			 steps;		/* reveals there are; 0: none */
};

/* Parses panel number index in the language in use; all memory is the
 * arena's. Findings go to ds (may be NULL). Never fails: a panel that cannot
 * be read is a paragraph of its source text. */
const struct panel *panel_parse(struct arena *, const struct deck *, int index,
	    struct diags *ds);

/* ---- Units of translation ---- */

struct unit {
	const char	*msgid;		/* normalised Markdown */
	const char	*panel;		/* id: the context when it is needed */
	const char	*role;		/* "heading", "bars label", "note" ... */
	const char	*file;
	int		 line;
	bool		 local;		/* of the local deck */
};

/* Calls visit for every unit of the deck in order: title, tour titles,
 * sections, then each panel's. */
void	deck_units(const struct deck *, void (*visit)(const struct unit *,
	    void *), void *);

#endif
