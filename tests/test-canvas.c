/* The canvas floor: cells, areas, twins of characters, bars, themes; and names
 * of keys, bytes of keys. */
#include "config.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "reader/event.h"
#include "base/buf.h"
#include "canvas/area.h"
#include "canvas/dots.h"
#include "canvas/letters.h"
#include "canvas/theme.h"
#include "term/input.h"
#include "term/terminal.h"

/* The canvas as text; the caller frees. */
static char *
shown(const struct canvas *c)
{
	struct buf b = BUF_INIT;

	canvas_text(c, &b);
	return b.p;
}

static void
assert_shown(const struct canvas *c, const char *want)
{
	char *is = shown(c);

	assert_string_equal(is, want);
	free(is);
}

static void
put(struct canvas *c, int row, int col, const char *text, int width)
{
	canvas_put(c, row, col, text, (int)strlen(text), width,
	    style(ROLE_TEXT));
}

static void
new_canvas_is_blank_and_at_least_one_cell(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 0, -3);
	assert_int_equal(c.rows, 1);
	assert_int_equal(c.cols, 1);
	assert_int_equal(c.cursor_row, -1);
	assert_shown(&c, "\n");
	assert_null(canvas_cell(&c, 1, 0));
	assert_null(canvas_cell(&c, 0, -1));
	canvas_release(&c);
}

static void
text_is_read_back_row_by_row(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 2, 6);
	put(&c, 0, 1, "a", 1);
	put(&c, 0, 2, "世", 2);
	put(&c, 0, 4, "e\xCC\x81", 1);
	put(&c, 1, 0, " ", 1);
	assert_shown(&c, " a世e\xCC\x81\n\n");
	assert_int_equal(c.clipped, 0);
	assert_int_equal(c.overlaps, 0);
	canvas_reset(&c, 2, 6);
	assert_shown(&c, "\n\n");
	canvas_release(&c);
}

static void
wide_cluster_does_not_split_at_the_edge(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 1, 4);
	put(&c, 0, 3, "世", 2);
	assert_int_equal(c.clipped, 1);
	assert_shown(&c, "\n");
	put(&c, 0, 2, "世", 2);
	assert_int_equal(c.clipped, 1);
	assert_shown(&c, "  世\n");
	canvas_release(&c);
}

static void
writes_outside_are_counted(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 2, 2);
	put(&c, -1, 0, "a", 1);
	put(&c, 2, 0, "a", 1);
	put(&c, 0, -1, "a", 1);
	put(&c, 0, 2, "a", 1);
	put(&c, 0, INT32_MAX, "世", 2);
	assert_int_equal(c.clipped, 5);
	assert_shown(&c, "\n\n");
	canvas_release(&c);
}

static void
writing_over_half_of_a_wide_cell_blanks_the_other(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 1, 6);
	put(&c, 0, 0, "世", 2);
	put(&c, 0, 1, "a", 1);
	assert_int_equal(c.overlaps, 1);
	assert_shown(&c, " a\n");
	put(&c, 0, 2, "世", 2);
	put(&c, 0, 2, "b", 1);
	assert_int_equal(c.overlaps, 2);
	assert_shown(&c, " ab\n");
	put(&c, 0, 3, "世", 2);
	assert_int_equal(c.overlaps, 2);
	canvas_fill(&c, 0, 4, 1, 1, style(ROLE_BAR));
	assert_shown(&c, " ab\n");
	canvas_release(&c);
}

static void
text_on_filled_ground_is_no_overlap(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 3, 5);
	put(&c, 1, 1, "x", 1);
	canvas_fill(&c, -2, -2, 100, INT32_MAX, style(ROLE_BAR));
	assert_int_equal(c.clipped, 0);
	assert_shown(&c, "\n\n\n");
	put(&c, 1, 1, "y", 1);
	assert_int_equal(c.overlaps, 0);
	assert_int_equal(canvas_cell(&c, 2, 4)->style.role, ROLE_BAR);
	canvas_release(&c);
}

static void
cells_on_a_card_know_it(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 1, 3);
	canvas_fill(&c, 0, 0, 1, 2, style(ROLE_CARD));
	put(&c, 0, 1, "x", 1);
	put(&c, 0, 2, "x", 1);
	assert_true(canvas_cell(&c, 0, 1)->style.look & LOOK_CARD);
	assert_false(canvas_cell(&c, 0, 2)->style.look & LOOK_CARD);
	canvas_release(&c);
}

static void
restyle_adds_looks_to_both_halves(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 1, 4);
	put(&c, 0, 1, "世", 2);
	canvas_restyle(&c, 0, 2, 1, style_with(ROLE_TEXT, LOOK_BOLD));
	canvas_restyle(&c, 0, -5, 7, style_with(ROLE_HIT, LOOK_REVERSE));
	for (int i = 1; i < 3; i++) {
		const struct cell *cell = canvas_cell(&c, 0, i);

		assert_int_equal(cell->style.role, ROLE_HIT);
		assert_int_equal(cell->style.look, LOOK_BOLD | LOOK_REVERSE);
	}
	assert_int_equal(canvas_cell(&c, 0, 3)->style.role, ROLE_TEXT);
	canvas_release(&c);
}

static void
copy_takes_text_tags_and_cursor(void **state)
{
	struct canvas a, b;

	(void)state;
	canvas_init(&a, 3, 4);
	canvas_init(&b, 4, 5);
	a.tag = 7;
	put(&a, 1, 0, "世", 2);
	put(&a, 2, 3, "x", 1);
	a.cursor_row = 2;
	a.cursor_col = 3;
	canvas_copy(&b, 0, 1, &a, 1, 5);
	assert_shown(&b, " 世\n    x\n\n\n");
	assert_int_equal(canvas_cell(&b, 0, 1)->tag, 7);
	assert_int_equal(b.cursor_row, 1);
	assert_int_equal(b.cursor_col, 4);
	assert_int_equal(b.clipped, 0);
	canvas_reset(&b, 2, 1);
	canvas_copy(&b, -1, 0, &a, 0, 3);
	assert_shown(&b, "\n\n");
	assert_int_equal(b.clipped, 2);
	assert_int_equal(b.cursor_row, -1);
	canvas_release(&a);
	canvas_release(&b);
}

static void
ascii_text_needs_no_pool(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 10, 100);
	size_t before = c.pool.n;

	for (int i = 0; i < 100; i++) {
		put(&c, 0, i, "a", 1);
		put(&c, 1, i, "█", 1);
	}
	assert_int_equal(c.pool.n, before + 3);
	canvas_release(&c);
}

