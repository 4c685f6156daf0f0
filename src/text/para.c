/* A paragraph is laid out in steps, and their order is what makes it right.
 * On each part between hard breaks, in logical order:
 *   levels (UAX #9), joining, shapes on a copy of the text;
 *   cells of the shaped copy, as lam-alef is one cell and not two;
 *   break opportunities (UAX #14) of the unshaped text;
 *   greedy fill;
 * then for each line its order on the screen. Text that holds nothing from
 * right to left skips FriBidi, and ASCII is not even decoded.
 *
 * Words used here: an index counts code points of the text as it will be shown
 * (bytes when it is ASCII); a cell starts at an index, what follows without
 * F_CELL hangs on it or is not shown. */
#include "config.h"

#include "text/para.h"

#include <fribidi/fribidi.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/mem.h"
#include "text/breaks.h"
#include "text/cluster.h"
#include "text/isolate.h"

enum {
	SOFT_HYPHEN	= 0xAD,
	POP_OVERRIDE	= 0x202C,
	LEFT_TO_RIGHT_OVERRIDE = 0x202D,
	LEFT_TO_RIGHT_ISOLATE = 0x2066,
	FIRST_STRONG_ISOLATE = 0x2068,
	POP_ISOLATE	= 0x2069,
	STAND_IN	= 0xFFFD,
	BLANK_BASE	= 0x00A0,	/* carries a mark without a base */
	FILLER		= 0xFEFF,	/* FriBidi's, for the lam of lam-alef */

	F_CELL		= 1 << 0,	/* a cell starts here */
	F_MARK		= 1 << 1,	/* hangs on the cell before */
	F_BARE		= 1 << 2,	/* a mark without a base */
	F_BLANK		= 1 << 3,	/* may hang over the end of a line */
	F_LIGATURE	= 1 << 4,	/* the letter before is in it, too */

	/* A run without blanks in a script whose words only a dictionary
	 * finds asks for so many cells, lest a column be made of letters. */
	WORD_CELLS	= 10
};

/* The text while it is laid out. All arrays have one entry an index. */
struct work {
	const struct rich	*r;
	const struct text_env	*env;
	size_t			 n;
	uint32_t		*code;		/* NULL: it is ASCII */
	uint32_t		*shown;		/* shaped; may be code itself */
	uint32_t		*at;		/* byte; n + 1 entries */
	uint8_t			*cells;		/* of the cell that starts here */
	uint8_t			*flag;
	char			*brk;		/* UC_BREAK_* before it */
	char			*grapheme;	/* NULL until asked for */
	bool			 bidi;
	FriBidiCharType		*type;
	FriBidiLevel		*level;
	FriBidiLevel		*line_level;	/* scratch of one line */
	FriBidiStrIndex		*map;		/* scratch of one line */
	FriBidiParType		 base;

	/* What comes out. */
	struct arena		*arena;
	struct glyph		*glyph;
	size_t			 nglyph;
	struct line		*line;
	size_t			 nline, line_size;
	uint32_t		 cut;		/* see para.h */
};

static const struct text_env plain_env = { BIDI_VISUAL, true, false };

static uint32_t
code_at(const struct work *w, size_t i)
{
	return w->code != NULL ? w->code[i] : (unsigned char)w->r->text[i];
}

static uint32_t
byte_at(const struct work *w, size_t i)
{
	return w->code != NULL ? w->at[i] : (uint32_t)i;
}

/* Blanks that are dropped at the end of a line. */
static bool
is_blank(uint32_t c)
{
	return c == ' ' || c == 0x1680 || (c >= 0x2000 && c <= 0x200A &&
	    c != 0x2007) || c == 0x205F || c == 0x3000;
}

