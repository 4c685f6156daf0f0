/* Where a panel comes from: its title in full, its sources, newer figures. */
#include "config.h"

#include <string.h>

#include "over/over.h"

void
sheet_add_blocks(struct view *v, struct sheet *s, const struct panel *p,
    const char *shape, const char *head)
{
	bool first = true;

	for (int i = 0; i < p->nblock; i++) {
		const struct block *b = &p->block[i];

		if (b->shape == NULL || strcmp(b->shape->name, shape) != 0)
			continue;
		if (first)
			sheet_add(s, ROW_HEAD, view_say(v, head));
		first = false;
		sheet_add(s, ROW_TEXT, b->text);
	}
}

static void
source_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct sheet s = {
		.title = N_("Where this comes from"),
		.empty = N_("This panel names no source.")
	};
	const struct panel *p;

	p = panel_parse(v->arena, r->deck, place_panel(r), NULL);
	s.row = arena_array(v->arena, (size_t)p->nblock + 4, sizeof *s.row);
	sheet_add_blocks(v, &s, p, "source", N_("Source"));
	sheet_add_blocks(v, &s, p, "update", N_("Newer figure"));
	sheet_draw(r, stage, v, c, &s);
}

const struct over over_source = {
	.name = "source", .kind = OVER_READ, .action = ACTION_SOURCE,
	.beside = true, .draw = source_draw
};
