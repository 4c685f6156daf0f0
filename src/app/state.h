/* The state of the app in its parts, private to the files of app/. */
#ifndef APP_STATE_H
#define APP_STATE_H

#include "app/app.h"
#include "base/arena.h"
#include "over/over.h"
#include "text/alphabet.h"
#include "view/form.h"
#include "view/frame.h"

/* The panel on screen: how far it is revealed and scrolled, what has the focus
 * (picture.c, move.c). */
struct shown {
	int		 scroll, step, steps;
	bool		 can_scroll_down;
	int		 focus;		/* -1: no block is entered */
	int		 focus_seen;	/* in the last picture */
	bool		 updates, update_seen;
	bool		 begun;		/* by the event that is taken */
	int		 page;		/* rows of the body */
	long		 letters;	/* above the first row: how much text */
	bool		 resized;	/* the same text is to be at the top */
	struct view	 view;		/* as last drawn */
	struct frame	 frame;		/* the same */
};

/* A question that was asked and is answered by the same key again. */
enum asked { ASKED_NOTHING, ASKED_QUIT, ASKED_CLOCK, ASKED_CHECK };

/* The memory of one block, as it was when it was last said. */
struct said_block {
	int		 size;
	void		*memory;	/* owned */
};

/* What app_spoken said last, to say only what changed. */
struct said {
	bool			 begun;
	const struct deck	*deck;		/* only compared */
	int			 panel, norder, section, step, focus;
	char			 lang[64];
	bool			 updates, clock, running;
	int			 minutes;	/* of the countdown */
	long			 typed;
	char			*words;		/* of the focus, or NULL */
	char			*text;		/* of the panel's blocks */
	struct said_block	*block;
	int			 nblock;
	const struct over	*over;
	bool			 listed;	/* over was a list to choose from */
	int			 selected;
	char			 input[INPUT_SIZE];
	/* The choice behind each number that was said. */
	int			*number;
	int			 nnumber;
	struct buf		 out;
};

/* A word of the bar at the foot of a kiosk's screen. */
struct bar_target {
	int		 row, col, rows, cols;
	uint32_t	 press;
};

/* What the bar has at most, and a strip of letters. */
enum { BAR_TARGETS = 8 + ALPHABET_MOST + 1 };

/* The letters of a language, looked for once. */
struct letter_strip {
	char		 lang[64];
	uint32_t	 letter[ALPHABET_MOST];
	int		 n;
};

struct app {
	struct reader		 reader;
	struct stage		 stage;
	struct shown		 shown;
	struct said		 said;
	struct arena		 arena;		/* of one picture */
	struct assets		*assets;
	struct canvas		 body;		/* the panel, before scrolling */
	int			 rows, cols;
	uint32_t		 key;		/* pressed last */
	enum asked		 asked;
	int			 digits;	/* pressed in a row */
	struct kiosk		 kiosk;		/* where reader.kiosk leads */
	struct canvas		 inner;		/* its screen without the bar */
	struct bar_target	 bar[BAR_TARGETS];
	int			 nbar;
	struct letter_strip	 strip;
};

/* ---- The picture (picture.c) ---- */

/* A view for drawing in the app's arena (cleared before). */
void	app_view(struct app *, struct view *);

/* ---- The focus (focus.c) ---- */

/* The focused stop of the last picture, NULL when there is none. */
const struct stop *app_focused(const struct app *);
/* The block that Enter means: of the focused stop, else the first one that can
 * be used. NULL when there is none. */
const struct box *app_box(const struct app *);

/* ---- The foot (foot.c) ---- */

/* What is left of the countdown, the time of day and since the start, as far
 * as they are shown. */
const char *foot_status(const struct reader *, const struct view *);
/* "8 / 72", or the digits being typed; the clocks beside it. */
const char *foot_place(const struct app *, const struct view *);
/* Fills in what can be done on the panel; when room is short, hints with the
 * least weight give way, and the language is the last. Gives how many. */
int	foot_hints(const struct app *, const struct panel *, struct hint *);
/* The names of other languages; gives how many, 0 on a narrow screen. */
int	foot_languages(struct app *, struct view *, const struct rich **);
/* How many panels each section of the tour has, in its order. */
int	foot_parts(const struct app *, const struct view *, const int **);
/* The message to the reader, over the hints. */
void	foot_message(const struct app *, struct view *, struct canvas *,
	    const struct frame *);

