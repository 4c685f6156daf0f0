/* The locale and terminfo, before curses. A machine that lacks a UTF-8 locale or
 * a description of the terminal takes those that lie in a folder home of the
 * program ("locale" and "terminfo"), by LOCPATH and TERMINFO. */
#ifndef TERM_LOCALE_H
#define TERM_LOCALE_H

#include <stdbool.h>

/* Whether the user's locale, and else this terminal, shows UTF-8. */
bool	locale_is_utf8(const char *term);
/* Sets LC_CTYPE to a UTF-8 locale, whatever the user's is. */
void	locale_use_utf8(const char *home);
/* Whether terminfo has this terminal; `take` leaves it as the current one, to
 * be given back by del_curterm(). */
bool	terminfo_knows(const char *term);
bool	terminfo_take(const char *term);
/* Lets home's descriptions stand in where the machine has none of it. */
void	terminfo_use(const char *home, const char *term);

#endif
