/* Tests of the sandbox: each forbidden thing is tried from inside, by a child
 * that went in, and by one that did not, for whom it must go well. So no test
 * passes because a thing never works. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "deck/load.h"
#include "run/counts.h"
#include "run/pin.h"
#include "run/sandbox.h"
#include "run/service.h"

/* What a thing is refused by; more than one: by any of them. */
enum { FILES = 1, CALLS = 2 };

/* The stage: "open" may be read, "book" written, "other" neither. */
static char top[] = "/tmp/test-sandbox-XXXXXX";
static char open_folder[64], book[64], other[64];

/* A path on the stage; good until the fourth call from now. */
static const char *
at(const char *folder, const char *name)
{
	static char path[4][128];
	static int next;

	next = (next + 1) % 4;
	snprintf(path[next], sizeof path[next], "%s/%s", folder, name);
	return path[next];
}

static int
make_file(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0755);

	if (fd < 0)
		return -1;
	return write(fd, "#!/bin/sh\n", 10) == 10 ? close(fd) : -1;
}

static int
setup(void **state)
{
	(void)state;
	strcpy(top + strlen(top) - 6, "XXXXXX");
	if (mkdtemp(top) == NULL)
		return -1;
	strcpy(open_folder, at(top, "open"));
	strcpy(book, at(top, "book"));
	strcpy(other, at(top, "other"));
	if (mkdir(open_folder, 0755) != 0 || mkdir(book, 0755) != 0 ||
	    mkdir(other, 0755) != 0)
		return -1;
	return make_file(at(open_folder, "file")) |
	    make_file(at(book, "file")) | make_file(at(other, "file"));
}

static int
teardown(void **state)
{
	static const char *const left[] = { "file", "new", "moved", "folder",
	    "sym", "hard", "fifo", "sock", "2026-11.csv", "placard.prom" };
	const char *const folder[] = { open_folder, book, other };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		for (size_t k = 0; k < sizeof left / sizeof *left; k++)
			remove(at(folder[i], left[k]));
		if (rmdir(folder[i]) != 0)
			return -1;
	}
	return rmdir(top);
}

/* ---- Things to try: each says whether it went well ---- */

static const char *where;	/* the folder to try it in */

static bool
opens(const char *path, int flags)
{
	return open(path, flags | O_CLOEXEC, 0644) >= 0;
}

static bool
reads_file(void)
{
	return opens(at(where, "file"), O_RDONLY);
}

static bool
lists_folder(void)
{
	DIR *d = opendir(where);

	return d != NULL && readdir(d) != NULL;
}

static bool
reads_accounts(void)
{
	return opens("/etc/passwd", O_RDONLY);
}

static bool
reads_environment(void)
{
	return opens("/proc/self/environ", O_RDONLY);
}

static bool
makes_file(void)
{
	return opens(at(where, "new"), O_WRONLY | O_CREAT);
}

static bool
makes_nameless_file(void)
{
	return opens(where, O_WRONLY | O_TMPFILE);
}

static bool
writes_file(void)
{
	return opens(at(where, "file"), O_WRONLY);
}

static bool
writes_and_reads_file(void)
{
	return opens(at(where, "file"), O_RDWR);
}

static bool
appends_to_file(void)
{
	return opens(at(where, "file"), O_WRONLY | O_APPEND);
}

static bool
empties_file(void)
{
	return opens(at(where, "file"), O_RDONLY | O_TRUNC);
}

static bool
truncates_file(void)
{
	return truncate(at(where, "file"), 1) == 0;
}

static bool
removes_file(void)
{
	return unlink(at(where, "file")) == 0;
}

static bool
renames_file(void)
{
	return rename(at(where, "file"), at(where, "moved")) == 0;
}

static bool
moves_file_out(void)
{
	return rename(at(where, "file"), at(other, "moved")) == 0;
}

static bool
moves_file_in(void)
{
	return rename(at(other, "file"), at(where, "moved")) == 0;
}

static bool
makes_folder(void)
{
	return mkdir(at(where, "folder"), 0755) == 0;
}

static bool
makes_symlink(void)
{
	return symlink("/etc/passwd", at(where, "sym")) == 0;
}

static bool
makes_link(void)
{
	return link(at(where, "file"), at(where, "hard")) == 0;
}

