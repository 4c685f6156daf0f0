/* placard: infographic panels in a terminal. From the command line to a job;
 * the rest is in run/. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "run/home.h"
#include "run/program.h"
#include "term/door.h"

/* Whether the terminal can do no more than print lines. */
static bool
is_dumb(void)
{
	const char *term = getenv("TERM");

	return term == NULL || *term == '\0' || strcmp(term, "dumb") == 0;
}

/* What holds before the options are read. */
static void
start(struct program *p)
{
	const char *data = getenv("PLACARD_DATA");
	struct buf beside = BUF_INIT, interface = BUF_INIT;
	char *home = home_find();

	terminal_guess(&p->terminal, home != NULL ? home : PKGDATADIR);
	p->terminal.bidi = TERMINAL_AUTO;
	buf_printf(&beside, "%s/data", home != NULL ? home : PKGDATADIR);
	free(home);
	p->data = beside.p;
	p->options.data = data != NULL && *data != '\0' ? data : p->data;
	p->options.audience = AUDIENCE_ALL;
	p->options.glyphs = p->terminal.glyphs;
	p->options.env.marks = p->terminal.marks;
	p->theme = theme_find("auto");
	buf_printf(&interface, "%s/interface", p->options.data);
	p->interface = interface.p;
}

/* What follows from the options and from where the output goes. */
static void
settle(struct program *p)
{
	p->options.theme = theme_name(p->theme);
	if (p->job == JOB_VIEW && !isatty(STDOUT_FILENO))
		p->job = JOB_TEXT;
	/* Where nothing can be placed (Emacs' shell) lines are still fine. */
	if (p->job == JOB_VIEW && is_dumb())
		p->job = JOB_LINEAR;
	p->options.greys = job_is_viewer(p->job) &&
	    p->terminal.depth == DEPTH_256;
	/* What is printed is the same wherever it is printed. */
	p->options.sextants = job_is_viewer(p->job) && p->terminal.sextants &&
	    p->options.glyphs == GLYPHS_FULL;
	/* What is printed is UTF-8 wherever it goes. */
	p->options.lines = p->job == JOB_LINEAR;
	p->options.latin_only = !p->terminal.utf8 && job_is_viewer(p->job);
}

int
main(int argc, char **argv)
{
	struct program p = { .path = NULL };
	struct diags ds;
	int status, error;

	door_open();
	start(&p);
	status = options_read(&p, argc, argv);
	if (status == EXIT_GO_ON) {
		settle(&p);
		diags_init(&ds);
		if (p.kiosk)
			status = kiosk_settle(&p);
		if (status == EXIT_GO_ON && !job_is_alone(p.job))
			status = content_open(&p, &ds);
		if (status == EXIT_CONTENT && p.kiosk && job_is_viewer(p.job) &&
		    kiosk_repair(&p))
			status = EXIT_GO_ON;
		if (status == EXIT_GO_ON)
			status = job_run(&p, &ds);
		content_close(&p);
		kiosk_release(&p);
		diags_release(&ds);
	}
	free(p.interface);
	free(p.data);
	free(p.languages);
	error = door_close();
	if (error != 0) {
		fprintf(stderr, "placard: the output cannot be written: %s\n",
		    strerror(error));
		return EXIT_CONTENT;
	}
	return status;
}
