/* --translate: a catalog in the order of the deck, source and translation side
 * by side, with what a translator wants to know of each text: where it stands,
 * the room it has, the terms in it, what --check finds. Each begins with the
 * file and line of its entry, as compilers report, so that editors jump. */
#include "config.h"

#include "check/check.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "check/parts.h"
#include "deck/inline.h"
#include "deck/safe.h"
#include "deck/tags.h"
#include "export/rooms.h"
#include "text/cluster.h"

/* "  SOURCE | TRANSLATION" needs so many cells beside the two. */
enum { FRAME = 5, LEAST = 20 };

struct entry {
	const char	*msgstr;
	int		 line;
	bool		 fuzzy;
	bool		 told;		/* with what is found in it */
};

struct translate {
	struct check		*check;
	struct arena		 arena, line;	/* line: of one text */
	const char		*path;		/* of the catalog */
	const struct lang	*from, *to;
	const char		*panel;		/* only this one, NULL: all */
	int			 cols;
	struct entry		*entry;
	int			 n, size;
	struct table		 index;		/* ctxt \004 msgid -> entry */
	struct table		 seen;
	struct terms		*terms;
	struct rooms		*rooms;
	struct diags		 found;
	FILE			*out;
	int			 texts, missing, fuzzy;
};

/* ---- The catalog ---- */

static const char *
key_of(struct arena *a, const char *ctxt, const char *msgid)
{
	return ctxt == NULL ? msgid : arena_printf(a, "%s\004%s", ctxt, msgid);
}

static void
add_entry(const struct catalog_entry *from, void *arg)
{
	struct translate *t = arg;
	const char *key;

	if (from->obsolete)
		return;
	if (t->n == t->size) {
		t->size = t->size > 0 ? 2 * t->size : 256;
		t->entry = xrealloc(t->entry, (size_t)t->size,
		    sizeof *t->entry);
	}
	t->entry[t->n] = (struct entry){ arena_strdup(&t->arena,
	    from->msgstr), from->line, from->fuzzy, false };
	key = arena_strdup(&t->arena, key_of(&t->arena, from->ctxt,
	    from->msgid));
	table_set(&t->index, key, t->n++);
}

/* ---- Two columns ---- */

/* Bytes of s that stand in a line of so many cells; *next: where the rest
 * begins. */
static size_t
take_line(const char *s, int cells, const char **next)
{
	const size_t len = strcspn(s, "\n");
	size_t n = text_fit(s, len, cells), end = n;

	if (n == 0 && len > 0)		/* wider than the column */
		n = end = grapheme_next(s, len);
	if (n < len && s[n] != ' ') {
		while (end > 0 && s[end - 1] != ' ')
			end--;
		end = end > 0 ? end : n;
	}
	*next = s + end;
	while (**next == ' ')
		++*next;
	if (end == len && **next == '\n')
		++*next;
	while (end > 0 && s[end - 1] == ' ')
		end--;
	return end;
}

static void
put_columns(const struct translate *t, const char *left, const char *right)
{
	const int cells = (t->cols - FRAME) / 2;

	while (*left != '\0' || *right != '\0') {
		const char *l = left, *r = right;
		const size_t nl = take_line(l, cells, &left);
		const size_t nr = take_line(r, cells, &right);

		/* A line is from left to right, whatever stands in it. */
		fprintf(t->out, "%s  %.*s%*s |", t->to->dir == DIR_RTL ?
		    "\u200E" : "", (int)nl, l, cells - text_width(l, nl), "");
		if (nr > 0)
			fprintf(t->out, " %.*s", (int)nr, r);
		putc('\n', t->out);
	}
}

/* ---- One text ---- */

static void
put_term(void *arg, const char *term, const char *rendering)
{
	const struct translate *t = arg;

	fprintf(t->out, "  term: %s = %s\n", term, *rendering != '\0' ?
	    rendering : "*");
}

static void
put_terms(struct translate *t, const char *msgid)
{
	struct rich source = rich_plain(msgid, DIR_LTR, t->from->tag);

	if (t->terms == NULL)
		return;
	inline_parse(&t->line, msgid, strlen(msgid), &source, NULL);
	terms_visit(t->terms, &source, t->from, put_term, t);
}

static void
put_findings(const struct translate *t, int line)
{
	for (size_t i = 0; i < t->found.n; i++) {
		const struct diag *d = &t->found.list[i];

		if (d->line == line && strcmp(d->file, t->path) == 0)
			fprintf(t->out, "  %s: %s\n",
			    diag_level_name(d->level), d->message);
	}
}

static void
put_head(const struct translate *t, const struct unit *u,
    const struct entry *e)
{
	const bool missing = e == NULL || *e->msgstr == '\0';

	fprintf(t->out, "%s:%d:1: %s%s%s%s\n", t->path, e != NULL ? e->line : 1,
	    u->panel != NULL ? u->panel : "", u->panel != NULL &&
	    *u->role != '\0' ? ", " : "", u->role, missing ?
	    " [not translated]" : e->fuzzy ? " [fuzzy]" : "");
}

