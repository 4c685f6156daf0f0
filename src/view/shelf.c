/* What the pictures of a collection of good practices share: its words, the
 * line that tells the filter, counts, and the places of the focus. */
#include "config.h"

#include "view/practices.h"

#include <string.h>

/* ---- What is chosen ---- */

enum shelf_picture
shelf_shown(const struct shelf *s)
{
	return s->memory != NULL ? (enum shelf_picture)s->memory->picture :
	    SHELF_OVERVIEW;
}

int
shelf_theme_count(const struct shelf *s, int theme)
{
	const int i = s->theme[theme].index;

	return i >= 0 ? s->choice->theme[i] : 0;
}

int
shelf_both_count(const struct shelf *s, int theme, int region)
{
	const int i = s->theme[theme].index;

	return i >= 0 ? s->choice->both[i * s->nregion + region] : 0;
}

bool
shelf_theme_is_on(const struct shelf *s, int theme)
{
	const int i = s->theme[theme].index;

	return i >= 0 && s->filter->themes >> i & 1;
}

bool
shelf_region_is_on(const struct shelf *s, int region)
{
	return s->filter->regions >> region & 1;
}

const struct practice *
shelf_entry(const struct shelf *s, int n)
{
	return &s->p->entry[s->choice->entry[n]];
}

/* ---- Words ---- */

static void
put_text(const struct view *v, const struct practice *e,
    enum practice_cell cell, struct buf *out)
{
	const struct rich r = practice_text(v->deck, v->arena, e, cell);

	kit_words(out, &r);
}

/* The text that was gathered, in the arena. */
static const char *
kept(const struct view *v, struct buf *b)
{
	const char *text = arena_strndup(v->arena, buf_text(b), b->n);

	buf_release(b);
	return text;
}

const char *
shelf_place(const struct view *v, const struct practice *e)
{
	struct buf city = BUF_INIT, country = BUF_INIT;

	put_text(v, e, PRACTICE_CITY, &city);
	if (*e->cell[PRACTICE_COUNTRY] == '\0')
		return kept(v, &city);
	put_text(v, e, PRACTICE_COUNTRY, &country);
	return view_fill(v, N_("{1}, {2}"), kept(v, &city), kept(v, &country),
	    (char *)NULL);
}

const char *
shelf_themes(const struct view *v, const struct shelf *s,
    const struct practice *e)
{
	struct buf out = BUF_INIT;

	for (int i = 0; i < s->ntheme; i++)
		if (s->theme[i].index >= 0 &&
		    e->themes >> s->theme[i].index & 1) {
			if (out.n > 0)
				buf_str(&out, " · ");
			kit_words(&out, &s->theme[i].label);
		}
	return kept(v, &out);
}

const char *
shelf_date(const struct view *v, const char *date)
{
	struct buf out = BUF_INIT;

	digits_write(date, strlen(date), v->lang, &out, NULL);
	return kept(v, &out);
}

const char *
shelf_entry_words(const struct view *v, const struct shelf *s, int n)
{
	const struct practice *e = shelf_entry(s, n);
	struct buf out = BUF_INIT;

	buf_printf(&out, "%s. %s. ", view_integer(v, n + 1),
	    shelf_place(v, e));
	if (*e->cell[PRACTICE_YEAR] != '\0')
		buf_printf(&out, "%s. ", shelf_date(v,
		    e->cell[PRACTICE_YEAR]));
	put_text(v, e, PRACTICE_WHAT, &out);
	return kept(v, &out);
}

static bool
is_filtered(const struct shelf *s)
{
	return s->filter->themes != 0 || s->filter->regions != 0 ||
	    *s->filter->words != '\0';
}

/* The themes that are chosen, then the regions, then what is typed. */
static void
put_filter(const struct shelf *s, struct buf *out)
{
	const char *between = "";

	for (int i = 0; i < s->ntheme; i++)
		if (shelf_theme_is_on(s, i)) {
			buf_str(out, between);
			kit_words(out, &s->theme[i].label);
			between = " + ";
		}
	between = out->n > 0 ? " · " : "";
	for (int i = 0; i < s->nregion; i++)
		if (shelf_region_is_on(s, i)) {
			buf_str(out, between);
			kit_words(out, &s->region[i]);
			between = " + ";
		}
	if (*s->filter->words != '\0')
		buf_printf(out, "%s“%s”", out->n > 0 ? " · " : "",
		    s->filter->words);
}

