/* Front matter. */
#include "config.h"

#include "deck/front.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct reader {
	struct arena	*arena;
	const char	*text;
	size_t		 len;
	struct field	*field;
	int		 n, size;
};

static size_t
line_end(const struct reader *r, size_t at)
{
	const char *nl = memchr(r->text + at, '\n', r->len - at);

	return nl != NULL ? (size_t)(nl - r->text) : r->len;
}

static size_t
trimmed(const struct reader *r, size_t s, size_t e)
{
	while (e > s && (r->text[e - 1] == ' ' || r->text[e - 1] == '\t'))
		e--;
	return e;
}

/* Whether the line is just this, blanks behind it aside. */
static bool
is_line(const struct reader *r, size_t s, size_t e, const char *what)
{
	const size_t n = strlen(what);

	e = trimmed(r, s, e);
	return e - s == n && memcmp(r->text + s, what, n) == 0;
}

/* Adds "key: value"; false when the line is none. */
static bool
add(struct reader *r, size_t s, size_t e, int line)
{
	const size_t from = s;
	struct field *f;
	size_t k = s;
	char *key;

	while (k < e && (isalnum((unsigned char)r->text[k]) ||
	    r->text[k] == '-' || r->text[k] == '_'))
		k++;
	if (k == s || k == e || r->text[k] != ':')
		return false;
	if (k + 1 < e && r->text[k + 1] != ' ' && r->text[k + 1] != '\t')
		return false;
	key = arena_strndup(r->arena, r->text + s, k - s);
	for (char *p = key; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	s = k + 1;
	e = trimmed(r, s, e);
	while (s < e && (r->text[s] == ' ' || r->text[s] == '\t'))
		s++;
	if (e - s >= 2 && (r->text[s] == '"' || r->text[s] == '\'') &&
	    r->text[e - 1] == r->text[s]) {
		s++;
		e--;
	}
	if (r->n == r->size) {
		r->size = r->size ? 2 * r->size : 16;
		r->field = xrealloc(r->field, (size_t)r->size,
		    sizeof *r->field);
	}
	f = &r->field[r->n++];
	f->key = key;
	f->value = arena_strndup(r->arena, r->text + s, e - s);
	f->line = line;
	f->col = 1;
	for (size_t i = from; i < s; i++)
		f->col += (r->text[i] & 0xC0) != 0x80;
	return true;
}

/* "---" to "---" or "...". A deck may also begin with a break; then there is
 * an empty line below it, or no end, or no field. */
static bool
yaml(struct reader *r, struct front *f)
{
	size_t s = 0, e = line_end(r, 0);
	int line = 1;

	if (!is_line(r, s, e, "---"))
		return false;
	while (e < r->len) {
		s = e + 1;
		e = line_end(r, s);
		line++;
		if (is_line(r, s, e, "---") || is_line(r, s, e, "...")) {
			f->end = e < r->len ? e + 1 : e;
			f->line = line + 1;
			return r->n > 0;
		}
		if (line == 2 && trimmed(r, s, e) == s)
			return false;
		if (s < e && strchr(" \t#-", r->text[s]) == NULL)
			add(r, s, e, line);
	}
	return false;
}

/* "%title: ..." or "@title: ..." */
static bool
percent(struct reader *r, struct front *f)
{
	size_t s = 0, e;
	int line = 1;

	for (; s < r->len && (r->text[s] == '%' || r->text[s] == '@');
	    s = e + 1, line++) {
		e = line_end(r, s);
		if (!add(r, s + 1, e, line))
			break;
		if (e == r->len) {
			s = e;
			break;
		}
	}
	f->end = s < r->len ? s : r->len;
	f->line = line;
	return r->n > 0;
}

void
front_read(struct arena *a, struct front *f, const char *text, size_t len)
{
	struct reader r = { a, text, len, NULL, 0, 0 };
	struct field *out;

	memset(f, 0, sizeof *f);
	if (!yaml(&r, f)) {
		r.n = 0;
		f->end = 0;
		f->line = 1;
		if (!percent(&r, f)) {
			f->end = 0;
			f->line = 1;
		}
	}
	out = arena_array(a, (size_t)r.n + 1, sizeof *out);
	if (r.n > 0)
		memcpy(out, r.field, (size_t)r.n * sizeof *out);
	f->field = out;
	f->n = r.n;
	free(r.field);
}

const struct field *
front_field(const struct front *f, const char *key)
{
	for (int i = 0; i < f->n; i++)
		if (strcmp(f->field[i].key, key) == 0)
			return &f->field[i];
	return NULL;
}
