/* A form is a way to show a block: a row in the table of form.c. It reads the
 * block once (prepare), then measures, draws and describes it. Forms speak of
 * start and end, never of left and right. */
#ifndef VIEW_FORM_H
#define VIEW_FORM_H

#include "base/buf.h"
#include "view/view.h"

/* What a form can show, but takes for a slip of the author; or, as a note,
 * shows in another way than one may think. */
struct doubt {
	const struct rich	*at;		/* the text in question */
	bool			 note;
	const char		*words;		/* for the author */
	struct doubt		*next;
};

/* A block on its way to the screen. */
struct box {
	const struct block	*block;
	const struct form	*form;
	void			*data;		/* the form's own, in the arena */
	const char		*problem;	/* why it cannot be shown, or NULL */
	struct doubt		*doubt;		/* the first of a list, or NULL */
	int			 variant;	/* chosen by the layout */
	int			 rows;
	bool			 in_words;	/* no variant fits: described */
	int			 number;	/* of the block in its panel, -1:
						 * inside another */
	void			*memory;	/* what the reader did, or NULL */
};

/* What the use of a block asks of the one who shows it. All zero: nothing. */
struct deed {
	const char	*target;	/* go to "#id", or show this address; lives
					 * as long as the picture */
	int		 minutes;	/* start, stop or go on with its clock */
	bool		 enter, leave;	/* give the focus to the block, take it */
	int		 focus;		/* with enter: which of its stops */
	const char	*tell;		/* msgid, said at the foot */
	bool		 replaced;	/* a choice took the place of another */
	const char	*wipe;		/* forget the answers of this quiz, and go
					 * to its first question */
};

struct html;

struct form {
	const char	*name;		/* of its directive; "" plain Markdown */
	enum block_kind	 kind;		/* of block it shapes ... */
	enum block_kind	 or_kind;	/* ... or this one */
	/* Looks, from the roomiest (0) to the most compact; at least 1. */
	int		 variants;
	/* Whether it is a picture: if it does not fit, its words can stand in. */
	bool		 picture;
	/* Whether this variant of the block shows the picture that the alt text
	 * and the legend speak of, and that its readers would miss; NULL: each
	 * does if it is a picture, none does else. */
	bool		 (*pictured)(const struct view *, const struct box *,
			    int variant);
	/* Whether such a picture is read row by row: where it does not fit it
	 * is scrolled through instead. */
	bool		 scrolls;
	/* Whether a key shows its words instead: on paper they stand below. */
	bool		 behind;
	/* Whether it carries the panel: other boxes give way first. */
	bool		 carries;
	/* Reads the block into b->data; gives what is wrong with it (a sentence
	 * for the author, in the arena), or NULL. */
	const char	*(*prepare)(const struct view *, struct box *b);
	/* Rows of this variant at this width; 0 when it cannot be drawn so. */
	int		 (*measure)(const struct view *, const struct box *,
			    int width, int variant);
	/* Draws it in the area, whose rows are what measure gave. */
	void		 (*draw)(struct view *, const struct box *,
			    const struct area *, int variant);
	/* The same in words, whole sentences or lines, each ended by '\n', in
	 * reading order and without drawing characters. */
	void		 (*describe)(const struct view *, const struct box *,
			    struct buf *out);

	/* The same for a browser and for paper (html.h): what is there to be
	 * read and filled in, in markup. NULL: its words. */
	void		 (*html)(const struct view *, const struct box *,
			    struct html *);

	/* ---- Forms that the reader does something with; else NULL, 0 ---- */

