/* Ids of panels: given, or made from titles; and how links find them. */
#include "config.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "base/buf.h"
#include "deck/index.h"
#include "deck/limits.h"
#include "deck/safe.h"
#include "deck/table.h"

/* Ids made from titles are cut after so many bytes. */
#define SLUG_MAX	60

/* Letters and digits in lower case, '-' between words. A long deck without ids
 * makes one for each panel at its start, so ASCII goes the short way. */
static char *
slug(struct arena *a, const char *s)
{
	char out[SLUG_MAX + 8];
	size_t n = 0;
	bool dash = false;

	while (*s != '\0' && n < SLUG_MAX) {
		unsigned char b = (unsigned char)*s;
		uint32_t c = b;

		if (b >= 'A' && b <= 'Z')
			c = b + ('a' - 'A');
		if (b < 0x80) {
			s++;
			if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
				dash = dash || (n > 0 && c != '\'');
				continue;
			}
		} else {
			s += safe_decode(s, &c);
			if (!uc_is_alnum(c) &&
			    !uc_is_general_category_withtable(c,
			    UC_CATEGORY_MASK_M)) {
				dash = dash || (n > 0 && c != 0x2019);
				continue;
			}
			c = uc_tolower(c);
		}
		if (dash)
			out[n++] = '-';
		dash = false;
		n += (size_t)u8_uctomb((uint8_t *)out + n, c,
		    (ptrdiff_t)(sizeof out - n));
	}
	return arena_strndup(a, out, n);
}

static void
id_place(const struct draft *dr, int *line, int *col)
{
	*line = dr->id_line;
	*col = dr->id_col;
	if (dr->id_line < 0) {
		/* From the panel on: there may be many. */
		const size_t start = dr->entry.start;
		struct source panel = *dr->entry.source;

		panel.text += start;
		panel.len -= start;
		source_place(&panel, (size_t)-(dr->id_line + 1), line, col);
		*line += dr->entry.line - 1;
	}
}

/* Given ids come first, so that they never change for a title's sake. */
void
deck_ids(struct deck *d, struct drafts *dr, struct diags *ds)
{
	struct table count;

	table_init(&count, &d->arena);
	for (size_t i = 0; i < dr->n; i++) {
		struct draft *p = &dr->list[i];

		if (!p->entry.has_id)
			continue;
		if (table_get(d->ids, p->entry.id) >= 0) {
			int line, col;

			id_place(p, &line, &col);
			diag_add(ds, DIAG_ERROR, p->entry.source->name, line,
			    col, "the id '%s' is taken", p->entry.id);
			p->entry.has_id = false;
			continue;
		}
		table_set(d->ids, p->entry.id, (int)i);
	}
	for (size_t i = 0; i < dr->n; i++) {
		struct draft *p = &dr->list[i];
		const char *base, *id;
		int n;

		if (p->entry.has_id)
			continue;
		base = slug(&d->arena, p->entry.id != NULL ? p->entry.id :
		    p->plain);
		if (*base == '\0')
			base = arena_printf(&d->arena, "panel-%zu", i + 1);
		n = table_get(&count, base);
		id = n < 0 ? base : arena_printf(&d->arena, "%s-%d", base, ++n);
		while (table_get(d->ids, id) >= 0)
			id = arena_printf(&d->arena, "%s-%d", base,
			    n = n < 0 ? 2 : n + 1);
		/* Titles that occur once need no count. */
		if (n >= 0)
			table_set(&count, base, n);
		p->entry.id = id;
		table_set(d->ids, id, (int)i);
	}
}

int
deck_find(const struct deck *d, const char *id)
{
	return table_get(d->ids, id);
}

/* The byte that "%E6" stands for, -1 for none. */
static int
percent_byte(const char *s)
{
	static const char digits[] = "0123456789abcdef";
	int byte = 0;

	for (int i = 1; i <= 2; i++) {
		const char *d = *s == '%' && s[i] != '\0' ? strchr(digits,
		    tolower((unsigned char)s[i])) : NULL;

		if (d == NULL)
			return -1;
		byte = 16 * byte + (int)(d - digits);
	}
	return byte;
}

/* "x-1" is the second "x" to those who count as GitHub does; ours is "x-2". */
static int
find_counted(const struct deck *d, struct arena *a, const char *id)
{
	const char *dash = strrchr(id, '-');
	const long n = dash != NULL ? strtol(dash + 1, NULL, 10) : 0;

	if (n < 1 || n > LIMIT_PANELS)
		return -1;
	return deck_find(d, arena_printf(a, "%.*s-%ld", (int)(dash - id), id,
	    n + 1));
}

int
deck_find_target(const struct deck *d, const char *target)
{
	struct buf id = BUF_INIT;
	struct arena a;
	int panel;

	if (*target++ != '#')
		return -1;
	panel = deck_find(d, target);
	if (panel >= 0)
		return panel;
	while (*target != '\0') {
		const int byte = percent_byte(target);

		buf_char(&id, byte > 0 ? (char)byte : *target);
		target += byte > 0 ? 3 : 1;
	}
	arena_init(&a);
	panel = deck_find(d, buf_text(&id));
	/* As ids are made: other programs make them a little otherwise. */
	if (panel < 0 && id.n > 0 && u8_check((const uint8_t *)id.p, id.n) ==
	    NULL) {
		const char *made = slug(&a, buf_text(&id));

		panel = deck_find(d, made);
		if (panel < 0)
			panel = find_counted(d, &a, made);
	}
	arena_release(&a);
	buf_release(&id);
	return panel;
}
