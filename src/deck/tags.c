/* PO files in a folder. File managers leave copies there ("fr - Copy.po"):
 * they are in no language. */
#include "config.h"

#include "deck/tags.h"

#include <string.h>

#include "deck/load.h"
#include "text/lang.h"

size_t
tags_list(struct arena *a, const char *folder, const char *const **tags)
{
	const char *const *names;
	size_t n = folder_list(a, folder, ".po", &names);
	const char **out = arena_array(a, n + 1, sizeof *out);

	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		out[count] = arena_strndup(a, names[i], strlen(names[i]) - 3);
		count += lang_is_tag(out[count]);
	}
	*tags = out;
	return count;
}

size_t
tags_others(struct arena *a, const char *folder, const char *const **stems)
{
	const char *const *names;
	size_t n = folder_list(a, folder, ".po", &names);
	const char **out = arena_array(a, n + 1, sizeof *out);
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		out[count] = arena_strndup(a, names[i], strlen(names[i]) - 3);
		count += !lang_is_tag(out[count]);
	}
	*stems = out;
	return count;
}

const char *
tags_file(struct arena *a, const char *folder, const char *tag,
    const char **found)
{
	const char *const *tags, *best = NULL;
	size_t n = tags_list(a, folder, &tags);
	int close = 0;

	for (size_t i = 0; i < n; i++) {
		const int c = lang_closeness(tags[i], tag);

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
