/* Tests of the deck floor. The index is compared with md4c itself, on decks
 * made by hand and on thousands that are generated; decks of other programs
 * and broken decks are in tests/decks. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "deck-oracle.h"
#include "deck/catalog.h"
#include "deck/review.h"
#include "deck/deck.h"
#include "deck/plural.h"
#include "deck/words.h"

const char *__lsan_default_suppressions(void);

/* libgettextpo 0.21 loses a file name with every file it reads. */
const char *
__lsan_default_suppressions(void)
{
	return "leak:libgettextpo\n";
}

static struct arena arena;
static struct diags diags;
static struct deck *deck;

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	diags_init(&diags);
	deck = NULL;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	deck_close(deck);
	arena_release(&arena);
	diags_release(&diags);
	return 0;
}

static const char *
path_of(const char *name)
{
	const char *srcdir = getenv("srcdir");

	return arena_printf(&arena, "%s/tests/decks/%s",
	    srcdir != NULL ? srcdir : ".", name);
}

static void
read_deck(const char *text)
{
	deck_close(deck);
	deck = deck_from("deck.md", text, strlen(text), &diags);
	assert_non_null(deck);
}

static void
open_deck(const char *name)
{
	deck_close(deck);
	deck = deck_open(path_of(name), NULL, &diags);
	assert_non_null(deck);
}

static const struct panel *
panel(int n)
{
	assert_true(n < deck->npanel);
	return panel_parse(&arena, deck, n, &diags);
}

/* The one panel of a text. */
static const struct panel *
parse(const char *text)
{
	read_deck(text);
	return panel(0);
}

static void
assert_ids(const char *ids)
{
	struct buf b = BUF_INIT;

	for (int i = 0; i < deck->npanel; i++)
		buf_printf(&b, i > 0 ? " %s" : "%s", deck->panel[i].id);
	assert_string_equal(buf_text(&b), ids);
	buf_release(&b);
}

/* Whether there is a finding "deck.md:12:1: error: ...", path aside. */
static void
assert_found(const char *finding)
{
	for (size_t i = 0; i < diags.n; i++) {
		const struct diag *d = &diags.list[i];
		const char *slash = strrchr(d->file, '/');
		const char *s = arena_printf(&arena, "%s:%d:%d: %s: %s",
		    slash != NULL ? slash + 1 : d->file, d->line, d->col,
		    diag_level_name(d->level), d->message);

		if (strcmp(s, finding) == 0)
			return;
	}
	for (size_t i = 0; i < diags.n; i++)
		print_error("%d:%d: %s\n", diags.list[i].line,
		    diags.list[i].col, diags.list[i].message);
	fail_msg("no finding '%s'", finding);
}

/* ---- Files ---- */

static void
line_ends_become_newlines(void **state)
{
	struct source so;

	(void)state;
	source_from(&so, "x", "\xef\xbb\xbf" "a\r\nb\rc\n", 10, &diags);
	assert_string_equal(so.text, "a\nb\nc\n");
	assert_int_equal(diags.n, 0);
	source_release(&so);
}

static void
broken_bytes_are_replaced_and_told_once_a_line(void **state)
{
	struct source so;

	(void)state;
	source_from(&so, "x", "ok\n\xc3\xa4\xff\xfe\n\0\xed\xa0\x80", 12,
	    &diags);
	assert_string_equal(so.text, "ok\n\xc3\xa4\ufffd\ufffd\n"
	    "\ufffd\ufffd\ufffd\ufffd");
	assert_int_equal(diags.n, 2);
	assert_found("x:2:2: warning: the text is not UTF-8; it is shown as "
	    "U+FFFD");
	assert_found("x:3:1: warning: a NUL byte is shown as U+FFFD");
	for (size_t i = 0; i < 64; i++)
		assert_int_equal(so.text[so.len + i], 0);
	source_release(&so);
}

/* The same text in what other programs write; with and without a mark. */
static void
utf_16_and_32_are_read_and_told(void **state)
{
	static const char text[] = "## A\u00e9\U0001F642\n\nb\n";
	static const uint32_t code[] = { '#', '#', ' ', 'A', 0xE9, 0x1F642,
	    '\n', '\n', 'b', '\n' };
	static const struct { size_t unit; bool big, mark; } forms[] = {
		{ 2, false, true }, { 2, true, true }, { 2, false, false },
		{ 2, true, false }, { 4, false, true }, { 4, true, true }
	};

	(void)state;
	for (size_t f = 0; f < sizeof forms / sizeof *forms; f++) {
		struct buf b = BUF_INIT;
		struct source so;
		uint32_t unit[24];
		size_t n = 0;

		if (forms[f].mark)
			unit[n++] = 0xFEFF;
		for (size_t i = 0; i < sizeof code / sizeof *code; i++)
			if (code[i] > 0xFFFF && forms[f].unit == 2) {
				unit[n++] = 0xD800 + ((code[i] - 0x10000) >>
				    10);
				unit[n++] = 0xDC00 + (code[i] & 0x3FF);
			} else {
				unit[n++] = code[i];
			}
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < forms[f].unit; k++)
				buf_char(&b, (char)(unit[i] >> 8 *
				    (forms[f].big ? forms[f].unit - 1 - k :
				    k)));
		source_from(&so, "deck.md", b.p, b.n, &diags);
		assert_string_equal(so.text, text);
		assert_int_equal(diags.n, f + 1);
		source_release(&so);
		buf_release(&b);
	}
	assert_found("deck.md:1:1: warning: this file is UTF-16; save it as "
	    "UTF-8");
	assert_found("deck.md:1:1: warning: this file is UTF-32; save it as "
	    "UTF-8");
}

static void
half_a_utf_16_character_is_replaced(void **state)
{
	struct source so;

	(void)state;
	source_from(&so, "x", "\xff\xfe" "a\0\x3d\xd8" "b\0\x42\xde" "c",
	    11, &diags);
	assert_string_equal(so.text, "a\ufffdb\ufffd");
	source_release(&so);
}

static void
what_cannot_be_read_is_an_error(void **state)
{
	(void)state;
	assert_null(deck_open("/nowhere/deck.md", NULL, &diags));
	assert_null(deck_open("/tmp", NULL, &diags));
	assert_int_equal(diags_count(&diags, DIAG_ERROR), 2);
}

