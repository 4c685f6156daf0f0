/* Search across all panels that are shown, in the language of the screen:
 * without case and accents. Hits are marked on the panels until it is
 * forgotten. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "reader/reader.h"

enum { MOST_HITS = 500 };

static bool
is_in(const struct search *s, struct arena *arena, const struct rich *text)
{
	struct fold hay;
	size_t start, end, next;

	if (rich_empty(text))
		return false;
	hay = fold_text(arena, text->text, text->len, text->lang);
	return fold_find(&hay, &s->needle, 0, &start, &end, &next);
}

static void
add(struct search *s, int panel, const struct rich *text)
{
	struct hit *h;

	if (s->nhit == s->size) {
		s->size = s->size > 0 ? 2 * s->size : 32;
		s->hit = xrealloc(s->hit, (size_t)s->size, sizeof *s->hit);
	}
	h = &s->hit[s->nhit++];
	h->panel = panel;
	h->text = arena_strndup(&s->arena, text->text, text->len);
	h->dir = text->dir;
	h->lang = text->lang;
}

/* The first text of some blocks that has the needle, NULL when none has. */
static const struct rich *
in_blocks(const struct search *s, struct arena *arena, const struct block *b,
    int n)
{
	const struct rich *found = NULL;

	for (int i = 0; i < n && found == NULL; i++) {
		if (is_in(s, arena, &b[i].text))
			return &b[i].text;
		for (int k = 0; k < b[i].nitem && found == NULL; k++) {
			const struct item *item = &b[i].item[k];

			if (is_in(s, arena, &item->text))
				return &item->text;
			found = in_blocks(s, arena, item->child,
			    item->nchild);
		}
		for (int k = 0; k < b[i].rows * b[i].cols; k++)
			if (found == NULL && is_in(s, arena, &b[i].cell[k]))
				return &b[i].cell[k];
		if (found == NULL)
			found = in_blocks(s, arena, b[i].child, b[i].nchild);
	}
	return found;
}

void
search_forget(struct reader *r)
{
	r->search.nhit = 0;
	r->search.needle.len = 0;
	r->search.text[0] = '\0';
	arena_clear(&r->search.arena);
}

/* Looks into one panel. */
static void
look(struct reader *r, struct arena *arena, int panel)
{
	struct search *s = &r->search;
	const struct panel *p = panel_parse(arena, r->deck, panel, NULL);
	const struct rich *found = is_in(s, arena, &p->title) ? &p->title :
	    in_blocks(s, arena, p->block, p->nblock);

	if (found != NULL)
		add(s, panel, found);
}

void
search_set(struct reader *r, const char *text)
{
	struct search *s = &r->search;
	struct arena arena;

	search_forget(r);
	snprintf(s->text, sizeof s->text, "%s", text);
	s->needle = fold_text(&s->arena, s->text, strlen(s->text),
	    r->deck->shown);
	if (s->needle.len == 0)
		return;
	arena_init(&arena);
	/* The tour first, then what is not in it. */
	for (int i = 0; i < r->place.norder && s->nhit < MOST_HITS; i++) {
		arena_clear(&arena);
		look(r, &arena, r->place.order[i]);
	}
	for (int i = 0; r->place.tour >= 0 && i < r->deck->npanel &&
	    s->nhit < MOST_HITS; i++) {
		if (!place_is_shown(r, i) || place_find(r, i) >= 0)
			continue;
		arena_clear(&arena);
		look(r, &arena, i);
	}
	arena_release(&arena);
}

int
search_next(const struct reader *r, int step)
{
	const struct place *p = &r->place;

	for (int n = 1; n <= p->norder; n++) {
		const int at = (p->at + step * n + n * p->norder) % p->norder;
		const int panel = p->order[at < 0 ? at + p->norder : at];

		for (int i = 0; i < r->search.nhit; i++)
			if (r->search.hit[i].panel == panel)
				return panel;
	}
	return -1;
}
