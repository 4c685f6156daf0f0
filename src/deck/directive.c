/* Directives. */
#include "config.h"

#include "deck/directive.h"

#include <ctype.h>
#include <string.h>

#include "base/near.h"

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
	{ .name = "minutes", .kind = DIRECTIVE_PANEL },
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
	{ .name = "legend", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .needs = "a paragraph" },
	{ .name = "update", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .needs = "a paragraph" },
	{ .name = "review", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .needs = "a paragraph" },
	{ .name = "ask", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .keys = "minutes:whole", .needs = "a paragraph" },
	{ .name = "estimate", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .keys = "answer:number unit panel", .needs = "a paragraph" },
	{ .name = "score", .kind = DIRECTIVE_BLOCK, .shapes = WORDS,
	  .keys = "form", .needs = "a paragraph" },
	/* Tables. */
	{ .name = "number", .kind = DIRECTIVE_BLOCK, .shapes = TABLE | WORDS,
	  .keys = "count", .needs = "a table or a paragraph" },
	{ .name = "waffle", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	{ .name = "bars", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .keys = "max:number count", .needs = "a table" },
	{ .name = "isotype", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .keys = "icon count", .needs = "a table" },
	{ .name = "map", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .keys = "region", .needs = "a table" },
	{ .name = "timeline", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	{ .name = "event", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	{ .name = "glossary", .kind = DIRECTIVE_BLOCK, .shapes = TABLE,
	  .needs = "a table" },
	/* Quotes. */
	{ .name = "reported", .kind = DIRECTIVE_BLOCK,
	  .shapes = SHAPES(BLOCK_QUOTE),
	  .needs = "a quote that ends with who spoke" },
	/* Lists. */
	{ .name = "icons", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .words = true,
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
	{ .name = "practices", .kind = DIRECTIVE_BLOCK, .shapes = LIST,
	  .words = true, .keys = "file", .needs = "a list of themes" },
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
	{ .name = "paginate", .alias = "header", .kind = DIRECTIVE_FOREIGN,
	  .prose = true },
	{ .name = "class", .alias = "footer", .kind = DIRECTIVE_FOREIGN,
	  .prose = true },
	{ .name = "theme", .alias = "style", .kind = DIRECTIVE_FOREIGN,
	  .prose = true },
	{ .name = "color", .alias = "size", .kind = DIRECTIVE_FOREIGN,
	  .prose = true },
	{ .name = "backgroundcolor", .alias = "backgroundimage",
	  .kind = DIRECTIVE_FOREIGN, .prose = true },
	{ .name = "backgroundposition", .alias = "backgroundsize",
	  .kind = DIRECTIVE_FOREIGN, .prose = true },
	{ .name = "backgroundrepeat", .alias = "headingdivider",
	  .kind = DIRECTIVE_FOREIGN, .prose = true },
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

int
directive_minutes(const struct directive *d)
{
	const char *w = directive_word(d, 0);
	int n = 0;

	if (w == NULL || directive_word(d, 1) != NULL)
		return 0;
	for (; *w >= '0' && *w <= '9' && n <= MINUTES_MAX; w++)
		n = 10 * n + (*w - '0');
	return *w == '\0' && n <= MINUTES_MAX ? n : 0;
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

/* What may stand around a value. Word processors make "" to curly ones. */
static const struct { const char *open, *close; } quotes[] = {
	{ "\"", "\"" }, { "\u201c", "\u201d" }, { "\u201d", "\u201d" },
	{ "\u201e", "\u201c" }, { "\u201e", "\u201d" },
	{ "\u00ab", "\u00bb" }, { "\u2018", "\u2019" }, { "'", "'" }
};

/* The quoted value at s: where it begins and how long it is, and how many
 * bytes it takes with its quotes; 0 when it is not quoted. */
static size_t
quoted(const char *s, size_t n, size_t *from, size_t *len)
{
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
		const size_t a = strlen(quotes[i].open);
		const size_t b = strlen(quotes[i].close);
		const char *end;

		if (n < a || memcmp(s, quotes[i].open, a) != 0)
			continue;
		end = memmem(s + a, n - a, quotes[i].close, b);
		if (end == NULL)
			continue;
		*from = a;
		*len = (size_t)(end - s) - a;
		return a + *len + b;
	}
	return 0;
}

static size_t
skip_blanks(const char *s, size_t i, size_t n)
{
	while (i < n && is_blank(s[i]))
		i++;
	return i;
}

/* Reads "WORD KEY=VALUE KEY="TWO WORDS""; blanks around '=' do not matter. */
static void
read_attributes(struct arena *a, struct directive *d, const char *s, size_t n)
{
	struct attribute list[ATTRIBUTES_MAX], *out;
	size_t i = 0, from, len, all, key;
	int count = 0;

	while (count < ATTRIBUTES_MAX) {
		i = skip_blanks(s, i, n);
		if (i == n)
			break;
		key = name_length(s + i, n - i);
		from = skip_blanks(s, i + key, n);
		list[count].key = "";
		if (key > 0 && from < n && s[from] == '=') {
			list[count].key = arena_strndup(a, s + i, key);
			i = skip_blanks(s, from + 1, n);
		}
		all = quoted(s + i, n - i, &from, &len);
		if (all == 0) {
			from = 0;
			while (i + all < n && !is_blank(s[i + all]))
				all++;
			len = all;
		}
		list[count++].value = arena_strndup(a, s + i + from, len);
		i += all;
	}
	out = arena_array(a, (size_t)count + 1, sizeof *out);
	memcpy(out, list, (size_t)count * sizeof *out);
	d->attribute = out;
	d->nattribute = count;
}

enum value_type
directive_key(const struct directive_row *row, const char *key)
{
	const size_t n = strlen(key);

	for (const char *s = row->keys; s != NULL; s = strchr(s, ' ')) {
		s += *s == ' ';
		if (strncmp(s, key, n) != 0)
			continue;
		if (strncmp(s + n, ":number", 7) == 0)
			return VALUE_NUMBER;
		if (strncmp(s + n, ":whole", 6) == 0)
			return VALUE_WHOLE;
		if (s[n] == ' ' || s[n] == '\0')
			return VALUE_TEXT;
	}
	return VALUE_UNKNOWN;
}

const char *
directive_nearest(const char *name)
{
	const char *best = NULL;
	int least = near_reach(name);

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].kind != DIRECTIVE_FOREIGN &&
		    near_changes(rows[i].name, name) < least) {
			least = near_changes(rows[i].name, name);
			best = rows[i].name;
		}
	return best;
}

const char *
directive_nearest_key(struct arena *a, const struct directive_row *row,
    const char *key)
{
	const char *best = NULL;
	int least = near_reach(key);

	for (const char *s = row->keys; s != NULL; s = strchr(s, ' ')) {
		const char *one;

		s += *s == ' ';
		one = arena_strndup(a, s, strcspn(s, ": "));
		if (near_changes(one, key) < least) {
			least = near_changes(one, key);
			best = one;
		}
	}
	return best;
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
	/* "_class" of Marp is "class" for one panel. */
	i += i + 1 < n && s[i] == '_' && isalpha((unsigned char)s[i + 1]);
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