const char *
shelf_filter_words(const struct view *v, const struct shelf *s)
{
	struct buf out = BUF_INIT;

	if (!is_filtered(s))
		return view_fill(v, N_("Entries: {1} · cities: {2}"),
		    view_integer(v, s->p->n), view_integer(v, s->p->cities),
		    (char *)NULL);
	put_filter(s, &out);
	return view_fill(v, N_("{1}: {2} of {3}"), kept(v, &out),
	    view_integer(v, s->choice->n), view_integer(v, s->p->n),
	    (char *)NULL);
}

/* ---- Drawing ---- */

void
shelf_put(struct view *v, const struct area *a, int y, int x, int width,
    const struct rich *r, struct style st)
{
	struct para p;
	enum align align;

	if (rich_empty(r) || width < 1)
		return;
	p = view_lay(v, r, width);
	align = p.dir == a->dir ? ALIGN_START : ALIGN_END;
	if (p.n > 1) {
		p = view_lay(v, r, width - 1);
		area_put(a, y, align == ALIGN_START ? x + p.line[0].width :
		    x + width - p.line[0].width - 1, glyph(v->glyphs, a->dir,
		    G_ELLIPSIS), 1, st);
		if (align == ALIGN_START)
			width--;
	}
	if (p.n > 0)
		area_line(a, y, x, width, &p.line[0], align, st);
}

void
shelf_stop(struct view *v, const struct shelf *s, const struct area *a, int y,
    int x, int cols, int code, const char *words, int rows, int hit)
{
	const struct stop stop = { .item = code, .words = words };

	if (s->memory == NULL)
		return;
	if (s->memory->seek == code && !v->plain)
		v->focus = v->nstop;
	view_stop(v, a, y, x, cols, &stop);
	view_target(v, a, y, x, rows, hit);
}

const char *
shelf_all_key(const struct view *v)
{
	return v->touch ? "a" : "0";
}

const char *
shelf_nothing_words(const struct view *v)
{
	return view_fill(v, N_("Nothing has all of this. {1} takes everything "
	    "again."), shelf_all_key(v), (char *)NULL);
}

int
shelf_line(struct view *draw, const struct view *v, const struct shelf *s,
    const struct area *a, int y, int width)
{
	const bool typing = s->memory != NULL && s->memory->typing;
	const char *words = shelf_filter_words(v, s);
	struct rich text, none = view_plain(v, shelf_nothing_words(v));
	int rows;

	if (typing)
		words = arena_printf(v->arena, "%s %s_", say(v->words,
		    N_("Find:")), s->filter->words);
	text = view_plain(v, words);
	rows = kit_text(draw, v, a, y, 0, width, &text, ALIGN_START,
	    style_with(ROLE_ACCENT, LOOK_BOLD));
	if (draw != NULL)
		shelf_stop(draw, s, a, y, 0, kit_first_cells(v, &text, width),
		    AT_LINE, shelf_filter_words(v, s), rows, width);
	if (s->choice->n == 0)
		rows += kit_text(draw, v, a, y + rows, 0, width, &none,
		    ALIGN_START, style(ROLE_WARNING));
	return rows;
}

/* Theme or region i with its count. */
static struct rich
counted(const struct view *v, const struct shelf *s, int i, bool regions)
{
	const struct rich *label = regions ? &s->region[i] :
	    &s->theme[i].label;
	const bool on = regions ? shelf_region_is_on(s, i) :
	    shelf_theme_is_on(s, i);

	return view_plain(v, arena_printf(v->arena, "%s%s %s", on ?
	    glyph(v->glyphs, v->dir, G_CHECK) : "", label->text,
	    view_integer(v, regions ? s->choice->region[i] :
	    shelf_theme_count(s, i))));
}

int
shelf_counts(struct view *draw, const struct view *v, const struct shelf *s,
    const struct area *a, int y, int x, int width, bool regions)
{
	const int n = regions ? s->nregion : s->ntheme;
	int row = 0, at = 0;

	for (int i = 0; i < n; i++) {
		const struct rich text = counted(v, s, i, regions);
		const bool on = regions ? shelf_region_is_on(s, i) :
		    shelf_theme_is_on(s, i);
		int cols = view_cells(v, &text);

		if (cols > width)
			cols = width;
		if (at > 0 && at + cols > width) {
			row++;
			at = 0;
		}
		if (draw != NULL) {
			shelf_put(draw, a, y + row, x + at, cols, &text,
			    on ? style_with(ROLE_STRONG, LOOK_BOLD) :
			    style(ROLE_MUTED));
			shelf_stop(draw, s, a, y + row, x + at, cols,
			    (regions ? AT_REGION : AT_THEME) + i, text.text,
			    1, cols);
		}
		at += cols + 3;
	}
	return n > 0 ? row + 1 : 0;
}
