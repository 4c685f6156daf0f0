/* placard: infographic panels in a terminal. Options, wiring, the event loop;
 * with term/ and deck/load.c the only part that touches the world outside. */
#include "config.h"

#include <errno.h>
#include <getopt.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

#include "app/app.h"
#include "base/buf.h"
#include "base/mem.h"
#include "deck/catalog.h"
#include "export/export.h"
#include "export/linear.h"
#include "term/clock.h"
#include "term/lines.h"
#include "term/screen.h"
#include "term/terminal.h"

enum { EXIT_FINE = 0, EXIT_CONTENT = 1, EXIT_USAGE = 2 };

/* What to do instead of the viewer. */
enum job {
	JOB_VIEW, JOB_PRINT, JOB_TEXT, JOB_LIST, JOB_POT, JOB_CHECK, JOB_LINEAR
};

struct program {
	struct app_options	 options;
	enum job		 job;
	const char		*path;		/* of the deck */
	const char		*lang;		/* NULL: from the environment */
	const char		*local;		/* folder */
	const char		*keys;		/* played first */
	int			 rows, cols;	/* --size, 0: the terminal's */
	struct terminal		 terminal;
	const struct theme	*theme;
	struct deck		*deck;
	struct words		 words;
	struct app		*app;
	struct screen		*screen;
	int			 watch;		/* inotify, -1: none */
	int64_t			 clock_offset;
	bool			 rtl_seen;
	enum bidi_mode		 bidi_before;	/* before the display check */
	bool			 unshown;	/* the language asked for */
	char			*interface, *local_default;
};

/* ---- Options ---- */

enum { OPT_THEME = 256, OPT_LARGE, OPT_ASCII, OPT_BIDI, OPT_SIZE, OPT_KEYS,
	OPT_PRINT, OPT_TEXT, OPT_LIST, OPT_POT, OPT_CHECK, OPT_LOCAL,
	OPT_AUDIENCE, OPT_LINEAR };

/* One row an option: getopt's table and the help are made from it. */
static const struct {
	const char	*name;
	int		 code;		/* a letter, or above 255 */
	const char	*argument;	/* NULL: none */
	const char	*words;
} option_table[] = {
	{ "lang", 'l', "TAG", "language: fr, ar, zh-Hans ...; else as LANG says" },
	{ "panel", 'p', "ID|N", "start at this panel (--list names them)" },
	{ "tour", 't', "NAME", "only the panels of this tour" },
	{ "theme", OPT_THEME, "NAME", "dark, light, contrast or mono" },
	{ "large", OPT_LARGE, NULL, "large print: bigger figures, more space" },
	{ "linear", OPT_LINEAR, NULL, "line by line, for screen readers and braille" },
	{ "ascii", OPT_ASCII, NULL, "no drawing characters beyond ASCII" },
	{ "bidi", OPT_BIDI, "MODE", "right to left: auto, visual, lro, kitty, logical" },
	{ "audience", OPT_AUDIENCE, "WHO", "panels for training, kiosk or all" },
	{ "local", OPT_LOCAL, "DIR", "folder with an office's own panels" },
	{ "size", OPT_SIZE, "CxR", "pretend this screen size" },
	{ "keys", OPT_KEYS, "KEYS", "play these keys first, as 'right right tab'" },
	{ "print", OPT_PRINT, NULL, "no viewer: print the screens as text" },
	{ "text", OPT_TEXT, NULL, "no viewer: print the panels in words" },
	{ "list", OPT_LIST, NULL, "no viewer: print id, section and title" },
	{ "check", OPT_CHECK, NULL, "no viewer: print what is wrong with the deck" },
	{ "pot", OPT_POT, NULL, "no viewer: print a template for translators" },
	{ "help", 'h', NULL, "print this help" },
	{ "version", 'V', NULL, "print the version" }
};

enum { NOPTIONS = sizeof option_table / sizeof *option_table };