/* Draws what forms draw, without text that has an order of its own. */
static void
drawing(struct canvas *c, enum dir dir)
{
	struct area all = area_all(c, dir);
	struct area box = area_sub(&all, 1, 2, 3, 12);

	area_fill(&all, 0, 0, 1, 3, style(ROLE_BAR));
	area_put(&box, 0, 0, "#", 1, style(ROLE_TEXT));
	area_put(&box, 0, 10, "世", 2, style(ROLE_TEXT));
	area_repeat(&box, 1, 1, 4, "-", style(ROLE_RULE));
	dots_bar(&box, 2, 0, 1, 12, 50, 100, false, GLYPHS_FULL,
	    style(ROLE_SERIES_1));
	area_cursor(&box, 1, 5);
	area_text(&box, 1, 7, "o", style(ROLE_TEXT));
}

static void
right_to_left_is_the_mirror_image(void **state)
{
	struct canvas l, r;

	(void)state;
	canvas_init(&l, 5, 20);
	canvas_init(&r, 5, 20);
	drawing(&l, DIR_LTR);
	drawing(&r, DIR_RTL);
	for (int row = 0; row < 5; row++)
		for (int col = 0; col < 20; col++) {
			const struct cell *a = canvas_cell(&l, row, col);
			int k = 19 - col - (a->width == 2) +
			    (a->width == 0);
			const struct cell *b = canvas_cell(&r, row, k);
			int n, m;
			const char *s = canvas_cell_text(&l, a, &n);
			const char *t = canvas_cell_text(&r, b, &m);

			assert_int_equal(n, m);
			assert_memory_equal(s, t, (size_t)n);
			assert_int_equal(a->style.role, b->style.role);
		}
	assert_int_equal(l.cursor_col, 19 - r.cursor_col);
	assert_int_equal(l.clipped + r.clipped, 0);
	assert_int_equal(l.overlaps + r.overlaps, 0);
	canvas_release(&l);
	canvas_release(&r);
}

static void
plain_text_keeps_its_order_in_a_mirrored_area(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 2, 10);
	struct area a = area_all(&c, DIR_RTL);

	assert_int_equal(area_text(&a, 0, 1, "55%", style(ROLE_TEXT)), 3);
	assert_shown(&c, "      55%\n\n");
	area_text(&a, 1, 8, "2018", style(ROLE_TEXT));
	assert_int_equal(c.clipped, 2);
	assert_shown(&c, "      55%\n18\n");
	canvas_release(&c);
}

static void
sub_areas_are_cut_at_the_edges(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 4, 10);
	struct area a = area_all(&c, DIR_RTL);
	struct area s = area_sub(&a, -1, 8, 100, 100);

	assert_int_equal(s.rows, 4);
	assert_int_equal(s.cols, 2);
	assert_int_equal(s.col, 0);
	s = area_sub(&a, 9, 20, 1, 1);
	assert_int_equal(s.rows, 0);
	assert_int_equal(s.cols, 0);
	area_put(&s, 0, 0, "x", 1, style(ROLE_TEXT));
	assert_int_equal(c.clipped, 1);
	canvas_release(&c);
}

static void
lines_are_aligned_and_marked(void **state)
{
	static const struct glyph glyphs[] = {
		{ "a", 1, 1, MARK_STRONG, 0, 0 },
		{ "b", 1, 1, MARK_LINK, 0, 1 },
		{ "c", 1, 1, MARK_HIT, 0, 2 },
	};
	static const struct line line = { glyphs, 3, 3, 0, 3 };
	static const struct para para = { &line, 1, 3, DIR_LTR };
	struct canvas c;

	(void)state;
	canvas_init(&c, 5, 9);
	struct area a = area_all(&c, DIR_RTL);

	area_line(&a, 0, 0, 9, &line, ALIGN_START, style(ROLE_TEXT));
	area_line(&a, 1, 0, 9, &line, ALIGN_CENTRE, style(ROLE_TEXT));
	area_line(&a, 2, 0, 9, &line, ALIGN_END, style(ROLE_TEXT));
	area_para(&a, 3, 0, 9, &para, ALIGN_START, style(ROLE_BAR));
	assert_shown(&c, "      abc\n   abc\nabc\nabc\n\n");
	assert_int_equal(c.clipped, 0);
	assert_int_equal(canvas_cell(&c, 2, 0)->style.look, LOOK_BOLD |
	    LOOK_WORDS);
	assert_int_equal(canvas_cell(&c, 2, 1)->style.role, ROLE_LINK);
	assert_int_equal(canvas_cell(&c, 2, 2)->style.role, ROLE_HIT);
	/* A link in the title bar stays in it. */
	assert_int_equal(canvas_cell(&c, 3, 1)->style.role, ROLE_BAR);
	area_line(&a, 4, 0, 2, &line, ALIGN_START, style(ROLE_TEXT));
	assert_int_equal(c.clipped, 1);
	canvas_release(&c);
}

static int
cells_of(const char *s)
{
	wchar_t w[8];
	size_t n = mbstowcs(w, s, 8);

	assert_int_equal(n, 1);
	return wcwidth(w[0]);
}

static void
every_twin_takes_one_cell(void **state)
{
	(void)state;
	for (int set = GLYPHS_FULL; set <= GLYPHS_ASCII; set++)
		for (int dir = DIR_LTR; dir <= DIR_RTL; dir++)
			for (int i = 0; i < G_COUNT; i++) {
				const char *s = glyph((enum glyphs)set,
				    (enum dir)dir, (enum glyph_name)i);

				assert_non_null(s);
				assert_int_equal(cells_of(s), 1);
				if (set == GLYPHS_ASCII)
					assert_in_range(s[0], ' ', '~');
			}
}

static void
signs_that_differ_in_meaning_differ_in_shape(void **state)
{
	static const enum glyph_name pairs[][2] = {
		{ G_BAR_FULL, G_BAR_HATCH }, { G_BAR_FULL, G_BAR_TRACK },
		{ G_BAR_HATCH, G_BAR_TRACK }, { G_SQUARE, G_SQUARE_OFF },
		{ G_DOT, G_RING }, { G_PLACE, G_PLACE_ON },
		{ G_CHECK, G_CROSS }, { G_BOX, G_BOX_CHECKED },
		{ G_BOX, G_BOX_PARTLY }, { G_BOX_CHECKED, G_BOX_PARTLY },
		{ G_ARROW_START, G_ARROW_END }, { G_ARROW_UP, G_ARROW_DOWN },
	};

	(void)state;
	for (int set = GLYPHS_FULL; set <= GLYPHS_ASCII; set++)
		for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
			assert_string_not_equal(
			    glyph((enum glyphs)set, DIR_LTR, pairs[i][0]),
			    glyph((enum glyphs)set, DIR_LTR, pairs[i][1]));
}

