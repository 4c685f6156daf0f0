/* Any bytes as a collection of good practices and as an office's lines: reading
 * ends, what is kept is safe to show, and a choice counts what it holds. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "deck/practices.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static const char first[] = "id\tcity\tcountry\tregion\tlatitude\tlongitude\t"
    "themes\tyear\twhat\tresult\tas-of\tsource\taddress\tchecked\n";

static void
must(bool held)
{
	if (!held)
		abort();
}

static void
check_safe(const char *s)
{
	must(u8_check((const uint8_t *)s, strlen(s)) == NULL);
	for (; *s != '\0'; s++)
		must((unsigned char)*s >= ' ' && *s != 0x7F);
}

static void
check_entry(const struct deck *d, const struct practices *p,
    const struct practice *e)
{
	struct arena a;
	int line, col;

	arena_init(&a);
	for (int c = 0; c < PRACTICE_CELLS; c++) {
		check_safe(e->cell[c]);
		check_safe(practice_text(d, &a, e, c).text);
		practice_place(e, c, &line, &col);
		must(line >= 1 && col >= 1);
	}
	must(e->region < p->nregion);
	must(p->ntheme == 64 || e->themes >> p->ntheme == 0);
	arena_release(&a);
}

/* What a choice says it holds is what the entries are. */
static void
check_choice(const struct deck *d, const struct practices *p,
    const struct practice_filter *f)
{
	const struct practice_choice *c = practices_choose(d, p, f);
	int all = 0;

	must(c->n >= 0 && c->n <= p->n);
	for (int i = 0; i < c->n; i++) {
		const struct practice *e = &p->entry[c->entry[i]];

		must(i == 0 || c->entry[i - 1] < c->entry[i]);
		must(f->themes == 0 || e->themes & f->themes);
		must(f->regions == 0 || (e->region >= 0 &&
		    f->regions >> e->region & 1));
	}
	for (int t = 0; t < p->ntheme; t++)
		must(c->theme[t] <= p->n);
	for (int r = 0; r < p->nregion; r++)
		all += c->region[r];
	must(all <= p->n);
}

static void
count_unit(const struct unit *u, void *n)
{
	must(*u->msgid != '\0' && u->line > 0);
	++*(int *)n;
}

/* The text with the usual first line, unless it begins with a zero. */
static struct practices *
read_two(const char *text, size_t size)
{
	const bool bare = size > 0 && text[0] == '\0';
	const size_t start = bare ? 0 : sizeof first - 1;
	const char *cut = memchr(text, 0xFF, size);
	const size_t one = cut != NULL ? (size_t)(cut - text) : size;
	char *whole = malloc(start + size + 1);
	char *local = malloc(sizeof first + size);
	struct practices *p;

	memcpy(whole, first, start);
	memcpy(whole + start, text, one);
	memcpy(local, first, sizeof first - 1);
	memcpy(local + sizeof first - 1, text + one, size - one);
	p = practices_from(whole, start + one, cut != NULL ? local : NULL,
	    sizeof first - 1 + size - one);
	free(whole);
	free(local);
	return p;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char deck[] = "# a\n";
	struct deck *d = deck_from("deck.md", deck, sizeof deck - 1, NULL);
	struct practice_filter f = { 0 };
	struct practices *p;
	int n = 0;

	if (size > 8) {
		memcpy(&f.themes, data, 4);
		memcpy(f.words, data + 4, 3);
		if (u8_check((const uint8_t *)f.words, strlen(f.words)) !=
		    NULL)
			f.words[0] = '\0';
	}
	p = read_two((const char *)data, size);
	for (int i = 0; i < p->n; i++)
		check_entry(d, p, &p->entry[i]);
	check_choice(d, p, &f);
	f.themes = 0;
	f.regions = size > 3 ? data[3] : 0;
	check_choice(d, p, &f);
	practices_units(d, p, "panel", count_unit, &n);
	for (size_t i = 0; i < p->found.n; i++)
		must(strpbrk(p->found.list[i].message, "\n\t") == NULL);
	practices_free(p);
	deck_close(d);
	return 0;
}
