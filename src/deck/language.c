/* The languages of a deck: its catalogs. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "deck/deck.h"
#include "deck/inline.h"
#include "deck/localise.h"
#include "deck/tags.h"
#include "text/number.h"

/* The folder with the catalogs beside a deck; NULL when there is no deck. */
static const char *
po_folder(const struct deck *d, struct arena *a, bool local)
{
	const char *folder = local ? d->local_folder : d->folder;

	return folder != NULL && *folder != '\0' ?
	    arena_printf(a, "%s/po", folder) : NULL;
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t
deck_languages(const struct deck *d, struct arena *a, const char *const **tags)
{
	const char *const *list[2] = { NULL, NULL };
	const char **out;
	size_t n[2] = { 0, 0 }, total = 1, unique = 1;

	for (int i = 0; i < 2; i++) {
		const char *folder = po_folder(d, a, i == 1);

		if (folder != NULL)
			n[i] = tags_list(a, folder, &list[i]);
	}
	out = arena_array(a, n[0] + n[1] + 1, sizeof *out);
	out[0] = d->lang;
	for (int i = 0; i < 2; i++)
		for (size_t k = 0; k < n[i]; k++)
			out[total++] = list[i][k];
	if (total > 2)
		qsort(out + 1, total - 1, sizeof *out, compare);
	for (size_t i = 1; i < total; i++) {
		size_t k = 0;

		while (k < unique &&
		    lang_closeness(out[k], out[i]) != LANG_SAME)
			k++;
		if (k == unique)
			out[unique++] = out[i];
	}
	*tags = out;
	return unique;
}

/* The catalog that serves the tag better than the source does, NULL: none. */
static const char *
better_file(const struct deck *d, struct arena *a, bool local, const char *tag,
    const char **found)
{
	const char *folder = po_folder(d, a, local), *file, *own;
	int source = 0;

	*found = NULL;
	if (!local || d->local_lang != NULL)
		source = lang_closeness(local ? d->local_lang : d->lang, tag);
	file = folder != NULL ? tags_file(a, folder, tag, &own) : NULL;
	if (file == NULL || lang_closeness(own, tag) <= source)
		return NULL;
	*found = own;
	return file;
}

bool
deck_set_language(struct deck *d, const char *tag, struct diags *ds)
{
	const char *file[2], *own[2], *found;
	struct catalog *catalog[2] = { NULL, NULL };
	struct arena a;

	arena_init(&a);
	for (int i = 1; i >= 0; i--) {
		file[i] = better_file(d, &a, i == 1, tag, &own[i]);
		if (file[i] != NULL)
			catalog[i] = catalog_open(file[i], ds);
	}
	found = catalog[0] != NULL ? own[0] :
	    lang_closeness(d->lang, tag) > 0 ? d->lang :
	    catalog[1] != NULL ? own[1] : NULL;
	if (found != NULL) {
		catalog_free(d->catalog);
		catalog_free(d->local_catalog);
		d->catalog = catalog[0];
		d->local_catalog = catalog[1];
		snprintf(d->shown_tag, sizeof d->shown_tag, "%s", found);
		d->shown = d->shown_tag;
		d->numbers = lang_with_digits(lang_find(found),
		    catalog_header(catalog[0], "X-Digits"));
	}
	arena_release(&a);
	return found != NULL;
}

const struct lang *
deck_lang(const struct deck *d)
{
	return d->numbers.tag != NULL ? &d->numbers : lang_find(d->shown);
}

/* The translation of msgid for a panel of this source, NULL: none. */
static const char *
translation(const struct deck *d, bool local, const char *ctxt,
    const char *msgid)
{
	const char *s = NULL;

	if (local)
		s = catalog_find(d->local_catalog, ctxt, msgid);
	return s != NULL ? s : catalog_find(d->catalog, ctxt, msgid);
}

/* Writes the digits of r as the language does; its marks move along. */
static void
write_digits(struct arena *a, const struct lang *lang, struct rich *r)
{
	uint32_t *at = arena_array(a, r->len + 1, sizeof *at);
	struct span *span = arena_array(a, r->nspan + 1, sizeof *span);
	struct buf text = BUF_INIT;

	digits_write(r->text, r->len, lang, &text, at);
	for (size_t i = 0; i < r->nspan; i++) {
		span[i] = r->span[i];
		span[i].start = at[span[i].start];
		span[i].end = at[span[i].end];
	}
	r->text = arena_strndup(a, buf_text(&text), text.n);
	r->len = text.n;
	r->span = span;
	buf_release(&text);
}

/* Writes r, if it is a number of per cent and no more, as the language does
 * ("55 %"); what is marked in it is marked as a whole. */
static bool
write_share(struct arena *a, const struct lang *own, const struct lang *lang,
    struct rich *r)
{
	struct span *span;
	struct number n;
	char text[64];

	if (!number_read(r->text, r->len, own, &n) || !n.percent)
		return false;
	r->len = number_write(&n, lang, text, sizeof text);
	r->text = arena_strndup(a, text, r->len);
	if (r->nspan > 0) {
		span = arena_alloc(a, sizeof *span);
		*span = r->span[0];
		span->start = 0;
		span->end = (uint32_t)r->len;
		r->span = span;
		r->nspan = 1;
	}
	return true;
}

void
localise(const struct deck *d, struct arena *a, bool local, const char *ctxt,
    struct rich *r)
{
	const char *own = local ? d->local_lang : d->lang, *s;

	if (*r->msgid == '\0') {
		/* Figures and signs go with the page around them. */
		r->lang = d->shown;
		r->dir = lang_find(d->shown)->dir;
		if (!write_share(a, lang_find(own), deck_lang(d), r) &&
		    strcmp(deck_lang(d)->digits, "latn") != 0)
			write_digits(a, deck_lang(d), r);
		return;
	}
	r->lang = own;
	r->dir = lang_find(own)->dir;
	if (lang_closeness(d->shown, own) == LANG_SAME)
		return;
	s = translation(d, local, ctxt, r->msgid);
	/* A catalog for a region need not say again what is the same. */
	r->missing = s == NULL && !lang_same(d->shown, own);
	if (s == NULL)
		return;
	inline_parse(a, s, strlen(s), r, NULL);
	r->lang = d->shown;
	r->dir = lang_find(d->shown)->dir;
}

struct rich
deck_text(const struct deck *d, struct arena *a, const char *msgid,
    const char *ctxt)
{
	const int panel = ctxt != NULL ? deck_find(d, ctxt) : -1;
	const bool local = panel >= 0 &&
	    d->panel[panel].source == &d->local;
	struct rich r;

	memset(&r, 0, sizeof r);
	inline_parse(a, msgid, strlen(msgid), &r, NULL);
	r.source = r.text;
	r.msgid = inline_has_words(&r) ? arena_strdup(a, msgid) : "";
	r.file = local ? d->local.name : d->source.name;
	localise(d, a, local, ctxt, &r);
	return r;
}
