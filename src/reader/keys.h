/* The key table: what each key does, and the words of the help screen. The
 * table is the only place where keys are bound. */
#ifndef READER_KEYS_H
#define READER_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/key.h"

enum action {
	ACTION_NONE,
	/* moving */
	ACTION_NEXT, ACTION_PREVIOUS, ACTION_FORWARD, ACTION_BACKWARD,
	ACTION_DOWN, ACTION_UP, ACTION_FIRST, ACTION_LAST, ACTION_BACK,
	ACTION_SECTION_NEXT, ACTION_SECTION_PREVIOUS, ACTION_GO,
	/* on the panel */
	ACTION_FOCUS_NEXT, ACTION_FOCUS_PREVIOUS, ACTION_ACTIVATE,
	ACTION_CANCEL, ACTION_REVEAL, ACTION_QR,
	/* screens over the panel */
	ACTION_CONTENTS, ACTION_SEARCH, ACTION_FIND_NEXT,
	ACTION_FIND_PREVIOUS, ACTION_LANGUAGE, ACTION_HELP, ACTION_SOURCE,
	ACTION_NOTE, ACTION_UPDATE, ACTION_DISPLAY, ACTION_BLACK,
	/* the program */
	ACTION_CLOCK, ACTION_MINUTE, ACTION_THEME, ACTION_LARGE, ACTION_RELOAD,
	ACTION_REPAINT, ACTION_SUSPEND, ACTION_QUIT,
	/* of a kiosk (kiosk.h) */
	ACTION_CLEAR, ACTION_STAFF
};

/* A line of the help screen. */
struct key_help {
	const char	*keys;		/* as printed: "→ Space n" */
	const char	*words;		/* msgid; NULL: keys is a heading */
	bool		 for_eyes;	/* changes a picture and no words */
};

/* The key that a Latin keyboard has in this place: letters of the Russian,
 * Ukrainian, Greek, Arabic, Persian and Hebrew layouts, full-width forms of
 * input methods, digits of every script (Unicode's decimal digits). Other keys
 * are given as they are. Not for text that is typed. */
uint32_t key_latin(uint32_t key);
/* What a key does on a panel, in its Latin form: keys that turn with the
 * reading direction (arrows) are turned when rtl. */
enum action key_action(uint32_t key, bool rtl);
/* Whether an action only changes a picture: it means nothing to one who reads
 * lines. */
bool	action_is_for_eyes(enum action);
/* The help, heading by heading; *n gives how many lines. */
const struct key_help *key_help(int *n);

#endif
