/* Findings about content. */
#include "config.h"

#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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
	if (ds->n == ds->size) {
		ds->size = ds->size ? 2 * ds->size : 16;
		ds->list = xrealloc(ds->list, ds->size, sizeof *ds->list);
	}
	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	d = &ds->list[ds->n++];
	d->level = level;
	d->file = arena_strdup(&ds->arena, file != NULL ? file : "");
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

/* Insertion sort: stable, and the list is short and mostly in order. */
void
diags_sort(struct diags *ds)
{
	for (size_t i = 1; i < ds->n; i++) {
		struct diag d = ds->list[i];
		size_t k = i;

		for (; k > 0 && compare(&ds->list[k - 1], &d) > 0; k--)
			ds->list[k] = ds->list[k - 1];
		ds->list[k] = d;
	}
}

const char *
diag_level_name(enum diag_level level)
{
	static const char *const name[] = { "note", "warning", "error" };

	return name[level];
}