static void
arrows_and_corners_turn(void **state)
{
	(void)state;
	for (int set = GLYPHS_FULL; set <= GLYPHS_ASCII; set++)
		assert_string_equal(
		    glyph((enum glyphs)set, DIR_LTR, G_ARROW_START),
		    glyph((enum glyphs)set, DIR_RTL, G_ARROW_END));
	assert_string_equal(glyph(GLYPHS_FULL, DIR_RTL, G_TOP_START), "┐");
}

/* A bar of 4 cells as it is shown. */
static void
assert_bar(enum dir dir, enum glyphs set, bool hatched, double value,
    const char *want)
{
	struct canvas c;

	canvas_init(&c, 1, 4);
	struct area a = area_all(&c, dir);

	dots_bar(&a, 0, 0, 1, 4, value, 8, hatched, set,
	    style(ROLE_SERIES_1));
	assert_shown(&c, want);
	assert_int_equal(c.clipped + c.overlaps, 0);
	canvas_release(&c);
}

static void
bars_grow_from_the_start_side(void **state)
{
	(void)state;
	assert_bar(DIR_LTR, GLYPHS_FULL, false, 0, "░░░░\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, 4, "██░░\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, 5.25, "██▋░\n");
	assert_bar(DIR_RTL, GLYPHS_FULL, false, 5.25, "░▍██\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, 0.0001, "▏░░░\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, 7.9999, "███▉\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, 8, "████\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, 800, "████\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, -3, "░░░░\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, false, (double)NAN, "░░░░\n");
	assert_bar(DIR_LTR, GLYPHS_FULL, true, 5.25, "▌▌▌░\n");
	assert_bar(DIR_RTL, GLYPHS_FULL, true, 0.1, "░░░▐\n");
	assert_bar(DIR_LTR, GLYPHS_CONSOLE, false, 5.25, "███░\n");
	assert_bar(DIR_LTR, GLYPHS_ASCII, false, 5.25, "###-\n");
	assert_bar(DIR_RTL, GLYPHS_ASCII, true, 4, "--==\n");
}

static void
a_mirrored_fraction_is_drawn_in_reverse(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 1, 2);
	struct area a = area_all(&c, DIR_RTL);

	dots_bar(&a, 0, 0, 1, 2, 3, 16, false, GLYPHS_FULL,
	    style(ROLE_SERIES_1));
	/* 3/8 from the right: 5/8 from the left in the track's colour. */
	assert_shown(&c, "░▋\n");
	assert_int_equal(canvas_cell(&c, 0, 1)->style.look, LOOK_REVERSE |
	    LOOK_TRACK);
	canvas_release(&c);
}

static void
bitmaps_have_three_looks(void **state)
{
	uint8_t pixel[] = { 1, 1, 0,  1, 0, 1,  0, 0, 1 };
	const struct bitmap b = { 3, 3, pixel, false };
	struct canvas c;

	(void)state;
	canvas_init(&c, 2, 5);
	struct area a = area_all(&c, DIR_RTL);

	assert_int_equal(dots_rows(&b), 2);
	assert_int_equal(dots_cols(&b), 3);
	dots_draw(&a, 0, 1, &b, GLYPHS_FULL, style(ROLE_TEXT));
	assert_shown(&c, " █▀▄\n   ▀\n");
	canvas_reset(&c, 2, 5);
	dots_draw(&a, 0, 1, &b, GLYPHS_ASCII, style(ROLE_TEXT));
	assert_shown(&c, " #'.\n   '\n");
	canvas_reset(&c, 2, 5);
	dots_draw(&a, 0, 1, &b, GLYPHS_CONSOLE, style(ROLE_TEXT));
	assert_shown(&c, " █▒▒\n   ▒\n");
	assert_int_equal(c.clipped, 0);
	dots_draw(&a, 1, 4, &b, GLYPHS_FULL, style(ROLE_TEXT));
	assert_true(c.clipped > 0);
	canvas_release(&c);
}

static void
fine_bitmaps_have_two_pixels_a_cell_across(void **state)
{
	uint8_t pixel[] = {
		1, 0, 1, 1, 0,
		0, 1, 1, 1, 1,
		0, 1, 0, 0, 0
	};
	const struct bitmap b = { 5, 3, pixel, true };
	struct canvas c;

	(void)state;
	canvas_init(&c, 2, 3);
	struct area a = area_all(&c, DIR_LTR);

	assert_int_equal(dots_rows(&b), 2);
	assert_int_equal(dots_cols(&b), 3);
	dots_draw(&a, 0, 0, &b, GLYPHS_FULL, style(ROLE_TEXT));
	assert_shown(&c, "▚█▖\n▝\n");
	canvas_reset(&c, 2, 3);
	dots_draw(&a, 0, 0, &b, GLYPHS_ASCII, style(ROLE_TEXT));
	assert_shown(&c, "##.\n'\n");
	canvas_reset(&c, 2, 3);
	dots_shade(&a, 0, 0, &b, GLYPHS_FULL, style(ROLE_TEXT));
	assert_shown(&c, "░░░\n░\n");
	assert_int_equal(c.clipped, 0);
	canvas_release(&c);
}

/* A file of big letters with one page: 'A', and U+00DF that is wide. */
static size_t
letters_file(uint8_t *out)
{
	size_t n = 8 + 1024;

	memset(out, 0, 2048);
	memcpy(out, "LETTERS1", 8);
	out[8] = (uint8_t)n;
	out[9] = (uint8_t)(n >> 8);
	out[n + 'A' / 8] = 1 << 'A' % 8;
	out[n + 0xDF / 8] = 1 << 0xDF % 8;
	out[n + 32 + 0xDF / 8] = 1 << 0xDF % 8;
	n += 96;
	out[n] = 0x18;
	n += 16;
	out[n] = 0x80;
	out[n + 1] = 0x01;
	return n + 32;
}

