/* Search across all panels of the tour in the language that is shown: without
 * case and accents, as you type. Hits are marked on the panels; n and N walk
 * them until Esc. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"

enum { MOST_HITS = 500 };

static bool
found_in(struct app *app, struct arena *arena, const struct rich *r)
{
	struct fold hay = fold_text(arena, r->text, r->len, r->lang);
	size_t start, end, next;

	return fold_find(&hay, &app->needle, 0, &start, &end, &next);
}

static void
add_hit(struct app *app, int panel, const struct rich *r)
{
	struct hit *h;

	if (app->nhit == app->hit_size) {
		app->hit_size = app->hit_size > 0 ? 2 * app->hit_size : 32;
		app->hit = xrealloc(app->hit, (size_t)app->hit_size,
		    sizeof *app->hit);
	}
	h = &app->hit[app->nhit++];
	h->panel = panel;
	h->text = arena_strndup(&app->search_arena, r->text, r->len);
	h->dir = r->dir;
	h->lang = r->lang;
}

/* The first text of some blocks that has the needle, NULL when none has. */
static const struct rich *
search_blocks(struct app *app, struct arena *arena, const struct block *b,
    int n)
{
	const struct rich *r = NULL;

	for (int i = 0; i < n && r == NULL; i++) {
		if (!rich_empty(&b[i].text) && found_in(app, arena,
		    &b[i].text))
			return &b[i].text;
		for (int k = 0; k < b[i].nitem && r == NULL; k++) {
			const struct item *item = &b[i].item[k];

			if (!rich_empty(&item->text) && found_in(app, arena,
			    &item->text))
				return &item->text;
			r = search_blocks(app, arena, item->child,
			    item->nchild);
		}
		for (int k = 0; k < b[i].rows * b[i].cols; k++)
			if (!rich_empty(&b[i].cell[k]) && found_in(app, arena,
			    &b[i].cell[k]))
				return &b[i].cell[k];
		if (r == NULL)
			r = search_blocks(app, arena, b[i].child, b[i].nchild);
	}
	return r;
}

void
search_forget(struct app *app)
{
	app->nhit = 0;
	app->needle.len = 0;
	app->needle_text[0] = '\0';
}

/* Looks for what was typed. */
void
search_update(struct app *app)
{
	struct arena arena;

	app->nhit = 0;
	snprintf(app->needle_text, sizeof app->needle_text, "%s", app->input);
	arena_clear(&app->search_arena);
	app->needle = fold_text(&app->search_arena, app->needle_text,
	    strlen(app->needle_text), app->deck->shown);
	if (app->needle.len == 0)
		return;
	arena_init(&arena);
	for (int i = 0; i < app->norder && app->nhit < MOST_HITS; i++) {
		const struct panel *p;
		const struct rich *r;

		arena_clear(&arena);
		p = panel_parse(&arena, app->deck, app->order[i], NULL);
		if (!rich_empty(&p->title) && found_in(app, &arena,
		    &p->title))
			r = &p->title;
		else
			r = search_blocks(app, &arena, p->block, p->nblock);
		if (r != NULL)
			add_hit(app, app->order[i], r);
	}
	arena_release(&arena);
}

/* The part of a hit's text around the needle, in one line. */
static struct rich
excerpt(const struct app *app, struct view *v, const struct hit *h)
{
	enum { BEFORE = 40, WHOLE = 140 };
	struct rich r = rich_plain(h->text, h->dir, h->lang);
	struct fold hay = fold_text(v->arena, r.text, r.len, r.lang);
	size_t start = 0, end = r.len, next, from;

	fold_find(&hay, &app->needle, 0, &start, &end, &next);
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

void
search_draw(struct app *app, struct view *v, struct canvas *c)
{
	const struct deck *d = app->deck;
	struct sheet s = {
		.title = N_("Search"), .prompt = N_("Find:"),
		.empty = app->needle.len > 0 ? N_("Nothing found.") : N_(
		    "Type a word. Case and accents do not matter.")
	};

	s.row = arena_array(v->arena, (size_t)app->nhit + 1, sizeof *s.row);
	for (int i = 0; i < app->nhit; i++) {
		const struct hit *h = &app->hit[i];
		const struct panel_entry *e = &d->panel[h->panel];
		struct row *r = &s.row[s.n++];

		r->kind = ROW_CHOICE;
		r->value = h->panel;
		r->text = deck_text(d, v->arena, e->heading, e->id);
		r->detail = excerpt(app, v, h);
		if (strcmp(r->text.text, h->text) == 0)
			r->detail = view_plain(v, "");
		for (int k = 0; k < app->norder; k++)
			if (app->order[k] == h->panel)
				r->key = view_integer(v, k + 1);
	}
	sheet_draw(app, v, c, &s);
}

void
search_choose(struct app *app, int value)
{
	app_close(app);
	app_go(app, value, true);
}

int
search_next(struct app *app, int step)
{
	for (int n = 1; n <= app->norder; n++) {
		const int at = (app->at + step * n + n * app->norder) %
		    app->norder;
		const int panel = app->order[at < 0 ? at + app->norder : at];

		for (int i = 0; i < app->nhit; i++)
			if (app->hit[i].panel == panel)
				return panel;
	}
	return -1;
}
