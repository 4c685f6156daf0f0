/* Roles to colours. "auto" suits the ground that there is: it looks like "dark"
 * or "light" where the terminal has such a ground, and where nobody knows it
 * keeps to the terminal's own ink and to marks of middling brightness, seen on
 * black and on white. They leave the ground alone but for bars, keycaps, cards,
 * hits and QR codes. "dark" and "light" chosen by hand on another ground, or on
 * an unknown one, paint their own. "contrast" paints everything; "mono" has
 * looks only, and so has every theme where there are no colours. Meaning never
 * hangs on colour alone: the forms add a sign or a word.
 *
 * The 256 colours are the ones of the xterm palette next to those of
 * design.md, section 5, that keep the contrast. At 16 and 8 colours the names
 * are all there is, and palettes differ: words have the terminal's own ink, the
 * focus is reversed, bright black is never used (it is the ground in some), and
 * green, yellow and cyan never stand on white. */
#include "config.h"

#include "canvas/theme.h"

#include <string.h>

struct theme {
	const char	*name;
	enum ground	 ground;	/* it suits this one */
	bool		 words;		/* marks at 256 are strong enough for
					 * words */
	/* Ink and ground that it paints elsewhere. */
	struct { int16_t fg, bg; } paint[DEPTH_256 + 1];
	int16_t		 track;		/* ground of a bar's track at 256; 0:
					 * it has none and is a shade */
	struct colours	 c256[ROLE_COUNT], c16[ROLE_COUNT], c8[ROLE_COUNT];
};

#define B	LOOK_BOLD
#define U	LOOK_UNDERLINE
#define R	LOOK_REVERSE
#define I	LOOK_ITALIC
#define D	LOOK_DIM

/* Series differ by place and label; the looks are a help, not the only mark.
 * None underlines: the line would run through the holes of a picture. */
static const struct colours looks[ROLE_COUNT] = {
	[ROLE_TEXT]		= { -1, -1, 0 },
	[ROLE_STRONG]		= { -1, -1, B },
	[ROLE_MUTED]		= { -1, -1, 0 },
	[ROLE_HEADING]		= { -1, -1, B },
	[ROLE_RULE]		= { -1, -1, 0 },
	[ROLE_BAR]		= { -1, -1, R },
	[ROLE_BAR_STRONG]	= { -1, -1, R | B },
	[ROLE_PROGRESS]		= { -1, -1, B },
	[ROLE_PROGRESS_REST]	= { -1, -1, D },
	[ROLE_ACCENT]		= { -1, -1, B },
	[ROLE_SERIES_1]		= { -1, -1, 0 },
	[ROLE_SERIES_2]		= { -1, -1, B },
	[ROLE_SERIES_3]		= { -1, -1, D },
	[ROLE_SERIES_4]		= { -1, -1, 0 },
	[ROLE_SERIES_5]		= { -1, -1, B },
	[ROLE_SERIES_6]		= { -1, -1, D },
	[ROLE_TRACK]		= { -1, -1, D },
	[ROLE_LAND]		= { -1, -1, 0 },
	[ROLE_PLACE]		= { -1, -1, B },
	[ROLE_KEYCAP]		= { -1, -1, R },
	[ROLE_KEYCAP_ON]	= { -1, -1, R | B },
	[ROLE_FOCUS]		= { -1, -1, R | B },
	[ROLE_LINK]		= { -1, -1, U },
	[ROLE_CODE]		= { -1, -1, I },
	[ROLE_HIT]		= { -1, -1, R | U },
	[ROLE_RIGHT]		= { -1, -1, B },
	[ROLE_WRONG]		= { -1, -1, U },
	[ROLE_WARNING]		= { -1, -1, B | U },
	[ROLE_CARD]		= { -1, -1, 0 },
	[ROLE_QR]		= { -1, -1, R },
};

