/* The sheets, one row each, and what a panel is on them. */
#include "config.h"

#include "export/html.h"

#include <string.h>
#include <strings.h>

#include "view/panel.h"

static void	put_certificate(struct page *, struct html *, struct view *);

static const struct sheet_kind table[] = {
	{ .name = "reader", .contents = true },
	{ .name = "participant", .title = N_("Sheets for participants"),
	    .sheet = HTML_BLANKS | HTML_BOXES, .lines = true,
	    .name_line = true },
	{ .name = "trainer", .title = N_("Sheets for trainers"),
	    .sheet = HTML_ANSWERS | HTML_OPEN | HTML_NO_QR, .notes = true,
	    .minutes = true, .contents = true },
	{ .name = "quiz", .title = N_("Questions"), .sheet = HTML_NO_SOURCE,
	    .name_line = true, .bare = true, .only = "quiz" },
	{ .name = "answers", .title = N_("Answers"),
	    .sheet = HTML_ANSWERS | HTML_OPEN | HTML_NO_SOURCE, .bare = true,
	    .only = "quiz" },
	{ .name = "certificate", .title = N_("Certificate of participation"),
	    .put = put_certificate }
};

bool
sheet_find(const char *name, struct sheet_kind *kind)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const char *row = table[i].name;
		const size_t n = strlen(row);

		if (strcmp(name, row) == 0) {
			*kind = table[i];
			return true;
		}
		/* "quiz-a": of one form alone. */
		if (table[i].only != NULL && strncmp(name, row, n) == 0 &&
		    name[n] == '-' && name[n + 1] != '\0') {
			*kind = table[i];
			kind->form = name + n + 1;
			return true;
		}
	}
	return false;
}

static bool
shape_is(const struct block *b, const char *name)
{
	return b->shape != NULL && strcmp(b->shape->name, name) == 0;
}

bool
sheet_has(struct page *page, int panel)
{
	const struct panel *p;

	if (page->kind.only == NULL)
		return page->kind.put == NULL;
	p = panel_parse(&page->arena, page->deck, panel, NULL);
	for (int i = 0; i < p->nblock; i++) {
		const char *form;

		if (!shape_is(&p->block[i], page->kind.only))
			continue;
		form = directive_value(p->block[i].shape, "form");
		if (page->kind.form == NULL || (form != NULL &&
		    strcasecmp(form, page->kind.form) == 0))
			return true;
	}
	return false;
}

/* Whether a block is left out of the sheet. */
static bool
is_left_out(const struct page *page, const struct block *b)
{
	return page->kind.bare && (shape_is(b, "source") ||
	    shape_is(b, "update") || shape_is(b, "ask"));
}

static void
put_notes(struct html *h, const struct view *v, const struct panel *p)
{
	if (p->nnote == 0)
		return;
	html_raw(h, "<div class=\"note\" role=\"note\">\n");
	for (int i = 0; i < p->nnote; i++) {
		html_raw(h, "<p>");
		html_lead(v, h, N_("Note:"));
		html_rich(v, h, &p->note[i]);
		html_raw(h, "</p>\n");
	}
	html_raw(h, "</div>\n");
}

static void
put_lines(struct html *h, const struct view *v)
{
	html_raw(h, "<div class=\"lines\"><p>");
	html_say(v, h, N_("Your notes"));
	html_raw(h, "</p>");
	for (int i = 0; i < 5; i++)
		html_raw(h, "<span></span>");
	html_raw(h, "</div>\n");
}

void
sheet_panel(struct page *page, struct html *h, struct view *v,
    const struct panel *p)
{
	v->panel = p;
	h->made = 0;
	h->level = 2;
	html_find_figures(v, h, p);
	html_raw(h, "<div class=\"main\">\n");
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < p->nblock; i++) {
			const struct block *block = &p->block[i];
			struct box b;

			/* Sources stand at the foot, as on the screen. */
			if (shape_is(block, "source") != (pass == 1) ||
			    is_left_out(page, block))
				continue;
			b = form_box(v, block);
			html_box(v, h, &b);
		}
	html_raw(h, "</div>\n");
	if (page->kind.notes)
		put_notes(h, v, p);
	if (page->kind.lines)
		put_lines(h, v);
}

/* ---- The certificate ---- */

static void
put_field(const struct view *v, struct html *h, const char *msgid)
{
	html_raw(h, "<p class=\"field\"><span class=\"rule\"></span>");
	html_say(v, h, msgid);
	html_raw(h, "</p>\n");
}

/* Names are written by hand: nothing of a person is known here. */
static void
put_certificate(struct page *page, struct html *h, struct view *v)
{
	const struct rich title = deck_text(page->deck, v->arena,
	    page->deck->title, NULL);
	const int minutes = page->minutes;

	html_raw(h, "<section class=\"award\">\n");
	put_field(v, h, N_("Name"));
	html_raw(h, "<p>");
	html_say(v, h, N_("took part in the training:"));
	html_raw(h, "</p>\n<p class=\"of\">");
	html_rich(v, h, &title);
	html_raw(h, "</p>\n");
	if (minutes > 0) {
		html_raw(h, "<p>");
		html_words(v, h, view_fill(v, N_("Length: {1} h {2} min"),
		    view_integer(v, minutes / 60), view_integer(v,
		    minutes % 60), (char *)NULL));
		html_raw(h, "</p>\n");
	}
	html_raw(h, "<div class=\"signed\">\n");
	put_field(v, h, N_("Place and date"));
	put_field(v, h, N_("Signature"));
	html_raw(h, "</div>\n</section>\n");
}
