/* Rows of a canvas as curses takes them: signs, looks, pairs of colours. */
#include "config.h"

#include "term/brush.h"

/* Curses has a function of this name too, which nobody calls. */
#define key_name curses_key_name
#include <curses.h>
#undef key_name
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "term/ink.h"
#include "text/cluster.h"
#include "text/fold.h"

enum {
	STAND_IN	= 0xFFFD,
	PAIRS		= 128		/* colours that are in use together */
};

_Static_assert((int)INK_MAX == (int)CCHARW_MAX, "a cell of curses");

struct brush {
	const struct terminal	*terminal;
	enum depth		 depth;
	bool			 defaults;
	struct { short fg, bg; } pair[PAIRS];
	int			 npairs;
	int			 cols;
	struct ink		*ink;		/* one row */
	cchar_t			*row;		/* the same for curses */
	struct arena		 arena;		/* for folding */
};

struct brush *
brush_new(const struct terminal *t, enum depth depth, bool defaults)
{
	struct brush *b = xcalloc(1, sizeof *b);

	b->terminal = t;
	b->depth = depth;
	b->defaults = defaults;
	arena_init(&b->arena);
	return b;
}

void
brush_free(struct brush *b)
{
	if (b == NULL)
		return;
	arena_release(&b->arena);
	free(b->ink);
	free(b->row);
	free(b);
}

void
brush_set_cols(struct brush *b, int cols)
{
	b->cols = cols;
	b->ink = xrealloc(b->ink, (size_t)cols, sizeof *b->ink);
	b->row = xrealloc(b->row, (size_t)cols, sizeof *b->row);
}

static short
colour_pair(struct brush *b, struct colours c)
{
	short fg = c.fg, bg = c.bg;

	if (!b->defaults) {
		fg = fg < 0 ? COLOR_WHITE : fg;
		bg = bg < 0 ? COLOR_BLACK : bg;
	}
	if (b->depth == DEPTH_MONO || (fg < 0 && bg < 0))
		return 0;
	for (int i = 0; i < b->npairs; i++)
		if (b->pair[i].fg == fg && b->pair[i].bg == bg)
			return (short)(i + 1);
	if (b->npairs == PAIRS || b->npairs + 1 >= COLOR_PAIRS)
		return 0;
	b->pair[b->npairs].fg = fg;
	b->pair[b->npairs].bg = bg;
	b->npairs++;
	init_pair((short)b->npairs, fg, bg);
	return (short)b->npairs;
}

static attr_t
attributes(unsigned look)
{
	attr_t a = A_NORMAL;

	if (look & LOOK_BOLD)
		a |= A_BOLD;
	if (look & LOOK_UNDERLINE)
		a |= A_UNDERLINE;
	if (look & LOOK_REVERSE)
		a |= A_REVERSE;
	if (look & LOOK_DIM)
		a |= A_DIM;
	if (look & LOOK_ITALIC)
		a |= A_ITALIC;
	return a;
}

/* The last gate: whatever got into a cell, no control leaves here. */
static void
ink_text(struct ink *ink, const char *text, int len)
{
	int n = 0;

	for (int i = 0; i < len && n < INK_MAX; ) {
		uint32_t c;

		i += (int)code_next(text + i, (size_t)(len - i), &c);
		if (c < 0x20 || (c >= 0x7F && c < 0xA0))
			c = STAND_IN;
		else if (c >= 0x80 && code_is_format(c))
			continue;
		ink->text[n++] = (wchar_t)c;
	}
	if (n == 0)
		ink->text[n++] = L' ';
	ink->text[n] = L'\0';
}

/* The same where only ASCII can be shown: what is not folded to one sign
 * gives its first. Arrows name keys, and fold to two. */
static void
ink_ascii(struct brush *b, struct ink *ink, const char *text, int len)
{
	static const struct { const char *arrow, *ascii; } arrows[] = {
		{ "\342\206\220", "<" }, { "\342\206\221", "^" },
		{ "\342\206\222", ">" }, { "\342\206\223", "v" },
	};
	const char *ascii = NULL;

	for (size_t i = 0; i < sizeof arrows / sizeof arrows[0]; i++)
		if (len == 3 && memcmp(text, arrows[i].arrow, 3) == 0)
			ascii = arrows[i].ascii;
	if (ascii == NULL) {
		arena_clear(&b->arena);
		fold_ascii(&b->arena, text, (size_t)len, &ascii);
	}
	ink->text[0] = *ascii >= ' ' && *ascii < 0x7F ? *ascii : L'?';
	ink->text[1] = L'\0';
}

