/* Tests of the parts of a kiosk that need no screen: its file, the staff's
 * PIN, the words to the service manager. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <crypt.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "run/kiosk_file.h"
#include "run/pin.h"
#include "run/service.h"

/* ---- The file ---- */

static struct kiosk_file kiosk;
static struct diags diags;

static int
setup(void **state)
{
	(void)state;
	kiosk_file_init(&kiosk);
	diags_init(&diags);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	kiosk_file_release(&kiosk);
	diags_release(&diags);
	return 0;
}

static bool
read_bytes(const char *text, size_t len)
{
	struct source s;
	bool fine;

	kiosk_file_release(&kiosk);
	kiosk_file_init(&kiosk);
	diags_release(&diags);
	source_from(&s, "kiosk.conf", text, len, &diags);
	fine = kiosk_file_read(&kiosk, &s, &diags);
	source_release(&s);
	return fine;
}

static bool
read_file(const char *text)
{
	return read_bytes(text, strlen(text));
}

/* The text is refused with this one finding. */
static void
assert_refused(const char *text, int line, int col, const char *message)
{
	assert_false(read_file(text));
	assert_int_equal(diags.n, 1);
	assert_string_equal(diags.list[0].message, message);
	assert_string_equal(diags.list[0].file, "kiosk.conf");
	assert_int_equal(diags.list[0].level, DIAG_ERROR);
	assert_int_equal(diags.list[0].line, line);
	assert_int_equal(diags.list[0].col, col);
}

/* What is in force, as it is printed; the caller frees. */
static char *
printed(void)
{
	char *text;
	size_t n;
	FILE *f = open_memstream(&text, &n);

	assert_non_null(f);
	kiosk_file_print(&kiosk, f);
	fclose(f);
	return text;
}

/* A line as placard --kiosk-pin makes it, at the lowest cost. */
static const char *
line_of(const char *digits)
{
	static char line[CRYPT_OUTPUT_SIZE + 8];
	static const char salt[16] = "a salt of a test";
	char setting[CRYPT_GENSALT_OUTPUT_SIZE];

	assert_non_null(crypt_gensalt_rn("$y$", 1, salt, sizeof salt, setting,
	    sizeof setting));
	snprintf(line, sizeof line, "pin = %s", crypt(digits, setting));
	return line;
}

static const char *
hash_of(const char *digits)
{
	return line_of(digits) + strlen("pin = ");
}

static void
an_empty_file_gives_the_defaults(void **state)
{
	char *text;

	(void)state;
	assert_true(read_file(""));
	assert_int_equal(kiosk.idle, 90);
	assert_int_equal(kiosk.notice, 30);
	assert_int_equal(kiosk.loop, 12);
	assert_int_equal(kiosk.large_factor, 3);
	assert_int_equal(kiosk.nlang, 0);
	assert_null(kiosk.pin);
	assert_false(kiosk.counts);
	text = printed();
	assert_string_equal(text, "idle = 90\nnotice = 30\nloop = 12\n"
	    "large-factor = 3\ntour = attract\n# visit: none\n"
	    "# languages: none\nstart = language\nlocal-help = local-help\n"
	    "# deck: none\n# local: none\n# theme: none\nlarge = off\n"
	    "# quiet: none\n# pin: none\ncounts = off\n"
	    "counts-dir = /var/lib/placard/counts\n");
	free(text);
	assert_true(read_file("\n\n# idle = no\n \t# more\n   \n"));
	assert_int_equal(diags.n, 0);
}

static void
every_key_is_taken(void **state)
{
	(void)state;
	assert_true(read_file(
	    "idle=20\r\n"
	    "  notice  =\t20  \r\n"
	    "loop = 6\n"
	    "large-factor = 10\n"
	    "tour = newcomers\n"
	    "visit = all-of-it\n"
	    "languages = en, fr ar\tzh-Hans\n"
	    "start = contents\n"
	    "local-help = our-office\n"
	    "deck = /srv/a deck/deck.md\n"
	    "local = /srv/local\n"
	    "theme = contrast\n"
	    "large = on\n"
	    "quiet = 20:00-07:30\n"
	    "counts = on\n"
	    "counts-dir = /srv/counts"));
	assert_int_equal(diags.n, 0);
	assert_int_equal(kiosk.idle, 20);
	assert_int_equal(kiosk.notice, 20);
	assert_int_equal(kiosk.loop, 6);
	assert_int_equal(kiosk.large_factor, 10);
	assert_string_equal(kiosk.tour, "newcomers");
	assert_string_equal(kiosk.visit, "all-of-it");
	assert_int_equal(kiosk.nlang, 4);
	assert_string_equal(kiosk.lang[0], "en");
	assert_string_equal(kiosk.lang[3], "zh-Hans");
	assert_true(kiosk.start_contents);
	assert_string_equal(kiosk.local_help, "our-office");
	assert_string_equal(kiosk.deck, "/srv/a deck/deck.md");
	assert_string_equal(kiosk.local, "/srv/local");
	assert_string_equal(kiosk.theme, "contrast");
	assert_true(kiosk.large);
	assert_int_equal(kiosk.quiet_from, 20 * 60);
	assert_int_equal(kiosk.quiet_to, 7 * 60 + 30);
	assert_true(kiosk.counts);
	assert_string_equal(kiosk.counts_dir, "/srv/counts");
}

