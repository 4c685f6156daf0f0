/* --text: the series as an article, for screen readers, speech, paper. */
#include "config.h"

#include "export/export.h"

#include "export/wrap.h"
#include "view/panel.h"

int
export_text(struct app *app, struct deck *deck, const struct words *words,
    const struct app_options *options, const struct text_options *how,
    FILE *out)
{
	const int panel = how->panel;
	struct assets *assets = assets_new(options->data);
	struct arena arena;
	const int *order;
	int n, section = -1;

	arena_init(&arena);
	order = app_order(app, &n);
	if (panel >= 0)
		n = 1;
	for (int i = 0; i < n; i++) {
		const int index = panel >= 0 ? panel : order[i];
		const struct panel_entry *e = &deck->panel[index];
		const struct panel *p;
		struct buf text = BUF_INIT;
		struct view v = {
			.arena = &arena, .assets = assets, .deck = deck,
			.words = words, .lang = deck_lang(deck),
			.env = options->env, .glyphs = GLYPHS_ASCII,
			.updates = true, .plain = true, .paper = true,
			.answers = how->answers, .status = "",
			.focus = -1
		};

		v.dir = v.lang->dir;
		if (i > 0)
			fputs("\n\n", out);
		if (panel < 0 && e->section != section && e->section >= 0) {
			struct rich head = deck_text(deck, &arena,
			    deck->section[e->section].heading, NULL);

			fprintf(out, "# %s\n\n", head.text);
			section = e->section;
		}
		p = panel_parse(&arena, deck, index, NULL);
		if (!rich_empty(&p->title))
			buf_str(&text, "## ");
		panel_describe(&v, p, how->notes, &text);
		wrap_put(buf_text(&text), text.n, how->cols, out);
		buf_release(&text);
		arena_clear(&arena);
	}
	arena_release(&arena);
	assets_free(assets);
	return 0;
}