/* Fonts draw blocks a little lower than a cell is high, which leaves seams
 * between the rows; so a whole block is a blank on a ground of its colour.
 * Inside of tmux and screen, which keep a picture to copy and search in, it
 * also keeps its sign, in the same colour. And blocks are not bold, which makes
 * ink bright on some terminals and no ground, and is another font on others. */
static void
ink_block(struct brush *b, struct ink *ink)
{
	if (ink->text[0] < 0x2580 || ink->text[0] > 0x259F)
		return;
	ink->look &= A_REVERSE | A_DIM;
	if (ink->text[0] != 0x2588)
		return;
	if (b->terminal->inside && !(ink->look & A_REVERSE) && ink->pair > 0 &&
	    b->pair[ink->pair - 1].fg >= 0) {
		const short fg = b->pair[ink->pair - 1].fg;

		ink->pair = colour_pair(b, (struct colours){ fg, fg, 0 });
		return;
	}
	ink->text[0] = L' ';
	ink->look ^= A_REVERSE;
}

static void
ink_row(struct brush *b, const struct canvas *c, int row, enum bidi_mode mode,
    const struct theme *theme)
{
	struct style last = { ROLE_COUNT, 0 };
	attr_t look = A_NORMAL;
	short pair = 0;
	bool rtl = false, seen = true;

	for (int i = 0; i < b->cols; i++) {
		const struct cell *cell = canvas_cell(c, row, i);
		struct ink *ink = &b->ink[i];
		struct style st = cell != NULL ? cell->style :
		    style(ROLE_TEXT);
		const char *text = " ";
		int len = 1;

		if (st.role != last.role || st.look != last.look) {
			struct colours colours = theme_style(theme, b->depth,
			    b->terminal->ground, st);

			seen = colours.fg < 0 || colours.fg != colours.bg;
			pair = colour_pair(b, colours);
			look = attributes(colours.look);
			last = st;
		}
		ink->look = look;
		ink->font = (look & A_BOLD ? INK_BOLD : 0) |
		    (look & A_ITALIC ? INK_ITALIC : 0);
		ink->pair = pair;
		ink->width = cell != NULL ? cell->width : 1;
		if (cell != NULL && seen)
			text = canvas_cell_text(c, cell, &len);
		/* A wide cell that the screen cuts. */
		if (ink->width == 2 && i + 1 == b->cols) {
			ink->width = 1;
			text = " ";
			len = 1;
		}
		if (len == 1) {
			ink->text[0] = (unsigned char)text[0] >= 0x20 &&
			    text[0] != 0x7F ? text[0] : STAND_IN;
			ink->text[1] = L'\0';
		} else if (ink->width == 0) {
			ink->text[0] = L'\0';
		} else if (b->terminal->utf8) {
			ink_text(ink, text, len);
			ink_block(b, ink);
			rtl = rtl || ink_is_rtl(ink->text[0]);
		} else
			ink_ascii(b, ink, text, len);
		if (!b->terminal->utf8 && ink->width != 1) {
			if (ink->width == 0)
				ink->text[0] = L' ', ink->text[1] = L'\0';
			ink->width = 1;
		}
	}
	if (rtl)
		ink_order(b->ink, b->cols, mode);
}

void
brush_row(struct brush *b, const struct canvas *c, int row,
    enum bidi_mode mode, const struct theme *theme)
{
	int n = 0;

	ink_row(b, c, row, mode, theme);
	for (int i = 0; i < b->cols; i++) {
		const struct ink *ink = &b->ink[i];

		if (ink->width > 0)
			setcchar(&b->row[n++], ink->text, ink->look,
			    ink->pair, NULL);
	}
	/* Unlike add_wch it neither wraps nor scrolls at the last cell. */
	mvadd_wchnstr(row, 0, b->row, n);
}
