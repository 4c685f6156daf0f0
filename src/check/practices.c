/* A collection of good practices: what reading it found, and what is wrong
 * with its entries. */
#include "config.h"

#include "check/parts.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "deck/practices.h"
#include "text/fold.h"

enum {
	WORDS_MAX = 25,		/* what a reader takes in on a card */
	MONTHS_MAX = 24		/* since somebody looked at the source */
};

struct entries {
	struct check		*check;
	const struct block	*block;		/* its list names the themes */
	const struct practice	*entry;
};

static void	tell(struct entries *, enum diag_level, enum practice_cell,
	    const char *format, ...) __attribute__((format(printf, 4, 5)));

static void
tell(struct entries *x, enum diag_level level, enum practice_cell cell,
    const char *format, ...)
{
	char words[256];
	int line, col;
	va_list ap;

	va_start(ap, format);
	vsnprintf(words, sizeof words, format, ap);
	va_end(ap);
	practice_place(x->entry, cell, &line, &col);
	diag_add(x->check->ds, level, x->entry->file, line, col, "%s", words);
}

static int
count_words(const char *s)
{
	int n = 0;

	while (*s != '\0') {
		s += strspn(s, " ");
		n += *s != '\0';
		s += strcspn(s, " ");
	}
	return n;
}

/* Whether the list of the panel has this theme. */
static bool
is_listed(const struct block *b, const char *theme)
{
	struct buf one = BUF_INIT, two = BUF_INIT;
	bool found = false;

	fold_key(&one, theme, strlen(theme), NULL);
	for (int i = 0; i < b->nitem && !found; i++) {
		const char *item = b->item[i].text.source;

		buf_clear(&two);
		fold_key(&two, item, strlen(item), NULL);
		found = strcmp(buf_text(&one), buf_text(&two)) == 0;
	}
	buf_release(&one);
	buf_release(&two);
	return found;
}

static void
check_themes(struct entries *x, const struct practices *p)
{
	const struct practice *e = x->entry;

	if (e->themes == 0)
		tell(x, DIAG_WARNING, PRACTICE_THEMES, "this entry has no "
		    "theme");
	for (int i = 0; i < p->ntheme; i++)
		if (e->themes >> i & 1 && !is_listed(x->block, p->theme[i]))
			tell(x, DIAG_WARNING, PRACTICE_THEMES, "the theme "
			    "'%s' is not in the list of the panel",
			    p->theme[i]);
}

static void
check_place(struct entries *x)
{
	const struct practice *e = x->entry;

	if (*e->cell[PRACTICE_LATITUDE] == '\0' &&
	    *e->cell[PRACTICE_LONGITUDE] == '\0') {
		tell(x, DIAG_NOTE, PRACTICE_LATITUDE, "this entry has no "
		    "place on the map");
		return;
	}
	if (isnan(e->lat))
		tell(x, DIAG_WARNING, PRACTICE_LATITUDE, "latitude is a "
		    "number of degrees from -90 to 90, not '%s'",
		    e->cell[PRACTICE_LATITUDE]);
	if (isnan(e->lon))
		tell(x, DIAG_WARNING, PRACTICE_LONGITUDE, "longitude is a "
		    "number of degrees from -180 to 180, not '%s'",
		    e->cell[PRACTICE_LONGITUDE]);
}

static void
check_source(struct entries *x)
{
	const char *const *cell = x->entry->cell;

	if (*cell[PRACTICE_SOURCE] == '\0')
		tell(x, DIAG_WARNING, PRACTICE_SOURCE, "this entry has no "
		    "source");
	if (strncasecmp(cell[PRACTICE_ADDRESS], "https://", 8) != 0)
		tell(x, DIAG_WARNING, PRACTICE_ADDRESS, "an address begins "
		    "with https://, not '%s'", cell[PRACTICE_ADDRESS]);
}

static void
check_days(struct entries *x)
{
	const char *const *cell = x->entry->cell;
	int months;

	if (*cell[PRACTICE_YEAR] != '\0' &&
	    !practice_is_year(cell[PRACTICE_YEAR]))
		tell(x, DIAG_WARNING, PRACTICE_YEAR, "a year has four "
		    "digits, as 2018 or 2018-2021, not '%s'",
		    cell[PRACTICE_YEAR]);
	if (*cell[PRACTICE_AS_OF] != '\0' &&
	    !practice_is_date(cell[PRACTICE_AS_OF], &months))
		tell(x, DIAG_WARNING, PRACTICE_AS_OF, "a date is 2018, "
		    "2018-04 or 2018-04-26, not '%s'", cell[PRACTICE_AS_OF]);
	if (!practice_is_date(cell[PRACTICE_CHECKED], &months))
		tell(x, DIAG_WARNING, PRACTICE_CHECKED, "the date on which "
		    "the source was looked at is 2018, 2018-04 or "
		    "2018-04-26, not '%s'", cell[PRACTICE_CHECKED]);
	else if (x->check->today - months > MONTHS_MAX)
		tell(x, DIAG_NOTE, PRACTICE_CHECKED, "the source was last "
		    "looked at more than two years ago, in %s",
		    cell[PRACTICE_CHECKED]);
}

static void
check_entry(struct entries *x, const struct practices *p)
{
	const int words = count_words(x->entry->cell[PRACTICE_WHAT]);

	if (words == 0)
		tell(x, DIAG_WARNING, PRACTICE_WHAT, "this entry does not "
		    "say what is done");
	if (words > WORDS_MAX)
		tell(x, DIAG_WARNING, PRACTICE_WHAT, "this text has %d "
		    "words; a card has room for %d", words, WORDS_MAX);
	check_themes(x, p);
	check_place(x);
	check_source(x);
	check_days(x);
}

void
check_practices(struct check *c, const struct block *b)
{
	const char *file = directive_value(b->shape, "file");
	const struct practices *p = file != NULL ?
	    practices_find(c->deck, file) : NULL;
	struct entries x = { .check = c, .block = b };

	if (p == NULL)
		return;		/* its form says so */
	for (size_t i = 0; i < p->found.n; i++) {
		const struct diag *d = &p->found.list[i];

		diag_add(c->ds, d->level, d->file, d->line, d->col, "%s",
		    d->message);
	}
	for (int i = 0; i < p->n; i++) {
		x.entry = &p->entry[i];
		check_entry(&x, p);
	}
}