/* The help fits a screen of 24 rows with the prompt below it. */
static void
print_help(void)
{
	puts("Usage: placard [OPTION]... [DECK]\n"
	    "DECK: a Markdown file, a folder with deck.md, or - for standard "
	    "input; else the\nseries Cities & Migration. In the viewer: arrows, "
	    "L language, ? keys, q quit.");
	for (int i = 0; i < NOPTIONS; i++) {
		char left[40];
		int n = 0;

		if (option_table[i].code < 256)
			n = snprintf(left, sizeof left, "-%c, ",
			    option_table[i].code);
		else
			n = snprintf(left, sizeof left, "    ");
		snprintf(left + n, sizeof left - (size_t)n, "--%s%s%s",
		    option_table[i].name, option_table[i].argument != NULL ?
		    "=" : "", option_table[i].argument != NULL ?
		    option_table[i].argument : "");
		printf("  %-19s %s\n", left, option_table[i].words);
	}
	puts("Example: placard --lang=ar --panel=share-now");
}

static int
usage_error(const char *format, const char *what)
{
	fputs("placard: ", stderr);
	fprintf(stderr, "%s%s%s\n", format, what != NULL ? ": " : "",
	    what != NULL ? what : "");
	fputs("Try: placard --help\n", stderr);
	return EXIT_USAGE;
}

static bool
read_size(const char *s, int *cols, int *rows)
{
	char *end;
	long c = strtol(s, &end, 10), r;

	if (end == s || (*end != 'x' && *end != 'X'))
		return false;
	s = end + 1;
	r = strtol(s, &end, 10);
	if (end == s || *end != '\0' || c < 1 || c > 1000 || r < 1 ||
	    r > 1000)
		return false;
	*cols = (int)c;
	*rows = (int)r;
	return true;
}

static bool
read_audience(const char *s, unsigned *audience)
{
	if (strcmp(s, "training") == 0)
		*audience = AUDIENCE_TRAINING;
	else if (strcmp(s, "kiosk") == 0)
		*audience = AUDIENCE_KIOSK;
	else if (strcmp(s, "all") == 0)
		*audience = AUDIENCE_ALL;
	else
		return false;
	return true;
}

/* Takes one option; gives -1 to go on, else what to exit with. */
static int
take_option(struct program *p, int code)
{
	switch (code) {
	case 'l':
		p->lang = optarg;
		break;
	case 'p':
		p->options.panel = optarg;
		break;
	case 't':
		p->options.tour = optarg;
		break;
	case OPT_THEME:
		p->theme = theme_find(optarg);
		if (p->theme == NULL)
			return usage_error("--theme is dark, light, contrast "
			    "or mono, not", optarg);
		break;
	case OPT_LARGE:
		p->options.large = true;
		break;
	case OPT_ASCII:
		p->options.glyphs = GLYPHS_ASCII;
		break;
	case OPT_BIDI:
		if (!bidi_mode_find(optarg, &p->terminal.bidi))
			return usage_error("--bidi is auto, visual, lro, "
			    "kitty or logical, not", optarg);
		break;
	case OPT_AUDIENCE:
		if (!read_audience(optarg, &p->options.audience))
			return usage_error("--audience is training, kiosk or "
			    "all, not", optarg);
		break;
	case OPT_LOCAL:
		p->local = optarg;
		break;
	case OPT_SIZE:
		if (!read_size(optarg, &p->cols, &p->rows))
			return usage_error("--size is columns x rows, as "
			    "80x24, not", optarg);
		break;
	case OPT_KEYS:
		p->keys = optarg;
		break;
	case OPT_PRINT:
		p->job = JOB_PRINT;
		break;
	case OPT_TEXT:
		p->job = JOB_TEXT;
		break;
	case OPT_LIST:
		p->job = JOB_LIST;
		break;
	case OPT_POT:
		p->job = JOB_POT;
		break;
	case OPT_CHECK:
		p->job = JOB_CHECK;
		break;
	case OPT_LINEAR:
		p->job = JOB_LINEAR;
		break;
	case 'h':
		print_help();
		return EXIT_FINE;
	case 'V':
		puts("placard " PACKAGE_VERSION);
		return EXIT_FINE;
	default:
		return EXIT_USAGE;
	}
	return -1;
}

/* What getopt does not understand, in our own words. optopt is 0 for a long
 * option that is none, or could be several. */
