/* An arena gives memory that is freed all at once: a panel and everything
 * laid out from it live in one. Pointers into it never outlive it. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_chunk;

struct arena {
	struct arena_chunk	*head;	/* the chunk that is being filled */
};

/* Makes an empty arena; allocates nothing yet. */
void	 arena_init(struct arena *);
/* Frees all memory of the arena; it may be used again. */
void	 arena_release(struct arena *);
/* Forgets all memory of the arena, but keeps one chunk for the next use. */
void	 arena_clear(struct arena *);
/* Where an arena stands; arena_rewind forgets what it gave since then. For work
 * that leaves nothing but a number: measuring. */
struct arena_mark {
	struct arena_chunk	*head, *next;
	size_t			 used;
};
struct arena_mark arena_mark(const struct arena *);
void	 arena_rewind(struct arena *, const struct arena_mark *);
/* n bytes, zeroed, aligned for any type; freed with the arena. */
void	*arena_alloc(struct arena *, size_t n);
/* count * size bytes, overflow checked, zeroed. */
void	*arena_array(struct arena *, size_t count, size_t size);
/* A NUL-terminated copy of the n bytes at s. */
char	*arena_strndup(struct arena *, const char *s, size_t n);
/* A NUL-terminated copy of s. */
char	*arena_strdup(struct arena *, const char *s);
/* A formatted string. */
char	*arena_printf(struct arena *, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));

#endif
