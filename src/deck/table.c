/* A hash table with open addressing. */
#include "config.h"

#include "deck/table.h"

#include <string.h>

static uint32_t
hash(const char *s)
{
	uint32_t h = 2166136261u;

	for (; *s != '\0'; s++)
		h = (h ^ (unsigned char)*s) * 16777619u;
	return h ^ h >> 15;
}

/* The slot that has the key or would have it. */
static struct table_slot *
find(const struct table *t, const char *key, uint32_t h)
{
	size_t i = h & (t->size - 1);

	while (t->slot[i].key != NULL && (t->slot[i].hash != h ||
	    strcmp(t->slot[i].key, key) != 0))
		i = (i + 1) & (t->size - 1);
	return &t->slot[i];
}

void
table_init(struct table *t, struct arena *a)
{
	memset(t, 0, sizeof *t);
	t->arena = a;
}

int
table_get(const struct table *t, const char *key)
{
	struct table_slot *s;

	if (t->size == 0)
		return -1;
	s = find(t, key, hash(key));
	return s->key != NULL ? s->value : -1;
}

void
table_set(struct table *t, const char *key, int value)
{
	uint32_t h = hash(key);
	struct table_slot *s;

	if (2 * (t->n + 1) > t->size) {
		struct table old = *t;

		t->size = old.size ? 2 * old.size : 64;
		t->slot = arena_array(t->arena, t->size, sizeof *t->slot);
		for (size_t i = 0; i < old.size; i++)
			if (old.slot[i].key != NULL)
				*find(t, old.slot[i].key, old.slot[i].hash) =
				    old.slot[i];
	}
	s = find(t, key, h);
	t->n += s->key == NULL;
	s->key = key;
	s->hash = h;
	s->value = value;
}