static void
put_text(struct translate *t, const struct unit *u, const struct entry *e)
{
	const char *panel = u->panel != NULL ? u->panel : "";
	const struct room *room = rooms_find(t->rooms, panel, u->msgid);

	put_head(t, u, e);
	put_columns(t, safe_text(&t->line, u->msgid),
	    e != NULL ? safe_text(&t->line, e->msgstr) : "");
	fprintf(t->out, "  source: %s:%d", u->file, u->line);
	if (room != NULL && room->wide > 0 && strcmp(u->role, "note") != 0)
		room_put(room, t->out);
	putc('\n', t->out);
	put_terms(t, u->msgid);
	if (e != NULL)
		put_findings(t, e->line);
	putc('\n', t->out);
}

static void
visit(const struct unit *u, void *arg)
{
	struct translate *t = arg;
	int n = -1;
	const char *seen;

	if (u->local || (t->panel != NULL && (u->panel == NULL ||
	    strcmp(u->panel, t->panel) != 0)))
		return;
	if (u->panel != NULL)
		n = table_get(&t->index, key_of(&t->line, u->panel, u->msgid));
	if (n < 0)
		n = table_get(&t->index, u->msgid);
	/* Once, where it stands first; what no entry is for has its words. */
	seen = n >= 0 ? arena_printf(&t->arena, "%d", n) : arena_printf(
	    &t->arena, "\004%s", u->msgid);
	if (table_get(&t->seen, seen) >= 0)
		return;
	table_set(&t->seen, seen, 1);
	t->texts++;
	t->missing += n < 0 || *t->entry[n].msgstr == '\0';
	t->fuzzy += n >= 0 && t->entry[n].fuzzy;
	if (n >= 0)
		t->entry[n].told = true;
	put_text(t, u, n >= 0 ? &t->entry[n] : NULL);
	arena_clear(&t->line);
}

static bool
is_told(const struct translate *t, const struct diag *d)
{
	for (int i = 0; i < t->n; i++)
		if (t->entry[i].told && t->entry[i].line == d->line &&
		    strcmp(d->file, t->path) == 0)
			return true;
	return false;
}

/* What no text is beside: the header, entries of texts that are gone. */
static void
put_rest(const struct translate *t)
{
	for (size_t i = 0; i < t->found.n; i++) {
		const struct diag *d = &t->found.list[i];

		if (!is_told(t, d))
			fprintf(t->out, "%s:%d:%d: %s: %s\n", d->file,
			    d->line > 0 ? d->line : 1, d->col > 0 ? d->col : 1,
			    diag_level_name(d->level), d->message);
	}
}

/* ---- All of it ---- */

/* What --check says of this catalog. */
static void
find_all(struct translate *t, const char *tag)
{
	struct diags *ds = t->check->ds;

	check_deck(t->check);		/* what the deck itself has lost */
	t->check->ds = &t->found;
	t->check->only = tag;
	check_catalogs(t->check);
	t->check->ds = ds;
	diags_sort(&t->found);
}

static void
translate(struct translate *t, const struct words *words, const char *tag)
{
	struct deck *d = t->check->deck;

	find_all(t, tag);
	t->rooms = rooms_new(d, words, t->check->options);
	t->terms = terms_open(arena_printf(&t->arena, "%s/po/terms.%s.tsv",
	    d->folder, tag), t->from, t->to, NULL);
	catalog_visit(t->path, NULL, add_entry, t);
	deck_units(d, visit, t);
	if (t->panel == NULL)
		put_rest(t);
	fprintf(t->out, "%s: %d texts, %d not translated, %d fuzzy\n", t->path,
	    t->texts, t->missing, t->fuzzy);
	terms_free(t->terms);
	rooms_free(t->rooms);
	free(t->entry);
}

bool
check_translate(struct deck *deck, const struct words *words,
    const struct app_options *options, const struct translate_options *how,
    FILE *out)
{
	struct diags dropped;
	struct check c = { .deck = deck, .options = options, .ds = &dropped };
	struct translate t = { .check = &c, .panel = how->panel, .out = out,
	    .cols = how->cols >= FRAME + 2 * LEAST ? how->cols :
	    FRAME + 2 * LEAST };
	const char *tag = NULL;

	arena_init(&t.arena);
	arena_init(&t.line);
	if (deck->folder != NULL)
		t.path = tags_file(&t.arena, arena_printf(&t.arena, "%s/po",
		    deck->folder), how->tag, &tag);
	if (t.path != NULL) {
		diags_init(&dropped);
		diags_init(&t.found);
		table_init(&t.index, &t.arena);
		table_init(&t.seen, &t.arena);
		table_init(&c.lost, &t.arena);
		t.from = lang_find(deck->lang);
		t.to = lang_find(tag);
		c.interface = arena_printf(&t.arena, "%s/interface",
		    options->data);
		c.assets = assets_new(options->data);
		translate(&t, words, tag);
		assets_free(c.assets);
		diags_release(&t.found);
		diags_release(&dropped);
	}
	arena_release(&t.line);
	arena_release(&t.arena);
	return t.path != NULL;
}
