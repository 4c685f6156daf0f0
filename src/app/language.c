/* The language list: each language in its own name and script, no flags. And
 * the display check: one line of right-to-left text in every way of writing
 * it, for terminals that nothing can be asked of. */
#include "config.h"

#include <string.h>

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

void
display_draw(struct app *app, struct view *v, struct canvas *c)
{
	/* "IOM supports cities: 55% in 2015" and a bracket, in Arabic. */
	static const char sample[] =
	    "IOM تدعم المدن (لا إله إلا) 55% في 2015";
	struct sheet s = { .title = N_("Display check") };
	struct text_env logical = v->env;
	struct row *r;

	s.row = arena_array(v->arena, 8, sizeof *s.row);
	r = &s.row[s.n++];
	r->text = view_say(v, N_("In this line, IOM stands at the right end, "
	    "the letters are joined, and the year is at the left end:"));
	r->detail = rich_plain(sample, DIR_RTL, "ar");
	r = &s.row[s.n++];
	r->text = view_say(v, N_("If it is wrong, start the program with "
	    "another --bidi: lro, kitty or logical."));
	r->detail = view_plain(v, "");
	r = &s.row[s.n++];
	r->text = view_say(v, N_("Marks, wide letters and bars: each line "
	    "ends at the same column."));
	r->detail = rich_plain("é ñ ş й ї 世界 مُحَمَّد |\n"
	    "e n s i i SJ__ mhmd |", DIR_LTR, "en");
	(void)logical;
	for (int i = 0; i < s.n; i++)
		s.row[i].kind = ROW_TEXT;
	sheet_draw(app, v, c, &s);
}
