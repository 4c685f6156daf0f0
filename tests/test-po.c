/* Catalogs as we read them: what libgettextpo finds in every catalog that is
 * shipped, damaged ones as far as they go, and nothing lost at any reading. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <malloc.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "deck/catalog.h"
#include "deck/load.h"
#include "deck/po.h"
#include "deck/safe.h"

const char *__lsan_default_suppressions(void);

/* libgettextpo 0.21 loses a file name with every file it reads. */
const char *
__lsan_default_suppressions(void)
{
	return "leak:libgettextpo\n";
}

/* ---- Beside the library ---- */

struct both {
	const struct catalog	*catalog;
	struct arena		 arena;
	size_t			 n;	/* that are translated */
};

static void
compare(const struct catalog_entry *e, void *arg)
{
	struct both *b = arg;
	const char *found = catalog_find(b->catalog, e->ctxt, e->msgid);

	if (e->fuzzy || e->obsolete || *e->msgstr == '\0')
		return;
	b->n++;
	assert_non_null(found);
	assert_string_equal(found, safe_text(&b->arena, e->msgstr));
}

static void
compare_folder(const char *folder)
{
	struct both b = { .n = 0 };
	const char *const *names;
	struct diags ds;
	char path[512];
	size_t n;

	diags_init(&ds);
	arena_init(&b.arena);
	n = folder_list(&b.arena, folder, ".po", &names);
	assert_true(n >= 12);
	for (size_t i = 0; i < n; i++) {
		struct catalog *c;

		snprintf(path, sizeof path, "%s/%s", folder, names[i]);
		b.catalog = c = catalog_open(path, &ds);
		assert_non_null(c);
		b.n = 0;
		assert_true(catalog_visit(path, &ds, compare, &b));
		assert_int_equal(catalog_count(c), b.n);
		assert_true(b.n > 100);
		assert_non_null(catalog_header(c, "Plural-Forms"));
		catalog_free(c);
	}
	assert_int_equal(ds.n, 0);
	arena_release(&b.arena);
	diags_release(&ds);
}

static void
every_shipped_catalog_is_read_as_the_library_does(void **state)
{
	const char *data = getenv("PLACARD_DATA");
	char path[512];

	(void)state;
	data = data != NULL ? data : "data";
	snprintf(path, sizeof path, "%s/interface", data);
	compare_folder(path);
	snprintf(path, sizeof path, "%s/cities-and-migration/po", data);
	compare_folder(path);
}

/* ---- Line by line ---- */

/* Entries as "ctxt|msgid|plural|form|form;", with - for what is not there, ~
 * for obsolete and ? for fuzzy. */
static void
write_down(const struct po_entry *e, void *arg)
{
	struct buf *out = arg;

	buf_printf(out, "%s%s%s|%s|%s", e->obsolete ? "~" : "",
	    e->fuzzy ? "?" : "", e->ctxt != NULL ? e->ctxt : "-", e->msgid,
	    e->plural != NULL ? e->plural : "-");
	for (int i = 0; i < e->nform; i++)
		buf_printf(out, "|%s", e->form[i]);
	buf_char(out, ';');
}

/* What is read of a text, and where the first finding is (0: there is none). */
static void
assert_read(const char *text, const char *want, int wrong)
{
	struct buf out = BUF_INIT;
	struct source so;
	struct diags ds;

	diags_init(&ds);
	source_from(&so, "test.po", text, strlen(text), &ds);
	po_read(&so, &ds, write_down, &out);
	assert_string_equal(buf_text(&out), want);
	assert_int_equal(ds.n > 0 ? ds.list[0].line : 0, wrong);
	buf_release(&out);
	source_release(&so);
	diags_release(&ds);
}

