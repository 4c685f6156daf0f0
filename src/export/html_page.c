/* --html: a page for browsers and paper. One file, without scripts, that loads
 * nothing: its policy forbids even what a slip would let in. */
#include "config.h"

#include "export/html.h"

#include <stdlib.h>

#include "base/mem.h"
#include "deck/load.h"

static void
write_buf(const struct buf *b, FILE *out)
{
	fwrite(buf_text(b), 1, b->n, out);
}

static const char *
dir_of(const struct lang *lang)
{
	return lang->dir == DIR_RTL ? "rtl" : "ltr";
}

/* Opens an element for one of several languages. */
static void
open_lang(const struct page *p, int l, const char *element, FILE *out)
{
	fprintf(out, "<%s class=\"in\" lang=\"%s\" dir=\"%s\"", element,
	    p->part[l].lang.tag, dir_of(&p->part[l].lang));
}

/* One of the parts in each language. */
static void
write_each(const struct page *p, const struct buf *(*part)(const struct part *,
    int i), int i, FILE *out)
{
	for (int l = 0; l < p->nlang; l++) {
		if (p->nlang > 1) {
			open_lang(p, l, "div", out);
			fputs(">\n", out);
		}
		write_buf(part(&p->part[l], i), out);
		if (p->nlang > 1)
			fputs("</div>\n", out);
	}
}

static const struct buf *
head_of(const struct part *part, int i)
{
	(void)i;
	return &part->head;
}

static const struct buf *
only_of(const struct part *part, int i)
{
	(void)i;
	return &part->only;
}

static const struct buf *
foot_of(const struct part *part, int i)
{
	(void)i;
	return &part->foot;
}

static const struct buf *
body_of(const struct part *part, int i)
{
	return &part->body[i];
}

static void
write_style(struct page *p, FILE *out)
{
	struct source css;

	if (!source_load(&css, arena_printf(&p->kept, "%s/html/page.css",
	    p->options->data), NULL))
		return;
	fputs("<style>\n", out);
	fwrite(css.text, 1, css.len, out);
	fputs("</style>\n", out);
	source_release(&css);
}

static void
write_top(struct page *p, FILE *out)
{
	const struct lang *lang = &p->part[0].lang;

	fprintf(out, "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/"
	    "xhtml\" lang=\"%s\" xml:lang=\"%s\" dir=\"%s\" "
	    "class=\"%s%s%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
	    lang->tag, lang->tag, dir_of(lang), p->kind.name,
	    p->options->large ? " large" : "",
	    p->nlang > 1 ? " several" : "");
	fputs("<meta http-equiv=\"Content-Security-Policy\" content=\""
	    "default-src 'none'; style-src 'unsafe-inline'\"/>\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\"/>\n"
	    "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
	    "<meta name=\"generator\" content=\"placard " PACKAGE_VERSION
	    "\"/>\n<title>", out);
	write_buf(&p->part[0].title, out);
	fputs("</title>\n", out);
	write_style(p, out);
	fputs("</head>\n<body>\n", out);
}

static void
write_header(const struct page *p, FILE *out)
{
	fputs("<header>\n<h1>", out);
	for (int l = 0; l < p->nlang; l++) {
		if (p->nlang > 1) {
			open_lang(p, l, "span", out);
			fputs(">", out);
		}
		write_buf(&p->part[l].title, out);
		fputs(p->nlang > 1 ? "</span> " : "", out);
	}
	fputs("</h1>\n", out);
	write_each(p, head_of, 0, out);
	fputs("</header>\n", out);
	write_buf(&p->nav, out);
}

/* The id of a panel, with its language where there are several; escaped. */
static void
write_id(const struct page *p, int i, int l, const char *end, FILE *out)
{
	struct buf id = BUF_INIT;
	struct html h = { .out = &id };

	html_id(&h, p->deck->panel[p->panel[i]].id);
	write_buf(&id, out);
	if (l >= 0)
		fprintf(out, ".%s", p->part[l].lang.tag);
	fputs(end, out);
	buf_release(&id);
}

