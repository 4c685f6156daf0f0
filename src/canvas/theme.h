/* Themes: roles to colours at 256, 16, 8 and no colours. Text has at least
 * 4.5:1 against its ground, marks 3:1 (WCAG 2.1), in every theme; a test
 * computes it. */
#ifndef CANVAS_THEME_H
#define CANVAS_THEME_H

#include "canvas/canvas.h"

enum depth { DEPTH_MONO, DEPTH_8, DEPTH_16, DEPTH_256 };

struct colours {
	int16_t		 fg, bg;	/* palette index, -1: the terminal's own */
	uint8_t		 look;		/* enum look */
};

struct theme;

/* The theme of this name ("dark", "light", "contrast", "mono"), NULL when there
 * is none. */
const struct theme *theme_find(const char *name);
/* Its name; the names of all, NULL at the end. */
const char *theme_name(const struct theme *);
const char *const *theme_names(void);
/* Colours and looks of a role at this depth. */
struct colours theme_colours(const struct theme *, enum depth, enum role);
/* The same of a cell's style: with its looks, and on a card with the card's
 * colours where the role has none. */
struct colours theme_style(const struct theme *, enum depth, struct style);
/* The RGB (0xRRGGBB) of a palette index in xterm's default palette; of -1 the
 * theme's assumed ground or ink. For tests of contrast. */
uint32_t theme_rgb(const struct theme *, int index, bool ground);

#endif