/* What FriBidi is needed for. */
static bool
is_bidi(uint32_t c)
{
	return (c >= 0x590 && c <= 0x8FF) || c == 0x200F ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
	    (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c < 0xFEFF) ||
	    (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

/* Fast path: is it ASCII without controls, apart from hard breaks? */
static bool
is_ascii(const struct rich *r)
{
	size_t i;

	for (i = 0; i < r->len; i++)
		if ((r->text[i] < 0x20 || r->text[i] == 0x7F) &&
		    r->text[i] != '\n')
			return false;
	return true;
}

/* Adds a code point that came from a byte. */
static void
put(struct work *w, uint32_t c, size_t byte)
{
	w->code[w->n] = c;
	w->at[w->n++] = (uint32_t)byte;
}

/* Fills code and at. On a terminal without combining marks an accent goes
 * into its letter when Unicode has the two in one, else it is dropped. */
static void
decode(struct work *w)
{
	const char *s = w->r->text;
	const size_t len = w->r->len;
	size_t k;
	uint32_t c;

	w->n = 0;
	for (size_t i = 0; i < len; i += k) {
		k = 1;
		c = '\n';
		if (s[i] != '\n')
			k = code_shown(s + i, len - i, &c);
		if (!w->env->marks && !code_is_format(c) &&
		    code_width(c) == 0) {
			if (w->n > 0)
				c = uc_composition(w->code[w->n - 1], c);
			if (w->n > 0 && c != 0)
				w->code[w->n - 1] = c;
			continue;
		}
		w->bidi = w->bidi || is_bidi(c);
		put(w, c, i);
	}
	w->at[w->n] = (uint32_t)len;
}

static void
open_isolate(struct work *w, const struct isolate *iso, size_t byte)
{
	put(w, iso->kind == ISOLATE_CODE ? FIRST_STRONG_ISOLATE :
	    LEFT_TO_RIGHT_ISOLATE, byte);
	if (iso->kind == ISOLATE_FIGURES)
		put(w, LEFT_TO_RIGHT_OVERRIDE, byte);
}

static void
close_isolate(struct work *w, const struct isolate *iso, size_t byte)
{
	if (iso->kind == ISOLATE_FIGURES)
		put(w, POP_OVERRIDE, byte);
	put(w, POP_ISOLATE, byte);
}

/* Puts isolates around what keeps its own direction. */
static void
isolate(struct work *w)
{
	struct isolate *list;
	const size_t count = isolates_find(w->r, &list), n = w->n;
	uint32_t *code = w->code, *at = w->at;
	size_t k = 0;
	bool in = false;

	if (count == 0)
		return;
	w->code = xcalloc(n + 4 * count + 1, sizeof *w->code);
	w->at = xcalloc(n + 4 * count + 1, sizeof *w->at);
	w->n = 0;
	for (size_t i = 0; i <= n; i++) {
		if (in && at[i] >= list[k].end) {
			close_isolate(w, &list[k++], at[i]);
			in = false;
		}
		if (!in && k < count && i < n && at[i] >= list[k].start) {
			open_isolate(w, &list[k], at[i]);
			in = true;
		}
		if (i < n)
			put(w, code[i], at[i]);
	}
	w->at[w->n] = at[n];
	free(code);
	free(at);
	free(list);
}

/* Levels and shapes of the part a..b. */
static void
shape(struct work *w, size_t a, size_t b)
{
	const FriBidiStrIndex n = (FriBidiStrIndex)(b - a);
	FriBidiBracketType *bracket = xcalloc(b - a, sizeof *bracket);
	FriBidiArabicProp *join = xcalloc(b - a, sizeof *join);
	FriBidiLevel *level = w->level + a;

	w->base = w->r->dir == DIR_RTL ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
	fribidi_get_bidi_types(w->code + a, n, w->type + a);
	fribidi_get_bracket_types(w->code + a, n, w->type + a, bracket);
	if (fribidi_get_par_embedding_levels_ex(w->type + a, bracket, n,
	    &w->base, level) != 0) {
		fribidi_get_joining_types(w->code + a, n, join);
		fribidi_join_arabic(w->type + a, n, level, join);
		fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC,
		    level, n, join, w->shown + a);
	} else
		memset(level, 0, (b - a) * sizeof *level);
	free(bracket);
	free(join);
}

static bool
is_filler(const struct work *w, size_t i)
{
	return w->shown != w->code && w->shown[i] == FILLER &&
	    w->code[i] != FILLER;
}

/* Cells of the part a..b, and what hangs on which. */
static void
measure(struct work *w, size_t a, size_t b)
{
	size_t i, cell = SIZE_MAX;
	uint32_t c;
	int width;

	for (i = a; i < b; i++) {
		c = w->code != NULL ? w->shown[i] : code_at(w, i);
		if (c >= 0x20 && c < 0x7F) {
			w->cells[i] = 1;
			w->flag[i] = c == ' ' ? F_CELL | F_BLANK : F_CELL;
			cell = i;
			continue;
		}
		if (code_is_format(c))
			continue;
		width = code_width(c);
		if (width == 0 && cell != SIZE_MAX) {
			w->flag[i] = F_MARK;
			w->flag[cell] &= (uint8_t)~F_BLANK;
			continue;
		}
		w->flag[i] = F_CELL;
		if (is_blank(c))
			w->flag[i] |= F_BLANK;
		if (width == 0) {
			w->flag[i] |= F_BARE;
			width = 1;
		}
		if (i > a && is_filler(w, i - 1))
			w->flag[i] |= F_LIGATURE;
		w->cells[i] = (uint8_t)width;
		cell = i;
	}
}

static void
find_breaks(struct work *w, size_t a, size_t b)
{
	breaks_find(w->code != NULL ? w->code + a : NULL, w->r->text + a,
	    b - a, w->brk + a);
	for (size_t i = a + 1; i < b; i++)
		if (w->flag[i] & F_MARK)
			w->brk[i] = UC_BREAK_PROHIBITED;
}

/* An address that fits a line is not broken: who types it misses no part, and
 * takes no line end for a blank. */
static void
keep_addresses(struct work *w, size_t a, size_t b, int width)
{
	for (size_t i = a, end; i < b; i = end + 1) {
		int cells = 0;
		bool address = false;

		for (end = i; end < b && code_at(w, end) > ' ' &&
		    code_at(w, end) < 0x7F; end++) {
			address = address || (end >= i + 3 &&
			    code_at(w, end) == '/' &&
			    code_at(w, end - 1) == '/' &&
			    code_at(w, end - 2) == ':');
			if (cells <= width)
				cells += w->cells[end];
		}
		if (address && cells <= width)
			for (size_t k = i + 1; k < end; k++)
				w->brk[k] = UC_BREAK_PROHIBITED;
	}
}

/* Whether a word may be cut before i when it must. */
static bool
can_cut(struct work *w, size_t i)
{
	if (w->flag[i] & (F_MARK | F_LIGATURE))
		return false;
	if (w->code == NULL)
		return true;
	if (w->grapheme == NULL) {
		w->grapheme = xcalloc(w->n + 1, 1);
		u32_grapheme_breaks(w->code, w->n, w->grapheme);
	}
	return w->grapheme[i] != 0;
}

/* The same in a run of Thai, Khmer ... */
static bool
can_cut_complex(struct work *w, size_t i)
{
	return w->code[i] >= 0xE01 && break_cuts(w->code[i - 1], w->code[i]) &&
	    can_cut(w, i);
}

static bool
is_letter(uint32_t c)
{
	return c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' :
	    uc_is_property_alphabetic(c);
}

/* The index where the piece that begins at p ends, and its cells without the
 * blanks at its end; or where it gets wider than most. */
static size_t
piece_end(const struct work *w, size_t p, size_t b, int most, int *cells)
{
	size_t i;
	int width = 0, blanks = 0;

	for (i = p; i < b && width <= most; i++) {
		if (i > p && w->brk[i] == UC_BREAK_POSSIBLE)
			break;
		if (w->flag[i] & F_BLANK)
			blanks += w->cells[i];
		else if (w->cells[i] > 0) {
			width += blanks + w->cells[i];
			blanks = 0;
		}
	}
	*cells = width;
	return i;
}

/* Notes that the piece from a on is cut before k, when that is in a word:
 * addresses may be cut anywhere. */
static size_t
cut_word(struct work *w, size_t a, size_t k, size_t b)
{
	if (w->cut != 0 || !is_letter(code_at(w, k - 1)) ||
	    !is_letter(code_at(w, k)))
		return k;
	for (; a < b && !(w->flag[a] & F_BLANK); a++)
		if (code_at(w, a) == '/' || code_at(w, a) == '@')
			return k;
	w->cut = byte_at(w, k);
	return k;
}

/* Where the line a..i ends when the cell at i does not fit any more; last is
 * the last break opportunity, or a. */
static size_t
choose_break(struct work *w, size_t a, size_t i, size_t last, size_t b,
    int width)
{
	size_t k, letter = i;
	int cells;

	/* A run of Thai longer than a line fills the rest of this one, and
	 * what closes it takes a letter along. */
	while (letter > last && w->code != NULL &&
	    (break_closes(w->code[letter]) || !(w->flag[letter] & F_CELL)))
		letter--;
	if (w->code != NULL && break_is_complex(w->code[letter])) {
		piece_end(w, last, b, width, &cells);
		if (cells > width)
			for (k = letter; k > last; k--)
				if (can_cut_complex(w, k))
					return k;
	}
	if (last > a)
		return last;
	for (k = i; k > a; k--)
		if (can_cut(w, k) && !break_closes(code_at(w, k)))
			return cut_word(w, a, k, b);
	for (k = i; k > a; k--)
		if (can_cut(w, k))
			return k;
	/* One grapheme wider than the line: between its cells, then. */
	for (k = i; k > a; k--)
		if ((w->flag[k] & (F_CELL | F_LIGATURE)) == F_CELL)
			return k;
	return i;
}

static size_t
next_break(struct work *w, size_t a, size_t b, int width)
{
	size_t i, last = a;
	int cells = 0;

	for (i = a; i < b; i++) {
		/* A soft hyphen needs a cell when the line ends at it. */
		if (i > a && w->brk[i] == UC_BREAK_POSSIBLE &&
		    (cells < width || code_at(w, i - 1) != SOFT_HYPHEN))
			last = i;
		if (!(w->flag[i] & F_BLANK) && w->cells[i] > 0 &&
		    cells + w->cells[i] > width)
			return choose_break(w, a, i, last, b, width);
		if (cells < INT_MAX / 2)
			cells += w->cells[i];
	}
	return b;
}

static void
set_marks(const struct rich *r, struct glyph *g, uint32_t at)
{
	size_t low = 0, high = r->nspan, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (r->span[mid].end <= at)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == r->nspan || r->span[low].start > at)
		return;
	g->marks |= r->span[low].marks;
	if (r->span[low].marks & MARK_LINK)
		g->link = r->span[low].link;
}

