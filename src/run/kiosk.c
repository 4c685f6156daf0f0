/* What a public screen needs around the app: its file, and what the deck must
 * have for it. */
#include "config.h"

#include "run/program.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/safe.h"
#include "term/lines.h"

/* ---- The file ---- */

/* Without a file named and without one in its place the defaults hold. */
static bool
read_file(struct program *p)
{
	const char *path = p->kiosk_path != NULL ? p->kiosk_path : KIOSK_FILE;
	struct source s;
	struct diags ds;
	bool fine;

	if (p->kiosk_path == NULL && !path_is_file(path))
		return true;
	diags_init(&ds);
	fine = source_load(&s, path, &ds);
	if (fine) {
		fine = kiosk_file_read(&p->public, &s, &ds);
		source_release(&s);
	}
	complain(&ds, DIAG_WARNING);
	diags_release(&ds);
	return fine;
}

int
kiosk_settle(struct program *p)
{
	const struct kiosk_file *k = &p->public;

	kiosk_file_init(&p->public);
	if (!read_file(p))
		return EXIT_USAGE;
	if (k->deck != NULL)
		p->path = k->deck;
	if (k->local != NULL)
		p->local = k->local;
	if (k->theme != NULL)
		p->theme = theme_find(k->theme);
	p->options.theme = theme_name(p->theme);
	p->options.large = p->options.large || k->large;
	p->options.audience = AUDIENCE_KIOSK;
	p->options.kiosk = &p->course;
	/* Chinese has more letters than the font of a console. */
	p->options.no_han = strcmp(terminal_name(), "linux") == 0;
	p->options.slow = lines_slow(STDOUT_FILENO);
	p->course = (struct kiosk_options){
		.idle = k->idle * 1000, .notice = k->notice * 1000,
		.loop = k->loop * 1000, .factor = k->large_factor,
		.tour = k->tour, .visit = k->visit, .lang = k->lang,
		.nlang = k->nlang, .start_contents = k->start_contents,
		.local_help = k->local_help, .quiet_from = k->quiet_from,
		.quiet_to = k->quiet_to, .staff = k->pin != NULL,
		.counts = k->counts
	};
	if (p->job != JOB_KIOSK_CHECK)
		public_deafen();
	if (p->job == JOB_KIOSK_CHECK)
		kiosk_file_print(k, stdout);
	return EXIT_GO_ON;
}

void
kiosk_release(struct program *p)
{
	if (p->kiosk)
		kiosk_file_release(&p->public);
	free(p->repair);
	free(p->broken);
	p->repair = p->broken = NULL;
}

bool
kiosk_repair(struct program *p)
{
	struct buf path = BUF_INIT;
	struct diags ds;
	bool done;

	if (p->repair != NULL)
		return false;
	buf_printf(&path, "%s/kiosk/repair", p->options.data);
	p->repair = path.p;
	if (p->path != NULL)
		p->broken = xstrdup(p->path);
	else {
		struct buf series = BUF_INIT;

		buf_printf(&series, "%s/cities-and-migration",
		    p->options.data);
		p->broken = series.p;
	}
	p->course.repair = true;
	p->path = p->repair;
	p->local = "";
	content_close(p);
	diags_init(&ds);
	done = content_open(p, &ds) == EXIT_GO_ON;
	diags_release(&ds);
	return done;
}

/* ---- The check ---- */

static bool
has_tour(const struct deck *d, const char *name)
{
	for (int i = 0; i < d->ntour; i++)
		if (strcmp(d->tour[i].name, name) == 0)
			return true;
	return false;
}

static bool
has_language(const struct deck *d, const char *tag)
{
	struct arena arena;
	const char *const *tags;
	size_t n;
	bool has = false;

	arena_init(&arena);
	n = deck_languages(d, &arena, &tags);
	for (size_t i = 0; i < n; i++)
		has = has || lang_closeness(tags[i], tag) == LANG_SAME;
	arena_release(&arena);
	return has;
}

/* What is named and not there; the names of the defaults need not be. */
static void
check_names(const struct program *p, const char *file, struct diags *ds)
{
	const struct kiosk_file *k = &p->public;
	const struct deck *d = p->deck;
	struct kiosk_file plain;

	kiosk_file_init(&plain);
	if (strcmp(k->tour, plain.tour) != 0 && !has_tour(d, k->tour))
		diag_add(ds, DIAG_ERROR, file, 0, 0,
		    "tour: the deck has no tour “%s”", k->tour);
	if (*k->visit != '\0' && !has_tour(d, k->visit))
		diag_add(ds, DIAG_ERROR, file, 0, 0,
		    "visit: the deck has no tour “%s”", k->visit);
	if (strcmp(k->local_help, plain.local_help) != 0 &&
	    deck_find(d, k->local_help) < 0)
		diag_add(ds, DIAG_ERROR, file, 0, 0,
		    "local-help: the deck has no panel “%s”", k->local_help);
	for (int i = 0; i < k->nlang; i++)
		if (!has_language(d, k->lang[i]))
			diag_add(ds, DIAG_ERROR, file, 0, 0,
			    "languages: the deck is not there in “%s”",
			    k->lang[i]);
	if (k->counts && access(k->counts_dir, W_OK | X_OK) != 0)
		diag_add(ds, DIAG_ERROR, file, 0, 0,
		    "counts-dir: nothing can be written in %s", k->counts_dir);
	kiosk_file_release(&plain);
}

int
kiosk_check(struct program *p)
{
	struct diags ds;
	size_t wrong;

	diags_init(&ds);
	check_names(p, p->kiosk_path != NULL ? p->kiosk_path : KIOSK_FILE,
	    &ds);
	complain(&ds, DIAG_NOTE);
	wrong = diags_count(&ds, DIAG_ERROR);
	diags_release(&ds);
	return wrong > 0 ? EXIT_CONTENT : EXIT_FINE;
}
