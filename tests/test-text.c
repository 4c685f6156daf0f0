/* Tests of the text floor: what is measured and written down in the design as
 * vectors 1 to 19, and the same kind of thing for each language. Lines are
 * compared as they stand on the screen, padded to the width, one a row. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <fribidi/fribidi.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <wchar.h>

#include "base/arena.h"
#include "base/buf.h"
#include "text/cluster.h"
#include "text/alphabet.h"
#include "text/fold.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/para.h"
#include "text/rich.h"

#define NBSP	"\u00a0"
#define NNBSP	"\u202f"

static const struct text_env visual = { BIDI_VISUAL, true, false };
static const struct text_env raw = { BIDI_VISUAL, true, true };
static const struct text_env logical = { BIDI_LOGICAL, true, false };
static const struct text_env console = { BIDI_VISUAL, false, false };

static struct arena arena;

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static struct para
lay(const char *text, enum dir dir, int width, const struct text_env *env)
{
	const struct rich r = rich_plain(text, dir, "und");

	return para_layout(&arena, &r, width, env);
}

/* The paragraph as rows of text, flush to its side. */
static const char *
rows(const char *text, enum dir dir, int width, const struct text_env *env)
{
	const struct para p = lay(text, dir, width, env);
	struct buf b = BUF_INIT;
	const char *s;
	int i, k, pad;

	for (i = 0; i < p.n; i++) {
		if (i > 0)
			buf_char(&b, '\n');
		pad = dir == DIR_RTL ? width - p.line[i].width : 0;
		while (pad-- > 0)
			buf_char(&b, ' ');
		for (k = 0; k < p.line[i].n; k++)
			buf_add(&b, p.line[i].glyph[k].text,
			    p.line[i].glyph[k].len);
	}
	s = arena_strdup(&arena, buf_text(&b));
	buf_release(&b);
	return s;
}

#define assert_ltr(text, width, want) \
	assert_string_equal(rows(text, DIR_LTR, width, &visual), want)
#define assert_rtl(text, width, want) \
	assert_string_equal(rows(text, DIR_RTL, width, &visual), want)

/* --- right to left ------------------------------------------------------ */

static void
lam_alef_takes_one_cell(void **state)
{
	(void)state;
	assert_rtl("سلام الأهل (IOM)", 20,
	    "      (IOM) \ufede\ufeeb\ufef7\ufe8d \ufee1\ufefc\ufeb3");
	assert_int_equal(lay("سلام الأهل", DIR_RTL, 40, &visual).width, 8);
}

static void
lam_alef_comes_from_the_byte_of_lam(void **state)
{
	const struct para p = lay("لا", DIR_RTL, 10, &visual);

	(void)state;
	assert_int_equal(p.line[0].n, 1);
	assert_int_equal(p.line[0].glyph[0].at, 0);
}

/* What stands between the letters of an Arabic sentence, as it is shown. */
static const char *
inside_arabic(const char *text)
{
	const char *all, *first, *last;

	all = rows(arena_printf(&arena, "\u0628 %s \u062a", text), DIR_RTL,
	    200, &visual);
	while (*all == ' ')
		all++;
	/* Isolated beh and teh have two and three bytes of their own forms. */
	first = strchr(all, ' ') + 1;
	last = strrchr(all, ' ');
	return arena_strndup(&arena, first, (size_t)(last - first));
}