/* Adds the cell that starts at i. What hangs on it may stand behind the end of
 * its line (behind a format control), so look up to the hard break at b. */
static void
add_glyph(struct work *w, size_t i, size_t b)
{
	struct glyph *g = &w->glyph[w->nglyph++];
	uint8_t text[CLUSTER_BYTES];
	int codes = 1, len = 0;
	size_t k;

	g->width = w->cells[i];
	g->at = byte_at(w, i);
	set_marks(w->r, g, g->at);
	if (w->flag[i] & F_LIGATURE) {
		g->at = byte_at(w, i - 1);
		set_marks(w->r, g, g->at);
	}
	if (w->flag[i] & F_BARE) {
		len = u8_uctomb(text, BLANK_BASE, CLUSTER_BYTES);
		codes++;
	}
	len += u8_uctomb(text + len, w->shown[i], CLUSTER_BYTES - len);
	for (k = i + 1; k < b && !(w->flag[k] & F_CELL); k++)
		if ((w->flag[k] & F_MARK) && codes++ < CLUSTER_CODES)
			len += u8_uctomb(text + len, w->shown[k],
			    CLUSTER_BYTES - len);
	g->text = arena_strndup(w->arena, (const char *)text, (size_t)len);
	g->len = (uint8_t)len;
}