static void
what_is_printed_reads_the_same(void **state)
{
	char *once, *twice;

	(void)state;
	assert_true(read_file("idle = 45\nlanguages = ar en\nquiet = "
	    "00:05-23:59\ndeck = /srv/d\ntheme = light\nvisit = v\n"
	    "start = contents\nlarge = on\n"));
	once = printed();
	assert_true(read_file(once));
	assert_int_equal(diags.n, 0);
	twice = printed();
	assert_string_equal(once, twice);
	assert_non_null(strstr(once, "languages = ar en\n"));
	assert_non_null(strstr(once, "quiet = 00:05-23:59\n"));
	free(once);
	free(twice);
}

static void
the_pin_is_not_printed(void **state)
{
	char *text;

	(void)state;
	assert_true(read_file(line_of("2580")));
	assert_non_null(kiosk.pin);
	text = printed();
	assert_non_null(strstr(text, "\n# pin = (set)\n"));
	assert_null(strstr(text, "$y$"));
	assert_true(read_file(text));
	free(text);
}

static void
lines_that_are_none_are_refused_at_their_place(void **state)
{
	(void)state;
	assert_refused("idle 90\n", 1, 1, "a line is: key = value");
	assert_refused("# a\n\n  idle\n", 3, 3, "a line is: key = value");
	assert_refused("[kiosk]\n", 1, 1, "a line is: key = value");
	assert_refused("idle = 90\nidle = 80\n", 2, 1,
	    "“idle” stands in line 1 already");
	assert_refused("idel = 90\n", 1, 1,
	    "there is no key “idel”; is “idle” meant?");
	assert_refused("\tcounts_dir = /a\n", 1, 2,
	    "there is no key “counts_dir”; is “counts-dir” meant?");
	assert_refused("IDLE = 90\n", 1, 1,
	    "there is no key “IDLE”; is “idle” meant?");
	assert_refused("colour = red\n", 1, 1,
	    "there is no key “colour”; is “counts” meant?");
	assert_refused("sound = on\n", 1, 1,
	    "there is no key “sound”; placard(1) lists them");
	assert_refused("= 90\n", 1, 1,
	    "there is no key “”; placard(1) lists them");
	/* Columns are characters. */
	assert_refused("é\302\240x\n", 1, 1, "a line is: key = value");
	assert_refused("theme = dark\nlarge = é\n", 2, 9,
	    "large is on or off");
	assert_refused("tour = é\033[2J\n", 1, 9,
	    "a line has no control characters");
	assert_refused("\177 = 1\n", 1, 1, "a line has no control characters");
}

