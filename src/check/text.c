/* A translation beside its source: the same marks and links, the same figures,
 * nothing that terminals cannot show, the spaces its language wants. */
#include "config.h"

#include "check/parts.h"

#include <string.h>

#include <unictype.h>

#include "deck/inline.h"
#include "text/cluster.h"

/* From so many words on that are the same, somebody forgot to translate. */
enum { SAME_WORDS = 3 };

static void
report(struct check *c, const struct translation *t, enum diag_level level,
    const char *message)
{
	diag_add(c->ds, level, t->file, t->line, 1, "%s", message);
}

/* ---- Marks and links ---- */

/* How many stretches of the text have the mark. */
static int
count_marks(const struct rich *r, enum mark mark)
{
	size_t end = 0;
	bool inside = false;
	int n = 0;

	for (size_t i = 0; i < r->nspan; i++) {
		const bool on = (r->span[i].marks & mark) != 0;

		n += on && !(inside && r->span[i].start == end);
		inside = on;
		end = r->span[i].end;
	}
	return n;
}

static int
count_string(const char *text, const char *what)
{
	int n = 0;

	while ((text = strstr(text, what)) != NULL) {
		text += strlen(what);
		n++;
	}
	return n;
}

static int
count_target(const struct rich *r, const char *target)
{
	int n = 0;

	for (size_t i = 0; i < r->nlink; i++)
		n += strcmp(r->link[i], target) == 0;
	return n;
}

static void
check_links(struct check *c, const struct translation *t,
    const struct rich *source, const struct rich *text)
{
	if (source->nlink != text->nlink) {
		diag_add(c->ds, DIAG_ERROR, t->file, t->line, 1,
		    "links: %zu in the source, %zu here", source->nlink,
		    text->nlink);
		return;
	}
	for (size_t i = 0; i < text->nlink; i++)
		if (count_target(source, text->link[i]) !=
		    count_target(text, text->link[i])) {
			diag_add(c->ds, DIAG_ERROR, t->file, t->line, 1,
			    "no link of the source leads to '%s'",
			    text->link[i]);
			return;
		}
}

static bool
begins_strong(const struct rich *r)
{
	return r->nspan > 0 && r->span[0].start == 0 &&
	    (r->span[0].marks & MARK_STRONG) != 0;
}

/* The first words of items are labels, which forms set apart. */
static bool
is_item(const char *role)
{
	const size_t n = strlen(role);

	return n > 5 && strcmp(role + n - 5, " item") == 0;
}

static void
check_markup(struct check *c, const struct translation *t,
    const struct rich *source, const struct rich *text)
{
	static const struct { enum mark mark; const char *name; } marks[] = {
		{ MARK_STRONG, "**strong**" }, { MARK_EMPHASIS, "*emphasis*" },
		{ MARK_CODE, "`code`" }, { MARK_STRIKE, "~~struck~~" }
	};
	static const char *const left[] = { "*", "`", "](" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const int n = count_marks(source, marks[i].mark);
		const int here = count_marks(text, marks[i].mark);

		if (n != here)
			diag_add(c->ds, DIAG_ERROR, t->file, t->line, 1,
			    "%s: %d in the source, %d here", marks[i].name, n,
			    here);
	}
	for (size_t i = 0; i < sizeof left / sizeof *left; i++)
		if (count_string(text->text, left[i]) >
		    count_string(source->text, left[i]))
			diag_add(c->ds, DIAG_ERROR, t->file, t->line, 1,
			    "damaged Markdown: '%s' is left over", left[i]);
	if (is_item(t->role) && begins_strong(source) && !begins_strong(text) &&
	    count_marks(text, MARK_STRONG) > 0)
		report(c, t, DIAG_ERROR, "the **label** must come first, as in "
		    "the source");
	check_links(c, t, source, text);
}

/* {1}, {2} ... of the program's own words. */
static void
check_places(struct check *c, const struct translation *t)
{
	for (char i = '1'; i <= '9'; i++) {
		const char place[] = { '{', i, '}', '\0' };

		if (count_string(t->source, place) !=
		    count_string(t->text, place))
			diag_add(c->ds, DIAG_ERROR, t->file, t->line, 1,
			    "%s: %d in the source, %d here", place,
			    count_string(t->source, place),
			    count_string(t->text, place));
	}
}

/* ---- Characters ---- */

