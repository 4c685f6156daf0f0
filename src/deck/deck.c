/* The index of a deck: panels, sections, ids, tours. */
#include "config.h"

#include "deck/deck.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <unistr.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/dialect.h"
#include "deck/directive.h"
#include "deck/foreign.h"
#include "deck/front.h"
#include "deck/index.h"
#include "deck/inline.h"
#include "deck/limits.h"
#include "deck/markdown.h"
#include "deck/practices.h"
#include "deck/safe.h"
#include "deck/scan.h"
#include "deck/table.h"
#include "deck/tags.h"

/* ---- Headings ---- */

/* A heading by its bytes in the source. */
static void
read_heading(struct deck *d, const struct source *so, struct range r,
    const char **markdown, const char **plain)
{
	const char *s = so->text + r.start;
	const size_t n = r.end - r.start;
	struct rich rich;
	bool simple = true;

	for (size_t i = 0; i < n && simple; i++)
		simple = isalnum((unsigned char)s[i]) ||
		    strchr(",.:;?'\"()/+-=%$#", s[i]) != NULL ||
		    (s[i] == ' ' && s[i + 1] != ' ');
	if (simple) {
		*markdown = *plain = arena_strndup(&d->arena, s, n);
		return;
	}
	memset(&rich, 0, sizeof rich);
	inline_parse(&d->arena, s, n, &rich, NULL);
	*markdown = inline_markdown(&d->arena, &rich);
	*plain = rich.text;
}

/* An id as it may be printed, in one line. */
static const char *
safe_id(struct deck *d, const char *id)
{
	char *s = safe_text(&d->arena, id);

	for (char *p = s; (p = strchr(p, '\n')) != NULL;)
		*p = ' ';
	return s;
}

/* Parses a panel for what the scan could not tell by its lines. */
static void
read_tree(struct deck *d, struct draft *dr, const struct source *so,
    const char *more)
{
	const struct node *section, *title, *name;
	struct arena scratch;
	struct tree t;

	arena_init(&scratch);
	if (!markdown_parse(&scratch, &t, so, dr->entry.start, dr->entry.end,
	    dr->entry.line, more, "en", NULL)) {
		arena_release(&scratch);
		return;
	}
	tree_headings(&t, &section, &title);
	if (section != NULL) {
		dr->section = arena_strdup(&d->arena,
		    inline_markdown(&scratch, &section->text));
		dr->section_line = section->text.line;
	}
	name = tree_name(&t);
	if (name != NULL) {
		dr->entry.heading = arena_strdup(&d->arena,
		    inline_markdown(&scratch, &name->text));
		dr->plain = arena_strdup(&d->arena, name->text.text);
	}
	if (t.panel != NULL) {
		dr->entry.id = safe_id(d, directive_word(t.panel, 0));
		dr->entry.has_id = true;
		dr->id_line = t.panel->line;
		dr->id_col = t.panel->col;
	}
	if (t.audience != 0)
		dr->entry.audience = t.audience;
	dr->entry.minutes = t.minutes;
	if (t.local) {
		dr->entry.hidden = true;
		for (const struct node *n = t.top.first; n != NULL; n = n->next)
			if (n != section && n != title)
				dr->entry.hidden = false;
	}
	arena_release(&scratch);
}

/* The directive inside of a comment, NULL: none. */
static const struct directive *
read_range(struct deck *d, const struct source *so, struct range r)
{
	size_t at;

	return r.end == r.start ? NULL : directive_parse(&d->arena,
	    so->text + r.start, r.end - r.start, &at);
}

static void
read_cut(struct deck *d, struct draft *dr, const struct source *so,
    const struct cut *c, const char *more)
{
	const struct directive *said;
	const char *w, *plain = "";

	memset(dr, 0, sizeof *dr);
	dr->plain = "";
	dr->entry.heading = "";
	dr->entry.source = so;
	dr->entry.start = c->start;
	dr->entry.end = c->end;
	dr->entry.line = c->line;
	dr->entry.audience = AUDIENCE_ALL;
	if (!c->plain) {
		read_tree(d, dr, so, more);
		return;
	}
	if (c->section.end > c->section.start) {
		read_heading(d, so, c->section, &dr->section, &plain);
		dr->section_line = c->section_line;
	}
	if (c->title.end > c->title.start) {
		read_heading(d, so, c->title, &dr->entry.heading, &dr->plain);
	} else if (dr->section != NULL) {
		dr->entry.heading = dr->section;
		dr->plain = plain;
	}
	said = read_range(d, so, c->minutes);
	if (said != NULL && strcmp(said->name, "minutes") == 0)
		dr->entry.minutes = directive_minutes(said);
	said = read_range(d, so, c->panel);
	if (said != NULL && strcmp(said->name, "panel") == 0 &&
	    (w = directive_word(said, 0)) != NULL) {
		dr->entry.id = safe_id(d, w);
		dr->entry.has_id = true;
		/* The place is only needed for a finding: counted then. */
		dr->id_line = -(int)(c->panel.start - 4 - c->start) - 1;
	}
}

