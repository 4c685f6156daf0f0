/* Choosing from a collection of good practices: by theme, by region and by
 * words. A choice is asked for at every picture, so the last one is kept; the
 * words of all entries are folded once a language. */
#include "config.h"

#include "deck/practices.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/fold.h"

/* A filter's words, folded. */
struct needles {
	struct buf	 text;
	const char	*word[32];
	size_t		 len[32];
	int		 n;
};

static const enum practice_cell searched[] = {
	PRACTICE_CITY, PRACTICE_COUNTRY, PRACTICE_YEAR, PRACTICE_WHAT,
	PRACTICE_RESULT, PRACTICE_SOURCE
};

/* ---- Words ---- */

/* The words of an entry as they are shown and as they are in the file: who
 * knows a city by its own name finds it too. */
static void
fold_entry(const struct deck *d, const struct practice *e,
    struct arena *scratch, struct buf *out)
{
	for (size_t i = 0; i < sizeof searched / sizeof *searched; i++) {
		const enum practice_cell c = searched[i];
		struct rich r;

		if (*e->cell[c] == '\0')
			continue;
		fold_key(out, e->cell[c], strlen(e->cell[c]), d->lang);
		buf_char(out, '\n');
		if (d->catalog == NULL && d->local_catalog == NULL)
			continue;
		r = practice_text(d, scratch, e, c);
		if (strcmp(r.text, e->cell[c]) == 0)
			continue;
		fold_key(out, r.text, r.len, d->shown);
		buf_char(out, '\n');
	}
}

static void
fold_all(struct practice_state *s, const struct deck *d,
    const struct practices *p)
{
	struct arena scratch;

	if (s->folded && strcmp(s->lang, d->shown) == 0)
		return;
	buf_clear(&s->keys);
	free(s->key);
	s->key = xcalloc((size_t)p->n + 1, sizeof *s->key);
	arena_init(&scratch);
	for (int i = 0; i < p->n; i++) {
		s->key[i] = s->keys.n;
		fold_entry(d, &p->entry[i], &scratch, &s->keys);
		if (i % 64 == 0)
			arena_clear(&scratch);
	}
	s->key[p->n] = s->keys.n;
	arena_release(&scratch);
	strncpy(s->lang, d->shown, sizeof s->lang - 1);
	s->folded = true;
}

static void
split_words(struct needles *w, const char *typed, const char *lang)
{
	char *s;

	memset(w, 0, sizeof *w);
	fold_key(&w->text, typed, strlen(typed), lang);
	for (s = w->text.p; s != NULL && *s != '\0' && w->n < 32;) {
		s += strspn(s, " ");
		w->len[w->n] = strcspn(s, " ");
		w->word[w->n] = s;
		w->n += w->len[w->n] > 0;
		s += strcspn(s, " ");
	}
}

static bool
has_words(const struct practice_state *s, int i, const struct needles *w)
{
	const char *key = w->n > 0 ? buf_text(&s->keys) + s->key[i] : NULL;

	for (int k = 0; k < w->n; k++)
		if (memmem(key, s->key[i + 1] - s->key[i], w->word[k],
		    w->len[k]) == NULL)
			return false;
	return true;
}

/* ---- The choice ---- */

static bool
is_in(const struct practice *e, uint64_t regions)
{
	return regions == 0 || (e->region >= 0 && regions >> e->region & 1);
}

static bool
is_about(const struct practice *e, uint64_t themes)
{
	return themes == 0 || (e->themes & themes) != 0;
}

/* Entry i has the words: counts it wherever it counts. */
static void
count(const struct practices *p, const struct practice_filter *f, int i,
    int *entry, int *n, int *theme, int *region, int *both)
{
	const struct practice *e = &p->entry[i];
	const bool in = is_in(e, f->regions), about = is_about(e, f->themes);

	if (in && about)
		entry[(*n)++] = i;
	if (about && e->region >= 0)
		region[e->region]++;
	for (int t = 0; t < p->ntheme; t++) {
		if (!(e->themes >> t & 1))
			continue;
		theme[t] += in;
		if (e->region >= 0)
			both[t * p->nregion + e->region]++;
	}
}

static void
choose(struct practice_state *s, const struct deck *d,
    const struct practices *p, const struct practice_filter *f)
{
	const size_t nt = (size_t)p->ntheme, nr = (size_t)p->nregion;
	int *entry, *theme, *region, *both;
	struct needles w;

	arena_clear(&s->arena);
	entry = arena_array(&s->arena, (size_t)p->n + 1, sizeof *entry);
	theme = arena_array(&s->arena, nt + 1, sizeof *theme);
	region = arena_array(&s->arena, nr + 1, sizeof *region);
	both = arena_array(&s->arena, nt * nr + 1, sizeof *both);
	split_words(&w, f->words, d->shown);
	if (w.n > 0)
		fold_all(s, d, p);
	s->choice.n = 0;
	for (int i = 0; i < p->n; i++)
		if (has_words(s, i, &w))
			count(p, f, i, entry, &s->choice.n, theme, region,
			    both);
	buf_release(&w.text);
	s->choice.entry = entry;
	s->choice.theme = theme;
	s->choice.region = region;
	s->choice.both = both;
}

static struct practice_state *
state_of(const struct practices *p)
{
	if (*p->state == NULL) {
		*p->state = xcalloc(1, sizeof **p->state);
		arena_init(&(*p->state)->arena);
	}
	return *p->state;
}

static bool
is_same(const struct practice_filter *a, const struct practice_filter *b)
{
	return a->themes == b->themes && a->regions == b->regions &&
	    strcmp(a->words, b->words) == 0;
}

const struct practice_choice *
practices_choose(const struct deck *d, const struct practices *p,
    const struct practice_filter *f)
{
	struct practice_state *s = state_of(p);

	if (!s->chosen || !is_same(&s->filter, f) ||
	    (*f->words != '\0' && strcmp(s->lang, d->shown) != 0)) {
		choose(s, d, p, f);
		s->filter = *f;
		s->chosen = true;
	}
	return &s->choice;
}

void
practices_ready(const struct deck *d, const struct practices *p)
{
	fold_all(state_of(p), d, p);
}
