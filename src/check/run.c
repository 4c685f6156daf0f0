/* --check: what is wrong with a deck and its translations, one finding a line,
 * as compilers report. Everything is looked at in full, so that it takes its
 * time. */
#include "config.h"

#include "check/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "deck/safe.h"
#include "check/parts.h"

/* Messages quote decks and catalogs, and may go to a terminal. */
static void
put_safe(struct arena *a, const char *s, FILE *out)
{
	for (s = safe_text(a, s); *s != '\0'; s++)
		putc(*s == '\n' ? ' ' : *s, out);
}

/* Whether both say the same of the same place. */
static bool
is_same(const struct diag *a, const struct diag *b)
{
	return a->line == b->line && a->col == b->col && a->level == b->level &&
	    strcmp(a->file, b->file) == 0 && strcmp(a->message, b->message) == 0;
}

static void
put_summary(struct arena *a, const char *path, const size_t *count, FILE *out)
{
	put_safe(a, path, out);
	fprintf(out, ": %zu error%s, %zu warning%s, %zu note%s\n",
	    count[DIAG_ERROR], count[DIAG_ERROR] == 1 ? "" : "s",
	    count[DIAG_WARNING], count[DIAG_WARNING] == 1 ? "" : "s",
	    count[DIAG_NOTE], count[DIAG_NOTE] == 1 ? "" : "s");
}

/* Prints the findings; gives whether there is an error. */
static bool
put_findings(struct diags *ds, const char *path, FILE *out)
{
	size_t count[] = { [DIAG_NOTE] = 0, [DIAG_WARNING] = 0,
	    [DIAG_ERROR] = 0 };
	struct arena a;

	arena_init(&a);
	diags_sort(ds);
	for (size_t i = 0; i < ds->n; i++) {
		const struct diag *d = &ds->list[i];
		bool again = false;

		/* A catalog is read more than once. */
		for (size_t k = i; k > 0 && !again &&
		    ds->list[k - 1].line == d->line &&
		    ds->list[k - 1].col == d->col; k--)
			again = is_same(&ds->list[k - 1], d);
		if (again)
			continue;
		put_safe(&a, d->file, out);
		fprintf(out, ":%d:%d: %s: ", d->line > 0 ? d->line : 1,
		    d->col > 0 ? d->col : 1, diag_level_name(d->level));
		put_safe(&a, d->message, out);
		putc('\n', out);
		count[d->level]++;
		arena_clear(&a);
	}
	put_summary(&a, path, count, out);
	arena_release(&a);
	return count[DIAG_ERROR] > 0;
}

int
check_run(struct deck *deck, const struct app_options *options,
    int today, struct diags *ds, FILE *out)
{
	struct check c = { .deck = deck, .options = options, .ds = ds,
	    .today = today };
	struct buf interface = BUF_INIT;
	struct arena arena;
	bool errors;

	buf_printf(&interface, "%s/interface", options->data);
	c.interface = interface.p;
	c.assets = assets_new(options->data);
	arena_init(&arena);
	table_init(&c.lost, &arena);
	check_deck(&c);
	check_catalogs(&c);
	errors = put_findings(ds, deck->path, out);
	arena_release(&arena);
	assets_free(c.assets);
	buf_release(&interface);
	return errors ? 1 : 0;
}
