/* What is counted of one visit: no time of day, no order but the first panel,
 * nothing that tells who it was. It is given away at the wipe and forgotten. */
#ifndef READER_VISIT_H
#define READER_VISIT_H

#include <stdbool.h>
#include <stdint.h>

struct reader;

/* One thing that was seen or answered. */
struct seen {
	const char	*what;		/* "panel", "first", "quiz" ... */
	char		*which;		/* owned */
};

struct visit {
	char		 lang[32];
	const char	*ended;		/* "idle", "clear", "staff" */
	int64_t		 begun, touched;	/* milliseconds */
	char		*panel;		/* on screen, owned; NULL: none yet */
	struct seen	*seen;
	int		 n;
};

struct visit *visit_new(int64_t now);
void	visit_free(struct visit *);
/* Another panel is looked at, by its id; each counts once a visit. */
void	visit_panel(struct visit *, const char *id);
/* A QR code was shown. */
void	visit_qr(struct visit *);
/* Closes it: how it ended, in which language, which answers stand. */
void	visit_close(struct visit *, const struct reader *, const char *ended);
/* The bucket of its seconds: "1-5", "6-15", "16-60", "61-180", "181+". */
const char *visit_seconds(const struct visit *);

#endif
