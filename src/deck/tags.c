/* PO files in a folder. */
#include "config.h"

#include "deck/tags.h"

#include <string.h>
#include <strings.h>

#include "deck/load.h"
#include "text/lang.h"

size_t
tags_list(struct arena *a, const char *folder, const char *const **tags)
{
	const char *const *names;
	size_t n = folder_list(a, folder, ".po", &names);
	const char **out = arena_array(a, n + 1, sizeof *out);

	for (size_t i = 0; i < n; i++)
		out[i] = arena_strndup(a, names[i], strlen(names[i]) - 3);
	*tags = out;
	return n;
}

/* 2: the same tag but for case and '_'; 1: the same language; else 0. */
static int
closeness(const char *a, const char *b)
{
	size_t i;

	for (i = 0; a[i] != '\0' && b[i] != '\0'; i++) {
		char x = a[i] == '_' ? '-' : a[i], y = b[i] == '_' ? '-' : b[i];

		if (strncasecmp(&x, &y, 1) != 0)
			break;
	}
	if (a[i] == b[i])
		return 2;
	return lang_same(a, b);
}

const char *
tags_file(struct arena *a, const char *folder, const char *tag,
    const char **found)
{
	const char *const *tags, *best = NULL;
	size_t n = tags_list(a, folder, &tags);
	int close = 0;

	for (size_t i = 0; i < n; i++) {
		int c = closeness(tags[i], tag);

		if (c > close) {
			close = c;
			best = tags[i];
		}
	}
	if (best == NULL)
		return NULL;
	if (found != NULL)
		*found = best;
	return arena_printf(a, "%s/%s.po", folder, best);
}