static void
letters_are_found_in_their_file_and_nowhere_else(void **state)
{
	uint8_t data[2048];
	struct letters l = { data, letters_file(data) };
	struct letter letter;

	(void)state;
	assert_true(letters_find(&l, 'A', &letter));
	assert_int_equal(letter.cols, 8);
	assert_int_equal(letter.row[0], 0x1800);
	assert_true(letters_find(&l, 0xDF, &letter));
	assert_int_equal(letter.cols, 16);
	assert_int_equal(letter.row[0], 0x8001);
	assert_true(letters_find(&l, ' ', &letter));
	assert_int_equal(letter.row[0], 0);
	assert_false(letters_find(&l, 'B', &letter));
	assert_false(letters_find(&l, 0x4E00, &letter));
	assert_false(letters_find(&l, 0x1F600, &letter));
	/* A file that ends early, one that points out of itself, another. */
	for (size_t n = 0; n < l.len; n++) {
		uint8_t *part = malloc(n + 1);
		const struct letters cut = { part, n };

		memcpy(part, data, n);
		assert_false(letters_find(&cut, 0xDF, &letter));
		free(part);
	}
	data[11] = 0xFF;
	assert_false(letters_find(&l, 'A', &letter));
	data[11] = 0;
	data[0] = 'X';
	assert_false(letters_find(&l, 'A', &letter));
}

/* Relative luminance and contrast of WCAG 2.1. */
static double
luminance(uint32_t rgb)
{
	static const double weight[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double v = (rgb >> (16 - 8 * i) & 0xFF) / 255.0;

		v = v <= 0.03928 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
		sum += weight[i] * v;
	}
	return sum;
}

static double
contrast(uint32_t a, uint32_t b)
{
	double x = luminance(a) + 0.05, y = luminance(b) + 0.05;

	return x > y ? x / y : y / x;
}

/* What is asked of a role: letters 4.5, also where a mark's colour gives way
 * to them; marks 3; what is left of a chart is to be seen. */
static double
least(enum role role, unsigned look)
{
	if (look & LOOK_WORDS)
		return 4.5;
	switch (role) {
	case ROLE_PROGRESS_REST: case ROLE_TRACK:
		return 1.5;
	case ROLE_RULE: case ROLE_PROGRESS: case ROLE_LAND: case ROLE_PLACE:
	case ROLE_ACCENT: case ROLE_RIGHT: case ROLE_WRONG: case ROLE_WARNING:
	case ROLE_SERIES_1: case ROLE_SERIES_2: case ROLE_SERIES_3:
	case ROLE_SERIES_4: case ROLE_SERIES_5: case ROLE_SERIES_6:
		return 3;
	default:
		return 4.5;
	}
}

/* Terminals, and what may be known of them. Black and white are what most
 * have; then the lightest ground that counts as dark and the darkest that
 * counts as light (terminal.c). With few colours the palette is the
 * terminal's, and only black and white can be counted with. */
static const struct {
	enum ground	 known;
	uint32_t	 ground, ink;
	bool		 few;
} shown_on[] = {
	{ GROUND_DARK, 0x000000, 0xE5E5E5, true },
	{ GROUND_DARK, 0x343434, 0xE5E5E5, false },
	{ GROUND_LIGHT, 0xFFFFFF, 0x000000, true },
	{ GROUND_LIGHT, 0xF3F3F3, 0x000000, false },
	{ GROUND_UNKNOWN, 0x000000, 0xE5E5E5, true },
	{ GROUND_UNKNOWN, 0x343434, 0xE5E5E5, false },
	{ GROUND_UNKNOWN, 0xEEEEEE, 0x000000, false },
	{ GROUND_UNKNOWN, 0xFFFFFF, 0x000000, true },
};

enum { GROUNDS = sizeof shown_on / sizeof shown_on[0] };

static void
check_contrast(const struct theme *t, enum depth depth, int on,
    enum role role, unsigned look)
{
	struct colours c = theme_style(t, depth, shown_on[on].known,
	    style_with(role, look));
	uint32_t fg = c.fg < 0 ? shown_on[on].ink : theme_rgb(c.fg);
	uint32_t bg = c.bg < 0 ? shown_on[on].ground : theme_rgb(c.bg);

	/* Terminals may show bold by the bright colour. */
	if (depth != DEPTH_256 && (c.look & LOOK_BOLD) && c.fg >= 0 &&
	    c.fg < 8 && contrast(theme_rgb(c.fg + 8), bg) < contrast(fg, bg))
		fg = theme_rgb(c.fg + 8);
	if (contrast(fg, bg) < least(role, look))
		fail_msg("%s, depth %d, ground %06x (%d), role %d, look %u: "
		    "%06x on %06x is %.2f:1", theme_name(t), (int)depth,
		    (unsigned)shown_on[on].ground, (int)shown_on[on].known,
		    (int)role, look, (unsigned)fg, (unsigned)bg,
		    contrast(fg, bg));
}

/* Nothing is written in the colours of a chart's rest. */
static bool
has_words(enum role role)
{
	return role != ROLE_TRACK && role != ROLE_PROGRESS_REST &&
	    role != ROLE_PROGRESS && role != ROLE_RULE && role != ROLE_LAND;
}

static void
every_role_has_contrast_in_every_theme_on_every_ground(void **state)
{
	(void)state;
	for (int i = 0; theme_names()[i] != NULL; i++) {
		const struct theme *t = theme_find(theme_names()[i]);

		assert_string_equal(theme_name(t), theme_names()[i]);
		for (int n = 0; n < GROUNDS * ROLE_COUNT * 4; n++) {
			const int on = n % GROUNDS;
			enum role role = (enum role)(n / GROUNDS % ROLE_COUNT);
			enum depth depth = (enum depth)(n / GROUNDS /
			    ROLE_COUNT);

			if (depth != DEPTH_256 && !shown_on[on].few)
				continue;
			check_contrast(t, depth, on, role, 0);
			if (!has_words(role))
				continue;
			check_contrast(t, depth, on, role, LOOK_WORDS);
			check_contrast(t, depth, on, role, LOOK_WORDS |
			    LOOK_CARD);
			check_contrast(t, depth, on, role, LOOK_WORDS |
			    LOOK_BOLD);
		}
	}
	assert_null(theme_find("plaid"));
	assert_true(contrast(0xFFFFFF, 0x0033A0) > 10);
}