static void
each_bad_value_says_what_is_meant(void **state)
{
	static const struct {
		const char	*key, *message, *value[9];
	} list[] = {
		{ "idle", "idle is 20 to 3600 seconds until the notice",
		    { "", "19", "3601", "-90", "+90", "90s", "1e2", "0x40",
		    "99999999999999999999" } },
		{ "notice", "notice is 20 to 600 seconds to ask for more time",
		    { "", "19", "601", "no" } },
		{ "loop", "loop is 6 to 3600 seconds for each panel",
		    { "", "5", "3601", "6.5" } },
		{ "large-factor", "large-factor is 1 to 10 times longer",
		    { "", "0", "11" } },
		{ "tour", "tour is the name of a tour of the deck",
		    { "", "a b", "a # b" } },
		{ "visit", "visit is the name of a tour of the deck",
		    { "", "a\tb" } },
		{ "languages", "languages are tags, each once, as: en fr ar "
		    "zh-Hans", { "", ",", "en en", "e", "en_GB", "fr;de",
		    "toolongtobeatagtoolongtobeatagxx" } },
		{ "start", "start is language or contents",
		    { "", "panel", "Language" } },
		{ "local-help", "local-help is the id of a panel",
		    { "", "a b" } },
		{ "deck", "deck is a whole path, from /",
		    { "", "deck.md", "~/deck", "-" } },
		{ "local", "local is a whole path, from /",
		    { "", "local" } },
		{ "theme", "theme is dark, light, contrast or mono",
		    { "", "blue", "Dark" } },
		{ "large", "large is on or off", { "", "yes", "1", "ON" } },
		{ "quiet", "quiet is two times of the day, as: 20:00-07:00",
		    { "", "20:00", "20-7", "24:00-07:00", "20:60-07:00",
		    "20:00-07:00h", "20:0-07:00", "-20:00-07:00" } },
		{ "pin", "pin is the line that placard --kiosk-pin prints",
		    { "", "1234", "$1$abc$def", "$y$", "$y$j9T$short" } },
		{ "counts", "counts is on or off", { "", "true" } },
		{ "counts-dir", "counts-dir is a whole path, from /",
		    { "", "counts" } }
	};
	char line[200];

	(void)state;
	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		for (size_t k = 0; k < 9 && list[i].value[k] != NULL; k++) {
			snprintf(line, sizeof line, "# one\n%s = %s\n",
			    list[i].key, list[i].value[k]);
			/* Behind the last blank there is no value: the place
			 * is where it is missed. */
			assert_refused(line, 2, (int)strlen(list[i].key) + 4,
			    list[i].message);
		}
}

static void
all_that_is_wrong_is_told_at_once(void **state)
{
	(void)state;
	assert_false(read_file("idle = 1\nnonsense\ntheme = red\nloop = 8\n"));
	assert_int_equal(diags.n, 3);
	assert_int_equal(diags.list[0].line, 1);
	assert_int_equal(diags.list[1].line, 2);
	assert_int_equal(diags.list[2].line, 3);
}

static void
no_more_languages_than_there_is_room_for(void **state)
{
	char text[400] = "languages =";

	(void)state;
	for (int i = 0; i < KIOSK_LANGUAGES; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text),
		    " a%c", 'a' + i % 26 + (i >= 26 ? 'A' - 'a' : 0));
	assert_true(read_file(text));
	assert_int_equal(kiosk.nlang, KIOSK_LANGUAGES);
	strcat(text, " zz");
	assert_refused(text, 1, 13, "languages are tags, each once, as: en fr "
	    "ar zh-Hans");
}

static void
damaged_bytes_are_no_value(void **state)
{
	(void)state;
	assert_false(read_bytes("idle = 9\0000\n", 11));
	assert_int_equal(diags_count(&diags, DIAG_ERROR), 1);
	assert_false(read_bytes("idle = 90\377\n", 11));
	assert_int_equal(diags_count(&diags, DIAG_ERROR), 1);
	/* In a remark they do no harm. */
	assert_true(read_bytes("# Caf\351\nidle = 90\n", 17));
}

/* ---- The PIN ---- */

static void
only_the_right_pin_is_right(void **state)
{
	char hash[CRYPT_OUTPUT_SIZE];

	(void)state;
	strcpy(hash, hash_of("2580"));
	assert_true(pin_is_usable(hash));
	assert_true(pin_is_right("2580", hash));
	assert_false(pin_is_right("2581", hash));
	assert_false(pin_is_right("258", hash));
	assert_false(pin_is_right("25800", hash));
	assert_false(pin_is_right("", hash));
	assert_false(pin_is_right(hash, hash));
}

static void
without_a_pin_none_is_right(void **state)
{
	(void)state;
	assert_false(pin_is_right("2580", NULL));
	assert_false(pin_is_right("", NULL));
	/* What is damaged behind our back matches nothing. */
	assert_false(pin_is_right("2580", ""));
	assert_false(pin_is_right("2580", "*0"));
	assert_false(pin_is_right("2580", "$y$"));
}

static void
a_hash_that_takes_hours_is_refused(void **state)
{
	char hash[CRYPT_OUTPUT_SIZE];

	(void)state;
	strcpy(hash, hash_of("2580"));
	hash[4] = 'T';			/* $y$jTT$: N is 2 to the 31 */
	assert_false(pin_is_usable(hash));
	strcpy(hash, hash_of("2580"));
	hash[strlen(hash) - 1] = '\0';	/* a line cut short */
	assert_false(pin_is_usable(hash));
	assert_false(pin_is_usable(""));
	assert_false(pin_is_usable("$6$salt$hash"));
}

