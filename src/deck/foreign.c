/* What other programs take, line by line. A rule looks at a line, and either
 * writes it in our way or leaves it to the next rule. In code nothing is
 * touched. What needs a line that is not there takes the place of an empty
 * one. */
#include "config.h"

#include "deck/foreign.h"

#include <string.h>
#include <strings.h>

#include "deck/line.h"
#include "deck/rewrite.h"

/* Whether the line is just this, or begins with it (whole is false); case does
 * not count. */
static bool
line_is(const struct rewriter *w, const char *what, bool whole)
{
	const size_t n = strlen(what);

	return w->end - w->at >= n && (!whole || w->end - w->at == n) &&
	    strncasecmp(w->text + w->at, what, n) == 0;
}

/* Whether all of the line is c, n times at least. */
static bool
is_row(const struct rewriter *w, char c, size_t n)
{
	size_t i = w->at;

	while (i < w->end && w->text[i] == c)
		i++;
	return i == w->end && i - w->at >= n;
}

static bool
is_break(const struct rewriter *w)
{
	return w->at == w->s && (is_row(w, '-', 3) || is_row(w, '*', 3) ||
	    is_row(w, '_', 3) || line_is(w, "<!-- end_slide -->", true));
}

/* Puts a directive in the place of the empty line above; false when there is
 * none. */
static bool
put_above(struct rewriter *w, const char *s)
{
	if (w->blank == (size_t)-1)
		return false;
	w->out->n = w->blank;
	buf_str(w->out, s);
	buf_char(w->out, '\n');
	w->blank = (size_t)-1;
	return true;
}

/* ---- Code ---- */

static bool
rule_code(struct rewriter *w)
{
	const char c = w->at < w->end ? w->text[w->at] : '\0';
	size_t n = 0;

	while (w->at + n < w->end && w->text[w->at + n] == c)
		n++;
	if (w->fence != 0) {
		if (c == w->fence && n >= w->fence_length &&
		    w->at + n == w->end)
			w->fence = 0;
	} else if ((c == '`' || c == '~') && n >= 3 && (c == '~' ||
	    memchr(w->text + w->at + n, '`', w->end - w->at - n) == NULL)) {
		w->fence = c;
		w->fence_length = n;
	} else {
		return false;
	}
	rewrite_put(w, w->s, w->e);
	return true;
}

/* ---- Notes ---- */

/* Writes a line inside of a comment. */
static void
put_inside(struct rewriter *w, size_t s, size_t e)
{
	for (; s < e; s++) {
		if (e - s >= 3 && memcmp(w->text + s, "-->", 3) == 0)
			buf_char(w->out, ' ');
		else
			buf_char(w->out, w->text[s]);
	}
}

/* Where the last line with words ends before the panel does. */
static size_t
words_end(const struct rewriter *w)
{
	struct rewriter at = *w;
	size_t last = w->end, e = w->e;

	while (e < w->len) {
		at.s = e + 1;
		at.e = e = line_end(w->text, at.s, w->len);
		at.at = at.s;
		at.end = at.e;
		while (at.end > at.s && line_is_blank(w->text[at.end - 1]))
			at.end--;
		if (is_break(&at) || (rewrite_has(w, TRAIT_DASHES) &&
		    is_row(&at, '-', 2)))
			break;
		if (at.end > at.s)
			last = at.e;
	}
	return last;
}

/* "Note: words", to the end of the panel. */
static bool
rule_note(struct rewriter *w)
{
	size_t from = w->s;

	if (w->note_end == 0) {
		if (!rewrite_has(w, TRAIT_NOTES) || w->at != w->s ||
		    !(line_is(w, "note:", false) ||
		    line_is(w, "notes:", false)))
			return false;
		w->note_end = words_end(w);
		from += line_is(w, "note:", false) ? 5 : 6;
		buf_str(w->out, "<!-- note:");
	}
	put_inside(w, from, w->e);
	if (w->e >= w->note_end) {
		buf_str(w->out, " -->");
		w->note_end = 0;
	}
	return true;
}

/* ---- Front matter of a slide ---- */

static bool
rule_matter(struct rewriter *w)
{
	if (w->matter_end == 0) {
		if (!rewrite_has(w, TRAIT_MATTERS))
			return false;
		w->matter_end = matter_end(w->text, w->s, w->len);
		if (w->matter_end == 0)
			return false;
		w->fresh = true;
		w->columns = false;
		buf_str(w->out, "---");
		return true;
	}
	if (line_is(w, "layout: two-cols", false))
		w->columns = true;
	/* What another file holds is not here, and said not to be. */
	if (line_is(w, "src:", false)) {
		buf_char(w->out, '`');
		rewrite_put(w, w->at, w->end);
		buf_char(w->out, '`');
	}
	if (w->s >= w->matter_end) {
		w->wait = w->columns;
		w->matter_end = 0;
	}
	return true;
}

