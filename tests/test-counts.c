/* Tests of the counts: what is added up so that nobody is seen in them, the
 * rows of a file, and files that are whole whenever the machine stops. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "run/counts.h"

#define HEADER	"day,language,what,which,count\r\n"

static struct counts counts, shown;
static struct diags diags;
static char folder[] = "/tmp/test-counts-XXXXXX";

static int
setup(void **state)
{
	(void)state;
	memset(&counts, 0, sizeof counts);
	memset(&shown, 0, sizeof shown);
	diags_init(&diags);
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	return mkdtemp(folder) != NULL ? 0 : -1;
}

/* Empties the folder; gives how many files were there. */
static int
empty_folder(void)
{
	DIR *d = opendir(folder);
	struct dirent *e;
	int n = 0;

	assert_non_null(d);
	while ((e = readdir(d)) != NULL) {
		struct buf path = BUF_INIT;

		buf_printf(&path, "%s/%s", folder, e->d_name);
		if (unlink(path.p) == 0)
			n++;
		buf_release(&path);
	}
	closedir(d);
	return n;
}

static int
teardown(void **state)
{
	(void)state;
	counts_release(&counts);
	counts_release(&shown);
	diags_release(&diags);
	empty_folder();
	return rmdir(folder);
}

static char *
printed(const struct counts *c, void (*print)(const struct counts *, FILE *))
{
	static char *text;	/* a local one makes GCC 12 warn */
	size_t n;
	FILE *f = open_memstream(&text, &n);

	assert_non_null(f);
	print(c, f);
	fclose(f);
	return text;
}

/* What a file may show of the counts. */
static void
assert_shown(const char *rows)
{
	char *text;

	counts_merge_small(&counts, &shown);
	text = printed(&shown, counts_print);
	assert_memory_equal(text, HEADER, strlen(HEADER));
	assert_string_equal(text + strlen(HEADER), rows);
	free(text);
}

static bool
read_text(const char *text)
{
	struct source s;
	bool fine;

	source_from(&s, "a.csv", text, strlen(text), &diags);
	fine = counts_read(&counts, &s, &diags);
	source_release(&s);
	return fine;
}

static unsigned long
total(const struct counts *c)
{
	unsigned long n = 0;

	for (size_t i = 0; i < c->n; i++)
		n += c->cell[i].count;
	return n;
}

/* ---- Cells ---- */

static void
cells_add_up_and_are_in_order(void **state)
{
	(void)state;
	counts_add(&counts, "2026-11-02", "fr", "panel", "b", 7);
	counts_add(&counts, "2026-11-01", "fr", "panel", "b", 5);
	counts_add(&counts, "2026-11-02", "ar", "panel", "b", 6);
	counts_add(&counts, "2026-11-02", "fr", "panel", "a", 8);
	counts_add(&counts, "2026-11-02", "fr", "panel", "b", 2);
	counts_add(&counts, "2026-11-02", "fr", "qr", "", 9);
	counts_add(&counts, "2026-11-02", "fr", "none", "", 0);
	assert_shown(
	    "2026-11-01,fr,panel,b,5\r\n2026-11-02,ar,panel,b,6\r\n"
	    "2026-11-02,fr,panel,a,8\r\n2026-11-02,fr,panel,b,9\r\n"
	    "2026-11-02,fr,qr,,9\r\n");
}

static void
a_count_stays_a_count(void **state)
{
	(void)state;
	counts_add(&counts, "2026-11", "fr", "qr", "", 999999999);
	counts_add(&counts, "2026-11", "fr", "qr", "", 999999999);
	counts_add(&counts, "2026-11", "fr", "qr", "", (unsigned long)-1);
	assert_shown("2026-11,fr,qr,,1000000000\r\n");
}

static void
small_cells_become_other_of_their_language(void **state)
{
	(void)state;
	counts_add(&counts, "2026-11-01", "fr", "panel", "a", 4);
	counts_add(&counts, "2026-11-01", "fr", "panel", "b", 1);
	counts_add(&counts, "2026-11-01", "fr", "panel", "c", 5);
	assert_shown("2026-11-01,fr,panel,c,5\r\n"
	    "2026-11-01,fr,panel,other,5\r\n");
}

