/* What other programs write inside of a line: footnotes, attributes, pictures
 * that are grounds. */
#include "config.h"

#include <string.h>

#include "deck/line.h"
#include "deck/rewrite.h"

#define LABEL_MAX	64
/* What begins in a line ends within so many bytes, so that the work stays in
 * proportion to the text. */
#define REACH		1024

static size_t
within_reach(size_t i, size_t e)
{
	return e - i > REACH ? i + REACH : e;
}

bool
rewrite_has(const struct rewriter *w, enum trait t)
{
	return (w->how->traits & t) != 0;
}

void
rewrite_put(struct rewriter *w, size_t s, size_t e)
{
	buf_add(w->out, w->text + s, e - s);
}

/* Bytes of the code span at i, 0 when it is none. */
static size_t
code_span(const struct rewriter *w, size_t i, size_t e)
{
	size_t n = 0;

	while (i + n < e && w->text[i + n] == '`')
		n++;
	e = within_reach(i + n, e);
	for (size_t k = i + n, close; n > 0 && k < e; k += close > 0 ? close :
	    1) {
		close = 0;
		while (k + close < e && w->text[k + close] == '`')
			close++;
		if (close == n)
			return k + n - i;
	}
	return n;
}

/* The label of the footnote "[^label]" at i: where it ends, 0 for none. */
size_t
rewrite_footnote(const struct rewriter *w, size_t i, size_t e)
{
	char label[LABEL_MAX];
	size_t n = 0;

	if (e - i < 4 || w->text[i] != '[' || w->text[i + 1] != '^')
		return 0;
	while (i + 2 + n < e && n < sizeof label - 1 &&
	    w->text[i + 2 + n] != ']')
		n++;
	if (n == 0 || i + 2 + n >= e || w->text[i + 2 + n] != ']')
		return 0;
	memcpy(label, w->text + i + 2, n);
	label[n] = '\0';
	return table_get(&w->label, label) >= 0 ? i + 3 + n : 0;
}

/* Where "{.class}" and the like at i ends, 0 when it is something else. */
size_t
rewrite_attributes(const struct rewriter *w, size_t i, size_t e)
{
	const char *close = i < e && w->text[i] == '{' ?
	    memchr(w->text + i, '}', within_reach(i, e) - i) : NULL;
	size_t s = i + 1, end;

	if (close == NULL)
		return 0;
	end = (size_t)(close - w->text);
	while (s < end && line_is_blank(w->text[s]))
		s++;
	if (s < end && (strchr("#.:", w->text[s]) != NULL ||
	    memchr(w->text + s, '=', end - s) != NULL ||
	    (w->text[s] == '-' && s + 1 == end)))
		return end + 1;
	return 0;
}

/* "[words]{.class}": where "]" is, else 0. */
static size_t
bracketed(const struct rewriter *w, size_t i, size_t e)
{
	const size_t last = within_reach(i, e);
	int depth = 0;

	for (size_t k = i; k < last; k++) {
		if (w->text[k] == '\\') {
			k++;
			continue;
		}
		depth += w->text[k] == '[';
		depth -= w->text[k] == ']';
		if (depth == 0)
			return rewrite_attributes(w, k + 1, e) > 0 ? k : 0;
	}
	return 0;
}

/* Whether the words of a picture at s..e are how it is laid out, as
 * "bg left:40%" and "w:300". */
static bool
is_layout(const struct rewriter *w, size_t s, size_t e)
{
	static const char *const words[] = { "bg", "w:", "h:", "width:",
		"height:", "left:", "right:", "left", "right", "fit", "cover",
		"contain", "auto", "vertical" };
	const size_t first = s;

	while (s < e) {
		bool known = false;
		size_t n = 0;

		while (s + n < e && !line_is_blank(w->text[s + n]))
			n++;
		for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
			const size_t k = strlen(words[i]);

			known = known || (n >= k && memcmp(w->text + s,
			    words[i], k) == 0 && (words[i][k - 1] == ':' ||
			    n == k));
		}
		if (!known && n > 0)
			return false;
		s += n;
		while (s < e && line_is_blank(w->text[s]))
			s++;
	}
	return e > first;
}

/* "![bg](...)" at i is a ground and no words: where it ends; "![w:9](...)" is
 * a picture without words. */
static size_t
picture(struct rewriter *w, size_t i, size_t e)
{
	const char *close, *end;
	size_t at;

	if (!rewrite_has(w, TRAIT_PICTURES) || e - i < 5 || w->text[i] != '!' ||
	    w->text[i + 1] != '[')
		return 0;
	e = within_reach(i, e);
	close = memmem(w->text + i, e - i, "](", 2);
	if (close == NULL)
		return 0;
	at = (size_t)(close - w->text);
	end = memchr(close, ')', e - at);
	if (end == NULL || !is_layout(w, i + 2, at))
		return 0;
	if (memcmp(w->text + i + 2, "bg", 2) != 0) {
		buf_str(w->out, "![");
		rewrite_put(w, at, (size_t)(end - w->text) + 1);
	}
	return (size_t)(end - w->text) + 1;
}

void
rewrite_words(struct rewriter *w, size_t s, size_t e)
{
	for (size_t i = s, n; i < e; i = n) {
		const char c = w->text[i];
		size_t end;

		n = i + 1;
		if (c == '\\' && n < e) {
			n++;
		} else if (c == '`') {
			n = i + code_span(w, i, e);
		} else if (c == '[' && (end = rewrite_footnote(w, i, e)) > 0) {
			buf_str(w->out, "\\[");
			rewrite_put(w, i + 2, end - 1);
			buf_str(w->out, "\\]");
			n = end;
			continue;
		} else if (c == '!' && (end = picture(w, i, e)) > 0) {
			n = end;
			continue;
		} else if (rewrite_has(w, TRAIT_FENCES) && c == '[' &&
		    (end = bracketed(w, i, e)) > 0) {
			rewrite_words(w, i + 1, end);
			n = rewrite_attributes(w, end + 1, e);
			continue;
		} else if (rewrite_has(w, TRAIT_FENCES) && c == '{' && i > s &&
		    (w->text[i - 1] == ')' || w->text[i - 1] == '`') &&
		    (end = rewrite_attributes(w, i, e)) > 0) {
			n = end;
			continue;
		}
		rewrite_put(w, i, n);
	}
}

void
rewrite_find_labels(struct rewriter *w)
{
	const char *at = w->text, *close;

	while ((at = memmem(at, w->len - (size_t)(at - w->text), "[^", 2)) !=
	    NULL) {
		const size_t left = w->len - (size_t)(at - w->text);

		close = memchr(at, ']', left < LABEL_MAX ? left : LABEL_MAX);
		if (close != NULL && close > at + 2 && close[1] == ':')
			table_set(&w->label, arena_strndup(&w->arena, at + 2,
			    (size_t)(close - at) - 2), 1);
		at += 2;
	}
}
