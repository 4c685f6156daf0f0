/* Where the screen's bytes go to, and where keys come from. */
#ifndef TERM_OUTPUT_H
#define TERM_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct output {
	FILE	*in, *out;
	bool	 own_in, own_out;	/* opened here */
	int	 tty;		/* the same terminal as out, or -1 */
	int	 memory;	/* where a picture is collected, or -1 */
};

/* Takes standard input and output, or the controlling terminal; false: there
 * is none. output_close closes what was opened, in both cases. */
bool	output_open(struct output *);
void	output_close(struct output *);
/* From now on pictures are collected, where there is memory for it. */
void	output_collect(struct output *);
/* Around a picture: what is written between them goes out at the end. */
void	output_begin(const struct output *);
void	output_end(const struct output *);
/* Bytes beside curses: only while curses has nothing to flush. */
void	output_bytes(const struct output *, const char *, size_t n);
void	output_text(const struct output *, const char *);

#endif
