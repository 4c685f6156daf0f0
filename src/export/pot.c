/* --pot: a template with every unit of the deck, to be merged into the
 * catalogs with msgmerge. A unit that occurs on several panels stands once
 * without context, its places in one comment. */
#include "config.h"

#include "export/export.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* The units so far, to find those that come again. */
struct pot {
	struct arena	 arena;
	struct unit	*unit;
	int		 n, size;
	int		*order;		/* by msgid */
};

static void
collect(const struct unit *u, void *data)
{
	struct pot *pot = data;

	if (pot->n == pot->size) {
		pot->size = pot->size > 0 ? 2 * pot->size : 256;
		pot->unit = xrealloc(pot->unit, (size_t)pot->size,
		    sizeof *pot->unit);
	}
	pot->unit[pot->n].msgid = arena_strdup(&pot->arena, u->msgid);
	pot->unit[pot->n].panel = arena_strdup(&pot->arena, u->panel != NULL ?
	    u->panel : "");
	pot->unit[pot->n].role = arena_strdup(&pot->arena, u->role != NULL ?
	    u->role : "");
	pot->unit[pot->n].file = arena_strdup(&pot->arena, u->file);
	pot->unit[pot->n++].line = u->line;
}

static void
put_string(const char *keyword, const char *s, FILE *out)
{
	fprintf(out, "%s \"", keyword);
	for (; *s != '\0'; s++)
		switch (*s) {
		case '"':
		case '\\':
			fprintf(out, "\\%c", *s);
			break;
		case '\n':
			fputs(s[1] != '\0' ? "\\n\"\n\"" : "\\n", out);
			break;
		case '\t':
			fputs("\\t", out);
			break;
		default:
			putc(*s, out);
		}
	fputs("\"\n", out);
}

static int
by_msgid(const void *a, const void *b)
{
	const struct unit *x = *(const struct unit *const *)a;
	const struct unit *y = *(const struct unit *const *)b;
	int c = strcmp(x->msgid, y->msgid);

	return c != 0 ? c : x->line - y->line;
}

/* The name of a file without its folders: templates are made anywhere. */
static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

int
export_pot(const struct deck *deck, FILE *out)
{
	struct pot pot = { .n = 0 };
	const struct unit **sorted;

	arena_init(&pot.arena);
	deck_units(deck, collect, &pot);
	sorted = xcalloc((size_t)pot.n + 1, sizeof *sorted);
	for (int i = 0; i < pot.n; i++)
		sorted[i] = &pot.unit[i];
	qsort(sorted, (size_t)pot.n, sizeof *sorted, by_msgid);

	fputs("# Translations of a placard deck: one entry a heading, "
	    "paragraph, list item or table cell.\n"
	    "# Keep **strong**, *emphasis* and [text](target) as they are in "
	    "the source.\n#\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n", out);
	fputs("\"Project-Id-Version: placard\\n\"\n"
	    "\"MIME-Version: 1.0\\n\"\n"
	    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
	    "\"Content-Transfer-Encoding: 8bit\\n\"\n"
	    "\"Language: \\n\"\n", out);
	for (int i = 0; i < pot.n; i++) {
		const struct unit *u = &pot.unit[i], key = *u, *k = &key;
		const struct unit **first;
		long from;

		/* The first of those with the same words speaks for all. */
		first = bsearch(&k, sorted, (size_t)pot.n, sizeof *sorted,
		    by_msgid);
		from = first != NULL ? first - sorted : 0;
		while (from > 0 && strcmp(sorted[from - 1]->msgid,
		    u->msgid) == 0)
			from--;
		if (sorted[from] != u && (sorted[from]->line != u->line ||
		    sorted[from] < u))
			continue;
		putc('\n', out);
		for (long n = from; n < pot.n && strcmp(sorted[n]->msgid,
		    u->msgid) == 0; n++)
			fprintf(out, "#. %s%s%s\n", sorted[n]->panel,
			    *sorted[n]->panel != '\0' &&
			    *sorted[n]->role != '\0' ? ", " : "",
			    sorted[n]->role);
		fprintf(out, "#: %s:%d\n", base_name(u->file), u->line);
		fputs("#, markdown-text, no-wrap\n", out);
		put_string("msgid", u->msgid, out);
		fputs("msgstr \"\"\n", out);
	}
	free(sorted);
	free(pot.unit);
	arena_release(&pot.arena);
	return 0;
}
