/* Input: bytes of a terminal become keys, clicks and wheel turns. Knows the
 * sequences of ECMA-48 and xterm, which all terminals of today send, in both
 * cursor key modes; sequences it does not know are swallowed whole and never
 * leak as letters. */
#ifndef TERM_INPUT_H
#define TERM_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "app/event.h"

enum {
	INPUT_SIZE = 256,	/* bytes that are kept at most */
	INPUT_WAIT = 25		/* milliseconds until what is unfinished is
				 * taken as it is: a lone Escape is a key */
};

struct input {
	unsigned char	 buf[INPUT_SIZE];
	size_t		 n;
	bool		 string;	/* inside a reply that is swallowed */
};

/* Adds bytes; gives how many were taken: at least one while input_next() is
 * called until it gives false. */
size_t	input_feed(struct input *, const void *bytes, size_t n);
/* Takes the next event; false when there is none, or only the beginning of
 * one. late: nothing more came for INPUT_WAIT. */
bool	input_next(struct input *, bool late, struct event *);
/* Whether the beginning of something waits for the rest. */
bool	input_waits(const struct input *);

#endif