static void
pictures_are_plain_pbm(void **state)
{
	char name[] = "/tmp/test-deck-XXXXXX";
	struct bitmap bm;
	int fd = mkstemp(name);
	FILE *f = fdopen(fd, "w");

	(void)state;
	fputs("P1 # picture\n3 2\n0 1 0\n111\n", f);
	fclose(f);
	assert_true(bitmap_load(&arena, &bm, name, &diags));
	assert_int_equal(bm.width, 3);
	assert_int_equal(bm.height, 2);
	assert_memory_equal(bm.pixel, "\0\1\0\1\1\1", 6);
	unlink(name);
	assert_false(bitmap_load(&arena, &bm, name, &diags));
}

/* ---- Index ---- */

static void
oracle(const char *text)
{
	oracle_deck(text, strlen(text));
}

static void
breaks_are_where_md4c_sees_them(void **state)
{
	static const char *const texts[] = {
		"", "\n", "---", "---\n", "a\n\n---\n\nb", "a\n***\nb\n___\nc",
		"a\n---\nb\n", "a\n\n- - -\nb", "- a\n---\nb", "- a\n\n---\nb",
		"- a\n\n  ---\n\n  b\n\n---\nc", "> a\n---\nb", "> ---\n\n---",
		"```\n---\n```\n---\nb", "~~~~\n---\n~~~\n---\n~~~~\n\n---\n",
		"``` a`b\n\n---\n", "- ```\n---\n```\n---\n", " ```\n---\n",
		"    ---\n\na\n    ---\n\n---\n", "<div>\n---\n\n---\n",
		"<!-- a\n---\n-->\n---\nb", "<!-- a --> b\n---\n", "<!-->\n---",
		"<!-- a\n\n---\n", "| a |\n|---|\n---\nb", "| a |\n---\nb",
		"| a |\n|---|\n<!-- b\n\n---\n-->\n---\n",
		"| a |\n|---|\n```\n---\n```\n", "a|b\n-|-\n# c\n---\n",
		"[a]: b\n---\nc", "[a]: b\n[c]: d \"e\n---\nf\"\n---\n",
		"# a\n---\n# b\n***\n", "a\n===\n---\nb\n", "a\n--\n---\n",
		"-\n---\n", "1. a\n---\n1. b\n\n   ---\n", "  ---\n   ***\n",
		"a\n\n\t---\n\n---", "<script>\n\n---\n</script>\n---\n",
		"<https://a.b>\n---\n", "<https://a.b>\n\n---\n", "--- -\n",
		"a\n<!-- end_slide -->\nb", "<!-- end_slide -->\na",
		"<!-- a\n<!-- end_slide -->\nb", "- a\n<!-- end_slide -->\nb",
		"```\n<!-- end_slide -->\n```\n", "<div>\n<!-- end_slide -->\n",
		"| a |\n|---|\n<!-- end_slide -->\n\n<!-- end_slide -->\nb",
		"<!-- a -->\n<!-- end_slide -->\nb",
		"---\na: b\n---\nc\n---\nd", "---\n\na\n\n---\nb", "---\na\n---",
		"%title: a\n%b\n---\nc\n\n---\nd"
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		oracle(texts[i]);
}

/* A small generator of numbers: the same decks everywhere. */
static uint32_t
next(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

static void
generated_decks_are_cut_as_md4c_does(void **state)
{
	static const char *const piece[] = {
		"---\n", "---\n", "\n", "\n", "\n", "***\n", "- - -\n", "___\n",
		"--\n", "===\n", "text\n", "more *text* here\n", "# One\n",
		"## Two\n", "## [a] `b`\n", "#none\n", "- item\n", "  more\n",
		"  - nested\n", "* star\n", "1. one\n", "   ---\n", "  ---\n",
		"    ---\n", "\t---\n", "> quote\n", "> ---\n", ">\n",
		"```\n", "```\n", "~~~\n", "  ```\n", "```c\n", "````\n",
		"| a | b |\n", "|---|---|\n", "| 1 | 2 |\n", "-|-\n", "a|b\n",
		"<!-- note: x -->\n", "<!-- panel: p -->\n", "<!-- a\n",
		"-->\n", "<!-- end_slide -->\n", "<!-- pause -->\n",
		"<!-- bars -->\n", "<div>\n", "</div>\n", "<br>\n", "<pre>\n",
		"</pre>\n", "<?x\n", "?>\n", "<!X\n", "<https://a.b>\n",
		"[a]: b\n", "[a]: b 'c\n", "c'\n", "[a]\n", "&#27;[1m\n",
		". . .\n", "^\n", "**a** _b_ ~~c~~ `d`\n", "a\\\n", "- [x] t\n",
		"- [ ] t\n", " ", "  ", "    ", "\t", "- ", "> ", "1) ", "+\n",
		"\\---\n", "text <!-- x -->\n", "<!-- x --> text\n", "- ---\n",
		"<a href=\"b\">\n", "&amp; \u00e4 \u202e\n"
	};
	const size_t n = sizeof piece / sizeof *piece;
	uint32_t seed = 20260101;
	struct buf b = BUF_INIT;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		int lines = 2 + (int)(next(&seed) % 14);

		buf_clear(&b);
		while (lines-- > 0)
			buf_str(&b, piece[next(&seed) % n]);
		oracle_deck(buf_text(&b), b.n);
	}
	buf_release(&b);
}

static void
front_matter_is_flat_and_read_over(void **state)
{
	(void)state;
	read_deck("---\ntitle: \"A & *b*\"\nlang: fr\nauthor:\n  - x\n"
	    "licence: CC\ntour-x: T | a..b\ntour-y: All | * a\n---\n"
	    "<!-- panel: a -->\n## A\n\n---\n<!-- panel: b -->\n## B\n");
	assert_string_equal(deck->title, "A & *b*");
	assert_string_equal(deck->lang, "fr");
	assert_string_equal(deck->licence, "CC");
	assert_int_equal(deck->ntour, 2);
	assert_string_equal(deck->tour[0].name, "x");
	assert_string_equal(deck->tour[0].title, "T");
	assert_int_equal(deck->tour[0].n, 2);
	assert_int_equal(deck->tour[1].n, 3);
	assert_int_equal(deck->tour[1].panel[2], 0);
	assert_int_equal(deck->panel[0].line, 10);
	assert_int_equal(diags.n, 0);
}

static void
ids_come_from_titles_and_are_unique(void **state)
{
	(void)state;
	read_deck("## It's **so** \u00c4rgerlich!\n\n---\n## Same\n\n---\n"
	    "## Same\n\n---\n<!-- panel: same -->\n\n---\n## Same\n\n---\nx\n");
	assert_ids("its-so-\u00e4rgerlich same-2 same-3 same same-4 panel-6");
	assert_int_equal(deck_find(deck, "same"), 3);
	assert_int_equal(deck_find(deck, "none"), -1);
}

static void
a_level_1_heading_opens_a_section(void **state)
{
	const struct panel *p;

	(void)state;
	read_deck("## A\n\n---\n# One\n\n## B\ntext\n\n---\n## C\n\n---\n"
	    "# Two\ntext\n");
	assert_int_equal(deck->nsection, 2);
	assert_int_equal(deck->panel[0].section, -1);
	assert_int_equal(deck->panel[2].section, 0);
	assert_int_equal(deck->section[1].first, 3);
	p = panel(1);
	assert_string_equal(p->title.text, "B");
	assert_int_equal(p->nblock, 1);
	p = panel(3);
	assert_string_equal(p->title.text, "Two");
	assert_int_equal(p->nblock, 1);
}

/* "title|section|kind..." of the one panel of a text; headings with their
 * level, all else as "x". */
static const char *
outline(const char *text)
{
	/* With a break, so that it is not cut at its headings. */
	const struct panel *p = parse(arena_printf(&arena, "%s\n\n---\n\nend\n",
	    text));
	struct buf b = BUF_INIT;
	const char *s;

	buf_printf(&b, "%s|%s|", p->title.text, p->entry->section >= 0 ?
	    deck->section[p->entry->section].heading : "");
	for (int i = 0; i < p->nblock; i++)
		if (p->block[i].kind == BLOCK_HEADING)
			buf_printf(&b, " %d%s", p->block[i].level,
			    p->block[i].text.text);
		else
			buf_str(&b, " x");
	s = arena_strdup(&arena, buf_text(&b));
	buf_release(&b);
	return s;
}

static void
headings_stay_where_they_are_written(void **state)
{
	(void)state;
	/* As the series has them. */
	assert_string_equal(outline("# S\n\n<!-- panel: a -->\n\n## T\n\nx\n\n"
	    "### U\n"), "T|S| x 3U");
	assert_string_equal(outline("# S\n\nx\n\n## T\n"), "S|S| x 2T");
	assert_string_equal(outline("## T\n\n# U\n\n## V\n"), "T|| 1U 2V");
	assert_string_equal(outline("# S\n\n# U\n\n## V\n"), "S|S| 1U 2V");
	assert_string_equal(outline("# S\n\n## T\n\n# U\n"), "T|S| 1U");
	assert_string_equal(outline("x\n\n# S\n\n## T\n"), "|| x 1S 2T");
	assert_string_equal(deck->panel[0].heading, "S");
	assert_string_equal(outline("- x\n\n## T\n"), "|| x 2T");
	assert_string_equal(outline("```\nx\n```\n\n## T\n\n# U\n"),
	    "|| x 2T 1U");
	assert_string_equal(outline("[x]: /y\n\n## T\n\n[x]\n"), "T|| x");
	assert_string_equal(outline("^\n\n## T\n\nx\n"), "T|| x");
	assert_string_equal(outline(". . .\n\n# S\n\nx\n"), "S|S| x");
	assert_string_equal(outline("Talk\n====\n\nx\n\nBig\n---\n"),
	    "Talk|Talk| x 2Big");
	assert_string_equal(outline("x\n"), "|| x");
}

static void
a_deck_without_breaks_is_cut_at_its_headings(void **state)
{
	(void)state;
	read_deck("# Part\n\n## A\ntext\n\n### Sub\nx\n\n## B\ntext\n");
	assert_ids("a b");
	assert_int_equal(deck->panel[1].line, 9);
	read_deck("## One panel\n\ntext\n");
	assert_ids("one-panel");
	read_deck("<!-- panel: a -->\n## A\nx\n\n<!-- panel: b -->\n## B\nx\n");
	assert_ids("a b");
}

static void
audiences_and_local_panels(void **state)
{
	(void)state;
	read_deck("## A\n<!-- only: kiosk -->\n\n---\n## B\n<!-- local -->\n"
	    "\n---\n## C\n<!-- local -->\nfilled\n");
	assert_int_equal(deck->panel[0].audience, AUDIENCE_KIOSK);
	assert_int_equal(deck->panel[1].audience, AUDIENCE_ALL);
	assert_true(deck->panel[1].hidden);
	assert_false(deck->panel[2].hidden);
}

static void
a_panel_may_have_its_minutes(void **state)
{
	(void)state;
	read_deck("<!-- panel: a -->\n<!-- minutes: 4 -->\n## A\n\nx\n\n---\n"
	    "## B\n\n<!-- Minutes: 180 -->\n\ny\n\n---\n## C\n\nz\n\n---\n"
	    "## D\n\n<!-- only: kiosk -->\n<!-- minutes: 2 -->\n\nx\n");
	assert_int_equal(deck->panel[0].minutes, 4);
	assert_int_equal(deck->panel[1].minutes, 180);
	assert_int_equal(deck->panel[2].minutes, 0);
	assert_int_equal(deck->panel[3].minutes, 2);
}

static void
minutes_are_whole_and_said_once(void **state)
{
	static const char *const wrong[] = { "", "0", "181", "4.5", "-1",
	    "four", "4 5", "99999999999999999999", "1x" };
	char text[80];

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		snprintf(text, sizeof text, "## A\n<!-- minutes: %s -->\nx\n",
		    wrong[i]);
		read_deck(text);
		assert_int_equal(deck->panel[0].minutes, 0);
		panel(0);
		assert_found("deck.md:2:1: error: minutes needs a whole "
		    "number from 1 to 180");
	}
	read_deck("## A\n<!-- minutes: 3 -->\n<!-- minutes: 4 -->\nx\n");
	assert_int_equal(deck->panel[0].minutes, 3);
	panel(0);
	assert_found("deck.md:3:1: error: this panel has its minutes already");
}

