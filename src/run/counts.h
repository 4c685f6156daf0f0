/* Counts without persons: how many did what on a day in a language, and
 * nothing about who, when or in which order. What would be a number below
 * COUNTS_LEAST is added up with others until it is none; what stays below is
 * kept in memory and never written.
 *
 * A file is RFC 4180, UTF-8: day,language,what,which,count. */
#ifndef RUN_COUNTS_H
#define RUN_COUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/diag.h"
#include "deck/load.h"

enum { COUNTS_LEAST = 5 };

/* What was added up with others. */
#define COUNTS_OTHER	"other"

struct count {
	char		*day;		/* 2026-11-25; a month for its rest */
	char		*lang;		/* tag */
	char		*what;		/* sessions, ended, panel, ... */
	char		*which;		/* idle, an id ...; "" */
	unsigned long	 count;
};

struct counts {
	struct count	*cell;		/* by day, language, what, which */
	size_t		 n, size;
};

void	counts_release(struct counts *);
/* Adds to a cell, which is made when needed. */
void	counts_add(struct counts *, const char *day, const char *lang,
	    const char *what, const char *which, unsigned long n);
/* Adds up what may be shown: cells below COUNTS_LEAST become "other" of their
 * day and language, then of their day, then of their month; what is still
 * below is left out. */
void	counts_merge_small(const struct counts *, struct counts *out);
/* Adds the rows of a file. Rows that are none go to ds with their place;
 * false when there are any. */
bool	counts_read(struct counts *, const struct source *, struct diags *ds);
/* Prints all cells as a file, or as a deck of bars for placard itself. */
void	counts_print(const struct counts *, FILE *);
void	counts_print_deck(const struct counts *, FILE *);
/* The same for a collector of Prometheus' text files. */
void	counts_print_prom(const struct counts *, FILE *);

/* ---- On the disk ---- */

/* A folder of month files. */
struct counts_book {
	const char	*folder;
	char		 month[8];	/* 2026-11, "": none yet */
	struct counts	 now;		/* of the month, small ones too */
};

/* Takes what the month's file has; nothing when there is none. false: it
 * cannot be read (ds says where), and is not to be written over. */
bool	counts_book_open(struct counts_book *, const char *folder,
	    const char *month, struct diags *ds);
void	counts_book_close(struct counts_book *);
/* Writes month and .prom whole: a new file, fsync, rename, fsync of the
 * folder. A machine that stops at any moment has the old or the new one. */
bool	counts_book_write(const struct counts_book *);

/* Adds up the files named and prints them, as a deck if asked; gives what to
 * exit with. */
int	counts_report(char *const *path, int n, bool deck);

#endif
