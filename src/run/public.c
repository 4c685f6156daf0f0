/* A public screen at work: what the loop asks of the world around it. The
 * service manager is told, the staff's PIN compared, visits counted, the deck
 * that cannot be shown replaced; and from the first picture on most of the
 * world is out of reach. */
#include "config.h"

#include "run/program.h"

#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "reader/visit.h"
#include "run/counts.h"
#include "run/pin.h"
#include "run/sandbox.h"
#include "run/service.h"
#include "term/clock.h"
#include "term/signals.h"

enum { WRITE_EVERY = 300000 };	/* ms between two writings of the counts */

struct public {
	struct service		 service;
	struct sandbox_state	 sandbox;
	bool			 ready;
	int64_t			 begun;
	int			 starts;	/* since the machine's, 0: nobody
						 * counts them */
	struct counts_book	 book;
	bool			 counting, dirty;
	int64_t			 written;
	unsigned long		 visits;	/* since the start */
	bool			 looping;	/* as last told */
};

/* ---- The start ---- */

/* The service manager keeps a folder until the machine is started anew. */
static int
count_start(void)
{
	const char *folder = getenv("RUNTIME_DIRECTORY");
	struct buf path = BUF_INIT;
	FILE *f;
	int n = 0;

	if (folder == NULL || *folder != '/')
		return 0;
	buf_printf(&path, "%s/starts", folder);
	f = fopen(path.p, "re");
	if (f != NULL) {
		if (fscanf(f, "%9d", &n) != 1 || n < 0)
			n = 0;
		fclose(f);
	}
	f = fopen(path.p, "we");
	if (f != NULL) {
		fprintf(f, "%d\n", ++n);
		fclose(f);
	} else
		n = 0;
	buf_release(&path);
	return n;
}

static void
today(char *out, size_t size)
{
	const time_t now = time(NULL);
	struct tm tm;

	localtime_r(&now, &tm);
	strftime(out, size, "%Y-%m-%d", &tm);
}

static void
open_book(struct program *p)
{
	struct public *w = p->at_work;
	struct diags ds;
	char day[16];

	if (!p->public.counts)
		return;
	today(day, sizeof day);
	diags_init(&ds);
	w->counting = counts_book_open(&w->book, p->public.counts_dir, day,
	    &ds);
	complain(&ds, DIAG_WARNING);
	diags_release(&ds);
	if (!w->counting)
		fputs("placard: nothing is counted\n", stderr);
}

void
public_begin(struct program *p)
{
	struct public *w;

	if (!p->kiosk)
		return;
	w = p->at_work = xcalloc(1, sizeof *w);
	w->begun = w->written = clock_now();
	w->starts = count_start();
	service_open(&w->service, w->begun);
	open_book(p);
}

/* Nothing that keys do stops or ends a public screen; a parent may have left
 * them on. */
void
public_deafen(void)
{
	static const int number[] = { SIGINT, SIGQUIT, SIGTSTP, SIGTTIN,
	    SIGTTOU };

	for (size_t i = 0; i < sizeof number / sizeof *number; i++)
		signal(number[i], SIG_IGN);
}

/* The folder that a name really leads to, in the arena; NULL: to none. A file
 * may be a link to another place, and may be there only later. */
static const char *
real_folder(struct arena *arena, const char *path)
{
	char *real = path != NULL ? realpath(path, NULL) : NULL;
	const char *name = real != NULL ? real : path, *slash, *copy;

	if (name == NULL || *name == '\0')
		return NULL;
	copy = arena_strdup(arena, name);
	slash = strrchr(copy, '/');
	if (!path_is_folder(copy))
		copy = slash == NULL ? "." : arena_strndup(arena, copy,
		    slash == copy ? 1 : (size_t)(slash - copy));
	free(real);
	return copy;
}

/* Where placard-import keeps decks: the folder is a link that leads to one on a
 * shelf beside it, and will lead to another one. NULL: it is no such link. */
static const char *
shelf(struct arena *arena, const char *folder)
{
	char target[256];
	ssize_t n = readlink(folder, target, sizeof target - 1);
	const char *end = strrchr(folder, '/');
	struct buf path = BUF_INIT;
	const char *name = NULL;
	char *slash;

	if (n <= 0)
		return NULL;
	target[n] = '\0';
	slash = strchr(target, '/');
	/* decks/NAME and nothing else. */
	if (slash == NULL || slash == target || target[0] == '.' ||
	    strchr(slash + 1, '/') != NULL)
		return NULL;
	*slash = '\0';
	if (end != NULL)
		buf_add(&path, folder, (size_t)(end - folder) + 1);
	buf_str(&path, target);
	name = arena_strdup(arena, path.p);
	buf_release(&path);
	return name;
}