static void
add_ascii(struct work *w, size_t a, size_t end)
{
	struct glyph *g = &w->glyph[w->nglyph];
	char *text = arena_alloc(w->arena, 2 * (end - a) + 1);
	size_t i;

	for (i = a; i < end; i++, g++, text += 2) {
		text[0] = w->r->text[i];
		g->text = text;
		g->len = g->width = 1;
		g->at = (uint32_t)i;
		if (w->r->nspan > 0)
			set_marks(w->r, g, g->at);
	}
	w->nglyph += end - a;
}

/* Adds the cells of a..end in the order of the screen. A cell goes where its
 * base goes, with all that hangs on it. */
static void
add_cells(struct work *w, size_t a, size_t end, size_t b)
{
	const size_t n = end - a;
	size_t i;

	if (w->bidi && n > 0) {
		/* reorder_line changes the levels of blanks at its end. */
		memcpy(w->line_level, w->level + a, n * sizeof *w->level);
		for (i = 0; i < n; i++)
			w->map[i] = (FriBidiStrIndex)i;
		if (fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, w->type + a,
		    (FriBidiStrIndex)n, 0, w->base, w->line_level, NULL,
		    w->map) != 0) {
			for (i = 0; i < n; i++)
				if (w->flag[a + (size_t)w->map[i]] & F_CELL)
					add_glyph(w, a + (size_t)w->map[i], b);
			return;
		}
	}
	for (i = a; i < end; i++)
		if (w->flag[i] & F_CELL)
			add_glyph(w, i, b);
}

