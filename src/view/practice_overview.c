/* The overview of a collection of good practices: a matrix of themes by
 * regions, where a reader sees at a glance where the entries are; tiles of
 * themes on a touch screen; rows of themes on a narrow one. */
#include "config.h"

#include "view/practices.h"

/* ---- The matrix ---- */

enum {
	KEYCAP = 5, GAP = 2, COLUMN_MAX = 15, LABEL_LEAST = 12,
	LABEL_MAX = 30, TILE_GAP = 3
};

/* Where its parts are, in cells and rows. */
struct matrix {
	int	 label, label_cols;
	int	 count, count_cols;
	int	 cell, cell_cols;	/* of the first region, of each */
	int	 head;			/* rows of the names of regions */
	int	 icon_cols;		/* 0: without icons */
	int	 icon_rows;
	int	 air;			/* rows between themes */
	bool	 apart;			/* a row between line and matrix */
	int	 largest;		/* of the numbers in it */
};

static int
cells_of_number(const struct view *v, int n)
{
	const struct rich r = view_plain(v, view_integer(v, n));

	return view_cells(v, &r);
}

static const struct bitmap *
icon_of(const struct view *v, const struct shelf *s, int theme,
    enum size size)
{
	return s->theme[theme].icon != NULL ? view_icon(v,
	    s->theme[theme].icon, size) : NULL;
}

/* The cells of names: whole, or where words are cut. */
static int
widest(const struct view *v, const struct shelf *s, bool regions,
    int (*cells)(const struct view *, const struct rich *))
{
	const int n = regions ? s->nregion : s->ntheme;
	int most = 0;

	for (int i = 0; i < n; i++) {
		const int one = cells(v, regions ? &s->region[i] :
		    &s->theme[i].label);

		if (one > most)
			most = one;
	}
	return most;
}

/* Fits the columns; false when there is no room for them. */
static bool
plan_columns(const struct view *v, const struct shelf *s, int width,
    bool icons, struct matrix *m)
{
	const int least = widest(v, s, true, view_min_width) + 1;
	const int whole = widest(v, s, false, view_cells);
	int short_label = widest(v, s, false, view_min_width);

	if (s->nregion == 0 || s->ntheme == 0)
		return false;
	m->icon_cols = m->icon_rows = 0;
	for (int i = 0; icons && i < s->ntheme; i++) {
		const struct bitmap *icon = icon_of(v, s, i, SIZE_SMALL);

		if (icon == NULL)
			return false;
		if (dots_cols(icon) + GAP > m->icon_cols)
			m->icon_cols = dots_cols(icon) + GAP;
		if (dots_rows(icon) > m->icon_rows)
			m->icon_rows = dots_rows(icon);
	}
	m->largest = 0;
	for (int i = 0; i < s->ntheme * s->nregion; i++) {
		const int n = shelf_both_count(s, i / s->nregion,
		    i % s->nregion);

		if (n > m->largest)
			m->largest = n;
	}
	m->count_cols = cells_of_number(v, s->p->n);
	m->label = KEYCAP + m->icon_cols;
	m->label_cols = whole < LABEL_MAX ? whole : LABEL_MAX;
	if (short_label < LABEL_LEAST)
		short_label = LABEL_LEAST;
	for (;;) {
		m->count = m->label + m->label_cols + 1;
		m->cell = m->count + m->count_cols + GAP;
		m->cell_cols = (width - m->cell) / s->nregion;
		if (m->cell_cols >= least && m->cell_cols >= 6)
			break;
		if (m->label_cols <= short_label)
			return false;
		m->label_cols--;
	}
	if (m->cell_cols > COLUMN_MAX)
		m->cell_cols = COLUMN_MAX;
	m->head = 0;
	for (int i = 0; i < s->nregion; i++) {
		const int rows = view_text_rows(v, &s->region[i],
		    m->cell_cols - 1);

		if (rows > m->head)
			m->head = rows;
	}
	return true;
}

static int
theme_rows(const struct view *v, const struct shelf *s, int theme,
    const struct matrix *m)
{
	const int rows = view_text_rows(v, &s->theme[theme].label,
	    m->label_cols);

	return rows > m->icon_rows ? rows : m->icon_rows > 0 ? m->icon_rows :
	    rows > 0 ? rows : 1;
}

