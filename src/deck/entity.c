/* Entities: numbers, and the names of HTML. */
#include "config.h"

#include "deck/entity.h"

#include <stdlib.h>
#include <string.h>

#include "deck/names.h"

static int
compare(const void *key, const void *row)
{
	return strcmp(key, names_text + ((const struct name *)row)->at);
}

/* &#233; and &#xE9;, without the "&#". */
static uint32_t
number(const char *s)
{
	const int base = *s == 'x' || *s == 'X' ? 16 : 10;
	char *end;
	unsigned long c = strtoul(s + (base == 16), &end, base);

	if (*end != '\0' || c == 0 || c > 0x10FFFF ||
	    (c >= 0xD800 && c <= 0xDFFF))
		return 0xFFFD;
	return (uint32_t)c;
}

int
entity_codes(const char *s, size_t n, uint32_t code[2])
{
	const struct name *row;
	char name[40];

	if (n < 3 || n - 2 >= sizeof name)
		return 0;
	memcpy(name, s + 1, n - 2);
	name[n - 2] = '\0';
	if (name[0] == '#') {
		code[0] = number(name + 1);
		return 1;
	}
	row = bsearch(name, names, names_count, sizeof *names, compare);
	if (row == NULL)
		return 0;
	code[0] = row->code;
	code[1] = row->second;
	return row->second != 0 ? 2 : 1;
}