static void
close_world(struct program *p)
{
	struct public *w = p->at_work;
	const char *counts = w->counting ? p->public.counts_dir : NULL;
	struct arena arena;
	struct sandbox s = { .write = counts };

	arena_init(&arena);
	s.read[s.nread++] = p->options.data;
	s.read[s.nread++] = p->deck->folder;
	s.read[s.nread++] = real_folder(&arena, p->deck->path);
	s.read[s.nread++] = shelf(&arena, p->deck->folder);
	s.read[s.nread++] = p->deck->local_folder;
	s.read[s.nread++] = real_folder(&arena, p->local);
	s.read[s.nread++] = real_folder(&arena, p->broken);
	s.read[s.nread++] = "/usr/share/zoneinfo";
	s.read[s.nread++] = counts;

	w->sandbox = sandbox_kiosk(&s);
	if (!w->sandbox.files)
		fputs("placard: this kernel has no Landlock: files are not "
		    "out of reach\n", stderr);
	if (!w->sandbox.calls)
		fputs("placard: no list of system calls is in force\n",
		    stderr);
	arena_release(&arena);
}

/* ---- Each round ---- */

static void
tell_state(struct program *p)
{
	struct public *w = p->at_work;
	const bool looping = app_is_looping(p->app);
	char line[128];

	if (w->ready && looping == w->looping)
		return;
	snprintf(line, sizeof line, "%sSTATUS=%s, %lu visits", w->ready ? "" :
	    "READY=1\n", p->course.repair ? "being repaired" : looping ?
	    "waiting" : "a visitor", w->visits);
	service_tell(&w->service, line);
	w->looping = looping;
}

static void
write_book(struct program *p, int64_t now)
{
	struct public *w = p->at_work;

	if (!w->dirty)
		return;
	if (!counts_book_write(&w->book))
		fprintf(stderr, "placard: the counts cannot be written in "
		    "%s\n", p->public.counts_dir);
	w->dirty = false;
	w->written = now;
}

void
public_turn(struct program *p)
{
	struct public *w = p->at_work;
	const int64_t now = clock_now();
	const time_t real = time(NULL);
	struct tm tm;

	if (w == NULL)
		return;
	localtime_r(&real, &tm);
	app_set_minute(p->app, tm.tm_hour * 60 + tm.tm_min);
	if (!w->ready)
		close_world(p);
	tell_state(p);
	w->ready = true;
	service_ping(&w->service, now);
	if (w->dirty && now - w->written >= WRITE_EVERY)
		write_book(p, now);
}

int
public_wait(const struct program *p, int timeout)
{
	const struct public *w = p->at_work;
	const int64_t now = clock_now();

	if (w == NULL)
		return timeout;
	if (w->dirty) {
		int64_t left = w->written + WRITE_EVERY - now;

		left = left < 0 ? 0 : left;
		if (timeout < 0 || left < timeout)
			timeout = (int)left;
	}
	return service_wait(&w->service, timeout, now);
}

/* ---- Visits ---- */

/* The book of the month it is now. */
static bool
turn_month(struct program *p, const char *day)
{
	struct public *w = p->at_work;
	struct diags ds;
	bool fine;

	if (strncmp(w->book.month, day, 7) == 0)
		return true;
	write_book(p, clock_now());
	counts_book_close(&w->book);
	diags_init(&ds);
	fine = counts_book_open(&w->book, p->public.counts_dir, day, &ds);
	complain(&ds, DIAG_WARNING);
	diags_release(&ds);
	return fine;
}

static void
count(struct program *p, const struct visit *v)
{
	struct public *w = p->at_work;
	struct counts *c = &w->book.now;
	char day[16];

	w->visits++;
	if (!w->counting)
		return;
	today(day, sizeof day);
	if (!turn_month(p, day)) {
		w->counting = false;
		return;
	}
	counts_add(c, day, v->lang, "sessions", "", 1);
	counts_add(c, day, v->lang, "ended", v->ended, 1);
	counts_add(c, day, v->lang, "seconds", visit_seconds(v), 1);
	for (int i = 0; i < v->n; i++)
		counts_add(c, day, v->lang, v->seen[i].what,
		    v->seen[i].which, 1);
	w->dirty = true;
}

