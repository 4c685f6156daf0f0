/* What must hold for every deck, whatever its text: used by test-deck.c on
 * hand-made and generated decks, and by the fuzzers on anything. The scan is
 * compared with md4c itself: a line is a break when the text up to its end
 * has one top-level rule more than the text before it. */
#ifndef DECK_ORACLE_H
#define DECK_ORACLE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <md4c.h>
#include <unistr.h>

#include "base/mem.h"
#include "deck/deck.h"
#include "deck/front.h"
#include "deck/inline.h"
#include "deck/markdown.h"
#include "deck/scan.h"
#include "deck/table.h"

#define ORACLE(cond) \
	((cond) ? (void)0 : oracle_failed(#cond, __FILE__, __LINE__))

static const char *oracle_text;
static size_t oracle_len;

static inline void
oracle_failed(const char *what, const char *file, int line)
{
	fwrite(oracle_text, 1, oracle_len, stderr);
	fprintf(stderr, "\n%s:%d: %s does not hold for this deck\n", file,
	    line, what);
	abort();
}

struct oracle_count {
	const char	*text;
	size_t		 len;
	int		 depth;
	bool		 html, closed;
	size_t		 rules, ends;
};

static int
oracle_enter(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct oracle_count *c = arg;

	(void)detail;
	if (type == MD_BLOCK_HR && c->depth == 1)
		c->rules++;
	c->html = c->closed = type == MD_BLOCK_HTML && c->depth == 1;
	c->depth++;
	return 0;
}

static int
oracle_leave(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct oracle_count *c = arg;

	(void)type;
	(void)detail;
	c->depth--;
	c->html = false;
	return 0;
}

static int
oracle_span(MD_SPANTYPE type, void *detail, void *arg)
{
	(void)type;
	(void)detail;
	(void)arg;
	return 0;
}

/* end_slide counts where no comment is open in its HTML block. */
static int
oracle_chars(MD_TEXTTYPE type, const char *s, MD_SIZE n, void *arg)
{
	static const char end[] = "<!-- end_slide -->";
	struct oracle_count *c = arg;
	size_t k = sizeof end - 1;

	(void)type;
	if (!c->html || s < c->text || s >= c->text + c->len)
		return 0;
	if (c->closed && n >= k && memcmp(s, end, k) == 0 &&
	    (s == c->text || s[-1] == '\n')) {
		while (k < n && (s[k] == ' ' || s[k] == '\t'))
			k++;
		c->ends += k == n;
	}
	c->closed = memmem(s, n, "-->", 3) != NULL;
	return 0;
}

/* Breaks at the top level of the n bytes at text. */
static size_t
oracle_breaks(const char *text, size_t n, bool ends)
{
	static const MD_PARSER parser = {
		.flags = MARKDOWN_FLAGS,
		.enter_block = oracle_enter, .leave_block = oracle_leave,
		.enter_span = oracle_span, .leave_span = oracle_span,
		.text = oracle_chars
	};
	struct oracle_count c = { .len = n };
	char *copy = xcalloc(n + 64, 1);

	c.text = copy;
	memcpy(copy, text, n);
	(void)md_parse(copy, (MD_SIZE)n, &parser, &c);
	free(copy);
	return c.rules + (ends ? c.ends : 0);
}

static size_t
oracle_line_end(const char *text, size_t at, size_t len)
{
	while (at < len && text[at] != '\n')
		at++;
	return at;
}

static bool
oracle_blank(const char *text, size_t s, size_t e)
{
	for (; s < e; s++)
		if (text[s] != ' ' && text[s] != '\t' && text[s] != '\n')
			return false;
	return true;
}

/* Compares the scan's cuts with md4c's breaks. */
static void
oracle_scan(const struct source *so, size_t start, int line)
{
	const char *text = so->text;
	const size_t len = so->len;
	size_t from = start, breaks = 0, n = 0, e;
	struct scan scan;

	scan_text(&scan, text, start, len, line, 0);
	for (size_t s = start; s < len; s = e + 1) {
		e = oracle_line_end(text, s, len);
		if (oracle_breaks(text + from, e - from, true) == 0)
			continue;
		breaks++;
		if (!oracle_blank(text, from, s)) {
			ORACLE(n < scan.n);
			ORACLE(scan.cut[n].start == from);
			ORACLE(scan.cut[n].end == s);
			n++;
		}
		from = e < len ? e + 1 : e;
	}
	ORACLE(!scan.headings || breaks == 0);
	if (!scan.headings && !oracle_blank(text, from, len)) {
		ORACLE(n < scan.n);
		ORACLE(scan.cut[n].start == from);
		ORACLE(scan.cut[n].end == len);
		n++;
	}
	ORACLE(scan.headings || n == scan.n);
	/* And md4c sees as many in the whole text. */
	if (memmem(text, len, "end_slide", 9) == NULL)
		ORACLE(oracle_breaks(text + start, len - start, false) ==
		    breaks);
	for (size_t i = 0; i < scan.n; i++) {
		int l = line;

		for (size_t s = start; s < scan.cut[i].start; s++)
			l += text[s] == '\n';
		ORACLE(scan.cut[i].line == l);
	}
	scan_release(&scan);
}

/* No control characters, valid UTF-8, marks in order, a msgid that means the
 * text. */
static void
oracle_rich(struct arena *a, const struct rich *r, bool code)
{
	struct rich again;
	size_t at = 0;

	ORACLE(r->text != NULL && r->lang != NULL && r->source != NULL);
	ORACLE(r->msgid != NULL && r->file != NULL);
	ORACLE(strlen(r->text) == r->len);
	ORACLE(u8_check((const uint8_t *)r->text, r->len) == NULL);
	for (size_t i = 0; i < r->len;) {
		ucs4_t c;

		i += (size_t)u8_mbtouc(&c, (const uint8_t *)r->text + i,
		    r->len - i);
		ORACLE(c >= 0x20 || c == '\n');
		ORACLE(c < 0x7F || c >= 0xA0);
		ORACLE(c < 0x202A || c > 0x202E);
	}
	for (size_t i = 0; i < r->nspan; i++) {
		ORACLE(r->span[i].start >= at);
		ORACLE(r->span[i].end > r->span[i].start);
		ORACLE(r->span[i].end <= r->len);
		at = r->span[i].end;
		if ((r->span[i].marks & MARK_LINK) != 0)
			ORACLE(r->span[i].link < r->nlink);
	}
	if (code || *r->msgid == '\0' || strcmp(r->text, r->source) != 0)
		return;
	memset(&again, 0, sizeof again);
	inline_parse(a, r->msgid, strlen(r->msgid), &again, NULL);
	ORACLE(strcmp(again.text, r->text) == 0);
	/* Some marks cannot be told by any Markdown; then they are left out,
	 * but never do others appear. */
	if (r->nspan == 0)
		ORACLE(again.nspan == 0);
}

static void oracle_blocks(struct arena *, const struct block *, int, int);

static void
oracle_block(struct arena *a, const struct block *b, int depth)
{
	ORACLE(depth <= 34);
	if (b->alt != NULL)
		oracle_rich(a, b->alt, false);
	switch (b->kind) {
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
		oracle_rich(a, &b->text, false);
		break;
	case BLOCK_CODE:
		oracle_rich(a, &b->text, true);
		break;
	case BLOCK_LIST:
		for (int i = 0; i < b->nitem; i++) {
			oracle_rich(a, &b->item[i].text, false);
			oracle_blocks(a, b->item[i].child, b->item[i].nchild,
			    depth + 1);
		}
		break;
	case BLOCK_TABLE:
		ORACLE(strlen(b->align) == (size_t)b->cols);
		for (int i = 0; i < b->rows * b->cols; i++)
			oracle_rich(a, &b->cell[i], false);
		break;
	case BLOCK_QUOTE:
		oracle_blocks(a, b->child, b->nchild, depth + 1);
		break;
	}
}

static void
oracle_blocks(struct arena *a, const struct block *b, int n, int depth)
{
	for (int i = 0; i < n; i++)
		oracle_block(a, &b[i], depth);
}

static void
oracle_unit(const struct unit *u, void *arg)
{
	ORACLE(*u->msgid != '\0' && *u->role != '\0' && u->file != NULL);
	++*(int *)arg;
}

/* Everything of one deck. */
static void
oracle_deck(const char *text, size_t len)
{
	struct deck *d;
	struct front front;
	struct diags ds;
	struct arena a;
	int units = 0;

	oracle_text = text;
	oracle_len = len;
	diags_init(&ds);
	arena_init(&a);
	d = deck_from("deck.md", text, len, &ds);
	ORACLE(d != NULL && d->npanel > 0);
	front_read(&a, &front, d->source.text, d->source.len);
	ORACLE(front.end <= d->source.len);
	oracle_scan(&d->source, front.end, front.line);
	for (int i = 0; i < d->npanel; i++) {
		const struct panel_entry *e = &d->panel[i];
		const struct node *section, *title, *name;
		const struct panel *p;
		struct tree t;

		ORACLE(deck_find(d, e->id) == i);
		ORACLE(e->section < d->nsection);
		p = panel_parse(&a, d, i, &ds);
		oracle_rich(&a, &p->title, false);
		oracle_blocks(&a, p->block, p->nblock, 0);
		for (int k = 0; k < p->nnote; k++)
			oracle_rich(&a, &p->note[k], false);
		/* The index knows what parsing finds. */
		if (!markdown_parse(&a, &t, e->source, e->start, e->end,
		    e->line, d->definitions, "en", NULL))
			continue;
		tree_headings(&t, &section, &title);
		name = tree_name(&t);
		ORACLE(title == NULL || title == name);
		ORACLE(strcmp(e->heading, name != NULL ?
		    inline_markdown(&a, &name->text) : "") == 0);
		ORACLE((section != NULL) == (e->section >= 0 &&
		    d->section[e->section].first == i));
		if (section != NULL)
			ORACLE(strcmp(d->section[e->section].heading,
			    inline_markdown(&a, &section->text)) == 0);
		ORACLE(e->minutes == t.minutes);
		if (e->has_id)
			ORACLE(t.panel != NULL &&
			    strcmp(directive_word(t.panel, 0), e->id) == 0);
		arena_clear(&a);
	}
	deck_units(d, oracle_unit, &units);
	deck_close(d);
	arena_release(&a);
	diags_release(&ds);
}

#endif