static void
then_other_of_their_day_and_of_their_month(void **state)
{
	(void)state;
	counts_add(&counts, "2026-11-01", "fr", "qr", "", 2);
	counts_add(&counts, "2026-11-01", "ar", "qr", "", 3);
	counts_add(&counts, "2026-11-02", "fr", "qr", "", 4);
	counts_add(&counts, "2026-11-03", "fr", "qr", "", 4);
	/* What differs is not added up. */
	counts_add(&counts, "2026-11-03", "fr", "sessions", "", 4);
	counts_add(&counts, "2026-12-03", "fr", "qr", "", 4);
	assert_shown("2026-11,other,qr,other,8\r\n"
	    "2026-11-01,other,qr,other,5\r\n");
	assert_int_equal(total(&counts), 21);
}

static void
what_stays_small_is_not_shown_but_not_lost(void **state)
{
	(void)state;
	counts_add(&counts, "2026-11-01", "uk", "qr", "", 4);
	assert_shown("");
	counts_add(&counts, "2026-11-01", "uk", "qr", "", 1);
	assert_shown("2026-11-01,uk,qr,,5\r\n");
}

/* Whatever is counted: no cell is small, none is made up, and nothing is lost
 * but what is small even in its month. */
static void
no_small_cell_is_ever_shown(void **state)
{
	static const char *const lang[] = { "ar", "fr", "uk", "zh-Hans" };
	static const char *const what[] = { "panel", "qr", "other" };
	unsigned seed = 12;

	(void)state;
	for (int round = 0; round < 300; round++) {
		counts_release(&counts);
		for (int i = rand_r(&seed) % 200; i > 0; i--) {
			char day[16], which[8];

			snprintf(day, sizeof day, "2026-1%u-0%u",
			    (unsigned)rand_r(&seed) % 2,
			    1 + (unsigned)rand_r(&seed) % 5);
			snprintf(which, sizeof which, "p%d",
			    rand_r(&seed) % 9);
			counts_add(&counts, day, lang[rand_r(&seed) % 4],
			    what[rand_r(&seed) % 3], which,
			    1 + (unsigned)rand_r(&seed) % 4);
		}
		counts_merge_small(&counts, &shown);
		for (size_t i = 0; i < shown.n; i++)
			assert_true(shown.cell[i].count >= COUNTS_LEAST);
		assert_true(total(&shown) <= total(&counts));
		/* Two months, three things. */
		assert_true(total(&counts) - total(&shown) <=
		    2 * 3 * (COUNTS_LEAST - 1));
	}
}

/* ---- Rows ---- */

static void
a_file_reads_as_it_was_printed(void **state)
{
	char *text, *again;

	(void)state;
	counts_add(&counts, "2026-11-02", "fr", "panel", "a,b", 7);
	counts_add(&counts, "2026-11-02", "fr", "panel", "say \"a\"", 8);
	counts_add(&counts, "2026-11-02", "fr", "panel", "\"", 8);
	counts_add(&counts, "2026-11-02", "zh-Hans", "panel", "\345\237\216",
	    9);
	text = printed(&counts, counts_print);
	assert_non_null(strstr(text, ",\"a,b\",7\r\n"));
	assert_non_null(strstr(text, ",\"say \"\"a\"\"\",8\r\n"));
	counts_release(&counts);
	assert_true(read_text(text));
	assert_int_equal(diags.n, 0);
	again = printed(&counts, counts_print);
	assert_string_equal(text, again);
	/* Another screen's file adds up. */
	assert_true(read_text(text));
	assert_int_equal(counts.n, 4);
	assert_int_equal(total(&counts), 64);
	free(text);
	free(again);
}

