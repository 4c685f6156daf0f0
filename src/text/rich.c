/* Rich text without anything on it, and put together; what has marks is made
 * by deck/. */
#include "config.h"

#include "text/rich.h"

#include <string.h>

struct rich
rich_plain(const char *s, enum dir dir, const char *lang)
{
	struct rich r;

	memset(&r, 0, sizeof r);
	r.text = s;
	r.len = strlen(s);
	r.dir = dir;
	r.lang = lang != NULL ? lang : "";
	r.source = s;
	r.msgid = "";
	r.file = "";
	return r;
}

struct rich
rich_join(struct arena *arena, const struct rich *a, const char *between,
    const struct rich *b)
{
	const uint32_t at = (uint32_t)(a->len + strlen(between));
	struct span *span = arena_array(arena, a->nspan + b->nspan + 1,
	    sizeof *span);
	const char **link = arena_array(arena, a->nlink + b->nlink + 1,
	    sizeof *link);
	struct rich out = *a;

	for (size_t i = 0; i < a->nspan; i++)
		span[i] = a->span[i];
	for (size_t i = 0; i < b->nspan; i++) {
		struct span *s = &span[a->nspan + i];

		*s = b->span[i];
		s->start += at;
		s->end += at;
		if (s->marks & MARK_LINK)
			s->link = (uint16_t)(s->link + a->nlink);
	}
	for (size_t i = 0; i < a->nlink + b->nlink; i++)
		link[i] = i < a->nlink ? a->link[i] : b->link[i - a->nlink];
	out.text = arena_printf(arena, "%.*s%s%.*s", (int)a->len, a->text,
	    between, (int)b->len, b->text);
	out.len = at + b->len;
	out.span = span;
	out.nspan = a->nspan + b->nspan;
	out.link = link;
	out.nlink = a->nlink + b->nlink;
	return out;
}

bool
rich_empty(const struct rich *r)
{
	size_t i;

	for (i = 0; i < r->len; i++)
		if (r->text[i] != ' ' && r->text[i] != '\n')
			return false;
	return true;
}
