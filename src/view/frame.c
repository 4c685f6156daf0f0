/* The frame around a panel. */
#include "config.h"

#include "view/frame.h"

#include <string.h>

#include "base/key.h"

/* From this many rows on the frame has air (and more of it); below, every row
 * counts. */
enum { ROOMY_ROWS = 18, AIRY_ROWS = 30, BAR_ROWS = 8, WIDEST = 200 };

/* Blanks between hints. */
enum { GAP = 2, WIDE_GAP = 3 };

/* Sets the title in big letters when they take no more than these rows. */
static bool
letters_fit(const struct view *v, struct frame *f, const struct rich *title,
    int most)
{
	for (f->look = LETTERS_WIDE; f->look <= LETTERS_SLIM; f->look++) {
		const int rows = view_letters_rows(v, title, f->width,
		    f->look);

		if (rows > 0 && rows <= most) {
			f->title_rows = rows;
			return true;
		}
	}
	return false;
}

struct frame
frame_fit(const struct view *v, int rows, int cols, const struct rich *title,
    int tight)
{
	struct frame f = { .rows = rows, .cols = cols, .bar = -1, .rule = -1,
	    .progress = -1, .hints = -1 };
	int y = 0, most;

	/* The mark that there is more stands in the margin. */
	f.margin = cols >= 60 ? 4 : cols >= 12 ? 1 : 0;
	f.width = cols - 2 * f.margin;
	if (f.width > WIDEST) {
		f.width = WIDEST;
		f.margin = (cols - f.width) / 2;
	}
	if (f.width < 1)
		f.width = 1;
	if (rows >= BAR_ROWS)
		f.bar = y++;
	if (rows >= AIRY_ROWS)
		y++;
	f.title = y;
	f.title_rows = view_text_rows(v, title, f.width);
	most = rows >= ROOMY_ROWS ? 5 : rows >= BAR_ROWS ? 3 : 1;
	if (f.title_rows > most)
		f.title_rows = most;
	f.letters = tight < 0 && rows >= AIRY_ROWS && letters_fit(v, &f,
	    title, tight == FRAME_LOUD ? rows * 2 / 5 : rows / 4);
	y += f.title_rows;
	if (rows >= ROOMY_ROWS && f.title_rows > 0) {
		f.rule = y++;
		if (tight < 1)
			y++;
	}
	f.body = y;
	if (rows >= 3)
		f.hints = --rows;
	if (rows >= ROOMY_ROWS - 1)
		f.progress = --rows;
	f.body_rows = rows > y ? rows - y : 1;
	return f;
}

static void
draw_bar(struct view *v, struct area *all, const struct frame *f,
    const struct frame_text *t)
{
	const int pad = f->cols >= 30 ? 2 : 1;
	int start = view_cells(v, &t->section), end = view_cells(v, &t->deck);
	const int room = f->cols - 2 * pad;

	area_fill(all, f->bar, 0, 1, f->cols, style(ROLE_BAR));
	if (room < 1)
		return;
	/* The section says where one is; the deck's name gives way first. */
	if (start + end + 3 > room)
		end = 0;
	if (start > room)
		start = room;
	if (start > 0) {
		struct para p = view_lay(v, &t->section, start);

		area_line(all, f->bar, pad, start, &p.line[0], ALIGN_START,
		    style(ROLE_BAR_STRONG));
	}
	if (end > 0) {
		struct para p = view_lay(v, &t->deck, end);

		area_line(all, f->bar, f->cols - pad - end, end, &p.line[0],
		    ALIGN_START, style(ROLE_BAR));
	}
}

/* Notes what can be clicked; x counts from the start side. */
static void
target(struct frame *f, const struct area *all, int row, int x, int cols,
    uint32_t press, int part)
{
	struct frame_target *t = &f->target[f->ntarget];

	if (f->ntarget == FRAME_TARGETS)
		return;
	f->ntarget++;
	t->row = row;
	t->col = area_col(all, x, cols);
	t->cols = cols;
	t->press = press;
	t->part = part;
}

