/* What the checks share: the reference screen, and how a message quotes. */
#include "config.h"

#include "check/parts.h"

#include <string.h>

#include "text/cluster.h"

/* Cells of a text that a message quotes. */
enum { QUOTED = 48 };

struct view
check_view(const struct check *c, struct arena *arena,
    const struct words *words)
{
	struct view v = {
		.arena = arena, .assets = c->assets, .deck = c->deck,
		.words = words, .lang = lang_find(c->deck->shown),
		.env = c->options->env, .glyphs = GLYPHS_FULL,
		.updates = true, .plain = true, .status = "",
		.focus = -1
	};

	v.dir = v.lang->dir;
	return v;
}

const char *
check_quote(struct arena *a, const char *text)
{
	const size_t line = strcspn(text, "\n");
	const size_t n = text_fit(text, line, QUOTED);

	return arena_printf(a, "“%.*s%s”", (int)n, text,
	    text[n] != '\0' ? "…" : "");
}