/* The training of the series is announced with 90 minutes. */
static void
the_training_tour_takes_ninety_minutes(void **state)
{
	char path[4096];
	int tour = -1, sum = 0;

	(void)state;
	snprintf(path, sizeof path, "%s/cities-and-migration",
	    getenv("PLACARD_DATA"));
	deck = deck_open(path, NULL, &diags);
	assert_non_null(deck);
	for (int i = 0; i < deck->ntour; i++)
		if (strcmp(deck->tour[i].name, "training") == 0)
			tour = i;
	assert_true(tour >= 0);
	for (int i = 0; i < deck->tour[tour].n; i++) {
		const struct panel_entry *e =
		    &deck->panel[deck->tour[tour].panel[i]];

		/* What an office has not filled takes no time. */
		if (e->hidden)
			continue;
		if (e->minutes == 0)
			fail_msg("%s has no minutes", e->id);
		sum += e->minutes;
	}
	assert_int_equal(sum, 90);
}

static void
a_local_deck_replaces_and_adds(void **state)
{
	(void)state;
	deck = deck_open(path_of("translated"), path_of("local"), &diags);
	assert_non_null(deck);
	assert_ids("a b help extra");
	assert_false(deck->panel[2].hidden);
	assert_int_equal(deck->nsection, 2);
	assert_string_equal(deck->section[1].heading, "Our office");
	assert_int_equal(deck->section[1].first, 3);
	assert_true(deck_set_language(deck, "fr", &diags));
	assert_string_equal(panel(2)->title.text, "Aide ici");
	assert_string_equal(panel(0)->title.text, "Bonjour");
	assert_int_equal(diags.n, 0);
}

