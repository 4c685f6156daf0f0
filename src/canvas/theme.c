/* Roles to colours. "dark" and "light" suit a terminal whose ground is so, and
 * leave that ground alone but for bars, keycaps, cards, hits and QR codes;
 * "contrast" paints everything; "mono" has looks only, and so has every theme
 * where there are no colours. Meaning never hangs on colour alone: the forms
 * add a sign or a word.
 *
 * The 256 colours are the ones of the xterm palette next to those of
 * design.md, section 5, that keep the contrast. At 16 and 8 colours the names
 * are all there is: palettes differ, so bright black is never text or a map
 * (it is the ground in some), and green, yellow and cyan never stand on
 * white. Bold may make a colour the bright one; where that would be too pale
 * there is no bold. */
#include "config.h"

#include "canvas/theme.h"

#include <string.h>

struct theme {
	const char	*name;
	uint32_t	 ground, ink;	/* assumed, as 0xRRGGBB */
	struct colours	 c256[ROLE_COUNT], c16[ROLE_COUNT], c8[ROLE_COUNT];
};

#define B	LOOK_BOLD
#define U	LOOK_UNDERLINE
#define R	LOOK_REVERSE
#define I	LOOK_ITALIC
#define D	LOOK_DIM

/* Series differ by place and label; the looks are a help, not the only mark. */
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
	[ROLE_SERIES_4]		= { -1, -1, U },
	[ROLE_SERIES_5]		= { -1, -1, U | B },
	[ROLE_SERIES_6]		= { -1, -1, U | D },
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

