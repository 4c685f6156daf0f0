/* The language list: each language in its own name and script, no flags. A
 * number chooses, and so does the start of a name, in its own script or in
 * English, or a tag. */
#include "config.h"

#include <string.h>
#include <strings.h>

#include "deck/review.h"
#include "over/over.h"

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

static bool
is_meant(const struct list *l, struct view *v, const struct lang *lang,
    const char *tag, int number)
{
	const struct rich own = rich_plain(lang->name, v->dir, lang->tag);
	const struct rich english = rich_plain(lang->english, v->dir, "en");
	const int typed = list_number(l);

	for (int n = number; typed > 0 && n > 0; n /= 10)
		if (n == typed)
			return true;
	return list_matches(l, v, &own) || list_matches(l, v, &english) ||
	    strncasecmp(tag, l->input, strlen(l->input)) == 0;
}

/* Who has read it, in a word or two. */
static struct rich
reviewed(const struct deck *d, struct view *v, const char *tag)
{
	switch (review_of(d, v->arena, tag).state) {
	case REVIEW_MACHINE:
		return view_say(v, N_("machine translation"));
	case REVIEW_NATIVE:
		return view_say(v, N_("read by a native speaker"));
	case REVIEW_SOURCE:
	case REVIEW_UNKNOWN:
		break;
	}
	return view_plain(v, "");
}

static void
language_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct sheet s = {
		.title = N_("Choose your language"),
		.empty = N_("Nothing found.")
	};
	int count;
	const char *const *tags = languages_all(r, &count);
	const size_t n = (size_t)count;

	if (stage->list.input[0] != '\0')
		s.prompt = N_("Find:");
	s.row = arena_array(v->arena, n + 1, sizeof *s.row);
	for (size_t i = 0; i < n; i++) {
		const struct lang *lang = lang_find(tags[i]);
		struct row *row;

		if (!is_meant(&stage->list, v, lang, tags[i],
		    (int)i + 1))
			continue;
		row = sheet_add(&s, ROW_CHOICE, app_can_show(&r->options,
		    tags[i]) ? rich_plain(name_of(v, tags, n, i), v->dir,
		    lang->tag) : rich_plain(lang->english, v->dir, "en"));
		row->value = (int)i;
		row->key = view_integer(v, (long)i + 1);
		row->here = lang_closeness(tags[i], r->deck->shown) ==
		    LANG_SAME;
		row->aside = reviewed(r->deck, v, tags[i]);
	}
	sheet_draw(r, stage, v, c, &s);
}

/* A number that cannot become a longer one takes its row at once. */
static bool
language_key(struct reader *r, struct stage *stage, uint32_t key,
    struct effects *e)
{
	struct list *l = &stage->list;
	const uint32_t latin = key_latin(key);
	int n, all;

	if (latin < '0' || latin > '9' || (l->input[0] != '\0' &&
	    list_number(l) == 0))
		return false;
	list_type(l, key);
	n = list_number(l);
	languages_all(r, &all);
	if (n >= 1 && n <= all && 10 * n > all) {
		stage_close(stage);
		over_language.choose(r, stage, n - 1, e);
	}
	return true;
}

/* A catalog may have come beside the deck while nobody watched. */
static void
language_open(struct reader *r, struct stage *stage, struct effects *e)
{
	(void)stage;
	(void)e;
	languages_forget(r);
}

static void
language_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	int n;
	const char *const *tags = languages_all(r, &n);

	(void)stage;
	if (value < 0 || value >= n)
		return;
	if (app_can_show(&r->options, tags[value]))
		e->language = tags[value];
	else
		reader_tell(r, say(r->words,
		    N_("This terminal cannot show this script.")));
}

static const char *
language_how_to(const struct stage *stage)
{
	(void)stage;
	return N_("A number and Enter: choose. Enter alone: close.");
}

const struct over over_language = {
	.name = "language", .kind = OVER_CHOOSE, .action = ACTION_LANGUAGE,
	.open = language_open, .draw = language_draw, .key = language_key,
	.choose = language_choose, .how_to = language_how_to
};
