/* The black screen: the room looks at whoever speaks. A running clock is still
 * seen at its foot. */
#include "config.h"

#include "over/over.h"

static void
black_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct area all = area_all(c, v->dir);
	struct rich status = view_plain(v, v->status);

	(void)r;
	(void)stage;
	if (*v->status != '\0')
		view_text(v, &all, c->rows - 1, 0, c->cols, &status,
		    ALIGN_END, style(ROLE_MUTED));
	c->cursor_row = c->cursor_col = 0;
}

/* Clocks go on; any other key ends it. */
static bool
black_key(struct reader *r, struct stage *stage, uint32_t key,
    struct effects *e)
{
	(void)stage;
	(void)e;
	if (key_action(key_latin(key), false) != ACTION_MINUTE ||
	    !countdown_is_on(r))
		return false;
	countdown_add(r, 1);
	return true;
}

const struct over over_black = {
	.name = "black", .kind = OVER_LOOK, .action = ACTION_BLACK,
	.any_key = true, .draw = black_draw, .key = black_key
};