static void
entries_are_read_in_every_way_they_are_written(void **state)
{
	(void)state;
	assert_read("", "", 0);
	assert_read("# only a comment", "", 0);
	assert_read("msgid \"a\"\nmsgstr \"b\"", "-|a|-|b;", 0);
	assert_read("msgid\t\"a\"\r\nmsgstr\"b\"\r\n", "-|a|-|b;", 0);
	assert_read("  msgid \"\"\n \"a\" \"b\"\n\n\"c\"\nmsgstr \"x\" \"y\"\n",
	    "-|abc|-|xy;", 0);
	assert_read("msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"\"\n",
	    "-|a|-|b;-|c|-|;", 0);
	assert_read("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"b\"\n"
	    "msgctxt \"\"\nmsgid \"a\"\nmsgstr \"c\"\n",
	    "x|a|-|b;|a|-|c;", 0);
	assert_read("msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\n"
	    "msgstr[1] \"bs\"\nmsgstr[2] \"\"\n\"bz\"\n",
	    "-|a|as|b|bs|bz;", 0);
	assert_read("msgid \"\\t\\\"q\\\"\\\\n\\n\"\nmsgstr \"\\101\\x42\\a\"\n",
	    "-|\t\"q\"\\n\n|-|AB\a;", 0);
}

static void
comments_flags_and_old_entries_belong_to_the_next(void **state)
{
	(void)state;
	assert_read("#, c-format, fuzzy\n#| msgid \"old\"\nmsgid \"a\"\n"
	    "msgstr \"b\"\n#. fuzzy\n#: fuzzy.c:1\n# fuzzy\nmsgid \"c\"\n"
	    "msgstr \"d\"\n", "?-|a|-|b;-|c|-|d;", 0);
	assert_read("msgid \"a\"\nmsgstr \"b\"\n#, fuzzy\n\n"
	    "msgctxt \"x\"\nmsgid \"c\"\nmsgstr \"d\"\n",
	    "-|a|-|b;?x|c|-|d;", 0);
	assert_read("#~ msgid \"a\"\n#~ msgstr \"b\"\n#~ \"c\"\n"
	    "#~| msgid \"d\"\n#~ msgid \"e\"\n#~ msgstr \"f\"\n"
	    "msgid \"g\"\nmsgstr \"h\"\n",
	    "~-|a|-|bc;~-|e|-|f;-|g|-|h;", 0);
}

