/* HTML blocks: directives, other comments, and what stands between them. */
#include "config.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "deck/dialect.h"
#include "deck/entity.h"
#include "deck/parse.h"
#include "text/number.h"

/* The place in the text of a byte of the raw text. */
static size_t
raw_place(const struct parse *p, size_t at)
{
	size_t low = 0, high = p->npiece;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (p->piece[mid].at <= at)
			low = mid;
		else
			high = mid;
	}
	if (high == 0)
		return p->last_at;
	return p->piece[low].from + (at - p->piece[low].at);
}

/* Notes and alternative texts may run over lines: an empty line, or the mark
 * of a list, begins a new one, all else is joined. */
static void
parse_words(struct parse *p, const char *s, size_t at, struct rich *r)
{
	struct buf b = BUF_INIT;
	unsigned dropped;

	for (; *s != '\0'; s++) {
		const char *next = s + 1;

		if (*s != '\n') {
			buf_char(&b, *s);
			continue;
		}
		next += strspn(next, " \t");
		if (*next == '\n' || ((*next == '-' || *next == '*') &&
		    next[1] == ' ')) {
			while (b.n > 0 && strchr(" \t\\", b.p[b.n - 1]))
				b.n--;
			buf_char(&b, '\\');
			next += strspn(next, " \t\n");
			s = next - 1;
		}
		buf_char(&b, '\n');
	}
	inline_parse(p->arena, buf_text(&b), b.n, r, &dropped);
	p->prose.dropped = dropped;
	parse_finish_text(p, r, at);
	p->prose.dropped = 0;
	buf_release(&b);
}

static void
add_note(struct parse *p, const struct directive *d, size_t at)
{
	struct tree *t = p->tree;
	struct rich *old = t->note;

	if (t->nnote == t->notesize) {
		t->notesize = t->notesize ? 2 * t->notesize : 2;
		t->note = arena_array(p->arena, (size_t)t->notesize,
		    sizeof *t->note);
		if (t->nnote > 0)
			memcpy(t->note, old, (size_t)t->nnote * sizeof *old);
	}
	/* "note: |" of YAML: what stands below. */
	parse_words(p, d->text + (strncmp(d->text, "|\n", 2) == 0), at,
	    &t->note[t->nnote++]);
}

static void
panel_directive(struct parse *p, const struct directive *d, size_t text_at)
{
	struct tree *t = p->tree;
	const char *w;

	if (strcmp(d->name, "note") == 0) {
		add_note(p, d, text_at);
	} else if (strcmp(d->name, "local") == 0) {
		t->local = true;
	} else if (strcmp(d->name, "minutes") == 0) {
		if (t->minutes > 0)
			diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col,
			    "this panel has its minutes already");
		else if ((t->minutes = directive_minutes(d)) == 0)
			parse_complain(p, d, "a whole number from 1 to 180");
	} else if (strcmp(d->name, "panel") == 0) {
		w = directive_word(d, 0);
		if (w == NULL)
			parse_complain(p, d, "an id");
		else if (t->panel != NULL)
			diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col,
			    "this panel has an id already");
		else
			t->panel = d;
	} else {
		for (int i = 0; (w = directive_word(d, i)) != NULL; i++) {
			if (strcmp(w, "training") == 0)
				t->audience |= AUDIENCE_TRAINING;
			else if (strcmp(w, "kiosk") == 0)
				t->audience |= AUDIENCE_KIOSK;
			else
				diag_add(p->ds, DIAG_WARNING, p->file, d->line,
				    d->col, "only knows training and kiosk, "
				    "not '%s'", w);
		}
		if (directive_word(d, 0) == NULL)
			parse_complain(p, d, "training or kiosk");
	}
}

/* "; did you mean 'bars'?", or nothing. */
static const char *
meant(struct parse *p, const char *nearest)
{
	return nearest == NULL ? "" : arena_printf(p->arena,
	    "; did you mean '%s'?", nearest);
}

