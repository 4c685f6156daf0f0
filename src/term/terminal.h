/* The terminal beside curses: is it UTF-8, what does it do with right-to-left
 * text, what can its font show. Nothing that is waited for is asked of the
 * terminal unless right-to-left text is shown and the answer would matter. */
#ifndef TERM_TERMINAL_H
#define TERM_TERMINAL_H

#include "canvas/dots.h"
#include "canvas/theme.h"
#include "text/para.h"

/* How right-to-left rows are written (--bidi). */
enum bidi_mode {
	TERMINAL_AUTO,
	TERMINAL_VISUAL,	/* in visual order, as they are */
	TERMINAL_LRO,		/* the same, the row under U+202D */
	TERMINAL_KITTY,		/* each right-to-left word written backwards */
	TERMINAL_KITTY_FALLBACK, /* the same for a font without such letters:
				 * signs and digits keep their place */
	TERMINAL_LOGICAL	/* the terminal orders and shapes */
};

/* The mode of a name; false when there is none. Names: NULL at the end. */
bool	bidi_mode_find(const char *name, enum bidi_mode *);
const char *const *bidi_mode_names(void);

/* What switches the terminal's own reordering off. */
enum bidi_switch { SWITCH_MODE, SWITCH_KONSOLE, SWITCH_MLTERM };

/* What is known of the terminal. */
struct terminal {
	enum bidi_mode	 bidi;		/* never AUTO after terminal_probe */
	enum bidi_switch bidi_switch;	/* for terminal_bidi_on and _off */
	enum glyphs	 glyphs;
	enum depth	 depth;
	enum ground	 ground;
	bool		 sextants;	/* it draws them itself */
	bool		 links;		/* it opens links (OSC 8) */
	bool		 utf8;
	bool		 inside;	/* of tmux or screen */
	bool		 marks;		/* combining marks have no own cells */
	char		 typed[32];	/* keys that came among the answers */
	int		 ntyped;
};

/* The name in terminfo that fits best: that of TERM, or of the same terminal
 * with all its colours where the environment shows that it is one. */
const char *terminal_name(void);
/* Guesses from the environment (TERM, NO_COLOR, COLORFGBG, the locale, the
 * tty's name)
 * without asking the terminal. Sets LC_CTYPE to a UTF-8 locale
 * whatever LC_ALL is, so that wcwidth() works. Where the machine has no such
 * locale or no description of the terminal, home's folders locale and terminfo
 * stand in (by LOCPATH and TERMINFO). */
void	terminal_guess(struct terminal *, const char *home);
/* One question to the terminal, fenced by DA1, read within a second; decides
 * bidi when it is AUTO, else asks nothing. Only when right-to-left text
 * is first shown: before screen_open, or while the screen is open and then
 * followed by screen_set_bidi (the cursor's row is wiped). Letters typed
 * meanwhile are kept in typed, and Ctrl-C is SIGINT. */
void	terminal_probe(struct terminal *);
/* What must be sent before the first clear, after a resume and a resize (""
 * if nothing), and at the end. */
const char *terminal_bidi_on(const struct terminal *);
const char *terminal_bidi_off(const struct terminal *);

#endif
