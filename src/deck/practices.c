/* Reading a collection of good practices. A table of up to
 * 20,000 lines is opened while a reader waits: cells are pointers into the
 * file's text, and nothing is translated before it is shown. */
#include "config.h"

#include "deck/practices.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/limits.h"
#include "deck/safe.h"
#include "deck/table.h"
#include "text/fold.h"
#include "text/number.h"

/* The collections that a deck has asked for, also those that are not there. */
struct practices_kept {
	struct practices	*practices;	/* NULL: none of this name */
	char			*name;
	struct practices_kept	*next;
};

static const struct {
	const char	*name, *other;
	const char	*role;		/* of its texts; NULL: not translated */
} columns[PRACTICE_CELLS] = {
	[PRACTICE_ID] = { "id", NULL, NULL },
	[PRACTICE_CITY] = { "city", NULL, "practices city" },
	[PRACTICE_COUNTRY] = { "country", NULL, "practices country" },
	[PRACTICE_LATITUDE] = { "latitude", "lat", NULL },
	[PRACTICE_LONGITUDE] = { "longitude", "lon", NULL },
	[PRACTICE_REGION] = { "region", NULL, "practices region" },
	[PRACTICE_THEMES] = { "themes", "theme", "practices theme" },
	[PRACTICE_YEAR] = { "year", NULL, NULL },
	[PRACTICE_WHAT] = { "what", NULL, "practices what" },
	[PRACTICE_RESULT] = { "result", NULL, "practices result" },
	[PRACTICE_AS_OF] = { "as-of", "as of", NULL },
	[PRACTICE_SOURCE] = { "source", NULL, "practices source" },
	[PRACTICE_ADDRESS] = { "address", "url", NULL },
	[PRACTICE_CHECKED] = { "checked", NULL, NULL }
};

/* Without these there is nothing to show. */
static const enum practice_cell needed[] = {
	PRACTICE_ID, PRACTICE_CITY, PRACTICE_THEMES, PRACTICE_WHAT
};

/* One file while it is read. */
struct reading {
	struct practices	*p;
	const struct source	*source;
	bool			 local;
	int			 line;
	int			 column[PRACTICE_CELLS];	/* of each cell in
								 * the file, -1 */
	int			 ncolumn;	/* that the first line names */
	struct table		*ids;		/* id -> entry */
	struct table		 own;		/* ids of this file */
	struct table		*words;		/* folded theme or region; their
						 * first byte tells which */
	struct table		 themes;	/* cell of themes -> index in */
	uint64_t		*bits;		/* ... this */
	int			 nbits, size;
	bool			 full;
};

const char *
practice_column(enum practice_cell cell)
{
	return columns[cell].name;
}

const char *
practice_role(enum practice_cell cell)
{
	return columns[cell].role;
}

/* ---- Cells ---- */

/* Whether something in it must not reach a terminal. */
static bool
needs_care(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	for (; *u != '\0'; u++)
		if (*u < 0x20 || *u == 0x7F || (*u == 0xC2 && u[1] < 0xA0) ||
		    (*u == 0xE2 && u[1] == 0x80 && u[2] >= 0xA8 &&
		    u[2] <= 0xAE))
			return true;
	return false;
}

/* What a spreadsheet has put in quotes. */
static char *
unquoted(char *s)
{
	const size_t n = strlen(s);
	char *to = s, *from = s + 1;

	if (n < 2 || *s != '"' || s[n - 1] != '"')
		return s;
	for (s[n - 1] = '\0'; *from != '\0'; from++) {
		*to++ = *from;
		from += from[0] == '"' && from[1] == '"';
	}
	*to = '\0';
	return s;
}

static int
column_in(const struct reading *r, const char *start, const char *at)
{
	int col = 1;

	if (at < r->source->text || at >= r->source->text + r->source->len)
		return 1;
	for (; start < at; start++)
		col += ((unsigned char)*start & 0xC0) != 0x80;
	return col;
}

