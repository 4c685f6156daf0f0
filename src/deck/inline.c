/* md4c's calls -> rich text. */
#include "config.h"

#include "deck/inline.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <unictype.h>

#include "base/mem.h"
#include "deck/entity.h"
#include "deck/foreign.h"
#include "deck/limits.h"
#include "deck/mend.h"
#include "deck/safe.h"

/* span.link has 16 bits. */
#define LINKS_MAX	65535

size_t
span_cost(MD_SPANTYPE type, const void *detail)
{
	if (type == MD_SPAN_A)
		return 1 + ((const MD_SPAN_A_DETAIL *)detail)->href.size / 16;
	if (type == MD_SPAN_IMG)
		return 1 + ((const MD_SPAN_IMG_DETAIL *)detail)->src.size / 16;
	return 1;
}

void
prose_init(struct prose *p, struct arena *a)
{
	memset(p, 0, sizeof *p);
	p->arena = a;
}

void
prose_release(struct prose *p)
{
	buf_release(&p->text);
	free(p->span);
	free(p->link);
}

void
prose_clear(struct prose *p)
{
	buf_clear(&p->text);
	p->nspan = p->nlink = 0;
	p->strong = p->emphasis = p->strike = p->code = p->image = 0;
	p->in_link = p->comment = p->soft = false;
	p->dropped = 0;
	p->centred = 0;
}

static unsigned
marks(const struct prose *p)
{
	return (p->strong > 0 ? MARK_STRONG : 0u) |
	    (p->emphasis > 0 ? MARK_EMPHASIS : 0u) |
	    (p->strike > 0 ? MARK_STRIKE : 0u) |
	    (p->code > 0 ? MARK_CODE : 0u) | (p->in_link ? MARK_LINK : 0u);
}

/* Gives the bytes from start on the marks of now. */
static void
mark(struct prose *p, size_t start)
{
	const unsigned m = marks(p);
	const uint16_t link = p->in_link ? (uint16_t)(p->nlink - 1) : 0;
	struct span *last = p->nspan > 0 ? &p->span[p->nspan - 1] : NULL;

	if (m == 0 || start == p->text.n)
		return;
	if (last != NULL && last->end == start && last->marks == m &&
	    last->link == link) {
		last->end = (uint32_t)p->text.n;
		return;
	}
	if (p->nspan == p->size) {
		p->size = p->size ? 2 * p->size : 8;
		p->span = xrealloc(p->span, p->size, sizeof *p->span);
	}
	p->span[p->nspan++] = (struct span){ (uint32_t)start,
	    (uint32_t)p->text.n, (uint8_t)m, link };
}

/* Takes back the blank at the end. */
static void
drop_soft(struct prose *p)
{
	if (!p->soft)
		return;
	p->text.p[--p->text.n] = '\0';
	if (p->nspan > 0 && p->span[p->nspan - 1].end > p->text.n) {
		p->span[p->nspan - 1].end--;
		if (p->span[p->nspan - 1].end <= p->span[p->nspan - 1].start)
			p->nspan--;
	}
	p->soft = false;
}

static void
add_code(struct prose *p, uint32_t c)
{
	const uint32_t safe = safe_code(c);
	const size_t start = p->text.n;

	if (safe == 0) {
		p->dropped |= DROPPED_OVERRIDE;
		return;
	}
	if (safe == ' ' && p->code == 0) {
		/* Blanks count once, and not at the edges. */
		if (start == 0 || p->soft || p->text.p[start - 1] == '\n')
			return;
		buf_char(&p->text, ' ');
		mark(p, start);
		p->soft = true;
		return;
	}
	if (safe < 0x80)
		buf_char(&p->text, (char)safe);
	else
		buf_code(&p->text, safe);
	p->soft = false;
	mark(p, start);
}

static void
add(struct prose *p, const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		uint32_t c;

		i += safe_decode(s + i, &c);
		if (c == CENTRE_CODE && p->centres)
			p->centred++;
		else if (c != MEND_CODE)
			add_code(p, c);
	}
}

static void
add_break(struct prose *p)
{
	drop_soft(p);
	if (p->text.n > 0)
		buf_char(&p->text, '\n');
}

/* A target of a link: entities resolved, nothing that a terminal would take
 * for more than text. */
static char *
target(struct arena *a, const MD_ATTRIBUTE *at)
{
	struct buf b = BUF_INIT;
	char *s;

	for (int i = 0; at->size <= LIMIT_TARGET &&
	    at->substr_offsets[i] < at->size; i++) {
		const char *from = at->text + at->substr_offsets[i];
		size_t n = at->substr_offsets[i + 1] - at->substr_offsets[i];
		uint32_t code[2];
		const int codes = at->substr_types[i] == MD_TEXT_ENTITY ?
		    entity_codes(from, n, code) : 0;

		for (int k = 0; k < codes; k++)
			buf_code(&b, code[k]);
		if (codes > 0)
			continue;
		if (at->substr_types[i] == MD_TEXT_NULLCHAR)
			buf_code(&b, 0xFFFD);
		else
			buf_add(&b, from, n);
	}
	for (size_t i = 0; i < b.n; i++)
		if (b.p[i] == '\n')
			b.p[i] = ' ';
	s = safe_text(a, buf_text(&b));
	buf_release(&b);
	return s;
}