static void
an_empty_deck_has_one_empty_panel(void **state)
{
	(void)state;
	read_deck("");
	assert_int_equal(deck->npanel, 1);
	assert_int_equal(panel(0)->nblock, 0);
	assert_found("deck.md:1:1: warning: there is no panel");
}

/* ---- Panels ---- */

static void
directives_shape_the_next_block(void **state)
{
	const struct panel *p = parse("## T\n<!-- alt: In *words*. -->\n"
	    "<!-- bars: max=100 x=\"a b\" -->\n| | |\n|:-:|--:|\n| a | *5%* |\n"
	    "\n<!-- icons: one two -->\n\n- **A** b\n- c\n");
	const struct block *b = &p->block[0];

	(void)state;
	assert_int_equal(p->nblock, 2);
	assert_int_equal(b->kind, BLOCK_TABLE);
	assert_string_equal(b->shape->name, "bars");
	assert_string_equal(directive_value(b->shape, "max"), "100");
	assert_null(directive_value(b->shape, "min"));
	assert_string_equal(b->alt->text, "In words.");
	assert_int_equal(b->rows, 2);
	assert_string_equal(b->align, "ce");
	assert_int_equal(b->cell[3].span[0].marks, MARK_EMPHASIS);
	assert_string_equal(b->cell[3].msgid, "");
	b = &p->block[1];
	assert_string_equal(directive_word(b->shape, 1), "two");
	assert_null(directive_word(b->shape, 2));
	assert_string_equal(b->item[0].text.msgid, "**A** b");
	assert_found("deck.md:3:1: warning: bars does not know 'x'");
}

static void
what_md4c_would_lose_is_mended(void **state)
{
	const struct panel *p = parse("## T\n\n| a | b | c |\n|---|---|---|\n"
	    "| 1 || 3 |\n||2|3|\n| x | y | z | more | yet |\n"
	    "| `a \\| b` | | |\n\n"
	    "これは**「大事」**です。**重要：**次\n\nword**\"x\"**y\n");
	const struct block *b = &p->block[0];

	(void)state;
	assert_int_equal(b->cols, 3);
	assert_string_equal(b->cell[3].text, "1");
	assert_string_equal(b->cell[4].text, "");
	assert_string_equal(b->cell[5].text, "3");
	assert_string_equal(b->cell[6].text, "");
	assert_string_equal(b->cell[8].text, "3");
	assert_string_equal(b->cell[11].text, "z | more | yet");
	assert_string_equal(b->cell[12].text, "a | b");
	assert_found("deck.md:7:1: warning: this row has 5 cells, the head 3; "
	    "the rest is shown in the last one");
	assert_string_equal(p->block[1].text.text,
	    "これは「大事」です。重要：次");
	assert_int_equal(p->block[1].text.nspan, 2);
	/* CommonMark's own rule stays where words have blanks. */
	assert_string_equal(p->block[2].text.text, "word**\"x\"**y");
	/* The mark of mending is a blank like another where people write it. */
	p = parse("a\\\u2001**b** `c\u2001d` e\u2001f\n");
	assert_string_equal(p->block[0].text.text,
	    "a\\\u2003b c\u2003d e\u2003f");
}

static void
all_names_of_html_are_read(void **state)
{
	const struct panel *p = parse("&AElig;&eacute;&CounterClockwiseContour"
	    "Integral;&zwnj;&NotEqualTilde;&fjlig; &#233;&#xE9; &nosuchname; "
	    "&amp [x](a&amp;b&Hat;)\n");

	(void)state;
	assert_string_equal(p->block[0].text.text,
	    "\u00c6\u00e9\u2233\u200c\u2242\u0338fj \u00e9\u00e9 "
	    "&nosuchname; &amp x");
	assert_string_equal(p->block[0].text.link[0], "a&b^");
}