static bool
makes_fifo(void)
{
	return mkfifo(at(where, "fifo"), 0644) == 0;
}

static bool
makes_file_for_all(void)
{
	return chmod(at(where, "file"), 0777) == 0;
}

static bool
executes(const char *path)
{
	char *const argv[] = { (char *)(uintptr_t)path, NULL };
	char *const env[] = { NULL };

	execve(path, argv, env);
	return false;		/* a program that runs ends with 0 */
}

static bool
executes_true(void)
{
	return executes("/bin/true");
}

static bool
executes_file(void)
{
	return executes(at(where, "file"));
}

/* A program kept open: no path is asked for then. */
static bool
executes_open_file(void)
{
	static char name[] = "true";
	char *const argv[] = { name, NULL }, *const env[] = { NULL };
	int fd = open("/bin/true", O_RDONLY | O_CLOEXEC);

	if (fd >= 0)
		fexecve(fd, argv, env);
	return false;
}

static bool
forks(void)
{
	pid_t child = fork();

	if (child == 0)
		_exit(0);
	return child > 0;
}

static bool
opens_internet_socket(void)
{
	return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

static bool
opens_udp_socket(void)
{
	return socket(AF_INET6, SOCK_DGRAM, 0) >= 0 ||
	    socket(AF_INET, SOCK_DGRAM, 0) >= 0;
}

static bool
opens_local_socket(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool
opens_socket_pair(void)
{
	int pair[2];

	return socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0;
}

static bool
maps_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool
makes_data_code(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return p != MAP_FAILED && mprotect(p, 4096, PROT_READ | PROT_EXEC) ==
	    0;
}

static bool
signals_parent(void)
{
	return kill(getppid(), 0) == 0;
}

static bool
lowers_its_rank(void)
{
	return nice(1) != -1;
}

static bool
changes_its_mask(void)
{
	umask(0);
	return umask(077) == 0;
}

static bool
leaves_its_folder(void)
{
	return chdir("/") == 0;
}

/* ---- What the program still does ---- */

static bool
keeps_a_book(void)
{
	struct counts_book b;
	struct diags ds;
	bool done;

	diags_init(&ds);
	if (!counts_book_open(&b, book, "2026-11", &ds))
		return false;
	counts_add(&b.now, "2026-11-01", "fr", "qr", "", 7);
	done = counts_book_write(&b);
	counts_book_close(&b);
	return done && path_is_file(at(book, "2026-11.csv"));
}

static bool
loads_a_source(void)
{
	struct diags ds;
	struct source s;
	bool done;

	diags_init(&ds);
	done = source_load(&s, at(open_folder, "file"), &ds);
	if (done)
		source_release(&s);
	diags_release(&ds);
	return done;
}

static bool
checks_a_pin(void)
{
	/* crypt("1234", ...) */
	return pin_is_right("1234", "$y$j9T$placardplacardplacard0$"
	    "o4KZ1GAmkQxtTkfZXbRP9OjH5adeMHq.wlUipQ2Eu/B");
}

static bool
watches_and_waits(void)
{
	const struct timespec moment = { .tv_nsec = 1000 };
	struct timespec now;
	struct sigaction action = { .sa_handler = SIG_IGN };
	int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

	return fd >= 0 &&
	    inotify_add_watch(fd, open_folder, IN_CLOSE_WRITE) >= 0 &&
	    clock_gettime(CLOCK_MONOTONIC, &now) == 0 &&
	    nanosleep(&moment, NULL) == 0 &&
	    sigaction(SIGHUP, &action, NULL) == 0 && close(fd) == 0;
}

static int terminal = -1, master = -1;

static bool
uses_its_terminal(void)
{
	struct winsize size;
	struct termios modes;

	return ioctl(terminal, TIOCGWINSZ, &size) == 0 &&
	    tcgetattr(terminal, &modes) == 0 &&
	    tcsetattr(terminal, TCSADRAIN, &modes) == 0 &&
	    tcflush(terminal, TCIFLUSH) == 0 && write(terminal, "a", 1) == 1;
}

/* As if somebody had typed it into the shell behind us. */
static bool
types_for_others(void)
{
	return ioctl(terminal, TIOCSTI, "x") == 0;
}

static bool
draws_through_memory(void)
{
	int fd = memfd_create("picture", MFD_CLOEXEC);

	return fd >= 0 && write(fd, "abc", 3) == 3 &&
	    lseek(fd, 0, SEEK_SET) == 0 && ftruncate(fd, 0) == 0;
}

/* Big blocks come from mmap() and go back. */
static bool
takes_memory(void)
{
	char *p = malloc((size_t)8 << 20);

	if (p == NULL)
		return false;
	memset(p, 1, (size_t)8 << 20);
	p = realloc(p, (size_t)16 << 20);
	free(p);
	return p != NULL;
}

/* ---- Inside ---- */

struct thing {
	const char	*name;
	bool		(*try)(void);
	int		 by;
};

enum side { OUTSIDE, VIEWER, KIOSK, KIOSK_WITH_BOOK };

/* Goes in there; what holds, as bits. */
static int
go_in(enum side side)
{
	const struct sandbox box = {
		.read = { open_folder, NULL, "/nowhere" }, .nread = 3,
		.write = side == KIOSK_WITH_BOOK ? book : NULL
	};
	struct sandbox_state s = { 0 };

	if (side == VIEWER)
		s = sandbox_viewer();
	else if (side != OUTSIDE)
		s = sandbox_kiosk(&box);
	return (s.files ? FILES : 0) | (s.calls ? CALLS : 0);
}

/* Whether it went well in a child there. */
static bool
goes_well(bool (*try)(void), enum side side)
{
	int status;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		go_in(side);
		_exit(try() ? 0 : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	/* Nothing forbidden may end the program: the screen must stay. */
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status) == 0;
}

/* What this machine and this build can hold, in the child's words. */
static int
what_holds(enum side side)
{
	int status;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0)
		_exit(go_in(side));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* The stage as it was: a try that went well outside has changed it. */
static void
set_again(void)
{
	void *none = NULL;

	assert_int_equal(teardown(&none), 0);
	assert_int_equal(setup(&none), 0);
}

static void
assert_refused(const struct thing *list, size_t n, enum side side,
    const char *folder)
{
	const int holds = what_holds(side);
	int untried = 0;

	where = folder;
	for (size_t i = 0; i < n; i++) {
		if (!goes_well(list[i].try, OUTSIDE)) {
			/* This machine refuses it to everybody. */
			print_message("# %s: not possible here\n",
			    list[i].name);
			set_again();
			continue;
		}
		set_again();
		if ((list[i].by & holds) == 0)
			untried++;
		else if (goes_well(list[i].try, side))
			fail_msg("it %s in %s", list[i].name, where);
		set_again();
	}
	if (untried > 0)
		print_message("# %d things are held by what this kernel or "
		    "build has not\n", untried);
}

static void
assert_allowed(const struct thing *list, size_t n, enum side side,
    const char *folder)
{
	where = folder;
	for (size_t i = 0; i < n; i++) {
		if (!goes_well(list[i].try, side))
			fail_msg("no longer: it %s", list[i].name);
		set_again();
	}
}

#define COUNT(list)	(sizeof list / sizeof *list)

static const struct thing reading[] = {
	{ "reads a file", reads_file, FILES },
	{ "lists a folder", lists_folder, FILES }
};

static const struct thing writing[] = {
	{ "makes a file", makes_file, FILES | CALLS },
	{ "makes a nameless file", makes_nameless_file, FILES | CALLS },
	{ "writes a file", writes_file, FILES | CALLS },
	{ "writes and reads", writes_and_reads_file, FILES | CALLS },
	{ "appends to a file", appends_to_file, FILES | CALLS },
	{ "empties a file", empties_file, CALLS },
	{ "truncates a file", truncates_file, CALLS },
	{ "removes a file", removes_file, FILES | CALLS },
	{ "renames a file", renames_file, FILES | CALLS },
	{ "makes a folder", makes_folder, FILES | CALLS },
	{ "makes a symlink", makes_symlink, FILES | CALLS },
	{ "makes a link", makes_link, FILES | CALLS },
	{ "makes a fifo", makes_fifo, FILES | CALLS }
};

static const struct thing leaving[] = {
	{ "executes a program", executes_true, FILES | CALLS },
	{ "executes an open file", executes_open_file, FILES | CALLS },
	{ "executes a script", executes_file, FILES | CALLS },
	{ "forks", forks, CALLS },
	{ "opens an internet socket", opens_internet_socket, CALLS },
	{ "opens a UDP socket", opens_udp_socket, CALLS },
	{ "opens a local socket", opens_local_socket, CALLS },
	{ "opens a socket pair", opens_socket_pair, CALLS },
	{ "maps code", maps_code, CALLS },
	{ "makes data code", makes_data_code, CALLS },
	{ "signals its parent", signals_parent, CALLS },
	{ "lowers its rank", lowers_its_rank, CALLS },
	{ "changes its mask", changes_its_mask, CALLS },
	{ "leaves its folder", leaves_its_folder, CALLS },
	{ "opens a file to all", makes_file_for_all, CALLS },
	{ "types for others", types_for_others, CALLS }
};

/* Of a program on a screen. */
static const struct thing living[] = {
	{ "loads a source", loads_a_source, 0 },
	{ "checks a PIN", checks_a_pin, 0 },
	{ "watches and waits", watches_and_waits, 0 },
	{ "uses its terminal", uses_its_terminal, 0 },
	{ "draws through memory", draws_through_memory, 0 },
	{ "takes memory", takes_memory, 0 }
};

static void
a_kiosk_reads_only_its_folders(void **state)
{
	static const struct thing own[] = {
		{ "reads the machine's accounts", reads_accounts, FILES },
		{ "reads its own environment", reads_environment, FILES }
	};

	(void)state;
	assert_refused(reading, COUNT(reading), KIOSK, other);
	assert_refused(own, COUNT(own), KIOSK, other);
	assert_refused(reading, COUNT(reading), KIOSK_WITH_BOOK, other);
	assert_allowed(reading, COUNT(reading), KIOSK, open_folder);
	assert_allowed(reading, COUNT(reading), KIOSK_WITH_BOOK, book);
}

static void
a_kiosk_writes_nowhere(void **state)
{
	(void)state;
	assert_refused(writing, COUNT(writing), KIOSK, open_folder);
	assert_refused(writing, COUNT(writing), KIOSK, book);
	assert_refused(writing, COUNT(writing), KIOSK, other);
}

static void
a_kiosk_that_counts_writes_only_its_book(void **state)
{
	static const struct thing not_even_there[] = {
		{ "moves a file out", moves_file_out, FILES },
		{ "moves a file in", moves_file_in, FILES },
		{ "makes a folder", makes_folder, FILES | CALLS },
		{ "makes a symlink", makes_symlink, FILES | CALLS },
		{ "makes a link", makes_link, CALLS },
		{ "makes a fifo", makes_fifo, FILES | CALLS },
		{ "executes a script", executes_file, FILES | CALLS },
		{ "opens a file to all", makes_file_for_all, CALLS }
	};
	static const struct thing its_own[] = {
		{ "makes a file", makes_file, 0 },
		{ "writes a file", writes_file, 0 },
		{ "renames a file", renames_file, 0 },
		{ "removes a file", removes_file, 0 },
		{ "keeps a book", keeps_a_book, 0 }
	};
	/* The list of calls lets these through for the book: only Landlock
	 * knows the folder, and truncation from its third version on. */
	static const struct thing elsewhere[] = {
		{ "makes a file", makes_file, FILES },
		{ "makes a nameless file", makes_nameless_file, FILES },
		{ "writes a file", writes_file, FILES },
		{ "appends to a file", appends_to_file, FILES },
		{ "removes a file", removes_file, FILES },
		{ "renames a file", renames_file, FILES }
	};

	(void)state;
	assert_refused(elsewhere, COUNT(elsewhere), KIOSK_WITH_BOOK,
	    open_folder);
	assert_refused(elsewhere, COUNT(elsewhere), KIOSK_WITH_BOOK, other);
	assert_refused(not_even_there, COUNT(not_even_there),
	    KIOSK_WITH_BOOK, book);
	assert_allowed(its_own, COUNT(its_own), KIOSK_WITH_BOOK, book);
}

static void
nobody_gets_out_of_a_kiosk(void **state)
{
	(void)state;
	assert_refused(leaving, COUNT(leaving), KIOSK, open_folder);
	assert_refused(leaving, COUNT(leaving), KIOSK_WITH_BOOK, book);
}

static void
a_kiosk_still_lives(void **state)
{
	(void)state;
	assert_allowed(living, COUNT(living), KIOSK, open_folder);
	assert_allowed(living, COUNT(living), KIOSK_WITH_BOOK, open_folder);
}

static void
a_kiosk_still_tells_its_manager(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++) {
		struct sockaddr_un to = { .sun_family = AF_UNIX };
		int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0), status;
		char got[32] = "";
		size_t n;
		pid_t child;

		snprintf(to.sun_path, sizeof to.sun_path, "%s%s/sock",
		    i == 0 ? "" : "@", other);
		n = strlen(to.sun_path);
		setenv("NOTIFY_SOCKET", to.sun_path, 1);
		if (to.sun_path[0] == '@')
			to.sun_path[0] = '\0';
		assert_int_equal(bind(fd, (const struct sockaddr *)&to,
		    (socklen_t)(offsetof(struct sockaddr_un, sun_path) + n)),
		    0);
		child = fork();
		assert_true(child >= 0);
		if (child == 0) {
			struct service s;

			service_open(&s, 0);
			go_in(KIOSK);
			service_tell(&s, "READY=1");
			_exit(0);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_int_equal(status, 0);
		assert_int_equal(recv(fd, got, sizeof got - 1, 0), 7);
		assert_string_equal(got, "READY=1");
		close(fd);
	}
	unsetenv("NOTIFY_SOCKET");
}

/* abort() and the end by a signal work as ever: a core dump's reason, and the
 * handlers that give the terminal back. */
static bool
aborts(void)
{
	signal(SIGABRT, SIG_DFL);
	abort();
}

static bool
gets_its_alarm(void)
{
	signal(SIGALRM, SIG_DFL);
	alarm(1);
	poll(NULL, 0, 10000);
	return true;
}

static void
a_kiosk_can_still_be_ended(void **state)
{
	static const struct {
		bool	(*try)(void);
		int	 number;
	} list[] = { { aborts, SIGABRT }, { gets_its_alarm, SIGALRM } };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		int status;
		pid_t child = fork();

		assert_true(child >= 0);
		if (child == 0) {
			go_in(KIOSK);
			list[i].try();
			_exit(0);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), list[i].number);
	}
}