/* Where nobody knows the ground: 3:1 on black, white and what is near them. */
static const struct theme neutral = {
	.name = "auto",
	.c256 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { -1, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 32, -1, 0 },
		[ROLE_BAR]		= { 255, 25, 0 },
		[ROLE_BAR_STRONG]	= { 231, 25, B },
		[ROLE_PROGRESS]		= { 32, -1, 0 },
		[ROLE_PROGRESS_REST]	= { 244, -1, 0 },
		[ROLE_ACCENT]		= { 32, -1, B },
		[ROLE_SERIES_1]		= { 32, -1, 0 },
		[ROLE_SERIES_2]		= { 166, -1, 0 },
		[ROLE_SERIES_3]		= { 67, -1, 0 },
		[ROLE_SERIES_4]		= { 65, -1, 0 },
		[ROLE_SERIES_5]		= { 168, -1, 0 },
		[ROLE_SERIES_6]		= { 134, -1, 0 },
		[ROLE_TRACK]		= { 244, -1, 0 },
		[ROLE_LAND]		= { 66, -1, 0 },
		[ROLE_PLACE]		= { 166, -1, B },
		[ROLE_KEYCAP]		= { 231, 238, B },
		[ROLE_KEYCAP_ON]	= { 16, 38, B },
		[ROLE_FOCUS]		= { -1, -1, R | B },
		[ROLE_LINK]		= { -1, -1, U },
		[ROLE_CODE]		= { -1, -1, I },
		[ROLE_HIT]		= { 16, 227, 0 },
		[ROLE_RIGHT]		= { 65, -1, B },
		[ROLE_WRONG]		= { 167, -1, B },
		[ROLE_WARNING]		= { 166, -1, B },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 16, 231, 0 },
	},
	.c16 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { -1, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 12, -1, 0 },
		[ROLE_BAR]		= { 15, 4, 0 },
		[ROLE_BAR_STRONG]	= { 15, 4, B },
		[ROLE_PROGRESS]		= { 12, -1, 0 },
		[ROLE_PROGRESS_REST]	= { -1, -1, D },
		[ROLE_ACCENT]		= { 12, -1, B },
		[ROLE_SERIES_1]		= { 12, -1, 0 },
		[ROLE_SERIES_2]		= { 9, -1, 0 },
		[ROLE_SERIES_3]		= { -1, -1, 0 },
		[ROLE_SERIES_4]		= { 5, -1, 0 },
		[ROLE_SERIES_5]		= { 1, -1, 0 },
		[ROLE_SERIES_6]		= { 13, -1, 0 },
		[ROLE_TRACK]		= { -1, -1, 0 },
		[ROLE_LAND]		= { -1, -1, 0 },
		[ROLE_PLACE]		= { 9, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 14, 0 },
		[ROLE_FOCUS]		= { -1, -1, R | B },
		[ROLE_LINK]		= { -1, -1, U },
		[ROLE_CODE]		= { -1, -1, I },
		[ROLE_HIT]		= { 0, 11, 0 },
		[ROLE_RIGHT]		= { -1, -1, B },
		[ROLE_WRONG]		= { 9, -1, B },
		[ROLE_WARNING]		= { 9, -1, B },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 15, 0 },
	},
	.c8 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { -1, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { -1, -1, 0 },
		[ROLE_BAR]		= { 7, 4, 0 },
		[ROLE_BAR_STRONG]	= { 7, 4, B },
		[ROLE_PROGRESS]		= { 5, -1, 0 },
		[ROLE_PROGRESS_REST]	= { -1, -1, D },
		[ROLE_ACCENT]		= { -1, -1, B },
		[ROLE_SERIES_1]		= { -1, -1, 0 },
		[ROLE_SERIES_2]		= { 5, -1, 0 },
		[ROLE_SERIES_3]		= { -1, -1, 0 },
		[ROLE_SERIES_4]		= { 1, -1, 0 },
		[ROLE_SERIES_5]		= { -1, -1, 0 },
		[ROLE_SERIES_6]		= { 5, -1, 0 },
		[ROLE_TRACK]		= { -1, -1, 0 },
		[ROLE_LAND]		= { -1, -1, 0 },
		[ROLE_PLACE]		= { 1, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 6, 0 },
		[ROLE_FOCUS]		= { -1, -1, R | B },
		[ROLE_LINK]		= { -1, -1, U },
		[ROLE_CODE]		= { -1, -1, I },
		[ROLE_HIT]		= { 0, 3, 0 },
		[ROLE_RIGHT]		= { -1, -1, B },
		[ROLE_WRONG]		= { 1, -1, 0 },
		[ROLE_WARNING]		= { 1, -1, B },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 7, 0 },
	},
};

