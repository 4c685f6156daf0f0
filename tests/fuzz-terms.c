/* Any bytes as the terms of a language, and as a text and its translation:
 * reading and looking end, and messages stay on one line. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check/parts.h"
#include "deck/load.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct lang *lang = lang_find("ar");
	struct source file;
	struct terms *terms;
	struct diags ds;
	struct check c = { .ds = &ds };
	struct translation t = { .from = lang, .to = lang, .file = "ar.po",
	    .line = 1 };
	struct rich source, text;
	char path[64];
	FILE *f;

	snprintf(path, sizeof path, "/tmp/fuzz-terms-%ld.tsv", (long)getpid());
	f = fopen(path, "wb");
	if (f == NULL)
		return 0;
	fwrite(data, 1, size, f);
	fclose(f);
	diags_init(&ds);
	terms = terms_open(path, lang, lang, &ds);
	if (terms != NULL && source_load(&file, path, NULL)) {
		t.terms = terms;
		source = rich_plain(file.text, DIR_LTR, "en");
		text = rich_plain(file.text + file.len / 2, DIR_RTL, "ar");
		/* The second half may begin within a character. */
		while (((unsigned char)*text.text & 0xC0) == 0x80)
			text = rich_plain(text.text + 1, DIR_RTL, "ar");
		check_terms(&c, &t, &source, &text);
		source_release(&file);
	}
	for (size_t i = 0; i < ds.n; i++)
		if (strpbrk(ds.list[i].message, "\n\t") != NULL)
			abort();
	terms_free(terms);
	diags_release(&ds);
	unlink(path);
	return 0;
}
