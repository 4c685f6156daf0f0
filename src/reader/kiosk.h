/* A public screen that nobody watches: what it is told at the start, and in
 * which state it is. The course of states is app/kiosk.c's. Its keys are a
 * table of their own: what is not in it does not exist there.
 *
 * Words: the loop shows panels to nobody; a visit is what one visitor does; the
 * notice asks whether somebody is still there; a wipe forgets the visit. */
#ifndef READER_KIOSK_H
#define READER_KIOSK_H

#include "base/arena.h"
#include "reader/keys.h"
#include "text/lang.h"

struct reader;
struct visit;

/* Times are milliseconds. */
struct kiosk_options {
	int64_t			 idle, notice, loop;
	int			 factor;	/* with large print, in lines */
	const char		*tour;		/* of the loop, by name */
	const char		*visit;		/* of the visitor; "": everything */
	const char *const	*lang;		/* tags in their order */
	int			 nlang;		/* 0: those of the deck */
	bool			 start_contents;
	const char		*local_help;	/* id of a panel, "": none */
	int			 quiet_from, quiet_to;	/* minutes of the day;
							 * equal: none */
	bool			 staff;		/* there is a PIN */
	bool			 counts;
	bool			 repair;	/* the deck is the one that says
						 * that it is being repaired */
};

/* What the staff ends it with, until the machine is restarted. */
enum { KIOSK_END = 64 };

enum kiosk_state { KIOSK_LOOP, KIOSK_VISIT, KIOSK_NOTICE };

enum { PIN_SIZE = 13, STAFF_LINES = 16, PIN_TRIES = 3, PIN_PAUSE = 60000 };

/* A line of the staff's page. */
struct staff_line {
	const char	*label;		/* msgid */
	char		*value;		/* owned */
};

struct kiosk {
	struct kiosk_options	 o;
	bool			 large;		/* as at the start */
	const char		*theme;
	enum kiosk_state	 state;
	int64_t			 now;		/* of the last event; 0: none */
	int64_t			 touched;	/* the last input */
	int64_t			 stepped;	/* the loop's last step */
	int			 minute;	/* of the day, -1: not known */
	int			 at, lang;	/* of the loop */
	int64_t			 escaped;	/* when Esc was the last key, 0 */
	long			 left;		/* seconds, while asking */
	long			 said;		/* what of them was said last */
	/* ---- The staff ---- */
	int64_t			 corner;	/* the first click in the corner */
	int			 corners;
	char			 pin[PIN_SIZE];
	int			 tries;
	int64_t			 shut;		/* until then no PIN is right */
	bool			 end;		/* asked for */
	bool			 clear;		/* the same */
	bool			 stale;		/* the deck has changed since the
						 * visit began */
	struct staff_line	 line[STAFF_LINES];
	int			 nline;
	struct visit		*count;		/* what is counted of the visit */
};

/* What a key does on a kiosk's panel, in its Latin form; ACTION_NONE: there is
 * no such key. */
enum action kiosk_action(uint32_t key);
/* Its help; *n gives how many lines. */
const struct key_help *kiosk_help(int *n);
/* The languages that are offered, in their order; those that this terminal
 * cannot show are left out. */
size_t	kiosk_languages(const struct reader *, struct arena *,
	    const char *const **tags);
/* Whether it is a kiosk, and in its loop. */
bool	kiosk_is_looping(const struct reader *);
/* Whether it is one of the quiet hours. */
bool	kiosk_is_quiet(const struct kiosk *);
/* So many milliseconds without input until the notice, and from the notice to
 * the wipe. */
int64_t	kiosk_idle(const struct reader *);
int64_t	kiosk_patience(const struct reader *);
/* The same for each panel of the loop. */
int64_t	kiosk_step(const struct reader *);
/* The panel with help nearby, -1: none is shown. */
int	kiosk_local_help(const struct reader *);
/* Forgets what the visitor did, typed, searched and chose. */
void	kiosk_wipe(struct reader *);
void	kiosk_drop(struct kiosk *);

#endif
