/* Allocation that cannot fail: out of memory ends the program with a message. */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* n bytes, not cleared; the caller frees. */
void	*xmalloc(size_t n);
/* n * size bytes, cleared, overflow checked; the caller frees. */
void	*xcalloc(size_t n, size_t size);
/* p grown or shrunk to n * size bytes, overflow checked. */
void	*xrealloc(void *p, size_t n, size_t size);
/* A copy of s; the caller frees. */
char	*xstrdup(const char *s);
/* What is done when memory is out, before the message: to give the terminal
 * back. It must not allocate. NULL: nothing. */
void	mem_at_end(void (*give_back)(void));

#endif
