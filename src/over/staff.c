/* The staff's page: how the kiosk is, and the two things that staff may do. */
#include "config.h"

#include "over/over.h"

enum { VALUE_START, VALUE_END, VALUE_CLOSE };

static void
staff_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	static const char *const deed[] = {
		[VALUE_START] = N_("Back to the start"),
		[VALUE_END] = N_("End until the machine is restarted"),
		[VALUE_CLOSE] = N_("Close")
	};
	const struct kiosk *k = r->kiosk;
	struct sheet s = { .title = N_("Staff") };

	s.row = arena_array(v->arena, (size_t)k->nline + 4, sizeof *s.row);
	for (int i = 0; i < k->nline; i++) {
		struct rich text = view_say(v, k->line[i].label);
		struct row *row = sheet_add(&s, ROW_TEXT, text);

		row->detail = view_plain(v, k->line[i].value);
	}
	for (int i = 0; i < 3; i++) {
		struct row *row = sheet_add(&s, ROW_CHOICE, view_say(v,
		    deed[i]));

		row->value = i;
		row->key = view_integer(v, i + 1);
		row->here = i == VALUE_CLOSE;
	}
	sheet_draw(r, stage, v, c, &s);
}

static void
staff_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	(void)stage;
	(void)e;
	r->kiosk->clear = value == VALUE_START;
	r->kiosk->end = value == VALUE_END;
}

static const char *
staff_how_to(const struct stage *stage)
{
	(void)stage;
	return N_("A number and Enter: choose. Enter alone: close.");
}

const struct over over_staff = {
	.name = "staff", .kind = OVER_CHOOSE, .action = ACTION_NONE,
	.draw = staff_draw, .key = tiles_key, .choose = staff_choose,
	.how_to = staff_how_to
};
