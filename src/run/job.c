/* What to do: the viewer, or something printed. One row a job. */
#include "config.h"

#include "run/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "check/check.h"
#include "export/export.h"
#include "run/bundle.h"
#include "run/counts.h"
#include "term/door.h"
#include "term/lines.h"

static int
do_pot(struct program *p, struct diags *ds)
{
	(void)ds;
	return export_pot(p->deck, &p->words, &p->options, stdout);
}

/* This month, since year 0; or that of SOURCE_DATE_EPOCH, seconds. */
static int
months_now(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	const time_t now = epoch != NULL && *epoch != '\0' ?
	    (time_t)strtoll(epoch, NULL, 10) : time(NULL);
	struct tm tm;

	return gmtime_r(&now, &tm) != NULL ? 12 * (tm.tm_year + 1900) +
	    tm.tm_mon : 0;
}

static int
do_check(struct program *p, struct diags *ds)
{
	return check_run(p->deck, &p->options, months_now(), ds, stdout);
}

static int
do_list(struct program *p, struct diags *ds)
{
	(void)ds;
	return export_list(p->app, p->deck, stdout);
}

static int
do_text(struct program *p, struct diags *ds)
{
	const bool one = p->options.panel != NULL || p->keys != NULL;
	const struct text_options how = {
		.panel = one ? app_panel(p->app) : -1, .notes = p->notes,
		.answers = p->answers,
		.cols = p->cols > 0 ? p->cols : lines_cols(STDOUT_FILENO)
	};

	(void)ds;
	return export_text(p->app, p->deck, &p->words, &p->options, &how,
	    stdout);
}

static void
show_language(void *owner, const char *tag)
{
	content_language(owner, tag);
}

static int
do_html(struct program *p, struct diags *ds)
{
	const struct html_options how = {
		.sheet = p->sheet,
		.panel = p->options.panel != NULL ? app_panel(p->app) : -1,
		.notes = p->notes, .answers = p->answers, .more = p->more,
		.nmore = p->nmore, .show = show_language, .owner = p
	};
	char first[36];
	int status = EXIT_FINE;

	snprintf(first, sizeof first, "%s", p->deck->shown);
	for (int i = 0; i < p->nmore; i++)
		if (!deck_set_language(p->deck, p->more[i], ds)) {
			status = usage_error("this deck is not there in",
			    p->more[i]);
			break;
		}
	deck_set_language(p->deck, first, NULL);
	return status != EXIT_FINE ? status : export_html(p->app, p->deck,
	    &p->words, &p->options, &how, stdout);
}

/* The screen that --size pretends, else the classic one. */
static int
rows_of(const struct program *p)
{
	return p->rows > 0 ? p->rows : 24;
}

static int
cols_of(const struct program *p)
{
	return p->cols > 0 ? p->cols : 80;
}

static int
do_print(struct program *p, struct diags *ds)
{
	(void)ds;
	return export_print(p->app, rows_of(p), cols_of(p),
	    p->options.panel != NULL, p->keys != NULL, stdout);
}

static int
do_view(struct program *p, struct diags *ds)
{
	(void)ds;
	return view_screen(p);
}

static int
do_lines(struct program *p, struct diags *ds)
{
	(void)ds;
	return view_lines(p);
}

static int
do_tours(struct program *p, struct diags *ds)
{
	(void)ds;
	return export_tours(p->app, p->deck, stdout);
}

static int
do_kiosk_check(struct program *p, struct diags *ds)
{
	(void)ds;
	return kiosk_check(p);
}

static int
do_counts(struct program *p, struct diags *ds)
{
	(void)ds;
	return counts_report(p->file, p->nfile, p->counts_deck);
}

static int
do_practices(struct program *p, struct diags *ds)
{
	struct buf problem = BUF_INIT;
	int status = EXIT_FINE;

	(void)ds;
	if (!export_practices(p->deck, p->filter, stdout, &problem))
		status = usage_error("--practices", buf_text(&problem));
	buf_release(&problem);
	return status;
}

static int
do_translate(struct program *p, struct diags *ds)
{
	const int cols = p->cols > 0 ? p->cols : lines_cols(STDOUT_FILENO);
	const struct translate_options how = { p->translate,
	    p->options.panel, cols > 0 ? cols : 100 };

	(void)ds;
	if (how.panel != NULL && deck_find(p->deck, how.panel) < 0)
		return usage_error("there is no such panel", how.panel);
	return check_translate(p->deck, &p->words, &p->options, &how,
	    stdout) ? EXIT_FINE : usage_error("there is no catalog for",
	    p->translate);
}

