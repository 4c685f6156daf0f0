/* Deck and words: opened in the language asked for, watched while they are
 * shown, read again when they change. */
#include "config.h"

#include "run/program.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/catalog.h"
#include "run/bundle.h"

static bool
has_deck(const char *folder)
{
	struct buf path = BUF_INIT;
	bool has;

	buf_printf(&path, "%s/deck.md", folder);
	has = path_is_file(path.p);
	buf_clear(&path);
	buf_printf(&path, "%s/practices.tsv", folder);
	has = has || path_is_file(path.p);
	buf_release(&path);
	return has;
}

/* The folder for an office's own panels where none is named. */
static const char *
local_folder(struct program *p)
{
	const char *base = getenv("XDG_CONFIG_HOME");
	const char *home = getenv("HOME");
	struct buf path = BUF_INIT;

	if (p->local != NULL || p->local_default != NULL)
		return p->local != NULL ? p->local : p->local_default;
	if (base != NULL && *base == '/')
		buf_printf(&path, "%s/placard/local", base);
	else if (home != NULL && *home == '/')
		buf_printf(&path, "%s/.config/placard/local", home);
	if (path.n == 0 || !has_deck(path.p)) {
		buf_clear(&path);
		buf_str(&path, "/etc/placard/local");
	}
	if (has_deck(path.p))
		p->local_default = xstrdup(path.p);
	buf_release(&path);
	return p->local_default;
}

/* The language the environment asks for, as POSIX has it. */
static void
environment_language(char *tag, size_t size)
{
	static const char *const name[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

	*tag = '\0';
	for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
		const char *value = getenv(name[i]);

		if (value != NULL && *value != '\0') {
			lang_from_locale(value, tag, size);
			return;
		}
	}
}

static int
no_such_language(const struct program *p)
{
	struct arena arena;
	const char *const *tags;
	size_t n;

	arena_init(&arena);
	n = deck_languages(p->deck, &arena, &tags);
	fputs("placard: this deck is not there in '", stderr);
	complain_safely(p->lang);
	fputs("'; it is in:", stderr);
	for (size_t i = 0; i < n; i++) {
		putc(' ', stderr);
		complain_safely(tags[i]);
	}
	putc('\n', stderr);
	arena_release(&arena);
	return EXIT_USAGE;
}

static void
set_words(struct program *p)
{
	words_release(&p->words);
	words_open(&p->words, p->interface, p->deck->shown, NULL);
}

/* The viewer may delete nothing, and may be killed: a child that waits for its
 * end removes the folder above this one. Gives what keeps it waiting, -1 when
 * there is none. */
static int
sweep_after(char *folder, pid_t *child)
{
	int ends[2];
	char end;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return -1;
	*child = fork();
	if (*child != 0) {
		close(ends[0]);
		if (*child < 0)
			close(ends[1]);
		return *child < 0 ? -1 : ends[1];
	}
	/* Nothing of ours that others wait for stays open. */
	dup2(ends[0], 0);
	for (int fd = 1; fd < 64; fd++)
		close(fd);
	setsid();
	while (read(0, &end, 1) < 0 && errno == EINTR)
		;
	bundle_remove(folder);
	*strrchr(folder, '/') = '\0';
	rmdir(folder);
	_exit(0);
}

/* A bundle that was opened by hand, as a folder of nobody else's. It is gone
 * when the deck is closed. NULL, with an error in ds. */