/* ---- Breaks and pauses ---- */

/* How the line says that it is a heading: 1 to 6, else 0. */
static int
level_of(const struct rewriter *w)
{
	size_t n = 0;

	while (w->at + n < w->end && w->text[w->at + n] == '#')
		n++;
	return n > 0 && n <= 6 && w->at + n < w->end &&
	    line_is_blank(w->text[w->at + n]) ? (int)n : 0;
}

/* Headings that begin a panel, where the deck says of which level. "***" is a
 * break also right below text. */
static void
break_above(struct rewriter *w)
{
	const int level = level_of(w);

	if (level == 0 || level > w->how->level || w->fresh ||
	    (w->heading > 0 && w->heading < level))
		return;
	if (put_above(w, "***"))
		w->fresh = true;
}

static bool
rule_break(struct rewriter *w)
{
	if (rewrite_has(w, TRAIT_STOPS) && w->at == w->s &&
	    (line_is(w, "^", true) || line_is(w, "<br>", true))) {
		buf_str(w->out, "<!-- pause -->");
		return true;
	}
	if (rewrite_has(w, TRAIT_DASHES) && w->blank != (size_t)-1 &&
	    w->e - w->s == 2 && is_row(w, '-', 2) && (w->e >= w->len ||
	    w->text[line_end(w->text, w->e + 1, w->len) - 1] == '\n')) {
		buf_str(w->out, "---");
		w->fresh = true;
		return true;
	}
	if (!is_break(w))
		return false;
	rewrite_put(w, w->s, w->e);
	if (!rewrite_has(w, TRAIT_END_SLIDE) || w->text[w->s] == '<')
		w->fresh = true;
	w->columns = false;
	buf_clear(&w->id);
	return true;
}

/* ---- ":::", "::right::", <v-clicks> ---- */

static const struct {
	const char	*word;
	enum fenced	 kind;
	const char	*open, *close;
} fences[] = {
	{ "columns", COLUMNS, "<!-- column_layout -->",
	  "<!-- reset_layout -->" },
	{ "column", COLUMN, "<!-- column -->", "" },
	{ "notes", NOTES, "<!-- note:", "-->" },
	{ "nonincremental", NO_ITEMS, "<!-- incremental_lists: false -->",
	  "<!-- incremental_lists: default -->" },
	{ "incremental", ITEMS, "<!-- incremental_lists: true -->",
	  "<!-- incremental_lists: default -->" }
};

/* The first class that s..e names. */
static size_t
fence_row(const struct rewriter *w, size_t s, size_t e)
{
	const size_t n = sizeof fences / sizeof *fences;

	while (s < e && strchr(" \t{.:", w->text[s]) != NULL)
		s++;
	for (size_t i = 0; i < n; i++) {
		const size_t k = strlen(fences[i].word);

		if (e - s >= k && memcmp(w->text + s, fences[i].word, k) == 0 &&
		    (s + k == e || strchr(" \t}.:", w->text[s + k]) != NULL))
			return i;
	}
	return n;
}

static bool
rule_fenced(struct rewriter *w)
{
	size_t n = w->at, row;

	while (n < w->end && w->text[n] == ':')
		n++;
	if (!rewrite_has(w, TRAIT_FENCES) || n - w->at < 3) {
		if (w->nfenced == 0 || w->fenced[w->nfenced - 1] != NOTES)
			return false;
		put_inside(w, w->s, w->e);
		return true;
	}
	while (n < w->end && line_is_blank(w->text[n]))
		n++;
	if (n < w->end) {
		row = fence_row(w, n, w->end);
		if (w->nfenced == FENCES_MAX)
			return true;
		w->fenced[w->nfenced++] = row < sizeof fences / sizeof *fences ?
		    fences[row].kind : OTHER;
		if (row < sizeof fences / sizeof *fences)
			buf_str(w->out, fences[row].open);
		return true;
	}
	if (w->nfenced == 0)
		return true;
	w->nfenced--;
	for (row = 0; row < sizeof fences / sizeof *fences; row++)
		if (fences[row].kind == w->fenced[w->nfenced])
			buf_str(w->out, fences[row].close);
	return true;
}

static const struct {
	const char	*tag, *means;
} clicks[] = {
	{ "<v-clicks", "<!-- incremental_lists: true -->" },
	{ "</v-clicks>", "<!-- incremental_lists: default -->" },
	{ "::default::", "<!-- reset_layout -->" }
};