/* The cell at s as it is kept: trimmed, without what is too long. */
static const char *
clean(struct reading *r, const char *start, char *s)
{
	size_t n;

	s += strspn(s, " ");
	for (n = strlen(s); n > 0 && s[n - 1] == ' '; n--)
		s[n - 1] = '\0';
	s = unquoted(s);
	n = strlen(s);
	if (n > LIMIT_CELL) {
		for (n = LIMIT_CELL; n > 0 && ((unsigned char)s[n] & 0xC0) ==
		    0x80; n--)
			;
		s[n] = '\0';
		diag_add(&r->p->found, DIAG_WARNING, r->source->name, r->line,
		    column_in(r, start, s), "a cell has more than %d bytes; "
		    "the rest is left out", LIMIT_CELL);
	}
	return needs_care(s) ? safe_text(&r->p->arena, s) : s;
}

/* Ends the line at s and gives where the next one begins, NULL: the text is
 * over. */
static char *
end_line(char *s)
{
	char *end = strchr(s, '\n');

	if (end == NULL)
		return NULL;
	*end = '\0';
	return end + 1;
}

/* Ends the cell at s; gives where the next one begins, NULL: it was the last
 * of its line. */
static char *
end_cell(char *s)
{
	char *end = strchr(s, '\t');

	if (end == NULL)
		return NULL;
	*end = '\0';
	return end + 1;
}

/* ---- The first line ---- */

static int
column_of(const char *name)
{
	for (int i = 0; i < PRACTICE_CELLS; i++)
		if (strcmp(name, columns[i].name) == 0 || (columns[i].other !=
		    NULL && strcmp(name, columns[i].other) == 0))
			return i;
	return -1;
}

static bool
read_columns(struct reading *r, char *line)
{
	const char *start = line;
	bool whole = true;

	for (int i = 0; i < PRACTICE_CELLS; i++)
		r->column[i] = -1;
	for (char *next; line != NULL; line = next) {
		const char *name;
		int i;

		next = end_cell(line);
		name = clean(r, start, line);
		for (char *p = line; *p != '\0'; p++)
			*p = (char)tolower((unsigned char)*p);
		i = column_of(name);
		if (i >= 0 && r->column[i] < 0)
			r->column[i] = r->ncolumn;
		else
			diag_add(&r->p->found, DIAG_NOTE, r->source->name,
			    r->line, column_in(r, start, line), i < 0 ?
			    "a column '%s' is not known and not shown" :
			    "the column '%s' is there twice", name);
		r->ncolumn++;
	}
	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
		if (r->column[needed[i]] < 0) {
			diag_add(&r->p->found, DIAG_ERROR, r->source->name,
			    r->line, 1, "the first line names the columns; "
			    "'%s' is not there", columns[needed[i]].name);
			whole = false;
		}
	return whole;
}

/* ---- Themes and regions ---- */

/* The index of a word in one of the two lists, where it is added if it is new;
 * -1: that list is full. */
static int
word_index(struct reading *r, char which, const char **list, int *n,
    const char *word, size_t len)
{
	struct buf key = BUF_INIT;
	int i;

	buf_char(&key, which);
	fold_key(&key, word, len, NULL);
	i = table_get(r->words, key.p);
	if (i < 0 && *n < PRACTICE_WORDS) {
		i = (*n)++;
		list[i] = arena_strndup(&r->p->arena, word, len);
		table_set(r->words, arena_strndup(&r->p->arena, key.p,
		    key.n), i);
	}
	buf_release(&key);
	return i;
}

static void
too_many(struct reading *r, const char *what)
{
	if (!r->full)
		diag_add(&r->p->found, DIAG_ERROR, r->source->name, r->line,
		    1, "there are more than %d %s; the others cannot be "
		    "chosen", PRACTICE_WORDS, what);
	r->full = true;
}

static uint64_t
split_themes(struct reading *r, const char *s)
{
	uint64_t bits = 0;

	while (*s != '\0') {
		size_t n = strcspn(s, ";"), len;
		int i;

		for (len = n; len > 0 && s[len - 1] == ' '; len--)
			;
		if (len > 0) {
			i = word_index(r, 't', r->p->theme, &r->p->ntheme, s,
			    len);
			if (i < 0)
				too_many(r, "themes");
			else
				bits |= UINT64_C(1) << i;
		}
		s += n;
		s += strspn(s, "; ");
	}
	return bits;
}

/* The themes of a cell; many lines have the same. */
static uint64_t
read_themes(struct reading *r, const char *cell)
{
	int i = table_get(&r->themes, cell);

	if (i >= 0)
		return r->bits[i];
	if (r->nbits == r->size) {
		r->size = r->size ? 2 * r->size : 64;
		r->bits = xrealloc(r->bits, (size_t)r->size, sizeof *r->bits);
	}
	i = r->nbits++;
	r->bits[i] = split_themes(r, cell);
	table_set(&r->themes, cell, i);
	return r->bits[i];
}