static void
what_has_a_form_keeps_its_direction(void **state)
{
	/* As it is written, and where it is another on the screen, that. */
	static const struct { const char *text, *shown; } cases[] = {
		{ "+99 2 287 70 00", NULL }, { "(02) 287 70 00", NULL },
		{ "0049-30-1234567", NULL }, { "021-12345678", NULL },
		{ "1-800-123-4567", NULL }, { "\u0660\u0660\u0669\u0666\u0662 "
		  "\u0666 \u0665\u0666\u0667\u0668", NULL },
		{ "https://iom.int/ar/", NULL }, { "info@iom.int", NULL },
		{ "www.iom.int/", NULL }, { "/etc/placard/", NULL },
		{ "--lang=ar", NULL }, { "@ville", NULL }, { "#cities", NULL },
		{ "C++", NULL }, { ".NET", NULL }, { "7-Eleven", NULL },
		{ "-5", NULL }, { "+1.5", NULL }, { "\u2212\u06f5", NULL },
		{ "(https://iom.int/)", NULL }, { "--check.", ".--check" },
		/* Those are moved by UAX #9, and are read from the right. */
		{ "55%", "%55" }, { "2015\u20132020", "2020\u20132015" },
		{ "2015 2016 2017", "2017 2016 2015" },
		{ "A (B)", NULL }, { "5-", "-5" },
		{ "International Organization", NULL }
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(inside_arabic(cases[i].text),
		    cases[i].shown != NULL ? cases[i].shown : cases[i].text);
}

static void
code_keeps_its_own_direction(void **state)
{
	static const struct span span = { 5, 15, MARK_CODE, 0 };
	struct rich r = rich_plain("\u0628\u0628 --lang=ar. \u062a", DIR_RTL,
	    "ar");
	struct para p;
	struct buf b = BUF_INIT;

	(void)state;
	r.span = &span;
	r.nspan = 1;
	p = para_layout(&arena, &r, 40, &visual);
	for (int i = 0; i < p.line[0].n; i++)
		buf_add(&b, p.line[0].glyph[i].text, p.line[0].glyph[i].len);
	/* The point is code, too. */
	assert_non_null(strstr(b.p, " --lang=ar. "));
	buf_release(&b);
}

/* A run is cut over lines like other text, and each line is in order. */
static void
an_address_is_cut_in_order(void **state)
{
	(void)state;
	assert_rtl("\u0628 https://iom.int/a-long-path/ \u0628", 20,
	    "https://iom.int/a- \ufe8f\n        \ufe8f long-path/");
}

static size_t
graphemes(const char *s)
{
	const size_t n = strlen(s);
	size_t count = 0;

	for (size_t i = 0; i < n; count++)
		i += grapheme_next(s + i, n - i);
	return count;
}

static void
flags_and_joined_emoji_are_whole(void **state)
{
	(void)state;
	assert_int_equal(graphemes("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"
	    "\U0001F1EE\U0001F1F9"), 3);
	assert_int_equal(graphemes("\U0001F1E9\U0001F1EA\u0308\U0001F1EB"), 2);
	assert_int_equal(graphemes("\U0001F468\u200d\U0001F469\u200d"
	    "\U0001F467x"), 2);
	assert_int_equal(graphemes("\U0001F468\U0001F3FD\u200d\U0001F52C"), 1);
}

static void
two_flags_make_no_third_one(void **state)
{
	size_t start, end, next;
	/* France, Germany; half of each would be the flag of Reunion. */
	const struct fold hay = fold_text(&arena, "\U0001F1EB\U0001F1F7"
	    "\U0001F1E9\U0001F1EA", 16, "fr");
	const struct fold other = fold_text(&arena, "\U0001F1F7\U0001F1E9", 8,
	    "fr");
	const struct fold same = fold_text(&arena, "\U0001F1E9\U0001F1EA", 8,
	    "fr");

	(void)state;
	assert_false(fold_find(&hay, &other, 0, &start, &end, &next));
	assert_true(fold_find(&hay, &same, 0, &start, &end, &next));
	assert_int_equal(start, 8);
	assert_int_equal(end, 16);
}

static void
a_hit_ends_where_its_cluster_ends(void **state)
{
	size_t start, end, next;
	const struct fold hay = fold_text(&arena, "a\uFB01b e\u0301\u0301c", 12,
	    "en");
	const struct fold half = fold_text(&arena, "af", 2, "en");
	const struct fold whole = fold_text(&arena, "e", 1, "en");

	(void)state;
	assert_true(fold_find(&hay, &half, 0, &start, &end, &next));
	assert_int_equal(start, 0);
	assert_int_equal(end, 4);
	assert_true(fold_find(&hay, &whole, next, &start, &end, &next));
	assert_int_equal(start, 6);
	assert_int_equal(end, 11);
}

static void
a_hyphen_that_begins_a_word_keeps_it(void **state)
{
	(void)state;
	assert_ltr("run --check now", 9, "run\n--check\nnow");
	assert_ltr("run (-x) and well-known", 9, "run (-x)\nand well-\nknown");
	assert_ltr("type \u2010x \u2010y", 8, "type \u2010x\n\u2010y");
}

static void
signs_keep_to_the_comma_before_them(void **state)
{
	(void)state;
	assert_ltr("abc,#def", 6, "abc,#d\nef");
	assert_ltr("abc,\u00a7def", 6, "abc,\u00a7d\nef");
	assert_ltr("e.\u0301g. x", 4, "e.\u0301g.\nx");
	/* No break before the iteration mark, also with a blank. */
	assert_ltr("\u4eba\u4eba\uff09 \u3005\u4eba", 7, "\u4eba\n\u4eba"
	    "\uff09 \u3005\n\u4eba");
}

static void
no_stop_is_alone_at_the_start_of_a_line(void **state)
{
	(void)state;
	assert_ltr("\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31"
	    "\u0e1a.", 7, "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04"
	    "\u0e23\u0e31\n\u0e1a.");
	assert_ltr("\u0e01\u0e02\u0e03\u0e04\u0e05\u0e06).", 6,
	    "\u0e01\u0e02\u0e03\u0e04\u0e05\n\u0e06).");
	/* Lao, Khmer with its own full stop; a long word of Latin. */
	assert_ltr("\u0e81\u0e82\u0e84\u0e87\u0e88.", 5, "\u0e81\u0e82\u0e84"
	    "\u0e87\n\u0e88.");
	assert_ltr("\u1780\u1781\u1782\u1783\u1784\u17d4", 5, "\u1780\u1781"
	    "\u1782\u1783\n\u1784\u17d4");
	assert_ltr("abcdef!\u201d", 6, "abcde\nf!\u201d");
	assert_ltr("......", 4, "....\n..");
}

static void
european_numbers_in_arabic_stand_as_bidi_wants(void **state)
{
	(void)state;
	assert_rtl("بلغت 55% في 2015–2020", 30,
	    "         2020–2015 \ufef2\ufed3 %55 \ufe96\ufed0\ufee0\ufe91");
}

static void
harakat_share_the_cell_of_their_letter(void **state)
{
	(void)state;
	assert_rtl("م\u064fح\u064eم\u064e\u0651د", 12,
	    "        \ufeaa\ufee4\u064e\u0651\ufea4\u064e\ufee3\u064f");
	assert_int_equal(lay("مُحَمَّد", DIR_RTL, 12, &visual).line[0].n, 4);
}

static void
harakat_are_dropped_where_marks_cannot_be_shown(void **state)
{
	(void)state;
	assert_string_equal(rows("مُحَمَّد", DIR_RTL, 12, &console),
	    "        \ufeaa\ufee4\ufea4\ufee3");
}

static void
accents_go_into_their_letter_where_marks_cannot_be_shown(void **state)
{
	(void)state;
	assert_string_equal(rows("Re\u0301fugie\u0301 x\u0323", DIR_LTR, 20,
	    &console), "Réfugié x");
}

static void
zero_width_non_joiner_shapes_but_is_not_sent(void **state)
{
	(void)state;
	assert_rtl("می\u200cروند", 14,
	    "        \ufeaa\ufee7\ufeed\ufead\ufbfd\ufee3");
}

static void
address_in_arabic_stays_in_one_piece(void **state)
{
	(void)state;
	assert_rtl("زار https://iom.int/ar الموقع", 22,
	    "https://iom.int/ar ﺭﺍﺯ\n                ﻊﻗﻮﻤﻟﺍ");
}

static void
brackets_are_mirrored_in_both_directions(void **state)
{
	const char *text = "UN (الأمم المتحدة) 2024";

	(void)state;
	assert_ltr(text, 22, "UN (ﺓﺪﺤﺘﻤﻟﺍ ﻢﻣﻷﺍ) 2024");
	assert_rtl(text, 30, "        2024 (ﺓﺪﺤﺘﻤﻟﺍ ﻢﻣﻷﺍ) UN");
}

static void
base_direction_is_never_guessed_from_the_text(void **state)
{
	(void)state;
	assert_rtl("IOM تدعم المدن", 24, "          ﻥﺪﻤﻟﺍ ﻢﻋﺪﺗ IOM");
	assert_ltr("تدعم IOM", 24, "ﻢﻋﺪﺗ IOM");
	assert_rtl("Hello (world).", 16, "  .Hello (world)");
	assert_ltr("Hello (world).", 16, "Hello (world).");
	assert_int_equal(lay("abc", DIR_RTL, 9, &visual).dir, DIR_RTL);
	assert_int_equal(lay("مدن", DIR_LTR, 9, &visual).dir, DIR_LTR);
}

static void
long_arabic_paragraph_breaks_before_it_is_ordered(void **state)
{
	(void)state;
	assert_rtl("تقول المنظمة الدولية (International Organization for "
	    "Migration) إن المدن تنمو: 55% في 2015–2020.", 24,
	    "    ﺔﻴﻟﻭﺪﻟﺍ ﺔﻤﻈﻨﻤﻟﺍ ﻝﻮﻘﺗ\n"
	    "          International)\n"
	    "        Organization for\n"
	    "     ﻥﺪﻤﻟﺍ ﻥﺇ (Migration\n"
	    " .2020–2015 ﻲﻓ %55 :ﻮﻤﻨﺗ");
}

static void
persian_digits_read_as_numbers(void **state)
{
	(void)state;
	assert_rtl("در سال ۲۰۱۵ حدود ۵۵٪", 20, "٪۵۵ ﺩﻭﺪﺣ ۲۰۱۵ ﻝﺎﺳ ﺭﺩ");
}

static void
pashto_letters_without_forms_stay_nominal(void **state)
{
	(void)state;
	assert_rtl("پښتو ښار کډوالي", 16, " ﻲﻟﺍﻭ\u0689ﮐ ﺭﺎ\u069a ﻮﺘ\u069aﭘ");
}

static void
logical_order_is_left_to_the_terminal(void **state)
{
	(void)state;
	assert_string_equal(rows("زار (IOM) لا", DIR_RTL, 12, &logical),
	    "زار (IOM) لا");
}

static void
hard_break_ends_a_bidi_paragraph(void **state)
{
	(void)state;
	assert_rtl("\u202eab\ncd", 4, "  ba\n  cd");
}

static void
marks_follow_their_letters_through_the_order(void **state)
{
	static const struct span span[] = { { 7, 13, MARK_HIT, 0 } };
	struct rich r = rich_plain("زار مدن IOM", DIR_RTL, "ar");
	struct para p;
	int i, hits = 0;

	(void)state;
	r.span = span;
	r.nspan = 1;
	p = para_layout(&arena, &r, 20, &visual);
	for (i = 0; i < p.line[0].n; i++)
		if (p.line[0].glyph[i].marks & MARK_HIT) {
			assert_in_range(p.line[0].glyph[i].at, 7, 12);
			assert_in_range(i, 4, 6);
			hits++;
		}
	assert_int_equal(hits, 3);
}

/* --- line breaks -------------------------------------------------------- */

static void
chinese_breaks_between_ideographs(void **state)
{
	(void)state;
	assert_ltr("世界人口的55%居住在城市（2014年）。", 11,
	    "世界人口的\n55%居住在城\n市（2014\n年）。");
}

static void
chinese_punctuation_never_begins_a_line(void **state)
{
	(void)state;
	assert_ltr("世界人口，「移民」在城市。", 16,
	    "世界人口，「移\n民」在城市。");
	assert_ltr("世界，", 4, "世\n界，");
}

static void
russian_abbreviations_do_not_break(void **state)
{
	(void)state;
	assert_ltr("и т.д., т.е. в городах 3,4 млрд", 20,
	    "и т.д., т.е. в\nгородах 3,4 млрд");
	assert_ltr("сот т.е. вот", 10, "сот т.е.\nвот");
}

static void
ukrainian_abbreviations_do_not_break(void **state)
{
	(void)state;
	assert_ltr("міста т.зв. села", 8, "міста\nт.зв.\nсела");
}

static void
german_abbreviations_do_not_break(void **state)
{
	(void)state;
	assert_ltr("Straße/Weg z.B. das", 12, "Straße/Weg\nz.B. das");
}

static void
english_abbreviations_do_not_break_in_ascii_either(void **state)
{
	(void)state;
	assert_ltr("the U.S.A. and iom.int e.g. so", 8,
	    "the\nU.S.A.\nand\niom.int\ne.g. so");
}

static void
an_address_that_fits_a_line_is_not_broken(void **state)
{
	(void)state;
	assert_ltr("see https://iom.int/a-path (or not)", 24,
	    "see\nhttps://iom.int/a-path\n(or not)");
	assert_ltr("看https://iom.int/a-path", 22,
	    "看\nhttps://iom.int/a-path");
	assert_ltr("see https://iom.int/a-path", 12,
	    "see https://\niom.int/a-\npath");
	/* Words with a slash are none. */
	assert_ltr("see housing/transport", 12, "see housing/\ntransport");
}

static void
french_keeps_quotes_and_percent_with_their_words(void **state)
{
	(void)state;
	assert_ltr("les «" NBSP "villes" NBSP "» 55" NNBSP "% ici", 12,
	    "les\n«" NBSP "villes" NBSP "»\n55" NNBSP "% ici");
}

static void
soft_hyphen_shows_only_where_a_line_ends(void **state)
{
	(void)state;
	assert_ltr("Bevölke\u00adrungs\u00adwachstum", 14,
	    "Bevölkerungs-\nwachstum");
	assert_ltr("Bevölke\u00adrung", 11, "Bevölkerung");
}

static void
zero_width_space_breaks_and_is_not_sent(void **state)
{
	(void)state;
	assert_ltr("ភាសា\u200bខ្មែរ", 6, "ភាសា\nខ្មែរ");
}

static void
thai_run_fills_the_line_and_keeps_vowels_with_letters(void **state)
{
	const char *text = "ประชากรโลกครึ่งหนึ่งอาศัยอยู่ในเมือง";
	const struct para p = lay(text, DIR_LTR, 12, &visual);
	int i;

	(void)state;
	assert_int_equal(p.n, 3);
	for (i = 0; i + 1 < p.n; i++)
		assert_in_range(p.line[i].width, 11, 12);
	assert_string_equal(rows("กขเก", DIR_LTR, 3, &visual), "กข\nเก");
	assert_string_equal(rows("กขกา", DIR_LTR, 3, &visual), "กข\nกา");
}

static void
thai_phrase_that_fits_a_line_is_not_cut(void **state)
{
	(void)state;
	assert_ltr("ประชากร โลกเมือง", 9, "ประชากร\nโลกเมือง");
}

static void
long_word_is_cut_between_graphemes(void **state)
{
	(void)state;
	assert_ltr("abcdefgh ij", 3, "abc\ndef\ngh\nij");
	assert_ltr("aaकिकि", 3, "aa\nकि\nकि");
	assert_ltr("aaa\u0301\u0302bb", 3, "aaa\u0301\u0302\nbb");
}

static void
blanks_hang_over_the_end_of_a_line(void **state)
{
	struct para p = lay("abcd   ef  ", DIR_LTR, 4, &visual);

	(void)state;
	assert_int_equal(p.n, 2);
	assert_int_equal(p.line[0].width, 4);
	assert_int_equal(p.line[0].start, 0);
	assert_int_equal(p.line[0].end, 4);
	assert_int_equal(p.line[1].start, 7);
	assert_int_equal(p.line[1].end, 9);
	assert_int_equal(p.width, 4);
}

static void
hard_breaks_make_lines_and_empty_text_none(void **state)
{
	(void)state;
	assert_ltr("a\n\n  b\n", 9, "a\n\n  b");
	assert_ltr("é\n\n  b\n", 9, "é\n\n  b");
	assert_int_equal(lay("", DIR_LTR, 9, &visual).n, 0);
	assert_int_equal(lay("\n", DIR_LTR, 9, &visual).n, 1);
	assert_int_equal(lay("\n", DIR_RTL, 9, &visual).n, 1);
	assert_int_equal(lay("\u200f", DIR_RTL, 9, &visual).n, 1);
}

static void
min_width_is_the_longest_unbreakable_piece(void **state)
{
	struct rich r = rich_plain("ab cdefg h", DIR_LTR, "en");

	(void)state;
	assert_int_equal(para_min_width(&arena, &r, &visual), 5);
	r = rich_plain("世界，", DIR_LTR, "zh-Hans");
	assert_int_equal(para_min_width(&arena, &r, &visual), 4);
	r = rich_plain("سلام لا", DIR_RTL, "ar");
	assert_int_equal(para_min_width(&arena, &r, &visual), 3);
	r = rich_plain("55" NNBSP "% a", DIR_LTR, "fr");
	assert_int_equal(para_min_width(&arena, &r, &visual), 4);
	r = rich_plain("ประชากรโลกครึ่งหนึ่งอาศัยอยู่ในเมือง", DIR_LTR, "th");
	assert_int_equal(para_min_width(&arena, &r, &visual), 10);
}

/* --- clusters ----------------------------------------------------------- */

static void
marks_that_take_a_cell_get_their_own(void **state)
{
	static const char *const text[] = { "कि", "กำ", "น้ำ" };
	size_t i, n;
	struct cluster c;

	(void)state;
	for (i = 0; i < 3; i++) {
		assert_int_equal(lay(text[i], DIR_LTR, 9, &visual).line->n, 2);
		assert_int_equal(text_width(text[i], strlen(text[i])), 2);
		assert_ltr(text[i], 9, text[i]);
		n = cluster_next(text[i], strlen(text[i]), &c);
		assert_int_equal(c.width, 1);
		assert_memory_equal(c.text, text[i], n);
		assert_int_equal(grapheme_next(text[i], strlen(text[i])),
		    strlen(text[i]));
	}
}

static void
fifth_mark_on_a_letter_is_not_shown(void **state)
{
	const char *text = "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308x";
	const struct para p = lay(text, DIR_LTR, 5, &visual);
	struct cluster c;

	(void)state;
	assert_ltr(text, 5, "e\u0301\u0302\u0303\u0304x");
	assert_int_equal(p.line[0].n, 2);
	assert_int_equal(p.line[0].glyph[0].len, 9);
	assert_string_equal(p.line[0].glyph[1].text, "x");
	assert_int_equal(cluster_next(text, strlen(text), &c), 17);
	assert_string_equal(c.text, "e\u0301\u0302\u0303\u0304");
}

static void
mark_without_a_base_stands_on_a_blank(void **state)
{
	struct cluster c;

	(void)state;
	assert_ltr("\u0301a", 5, NBSP "\u0301a");
	assert_int_equal(cluster_next("\u0301a", 3, &c), 2);
	assert_string_equal(c.text, NBSP "\u0301");
	assert_int_equal(c.width, 1);
}

static void
risky_code_points_get_a_stand_in(void **state)
{
	const char *family = "👨\u200d👩\u200d👧";

	(void)state;
	assert_true(code_is_risky(0x1FAE8) || wcwidth(0x1FAE8) == 2);
	assert_ltr("a\u0378b", 9, "a\ufffdb");
	assert_int_equal(text_width("a\u0378b", 4), 3);
	assert_ltr(family, 9, "👨");
	assert_int_equal(text_width(family, strlen(family)), 2);
	assert_ltr("👍🏽!", 9, "👍!");
	assert_ltr("❤\ufe0f!", 9, "❤!");
	assert_ltr("ab\xff", 9, "ab\ufffd");
	assert_true(code_is_risky(0x0378));
	assert_true(code_is_risky(0xFE0F));
	assert_true(code_is_risky(0x1F3FD));
	assert_false(code_is_risky(0x200D));
	assert_int_equal(text_risky(family, strlen(family)), 4);
	assert_int_equal(text_risky("क्\u200dष", 12), 12);
	assert_int_equal(text_risky("ab\u0378", 4), 2);
	assert_int_equal(text_risky("plain, مدن", 13), 13);
}

static void
controls_are_never_sent(void **state)
{
	(void)state;
	assert_ltr("a\033[2J\xc2\x9b\u2028b", 12, "a\ufffd[2J\ufffd\ufffdb");
	assert_ltr("a\tb\x7f", 12, "a\ufffdb\ufffd");
	assert_ltr("a\u202eb\u2066c\u200d\ufeff\u00ad", 12, "acb");
	assert_ltr("x\u2060y\u200ez", 12, "xyz");
}

static void
widths_are_those_of_the_c_library(void **state)
{
	(void)state;
	assert_int_equal(code_width('a'), 1);
	assert_int_equal(code_width(0x4E16), 2);
	assert_int_equal(code_width(0x0301), 0);
	assert_int_equal(code_width(0x00AD), 0);
	assert_int_equal(code_width(0x093F), 1);
	assert_int_equal(code_width(0x0378), 1);
	assert_int_equal(text_width("Réfugié 世界", 16), 12);
}

static void
text_fits_up_to_a_whole_grapheme(void **state)
{
	(void)state;
	assert_int_equal(text_fit("abcdef", 6, 4), 4);
	assert_int_equal(text_fit("a世界", 7, 4), 4);
	assert_int_equal(text_fit("aकि", 7, 2), 1);
	assert_int_equal(text_fit("ae\u0301\u0302", 6, 2), 6);
	assert_int_equal(text_fit("", 0, 2), 0);
	assert_int_equal(grapheme_next("", 0), 0);
}

/* --- properties on generated text --------------------------------------- */

static uint32_t seed;

static uint32_t
dice(uint32_t sides)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % sides;
}