/* A number as its language writes it becomes one as C does. */
static void
check_number(struct parse *p, const struct directive *d, struct attribute *at,
    bool whole)
{
	struct number n;

	if (!number_read(at->value, strlen(at->value), lang_find(p->lang),
	    &n) || n.of > 0 || (whole && n.value != floor(n.value))) {
		diag_add(p->ds, DIAG_ERROR, p->file, d->line, d->col,
		    "%s: %s is a %snumber, not '%s'", d->name, at->key,
		    whole ? "whole " : "", at->value);
		return;
	}
	at->value = arena_printf(p->arena, "%.15g", n.value);
}

/* A word without a key: a number may have lost its key. */
static void
check_word(struct parse *p, const struct directive *d,
    const struct directive_row *row, const char *word)
{
	const char *colon = row->keys != NULL ? strchr(row->keys, ':') : NULL;
	struct number n;
	const char *help = "";

	if (colon != NULL && number_read(word, strlen(word),
	    lang_find(p->lang), &n)) {
		const char *key = colon;

		while (key > row->keys && key[-1] != ' ')
			key--;
		help = meant(p, arena_printf(p->arena, "%.*s=%s",
		    (int)(colon - key), key, word));
	}
	diag_add(p->ds, DIAG_WARNING, p->file, d->line, d->col,
	    "%s does not understand '%s'%s", d->name, word, help);
}

static void
check_keys(struct parse *p, const struct directive *d,
    const struct directive_row *row)
{
	for (int i = 0; i < d->nattribute; i++) {
		struct attribute *at = (struct attribute *)&d->attribute[i];
		const enum value_type type = directive_key(row, at->key);

		if (*at->key == '\0') {
			if (!row->words)
				check_word(p, d, row, at->value);
		} else if (type == VALUE_UNKNOWN) {
			diag_add(p->ds, DIAG_WARNING, p->file, d->line, d->col,
			    "%s does not know '%s'%s", d->name, at->key,
			    meant(p, directive_nearest_key(p->arena, row,
			    at->key)));
		} else if (type != VALUE_TEXT) {
			check_number(p, d, at, type == VALUE_WHOLE);
		}
	}
}

static void
block_directive(struct parse *p, const struct directive *d,
    const struct directive_row *row, size_t text_at)
{
	struct waiting *w = &parse_top(p)->waiting;

	if (strcmp(d->name, "alt") == 0) {
		if (w->alt != NULL)
			parse_complain(p, w->alt_from, "a block after it");
		w->alt = arena_alloc(p->arena, sizeof *w->alt);
		w->alt_from = d;
		parse_words(p, d->text, text_at, w->alt);
		return;
	}
	if (w->shape != NULL)
		parse_complain(p, w->shape, w->row->needs);
	check_keys(p, d, row);
	w->shape = d;
	w->row = row;
}

/* Whether a directive lost its colon: "bars max=100", "panel hours". Words that
 * begin as a directive may also be prose. */
static bool
lost_colon(struct parse *p, const char *s, size_t n, const char **name)
{
	const struct directive_row *row;
	size_t k = 0, words = 0;

	while (k < n && (isalpha((unsigned char)s[k]) || s[k] == '-' ||
	    s[k] == '_'))
		k++;
	if (k == 0 || k == n || !strchr(" \t=", s[k]))
		return false;
	*name = arena_strndup(p->arena, s, k);
	row = directive_find(*name);
	if (row == NULL || row->kind == DIRECTIVE_FOREIGN ||
	    row->kind == DIRECTIVE_COMMENT)
		return false;
	for (size_t i = k; i < n; i++)
		words += s[i] != ' ' && s[i] != '\n' && (s[i - 1] == ' ' ||
		    s[i - 1] == '\n');
	return row->prose || words < 3 || memchr(s, '=', n) != NULL;
}

/* A comment that is no directive. */
static void
plain_comment(struct parse *p, size_t at, size_t n, int line, int col)
{
	const char *s = p->raw.p + at, *name;
	struct directive note = { .name = "note" };

	while (n > 0 && strchr(" \t\n", *s) != NULL) {
		s++;
		at++;
		n--;
	}
	while (n > 0 && strchr(" \t\n", s[n - 1]) != NULL)
		n--;
	/* "// words" is for authors, ".slide: ..." for reveal.js, "fit" for
	 * Marp. */
	if (n == 0 || strncmp(s, "//", 2) == 0 || (n == 3 &&
	    memcmp(s, "fit", 3) == 0) ||
	    strncmp(s, ".slide", 6) == 0 || strncmp(s, ".element", 8) == 0)
		return;
	if (lost_colon(p, s, n, &name)) {
		diag_add(p->ds, DIAG_WARNING, p->file, line, col, "this "
		    "comment is not a directive; did you mean '%s:'?", name);
	} else if ((p->traits & TRAIT_COMMENTS) != 0) {
		note.text = arena_strndup(p->arena, s, n);
		add_note(p, &note, raw_place(p, at));
	} else if (p->traits == 0) {
		diag_add(p->ds, DIAG_NOTE, p->file, line, col,
		    "this comment is not a directive");
	}
}