static void
front_matter_is_read_as_people_write_it(void **state)
{
	(void)state;
	read_deck("---\ntitle: >-\n  A long\n  title\nauthors:\n  - A\n---\n\n"
	    "## One\n");
	assert_string_equal(deck->title, "A long title");
	read_deck("---\ntitle: \"Say \\\"yes\\\"\"\n---\n\n## One\n");
	assert_string_equal(deck->title, "Say \"yes\"");
	read_deck("---\ntitle: Open\n\n## One\n\nx\n\n---\n\n## Two\n");
	assert_string_equal(deck->title, "Open");
	assert_ids("one two");
	assert_found("deck.md:3:1: warning: the front matter is not closed; "
	    "put --- below it");
}

static void
values_of_directives_are_checked(void **state)
{
	const struct panel *p = parse("<!-- bars: max = “1,000” -->\n"
	    "| | |\n|---|---|\n| a | 5 |\n\n<!-- ask: minutes=1.5 -->\nWho?\n\n"
	    "<!-- bar -->\n\n```\nls\n");

	(void)state;
	assert_string_equal(directive_value(p->block[0].shape, "max"), "1000");
	assert_found("deck.md:6:1: error: ask: minutes is a whole number, "
	    "not '1.5'");
	assert_found("deck.md:9:1: warning: unknown directive 'bar'; did you "
	    "mean 'bars'?");
	assert_found("deck.md:11:1: warning: this code is not closed; put ``` "
	    "below it");
}

static void
notes_pauses_and_steps(void **state)
{
	const struct panel *p = parse("a\n\n<!-- pause -->\nb\n\n"
	    "<!-- note: One\ntwo.\n\n- three -->\n<!-- speaker_note: four -->\n"
	    "\n. . .\n\n- c\n\n<!-- stop -->\n");

	(void)state;
	assert_int_equal(p->nblock, 3);
	assert_int_equal(p->steps, 2);
	assert_int_equal(p->block[1].step, 1);
	assert_int_equal(p->block[2].step, 2);
	assert_int_equal(p->nnote, 2);
	assert_string_equal(p->note[0].text, "One two.\n- three");
	assert_string_equal(p->note[1].text, "four");
	assert_int_equal(p->note[1].line, 10);
}

static void
lists_nest_and_have_tasks(void **state)
{
	const struct panel *p = parse("<!-- quiz: form=A panel=x -->\n"
	    "- [x] right\n\n  Feedback\n- [ ] wrong\n\n2. a\n   - b\n     - c\n");
	const struct block *b = p->block;

	(void)state;
	assert_int_equal(b[0].item[0].task, TASK_DONE);
	assert_int_equal(b[0].item[1].task, TASK_OPEN);
	assert_string_equal(b[0].item[0].child[0].text.text, "Feedback");
	assert_true(b[1].ordered);
	assert_int_equal(b[1].first, 2);
	assert_string_equal(b[1].item[0].child[0].item[0].child[0].item[0]
	    .text.text, "c");
	assert_int_equal(diags.n, 0);
}

static void
deep_nesting_is_flattened(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	for (int i = 0; i < 3000; i++)
		buf_str(&b, "> ");
	buf_str(&b, "deep\n");
	oracle_deck(buf_text(&b), b.n);
	buf_release(&b);
}

static void
a_wide_table_does_not_take_all_memory(void **state)
{
	struct buf b = BUF_INIT;
	const struct panel *p;

	(void)state;
	for (int i = 0; i < 2000; i++)
		buf_str(&b, "|a");
	buf_char(&b, '\n');
	for (int i = 0; i < 2000; i++)
		buf_str(&b, "|-");
	for (int i = 0; i < 2000; i++)
		buf_str(&b, "\n|x");
	p = parse(buf_text(&b));
	assert_true(p->nblock == 1);
	buf_release(&b);
}

static void
no_control_character_comes_through(void **state)
{
	const struct panel *p = parse("a&#27;[1m\x1b]0;x\x07 &#x9b; \xc2\x85"
	    "\u202eb\u202c \u2067c\u2069\n\n    code\x1b\tx\n");

	(void)state;
	assert_string_equal(p->block[0].text.text,
	    "a\ufffd[1m\ufffd]0;x\ufffd \ufffd \ufffdb \u2067c\u2069");
	assert_string_equal(p->block[1].text.text, "code\ufffd   x");
	assert_found("deck.md:1:1: warning: characters that override the "
	    "direction of text are left out");
}

static void
places_are_lines_and_columns_in_characters(void **state)
{
	const struct panel *p = parse("## \u00c4 title\n\n- \u00e4\n- b\n\n"
	    "| x | \u00e4\u00e4 | y |\n|---|---|---|\n");

	(void)state;
	assert_int_equal(p->title.col, 4);
	assert_int_equal(p->block[0].item[1].text.line, 4);
	assert_int_equal(p->block[0].item[1].text.col, 3);
	assert_int_equal(p->block[1].cell[2].line, 6);
	assert_int_equal(p->block[1].cell[2].col, 12);
}

static void
findings_tell_what_is_wrong_and_where(void **state)
{
	(void)state;
	open_deck("broken.md");
	for (int i = 0; i < deck->npanel; i++)
		panel(i);
	assert_found("broken.md:3:9: error: there is no panel 'nowhere'");
	assert_found("broken.md:3:9: error: 'two..one' runs backwards");
	assert_found("broken.md:9:1: error: bars needs a table");
	assert_found("broken.md:12:1: warning: unknown directive 'nonsense'");
	assert_found("broken.md:13:1: warning: waffle does not know 'size'");
	assert_found("broken.md:17:1: error: put an empty line between a "
	    "table and a comment below it");
	assert_found("broken.md:28:1: error: alt needs a block after it");
	assert_found("broken.md:32:1: error: the id 'one' is taken");
	assert_found("broken.md:35:1: error: quiz needs a task list");
	assert_found("broken.md:38:1: error: this comment is not closed");
}

static void
definitions_serve_all_panels(void **state)
{
	(void)state;
	read_deck("See [it][a] and [A].\n\n---\n\n[a]: https://a.b\n");
	assert_string_equal(panel(0)->block[0].text.msgid,
	    "See [it](https://a.b) and [A](https://a.b).");
}

/* ---- Decks of others ---- */

