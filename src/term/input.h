/* Input: bytes of a terminal become keys, clicks and wheel turns. Knows the
 * sequences of ECMA-48 and xterm, which all terminals of today send, in both
 * cursor key modes; sequences it does not know are swallowed whole and never
 * leak as letters, also where a slow line brings them in pieces. What is pasted
 * (bracketed paste) is text and no key. */
#ifndef TERM_INPUT_H
#define TERM_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "canvas/theme.h"
#include "reader/event.h"

enum {
	INPUT_SIZE = 256,	/* bytes that are kept at most */
	INPUT_REPLY = 40,	/* of a reply that is understood */
	/* Milliseconds until what is unfinished is taken as it is. */
	INPUT_WAIT = 25,	/* a lone Escape is a key */
	INPUT_WAIT_TAIL = 100,	/* what may be the rest of a sequence whose
				 * Escape was taken for a key: a slow line */
	INPUT_WAIT_REST = 500,	/* nobody types half a sequence */
	INPUT_WAIT_PASTE = 2000	/* the mark at the end of a paste is lost */
};

struct input {
	unsigned char	 buf[INPUT_SIZE];
	size_t		 n;
	bool		 string;	/* inside a reply that is no key */
	char		 reply[INPUT_REPLY + 1]; /* its beginning */
	int		 nreply;
	enum ground	 ground;	/* told by a reply; the reader of it sets
					 * it to unknown again */
	bool		 escaped;	/* a lone Escape was the last key */
	bool		 pasting;	/* between the marks around a paste */
	char		 pasted[INPUT_SIZE + 1]; /* the last event's text */
};

/* Adds bytes; gives how many were taken: at least one while input_next() is
 * called until it gives false. */
size_t	input_feed(struct input *, const void *bytes, size_t n);
/* Takes the next event; false when there is none, or only the beginning of
 * one. late: nothing more came for as long as input_wait() said. A paste comes
 * in pieces, each an EVENT_PASTE whose text holds until the next call. */
bool	input_next(struct input *, bool late, struct event *);
/* Takes the replies that stand before the first event, and leaves that. */
void	input_listen(struct input *);
/* How long to wait for the rest of what has begun, in milliseconds; 0: nothing
 * has. When that is up, input_next() is told that it is late. */
int	input_wait(const struct input *);

#endif