/* What other programs call columns, and lists that come item by item. */
static void
foreign(struct parse *p, const struct directive *d)
{
	const char *w = directive_word(d, 0);

	if (strcmp(d->name, "column_layout") == 0) {
		parse_end_columns(p);
		parse_begin_columns(p, d);
	} else if (strcmp(d->name, "column") == 0) {
		parse_begin_column(p, w != NULL && *w >= '0' && *w <= '9' ?
		    *w - '0' : -1);
	} else if (strcmp(d->name, "reset_layout") == 0) {
		parse_end_columns(p);
	} else if (strcmp(d->name, "incremental_lists") == 0) {
		p->items = w != NULL && (strcmp(w, "true") == 0 ||
		    (strcmp(w, "default") == 0 &&
		    (p->traits & TRAIT_ITEMS) != 0));
	} else if (p->traits == 0) {
		diag_add(p->ds, DIAG_NOTE, p->file, d->line, d->col,
		    "'%s' is a directive of another program", d->name);
	}
}

/* The n bytes at `at` of the raw text are the inside of a comment. */
static void
comment(struct parse *p, size_t at, size_t n)
{
	const struct directive_row *row;
	struct directive *d;
	size_t text_at;
	int line, col;

	parse_place(p, raw_place(p, at - 4), &line, &col);
	/* "<!--- bars --->" */
	if (n > 2 && p->raw.p[at] == '-' && p->raw.p[at + n - 1] == '-') {
		at++;
		n -= 2;
	}
	d = directive_parse(p->arena, p->raw.p + at, n, &text_at);
	if (d == NULL) {
		plain_comment(p, at, n, line, col);
		return;
	}
	d->line = line;
	d->col = col;
	row = directive_find(d->name);
	text_at = raw_place(p, at + text_at);
	if (row == NULL && (p->traits & TRAIT_COMMENTS) != 0)
		plain_comment(p, at, n, line, col);
	else if (row == NULL)
		diag_add(p->ds, DIAG_WARNING, p->file, line, col,
		    "unknown directive '%s'%s", d->name,
		    meant(p, directive_nearest(d->name)));
	else if (row->kind == DIRECTIVE_PANEL)
		panel_directive(p, d, text_at);
	else if (row->kind == DIRECTIVE_BLOCK)
		block_directive(p, d, row, text_at);
	else if (row->kind == DIRECTIVE_BREAK)
		p->tree->step++;
	else if (row->kind == DIRECTIVE_FOREIGN)
		foreign(p, d);
}

/* ---- HTML ---- */

/* Bytes of the tag at s, 0 when it is none; its name is in lower case, with '/'
 * before that of an end. */
static size_t
tag(const char *s, size_t n, char name[16])
{
	size_t i = 1, k = 0;
	char quote = '\0';

	if (n > i && s[i] == '/')
		name[k++] = s[i++];
	if (i >= n || !isalpha((unsigned char)s[i]))
		return 0;
	for (; i < n && (isalnum((unsigned char)s[i]) || s[i] == '-'); i++)
		if (k < 15)
			name[k++] = (char)tolower((unsigned char)s[i]);
	name[k] = '\0';
	for (; i < n; i++) {
		if (quote != '\0')
			quote = s[i] == quote ? '\0' : quote;
		else if (s[i] == '"' || s[i] == '\'')
			quote = s[i];
		else if (s[i] == '>')
			return i + 1;
	}
	return 0;
}

/* Whether what stands on both sides of a tag is one line; the name may have a
 * '/' before it. */