static void
mdp_decks_open(void **state)
{
	(void)state;
	open_deck("mdp.md");
	assert_string_equal(deck->title, "mdp deck");
	assert_ids("centred setext-title third panel-4");
	/* "^" ends a list, and what follows goes on with it. */
	assert_int_equal(panel(1)->steps, 1);
	assert_string_equal(panel(1)->block[0].item[1].text.text, "two");
	assert_int_equal(panel(2)->steps, 1);
}

static void
presenterm_decks_open(void **state)
{
	(void)state;
	open_deck("presenterm.md");
	assert_string_equal(deck->title, "presenterm deck");
	assert_ids("introduction columns the-end");
	assert_int_equal(panel(0)->steps, 1);
	assert_int_equal(panel(0)->nnote, 1);
	assert_int_equal(panel(1)->nblock, 1);
	assert_int_equal(panel(1)->block[0].nitem, 2);
	assert_int_equal(diags_count(&diags, DIAG_WARNING), 0);
}

static void
patat_decks_open(void **state)
{
	(void)state;
	open_deck("patat.md");
	assert_string_equal(deck->title, "patat deck");
	assert_int_equal(deck->npanel, 2);
	assert_int_equal(panel(0)->steps, 3);
	assert_string_equal(panel(1)->block[0].text.text, "Text goes on.");
	assert_int_equal(diags_count(&diags, DIAG_WARNING), 0);
}

static void
slides_decks_open(void **state)
{
	(void)state;
	open_deck("slides.md");
	assert_ids("welcome-to-slides code text-right-above-is-a-heading");
	assert_int_equal(diags.n, 0);
}

static void
lookatme_decks_open(void **state)
{
	(void)state;
	open_deck("lookatme.md");
	assert_int_equal(deck->npanel, 2);
	assert_int_equal(panel(0)->steps, 1);
	assert_int_equal(diags.n, 0);
}

/* ---- msgids ---- */

static void
assert_msgid(const char *markdown, const char *msgid)
{
	const struct panel *p = parse(markdown);

	assert_true(p->nblock > 0);
	assert_string_equal(p->block[0].text.msgid, msgid);
}

static void
msgids_are_normalised_markdown(void **state)
{
	(void)state;
	assert_msgid("__a__ _b_\n`c`", "**a** *b* `c`");
	assert_msgid("a  \nb", "a\\\nb");
	assert_msgid("a<br>b", "a\\\nb");
	assert_msgid("<https://a.b> and [x](#y)",
	    "<https://a.b> and [x](#y)");
	assert_msgid("[https://a.b](https://a.b) x", "<https://a.b> x");
	assert_msgid("~~old~~ &amp; new", "~~old~~ & new");
	assert_msgid("a\\*b\\* 2 * 3 snake_case", "a\\*b\\* 2 * 3 snake_case");
	assert_msgid("&amp;amp;", "\\&amp;");
	assert_msgid("1\\. not a list", "1. not a list");
	assert_msgid("![a picture](x.png)", "a picture");
	assert_msgid("a <!-- gone --> b", "a b");
	assert_msgid("`` ` ``, x", "`` ` ``, x");
}

static void
what_has_no_words_is_no_unit(void **state)
{
	(void)state;
	assert_msgid("55% 2018-2050", "");
	assert_msgid("<https://example.org>", "");
	assert_msgid("\u2014 2/3 \u2026", "");
	assert_msgid("\u4e2d", "\u4e2d");
	assert_msgid("5 km", "5 km");
}

static void
a_msgid_reads_back_as_its_text(void **state)
{
	static const char *const piece[] = {
		"a", "b c", " ", "*", "**", "_", "~~", "`", "\\", "[", "](u)",
		"<", ">", "&", "&amp;", "!", "x.y", "- ", "# ", "1. ", "|", "\n",
		"\\\n", "*a*", "**b**", "`c`", "[d](e f)", "<https://a.b>",
		"\u00e4", "\u00a0", "(", ")", "~", "&#42;", "<b>"
	};
	const size_t n = sizeof piece / sizeof *piece;
	uint32_t seed = 42;
	struct buf b = BUF_INIT;
	int lost = 0;

	(void)state;
	for (int i = 0; i < 30000; i++) {
		struct rich r, again;
		const char *msgid;
		int pieces = 1 + (int)(next(&seed) % 9);

		buf_clear(&b);
		while (pieces-- > 0)
			buf_str(&b, piece[next(&seed) % n]);
		memset(&r, 0, sizeof r);
		memset(&again, 0, sizeof again);
		inline_parse(&arena, buf_text(&b), b.n, &r, NULL);
		msgid = inline_markdown(&arena, &r);
		inline_parse(&arena, msgid, strlen(msgid), &again, NULL);
		assert_string_equal(again.text, r.text);
		lost += !inline_same(&again, &r);
		arena_clear(&arena);
	}
	/* Marks that no Markdown can tell are rare even here. */
	assert_true(lost < 30);
	buf_release(&b);
}

/* ---- Catalogs ---- */

static void
translations_are_found_by_context_then_without(void **state)
{
	const struct panel *p;

	(void)state;
	open_deck("translated");
	assert_false(deck_set_language(deck, "xx", &diags));
	assert_true(deck_set_language(deck, "fr-BE", &diags));
	assert_string_equal(deck->shown, "fr");
	p = panel(0);
	assert_string_equal(p->title.text, "Bonjour");
	assert_string_equal(p->title.source, "Hello");
	assert_string_equal(p->title.lang, "fr");
	assert_string_equal(panel(1)->title.text, "Salut");
	assert_int_equal(p->block[0].text.span[0].marks, MARK_STRONG);
	assert_string_equal(deck_text(deck, &arena, deck->title, NULL).text,
	    "Villes & gens");
	assert_true(deck_set_language(deck, "en", &diags));
	assert_string_equal(panel(0)->title.text, "Hello");
	assert_int_equal(diags.n, 0);
}

static void
fuzzy_empty_and_obsolete_show_the_source(void **state)
{
	const struct panel *p;

	(void)state;
	open_deck("translated");
	assert_true(deck_set_language(deck, "fr", &diags));
	p = panel(0);
	assert_true(p->note[0].missing);
	assert_string_equal(p->note[0].text, "Say hello.");
	assert_string_equal(p->note[0].lang, "en");
	p = panel(1);
	assert_true(p->block[0].cell[0].missing);
	assert_true(p->block[0].cell[2].missing);
	assert_false(p->block[0].cell[1].missing);
	assert_string_equal(p->block[0].cell[1].lang, "fr");
}

