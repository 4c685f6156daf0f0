/* The kiosk file: what a public screen does, as "key = value" lines. It is
 * read once, at the start, and refused whole when a line is not understood: a
 * screen that nobody watches must not guess. Times are seconds. */
#ifndef RUN_KIOSK_FILE_H
#define RUN_KIOSK_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/diag.h"
#include "deck/load.h"

#define KIOSK_FILE	"/etc/placard/kiosk.conf"

enum { KIOSK_LANGUAGES = 32 };

/* What is in force: of the file, else the defaults. Text lives in the arena. */
struct kiosk_file {
	struct arena	 arena;
	int		 idle;		/* until the notice */
	int		 notice;	/* from the notice to the wipe */
	int		 loop;		/* each panel of the attract loop */
	int		 large_factor;	/* longer with large print, in lines */
	const char	*tour;		/* of the attract loop */
	const char	*visit;		/* tour of the visitor; "": everything */
	const char	*lang[KIOSK_LANGUAGES];	/* tags, in their order */
	int		 nlang;		/* 0: those of the deck */
	bool		 start_contents;	/* no languages to choose first */
	const char	*pin;		/* crypt(5), NULL: no staff page */
	bool		 counts;
	const char	*counts_dir;
	int		 quiet_from, quiet_to;	/* minutes of the day; equal:
						 * no quiet hours */
	const char	*local_help;	/* id of a panel, "": none */
	const char	*deck;		/* path, NULL: as the command line */
	const char	*local;		/* folder, NULL: as the command line */
	const char	*theme;		/* NULL: as the command line */
	bool		 large;
};

/* The defaults. kiosk_file_release frees what kiosk_file_read adds. */
void	kiosk_file_init(struct kiosk_file *);
void	kiosk_file_release(struct kiosk_file *);
/* Reads the lines of a source. What is wrong goes to ds as errors with
 * file:line:col and what is meant; false when there is any. */
bool	kiosk_file_read(struct kiosk_file *, const struct source *,
	    struct diags *ds);
/* Prints what is in force, as a file that reads the same; the PIN only as
 * "set". */
void	kiosk_file_print(const struct kiosk_file *, FILE *);

#endif
