/* What the reader did, by panel and block. Only blocks of which something can
 * be done have an entry, and nothing of it is ever stored. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "reader/reader.h"

struct kept {
	struct kept	*next;
	char		*id;		/* of the panel */
	int		 block;
	const char	*form;		/* its name, a constant */
	size_t		 size;
	max_align_t	 data[];
};

static struct kept *
find(const struct reader *r, const char *id, int block, const char *form)
{
	struct kept *k;

	for (k = r->kept; k != NULL; k = k->next)
		if (k->block == block && strcmp(k->id, id) == 0 &&
		    strcmp(k->form, form) == 0)
			break;
	return k;
}

void *
memory_recall(void *reader, const struct panel *p, int block,
    const char *form, size_t size)
{
	struct reader *r = reader;
	struct kept *k = find(r, p->entry->id, block, form);

	if (k != NULL && k->size == size)
		return k->data;
	k = xcalloc(1, sizeof *k + size);
	k->id = xstrdup(p->entry->id);
	k->block = block;
	k->form = form;
	k->size = size;
	k->next = r->kept;
	r->kept = k;
	return k->data;
}

const void *
memory_find(const struct reader *r, const char *id, int block,
    const char *form)
{
	const struct kept *k = find(r, id, block, form);

	return k != NULL ? k->data : NULL;
}

void
memory_each(const struct reader *r, void (*f)(void *, const char *,
    const char *, const void *), void *data)
{
	for (const struct kept *k = r->kept; k != NULL; k = k->next)
		f(data, k->id, k->form, k->data);
}

/* Frees the entries that go. */
static void
drop(struct reader *r, bool (*goes)(const struct kept *, const void *),
    const void *data)
{
	struct kept **at = &r->kept, *k;

	while ((k = *at) != NULL)
		if (goes(k, data)) {
			*at = k->next;
			free(k->id);
			free(k);
		} else
			at = &k->next;
}

static bool
is_of(const struct kept *k, const void *id)
{
	return id == NULL || strcmp(k->id, id) == 0;
}

static bool
is_gone(const struct kept *k, const void *deck)
{
	return deck_find(deck, k->id) < 0;
}

void
memory_wipe(struct reader *r, const char *id)
{
	drop(r, is_of, id);
}

void
memory_sweep(struct reader *r, const struct deck *deck)
{
	drop(r, is_gone, deck);
}
