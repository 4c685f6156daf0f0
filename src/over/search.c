/* The search: hits as one types. They stay marked on the panels; n and N walk
 * them until Esc. */
#include "config.h"

#include <string.h>

#include "over/over.h"

/* The part of a hit's text around the needle, in one line. */
static struct rich
excerpt(const struct search *s, struct view *v, const struct hit *h)
{
	enum { BEFORE = 40, WHOLE = 140 };
	struct rich r = rich_plain(h->text, h->dir, h->lang);
	struct fold hay = fold_text(v->arena, r.text, r.len, r.lang);
	size_t start = 0, end = r.len, next, from;

	fold_find(&hay, &s->needle, 0, &start, &end, &next);
	from = start > BEFORE ? start - BEFORE : 0;
	while (from > 0 && from < start && r.text[from - 1] != ' ')
		from++;
	if (r.len - from > WHOLE) {
		size_t to = from + WHOLE;

		while (to > end && r.text[to] != ' ')
			to--;
		while (to < r.len && ((unsigned char)r.text[to] & 0xC0) ==
		    0x80)
			to++;
		r.len = to;
	}
	return view_slice(v, &r, from, r.len);
}

static void
search_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	const struct search *found = &r->search;
	struct sheet s = {
		.title = N_("Search"), .prompt = N_("Find:"),
		.empty = found->needle.len > 0 ? N_("Nothing found.") : N_(
		    "Type a word. Case and accents do not matter.")
	};
	bool apart = false;

	s.row = arena_array(v->arena, (size_t)found->nhit + 2, sizeof *s.row);
	for (int i = 0; i < found->nhit; i++) {
		const struct hit *h = &found->hit[i];
		const struct panel_entry *e = &r->deck->panel[h->panel];
		const int at = place_find(r, h->panel);
		struct row *row;

		if (at < 0 && !apart) {
			sheet_add(&s, ROW_HEAD, view_say(v,
			    N_("Not in this tour")));
			apart = true;
		}
		row = sheet_add(&s, ROW_CHOICE, deck_text(r->deck, v->arena,
		    e->heading, e->id));
		row->value = h->panel;
		if (strcmp(row->text.text, h->text) != 0)
			row->detail = excerpt(found, v, h);
		if (at >= 0)
			row->key = view_integer(v, at + 1);
	}
	sheet_draw(r, stage, v, c, &s);
}

static void
search_typed(struct reader *r, struct stage *stage)
{
	search_set(r, stage->list.input);
}

static void
search_open(struct reader *r, struct stage *stage, struct effects *e)
{
	(void)e;
	search_typed(r, stage);
}

static void
search_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	(void)stage;
	(void)e;
	place_go(r, value, true);
}

static void
search_leave(struct reader *r, struct effects *e)
{
	(void)e;
	search_forget(r);
}

static const char *
search_how_to(const struct stage *stage)
{
	return stage->list.input[0] == '\0' ?
	    N_("Type a word and Enter. Enter alone: close.") :
	    N_("A number and Enter: go there. Another word and Enter: "
	    "search again.");
}

const struct over over_search = {
	.name = "search", .kind = OVER_TYPE, .action = ACTION_SEARCH,
	.draw = search_draw, .open = search_open, .typed = search_typed,
	.choose = search_choose, .leave = search_leave,
	.how_to = search_how_to
};