static const struct theme themes[] = {
{
	.name = "dark", .ground = 0x101418, .ink = 0xE6E6E6,
	.c256 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { 246, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 38, -1, 0 },
		[ROLE_BAR]		= { 255, 25, 0 },
		[ROLE_BAR_STRONG]	= { 231, 25, B },
		[ROLE_PROGRESS]		= { 38, -1, 0 },
		[ROLE_PROGRESS_REST]	= { 239, -1, 0 },
		[ROLE_ACCENT]		= { 38, -1, B },
		[ROLE_SERIES_1]		= { 38, -1, 0 },
		[ROLE_SERIES_2]		= { 214, -1, 0 },
		[ROLE_SERIES_3]		= { 117, -1, 0 },
		[ROLE_SERIES_4]		= { 36, -1, 0 },
		[ROLE_SERIES_5]		= { 202, -1, 0 },
		[ROLE_SERIES_6]		= { 175, -1, 0 },
		[ROLE_TRACK]		= { 239, -1, 0 },
		[ROLE_LAND]		= { 66, -1, 0 },
		[ROLE_PLACE]		= { 214, -1, B },
		[ROLE_KEYCAP]		= { 231, 238, B },
		[ROLE_KEYCAP_ON]	= { 16, 38, B },
		[ROLE_FOCUS]		= { 227, -1, B | U },
		[ROLE_LINK]		= { 117, -1, U },
		[ROLE_CODE]		= { 223, -1, 0 },
		[ROLE_HIT]		= { 16, 227, 0 },
		[ROLE_RIGHT]		= { 36, -1, B },
		[ROLE_WRONG]		= { 209, -1, B },
		[ROLE_WARNING]		= { 214, -1, 0 },
		[ROLE_CARD]		= { 255, 235, 0 },
		[ROLE_QR]		= { 16, 231, 0 },
	},
	.c16 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { 15, -1, B },
		[ROLE_MUTED]		= { 7, -1, 0 },
		[ROLE_HEADING]		= { 15, -1, B },
		[ROLE_RULE]		= { 6, -1, 0 },
		[ROLE_BAR]		= { 15, 4, 0 },
		[ROLE_BAR_STRONG]	= { 15, 4, B },
		[ROLE_PROGRESS]		= { 14, -1, 0 },
		[ROLE_PROGRESS_REST]	= { 8, -1, 0 },
		[ROLE_ACCENT]		= { 14, -1, B },
		[ROLE_SERIES_1]		= { 6, -1, 0 },
		[ROLE_SERIES_2]		= { 3, -1, 0 },
		[ROLE_SERIES_3]		= { 14, -1, 0 },
		[ROLE_SERIES_4]		= { 2, -1, 0 },
		[ROLE_SERIES_5]		= { 9, -1, 0 },
		[ROLE_SERIES_6]		= { 13, -1, 0 },
		[ROLE_TRACK]		= { 8, -1, 0 },
		[ROLE_LAND]		= { 7, -1, 0 },
		[ROLE_PLACE]		= { 11, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 14, 0 },
		[ROLE_FOCUS]		= { 11, -1, B | U },
		[ROLE_LINK]		= { 14, -1, U },
		[ROLE_CODE]		= { 14, -1, 0 },
		[ROLE_HIT]		= { 0, 11, 0 },
		[ROLE_RIGHT]		= { 10, -1, B },
		[ROLE_WRONG]		= { 9, -1, B },
		[ROLE_WARNING]		= { 11, -1, 0 },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 15, 0 },
	},
	/* Bold is bright on most of these terminals. Red on black is too dark
	 * for text: it becomes the ground. */
	.c8 = {
		[ROLE_TEXT]		= { -1, -1, 0 },
		[ROLE_STRONG]		= { -1, -1, B },
		[ROLE_MUTED]		= { 7, -1, 0 },
		[ROLE_HEADING]		= { -1, -1, B },
		[ROLE_RULE]		= { 6, -1, 0 },
		[ROLE_BAR]		= { 7, 4, 0 },
		[ROLE_BAR_STRONG]	= { 7, 4, B },
		[ROLE_PROGRESS]		= { 6, -1, B },
		[ROLE_PROGRESS_REST]	= { 4, -1, 0 },
		[ROLE_ACCENT]		= { 6, -1, B },
		[ROLE_SERIES_1]		= { 6, -1, 0 },
		[ROLE_SERIES_2]		= { 3, -1, 0 },
		[ROLE_SERIES_3]		= { 6, -1, B },
		[ROLE_SERIES_4]		= { 2, -1, 0 },
		[ROLE_SERIES_5]		= { 1, -1, 0 },
		[ROLE_SERIES_6]		= { 5, -1, 0 },
		[ROLE_TRACK]		= { 4, -1, 0 },
		[ROLE_LAND]		= { 7, -1, 0 },
		[ROLE_PLACE]		= { 3, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 0, 6, 0 },
		[ROLE_FOCUS]		= { 3, -1, B | U },
		[ROLE_LINK]		= { 6, -1, U },
		[ROLE_CODE]		= { 6, -1, 0 },
		[ROLE_HIT]		= { 0, 3, 0 },
		[ROLE_RIGHT]		= { 2, -1, B },
		[ROLE_WRONG]		= { 7, 1, B },
		[ROLE_WARNING]		= { 3, -1, B },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 7, 0 },
	},
},
{
	.name = "light", .ground = 0xFFFFFF, .ink = 0x101418,
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
		[ROLE_ACCENT]		= { 25, -1, B },
		[ROLE_SERIES_1]		= { 32, -1, 0 },
		[ROLE_SERIES_2]		= { 130, -1, 0 },
		[ROLE_SERIES_3]		= { 67, -1, 0 },
		[ROLE_SERIES_4]		= { 29, -1, 0 },
		[ROLE_SERIES_5]		= { 160, -1, 0 },
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
		[ROLE_RIGHT]		= { 22, -1, B },
		[ROLE_WRONG]		= { 124, -1, B },
		[ROLE_WARNING]		= { 94, -1, B },
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
		[ROLE_PROGRESS_REST]	= { 7, -1, 0 },
		[ROLE_ACCENT]		= { 4, -1, B },
		[ROLE_SERIES_1]		= { 4, -1, 0 },
		[ROLE_SERIES_2]		= { 1, -1, 0 },
		[ROLE_SERIES_3]		= { 12, -1, 0 },
		[ROLE_SERIES_4]		= { -1, -1, 0 },
		[ROLE_SERIES_5]		= { 9, -1, 0 },
		[ROLE_SERIES_6]		= { 5, -1, 0 },
		[ROLE_TRACK]		= { 7, -1, 0 },
		[ROLE_LAND]		= { 8, -1, 0 },
		[ROLE_PLACE]		= { 1, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 15, 4, B },
		[ROLE_FOCUS]		= { 4, -1, B | U },
		[ROLE_LINK]		= { 4, -1, U },
		[ROLE_CODE]		= { 5, -1, 0 },
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
		[ROLE_PROGRESS_REST]	= { 7, -1, 0 },
		[ROLE_ACCENT]		= { 4, -1, B },
		[ROLE_SERIES_1]		= { 4, -1, 0 },
		[ROLE_SERIES_2]		= { 1, -1, 0 },
		[ROLE_SERIES_3]		= { 5, -1, 0 },
		[ROLE_SERIES_4]		= { -1, -1, 0 },
		[ROLE_SERIES_5]		= { 1, -1, B },
		[ROLE_SERIES_6]		= { 5, -1, B },
		[ROLE_TRACK]		= { 7, -1, 0 },
		[ROLE_LAND]		= { -1, -1, 0 },
		[ROLE_PLACE]		= { 1, -1, B },
		[ROLE_KEYCAP]		= { 0, 7, 0 },
		[ROLE_KEYCAP_ON]	= { 7, 4, B },
		[ROLE_FOCUS]		= { 4, -1, B | U },
		[ROLE_LINK]		= { 4, -1, U },
		[ROLE_CODE]		= { 5, -1, 0 },
		[ROLE_HIT]		= { 0, 3, 0 },
		[ROLE_RIGHT]		= { 4, -1, B },
		[ROLE_WRONG]		= { 1, -1, 0 },
		[ROLE_WARNING]		= { 5, -1, 0 },
		[ROLE_CARD]		= { -1, -1, 0 },
		[ROLE_QR]		= { 0, 7, 0 },
	},
},
{
	.name = "contrast", .ground = 0x000000, .ink = 0xFFFFFF,
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
		[ROLE_SERIES_6]		= { 5, 0, B },
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
	.name = "mono", .ground = 0x000000, .ink = 0xFFFFFF,
},
};

