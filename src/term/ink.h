/* Ink: a row of cells on its way to curses, and the order in which a terminal
 * wants the cells of right-to-left text. Cells come in visual order, as they
 * are to be seen. */
#ifndef TERM_INK_H
#define TERM_INK_H

#include <wchar.h>

#include "term/terminal.h"

/* As many characters as curses keeps in a cell. */
enum { INK_MAX = 5 };

/* A terminal draws a run of letters in one font. */
enum ink_font { INK_BOLD = 1, INK_ITALIC = 2 };

struct ink {
	wchar_t		 text[INK_MAX + 1];
	uint32_t	 look;		/* attributes of curses */
	short		 pair;
	uint8_t		 width;
	uint8_t		 font;		/* enum ink_font */
};

/* Whether it stands in a block of right-to-left scripts. */
bool	ink_is_rtl(wchar_t);
/* Puts a row that holds right-to-left text into the order of this mode. */
void	ink_order(struct ink *, int n, enum bidi_mode);

#endif
