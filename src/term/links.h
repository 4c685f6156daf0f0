/* Links that a terminal can open (OSC 8). Curses knows nothing of them, so the
 * words of a link are written once more behind its picture, with the address
 * around them; and once without, where another link or none is now. */
#ifndef TERM_LINKS_H
#define TERM_LINKS_H

#include <stdbool.h>

#include "canvas/canvas.h"
#include "canvas/theme.h"

/* The cells of the terminal that lead somewhere. */
struct links;

struct links *links_new(void);
void	links_free(struct links *);
/* Appends what brings the terminal's links to those of the canvas, which has
 * just been shown in these colours; fresh: rows that were written anew. The
 * cursor and all looks are afterwards as they were. */
void	links_show(struct links *, const struct canvas *,
	    const struct theme *, enum depth, enum ground, const bool *fresh,
	    struct buf *out);
/* Appends the address as it may stand in the sequence: https, http or mailto,
 * not too long, and whatever is no plain sign of addresses as its bytes in
 * hexadecimal. false, and nothing: it is no such address. */
bool	links_address(const char *, struct buf *out);

#endif
