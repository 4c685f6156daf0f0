/* The keys: printed from the key table. */
#include "config.h"

#include <string.h>

#include "over/over.h"

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

static void
help_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct sheet s = { .title = N_("Keys") };
	const struct key_help *help;
	int n;

	help = r->kiosk != NULL ? kiosk_help(&n) : key_help(&n);
	s.row = arena_array(v->arena, (size_t)n, sizeof *s.row);
	for (int i = 0; i < n; i++) {
		const bool head = help[i].words == NULL;
		struct row *row;

		if (help[i].for_eyes && r->options.lines)
			continue;
		row = sheet_add(&s, head ? ROW_HEAD : ROW_TEXT,
		    view_say(v, head ? help[i].keys : help[i].words));

		if (!head)
			row->key = turned(v, view_keys(v, help[i].keys));
	}
	sheet_draw(r, stage, v, c, &s);
}

const struct over over_help = {
	.name = "help", .kind = OVER_READ, .action = ACTION_HELP,
	.draw = help_draw
};
