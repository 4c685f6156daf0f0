/* Runs the test files of Unicode and the examples of CommonMark through the
 * program's own functions:
 *
 *	conformance FOLDER [SPEC...]
 *
 * FOLDER has Unicode's files as Debian's unicode-data lays them out; SPEC is a
 * spec.txt of CommonMark or GFM. A line a file says how many are right, and how
 * many are left out because decks cannot hold them. docs/conformance.md names
 * what is wrong on purpose; more than that fails. With VERBOSE set the wrong
 * ones are printed. */
#include "config.h"

#include <ctype.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unilbrk.h>
#include <unistr.h>

#include "base/buf.h"
#include "deck/deck.h"
#include "text/breaks.h"
#include "text/cluster.h"
#include "text/fold.h"
#include "text/para.h"

enum { CODES = 256, WIDE = 1 << 20 };

/* Wrong on purpose, or by a library: see docs/conformance.md. */
enum { LINES_WRONG = 213, EXAMPLES_WRONG = 5 };

/* What a file's lines came to. */
struct tally {
	long	 right, wrong, left_out;
};

static bool verbose, failed;

static void
judge(struct tally *t, bool right, const char *line)
{
	if (right) {
		t->right++;
		return;
	}
	t->wrong++;
	if (verbose)
		printf("\t%s", line);
}

/* known: so many are wrong on purpose. */
static void
report(const char *name, const struct tally *t, long known)
{
	printf("%-18s %7ld right %6ld wrong %6ld left out%s\n", name, t->right,
	    t->wrong, t->left_out, t->wrong > known ? "  FAILED" : "");
	failed = failed || t->wrong > known || t->right == 0;
}

static FILE *
open_file(const char *folder, const char *name)
{
	struct buf path = BUF_INIT;
	FILE *f;

	buf_printf(&path, "%s/%s", folder, name);
	f = fopen(buf_text(&path), "r");
	if (f == NULL) {
		perror(buf_text(&path));
		exit(1);
	}
	buf_release(&path);
	return f;
}

/* UTF-8 of code points; at[i] is the byte of the i-th, at[n] the length. */
static char *
encode(const uint32_t *code, size_t n, size_t *at)
{
	char *s = malloc(6 * n + 64);
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		at[i] = len;
		len += (size_t)u8_uctomb((uint8_t *)s + len, code[i], 6);
	}
	at[n] = len;
	s[len] = '\0';
	return s;
}

/* ---- Clusters and lines: "÷ 0020 × 0308 ÷" ---- */

/* Code points of the line, and where "÷" stands: before i, or behind all. */
static size_t
read_marks(const char *line, uint32_t *code, bool *brk)
{
	size_t n = 0;

	for (const char *s = line; *s != '\0' && *s != '#' && n < CODES;) {
		if (strncmp(s, "\u00f7", 2) == 0) {
			brk[n] = true;
			s += 2;
		} else if (strncmp(s, "\u00d7", 2) == 0) {
			brk[n] = false;
			s += 2;
		} else if (isxdigit((unsigned char)*s)) {
			code[n++] = (uint32_t)strtoul(s, (char **)&s, 16);
		} else {
			s++;
		}
	}
	return n;
}

static void
graphemes(const char *folder)
{
	FILE *f = open_file(folder, "auxiliary/GraphemeBreakTest.txt");
	struct tally t = { 0, 0, 0 };
	char *line = NULL;
	size_t size = 0;

	while (getline(&line, &size, f) > 0) {
		uint32_t code[CODES];
		bool brk[CODES + 1], right = true;
		size_t at[CODES + 1], n = read_marks(line, code, brk);
		char *s;

		if (n == 0)
			continue;
		s = encode(code, n, at);
		for (size_t i = 0, next = 0; i < n; i++) {
			right = right && brk[i] == (at[i] == next);
			if (at[i] == next)
				next += grapheme_next(s + next, at[n] - next);
		}
		judge(&t, right, line);
		free(s);
	}
	report("GraphemeBreakTest", &t, 0);
	free(line);
	fclose(f);
}

/* Hard breaks are taken out of a text before lines are filled. */
static bool
is_hard(uint32_t c)
{
	return (c >= 0xA && c <= 0xD) || c == 0x85 || c == 0x2028 ||
	    c == 0x2029;
}