static void
add_dice(struct buf *b, const uint32_t *code, size_t n)
{
	buf_code(b, code[dice((uint32_t)n)]);
}

/* Latin, Hebrew, Arabic (no lam, so no ligature), digits, neutrals. */
static const uint32_t mixed[] = {
	'a', 'B', 'z', 0xE9, 0x5D0, 0x5D1, 0x5EA, 0x628, 0x62F, 0x645, 0x6CC,
	'1', '2', 0x661, 0x6F5, ' ', ' ', ' ', '.', ',', '-', '(', ')', '/',
	'%', ':', 0x4E16, 0x2066, 0x2067, 0x2069, 0x200F,
};

/* Rule L2 of UAX #9, written down again. */
static void
reverse_levels(const FriBidiLevel *level, size_t n, size_t *map)
{
	size_t i, a, e, t;
	int l;

	for (i = 0; i < n; i++)
		map[i] = i;
	for (l = 125; l > 0; l--)
		for (a = 0; a < n; a = e + 1) {
			for (e = a; e < n && level[map[e]] >= l; e++)
				continue;
			for (i = 0; a + i < e && i < (e - a) / 2; i++) {
				t = map[a + i];
				map[a + i] = map[e - 1 - i];
				map[e - 1 - i] = t;
			}
		}
}

