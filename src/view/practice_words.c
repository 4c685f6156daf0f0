/* A collection of good practices in words, for those who listen, and as markup,
 * for a browser and for paper. */
#include "config.h"

#include "view/practices.h"

#include <string.h>

#include "view/html.h"

/* ---- Words ---- */

static void
describe_entry(const struct view *v, const struct shelf *s, int n,
    struct buf *out)
{
	const struct practice *e = shelf_entry(s, n);
	const struct rich result = practice_text(v->deck, v->arena, e,
	    PRACTICE_RESULT);
	const struct rich source = practice_text(v->deck, v->arena, e,
	    PRACTICE_SOURCE);

	buf_printf(out, "%s\n", shelf_entry_words(v, s, n));
	buf_printf(out, "  %s\n", shelf_themes(v, s, e));
	if (e->local)
		buf_printf(out, "  %s\n", say(v->words,
		    N_("Added by this office.")));
	if (!rich_empty(&result)) {
		buf_printf(out, "  %s ", *e->cell[PRACTICE_AS_OF] == '\0' ?
		    say(v->words, N_("Result:")) : view_fill(v,
		    N_("Result, as of {1}:"), shelf_date(v,
		    e->cell[PRACTICE_AS_OF]), (char *)NULL));
		kit_words(out, &result);
		buf_char(out, '\n');
	}
	buf_str(out, "  ");
	kit_lead(v, out, N_("Source:"));
	kit_words(out, &source);
	buf_printf(out, "; %s\n", e->cell[PRACTICE_ADDRESS]);
	if (*e->cell[PRACTICE_CHECKED] != '\0')
		buf_printf(out, "  %s\n", view_fill(v,
		    N_("Source looked up: {1}"), shelf_date(v,
		    e->cell[PRACTICE_CHECKED]), (char *)NULL));
}

/* "Housing: 4. Europe 3, South America 1." */
static void
describe_themes(const struct view *v, const struct shelf *s, struct buf *out)
{
	for (int i = 0; i < s->ntheme; i++) {
		const char *between = "";

		kit_words(out, &s->theme[i].label);
		buf_printf(out, ": %s", view_integer(v,
		    shelf_theme_count(s, i)));
		for (int r = 0; r < s->nregion; r++)
			if (shelf_both_count(s, i, r) > 0) {
				buf_str(out, *between != '\0' ? between :
				    " (");
				kit_words(out, &s->region[r]);
				buf_printf(out, " %s", view_integer(v,
				    shelf_both_count(s, i, r)));
				between = ", ";
			}
		buf_str(out, *between != '\0' ? ")\n" : "\n");
	}
}

void
shelf_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct shelf *s = b->data;
	const enum shelf_picture picture = shelf_shown(s);

	buf_printf(out, "%s\n", shelf_filter_words(v, s));
	if (s->choice->n == 0)
		buf_printf(out, "%s\n", shelf_nothing_words(v));
	if (picture == SHELF_CARD && s->at >= 0)
		describe_entry(v, s, s->at, out);
	else if (picture == SHELF_OVERVIEW)
		describe_themes(v, s, out);
	for (int i = 0; i < s->choice->n && (s->memory == NULL || picture ==
	    SHELF_LIST || picture == SHELF_MAP); i++) {
		if (s->memory == NULL)
			describe_entry(v, s, i, out);
		else
			buf_printf(out, "%s\n", shelf_entry_words(v, s, i));
	}
}

void
shelf_answer(const struct view *v, const struct box *b,
    const void *before, struct buf *out)
{
	const struct shelf_memory *was = before;
	const struct shelf *s = b->data;
	const struct shelf_memory *is = s->memory;
	const bool chose = memcmp(&was->filter, &is->filter, sizeof
	    is->filter) != 0;

	if (is->typing || (chose && is->picture == SHELF_OVERVIEW))
		buf_printf(out, "%s\n", shelf_filter_words(v, s));
	else if (is->picture != was->picture || chose || was->typing ||
	    (is->picture == SHELF_CARD && is->at != was->at))
		shelf_describe(v, b, out);
}

const char *
shelf_say_keys(const struct view *v, const struct box *b)
{
	(void)b;
	return view_fill(v, N_("A number or Tab and Enter choose, Space adds a "
	    "theme or region, / finds, m shows the map, {1} takes everything "
	    "again."), shelf_all_key(v), (char *)NULL);
}

/* ---- Markup ---- */

static void
put_integer(const struct view *v, struct html *h, int n)
{
	html_words(v, h, view_integer(v, n));
}