static int
read_region(struct reading *r, const char *cell)
{
	int i;

	if (*cell == '\0')
		return -1;
	i = word_index(r, 'r', r->p->region, &r->p->nregion, cell,
	    strlen(cell));
	if (i < 0)
		too_many(r, "regions");
	return i;
}

/* ---- Lines ---- */

static double
degrees(const char *s, double most)
{
	struct number n;

	if (!number_read(s, strlen(s), lang_find("en"), &n) || n.of > 0 ||
	    n.percent || !(fabs(n.value) <= most))
		return NAN;
	return n.value;
}

/* Cuts the line into its cells. */
static void
read_cells(struct reading *r, struct practice *e, char *line)
{
	char *at[PRACTICE_CELLS] = { NULL };
	int n = 0;

	for (char *next; line != NULL; line = next, n++) {
		next = end_cell(line);
		for (int i = 0; i < PRACTICE_CELLS; i++)
			if (r->column[i] == n)
				at[i] = line;
	}
	for (int i = 0; i < PRACTICE_CELLS; i++)
		e->cell[i] = at[i] == NULL || *at[i] == '\0' ? "" :
		    clean(r, e->start, at[i]);
	if (n > r->ncolumn)
		diag_add(&r->p->found, DIAG_WARNING, r->source->name, r->line,
		    1, "%d cells, and the first line names %d columns", n,
		    r->ncolumn);
}

/* Where the entry is put: where one of the deck with its id is, else at the
 * end. */
static struct practice *
place_entry(struct reading *r, const char *id)
{
	struct practices *p = r->p;
	int i = -1;

	if (*id == '\0')
		diag_add(&p->found, DIAG_ERROR, r->source->name, r->line, 1,
		    "this entry has no id");
	else if (table_get(&r->own, id) >= 0)
		diag_add(&p->found, DIAG_ERROR, r->source->name, r->line, 1,
		    "the id '%s' is taken", id);
	else {
		i = table_get(r->ids, id);
		table_set(&r->own, id, 1);
		if (i < 0)
			table_set(r->ids, id, p->n);
	}
	return &p->entry[i < 0 ? p->n++ : i];
}

static void
read_entry(struct reading *r, char *line)
{
	struct practice e = { .file = r->source->name, .line = r->line,
	    .local = r->local, .start = line, .end = line + strlen(line) };

	read_cells(r, &e, line);
	e.themes = read_themes(r, e.cell[PRACTICE_THEMES]);
	e.region = read_region(r, r->column[PRACTICE_REGION] >= 0 ?
	    e.cell[PRACTICE_REGION] : e.cell[PRACTICE_COUNTRY]);
	e.lat = degrees(e.cell[PRACTICE_LATITUDE], 90);
	e.lon = degrees(e.cell[PRACTICE_LONGITUDE], 180);
	*place_entry(r, e.cell[PRACTICE_ID]) = e;
}

static int
count_lines(const struct source *s)
{
	int n = 1;

	for (const char *p = s->text; (p = strchr(p, '\n')) != NULL; p++)
		n++;
	return n;
}

static void
read_file(struct practices *p, struct source *s, bool local,
    struct table *ids, struct table *words)
{
	struct reading r = { .p = p, .source = s, .local = local, .ids = ids,
	    .words = words };
	struct practice *old = p->entry;
	int lines = count_lines(s);
	bool named = false;

	if (lines > LIMIT_PRACTICES)
		lines = LIMIT_PRACTICES;
	p->entry = arena_array(&p->arena, (size_t)(p->n + lines),
	    sizeof *p->entry);
	if (p->n > 0)
		memcpy(p->entry, old, (size_t)p->n * sizeof *old);
	table_init(&r.own, &p->arena);
	table_init(&r.themes, &p->arena);
	for (char *line = s->text, *next; line != NULL; line = next) {
		next = end_line(line);
		r.line++;
		if (line[strspn(line, " \t")] == '\0' || *line == '#')
			continue;
		if (!named) {
			if (!read_columns(&r, line))
				break;
			named = true;
		} else if (lines-- > 0)
			read_entry(&r, line);
		else {
			diag_add(&p->found, DIAG_ERROR, s->name, r.line, 1,
			    "more than %d entries; the rest is left out",
			    LIMIT_PRACTICES);
			break;
		}
	}
	free(r.bits);
}