/* ---- From panel to panel (move.c) ---- */

/* Another panel is on screen: it begins at its top. whole: with all steps
 * revealed. */
void	move_begin(struct app *, bool whole);
/* Begins it when what was done led to another one. */
void	move_to(struct app *, bool other);
void	move_next(struct app *);
/* Going back shows a panel as it was left: with all its steps. */
void	move_previous(struct app *);
/* The next step, the rest of a tall panel, or the next panel; and back. */
void	move_forward(struct app *);
void	move_backward(struct app *);
/* The focus goes so many stops on, round at the end. */
void	move_focus(struct app *, int step);
/* Scrolls, then walks from stop to stop; a panel that has neither pages. */
void	move_down(struct app *);
void	move_up(struct app *);
/* To where the last link, search or number was followed. */
void	move_back(struct app *);

/* ---- What blocks ask for (deeds.c) ---- */

void	deed_tell(struct app *, const char *msgid);
/* Does what using the box asks for. */
void	deed_do(struct app *, const struct box *, const struct deed *);
/* Goes where a link leads: to a panel, or to the QR code of an address. */
void	deed_follow(struct app *, const char *target);
/* The n-th stop of a box, -1: it has not so many. */
int	deed_stop(const struct app *, const struct box *, int n);

/* ---- What keys do on the panel (act.c) ---- */

/* A key that is not for a screen over the panel. */
void	act_key(struct app *, uint32_t key, struct effects *);
/* Whether the entered block takes text now, and text pasted there. */
bool	act_takes_text(const struct app *);
void	act_paste(struct app *, const char *text);
/* Does an action. */
void	act_do(struct app *, enum action, struct effects *);

/* ---- A public screen (kiosk.c) ---- */

/* Begins with the loop; the options may be NULL: no kiosk. */
void	kiosk_begin(struct app *, const struct kiosk_options *);
/* The event is the kiosk's own: time passed, somebody came, a key that does not
 * exist. false: it goes its way; a click on the bar as the key that it is. */
bool	kiosk_event(struct app *, struct event *, struct effects *);
/* After each event: what it has led to. */
/* Nobody's panels change under their hands: a deck that comes during a visit
 * waits until it has ended. */
void	kiosk_put_off(struct app *, struct effects *);
void	kiosk_after(struct app *, const struct event *, struct effects *);
/* Milliseconds until it wants a tick, -1: none. */
int	kiosk_timeout(const struct app *);
/* Says the loop or the notice; false: something else is to be said. */
bool	kiosk_say(struct app *, struct view *, struct buf *);

/* ---- Its staff (staff.c) ---- */

/* Opens the pad for the PIN. */
void	staff_open(struct app *, struct effects *);
/* Whether this click in the corner of the start is the last of those that call
 * it, for who has no keys. */
bool	staff_is_called(struct app *, const struct event *);

/* ---- What it has besides the picture (bar.c, strip.c) ---- */

/* The strip of letters to point at (strip.c): the rows that it takes above the
 * bar, a blank one with them; 0: none is wanted. */
int	strip_rows(struct app *);
void	strip_draw(struct app *, struct view *, const struct area *);

/* What lies in a canvas without the bar (picture.c). */
void	picture_draw(struct app *, struct canvas *);

/* ---- Clicks (click.c) ---- */

/* A click on the panel or its frame. */
void	act_click(struct app *, int row, int col, struct effects *);

/* ---- In words (spoken.c; said_panel.c, said_list.c) ---- */

/* Adds a line. */
void	said_line(struct buf *, const char *);
/* Words of rich text in one line, in the view's arena. */
const char *said_words(struct view *, const struct rich *);
/* The blocks that are revealed after step `from`, up to step `to`. */
void	said_blocks(struct view *, const struct panel *, int from, int to,
	    struct buf *);
/* The panel, or what has changed on it since it was last said. */
void	said_panel(struct app *, struct view *, struct buf *);
/* The countdown, when another minute has begun or it was stopped. */
void	said_countdown(const struct app *, struct view *, struct buf *);
/* Its minutes that are left, begun ones too; -1: none runs. */
int	said_minutes(const struct app *);
/* What lies over the panel, or what has changed in it. */
void	said_over(struct app *, struct view *, struct buf *);
void	said_release(struct said *);

#endif