/* The one code point of a glyph without shape and mirror. */
static uint32_t
nominal(const struct glyph *g, FriBidiLevel level)
{
	ucs4_t c;
	uint32_t room[8];
	size_t n = 8;
	FriBidiChar mirror;

	assert_int_equal(u8_mbtoucr(&c, (const uint8_t *)g->text, g->len),
	    g->len);
	if (c >= 0xFB50 && u32_normalize(UNINORM_NFKD, &c, 1, room, &n) == room)
		c = room[0];
	if ((level & 1) && fribidi_get_mirror_char(c, &mirror))
		c = mirror;
	return c;
}

static void
order_is_that_of_the_levels_and_goes_back(void **state)
{
	FriBidiChar code[64];
	FriBidiCharType type[64];
	FriBidiBracketType bracket[64];
	FriBidiLevel level[64];
	size_t map[64], i, k, n, round, g;
	uint32_t at[64];
	struct buf b = BUF_INIT;
	struct para p;

	(void)state;
	seed = 7;
	for (round = 0; round < 200; round++) {
		const enum dir dir = round & 1 ? DIR_RTL : DIR_LTR;
		FriBidiParType base = dir == DIR_RTL ? FRIBIDI_PAR_RTL :
		    FRIBIDI_PAR_LTR;

		buf_clear(&b);
		/* No blank at an end: those are dropped. */
		buf_code(&b, mixed[dice(11)]);
		n = 2 + dice(50);
		for (i = 0; i < n; i++)
			add_dice(&b, mixed, sizeof mixed / sizeof mixed[0]);
		buf_code(&b, mixed[dice(11)]);
		for (i = 0, n = 0; i < b.n; n++) {
			uint32_t c;

			at[n] = (uint32_t)i;
			i += code_next(b.p + i, b.n - i, &c);
			code[n] = c;
		}
		fribidi_get_bidi_types(code, (int)n, type);
		fribidi_get_bracket_types(code, (int)n, type, bracket);
		assert_true(fribidi_get_par_embedding_levels_ex(type, bracket,
		    (int)n, &base, level) > 0);
		reverse_levels(level, n, map);
		p = lay(buf_text(&b), dir, 200, &raw);
		assert_int_equal(p.n, 1);
		for (i = 0, g = 0; i < n; i++) {
			k = map[i];
			if (code_is_format(code[k]))
				continue;
			assert_true(g < (size_t)p.line[0].n);
			assert_int_equal(p.line[0].glyph[g].at, at[k]);
			assert_int_equal(nominal(&p.line[0].glyph[g],
			    level[k]), code[k]);
			g++;
		}
		assert_int_equal(g, p.line[0].n);
	}
	buf_release(&b);
}

