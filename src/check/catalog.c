/* Catalogs: which texts of the deck they have, and which of theirs the deck no
 * longer has. The program's own words have no deck to be compared with: what
 * stands in the catalog is all there is. */
#include "config.h"

#include "check/parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/plural.h"
#include "deck/review.h"
#include "deck/safe.h"
#include "deck/table.h"
#include "deck/tags.h"

/* From so many parts of a hundred on a catalog is meant to be whole: what is
 * still missing is an error. Below, work is under way. */
enum { NEARLY_WHOLE = 90 };

struct entry {
	const char	*msgid, *msgstr, *ctxt;
	const char	*role;		/* of its first unit, NULL: of none */
	int		 line;
	bool		 fuzzy, plural;
	bool		 altered;	/* had what must not be shown */
};

struct check_catalog {
	struct check		*check;
	const char		*path;
	const struct lang	*lang;
	bool			 own_words, local;
	struct terms		*terms;
	struct arena		 arena;
	struct entry		*entry;
	int			 n, size;
	struct table		 index;		/* ctxt \004 msgid -> entry */
	struct table		 seen;		/* units: their msgid */
	struct diags		 missing;	/* told at the end, if at all */
	int			 total, fuzzy;
};

static const char *
key_of(struct arena *a, const char *ctxt, const char *msgid)
{
	return ctxt == NULL ? msgid : arena_printf(a, "%s\004%s", ctxt, msgid);
}

static void
add_entry(const struct catalog_entry *from, void *arg)
{
	struct check_catalog *c = arg;
	struct arena *a = &c->arena;
	struct entry *e;

	if (from->obsolete)
		return;
	if (c->n == c->size) {
		c->size = c->size ? 2 * c->size : 256;
		c->entry = xrealloc(c->entry, (size_t)c->size,
		    sizeof *c->entry);
	}
	e = &c->entry[c->n];
	e->msgid = arena_strdup(a, from->msgid);
	e->msgstr = safe_text(a, from->msgstr);
	e->ctxt = from->ctxt != NULL ? arena_strdup(a, from->ctxt) : NULL;
	e->role = c->own_words ? "" : NULL;
	e->line = from->line;
	e->fuzzy = from->fuzzy;
	e->plural = from->plural;
	e->altered = strcmp(e->msgstr, from->msgstr) != 0;
	table_set(&c->index, key_of(a, e->ctxt, e->msgid), c->n++);
}

/* The entry for a unit: that of its panel, else the common one. */
static struct entry *
find_entry(const struct check_catalog *c, const char *panel, const char *msgid)
{
	struct arena a;
	int n = -1;

	arena_init(&a);
	if (panel != NULL)
		n = table_get(&c->index, key_of(&a, panel, msgid));
	if (n < 0)
		n = table_get(&c->index, msgid);
	arena_release(&a);
	return n >= 0 ? &c->entry[n] : NULL;
}

static int
line_of(const void *catalog, const char *panel, const char *msgid)
{
	const struct entry *e = find_entry(catalog, panel, msgid);

	return e != NULL ? e->line : 0;
}

/* ---- What is missing ---- */

/* Counts a text that the catalog should have. */
static void
count_text(struct check_catalog *c, const struct entry *e,
    const struct unit *u)
{
	const char *quote = check_quote(&c->arena, u->msgid);

	c->total++;
	if (e == NULL) {
		diag_add(&c->missing, DIAG_ERROR, c->path, 1, 1,
		    "not in this catalog: %s (%s:%d)", quote, u->file,
		    u->line);
	} else if (*e->msgstr == '\0') {
		diag_add(&c->missing, DIAG_ERROR, c->path, e->line, 1,
		    "not translated: %s", quote);
	} else if (e->fuzzy) {
		c->fuzzy++;
		diag_add(c->check->ds, DIAG_NOTE, c->path, e->line, 1,
		    "fuzzy, so the source is shown: %s", quote);
	}
}