static int
wrong_option(int code, const char *given)
{
	const char letter[] = { '-', (char)optopt, '\0' };

	if (code == ':')
		return usage_error("this option needs a value", given);
	if (optopt == 0)
		return usage_error("there is no such option, or it could be "
		    "several", given);
	for (int i = 0; i < NOPTIONS; i++)
		if (option_table[i].code == optopt)
			return usage_error("this option has no value", given);
	return usage_error("there is no such option", letter);
}

static int
read_options(struct program *p, int argc, char **argv)
{
	struct option table[NOPTIONS + 1];
	char letters[3 * NOPTIONS + 2];
	int code, n = 0;

	memset(table, 0, sizeof table);
	letters[n++] = ':';	/* a value that is missing is told apart */
	for (int i = 0; i < NOPTIONS; i++) {
		table[i].name = option_table[i].name;
		table[i].has_arg = option_table[i].argument != NULL ?
		    required_argument : no_argument;
		table[i].val = option_table[i].code;
		if (option_table[i].code < 256) {
			letters[n++] = (char)option_table[i].code;
			if (option_table[i].argument != NULL)
				letters[n++] = ':';
		}
	}
	letters[n] = '\0';
	opterr = 0;
	while ((code = getopt_long(argc, argv, letters, table, NULL)) != -1) {
		int status = code == '?' || code == ':' ?
		    wrong_option(code, argv[optind - 1]) :
		    take_option(p, code);

		if (status >= 0)
			return status;
	}
	if (optind + 1 < argc)
		return usage_error("one deck at a time", argv[optind + 1]);
	if (optind < argc)
		p->path = argv[optind];
	return -1;
}

/* ---- Content ---- */

static void
print_diags(const struct diags *ds, enum diag_level least)
{
	for (size_t i = 0; i < ds->n; i++) {
		const struct diag *d = &ds->list[i];

		if (d->level < least)
			continue;
		fprintf(stderr, "placard: %s", d->file);
		if (d->line > 0)
			fprintf(stderr, ":%d:%d", d->line, d->col);
		fprintf(stderr, ": %s\n", d->message);
	}
}