#undef B
#undef U
#undef R
#undef I
#undef D

enum { THEMES = sizeof themes / sizeof themes[0], THEME_MONO = THEMES - 1 };

static const char *const names[] = {
	"dark", "light", "contrast", "mono", NULL
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

struct colours
theme_colours(const struct theme *t, enum depth depth, enum role role)
{
	if (t == &themes[THEME_MONO] || depth == DEPTH_MONO)
		return looks[role];
	if (depth == DEPTH_256)
		return t->c256[role];
	return depth == DEPTH_16 ? t->c16[role] : t->c8[role];
}

struct colours
theme_style(const struct theme *t, enum depth depth, struct style st)
{
	struct colours c = theme_colours(t, depth, st.role);

	if (st.look & LOOK_CARD) {
		struct colours card = theme_colours(t, depth, ROLE_CARD);

		if (c.bg == -1) {
			c.bg = card.bg;
			if (c.fg == -1)
				c.fg = card.fg;
		}
	}
	/* What is reversed twice is as it was. */
	if (st.look & c.look & LOOK_REVERSE)
		c.look &= (uint8_t)~LOOK_REVERSE;
	else
		c.look |= st.look & LOOK_REVERSE;
	c.look |= st.look & (LOOK_BOLD | LOOK_UNDERLINE | LOOK_ITALIC |
	    LOOK_DIM);
	return c;
}

uint32_t
theme_rgb(const struct theme *t, int index, bool ground)
{
	static const uint32_t first[16] = {
		0x000000, 0xCD0000, 0x00CD00, 0xCDCD00,
		0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
		0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00,
		0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF
	};
	static const uint8_t step[6] = { 0, 95, 135, 175, 215, 255 };

	if (index < 0 || index > 255)
		return ground ? t->ground : t->ink;
	if (index < 16)
		return first[index];
	if (index < 232) {
		unsigned n = (unsigned)index - 16;

		return (uint32_t)step[n / 36] << 16 |
		    (uint32_t)step[n / 6 % 6] << 8 | step[n % 6];
	}
	return (uint32_t)(8 + 10 * (index - 232)) * 0x010101;
}
