/* What room texts have. */
#include "config.h"

#include "export/rooms.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "deck/table.h"
#include "view/form.h"
#include "view/frame.h"
#include "view/panel.h"

enum { WIDE_ROWS = 24, WIDE_COLS = 80, NARROW_ROWS = 12, NARROW_COLS = 40,
	MOST_SPARE = 4 };

struct rooms {
	struct arena	 arena;
	struct table	 index;		/* panel, msgid -> number of its room */
	struct room	*room;
	int		 n, size;
};

/* A panel that is being measured. */
struct measure {
	struct rooms	*rooms;
	const char	*panel;
	bool		 narrow;
};

static const char *
key_of(struct arena *a, const char *panel, const char *msgid)
{
	return arena_printf(a, "%s\004%s", panel, msgid);
}

static struct room *
room_of(struct rooms *r, const char *panel, const char *msgid)
{
	const char *key = key_of(&r->arena, panel, msgid);
	int i = table_get(&r->index, key);

	if (i >= 0)
		return &r->room[i];
	if (r->n == r->size) {
		r->size = r->size > 0 ? 2 * r->size : 256;
		r->room = xrealloc(r->room, (size_t)r->size, sizeof *r->room);
	}
	r->room[r->n] = (struct room){ 0, 0, 0 };
	table_set(&r->index, key, r->n);
	return &r->room[r->n++];
}

/* A text that is drawn twice has to fit the narrower place. */
static void
note_room(void *arg, const struct rich *text, int width)
{
	const struct measure *m = arg;
	struct room *room;
	int *cells;

	if (text->msgid == NULL || *text->msgid == '\0')
		return;
	room = room_of(m->rooms, m->panel, text->msgid);
	cells = m->narrow ? &room->narrow : &room->wide;
	if (*cells == 0 || width < *cells)
		*cells = width;
}

static int
lost_pictures(const struct view *v)
{
	int n = 0;

	for (int i = 0; i < v->nbox; i++)
		n += form_lost_picture(v, &v->box[i]);
	return n;
}

/* Draws the panel in so many rows less than there are, without its newer
 * figures; whether all of it fits, and how many pictures do not. */
static bool
fits(struct view v, const struct panel *p, const struct frame *f, int less,
    struct canvas *c, int *lost)
{
	const int rows = f->body_rows - less;

	v.updates = false;
	v.drawn = NULL;
	panel_draw(&v, p, rows, f->width, -1, c);
	*lost = lost_pictures(&v);
	return c->rows <= rows;
}

static int
spare_lines(const struct view *v, const struct panel *p, const struct frame *f,
    struct canvas *c)
{
	int lost, now, n = 0;

	if (!fits(*v, p, f, 0, c, &lost))
		return -1;
	while (n < MOST_SPARE && n + 1 < f->body_rows &&
	    fits(*v, p, f, n + 1, c, &now) && now <= lost)
		n++;
	return n;
}

/* One panel on one screen, before and after the reader has used it. */
static int
measure(struct view *v, const struct panel *p, struct measure *m,
    struct canvas *c)
{
	const struct frame f = frame_fit(v, m->narrow ? NARROW_ROWS : WIDE_ROWS,
	    m->narrow ? NARROW_COLS : WIDE_COLS, &p->title, FRAME_AIR);

	v->drawn = note_room;
	v->drawn_arg = m;
	note_room(m, &p->title, f.width);
	v->recall = form_recall_used;
	panel_draw(v, p, f.body_rows, f.width, -1, c);
	v->recall = form_recall_new;
	panel_draw(v, p, f.body_rows, f.width, -1, c);
	return m->narrow ? 0 : spare_lines(v, p, &f, c);
}

struct rooms *
rooms_new(const struct deck *deck, const struct words *words,
    const struct app_options *options)
{
	struct rooms *r = xcalloc(1, sizeof *r);
	struct assets *assets = assets_new(options->data);
	struct canvas canvas;
	struct arena arena;

	arena_init(&r->arena);
	table_init(&r->index, &r->arena);
	arena_init(&arena);
	canvas_init(&canvas, WIDE_ROWS, WIDE_COLS);
	for (int i = 0; i < deck->npanel; i++) {
		const struct panel *p = panel_parse(&arena, deck, i, NULL);
		struct measure m = { .rooms = r, .panel = p->entry->id };
		const int first = r->n;
		int spare = 0;

		for (int k = 0; k < 2; k++) {
			struct view v = {
				.arena = &arena, .assets = assets,
				.deck = deck, .words = words,
				.lang = deck_lang(deck), .env = options->env,
				.glyphs = GLYPHS_FULL, .updates = true,
				.plain = true, .status = "", .focus = -1,
				.owner = &arena
			};

			v.dir = v.lang->dir;
			m.narrow = k == 1;
			spare += measure(&v, p, &m, &canvas);
		}
		for (int k = first; k < r->n; k++)
			r->room[k].spare = spare;
		arena_clear(&arena);
	}
	canvas_release(&canvas);
	arena_release(&arena);
	assets_free(assets);
	return r;
}

void
rooms_free(struct rooms *r)
{
	arena_release(&r->arena);
	free(r->room);
	free(r);
}

const struct room *
rooms_find(const struct rooms *r, const char *panel, const char *msgid)
{
	struct arena a;
	int i;

	arena_init(&a);
	i = table_get(&r->index, key_of(&a, panel, msgid));
	arena_release(&a);
	return i >= 0 ? &r->room[i] : NULL;
}

void
room_put(const struct room *room, FILE *out)
{
	fprintf(out, ", lines of %d cells", room->wide);
	if (room->narrow > 0)
		fprintf(out, " (%d at 40x12)", room->narrow);
	if (room->spare < 0)
		fputs("; the panel scrolls", out);
	else if (room->spare == 0)
		fputs("; the panel is full", out);
	/* As many as were looked for: nobody has to think of them. */
	else if (room->spare < MOST_SPARE)
		fprintf(out, "; %d more line%s fit%s", room->spare,
		    room->spare == 1 ? "" : "s", room->spare == 1 ? "s" : "");
}