static void
what_is_damaged_is_told_and_left_out_alone(void **state)
{
	static const char after[] = "\nmsgid \"y\"\nmsgstr \"z\"\n";
	static const struct { const char *text; int line; } bad[] = {
		{ "msgid \"a\nmsgstr \"b\"", 1 },
		{ "msgid \"a\"\nmsgstr \"b", 2 },
		{ "msgid \"a\"\nmsgstr \"b\\", 2 },
		{ "msgid \"a\"\nmsgstr \"b\\q\"", 2 },
		{ "msgid \"a\"\nmsgstr \"b\" c", 2 },
		{ "msgid \"a\"\nmsgstr", 2 },
		{ "msgid a\nmsgstr \"b\"", 1 },
		{ "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", 3 },
		{ "msgid \"a\"\nmsgstr[1] \"b\"", 2 },
		{ "msgid \"a\"\nmsgstr[0] \"b\"\nmsgstr[2] \"c\"", 3 },
		{ "msgid \"a\"\nmsgstr[16] \"b\"", 2 },
		{ "msgid \"a\"\nmsgstr[-1] \"b\"", 2 },
		{ "msgid \"a\"\nmsgstr[99999999999999999999] \"b\"", 2 },
		{ "msgid \"a\"\nmsgstr[0 \"b\"", 2 },
		{ "msgid_plural \"a\"\nmsgstr \"b\"", 1 },
		{ "msgstr \"b\"", 1 },
		{ "\"b\"", 1 },
		{ "msgctxt \"x\"\nmsgstr \"b\"", 2 },
		{ "msgid \"a\"\n\n", 4 },	/* told where the next begins */
		{ "msgidx \"a\"\nmsgstr \"b\"", 1 },
		{ "<<<<<<< HEAD", 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		char text[256];

		assert_read(bad[i].text, "", i == 18 ? 2 : bad[i].line);
		snprintf(text, sizeof text, "%s%s", bad[i].text, after);
		assert_read(text, "-|y|-|z;", bad[i].line);
	}
	/* What was whole before stays. */
	assert_read("msgid \"a\"\nmsgstr \"b\"\n=======\nmsgid \"c\"\n"
	    "msgstr \"d\"\n>>>>>>> theirs\n", "-|a|-|b;-|c|-|d;", 3);
}

static void
what_is_no_catalog_at_all_is_given_up(void **state)
{
	struct buf text = BUF_INIT, out = BUF_INIT;
	struct source so;
	struct diags ds;

	(void)state;
	diags_init(&ds);
	for (int i = 0; i < 1000; i++)
		buf_str(&text, "no line of a catalog\n");
	source_from(&so, "test.po", text.p, text.n, &ds);
	po_read(&so, &ds, write_down, &out);
	assert_in_range(ds.n, 1, 20);
	assert_int_equal(out.n, 0);
	source_release(&so);
	buf_release(&text);
	buf_release(&out);
	diags_release(&ds);
}

/* ---- Files ---- */

static char path[] = "/tmp/placard-po-XXXXXX";

static void
write_file(const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void
the_first_of_two_counts(void **state)
{
	struct catalog *c;
	struct diags ds;

	(void)state;
	diags_init(&ds);
	write_file("msgid \"a\"\nmsgstr \"first\"\n\nmsgid \"a\"\n"
	    "msgstr \"second\"\n\nmsgctxt \"x\"\nmsgid \"a\"\n"
	    "msgstr \"third\"\n");
	c = catalog_open(path, &ds);
	assert_string_equal(catalog_find(c, NULL, "a"), "first");
	assert_string_equal(catalog_find(c, "x", "a"), "third");
	assert_string_equal(catalog_find(c, "y", "a"), "first");
	assert_int_equal(catalog_count(c), 2);
	catalog_free(c);
	diags_release(&ds);
}

static void
read_once(void)
{
	struct diags ds;

	diags_init(&ds);
	catalog_free(catalog_open(path, &ds));
	diags_release(&ds);
}

static void
nothing_is_lost_at_any_reading(void **state)
{
	static const char *const texts[] = {
		"msgid \"\"\nmsgstr \"Content-Type: text/plain; "
		    "charset=UTF-8\\n\"\n\nmsgctxt \"x\"\nmsgid \"a\"\n"
		    "msgstr \"b\"\n",
		"msgid \"\"\nmsgstr \"Content-Type: text/plain; "
		    "charset=ISO-8859-1\\n\"\n\nmsgid \"a\"\nmsgstr \"b\"\n",
		"msgid \"a\nmsgstr \"b\"\nmsgid msgid\n", "rubbish\n", ""
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		size_t before, after;

		write_file(texts[i]);
		/* What the C library keeps for itself is there after some. */
		for (int k = 0; k < 10; k++)
			read_once();
		before = mallinfo2().uordblks;
		for (int k = 0; k < 1000; k++)
			read_once();
		after = mallinfo2().uordblks;
		assert_in_range(after, 0, before + 1000);
	}
}

static int
make_file(void **state)
{
	const int fd = mkstemp(path);

	(void)state;
	return fd < 0 || close(fd) != 0;
}

static int
remove_file(void **state)
{
	(void)state;
	return unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    every_shipped_catalog_is_read_as_the_library_does),
		cmocka_unit_test(
		    entries_are_read_in_every_way_they_are_written),
		cmocka_unit_test(
		    comments_flags_and_old_entries_belong_to_the_next),
		cmocka_unit_test(what_is_damaged_is_told_and_left_out_alone),
		cmocka_unit_test(what_is_no_catalog_at_all_is_given_up),
		cmocka_unit_test(the_first_of_two_counts),
		cmocka_unit_test(nothing_is_lost_at_any_reading),
	};

	return cmocka_run_group_tests_name("po", tests, make_file,
	    remove_file);
}