/* Seconds of the processor for an answer, the best of some. */
static double
cost_of(const char *digits, const char *hash)
{
	double best = 1e9;

	for (int i = 0; i < 3; i++) {
		clock_t start = clock();
		double took;

		pin_is_right(digits, hash);
		took = (double)(clock() - start) / CLOCKS_PER_SEC;
		if (took < best)
			best = took;
	}
	return best;
}

static void
every_answer_takes_as_long(void **state)
{
	char setting[CRYPT_GENSALT_OUTPUT_SIZE], hash[CRYPT_OUTPUT_SIZE];
	double right, wrong, none;

	(void)state;
	/* As --kiosk-pin makes it. */
	assert_non_null(crypt_gensalt_rn("$y$", 0, NULL, 0, setting,
	    sizeof setting));
	strcpy(hash, crypt("2580", setting));
	right = cost_of("2580", hash);
	wrong = cost_of("9", hash);
	none = cost_of("2580", NULL);
	assert_true(wrong > right / 2 && wrong < right * 2);
	assert_true(none > right / 2 && none < right * 2);
}

/* ---- The service manager ---- */

/* A manager's end of the socket: a path, or an abstract name behind "@". */
static int
manager(const char *name)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0);

	assert_true(fd >= 0);
	memcpy(at.sun_path, name, strlen(name));
	if (name[0] == '@')
		at.sun_path[0] = '\0';
	assert_int_equal(bind(fd, (const struct sockaddr *)&at, (socklen_t)(
	    offsetof(struct sockaddr_un, sun_path) + strlen(name))), 0);
	setenv("NOTIFY_SOCKET", name, 1);
	unsetenv("WATCHDOG_USEC");
	unsetenv("WATCHDOG_PID");
	return fd;
}

static void
assert_told(int fd, const char *text)
{
	char got[256];
	ssize_t n = recv(fd, got, sizeof got - 1, 0);

	assert_true(n >= 0);
	got[n] = '\0';
	assert_string_equal(got, text);
}

static void
assert_nothing_told(int fd)
{
	char got[8];

	assert_int_equal(recv(fd, got, sizeof got, 0), -1);
}

static char folder[] = "/tmp/test-kiosk-XXXXXX", sock[64];

static int
setup_folder(void **state)
{
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	if (mkdtemp(folder) == NULL)
		return -1;
	snprintf(sock, sizeof sock, "%s/notify", folder);
	return setup(state);
}

static int
teardown_folder(void **state)
{
	unsetenv("NOTIFY_SOCKET");
	unsetenv("WATCHDOG_USEC");
	unsetenv("WATCHDOG_PID");
	unlink(sock);
	rmdir(folder);
	return teardown(state);
}

static void
nobody_asks_and_nothing_is_done(void **state)
{
	static const char *const none[] = { NULL, "", "/", "@", "relative",
	    "vsock:2:1234", "/nowhere/at/all" };
	char longer[200];
	struct service s;

	(void)state;
	setenv("WATCHDOG_USEC", "1000000", 1);
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		if (none[i] != NULL)
			setenv("NOTIFY_SOCKET", none[i], 1);
		else
			unsetenv("NOTIFY_SOCKET");
		service_open(&s, 0);
		assert_int_equal(s.fd, -1);
		service_tell(&s, "READY=1");
		service_ping(&s, 1000000);
		assert_int_equal(service_wait(&s, -1, 5), -1);
		assert_int_equal(service_wait(&s, 7000, 5), 7000);
		service_close(&s);
	}
	memset(longer, 'a', sizeof longer - 1);
	longer[0] = '/';
	longer[sizeof longer - 1] = '\0';
	setenv("NOTIFY_SOCKET", longer, 1);
	service_open(&s, 0);
	assert_int_equal(s.fd, -1);
}

static void
the_manager_is_told(void **state)
{
	char abstract[64];
	struct service s;
	int fd = manager(sock);

	(void)state;
	service_open(&s, 0);
	service_tell(&s, "READY=1\nSTATUS=attract");
	assert_told(fd, "READY=1\nSTATUS=attract");
	/* Without a watchdog nothing wakes up. */
	service_ping(&s, 1000000);
	assert_nothing_told(fd);
	assert_int_equal(service_wait(&s, -1, 0), -1);
	service_close(&s);
	assert_int_equal(s.fd, -1);
	close(fd);

	snprintf(abstract, sizeof abstract, "@placard-test-%ld",
	    (long)getpid());
	fd = manager(abstract);
	service_open(&s, 0);
	service_tell(&s, "STOPPING=1");
	assert_told(fd, "STOPPING=1");
	service_close(&s);
	close(fd);
}

