/* Notes for the facilitator: the panel's notes, its question, and what comes
 * next. The panel is paged under them. */
#include "config.h"

#include "over/over.h"

static void
add_next(const struct reader *r, struct view *v, struct sheet *s)
{
	const struct place *p = &r->place;
	const struct panel_entry *next;

	if (p->visit >= 0 || p->at + 1 >= p->norder)
		return;
	next = &r->deck->panel[p->order[p->at + 1]];
	sheet_add(s, ROW_HEAD, view_say(v, N_("Next panel")));
	sheet_add(s, ROW_TEXT, deck_text(r->deck, v->arena, next->heading,
	    next->id));
}

static void
note_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct sheet s = {
		.title = N_("Notes for the facilitator"),
		.empty = N_("This panel has no notes.")
	};
	const struct panel *p;

	p = panel_parse(v->arena, r->deck, place_panel(r), NULL);
	s.row = arena_array(v->arena, (size_t)(p->nblock + p->nnote) + 4,
	    sizeof *s.row);
	for (int i = 0; i < p->nnote; i++)
		sheet_add(&s, ROW_TEXT, p->note[i]);
	sheet_add_blocks(v, &s, p, "ask", N_("Question for the room"));
	add_next(r, v, &s);
	sheet_draw(r, stage, v, c, &s);
}

const struct over over_note = {
	.name = "note", .kind = OVER_READ, .action = ACTION_NOTE,
	.beside = true, .draw = note_draw
};
