/* The terms of a catalog: terms.TAG.tsv beside TAG.po. A line is a term of the
 * source, how it is rendered, how it is not, and a note for people, parted by
 * tabs. The first three are whole words, '*' standing for any letters, and
 * may be several, parted by ';'. So one file tells translators what a term is
 * called and --check where a translation calls it otherwise. */
#include "config.h"

#include "check/parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/load.h"
#include "text/fold.h"

enum column { TERM, RENDERING, NOT_THIS, NOTE, COLUMNS };

/* Words and what finds them. */
struct words_key {
	const char	*text;
	struct fold	 key;
};

struct term {
	int		 line;
	const char	*name;			/* the whole first column */
	const char	*rendering;		/* the first one */
	bool		 free;			/* others are right, too */
	struct words_key *word[NOTE];
	int		 n[NOTE];
};

struct terms {
	struct arena	 arena;
	const char	*name;			/* of the file, for messages */
	struct term	*term;
	int		 n, size;
};

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* A copy of the n bytes at s without blanks around them. */
static char *
trimmed(struct arena *a, const char *s, size_t n)
{
	while (n > 0 && *s == ' ') {
		s++;
		n--;
	}
	while (n > 0 && s[n - 1] == ' ')
		n--;
	return arena_strndup(a, s, n);
}

/* ---- The file ---- */

/* Parts a column at ';'. */
static void
read_words(struct terms *terms, struct term *t, enum column column,
    const char *s, const struct lang *lang)
{
	struct arena *a = &terms->arena;
	int size = 1;

	for (const char *p = s; *p != '\0'; p++)
		size += *p == ';';
	t->word[column] = arena_array(a, (size_t)size, sizeof **t->word);
	while (*s != '\0') {
		const size_t n = strcspn(s, ";");
		struct words_key *w = &t->word[column][t->n[column]];

		w->text = trimmed(a, s, n);
		w->key = fold_text(a, w->text, strlen(w->text), lang->tag);
		if (strcmp(w->text, "*") == 0)
			t->free = true;
		else if (*w->text != '\0')
			t->n[column]++;
		s += n + (s[n] == ';');
	}
}

static struct term *
add_term(struct terms *terms)
{
	if (terms->n == terms->size) {
		terms->size = terms->size ? 2 * terms->size : 64;
		terms->term = xrealloc(terms->term, (size_t)terms->size,
		    sizeof *terms->term);
	}
	memset(&terms->term[terms->n], 0, sizeof *terms->term);
	return &terms->term[terms->n++];
}

/* A term twice would have two right renderings. */
static void
find_twin(const struct terms *terms, const struct term *t, const char *path,
    struct diags *ds)
{
	for (const struct term *other = terms->term; other < t; other++)
		if (strcmp(other->name, t->name) == 0)
			diag_add(ds, DIAG_WARNING, path, t->line, 1,
			    "“%s” stands in line %d, too", t->name,
			    other->line);
}

/* One line of the file, cut into columns in place. */
static void
read_line(struct terms *terms, char *s, int line, const char *path,
    const struct lang *from, const struct lang *to, struct diags *ds)
{
	char *column[COLUMNS] = { s, NULL, NULL, NULL };
	struct term *t;
	int n = 1;

	if (*s == '\0' || *s == '#')
		return;
	while ((s = strchr(s, '\t')) != NULL) {
		*s++ = '\0';
		if (n < COLUMNS)
			column[n] = s;
		n++;
	}
	if (line == 1 && n > 1 && strcmp(column[TERM], "term") == 0)
		return;
	if (n > COLUMNS)
		diag_add(ds, DIAG_WARNING, path, line, 1,
		    "a term has four columns, not %d", n);
	if (n == 1 || *column[TERM] == '\0') {
		diag_add(ds, DIAG_ERROR, path, line, 1,
		    "a tab parts a term from its rendering");
		return;
	}
	t = add_term(terms);
	t->line = line;
	t->name = trimmed(&terms->arena, column[TERM], strlen(column[TERM]));
	read_words(terms, t, TERM, t->name, from);
	t->free = false;
	read_words(terms, t, RENDERING, column[RENDERING], to);
	if (n > NOT_THIS)
		read_words(terms, t, NOT_THIS, column[NOT_THIS], to);
	t->rendering = t->n[RENDERING] > 0 ? t->word[RENDERING][0].text : "";
	t->free |= t->n[RENDERING] == 0;
	find_twin(terms, t, path, ds);
}