static int
matrix_rows(const struct view *v, const struct shelf *s, int width,
    const struct matrix *m)
{
	int rows = shelf_line(NULL, v, s, NULL, 0, width) + m->apart +
	    m->head + 1 + m->air;

	for (int i = 0; i < s->ntheme; i++)
		rows += theme_rows(v, s, i, m) + (i > 0 ? m->air : 0);
	return rows;
}

/* The roomiest look that has at most so many rows. */
static bool
plan_matrix(const struct view *v, const struct shelf *s, int width, int most,
    struct matrix *m)
{
	static const struct { bool icons; int air; bool apart; } look[] = {
		{ true, 1, true }, { true, 0, true }, { false, 1, true },
		{ false, 0, true }, { false, 0, false }
	};

	for (size_t i = 0; i < sizeof look / sizeof *look; i++) {
		if (!plan_columns(v, s, width, look[i].icons, m))
			continue;
		m->air = look[i].air;
		m->apart = look[i].apart;
		if (matrix_rows(v, s, width, m) <= most)
			return true;
	}
	return false;
}

static void
put_number(struct view *v, const struct area *a, int y, int x, int cols,
    int n, struct style st)
{
	const struct rich r = view_plain(v, view_integer(v, n));
	const int wide = view_cells(v, &r);

	shelf_put(v, a, y, x + cols - wide, wide, &r, st);
}

/* A number and as many squares; of large numbers their part of the room. */
static void
draw_cell(struct view *v, const struct shelf *s, const struct area *a, int y,
    int x, int theme, int region, const struct matrix *m)
{
	const int n = shelf_both_count(s, theme, region);
	const int room = m->cell_cols - m->count_cols - 2;
	int squares = n;

	if (m->largest > room)
		squares = (int)(((long)n * room + m->largest - 1) /
		    m->largest);
	if (n == 0)
		area_put(a, y, x + m->count_cols - 1, glyph(v->glyphs, a->dir,
		    G_MIDDOT), 1, style(ROLE_MUTED));
	else
		put_number(v, a, y, x, m->count_cols, n, style(ROLE_STRONG));
	area_repeat(a, y, x + m->count_cols + 1, squares, glyph(v->glyphs,
	    a->dir, G_SQUARE), style(kit_series(theme)));
	if (n > 0)
		shelf_stop(v, s, a, y, x, m->count_cols + 1 + squares,
		    AT_BOTH + 64 * theme + region, view_fill(v,
		    N_("{1}: {2}"), view_fill(v, N_("{1}, {2}"),
		    s->theme[theme].label.text, s->region[region].text,
		    (char *)NULL), view_integer(v, n), (char *)NULL), 1,
		    m->cell_cols - 1);
}

static const char *
count_words(const struct view *v, const struct shelf *s, const char *label,
    int n, bool on)
{
	(void)s;
	return view_fill(v, on ? N_("{1}: {2}, chosen") : N_("{1}: {2}"),
	    label, view_integer(v, n), (char *)NULL);
}

static void
draw_theme(struct view *v, const struct shelf *s, const struct area *a, int y,
    int i, const struct matrix *m)
{
	const int rows = theme_rows(v, s, i, m);
	const int n = shelf_theme_count(s, i);
	const bool on = shelf_theme_is_on(s, i);
	const int lines = view_text_rows(v, &s->theme[i].label,
	    m->label_cols);
	const int top = y + (rows - lines) / 2;

	if (m->icon_cols > 0)
		dots_draw(a, y, KEYCAP, icon_of(v, s, i, SIZE_SMALL),
		    v->glyphs, style(kit_series(i)));
	kit_keycap(v, a, top, 0, i + 1, on || n > 0);
	if (on)
		area_put(a, top, KEYCAP - 1, glyph(v->glyphs, a->dir, G_CHECK),
		    1, style_with(ROLE_RIGHT, LOOK_BOLD));
	view_text(v, a, top, m->label, m->label_cols, &s->theme[i].label,
	    ALIGN_START, n == 0 ? style(ROLE_MUTED) : on ?
	    style_with(ROLE_STRONG, LOOK_BOLD) : style(ROLE_STRONG));
	shelf_stop(v, s, a, top, m->label, kit_first_cells(v,
	    &s->theme[i].label, m->label_cols), AT_THEME + i, count_words(v,
	    s, s->theme[i].label.text, n, on), 1, m->label_cols);
	view_target(v, a, y, 0, rows, m->cell - 1);
	put_number(v, a, top, m->count, m->count_cols, n, style_with(n > 0 ?
	    ROLE_TEXT : ROLE_MUTED, LOOK_BOLD));
	for (int r = 0; r < s->nregion; r++)
		draw_cell(v, s, a, top, m->cell + r * m->cell_cols, i, r, m);
}

