/* The command line: one row an option. getopt's table, --help and what a value
 * means all come from the rows. */
#include "config.h"

#include "run/program.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/safe.h"
#include "export/export.h"
#include "run/pin.h"

/* ---- Values ---- */

static bool
take_size(struct program *p, const char *s)
{
	char *end;
	long cols = strtol(s, &end, 10), rows;

	if (end == s || (*end != 'x' && *end != 'X'))
		return false;
	s = end + 1;
	rows = strtol(s, &end, 10);
	if (end == s || *end != '\0' || cols < 1 || cols > 1000 || rows < 1 ||
	    rows > 1000)
		return false;
	p->cols = (int)cols;
	p->rows = (int)rows;
	return true;
}

static bool
take_audience(struct program *p, const char *s)
{
	static const struct {
		const char	*name;
		unsigned	 who;
	} table[] = {
		{ "training", AUDIENCE_TRAINING }, { "kiosk", AUDIENCE_KIOSK },
		{ "all", AUDIENCE_ALL }
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (strcmp(s, table[i].name) == 0) {
			p->options.audience = table[i].who;
			return true;
		}
	return false;
}

static bool
take_lang(struct program *p, const char *s)
{
	p->lang = s;
	return true;
}

static bool
take_panel(struct program *p, const char *s)
{
	p->options.panel = s;
	return true;
}

static bool
take_tour(struct program *p, const char *s)
{
	p->options.tour = s;
	return true;
}

static bool
take_theme(struct program *p, const char *s)
{
	const struct theme *theme = theme_find(s);

	if (theme != NULL)
		p->theme = theme;
	return theme != NULL;
}

static bool
take_large(struct program *p, const char *s)
{
	(void)s;
	p->options.large = true;
	return true;
}

static bool
take_ascii(struct program *p, const char *s)
{
	(void)s;
	p->options.glyphs = GLYPHS_ASCII;
	return true;
}

static bool
take_bidi(struct program *p, const char *s)
{
	return bidi_mode_find(s, &p->terminal.bidi);
}

static bool
take_local(struct program *p, const char *s)
{
	p->local = s;
	return true;
}

static bool
take_practices(struct program *p, const char *s)
{
	p->job = JOB_PRACTICES;
	p->filter = s;
	return true;
}

static bool
take_html(struct program *p, const char *s)
{
	p->job = JOB_HTML;
	p->sheet = s != NULL ? s : "reader";
	return export_is_sheet(p->sheet);
}

static bool
take_no_bell(struct program *p, const char *s)
{
	(void)s;
	p->no_bell = true;
	return true;
}

static bool
take_keys(struct program *p, const char *s)
{
	p->keys = s;
	return true;
}

static bool
take_notes(struct program *p, const char *s)
{
	(void)s;
	p->notes = true;
	return true;
}

static bool
take_answers(struct program *p, const char *s)
{
	(void)s;
	p->answers = true;
	return true;
}

static bool
take_kiosk(struct program *p, const char *s)
{
	p->kiosk = true;
	p->kiosk_path = s;
	return true;
}

static bool
take_kiosk_check(struct program *p, const char *s)
{
	p->job = JOB_KIOSK_CHECK;
	p->kiosk_path = s != NULL ? s : p->kiosk_path;
	return true;
}

static bool
take_counts(struct program *p, const char *s)
{
	p->job = JOB_COUNTS;
	p->counts_deck = s != NULL && strcmp(s, "deck") == 0;
	return s == NULL || p->counts_deck || strcmp(s, "csv") == 0;
}

static bool
take_translate(struct program *p, const char *s)
{
	p->job = JOB_TRANSLATE;
	p->translate = s;
	return *s != '\0';
}

static bool
take_editor(struct program *p, const char *s)
{
	p->job = JOB_EDITOR;
	p->editor = s;
	return true;
}

static bool
take_unpack(struct program *p, const char *s)
{
	p->job = JOB_UNPACK;
	p->into = s;
	return *s != '\0';
}

static int	print_help(void);
static int	tell_pdf(void);

static int
print_version(void)
{
	puts("placard " PACKAGE_VERSION);
	return EXIT_FINE;
}

/* ---- The table ---- */

static const struct row {
	const char	*name;
	char		 letter;	/* '\0': none */
	const char	*argument;	/* NULL: none; "[X]": not needed */
	const char	*words;		/* NULL: told by the row above */
	/* Takes the value; false: it is wrong, and this says what is right. */
	bool		(*take)(struct program *, const char *value);
	const char	*wrong;
	/* Without take: does this and ends, or sets the job. */
	int		(*print)(void);
	enum job	 job;
	bool		 in_manual;	/* and not in --help: for few */
} table[] = {
	{ "lang", 'l', "TAG",
	    "language: fr, ar, zh-Hans ...; else as LANG says",
	    .take = take_lang },
	{ "panel", 'p', "ID|N", "start at this panel (--list names them)",
	    .take = take_panel },
	{ "tour", 't', "NAME", "only the panels of this tour",
	    .take = take_tour },
	{ "theme", 0, "NAME", "auto, dark, light, contrast or mono",
	    .take = take_theme,
	    .wrong = "--theme is auto, dark, light, contrast or mono, not" },
	{ "large", 0, NULL, "large print: bigger figures, more space",
	    .take = take_large },
	{ "linear", 0, NULL, "line by line, for screen readers and braille",
	    .job = JOB_LINEAR },
	{ "ascii", 0, NULL, "no drawing characters beyond ASCII",
	    .take = take_ascii },
	{ "bidi", 0, "MODE",
	    "right to left: auto, visual, lro, kitty, logical",
	    .take = take_bidi,
	    .wrong = "--bidi is auto, visual, lro, kitty or logical, not" },
	{ "audience", 0, "WHO", "panels for training, kiosk or all",
	    .take = take_audience,
	    .wrong = "--audience is training, kiosk or all, not" },
	{ "local", 0, "DIR", "folder with an office's own panels",
	    .take = take_local },
	{ "size", 0, "CxR", "pretend this screen size",
	    .take = take_size,
	    .wrong = "--size is columns x rows, as 80x24, not",
	    .in_manual = true },
	{ "no-bell", 0, NULL, "no bell when the time of a question is up",
	    .take = take_no_bell, .in_manual = true },
	{ "keys", 0, "KEYS", "play these keys first, as 'right right tab'",
	    .take = take_keys, .in_manual = true },
	{ "print", 0, NULL, "no viewer: print the screens as text",
	    .job = JOB_PRINT },
	{ "text", 0, NULL, "no viewer: print the panels in words",
	    .job = JOB_TEXT },
	{ "html", 0, "[SHEET]", "no viewer: print a page for a browser or paper",
	    .take = take_html, .wrong = "--html is reader, participant, "
	    "trainer, quiz, quiz-a, answers or certificate, not" },
	{ "pdf", 0, "[SHEET]", "tell how a browser makes a PDF of --html",
	    .print = tell_pdf, .in_manual = true },
	{ "notes", 0, NULL, "with --text: the facilitator's notes, too",
	    .take = take_notes, .in_manual = true },
	{ "answers", 0, NULL, "with --text: the answers of questions, too",
	    .take = take_answers, .in_manual = true },
	{ "list", 0, NULL, "no viewer: print id, section and title",
	    .job = JOB_LIST },
	{ "tours", 0, NULL, "no viewer: print the tours, panels and minutes",
	    .job = JOB_TOURS },
	{ "practices", 0, "FILTER",
	    "no viewer: print good practices, as 'theme=housing'",
	    .take = take_practices, .in_manual = true },
	{ "check", 0, NULL, "no viewer: print what is wrong with the deck",
	    .job = JOB_CHECK },
	{ "pot", 0, NULL, "no viewer: print a template for translators",
	    .job = JOB_POT },
	{ "translate", 0, "TAG",
	    "no viewer: print texts and translations side by side",
	    .take = take_translate, .in_manual = true },
	{ "editor", 0, "NAME", "print a file for an editor: vim",
	    .take = take_editor, .in_manual = true },
	{ "pack", 0, NULL, "no viewer: print the deck as one file, a bundle",
	    .job = JOB_PACK, .in_manual = true },
	{ "unpack", 0, "FOLDER", "unpack a bundle into a new folder",
	    .take = take_unpack, .in_manual = true },
	{ "kiosk", 0, "[FILE]", "a public screen that nobody can leave",
	    .take = take_kiosk },
	{ "kiosk-check", 0, "[FILE]", "print what would be in force there",
	    .take = take_kiosk_check, .in_manual = true },
	{ "kiosk-pin", 0, NULL, "make the line for the staff's PIN",
	    .print = pin_make, .in_manual = true },
	{ "counts", 0, "[FORM]", "add up what kiosks counted: csv, deck",
	    .take = take_counts, .wrong = "--counts is csv or deck, not",
	    .in_manual = true },
	{ "help", 'h', NULL, "print this help (-V, --version: the version)",
	    .print = print_help },
	{ "version", 'V', NULL, NULL, .print = print_version }
};

enum { ROWS = sizeof table / sizeof *table, CODES = 256 };

/* What getopt gives for a row: its number above the letters. */
static int
code_of(int row)
{
	return CODES + row;
}

static int
row_of(int code)
{
	for (int i = 0; i < ROWS; i++)
		if (code == code_of(i) || (code < CODES &&
		    code == table[i].letter))
			return i;
	return -1;
}

static bool
is_optional(const struct row *r)
{
	return r->argument != NULL && r->argument[0] == '[';
}

/* The help fits a screen of 24 rows with the prompt below it. */
static int
print_help(void)
{
	puts("Usage: placard [OPTION]... [DECK]\n"
	    "DECK: a Markdown file, a folder with deck.md, or - for standard "
	    "input; else the\nseries. Keys: arrows, L language, ? all keys, "
	    "q quit. Try: placard --lang=ar");
	for (int i = 0; i < ROWS; i++) {
		char left[40];
		int n;

		if (table[i].in_manual)
			continue;
		if (table[i].words == NULL)
			continue;
		if (table[i].letter != '\0')
			n = snprintf(left, sizeof left, "-%c, ",
			    table[i].letter);
		else
			n = snprintf(left, sizeof left, "    ");
		snprintf(left + n, sizeof left - (size_t)n, is_optional(
		    &table[i]) ? "--%s[%s%s" : "--%s%s%s",
		    table[i].name, table[i].argument != NULL ? "=" : "",
		    table[i].argument != NULL ? table[i].argument +
		    is_optional(&table[i]) : "");
		printf("  %-19s %s\n", left, table[i].words);
	}
	return EXIT_FINE;
}

void
complain_safely(const char *s)
{
	struct arena a;

	arena_init(&a);
	for (s = safe_text(&a, s); *s != '\0'; s++)
		putc(*s == '\n' ? ' ' : *s, stderr);
	arena_release(&a);
}

void
complain(const struct diags *ds, enum diag_level least)
{
	for (size_t i = 0; i < ds->n; i++) {
		const struct diag *d = &ds->list[i];

		if (d->level < least)
			continue;
		fputs("placard: ", stderr);
		complain_safely(d->file);
		if (d->line > 0)
			fprintf(stderr, ":%d:%d", d->line, d->col);
		fputs(": ", stderr);
		complain_safely(d->message);
		putc('\n', stderr);
	}
}

int
usage_error(const char *message, const char *what)
{
	fputs("placard: ", stderr);
	fprintf(stderr, "%s%s", message, what != NULL ? ": " : "");
	complain_safely(what != NULL ? what : "");
	putc('\n', stderr);
	fputs("Try: placard --help\n", stderr);
	return EXIT_USAGE;
}

/* Browsers make better ones than could be made here (docs/design.md). */
static int
tell_pdf(void)
{
	fputs("placard: a PDF is the page of --html, printed by a browser:\n"
	    "  placard --html=participant > page.html\n"
	    "  chromium --headless --no-pdf-header-footer "
	    "--print-to-pdf=page.pdf page.html\n"
	    "or open page.html in any browser, print, and choose to save as "
	    "PDF.\n", stderr);
	return EXIT_USAGE;
}

/* ---- Reading ---- */

/* "fr,ar": a page has the other languages beside the first. */
static int
part_languages(struct program *p)
{
	char *comma;

	if (p->job != JOB_HTML || p->lang == NULL ||
	    strchr(p->lang, ',') == NULL)
		return EXIT_GO_ON;
	p->languages = xstrdup(p->lang);
	p->lang = p->languages;
	for (comma = strchr(p->languages, ','); comma != NULL;
	    comma = strchr(comma + 1, ',')) {
		*comma = '\0';
		if (p->nmore == (int)(sizeof p->more / sizeof *p->more))
			return usage_error("at most four languages stand side "
			    "by side", NULL);
		p->more[p->nmore++] = comma + 1;
	}
	return EXIT_GO_ON;
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
	if (row_of(optopt) >= 0)
		return usage_error("this option has no value", given);
	return usage_error("there is no such option", letter);
}

static int
take(struct program *p, const struct row *r)
{
	if (r->print != NULL)
		return r->print();
	if (r->take == NULL)
		p->job = r->job;
	else if (!r->take(p, optarg))
		return usage_error(r->wrong, optarg);
	return EXIT_GO_ON;
}

int
options_read(struct program *p, int argc, char **argv)
{
	struct option option[ROWS + 1];
	char letters[3 * ROWS + 2];
	int code, n = 0, status;

	memset(option, 0, sizeof option);
	letters[n++] = ':';	/* a value that is missing is told apart */
	for (int i = 0; i < ROWS; i++) {
		option[i].name = table[i].name;
		option[i].has_arg = table[i].argument == NULL ? no_argument :
		    is_optional(&table[i]) ? optional_argument :
		    required_argument;
		option[i].val = code_of(i);
		if (table[i].letter == '\0')
			continue;
		letters[n++] = table[i].letter;
		if (table[i].argument != NULL)
			letters[n++] = ':';
	}
	letters[n] = '\0';
	opterr = 0;
	while ((code = getopt_long(argc, argv, letters, option, NULL)) != -1) {
		status = code == '?' || code == ':' ?
		    wrong_option(code, argv[optind - 1]) :
		    take(p, &table[row_of(code)]);
		if (status != EXIT_GO_ON)
			return status;
	}
	if (p->kiosk && p->keys != NULL)
		return usage_error("nothing plays keys in a kiosk", "--keys");
	if (p->kiosk && p->job != JOB_VIEW && p->job != JOB_LINEAR &&
	    p->job != JOB_KIOSK_CHECK)
		return usage_error("a kiosk shows panels and does nothing else",
		    NULL);
	p->kiosk = p->kiosk || p->job == JOB_KIOSK_CHECK;
	status = part_languages(p);
	if (status != EXIT_GO_ON)
		return status;
	p->file = argv + optind;
	p->nfile = argc - optind;
	if (p->job == JOB_COUNTS)
		return p->nfile > 0 ? EXIT_GO_ON : usage_error(
		    "which files are to be added up?", NULL);
	if (p->job == JOB_UNPACK && p->nfile == 0)
		return usage_error("which bundle is to be unpacked?", NULL);
	if (optind + 1 < argc)
		return usage_error("one deck at a time", argv[optind + 1]);
	if (optind < argc)
		p->path = argv[optind];
	return EXIT_GO_ON;
}