static int
do_editor(struct program *p, struct diags *ds)
{
	(void)ds;
	return export_editor(p->editor, stdout) ? EXIT_FINE : usage_error(
	    "--editor is vim, vscode-snippets or vscode-tasks, not",
	    p->editor);
}

static int
do_pack(struct program *p, struct diags *ds)
{
	const size_t n = ds->n;
	int status = EXIT_FINE;

	if (isatty(STDOUT_FILENO))
		return usage_error("a bundle is no text: name a file for it, "
		    "as placard --pack FOLDER >deck.placard", NULL);
	if (!bundle_pack(p->deck->folder, door_raw(), ds))
		status = EXIT_CONTENT;
	/* What reading the deck found is for --check. */
	memmove(ds->list, ds->list + n, (ds->n - n) * sizeof *ds->list);
	ds->n -= n;
	complain(ds, DIAG_WARNING);
	return status;
}

static int
do_unpack(struct program *p, struct diags *ds)
{
	if (bundle_unpack(p->file[0], p->into, ds))
		return EXIT_FINE;
	complain(ds, DIAG_ERROR);
	return EXIT_CONTENT;
}

/* A wrong name of a tour: these are right. */
static int
no_such_tour(const struct program *p)
{
	struct buf names = BUF_INIT;
	int status;

	for (int i = 0; i < p->deck->ntour; i++)
		buf_printf(&names, "%s%s", i > 0 ? ", " : "",
		    p->deck->tour[i].name);
	if (names.n == 0)
		buf_str(&names, "this deck has no tours");
	status = usage_error("there is no such tour; there are", names.p);
	buf_release(&names);
	return status;
}

/* The order is that of enum job. */
static const struct {
	int	(*run)(struct program *, struct diags *);
	bool	 bare;		/* of the deck alone: no app is made */
	bool	 viewer;	/* plays --keys itself */
} table[] = {
	[JOB_VIEW] = { do_view, false, true },
	[JOB_PRINT] = { do_print, false, false },
	[JOB_TEXT] = { do_text, false, false },
	[JOB_LIST] = { do_list, false, false },
	[JOB_POT] = { do_pot, true, false },
	[JOB_CHECK] = { do_check, true, false },
	[JOB_LINEAR] = { do_lines, false, true },
	[JOB_TOURS] = { do_tours, false, false },
	[JOB_KIOSK_CHECK] = { do_kiosk_check, true, false },
	[JOB_COUNTS] = { do_counts, true, false },
	[JOB_PRACTICES] = { do_practices, true, false },
	[JOB_HTML] = { do_html, false, false },
	[JOB_PACK] = { do_pack, true, false },
	[JOB_UNPACK] = { do_unpack, true, false },
	[JOB_TRANSLATE] = { do_translate, true, false },
	[JOB_EDITOR] = { do_editor, true, false }
};

bool
job_is_viewer(enum job job)
{
	return table[job].viewer;
}

bool
job_is_alone(enum job job)
{
	return job == JOB_COUNTS || job == JOB_UNPACK || job == JOB_EDITOR;
}

int
job_run(struct program *p, struct diags *ds)
{
	const char *error;
	int status;

	p->options.plain = p->job == JOB_PRINT && p->keys == NULL;
	if (table[p->job].bare)
		return table[p->job].run(p, ds);
	p->app = app_new(p->deck, &p->words, &p->options, &error);
	if (p->app == NULL && p->kiosk) {
		fprintf(stderr, "placard: %s\n", error);
		if (kiosk_repair(p))
			p->app = app_new(p->deck, &p->words, &p->options,
			    &error);
	}
	if (p->app == NULL && strcmp(error, NO_SUCH_TOUR) == 0)
		return no_such_tour(p);
	if (p->app == NULL)
		return usage_error(error, p->options.panel != NULL ?
		    p->options.panel : p->options.tour);
	if (p->unshown)
		app_tell(p->app, say(&p->words, CANNOT_SHOW));
	if (p->unpacked != NULL)
		app_tell(p->app, say(&p->words, N_("This deck came as a file: "
		    "who made it has not been checked.")));
	if (!table[p->job].viewer && p->keys != NULL)
		session_play(p, rows_of(p), cols_of(p));
	status = table[p->job].run(p, ds);
	app_free(p->app);
	p->app = NULL;
	return status;
}