static void
the_watchdog_is_pinged_twice_in_its_time(void **state)
{
	struct service s;
	int fd = manager(sock);

	(void)state;
	setenv("WATCHDOG_USEC", "30000000", 1);
	service_open(&s, 1000);
	assert_int_equal(s.every, 15000);
	assert_int_equal(service_wait(&s, -1, 1000), 0);
	service_ping(&s, 1000);
	assert_told(fd, "WATCHDOG=1");
	assert_int_equal(service_wait(&s, -1, 1000), 15000);
	assert_int_equal(service_wait(&s, 200, 1000), 200);
	assert_int_equal(service_wait(&s, 60000, 9000), 7000);
	service_ping(&s, 15999);
	assert_nothing_told(fd);
	service_ping(&s, 16000);
	assert_told(fd, "WATCHDOG=1");
	/* Late: one ping, and then on from now. */
	assert_int_equal(service_wait(&s, -1, 90000), 0);
	service_ping(&s, 90000);
	assert_told(fd, "WATCHDOG=1");
	assert_nothing_told(fd);
	assert_int_equal(service_wait(&s, -1, 90000), 15000);
	service_close(&s);
	close(fd);
}

static void
a_watchdog_of_another_process_is_not_ours(void **state)
{
	static const struct {
		const char	*usec, *pid;
		int		 every;
	} list[] = {
		{ "2000000", NULL, 1000 }, { "2000000", "1", 0 },
		{ "0", NULL, 0 }, { "-5", NULL, 0 }, { "soon", NULL, 0 },
		{ "1", NULL, 1 }, { "9000000000000000000", NULL, 3600000 }
	};
	char self[24];
	struct service s;
	int fd = manager(sock);

	(void)state;
	for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
		setenv("WATCHDOG_USEC", list[i].usec, 1);
		if (list[i].pid != NULL)
			setenv("WATCHDOG_PID", list[i].pid, 1);
		else
			unsetenv("WATCHDOG_PID");
		service_open(&s, 0);
		assert_int_equal(s.every, list[i].every);
		service_close(&s);
	}
	snprintf(self, sizeof self, "%ld", (long)getpid());
	setenv("WATCHDOG_PID", self, 1);
	setenv("WATCHDOG_USEC", "2000000", 1);
	service_open(&s, 0);
	assert_int_equal(s.every, 1000);
	service_close(&s);
	close(fd);
}

static void
a_manager_that_is_gone_does_no_harm(void **state)
{
	struct service s;
	int fd = manager(sock);

	(void)state;
	service_open(&s, 0);
	close(fd);
	service_tell(&s, "STATUS=alone");
	service_tell(&s, "STATUS=alone");
	service_close(&s);
}

/* Its queue is full: the screen goes on after a second. */
static void
a_manager_that_does_not_read_is_not_waited_for(void **state)
{
	struct service s;
	int fd = manager(sock);
	struct pollfd p;

	(void)state;
	service_open(&s, 0);
	p = (struct pollfd){ .fd = s.fd, .events = POLLOUT };
	for (int i = 0; i < 100000 && poll(&p, 1, 0) == 1; i++)
		service_tell(&s, "STATUS=full");
	assert_int_equal(poll(&p, 1, 0), 0);
	service_tell(&s, "STATUS=over");
	service_close(&s);
	close(fd);
}

#define TEST(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)
#define TEST_FOLDER(f) \
	cmocka_unit_test_setup_teardown(f, setup_folder, teardown_folder)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_empty_file_gives_the_defaults),
		TEST(every_key_is_taken),
		TEST(what_is_printed_reads_the_same),
		TEST(the_pin_is_not_printed),
		TEST(lines_that_are_none_are_refused_at_their_place),
		TEST(each_bad_value_says_what_is_meant),
		TEST(all_that_is_wrong_is_told_at_once),
		TEST(no_more_languages_than_there_is_room_for),
		TEST(damaged_bytes_are_no_value),
		TEST(only_the_right_pin_is_right),
		TEST(without_a_pin_none_is_right),
		TEST(a_hash_that_takes_hours_is_refused),
		TEST(every_answer_takes_as_long),
		TEST_FOLDER(nobody_asks_and_nothing_is_done),
		TEST_FOLDER(the_manager_is_told),
		TEST_FOLDER(the_watchdog_is_pinged_twice_in_its_time),
		TEST_FOLDER(a_watchdog_of_another_process_is_not_ours),
		TEST_FOLDER(a_manager_that_is_gone_does_no_harm),
		TEST_FOLDER(a_manager_that_does_not_read_is_not_waited_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