struct terms *
terms_open(const char *path, const struct lang *from, const struct lang *to,
    struct diags *ds)
{
	struct terms *terms;
	struct source file;
	char *s, *next;
	int line = 1;

	if (!path_is_file(path) || !source_load(&file, path, ds))
		return NULL;
	terms = xcalloc(1, sizeof *terms);
	arena_init(&terms->arena);
	terms->name = arena_strdup(&terms->arena, base_name(path));
	for (s = file.text; s != NULL; s = next, line++) {
		next = strchr(s, '\n');
		if (next != NULL)
			*next++ = '\0';
		read_line(terms, s, line, path, from, to, ds);
	}
	source_release(&file);
	return terms;
}

void
terms_free(struct terms *terms)
{
	if (terms == NULL)
		return;
	arena_release(&terms->arena);
	free(terms->term);
	free(terms);
}

/* ---- A translation ---- */

static bool
has_any(const struct fold *text, const struct term *t, enum column column)
{
	size_t start, end;

	for (int i = 0; i < t->n[column]; i++)
		if (fold_find_words(text, &t->word[column][i].key, 0, &start,
		    &end))
			return true;
	return false;
}

/* Whether bytes from..to of the key are part of a rendering, as "point" is of
 * "point de pourcentage". */
static bool
is_rendering(const struct fold *text, const struct term *t, size_t from,
    size_t to)
{
	for (int i = 0; i < t->n[RENDERING]; i++) {
		const struct fold *key = &t->word[RENDERING][i].key;
		size_t start, end;

		for (size_t at = 0; fold_find_words(text, key, at, &start,
		    &end); at = end)
			if (start <= from && to <= end)
				return true;
	}
	return false;
}

/* Whether the text has these words, which are not those for the term. */
static bool
has_wrong(const struct fold *text, const struct term *t, const struct fold *key)
{
	size_t start, end;

	for (size_t at = 0; fold_find_words(text, key, at, &start, &end);
	    at = end)
		if (!is_rendering(text, t, start, end))
			return true;
	return false;
}

void
terms_visit(const struct terms *terms, const struct rich *source,
    const struct lang *from, void (*visit)(void *, const char *, const char *),
    void *arg)
{
	struct fold text;
	struct arena a;

	arena_init(&a);
	text = fold_text(&a, source->text, source->len, from->tag);
	for (int i = 0; i < terms->n; i++)
		if (has_any(&text, &terms->term[i], TERM))
			visit(arg, terms->term[i].name,
			    terms->term[i].rendering);
	arena_release(&a);
}

void
check_terms(struct check *c, const struct translation *t,
    const struct rich *source, const struct rich *text)
{
	struct fold from, to;
	struct arena a;

	arena_init(&a);
	from = fold_text(&a, source->text, source->len, t->from->tag);
	to = fold_text(&a, text->text, text->len, t->to->tag);
	for (int i = 0; i < t->terms->n; i++) {
		const struct term *term = &t->terms->term[i];

		if (!has_any(&from, term, TERM))
			continue;
		/* As it stands in the source it is part of a title. */
		if (!term->free && !has_any(&to, term, RENDERING) &&
		    !has_any(&to, term, TERM))
			diag_add(c->ds, DIAG_WARNING, t->file, t->line, 1,
			    "“%s” is called “%s” (%s:%d), but not here",
			    term->word[TERM][0].text, term->rendering, t->terms->name,
			    term->line);
		for (int k = 0; k < term->n[NOT_THIS]; k++)
			if (has_wrong(&to, term, &term->word[NOT_THIS][k].key))
				diag_add(c->ds, DIAG_WARNING, t->file, t->line,
				    1, "“%s” is not called “%s” (%s:%d)",
				    term->word[TERM][0].text,
				    term->word[NOT_THIS][k].text,
				    t->terms->name, term->line);
	}
	arena_release(&a);
}
