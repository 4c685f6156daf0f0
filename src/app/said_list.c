/* What lies over the panel in words: rows with numbers, of which one is chosen
 * by its number. */
#include "config.h"

#include <string.h>

#include "app/state.h"
#include "base/mem.h"

/* A row with its number, and notes which choice that is. */
static void
say_choice(struct app *app, struct view *v, int choice, const char *text,
    bool here, struct buf *out)
{
	const char *number = view_integer(v, app->said.nnumber + 1);

	app->said.number = xrealloc(app->said.number,
	    (size_t)app->said.nnumber + 1, sizeof *app->said.number);
	app->said.number[app->said.nnumber++] = choice;
	said_line(out, view_fill(v, here ? N_("{1}. {2} (you are here)") :
	    "{1}. {2}", number, text, (char *)NULL));
}

static const char *
row_text(struct view *v, const struct row *r)
{
	const char *text = said_words(v, &r->text);

	if (r->kind != ROW_CHOICE && r->key != NULL)
		text = arena_printf(v->arena, "%s: %s", r->key, text);
	if (!rich_empty(&r->detail))
		text = arena_printf(v->arena, "%s: %s", text, said_words(v,
		    &r->detail));
	if (!rich_empty(&r->aside))
		text = arena_printf(v->arena, "%s (%s)", text, said_words(v,
		    &r->aside));
	return text;
}

/* The contents as sections, not as every panel. */
static void
say_sections(struct app *app, struct view *v, const struct sheet *s,
    struct buf *out)
{
	int choice = 0;

	for (int i = 0, next; i < s->n; i = next) {
		const struct row *r = &s->row[i];
		int first = choice, n = 0;
		bool here = false;

		next = i + 1;
		if (r->kind != ROW_HEAD || (next < s->n &&
		    s->row[next].value < 0)) {
			/* Tours, and panels before the first section. */
			if (r->kind == ROW_CHOICE)
				say_choice(app, v, choice++, row_text(v, r),
				    r->here, out);
			else
				said_line(out, row_text(v, r));
			continue;
		}
		for (; next < s->n && s->row[next].kind == ROW_CHOICE;
		    next++, n++)
			here = here || s->row[next].here;
		choice += n;
		if (n > 0)
			say_choice(app, v, first, view_fill(v, n == 1 ?
			    N_("{1}: panel {2}") :
			    N_("{1}: panels {2} to {3}"), said_words(v,
			    &r->text), s->row[i + 1].key, s->row[next - 1].key,
			    (char *)NULL), here, out);
	}
}

static void
say_rows(struct app *app, struct view *v, const struct sheet *s,
    struct buf *out)
{
	int choice = 0;

	for (int i = 0; i < s->n; i++) {
		const struct row *r = &s->row[i];

		if (r->kind == ROW_CHOICE)
			say_choice(app, v, choice++, row_text(v, r), r->here,
			    out);
		else
			said_line(out, row_text(v, r));
	}
}

static void
say_list(struct app *app, struct view *v, struct buf *out)
{
	const struct over *over = app->stage.over;
	const struct sheet *s = app->stage.list.sheet;
	const bool typed = app->stage.list.input[0] != '\0';

	app->said.nnumber = 0;
	said_line(out, say(v->words, s->title));
	if (over == &over_contents && !typed)
		say_sections(app, v, s, out);
	else
		say_rows(app, v, s, out);
	if (s->n == 0 && s->empty != NULL && (over != &over_search || typed))
		said_line(out, say(v->words, s->empty));
	if (over->how_to != NULL)
		said_line(out, say(v->words, over->how_to(&app->stage)));
}

/* The row that the arrow keys chose. */
static void
say_selected(struct app *app, struct view *v, struct buf *out)
{
	const struct sheet *s = app->stage.list.sheet;
	int choice = 0;

	for (int i = 0; i < s->n; i++)
		if (s->row[i].kind == ROW_CHOICE &&
		    choice++ == app->stage.list.selected)
			said_line(out, row_text(v, &s->row[i]));
}

void
said_over(struct app *app, struct view *v, struct buf *out)
{
	const struct said *was = &app->said;
	const struct stage *stage = &app->stage;

	if (stage->over->say != NULL)
		stage->over->say(stage, v, out);
	else if (stage->list.sheet == NULL)
		return;
	else if (stage->over != was->over || strcmp(stage->list.input,
	    was->input) != 0)
		say_list(app, v, out);
	else if (stage->list.selected != was->selected)
		say_selected(app, v, out);
}

/* ---- The list as the reader hears it ---- */

enum app_list
app_list(const struct app *app)
{
	static const enum app_list list[] = {
		[OVER_READ] = LIST_READ, [OVER_CHOOSE] = LIST_CHOOSE,
		[OVER_TYPE] = LIST_TYPE, [OVER_LOOK] = LIST_READ,
		[OVER_KEYS] = LIST_NONE
	};

	return app->stage.over == NULL ? LIST_NONE :
	    list[app->stage.over->kind];
}

int
app_numbers(const struct app *app)
{
	/* Until a word was typed, nothing was found that has a number. */
	return app->stage.over == &over_search &&
	    app->stage.list.input[0] == '\0' ? 0 : app->said.nnumber;
}

void
app_type(struct app *app, const char *text)
{
	stage_type(&app->reader, &app->stage, text);
}