/* T goes through them in this order: on either ground each step is seen. */
static const struct theme themes[] = {
{
	.name = "auto",
},
{
	.name = "contrast",
	.c256 = {
		[ROLE_TEXT]		= { 231, 16, 0 },
		[ROLE_STRONG]		= { 231, 16, B },
		[ROLE_MUTED]		= { 231, 16, 0 },
		[ROLE_HEADING]		= { 231, 16, B },
		[ROLE_RULE]		= { 231, 16, 0 },
		[ROLE_BAR]		= { 16, 231, 0 },
		[ROLE_BAR_STRONG]	= { 16, 231, B },
		[ROLE_PROGRESS]		= { 227, 16, B },
		[ROLE_PROGRESS_REST]	= { 244, 16, 0 },
		[ROLE_ACCENT]		= { 227, 16, B },
		[ROLE_SERIES_1]		= { 117, 16, 0 },
		[ROLE_SERIES_2]		= { 214, 16, 0 },
		[ROLE_SERIES_3]		= { 231, 16, 0 },
		[ROLE_SERIES_4]		= { 48, 16, 0 },
		[ROLE_SERIES_5]		= { 209, 16, 0 },
		[ROLE_SERIES_6]		= { 219, 16, 0 },
		[ROLE_TRACK]		= { 244, 16, 0 },
		[ROLE_LAND]		= { 250, 16, 0 },
		[ROLE_PLACE]		= { 227, 16, B },
		[ROLE_KEYCAP]		= { 16, 231, B },
		[ROLE_KEYCAP_ON]	= { 16, 227, B },
		[ROLE_FOCUS]		= { 16, 227, B | U },
		[ROLE_LINK]		= { 117, 16, B | U },
		[ROLE_CODE]		= { 231, 16, 0 },
		[ROLE_HIT]		= { 16, 117, B },
		[ROLE_RIGHT]		= { 48, 16, B },
		[ROLE_WRONG]		= { 214, 16, B | U },
		[ROLE_WARNING]		= { 227, 16, B },
		[ROLE_CARD]		= { 231, 16, B },
		[ROLE_QR]		= { 16, 231, 0 },
	},
	.c16 = {
		[ROLE_TEXT]		= { 15, 0, 0 },
		[ROLE_STRONG]		= { 15, 0, B },
		[ROLE_MUTED]		= { 15, 0, 0 },
		[ROLE_HEADING]		= { 15, 0, B },
		[ROLE_RULE]		= { 15, 0, 0 },
		[ROLE_BAR]		= { 0, 15, 0 },
		[ROLE_BAR_STRONG]	= { 0, 15, U },
		[ROLE_PROGRESS]		= { 11, 0, B },
		[ROLE_PROGRESS_REST]	= { 7, 0, 0 },
		[ROLE_ACCENT]		= { 11, 0, B },
		[ROLE_SERIES_1]		= { 14, 0, 0 },
		[ROLE_SERIES_2]		= { 11, 0, 0 },
		[ROLE_SERIES_3]		= { 15, 0, 0 },
		[ROLE_SERIES_4]		= { 10, 0, 0 },
		[ROLE_SERIES_5]		= { 9, 0, 0 },
		[ROLE_SERIES_6]		= { 13, 0, 0 },
		[ROLE_TRACK]		= { 7, 0, 0 },
		[ROLE_LAND]		= { 7, 0, 0 },
		[ROLE_PLACE]		= { 11, 0, B },
		[ROLE_KEYCAP]		= { 0, 15, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 11, 0 },
		[ROLE_FOCUS]		= { 0, 11, U },
		[ROLE_LINK]		= { 14, 0, B | U },
		[ROLE_CODE]		= { 15, 0, 0 },
		[ROLE_HIT]		= { 0, 14, 0 },
		[ROLE_RIGHT]		= { 10, 0, B },
		[ROLE_WRONG]		= { 11, 0, B | U },
		[ROLE_WARNING]		= { 11, 0, B },
		[ROLE_CARD]		= { 15, 0, B },
		[ROLE_QR]		= { 0, 15, 0 },
	},
	.c8 = {
		[ROLE_TEXT]		= { 7, 0, B },
		[ROLE_STRONG]		= { 7, 0, B },
		[ROLE_MUTED]		= { 7, 0, 0 },
		[ROLE_HEADING]		= { 7, 0, B },
		[ROLE_RULE]		= { 7, 0, B },
		[ROLE_BAR]		= { 0, 7, 0 },
		[ROLE_BAR_STRONG]	= { 0, 7, U },
		[ROLE_PROGRESS]		= { 3, 0, B },
		[ROLE_PROGRESS_REST]	= { 7, 0, 0 },
		[ROLE_ACCENT]		= { 3, 0, B },
		[ROLE_SERIES_1]		= { 6, 0, B },
		[ROLE_SERIES_2]		= { 3, 0, B },
		[ROLE_SERIES_3]		= { 7, 0, B },
		[ROLE_SERIES_4]		= { 2, 0, B },
		[ROLE_SERIES_5]		= { 7, 0, 0 },
		[ROLE_SERIES_6]		= { 6, 0, 0 },
		[ROLE_TRACK]		= { 7, 0, 0 },
		[ROLE_LAND]		= { 7, 0, 0 },
		[ROLE_PLACE]		= { 3, 0, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 3, 0 },
		[ROLE_FOCUS]		= { 0, 3, U },
		[ROLE_LINK]		= { 6, 0, B | U },
		[ROLE_CODE]		= { 7, 0, B },
		[ROLE_HIT]		= { 0, 6, 0 },
		[ROLE_RIGHT]		= { 2, 0, B },
		[ROLE_WRONG]		= { 3, 0, B | U },
		[ROLE_WARNING]		= { 3, 0, B },
		[ROLE_CARD]		= { 7, 0, B },
		[ROLE_QR]		= { 0, 7, 0 },
	},
},
{
	.name = "light", .ground = GROUND_LIGHT,
	.paint = {
		[DEPTH_8] = { 0, 7 }, [DEPTH_16] = { 0, 15 },
		[DEPTH_256] = { 16, 231 }
	},
	.track = 254,
	.c256 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { 241, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 32, -1, 0 },
		[ROLE_BAR]		= { 255, 25, 0 },
		[ROLE_BAR_STRONG]	= { 231, 25, B },
		[ROLE_PROGRESS]		= { 32, -1, 0 },
		[ROLE_PROGRESS_REST]	= { 251, -1, 0 },
		[ROLE_ACCENT]		= { 26, -1, B },
		[ROLE_SERIES_1]		= { 26, -1, 0 },
		[ROLE_SERIES_2]		= { 130, -1, 0 },
		[ROLE_SERIES_3]		= { 66, -1, 0 },
		[ROLE_SERIES_4]		= { 29, -1, 0 },
		[ROLE_SERIES_5]		= { 161, -1, 0 },
		[ROLE_SERIES_6]		= { 133, -1, 0 },
		[ROLE_TRACK]		= { 251, -1, 0 },
		[ROLE_LAND]		= { 66, -1, 0 },
		[ROLE_PLACE]		= { 160, -1, B },
		[ROLE_KEYCAP]		= { 16, 253, B },
		[ROLE_KEYCAP_ON]	= { 231, 25, B },
		[ROLE_FOCUS]		= { 19, -1, B | U },
		[ROLE_LINK]		= { 25, -1, U },
		[ROLE_CODE]		= { 94, -1, 0 },
		[ROLE_HIT]		= { 16, 227, 0 },
		[ROLE_RIGHT]		= { 29, -1, B },
		[ROLE_WRONG]		= { 160, -1, B },
		[ROLE_WARNING]		= { 166, -1, B },
		[ROLE_CARD]		= { 16, 255, 0 },
		[ROLE_QR]		= { 16, 231, 0 },
	},
	.c16 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { -1, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 12, -1, 0 },
		[ROLE_BAR]		= { 15, 4, 0 },
		[ROLE_BAR_STRONG]	= { 15, 4, B },
		[ROLE_PROGRESS]		= { 4, -1, 0 },
		[ROLE_PROGRESS_REST]	= { -1, -1, D },
		[ROLE_ACCENT]		= { 4, -1, B },
		[ROLE_SERIES_1]		= { 4, -1, 0 },
		[ROLE_SERIES_2]		= { 1, -1, 0 },
		[ROLE_SERIES_3]		= { 12, -1, 0 },
		[ROLE_SERIES_4]		= { -1, -1, 0 },
		[ROLE_SERIES_5]		= { 9, -1, 0 },
		[ROLE_SERIES_6]		= { 5, -1, 0 },
		[ROLE_TRACK]		= { -1, -1, 0 },
		[ROLE_LAND]		= { -1, -1, 0 },
		[ROLE_PLACE]		= { 1, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 15, 4, B },
		[ROLE_FOCUS]		= { -1, -1, R | B },
		[ROLE_LINK]		= { -1, -1, U },
		[ROLE_CODE]		= { -1, -1, I },
		[ROLE_HIT]		= { 0, 11, 0 },
		[ROLE_RIGHT]		= { 4, -1, B },
		[ROLE_WRONG]		= { 1, -1, 0 },
		[ROLE_WARNING]		= { 5, -1, 0 },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 15, 0 },
	},
	.c8 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { -1, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 4, -1, 0 },
		[ROLE_BAR]		= { 7, 4, 0 },
		[ROLE_BAR_STRONG]	= { 7, 4, B },
		[ROLE_PROGRESS]		= { 4, -1, 0 },
		[ROLE_PROGRESS_REST]	= { -1, -1, D },
		[ROLE_ACCENT]		= { 4, -1, B },
		[ROLE_SERIES_1]		= { 4, -1, 0 },
		[ROLE_SERIES_2]		= { 1, -1, 0 },
		[ROLE_SERIES_3]		= { 5, -1, 0 },
		[ROLE_SERIES_4]		= { -1, -1, 0 },
		[ROLE_SERIES_5]		= { 1, -1, B },
		[ROLE_SERIES_6]		= { 5, -1, 0 },
		[ROLE_TRACK]		= { -1, -1, 0 },
		[ROLE_LAND]		= { -1, -1, 0 },
		[ROLE_PLACE]		= { 1, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 7, 4, B },
		[ROLE_FOCUS]		= { -1, -1, R | B },
		[ROLE_LINK]		= { -1, -1, U },
		[ROLE_CODE]		= { -1, -1, I },
		[ROLE_HIT]		= { 0, 3, 0 },
		[ROLE_RIGHT]		= { 4, -1, B },
		[ROLE_WRONG]		= { 1, -1, 0 },
		[ROLE_WARNING]		= { 5, -1, 0 },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 7, 0 },
	},
},
{
	.name = "dark", .ground = GROUND_DARK, .words = true,
	.paint = {
		[DEPTH_8] = { 7, 0 }, [DEPTH_16] = { 15, 0 },
		[DEPTH_256] = { 254, 233 }
	},
	.track = 238,
	.c256 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { 248, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 38, -1, 0 },
		[ROLE_BAR]		= { 255, 25, 0 },
		[ROLE_BAR_STRONG]	= { 231, 25, B },
		[ROLE_PROGRESS]		= { 38, -1, 0 },
		[ROLE_PROGRESS_REST]	= { 240, -1, 0 },
		[ROLE_ACCENT]		= { 38, -1, B },
		[ROLE_SERIES_1]		= { 38, -1, 0 },
		[ROLE_SERIES_2]		= { 214, -1, 0 },
		[ROLE_SERIES_3]		= { 117, -1, 0 },
		[ROLE_SERIES_4]		= { 72, -1, 0 },
		[ROLE_SERIES_5]		= { 209, -1, 0 },
		[ROLE_SERIES_6]		= { 175, -1, 0 },
		[ROLE_TRACK]		= { 240, -1, 0 },
		[ROLE_LAND]		= { 66, -1, 0 },
		[ROLE_PLACE]		= { 214, -1, B },
		[ROLE_KEYCAP]		= { 231, 238, B },
		[ROLE_KEYCAP_ON]	= { 16, 38, B },
		[ROLE_FOCUS]		= { 227, -1, B | U },
		[ROLE_LINK]		= { 117, -1, U },
		[ROLE_CODE]		= { 223, -1, 0 },
		[ROLE_HIT]		= { 16, 227, 0 },
		[ROLE_RIGHT]		= { 72, -1, B },
		[ROLE_WRONG]		= { 209, -1, B },
		[ROLE_WARNING]		= { 214, -1, 0 },
		[ROLE_CARD]		= { 255, 235, 0 },
		[ROLE_QR]		= { 16, 231, 0 },
	},
	.c16 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { -1, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 6, -1, 0 },
		[ROLE_BAR]		= { 15, 4, 0 },
		[ROLE_BAR_STRONG]	= { 15, 4, B },
		[ROLE_PROGRESS]		= { 14, -1, 0 },
		[ROLE_PROGRESS_REST]	= { -1, -1, D },
		[ROLE_ACCENT]		= { 14, -1, B },
		[ROLE_SERIES_1]		= { 6, -1, 0 },
		[ROLE_SERIES_2]		= { 3, -1, 0 },
		[ROLE_SERIES_3]		= { 14, -1, 0 },
		[ROLE_SERIES_4]		= { 2, -1, 0 },
		[ROLE_SERIES_5]		= { 9, -1, 0 },
		[ROLE_SERIES_6]		= { 13, -1, 0 },
		[ROLE_TRACK]		= { 7, -1, 0 },
		[ROLE_LAND]		= { 7, -1, 0 },
		[ROLE_PLACE]		= { 11, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 14, 0 },
		[ROLE_FOCUS]		= { -1, -1, R | B },
		[ROLE_LINK]		= { -1, -1, U },
		[ROLE_CODE]		= { -1, -1, I },
		[ROLE_HIT]		= { 0, 11, 0 },
		[ROLE_RIGHT]		= { 10, -1, B },
		[ROLE_WRONG]		= { 9, -1, B },
		[ROLE_WARNING]		= { 11, -1, 0 },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 15, 0 },
	},
	.c8 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { -1, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 6, -1, 0 },
		[ROLE_BAR]		= { 7, 4, 0 },
		[ROLE_BAR_STRONG]	= { 7, 4, B },
		[ROLE_PROGRESS]		= { 6, -1, B },
		[ROLE_PROGRESS_REST]	= { -1, -1, D },
		[ROLE_ACCENT]		= { 6, -1, B },
		[ROLE_SERIES_1]		= { 6, -1, 0 },
		[ROLE_SERIES_2]		= { 3, -1, 0 },
		[ROLE_SERIES_3]		= { 6, -1, B },
		[ROLE_SERIES_4]		= { 2, -1, 0 },
		[ROLE_SERIES_5]		= { 1, -1, 0 },
		[ROLE_SERIES_6]		= { 5, -1, 0 },
		[ROLE_TRACK]		= { 7, -1, 0 },
		[ROLE_LAND]		= { 7, -1, 0 },
		[ROLE_PLACE]		= { 3, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 6, 0 },
		[ROLE_FOCUS]		= { -1, -1, R | B },
		[ROLE_LINK]		= { -1, -1, U },
		[ROLE_CODE]		= { -1, -1, I },
		[ROLE_HIT]		= { 0, 3, 0 },
		[ROLE_RIGHT]		= { 2, -1, B },
		[ROLE_WRONG]		= { 7, 1, B },
		[ROLE_WARNING]		= { 3, -1, B },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 7, 0 },
	},
},
{
	.name = "mono",
},
};