static int
by_at(const void *a, const void *b)
{
	const struct glyph *g = a, *h = b;

	return g->at < h->at ? -1 : g->at > h->at;
}

/* The text without blanks and format controls, taken apart. */
static const char *
essence(const char *s, size_t n)
{
	struct buf b = BUF_INIT;
	uint8_t *u;
	const char *out;
	size_t i, len;
	uint32_t c;

	for (i = 0; i < n; ) {
		i += code_next(s + i, n - i, &c);
		if (!code_is_format(c) && c != '\n' &&
		    !uc_is_property_white_space(c))
			buf_code(&b, c);
	}
	u = u8_normalize(UNINORM_NFKD, (const uint8_t *)buf_text(&b), b.n,
	    NULL, &len);
	buf_release(&b);
	if (u == NULL)
		return "";
	out = arena_strndup(&arena, (const char *)u, len);
	free(u);
	return out;
}

/* A code point that has a place of its own: no sequences, no brackets (their
 * mirrors are tested above), no stand-ins. */
static uint32_t
any_code(void)
{
	static const uint32_t range[][2] = {
		{ 0x20, 0x7E }, { 0xA0, 0x17F }, { 0x300, 0x36F },
		{ 0x400, 0x4FF }, { 0x5D0, 0x5EA }, { 0x610, 0x6FF },
		{ 0x900, 0xDFF }, { 0xE01, 0xE5B }, { 0x1000, 0x109F },
		{ 0x1780, 0x17FF }, { 0x2000, 0x206F }, { 0x2500, 0x25FF },
		{ 0x3000, 0x30FF }, { 0x4E00, 0x9FFF }, { 0xAC00, 0xD7A3 },
		{ 0x1F300, 0x1F3FA }, { 0x20000, 0x2A6DF },
	};
	uint32_t i, c;
	FriBidiChar mirror;

	do {
		i = dice(sizeof range / sizeof range[0]);
		c = range[i][0] + dice(range[i][1] - range[i][0] + 1);
		if (dice(12) == 0)
			c = dice(3) == 0 ? '\n' : ' ';
	} while (code_is_risky(c) || (c != '\n' && code_is_control(c)) ||
	    c == 0x200D || fribidi_get_mirror_char(c, &mirror) ||
	    (!code_is_format(c) && c != '\n' && wcwidth((wchar_t)c) < 0));
	return c;
}

static void
generated_text_loses_nothing_and_keeps_the_width(void **state)
{
	struct buf b = BUF_INIT, back = BUF_INIT;
	size_t round, i, n;
	int width, l, k, sum, marks;
	uint32_t c;
	struct glyph *all;
	struct para p;

	(void)state;
	seed = 11;
	for (round = 0; round < 3000; round++) {
		const enum dir dir = round & 1 ? DIR_RTL : DIR_LTR;

		buf_clear(&b);
		n = 1 + dice(60);
		for (i = 0, marks = 0; i < n; i++) {
			c = any_code();
			if (code_width(c) != 0)
				marks = 0;
			else if (!code_is_format(c) && marks++ > 2)
				continue;
			/* A hyphen where a line ends adds to the text. */
			if (c != 0xAD)
				buf_code(&b, c);
		}
		width = 2 + (int)dice(30);
		p = lay(buf_text(&b), dir, width,
		    round & 2 ? &logical : &visual);
		all = arena_array(&arena, b.n + 1, sizeof *all);
		for (l = 0, n = 0; l < p.n; l++) {
			assert_true(p.line[l].width <= width);
			assert_true(p.line[l].start <= p.line[l].end);
			for (k = 0, sum = 0; k < p.line[l].n; k++) {
				all[n++] = p.line[l].glyph[k];
				sum += p.line[l].glyph[k].width;
			}
			assert_int_equal(sum, p.line[l].width);
		}
		qsort(all, n, sizeof *all, by_at);
		buf_clear(&back);
		for (i = 0; i < n; i++)
			buf_add(&back, all[i].text, all[i].len);
		assert_string_equal(essence(buf_text(&back), back.n),
		    essence(buf_text(&b), b.n));
		arena_clear(&arena);
	}
	buf_release(&b);
	buf_release(&back);
}

static void
ascii_path_and_general_path_agree(void **state)
{
	static const char letters[] = "ab.,c:/-( )%1 \nd e";
	const struct rich *r;
	struct rich plain, general;
	struct buf b = BUF_INIT;
	struct para p, q;
	size_t round, i, n;
	int l, width;

	(void)state;
	seed = 3;
	for (round = 0; round < 500; round++) {
		buf_clear(&b);
		n = 1 + dice(60);
		for (i = 0; i < n; i++)
			buf_char(&b, letters[dice(sizeof letters - 1)]);
		plain = rich_plain(arena_strdup(&arena, buf_text(&b)), DIR_LTR,
		    "en");
		r = &plain;
		width = 2 + (int)dice(20);
		p = para_layout(&arena, r, width, &visual);
		/* One more part with an accent takes the general path. */
		buf_str(&b, "\né");
		general = rich_plain(buf_text(&b), DIR_LTR, "en");
		q = para_layout(&arena, &general, width, &visual);
		assert_true(q.n > p.n);
		for (l = 0; l < p.n; l++) {
			assert_int_equal(p.line[l].start, q.line[l].start);
			assert_int_equal(p.line[l].end, q.line[l].end);
			assert_int_equal(p.line[l].width, q.line[l].width);
			assert_int_equal(p.line[l].n, q.line[l].n);
		}
		arena_clear(&arena);
	}
	buf_release(&b);
}

/* --- languages and numbers ---------------------------------------------- */

static void
languages_are_found_by_their_tags(void **state)
{
	const struct lang *l;

	(void)state;
	assert_string_equal(lang_find("fr")->name, "Français");
	assert_string_equal(lang_find("fr-BE")->tag, "fr");
	assert_string_equal(lang_find("FR_be")->tag, "fr");
	assert_string_equal(lang_find("zh")->tag, "zh-Hans");
	assert_string_equal(lang_find("zh-CN")->tag, "zh-Hans");
	assert_string_equal(lang_find("zh_TW")->tag, "zh-Hant");
	assert_string_equal(lang_find("zh-hans-SG")->tag, "zh-Hans");
	assert_int_equal(lang_find("ar-EG")->dir, DIR_RTL);
	assert_int_equal(lang_find("ckb")->dir, DIR_RTL);
	l = lang_find("dv");
	assert_string_equal(l->tag, "dv");
	assert_int_equal(l->dir, DIR_RTL);
	assert_ptr_equal(l, lang_find("DV"));
	assert_int_equal(lang_find("pa-Arab")->dir, DIR_RTL);
	assert_int_equal(lang_find("pa")->dir, DIR_LTR);
	assert_int_equal(lang_find("ug-Latn")->dir, DIR_LTR);
	assert_int_equal(lang_find("tr-Arab")->dir, DIR_RTL);
	assert_string_equal(lang_find("eo")->decimal, ",");
	assert_string_equal(lang_find("tlh")->decimal, ".");
	assert_string_equal(lang_find("ro_RO")->name, "Română");
	assert_string_equal(lang_find("sr@latin")->tag, "sr-Latn");
	assert_string_equal(lang_region("pt_BR"), "Brasil");
	assert_string_equal(lang_region("zh_HK"), "香港");
	assert_null(lang_region("pt"));
	assert_int_equal(lang_closeness("pt_BR", "pt-br"), LANG_SAME);
	assert_true(lang_closeness("pt", "pt-PT") >
	    lang_closeness("pt_BR", "pt-PT"));
	assert_int_equal(lang_closeness("zh_CN", "zh_TW"), 0);
	assert_true(lang_closeness("zh_TW", "zh_HK") > 0);
	assert_true(lang_closeness("sr@latin", "sr_RS") > 0);
	assert_true(lang_is_tag("ca@valencia"));
	assert_false(lang_is_tag("fr - Copy"));
	assert_false(lang_is_tag("fr-old"));
	assert_false(lang_is_tag("fr.sync-conflict-1"));
	assert_string_equal(lang_find("")->tag, "");
	assert_string_equal(lang_find(NULL)->tag, "");
	assert_true(lang_same("zh", "zh_CN"));
	assert_true(lang_same("xx-yy", "XX_YY"));
	assert_false(lang_same("fr", "frr"));
	assert_false(lang_same("zh-Hans", "zh-TW"));
}

