/* The language list: each language in its own name and script, no flags. */
#include "config.h"

#include "app/state.h"

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
		r->text = rich_plain(lang->name, v->dir, lang->tag);
		r->detail = view_plain(v, "");
		if (!app_can_show(&app->options, tags[i]))
			r->text = rich_plain(lang->english, v->dir, "en");
		r->here = lang_same(tags[i], app->deck->shown);
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