static void
lines(const char *folder)
{
	FILE *f = open_file(folder, "auxiliary/LineBreakTest.txt");
	struct tally t = { 0, 0, 0 };
	char *line = NULL;
	size_t size = 0;

	while (getline(&line, &size, f) > 0) {
		uint32_t code[CODES];
		bool want[CODES + 1], right = true, hard = false;
		char got[CODES];
		size_t n = read_marks(line, code, want);

		if (n == 0)
			continue;
		for (size_t i = 0; i < n; i++)
			hard = hard || is_hard(code[i]);
		if (hard) {
			t.left_out++;
			continue;
		}
		breaks_find(code, NULL, n, got);
		for (size_t i = 1; i < n; i++)
			right = right && want[i] == (got[i] ==
			    UC_BREAK_POSSIBLE);
		judge(&t, right, line);
	}
	report("LineBreakTest", &t, LINES_WRONG);
	free(line);
	fclose(f);
}

/* ---- Order ---- */

/* Whether the glyphs stand in this order; order has logical indices, of which
 * those are left out that have no cell of their own. */
static bool
is_order(const uint32_t *code, size_t n, enum dir dir, const size_t *order,
    size_t norder)
{
	static const struct text_env env = { BIDI_VISUAL, true, true };
	struct arena a;
	struct rich r;
	struct para p;
	size_t at[CODES + 1], k = 0;
	bool shown[CODES] = { false }, right = true;
	char *s = encode(code, n, at);

	arena_init(&a);
	r = rich_plain(s, dir, "en");
	p = para_layout(&a, &r, WIDE, &env);
	for (int g = 0; p.n > 0 && g < p.line[0].n; g++)
		for (size_t i = 0; i < n; i++)
			if (at[i] == p.line[0].glyph[g].at)
				shown[i] = true;
	for (int g = 0; p.n > 0 && g < p.line[0].n; g++) {
		while (k < norder && !shown[order[k]])
			k++;
		right = right && k < norder &&
		    at[order[k]] == p.line[0].glyph[g].at;
		k++;
	}
	arena_release(&a);
	free(s);
	return right && p.n <= 1;
}

static size_t
read_indices(const char *s, size_t *list)
{
	size_t n = 0;

	while (n < CODES) {
		char *end;
		const unsigned long i = strtoul(s, &end, 10);

		if (end == s)
			break;
		list[n++] = i;
		s = end;
	}
	return n;
}

/* Class B ends a paragraph, S is a tab, a blank by then: no line has them. */
static bool
is_no_text(uint32_t c)
{
	return is_hard(c) || c < 0x20 || (c >= 0x7F && c < 0xA0);
}

static void
bidi_characters(const char *folder)
{
	FILE *f = open_file(folder, "BidiCharacterTest.txt");
	struct tally t = { 0, 0, 0 };
	char *line = NULL;
	size_t size = 0;

	while (getline(&line, &size, f) > 0) {
		uint32_t code[CODES];
		size_t order[CODES], n = 0, norder;
		char *s = line, *field[5] = { line };
		bool out = false;

		if (*line == '#' || *line == '\n')
			continue;
		for (int i = 1; i < 5 && s != NULL; i++)
			if ((s = strchr(s, ';')) != NULL)
				field[i] = ++s;
		if (s == NULL)
			continue;
		for (s = line; s < field[1] - 1 && n < CODES;)
			code[n++] = (uint32_t)strtoul(s, &s, 16);
		for (size_t i = 0; i < n; i++)
			out = out || is_no_text(code[i]);
		/* 2: by the first strong letter, which no deck asks for. */
		if (out || *field[1] == '2') {
			t.left_out++;
			continue;
		}
		norder = read_indices(field[4], order);
		judge(&t, is_order(code, n, *field[1] == '1' ? DIR_RTL :
		    DIR_LTR, order, norder), line);
	}
	report("BidiCharacterTest", &t, 0);
	free(line);
	fclose(f);
}

static uint32_t
code_of_class(const char *name, size_t n)
{
	static const struct { const char *name; uint32_t code; } classes[] = {
		{ "L", 'a' }, { "R", 0x5D0 }, { "AL", 0x62F }, { "EN", '1' },
		{ "ES", '+' }, { "ET", '$' }, { "AN", 0x661 }, { "CS", ',' },
		{ "B", 0x2029 }, { "S", '\t' }, { "WS", 0x2003 },
		{ "ON", '!' }, { "BN", 0x200B }, { "NSM", 0x300 },
		{ "LRE", 0x202A }, { "RLE", 0x202B }, { "PDF", 0x202C },
		{ "LRO", 0x202D }, { "RLO", 0x202E }, { "LRI", 0x2066 },
		{ "RLI", 0x2067 }, { "FSI", 0x2068 }, { "PDI", 0x2069 }
	};

	for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
		if (strlen(classes[i].name) == n &&
		    memcmp(classes[i].name, name, n) == 0)
			return classes[i].code;
	return 0x2029;
}