static void
rows_that_are_none_are_told_with_their_line(void **state)
{
	static const char *const rows[] = {
		"2026-11-02,fr,qr,5", "2026-11-02,fr,qr,,5,6", "a,b,c,d,e",
		"2026-11-2,fr,qr,,5", "2026,fr,qr,,5", "2026-11-02x,fr,qr,,5",
		"2026-11-02,,qr,,5", "2026-11-02,fr,,,5", "2026-11-02,fr,qr,,",
		"2026-11-02,fr,qr,,-5", "2026-11-02,fr,qr,,+5",
		"2026-11-02,fr,qr,, 5", "2026-11-02,fr,qr,,5 ",
		"2026-11-02,fr,qr,,5.0", "2026-11-02,fr,qr,,1000000001",
		"2026-11-02,fr,qr,,99999999999999999999999",
		"2026-11-02,fr,qr,\"a,5", "2026-11-02,fr,qr,a\"b,5",
		"2026-11-02,fr,qr,\"a\"b,5", "2026-11-02,fr,qr,\"a\"\"\",\"5",
		"2026-11-02,fr,qr,a\033[2J,5", "2026-11-02,fr,q\177,a,5", ",",
		"\"", ",,,,"
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf b = BUF_INIT;

		buf_printf(&b, HEADER "2026-11-01,fr,qr,,5\r\n%s\r\n"
		    "2026-11-03,fr,qr,,6\r\n", rows[i]);
		counts_release(&counts);
		diags_release(&diags);
		assert_false(read_text(b.p));
		assert_int_equal(diags.n, 1);
		assert_string_equal(diags.list[0].file, "a.csv");
		assert_int_equal(diags.list[0].line, 3);
		assert_string_equal(diags.list[0].message, "a row is a day, a "
		    "language, what, which, and a whole number");
		/* The others count. */
		assert_int_equal(total(&counts), 11);
		buf_release(&b);
	}
}

static void
a_file_of_something_else_is_refused(void **state)
{
	(void)state;
	assert_false(read_text("name,address\nA,B\n"));
	assert_int_equal(diags.list[0].line, 1);
	assert_string_equal(diags.list[0].message,
	    "counts begin with: day,language,what,which,count");
	/* Line ends as spreadsheets leave them, and none at the end. */
	diags_release(&diags);
	assert_true(read_text("day,language,what,which,count\n\n"
	    "2026-11-03,fr,qr,,6"));
	assert_int_equal(total(&counts), 6);
	/* Nothing at all is no count and no error. */
	assert_true(read_text(""));
}

/* ---- Other forms ---- */

static void
a_collector_gets_sums_of_the_month(void **state)
{
	char *text;

	(void)state;
	counts_add(&counts, "2026-11-01", "fr", "panel", "a", 5);
	counts_add(&counts, "2026-11-02", "fr", "panel", "a", 6);
	counts_add(&counts, "2026-11-02", "fr", "panel", "\"\\", 7);
	text = printed(&counts, counts_print_prom);
	assert_string_equal(text,
	    "# HELP placard_kiosk_total What visitors did this month.\n"
	    "# TYPE placard_kiosk_total counter\n"
	    "placard_kiosk_total{what=\"panel\",which=\"\\\"\\\\\","
	    "language=\"fr\"} 7\n"
	    "placard_kiosk_total{what=\"panel\",which=\"a\",language=\"fr\"} "
	    "11\n");
	free(text);
}

static void
assert_follows(const char *text, const char *first, const char *then)
{
	const char *s = strstr(text, first);

	assert_non_null(s);
	assert_non_null(strstr(s, then));
}

