/* --pot: a template with every unit of the deck, to be merged into the
 * catalogs with msgmerge. A unit that occurs on several panels stands once
 * without context, its places in one comment; but the answers of a quiz and
 * the terms of a glossary have their panel as context, for the same word may
 * need another form in another sentence. */
#include "config.h"

#include "export/export.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/table.h"
#include "export/rooms.h"

/* A unit, and the next one with the same words. */
struct pot_unit {
	const char	*msgid, *panel, *role, *file;
	const char	*context;	/* NULL: none */
	int		 line;
	int		 again;		/* its index, -1: none */
	bool		 first;		/* of those with these words */
};

struct pot {
	struct arena	 arena;
	struct pot_unit	*unit;
	int		 n, size;
	struct rooms	*rooms;
	struct table	 last;		/* context, msgid -> the last with these */
};

/* What stands in its own sentence, or for itself. */
static const char *const alone[] = { "quiz item", "glossary label" };

static const char *
context_of(const struct pot_unit *u)
{
	for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
		if (strcmp(alone[i], u->role) == 0)
			return u->panel;
	return NULL;
}

static void
collect(const struct unit *u, void *data)
{
	struct pot *pot = data;
	struct arena *a = &pot->arena;
	struct pot_unit *out;
	const char *key;
	int last;

	if (pot->n == pot->size) {
		pot->size = pot->size > 0 ? 2 * pot->size : 256;
		pot->unit = xrealloc(pot->unit, (size_t)pot->size,
		    sizeof *pot->unit);
	}
	out = &pot->unit[pot->n];
	out->msgid = arena_strdup(a, u->msgid);
	out->panel = arena_strdup(a, u->panel != NULL ? u->panel : "");
	out->role = arena_strdup(a, u->role != NULL ? u->role : "");
	out->file = arena_strdup(a, u->file);
	out->line = u->line;
	out->again = -1;
	out->context = context_of(out);
	key = out->context == NULL ? out->msgid :
	    arena_printf(a, "%s\004%s", out->context, out->msgid);
	last = table_get(&pot->last, key);
	out->first = last < 0;
	if (last >= 0)
		pot->unit[last].again = pot->n;
	table_set(&pot->last, key, pot->n++);
}

static void
put_string(const char *keyword, const char *s, FILE *out)
{
	fprintf(out, "%s \"", keyword);
	for (; *s != '\0'; s++)
		switch (*s) {
		case '"':
		case '\\':
			fprintf(out, "\\%c", *s);
			break;
		case '\n':
			fputs(s[1] != '\0' ? "\\n\"\n\"" : "\\n", out);
			break;
		case '\t':
			fputs("\\t", out);
			break;
		default:
			putc(*s, out);
		}
	fputs("\"\n", out);
}

/* The name of a file without its folders: templates are made anywhere. */
static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

/* Where a unit stands, what for, and the room it has: one line for the
 * translator. */
static void
put_place(const struct pot *pot, const struct pot_unit *u, FILE *out)
{
	const struct room *room = rooms_find(pot->rooms, u->panel, u->msgid);

	fprintf(out, "#. %s%s%s", u->panel, *u->panel != '\0' &&
	    *u->role != '\0' ? ", " : "", u->role);
	if (room != NULL && room->wide > 0 && strcmp(u->role, "note") != 0)
		room_put(room, out);
	putc('\n', out);
}

static void
put_unit(const struct pot *pot, const struct pot_unit *u, FILE *out)
{
	putc('\n', out);
	for (int i = (int)(u - pot->unit); i >= 0; i = pot->unit[i].again)
		put_place(pot, &pot->unit[i], out);
	fprintf(out, "#: %s:%d\n", base_name(u->file), u->line);
	fputs("#, no-wrap\n", out);
	if (u->context != NULL)
		put_string("msgctxt", u->context, out);
	put_string("msgid", u->msgid, out);
	fputs("msgstr \"\"\n", out);
}

int
export_pot(const struct deck *deck, const struct words *words,
    const struct app_options *options, FILE *out)
{
	struct pot pot = { .rooms = rooms_new(deck, words, options) };

	arena_init(&pot.arena);
	table_init(&pot.last, &pot.arena);
	deck_units(deck, collect, &pot);
	fputs("# Translations of a placard deck: one entry a heading, "
	    "paragraph, list item or table cell.\n"
	    "# Keep **strong**, *emphasis* and [text](target) as they are in "
	    "the source.\n"
	    "# Lines are those of a screen of 80x24; cells are letters, two for "
	    "a Chinese one.\n#\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n", out);
	fputs("\"Project-Id-Version: placard\\n\"\n"
	    "\"Report-Msgid-Bugs-To: \\n\"\n"
	    "\"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n\"\n"
	    "\"Last-Translator: \\n\"\n"
	    "\"Language-Team: \\n\"\n"
	    "\"Language: \\n\"\n"
	    "\"MIME-Version: 1.0\\n\"\n"
	    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
	    "\"Content-Transfer-Encoding: 8bit\\n\"\n"
	    "\"X-Review: not yet read by a native speaker\\n\"\n", out);
	for (int i = 0; i < pot.n; i++)
		if (pot.unit[i].first)
			put_unit(&pot, &pot.unit[i], out);
	free(pot.unit);
	rooms_free(pot.rooms);
	arena_release(&pot.arena);
	return 0;
}
