/* Lines of words in rows of a width. */
#ifndef EXPORT_WRAP_H
#define EXPORT_WRAP_H

#include <stddef.h>
#include <stdio.h>

/* Writes text of lines, each ended by '\n' (the last one may lack it), in rows
 * of at most cols cells that end between words. What is in a list stands below
 * itself; addresses stay whole; code (four blanks at the start) is left alone,
 * and so is everything below 10 cells: 0 is no width at all. Text is in logical
 * order. */
void	wrap_put(const char *s, size_t n, int cols, FILE *out);

#endif
