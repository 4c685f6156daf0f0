/* Screens of text over the panel: the keys, the sources, the notes. */
#include "config.h"

#include <string.h>

#include "app/keys.h"
#include "app/state.h"
#include "view/panel.h"

/* Keys as they are where the screen is mirrored: the arrows change places. */
static const char *
turned(const struct view *v, const char *keys)
{
	struct buf out = BUF_INIT;
	const char *text;

	if (v->dir == DIR_LTR)
		return keys;
	for (const char *p = keys; *p != '\0'; ) {
		if (strncmp(p, "→", 3) == 0 || strncmp(p, "←", 3) == 0) {
			buf_str(&out, strncmp(p, "→", 3) == 0 ? "←" : "→");
			p += 3;
		} else
			buf_char(&out, *p++);
	}
	text = arena_strndup(v->arena, buf_text(&out), out.n);
	buf_release(&out);
	return text;
}

void
help_draw(struct app *app, struct view *v, struct canvas *c)
{
	struct sheet s = { .title = N_("Keys") };
	const struct key_help *help;
	int n;

	help = key_help(&n);
	s.row = arena_array(v->arena, (size_t)n, sizeof *s.row);
	for (int i = 0; i < n; i++) {
		struct row *r = &s.row[s.n++];

		r->detail = view_plain(v, "");
		if (help[i].words == NULL) {
			r->kind = ROW_HEAD;
			r->text = view_say(v, help[i].keys);
		} else {
			r->key = turned(v, help[i].keys);
			r->text = view_say(v, help[i].words);
		}
	}
	sheet_draw(app, v, c, &s);
}

/* A row of running text. */
static void
add_text(struct view *v, struct sheet *s, enum row_kind kind,
    const struct rich *text)
{
	struct row *r = &s->row[s->n++];

	memset(r, 0, sizeof *r);
	r->kind = kind;
	r->text = *text;
	r->detail = view_plain(v, "");
}

static void
add_blocks(struct view *v, struct sheet *s, const struct panel *p,
    const char *shape, const char *head)
{
	bool first = true;

	for (int i = 0; i < p->nblock; i++) {
		const struct block *b = &p->block[i];

		if (b->shape == NULL || strcmp(b->shape->name, shape) != 0)
			continue;
		if (first) {
			struct rich words = view_say(v, head);

			add_text(v, s, ROW_HEAD, &words);
			first = false;
		}
		add_text(v, s, ROW_TEXT, &b->text);
	}
}

void
source_draw(struct app *app, struct view *v, struct canvas *c)
{
	const struct panel *p = panel_parse(v->arena, app->deck,
	    app_panel(app), NULL);
	struct sheet s = {
		.title = N_("Where this comes from"),
		.empty = N_("This panel names no source.")
	};

	s.row = arena_array(v->arena, (size_t)p->nblock + 4, sizeof *s.row);
	add_blocks(v, &s, p, "source", N_("Source"));
	add_blocks(v, &s, p, "update", N_("Newer figure"));
	sheet_draw(app, v, c, &s);
}

void
note_draw(struct app *app, struct view *v, struct canvas *c)
{
	const struct panel *p = panel_parse(v->arena, app->deck,
	    app_panel(app), NULL);
	struct sheet s = {
		.title = N_("Notes for the facilitator"),
		.empty = N_("This panel has no notes.")
	};

	s.row = arena_array(v->arena, (size_t)(p->nblock + p->nnote) + 4,
	    sizeof *s.row);
	for (int i = 0; i < p->nnote; i++)
		add_text(v, &s, ROW_TEXT, &p->note[i]);
	add_blocks(v, &s, p, "ask", N_("Question for the room"));
	if (app->at + 1 < app->norder) {
		const struct panel_entry *next =
		    &app->deck->panel[app->order[app->at + 1]];
		struct rich head = view_say(v, N_("Next panel"));
		struct rich text = deck_text(app->deck, v->arena,
		    next->heading, next->id);

		add_text(v, &s, ROW_HEAD, &head);
		add_text(v, &s, ROW_TEXT, &text);
	}
	sheet_draw(app, v, c, &s);
}
