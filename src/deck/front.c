/* Front matter. */
#include "config.h"

#include "deck/front.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/safe.h"

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

/* ---- Values ---- */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static size_t
skip_blanks(const struct reader *r, size_t s, size_t e)
{
	while (s < e && is_blank(r->text[s]))
		s++;
	return s;
}

/* Bytes of the key at s, 0 when there is no "key:" with a blank or nothing
 * behind it. *after gets where its value may begin. A key may be in quotes, and
 * have a blank before its colon. */
static size_t
key_length(const struct reader *r, size_t s, size_t e, size_t *after)
{
	const char quote = s < e && (r->text[s] == '"' || r->text[s] == '\'') ?
	    r->text[s] : '\0';
	size_t k = s = s + (quote != '\0'), n;

	while (k < e && (isalnum((unsigned char)r->text[k]) ||
	    r->text[k] == '-' || r->text[k] == '_' ||
	    (unsigned char)r->text[k] >= 0x80))
		k++;
	n = k - s;
	if (quote != '\0' && (k == e || r->text[k++] != quote))
		return 0;
	k = skip_blanks(r, k, e);
	if (n == 0 || k == e || r->text[k] != ':' ||
	    (k + 1 < e && !is_blank(r->text[k + 1])))
		return 0;
	*after = k + 1;
	return n;
}

/* Adds what a backslash and the bytes from s on stand for in double quotes;
 * gives how many of them. */
static size_t
add_escaped(struct buf *b, const char *s, const char *e)
{
	const size_t digits = *s == 'x' ? 2 : *s == 'u' ? 4 : *s == 'U' ? 8 : 0;
	unsigned long code = 0;
	size_t k;

	for (k = 1; k <= digits && s + k < e && isxdigit((unsigned char)s[k]);
	    k++)
		code = code << 4 | (unsigned long)(isdigit((unsigned char)s[k])
		    ? s[k] - '0' : (s[k] | 32) - 'a' + 10);
	if (digits > 0 && k > digits) {
		buf_code(b, safe_is_control((uint32_t)code) ? 0xFFFD : code);
		return k;
	}
	buf_char(b, strchr("ntr_", *s) != NULL ? ' ' : *s);
	return 1;
}

/* Adds a quoted text without its quotes; gives whether it ends before e. */
static bool
add_quoted(struct buf *b, const char *s, const char *e)
{
	const char quote = *s++;

	for (; s < e; s++) {
		if (quote == '"' && *s == '\\' && s + 1 < e)
			s += add_escaped(b, s + 1, e);
		else if (*s != quote)
			buf_char(b, *s);
		else if (quote == '\'' && s + 1 < e && s[1] == '\'')
			buf_char(b, *++s);
		else
			return true;
	}
	return false;
}

/* Adds one value as it stands in a list or behind a key. */
static void
add_plain(struct buf *b, const char *s, size_t n)
{
	if (n >= 2 && (*s == '"' || *s == '\'') && s[n - 1] == *s)
		add_quoted(b, s, s + n);
	else
		buf_add(b, s, n);
}

/* "[a, b]" -> "a, b" */
static void
add_flow(struct buf *b, const char *s, size_t n)
{
	const char *e = s + n - 1;

	for (s++; s < e;) {
		const char *comma = memchr(s, ',', (size_t)(e - s));
		const char *end = comma != NULL ? comma : e;
		const char *next = end + 1;

		while (s < end && is_blank(*s))
			s++;
		while (end > s && is_blank(end[-1]))
			end--;
		if (end > s && b->n > 0)
			buf_str(b, ", ");
		add_plain(b, s, (size_t)(end - s));
		s = next;
	}
}

/* The lines below a key that belong to its value: they are indented, or
 * items of a list. */
struct lines {
	size_t	 s, e;			/* the line that was read last */
	int	 line;
};

static bool
next_line(const struct reader *r, struct lines *l, bool items)
{
	size_t s, e, first;

	if (l->e >= r->len)
		return false;
	s = l->e + 1;
	e = line_end(r, s);
	first = skip_blanks(r, s, e);
	if (first < e && first == s && !(items && e - s >= 2 &&
	    r->text[s] == '-' && is_blank(r->text[s + 1])))
		return false;
	if (first == e && !(items || e + 1 < r->len))
		return false;
	l->s = first;
	l->e = e;
	l->line++;
	return true;
}