static void
count_cities(struct practices *p)
{
	struct table seen;

	table_init(&seen, &p->arena);
	for (int i = 0; i < p->n; i++) {
		const char *city = p->entry[i].cell[PRACTICE_CITY];

		if (table_get(&seen, city) < 0)
			p->cities++;
		table_set(&seen, city, 1);
	}
}

/* Reads the sources that are loaded. */
static void
read_all(struct practices *p)
{
	struct table ids, words;

	table_init(&ids, &p->arena);
	table_init(&words, &p->arena);
	if (p->source.text != NULL)
		read_file(p, &p->source, false, &ids, &words);
	if (p->local.text != NULL)
		read_file(p, &p->local, true, &ids, &words);
	count_cities(p);
}

static struct practices *
practices_new(void)
{
	struct practices *p = xcalloc(1, sizeof *p);

	arena_init(&p->arena);
	diags_init(&p->found);
	p->state = xcalloc(1, sizeof(*p->state));
	return p;
}

struct practices *
practices_from(const char *text, size_t len, const char *local,
    size_t local_len)
{
	struct practices *p = practices_new();

	p->name = p->path = "practices.tsv";
	source_from(&p->source, p->path, text, len, &p->found);
	if (local != NULL)
		source_from(&p->local, "local/practices.tsv", local,
		    local_len, &p->found);
	read_all(p);
	return p;
}

void
practices_free(struct practices *p)
{
	if (p == NULL)
		return;
	if (*p->state != NULL) {
		buf_release(&(*p->state)->keys);
		free((*p->state)->key);
		arena_release(&(*p->state)->arena);
		free(*p->state);
	}
	free(p->state);
	source_release(&p->source);
	source_release(&p->local);
	diags_release(&p->found);
	arena_release(&p->arena);
	free(p);
}

/* ---- The files of a deck ---- */

/* Whether a deck may name it: a file beside it, and none elsewhere. */
static bool
is_plain_name(const char *name)
{
	return *name != '\0' && *name != '.' && strchr(name, '/') == NULL;
}

static struct practices *
load(const struct deck *d, const char *name)
{
	struct practices *p = practices_new();
	const char *path;

	p->name = arena_strdup(&p->arena, name);
	if (d->folder != NULL && *d->folder != '\0') {
		p->path = path = arena_printf(&p->arena, "%s/%s", d->folder,
		    name);
		if (path_is_file(path))
			source_load(&p->source, path, &p->found);
	}
	if (d->local_folder != NULL) {
		path = arena_printf(&p->arena, "%s/%s", d->local_folder, name);
		if (path_is_file(path))
			source_load(&p->local, path, &p->found);
	}
	if (p->source.text == NULL && p->local.text == NULL) {
		practices_free(p);
		return NULL;
	}
	read_all(p);
	return p;
}

const struct practices *
practices_find(const struct deck *d, const char *name)
{
	struct practices_kept *k, **list = d->practices;

	if (!is_plain_name(name) || list == NULL)
		return NULL;
	for (k = *list; k != NULL; k = k->next)
		if (strcmp(k->name, name) == 0)
			return k->practices;
	k = xcalloc(1, sizeof *k);
	k->name = xstrdup(name);
	k->practices = load(d, name);
	k->next = *list;
	*list = k;
	return k->practices;
}

void
practices_forget(struct practices_kept *k)
{
	for (struct practices_kept *next; k != NULL; k = next) {
		next = k->next;
		practices_free(k->practices);
		free(k->name);
		free(k);
	}
}

void
practice_place(const struct practice *e, enum practice_cell cell, int *line,
    int *col)
{
	const uintptr_t start = (uintptr_t)e->start;
	const uintptr_t at = (uintptr_t)e->cell[cell];

	*line = e->line;
	*col = 1;
	/* What was made safe is a copy; an empty cell is nowhere. */
	if (*e->cell[cell] == '\0' || at < start || at >= (uintptr_t)e->end)
		return;
	for (const char *s = e->start; s < e->cell[cell]; s++)
		*col += ((unsigned char)*s & 0xC0) != 0x80;
}
