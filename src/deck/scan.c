/* The scan. It goes over the lines of a panel and keeps track of what could
 * make a "---" something else than a break: fences, HTML, setext headings. A
 * line that begins at the margin ends every list and quote, so that most
 * breaks are sure. Where a line is in doubt, md4c is asked about the text
 * from the last break on: after a break at the top level it starts afresh,
 * and what it makes of a line depends on earlier lines only.
 *
 * A comment end_slide ends a panel as well, where it is not part of other
 * HTML. */
#include "config.h"

#include "deck/scan.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/blocks.h"
#include "deck/dialect.h"
#include "deck/limits.h"
#include "deck/line.h"

struct scanner {
	struct scan	*out;
	const char	*text;
	size_t		 len;
	struct cut	 cut;		/* the one that is being filled */
	bool		 no_rules;	/* only end_slide is a break */
	int		 line;
	/* How the cut goes on. */
	bool		 open;		/* the line before was no empty line
					 * and can go on or be underlined */
	bool		 table;		/* it may be a table's */
	bool		 body;		/* there is more than the section and
					 * comments */
	bool		 unknown;	/* md4c decides on all that follows */
	char		 fence;		/* '`', '~'; 0: not in a fence */
	size_t		 fence_length;
	size_t		 fences;	/* no fence from here on */
	size_t		 defined;	/* end of the last definition's line */
	/* What md4c has told. */
	size_t		 quiet;		/* no breaks from the cut's start to
					 * here */
	size_t		 found;		/* the line that is a break, else
					 * SIZE_MAX */
};

/* ---- Asking md4c ---- */

/* Breaks from the cut's start to here. */
static size_t
count_breaks(const struct scanner *sc, size_t end)
{
	return blocks_breaks(sc->text + sc->cut.start, end - sc->cut.start,
	    !sc->no_rules);
}

/* Whether the line s..e is a break. Windows double in size until one has a
 * break, which is then found by halves: so the work stays in proportion to
 * the text even when every line is in doubt. */
static bool
ask(struct scanner *sc, size_t s, size_t e)
{
	size_t window, *end = NULL, n = 0, size = 0, low, high;

	if (sc->found != SIZE_MAX)
		return sc->found == s;
	if (e <= sc->quiet)
		return false;
	/* What is longer is shown cut anyway. */
	if (e - sc->cut.start > LIMIT_PANEL)
		return true;
	window = sc->cut.start + 2 * (sc->quiet - sc->cut.start);
	if (window > sc->len)
		window = sc->len;
	window = window <= e ? e : line_end(sc->text, window, sc->len);
	if (count_breaks(sc, window) == 0) {
		sc->quiet = window;
		return false;
	}
	for (size_t at = s, to; at < window; at = to + 1) {
		to = line_end(sc->text, at, window);
		if ((sc->no_rules || !line_is_rule(sc->text, at, to)) &&
		    !blocks_end_slide(sc->text, at, to))
			continue;
		if (n == size) {
			size = size ? 2 * size : 16;
			end = xrealloc(end, size, sizeof *end);
		}
		end[n++] = at;
	}
	/* end[low] has no break up to it, end[high] has. */
	for (low = 0, high = n; low < high;) {
		size_t mid = low + (high - low) / 2;

		if (count_breaks(sc, line_end(sc->text, end[mid],
		    window)) > 0)
			high = mid;
		else
			low = mid + 1;
	}
	sc->found = low < n ? end[low] : SIZE_MAX;
	if (low == n)
		sc->quiet = window;
	free(end);
	return sc->found == s;
}

/* ---- Cuts ---- */

static void
begin_cut(struct scanner *sc, size_t at, int line)
{
	memset(&sc->cut, 0, sizeof sc->cut);
	sc->cut.start = at;
	sc->cut.line = line;
	sc->cut.plain = true;
	sc->open = sc->table = sc->unknown = sc->body = false;
	sc->fence = 0;
	sc->fences = sc->quiet = at;
	sc->found = SIZE_MAX;
}

