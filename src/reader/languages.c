/* The languages to choose from. Folders are read for them, so they are kept until
 * the deck or its catalogs change. */
#include "config.h"

#include "reader/reader.h"

const char *const *
languages_all(struct reader *r, int *n)
{
	struct languages *l = &r->languages;

	if (!l->known)
		l->n = (int)deck_languages(r->deck, &l->arena, &l->tag);
	l->known = true;
	*n = l->n;
	return l->tag;
}

void
languages_forget(struct reader *r)
{
	arena_clear(&r->languages.arena);
	r->languages.known = false;
}