static bool
rule_click(struct rewriter *w)
{
	if (!rewrite_has(w, TRAIT_CLICKS) || w->at != w->s)
		return false;
	for (size_t i = 0; i < sizeof clicks / sizeof *clicks; i++)
		if (line_is(w, clicks[i].tag, false)) {
			buf_str(w->out, clicks[i].means);
			return true;
		}
	if (line_is(w, "<v-click", false)) {
		buf_str(w->out, "<!-- pause -->");
		rewrite_put(w, w->s, w->e);
		return true;
	}
	if (line_is(w, "::left::", true) || line_is(w, "::right::", true)) {
		if (!w->columns)
			buf_str(w->out, "<!-- column_layout -->");
		buf_str(w->out, w->text[w->at + 2] == 'l' ?
		    "<!-- column: 0 -->" : "<!-- column: 1 -->");
		w->columns = true;
		return true;
	}
	return false;
}

/* ---- Headings, centred lines, quotes, terms, footnotes ---- */

/* The id of "# Words {#id .class}" becomes that of the panel it begins. */
static void
put_id(struct rewriter *w, size_t s, size_t e)
{
	struct buf id = BUF_INIT;

	while (s < e && w->text[s] != '#')
		s++;
	if (s++ < e && w->fresh && s < e) {
		buf_str(&id, "<!-- panel: ");
		while (s < e && strchr(" \t}", w->text[s]) == NULL)
			buf_char(&id, w->text[s++]);
		buf_str(&id, " -->");
		if (!put_above(w, buf_text(&id)))
			buf_add(&w->id, id.p, id.n);
	}
	buf_release(&id);
}

static bool
rule_heading(struct rewriter *w)
{
	const int level = level_of(w);
	size_t e = w->end, open;

	if (level == 0 || w->at - w->s > 3) {
		w->heading = 0;
		return false;
	}
	break_above(w);
	while (e > w->at && (w->text[e - 1] == '#' ||
	    line_is_blank(w->text[e - 1])))
		e--;
	open = e;
	while (open > w->at && w->text[open] != '{')
		open--;
	if (e > w->at && w->text[e - 1] == '}' &&
	    rewrite_attributes(w, open, e) == e) {
		put_id(w, open, e);
		e = open;
	} else {
		e = w->e;
	}
	rewrite_words(w, w->s, e);
	w->heading = level;
	w->fresh = false;
	return true;
}

/* "-> words <-" */
static bool
rule_centred(struct rewriter *w)
{
	size_t s = w->at + 2, e = w->end;

	if (!rewrite_has(w, TRAIT_CENTRED) || e - w->at < 4 ||
	    !line_is(w, "->", false))
		return false;
	if (memcmp(w->text + e - 2, "<-", 2) == 0)
		e -= 2;
	while (s < e && line_is_blank(w->text[s]))
		s++;
	while (e > s && line_is_blank(w->text[e - 1]))
		e--;
	if (w->text[s] != '#') {
		buf_char(w->out, CENTRE_CODE);
		buf_char(w->out, ' ');
	}
	rewrite_words(w, s, e);
	return true;
}

/* "> [!NOTE]", "> [!tip] With a title" */
static bool
rule_alert(struct rewriter *w)
{
	size_t s = w->at, e, next;
	const char *close;

	while (s < w->end && (w->text[s] == '>' || line_is_blank(w->text[s])))
		s++;
	if (s == w->at || w->end - s < 4 ||
	    memcmp(w->text + s, "[!", 2) != 0 ||
	    (close = memchr(w->text + s, ']', w->end - s)) == NULL)
		return false;
	e = (size_t)(close - w->text);
	for (size_t i = s + 2; i < e; i++)
		if ((w->text[i] | 32) < 'a' || (w->text[i] | 32) > 'z')
			return false;
	rewrite_put(w, w->s, s);
	buf_str(w->out, "**");
	for (close++; close < w->text + w->end && strchr(" \t+-", *close) !=
	    NULL; )
		close++;
	if (close < w->text + w->end) {
		rewrite_words(w, (size_t)(close - w->text), w->end);
	} else {
		buf_char(w->out, (char)(w->text[s + 2] & ~32));
		for (size_t i = s + 3; i < e; i++)
			buf_char(w->out, (char)(w->text[i] | 32));
	}
	buf_str(w->out, "**");
	/* The words below it are a line of their own. */
	next = w->e < w->len ? w->e + 1 : w->len;
	while (next < w->len && (w->text[next] == '>' ||
	    line_is_blank(w->text[next])))
		next++;
	if (next < w->len && strchr("\n-*+#`|", w->text[next]) == NULL)
		buf_char(w->out, '\\');
	return true;
}

/* Whether the line at `at` begins ": meaning" or "~ meaning". */
static bool
is_meaning(const struct rewriter *w, size_t at)
{
	size_t i = 0;

	while (i < 3 && at + i < w->len && w->text[at + i] == ' ')
		i++;
	at += i;
	return at + 1 < w->len && (w->text[at] == ':' || w->text[at] == '~') &&
	    line_is_blank(w->text[at + 1]);
}