static char *
unpack(struct program *p, const char *path, struct diags *ds)
{
	static const char *const names[] = { "XDG_RUNTIME_DIR", "TMPDIR" };
	const char *base = "/tmp", *value;
	struct buf folder = BUF_INIT;

	for (size_t i = 2; i-- > 0; )
		if ((value = getenv(names[i])) != NULL && *value == '/' &&
		    access(value, W_OK) == 0)
			base = value;
	buf_printf(&folder, "%s/placard-XXXXXX", base);
	if (mkdtemp(folder.p) == NULL) {
		diag_add(ds, DIAG_ERROR, path, 0, 0, "no place to unpack it "
		    "in %s", base);
		buf_release(&folder);
		return NULL;
	}
	buf_str(&folder, "/deck");
	if (!bundle_unpack(path, folder.p, ds) ||
	    (p->sweeper = sweep_after(folder.p, &p->sweeping)) < 0) {
		*strrchr(folder.p, '/') = '\0';
		bundle_remove(folder.p);
		buf_release(&folder);
		return NULL;
	}
	return folder.p;
}

int
content_open(struct program *p, struct diags *ds)
{
	char tag[64];
	char *series = NULL;
	const char *path = p->path;

	if (path == NULL) {
		struct buf b = BUF_INIT;

		buf_printf(&b, "%s/cities-and-migration", p->options.data);
		path = series = b.p;
	}
	if (p->path != NULL && bundle_is(path)) {
		p->unpacked = unpack(p, path, ds);
		if (p->unpacked == NULL) {
			complain(ds, DIAG_ERROR);
			return EXIT_CONTENT;
		}
		path = p->unpacked;
	}
	p->deck = deck_open(path, local_folder(p), ds);
	if (p->deck == NULL) {
		if (p->path != NULL) {
			complain(ds, DIAG_ERROR);
		} else {
			fputs("placard: the series is not in ", stderr);
			complain_safely(p->options.data);
			fputs(" (PLACARD_DATA names another data folder)\n",
			    stderr);
		}
		free(series);
		return EXIT_CONTENT;
	}
	free(series);
	deck_show_to(p->deck, p->options.audience);
	/* Whoever names a folder wants its panels. */
	if (p->local != NULL && *p->local != '\0' &&
	    p->deck->local_folder == NULL && p->job != JOB_CHECK) {
		complain(ds, DIAG_ERROR);
		return EXIT_CONTENT;
	}
	if (p->lang != NULL) {
		if (!deck_set_language(p->deck, p->lang, ds))
			return no_such_language(p);
	} else {
		environment_language(tag, sizeof tag);
		if (*tag != '\0')
			deck_set_language(p->deck, tag, NULL);
	}
	p->unshown = !app_can_show(&p->options, p->deck->shown);
	if (p->unshown)
		deck_set_language(p->deck, p->deck->lang, NULL);
	set_words(p);
	return EXIT_GO_ON;
}

bool
content_language(struct program *p, const char *tag)
{
	struct diags ds;
	bool ok;

	diags_init(&ds);
	ok = deck_set_language(p->deck, tag, &ds);
	if (ok)
		set_words(p);
	diags_release(&ds);
	return ok;
}

void
content_close(struct program *p)
{
	watch_free(p->watch);
	p->watch = NULL;
	words_release(&p->words);
	deck_close(p->deck);
	p->deck = NULL;
	free(p->local_default);
	p->local_default = NULL;
	if (p->unpacked != NULL) {
		close(p->sweeper);
		waitpid(p->sweeping, NULL, 0);
		free(p->unpacked);
		p->unpacked = NULL;
	}
}

/* ---- Watching ---- */

/* The catalogs and collections that belong to a deck. */
static void
watch_beside(struct program *p, const char *folder)
{
	struct buf path = BUF_INIT;

	buf_printf(&path, "%s/po", folder);
	watch_folder(p->watch, path.p, ".po");
	watch_folder(p->watch, folder, ".tsv");
	buf_release(&path);
}