static void
end_cut(struct scanner *sc, size_t at)
{
	struct scan *out = sc->out;
	size_t i = sc->cut.start;

	while (i < at && (line_is_blank(sc->text[i]) || sc->text[i] == '\n'))
		i++;
	if (i == at)
		return;
	if (out->n == LIMIT_PANELS) {
		out->more = true;
		return;
	}
	if (out->n == out->size) {
		out->size = out->size ? 2 * out->size : 64;
		out->cut = xrealloc(out->cut, out->size, sizeof *out->cut);
	}
	sc->cut.end = at;
	out->cut[out->n++] = sc->cut;
}

/* ---- What lines begin with ---- */

/* From here on only md4c knows. */
static void
lose_track(struct scanner *sc)
{
	sc->unknown = true;
	sc->cut.plain = false;
}

/* The rule of tree_headings() and tree_name(). */
static void
note_heading(struct scanner *sc, size_t level, struct range r)
{
	struct cut *c = &sc->cut;
	const bool named = c->title.end > c->title.start;

	if (!sc->body && !named && level == 1 &&
	    c->section.end == c->section.start) {
		c->section = r;
		c->section_line = sc->line;
		return;
	}
	if (!named && (c->section.end == c->section.start || (!sc->body &&
	    level > 1)))
		c->title = r;
	sc->body = true;
}

/* "# heading #"; false when it is none. */
static bool
heading(struct scanner *sc, size_t s, size_t e)
{
	const char *text = sc->text;
	size_t level = line_run(text, s, e, '#'), end = e, hash;

	if (level > 6 || (s + level < e && !line_is_blank(text[s + level])))
		return false;
	s = line_skip_blanks(text, s + level, e);
	while (end > s && line_is_blank(text[end - 1]))
		end--;
	hash = end;
	while (hash > s && text[hash - 1] == '#')
		hash--;
	if (hash == s || line_is_blank(text[hash - 1]))
		end = hash;
	while (end > s && line_is_blank(text[end - 1]))
		end--;
	/* Links may need definitions from elsewhere, an empty heading counts
	 * as one, and md4c has its own view of tabs before #. */
	if (end == s || memchr(text + s, '[', end - s) != NULL ||
	    memchr(text + s, '#', end - s) != NULL ||
	    memchr(text + s, '\t', e - s) != NULL)
		sc->cut.plain = false;
	note_heading(sc, level, (struct range){ s, end });
	return true;
}

/* ``` or ~~~; false when it is none. */
static bool
fence(struct scanner *sc, size_t s, size_t e)
{
	const char c = sc->text[s];
	size_t n = line_run(sc->text, s, e, c);

	if (n < 3)
		return false;
	if (c == '`' && memchr(sc->text + s + n, '`', e - s - n) != NULL)
		return false;
	/* md4c lets this close a fence that a list or quote has open. */
	if (memmem(sc->text + sc->fences, s - sc->fences, "```", 3) != NULL ||
	    memmem(sc->text + sc->fences, s - sc->fences, "~~~", 3) != NULL) {
		lose_track(sc);
		return false;
	}
	sc->fence = c;
	sc->fence_length = n;
	return true;
}

static bool
closes_fence(const struct scanner *sc, size_t s, size_t e)
{
	size_t i = s + line_run(sc->text, s, e, ' ');
	size_t n = line_run(sc->text, i, e, sc->fence);

	return i - s <= 3 && n >= sc->fence_length &&
	    line_skip_blanks(sc->text, i + n, e) == e;
}

/* Whether the comment at s is the directive; names are ASCII. */
static bool
names(const char *text, size_t s, size_t e, const char *name)
{
	s += 4;
	while (s < e && (line_is_blank(text[s]) || text[s] == '\n'))
		s++;
	for (; *name != '\0'; name++, s++)
		if (s >= e || tolower((unsigned char)text[s]) != *name)
			return false;
	return true;
}

/* A directive of which a panel has one. */
static void
keep(struct scanner *sc, struct range *r, size_t start, size_t end)
{
	if (r->end > r->start)
		sc->cut.plain = false;
	r->start = start;
	r->end = end;
}