static void
count_unit(const struct unit *u, void *arg)
{
	struct check_catalog *c = arg;
	const struct deck *d = c->check->deck;
	struct entry *e;

	if (u->local != c->local)
		return;
	e = find_entry(c, u->panel, u->msgid);
	/* A local deck need not say again what the deck says. */
	if (e == NULL && c->local &&
	    catalog_find(d->catalog, u->panel, u->msgid) != NULL)
		return;
	if (e != NULL ? e->role != NULL : table_get(&c->seen, u->msgid) >= 0)
		return;
	count_text(c, e, u);
	if (e != NULL)
		e->role = arena_strdup(&c->arena, u->role);
	else
		table_set(&c->seen, arena_strdup(&c->arena, u->msgid), 1);
}

static void
report_missing(struct check_catalog *c)
{
	struct diags *ds = c->check->ds;
	const int missing = (int)c->missing.n;
	const int done = c->total - missing - c->fuzzy;

	if (missing + c->fuzzy == 0)
		return;
	if (done * 100 <= c->total * NEARLY_WHOLE) {
		diag_add(ds, DIAG_WARNING, c->path, 1, 1,
		    "%d%% translated: %d of %d missing, %d fuzzy",
		    done * 100 / c->total, missing, c->total, c->fuzzy);
		return;
	}
	if (c->fuzzy > 0)
		diag_add(ds, DIAG_WARNING, c->path, 1, 1, "%d fuzzy",
		    c->fuzzy);
	for (int i = 0; i < missing; i++) {
		const struct diag *d = &c->missing.list[i];

		diag_add(ds, d->level, d->file, d->line, d->col, "%s",
		    d->message);
	}
}

/* ---- One catalog ---- */

static void
check_entry(struct check_catalog *c, const struct entry *e)
{
	const struct deck *d = c->check->deck;
	const struct translation t = {
		.source = e->msgid, .text = e->msgstr, .role = e->role,
		.from = lang_find(c->own_words ? "en" : c->local ?
		    d->local_lang : d->lang),
		.to = c->lang, .file = c->path, .line = e->line,
		.own_words = c->own_words, .terms = c->terms
	};

	if (*e->msgstr == '\0' || e->fuzzy)
		return;
	if (e->altered)
		diag_add(c->check->ds, DIAG_WARNING, c->path, e->line, 1,
		    "characters that must not reach a terminal are left out "
		    "or replaced");
	/* "One panel" for "{1} panels" is fine. */
	if (!e->plural)
		check_translation(c->check, &t);
}

static void
check_entries(struct check_catalog *c)
{
	const struct deck *d = c->check->deck;

	for (int i = 0; i < c->n; i++) {
		struct entry *e = &c->entry[i];
		const struct unit u = { .msgid = e->msgid, .file = c->path,
		    .line = e->line };

		if (c->own_words)
			count_text(c, e, &u);
		if (e->role != NULL)
			check_entry(c, e);
		else if (c->local || d->local_folder == NULL)
			/* Else a local panel may only hide it. */
			diag_add(c->check->ds, DIAG_WARNING, c->path, e->line,
			    1, "not in the deck any more: %s",
			    check_quote(&c->arena, e->msgid));
	}
}

/* An approval that nobody stands by is none. */
static void
check_review(struct check_catalog *c)
{
	const struct review r = review_file(&c->arena, c->path);

	if (r.state == REVIEW_NATIVE && (r.by[0] == '\0' ||
	    strpbrk(r.by, "0123456789") == NULL || strchr(r.by, ',') == NULL))
		diag_add(c->check->ds, DIAG_WARNING, c->path, 1, 1,
		    "X-Review names no date or nobody: native speaker, "
		    "2027-03-14, Office of Ghent");
}

/* The terms beside the catalog; for the program's own words, which are
 * English, those of the deck. */
static struct terms *
terms_of(struct check_catalog *c, const char *tag)
{
	const struct deck *d = c->check->deck;
	const char *folder = c->local ? d->local_folder : d->folder;
	const char *from = c->local ? d->local_lang : d->lang;

	if (folder == NULL || (c->own_words && !lang_same(from, "en")))
		return NULL;
	return terms_open(arena_printf(&c->arena, "%s/po/terms.%s.tsv",
	    folder, tag), lang_find(from), c->lang, c->check->ds);
}