static void
check_risky(struct check *c, const struct translation *t,
    const struct rich *text)
{
	const size_t at = text_risky(text->text, text->len);
	uint32_t code;

	if (at == text->len)
		return;
	code_next(text->text + at, text->len - at, &code);
	diag_add(c->ds, DIAG_ERROR, t->file, t->line, 1,
	    "terminals do not agree on the width of U+%04X here",
	    (unsigned)code);
}

/* Before or after these characters a line must not break, and the space is a
 * no-break space; before "%" only where a figure precedes. */
static const struct {
	const char	*lang, *before, *after;
} spaces[] = {
	{ "fr", "%:;!?»", "«" },
	{ "de", "%", "" }, { "es", "%", "" }, { "sv", "%", "" },
	{ "ru", "%", "" }, { "uk", "%", "" }
};

static void
report_space(struct check *c, const struct translation *t, const char *place,
    const char *sign, size_t n)
{
	diag_add(c->ds, DIAG_WARNING, t->file, t->line, 1,
	    "a plain space %s “%.*s”; it needs a no-break space", place,
	    (int)n, sign);
}

/* Whether the n bytes of a character at s stand in the list. */
static bool
in_list(const char *list, const char *s, size_t n)
{
	for (; *list != '\0'; list++)
		if (strncmp(list, s, n) == 0)
			return true;
	return false;
}

static void
check_spaces(struct check *c, const struct translation *t,
    const struct rich *text)
{
	const char *before = NULL, *after = NULL, *s = text->text;
	size_t last = 0, n;

	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (strcmp(spaces[i].lang, t->to->tag) == 0) {
			before = spaces[i].before;
			after = spaces[i].after;
		}
	if (before == NULL)
		return;
	for (size_t i = 0; i < text->len; last = i, i += n) {
		uint32_t code;

		n = code_next(s + i, text->len - i, &code);
		if (s[i] != ' ')
			continue;
		if (i > 0 && in_list(after, s + last, i - last)) {
			report_space(c, t, "after", s + last, i - last);
			return;
		}
		if (i + 1 == text->len)
			return;
		n = code_next(s + i + 1, text->len - i - 1, &code);
		if (in_list(before, s + i + 1, n) && (code != '%' || (i > 0 &&
		    s[i - 1] >= '0' && s[i - 1] <= '9'))) {
			report_space(c, t, "before", s + i + 1, n);
			return;
		}
		n = 1;
	}
}

/* ---- The same as the source ---- */

/* Words outside of marks and links, which are mostly names and titles. Only
 * those with a small first letter tell: the others may all be one name. */
static int
count_common(const struct rich *r, int *all)
{
	size_t next = 0;
	int small = 0;
	bool inside = false;

	*all = 0;
	for (size_t i = 0, n; i < r->len; i += n) {
		uint32_t code;
		bool letter;

		n = code_next(r->text + i, r->len - i, &code);
		while (next < r->nspan && r->span[next].end <= i)
			next++;
		letter = uc_is_alpha(code) &&
		    !(next < r->nspan && r->span[next].start <= i);
		if (letter && !inside) {
			++*all;
			small += !uc_is_upper(code);
		}
		inside = letter || (inside && (code == '\'' || code == 0x2019 ||
		    code == '-'));
	}
	return small;
}

static void
check_same(struct check *c, const struct translation *t,
    const struct rich *text)
{
	int all, small;

	if (strcmp(t->source, t->text) != 0 || strcmp(t->role, "source") == 0)
		return;
	small = count_common(text, &all);
	if (all >= SAME_WORDS && small > 0)
		report(c, t, DIAG_NOTE, "the same as the source");
}

void
check_translation(struct check *c, const struct translation *t)
{
	struct rich source = rich_plain(t->source, DIR_LTR, t->from->tag);
	struct rich text = rich_plain(t->text, t->to->dir, t->to->tag);
	struct arena a;

	arena_init(&a);
	if (!t->own_words) {
		inline_parse(&a, t->source, strlen(t->source), &source, NULL);
		inline_parse(&a, t->text, strlen(t->text), &text, NULL);
		check_markup(c, t, &source, &text);
		check_figures(c, t, &source, &text);
		check_same(c, t, &text);
	} else
		check_places(c, t);
	if (t->terms != NULL)
		check_terms(c, t, &source, &text);
	check_risky(c, t, &text);
	check_spaces(c, t, &text);
	arena_release(&a);
}
