/* Values of charts: read past the signs around them, and written in the way of
 * the language. */
#include "config.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "view/view.h"

/* Signs that a value may have before and behind it: "<1%", "56%*". */
static const char *const before[] = { "<", ">", "≤", "≥", "~", "≈", "±", " " };
static const char *const behind[] = {
	"*", "†", "‡", "§", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰",
	"+", " "
};

/* Bytes of a sign at the start (or the end) of s[0..n), 0 without. */
static size_t
sign_at(const char *s, size_t n, bool end)
{
	const char *const *list = end ? behind : before;
	const size_t count = end ? sizeof behind / sizeof *behind :
	    sizeof before / sizeof *before;

	for (size_t i = 0; i < count; i++) {
		const size_t len = strlen(list[i]);

		if (n >= len && memcmp(end ? s + n - len : s, list[i], len) ==
		    0)
			return len;
	}
	return 0;
}

/* Bytes of a mark in brackets at the end of s[0..n), as "[1]", "(p)"; 0
 * without. */
static size_t
note_at(const char *s, size_t n)
{
	const char open = n > 2 && s[n - 1] == ']' ? '[' : '(';
	size_t len = 0, i;

	if (n < 3 || (s[n - 1] != ']' && s[n - 1] != ')'))
		return 0;
	for (i = n - 1; i > 0 && isalnum((unsigned char)s[i - 1]); i--)
		len++;
	return i > 1 && s[i - 1] == open && len > 0 && len <= 2 ? len + 2 : 0;
}

/* Reads the number in s[0..n), and where it stands in it. */
static bool
read_number(const struct view *v, const char *s, size_t *from, size_t *to,
    struct number *n)
{
	const struct lang *lang = lang_find(v->deck != NULL ? v->deck->lang :
	    "en");
	size_t k;

	*from = 0;
	*to = strlen(s);
	if (number_read(s, *to, lang, n))
		return true;
	while ((k = sign_at(s + *from, *to - *from, false)) > 0)
		*from += k;
	while ((k = sign_at(s + *from, *to - *from, true)) > 0 ||
	    (k = note_at(s + *from, *to - *from)) > 0)
		*to -= k;
	return number_read(s + *from, *to - *from, lang, n);
}

bool
view_number(const struct view *v, const struct rich *cell, struct number *n,
    bool *estimate)
{
	size_t from, to;

	*estimate = false;
	for (size_t i = 0; i < cell->nspan; i++)
		if (cell->span[i].marks & MARK_EMPHASIS)
			*estimate = true;
	return read_number(v, cell->source, &from, &to, n);
}

bool
view_no_value(const struct rich *cell)
{
	static const char *const mark[] = {
		"", "-", "–", "—", "−", ".", "..", "...", "…", ":", "·", "x",
		"X", "?", "/", "NA", "N/A", "n/a", "n.a.", "n. a."
	};

	for (size_t i = 0; i < sizeof mark / sizeof *mark; i++)
		if (strcmp(cell->source, mark[i]) == 0)
			return true;
	return false;
}

const char *
view_value(const struct view *v, const struct rich *cell)
{
	const char *s = cell->source, *struck = cell->nspan > 0 &&
	    cell->span[0].marks & MARK_STRIKE ? "~~" : "";
	struct number n;
	size_t from, to;
	char text[64];

	if (*cell->msgid != '\0' || !read_number(v, s, &from, &to, &n))
		return arena_printf(v->arena, "%s%.*s%s", struck,
		    (int)cell->len, cell->text, struck);
	number_write(&n, v->lang, text, sizeof text);
	return arena_printf(v->arena, "%s%.*s%s%s%s", struck, (int)from, s,
	    text, s + to, struck);
}

struct rich
view_written(const struct view *v, const char *value)
{
	return rich_plain(value, v->lang->dir, v->lang->tag);
}

const char *
view_integer(const struct view *v, long n)
{
	char text[64];

	integer_write(n, v->lang, text, sizeof text);
	return arena_strdup(v->arena, text);
}

const char *
view_ordinal(const struct view *v, int n)
{
	struct buf b = BUF_INIT;
	char digits[16];
	const char *s;

	digits_write(digits, (size_t)snprintf(digits, sizeof digits, "%d", n),
	    v->lang, &b, NULL);
	s = arena_strndup(v->arena, buf_text(&b), b.n);
	buf_release(&b);
	return s;
}
