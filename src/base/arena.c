/* Memory that is freed all at once. */
#include "config.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Chunks form a list, newest first. A request larger than a chunk gets a
 * chunk of its own size. */
struct arena_chunk {
	struct arena_chunk	*next;
	size_t			 size, used;
	_Alignas(max_align_t) char data[];
};

#define CHUNK_SIZE	(8 * 1024 - sizeof(struct arena_chunk) - 32)

void
arena_init(struct arena *a)
{
	a->head = NULL;
}

void
arena_release(struct arena *a)
{
	struct arena_chunk *c, *next;

	for (c = a->head; c != NULL; c = next) {
		next = c->next;
		free(c);
	}
	a->head = NULL;
}

void
arena_clear(struct arena *a)
{
	struct arena_chunk *keep = a->head;

	if (keep == NULL)
		return;
	a->head = keep->next;
	arena_release(a);
	memset(keep->data, 0, keep->used);
	keep->used = 0;
	keep->next = NULL;
	a->head = keep;
}

struct arena_mark
arena_mark(const struct arena *a)
{
	struct arena_mark m = { .head = a->head };

	if (a->head != NULL) {
		m.next = a->head->next;
		m.used = a->head->used;
	}
	return m;
}

/* Frees the chunks in front of `to`, which is in the list. */
static void
free_until(struct arena_chunk **at, const struct arena_chunk *to)
{
	while (*at != to) {
		struct arena_chunk *c = *at;

		*at = c->next;
		free(c);
	}
}

void
arena_rewind(struct arena *a, const struct arena_mark *m)
{
	free_until(&a->head, m->head);
	if (a->head == NULL)
		return;
	/* Chunks of their own went behind the one being filled. */
	free_until(&a->head->next, m->next);
	memset(a->head->data + m->used, 0, a->head->used - m->used);
	a->head->used = m->used;
}

void *
arena_alloc(struct arena *a, size_t n)
{
	const size_t align = _Alignof(max_align_t);
	struct arena_chunk *c = a->head;
	void *p;

	if (n > SIZE_MAX - align - sizeof *c)
		n = SIZE_MAX - align - sizeof *c;	/* xcalloc reports it */
	n = (n + align - 1) / align * align;
	if (c == NULL || c->size - c->used < n) {
		size_t size = n > CHUNK_SIZE ? n : CHUNK_SIZE;

		c = xcalloc(1, sizeof *c + size);
		c->size = size;
		/* A chunk of its own goes behind the one being filled. */
		if (a->head != NULL && n > CHUNK_SIZE) {
			c->next = a->head->next;
			a->head->next = c;
		} else {
			c->next = a->head;
			a->head = c;
		}
	}
	p = c->data + c->used;
	c->used += n;
	return p;
}

void *
arena_array(struct arena *a, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		count = SIZE_MAX / size;
	return arena_alloc(a, count * size);
}

char *
arena_strndup(struct arena *a, const char *s, size_t n)
{
	char *p = arena_alloc(a, n + 1);

	if (n > 0)
		memcpy(p, s, n);
	return p;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *
arena_printf(struct arena *a, const char *format, ...)
{
	va_list ap;
	char *p;
	int n;

	va_start(ap, format);
	n = vsnprintf(NULL, 0, format, ap);
	va_end(ap);
	if (n < 0)
		return arena_strdup(a, "");
	p = arena_alloc(a, (size_t)n + 1);
	va_start(ap, format);
	vsnprintf(p, (size_t)n + 1, format, ap);
	va_end(ap);
	return p;
}
