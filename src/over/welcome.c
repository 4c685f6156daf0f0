/* The languages of a kiosk, the first that a visitor meets: each by its own
 * name in its own script, and nothing else to read. A number, the first
 * letters, the arrow keys or a click choose. */
#include "config.h"

#include <string.h>

#include "over/over.h"

static void
welcome_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	/* Who hears it is told what the list is. */
	struct sheet s = { .title = r->options.lines ?
	    N_("Choose your language") : NULL };
	const char *const *tags;
	const size_t n = kiosk_languages(r, v->arena, &tags);

	s.row = arena_array(v->arena, n + 1, sizeof *s.row);
	for (size_t i = 0; i < n; i++) {
		const struct lang *lang = lang_find(tags[i]);
		struct row *row = sheet_add(&s, ROW_CHOICE,
		    rich_plain(lang->name, lang->dir, lang->tag));

		row->value = (int)i;
		row->key = view_integer(v, (long)i + 1);
		row->also = lang->english;
		row->here = lang_closeness(tags[i], r->deck->shown) ==
		    LANG_SAME;
	}
	if (tiles_draw(r, stage, v, c, &s, 0))
		return;
	s.title = N_("Choose your language");
	sheet_draw(r, stage, v, c, &s);
}

static void
welcome_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	struct arena *arena = &r->search.arena;
	const char *const *tags;
	const size_t n = kiosk_languages(r, arena, &tags);

	if (value >= 0 && (size_t)value < n)
		e->language = tags[value];
	stage_open(r, stage, &over_menu, e);
}

static const char *
welcome_how_to(const struct stage *stage)
{
	(void)stage;
	return N_("A number and Enter: choose. Enter alone: close.");
}

const struct over over_welcome = {
	.name = "welcome", .kind = OVER_CHOOSE, .action = ACTION_NONE,
	.draw = welcome_draw, .key = tiles_key, .choose = welcome_choose,
	.how_to = welcome_how_to
};