void
content_watch(struct program *p)
{
	const char *local = local_folder(p), *folder = p->deck->local_folder;
	struct buf path = BUF_INIT;

	if (strcmp(p->deck->path, "-") == 0)
		return;
	if (p->watch == NULL)
		p->watch = watch_new();
	watch_begin(p->watch);
	watch_file(p->watch, p->deck->path);
	if (p->broken != NULL) {
		/* A file, or a folder with one. */
		watch_file(p->watch, p->broken);
		buf_printf(&path, "%s/deck.md", p->broken);
		watch_file(p->watch, path.p);
		buf_clear(&path);
	}
	watch_beside(p, p->deck->folder);
	if (local != NULL && *local != '\0') {
		/* Also while it is gone. */
		if (!path_is_file(local))
			buf_printf(&path, "%s/deck.md", local);
		watch_file(p->watch, path.n > 0 ? path.p : local);
		watch_beside(p, folder != NULL ? folder : local);
	}
	watch_end(p->watch);
	buf_release(&path);
}

static bool
says_something(const struct source *so)
{
	return so->text != NULL && strspn(so->text, " \t\n") < so->len;
}

static bool
is_kept(const struct catalog *now, const struct catalog *old)
{
	return old == NULL || catalog_count(old) == 0 ||
	    (now != NULL && catalog_count(now) > 0);
}

/* Whether a deck read anew says something, in the language of the old one.
 * Many a program empties a file before it writes it. */
static bool
is_whole(struct deck *deck, const struct deck *old, struct diags *ds)
{
	return says_something(&deck->source) &&
	    (old->local.text == NULL || says_something(&deck->local)) &&
	    deck_set_language(deck, old->shown, ds) &&
	    is_kept(deck->catalog, old->catalog) &&
	    is_kept(deck->local_catalog, old->local_catalog);
}

/* Something that is shown here instead of what is wrong there: for those who
 * look after it, and on a public screen not for those who look at it. */
static void
tell(struct program *p, const char *message)
{
	if (!p->kiosk) {
		app_tell(p->app, message);
		return;
	}
	fputs("placard: ", stderr);
	complain_safely(message);
	putc('\n', stderr);
}

/* The deck that could not be shown is there again. */
static void
end_repair(struct program *p)
{
	struct deck *deck, *old = p->deck;
	struct diags ds;

	diags_init(&ds);
	content_watch(p);
	deck = deck_open(p->broken, local_folder(p), &ds);
	if (deck != NULL && deck->npanel > 0) {
		deck_set_language(deck, old->shown, NULL);
		p->deck = deck;
		set_words(p);
		app_changed(p->app, deck, &p->words);
		deck_close(old);
		free(p->broken);
		p->broken = NULL;
		app_repaired(p->app);
		content_watch(p);
		tell(p, "the deck is shown again");
	} else {
		complain(&ds, DIAG_ERROR);
		deck_close(deck);
	}
	diags_release(&ds);
}

void
content_reload(struct program *p)
{
	struct deck *deck, *old = p->deck;
	struct diags ds;

	if (strcmp(old->path, "-") == 0)
		return;
	if (p->broken != NULL) {
		end_repair(p);
		return;
	}
	diags_init(&ds);
	/* Before it is read, so that no save in between is missed. */
	content_watch(p);
	/* A pipe that the deck came from is not waited for again. */
	deck = path_is_file(old->path) ? deck_open(old->path,
	    local_folder(p), &ds) : NULL;
	if (deck == NULL || !is_whole(deck, old, &ds)) {
		tell(p, say(&p->words,
		    N_("The file cannot be read now; this is the last one.")));
		deck_close(deck);
	} else {
		p->deck = deck;
		deck_show_to(deck, p->options.audience);
		set_words(p);
		app_changed(p->app, deck, &p->words);
		app_tell(p->app, NULL);
		deck_close(old);
		content_watch(p);
		for (size_t i = 0; i < ds.n; i++)
			if (ds.list[i].level == DIAG_ERROR) {
				struct buf b = BUF_INIT;

				buf_printf(&b, "%s:%d:%d: %s", ds.list[i].file,
				    ds.list[i].line, ds.list[i].col,
				    ds.list[i].message);
				tell(p, buf_text(&b));
				buf_release(&b);
				break;
			}
	}
	diags_release(&ds);
}
