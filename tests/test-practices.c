/* Tests of collections of good practices: how a file is read, what a filter
 * leaves, and how fast that is. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "deck/limits.h"
#include "deck/practices.h"

#define COLUMNS	"id\tcity\tcountry\tregion\tlat\tlon\ttheme\tyear\twhat\t" \
    "result\tas-of\tsource\taddress\tchecked\n"
#define ROW(id, city, region, themes, what) \
    id "\t" city "\tLand\t" region "\t1.5\t-2\t" themes "\t2018\t" what \
    "\tmany\t2019\tus\thttps://a.example\t2026\n"

static struct deck *deck;
static struct practices *p;

static int
setup(void **state)
{
	(void)state;
	deck = deck_from("deck.md", "# a\n", 4, NULL);
	p = NULL;
	return deck != NULL ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	practices_free(p);
	deck_close(deck);
	return 0;
}

static void
read_text(const char *text, const char *local)
{
	practices_free(p);
	p = practices_from(text, strlen(text), local, local != NULL ?
	    strlen(local) : 0);
}

static int
left_by(uint64_t themes, uint64_t regions, const char *words)
{
	struct practice_filter f = { .themes = themes, .regions = regions };

	strncpy(f.words, words, sizeof f.words - 1);
	return practices_choose(deck, p, &f)->n;
}

static void
columns_are_found_by_their_names(void **state)
{
	(void)state;
	read_text("what\tTHEMES\tcity\tid\nWords.\ta; b ;A\tRome\tx\n", NULL);
	assert_int_equal(p->n, 1);
	assert_int_equal(p->found.n, 0);
	assert_string_equal(p->entry[0].cell[PRACTICE_CITY], "Rome");
	assert_string_equal(p->entry[0].cell[PRACTICE_WHAT], "Words.");
	assert_string_equal(p->entry[0].cell[PRACTICE_SOURCE], "");
	assert_int_equal(p->ntheme, 2);		/* "A" is "a" */
	assert_int_equal(p->entry[0].themes, 3);
	assert_true(isnan(p->entry[0].lat));
}

static void
a_file_without_its_first_line_says_so(void **state)
{
	(void)state;
	read_text("x\tRome\tHousing\tWords.\n", NULL);
	assert_int_equal(p->n, 0);
	assert_int_equal(diags_count(&p->found, DIAG_ERROR), 4);
	read_text("", NULL);
	assert_int_equal(p->n, 0);
	assert_int_equal(p->found.n, 0);
}

static void
cells_are_made_safe_and_cut(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	buf_str(&b, COLUMNS "x\tRo\033[31mme\t\"La \"\"nd\"\"\"\tEurope\t"
	    "1\t2\tHousing\t2018\t");
	for (int i = 0; i < LIMIT_CELL; i++)
		buf_str(&b, "é");
	buf_str(&b, "\n");
	read_text(b.p, NULL);
	buf_release(&b);
	assert_null(strchr(p->entry[0].cell[PRACTICE_CITY], '\033'));
	assert_string_equal(p->entry[0].cell[PRACTICE_COUNTRY],
	    "La \"nd\"");
	assert_int_equal(strlen(p->entry[0].cell[PRACTICE_WHAT]), LIMIT_CELL);
	assert_int_equal(diags_count(&p->found, DIAG_WARNING), 1);
}

static void
a_local_line_takes_the_place_of_its_id(void **state)
{
	(void)state;
	read_text(COLUMNS ROW("a", "Rome", "Europe", "x", "one")
	    ROW("b", "Oslo", "Europe", "x", "two"),
	    COLUMNS ROW("a", "Bari", "Europe", "y", "three")
	    ROW("c", "Lima", "South", "x", "four"));
	assert_int_equal(p->n, 3);
	assert_string_equal(p->entry[0].cell[PRACTICE_CITY], "Bari");
	assert_true(p->entry[0].local && !p->entry[1].local);
	assert_string_equal(p->entry[2].cell[PRACTICE_ID], "c");
	assert_int_equal(p->ntheme, 2);
	assert_int_equal(p->nregion, 2);
	/* One id twice in one file: both are kept, and it is told. */
	read_text(COLUMNS ROW("a", "Rome", "Europe", "x", "one")
	    ROW("a", "Oslo", "Europe", "x", "two"), NULL);
	assert_int_equal(p->n, 2);
	assert_int_equal(diags_count(&p->found, DIAG_ERROR), 1);
}

