/* What a page has around its panels, in one language: titles, contents and
 * tours, lines for a name, the foot. */
#include "config.h"

#include "export/html.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static struct view
view_of(struct page *p)
{
	struct view v = {
		.arena = &p->arena, .assets = p->assets, .deck = p->deck,
		.words = p->words, .lang = deck_lang(p->deck),
		.env = p->options->env, .glyphs = GLYPHS_FULL,
		.updates = true, .plain = true, .paper = true, .status = "",
		.focus = -1
	};

	v.dir = v.lang->dir;
	return v;
}

/* Writes to out from now on, in the language of the view. */
static struct html *
to(struct page *p, const struct view *v, struct buf *out)
{
	p->html.out = out;
	p->html.lang = v->lang->tag;
	p->html.dir = v->lang->dir;
	return &p->html;
}

static void
put_plain(struct html *h, const struct rich *r)
{
	for (const char *s = r->text; *s != '\0'; ) {
		const size_t n = strcspn(s, "\n");

		html_text(h, s, n);
		s += n;
		if (*s == '\n') {
			html_raw(h, " ");
			s++;
		}
	}
}

static const struct tour *
tour_of(const struct page *p)
{
	for (int i = 0; i < p->deck->ntour && p->options->tour != NULL; i++)
		if (strcmp(p->deck->tour[i].name, p->options->tour) == 0)
			return &p->deck->tour[i];
	return NULL;
}

static void
put_title(struct page *p, const struct view *v, struct part *part)
{
	struct html *h = to(p, v, &part->title);
	const struct rich title = deck_text(p->deck, v->arena, p->deck->title,
	    NULL);

	if (p->kind.title != NULL) {
		html_str(h, say(v->words, p->kind.title));
		if (p->kind.form != NULL) {
			html_raw(h, " ");
			for (const char *s = p->kind.form; *s != '\0'; s++) {
				const char c = *s >= 'a' && *s <= 'z' ?
				    (char)(*s - 'a' + 'A') : *s;

				html_text(h, &c, 1);
			}
		}
		html_raw(h, rich_empty(&title) ? "" : " – ");
	}
	put_plain(h, &title);
	if (p->kind.title == NULL && rich_empty(&title))
		html_str(h, p->deck->path);
}

/* The name of a section, where a panel is its first on the page. */
static void
put_section(struct page *p, const struct view *v, struct html *h, int i,
    const char *before, const char *after)
{
	const int section = p->deck->panel[p->panel[i]].section;
	struct rich head;

	if (section < 0 || (i > 0 && p->deck->panel[p->panel[i - 1]].section ==
	    section))
		return;
	head = deck_text(p->deck, v->arena, p->deck->section[section].heading,
	    NULL);
	if (rich_empty(&head))
		return;
	html_raw(h, before);
	html_rich(v, h, &head);
	html_raw(h, after);
}

/* A panel's title, or its number where it has none. */
static void
put_name(struct page *p, const struct view *v, struct html *h, int i)
{
	const struct panel_entry *e = &p->deck->panel[p->panel[i]];
	const struct rich title = deck_text(p->deck, v->arena, e->heading,
	    e->id);

	if (rich_empty(&title))
		html_str(h, view_ordinal(v, i + 1));
	else
		html_rich(v, h, &title);
}

static void
put_minutes(const struct view *v, struct html *h, int minutes)
{
	if (minutes <= 0)
		return;
	html_raw(h, " <small>(");
	html_words(v, h, view_fill(v, N_("{1} min"), view_integer(v, minutes),
	    (char *)NULL));
	html_raw(h, ")</small>");
}

static void
put_link(struct page *p, const struct view *v, struct html *h, int i)
{
	html_raw(h, "<li><a href=\"#");
	html_id(h, p->deck->panel[p->panel[i]].id);
	html_raw(h, "\">");
	put_name(p, v, h, i);
	html_raw(h, "</a>");
	if (p->kind.minutes)
		put_minutes(v, h, p->deck->panel[p->panel[i]].minutes);
	html_raw(h, "</li>\n");
}

static void
put_contents(struct page *p, const struct view *v, struct html *h)
{
	html_raw(h, "<nav class=\"contents\" aria-label=\"");
	html_str(h, say(v->words, N_("Contents")));
	html_raw(h, "\">\n<details open=\"open\"><summary>");
	html_say(v, h, N_("Contents"));
	html_raw(h, "</summary>\n<ol>\n");
	for (int i = 0; i < p->n; i++) {
		put_section(p, v, h, i, "<li class=\"part\">", "</li>\n");
		put_link(p, v, h, i);
	}
	html_raw(h, "</ol></details></nav>\n");
}