/* Adds the line a..e of the part that ends at b. */
static void
add_line(struct work *w, size_t a, size_t e, size_t b, int width)
{
	struct line *l;
	size_t end = e, i;
	int cells = 0;

	while (end > a && ((w->flag[end - 1] & F_BLANK) ||
	    (w->flag[end - 1] == 0 && !is_filler(w, end - 1) &&
	    code_is_format(code_at(w, end - 1)))))
		end--;
	for (i = a; i < end; i++)
		cells += w->cells[i];
	if (e < b && end > a && end == e - 1 &&
	    code_at(w, end) == SOFT_HYPHEN && cells < width) {
		w->shown[e - 1] = '-';
		w->flag[e - 1] = F_CELL;
		w->cells[e - 1] = 1;
		end = e;
		cells++;
	}
	if (w->nline == w->line_size) {
		w->line_size = w->line_size > 0 ? 2 * w->line_size : 8;
		w->line = xrealloc(w->line, w->line_size, sizeof *w->line);
	}
	l = &w->line[w->nline++];
	memset(l, 0, sizeof *l);
	i = w->nglyph;
	l->glyph = w->glyph + i;
	if (w->code == NULL)
		add_ascii(w, a, end);
	else
		add_cells(w, a, end, b);
	l->n = (int)(w->nglyph - i);
	l->width = cells;
	l->start = byte_at(w, a);
	l->end = byte_at(w, end);
}

/* Makes the arrays, and goes as far as widths and breaks. */
static void
work_init(struct work *w, const struct rich *r, const struct text_env *env)
{
	memset(w, 0, sizeof *w);
	w->r = r;
	w->env = env != NULL ? env : &plain_env;
	w->n = r->len;
	if (r->dir == DIR_RTL || !is_ascii(r)) {
		w->code = xcalloc(w->n + 1, sizeof *w->code);
		w->at = xcalloc(w->n + 1, sizeof *w->at);
		w->bidi = r->dir == DIR_RTL;
		decode(w);
		w->bidi = w->bidi && w->env->bidi == BIDI_VISUAL;
		if (w->bidi && !w->env->raw)
			isolate(w);
		w->shown = w->code;
	}
	w->cells = xcalloc(w->n + 1, 1);
	w->flag = xcalloc(w->n + 1, 1);
	w->brk = xcalloc(w->n + 1, 1);
	if (!w->bidi)
		return;
	w->shown = xcalloc(w->n + 1, sizeof *w->shown);
	memcpy(w->shown, w->code, w->n * sizeof *w->shown);
	w->type = xcalloc(w->n + 1, sizeof *w->type);
	w->level = xcalloc(w->n + 1, sizeof *w->level);
	w->line_level = xcalloc(w->n + 1, sizeof *w->line_level);
	w->map = xcalloc(w->n + 1, sizeof *w->map);
}

