/* What happens to the program: keys, mouse, resize, ticks, changed files. */
#ifndef APP_EVENT_H
#define APP_EVENT_H

#include <stdbool.h>
#include <stdint.h>

/* A key is a code point or one of these, which lie above Unicode. The space
 * bar is always K_SPACE, so that no table needs both. */
enum key {
	KEY_BASE = 0x110000,
	K_LEFT = KEY_BASE, K_RIGHT, K_UP, K_DOWN, K_PAGE_UP, K_PAGE_DOWN,
	K_HOME, K_END, K_ENTER, K_ESCAPE, K_TAB, K_BACK_TAB, K_BACKSPACE,
	K_SPACE, K_DELETE, K_F1, K_CONTROL_C, K_CONTROL_L, K_CONTROL_P,
	K_CONTROL_Z, K_CONTROL_U, K_CONTROL_N, K_CONTROL_D, K_UNKNOWN, K_LAST
};

enum event_kind {
	EVENT_NONE, EVENT_KEY, EVENT_RESIZE, EVENT_CLICK, EVENT_WHEEL_UP,
	EVENT_WHEEL_DOWN, EVENT_TICK, EVENT_FILE, EVENT_RESUME, EVENT_END
};

struct event {
	enum event_kind	 kind;
	uint32_t	 key;		/* EVENT_KEY */
	int		 row, col;	/* EVENT_CLICK: place; RESIZE: size */
	int64_t		 now;		/* EVENT_TICK: milliseconds, any origin */
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