/* One piece of line a section, as long as its share of the panels. */
static void
draw_progress(struct view *v, struct area *all, struct frame *f,
    const struct frame_text *t)
{
	const char *line = glyph(v->glyphs, all->dir, G_RULE_HEAVY);
	const bool gaps = f->width > 3 * t->npart;
	/* Each section has a cell and a gap; the rest goes by its panels. */
	const int room = f->width - (gaps ? 2 : 1) * t->npart + gaps;
	int whole = 0, seen = 0, given = 0, x = f->margin;

	for (int i = 0; i < t->npart; i++)
		whole += t->part[i];
	if (whole < 1 || room < 0)
		return;
	for (int i = 0; i < t->npart; i++) {
		/* Shares are rounded from the front, so that all add up. */
		const int share = (int)((long)room * (seen + t->part[i]) /
		    whole) - given;
		const int cells = share + 1;
		int done = t->done - seen;

		if (done > t->part[i])
			done = t->part[i];
		done = done > 0 ? (cells * done + t->part[i] - 1) /
		    t->part[i] : 0;
		area_repeat(all, f->progress, x, done, line,
		    style(ROLE_PROGRESS));
		area_repeat(all, f->progress, x + done, cells - done, line,
		    style(ROLE_PROGRESS_REST));
		target(f, all, f->progress, x, cells, 0, i);
		x += cells + gaps;
		given += share;
		seen += t->part[i];
	}
}

/* Key and word of a hint; gives the cells it takes. */
static int
hint_cells(const struct view *v, const struct hint *h)
{
	struct rich key = view_plain(v, view_keys(v, h->key));
	struct rich word = view_say(v, h->word);

	return view_cells(v, &key) + 1 + view_cells(v, &word);
}

/* The hint that matters least of those that are left, -1: none. */
static int
least(const struct hint *h, const bool *shown, int n)
{
	int found = -1;

	for (int i = 0; i < n; i++)
		if (shown[i] && (found < 0 || h[i].weight <= h[found].weight))
			found = i;
	return found;
}

/* What is told behind a hint, as much as fits in room; gives its cells. */
static int
draw_more(struct view *v, struct area *all, int row, int x, int room,
    const struct frame_text *t)
{
	const struct rich gap = view_plain(v, "·"), rest = view_plain(v, "…");
	int cells = 0, last = 0;

	for (int i = 0; i < t->nmore; i++) {
		const int n = view_cells(v, &t->more[i]);

		if (cells + 3 + n + (i + 1 < t->nmore ? 2 : 0) > room)
			break;
		view_text(v, all, row, x + cells + 1, 1, &gap, ALIGN_START,
		    style(ROLE_MUTED));
		view_text(v, all, row, x + cells + 3, n, &t->more[i],
		    ALIGN_START, style(ROLE_MUTED));
		cells += 3 + n;
		last = i + 1;
	}
	if (last > 0 && last < t->nmore) {
		view_text(v, all, row, x + cells + 1, 1, &rest, ALIGN_START,
		    style(ROLE_MUTED));
		cells += 2;
	}
	return cells;
}

static int
draw_hint(struct view *v, struct area *all, struct frame *f, int x,
    const struct hint *h, const struct frame_text *t, int room)
{
	struct rich key = view_plain(v, view_keys(v, h->key));
	struct rich word = view_say(v, h->word);
	const int n = view_cells(v, &key);
	int cells = hint_cells(v, h);

	view_text(v, all, f->hints, x, n, &key, ALIGN_START,
	    style_with(h->strong ? ROLE_SERIES_2 : ROLE_STRONG, LOOK_BOLD));
	view_text(v, all, f->hints, x + n + 1, cells - n - 1, &word,
	    ALIGN_START, style(h->strong ? ROLE_SERIES_2 : ROLE_MUTED));
	if (h->press != 0 && h->press == t->more_at)
		cells += draw_more(v, all, f->hints, x + cells, room, t);
	if (h->other != 0) {
		/* "← →": each sign is its own key. The area mirrors, so the
		 * first cells are those on the start side. */
		const bool turn = view_key_to_end(v) == K_LEFT &&
		    h->other == K_RIGHT;

		target(f, all, f->hints, x, n / 2, turn ? h->other : h->press,
		    -1);
		target(f, all, f->hints, x + n / 2, cells - n / 2, turn ?
		    h->press : h->other, -1);
	} else if (h->press != 0)
		target(f, all, f->hints, x, cells, h->press, -1);
	return cells;
}