static void
bidi_classes(const char *folder)
{
	FILE *f = open_file(folder, "BidiTest.txt");
	struct tally t = { 0, 0, 0 };
	char *line = NULL;
	size_t size = 0, order[CODES], norder = 0;

	while (getline(&line, &size, f) > 0) {
		uint32_t code[CODES];
		size_t n = 0, k;
		unsigned long set;
		bool out = false;
		char *s = line;

		if (strncmp(line, "@Reorder:", 9) == 0)
			norder = read_indices(line + 9, order);
		if (strchr("#@\n", *line) != NULL)
			continue;
		for (; *s != ';' && n < CODES; s += k) {
			s += strspn(s, " ");
			k = strcspn(s, " ;");
			code[n] = code_of_class(s, k);
			out = out || is_no_text(code[n++]);
		}
		set = strtoul(s + 1, NULL, 16);
		for (unsigned bit = 1; bit <= 4; bit *= 2) {
			if ((set & bit) == 0)
				continue;
			if (out || bit == 1)
				t.left_out++;
			else
				judge(&t, is_order(code, n, bit == 4 ? DIR_RTL :
				    DIR_LTR, order, norder), line);
		}
	}
	report("BidiTest", &t, 0);
	free(line);
	fclose(f);
}

/* ---- Case ---- */

static void
case_folding(const char *folder)
{
	FILE *f = open_file(folder, "CaseFolding.txt");
	struct tally t = { 0, 0, 0 };
	char *line = NULL;
	size_t size = 0;

	while (getline(&line, &size, f) > 0) {
		uint32_t from, to[8];
		size_t n = 0, at[9];
		char *s = line, status, *a, *b;
		const char *lang;
		struct arena arena;
		struct fold x, y;

		if (!isxdigit((unsigned char)*line))
			continue;
		from = (uint32_t)strtoul(s, &s, 16);
		status = s[2];
		/* S is the short form of an F. */
		if (status == 'S') {
			t.left_out++;
			continue;
		}
		for (s += 4; n < 8 && *s != ';'; s += *s == ' ')
			to[n++] = (uint32_t)strtoul(s, &s, 16);
		lang = status == 'T' ? "tr" : "en";
		arena_init(&arena);
		a = encode(&from, 1, at);
		x = fold_text(&arena, a, at[1], lang);
		b = encode(to, n, at);
		y = fold_text(&arena, b, at[n], lang);
		judge(&t, x.len == y.len && memcmp(x.key, y.key, x.len) == 0,
		    line);
		free(a);
		free(b);
		arena_release(&arena);
	}
	report("CaseFolding", &t, 0);
	free(line);
	fclose(f);
}

/* ---- CommonMark: words are kept, none moves ---- */

static void
add_rich(struct buf *b, const struct rich *r)
{
	buf_add(b, r->text, r->len);
	buf_char(b, '\n');
}

static void
add_blocks(struct buf *b, const struct block *block, int n)
{
	for (; n > 0; n--, block++) {
		if (block->kind == BLOCK_TABLE)
			for (int i = 0; i < block->rows * block->cols; i++)
				add_rich(b, &block->cell[i]);
		else if (block->kind == BLOCK_LIST)
			for (int i = 0; i < block->nitem; i++) {
				add_rich(b, &block->item[i].text);
				add_blocks(b, block->item[i].child,
				    block->item[i].nchild);
			}
		else if (block->kind == BLOCK_QUOTE)
			add_blocks(b, block->child, block->nchild);
		else
			add_rich(b, &block->text);
	}
}

/* All words of a deck, in the order of the screen. */
static void
deck_words(struct buf *b, const char *text, size_t n)
{
	struct deck *d = deck_from("example", text, n, NULL);
	int section = -1;

	for (int i = 0; i < d->npanel; i++) {
		struct arena a;
		const struct panel *p;

		arena_init(&a);
		p = panel_parse(&a, d, i, NULL);
		if (p->entry->section != section) {
			struct rich heading;

			section = p->entry->section;
			heading = deck_text(d, &a,
			    d->section[section].heading, NULL);
			add_rich(b, &heading);
		}
		add_rich(b, &p->title);
		add_blocks(b, p->block, p->nblock);
		arena_release(&a);
	}
	deck_close(d);
}