/* Without a right header plurals are told as in English. */
static void
check_header(const struct check_catalog *c)
{
	struct catalog *catalog = catalog_open(c->path, NULL);
	const char *plural = catalog_header(catalog, "Plural-Forms");

	if (plural != NULL && !plural_is_sound(plural))
		diag_add(c->check->ds, DIAG_ERROR, c->path, 1, 1,
		    "Plural-Forms is not understood; it is "
		    "\"nplurals=N; plural=EXPRESSION;\" with N up to %d and "
		    "a form below N for every number", PLURAL_FORMS);
	catalog_free(catalog);
}

/* Units are of the deck or of the local deck; own_words: of the program. */
static void
check_catalog(struct check *check, const char *tag, const char *path,
    bool own_words, bool local)
{
	struct check_catalog c = { .check = check, .path = path,
	    .lang = lang_find(tag), .own_words = own_words, .local = local };

	arena_init(&c.arena);
	c.terms = terms_of(&c, tag);
	table_init(&c.index, &c.arena);
	table_init(&c.seen, &c.arena);
	diags_init(&c.missing);
	if (catalog_visit(path, check->ds, add_entry, &c)) {
		check_header(&c);
		check_review(&c);
		if (!own_words)
			deck_units(check->deck, count_unit, &c);
		check_entries(&c);
		/* One for another region says only what differs. */
		if (own_words || !lang_same(tag, local ?
		    check->deck->local_lang : check->deck->lang))
			report_missing(&c);
		if (!own_words)
			check_layout(check, local, path, line_of, &c);
	}
	diags_release(&c.missing);
	terms_free(c.terms);
	arena_release(&c.arena);
	free(c.entry);
}

/* ---- All of them ---- */

/* The catalogs beside the deck or beside the local deck. */
static void
check_folder(struct check *c, struct arena *a, bool local)
{
	struct deck *d = c->deck;
	const char *folder = local ? d->local_folder : d->folder;
	const char *own = local ? d->local_lang : d->lang;
	const char *const *tags;
	size_t n;

	if (folder == NULL || *folder == '\0' || strcmp(d->path, "-") == 0)
		return;
	folder = arena_printf(a, "%s/po", folder);
	n = tags_others(a, folder, &tags);
	for (size_t i = 0; i < n && c->only == NULL; i++)
		diag_add(c->ds, DIAG_WARNING, arena_printf(a, "%s/%s.po",
		    folder, tags[i]), 1, 1, "'%s' is no language tag: this "
		    "catalog is never shown", tags[i]);
	n = tags_list(a, folder, &tags);
	for (size_t i = 0; i < n; i++) {
		const char *path = arena_printf(a, "%s/%s.po", folder,
		    tags[i]), *used;

		if (c->only != NULL && strcmp(tags[i], c->only) != 0)
			continue;
		tags_file(a, folder, tags[i], &used);
		if (strcmp(used, tags[i]) != 0)
			diag_add(c->ds, DIAG_WARNING, path, 1, 1,
			    "%s.po is in the same language: this catalog is "
			    "never shown", used);
		else if (lang_closeness(tags[i], own) == LANG_SAME)
			diag_add(c->ds, DIAG_WARNING, path, 1, 1,
			    "the deck itself is in this language: this "
			    "catalog is never shown");
		else if (deck_set_language(d, tags[i], NULL))
			check_catalog(c, tags[i], path, false, local);
		else
			catalog_free(catalog_open(path, c->ds));
	}
}

/* The program's own words in a language of the deck. */
static void
check_own_words(struct check *c, struct arena *a, const char *tag)
{
	const char *path;

	if (lang_same(tag, "en"))
		return;
	path = tags_file(a, c->interface, tag, NULL);
	if (path != NULL)
		check_catalog(c, tag, path, true, false);
	else
		diag_add(c->ds, DIAG_NOTE, c->deck->path, 1, 1,
		    "the program's own words are not there in '%s'", tag);
}

void
check_catalogs(struct check *c)
{
	const char *const *tags;
	struct arena arena;
	size_t n;

	arena_init(&arena);
	check_folder(c, &arena, false);
	if (c->only == NULL)
		check_folder(c, &arena, true);
	deck_set_language(c->deck, c->deck->lang, NULL);
	n = c->only == NULL ? deck_languages(c->deck, &arena, &tags) : 0;
	for (size_t i = 0; i < n; i++)
		check_own_words(c, &arena, tags[i]);
	arena_release(&arena);
}