void
prose_enter(struct prose *p, MD_SPANTYPE type, const void *detail)
{
	const MD_SPAN_A_DETAIL *a = detail;
	const MD_SPAN_IMG_DETAIL *img = detail;
	const char *slash;

	switch (type) {
	case MD_SPAN_STRONG:
		p->strong++;
		break;
	case MD_SPAN_EM:
		p->emphasis++;
		break;
	case MD_SPAN_DEL:
		p->strike++;
		break;
	case MD_SPAN_CODE:
		p->code++;
		break;
	case MD_SPAN_A:
		if (p->nlink == LINKS_MAX || p->in_link || p->image > 0)
			break;
		if (p->nlink == p->linksize) {
			p->linksize = p->linksize ? 2 * p->linksize : 4;
			p->link = xrealloc(p->link, p->linksize,
			    sizeof *p->link);
		}
		p->link[p->nlink++] = target(p->arena, &a->href);
		p->in_link = true;
		p->link_from = p->text.n;
		break;
	case MD_SPAN_IMG:
		/* A terminal shows no pictures: their words stand for them. */
		if (p->image++ > 0)
			break;
		p->picture = target(p->arena, &img->src);
		slash = strrchr(p->picture, '/');
		if (slash != NULL && slash[1] != '\0')
			p->picture = slash + 1;
		p->image_from = p->text.n;
		break;
	default:
		break;
	}
}

void
prose_leave(struct prose *p, MD_SPANTYPE type)
{
	switch (type) {
	case MD_SPAN_STRONG:
		p->strong--;
		break;
	case MD_SPAN_EM:
		p->emphasis--;
		break;
	case MD_SPAN_DEL:
		p->strike--;
		break;
	case MD_SPAN_CODE:
		p->code--;
		break;
	case MD_SPAN_A:
		if (!p->in_link || p->image > 0)
			break;
		if (p->text.n <= p->link_from)
			add(p, p->link[p->nlink - 1],
			    strlen(p->link[p->nlink - 1]));
		p->in_link = false;
		break;
	case MD_SPAN_IMG:
		if (--p->image == 0 && p->text.n <= p->image_from)
			add(p, p->picture, strlen(p->picture));
		break;
	default:
		break;
	}
}

/* <br>, <br/>, <br />. */
static bool
is_break(const char *s, size_t n)
{
	if (n < 4 || strncasecmp(s, "<br", 3) != 0 || s[n - 1] != '>')
		return false;
	for (size_t i = 3; i < n - 1; i++)
		if (s[i] != ' ' && s[i] != '/')
			return false;
	return true;
}

/* HTML inside of a paragraph: comments go, the rest is text, or not to be
 * seen. */
static void
add_html(struct prose *p, const char *s, size_t n)
{
	if (!p->comment && n >= 4 && memcmp(s, "<!--", 4) == 0)
		p->comment = true;
	if (p->comment) {
		if (memmem(s, n, "-->", 3) != NULL)
			p->comment = false;
	} else if (is_break(s, n)) {
		add_break(p);
	} else if (!p->tags) {
		add(p, s, n);
	}
}

void
prose_text(struct prose *p, MD_TEXTTYPE type, const char *s, size_t n)
{
	uint32_t code[2];
	int codes;

	switch (type) {
	case MD_TEXT_BR:
		add_break(p);
		break;
	case MD_TEXT_SOFTBR:
		add_code(p, ' ');
		break;
	case MD_TEXT_NULLCHAR:
		add_code(p, 0xFFFD);
		break;
	case MD_TEXT_HTML:
		add_html(p, s, n);
		break;
	case MD_TEXT_ENTITY:
		codes = entity_codes(s, n, code);
		for (int k = 0; k < codes; k++) {
			if (safe_is_control(code[k]))
				p->dropped |= DROPPED_CONTROL;
			add_code(p, code[k]);
		}
		if (codes == 0)
			add(p, s, n);
		break;
	default:
		add(p, s, n);
		break;
	}
}

void
prose_finish(struct prose *p, struct rich *r)
{
	struct span *span;
	const char **link;

	drop_soft(p);
	while (p->text.n > 0 && p->text.p[p->text.n - 1] == '\n')
		p->text.p[--p->text.n] = '\0';
	while (p->nspan > 0 && p->span[p->nspan - 1].end > p->text.n)
		p->span[p->nspan - 1].end = (uint32_t)p->text.n;
	r->text = arena_strndup(p->arena, buf_text(&p->text), p->text.n);
	r->len = p->text.n;
	r->nspan = p->nspan;
	r->span = NULL;
	if (p->nspan > 0) {
		span = arena_array(p->arena, p->nspan, sizeof *span);
		memcpy(span, p->span, p->nspan * sizeof *span);
		r->span = span;
	}
	r->nlink = p->nlink;
	r->link = NULL;
	if (p->nlink > 0) {
		link = arena_array(p->arena, p->nlink, sizeof *link);
		memcpy(link, p->link, p->nlink * sizeof *link);
		r->link = link;
	}
}

