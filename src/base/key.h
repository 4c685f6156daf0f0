/* Keys as the program knows them. */
#ifndef BASE_KEY_H
#define BASE_KEY_H

/* A key is a code point or one of these, which lie above Unicode. The space
 * bar is always K_SPACE, so that no table needs both. */
enum key {
	KEY_BASE = 0x110000,
	K_LEFT = KEY_BASE, K_RIGHT, K_UP, K_DOWN, K_PAGE_UP, K_PAGE_DOWN,
	K_HOME, K_END, K_ENTER, K_ESCAPE, K_TAB, K_BACK_TAB, K_BACKSPACE,
	K_SPACE, K_DELETE, K_F1, K_F2, K_F12, K_CONTROL_C, K_CONTROL_L, K_CONTROL_P,
	K_CONTROL_Z, K_CONTROL_U, K_CONTROL_N, K_CONTROL_D, K_UNKNOWN, K_LAST
};

#endif