/* ---- The staff ---- */

/* As cksum(1) prints it, so that a volunteer can compare. */
static uint32_t
checksum(const uint8_t *bytes, size_t len)
{
	uint32_t crc = 0;
	size_t rest = len;

	for (size_t i = 0; i < len || rest > 0; i++) {
		uint32_t byte;

		if (i < len)
			byte = bytes[i];
		else {
			byte = rest & 0xFF;
			rest >>= 8;
		}
		crc ^= byte << 24;
		for (int bit = 0; bit < 8; bit++)
			crc = crc & 0x80000000u ? crc << 1 ^ 0x04C11DB7u :
			    crc << 1;
	}
	return ~crc;
}

static void __attribute__((format(printf, 3, 4)))
staff_line(struct program *p, const char *label, const char *format, ...)
{
	char value[512];
	va_list ap;

	va_start(ap, format);
	vsnprintf(value, sizeof value, format, ap);
	va_end(ap);
	app_staff_line(p->app, label, value);
}

/* Languages that this screen leaves out, since its font has no letters for
 * them. */
static void
tell_left_out(struct program *p)
{
	struct arena arena;
	struct buf out = BUF_INIT;
	const char *const *tags;
	size_t n;

	arena_init(&arena);
	n = deck_languages(p->deck, &arena, &tags);
	for (size_t i = 0; i < n; i++)
		if (!app_can_show(&p->options, tags[i]))
			buf_printf(&out, "%s%s", out.n > 0 ? ", " : "",
			    lang_find(tags[i])->english);
	if (out.n > 0)
		staff_line(p, N_("Left out: this console has no letters for "
		    "it"), "%s", out.p);
	buf_release(&out);
	arena_release(&arena);
}

static void
fill_staff_page(struct program *p)
{
	struct public *w = p->at_work;
	const long up = (long)((clock_now() - w->begun) / 60000);
	const uint8_t *bytes;
	size_t len;

	app_staff_clear(p->app);
	staff_line(p, N_("Version"), "placard %s", PACKAGE_VERSION);
	staff_line(p, N_("Deck"), "%s", p->deck->path);
	if (file_map(p->deck->path, &bytes, &len)) {
		staff_line(p, N_("Checksum (cksum)"), "%lu %zu",
		    (unsigned long)checksum(bytes, len), len);
		file_unmap(bytes, len);
	}
	staff_line(p, N_("Running for (hours:minutes)"), "%ld:%02ld",
	    up / 60, up % 60);
	if (w->starts > 0)
		staff_line(p, N_("Restarts since the machine started"), "%d",
		    w->starts - 1);
	staff_line(p, N_("Visits since then"), "%lu", w->visits);
	staff_line(p, N_("Counts"), "%s", w->counting ?
	    p->public.counts_dir : say(&p->words, N_("off")));
	staff_line(p, N_("Locked in"), "%s %s", w->sandbox.files ?
	    "Landlock" : "-", w->sandbox.calls ? "seccomp" : "-");
	tell_left_out(p);
}

/* ---- What the app asks for ---- */

void
public_do(struct program *p, const struct effects *e)
{
	if (p->at_work == NULL)
		return;
	if (e->visit != NULL)
		count(p, e->visit);
	if (e->pin != NULL) {
		/* It takes the same time whatever comes out. */
		const bool right = pin_is_right(e->pin, p->public.pin);

		if (right)
			fill_staff_page(p);
		app_pin(p->app, right);
	}
}

int
public_status(const struct program *p, const struct event *event,
    const struct effects *e)
{
	if (!p->kiosk)
		return EXIT_FINE;
	if (e->status != 0)
		return e->status;
	/* The end of input or of the terminal: the unit starts it anew. */
	return event->kind == EVENT_END && !signals_ended() ? EXIT_CONTENT :
	    EXIT_FINE;
}

void
public_end(struct program *p)
{
	struct public *w = p->at_work;

	if (w == NULL)
		return;
	write_book(p, clock_now());
	service_tell(&w->service, "STOPPING=1");
	service_close(&w->service);
	counts_book_close(&w->book);
	free(w);
	p->at_work = NULL;
}
