/* Any bytes as a file of counts: reading it ends, nothing small is shown,
 * nothing is made up, and what is printed reads the same. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "run/counts.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
must(bool held)
{
	if (!held)
		abort();
}

static char *
print(const struct counts *c, size_t *n,
    void (*printer)(const struct counts *, FILE *))
{
	char *text;
	FILE *f = open_memstream(&text, n);

	printer(c, f);
	fclose(f);
	return text;
}

static unsigned long
total(const struct counts *c)
{
	unsigned long n = 0;

	for (size_t i = 0; i < c->n; i++)
		n += c->cell[i].count;
	return n;
}

/* Nothing that a terminal would obey, and text. */
static void
check_safe(const struct counts *c, void (*printer)(const struct counts *,
    FILE *))
{
	size_t n;
	char *text = print(c, &n, printer);

	must(u8_check((const uint8_t *)text, n) == NULL);
	for (size_t i = 0; i < n; i++)
		must((unsigned char)text[i] >= ' ' || text[i] == '\n' ||
		    text[i] == '\r');
	free(text);
}

static void
check_again(const struct counts *c)
{
	struct counts again = { 0 };
	struct diags ds;
	struct source s;
	size_t n, m;
	char *once = print(c, &n, counts_print), *twice;

	diags_init(&ds);
	source_from(&s, "printed", once, n, NULL);
	must(counts_read(&again, &s, &ds) && ds.n == 0);
	source_release(&s);
	twice = print(&again, &m, counts_print);
	must(n == m && memcmp(once, twice, n) == 0);
	free(once);
	free(twice);
	counts_release(&again);
	diags_release(&ds);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char header[] = "day,language,what,which,count\n";
	struct counts c = { 0 }, shown = { 0 };
	struct diags ds;
	struct source s;
	/* Most inputs begin as a file of counts does. */
	const bool bare = size > 0 && data[0] == 0;
	const size_t start = bare ? 0 : sizeof header - 1;
	char *text = malloc(start + size + 1);

	memcpy(text, header, start);
	if (size > 0)
		memcpy(text + start, data, size);
	diags_init(&ds);
	source_from(&s, "a.csv", text, start + size, NULL);
	free(text);
	must(counts_read(&c, &s, &ds) == (ds.n == 0));
	source_release(&s);
	for (size_t i = 1; i < c.n; i++)
		must(strcmp(c.cell[i - 1].day, c.cell[i].day) <= 0);
	check_again(&c);
	counts_merge_small(&c, &shown);
	for (size_t i = 0; i < shown.n; i++)
		must(shown.cell[i].count >= COUNTS_LEAST);
	must(total(&shown) <= total(&c));
	check_safe(&shown, counts_print);
	check_safe(&shown, counts_print_deck);
	check_safe(&shown, counts_print_prom);
	counts_release(&c);
	counts_release(&shown);
	diags_release(&ds);
	return 0;
}