static void
a_deck_has_a_panel_of_bars_a_question(void **state)
{
	char *text;

	(void)state;
	counts_add(&counts, "2026-11-01", "fr", "sessions", "", 5);
	counts_add(&counts, "2026-11-02", "ar", "sessions", "", 6);
	counts_add(&counts, "2026-11-02", "other", "sessions", "other", 9);
	counts_add(&counts, "2026-11-02", "fr", "seconds", "1-5", 9);
	counts_add(&counts, "2026-11-02", "fr", "seconds", "6-15", 10);
	counts_add(&counts, "2026-11-02", "fr", "panel", "<b>|*a*|", 10);
	text = printed(&counts, counts_print_deck);
	assert_non_null(strstr(text, "From 2026-11-01 to 2026-11-02."));
	/* The most first; by name. */
	assert_follows(text, "| Arabic | 6 |\n", "| French | 5 |\n");
	assert_non_null(strstr(text, "| other | 9 |\n"));
	/* Buckets in their order. */
	assert_follows(text, "| 1-5 | 9 |\n", "| 6-15 | 10 |\n");
	/* Text of a file draws nothing. */
	assert_non_null(strstr(text, "| \\<b\\>\\|\\*a\\*\\| | 10 |\n"));
	assert_null(strstr(text, "panel: quiz"));
	free(text);
}

/* ---- On the disk ---- */

static void
file_path(struct buf *b, const char *name)
{
	buf_clear(b);
	buf_printf(b, "%s/%s", folder, name);
}

