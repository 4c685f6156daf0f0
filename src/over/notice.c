/* The notice: is somebody still there? It stands over everything, and any key,
 * click or touch ends it. What lies below stays as it is. */
#include "config.h"

#include "over/over.h"

static void
notice_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct area all = area_all(c, v->dir);
	const int width = c->cols > 64 ? 60 : c->cols > 4 ? c->cols - 4 : 1;
	const char *seconds = view_integer(v, r->kiosk->left);
	struct rich ask = view_say(v, N_("Are you still there?"));
	struct rich how = view_say(v, N_("Press any key or touch the screen, "
	    "and everything stays as it is."));
	struct rich left = view_plain(v, view_fill(v, N_("Seconds until this "
	    "screen forgets what you did: {1}"), seconds, (char *)NULL));
	int rows = 0, cols = 0, y;
	const int words = view_text_rows(v, &ask, width) + view_text_rows(v,
	    &how, width) + view_text_rows(v, &left, width) + 2;
	const bool big = view_figure_size(v, seconds, SIZE_NORMAL, &rows,
	    &cols) && cols <= c->cols && rows + 1 + words <= c->rows;

	(void)stage;
	if (!big)
		rows = -1;
	y = (c->rows - rows - 1 - words) / 2;
	if (y < 0)
		y = 0;
	if (big)
		view_figure(v, &all, y, (c->cols - cols) / 2, seconds,
		    SIZE_NORMAL, style(ROLE_ACCENT));
	y += rows + 1;
	c->cursor_row = y < c->rows ? y : c->rows - 1;
	c->cursor_col = 0;
	y += view_text(v, &all, y, (c->cols - width) / 2, width, &ask,
	    ALIGN_CENTRE, style(ROLE_HEADING)) + 1;
	y += view_text(v, &all, y, (c->cols - width) / 2, width, &how,
	    ALIGN_CENTRE, style(ROLE_STRONG)) + 1;
	view_text(v, &all, y, (c->cols - width) / 2, width, &left,
	    ALIGN_CENTRE, style(ROLE_TEXT));
}

const struct over over_notice = {
	.name = "notice", .kind = OVER_LOOK, .action = ACTION_NONE,
	.draw = notice_draw
};