static void
a_viewer_changes_nothing(void **state)
{
	static const struct thing list[] = {
		{ "makes a file", makes_file, FILES },
		{ "makes a nameless file", makes_nameless_file, FILES },
		{ "writes a file", writes_file, FILES },
		{ "appends to a file", appends_to_file, FILES },
		{ "removes a file", removes_file, FILES },
		{ "renames a file", renames_file, FILES },
		{ "makes a folder", makes_folder, FILES },
		{ "makes a symlink", makes_symlink, FILES },
		{ "makes a fifo", makes_fifo, FILES },
		{ "executes a program", executes_true, FILES | CALLS },
		{ "executes an open file", executes_open_file, FILES | CALLS },
		{ "executes a script", executes_file, FILES | CALLS },
		{ "types for others", types_for_others, CALLS }
	};

	(void)state;
	assert_refused(list, COUNT(list), VIEWER, other);
}

static void
a_viewer_reads_everything(void **state)
{
	(void)state;
	assert_allowed(reading, COUNT(reading), VIEWER, other);
	assert_allowed(living, COUNT(living), VIEWER, open_folder);
}

/* The terminal that is asked and written to. */
static int
open_terminal(void **state)
{
	(void)state;
	master = posix_openpt(O_RDWR | O_NOCTTY);
	if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
		return -1;
	terminal = open(ptsname(master), O_RDWR | O_NOCTTY);
	return terminal < 0 ? -1 : 0;
}

static int
close_terminal(void **state)
{
	(void)state;
	return close(terminal) | close(master);
}

#define TEST(f)	cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_kiosk_reads_only_its_folders),
		TEST(a_kiosk_writes_nowhere),
		TEST(a_kiosk_that_counts_writes_only_its_book),
		TEST(nobody_gets_out_of_a_kiosk),
		TEST(a_kiosk_still_lives),
		TEST(a_kiosk_still_tells_its_manager),
		TEST(a_kiosk_can_still_be_ended),
		TEST(a_viewer_changes_nothing),
		TEST(a_viewer_reads_everything),
	};

	return cmocka_run_group_tests(tests, open_terminal, close_terminal);
}
