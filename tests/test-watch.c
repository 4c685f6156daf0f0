/* The watch, whatever happens to the way to a file. inotify tells at once, so
 * nothing is waited for. */
#include "config.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/watch.h"

static char root[] = "/tmp/placard-watch-XXXXXX";
static struct watch *w;

static void
save(const char *path)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs("text", f);
	assert_int_equal(fclose(f), 0);
}

static void
run(const char *command)
{
	assert_int_equal(system(command), 0);
}

/* As the program does before it reads again. */
static void
name_all(void)
{
	watch_begin(w);
	watch_file(w, "way/deck.md");
	watch_folder(w, "way/po", ".po");
	watch_end(w);
}

/* Whether something happened, once. */
static void
assert_seen(void)
{
	assert_true(watch_changed(w));
	name_all();
	assert_false(watch_changed(w));
}

static int
setup(void **state)
{
	(void)state;
	run("rm -rf way real other old; mkdir -p way/po");
	save("way/deck.md");
	save("way/po/fr.po");
	w = watch_new();
	if (w == NULL)
		return -1;
	name_all();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	watch_free(w);
	return 0;
}

static void
saves_and_renames_are_seen(void **state)
{
	(void)state;
	assert_false(watch_changed(w));
	save("way/deck.md");
	assert_seen();
	save("way/new");
	assert_false(watch_changed(w));
	assert_int_equal(rename("way/new", "way/deck.md"), 0);
	assert_seen();
	assert_int_equal(unlink("way/deck.md"), 0);
	save("way/deck.md");
	assert_seen();
	save("way/po/fr.po");
	assert_seen();
	save("way/po/nl.po");
	assert_seen();
	/* A second name for a file that is whole. */
	save("way/new");
	assert_int_equal(unlink("way/deck.md"), 0);
	assert_int_equal(link("way/new", "way/deck.md"), 0);
	assert_seen();
}

static void
what_editors_leave_is_not(void **state)
{
	(void)state;
	save("way/.deck.md.swp");
	save("way/deck.md~");
	save("way/4913");
	save("way/other.md");
	save("way/po/fr.po~");
	save("way/po/.#fr.po");
	save("way/po/terms.fr.tsv");
	assert_int_equal(mkdir("way/folder", 0777), 0);
	assert_int_equal(chmod("way/deck.md", 0600), 0);
	assert_int_equal(access("way/deck.md", R_OK), 0);
	assert_false(watch_changed(w));
	/* A file is not whole while it is written. */
	run("rm way/deck.md");
	FILE *f = fopen("way/deck.md", "w");
	assert_false(watch_changed(w));
	fclose(f);
	assert_seen();
}

static void
links_are_followed(void **state)
{
	(void)state;
	run("mkdir real; mv way/deck.md real; mv way/po/fr.po real;"
	    "ln -s ../real/deck.md way; ln -s ../../real/fr.po way/po");
	assert_seen();
	save("real/deck.md");
	assert_seen();
	save("real/fr.po");
	assert_seen();
	/* The link leads elsewhere, in the two ways that there are. */
	run("mkdir other; echo a >other/deck.md");
	assert_false(watch_changed(w));
	run("ln -sf ../other/deck.md way/deck.md");
	assert_seen();
	save("real/deck.md");
	assert_false(watch_changed(w));
	save("other/deck.md");
	assert_seen();
	run("rm way/deck.md; ln -s ../real/deck.md way/deck.md");
	assert_seen();
}

static void
a_link_on_the_way_may_be_swapped(void **state)
{
	(void)state;
	run("mv way real; cp -r real other; ln -s real way");
	assert_seen();
	save("real/deck.md");
	assert_seen();
	run("ln -s other new; mv -T new way");
	assert_seen();
	save("real/deck.md");
	assert_false(watch_changed(w));
	save("other/deck.md");
	assert_seen();
	save("other/po/fr.po");
	assert_seen();
	run("rm way; ln -s \"$PWD/real\" way");
	assert_seen();
	save("real/po/fr.po");
	assert_seen();
}

static void
folders_may_go_and_come(void **state)
{
	(void)state;
	run("mv way old");
	assert_seen();
	save("old/deck.md");
	assert_false(watch_changed(w));
	run("mv old way");
	assert_seen();
	save("way/deck.md");
	assert_seen();
	run("rm -r way");
	assert_seen();
	run("mkdir way");
	assert_seen();
	run("mkdir way/po");
	assert_seen();
	save("way/deck.md");
	assert_seen();
	save("way/po/fr.po");
	assert_seen();
	run("rm -r way/po");
	assert_seen();
	run("mkdir way/po");
	assert_seen();
}

static void
links_in_a_circle_end(void **state)
{
	(void)state;
	run("rm way/deck.md; ln -s deck.md way/deck.md");
	assert_seen();
	run("rm -r way; ln -s way way");
	assert_seen();
	run("rm way; mkdir way; echo a >way/deck.md");
	assert_seen();
}

static void
there_may_be_no_watch(void **state)
{
	(void)state;
	watch_begin(NULL);
	watch_file(NULL, "way");
	watch_folder(NULL, "way", ".po");
	watch_end(NULL);
	assert_false(watch_changed(NULL));
	assert_int_equal(watch_fd(NULL), -1);
	watch_free(NULL);
}

static int
enter(void **state)
{
	(void)state;
	return mkdtemp(root) == NULL || chdir(root) != 0 ? -1 : 0;
}

static int
leave(void **state)
{
	(void)state;
	run("rm -rf \"$PWD\"");
	return chdir("/");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(saves_and_renames_are_seen,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(what_editors_leave_is_not,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(links_are_followed, setup,
		    teardown),
		cmocka_unit_test_setup_teardown(
		    a_link_on_the_way_may_be_swapped, setup, teardown),
		cmocka_unit_test_setup_teardown(folders_may_go_and_come,
		    setup, teardown),
		cmocka_unit_test_setup_teardown(links_in_a_circle_end, setup,
		    teardown),
		cmocka_unit_test(there_may_be_no_watch),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, enter, leave);
}