static void
read_drafts(struct deck *d, struct drafts *ds, const struct source *so,
    size_t start, int line, const char **definitions, struct diags *findings)
{
	struct scan scan;

	memset(ds, 0, sizeof *ds);
	scan_text(&scan, so->text, start, so->len, line, so->traits);
	if (scan.more)
		diag_add(findings, DIAG_ERROR, so->name,
		    scan.cut[scan.n - 1].line, 1, "this deck has more than "
		    "%d panels; the rest is left out", LIMIT_PANELS);
	if (scan.undefined > 0)
		diag_add(findings, DIAG_ERROR, so->name, scan.undefined, 1,
		    "the definitions of links have more than %d KiB; from here "
		    "on they hold for their own panel alone",
		    LIMIT_DEFINED >> 10);
	*definitions = arena_strndup(&d->arena, buf_text(&scan.definitions),
	    scan.definitions.n);
	ds->n = ds->size = scan.n;
	ds->list = xcalloc(scan.n, sizeof *ds->list);
	for (size_t i = 0; i < scan.n; i++)
		read_cut(d, &ds->list[i], so, &scan.cut[i], *definitions);
	scan_release(&scan);
}

/* ---- The local deck ---- */

static void
add_draft(struct drafts *to, const struct draft *dr)
{
	if (to->n == to->size) {
		to->size = to->size ? 2 * to->size : 16;
		to->list = xrealloc(to->list, to->size, sizeof *to->list);
	}
	to->list[to->n++] = *dr;
}

/* Panels with an id of the deck take its place, the others follow at the end
 * in a section. */
static void
overlay(struct deck *d, struct drafts *to, const struct drafts *from,
    const char *title)
{
	struct table given;
	bool appended = false;

	table_init(&given, &d->arena);
	for (size_t i = 0; i < to->n; i++)
		if (to->list[i].entry.has_id)
			table_set(&given, to->list[i].entry.id, (int)i);
	for (size_t i = 0; i < from->n; i++) {
		const struct draft *dr = &from->list[i];
		int at = dr->entry.has_id ? table_get(&given, dr->entry.id) :
		    -1;

		if (at >= 0) {
			const struct draft old = to->list[at];

			/* It stays in the section that the old one opened. */
			to->list[at] = *dr;
			if (dr->section == NULL) {
				to->list[at].section = old.section;
				to->list[at].section_line = old.section_line;
			}
			continue;
		}
		add_draft(to, dr);
		if (!appended && dr->section == NULL) {
			to->list[to->n - 1].section = title;
			to->list[to->n - 1].section_line = 1;
		}
		appended = true;
	}
}

/* ---- Sections ---- */

static void
make_panels(struct deck *d, const struct drafts *dr)
{
	struct panel_entry *panel = arena_array(&d->arena, dr->n + 1,
	    sizeof *panel);
	struct section *section;
	int n = 0;

	for (size_t i = 0; i < dr->n; i++)
		n += dr->list[i].section != NULL;
	section = arena_array(&d->arena, (size_t)n + 1, sizeof *section);
	n = 0;
	for (size_t i = 0; i < dr->n; i++) {
		const struct draft *p = &dr->list[i];

		if (p->section != NULL) {
			section[n].heading = p->section;
			section[n].first = (int)i;
			section[n].line = p->section_line;
			n++;
		}
		panel[i] = p->entry;
		panel[i].section = n - 1;
	}
	d->panel = panel;
	d->npanel = (int)dr->n;
	d->section = section;
	d->nsection = n;
}

/* ---- Opening ---- */

/* The value of the first of two keys, else the default. */
static const char *
value(const struct front *f, const char *key, const char *other,
    const char *without)
{
	const struct field *field = front_field(f, key);

	if (field == NULL || *field->value == '\0')
		field = front_field(f, other);
	return field != NULL && *field->value != '\0' ? field->value : without;
}

static const char *
tag_of(struct deck *d, const struct front *f)
{
	char *tag = arena_strdup(&d->arena, value(f, "lang", "language", "en"));

	for (char *p = tag; *p != '\0'; p++)
		if (!isalnum((unsigned char)*p))
			*p = '-';
	return tag;
}

/* Finds out which program a deck was written for, and puts what that writes in
 * its own way into ours. */
static void
read_dialect(struct source *so, const struct front *f, struct diags *ds)
{
	const struct reading how = dialect_of(f, so->text, so->len);
	struct buf b = BUF_INIT;

	so->traits = how.traits;
	if (how.guess)
		diag_add(ds, DIAG_NOTE, so->name, how.line, 1, "this seems to "
		    "be a deck of %s (%s), and is read as one; \"dialect: "
		    "placard\" in the front matter reads it as it stands",
		    how.dialect->name, how.sign);
	if (!foreign_is_there(&how, so->text, so->len))
		return;
	foreign_read(&b, &how, so->text, f->end, so->len);
	source_replace(so, buf_text(&b), b.n);
	buf_release(&b);
}