static bool
is_inline(const char *name)
{
	static const char *const names[] = { "a", "abbr", "b", "bdi", "big",
		"cite", "code", "em", "font", "i", "img", "kbd", "mark", "q",
		"s", "samp", "small", "span", "strong", "sub", "sup", "u" };

	name += *name == '/';
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

/* Adds n bytes, with the characters that HTML names. */
static void
add_words(struct parse *p, size_t at, size_t n)
{
	const char *s = p->raw.p + at;

	if (p->leaf == NULL) {
		size_t blanks = 0;

		while (blanks < n && strchr(" \t\n", s[blanks]) != NULL)
			blanks++;
		if (blanks == n)
			return;
		parse_begin_paragraph(p);
		p->leaf_at = raw_place(p, at + blanks);
	}
	for (size_t i = 0, from = 0; i <= n; i++) {
		const char *end;
		uint32_t code[2];

		if (i < n && (s[i] != '&' || (p->traits & TRAIT_TAGS) == 0))
			continue;
		prose_text(&p->prose, MD_TEXT_NORMAL, s + from, i - from);
		from = i;
		end = i < n ? memchr(s + i, ';', n - i) : NULL;
		if (end != NULL && entity_codes(s + i, (size_t)(end - s) - i +
		    1, code) > 0) {
			prose_text(&p->prose, MD_TEXT_ENTITY, s + i,
			    (size_t)(end - s) - i + 1);
			i = (size_t)(end - s);
			from = i + 1;
		}
	}
}

/* HTML that is no comment is shown as it is, or by its words. Scripts and
 * styles are neither. */
static void
html_text(struct parse *p, size_t at, size_t n)
{
	const size_t end = at + n;
	size_t from = at, len;
	char name[16];
	int line, col;

	for (; at < end; at += len) {
		const char *s = p->raw.p + at;

		len = *s == '<' ? tag(s, end - at, name) : 0;
		if (len == 0) {
			len = 1;
			continue;
		}
		if (*p->left_out != '\0') {
			if (name[0] != '/' ||
			    strcmp(name + 1, p->left_out) != 0)
				continue;
			*p->left_out = '\0';
			from = at + len;
		} else if (strcmp(name, "style") == 0 ||
		    strcmp(name, "script") == 0) {
			add_words(p, from, at - from);
			parse_place(p, raw_place(p, at), &line, &col);
			diag_add(p->ds, DIAG_NOTE, p->file, line, col,
			    "what stands in <%s> is left out", name);
			if (s[len - 2] != '/')
				strcpy(p->left_out, name);
			from = at + len;
		} else if ((p->traits & TRAIT_TAGS) != 0) {
			add_words(p, from, at - from);
			from = at + len;
			if (strcmp(name, "br") == 0 && p->leaf != NULL)
				prose_text(&p->prose, MD_TEXT_BR, "", 0);
			else if (!is_inline(name) && p->leaf != NULL)
				parse_end_leaf(p);
		} else if (strcmp(name, "br") == 0 && len == n) {
			/* mdp's pause. */
			p->tree->step++;
			from = at + len;
		}
	}
	if (*p->left_out == '\0')
		add_words(p, from, end - from);
	if (p->leaf != NULL)
		parse_end_leaf(p);
}

static size_t
trimmed(const char *s, size_t i, size_t e)
{
	while (e > i && strchr(" \t\n", s[e - 1]) != NULL)
		e--;
	return e;
}

void
parse_html(struct parse *p)
{
	const char *s = p->raw.p;
	const size_t n = p->raw.n;
	size_t i = 0;

	while (i < n) {
		const char *open = memmem(s + i, n - i, "<!--", 4), *close;
		size_t at = open != NULL ? (size_t)(open - s) : n;
		int line, col;

		html_text(p, i, trimmed(s, i, at) - i);
		if (open == NULL)
			break;
		/* "<!-->" is a whole comment. */
		close = memmem(open + 2, n - at - 2, "-->", 3);
		if (close == NULL) {
			parse_place(p, raw_place(p, at), &line, &col);
			diag_add(p->ds, DIAG_ERROR, p->file, line, col,
			    "this comment is not closed");
			break;
		}
		if (close > open + 4)
			comment(p, at + 4, (size_t)(close - open) - 4);
		i = (size_t)(close - s) + 3;
	}
}
