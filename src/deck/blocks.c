/* What md4c makes of a stretch of text, as far as the scan has to know. */
#include "config.h"

#include "deck/blocks.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/inline.h"

/* md4c 0.4.8 reads past its input. */
#define PADDING		64

static const char end_slide[] = "<!-- end_slide -->";

bool
blocks_end_slide(const char *text, size_t s, size_t e)
{
	const size_t n = sizeof end_slide - 1;

	return e - s >= n && memcmp(text + s, end_slide, n) == 0 &&
	    s + n + strspn(text + s + n, " \t") >= e;
}

/* ---- Effort ---- */

/* md4c can be made to call back without end: see markdown.c. */
struct effort {
	size_t	 done, limit;
};

static struct effort
effort_for(size_t len)
{
	return (struct effort){ 0, 10000 + 32 * len };
}

/* Counts n calls; what a callback is to give: 0, or the end of it all. md4c
 * 0.4.8 goes on at positive values in the middle of a line. */
static int
is_over(struct effort *effort, size_t n)
{
	effort->done += n;
	return effort->done > effort->limit ? -1 : 0;
}

/* ---- Breaks ---- */

struct count {
	struct effort	 effort;
	const char	*text;
	size_t		 len;
	int		 depth;
	bool		 html;		/* in an HTML block at the top level */
	bool		 closed;	/* no comment of it is open */
	bool		 no_rules;
	size_t		 breaks;
};

static int
count_enter(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct count *c = arg;

	(void)detail;
	if (type == MD_BLOCK_HR && c->depth == 1 && !c->no_rules)
		c->breaks++;
	c->html = c->closed = type == MD_BLOCK_HTML && c->depth == 1;
	c->depth++;
	return is_over(&c->effort, 1);
}

static int
count_leave(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct count *c = arg;

	(void)type;
	(void)detail;
	c->depth--;
	c->html = false;
	return 0;
}

/* The effort is the first member of what arg points to. */
static int
enter_span(MD_SPANTYPE type, void *detail, void *arg)
{
	struct effort *effort = arg;

	return is_over(effort, span_cost(type, detail));
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *arg)
{
	(void)type;
	(void)detail;
	(void)arg;
	return 0;
}

/* md4c joins HTML blocks that follow each other; we want to know where a
 * comment begins a block of its own. */
static int
count_text(MD_TEXTTYPE type, const char *s, MD_SIZE n, void *arg)
{
	struct count *c = arg;

	(void)type;
	if (!c->html || s < c->text || s >= c->text + c->len)
		return 0;
	if (c->closed && (s == c->text || s[-1] == '\n') &&
	    blocks_end_slide(s, 0, n))
		c->breaks++;
	c->closed = memmem(s, n, "-->", 3) != NULL;
	return 0;
}

size_t
blocks_breaks(const char *text, size_t n, bool rules)
{
	static const MD_PARSER parser = {
		.flags = MARKDOWN_FLAGS,
		.enter_block = count_enter, .leave_block = count_leave,
		.enter_span = enter_span, .leave_span = leave_span,
		.text = count_text
	};
	char *copy = xmalloc(n + PADDING);
	struct count c = { .effort = effort_for(n), .text = copy, .len = n,
	    .no_rules = !rules };

	memcpy(copy, text, n);
	memset(copy + n, 0, PADDING);
	(void)md_parse(copy, (MD_SIZE)n, &parser, &c);
	free(copy);
	return c.breaks;
}

/* ---- Outlines ---- */

struct outline {
	struct effort	 effort;
	const char	*text;
	size_t		 len;
	int		 depth, level;
	bool		 waits;		/* for the first text of the block */
	bool		 in_html;
	size_t		 html;
	struct landmark	*mark;
	size_t		 n, size;
};

static int
outline_enter(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct outline *o = arg;

	if (is_over(&o->effort, 1) != 0)
		return -1;
	if (++o->depth == 2) {
		o->waits = true;
		o->in_html = type == MD_BLOCK_HTML;
		o->level = type == MD_BLOCK_H ?
		    (int)((MD_BLOCK_H_DETAIL *)detail)->level : 0;
	}
	return 0;
}

static int
outline_leave(MD_BLOCKTYPE type, void *detail, void *arg)
{
	struct outline *o = arg;

	(void)type;
	(void)detail;
	if (--o->depth == 1)
		o->waits = false;
	return 0;
}

static int
outline_text(MD_TEXTTYPE type, const char *s, MD_SIZE n, void *arg)
{
	struct outline *o = arg;

	(void)type;
	(void)n;
	if (!o->waits || s < o->text || s >= o->text + o->len)
		return 0;
	o->waits = false;
	if (o->in_html) {
		o->html = (size_t)(s - o->text);
		return 0;
	}
	if (o->n == o->size) {
		o->size = o->size ? 2 * o->size : 64;
		o->mark = xrealloc(o->mark, o->size, sizeof *o->mark);
	}
	o->mark[o->n++] = (struct landmark){ o->level, (size_t)(s - o->text),
	    o->html };
	o->html = SIZE_MAX;
	return 0;
}

size_t
blocks_outline(const char *text, size_t len, struct landmark **list)
{
	static const MD_PARSER parser = {
		.flags = MARKDOWN_FLAGS,
		.enter_block = outline_enter, .leave_block = outline_leave,
		.enter_span = enter_span, .leave_span = leave_span,
		.text = outline_text
	};
	struct outline o = { .effort = effort_for(len), .text = text,
	    .len = len, .html = SIZE_MAX };

	if (md_parse(o.text, (MD_SIZE)o.len, &parser, &o) != 0)
		o.n = 0;
	*list = o.mark;
	return o.n;
}
