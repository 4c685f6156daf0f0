/* What in a front matter is not as it was meant. Keys of other programs are
 * read over, so only those are told that are nearly ours. */
#include "config.h"

#include <string.h>

#include "base/near.h"
#include "deck/front.h"
#include "text/lang.h"

static const char *const keys[] = {
	"title", "lang", "licence", "author", "subtitle", "dialect"
};

/* Keys that are near to ours and mean something else, or the same. */
static const char *const others[] = {
	"name", "language", "license", "authors", "sub_title", "titles",
	"title-slide", "titleslide", "titlepage", "license-url", "tags", "link"
};

/* Which of the list it is, n: none of them. */
static size_t
find(const char *key, const char *const *list, size_t n)
{
	size_t i = 0;

	while (i < n && strcmp(list[i], key) != 0)
		i++;
	return i;
}

/* "tour short", "tours-short", "tour_short". */
static bool
is_lost_tour(const char *key)
{
	return strncmp(key, "tour", 4) == 0 && strncmp(key, "tour-", 5) != 0 &&
	    (key[4] == '_' || key[4] == '.' || strncmp(key, "tours", 5) == 0);
}

static const char *
nearest(const char *key)
{
	if (is_lost_tour(key))
		return "tour-name";
	if (find(key, others, sizeof others / sizeof *others) <
	    sizeof others / sizeof *others || strlen(key) > 10)
		return NULL;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strlen(key) > 3 && near_changes(keys[i], key) <=
		    (strlen(keys[i]) > 5 ? 2 : 1))
			return keys[i];
	if (strlen(key) == strlen("title") && near_changes("title", key) == 2)
		return "title";
	return NULL;
}

void
front_doubt(const struct front *f, const char *file,
    struct diags *ds)
{
	const struct field *lang = front_field(f, "lang");
	const size_t nkey = sizeof keys / sizeof *keys;
	unsigned seen = 0;

	if (f->unclosed)
		diag_add(ds, DIAG_WARNING, file, f->line, 1,
		    "the front matter is not closed; put --- below it");
	for (int i = 0; i < f->n; i++) {
		const struct field *field = &f->field[i];
		const size_t key = find(field->key, keys, nkey);
		const char *meant = key < nkey ? NULL : nearest(field->key);

		if (meant != NULL)
			diag_add(ds, DIAG_WARNING, file, field->line, 1,
			    "'%s' is not read; did you mean '%s'?", field->key,
			    meant);
		if (key < nkey && (seen & 1u << key) != 0)
			diag_add(ds, DIAG_WARNING, file, field->line, 1,
			    "%s is there twice; the first one is taken",
			    field->key);
		if (key < nkey)
			seen |= 1u << key;
	}
	if (lang == NULL)
		lang = front_field(f, "language");
	if (lang != NULL && *lang->value != '\0' &&
	    !lang_is_tag(lang->value))
		diag_add(ds, DIAG_WARNING, file, lang->line, lang->col,
		    "'%s' is no language that is known; its tag is two or "
		    "three letters, as en or zh-Hans", lang->value);
}
