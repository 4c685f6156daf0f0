/* Whether all of a panel finds room in one language: nothing is cut, no word is
 * broken without a hyphen, nothing is drawn over something else, on the
 * reference screen and on the smallest that is made for; and on the former no
 * picture gives way to words. */
#include "config.h"

#include "check/parts.h"

#include <string.h>

#include "view/form.h"
#include "view/frame.h"
#include "view/panel.h"

/* The reference screen, and the smallest. */
static const struct screen {
	int	 rows, cols;
	bool	 pictures;
} screens[] = { { 24, 80, true }, { 12, 40, false } };

struct layout {
	struct check	*check;
	const char	*path;		/* of the catalog, NULL: the deck */
	check_line	 line;
	const void	*catalog;
	struct words	 words;
	struct arena	 arena;
	struct canvas	 canvas;
	const struct screen *screen;
};

static void
report(struct layout *l, enum diag_level level, const struct panel *p,
    const struct rich *r, const char *what, const char *problem)
{
	int line = r->line, col = r->col;

	if (l->path != NULL) {
		line = r->msgid != NULL ? l->line(l->catalog, p->entry->id,
		    r->msgid) : 0;
		col = 1;
	}
	diag_add(l->check->ds, level, l->path != NULL ? l->path : r->file,
	    line, col, "panel %s: %s %s at %dx%d", p->entry->id, what, problem,
	    l->screen->cols, l->screen->rows);
}

/* The first text of a block that stands in catalogs. */
static const struct rich *
first_text(const struct block *b)
{
	const struct rich *r = &b->text;

	if (b->kind == BLOCK_TABLE)
		for (int i = 0; i < b->rows * b->cols; i++)
			if (b->cell[i].msgid != NULL &&
			    *b->cell[i].msgid != '\0')
				return &b->cell[i];
	if (b->kind == BLOCK_LIST && b->nitem > 0)
		r = &b->item[0].text;
	if (b->kind == BLOCK_QUOTE && b->nchild > 0)
		r = first_text(&b->child[0]);
	return r;
}

