/* Themes: roles to colours at 256, 16, 8 and no colours, on a ground that is
 * dark, light or not known. Text has at least 4.5:1 against its ground, marks
 * 3:1 (WCAG 2.1), in every theme on every ground; a test computes it. */
#ifndef CANVAS_THEME_H
#define CANVAS_THEME_H

#include "canvas/canvas.h"

enum depth { DEPTH_MONO, DEPTH_8, DEPTH_16, DEPTH_256 };

/* The terminal's own ground. */
enum ground { GROUND_UNKNOWN, GROUND_DARK, GROUND_LIGHT };

struct colours {
	int16_t		 fg, bg;	/* palette index, -1: the terminal's own */
	uint8_t		 look;		/* enum look */
};

struct theme;

/* The theme of this name ("auto", "contrast", "light", "dark", "mono"), NULL
 * when there is none. */
const struct theme *theme_find(const char *name);
/* Its name; the names of all, NULL at the end, in the order that the key for
 * the next theme goes. */
const char *theme_name(const struct theme *);
const char *const *theme_names(void);
/* Colours and looks of a cell at this depth on this ground. Where ink and
 * ground are of one colour nothing is to be seen of its sign. */
struct colours theme_style(const struct theme *, enum depth, enum ground,
	    struct style);
/* The RGB (0xRRGGBB) of a palette index, 0 to 255, in xterm's default palette.
 * For tests of contrast. */
uint32_t theme_rgb(int index);

#endif