/* A comment at the margin; gives where its last line ends. */
static size_t
comment(struct scanner *sc, size_t s)
{
	/* "<!-->" is a whole comment. */
	const char *close = memmem(sc->text + s + 2, sc->len - s - 2, "-->", 3);
	size_t inside, e;

	if (close == NULL) {
		sc->cut.plain = false;
		return sc->len;
	}
	inside = (size_t)(close - sc->text);
	e = line_end(sc->text, inside, sc->len);
	if (line_skip_blanks(sc->text, inside + 3, e) != e)
		sc->cut.plain = false;
	if (names(sc->text, s, inside, "only") ||
	    names(sc->text, s, inside, "local"))
		sc->cut.plain = false;
	if (names(sc->text, s, inside, "panel"))
		keep(sc, &sc->cut.panel, s + 4, inside);
	if (names(sc->text, s, inside, "minutes"))
		keep(sc, &sc->cut.minutes, s + 4, inside);
	for (const char *p = sc->text + s; (p = memchr(p, '\n',
	    (size_t)(sc->text + e - p))) != NULL; p++)
		sc->line++;
	return e;
}

/* "[label]: target" is kept for the other panels. */
static void
definition(struct scanner *sc, size_t s, size_t e)
{
	if (!line_is_definition(sc->text, s, e))
		return;
	sc->defined = e;
	if (sc->out->definitions.n + (e - s) > LIMIT_DEFINED) {
		if (sc->out->undefined == 0)
			sc->out->undefined = sc->line;
		return;
	}
	buf_add(&sc->out->definitions, sc->text + s, e - s);
	buf_char(&sc->out->definitions, '\n');
}

/* A line with blanks in front that is not empty. Four would make it code or
 * part of a list, but not below every line: see is_rule. */
static void
indented(struct scanner *sc, size_t s, size_t e)
{
	const char *text = sc->text;

	switch (text[s]) {
	case '`':
	case '~':
		if (line_run(text, s, e, text[s]) >= 3)
			lose_track(sc);
		break;
	case '<':
		if (!line_is_autolink(text, s, e))
			lose_track(sc);
		break;
	case '#':
		sc->cut.plain = false;
		break;
	default:
		if (line_is_underline(text, s, e))
			sc->cut.plain = false;
		break;
	}
}

/* One line that is neither empty nor a break. Gives where it ends; a comment
 * may run over several. */
static size_t
margin(struct scanner *sc, size_t s, size_t e)
{
	const char *text = sc->text;
	bool ends = false;

	/* md4c lets a table go on over these. */
	if (sc->open && sc->table && strchr("#`~<", text[s]) != NULL) {
		lose_track(sc);
		return e;
	}
	switch (text[s]) {
	case '#':
		ends = heading(sc, s, e);
		break;
	case '`':
	case '~':
		ends = fence(sc, s, e);
		break;
	case '<':
		if (e - s >= 4 && memcmp(text + s, "<!--", 4) == 0) {
			e = comment(sc, s);
			ends = true;
		} else if (!line_is_autolink(text, s, e)) {
			lose_track(sc);
		}
		break;
	case '[':
		/* They begin a paragraph, or follow each other. */
		if (!sc->open || (s > 0 && sc->defined == s - 1))
			definition(sc, s, e);
		/* Definitions are no text, and not all are known here. */
		if (!sc->body)
			sc->cut.plain = false;
		break;
	case '.':
	case '^':
		/* Pauses are no text. */
		if (!sc->body)
			sc->cut.plain = false;
		break;
	case '\v':
	case '\f':
		lose_track(sc);
		break;
	default:
		if (sc->open && line_is_underline(text, s, e))
			sc->cut.plain = false;
		break;
	}
	/* Headings and comments have seen to it. */
	sc->body = sc->body || !ends || text[s] == '`' || text[s] == '~';
	sc->open = !ends;
	return e;
}