/* Themes by regions, with the entries of each. */
static void
put_matrix(const struct view *v, struct html *h, const struct shelf *s)
{
	html_wide(h, s->nregion + 2);
	html_raw(h, "<table class=\"grid matrix\">\n<caption>");
	html_words(v, h, shelf_filter_words(v, s));
	html_raw(h, "</caption>\n<tr><td></td>");
	for (int r = 0; r < s->nregion; r++) {
		html_raw(h, "<th scope=\"col\" class=\"end\">");
		html_rich(v, h, &s->region[r]);
		html_raw(h, "</th>");
	}
	html_raw(h, "<th scope=\"col\" class=\"end\">");
	html_say(v, h, N_("all"));
	html_raw(h, "</th></tr>\n");
	for (int t = 0; t < s->ntheme; t++) {
		html_raw(h, "<tr><th scope=\"row\">");
		html_icon(v, h, s->theme[t].icon, "");
		html_rich(v, h, &s->theme[t].label);
		html_raw(h, "</th>");
		for (int r = 0; r < s->nregion; r++) {
			const int n = shelf_both_count(s, t, r);

			html_raw(h, "<td class=\"end\">");
			if (n > 0)
				put_integer(v, h, n);
			html_raw(h, "</td>");
		}
		html_raw(h, "<td class=\"end\"><b>");
		put_integer(v, h, shelf_theme_count(s, t));
		html_raw(h, "</b></td></tr>\n");
	}
	html_raw(h, "</table>\n");
	html_wide_end(h, s->nregion + 2);
}

static void
put_cell(const struct view *v, struct html *h, const struct practice *e,
    enum practice_cell cell)
{
	const struct rich r = practice_text(v->deck, v->arena, e, cell);

	html_rich(v, h, &r);
}

static void
put_source(const struct view *v, struct html *h, const struct practice *e)
{
	const char *to = e->cell[PRACTICE_ADDRESS];
	const bool safe = html_is_safe_address(to);

	html_raw(h, "<p class=\"source\">");
	html_lead(v, h, N_("Source:"));
	if (safe) {
		html_raw(h, "<a href=\"");
		html_str(h, to);
		html_raw(h, "\">");
	}
	if (*e->cell[PRACTICE_SOURCE] != '\0')
		put_cell(v, h, e, PRACTICE_SOURCE);
	else if (safe)
		html_str(h, to);
	if (safe)
		html_raw(h, "</a>");
	else if (*to != '\0') {
		html_raw(h, " <span dir=\"ltr\">");
		html_str(h, to);
		html_raw(h, "</span>");
	}
	if (*e->cell[PRACTICE_CHECKED] != '\0') {
		html_raw(h, "<br/>");
		html_words(v, h, view_fill(v, N_("Source looked up: {1}"),
		    shelf_date(v, e->cell[PRACTICE_CHECKED]), (char *)NULL));
	}
	html_raw(h, "</p>");
}

static void
put_entry(const struct view *v, struct html *h, const struct shelf *s,
    const struct practice *e)
{
	html_raw(h, "<li>\n<p class=\"of\"><b>");
	html_words(v, h, shelf_place(v, e));
	html_raw(h, "</b> ");
	if (*e->cell[PRACTICE_YEAR] != '\0') {
		html_words(v, h, shelf_date(v, e->cell[PRACTICE_YEAR]));
		html_raw(h, " ");
	}
	html_raw(h, "<small>");
	html_words(v, h, shelf_themes(v, s, e));
	if (e->local) {
		html_raw(h, " · ");
		html_say(v, h, N_("Added by this office."));
	}
	html_raw(h, "</small></p>\n<p>");
	put_cell(v, h, e, PRACTICE_WHAT);
	html_raw(h, "</p>\n");
	if (*e->cell[PRACTICE_RESULT] != '\0') {
		html_raw(h, "<p><b>");
		html_words(v, h, *e->cell[PRACTICE_AS_OF] == '\0' ?
		    say(v->words, N_("Result:")) : view_fill(v,
		    N_("Result, as of {1}:"), shelf_date(v,
		    e->cell[PRACTICE_AS_OF]), (char *)NULL));
		html_raw(h, "</b> ");
		put_cell(v, h, e, PRACTICE_RESULT);
		html_raw(h, "</p>\n");
	}
	put_source(v, h, e);
	html_raw(h, "</li>\n");
}

void
shelf_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct shelf *s = b->data;

	put_matrix(v, h, s);
	html_ordered(v, h, "practices", 1);
	for (int i = 0; i < s->choice->n; i++)
		put_entry(v, h, s, shelf_entry(s, i));
	html_raw(h, "</ol>\n");
}
