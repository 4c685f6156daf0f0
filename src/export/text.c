/* --text: the series as an article, for screen readers, speech, paper. */
#include "config.h"

#include "export/export.h"

#include <string.h>

#include "view/panel.h"

enum { LEAST = 20 };	/* cells for words beside what is set in */

/* Bytes of the blanks that a line begins with, and of "- " or "12. " behind
 * them: its other rows begin below what follows. */
static size_t
hanging(const char *s, size_t n, bool *mark)
{
	size_t in = 0, i;

	while (in < n && s[in] == ' ')
		in++;
	for (i = in; i < n && s[i] >= '0' && s[i] <= '9'; i++)
		;
	*mark = (i > in && i + 1 < n && s[i] == '.' && s[i + 1] == ' ') ||
	    (i == in && i + 1 < n && s[i] == '-' && s[i + 1] == ' ');
	return *mark ? i + 2 : in;
}

/* Where the row from..end really ends: an address stays whole, so that a
 * terminal can open it, in the next row or, where it stands alone, in this. */
static size_t
past_address(const char *s, size_t from, size_t end, size_t n)
{
	size_t start = end;

	while (start > from && s[start - 1] != ' ')
		start--;
	if (start == end || memmem(s + start, end - start, "://", 3) == NULL)
		return end;
	if (start > from)
		return start;
	while (end < n && s[end - 1] != ' ')
		end++;
	return end;
}

/* One line in rows of so many cells. */
static void
put_wrapped(struct view *v, const char *s, size_t n, int cols, FILE *out)
{
	bool mark;
	size_t in = hanging(s, n, &mark), at = in;

	if ((int)in + LEAST > cols || (!mark && in >= 4))
		at = n;		/* no room, or code */
	fwrite(s, 1, at, out);
	while (at < n) {
		const struct text_env env = { .bidi = BIDI_LOGICAL };
		const struct rich rest = rich_plain(arena_strndup(v->arena,
		    s + at, n - at), v->dir, v->lang->tag);
		const struct para p = para_layout(v->arena, &rest,
		    cols - (int)in, &env);
		const size_t next = p.n > 1 ? past_address(s, at, at +
		    p.line[1].start, n) : n;
		size_t end = next;

		while (next < n && s[end - 1] == ' ')
			end--;
		fwrite(s + at, 1, end - at, out);
		at = next;
		if (at < n)
			fprintf(out, "\n%*s", (int)in, "");
	}
	putc('\n', out);
}

static void
put_text(struct view *v, const struct buf *text, int cols, FILE *out)
{
	const char *s = buf_text(text), *end = s + text->n, *stop;

	if (cols < 2 * LEAST) {
		fwrite(s, 1, text->n, out);
		return;
	}
	for (; s < end; s = stop + 1) {
		stop = memchr(s, '\n', (size_t)(end - s));
		if (stop == NULL)
			stop = end;
		put_wrapped(v, s, (size_t)(stop - s), cols, out);
	}
}

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
		put_text(&v, &text, how->cols, out);
		buf_release(&text);
		arena_clear(&arena);
	}
	arena_release(&arena);
	assets_free(assets);
	return 0;
}