static const char *
name_of(const struct block *b)
{
	static const char *const kind[] = {
		[BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph",
		[BLOCK_LIST] = "list", [BLOCK_TABLE] = "table",
		[BLOCK_QUOTE] = "quote", [BLOCK_CODE] = "code"
	};

	return b->shape != NULL ? b->shape->name : kind[b->kind];
}

/* What is wrong with these blocks of the panel, NULL when they fit. A word
 * that is cut is no error. */
static const char *
problem_of(struct layout *l, const struct panel *p, const struct frame *f,
    const struct block *b, int n, bool used, enum diag_level *level)
{
	struct view v = check_view(l->check, &l->arena, &l->words);
	struct panel part = *p;

	v.owner = &l->arena;
	v.recall = used ? form_recall_used : form_recall_new;
	part.block = b;
	part.nblock = n;
	panel_draw(&v, &part, f->body_rows, f->width, -1, &l->canvas);
	*level = DIAG_ERROR;
	if (l->canvas.clipped > 0)
		return "is cut";
	if (l->canvas.overlaps > 0)
		return "is drawn over itself";
	*level = DIAG_WARNING;
	return v.word_cut == NULL ? NULL : arena_printf(&l->arena,
	    "cuts %s without a hyphen", check_quote(&l->arena, v.word_cut));
}

/* Whether the deck shows the picture of this block in its own language, where
 * the layout is one of a catalog. Where it is the deck's own, what is lost is
 * noted. */
static bool
deck_shows(struct layout *l, const struct panel *p, int block)
{
	struct table *lost = &l->check->lost;
	const char *key = arena_printf(&l->arena, "%s %d", p->entry->id, block);

	if (l->path != NULL)
		return table_get(lost, key) < 0;
	table_set(lost, arena_strdup(lost->arena, key), 1);
	return true;
}

/* Pictures that there is room for, but not beside all else on the panel. */
static void
check_pictures(struct layout *l, const struct panel *p, const struct frame *f)
{
	struct view v = check_view(l->check, &l->arena, &l->words);

	/* Newer figures are asked for, and scrolled to. */
	v.updates = false;
	panel_draw(&v, p, f->body_rows, f->width, -1, &l->canvas);
	for (int i = 0; i < v.nbox; i++) {
		const struct box *b = &v.box[i];
		const int block = (int)(b->block - p->block);

		if (!form_lost_picture(&v, b) || !deck_shows(l, p, block))
			continue;
		/* Those without room even alone are told of already. */
		if (!b->in_words)
			report(l, l->path != NULL ? DIAG_WARNING : DIAG_NOTE,
			    p, first_text(b->block), name_of(b->block),
			    l->path != NULL ? "loses its picture, since the "
			    "panel says more than in the deck's own language"
			    : "loses its picture, since the panel says much");
	}
}

/* The reader may have answered or not. */
static void
check_room(struct layout *l, const struct panel *p, const struct frame *f)
{
	enum diag_level level, own_level;

	for (int used = 0; used < 2; used++) {
		const char *problem = problem_of(l, p, f, p->block, p->nblock,
		    used, &level), *own;
		bool told = false;

		if (problem == NULL)
			continue;
		for (int i = 0; i < p->nblock; i++) {
			const struct block *b = &p->block[i];

			own = problem_of(l, p, f, b, 1, used, &own_level);
			if (own == NULL)
				continue;
			report(l, own_level, p, first_text(b), name_of(b),
			    own);
			told = told || own_level == level;
		}
		if (!told)
			report(l, level, p, &p->title, "it", problem);
		return;
	}
}

/* Whether the picture of a block fits the screen in any variant. */
static bool
has_room(const struct view *v, const struct frame *f, const struct block *b)
{
	const struct box box = form_box(v, b);

	if (!box.form->picture || box.problem != NULL)
		return true;
	for (int i = 0; i < box.form->variants; i++) {
		const int rows = box.form->measure(v, &box, f->width, i);

		if (rows > 0 && rows <= f->body_rows)
			return true;
	}
	return false;
}

/* Whether it is shown as a picture nevertheless. */
static bool
scrolls(const struct view *v, const struct frame *f, const struct block *b)
{
	const struct box box = form_box(v, b);

	for (int i = 0; box.form->scrolls && i < box.form->variants; i++)
		if (box.form->measure(v, &box, f->width, i) > 0)
			return true;
	return false;
}

/* Charts that give way to their words. */
static void
check_charts(struct layout *l, const struct panel *p, const struct frame *f)
{
	const struct view v = check_view(l->check, &l->arena, &l->words);

	for (int i = 0; i < p->nblock; i++)
		if (!has_room(&v, f, &p->block[i]))
			report(l, DIAG_WARNING, p, first_text(&p->block[i]),
			    name_of(&p->block[i]), scrolls(&v, f,
			    &p->block[i]) ? "has to be scrolled through, since "
			    "no variant of it has room" : "is shown in words, "
			    "since no variant of it has room");
}

static void
check_panel(struct layout *l, const struct panel *p)
{
	struct view v = check_view(l->check, &l->arena, &l->words);
	/* The frame gives its air away before a panel does without. */
	const struct frame f = frame_fit(&v, l->screen->rows, l->screen->cols,
	    &p->title, FRAME_AIR);

	if (view_text_rows(&v, &p->title, f.width) > f.title_rows &&
	    l->screen->pictures)
		report(l, DIAG_ERROR, p, &p->title, "its title", "is cut");
	if (view_min_width(&v, &p->title) > f.width)
		report(l, DIAG_WARNING, p, &p->title, "its title",
		    "cuts a word without a hyphen");
	if (l->screen->pictures) {
		check_charts(l, p, &f);
		check_pictures(l, p, &f);
	}
	check_room(l, p, &f);
}

void
check_layout(struct check *c, bool local, const char *path, check_line line,
    const void *catalog)
{
	const struct source *source = local ? &c->deck->local :
	    &c->deck->source;
	struct layout l = { .check = c, .path = path, .line = line,
	    .catalog = catalog };

	words_open(&l.words, c->interface, c->deck->shown, NULL);
	arena_init(&l.arena);
	canvas_init(&l.canvas, screens[0].rows, screens[0].cols);
	for (int i = 0; i < c->deck->npanel; i++) {
		const struct panel *p;

		if (c->deck->panel[i].source != source)
			continue;
		p = panel_parse(&l.arena, c->deck, i, NULL);
		if (path != NULL)
			check_twins(c, p, path, line, catalog);
		for (size_t k = 0; k < sizeof screens / sizeof *screens; k++) {
			l.screen = &screens[k];
			check_panel(&l, p);
		}
		arena_clear(&l.arena);
	}
	canvas_release(&l.canvas);
	arena_release(&l.arena);
	words_release(&l.words);
}