/* Whether the line is a break. */
static bool
is_break(struct scanner *sc, size_t s, size_t e)
{
	const char c = sc->text[s];

	if (sc->fence != 0)
		return false;
	if (c == '<') {
		if (!blocks_end_slide(sc->text, s, e))
			return false;
		if (!sc->unknown && !(sc->open && sc->table))
			return true;
		sc->cut.plain = false;
		return ask(sc, s, e);
	}
	if (sc->no_rules || strchr("-*_ \t", c) == NULL ||
	    !line_is_rule(sc->text, s, e))
		return false;
	if (!sc->unknown && !sc->open && !line_is_blank(c))
		return true;
	sc->cut.plain = false;
	return ask(sc, s, e);
}

static void
scan_lines(struct scanner *sc, size_t at)
{
	const char *text = sc->text;
	size_t e, first;

	for (size_t s = at; s < sc->len; s = e + 1, sc->line++) {
		e = line_end(text, s, sc->len);
		first = line_skip_blanks(text, s, e);
		if (sc->fence != 0) {
			if (closes_fence(sc, s, e)) {
				sc->fence = 0;
				sc->fences = e;
			}
			continue;
		}
		if (first == e) {
			sc->open = sc->table = false;
			continue;
		}
		if (is_break(sc, s, e)) {
			end_cut(sc, s);
			begin_cut(sc, e < sc->len ? e + 1 : e, sc->line + 1);
			continue;
		}
		if (sc->unknown)
			continue;
		if (first == s) {
			e = margin(sc, s, e);
		} else {
			indented(sc, first, e);
			sc->open = sc->body = true;
		}
		if (sc->open && !sc->table)
			sc->table = line_is_table_rule(text, first, e);
	}
	end_cut(sc, sc->len);
}

/* ---- Decks without breaks ---- */

/* The level of headings that begin panels: the highest that has text right
 * below it (patat's rule); the next when that is the document's one title. */
static int
panel_level(const struct landmark *mark, size_t count)
{
	int level = 7, n = 0, next = 7;

	for (size_t i = 0; i + 1 < count; i++)
		if (mark[i].level > 0 && mark[i + 1].level == 0 &&
		    mark[i].level < level)
			level = mark[i].level;
	for (size_t i = 0; i < count; i++) {
		n += mark[i].level == 1;
		if (mark[i].level > 1 && mark[i].level < next)
			next = mark[i].level;
	}
	return level == 1 && n == 1 ? next : level;
}

/* Cuts a deck without breaks at its headings, as its writer's program does. */
static void
cut_at_headings(struct scanner *sc, size_t start, int line)
{
	struct landmark *mark;
	const size_t n = blocks_outline(sc->text + start, sc->len - start,
	    &mark);
	const int level = panel_level(mark, n);

	sc->out->headings = true;
	sc->out->n = 0;
	begin_cut(sc, start, line);
	/* What stands above the first heading is only comments, or it is the
	 * first landmark. */
	for (size_t i = 1; i < n; i++) {
		size_t at = start + mark[i].at;
		const int over = mark[i - 1].level;

		/* The id of a panel may stand above its heading. */
		if (mark[i].html != SIZE_MAX && names(sc->text,
		    start + mark[i].html, sc->len, "panel"))
			at = start + mark[i].html;
		if (mark[i].level == 0 || mark[i].level > level ||
		    (over > 0 && over < mark[i].level))
			continue;
		while (at > start && sc->text[at - 1] != '\n')
			at--;
		for (size_t k = sc->cut.start; k < at; k++)
			line += sc->text[k] == '\n';
		sc->cut.plain = false;
		end_cut(sc, at);
		begin_cut(sc, at, line);
	}
	sc->cut.plain = false;
	end_cut(sc, sc->len);
	free(mark);
}

void
scan_text(struct scan *out, const char *text, size_t start, size_t len,
    int line, unsigned traits)
{
	struct scanner sc = { .out = out, .text = text, .len = len,
	    .line = line, .no_rules = (traits & TRAIT_END_SLIDE) != 0 };

	memset(out, 0, sizeof *out);
	begin_cut(&sc, start, line);
	scan_lines(&sc, start);
	if (sc.cut.start == start && out->n == 1 && len - start <= LIMIT_OUTLINE)
		cut_at_headings(&sc, start, line);
}

void
scan_release(struct scan *out)
{
	free(out->cut);
	buf_release(&out->definitions);
	memset(out, 0, sizeof *out);
}
