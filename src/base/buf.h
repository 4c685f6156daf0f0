/* A buf is a byte string that grows. It always ends with a NUL that does not
 * count. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char	*p;		/* NULL while empty */
	size_t	 n, size;
};

/* The empty buf. */
#define BUF_INIT	{ NULL, 0, 0 }

/* Frees the bytes; the buf is empty again. */
void	 buf_release(struct buf *);
/* Forgets the bytes, keeps the memory. */
void	 buf_clear(struct buf *);
/* Adds the n bytes at s. */
void	 buf_add(struct buf *, const char *s, size_t n);
/* Adds the string s. */
void	 buf_str(struct buf *, const char *s);
/* Adds one byte. */
void	 buf_char(struct buf *, char c);
/* Adds one code point as UTF-8; what is no code point becomes U+FFFD. */
void	 buf_code(struct buf *, unsigned long code);
/* Adds a formatted string. */
void	 buf_printf(struct buf *, const char *format, ...)
	    __attribute__((format(printf, 2, 3)));
void	 buf_vprintf(struct buf *, const char *format, va_list)
	    __attribute__((format(printf, 2, 0)));
/* The bytes as a NUL-terminated string, "" while empty; valid until the next
 * change. */
const char *buf_text(const struct buf *);

#endif
