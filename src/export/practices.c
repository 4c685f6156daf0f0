/* --practices: the entries of a deck's collection that a filter leaves. */
#include "config.h"

#include "export/export.h"

#include <string.h>

#include "deck/directive.h"
#include "deck/practices.h"
#include "text/fold.h"
#include "view/panel.h"

/* A filter as it is written: theme=housing region=Europe country=Spain words */
struct query {
	struct practice_filter	 filter;
	const char		*cell[PRACTICE_CELLS];	/* NULL: any */
};

/* ---- Which collection ---- */

static bool
mentions(const struct panel_entry *e)
{
	return memmem(e->source->text + e->start, e->end - e->start,
	    "practices", strlen("practices")) != NULL;
}

/* That of the first panel that shows one; else the usual name. */
static const struct practices *
collection(const struct deck *deck, struct arena *a)
{
	for (int i = 0; i < deck->npanel; i++) {
		const struct block *b;
		const char *file;

		if (!mentions(&deck->panel[i]))
			continue;
		b = panel_block(panel_parse(a, deck, i, NULL), "practices");
		file = b != NULL ? directive_value(b->shape, "file") : NULL;
		if (file != NULL)
			return practices_find(deck, file);
	}
	return practices_find(deck, "practices.tsv");
}

/* ---- The filter ---- */

static void
list_words(struct buf *out, const char *const *word, int n)
{
	for (int i = 0; i < n; i++)
		buf_printf(out, "%s%s", i > 0 ? ", " : "", word[i]);
}

static bool
add_theme(const struct deck *d, const struct practices *p, struct query *q,
    const char *value, struct buf *problem)
{
	const int i = practices_theme(d, p, value);

	if (i >= 0) {
		q->filter.themes |= UINT64_C(1) << i;
		return true;
	}
	buf_printf(problem, "there is no theme '%s'; there are: ", value);
	list_words(problem, p->theme, p->ntheme);
	return false;
}

static bool
add_region(const struct deck *d, const struct practices *p, struct query *q,
    const char *value, struct buf *problem)
{
	const int i = practices_region(d, p, value);

	if (i >= 0) {
		q->filter.regions |= UINT64_C(1) << i;
		return true;
	}
	buf_printf(problem, "there is no region '%s'; there are: ", value);
	list_words(problem, p->region, p->nregion);
	return false;
}

static bool
add_cell(struct query *q, const char *key, const char *value,
    struct buf *problem)
{
	static const enum practice_cell cells[] = {
		PRACTICE_CITY, PRACTICE_COUNTRY, PRACTICE_YEAR, PRACTICE_ID
	};

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (strcmp(key, practice_column(cells[i])) == 0) {
			q->cell[cells[i]] = value;
			return true;
		}
	buf_printf(problem, "a filter is theme=, region=, country=, city=, "
	    "year=, id= or words, not %s=", key);
	return false;
}

static bool
add_words(struct query *q, const char *words, struct buf *problem)
{
	char *to = q->filter.words;
	const size_t used = strlen(to);

	if (used + 1 + strlen(words) >= sizeof q->filter.words) {
		buf_printf(problem, "the words of a filter have %zu bytes at "
		    "most", sizeof q->filter.words - 1);
		return false;
	}
	if (used > 0)
		strcat(to, " ");
	strcat(to, words);
	return true;
}

static bool
read_query(struct arena *a, const struct deck *d, const struct practices *p,
    const char *text, struct query *q, struct buf *problem)
{
	const char *whole = arena_printf(a, "practices: %s", text);
	size_t at;
	const struct directive *said = directive_parse(a, whole,
	    strlen(whole), &at);
	bool fine = said != NULL;

	memset(q, 0, sizeof *q);
	for (int i = 0; fine && i < said->nattribute; i++) {
		const char *key = said->attribute[i].key;
		const char *value = said->attribute[i].value;

		if (*key == '\0')
			fine = add_words(q, value, problem);
		else if (strcmp(key, "theme") == 0)
			fine = add_theme(d, p, q, value, problem);
		else if (strcmp(key, "region") == 0)
			fine = add_region(d, p, q, value, problem);
		else
			fine = add_cell(q, key, value, problem);
	}
	return fine;
}

/* ---- The rows ---- */

static const char *
folded(struct arena *a, const char *s, const char *lang)
{
	return fold_text(a, s, strlen(s), lang).key;
}

/* Whether its cells are those asked for, in the file's words or the shown. */
static bool
is_asked(struct arena *a, const struct deck *d, const struct practice *e,
    const struct query *q)
{
	for (int c = 0; c < PRACTICE_CELLS; c++) {
		const char *want = q->cell[c];
		struct rich shown;

		if (want == NULL)
			continue;
		shown = practice_text(d, a, e, c);
		if (strcmp(folded(a, want, d->lang), folded(a, e->cell[c],
		    d->lang)) != 0 && strcmp(folded(a, want, d->shown),
		    folded(a, shown.text, d->shown)) != 0)
			return false;
	}
	return true;
}

/* The themes in the language of the deck. */
static void
put_themes(struct arena *a, const struct deck *d, const struct practices *p,
    const struct practice *e, FILE *out)
{
	bool first = true;

	for (int i = 0; i < p->ntheme; i++)
		if (e->themes >> i & 1) {
			fprintf(out, "%s%s", first ? "" : "; ",
			    practice_word(d, a, p->theme[i]).text);
			first = false;
		}
}

static void
put_entry(struct arena *a, const struct deck *d, const struct practices *p,
    const struct practice *e, FILE *out)
{
	for (int c = 0; c < PRACTICE_CELLS; c++) {
		if (c > 0)
			putc('\t', out);
		if (c == PRACTICE_THEMES)
			put_themes(a, d, p, e, out);
		else
			fputs(practice_text(d, a, e, c).text, out);
	}
	fprintf(out, "\t%s\n", e->local ? "local" : "");
}

static void
put_columns(FILE *out)
{
	for (int c = 0; c < PRACTICE_CELLS; c++)
		fprintf(out, "%s\t", practice_column(c));
	fputs("local\n", out);
}

bool
export_practices(const struct deck *deck, const char *filter, FILE *out,
    struct buf *problem)
{
	const struct practice_choice *choice;
	const struct practices *p;
	struct arena a;
	struct query q;
	bool fine = false;

	arena_init(&a);
	p = collection(deck, &a);
	if (p == NULL)
		buf_str(problem, "this deck has no collection of good "
		    "practices");
	else if (read_query(&a, deck, p, filter, &q, problem)) {
		fine = true;
		put_columns(out);
		choice = practices_choose(deck, p, &q.filter);
		for (int i = 0; i < choice->n; i++) {
			const struct practice *e =
			    &p->entry[choice->entry[i]];

			if (is_asked(&a, deck, e, &q))
				put_entry(&a, deck, p, e, out);
		}
	}
	arena_release(&a);
	return fine;
}