/* What a title slide says below the title: "Author · date". */
static const char *
byline(struct deck *d, const struct front *f)
{
	static const char *const keys[][2] = {
		{ "subtitle", "sub_title" }, { "author", "authors" },
		{ "event", "event" }, { "location", "location" },
		{ "date", "date" }
	};
	struct buf b = BUF_INIT;
	const char *line;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *part = value(f, keys[i][0], keys[i][1], "");

		/* "MMMM dd, YYYY" asks for today, which a deck cannot know. */
		if (strcasestr(part, "YY") != NULL)
			continue;
		if (*part != '\0' && b.n > 0)
			buf_str(&b, " · ");
		buf_str(&b, part);
	}
	line = deck_normalised(d, buf_text(&b), b.n);
	buf_release(&b);
	return line;
}

/* Makes the index; d->source is loaded, and d->local if there is one. */
static void
make_index(struct deck *d, struct diags *ds)
{
	struct front front, local;
	struct drafts drafts, more;
	const char *title;

	front_read(&d->arena, &front, d->source.text, d->source.len);
	front_doubt(&front, d->source.name, ds);
	read_dialect(&d->source, &front, ds);
	d->byline = byline(d, &front);
	d->title = value(&front, "title", "name", "");
	d->title = deck_normalised(d, d->title, strlen(d->title));
	d->lang = tag_of(d, &front);
	d->licence = safe_text(&d->arena, value(&front, "licence", "license",
	    ""));
	d->shown = d->local_lang = d->lang;
	d->ids = arena_alloc(&d->arena, sizeof *d->ids);
	table_init(d->ids, &d->arena);
	read_drafts(d, &drafts, &d->source, front.end, front.line,
	    &d->definitions, ds);
	if (d->local.text != NULL) {
		front_read(&d->arena, &local, d->local.text, d->local.len);
		front_doubt(&local, d->local.name, ds);
		read_dialect(&d->local, &local, ds);
		d->local_lang = tag_of(d, &local);
		read_drafts(d, &more, &d->local, local.end, local.line,
		    &d->local_definitions, ds);
		title = value(&local, "title", "name", "Local information");
		overlay(d, &drafts, &more, deck_normalised(d, title,
		    strlen(title)));
		free(more.list);
	}
	if (drafts.n == 0) {
		struct draft empty;
		const struct cut none = { .start = front.end,
		    .end = front.end, .line = front.line, .plain = true };

		diag_add(ds, DIAG_WARNING, d->source.name, front.line, 1,
		    "there is no panel");
		read_cut(d, &empty, &d->source, &none, NULL);
		add_draft(&drafts, &empty);
	}
	deck_ids(d, &drafts, ds);
	make_panels(d, &drafts);
	deck_tours(d, &front, ds);
	free(drafts.list);
}

static struct deck *
deck_new(void)
{
	struct deck *d = xcalloc(1, sizeof *d);

	arena_init(&d->arena);
	d->practices = xcalloc(1, sizeof(*d->practices));
	return d;
}

/* deck.md in a folder, or the file itself. */
static const char *
deck_file(struct arena *a, const char *path)
{
	if (path_is_folder(path))
		return arena_printf(a, "%s%sdeck.md", path,
		    path[strlen(path) - 1] == '/' ? "" : "/");
	return arena_strdup(a, path);
}

static const char *
folder_of(struct arena *a, const char *file)
{
	const char *slash = strrchr(file, '/');

	if (slash == NULL)
		return ".";
	return slash == file ? "/" : arena_strndup(a, file,
	    (size_t)(slash - file));
}

/* Whether a folder has lines of an office, if no panels. */
static bool
has_tables(const char *folder)
{
	struct arena a;
	const char *const *names;
	bool has;

	arena_init(&a);
	has = folder_list(&a, folder, ".tsv", &names) > 0;
	arena_release(&a);
	return has;
}

struct deck *
deck_open(const char *path, const char *local, struct diags *ds)
{
	struct deck *d = deck_new();

	d->path = deck_file(&d->arena, path);
	d->folder = folder_of(&d->arena, d->path);
	if (!(path_is_folder(path) ? source_load : source_load_named)(
	    &d->source, d->path, ds)) {
		deck_close(d);
		return NULL;
	}
	if (local != NULL && *local != '\0') {
		const char *file = deck_file(&d->arena, local);

		if (!path_is_file(file) && has_tables(local))
			d->local_folder = arena_strdup(&d->arena, local);
		else if (source_load(&d->local, file, ds))
			d->local_folder = folder_of(&d->arena, file);
	}
	make_index(d, ds);
	return d;
}

struct deck *
deck_from(const char *name, const char *text, size_t len, struct diags *ds)
{
	struct deck *d = deck_new();

	d->path = arena_strdup(&d->arena, name);
	d->folder = "";
	source_from(&d->source, name, text, len, ds);
	make_index(d, ds);
	return d;
}

void
deck_close(struct deck *d)
{
	if (d == NULL)
		return;
	catalog_free(d->catalog);
	catalog_free(d->local_catalog);
	practices_forget(*d->practices);
	free(d->practices);
	source_release(&d->source);
	source_release(&d->local);
	arena_release(&d->arena);
	free(d);
}
