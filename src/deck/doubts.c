/* What means something else than it seems: told to the author, read as
 * CommonMark says. */
#include "config.h"

#include <string.h>

#include "deck/mend.h"
#include "deck/parse.h"

static size_t
line_begin(const struct parse *p, size_t at)
{
	while (at > 0 && p->text[at - 1] != '\n')
		at--;
	return at;
}

static size_t
line_after(const struct parse *p, size_t at)
{
	const char *nl = at < p->len ? memchr(p->text + at, '\n', p->len - at) :
	    NULL;

	return nl != NULL ? (size_t)(nl - p->text) + 1 : p->len;
}

/* Behind what quotes and lists put before a line. */
static size_t
line_text(const struct parse *p, size_t at)
{
	while (at < p->len && strchr(" \t>", p->text[at]) != NULL &&
	    p->text[at] != '\0')
		at++;
	return at;
}

/* A fence that nothing closes takes all that follows for code. */
void
doubt_fence(struct parse *p)
{
	size_t at = p->last_at, next;
	int line, col;

	if (p->fence == 0)
		return;
	if (p->npiece > 0) {
		const struct piece *last = &p->piece[p->npiece - 1];

		next = line_after(p, last->from + (p->raw.n - last->at) - 1);
		at = p->piece[0].from;
		at = line_begin(p, at);
		at = at > 0 ? line_begin(p, at - 1) : 0;
		if (p->raw.p[p->raw.n - 1] != '\n')
			next = p->len;
	} else {
		next = line_after(p, at);
	}
	for (; next < p->len; next = line_after(p, next)) {
		const size_t s = line_text(p, next);

		if (s < p->len && p->text[s] == p->fence)
			return;
		if (s < p->len && p->text[s] != '\n')
			break;
	}
	parse_place(p, line_begin(p, at), &line, &col);
	diag_add(p->ds, DIAG_WARNING, p->file, line, col, "this code is not "
	    "closed; put %c%c%c below it", p->fence, p->fence, p->fence);
}

static bool
ends_sentence(const struct rich *r)
{
	return r->len > 0 && strchr(".!?:;,", r->text[r->len - 1]) != NULL;
}

/* "---" right below text makes it a heading; who writes it means a break. The
 * title of a panel may be meant so, but no sentence. A single "-" or "=" is
 * seldom meant at all. */
void
doubt_setext(struct parse *p, const struct node *n)
{
	const size_t at = line_after(p, p->last_at);
	const size_t s = line_text(p, at);
	const char c = s < p->len ? p->text[s] : '\0';
	size_t e = s;

	if ((c != '-' && c != '=') ||
	    p->text[line_text(p, line_begin(p, p->leaf_at))] == '#')
		return;
	while (e < p->len && p->text[e] == c)
		e++;
	if (n == p->tree->top.first && n->text.len > 0 && e - s > 1 &&
	    !ends_sentence(&n->text))
		return;
	if (c == '-' ? (e - s > 3 && !ends_sentence(&n->text)) ||
	    n->text.len <= 3 : e - s > 2)
		return;
	diag_add(p->ds, DIAG_WARNING, p->file, n->text.line, n->text.col,
	    "%.*s right below text makes it a heading; leave an empty line "
	    "between them%s", e - s < 8 ? (int)(e - s) : 8, p->text + s,
	    e - s > 2 ? " for a break" : "");
}

/* Cells behind the last column of the head stand in the last cell. */
void
doubt_cells(struct parse *p, const struct node *t)
{
	size_t at = line_after(p, p->table_at);

	for (int r = 1; r < t->rows && at < p->len; r++) {
		const size_t next = line_after(p, at = line_after(p, at));
		const size_t s = line_text(p, at);
		int n, line, col;

		n = mend_extra(p->text + s, next - s);
		if (n == 0)
			continue;
		parse_place(p, s, &line, &col);
		diag_add(p->ds, DIAG_WARNING, p->file, line, col, "this row "
		    "has %d cells, the head %d; the rest is shown in the last "
		    "one", n + p->table_cols, p->table_cols);
	}
}

/* A table swallows the line below it, and with it a directive. */
void
doubt_cell(struct parse *p, MD_TEXTTYPE type, const char *s, size_t n)
{
	int line, col;

	if (type != MD_TEXT_HTML || n < 4 || memcmp(s, "<!--", 4) != 0 ||
	    p->column != 1)
		return;
	parse_place(p, p->last_at, &line, &col);
	diag_add(p->ds, DIAG_ERROR, p->file, line, col,
	    "put an empty line between a table and a comment below it");
}
