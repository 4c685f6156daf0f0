/* The staff's PIN, kept as crypt(5) yescrypt and never as digits. */
#ifndef RUN_PIN_H
#define RUN_PIN_H

#include <stdbool.h>

enum { PIN_LEAST = 4, PIN_MOST = 12 };	/* digits */

/* Whether hash can be checked against: yescrypt of this machine's libcrypt, at
 * a cost that a small machine can pay. */
bool	pin_is_usable(const char *hash);
/* Whether these digits make the hash. Takes the same time for right and wrong
 * ones; hash NULL: no, after that time too. */
bool	pin_is_right(const char *digits, const char *hash);
/* Asks for a PIN (twice, unseen, on a terminal; else one line of standard
 * input) and prints the line for the kiosk file. Gives what to exit with. */
int	pin_make(void);

#endif