/* The folder for an office's own panels where none is named. */
static const char *
local_folder(struct program *p)
{
	const char *base = getenv("XDG_CONFIG_HOME");
	const char *home = getenv("HOME");
	struct buf path = BUF_INIT;

	if (p->local != NULL)
		return p->local;
	if (base != NULL && *base == '/')
		buf_printf(&path, "%s/placard/local", base);
	else if (home != NULL && *home == '/')
		buf_printf(&path, "%s/.config/placard/local", home);
	if (path.n > 0 && path_is_folder(path.p))
		p->local_default = xstrdup(path.p);
	else if (path_is_folder("/etc/placard/local"))
		p->local_default = xstrdup("/etc/placard/local");
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
	fprintf(stderr, "placard: this deck is not there in '%s'; it is in:",
	    p->lang);
	for (size_t i = 0; i < n; i++)
		fprintf(stderr, " %s", tags[i]);
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

/* Opens the deck in the language asked for; -1, or what to exit with. */
static int
open_content(struct program *p, struct diags *ds)
{
	char tag[64];
	char *series = NULL;
	const char *path = p->path;

	if (path == NULL) {
		struct buf b = BUF_INIT;

		buf_printf(&b, "%s/cities-and-migration", p->options.data);
		path = series = b.p;
	}
	p->deck = deck_open(path, local_folder(p), ds);
	if (p->deck == NULL) {
		if (p->path != NULL)
			print_diags(ds, DIAG_ERROR);
		else
			fprintf(stderr, "placard: the series is not in %s "
			    "(PLACARD_DATA names another data folder)\n",
			    p->options.data);
		free(series);
		return EXIT_CONTENT;
	}
	free(series);
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
	return -1;
}

/* ---- The viewer ---- */

static int64_t
now(const struct program *p)
{
	return p->clock_offset + clock_now();
}

/* The app's clock is the local time of day, but never jumps. */
static void
start_clock(struct program *p)
{
	struct timespec real, mono;
	struct tm local;

	clock_gettime(CLOCK_REALTIME, &real);
	clock_gettime(CLOCK_MONOTONIC, &mono);
	localtime_r(&real.tv_sec, &local);
	p->clock_offset = ((int64_t)real.tv_sec + local.tm_gmtoff -
	    mono.tv_sec) * 1000 + (real.tv_nsec - mono.tv_nsec) / 1000000;
}

/* Watches the folders of deck and catalogs: editors write a new file and
 * rename it, so the file itself is not enough. */
static void
watch_content(struct program *p)
{
	const uint32_t what = IN_CLOSE_WRITE | IN_MOVED_TO;
	struct buf path = BUF_INIT;

	if (p->watch >= 0)
		close(p->watch);
	p->watch = -1;
	if (strcmp(p->deck->path, "-") == 0)
		return;
	p->watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (p->watch < 0)
		return;
	buf_printf(&path, "%s/po", p->deck->folder);
	inotify_add_watch(p->watch, p->deck->folder, what);
	inotify_add_watch(p->watch, path.p, what);
	buf_release(&path);
	if (p->deck->local_folder != NULL)
		inotify_add_watch(p->watch, p->deck->local_folder, what);
}

/* Reads what inotify has to say; true when a deck or catalog changed and not
 * an editor's scratch file. */
static bool
content_changed(struct program *p)
{
	_Alignas(struct inotify_event) char data[4096];
	bool changed = false;
	ssize_t n;

	while ((n = read(p->watch, data, sizeof data)) > 0)
		for (char *at = data; at < data + n; ) {
			const struct inotify_event *e = (void *)at;
			const char *dot = e->len > 0 ? strrchr(e->name, '.') :
			    NULL;

			if (dot != NULL && (strcmp(dot, ".md") == 0 ||
			    strcmp(dot, ".po") == 0))
				changed = true;
			at += sizeof *e + e->len;
		}
	return changed;
}

/* Whether a deck read anew says something, in the language of the old one.
 * Many a program empties a file before it writes it. */
static bool
is_whole(struct deck *deck, const struct deck *old, struct diags *ds)
{
	return strspn(deck->source.text, " \t\n") < deck->source.len &&
	    deck_set_language(deck, old->shown, ds) &&
	    (old->catalog == NULL || catalog_count(old->catalog) == 0 ||
	    (deck->catalog != NULL && catalog_count(deck->catalog) > 0));
}

/* Reads the deck anew; a file that is half written or gone changes nothing on
 * the screen. */
static void
reload(struct program *p)
{
	struct deck *deck, *old = p->deck;
	struct diags ds;

	if (strcmp(old->path, "-") == 0)
		return;
	diags_init(&ds);
	deck = deck_open(old->path, local_folder(p), &ds);
	if (deck == NULL || !is_whole(deck, old, &ds)) {
		app_tell(p->app, say(&p->words,
		    N_("The file cannot be read now; this is the last one.")));
		deck_close(deck);
	} else {
		p->deck = deck;
		set_words(p);
		app_changed(p->app, deck, &p->words);
		app_tell(p->app, NULL);
		deck_close(old);
		watch_content(p);
		for (size_t i = 0; i < ds.n; i++)
			if (ds.list[i].level == DIAG_ERROR) {
				struct buf b = BUF_INIT;

				buf_printf(&b, "%s:%d:%d: %s", ds.list[i].file,
				    ds.list[i].line, ds.list[i].col,
				    ds.list[i].message);
				app_tell(p->app, buf_text(&b));
				buf_release(&b);
				break;
			}
	}
	diags_release(&ds);
}

static bool
is_rtl(const struct program *p)
{
	return lang_find(p->deck->shown)->dir == DIR_RTL;
}

/* A right-to-left language is shown for the first time: now it matters what
 * the terminal does with it, and it is asked. */
static void
learn_bidi(struct program *p)
{
	if (p->rtl_seen)
		return;
	p->rtl_seen = true;
	terminal_probe(&p->terminal);
	if (p->screen != NULL)
		screen_set_bidi(p->screen, &p->terminal);
	app_set_bidi(p->app, p->terminal.bidi == TERMINAL_LOGICAL ?
	    BIDI_LOGICAL : BIDI_VISUAL);
}

static void
set_language(struct program *p, const char *tag)
{
	struct diags ds;

	diags_init(&ds);
	if (deck_set_language(p->deck, tag, &ds)) {
		set_words(p);
		app_changed(p->app, p->deck, &p->words);
		if (is_rtl(p) && p->screen != NULL)
			learn_bidi(p);
	} else
		app_tell(p->app, say(&p->words,
		    N_("That language cannot be read.")));
	diags_release(&ds);
}

/* Writes right-to-left rows in this way from now on. */
static void
set_bidi(struct program *p, enum bidi_mode mode)
{
	p->terminal.bidi = mode;
	app_set_bidi(p->app, mode == TERMINAL_LOGICAL ? BIDI_LOGICAL :
	    BIDI_VISUAL);
	if (p->screen != NULL)
		screen_set_bidi(p->screen, &p->terminal);
}

/* The display check ended: the reader chose a way by its name, or none. */
static void
end_display_check(struct program *p, const char *name)
{
	enum bidi_mode mode = p->bidi_before;

	if (*name != '\0' && bidi_mode_find(name, &mode))
		p->rtl_seen = true;	/* no need to ask the terminal */
	set_bidi(p, mode);
}

/* Does what the app asked for; true to end. */
static bool
carry_out(struct program *p, const struct effects *e)
{
	if (e->quit)
		return true;
	if (e->theme != NULL)
		p->theme = theme_find(e->theme);
	if (e->language != NULL) {
		char *tag = xstrdup(e->language);

		set_language(p, tag);
		free(tag);
	}
	if (e->bidi != NULL)
		end_display_check(p, e->bidi);
	if (e->plain_rows) {
		p->bidi_before = p->terminal.bidi;
		set_bidi(p, TERMINAL_VISUAL);
	}
	if (e->reload)
		reload(p);
	if (p->screen != NULL && e->suspend)
		screen_suspend(p->screen);
	if (p->screen != NULL && e->repaint)
		screen_redraw(p->screen);
	return false;
}

/* Plays the keys of --keys; true when one of them quits. */
static bool
play_keys(struct program *p, int rows, int cols)
{
	const char *rest = p->keys;
	uint32_t key = 0;
	struct canvas c;
	bool quit = false;

	canvas_init(&c, rows, cols);
	app_draw(p->app, &c);
	while (!quit && (rest = key_parse(rest, &key)) != NULL) {
		struct event event = { .kind = EVENT_KEY, .key = key };
		struct effects e = app_update(p->app, &event);

		quit = carry_out(p, &e);
		/* Focus and scrolling follow from what is on the screen. */
		app_draw(p->app, &c);
	}
	canvas_release(&c);
	return quit;
}

static int
view(struct program *p)
{
	struct canvas canvas;
	int rows, cols;
	bool done;

	if (is_rtl(p)) {
		p->rtl_seen = true;
		terminal_probe(&p->terminal);
		app_set_bidi(p->app, p->terminal.bidi == TERMINAL_LOGICAL ?
		    BIDI_LOGICAL : BIDI_VISUAL);
	}
	p->screen = screen_open(&p->terminal, is_rtl(p));
	if (p->screen == NULL)
		return EXIT_CONTENT;
	start_clock(p);
	watch_content(p);
	screen_size(p->screen, &rows, &cols);
	canvas_init(&canvas, p->rows > 0 ? p->rows : rows,
	    p->cols > 0 ? p->cols : cols);
	done = p->keys != NULL && play_keys(p, canvas.rows, canvas.cols);
	while (!done) {
		struct event event;
		struct effects e;

		app_draw(p->app, &canvas);
		screen_show(p->screen, &canvas, p->theme);
		event = screen_wait(p->screen, app_timeout(p->app), p->watch);
		if (event.kind == EVENT_FILE && !content_changed(p))
			continue;
		if (event.kind == EVENT_RESIZE)
			canvas_reset(&canvas, p->rows > 0 ? p->rows :
			    event.row, p->cols > 0 ? p->cols : event.col);
		event.now = now(p);
		e = app_update(p->app, &event);
		done = carry_out(p, &e);
	}
	canvas_release(&canvas);
	screen_close(p->screen);
	if (p->watch >= 0)
		close(p->watch);
	return EXIT_FINE;
}

/* The viewer in lines. */
static int
view_lines(struct program *p)
{
	struct lines *in = lines_open();
	struct linear *linear = linear_new(p->app, lines_typed(in), stdout);
	const char *rest = p->keys;
	uint32_t key = 0;
	bool done = false;

	start_clock(p);
	watch_content(p);
	linear_show(linear);
	while (!done && !ferror(stdout)) {
		struct event event = { .kind = EVENT_KEY };
		struct effects e;

		if (rest != NULL)
			rest = key_parse(rest, &key);
		if (rest != NULL)
			event.key = key;
		else
			event = lines_wait(in, app_timeout(p->app), p->watch);
		if (event.kind == EVENT_FILE && !content_changed(p))
			continue;
		event.now = now(p);
		e = linear_update(linear, &event);
		done = carry_out(p, &e);
		if (!done)
			linear_show(linear);
		else if (event.kind == EVENT_KEY)
			linear_end(linear, &p->words);
	}
	linear_free(linear);
	lines_close(in);
	if (p->watch >= 0)
		close(p->watch);
	return EXIT_FINE;
}

/* ---- Main ---- */

static int
run(struct program *p, struct diags *ds)
{
	const int rows = p->rows > 0 ? p->rows : 24;
	const int cols = p->cols > 0 ? p->cols : 80;
	const char *error;
	int status;

	p->options.plain = p->job == JOB_PRINT && p->keys == NULL;
	if (p->job == JOB_POT)
		return export_pot(p->deck, stdout);
	if (p->job == JOB_CHECK)
		return export_check(p->deck, &p->options, ds, stdout);
	p->app = app_new(p->deck, &p->words, &p->options, &error);
	if (p->app == NULL)
		return usage_error(error, p->options.panel != NULL ?
		    p->options.panel : p->options.tour);
	if (p->unshown)
		app_tell(p->app, say(&p->words, CANNOT_SHOW));
	if (p->job != JOB_VIEW && p->job != JOB_LINEAR && p->keys != NULL)
		play_keys(p, rows, cols);
	switch (p->job) {
	case JOB_LIST:
		status = export_list(p->app, p->deck, stdout);
		break;
	case JOB_TEXT:
		status = export_text(p->app, p->deck, &p->words, &p->options,
		    p->options.panel != NULL || p->keys != NULL ?
		    app_panel(p->app) : -1, stdout);
		break;
	case JOB_PRINT:
		status = export_print(p->app, rows, cols,
		    p->options.panel != NULL, p->keys != NULL, stdout);
		break;
	case JOB_LINEAR:
		status = view_lines(p);
		break;
	default:
		status = view(p);
		break;
	}
	app_free(p->app);
	return status;
}

/* Whether the terminal can do no more than print lines. */
static bool
is_dumb(void)
{
	const char *term = getenv("TERM");

	return term == NULL || *term == '\0' || strcmp(term, "dumb") == 0;
}

int
main(int argc, char **argv)
{
	struct program p = { .watch = -1 };
	const char *data = getenv("PLACARD_DATA");
	struct diags ds;
	struct buf interface = BUF_INIT;
	int status;

	terminal_guess(&p.terminal);
	p.terminal.bidi = TERMINAL_AUTO;
	p.options.data = data != NULL && *data != '\0' ? data : PKGDATADIR
	    "/data";
	p.options.audience = AUDIENCE_ALL;
	p.options.glyphs = p.terminal.glyphs;
	p.options.env.marks = p.terminal.marks;
	p.theme = theme_find("dark");
	status = read_options(&p, argc, argv);
	if (status >= 0)
		return status;
	p.options.theme = theme_name(p.theme);
	if (p.job == JOB_VIEW && !isatty(STDOUT_FILENO))
		p.job = JOB_TEXT;
	/* Where nothing can be placed (Emacs' shell) lines are still fine. */
	if (p.job == JOB_VIEW && is_dumb())
		p.job = JOB_LINEAR;
	/* What is printed is UTF-8 wherever it goes. */
	p.options.latin_only = !p.terminal.utf8 &&
	    (p.job == JOB_VIEW || p.job == JOB_LINEAR);
	buf_printf(&interface, "%s/interface", p.options.data);
	p.interface = interface.p;
	diags_init(&ds);
	status = open_content(&p, &ds);
	if (status < 0)
		status = run(&p, &ds);
	words_release(&p.words);
	deck_close(p.deck);
	diags_release(&ds);
	buf_release(&interface);
	free(p.local_default);
	if (fflush(stdout) != 0 || ferror(stdout))
		return EXIT_CONTENT;
	return status;
}