static void
a_filter_counts_each_theme_under_the_rest(void **state)
{
	struct practice_filter f = { .themes = 1, .regions = 1 };
	const struct practice_choice *c;

	(void)state;
	read_text(COLUMNS ROW("a", "Rome", "Europe", "x", "one flat")
	    ROW("b", "Oslo", "Europe", "x; y", "two")
	    ROW("c", "Lima", "South", "y", "three flats"), NULL);
	c = practices_choose(deck, p, &f);
	assert_int_equal(c->n, 2);
	assert_int_equal(c->theme[0], 2);
	assert_int_equal(c->theme[1], 1);	/* were it chosen instead */
	assert_int_equal(c->region[0], 2);
	assert_int_equal(c->region[1], 0);
	assert_int_equal(c->both[1 * p->nregion + 1], 1);
	assert_int_equal(left_by(0, 0, ""), 3);
	assert_int_equal(left_by(3, 0, ""), 3);
	assert_int_equal(left_by(2, 2, ""), 1);
	assert_int_equal(left_by(0, 0, "flat"), 2);
	assert_int_equal(left_by(2, 0, "  FLAT  "), 1);
	assert_int_equal(left_by(0, 0, "flat rome"), 1);
	assert_int_equal(left_by(0, 0, "nowhere"), 0);
}

static void
words_are_folded_as_search_is(void **state)
{
	(void)state;
	read_text(COLUMNS ROW("a", "Gdańsk", "Europe", "x", "Straße")
	    ROW("b", "São Paulo", "South", "x", "e\xcc\x81t\xc3\xa9"), NULL);
	assert_int_equal(left_by(0, 0, "gdansk"), 1);
	assert_int_equal(left_by(0, 0, "STRASSE"), 1);
	assert_int_equal(left_by(0, 0, "sao ETE"), 1);
	assert_int_equal(practices_theme(deck, p, "X"), 0);
	assert_int_equal(practices_region(deck, p, "south"), 1);
	assert_int_equal(practices_count(deck, p, "Europe"), 1);
	assert_int_equal(practices_count(deck, p, "Land"), 2);
	assert_int_equal(practices_count(deck, p, "Mars"), -1);
}

static void
years_and_dates_are_read(void **state)
{
	static const char *const good[] = { "2018", "2018-2021",
	    "2018\xe2\x80\x93" "2021" };
	static const char *const bad[] = { "", "18", "2018-", "2018-4",
	    "2018-20211", "soon" };
	int months;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		assert_true(practice_is_year(good[i]));
	for (size_t i = 0; i < 6; i++)
		assert_false(practice_is_year(bad[i]));
	assert_true(practice_is_date("2018-04-26", &months));
	assert_int_equal(months, 12 * 2018 + 3);
	assert_true(practice_is_date("2018", &months));
	assert_false(practice_is_date("2018-13", &months));
	assert_false(practice_is_date("2018-04-32", &months));
	assert_false(practice_is_date("2018-4", &months));
	assert_false(practice_is_date("", &months));
}

static void
too_many_themes_and_entries_are_told(void **state)
{
	struct buf b = BUF_INIT;

	(void)state;
	buf_str(&b, COLUMNS);
	for (int i = 0; i < LIMIT_PRACTICES + 5; i++)
		buf_printf(&b, "%d\tRome\t\tr%d\t\t\tt%d\n", i, i % 70,
		    i % 70);
	read_text(b.p, NULL);
	buf_release(&b);
	assert_int_equal(p->n, LIMIT_PRACTICES);
	assert_int_equal(p->ntheme, PRACTICE_WORDS);
	assert_int_equal(p->nregion, PRACTICE_WORDS);
	assert_int_equal(p->entry[69].themes, 0);
	assert_int_equal(p->entry[69].region, -1);
	assert_int_equal(diags_count(&p->found, DIAG_ERROR), 2);
}

/* ---- The file of the series, by awk ---- */

/* A line for each combination of themes and regions, none of them too: which
 * (bits in the order in which the file first has them), how many entries it
 * leaves, the sum of their numbers from 1, then the entries of each theme in
 * these regions and of each region in these themes. Quotes are shell's. */
static const char program[] =
    "awk -F'\\t' '"
    "/^#/ || NF == 0 { next }"
    "!named { for (i = 1; i <= NF; i++) at[$i] = i; named = 1; next }"
    "{ n++; many = split($at[\"themes\"], word, / *; */);"
    "  for (i = 1; i <= many; i++) {"
    "    if (!(word[i] in theme)) theme[word[i]] = 2 ^ nt++;"
    "    has[n] += theme[word[i]] }"
    "  if (!($at[\"region\"] in region)) region[$at[\"region\"]] = 2 ^ nr++;"
    "  of[n] = region[$at[\"region\"]] }"
    "function both(a, b,    bit) {"
    "  for (bit = 1; bit <= a && bit <= b; bit *= 2)"
    "    if (int(a / bit) % 2 && int(b / bit) % 2) return 1;"
    "  return 0 }"
    "END { for (t = 0; t < 2 ^ nt; t++) for (r = 0; r < 2 ^ nr; r++) {"
    "  left = sum = 0; split(\"\", in_t); split(\"\", in_r);"
    "  for (e = 1; e <= n; e++) {"
    "    ok_t = t == 0 || both(t, has[e]); ok_r = r == 0 || both(r, of[e]);"
    "    if (ok_t && ok_r) { left++; sum += e }"
    "    for (i = 0; i < nt; i++) in_t[i] += ok_r && both(2 ^ i, has[e]);"
    "    for (i = 0; i < nr; i++) in_r[i] += ok_t && of[e] == 2 ^ i }"
    "  line = t \" \" r \" \" left \" \" sum;"
    "  for (i = 0; i < nt; i++) line = line \" \" in_t[i];"
    "  for (i = 0; i < nr; i++) line = line \" \" in_r[i];"
    "  print line } }' ";