/* The names of the regions, at the foot of their room. */
static void
draw_heads(struct view *v, const struct shelf *s, const struct area *a, int y,
    const struct matrix *m)
{
	for (int r = 0; r < s->nregion; r++) {
		const int x = m->cell + r * m->cell_cols;
		const int cols = m->cell_cols - 1;
		const int rows = view_text_rows(v, &s->region[r], cols);
		const bool on = shelf_region_is_on(s, r);

		view_text(v, a, y + m->head - rows, x, cols, &s->region[r],
		    ALIGN_START, on ? style_with(ROLE_STRONG, LOOK_BOLD) :
		    style(ROLE_MUTED));
		shelf_stop(v, s, a, y + m->head - rows, x, kit_first_cells(v,
		    &s->region[r], cols), AT_REGION + r, count_words(v, s,
		    s->region[r].text, s->choice->region[r], on), 1, cols);
		view_target(v, a, y, x, m->head, cols);
	}
}

static void
draw_totals(struct view *v, const struct shelf *s, const struct area *a,
    int y, const struct matrix *m)
{
	const struct rich all = view_say(v, N_("together"));

	shelf_put(v, a, y, m->label, m->label_cols, &all, style(ROLE_MUTED));
	put_number(v, a, y, m->count, m->count_cols, s->choice->n,
	    style_with(ROLE_ACCENT, LOOK_BOLD));
	for (int r = 0; r < s->nregion; r++) {
		const int x = m->cell + r * m->cell_cols;

		put_number(v, a, y, x, m->count_cols, s->choice->region[r],
		    style_with(ROLE_ACCENT, LOOK_BOLD));
		if (shelf_region_is_on(s, r))
			area_put(a, y, x + m->count_cols + 1, glyph(v->glyphs,
			    a->dir, G_CHECK), 1, style_with(ROLE_RIGHT,
			    LOOK_BOLD));
	}
}

static void
draw_matrix(struct view *v, const struct shelf *s, const struct area *a,
    int width, const struct matrix *m)
{
	int y;

	/* The line is drawn first, and is the last to get the focus. */
	y = shelf_line(NULL, v, s, a, 0, width) + m->apart + m->head;
	for (int i = 0; i < s->ntheme; i++) {
		draw_theme(v, s, a, y, i, m);
		y += theme_rows(v, s, i, m) + m->air;
	}
	draw_totals(v, s, a, y, m);
	y = shelf_line(v, v, s, a, 0, width) + m->apart;
	draw_heads(v, s, a, y, m);
}

/* ---- Tiles and rows ---- */

/* Looks from roomy to compact. */
static const struct tile_look {
	int		 columns;
	bool		 icons;
	enum size	 size;
	int		 gap;		/* rows between tiles ... */
	int		 around;	/* ... and above and below them */
	bool		 regions;
} tile_look[] = {
	{ 3, true, SIZE_NORMAL, 1, 1, true },
	{ 2, true, SIZE_NORMAL, 1, 1, true },
	{ 3, true, SIZE_SMALL, 1, 1, true },
	{ 2, true, SIZE_SMALL, 1, 1, true },
	{ 2, true, SIZE_SMALL, 1, 0, true },
	{ 2, true, SIZE_SMALL, 1, 0, false },
	{ 2, true, SIZE_SMALL, 0, 0, false },
	{ 1, false, SIZE_SMALL, 0, 0, true },
	{ 1, false, SIZE_SMALL, 0, 0, false }
};

struct tiles {
	const struct shelf	*s;
	const struct tile_look	*look;
};

