/* What the program can no longer do once all it needs is open: Landlock for
 * files, a seccomp list for system calls (with libseccomp). Both stay for
 * ever, and there is no way back. */
#ifndef RUN_SANDBOX_H
#define RUN_SANDBOX_H

#include <stdbool.h>

enum { SANDBOX_FOLDERS = 12 };

struct sandbox {
	const char	*read[SANDBOX_FOLDERS];	/* files and folders that are
						 * read again; NULL: skipped */
	int		 nread;
	const char	*write;		/* the one folder written to, or NULL */
};

/* What holds now. */
struct sandbox_state {
	bool	 files;			/* Landlock */
	bool	 calls;			/* seccomp */
};

/* The kiosk's: nothing is executed, no process and no socket is made, nothing
 * is read but from these places and nothing written but in one. */
struct sandbox_state sandbox_kiosk(const struct sandbox *);
/* The viewer's: nothing is executed, no file is made, changed or removed (but
 * terminals written to). What is read stays open: a deck may lead anywhere. */
struct sandbox_state sandbox_viewer(void);

#endif