#undef B
#undef U
#undef R
#undef I
#undef D

enum { AUTO, CONTRAST, LIGHT, DARK, MONO, THEMES };

static const char *const names[] = {
	"auto", "contrast", "light", "dark", "mono", NULL
};

const struct theme *
theme_find(const char *name)
{
	for (int i = 0; i < THEMES; i++)
		if (strcmp(themes[i].name, name) == 0)
			return &themes[i];
	return NULL;
}

const char *
theme_name(const struct theme *t)
{
	return t->name;
}

const char *const *
theme_names(void)
{
	return names;
}

/* The table for this ground. */
static const struct theme *
suit(const struct theme *t, enum ground ground)
{
	if (t != &themes[AUTO])
		return t;
	return ground == GROUND_DARK ? &themes[DARK] :
	    ground == GROUND_LIGHT ? &themes[LIGHT] : &neutral;
}

static struct colours
colours(const struct theme *t, enum depth depth, enum role role)
{
	if (depth == DEPTH_256)
		return t->c256[role];
	return depth == DEPTH_16 ? t->c16[role] : t->c8[role];
}

/* Without colours. A QR code is dark on light: on a light ground its ink is
 * the dark one. */
static struct colours
plain(enum role role, enum ground ground)
{
	struct colours c = looks[role];

	if (role == ROLE_QR && ground == GROUND_LIGHT)
		c.look &= (uint8_t)~LOOK_REVERSE;
	return c;
}

