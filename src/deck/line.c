/* What a line of Markdown looks like. */
#include "config.h"

#include "deck/line.h"

#include <ctype.h>
#include <string.h>

bool
line_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Where the line of `at` ends: at its newline or the end of the text. */
size_t
line_end(const char *text, size_t at, size_t len)
{
	const char *nl = memchr(text + at, '\n', len - at);

	return nl != NULL ? (size_t)(nl - text) : len;
}

/* How many bytes from s on are c. */
size_t
line_run(const char *text, size_t s, size_t e, char c)
{
	size_t i = s;

	while (i < e && text[i] == c)
		i++;
	return i - s;
}

size_t
line_skip_blanks(const char *text, size_t s, size_t e)
{
	while (s < e && line_is_blank(text[s]))
		s++;
	return s;
}

/* At least three of - * _ and blanks only. How far it is indented does not
 * matter here: below some lines md4c takes it for a rule anyway. */
bool
line_is_rule(const char *text, size_t s, size_t e)
{
	size_t i = line_skip_blanks(text, s, e), n = 0;
	char c;

	if (i == e)
		return false;
	c = text[i];
	if (c != '-' && c != '*' && c != '_')
		return false;
	for (; i < e; i++) {
		if (text[i] == c)
			n++;
		else if (!line_is_blank(text[i]))
			return false;
	}
	return n >= 3;
}

/* All - or all =: what underlines a setext heading. */
bool
line_is_underline(const char *text, size_t s, size_t e)
{
	size_t n;

	if (s == e || (text[s] != '-' && text[s] != '='))
		return false;
	n = line_run(text, s, e, text[s]);
	return line_skip_blanks(text, s + n, e) == e;
}

/* What may separate a table's header: only - : | and blanks. */
bool
line_is_table_rule(const char *text, size_t s, size_t e)
{
	for (; s < e; s++)
		if (strchr("-:| \t", text[s]) == NULL || text[s] == '\0')
			return false;
	return true;
}

/* <https://example.org> begins a paragraph, other '<' perhaps HTML. */
bool
line_is_autolink(const char *text, size_t s, size_t e)
{
	size_t i = s + 1;

	while (i < e && isalpha((unsigned char)text[i]))
		i++;
	return i > s + 1 && i < e && text[i] == ':';
}

bool
line_is_definition(const char *text, size_t s, size_t e)
{
	size_t i = s + 1;

	if (i >= e || text[i] == '^')
		return false;
	while (i < e && strchr("[]\\ \t", text[i]) == NULL)
		i++;
	/* Labels of several words. */
	while (i < e && strchr("[]\\\t", text[i]) == NULL)
		i++;
	if (i == s + 1 || i + 1 >= e || text[i] != ']' || text[i + 1] != ':' ||
	    text[i - 1] == ' ' || text[s + 1] == ' ')
		return false;
	i = line_skip_blanks(text, i + 2, e);
	if (i == e || strchr("<([\"'", text[i]) != NULL)
		return false;
	while (i < e && (isalnum((unsigned char)text[i]) ||
	    (text[i] != '\0' && strchr(":/.-_~?#=&%+,;@!", text[i]) != NULL)))
		i++;
	return line_skip_blanks(text, i, e) == e;
}