/* ---- A string as prose ---- */

/* Every line is given a no-break space in front: Unicode white space to md4c,
 * so that marks work as at a line's beginning, but nothing that a block can
 * begin with. They are taken out again by their place. */
#define GUARD		"\xc2\xa0"
#define GUARD_LENGTH	2
#define PADDING		64

struct guarded {
	struct prose	 prose;
	struct buf	 text;
	int		 blocks;
};

static int
guarded_block(MD_BLOCKTYPE type, void *detail, void *arg)
{
	(void)type;
	(void)detail;
	(void)arg;
	return 0;
}

static int
guarded_enter(MD_SPANTYPE type, void *detail, void *arg)
{
	prose_enter(&((struct guarded *)arg)->prose, type, detail);
	return 0;
}

static int
guarded_leave(MD_SPANTYPE type, void *detail, void *arg)
{
	(void)detail;
	prose_leave(&((struct guarded *)arg)->prose, type);
	return 0;
}

static int
guarded_text(MD_TEXTTYPE type, const char *s, MD_SIZE n, void *arg)
{
	struct guarded *g = arg;
	const char *text = g->text.p;

	if (n >= GUARD_LENGTH && s >= text && s < text + g->text.n &&
	    (s == text || s[-1] == '\n') &&
	    memcmp(s, GUARD, GUARD_LENGTH) == 0) {
		s += GUARD_LENGTH;
		n -= GUARD_LENGTH;
	}
	prose_text(&g->prose, type, s, n);
	return 0;
}

void
inline_parse(struct arena *a, const char *s, size_t n, struct rich *r,
    unsigned *dropped)
{
	static const MD_PARSER parser = {
		.flags = MARKDOWN_FLAGS,
		.enter_block = guarded_block, .leave_block = guarded_block,
		.enter_span = guarded_enter, .leave_span = guarded_leave,
		.text = guarded_text
	};
	struct guarded g = { .text = BUF_INIT };
	struct buf mended = BUF_INIT;
	const size_t whole = n;
	const char *source = s;
	size_t len;

	prose_init(&g.prose, a);
	mend_words(&mended, s, n);
	s = buf_text(&mended);
	n = mended.n;
	buf_str(&g.text, GUARD);
	for (size_t i = 0; i < n; i++) {
		/* Indentation means nothing here. */
		if ((s[i] == ' ' || s[i] == '\t') && (i == 0 ||
		    s[i - 1] == '\n'))
			while (i + 1 < n && (s[i + 1] == ' ' ||
			    s[i + 1] == '\t'))
				i++;
		buf_char(&g.text, s[i]);
		if (s[i] == '\n')
			buf_str(&g.text, GUARD);
	}
	len = g.text.n;
	for (size_t i = 0; i < PADDING; i++)
		buf_char(&g.text, '\0');
	g.text.n = len;
	if (md_parse(g.text.p, (MD_SIZE)len, &parser, &g) != 0) {
		prose_clear(&g.prose);
		add(&g.prose, source, whole);
	}
	buf_release(&mended);
	prose_finish(&g.prose, r);
	if (dropped != NULL)
		*dropped = g.prose.dropped;
	prose_release(&g.prose);
	buf_release(&g.text);
}

bool
inline_same(const struct rich *a, const struct rich *b)
{
	if (a->len != b->len || memcmp(a->text, b->text, a->len) != 0 ||
	    a->nspan != b->nspan)
		return false;
	for (size_t i = 0; i < a->nspan; i++) {
		const struct span *x = &a->span[i], *y = &b->span[i];

		if (x->start != y->start || x->end != y->end ||
		    x->marks != y->marks)
			return false;
		if ((x->marks & MARK_LINK) != 0 &&
		    strcmp(a->link[x->link], b->link[y->link]) != 0)
			return false;
	}
	return true;
}

/* One word with "://" or '@' in it, or that begins with "www." or "mailto:". */
static bool
is_address(const char *s)
{
	if (strpbrk(s, " \n") != NULL)
		return false;
	return strstr(s, "://") != NULL || strchr(s, '@') != NULL ||
	    strncmp(s, "www.", 4) == 0 || strncmp(s, "mailto:", 7) == 0;
}

bool
inline_has_words(const struct rich *r)
{
	for (size_t i = 0; i < r->len;) {
		uint32_t c;

		i += safe_decode(r->text + i, &c);
		if (c < 0x80 ? (c | 32) >= 'a' && (c | 32) <= 'z' :
		    uc_is_alpha(c))
			return !is_address(r->text);
	}
	return false;
}