static void
bars_stand_out_from_their_track_and_the_track_from_the_ground(void **state)
{
	static const enum role bars[] = {
		ROLE_ACCENT, ROLE_SERIES_2, ROLE_SERIES_3
	};

	(void)state;
	for (int i = 0; theme_names()[i] != NULL; i++)
		for (int on = 0; on < GROUNDS; on++) {
			const struct theme *t = theme_find(theme_names()[i]);
			struct colours c = theme_style(t, DEPTH_256,
			    shown_on[on].known, style_with(ROLE_TRACK,
			    LOOK_TRACK));
			struct colours text = theme_style(t, DEPTH_256,
			    shown_on[on].known, style(ROLE_TEXT));

			for (int k = 0; k < 3; k++)
				check_contrast(t, DEPTH_256, on, bars[k],
				    LOOK_TRACK);
			if (c.fg != c.bg || c.bg < 0)
				continue;	/* a shade */
			assert_true(contrast(theme_rgb(c.bg), text.bg < 0 ?
			    shown_on[on].ground : theme_rgb(text.bg)) > 1.1);
			/* In a mirrored bar the end is track on bar. */
			text = theme_style(t, DEPTH_256, shown_on[on].known,
			    style_with(ROLE_ACCENT, LOOK_TRACK |
			    LOOK_REVERSE));
			assert_int_equal(text.fg, c.bg);
			assert_false(text.look & LOOK_REVERSE);
		}
}

static void
colours_stay_within_their_depth(void **state)
{
	static const int most[] = { -1, 7, 15, 255 };

	(void)state;
	for (int i = 0; theme_names()[i] != NULL; i++)
		for (int n = 0; n < GROUNDS * ROLE_COUNT * 4; n++) {
			const int d = n / GROUNDS / ROLE_COUNT;
			struct colours c = theme_style(
			    theme_find(theme_names()[i]), (enum depth)d,
			    shown_on[n % GROUNDS].known,
			    style((enum role)(n / GROUNDS % ROLE_COUNT)));

			assert_true(c.fg <= most[d]);
			assert_true(c.bg <= most[d]);
		}
}

static void
with_few_colours_words_have_the_terminals_own_ink(void **state)
{
	static const enum role roles[] = {
		ROLE_TEXT, ROLE_STRONG, ROLE_MUTED, ROLE_HEADING, ROLE_FOCUS,
		ROLE_LINK, ROLE_CODE, ROLE_ACCENT, ROLE_SERIES_2, ROLE_WARNING
	};
	const struct theme *t = theme_find("auto");

	(void)state;
	for (int i = 0; i < 10 * GROUNDS * 2; i++) {
		struct colours c = theme_style(t, i % 2 ? DEPTH_8 : DEPTH_16,
		    shown_on[i / 2 % GROUNDS].known,
		    style_with(roles[i / 2 / GROUNDS], LOOK_WORDS));

		assert_int_equal(c.fg, -1);
		assert_int_equal(c.bg, -1);
		assert_int_equal(!(c.look & LOOK_REVERSE),
		    roles[i / 2 / GROUNDS] != ROLE_FOCUS);
	}
}