/* A theme behind its number: icon, word and count. */
static int
tile(struct view *draw, const struct view *v, const void *data, int i,
    const struct area *a, int y, int x, int width)
{
	const struct tiles *t = data;
	const struct shelf *s = t->s;
	const struct bitmap *icon = t->look->icons ? icon_of(v, s, i,
	    t->look->size) : NULL;
	const int n = shelf_theme_count(s, i);
	const int cols = cells_of_number(v, s->p->n);
	const bool on = shelf_theme_is_on(s, i);
	const int in = icon != NULL ? dots_cols(icon) + 2 : KEYCAP;
	const int under = icon != NULL ? 1 : 0;
	const int room = width - in - (icon != NULL ? 0 : cols + 1);
	int rows = view_text_rows(v, &s->theme[i].label, room) + under;

	if (icon != NULL && rows < dots_rows(icon))
		rows = dots_rows(icon);
	if (draw == NULL)
		return rows > 0 ? rows : 1;
	if (icon != NULL)
		dots_draw(a, y, x, icon, v->glyphs, style(kit_series(i)));
	kit_keycap(draw, a, y, icon != NULL ? x + in : x, i + 1, on || n > 0);
	put_number(draw, a, y, icon != NULL ? x + in + KEYCAP : x + width -
	    cols, cols, n, style_with(n > 0 ? ROLE_TEXT : ROLE_MUTED,
	    LOOK_BOLD));
	if (on)
		area_put(a, y, icon != NULL ? x + in + KEYCAP + cols + 1 :
		    x + KEYCAP - 1, glyph(v->glyphs, a->dir, G_CHECK), 1,
		    style_with(ROLE_RIGHT, LOOK_BOLD));
	view_text(draw, a, y + under, x + in, room, &s->theme[i].label,
	    ALIGN_START, n > 0 ? style(ROLE_STRONG) : style(ROLE_MUTED));
	shelf_stop(draw, s, a, y + under, x + in, kit_first_cells(v,
	    &s->theme[i].label, room), AT_THEME + i, count_words(v, s,
	    s->theme[i].label.text, n, on), 1, room);
	view_target(draw, a, y, x, rows, width);
	return rows > 0 ? rows : 1;
}

/* Whether each theme has an icon of that size, and beside it room for words. */
static bool
has_icons(const struct view *v, const struct shelf *s, int column,
    enum size size)
{
	int words = widest(v, s, false, view_min_width);

	if (words < LABEL_LEAST)
		words = LABEL_LEAST;
	for (int i = 0; i < s->ntheme; i++) {
		const struct bitmap *icon = icon_of(v, s, i, size);

		if (icon == NULL || dots_cols(icon) + 2 + words > column)
			return false;
	}
	return true;
}

static int
lay_tiles(struct view *draw, const struct view *v, const struct shelf *s,
    const struct area *a, int width, const struct tile_look *l)
{
	const struct tiles t = { s, l };
	struct area under;
	int y = shelf_line(NULL, v, s, a, 0, width), rows;

	if (l->icons ? !has_icons(v, s, (width - TILE_GAP * (l->columns - 1)) /
	    l->columns, l->size) : width < 16)
		return 0;
	y += l->around;
	if (draw != NULL)
		under = area_sub(a, y, 0, a->rows - y, a->cols);
	rows = s->ntheme > 0 ? kit_grid(draw, v, &under, width, s->ntheme,
	    l->columns, TILE_GAP, l->gap, tile, &t) : 0;
	y += rows + l->around;
	if (l->regions)
		y += shelf_counts(draw, v, s, a, y, 0, width, true);
	if (draw != NULL)
		shelf_line(draw, v, s, a, 0, width);
	return y;
}

static bool
in_tiles(const struct view *v, const struct shelf *s, int width, int most,
    bool icons, const struct tile_look **look)
{
	const size_t n = sizeof tile_look / sizeof *tile_look;

	for (size_t i = 0; i < n && (!icons || tile_look[i].icons); i++) {
		const int rows = lay_tiles(NULL, v, s, NULL, width,
		    &tile_look[i]);

		*look = &tile_look[i];
		if (rows > 0 && rows <= most)
			return true;
	}
	return false;
}

int
shelf_overview(struct view *draw, const struct view *v, const struct shelf *s,
    const struct area *a, int width, int most)
{
	const struct tile_look *look;
	struct matrix m;

	/* A finger hits tiles; who has keys sees more in a matrix. */
	if (v->touch && in_tiles(v, s, width, most, true, &look))
		return lay_tiles(draw, v, s, a, width, look);
	if (plan_matrix(v, s, width, most, &m)) {
		if (draw != NULL)
			draw_matrix(draw, s, a, width, &m);
		return matrix_rows(v, s, width, &m);
	}
	if (!in_tiles(v, s, width, most, false, &look) && most > 3)
		return 0;
	return lay_tiles(draw, v, s, a, width, look);
}
