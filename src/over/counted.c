/* What this screen counts: told to visitors before they could ask. */
#include "config.h"

#include "over/over.h"

static void
counted_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	static const char *const text[] = {
		N_("This screen counts how often it is used, so that its "
		    "makers learn what helps. It uses no camera and no "
		    "microphone, and it does not know who you are."),
		N_("For each day and language it counts: visits and how they "
		    "ended, panels that were seen, how long a visit took (in "
		    "five steps), QR codes shown, answers in the quiz."),
		N_("It does not count: the time of day, the order of what you "
		    "did, what you typed. Numbers below {1} are added to "
		    "others."),
		N_("“Clear” or waiting ends your visit: what you did here is "
		    "forgotten.")
	};
	enum { LINES = sizeof text / sizeof *text };
	struct sheet s = { .title = N_("What this screen counts") };

	s.row = arena_array(v->arena, 2 * LINES, sizeof *s.row);
	for (int i = 0; i < LINES; i++) {
		if (i > 0)
			sheet_add(&s, ROW_TEXT, view_plain(v, ""));
		sheet_add(&s, ROW_TEXT, view_plain(v, view_fill(v, text[i],
		    view_integer(v, 5), (char *)NULL)));
	}
	sheet_draw(r, stage, v, c, &s);
}

const struct over over_counted = {
	.name = "counted", .kind = OVER_READ, .action = ACTION_NONE,
	.draw = counted_draw
};