static void
write_file(const char *name, const char *text)
{
	struct buf path = BUF_INIT;
	FILE *f;

	file_path(&path, name);
	f = fopen(path.p, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	buf_release(&path);
}

static char *
file_text(const char *name)
{
	struct buf path = BUF_INIT;
	struct source s;
	char *text;

	file_path(&path, name);
	assert_true(source_load(&s, path.p, &diags));
	text = strdup(s.text);
	source_release(&s);
	buf_release(&path);
	return text;
}

static void
a_book_goes_on_where_it_was(void **state)
{
	struct counts_book b;
	char *text;

	(void)state;
	assert_true(counts_book_open(&b, folder, "2026-11", &diags));
	assert_int_equal(b.now.n, 0);
	counts_add(&b.now, "2026-11-01", "fr", "qr", "", 6);
	counts_add(&b.now, "2026-11-01", "ar", "qr", "", 4);
	assert_true(counts_book_write(&b));
	/* Small ones are still there, in memory only. */
	assert_int_equal(total(&b.now), 10);
	counts_book_close(&b);
	text = file_text("2026-11.csv");
	assert_string_equal(text, "day,language,what,which,count\n"
	    "2026-11-01,fr,qr,,6\n");
	free(text);
	text = file_text("placard.prom");
	assert_non_null(strstr(text, "language=\"fr\"} 6\n"));
	free(text);

	assert_true(counts_book_open(&b, folder, "2026-11", &diags));
	counts_add(&b.now, "2026-11-01", "fr", "qr", "", 1);
	assert_true(counts_book_write(&b));
	counts_book_close(&b);
	assert_true(counts_book_open(&b, folder, "2026-11", &diags));
	assert_int_equal(total(&b.now), 7);
	counts_book_close(&b);
	/* A new month is a new file. */
	assert_true(counts_book_open(&b, folder, "2026-12", &diags));
	assert_int_equal(b.now.n, 0);
	assert_true(counts_book_write(&b));
	counts_book_close(&b);
	assert_int_equal(diags.n, 0);
	/* Two months and the collector's: nothing else stays. */
	assert_int_equal(empty_folder(), 3);
}

static void
a_damaged_book_is_not_opened(void **state)
{
	struct counts_book b;

	(void)state;
	write_file("2026-11.csv", HEADER "2026-11-01,fr,qr,,6\r\nrubbish\r\n");
	assert_false(counts_book_open(&b, folder, "2026-11", &diags));
	assert_int_equal(diags.n, 1);
	assert_int_equal(diags.list[0].line, 3);
	counts_book_close(&b);
}

static void
a_full_disk_leaves_the_old_file(void **state)
{
	struct rlimit old, small = { 64, 64 };
	struct counts_book b;
	char *text;

	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	assert_true(counts_book_open(&b, folder, "2026-11", &diags));
	counts_add(&b.now, "2026-11-01", "fr", "qr", "", 6);
	assert_true(counts_book_write(&b));
	counts_add(&b.now, "2026-11-01", "fr", "qr", "", 1);
	counts_add(&b.now, "2026-11-02", "fr", "qr", "", 7);
	getrlimit(RLIMIT_FSIZE, &old);
	small.rlim_max = old.rlim_max;
	setrlimit(RLIMIT_FSIZE, &small);
	assert_false(counts_book_write(&b));
	setrlimit(RLIMIT_FSIZE, &old);
	text = file_text("2026-11.csv");
	assert_string_equal(text, "day,language,what,which,count\n"
	    "2026-11-01,fr,qr,,6\n");
	free(text);
	/* And the next time it goes well. */
	assert_true(counts_book_write(&b));
	counts_book_close(&b);
	assert_int_equal(empty_folder(), 2);
}

static void
a_folder_that_is_gone_is_told(void **state)
{
	struct counts_book b;

	(void)state;
	assert_true(counts_book_open(&b, "/nowhere/at/all", "2026-11",
	    &diags));
	counts_add(&b.now, "2026-11-01", "fr", "qr", "", 6);
	assert_false(counts_book_write(&b));
	counts_book_close(&b);
}

/* Writes for ever: each time one more of both cells. */
static _Noreturn void
write_on(void)
{
	struct counts_book b;
	struct diags ds;

	diags_init(&ds);
	if (!counts_book_open(&b, folder, "2026-11", &ds))
		_exit(1);
	for (;;) {
		counts_add(&b.now, "2026-11-01", "fr", "qr", "", 5);
		counts_add(&b.now, "2026-11-02", "ar", "qr", "", 5);
		if (!counts_book_write(&b))
			_exit(1);
	}
}

/* Nanoseconds that a disk takes for a book. */
static long
time_of_a_book(void)
{
	struct timespec from, to;
	struct counts_book b;

	assert_true(counts_book_open(&b, folder, "2026-12", &diags));
	clock_gettime(CLOCK_MONOTONIC, &from);
	for (int i = 0; i < 10; i++)
		assert_true(counts_book_write(&b));
	clock_gettime(CLOCK_MONOTONIC, &to);
	counts_book_close(&b);
	return (to.tv_sec - from.tv_sec) * 100000000L +
	    (to.tv_nsec - from.tv_nsec) / 10;
}

/* Killed at any moment, a thousand times: the file is always whole, and what
 * was once in it stays. */
static void
a_kill_leaves_the_old_or_the_new_file(void **state)
{
	const long book = time_of_a_book();
	unsigned seed = 4;
	unsigned long before = 0;
	int changed = 0;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		const struct timespec moment = {
			.tv_nsec = rand_r(&seed) % (2 * book + 1000000) %
			    1000000000
		};
		struct counts_book b;
		unsigned long now;
		int status;
		pid_t child = fork();

		assert_true(child >= 0);
		if (child == 0)
			write_on();
		nanosleep(&moment, NULL);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		assert_true(counts_book_open(&b, folder, "2026-11", &diags));
		now = total(&b.now);
		assert_true(now >= before && now % 10 == 0);
		changed += now > before;
		before = now;
		counts_book_close(&b);
	}
	/* It was killed while it wrote, not only before. */
	assert_true(changed > 100);
}

#define TEST(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(cells_add_up_and_are_in_order),
		TEST(a_count_stays_a_count),
		TEST(small_cells_become_other_of_their_language),
		TEST(then_other_of_their_day_and_of_their_month),
		TEST(what_stays_small_is_not_shown_but_not_lost),
		TEST(no_small_cell_is_ever_shown),
		TEST(a_file_reads_as_it_was_printed),
		TEST(rows_that_are_none_are_told_with_their_line),
		TEST(a_file_of_something_else_is_refused),
		TEST(a_collector_gets_sums_of_the_month),
		TEST(a_deck_has_a_panel_of_bars_a_question),
		TEST(a_book_goes_on_where_it_was),
		TEST(a_damaged_book_is_not_opened),
		TEST(a_full_disk_leaves_the_old_file),
		TEST(a_folder_that_is_gone_is_told),
		TEST(a_kill_leaves_the_old_or_the_new_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