static long
next_number(const char **line)
{
	char *end;
	const long n = strtol(*line, &end, 10);

	assert_ptr_not_equal(end, *line);
	*line = end;
	return n;
}

static void
every_choice_of_the_series_is_what_awk_counts(void **state)
{
	const char *data = getenv("PLACARD_DATA");
	char path[512], command[4096], text[512];
	const struct practices *series;
	struct deck *whole;
	FILE *awk;
	long lines = 0;

	(void)state;
	snprintf(path, sizeof path, "%s/cities-and-migration", data != NULL ?
	    data : "data");
	whole = deck_open(path, NULL, NULL);
	assert_non_null(whole);
	series = practices_find(whole, "practices.tsv");
	assert_non_null(series);
	snprintf(command, sizeof command, "%s'%s/practices.tsv'", program,
	    path);
	awk = popen(command, "r");
	assert_non_null(awk);
	while (fgets(text, sizeof text, awk) != NULL) {
		struct practice_filter f = { 0 };
		const struct practice_choice *c;
		const char *at = text;
		long sum = 0;

		f.themes = (uint64_t)next_number(&at);
		f.regions = (uint64_t)next_number(&at);
		c = practices_choose(whole, series, &f);
		for (int i = 0; i < c->n; i++)
			sum += c->entry[i] + 1;
		assert_int_equal(c->n, next_number(&at));
		assert_int_equal(sum, next_number(&at));
		for (int i = 0; i < series->ntheme; i++)
			assert_int_equal(c->theme[i], next_number(&at));
		for (int i = 0; i < series->nregion; i++)
			assert_int_equal(c->region[i], next_number(&at));
		assert_string_equal(at, "\n");
		lines++;
	}
	assert_int_equal(pclose(awk), 0);
	print_message("# %ld choices\n", lines);
	assert_int_equal(series->ntheme, 6);
	assert_int_equal(lines, 1L << (series->ntheme + series->nregion));
	deck_close(whole);
}

/* ---- 10,000 entries ---- */

static double
milliseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void
many_entries_are_read_and_answer_at_once(void **state)
{
	static const char word[] = "quarter 99";
	struct practice_filter f = { 0 };
	struct buf b = BUF_INIT;
	double start, opened, slowest = 0;
	int wanted = 0;

	(void)state;
	buf_str(&b, COLUMNS);
	for (int i = 0; i < 10000; i++)
		buf_printf(&b, "id-%d\tTown %d\tLand %d\tRegion %d\t%d.5\t%d"
		    "\tTheme %d; Theme %d\t2018\tLocals and newcomers meet as "
		    "pairs for half a year in Städte: language, city, culture, "
		    "quarter %d.\t%d pairs in five years\t2019-04\tOffice of "
		    "the city\thttps://example.org/good/practice/%d\t2026-11\n",
		    i, i, i % 90, i % 7, i % 90, i % 180, i % 6, i % 5, i, i,
		    i);
	start = milliseconds();
	read_text(b.p, NULL);
	practices_choose(deck, p, &f);
	opened = milliseconds() - start;
	buf_release(&b);
	assert_int_equal(p->n, 10000);
	start = milliseconds();
	practices_ready(deck, p);
	opened += milliseconds() - start;
	for (size_t n = 1; n < sizeof word; n++) {
		memcpy(f.words, word, n);
		start = milliseconds();
		practices_choose(deck, p, &f);
		start = milliseconds() - start;
		slowest = start > slowest ? start : slowest;
	}
	print_message("# opened in %.1f ms, a typed key in %.1f ms\n", opened,
	    slowest);
	for (int i = 0; i < 10000; i++) {
		char digits[8];

		snprintf(digits, sizeof digits, "%d", i);
		wanted += strstr(digits, "99") != NULL;
	}
	assert_int_equal(practices_choose(deck, p, &f)->n, wanted);
#ifndef __SANITIZE_ADDRESS__
	/* The budgets, 50 and 10, are make bench's: here a machine may be four
	 * times as slow. */
	assert_true(opened < 200);
	assert_true(slowest < 40);
#endif
}

#define UNIT(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		UNIT(columns_are_found_by_their_names),
		UNIT(a_file_without_its_first_line_says_so),
		UNIT(cells_are_made_safe_and_cut),
		UNIT(a_local_line_takes_the_place_of_its_id),
		UNIT(a_filter_counts_each_theme_under_the_rest),
		UNIT(words_are_folded_as_search_is),
		UNIT(years_and_dates_are_read),
		UNIT(too_many_themes_and_entries_are_told),
		UNIT(every_choice_of_the_series_is_what_awk_counts),
		UNIT(many_entries_are_read_and_answer_at_once)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