static void
work_release(struct work *w)
{
	if (w->shown != w->code)
		free(w->shown);
	free(w->code);
	free(w->at);
	free(w->cells);
	free(w->flag);
	free(w->brk);
	free(w->grapheme);
	free(w->type);
	free(w->level);
	free(w->line_level);
	free(w->map);
	free(w->line);
}

/* Takes the part from a to the next hard break through all steps before the
 * fill of lines so wide; gives where it ends. */
static size_t
prepare(struct work *w, size_t a, int width)
{
	size_t b = a;

	while (b < w->n && code_at(w, b) != '\n')
		b++;
	if (b > a) {
		if (w->bidi)
			shape(w, a, b);
		measure(w, a, b);
		find_breaks(w, a, b);
		keep_addresses(w, a, b, width);
	}
	return b;
}

struct para
para_layout(struct arena *arena, const struct rich *r, int width,
    const struct text_env *env)
{
	struct para p = { NULL, 0, 0, r->dir, 0 };
	struct work w;
	struct line *line;
	size_t a, b, e;

	if (r->len == 0)
		return p;
	if (width < 2)
		width = 2;
	work_init(&w, r, env);
	w.arena = arena;
	w.glyph = arena_array(arena, w.n + 1, sizeof *w.glyph);
	for (a = 0; a < w.n || w.nline == 0; a = b + 1) {
		b = prepare(&w, a, width);
		do {
			e = next_break(&w, a, b, width);
			if (e > a)
				add_line(&w, a, e, b, width);
			else
				add_line(&w, a, a, a, width);
			a = e;
		} while (a < b);
	}
	line = arena_array(arena, w.nline, sizeof *line);
	memcpy(line, w.line, w.nline * sizeof *line);
	p.line = line;
	p.n = (int)w.nline;
	p.cut = w.cut;
	for (a = 0; a < w.nline; a++)
		if (line[a].width > p.width)
			p.width = line[a].width;
	work_release(&w);
	return p;
}

/* Cells that the piece p..e of so many cells asks for: all, but for runs of
 * Thai, Khmer ... which can be cut. */
static int
piece_need(struct work *w, size_t p, size_t e, int cells)
{
	size_t i;
	int need = 0, chunk = 0;
	bool complex = false;

	if (w->code == NULL)
		return cells;
	for (i = p; i < e; i++) {
		if (i > p && can_cut_complex(w, i)) {
			complex = true;
			chunk = 0;
		}
		if (!(w->flag[i] & F_BLANK))
			chunk += w->cells[i];
		if (chunk > need)
			need = chunk;
	}
	if (!complex)
		return cells + (e < w->n && code_at(w, e - 1) == SOFT_HYPHEN);
	if (need < WORD_CELLS)
		need = cells < WORD_CELLS ? cells : WORD_CELLS;
	return need;
}

int
para_min_width(struct arena *arena, const struct rich *r,
    const struct text_env *env)
{
	struct work w;
	size_t a, b, e;
	int cells, most = 0;

	(void)arena;		/* nothing of it stays */
	if (r->len == 0)
		return 0;
	work_init(&w, r, env);
	for (a = 0; a < w.n; a = b + 1) {
		b = prepare(&w, a, 0);
		for (; a < b; a = e) {
			e = piece_end(&w, a, b, INT_MAX, &cells);
			cells = piece_need(&w, a, e, cells);
			if (cells > most)
				most = cells;
		}
	}
	work_release(&w);
	return most;
}
