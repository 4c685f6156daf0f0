/* The program around the app: what it was asked for, what it reads, and what
 * it does when the app asks. Private to the files of run/ and to main(). Only
 * here and in term/ and deck/load.c the world outside is touched.
 *
 *   options.c    the command line
 *   content.c    deck and words: opened, watched, read again
 *   session.c    what the app asks of the program; keys of --keys
 *   viewer.c     the loop on a terminal's screen
 *   line_viewer.c  the loop in lines
 *   kiosk.c      the file of a public screen, and what follows from it
 *   public.c     a public screen at work
 *   job.c        what to do: one row a job */
#ifndef RUN_PROGRAM_H
#define RUN_PROGRAM_H

#include <sys/types.h>

#include "app/app.h"
#include "base/diag.h"
#include "canvas/theme.h"
#include "run/kiosk_file.h"
#include "run/watch.h"
#include "term/screen.h"
#include "term/terminal.h"

/* What main() gives back; GO_ON: nothing yet, go on. */
enum { EXIT_GO_ON = -1, EXIT_FINE = 0, EXIT_CONTENT = 1, EXIT_USAGE = 2 };

/* What to do: the rows of job.c. */
enum job {
	JOB_VIEW, JOB_PRINT, JOB_TEXT, JOB_LIST, JOB_POT, JOB_CHECK,
	JOB_LINEAR, JOB_TOURS, JOB_KIOSK_CHECK, JOB_COUNTS,
	JOB_PRACTICES, JOB_HTML, JOB_PACK, JOB_UNPACK, JOB_TRANSLATE,
	JOB_EDITOR
};

struct program {
	struct app_options	 options;
	enum job		 job;
	const char		*path;		/* of the deck; NULL: series */
	const char		*lang;		/* NULL: from the environment */
	const char		*local;		/* folder */
	const char		*keys;		/* played first */
	bool			 kiosk;
	const char		*kiosk_path;	/* of its file, NULL: KIOSK_FILE
						 * where that is */
	struct kiosk_file	 public;	/* what is in force there */
	struct kiosk_options	 course;	/* the app's part of it */
	struct public		*at_work;	/* NULL: no public screen */
	char			*broken;	/* path of the deck that cannot
						 * be shown now, owned */
	char			*repair;	/* the one shown then, owned */
	char			*unpacked;	/* folder of a bundle that was
						 * opened by hand, owned */
	int			 sweeper;	/* open: it is needed */
	pid_t			 sweeping;	/* who removes it then */
	const char		*into;		/* of --unpack */
	char			**file;		/* of --counts, --unpack; of argv */
	int			 nfile;
	bool			 counts_deck;	/* printed as a deck */
	const char		*filter;	/* of --practices */
	const char		*editor;	/* of --editor */
	const char		*translate;	/* tag, of --translate */
	const char		*sheet;		/* of --html */
	const char		*more[3];	/* languages beside p->lang */
	int			 nmore;
	char			*languages;	/* "fr,ar", owned */
	bool			 no_bell;
	bool			 notes, answers; /* in --text */
	int			 rows, cols;	/* --size, 0: the terminal's */
	struct terminal		 terminal;
	const struct theme	*theme;
	struct deck		*deck;
	struct words		 words;
	struct app		*app;
	struct screen		*screen;	/* NULL: no screen is open */
	struct watch		*watch;		/* NULL: none */
	bool			 rtl_seen;
	enum bidi_mode		 bidi_before;	/* before the display check */
	bool			 unshown;	/* the language asked for cannot
						 * be shown here */
	char			*data;		/* where it is without
						 * PLACARD_DATA, owned */
	char			*interface;	/* folder of our words, owned */
	char			*local_default;	/* owned */
};

/* ---- The command line (options.c) ---- */

/* Reads argv into the program. EXIT_GO_ON, or what to exit with. */
int	options_read(struct program *, int argc, char **argv);
/* Writes a name that came from outside to standard error, in one line and with
 * nothing in it that a terminal would act on. */
void	complain_safely(const char *);
/* "placard: MESSAGE: WHAT" (WHAT may be NULL) and where help is, on standard
 * error; gives EXIT_USAGE. */
int	usage_error(const char *message, const char *what);

/* Findings of at least this level, a line each, on standard error. */
void	complain(const struct diags *, enum diag_level least);

/* ---- A public screen (kiosk.c) ---- */

/* Reads the kiosk file and settles what follows from it. EXIT_GO_ON, or what
 * to exit with: a file that is not understood is refused. */
int	kiosk_settle(struct program *);
void	kiosk_release(struct program *);
/* Prints what would be in force, and what the deck has not; gives what to exit
 * with. */
int	kiosk_check(struct program *);

/* The deck cannot be shown: another one, which says so, takes its place. false:
 * it was that one already. */
bool	kiosk_repair(struct program *);

/* ---- A public screen at work (public.c) ---- */

/* Outside of a kiosk all of these do nothing. */

/* Keys no longer send signals. */
void	public_deafen(void);
/* Opens what is needed, before the loop; public_end writes what is to be
 * kept. */
void	public_begin(struct program *);
void	public_end(struct program *);
/* Each round of the loop, after the picture; the first closes the world. */
void	public_turn(struct program *);
/* Of this wait in milliseconds (-1: for ever) what is left of it. */
int	public_wait(const struct program *, int timeout);
/* Does what the app asked for. */
void	public_do(struct program *, const struct effects *);
/* What to exit with after the last event. */
int	public_status(const struct program *, const struct event *,
	    const struct effects *);

/* ---- Deck and words (content.c) ---- */

/* Opens the deck in the language asked for; what is wrong with it goes to ds.
 * EXIT_GO_ON, or what to exit with. */
int	content_open(struct program *, struct diags *ds);
/* Frees the deck, the words and the watch. */
void	content_close(struct program *);
/* Shows this language from now on. false when it cannot be read: nothing
 * changes. */
bool	content_language(struct program *, const char *tag);
/* Watches deck and catalogs, the local ones too (run/watch.h). */
void	content_watch(struct program *);
/* Reads the deck anew. A file that is half written or gone changes nothing on
 * the screen; the app is told. */
void	content_reload(struct program *);

/* ---- What the app asks for (session.c) ---- */

/* The time of events, in milliseconds: nobody sets it. */
int64_t	session_now(const struct program *);
/* Puts it on an event, and the local time of day as it is now: it may have been
 * corrected, or the machine slept. */
void	session_stamp(const struct program *, struct event *);
/* Does what the app asked for; true to end. */
bool	session_do(struct program *, const struct effects *);
/* Plays the keys of --keys on a screen of this size; true when one quits. */
bool	session_play(struct program *, int rows, int cols);
/* Whether the language on screen runs from right to left. */
bool	session_is_rtl(const struct program *);
/* Right-to-left text is shown: the terminal is asked once what it does with
 * it. Before the screen is opened, or while it is open. */
void	session_learn_bidi(struct program *);

/* ---- The loops ---- */

/* Each gives what to exit with. */
int	view_screen(struct program *);
int	view_lines(struct program *);

/* ---- Jobs (job.c) ---- */

/* Does the job; gives what to exit with. ds: what reading the deck found. */
int	job_run(struct program *, struct diags *ds);
/* Whether the job has no deck. */
bool	job_is_alone(enum job);
/* Whether the job shows panels to somebody who types. */
bool	job_is_viewer(enum job);

#endif
