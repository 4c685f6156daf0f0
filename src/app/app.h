/* The app is what the program does, without a terminal: events go in, its
 * state changes, pictures come out. No clock and no input or output inside: a
 * session can be replayed from its keys. */
#ifndef APP_APP_H
#define APP_APP_H

#include "reader/reader.h"

/* Said instead of showing such a language. */
#define CANNOT_SHOW	N_("This terminal cannot show this script.")

struct app;

/* Starts the app on a deck (which it uses but does not own) with the words of
 * its language. app_free frees it. NULL, and a message in *error, when the
 * panel or tour is not there or nothing is to be shown. */
struct app *app_new(struct deck *, const struct words *,
	    const struct app_options *, const char **error);
void	app_free(struct app *);
/* Takes an event; gives what is to be done. */
struct effects app_update(struct app *, const struct event *);
/* Draws the screen on the canvas, whose size is the screen's. */
void	app_draw(struct app *, struct canvas *);
/* The language or the words changed, or the deck was read anew: deck is then
 * another one, and the old one is closed only after this. The place and what
 * was done is kept by the panels' ids. */
void	app_changed(struct app *, struct deck *, const struct words *);
/* For paper (options.plain): the rest of a panel that is taller than the last
 * picture is drawn next; false when that was all of it. */
bool	app_next_part(struct app *);
/* How right-to-left text is to be laid out from now on. */
void	app_set_bidi(struct app *, enum bidi);
/* Whether the block that is entered takes text now: keys are letters. */
bool	app_takes_text(const struct app *);
/* Milliseconds until it wants a tick, -1: none. */
int	app_timeout(const struct app *);
/* Index in the deck of the panel on screen, -1: there is none to show. */
int	app_panel(const struct app *);
/* The panels of the tour in force, in order; *n gives how many. */
const int *app_order(const struct app *, int *n);
/* Whether a panel of the deck is for this audience, and not an empty local
 * one. */
bool	app_shows(const struct app *, int panel);
/* Whether digits that were typed wait for Enter: as a number, or as a choice
 * that Enter checks. */
bool	app_awaits_enter(const struct app *);
/* Of a kiosk: whether the digits that it asked about are the PIN. */
void	app_pin(struct app *, bool right);
/* What the staff's page tells: a label (msgid, a constant) and its value
 * (copied), in the order of these calls. app_staff_clear begins anew. */
void	app_staff_clear(struct app *);
void	app_staff_line(struct app *, const char *label, const char *value);
/* The deck is no longer the one that says that it is being repaired. */
void	app_repaired(struct app *);
/* The time of day in minutes, for the quiet hours; -1: not known. */
void	app_set_minute(struct app *, int minute);
/* Whether it is in the loop, where any key does the same. */
bool	app_is_looping(const struct app *);
/* Whether it is a kiosk. */
bool	app_is_kiosk(const struct app *);
/* A message for the reader (an unread file, a bad catalog), shown until the
 * next key. Copied. */
void	app_tell(struct app *, const char *message);

/* ---- In words, for a viewer in lines (spoken.c) ---- */

/* What has changed since the last call, in words, each line ended by '\n': a new
 * panel, the focused stop, the answer just given, a list; "" when nothing has.
 * After app_draw; valid until the next call. */
const char *app_spoken(struct app *);
/* The next app_spoken says the whole panel again. */
void	app_say_again(struct app *);

/* What lies over the panel, for one who reads lines. */
enum app_list {
	LIST_NONE,
	LIST_READ,		/* only to be read */
	LIST_CHOOSE,		/* numbered rows, one is chosen */
	LIST_TYPE		/* the same, and text finds other rows */
};
enum app_list app_list(const struct app *);
/* How many numbers app_spoken has given out in the list. */
int	app_numbers(const struct app *);
/* Chooses the row that was said with this number. */
struct effects app_choose(struct app *, int number);
/* Types this text in the list, in place of what stands there. */
void	app_type(struct app *, const char *text);

#endif
