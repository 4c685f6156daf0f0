/* Any bytes as a catalog: reading it ends, what it gives is safe to show, and
 * plural forms stay in range. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <unistr.h>

#include "base/diag.h"
#include "deck/catalog.h"
#include "deck/plural.h"
#include "deck/review.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
check(const char *s)
{
	if (s == NULL)
		return;
	if (u8_check((const uint8_t *)s, strlen(s)) != NULL)
		abort();
	for (; *s != '\0'; s++)
		if ((unsigned char)*s < 0x20 && *s != '\n')
			abort();
}

static void
visit(const struct catalog_entry *e, void *arg)
{
	const struct catalog *c = arg;

	check(catalog_find(c, e->ctxt, e->msgid));
	check(catalog_find_plural(c, e->msgid, 0));
	check(catalog_find_plural(c, e->msgid, 1));
	check(catalog_find_plural(c, e->msgid, 5));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char path[64];
	struct catalog *c;
	struct diags ds;
	char *header;
	FILE *f;
	int forms, form;
	struct arena arena;

	snprintf(path, sizeof path, "/tmp/fuzz-po-%ld.po", (long)getpid());
	f = fopen(path, "wb");
	if (f == NULL)
		return 0;
	fwrite(data, 1, size, f);
	fclose(f);
	diags_init(&ds);
	c = catalog_open(path, &ds);
	if (c != NULL) {
		check(catalog_header(c, "Language"));
		catalog_visit(path, NULL, visit, c);
	}
	catalog_free(c);
	diags_release(&ds);
	header = calloc(size + 1, 1);
	if (size > 0)
		memcpy(header, data, size);
	form = plural_form(header, 7, &forms);
	if (form < 0 || form >= forms)
		abort();
	free(header);
	arena_init(&arena);
	check(review_field(&arena, (const char *)data, size, "X-Review"));
	check(review_read(&arena, review_field(&arena, (const char *)data,
	    size, "Language")).by);
	arena_release(&arena);
	unlink(path);
	return 0;
}