static void
languages_are_the_source_and_the_catalogs(void **state)
{
	const char *const *tags;

	(void)state;
	open_deck("translated");
	assert_int_equal(deck_languages(deck, &arena, &tags), 2);
	assert_string_equal(tags[0], "en");
	assert_string_equal(tags[1], "fr");
}

static void
a_damaged_catalog_gives_what_it_can(void **state)
{
	struct catalog *c = catalog_open(path_of("damaged.po"), &diags);

	(void)state;
	assert_true(diags_count(&diags, DIAG_ERROR) > 0);
	assert_true(diags.list[0].line > 0);
	assert_null(catalog_open("/nowhere.po", &diags));
	if (c != NULL)
		assert_string_equal(catalog_find(c, NULL, "good"), "bon");
	catalog_free(c);
}

struct seen {
	int	 n, fuzzy, obsolete, plural, line;
};

static void
see(const struct catalog_entry *e, void *arg)
{
	struct seen *s = arg;

	s->n++;
	s->fuzzy += e->fuzzy;
	s->obsolete += e->obsolete;
	s->plural += e->plural;
	if (e->ctxt != NULL)
		s->line = e->line;
}

/* What a header with this field says. */
static struct review
review_in(struct arena *a, const char *field)
{
	const char *po = arena_printf(a, "# Words.\nmsgid \"\"\nmsgstr \"\"\n"
	    "\"Language: nl\\n\"\n%s\n\nmsgid \"a\"\nmsgstr "
	    "\"X-Review: native speaker\\n\"\n", field);

	return review_read(a, review_field(a, po, strlen(po), "X-Review"));
}

static void
a_header_says_who_has_read_it(void **state)
{
	struct arena a;
	struct review r;

	(void)state;
	arena_init(&a);
	r = review_in(&a, "\"X-Review: native speaker, 2027-03-14, Office of "
	    "Ghent\\n\"");
	assert_int_equal(r.state, REVIEW_NATIVE);
	assert_string_equal(r.by, "Office of Ghent, 2027-03-14");
	/* Long lines are parted by gettext's tools. */
	r = review_in(&a, "\"X-Review: native \"\n\"speaker, 2027-03-14\\n\"");
	assert_int_equal(r.state, REVIEW_NATIVE);
	assert_string_equal(r.by, "2027-03-14");
	r = review_in(&a, "\"X-Review: native speaker, Office of Ghent\\n\"");
	assert_string_equal(r.by, "Office of Ghent");
	r = review_in(&a, "\"X-Review: machine translation, not yet read by a "
	    "native speaker\\n\"");
	assert_int_equal(r.state, REVIEW_MACHINE);
	r = review_in(&a, "\"X-Review: native speakers are asked\\n\"");
	assert_int_equal(r.state, REVIEW_UNKNOWN);
	/* What stands in other entries is no header. */
	r = review_in(&a, "\"X-Else: x\\n\"");
	assert_int_equal(r.state, REVIEW_UNKNOWN);
	arena_release(&a);
}

/* Writes a catalog; gives what it makes of "Hours". */
static const char *
hours_in(const char *type, const char *word)
{
	char path[] = "/tmp/test-deck-XXXXXX.po";
	const int fd = mkstemps(path, 3);
	const char *found;
	struct catalog *c;
	FILE *f = fd >= 0 ? fdopen(fd, "wb") : NULL;

	assert_non_null(f);
	fprintf(f, "msgid \"\"\nmsgstr \"\"\n%s\nmsgid \"Hours\"\n"
	    "msgstr \"%s\"\n", type, word);
	fclose(f);
	c = catalog_open(path, &diags);
	unlink(path);
	assert_non_null(c);
	found = catalog_find(c, NULL, "Hours");
	found = arena_strdup(&arena, found != NULL ? found : "");
	catalog_free(c);
	return found;
}

static void
the_charset_of_a_catalog_is_honoured(void **state)
{
#define TYPE(s)	"\"Content-Type: text/plain; charset=" s "\\n\"\n"
	static const struct { const char *type, *word, *want; } cases[] = {
		{ TYPE("ISO-8859-1"), "\xd6" "ffnungszeiten",
		  "\u00d6ffnungszeiten" },
		{ TYPE("iso-8859-2"), "Godziny otwarc\xb1", "Godziny otwarc"
		  "\u0105" },
		{ TYPE("CP1251"), "\xd7\xe0\xf1\xfb", "\u0427\u0430\u0441"
		  "\u044b" },
		{ TYPE("KOI8-R"), "\xfe\xc1\xd3\xd9", "\u0427\u0430\u0441"
		  "\u044b" },
		{ TYPE("GB18030"), "\xca\xb1\xbc\xe4", "\u65f6\u95f4" },
		{ TYPE("UTF-8"), "Horaires d\u2019ouverture",
		  "Horaires d\u2019ouverture" },
		/* Nothing is said: it can only be UTF-8. */
		{ TYPE("CHARSET"), "\u00c9t\u00e9", "\u00c9t\u00e9" },
		{ "", "\u00c9t\u00e9", "\u00c9t\u00e9" }
	};
#undef TYPE

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_string_equal(hours_in(cases[i].type, cases[i].word),
		    cases[i].want);
		if (strstr(cases[i].type, "=CHARSET") == NULL &&
		    *cases[i].type != '\0')
			assert_int_equal(diags.n, 0);
	}
}

static void
a_charset_that_nobody_knows_is_told(void **state)
{
	(void)state;
	hours_in("\"Content-Type: text/plain; charset=Klingon-1\\n\"\n",
	    "Uren");
	assert_true(diags.n > 0);
	assert_non_null(strstr(diags.list[0].message, "Klingon-1"));
}

static void
entries_are_visited_with_their_lines(void **state)
{
	struct seen s = { 0, 0, 0, 0, 0 };

	(void)state;
	assert_true(catalog_visit(path_of("translated/po/fr.po"), &diags, see,
	    &s));
	assert_int_equal(s.n, 9);
	assert_int_equal(s.fuzzy, 1);
	assert_int_equal(s.obsolete, 1);
	assert_int_equal(s.plural, 1);
	assert_int_equal(s.line, 16);
}

