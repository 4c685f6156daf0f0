/* Any bytes as a kiosk file: reading it ends, what is refused has a place and
 * a reason that is safe to show, and what is taken is in its range and reads
 * the same when it is printed. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "run/kiosk_file.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
must(bool held)
{
	if (!held)
		abort();
}

static void
check_message(const struct diag *d, const struct source *s)
{
	must(d->line >= 1 && d->col >= 1);
	must((size_t)d->line <= s->len + 1 && (size_t)d->col <= s->len + 1);
	for (const char *p = d->message; *p != '\0'; p++)
		must(((unsigned char)*p >= ' ' || *p == '\t') &&
		    *p != 0x7F);
}

static void
check_values(const struct kiosk_file *k)
{
	must(k->idle >= 20 && k->idle <= 3600);
	must(k->notice >= 20 && k->notice <= 600);
	must(k->loop >= 6 && k->loop <= 3600);
	must(k->large_factor >= 1 && k->large_factor <= 10);
	must(k->nlang >= 0 && k->nlang <= KIOSK_LANGUAGES);
	must(k->quiet_from >= 0 && k->quiet_from < 24 * 60);
	must(k->quiet_to >= 0 && k->quiet_to < 24 * 60);
	must(k->counts_dir[0] == '/');
	must(k->deck == NULL || k->deck[0] == '/');
}

static char *
print(const struct kiosk_file *k, size_t *n)
{
	char *text;
	FILE *f = open_memstream(&text, n);

	kiosk_file_print(k, f);
	fclose(f);
	return text;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kiosk_file k, again;
	struct diags ds;
	struct source s;
	bool fine;

	diags_init(&ds);
	kiosk_file_init(&k);
	source_from(&s, "kiosk.conf", (const char *)data, size, NULL);
	fine = kiosk_file_read(&k, &s, &ds);
	must(fine == (ds.n == 0));
	for (size_t i = 0; i < ds.n; i++)
		check_message(&ds.list[i], &s);
	source_release(&s);
	if (fine) {
		size_t n, m;
		char *once = print(&k, &n), *twice;

		check_values(&k);
		must(u8_check((const uint8_t *)once, n) == NULL);
		kiosk_file_init(&again);
		source_from(&s, "printed", once, n, NULL);
		must(kiosk_file_read(&again, &s, &ds));
		source_release(&s);
		if (k.pin == NULL) {
			twice = print(&again, &m);
			must(n == m && memcmp(once, twice, n) == 0);
			free(twice);
		}
		kiosk_file_release(&again);
		free(once);
	}
	kiosk_file_release(&k);
	diags_release(&ds);
	return 0;
}
