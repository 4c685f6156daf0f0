/* --list and --tours. */
#include "config.h"

#include "export/export.h"

/* The text of r in one line without tabs, since columns are. */
static void
put(const struct rich *r, FILE *out)
{
	for (size_t i = 0; i < r->len; i++)
		putc(r->text[i] == '\n' || r->text[i] == '\t' ? ' ' :
		    r->text[i], out);
}

int
export_list(struct app *app, struct deck *deck, FILE *out)
{
	struct arena arena;
	const int *order;
	int n;

	arena_init(&arena);
	order = app_order(app, &n);
	for (int i = 0; i < n; i++) {
		const struct panel_entry *e = &deck->panel[order[i]];
		struct rich title, section = rich_plain("", DIR_LTR, "en");

		title = deck_text(deck, &arena, e->heading, e->id);
		if (e->section >= 0)
			section = deck_text(deck, &arena,
			    deck->section[e->section].heading, NULL);
		fprintf(out, "%s\t", e->id);
		put(&section, out);
		putc('\t', out);
		put(&title, out);
		putc('\n', out);
		arena_clear(&arena);
	}
	arena_release(&arena);
	return 0;
}

int
export_tours(struct app *app, struct deck *deck, FILE *out)
{
	struct arena arena;

	arena_init(&arena);
	for (int i = 0; i < deck->ntour; i++) {
		const struct tour *t = &deck->tour[i];
		struct rich title = deck_text(deck, &arena, t->title, NULL);
		int n = 0, minutes = 0;

		for (int k = 0; k < t->n; k++)
			if (app_shows(app, t->panel[k])) {
				n++;
				minutes += deck->panel[t->panel[k]].minutes;
			}
		fprintf(out, "%s\t%d\t%d\t", t->name, n, minutes);
		put(&title, out);
		putc('\n', out);
		arena_clear(&arena);
	}
	arena_release(&arena);
	return 0;
}
