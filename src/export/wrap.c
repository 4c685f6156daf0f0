/* Lines of words in rows of a width: a paragraph says where they can end. */
#include "config.h"

#include "export/wrap.h"

#include <string.h>

#include "text/para.h"

enum {
	FEWEST	= 10,		/* cells that are a width */
	BESIDE	= 20		/* cells for words beside what is set in */
};

/* Bytes of the blanks that a line begins with, and of "- " or "12. " behind
 * them: its other rows begin below what follows. */
static size_t
hanging(const char *s, size_t n, bool *mark)
{
	size_t in = 0, i;

	while (in < n && s[in] == ' ')
		in++;
	for (i = in; i < n && s[i] >= '0' && s[i] <= '9'; i++)
		;
	*mark = (i > in && i + 1 < n && s[i] == '.' && s[i + 1] == ' ') ||
	    (i == in && i + 1 < n && s[i] == '-' && s[i + 1] == ' ');
	return *mark ? i + 2 : in;
}

/* Where the row from..end really ends: an address stays whole, so that a
 * terminal can open it, in the next row or, where it stands alone, in this. */
static size_t
past_address(const char *s, size_t from, size_t end, size_t n)
{
	size_t start = end;

	while (start > from && s[start - 1] != ' ')
		start--;
	if (start == end || memmem(s + start, end - start, "://", 3) == NULL)
		return end;
	if (start > from)
		return start;
	while (end < n && s[end - 1] != ' ')
		end++;
	return end;
}

/* The row from..end without the blanks at its end. */
static void
put_row(const char *s, size_t from, size_t end, FILE *out)
{
	while (end > from && s[end - 1] == ' ')
		end--;
	fwrite(s + from, 1, end - from, out);
}

/* Rows of s from *at on, as far as one layout goes: to the end, or to an
 * address that has moved to another row. */
static void
put_rows(struct arena *arena, const char *s, size_t *at, size_t n, int cols,
    size_t in, FILE *out)
{
	const struct text_env env = { .bidi = BIDI_LOGICAL, .marks = true };
	const struct rich rest = rich_plain(arena_strndup(arena, s + *at,
	    n - *at), DIR_LTR, "en");
	const struct para p = para_layout(arena, &rest, cols, &env);
	const size_t from = *at;

	for (int i = 0; i < p.n; i++) {
		const size_t end = i + 1 < p.n ? from + p.line[i + 1].start :
		    n;
		const size_t next = end < n ? past_address(s, *at, end, n) : n;

		put_row(s, *at, next, out);
		*at = next;
		if (next < n)
			fprintf(out, "\n%*s", (int)in, "");
		if (next != end)
			return;
	}
}

static void
put_line(const char *s, size_t n, int cols, FILE *out)
{
	struct arena arena;
	bool mark;
	size_t in = hanging(s, n, &mark), at = in;

	if (cols < FEWEST || (!mark && in >= 4))
		at = n;		/* code */
	else if ((int)in + BESIDE > cols)
		at = in = 0;
	fwrite(s, 1, at, out);
	arena_init(&arena);
	while (at < n) {
		put_rows(&arena, s, &at, n, cols - (int)in, in, out);
		arena_clear(&arena);
	}
	arena_release(&arena);
	putc('\n', out);
}

void
wrap_put(const char *s, size_t n, int cols, FILE *out)
{
	const char *end = s + n, *stop;

	for (; s < end; s = stop + 1) {
		stop = memchr(s, '\n', (size_t)(end - s));
		if (stop == NULL)
			stop = end;
		put_line(s, (size_t)(stop - s), cols, out);
	}
}