	/* Bytes of what the reader did on a block; zeroes at first. The reader
	 * keeps them by panel and block and wipes them; prepare and all others
	 * find them in b->memory, NULL where nothing is kept (paper). */
	size_t		 memory;
	/* Enter: on one of its stops, or (stop is NULL) on the panel while no
	 * block is entered. false: it does nothing here. */
	bool		 (*use)(const struct view *, const struct box *,
			    const struct stop *, struct deed *);
	/* Another key while it is entered; false: it is none of its own. */
	bool		 (*key)(const struct view *, const struct box *,
			    const struct stop *, uint32_t key, struct deed *);
	/* While it takes text: a character as it was typed, or a key that
	 * edits; before `key` and the digits. false: it takes none now.
	 * Key 0 only asks whether it does. */
	bool		 (*type)(const struct view *, const struct box *,
			    uint32_t key);
	/* A click at a cell of a stop's target, counted from its top left
	 * corner; NULL: a click is Enter. */
	void		 (*click)(const struct view *, const struct box *,
			    const struct stop *, int row, int col,
			    struct deed *);
	/* How many numbered choices are on the screen, and taking one (from
	 * 0). */
	int		 (*numbers)(const struct view *, const struct box *);
	void		 (*pick)(const struct view *, const struct box *, int i,
			    struct deed *);
	/* Whether a choice that was taken by its number is only done with
	 * Enter. */
	bool		 checks;
	/* Its keys for the foot, at most FORM_HINTS; stop as in use. Gives how
	 * many. */
	int		 (*hints)(const struct view *, const struct box *,
			    const struct stop *, struct hint *);
	/* Its keys as a sentence (msgid, or said already), for those who
	 * listen; or NULL. */
	const char	*(*say_keys)(const struct view *, const struct box *);
	/* What it says after the reader did something: its memory was `was`
	 * before. Lines as those of describe. */
	void		 (*answer)(const struct view *, const struct box *,
			    const void *was, struct buf *out);
	/* Fills the memory as it is when the block says most, so that a check
	 * sees its largest look. */
	void		 (*fill)(const struct block *, void *memory);
	/* Whether its answer i (from 0) stands and was checked, for counts. */
	bool		 (*answered)(const void *memory, int i);
	/* Counts a block's memory (NULL: not touched) into a score. */
	void		 (*score)(const struct block *, const void *memory,
			    struct score *);
};

enum { FORM_HINTS = 6 };

/* The form for a block: by its directive, else by its kind. Never NULL. */
const struct form *form_find(const struct block *);
/* All forms; *n gives how many. */
const struct form *const *form_table(int *n);
/* One more row, for a test: before others of its directive. */
void	form_add(const struct form *);
/* Makes a box of a block: finds its form and prepares it. A block whose form
 * cannot read it keeps its problem and is shown as plain Markdown. */
struct box form_box(const struct view *, const struct block *);
/* view_recall, with an arena for its owner, of a reader who has done nothing;
 * and of one who has done all there is to do. */
void	*form_recall_new(void *arena, const struct panel *, int block,
	    const char *form, size_t size);
void	*form_recall_used(void *arena, const struct panel *, int block,
	    const char *form, size_t size);
/* Whether a box has a picture in this variant; and whether it has one in some
 * variant, but not as it is laid out. */
bool	form_pictured(const struct view *, const struct box *, int variant);
bool	form_lost_picture(const struct view *, const struct box *);
/* For prepare: adds a doubt about a text of the block, or a note. */
void	form_doubt(const struct view *, struct box *, const struct rich *at,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));
void	form_note(const struct view *, struct box *, const struct rich *at,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));
/* Describes a box. The author's alt text comes first where somebody else may
 * see the picture, and not on paper, which has none. */
void	form_describe(const struct view *, const struct box *, struct buf *);

/* The rows of the table, one file each. */
extern const struct form form_paragraph, form_heading, form_list, form_table_,
    form_quote, form_code, form_title, form_statement, form_source, form_update,
    form_legend, form_ask, form_number, form_waffle, form_bars, form_isotype, form_map,
    form_timeline, form_icons, form_cards, form_steps, form_columns,
    form_event, form_glossary, form_reported, form_review, form_links, form_quiz,
    form_score, form_estimate, form_self_check, form_checklist, form_practices;

#endif