/* Roles of what is drawn, which need less contrast than what is written. */
static bool
is_mark(enum role role)
{
	switch (role) {
	case ROLE_RULE: case ROLE_PROGRESS: case ROLE_LAND: case ROLE_PLACE:
	case ROLE_ACCENT: case ROLE_RIGHT: case ROLE_WRONG: case ROLE_WARNING:
	case ROLE_SERIES_1: case ROLE_SERIES_2: case ROLE_SERIES_3:
	case ROLE_SERIES_4: case ROLE_SERIES_5: case ROLE_SERIES_6:
		return true;
	default:
		return false;
	}
}

/* Words in the colour of a mark get the terminal's own. */
static void
secure_words(struct colours *c, enum role role)
{
	c->fg = -1;
	c->look = (looks[role].look | LOOK_BOLD) & (uint8_t)~LOOK_DIM;
}

/* Colours of a role, its looks and those of the cell not yet joined. */
static struct colours
base(const struct theme *t, enum depth depth, enum ground ground,
    struct style st)
{
	const bool other = t->ground != GROUND_UNKNOWN && t->ground != ground;
	const bool sure = depth == DEPTH_256 && t->words;
	struct colours c = colours(t, depth, st.role);

	if ((st.look & LOOK_WORDS) && is_mark(st.role) && c.fg >= 0 &&
	    c.bg < 0 && !sure)
		secure_words(&c, st.role);
	if (st.look & LOOK_CARD) {
		struct colours card = colours(t, depth, ROLE_CARD);

		if (c.bg < 0) {
			c.bg = card.bg;
			if (c.fg < 0)
				c.fg = card.fg;
		}
	}
	if ((st.look & LOOK_TRACK) && depth == DEPTH_256 && t->track != 0) {
		c.bg = t->track;
		if (st.role == ROLE_TRACK)
			c.fg = t->track;
	}
	if (other && c.bg < 0) {
		c.bg = t->paint[depth].bg;
		if (c.fg < 0)
			c.fg = t->paint[depth].fg;
	}
	return c;
}

