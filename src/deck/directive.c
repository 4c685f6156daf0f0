/* Directives. */
#include "config.h"

#include "deck/directive.h"

#include <ctype.h>
#include <string.h>

#define TABLE	SHAPES(BLOCK_TABLE)
#define LIST	SHAPES(BLOCK_LIST)
#define WORDS	SHAPES(BLOCK_PARAGRAPH)

static const struct directive_row rows[] = {
	/* The panel. */
	{ .name = "panel", .kind = DIRECTIVE_PANEL },
	{ .name = "note", .alias = "speaker_note", .kind = DIRECTIVE_PANEL,
	  .prose = true },
	{ .name = "only", .kind = DIRECTIVE_PANEL },
	{ .name = "local", .kind = DIRECTIVE_PANEL },
	{ .name = "pause", .alias = "stop", .kind = DIRECTIVE_BREAK },
	/* Any block. */
	{ .name = "alt", .kind = DIRECTIVE_BLOCK, .shapes = ~0u,
	  .prose = true, .needs = "a block after it" },
	/* Paragraphs. */
	{ .name = "title", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .needs = "a paragraph" },
	{ .name = "statement", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .needs = "a paragraph", .keys = "icon" },
	{ .name = "source", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .needs = "a paragraph" },
	{ .name = "update", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .needs = "a paragraph" },
	{ .name = "ask", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .keys = "minutes", .needs = "a paragraph" },
	{ .name = "estimate", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .keys = "answer unit panel", .needs = "a paragraph" },
	{ .name = "score", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .keys = "form", .needs = "a paragraph" },
	/* Tables. */
	{ .name = "number", .kind = DIRECTIVE_BLOCK, .shapes = TABLE | WORDS,
	  .needs = "a table or a paragraph" },
	{ .name = "waffle", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	{ .name = "bars", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .keys = "max", .needs = "a table" },
	{ .name = "isotype", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .keys = "icon", .needs = "a table" },
	{ .name = "map", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	{ .name = "timeline", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	{ .name = "event", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	{ .name = "glossary", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	/* Lists. */
	{ .name = "icons", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .needs = "a list" },
	{ .name = "cards", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .needs = "a list" },
	{ .name = "steps", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .needs = "a list" },
	{ .name = "columns", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .needs = "a list" },
	{ .name = "self-check", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .needs = "a list" },
	{ .name = "links", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .needs = "a list" },
	{ .name = "quiz", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .task = true, .keys = "form panel", .needs = "a task list" },
	/* Comments. */
	{ .name = "comment", .alias = "todo", .kind = DIRECTIVE_COMMENT,
	  .prose = true },
	{ .name = "fixme", .kind = DIRECTIVE_COMMENT, .prose = true },
	/* Other tools'. */
	{ .name = "end_slide", .kind = DIRECTIVE_FOREIGN },
	{ .name = "new_line", .alias = "new_lines",
	  .kind = DIRECTIVE_FOREIGN },
	{ .name = "newline", .alias = "newlines", .kind = DIRECTIVE_FOREIGN },
	{ .name = "jump_to_middle", .kind = DIRECTIVE_FOREIGN },
	{ .name = "column_layout", .kind = DIRECTIVE_FOREIGN },
	{ .name = "column", .kind = DIRECTIVE_FOREIGN },
	{ .name = "reset_layout", .kind = DIRECTIVE_FOREIGN },
	{ .name = "incremental_lists", .kind = DIRECTIVE_FOREIGN },
	{ .name = "list_item_newlines", .kind = DIRECTIVE_FOREIGN },
	{ .name = "no_footer", .kind = DIRECTIVE_FOREIGN },
	{ .name = "font_size", .kind = DIRECTIVE_FOREIGN },
	{ .name = "alignment", .kind = DIRECTIVE_FOREIGN },
	{ .name = "skip_slide", .kind = DIRECTIVE_FOREIGN },
	{ .name = "include", .kind = DIRECTIVE_FOREIGN },
	{ .name = "snippet_output", .kind = DIRECTIVE_FOREIGN },
	{ .name = "config", .kind = DIRECTIVE_FOREIGN, .prose = true },
	{ .name = "vim", .kind = DIRECTIVE_FOREIGN, .prose = true },
	{ .name = "toc", .kind = DIRECTIVE_FOREIGN },
	{ .name = "prettier-ignore", .kind = DIRECTIVE_FOREIGN },
	{ .name = "markdownlint-disable", .alias = "markdownlint-enable",
	  .kind = DIRECTIVE_FOREIGN }
};

/* A directive with more is no directive any more. */
#define ATTRIBUTES_MAX	256

const struct directive_row *
directive_find(const char *name)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcmp(rows[i].name, name) == 0 || (rows[i].alias != NULL &&
		    strcmp(rows[i].alias, name) == 0))
			return &rows[i];
	return NULL;
}

const struct directive_row *
directive_row(int n)
{
	return n >= 0 && (size_t)n < sizeof rows / sizeof *rows ? &rows[n] :
	    NULL;
}

bool
directive_takes(const struct directive_row *row, enum block_kind kind)
{
	return (row->shapes & SHAPES(kind)) != 0;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Length of a name at s. */
static size_t
name_length(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && i < 64 && (isalnum((unsigned char)s[i]) ||
	    s[i] == '_' || s[i] == '-'))
		i++;
	return i > 0 && isalpha((unsigned char)s[0]) ? i : 0;
}

/* Reads "WORD KEY=VALUE KEY="TWO WORDS"". */
static void
read_attributes(struct arena *a, struct directive *d, const char *s, size_t n)
{
	struct attribute list[ATTRIBUTES_MAX], *out;
	size_t i = 0, from, key;
	int count = 0;

	while (count < ATTRIBUTES_MAX) {
		while (i < n && is_blank(s[i]))
			i++;
		if (i == n)
			break;
		key = name_length(s + i, n - i);
		if (key > 0 && i + key < n && s[i + key] == '=') {
			list[count].key = arena_strndup(a, s + i, key);
			i += key + 1;
		} else {
			list[count].key = "";
		}
		if (i < n && s[i] == '"' &&
		    memchr(s + i + 1, '"', n - i - 1) != NULL) {
			from = ++i;
			while (s[i] != '"')
				i++;
			list[count++].value = arena_strndup(a, s + from,
			    i - from);
			i++;
			continue;
		}
		from = i;
		while (i < n && !is_blank(s[i]))
			i++;
		list[count++].value = arena_strndup(a, s + from, i - from);
	}
	out = arena_array(a, (size_t)count + 1, sizeof *out);
	memcpy(out, list, (size_t)count * sizeof *out);
	d->attribute = out;
	d->nattribute = count;
}

struct directive *
directive_parse(struct arena *a, const char *s, size_t n, size_t *text_at)
{
	const struct directive_row *row;
	struct directive *d;
	size_t i = 0, len;
	char *name;

	while (n > 0 && is_blank(s[n - 1]))
		n--;
	while (i < n && is_blank(s[i]))
		i++;
	len = name_length(s + i, n - i);
	if (len == 0)
		return NULL;
	name = arena_strndup(a, s + i, len);
	for (size_t k = 0; k < len; k++)
		name[k] = (char)tolower((unsigned char)name[k]);
	i += len;
	/* A name stands alone or before a colon; all else is prose. */
	if (i < n && s[i] != ':')
		return NULL;
	if (i < n)
		i++;
	while (i < n && is_blank(s[i]))
		i++;
	d = arena_alloc(a, sizeof *d);
	row = directive_find(name);
	d->name = row != NULL ? row->name : name;
	d->text = arena_strndup(a, s + i, n - i);
	*text_at = i;
	if (row == NULL || !row->prose)
		read_attributes(a, d, s + i, n - i);
	return d;
}

const char *
directive_value(const struct directive *d, const char *key)
{
	for (int i = 0; i < d->nattribute; i++)
		if (strcmp(d->attribute[i].key, key) == 0)
			return d->attribute[i].value;
	return NULL;
}

const char *
directive_word(const struct directive *d, int n)
{
	for (int i = 0; i < d->nattribute; i++)
		if (*d->attribute[i].key == '\0' && n-- == 0)
			return d->attribute[i].value;
	return NULL;
}