/* "Term", and ": meaning" below it or below an empty line, as an item. */
static bool
rule_term(struct rewriter *w)
{
	size_t next = w->e < w->len ? w->e + 1 : w->len;

	if (!rewrite_has(w, TRAIT_TERMS))
		return false;
	if ((w->term || w->meaning) && is_meaning(w, w->s)) {
		buf_str(w->out, "  ");
		rewrite_words(w, w->at + 2, w->e);
		w->term = false;
		w->meaning = true;
		return true;
	}
	w->meaning = w->meaning && w->at - w->s >= 2;
	if (w->at > w->s)
		return false;
	if (next < w->len && line_end(w->text, next, w->len) == next)
		next++;
	w->term = next < w->len && is_meaning(w, next) &&
	    strchr("#>|:-*+<", w->text[w->at]) == NULL;
	if (!w->term)
		return false;
	buf_str(w->out, "- ");
	if (memchr(w->text + w->at, '*', w->end - w->at) == NULL) {
		buf_str(w->out, "**");
		rewrite_words(w, w->at, w->end);
		buf_str(w->out, "**");
	} else {
		rewrite_words(w, w->at, w->end);
	}
	/* The meaning right below it is a line of its own. */
	if (is_meaning(w, w->e + 1))
		buf_char(w->out, '\\');
	return true;
}

/* "[^label]: words" */
static bool
rule_footnote(struct rewriter *w)
{
	const size_t e = rewrite_footnote(w, w->at, w->end);

	if (e > 0 && e < w->end && w->text[e] == ':' && w->at - w->s < 4) {
		buf_str(w->out, "\\[");
		rewrite_put(w, w->at + 2, e - 1);
		buf_str(w->out, "\\]");
		rewrite_words(w, e + 1, w->e);
		w->definition = true;
		return true;
	}
	if (!w->definition)
		return false;
	if (w->at == w->s) {
		w->definition = false;
		return false;
	}
	rewrite_words(w, w->at, w->e);
	return true;
}

/* ---- All lines ---- */

bool
foreign_is_there(const struct reading *how, const char *text, size_t len)
{
	static const char *const marks[] = { "[^!", "{#." };

	if (how->traits != 0 || how->level > 0)
		return true;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		for (const char *s = text; (s = memchr(s, marks[i][0],
		    len - (size_t)(s - text))) != NULL; s++)
			if (s[1] == marks[i][1] || s[1] == marks[i][2])
				return true;
	return false;
}

static void
rewrite_line(struct rewriter *w)
{
	static bool (*const rules[])(struct rewriter *) = {
		rule_matter, rule_note, rule_code, rule_fenced, rule_break,
		rule_click, rule_centred, rule_heading, rule_alert,
		rule_footnote, rule_term
	};

	if (w->at == w->end && w->fence == 0 && w->note_end == 0 &&
	    w->matter_end == 0 && !(w->nfenced > 0 &&
	    w->fenced[w->nfenced - 1] == NOTES)) {
		w->blank = w->out->n;
		if (w->id.n > 0) {
			buf_add(w->out, w->id.p, w->id.n);
			buf_clear(&w->id);
			w->blank = (size_t)-1;
		}
		return;
	}
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
		if (rules[i](w)) {
			w->fresh = w->fresh && (rules[i] == rule_break ||
			    rules[i] == rule_matter);
			/* Where a front matter ended is as good as empty. */
			w->blank = rules[i] == rule_matter && w->s > 0 &&
			    w->matter_end == 0 ? w->out->n : (size_t)-1;
			return;
		}
	if (w->wait) {
		put_above(w, "<!-- column_layout --><!-- column: 0 -->");
		w->wait = false;
	}
	/* A comment is no text. */
	w->fresh = w->fresh && line_is(w, "<!--", false);
	rewrite_words(w, w->s, w->e);
	w->blank = (size_t)-1;
}

void
foreign_read(struct buf *out, const struct reading *how, const char *text,
    size_t start, size_t len)
{
	struct rewriter w = { .out = out, .how = how, .text = text, .len = len,
	    .fresh = true, .blank = (size_t)-1, .id = BUF_INIT };

	arena_init(&w.arena);
	table_init(&w.label, &w.arena);
	rewrite_find_labels(&w);
	buf_add(out, text, start);
	for (w.s = start; w.s < len; w.s = w.e + 1) {
		w.e = line_end(text, w.s, len);
		w.at = w.s;
		w.end = w.e;
		while (w.at < w.e && line_is_blank(text[w.at]))
			w.at++;
		while (w.end > w.at && line_is_blank(text[w.end - 1]))
			w.end--;
		rewrite_line(&w);
		if (w.e < len)
			buf_char(out, '\n');
	}
	buf_release(&w.id);
	arena_release(&w.arena);
}