/* The words of HTML: what is between tags. */
static void
html_words(struct buf *b, const char *s, size_t n)
{
	static const struct { const char *name; char c; } names[] = {
		{ "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' },
		{ "&quot;", '"' }
	};

	for (size_t i = 0; i < n;) {
		bool named = false;

		if (n - i >= 4 && memcmp(s + i, "<!--", 4) == 0) {
			const char *e = memmem(s + i, n - i, "-->", 3);

			i = e != NULL ? (size_t)(e - s) + 3 : n;
			continue;
		}
		if (s[i] == '<') {
			const char *e = memchr(s + i, '>', n - i);

			i = e != NULL ? (size_t)(e - s) + 1 : n;
			if (strncmp(s + i, "</", 2) != 0)
				buf_char(b, '\0');
			continue;
		}
		for (size_t k = 0; k < sizeof names / sizeof *names; k++) {
			const size_t len = strlen(names[k].name);

			if (!named && n - i >= len && memcmp(s + i,
			    names[k].name, len) == 0) {
				buf_char(b, names[k].c);
				i += len;
				named = true;
			}
		}
		if (!named)
			buf_char(b, s[i++]);
	}
}

static bool
is_letter(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Whether the letters of want stand in got, in this order; others may stand
 * between its words. */
static bool
holds(const struct buf *got, const struct buf *want)
{
	size_t k = 0;

	for (size_t i = 0; i < want->n;) {
		size_t len = 0;
		const char *found;

		if (!is_letter(want->p[i])) {
			i++;
			continue;
		}
		while (i + len < want->n && is_letter(want->p[i + len]))
			len++;
		found = memmem(got->p + k, got->n - k, want->p + i, len);
		if (found == NULL)
			return false;
		k = (size_t)(found - got->p) + len;
		i += len;
	}
	return true;
}

static void
examples(const char *path, long known)
{
	static const char open[] = "```````````````````````````````` example";
	static const char close[] = "````````````````````````````````\n";
	FILE *f = fopen(path, "r");
	struct tally t = { 0, 0, 0 };
	struct buf text = BUF_INIT, html = BUF_INIT, got = BUF_INIT,
	    want = BUF_INIT, *to = NULL;
	char *line = NULL, label[32];
	size_t size = 0;
	int number = 0;

	if (f == NULL) {
		perror(path);
		exit(1);
	}
	while (getline(&line, &size, f) > 0) {
		if (to == NULL && strncmp(line, open, sizeof open - 1) == 0) {
			number++;
			buf_clear(&text);
			buf_clear(&html);
			to = &text;
		} else if (to == &text && strcmp(line, ".\n") == 0) {
			to = &html;
		} else if (to != NULL && strcmp(line, close) == 0) {
			to = NULL;
			buf_clear(&got);
			buf_clear(&want);
			deck_words(&got, buf_text(&text), text.n);
			html_words(&want, buf_text(&html), html.n);
			buf_char(&got, '\0');
			snprintf(label, sizeof label, "example %d\n", number);
			judge(&t, holds(&got, &want), label);
		} else if (to != NULL) {
			/* Tabs are written as arrows. */
			for (char *s = line; *s != '\0';) {
				if (strncmp(s, "\u2192", 3) == 0) {
					buf_char(to, '\t');
					s += 3;
				} else {
					buf_char(to, *s++);
				}
			}
		}
	}
	report("examples", &t, known);
	buf_release(&text);
	buf_release(&html);
	buf_release(&got);
	buf_release(&want);
	free(line);
	fclose(f);
}

int
main(int argc, char *argv[])
{
	verbose = getenv("VERBOSE") != NULL;
	/* The C library knows of widths only in a locale of UTF-8. */
	setlocale(LC_CTYPE, "C.UTF-8");
	if (argc < 2) {
		fprintf(stderr, "usage: conformance FOLDER [SPEC...]\n");
		return 2;
	}
	graphemes(argv[1]);
	lines(argv[1]);
	bidi_characters(argv[1]);
	bidi_classes(argv[1]);
	case_folding(argv[1]);
	for (int i = 2; i < argc; i++)
		examples(argv[i], EXAMPLES_WRONG);
	return failed ? 1 : 0;
}