static void
locale_names_become_tags(void **state)
{
	static const char *const table[][2] = {
		{ "pt_BR.UTF-8", "pt-BR" }, { "C", "" }, { "C.UTF-8", "" },
		{ "POSIX", "" }, { "", "" }, { "de_DE@euro", "de-DE" },
		{ "sr_RS.UTF-8@latin", "sr-Latn-RS" },
		{ "sr@latin", "sr-Latn" },
		{ "ckb_IQ", "ckb-IQ" }, { "fa", "fa" },
	};
	char tag[32], small[4];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof table / sizeof table[0]; i++) {
		lang_from_locale(table[i][0], tag, sizeof tag);
		assert_string_equal(tag, table[i][1]);
	}
	lang_from_locale("pt_BR.UTF-8", small, sizeof small);
	assert_string_equal(small, "pt-");
}

static void
percent_is_written_as_each_language_does(void **state)
{
	static const char *const table[][2] = {
		{ "en", "55.5%" }, { "fr", "55,5" NNBSP "%" },
		{ "nl", "55,5%" }, { "de", "55,5" NBSP "%" },
		{ "it", "55,5%" }, { "sv", "55,5" NBSP "%" },
		{ "es", "55,5" NBSP "%" }, { "tr", "%55,5" },
		{ "uk", "55,5" NBSP "%" }, { "ru", "55,5" NBSP "%" },
		{ "ar", "\u061c" "55.5%" },
		{ "fa", "\u061c" "۵۵٫۵٪" }, { "zh-Hans", "55.5%" },
		{ "ckb", "\u061c" "٥٥٫٥٪" }, { "eo", "55,5%" }, { "tlh", "55.5%" },
	};
	const struct number x = { 55.5, 0, 1, true };
	struct number y;
	const struct lang *l;
	char s[64];
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof table / sizeof table[0]; i++) {
		l = lang_find(table[i][0]);
		n = number_write(&x, l, s, sizeof s);
		assert_string_equal(s, table[i][1]);
		assert_int_equal(n, strlen(s));
		assert_true(number_read(s, n, l, &y));
		assert_true(y.value == 55.5 && y.percent && y.decimals == 1);
	}
}

static void
groups_are_written_as_each_language_does(void **state)
{
	static const char *const table[][3] = {
		{ "en", "1,234", "-1,234,567" },
		{ "fr", "1" NNBSP "234", "-1" NNBSP "234" NNBSP "567" },
		{ "de", "1.234", "-1.234.567" },
		{ "es", "1234", "-1.234.567" }, { "tr", "1.234", "-1.234.567" },
		{ "ru", "1" NBSP "234", "-1" NBSP "234" NBSP "567" },
		{ "sv", "1" NBSP "234", "-1" NBSP "234" NBSP "567" },
		{ "ar", "1,234", "\u200e-1,234,567" },
		{ "fa", "۱٬۲۳۴", "\u200e-۱٬۲۳۴٬۵۶۷" },
		{ "zh-Hans", "1,234", "-1,234,567" },
	};
	struct number x;
	const struct lang *l;
	char s[64];
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof table / sizeof table[0]; i++) {
		l = lang_find(table[i][0]);
		n = integer_write(1234, l, s, sizeof s);
		assert_string_equal(s, table[i][1]);
		assert_true(number_read(s, n, l, &x));
		assert_true(x.value == 1234);
		n = integer_write(-1234567, l, s, sizeof s);
		assert_string_equal(s, table[i][2]);
		assert_true(number_read(s, n, l, &x));
		assert_true(x.value == -1234567);
	}
	assert_int_equal(integer_write(0, lang_find("en"), s, 2), 1);
	assert_string_equal(s, "0");
	assert_int_equal(integer_write(1234, lang_find("fa"), s, 4), 2);
	assert_string_equal(s, "۱");
}

/* What number_read makes of s: value, of, decimals, percent. */
static void
assert_reads(const char *lang, const char *s, double value, double of,
    int decimals, bool percent)
{
	struct number x;

	if (!number_read(s, strlen(s), lang_find(lang), &x))
		fail_msg("\"%s\" is no number in %s", s, lang);
	assert_true(x.value == value && x.of == of);
	assert_int_equal(x.decimals, decimals);
	assert_int_equal(x.percent, percent);
}

static void
assert_no_number(const char *lang, const char *s)
{
	struct number x;

	if (number_read(s, strlen(s), lang_find(lang), &x))
		fail_msg("\"%s\" reads as %g in %s", s, x.value, lang);
}

static void
numbers_are_read_in_the_language_of_the_table(void **state)
{
	(void)state;
	assert_reads("en", "55%", 55, 0, 0, true);
	assert_reads("en", " -3.25 ", -3.25, 0, 2, false);
	assert_reads("en", "\u22127", -7, 0, 0, false);
	assert_reads("en", "1,234,567.5", 1234567.5, 0, 1, false);
	assert_reads("en", "12,34,567", 1234567, 0, 0, false);
	assert_reads("en", "1 000", 1000, 0, 0, false);
	assert_reads("en", "2/3", 2, 3, 0, false);
	assert_reads("en", "2 / 3", 2, 3, 0, false);
	assert_reads("en", ".5", 0.5, 0, 1, false);
	assert_reads("fr", "1" NNBSP "234,5" NNBSP "%", 1234.5, 0, 1, true);
	assert_reads("de", "1.234,5", 1234.5, 0, 1, false);
	assert_reads("de", "1.234", 1234, 0, 0, false);
	assert_reads("tr", "%55", 55, 0, 0, true);
	assert_reads("ru", "3,4", 3.4, 0, 1, false);
	assert_reads("ar", "٢٠١٥", 2015, 0, 0, false);
	assert_reads("ar", "٪٥٥", 55, 0, 0, true);
	assert_reads("ar", "55%", 55, 0, 0, true);
	assert_reads("fa", "۳٫۵", 3.5, 0, 1, false);
	assert_reads("fa", "3.5", 3.5, 0, 1, false);
	assert_reads("fa", "\u200e-۵۵٪", -55, 0, 0, true);
	assert_reads("zh", "55%", 55, 0, 0, true);
	assert_no_number("en", "");
	assert_no_number("en", " ");
	assert_no_number("en", "%");
	assert_no_number("en", "-");
	assert_no_number("en", "5.");
	assert_no_number("en", "12,34");
	assert_no_number("en", "2015 people");
	assert_no_number("en", "2015–2020");
	assert_no_number("en", "1/0");
	assert_no_number("en", "1.2.3");
	assert_no_number("en", "%5%");
	assert_no_number("en", "1e5");
	assert_no_number("en", "nan");
	assert_no_number("en", "1234567890123456789012");
	assert_no_number("de", "1.5");
	assert_no_number("fr", "1.5");
}

