/* Tours, as the front matter names them: "Title | panels". */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/index.h"
#include "deck/inline.h"
#include "deck/limits.h"
#include "deck/table.h"

/* A text of the front matter as normalised Markdown. */
const char *
deck_normalised(struct deck *d, const char *s, size_t n)
{
	struct rich r;

	memset(&r, 0, sizeof r);
	inline_parse(&d->arena, s, n, &r, NULL);
	return inline_markdown(&d->arena, &r);
}

struct steps {
	int		*panel;
	int		 n, size;
	int		 most;		/* so many may be added */
	unsigned	 audience;
};

static bool
add_step(struct steps *st, int panel)
{
	if (st->n == st->most)
		return false;
	if (st->n == st->size) {
		st->size = st->size ? 2 * st->size : 32;
		st->panel = xrealloc(st->panel, (size_t)st->size,
		    sizeof *st->panel);
	}
	st->panel[st->n++] = panel;
	return true;
}

/* "id", "a..b" or "*". false when there are too many. */
static bool
add_steps(struct deck *d, struct steps *st, const struct field *f,
    const char *word, struct diags *ds)
{
	const char *dots = strstr(word, "..");
	const bool all = strcmp(word, "*") == 0;
	int from, to;

	if (all) {
		from = 0;
		to = d->npanel - 1;
	} else if (dots != NULL && table_get(d->ids, word) < 0) {
		const char *a = arena_strndup(&d->arena, word,
		    (size_t)(dots - word));

		from = *a == '\0' ? 0 : table_get(d->ids, a);
		to = dots[2] == '\0' ? d->npanel - 1 : table_get(d->ids, dots + 2);
		if (from < 0 || to < 0) {
			diag_add(ds, DIAG_ERROR, d->source.name, f->line,
			    f->col, "there is no panel '%s'",
			    from < 0 ? a : dots + 2);
			return true;
		}
		if (from > to) {
			diag_add(ds, DIAG_ERROR, d->source.name, f->line,
			    f->col, "'%s' runs backwards", word);
			return true;
		}
	} else {
		from = to = table_get(d->ids, word);
		if (from < 0) {
			diag_add(ds, DIAG_ERROR, d->source.name, f->line,
			    f->col, "there is no panel '%s'", word);
			return true;
		}
	}
	for (int i = from; i <= to; i++) {
		if (!all)
			st->audience &= d->panel[i].audience;
		if (!add_step(st, i)) {
			diag_add(ds, DIAG_ERROR, d->source.name, f->line,
			    f->col, "the tours have more than %d panels "
			    "together; the rest is left out", LIMIT_STEPS);
			return false;
		}
	}
	return true;
}

/* "tour-NAME: Title | ids". */
static bool
make_tour(struct deck *d, struct tour *t, const struct field *f,
    int *left, struct diags *ds)
{
	const char *bar = strrchr(f->value, '|'), *s;
	struct steps st = { .most = *left, .audience = AUDIENCE_ALL };
	bool full = false;
	int *panel;

	if (bar == NULL) {
		diag_add(ds, DIAG_ERROR, d->source.name, f->line, f->col,
		    "a tour is \"Title | panels\"");
		return false;
	}
	t->name = f->key + strlen("tour-");
	t->title = deck_normalised(d, f->value, (size_t)(bar - f->value));
	for (s = bar + 1; *s != '\0' && !full;) {
		size_t n;

		s += strspn(s, " \t,");
		n = strcspn(s, " \t,");
		if (n > 0)
			full = !add_steps(d, &st, f, arena_strndup(&d->arena,
			    s, n), ds);
		s += n;
	}
	panel = arena_array(&d->arena, (size_t)st.n + 1, sizeof *panel);
	if (st.n > 0)
		memcpy(panel, st.panel, (size_t)st.n * sizeof *panel);
	free(st.panel);
	t->panel = panel;
	t->n = st.n;
	t->audience = st.audience;
	*left -= st.n;
	return true;
}

void
deck_tours(struct deck *d, const struct front *f, struct diags *ds)
{
	struct tour *tour = arena_array(&d->arena, (size_t)f->n + 1,
	    sizeof *tour);
	int left = LIMIT_STEPS;

	d->tour = tour;
	for (int i = 0; i < f->n; i++)
		if (strncmp(f->field[i].key, "tour-", 5) == 0 &&
		    make_tour(d, &tour[d->ntour], &f->field[i], &left, ds))
			d->ntour++;
}

void
deck_show_to(struct deck *d, unsigned audience)
{
	struct tour *tour = arena_array(&d->arena, (size_t)d->ntour + 1,
	    sizeof *tour);
	int n = 0;

	d->audience = audience;
	for (int i = 0; i < d->ntour; i++)
		if (audience == AUDIENCE_ALL ||
		    (d->tour[i].audience & audience) != 0)
			tour[n++] = d->tour[i];
	d->tour = tour;
	d->ntour = n;
}