/* The place gives way to a hint that has no room beside it: who does not
 * understand the words must find the languages on the smallest screen. */
static bool
place_fits(const struct view *v, const struct frame *f,
    const struct frame_text *t, int cells)
{
	int strongest = -1;

	if (cells > f->width || t->keep_place)
		return cells <= f->width;
	for (int i = 0; i < t->nhint; i++)
		if (strongest < 0 || t->hint[i].weight >
		    t->hint[strongest].weight)
			strongest = i;
	if (strongest < 0)
		return true;
	strongest = hint_cells(v, &t->hint[strongest]);
	return strongest > f->width || strongest + 2 + cells <= f->width;
}

/* Hints in their order; when room is short they move together, and then those
 * that matter least give way until all fit. */
static void
draw_hints(struct view *v, struct area *all, struct frame *f,
    const struct frame_text *t)
{
	struct rich place = view_plain(v, t->place);
	const int end = view_cells(v, &place);
	const bool placed = place_fits(v, f, t, end);
	const int room = f->width - (placed && end > 0 ? end + 2 : 0);
	bool shown[32];
	int x = f->margin, need = 0, left = 0, gap = WIDE_GAP;
	const int n = t->nhint < 32 ? t->nhint : 32;

	if (placed)
		view_text(v, all, f->hints, f->margin + f->width - end, end,
		    &place, ALIGN_END, style(ROLE_STRONG));
	for (int i = 0; i < n; i++) {
		shown[i] = true;
		need += hint_cells(v, &t->hint[i]);
		left++;
	}
	while (need + gap * (left - 1) > room && left > 0) {
		int i;

		if (gap == WIDE_GAP) {
			gap = GAP;
			continue;
		}
		i = least(t->hint, shown, n);
		shown[i] = false;
		need -= hint_cells(v, &t->hint[i]);
		left--;
	}
	if (need + WIDE_GAP * (left - 1) <= room)
		gap = WIDE_GAP;
	need += gap * (left - 1);
	for (int i = 0; i < n; i++)
		if (shown[i])
			x += draw_hint(v, all, f, x, &t->hint[i], t,
			    room - need) + gap;
}

static void
draw_title(struct view *v, const struct area *all, const struct frame *f,
    const struct rich *title)
{
	const struct para p = view_lay(v, title, f->width);
	const enum align align = p.dir == all->dir ? ALIGN_START : ALIGN_END;
	int cols = p.width;

	if (f->letters) {
		cols = view_letters_cols(v, title, f->width, f->look);
		view_letters(v, all, f->title, f->margin, f->width, title,
		    ALIGN_START, style(ROLE_HEADING), f->look);
	}
	for (int i = 0; !f->letters && i < p.n && i < f->title_rows; i++)
		area_line(all, f->title + i, f->margin, f->width, &p.line[i],
		    align, style(ROLE_HEADING));
	if (f->rule >= 0)
		area_repeat(all, f->rule, align == ALIGN_START ? f->margin :
		    f->margin + f->width - cols, cols, glyph(v->glyphs,
		    all->dir, G_RULE_HEAVY), style(ROLE_RULE));
}

void
frame_draw(struct view *v, struct canvas *c, struct frame *f,
    const struct frame_text *t)
{
	struct area all = area_all(c, v->dir);

	f->ntarget = 0;
	if (f->bar >= 0)
		draw_bar(v, &all, f, t);
	if (f->title_rows > 0)
		draw_title(v, &all, f, &t->title);
	if (f->progress >= 0)
		draw_progress(v, &all, f, t);
	if (f->hints >= 0)
		draw_hints(v, &all, f, t);
}