/* --- search ------------------------------------------------------------- */

/* The text that a search hits first, "-" when none. */
static const char *
hit(const char *hay, const char *needle, const char *lang)
{
	const struct fold h = fold_text(&arena, hay, strlen(hay), lang);
	const struct fold n = fold_text(&arena, needle, strlen(needle), lang);
	size_t start, end, next;

	if (!fold_find(&h, &n, 0, &start, &end, &next))
		return "-";
	return arena_strndup(&arena, hay + start, end - start);
}

static void
search_needs_no_accents_and_no_case(void **state)
{
	(void)state;
	assert_string_equal(hit("un Réfugié.", "refugie", "fr"), "Réfugié");
	assert_string_equal(hit("Re\u0301fugie\u0301s", "refugie", "fr"),
	    "Re\u0301fugie\u0301");
	assert_string_equal(hit("l’œuvre", "l'oeuvre", "fr"), "l’œuvre");
	assert_string_equal(hit("STRASSE", "straße", "de"), "STRASSE");
	assert_string_equal(hit("Straße", "strasse", "de"), "Straße");
	assert_string_equal(hit("Göteborg, Malmö", "malmo", "sv"), "Malmö");
	assert_string_equal(hit("ЛЮДИ", "люди", "ru"), "ЛЮДИ");
	assert_string_equal(hit("Україна", "україна", "uk"), "Україна");
	assert_string_equal(hit("55" NNBSP "%", "55 %", "fr"), "55" NNBSP "%");
	assert_string_equal(hit("ein\nZeile", "ein zeile", "de"), "ein\nZeile");
	assert_string_equal(hit("2015–2020", "2015-20", "en"), "2015–20");
	assert_string_equal(hit("Wachs\u00adtum", "wachstum", "de"),
	    "Wachs\u00adtum");
}

static void
search_finds_turkish_i_in_any_form(void **state)
{
	(void)state;
	assert_string_equal(hit("İstanbul'da", "istanbul", "tr"), "İstanbul");
	assert_string_equal(hit("IĞDIR", "ığdır", "tr"), "IĞDIR");
	assert_string_equal(hit("Iğdır", "igdir", "tr"), "Iğdır");
	assert_string_equal(hit("İSTANBUL", "istanbul", "en"), "İSTANBUL");
}

static void
search_finds_arabic_script_in_any_form(void **state)
{
	(void)state;
	assert_string_equal(hit("قال مُحَمَّد هنا", "محمد", "ar"), "مُحَمَّد");
	assert_string_equal(hit("عام ٢٠١٥", "2015", "ar"), "٢٠١٥");
	assert_string_equal(hit("سال ۲۰۱۵", "٢٠١٥", "fa"), "۲۰۱۵");
	assert_string_equal(hit("في المدينة", "المدينه", "ar"), "المدينة");
	assert_string_equal(hit("إلى أحمد", "الي احمد", "ar"), "إلى أحمد");
	assert_string_equal(hit("می\u200cروند", "ميروند", "fa"),
	    "می\u200cروند");
	assert_string_equal(hit("كتاب", "کتاب", "fa"), "كتاب");
	assert_string_equal(hit("كـــتاب", "كتاب", "ar"), "كـــتاب");
}

static void
search_does_not_drop_the_vowels_of_thai_and_hindi(void **state)
{
	(void)state;
	assert_string_equal(hit("น้ำ", "นา", "th"), "-");
	assert_string_equal(hit("น้ำ", "น้ำ", "th"), "น้ำ");
	assert_string_equal(hit("किताब", "कताब", "hi"), "-");
	assert_string_equal(hit("किताब", "किता", "hi"), "किता");
}

static void
search_goes_on_behind_a_hit(void **state)
{
	const char *text = "été, ETE, e\u0301te\u0301";
	const struct fold h = fold_text(&arena, text, strlen(text), "fr");
	const struct fold n = fold_text(&arena, "ete", 3, "fr");
	const struct fold none = fold_text(&arena, "\u0301", 2, "fr");
	size_t start, end, next = 0, hits = 0;

	(void)state;
	while (fold_find(&h, &n, next, &start, &end, &next))
		hits++;
	assert_int_equal(hits, 3);
	assert_int_equal(end, strlen(text));
	assert_false(fold_find(&h, &none, 0, &start, &end, &next));
	assert_int_equal(h.at[h.len], strlen(text));
}

/* The first words that a pattern finds, "-" when none. */
static const char *
words(const char *hay, const char *pattern, const char *lang)
{
	const struct fold h = fold_text(&arena, hay, strlen(hay), lang);
	const struct fold p = fold_text(&arena, pattern, strlen(pattern), lang);
	size_t start, end;

	if (!fold_find_words(&h, &p, 0, &start, &end))
		return "-";
	return arena_strndup(&arena, h.key + start, end - start);
}

static void
words_are_found_whole(void **state)
{
	(void)state;
	assert_string_equal(words("the migrants", "migrant", "en"), "-");
	assert_string_equal(words("a Migrant.", "migrant", "en"), "migrant");
	assert_string_equal(words("emigrant", "migrant", "en"), "-");
	assert_string_equal(words("l’OIM", "oim", "fr"), "oim");
	assert_string_equal(words("see iom.int", "iom", "en"), "-");
	assert_string_equal(words("IOM.", "iom", "en"), "iom");
	assert_string_equal(words("120 cities", "20 cities", "en"), "-");
	assert_string_equal(words("联合国移民机构", "移民", "zh-Hans"), "移民");
	assert_string_equal(words("host\u00a0society", "host society", "en"),
	    "host society");
	assert_string_equal(words("words", "", "en"), "-");
	assert_string_equal(words("", "words", "en"), "-");
}

