/* The texts of a collection of good practices in the language of the deck. */
#include "config.h"

#include "deck/practices.h"

#include <string.h>

#include "deck/inline.h"
#include "deck/localise.h"
#include "text/fold.h"

static struct rich
rich_of(const struct deck *d, struct arena *a, const char *text, bool local,
    const char *file, int line)
{
	struct rich r = rich_plain(text, DIR_LTR, d->lang);

	r.source = text;
	r.msgid = inline_has_words(&r) ? inline_markdown(a, &r) : "";
	r.file = file;
	r.line = line;
	r.col = 1;
	localise(d, a, local, NULL, &r);
	return r;
}

/* Identifiers, addresses and days are the same in every language. */
struct rich
practice_text(const struct deck *d, struct arena *a, const struct practice *e,
    enum practice_cell cell)
{
	struct rich r;

	if (practice_role(cell) != NULL)
		return rich_of(d, a, e->cell[cell], e->local, e->file,
		    e->line);
	r = rich_plain(e->cell[cell], DIR_LTR, "en");
	r.source = r.text;
	r.msgid = "";
	r.file = e->file;
	r.line = e->line;
	r.col = 1;
	return r;
}

struct rich
practice_word(const struct deck *d, struct arena *a, const char *word)
{
	return rich_of(d, a, word, false, d->source.name, 0);
}

static bool
folds_alike(const char *a, size_t an, const char *b, size_t bn,
    const char *lang)
{
	struct buf one = BUF_INIT, two = BUF_INIT;
	bool same;

	fold_key(&one, a, an, lang);
	fold_key(&two, b, bn, lang);
	same = strcmp(buf_text(&one), buf_text(&two)) == 0;
	buf_release(&one);
	buf_release(&two);
	return same;
}

static int
find_word(const struct deck *d, const char *const *list, int n,
    const char *word)
{
	const size_t len = strlen(word);
	struct arena a;
	int found = -1;

	arena_init(&a);
	for (int i = 0; i < n && found < 0; i++) {
		struct rich r = practice_word(d, &a, list[i]);

		if (folds_alike(word, len, list[i], strlen(list[i]), d->lang) ||
		    folds_alike(word, len, r.text, r.len, d->shown))
			found = i;
	}
	arena_release(&a);
	return found;
}

int
practices_theme(const struct deck *d, const struct practices *p,
    const char *word)
{
	return find_word(d, p->theme, p->ntheme, word);
}

int
practices_region(const struct deck *d, const struct practices *p,
    const char *word)
{
	return find_word(d, p->region, p->nregion, word);
}

int
practices_count(const struct deck *d, const struct practices *p,
    const char *word)
{
	const int theme = practices_theme(d, p, word);
	const int region = theme < 0 ? practices_region(d, p, word) : -1;
	int n = 0;
	bool known = theme >= 0 || region >= 0;

	for (int i = 0; i < p->n; i++) {
		const struct practice *e = &p->entry[i];

		if (theme >= 0)
			n += e->themes >> theme & 1;
		else if (region >= 0)
			n += e->region == region;
		else if (strcmp(e->cell[PRACTICE_COUNTRY], word) == 0) {
			n++;
			known = true;
		}
	}
	return known ? n : -1;
}

/* ---- What is translated ---- */

static void
visit_text(const struct deck *d, const struct practice *e, const char *text,
    enum practice_cell cell, const char *panel,
    void (*visit)(const struct unit *, void *), void *arg)
{
	struct unit u = { .panel = panel, .role = practice_role(cell),
	    .file = e->file, .line = e->line, .local = e->local };
	struct arena a;

	arena_init(&a);
	u.msgid = rich_of(d, &a, text, e->local, e->file, e->line).msgid;
	if (*u.msgid != '\0')
		visit(&u, arg);
	arena_release(&a);
}

/* The themes of an entry one by one. */
static void
visit_themes(const struct deck *d, const struct practices *p,
    const struct practice *e, const char *panel,
    void (*visit)(const struct unit *, void *), void *arg)
{
	for (int i = 0; i < p->ntheme; i++)
		if (e->themes >> i & 1)
			visit_text(d, e, p->theme[i], PRACTICE_THEMES, panel,
			    visit, arg);
}

void
practices_units(const struct deck *d, const struct practices *p,
    const char *panel, void (*visit)(const struct unit *, void *), void *arg)
{
	for (int i = 0; i < p->n; i++) {
		const struct practice *e = &p->entry[i];

		for (int c = 0; c < PRACTICE_CELLS; c++)
			if (c == PRACTICE_THEMES)
				visit_themes(d, p, e, panel, visit, arg);
			else if (practice_role(c) != NULL)
				visit_text(d, e, e->cell[c], c, panel, visit,
				    arg);
	}
}
