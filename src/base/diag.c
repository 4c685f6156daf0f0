/* Findings about content. */
#include "config.h"

#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Nobody reads more. */
#define FINDINGS_MAX	10000	/* of each level */

void
diags_init(struct diags *ds)
{
	memset(ds, 0, sizeof *ds);
	arena_init(&ds->arena);
}

void
diags_release(struct diags *ds)
{
	arena_release(&ds->arena);
	free(ds->list);
	diags_init(ds);
}

void
diag_add(struct diags *ds, enum diag_level level, const char *file, int line,
    int col, const char *format, ...)
{
	struct diag *d;
	va_list ap;
	char message[1024];

	if (ds == NULL)
		return;
	/* The last says that there are more. Many a note hides no error. */
	if (ds->n >= FINDINGS_MAX * ((size_t)level + 1)) {
		d = &ds->list[ds->n - 1];
		d->message = "more than 10000 findings; the rest is left out";
		if (level > d->level)
			d->level = level;
		return;
	}
	if (ds->n == ds->size) {
		ds->size = ds->size ? 2 * ds->size : 16;
		ds->list = xrealloc(ds->list, ds->size, sizeof *ds->list);
	}
	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	d = &ds->list[ds->n++];
	d->level = level;
	if (file == NULL)
		file = "";
	/* Most are of one file. */
	if (ds->n > 1 && strcmp(d[-1].file, file) == 0)
		d->file = d[-1].file;
	else
		d->file = arena_strdup(&ds->arena, file);
	d->line = line;
	d->col = col;
	d->message = arena_strdup(&ds->arena, message);
}

size_t
diags_count(const struct diags *ds, enum diag_level level)
{
	size_t n = 0;

	for (size_t i = 0; i < ds->n; i++)
		n += ds->list[i].level >= level;
	return n;
}

static int
compare(const struct diag *a, const struct diag *b)
{
	int c = strcmp(a->file, b->file);

	if (c != 0)
		return c;
	if (a->line != b->line)
		return a->line < b->line ? -1 : 1;
	return (a->col > b->col) - (a->col < b->col);
}

/* Merges the sorted halves of list[0..n), through room of the same size. */
static void
merge(struct diag *list, size_t n, struct diag *room)
{
	const size_t half = n / 2;
	size_t i = 0, k = half;

	for (size_t out = 0; out < n; out++)
		room[out] = k == n || (i < half &&
		    compare(&list[i], &list[k]) <= 0) ? list[i++] : list[k++];
	memcpy(list, room, n * sizeof *list);
}

static void
sort(struct diag *list, size_t n, struct diag *room)
{
	if (n < 2)
		return;
	sort(list, n / 2, room);
	sort(list + n / 2, n - n / 2, room);
	merge(list, n, room);
}

/* By merging, which is stable. */
void
diags_sort(struct diags *ds)
{
	struct diag *room = xcalloc(ds->n, sizeof *room);

	sort(ds->list, ds->n, room);
	free(room);
}

const char *
diag_level_name(enum diag_level level)
{
	static const char *const name[] = { "note", "warning", "error" };

	return name[level];
}
