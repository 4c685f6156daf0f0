/* Text in big letters. */
#include "config.h"

#include "view/letters.h"

#include "canvas/letters.h"
#include "text/cluster.h"

/* A blank row between lines. */
enum { GAP = 1 };

/* A text as it is set: lines of letters, and the rows of their pixels that
 * have ink. */
struct set {
	struct para	 para;
	int		 top, bottom;
};

/* Cells that a cell of text takes. */
static int
cells_of(enum letters_look look)
{
	return look == LETTERS_SLIM ? 4 : 8;
}

/* A letter with the marks on it, in as many columns as its cells have. */
static bool
letter_of(const struct letters *letters, const struct glyph *g,
    struct letter *out)
{
	struct letter mark;
	uint32_t code;
	size_t i = code_next(g->text, g->len, &code);
	int in;

	if (!letters_find(letters, code, out) || out->cols > 8 * g->width)
		return false;
	in = (8 * g->width - out->cols) / 2;
	while (i < g->len) {
		i += code_next(g->text + i, g->len - i, &code);
		if (!letters_find(letters, code, &mark))
			return false;
		for (int k = 0; k < LETTER_ROWS; k++)
			out->row[k] |= mark.row[k];
	}
	for (int k = 0; k < LETTER_ROWS; k++)
		out->row[k] = (uint16_t)(out->row[k] >> in);
	return true;
}

/* Notes the rows with ink of one line; false when a sign has no bitmap. */
static bool
line_ink(const struct letters *letters, const struct line *line, struct set *s)
{
	struct letter letter;

	for (int i = 0; i < line->n; i++) {
		if (!letter_of(letters, &line->glyph[i], &letter))
			return false;
		for (int k = 0; k < LETTER_ROWS; k++) {
			if (letter.row[k] == 0)
				continue;
			s->top = k < s->top ? k : s->top;
			s->bottom = k > s->bottom ? k : s->bottom;
		}
	}
	return true;
}

static bool
set(const struct view *v, const struct rich *r, int width,
    enum letters_look look, struct set *s)
{
	const struct letters *letters = assets_letters(v->assets);
	const int cells = width / cells_of(look);
	struct view own = *v;

	/* The terminal orders and joins no bitmaps. */
	own.env.bidi = BIDI_VISUAL;
	own.env.marks = true;
	if (v->glyphs != GLYPHS_FULL || rich_empty(r) || r->nlink > 0 ||
	    letters->len == 0 || view_min_width(&own, r) > cells)
		return false;
	s->para = view_lay(&own, r, cells);
	s->top = LETTER_ROWS;
	s->bottom = -1;
	for (int i = 0; i < s->para.n; i++)
		if (!line_ink(letters, &s->para.line[i], s))
			return false;
	return s->bottom >= 0;
}

static int
line_rows(const struct set *s)
{
	return (s->bottom - s->top + 2) / 2;
}

int
view_letters_rows(const struct view *v, const struct rich *r, int width,
    enum letters_look look)
{
	struct arena_mark mark = arena_mark(v->arena);
	struct set s;
	int rows = 0;

	if (set(v, r, width, look, &s))
		rows = s.para.n * (line_rows(&s) + GAP) - GAP;
	arena_rewind(v->arena, &mark);
	return rows;
}

int
view_letters_cols(const struct view *v, const struct rich *r, int width,
    enum letters_look look)
{
	struct arena_mark mark = arena_mark(v->arena);
	struct set s;
	int cols = 0;

	if (set(v, r, width, look, &s))
		cols = s.para.width * cells_of(look);
	arena_rewind(v->arena, &mark);
	return cols;
}

/* Sets the pixels of a letter. A slim one gets a second column, so that its
 * stems are as strong as its bars. */
static void
put_letter(struct bitmap *b, const struct set *s, int x,
    const struct letter *letter, int cols)
{
	for (int y = 0; y < b->height && s->top + y <= s->bottom; y++)
		for (int i = 0; i < cols; i++) {
			uint8_t *p = &b->pixel[y * b->width + x + i];

			if (!(letter->row[s->top + y] >> (15 - i) & 1))
				continue;
			p[0] = 1;
			if (b->fine && cols == 8 && x + i + 1 < b->width)
				p[1] = 1;
		}
}

/* Draws the letters of a line that are hits, or those that are none. */
static void
draw_line(const struct view *v, const struct area *a, int y, int x,
    const struct set *s, const struct line *line, struct style st,
    enum letters_look look, bool hits)
{
	struct bitmap b = { 8 * line->width, 2 * line_rows(s), NULL,
	    look == LETTERS_SLIM };
	struct letter letter;
	bool any = false;
	int at = 0;

	b.pixel = arena_array(v->arena, (size_t)b.width, (size_t)b.height);
	for (int i = 0; i < line->n; i++) {
		const struct glyph *g = &line->glyph[i];

		if (((g->marks & MARK_HIT) != 0) == hits &&
		    letter_of(assets_letters(v->assets), g, &letter)) {
			put_letter(&b, s, at, &letter, 8 * g->width);
			any = true;
		}
		at += 8 * g->width;
	}
	if (any)
		dots_draw(a, y, x, &b, v->glyphs, st);
}

int
view_letters(struct view *v, const struct area *a, int y, int x, int width,
    const struct rich *r, enum align align, struct style st,
    enum letters_look look)
{
	struct style hit = st;
	struct set s;

	if (!set(v, r, width, look, &s))
		return 0;
	hit.role = ROLE_SERIES_2;
	hit.look |= LOOK_UNDERLINE;
	if (s.para.dir != a->dir && align != ALIGN_CENTRE)
		align = align == ALIGN_START ? ALIGN_END : ALIGN_START;
	for (int i = 0; i < s.para.n; i++) {
		const struct line *line = &s.para.line[i];
		const int spare = width - line->width * cells_of(look);
		const int in = align == ALIGN_CENTRE ? spare / 2 :
		    align == ALIGN_END ? spare : 0;

		if (line->width == 0)
			continue;
		draw_line(v, a, y + i * (line_rows(&s) + GAP), x + in, &s,
		    line, st, look, false);
		draw_line(v, a, y + i * (line_rows(&s) + GAP), x + in, &s,
		    line, hit, look, true);
	}
	return s.para.n * (line_rows(&s) + GAP) - GAP;
}
