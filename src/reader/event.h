/* What happens to the program: keys, mouse, resize, ticks, changed files; and
 * what it is asked to do after that. */
#ifndef READER_EVENT_H
#define READER_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/key.h"

enum event_kind {
	EVENT_NONE, EVENT_KEY, EVENT_PASTE, EVENT_RESIZE, EVENT_CLICK,
	EVENT_WHEEL_UP, EVENT_WHEEL_DOWN, EVENT_TICK, EVENT_FILE,
	EVENT_RESUME, EVENT_END
};

struct visit;

struct event {
	enum event_kind	 kind;
	uint32_t	 key;		/* EVENT_KEY */
	const char	*text;		/* EVENT_PASTE: UTF-8, the sender's */
	int		 row, col;	/* EVENT_CLICK: place; RESIZE: size */
	int64_t		 now;		/* milliseconds of a clock that nobody
					 * sets, any origin; 0: not told */
	int64_t		 ahead;		/* of it is the local time of day, which
					 * is set, corrected, put forward */
};

/* What the program around the app must do after an event. */
struct effects {
	bool		 quit, suspend, repaint, reload;
	bool		 bell;		/* a countdown ended */
	const char	*language;	/* show this language from now on */
	const char	*theme;		/* use this theme from now on */
	bool		 samples;	/* the display check compares ways of
					 * writing rows */
	/* Of a kiosk: what to exit with, digits to compare with the PIN (the
	 * reader's), a visit that has ended and is to be counted. */
	int		 status;
	const char	*pin;
	const struct visit *visit;
	const char	*bidi;		/* write right-to-left rows in this way
					 * of --bidi; "": as before the check */
};

/* The name of a key as in --keys ("right", "pgdn", "q"); size bytes at most. */
void	key_name(uint32_t key, char *out, int size);
/* Reads the next key of a --keys string: words apart by blanks, each the name
 * of a key or characters to type one by one. NULL at the end, else the rest of
 * the string; *key is K_UNKNOWN for a control key that is none ("^Q"). *key
 * must be 0 before the first call and then be left as it is: inside a word
 * that is typed no name is looked for ("bend" is not "b", "end"). */
const char *key_parse(const char *keys, uint32_t *key);

#endif