static void
plural_forms_are_computed(void **state)
{
	static const char ru[] = "nplurals=3; plural=(n%10==1 && n%100!=11 ? "
	    "0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
	static const int want[] = { 2, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2 };
	struct buf b = BUF_INIT;
	int forms;

	(void)state;
	for (unsigned long n = 0; n < 12; n++)
		assert_int_equal(plural_form(ru, n, &forms), want[n]);
	assert_int_equal(forms, 3);
	assert_int_equal(plural_form(ru, 21, &forms), 0);
	assert_int_equal(plural_form("nplurals=1; plural=0;", 5, &forms), 0);
	assert_int_equal(plural_form(NULL, 1, &forms), 0);
	assert_int_equal(plural_form(NULL, 2, &forms), 1);
	assert_int_equal(plural_form("nplurals=2; plural=n/0;", 2, &forms), 0);
	assert_int_equal(plural_form("nplurals=2; plural=n n", 7, &forms), 1);
	buf_str(&b, "nplurals=2; plural=");
	for (int i = 0; i < 100000; i++)
		buf_char(&b, i % 2 ? '(' : '!');
	assert_int_equal(plural_form(buf_text(&b), 1, &forms), 0);
	buf_release(&b);
}

static void
words_fall_back_to_english(void **state)
{
	struct words w;

	(void)state;
	words_open(&w, path_of("translated/po"), "fr-CA", &diags);
	assert_string_equal(say(&w, "Hello"), "Bonjour");
	assert_string_equal(say(&w, "not there"), "not there");
	assert_string_equal(say_plural(&w, "one file", "many files", 3),
	    "des fichiers");
	assert_string_equal(w.lang->tag, "fr");
	words_release(&w);
	words_open(&w, path_of("translated/po"), "ja", &diags);
	assert_string_equal(w.lang->tag, "en");
	assert_string_equal(say_plural(&w, "one", "many", 1), "one");
	words_release(&w);
	assert_int_equal(diags.n, 0);
}

/* ---- Units ---- */

static void
list_unit(const struct unit *u, void *arg)
{
	buf_printf(arg, "%s|%s|%s\n", u->panel != NULL ? u->panel : "-",
	    u->role, u->msgid);
}

static void
units_come_in_the_order_of_the_deck(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	read_deck("---\ntitle: Deck\ntour-x: Tour | *\n---\n"
	    "<!-- panel: p -->\n# Part\n\n## Head\n\n<!-- map -->\n"
	    "| City | Lat | Lon | Region |\n|---|---|---|---|\n"
	    "| Rome | 41 N | 12 E | South |\n\n- x1\n  - y\n\n> q\n\n"
	    "<!-- alt: Words -->\n<!-- source -->\nBook\n\n<!-- note: N -->\n");
	deck_units(deck, list_unit, &b);
	assert_string_equal(buf_text(&b),
	    "-|title|Deck\n-|tour|Tour\n-|section|Part\np|heading|Head\n"
	    "p|map heading|City\np|map heading|Lat\np|map heading|Lon\n"
	    "p|map heading|Region\np|map label|Rome\np|map value|South\n"
	    "p|list item|x1\np|list item|y\np|quote text|q\np|alt|Words\n"
	    "p|source|Book\np|note|N\n");
	buf_release(&b);
}

#define TEST(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(line_ends_become_newlines),
		TEST(broken_bytes_are_replaced_and_told_once_a_line),
		TEST(utf_16_and_32_are_read_and_told),
		TEST(half_a_utf_16_character_is_replaced),
		TEST(what_cannot_be_read_is_an_error),
		TEST(pictures_are_plain_pbm),
		TEST(breaks_are_where_md4c_sees_them),
		TEST(generated_decks_are_cut_as_md4c_does),
		TEST(front_matter_is_flat_and_read_over),
		TEST(ids_come_from_titles_and_are_unique),
		TEST(a_level_1_heading_opens_a_section),
		TEST(headings_stay_where_they_are_written),
		TEST(a_deck_without_breaks_is_cut_at_its_headings),
		TEST(audiences_and_local_panels),
		TEST(a_panel_may_have_its_minutes),
		TEST(minutes_are_whole_and_said_once),
		TEST(the_training_tour_takes_ninety_minutes),
		TEST(a_local_deck_replaces_and_adds),
		TEST(an_empty_deck_has_one_empty_panel),
		TEST(directives_shape_the_next_block),
		TEST(what_md4c_would_lose_is_mended),
		TEST(all_names_of_html_are_read),
		TEST(front_matter_is_read_as_people_write_it),
		TEST(values_of_directives_are_checked),
		TEST(notes_pauses_and_steps),
		TEST(lists_nest_and_have_tasks),
		TEST(deep_nesting_is_flattened),
		TEST(a_wide_table_does_not_take_all_memory),
		TEST(no_control_character_comes_through),
		TEST(places_are_lines_and_columns_in_characters),
		TEST(findings_tell_what_is_wrong_and_where),
		TEST(definitions_serve_all_panels),
		TEST(mdp_decks_open),
		TEST(presenterm_decks_open),
		TEST(patat_decks_open),
		TEST(slides_decks_open),
		TEST(lookatme_decks_open),
		TEST(msgids_are_normalised_markdown),
		TEST(what_has_no_words_is_no_unit),
		TEST(a_msgid_reads_back_as_its_text),
		TEST(translations_are_found_by_context_then_without),
		TEST(fuzzy_empty_and_obsolete_show_the_source),
		TEST(languages_are_the_source_and_the_catalogs),
		TEST(a_damaged_catalog_gives_what_it_can),
		TEST(the_charset_of_a_catalog_is_honoured),
		TEST(a_header_says_who_has_read_it),
		TEST(a_charset_that_nobody_knows_is_told),
		TEST(entries_are_visited_with_their_lines),
		TEST(plural_forms_are_computed),
		TEST(words_fall_back_to_english),
		TEST(units_come_in_the_order_of_the_deck),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
