/* The program's own words. */
#include "config.h"

#include "deck/words.h"


#include "base/arena.h"
#include "deck/tags.h"

void
words_open(struct words *w, const char *folder, const char *tag,
    struct diags *ds)
{
	struct arena a;
	const char *file;

	w->lang = lang_find("en");
	w->catalog = NULL;
	arena_init(&a);
	file = lang_same(tag, "en") ? NULL : tags_file(&a, folder, tag, NULL);
	if (file != NULL)
		w->catalog = catalog_open(file, ds);
	if (w->catalog != NULL)
		w->lang = lang_find(tag);
	arena_release(&a);
}

void
words_release(struct words *w)
{
	catalog_free(w->catalog);
	w->catalog = NULL;
}

const char *
say(const struct words *w, const char *msgid)
{
	const char *s = catalog_find(w->catalog, NULL, msgid);

	return s != NULL ? s : msgid;
}

const char *
say_plural(const struct words *w, const char *one, const char *many,
    unsigned long n)
{
	const char *s = catalog_find_plural(w->catalog, one, n);

	if (s != NULL)
		return s;
	return n == 1 ? one : many;
}
