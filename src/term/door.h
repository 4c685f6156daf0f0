/* The door that every text leaves by. Standard output and standard error are
 * led through it before anything is written, so nothing of a deck, a catalog, a
 * file name or an argument can act on a terminal, whoever prints it. */
#ifndef TERM_DOOR_H
#define TERM_DOOR_H

#include <stdio.h>

/* Opens what is closed of the descriptors 0, 1 and 2, so that no file of ours
 * gets their numbers: reading or writing there fails. Then leads stdout and
 * stderr through the door: text in UTF-8 of which nothing is left that acts:
 * controls but for newline, tab and form feed become U+FFFD, as bytes that are
 * no UTF-8; bidi overrides and tags are dropped, isolates end with their line.
 * Writing to a standard error that nobody reads does not end the program. */
void	door_open(void);
/* Flushes standard output; 0, or the errno of the first write that failed. */
int	door_close(void);
/* Standard output as it was, for what is no text: curses, pictures. */
FILE	*door_raw(void);

#endif