static void
a_theme_chosen_by_hand_paints_a_ground_that_is_not_its_own(void **state)
{
	static const struct {
		const char	*theme;
		enum ground	 ground;
		bool		 paints, light;
	} rows[] = {
		{ "dark", GROUND_DARK, false, false },
		{ "dark", GROUND_LIGHT, true, false },
		{ "dark", GROUND_UNKNOWN, true, false },
		{ "light", GROUND_LIGHT, false, true },
		{ "light", GROUND_DARK, true, true },
		{ "light", GROUND_UNKNOWN, true, true },
		{ "auto", GROUND_DARK, false, false },
		{ "auto", GROUND_LIGHT, false, true },
		{ "auto", GROUND_UNKNOWN, false, false },
		{ "contrast", GROUND_LIGHT, true, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		for (int d = DEPTH_8; d <= DEPTH_256; d++) {
			struct colours c = theme_style(
			    theme_find(rows[i].theme), (enum depth)d,
			    rows[i].ground, style(ROLE_TEXT));

			assert_int_equal(c.bg >= 0, rows[i].paints);
			if (c.bg >= 0)
				assert_int_equal(luminance(theme_rgb(c.bg)) >
				    0.7, rows[i].light);
		}
}

static void
qr_codes_are_dark_on_light(void **state)
{
	(void)state;
	for (int i = 0; theme_names()[i] != NULL; i++)
		for (int n = 0; n < GROUNDS * 4; n++) {
			const int on = n % GROUNDS;
			struct colours c = theme_style(
			    theme_find(theme_names()[i]),
			    (enum depth)(n / GROUNDS), shown_on[on].known,
			    style(ROLE_QR));
			double ink, ground;

			/* Without colours, on an unknown ground: dark ones
			 * are more common. */
			if (c.fg < 0 && shown_on[on].known == GROUND_UNKNOWN &&
			    luminance(shown_on[on].ground) > 0.5)
				continue;
			ink = luminance(c.fg < 0 ? shown_on[on].ink :
			    theme_rgb(c.fg));
			ground = luminance(c.bg < 0 ? shown_on[on].ground :
			    theme_rgb(c.bg));
			assert_true(c.look & LOOK_REVERSE ?
			    ink > 0.75 && ground < 0.05 :
			    ground > 0.75 && ink < 0.05);
		}
}

static void
without_colours_looks_tell_roles_apart(void **state)
{
	static const enum role roles[] = {
		ROLE_TEXT, ROLE_FOCUS, ROLE_HIT, ROLE_RIGHT, ROLE_WRONG,
		ROLE_BAR, ROLE_WARNING
	};
	enum { N = sizeof roles / sizeof roles[0] };
	uint8_t look[ROLE_COUNT];

	(void)state;
	for (int i = 0; i < ROLE_COUNT; i++)
		look[i] = theme_style(theme_find("dark"), DEPTH_MONO,
		    GROUND_DARK, style((enum role)i)).look;
	for (int i = 0; i < N; i++)
		for (int k = 0; k < i; k++)
			assert_int_not_equal(look[roles[i]], look[roles[k]]);
	/* Neighbours in a chart; no line runs through a picture. */
	for (int i = ROLE_SERIES_1; i <= ROLE_SERIES_6; i++) {
		if (i > ROLE_SERIES_1)
			assert_int_not_equal(look[i], look[i - 1]);
		assert_false(look[i] & (LOOK_UNDERLINE | LOOK_REVERSE));
	}
}

static void
keys_have_names_that_read_back(void **state)
{
	(void)state;
	for (uint32_t k = KEY_BASE; k < K_UNKNOWN; k++) {
		char name[16];
		uint32_t key = 0;
		const char *rest;

		key_name(k, name, sizeof name);
		rest = key_parse(name, &key);
		assert_non_null(rest);
		assert_int_equal(key, k);
		assert_null(key_parse(rest, &key));
	}
	char name[16];

	key_name('q', name, sizeof name);
	assert_string_equal(name, "q");
	key_name(0x4E16, name, sizeof name);
	assert_string_equal(name, "世");
	key_name(K_CONTROL_P, name, sizeof name);
	assert_string_equal(name, "^P");
	key_name(K_PAGE_DOWN, name, 3);
	assert_string_equal(name, "pg");
}

static void
assert_keys(const char *keys, const uint32_t *want)
{
	uint32_t key = 0;

	while ((keys = key_parse(keys, &key)) != NULL)
		assert_int_equal(key, *want++);
	assert_int_equal(*want, 0);
}

static void
words_are_keys_or_typed(void **state)
{
	(void)state;
	assert_keys(" right  / city enter\t^p ^", (const uint32_t[]){
	    K_RIGHT, '/', 'c', 'i', 't', 'y', K_ENTER, K_CONTROL_P, '^', 0 });
	assert_keys("bend end", (const uint32_t[]){
	    'b', 'e', 'n', 'd', K_END, 0 });
	assert_keys("ctrl-p ^L ^Q ctrl-q", (const uint32_t[]){
	    K_CONTROL_P, K_CONTROL_L, K_UNKNOWN, K_UNKNOWN, 0 });
	assert_keys("é世 \xFFz", (const uint32_t[]){
	    0xE9, 0x4E16, 0xFFFD, 'z', 0 });
	assert_keys("", (const uint32_t[]){ 0 });
	assert_keys("  ", (const uint32_t[]){ 0 });
}

/* The keys that these bytes are, 0 for what is no key. */
static void
assert_bytes(const char *bytes, bool late, const uint32_t *want)
{
	struct input in = { .n = 0 };
	struct event e;

	for (size_t i = 0; bytes[i] != '\0'; i++) {
		assert_int_equal(input_feed(&in, bytes + i, 1), 1);
		while (input_next(&in, false, &e)) {
			assert_int_equal(e.kind, EVENT_KEY);
			assert_int_equal(e.key, *want++);
		}
	}
	while (late && input_next(&in, true, &e))
		assert_int_equal(e.key, *want++);
	assert_int_equal(*want, 0);
	assert_int_equal(input_wait(&in), 0);
}

static void
bytes_become_keys(void **state)
{
	(void)state;
	assert_bytes("q \r\t\177\x10", false, (const uint32_t[]){ 'q',
	    K_SPACE, K_ENTER, K_TAB, K_BACKSPACE, K_CONTROL_P, 0 });
	assert_bytes("\033[C\033OD\033[6~\033[1;5A\033[Z\033[[A", false,
	    (const uint32_t[]){ K_RIGHT, K_LEFT, K_PAGE_DOWN, K_UP,
	    K_BACK_TAB, K_F1, 0 });
	assert_bytes("\033OQ\033[12~\033[[B", false, (const uint32_t[]){
	    K_F2, K_F2, K_F2, 0 });
	assert_bytes("é世\U0001F30D", false, (const uint32_t[]){
	    0xE9, 0x4E16, 0x1F30D, 0 });
	assert_bytes("\033", true, (const uint32_t[]){ K_ESCAPE, 0 });
	assert_bytes("\033\033", true, (const uint32_t[]){
	    K_ESCAPE, K_ESCAPE, 0 });
	assert_bytes("\033n", false, (const uint32_t[]){
	    K_ESCAPE, 'n', 0 });
	assert_bytes("\xC3", true, (const uint32_t[]){ K_UNKNOWN, 0 });
	assert_bytes("\xC2\x9B" "5", false, (const uint32_t[]){
	    K_UNKNOWN, '5', 0 });
}

static void
unknown_sequences_do_not_leak(void **state)
{
	(void)state;
	assert_bytes("\033[99;99zq", false, (const uint32_t[]){
	    K_UNKNOWN, 'q', 0 });
	assert_bytes("\033[15~q", false, (const uint32_t[]){
	    K_UNKNOWN, 'q', 0 });
	/* Replies of the terminal that came too late. */
	assert_bytes("\033[?62;4c\033[8;2$y\033[1;3R\033P>|VTE(7000)\033\\q",
	    false, (const uint32_t[]){ 'q', 0 });
	assert_bytes("\033]11;rgb:0/0/0\aq", false,
	    (const uint32_t[]){ 'q', 0 });
	assert_bytes("\033[12", true, (const uint32_t[]){ K_UNKNOWN, 0 });
	assert_bytes("\033P>|cut", true, (const uint32_t[]){ 0 });
}

static void
land_is_drawn_in_quadrants_or_sextants(void **state)
{
	/* Two cells of each kind: a corner, a half, all, none. */
	uint8_t quad[] = { 1, 0, 1, 0, 1, 1, 0, 0,
			   0, 0, 1, 0, 1, 1, 0, 0 };
	uint8_t six[] = { 1, 0, 1, 0, 1, 1, 0, 1,
			  0, 0, 1, 0, 1, 1, 0, 1,
			  0, 0, 1, 0, 1, 1, 1, 1 };
	const struct bitmap q = { 8, 2, quad, true }, s = { 8, 3, six, true };
	struct canvas c;
	struct area a;

	(void)state;
	canvas_init(&c, 1, 4);
	a = area_all(&c, DIR_LTR);
	dots_land(&a, 0, 0, &q, false, GLYPHS_FULL, style(ROLE_TEXT));
	assert_shown(&c, "▘▌█\n");
	canvas_reset(&c, 1, 4);
	dots_land(&a, 0, 0, &s, true, GLYPHS_FULL, style(ROLE_TEXT));
	/* 1, 1 + 4 + 16, 63, 2 + 8 + 16 + 32 */
	assert_shown(&c, "\U0001FB00▌█\U0001FB37\n");
	canvas_reset(&c, 1, 4);
	dots_land(&a, 0, 0, &q, false, GLYPHS_ASCII, style(ROLE_TEXT));
	assert_shown(&c, "..:\n");
	/* A half that is none of the left-out ones: 21 and 42 are. */
	for (unsigned n = 1; n < 63; n++) {
		uint8_t pixel[6];
		const struct bitmap b = { 2, 3, pixel, true };
		const struct cell *cell;
		int len;

		for (int i = 0; i < 6; i++)
			pixel[i] = n >> i & 1;
		canvas_reset(&c, 1, 4);
		dots_land(&a, 0, 0, &b, true, GLYPHS_FULL, style(ROLE_TEXT));
		cell = canvas_cell(&c, 0, 0);
		canvas_cell_text(&c, cell, &len);
		assert_int_equal(len, n == 21 || n == 42 ? 3 : 4);
	}
	canvas_release(&c);
}

static void
replies_tell_the_ground(void **state)
{
	static const struct {
		const char	*bytes;
		enum ground	 ground;
	} rows[] = {
		{ "\033]11;rgb:ffff/ffff/ffff\033\\", GROUND_LIGHT },
		{ "\033]11;rgb:FF/ff/dD\a", GROUND_LIGHT },
		{ "\033]11;rgba:f/f/f/8\a", GROUND_LIGHT },
		{ "\033]11;rgb:0000/0000/0000\033\\", GROUND_DARK },
		/* Blue is dark, and yellow is not. */
		{ "\033]11;rgb:0000/0000/ffff\033\\", GROUND_DARK },
		{ "\033]11;rgb:ffff/ffff/0000\033\\", GROUND_LIGHT },
		{ "\033]11;rgb:7f/7f/7f\a", GROUND_LIGHT },
		{ "\033]11;rgb:60/60/60\a", GROUND_DARK },
		{ "\033]10;rgb:ffff/ffff/ffff\033\\", GROUND_UNKNOWN },
		{ "\033]11;rgb:ffff/ffff\033\\", GROUND_UNKNOWN },
		{ "\033]11;rgb:x/0/0\033\\", GROUND_UNKNOWN },
		{ "\033]11;white\033\\", GROUND_UNKNOWN },
		{ "\033P11;rgb:f/f/f\033\\", GROUND_UNKNOWN },
		{ "\033]11;rgb:f/f/f\033[C", GROUND_UNKNOWN },
		{ "\033]11;rgb:f/f/f                             "
		    "                   \a", GROUND_UNKNOWN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (size_t piece = 1; piece < 30; piece += 4) {
			const size_t len = strlen(rows[i].bytes);
			struct input in = { .n = 0 };
			struct event e;

			for (size_t k = 0; k < len; k += piece) {
				input_feed(&in, rows[i].bytes + k, len - k <
				    piece ? len - k : piece);
				/* What stands before the first event. */
				input_listen(&in);
				while (input_next(&in, false, &e))
					assert_int_equal(e.key, K_RIGHT);
			}
			assert_int_equal(in.ground, rows[i].ground);
		}
	/* Listening takes no key. */
	struct input in = { .n = 0 };
	struct event e;

	input_feed(&in, "\033]11;rgb:f/f/f\aq", 17);
	input_listen(&in);
	assert_int_equal(in.ground, GROUND_LIGHT);
	assert_true(input_next(&in, false, &e));
	assert_int_equal(e.key, 'q');
}

static void
sequences_longer_than_what_is_kept_are_swallowed(void **state)
{
	static const char *const start[] = { "\033[", "\033[<", "\033]0;",
	    "\033P", "\033[?" };
	static char bytes[4096];
	struct {
		struct input	 in;
		unsigned char	 behind[4096];
	} box;
	struct event e;

	(void)state;
	for (size_t i = 0; i < sizeof start / sizeof *start; i++)
		for (size_t piece = 1; piece < sizeof bytes; piece += 199) {
			size_t letters = 0, at = 0;

			memset(bytes, '1', sizeof bytes);
			memcpy(bytes, start[i], strlen(start[i]));
			memset(&box, 0, sizeof box);
			memset(box.behind, 0xA5, sizeof box.behind);
			while (at < sizeof bytes) {
				const size_t left = sizeof bytes - at;
				const size_t n = input_feed(&box.in,
				    bytes + at, left < piece ? left : piece);

				assert_in_range(n, 1, INPUT_SIZE);
				assert_in_range(box.in.n, 1, INPUT_SIZE);
				at += n;
				while (input_next(&box.in, false, &e))
					letters += e.kind == EVENT_KEY &&
					    e.key == '1';
			}
			while (input_next(&box.in, true, &e))
				letters += e.kind == EVENT_KEY && e.key == '1';
			/* A control sequence that long is none any more: what
			 * follows is typed. */
			if (bytes[1] != '[')
				assert_int_equal(letters, 0);
			for (size_t k = 0; k < sizeof box.behind; k++)
				assert_int_equal(box.behind[k], 0xA5);
		}
}

static void
overlong_letters_are_no_keys(void **state)
{
	(void)state;
	/* A space, "q", an Escape in more bytes than they need. */
	assert_bytes("\xC0\xA0" "a", false, (const uint32_t[]){
	    K_UNKNOWN, K_UNKNOWN, 'a', 0 });
	assert_bytes("\xE0\x81\xB1" "a", false, (const uint32_t[]){
	    K_UNKNOWN, 'a', 0 });
	assert_bytes("\xE0\x9F\xBF" "a", false, (const uint32_t[]){
	    K_UNKNOWN, 'a', 0 });
	assert_bytes("\xF0\x80\x80\x9B" "a", false, (const uint32_t[]){
	    K_UNKNOWN, 'a', 0 });
	assert_bytes("\xF0\x8F\xBF\xBF" "a", false, (const uint32_t[]){
	    K_UNKNOWN, 'a', 0 });
	/* Surrogates, and beyond the last code point. */
	assert_bytes("\xED\xA0\x80" "a", false, (const uint32_t[]){
	    K_UNKNOWN, 'a', 0 });
	assert_bytes("\xF4\x90\x80\x80" "a", false, (const uint32_t[]){
	    K_UNKNOWN, 'a', 0 });
	assert_bytes("\xE0\xA0\x80\xF0\x90\x80\x80", false,
	    (const uint32_t[]){ 0x800, 0x10000, 0 });
}

/* What comes of these bytes, fed in pieces: pasted texts in brackets. */
static void
assert_pasted(const char *bytes, size_t piece, const char *want)
{
	const size_t len = strlen(bytes);
	struct buf out = BUF_INIT;
	struct input in = { .n = 0 };
	struct event e;
	bool open = false;

	for (size_t i = 0; i <= len; i += piece) {
		const size_t left = len - i;

		input_feed(&in, bytes + i, left < piece ? left : piece);
		while (input_next(&in, i + piece > len, &e)) {
			const bool paste = e.kind == EVENT_PASTE;

			if (paste != open)
				buf_char(&out, paste ? '[' : ']');
			open = paste;
			if (paste)
				buf_str(&out, e.text);
			else
				buf_code(&out, e.key);
		}
	}
	assert_string_equal(buf_text(&out), want);
	assert_int_equal(input_wait(&in), 0);
	buf_release(&out);
}

static void
what_is_pasted_is_text(void **state)
{
	char bytes[2000] = "\033[200~", want[2000] = "a[";

	(void)state;
	for (size_t piece = 1; piece < 40; piece++) {
		assert_pasted("a\033[200~q\nq\033[201~b", piece, "a[q\nq]b");
		assert_pasted("\033[200~\xC3\xA9\033[Cq\xE4\xB8\x96"
		    "\033[201~b", piece, "[\xC3\xA9\033[Cq\xE4\xB8\x96]b");
		assert_pasted("\033[200~\033[201~b\033[201~c", piece, "bc");
		/* The mark at the end is lost, or all but its beginning. */
		assert_pasted("a\033[200~qq", piece, "a[qq");
		assert_pasted("a\033[200~qq\033[20", piece,
		    "a[qq\033[20");
	}
	/* Longer than what is kept, and cut anywhere. */
	for (int i = 0; i < 300; i++) {
		strcat(bytes, i % 3 == 0 ? "\xE4\xB8\x96" : "x");
		strcat(want, i % 3 == 0 ? "\xE4\xB8\x96" : "x");
	}
	strcat(bytes, "\033[201~z");
	strcat(want, "]z");
	for (size_t piece = 1; piece < 250; piece += 7)
		assert_pasted(bytes, piece, want + 1);
}

static void
mouse_reports_become_clicks_and_wheel(void **state)
{
	static const char bytes[] = "\033[<0;5;7M\033[<0;5;7m\033[<64;1;1M"
	    "\033[<65;1;1M\033[M !\"";
	struct input in = { .n = 0 };
	struct event e;

	(void)state;
	input_feed(&in, bytes, sizeof bytes - 1);
	assert_true(input_next(&in, false, &e));
	assert_int_equal(e.kind, EVENT_CLICK);
	assert_int_equal(e.row, 6);
	assert_int_equal(e.col, 4);
	assert_true(input_next(&in, false, &e));
	assert_int_equal(e.kind, EVENT_WHEEL_UP);
	assert_true(input_next(&in, false, &e));
	assert_int_equal(e.kind, EVENT_WHEEL_DOWN);
	assert_true(input_next(&in, false, &e));
	assert_int_equal(e.kind, EVENT_CLICK);
	assert_int_equal(e.row, 1);
	assert_int_equal(e.col, 0);
	assert_false(input_next(&in, true, &e));
}

static void
bidi_modes_have_names(void **state)
{
	enum bidi_mode mode;

	(void)state;
	assert_true(bidi_mode_find("kitty", &mode));
	assert_int_equal(mode, TERMINAL_KITTY);
	assert_false(bidi_mode_find("upside-down", &mode));
	for (int i = 0; bidi_mode_names()[i] != NULL; i++) {
		assert_true(bidi_mode_find(bidi_mode_names()[i], &mode));
		assert_int_equal(mode, i);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(new_canvas_is_blank_and_at_least_one_cell),
		cmocka_unit_test(text_is_read_back_row_by_row),
		cmocka_unit_test(wide_cluster_does_not_split_at_the_edge),
		cmocka_unit_test(writes_outside_are_counted),
		cmocka_unit_test(
		    writing_over_half_of_a_wide_cell_blanks_the_other),
		cmocka_unit_test(text_on_filled_ground_is_no_overlap),
		cmocka_unit_test(cells_on_a_card_know_it),
		cmocka_unit_test(restyle_adds_looks_to_both_halves),
		cmocka_unit_test(copy_takes_text_tags_and_cursor),
		cmocka_unit_test(ascii_text_needs_no_pool),
		cmocka_unit_test(right_to_left_is_the_mirror_image),
		cmocka_unit_test(
		    plain_text_keeps_its_order_in_a_mirrored_area),
		cmocka_unit_test(sub_areas_are_cut_at_the_edges),
		cmocka_unit_test(lines_are_aligned_and_marked),
		cmocka_unit_test(every_twin_takes_one_cell),
		cmocka_unit_test(signs_that_differ_in_meaning_differ_in_shape),
		cmocka_unit_test(arrows_and_corners_turn),
		cmocka_unit_test(bars_grow_from_the_start_side),
		cmocka_unit_test(a_mirrored_fraction_is_drawn_in_reverse),
		cmocka_unit_test(bitmaps_have_three_looks),
		cmocka_unit_test(fine_bitmaps_have_two_pixels_a_cell_across),
		cmocka_unit_test(letters_are_found_in_their_file_and_nowhere_else),
		cmocka_unit_test(
		    every_role_has_contrast_in_every_theme_on_every_ground),
		cmocka_unit_test(
		    bars_stand_out_from_their_track_and_the_track_from_the_ground),
		cmocka_unit_test(
		    with_few_colours_words_have_the_terminals_own_ink),
		cmocka_unit_test(
		    a_theme_chosen_by_hand_paints_a_ground_that_is_not_its_own),
		cmocka_unit_test(colours_stay_within_their_depth),
		cmocka_unit_test(qr_codes_are_dark_on_light),
		cmocka_unit_test(without_colours_looks_tell_roles_apart),
		cmocka_unit_test(keys_have_names_that_read_back),
		cmocka_unit_test(words_are_keys_or_typed),
		cmocka_unit_test(bytes_become_keys),
		cmocka_unit_test(unknown_sequences_do_not_leak),
		cmocka_unit_test(land_is_drawn_in_quadrants_or_sextants),
		cmocka_unit_test(replies_tell_the_ground),
		cmocka_unit_test(what_is_pasted_is_text),
		cmocka_unit_test(sequences_longer_than_what_is_kept_are_swallowed),
		cmocka_unit_test(overlong_letters_are_no_keys),
		cmocka_unit_test(mouse_reports_become_clicks_and_wheel),
		cmocka_unit_test(bidi_modes_have_names),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