struct colours
theme_style(const struct theme *t, enum depth depth, enum ground ground,
    struct style st)
{
	struct colours c = t == &themes[MONO] || depth == DEPTH_MONO ?
	    plain(st.role, ground) : base(suit(t, ground), depth, ground, st);

	/* What is reversed twice is as it was. */
	if (st.look & c.look & LOOK_REVERSE)
		c.look &= (uint8_t)~LOOK_REVERSE;
	else
		c.look |= st.look & LOOK_REVERSE;
	c.look |= st.look & (LOOK_BOLD | LOOK_UNDERLINE | LOOK_ITALIC |
	    LOOK_DIM);
	if ((c.look & LOOK_REVERSE) && c.fg >= 0 && c.bg >= 0) {
		const int16_t ink = c.fg;

		c.fg = c.bg;
		c.bg = ink;
		c.look &= (uint8_t)~LOOK_REVERSE;
	}
	/* Bold black is grey on terminals that show bold by brightness. */
	if (c.fg == 0)
		c.look &= (uint8_t)~LOOK_BOLD;
	return c;
}

uint32_t
theme_rgb(int index)
{
	static const uint32_t first[16] = {
		0x000000, 0xCD0000, 0x00CD00, 0xCDCD00,
		0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
		0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00,
		0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
	};
	static const uint8_t step[6] = { 0, 95, 135, 175, 215, 255 };

	if (index < 16)
		return first[index];
	if (index < 232) {
		unsigned n = (unsigned)index - 16;

		return (uint32_t)step[n / 36] << 16 |
		    (uint32_t)step[n / 6 % 6] << 8 | step[n % 6];
	}
	return (uint32_t)(8 + 10 * (index - 232)) * 0x010101;
}