/* The tours of which a panel is on the page, but for the one it is made of. */
static void
put_tours(struct page *p, const struct view *v, struct html *h)
{
	bool any = false;

	for (int t = 0; t < p->deck->ntour; t++) {
		const struct tour *tour = &p->deck->tour[t];
		const struct rich title = deck_text(p->deck, v->arena,
		    tour->title, NULL);
		int shown = 0;

		for (int i = 0; i < tour->n; i++)
			shown += p->is_in[tour->panel[i]];
		/* What has all of the panels is the contents. */
		if (shown == 0 || shown == p->n)
			continue;
		if (!any) {
			html_raw(h, "<nav class=\"tours\" aria-label=\"");
			html_str(h, say(v->words, N_("Tours")));
			html_raw(h, "\">\n");
		}
		any = true;
		html_raw(h, "<details><summary>");
		html_rich(v, h, &title);
		html_raw(h, "</summary><ol>\n");
		for (int i = 0; i < tour->n; i++)
			for (int k = 0; k < p->n; k++)
				if (p->panel[k] == tour->panel[i])
					put_link(p, v, h, k);
		html_raw(h, "</ol></details>\n");
	}
	html_raw(h, any ? "</nav>\n" : "");
}

static void
put_fields(const struct view *v, struct html *h)
{
	html_raw(h, "<p class=\"person\">");
	html_say(v, h, N_("Name"));
	html_raw(h, " <span class=\"rule\"></span> ");
	html_say(v, h, N_("Date"));
	html_raw(h, " <span class=\"rule short\"></span></p>\n");
}

/* What stands above the panels. */
static void
put_head(struct page *p, struct view *v, struct part *part)
{
	struct html *h = to(p, v, &part->head);
	const struct tour *tour = tour_of(p);

	if (tour != NULL) {
		const struct rich title = deck_text(p->deck, v->arena,
		    tour->title, NULL);

		html_raw(h, "<p class=\"tour\">");
		html_rich(v, h, &title);
		if (p->kind.minutes)
			put_minutes(v, h, p->minutes);
		html_raw(h, "</p>\n");
	}
	if (p->kind.name_line)
		put_fields(v, h);
	if (p->kind.put != NULL)
		p->kind.put(p, to(p, v, &part->only), v);
}

static void
put_foot(struct page *p, const struct view *v, struct part *part)
{
	struct html *h = to(p, v, &part->foot);

	if (*p->deck->licence == '\0')
		return;
	html_raw(h, "<p>");
	html_words(v, h, view_fill(v, N_("Licence: {1}"), p->deck->licence,
	    (char *)NULL));
	html_raw(h, "</p>\n");
}

/* What ids of a panel begin with: its own id, and its language where there are
 * several. */
static const char *
id_of(struct page *p, const struct view *v, int i)
{
	const char *id = p->deck->panel[p->panel[i]].id;

	return p->nlang > 1 ? arena_printf(v->arena, "%s.%s", id,
	    v->lang->tag) : id;
}

static void
put_panels(struct page *p, struct view *v, struct part *part)
{
	for (int i = 0; i < p->n; i++) {
		struct html *h = to(p, v, &part->name[i]);

		put_name(p, v, h, i);
		if (p->kind.minutes && part == &p->part[0])
			put_minutes(v, h, p->deck->panel[p->panel[i]].minutes);
		h = to(p, v, &part->body[i]);
		h->id = id_of(p, v, i);
		sheet_panel(p, h, v, panel_parse(&p->arena, p->deck,
		    p->panel[i], NULL));
		arena_clear(&p->arena);
	}
}

void
parts_make(struct page *p, int l)
{
	struct part *part = &p->part[l];
	struct view v = view_of(p);

	part->lang = *v.lang;
	part->name = xcalloc((size_t)p->n + 1, sizeof *part->name);
	part->body = xcalloc((size_t)p->n + 1, sizeof *part->body);
	put_title(p, &v, part);
	put_head(p, &v, part);
	put_foot(p, &v, part);
	if (l == 0) {
		p->section = xcalloc((size_t)p->n + 1, sizeof *p->section);
		for (int i = 0; i < p->n; i++)
			put_section(p, &v, to(p, &v, &p->section[i]), i,
			    "<p class=\"part\">", "</p>\n");
		if (p->kind.contents && p->how->panel < 0) {
			put_contents(p, &v, to(p, &v, &p->nav));
			put_tours(p, &v, &p->html);
		}
	}
	put_panels(p, &v, part);
	if (l + 1 == p->nlang)
		html_symbols(&v, to(p, &v, &p->symbols));
}

void
parts_release(struct page *p)
{
	for (int l = 0; l < p->nlang; l++) {
		struct part *part = &p->part[l];

		for (int i = 0; i < p->n && part->name != NULL; i++) {
			buf_release(&part->name[i]);
			buf_release(&part->body[i]);
		}
		free(part->name);
		free(part->body);
		buf_release(&part->title);
		buf_release(&part->head);
		buf_release(&part->only);
		buf_release(&part->foot);
	}
	for (int i = 0; i < p->n && p->section != NULL; i++)
		buf_release(&p->section[i]);
	free(p->section);
	buf_release(&p->nav);
	buf_release(&p->symbols);
}
