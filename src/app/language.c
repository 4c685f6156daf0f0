/* The language list: each language in its own name and script, no flags. */
#include "config.h"

#include <string.h>

#include "app/state.h"

/* The name of a language in itself, with its region where another language of
 * the list has the same name. */
static const char *
name_of(struct view *v, const char *const *tags, size_t n, size_t i)
{
	const char *name = lang_find(tags[i])->name;
	const char *region = lang_region(tags[i]);
	bool alone = true;

	for (size_t k = 0; k < n; k++)
		alone = alone && (k == i ||
		    strcmp(lang_find(tags[k])->name, name) != 0);
	if (alone || region == NULL)
		return name;
	return arena_printf(v->arena, "%s (%s)", name, region);
}

void
language_draw(struct app *app, struct view *v, struct canvas *c)
{
	struct sheet s = { .title = N_("Choose your language") };
	const char *const *tags;
	size_t n = deck_languages(app->deck, v->arena, &tags);

	s.row = arena_array(v->arena, n + 1, sizeof *s.row);
	for (size_t i = 0; i < n; i++) {
		const struct lang *lang = lang_find(tags[i]);
		struct row *r = &s.row[s.n++];

		r->kind = ROW_CHOICE;
		r->value = (int)i;
		r->key = view_integer(v, (long)i + 1);
		r->text = rich_plain(name_of(v, tags, n, i), v->dir,
		    lang->tag);
		r->detail = view_plain(v, "");
		if (!app_can_show(&app->options, tags[i]))
			r->text = rich_plain(lang->english, v->dir, "en");
		r->here = lang_closeness(tags[i], app->deck->shown) ==
		    LANG_SAME;
	}
	sheet_draw(app, v, c, &s);
}

const char *
language_choose(struct app *app, int value)
{
	const char *const *tags;
	size_t n = deck_languages(app->deck, &app->arena, &tags);

	if (value < 0 || (size_t)value >= n)
		return NULL;
	return tags[value];
}