/* The titles of all languages are one heading. */
static void
write_heading(const struct page *p, int i, FILE *out)
{
	fputs("<h2 id=\"", out);
	write_id(p, i, -1, ".h\">", out);
	for (int l = 0; l < p->nlang; l++) {
		if (p->nlang > 1) {
			open_lang(p, l, "span", out);
			fputs(" id=\"", out);
			write_id(p, i, l, ".h\">", out);
		}
		write_buf(&p->part[l].name[i], out);
		fputs(p->nlang > 1 ? "</span> " : "", out);
	}
	fputs("</h2>\n", out);
}

static void
write_panel(const struct page *p, int i, FILE *out)
{
	fputs("<section class=\"panel\" id=\"", out);
	write_id(p, i, -1, "\">\n", out);
	write_buf(&p->section[i], out);
	write_heading(p, i, out);
	fputs("<div class=\"langs\">\n", out);
	write_each(p, body_of, i, out);
	fputs("</div>\n</section>\n", out);
}

static void
write_page(struct page *p, FILE *out)
{
	write_top(p, out);
	write_header(p, out);
	fputs("<main>\n", out);
	if (p->kind.put != NULL)
		write_each(p, only_of, 0, out);
	for (int i = 0; i < p->n; i++)
		write_panel(p, i, out);
	fputs("</main>\n", out);
	if (p->part[0].foot.n > 0) {
		fputs("<footer>\n", out);
		write_each(p, foot_of, 0, out);
		fputs("</footer>\n", out);
	}
	write_buf(&p->symbols, out);
	fputs("</body>\n</html>\n", out);
}

/* ---- What is on it ---- */

static bool
has_panel(const void *owner, int panel)
{
	return ((const struct page *)owner)->is_in[panel];
}

static void
choose_panels(struct page *p)
{
	const int *order, one = p->how->panel;
	int n;

	order = app_order(p->app, &n);
	if (one >= 0) {
		order = &one;
		n = 1;
	}
	p->panel = xcalloc((size_t)n + 1, sizeof *p->panel);
	p->is_in = xcalloc((size_t)p->deck->npanel + 1, sizeof *p->is_in);
	for (int i = 0; i < n; i++) {
		p->minutes += p->deck->panel[order[i]].minutes;
		if (!sheet_has(p, order[i]) || p->is_in[order[i]])
			continue;
		p->is_in[order[i]] = true;
		p->panel[p->n++] = order[i];
	}
	arena_clear(&p->arena);
}

bool
export_is_sheet(const char *name)
{
	struct sheet_kind kind;

	return sheet_find(name, &kind);
}

int
export_html(struct app *app, struct deck *deck, const struct words *words,
    const struct app_options *options, const struct html_options *how,
    FILE *out)
{
	struct page p = {
		.app = app, .deck = deck, .words = words, .options = options,
		.how = how, .nlang = 1
	};

	if (!sheet_find(how->sheet, &p.kind))
		return 1;
	p.kind.notes = p.kind.notes || how->notes;
	if (how->answers)
		p.kind.sheet |= HTML_ANSWERS;
	arena_init(&p.arena);
	arena_init(&p.kept);
	p.assets = assets_new(options->data);
	choose_panels(&p);
	p.html = (struct html){ .sheet = p.kind.sheet, .kept = &p.kept,
	    .has_panel = has_panel, .owner = &p };
	p.nlang = how->nmore < PAGE_LANGS ? how->nmore + 1 : PAGE_LANGS;
	parts_make(&p, 0);
	for (int l = 1; l < p.nlang; l++) {
		how->show(how->owner, how->more[l - 1]);
		parts_make(&p, l);
	}
	write_page(&p, out);
	parts_release(&p);
	free(p.panel);
	free(p.is_in);
	assets_free(p.assets);
	arena_release(&p.arena);
	arena_release(&p.kept);
	return 0;
}