static void
a_star_stands_for_letters(void **state)
{
	(void)state;
	assert_string_equal(words("the Migrants", "migrant*", "en"),
	    "migrants");
	assert_string_equal(words("Migrationspakt", "*pakt", "de"),
	    "migrationspakt");
	assert_string_equal(words("aab", "*a*b", "en"), "aab");
	assert_string_equal(words("aa b ac b", "*a* b", "en"), "aa b");
	assert_string_equal(words("внутренне перемещённых лиц",
	    "внутренн* перемещённ*", "ru"), "внутренне перемещенных");
	assert_string_not_equal(words("وباللاجئين", "*لاجئ*", "ar"), "-");
	assert_string_equal(words("one two", "o*o", "en"), "-");
	assert_string_equal(words("stars", "*", "en"), "-");
	assert_string_equal(words("stars", "***", "en"), "-");
	assert_string_equal(words("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	    "a*a*a*a*a*a*a*a*a*a*a*a*b", "en"), "-");
}

static void
a_catalog_may_name_its_digits(void **state)
{
	struct lang lang = lang_with_digits(lang_find("ar"), "arab");
	const struct number share = { 55, 0, 0, true };
	struct buf out = BUF_INIT;
	uint32_t at[8];
	char text[64];

	(void)state;
	number_write(&share, &lang, text, sizeof text);
	assert_non_null(strstr(text, "٥٥"));
	digits_write("*68%", 4, &lang, &out, at);
	assert_string_equal(buf_text(&out), "*٦٨%");
	assert_int_equal(at[1], 1);
	assert_int_equal(at[2], 3);
	assert_int_equal(at[4], 6);
	buf_release(&out);
	lang = lang_with_digits(lang_find("fa"), "latn");
	integer_write(42, &lang, text, sizeof text);
	assert_string_equal(text, "42");
	/* A word that is none changes nothing. */
	lang = lang_with_digits(lang_find("fa"), "roman");
	integer_write(42, &lang, text, sizeof text);
	assert_string_equal(text, "۴۲");
}

static void
check_alphabet(const char *text, const char *lang, const char *letters)
{
	uint32_t code[ALPHABET_MOST];
	struct buf key = BUF_INIT, out = BUF_INIT;

	fold_key(&key, text, strlen(text), lang);
	for (size_t n = alphabet_of(buf_text(&key), key.n, lang, code), i = 0;
	    i < n; i++)
		buf_code(&out, code[i]);
	assert_string_equal(buf_text(&out), letters);
	buf_release(&key);
	buf_release(&out);
}

static void
check_length(const char *key, size_t len, size_t n)
{
	uint32_t code[ALPHABET_MOST];

	assert_int_equal(alphabet_of(key, len, "zh-Hans", code), n);
}

static void
letters_of_a_text_are_those_of_its_script(void **state)
{
	struct buf han = BUF_INIT;

	(void)state;
	check_alphabet("", "en", "");
	check_alphabet("1, 2; 3!", "en", "");
	check_alphabet("Çağrı: Åse 12", "tr", "acegirs");
	/* A name in other letters is no alphabet. */
	check_alphabet("Город, EqualCity Города, Миграция", "ru",
	    "агдиморця");
	/* In the order of the language, as it writes them. */
	check_alphabet("یک گاو پیر", "fa", "اپرکگوی");
	check_alphabet("є ї ж ґ яд", "uk", "ґдєжія");
	for (uint32_t c = 0x4E00; c < 0x4E00 + ALPHABET_MOST; c++)
		buf_code(&han, c);
	check_length(buf_text(&han), han.n, ALPHABET_MOST);
	buf_code(&han, 0x5000);
	check_length(buf_text(&han), han.n, 0);
	buf_release(&han);
}

static void
latin_text_has_an_ascii_form(void **state)
{
	const char *out;
	const char *text = "« Réfugiés » – Straße, œuvre… 55" NNBSP "% €";

	(void)state;
	assert_int_equal(fold_ascii(&arena, text, strlen(text), &out), 0);
	assert_string_equal(out,
	    "\" Refugies \" - Strasse, oeuvre... 55 % EUR");
	text = "Łódź, Iğdır, Åse\nКиїв";
	assert_int_equal(fold_ascii(&arena, text, strlen(text), &out), 4);
	assert_string_equal(out, "Lodz, Igdir, Ase\n????");
}

static void
plain_rich_text_knows_whether_it_is_empty(void **state)
{
	struct rich r = rich_plain(" \n", DIR_RTL, "ar");

	(void)state;
	assert_true(rich_empty(&r));
	assert_int_equal(r.dir, DIR_RTL);
	r = rich_plain("a", DIR_LTR, NULL);
	assert_false(rich_empty(&r));
	assert_string_equal(r.lang, "");
}

#define TEST(name)	cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(lam_alef_takes_one_cell),
		TEST(lam_alef_comes_from_the_byte_of_lam),
		TEST(what_has_a_form_keeps_its_direction),
		TEST(code_keeps_its_own_direction),
		TEST(an_address_is_cut_in_order),
		TEST(european_numbers_in_arabic_stand_as_bidi_wants),
		TEST(flags_and_joined_emoji_are_whole),
		TEST(two_flags_make_no_third_one),
		TEST(a_hit_ends_where_its_cluster_ends),
		TEST(a_hyphen_that_begins_a_word_keeps_it),
		TEST(signs_keep_to_the_comma_before_them),
		TEST(no_stop_is_alone_at_the_start_of_a_line),
		TEST(harakat_share_the_cell_of_their_letter),
		TEST(harakat_are_dropped_where_marks_cannot_be_shown),
		TEST(accents_go_into_their_letter_where_marks_cannot_be_shown),
		TEST(zero_width_non_joiner_shapes_but_is_not_sent),
		TEST(address_in_arabic_stays_in_one_piece),
		TEST(brackets_are_mirrored_in_both_directions),
		TEST(base_direction_is_never_guessed_from_the_text),
		TEST(long_arabic_paragraph_breaks_before_it_is_ordered),
		TEST(persian_digits_read_as_numbers),
		TEST(pashto_letters_without_forms_stay_nominal),
		TEST(logical_order_is_left_to_the_terminal),
		TEST(hard_break_ends_a_bidi_paragraph),
		TEST(marks_follow_their_letters_through_the_order),
		TEST(chinese_breaks_between_ideographs),
		TEST(chinese_punctuation_never_begins_a_line),
		TEST(russian_abbreviations_do_not_break),
		TEST(ukrainian_abbreviations_do_not_break),
		TEST(german_abbreviations_do_not_break),
		TEST(english_abbreviations_do_not_break_in_ascii_either),
		TEST(an_address_that_fits_a_line_is_not_broken),
		TEST(french_keeps_quotes_and_percent_with_their_words),
		TEST(soft_hyphen_shows_only_where_a_line_ends),
		TEST(zero_width_space_breaks_and_is_not_sent),
		TEST(thai_run_fills_the_line_and_keeps_vowels_with_letters),
		TEST(thai_phrase_that_fits_a_line_is_not_cut),
		TEST(long_word_is_cut_between_graphemes),
		TEST(blanks_hang_over_the_end_of_a_line),
		TEST(hard_breaks_make_lines_and_empty_text_none),
		TEST(min_width_is_the_longest_unbreakable_piece),
		TEST(marks_that_take_a_cell_get_their_own),
		TEST(fifth_mark_on_a_letter_is_not_shown),
		TEST(mark_without_a_base_stands_on_a_blank),
		TEST(risky_code_points_get_a_stand_in),
		TEST(controls_are_never_sent),
		TEST(widths_are_those_of_the_c_library),
		TEST(text_fits_up_to_a_whole_grapheme),
		TEST(order_is_that_of_the_levels_and_goes_back),
		TEST(generated_text_loses_nothing_and_keeps_the_width),
		TEST(ascii_path_and_general_path_agree),
		TEST(languages_are_found_by_their_tags),
		TEST(locale_names_become_tags),
		TEST(percent_is_written_as_each_language_does),
		TEST(groups_are_written_as_each_language_does),
		TEST(a_catalog_may_name_its_digits),
		TEST(numbers_are_read_in_the_language_of_the_table),
		TEST(search_needs_no_accents_and_no_case),
		TEST(search_finds_turkish_i_in_any_form),
		TEST(search_finds_arabic_script_in_any_form),
		TEST(search_does_not_drop_the_vowels_of_thai_and_hindi),
		TEST(search_goes_on_behind_a_hit),
		TEST(words_are_found_whole),
		TEST(a_star_stands_for_letters),
		TEST(letters_of_a_text_are_those_of_its_script),
		TEST(latin_text_has_an_ascii_form),
		TEST(plain_rich_text_knows_whether_it_is_empty),
	};

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return 1;
	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