static void
push_field(struct reader *r, char *key, const struct buf *value, int line,
    int col)
{
	struct field *f;

	for (char *p = key; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	if (r->n == r->size) {
		r->size = r->size ? 2 * r->size : 16;
		r->field = xrealloc(r->field, (size_t)r->size,
		    sizeof *r->field);
	}
	f = &r->field[r->n++];
	f->key = key;
	f->value = arena_strndup(r->arena, buf_text(value), value->n);
	f->line = line;
	f->col = col;
}

/* Adds a line to a value: one blank between lines. */
static void
join(struct buf *b, const char *s, size_t n)
{
	if (n > 0 && b->n > 0)
		buf_char(b, ' ');
	buf_add(b, s, n);
}

/* What stands below "key:", a list or more keys; they become fields of their
 * own, "key.more". */
static void
read_below(struct reader *r, struct lines *l, const char *key, struct buf *b)
{
	struct lines at = *l;
	struct buf value = BUF_INIT;

	while (next_line(r, &at, true)) {
		const size_t e = trimmed(r, at.s, at.e);
		size_t after;
		const size_t n = key_length(r, at.s, e, &after);

		if (at.s == e)
			continue;
		*l = at;
		if (r->text[at.s] == '-') {
			const size_t from = skip_blanks(r, at.s + 1, e);

			if (b->n > 0)
				buf_str(b, ", ");
			add_plain(b, r->text + from, e - from);
		} else if (n > 0) {
			const size_t from = skip_blanks(r, after, e);
			const size_t name = at.s + (r->text[at.s] == '"' ||
			    r->text[at.s] == '\'');

			buf_clear(&value);
			add_plain(&value, r->text + from, e - from);
			push_field(r, arena_printf(r->arena, "%s.%.*s", key,
			    (int)n, r->text + name), &value, at.line, 1);
		} else {
			join(b, r->text + at.s, e - at.s);
		}
	}
	buf_release(&value);
}

/* How YAML says that there is no value. */
static bool
is_nothing(const char *s, size_t n)
{
	return (n == 1 && *s == '~') || (n == 4 && memcmp(s, "null", 4) == 0);
}

/* The value that begins at s of the line l, and may go on below. */
static void
read_value(struct reader *r, struct lines *l, const char *key, size_t s,
    struct buf *b)
{
	const size_t e = trimmed(r, s, l->e);
	const char *text = r->text + s;
	struct buf quoted = BUF_INIT;
	struct lines at = *l;

	if (s == e) {
		read_below(r, l, key, b);
		return;
	}
	if ((*text == '|' || *text == '>') && strspn(text + 1, "+-123456789")
	    >= e - s - 1) {
		;			/* a block: all of it stands below */
	} else if (*text == '[' && r->text[e - 1] == ']') {
		add_flow(b, text, e - s);
		return;
	} else if (*text == '"' || *text == '\'') {
		buf_add(&quoted, text, e - s);
		while (!add_quoted(b, quoted.p, quoted.p + quoted.n) &&
		    next_line(r, &at, false)) {
			join(&quoted, r->text + at.s, trimmed(r, at.s, at.e) -
			    at.s);
			buf_clear(b);
			*l = at;
		}
		buf_release(&quoted);
		return;
	} else if (!is_nothing(text, e - s)) {
		buf_add(b, text, e - s);
	}
	/* Empty lines at the end are not the value's. */
	while (next_line(r, &at, false)) {
		const size_t end = trimmed(r, at.s, at.e);

		join(b, r->text + at.s, end - at.s);
		if (end > at.s)
			*l = at;
	}
}

/* Adds "key: value" of the line l; false when it is none. below: the value may
 * go on in the next lines. */
static bool
add(struct reader *r, struct lines *l, bool below)
{
	size_t after;
	const size_t n = key_length(r, l->s, l->e, &after);
	struct buf b = BUF_INIT;
	const int line = l->line;
	size_t s, e = trimmed(r, l->s, l->e);
	char *key;
	int col = 1;

	if (n == 0)
		return false;
	key = arena_strndup(r->arena, r->text + l->s + (r->text[l->s] == '"' ||
	    r->text[l->s] == '\''), n);
	s = skip_blanks(r, after, e);
	for (size_t i = l->s; i < s; i++)
		col += (r->text[i] & 0xC0) != 0x80;
	/* "%" of mdp is not part of the key. */
	col += l->s > 0 && r->text[l->s - 1] != '\n';
	if (below)
		read_value(r, l, key, s, &b);
	else
		add_plain(&b, r->text + s, e > s ? e - s : 0);
	push_field(r, key, &b, line, col);
	buf_release(&b);
	return true;
}

/* ---- Front matters ---- */

/* Keys that make sure that this is front matter where it is not closed. */
static bool
is_known(const struct reader *r)
{
	static const char *const keys[] = {
		"title", "name", "lang", "language", "author", "authors",
		"date", "licence", "license", "marp", "theme", "patat"
	};

	for (int i = 0; i < r->n; i++)
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
			if (strcmp(r->field[i].key, keys[k]) == 0)
				return true;
	return false;
}

/* Whether no YAML has such a line at the margin. A heading below an empty line
 * would be a comment, but is none. */
static bool
is_foreign(const struct reader *r, size_t s, size_t e, bool empty)
{
	const size_t n = strspn(r->text + s, "#");

	if (s == e || is_blank(r->text[s]))
		return false;
	if (n > 0)
		return empty && n <= 6 && s + n < e &&
		    is_blank(r->text[s + n]) && n > 1;
	return !(r->text[s] == '-' && s + 1 < e && is_blank(r->text[s + 1]));
}

/* "---" to "---" or "...". A deck may also begin with a break; then there is
 * an empty line below it, or no end, or no field. Where the end is missing it
 * is the empty line after the last field. */
static bool
yaml(struct reader *r, struct front *f)
{
	struct lines l = { 0, line_end(r, 0), 1 };
	size_t end = r->len;
	int end_line = 1;
	bool empty = false;

	if (!is_line(r, 0, l.e, "---"))
		return false;
	while (l.e < r->len) {
		l.s = l.e + 1;
		l.e = line_end(r, l.s);
		l.line++;
		if (is_line(r, l.s, l.e, "---") ||
		    is_line(r, l.s, l.e, "...")) {
			f->end = l.e < r->len ? l.e + 1 : l.e;
			f->line = l.line + 1;
			return r->n > 0;
		}
		if (trimmed(r, l.s, l.e) == l.s) {
			if (l.line == 2)
				return false;
			if (!empty) {
				end = l.s;
				end_line = l.line;
			}
			empty = true;
			continue;
		}
		if (!add(r, &l, true) && is_foreign(r, l.s, l.e, empty)) {
			f->end = empty ? end : l.s;
			f->line = empty ? end_line : l.line;
			f->unclosed = is_known(r);
			return f->unclosed;
		}
		empty = false;
	}
	f->end = empty ? end : r->len;
	f->line = empty ? end_line : l.line;
	f->unclosed = is_known(r);
	return f->unclosed;
}

/* "%title: ..." or "@title: ..." */
static bool
percent(struct reader *r, struct front *f)
{
	size_t s = 0, e;
	int line = 1;

	for (; s < r->len && (r->text[s] == '%' || r->text[s] == '@');
	    s = e + 1, line++) {
		struct lines l = { s + 1, e = line_end(r, s), line };

		if (!add(r, &l, false))
			break;
		if (e == r->len) {
			s = e;
			break;
		}
	}
	f->end = s < r->len ? s : r->len;
	f->line = line;
	f->head = FRONT_MDP;
	return r->n > 0;
}

/* "% Title", "% Authors; of it", "% Date": what goes on is set in. */
static bool
pandoc(struct reader *r, struct front *f)
{
	static const char *const keys[] = { "title", "author", "date" };
	size_t s = 0;
	int line = 1;

	for (size_t i = 0; i < 3 && s + 1 < r->len && r->text[s] == '%' &&
	    is_blank(r->text[s + 1]); i++) {
		struct lines l = { s, line_end(r, s), line };
		struct buf b = BUF_INIT;
		const size_t from = skip_blanks(r, s + 1, l.e);

		join(&b, r->text + from, trimmed(r, from, l.e) - from);
		while (l.e + 1 < r->len && is_blank(r->text[l.e + 1]) &&
		    next_line(r, &l, false))
			join(&b, r->text + l.s, trimmed(r, l.s, l.e) - l.s);
		push_field(r, arena_strdup(r->arena, keys[i]), &b, line, 3);
		buf_release(&b);
		s = l.e < r->len ? l.e + 1 : r->len;
		line = l.line + 1;
	}
	f->end = s;
	f->line = line;
	f->head = FRONT_PANDOC;
	return r->n > 0;
}

void
front_read(struct arena *a, struct front *f, const char *text, size_t len)
{
	static bool (*const readers[])(struct reader *, struct front *) = {
		yaml, percent, pandoc
	};
	struct reader r = { a, text, len, NULL, 0, 0 };
	struct field *out;

	memset(f, 0, sizeof *f);
	f->head = FRONT_YAML;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		if (readers[i](&r, f))
			break;
		r.n = 0;
		f->head = FRONT_NONE;
		f->end = 0;
		f->line = 1;
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
