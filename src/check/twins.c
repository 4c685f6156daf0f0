/* Twins: two items of a list, or two answers of a question, that differ in the
 * deck and are the same in a translation. One of them was taken from its
 * neighbour, and readers lose what it said. */
#include "config.h"

#include "check/parts.h"

#include <string.h>

static bool
is_twin(const struct rich *a, const struct rich *b)
{
	return *a->msgid != '\0' && *b->msgid != '\0' &&
	    strcmp(a->msgid, b->msgid) != 0 && a->len == b->len &&
	    memcmp(a->text, b->text, a->len) == 0;
}

static void
check_list(struct check *c, const struct panel *p, const struct block *b,
    const char *path, check_line line, const void *catalog)
{
	for (int i = 1; i < b->nitem; i++)
		for (int k = 0; k < i; k++) {
			const struct rich *r = &b->item[i].text;

			if (!is_twin(&b->item[k].text, r))
				continue;
			diag_add(c->ds, DIAG_WARNING, path, line(catalog,
			    p->entry->id, r->msgid), 1, "panel %s: the same as "
			    "line %d, though the deck says two things",
			    p->entry->id, line(catalog, p->entry->id,
			    b->item[k].text.msgid));
			break;
		}
}

void
check_twins(struct check *c, const struct panel *p, const char *path,
    check_line line, const void *catalog)
{
	for (int i = 0; i < p->nblock; i++)
		if (p->block[i].kind == BLOCK_LIST)
			check_list(c, p, &p->block[i], path, line, catalog);
}
