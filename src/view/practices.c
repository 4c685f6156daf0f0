/* A collection of good practices to choose from: by theme, by region, by
 * typing. One shelf with four pictures; this file is the form and what keys do. */
#include "config.h"

#include "view/practices.h"

#include <string.h>

#include "base/key.h"
#include "text/cluster.h"

/* Rows a picture may have, variant by variant. */
static const int budget[] = {
	60, 50, 42, 36, 32, 28, 25, 23, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12,
	11, 10, 9, 8, 7, 6, 5, 4, 3
};

enum { BUDGETS = sizeof budget / sizeof *budget };

/* ---- Reading ---- */

/* The index in the file of the theme that an item of the list names. */
static int
theme_index(const struct practices *p, const struct buf *keys,
    const struct rich *item)
{
	struct buf key = BUF_INIT;
	int found = -1;

	fold_key(&key, item->source, strlen(item->source), NULL);
	for (int i = 0; i < p->ntheme && found < 0; i++)
		if (strcmp(buf_text(&keys[i]), buf_text(&key)) == 0)
			found = i;
	buf_release(&key);
	return found;
}

/* Themes in the order of the list; behind them those that it does not name, so
 * that no entry is lost. */
static void
read_themes(const struct view *v, const struct block *list, struct shelf *s)
{
	struct buf keys[PRACTICE_WORDS] = { 0 };
	bool named[PRACTICE_WORDS] = { false };

	s->theme = arena_array(v->arena, (size_t)(list->nitem +
	    s->p->ntheme) + 1, sizeof *s->theme);
	for (int i = 0; i < s->p->ntheme; i++)
		fold_key(&keys[i], s->p->theme[i], strlen(s->p->theme[i]),
		    NULL);
	for (int i = 0; i < list->nitem; i++) {
		struct shelf_theme *t = &s->theme[s->ntheme++];

		t->label = list->item[i].text;
		t->icon = directive_word(list->shape, i);
		t->index = theme_index(s->p, keys, &t->label);
		if (t->index >= 0)
			named[t->index] = true;
	}
	for (int i = 0; i < s->p->ntheme; i++) {
		if (!named[i]) {
			s->theme[s->ntheme].label = practice_word(v->deck,
			    v->arena, s->p->theme[i]);
			s->theme[s->ntheme++].index = i;
		}
		buf_release(&keys[i]);
	}
}

static void
choose(const struct view *v, struct shelf *s)
{
	static const struct practice_filter everything;

	s->filter = s->memory != NULL ? &s->memory->filter : &everything;
	s->choice = practices_choose(v->deck, s->p, s->filter);
	s->at = s->memory != NULL ? s->memory->at : 0;
	if (s->at >= s->choice->n)
		s->at = s->choice->n - 1;
}

static const char *
practices_prepare(const struct view *v, struct box *b)
{
	const char *file = directive_value(b->block->shape, "file");
	struct shelf *s = arena_alloc(v->arena, sizeof *s);

	if (file == NULL)
		return "practices needs file=, a table beside the deck";
	s->p = practices_find(v->deck, file);
	if (s->p == NULL)
		return arena_printf(v->arena, "there is no file '%s' beside "
		    "the deck", file);
	s->memory = b->memory;
	if (s->memory != NULL && s->memory->entries != s->p->n) {
		memset(s->memory, 0, sizeof *s->memory);
		s->memory->entries = s->p->n;
	}
	read_themes(v, b->block, s);
	s->nregion = s->p->nregion;
	s->region = arena_array(v->arena, (size_t)s->nregion + 1,
	    sizeof *s->region);
	for (int i = 0; i < s->nregion; i++)
		s->region[i] = practice_word(v->deck, v->arena,
		    s->p->region[i]);
	choose(v, s);
	b->data = s;
	return NULL;
}

/* ---- The picture ---- */

static int (*const pictures[])(struct view *, const struct view *,
    const struct shelf *, const struct area *, int, int) = {
	[SHELF_OVERVIEW] = shelf_overview, [SHELF_LIST] = shelf_list,
	[SHELF_CARD] = shelf_card, [SHELF_MAP] = shelf_map
};

static int
practices_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	const struct shelf *s = b->data;

	return width < 12 ? 0 : pictures[shelf_shown(s)](NULL, v, s, NULL,
	    width, budget[variant]);
}

static void
practices_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	const struct shelf *s = b->data;
	const int was = v->focus;

	/* What had the focus is not drawn with it while another is sought. */
	if (s->memory != NULL && s->memory->seek != 0)
		v->focus = -1;
	pictures[shelf_shown(s)](v, v, s, a, a->cols, budget[variant]);
	if (v->focus < 0)
		v->focus = was;
	if (s->memory != NULL)
		s->memory->seek = 0;
}

/* ---- Keys ---- */

static int
absolute(int n)
{
	return n < 0 ? -n : n;
}

/* The stop of the block that is next in the direction of an arrow key. */
static const struct stop *
neighbour(const struct view *v, const struct box *b, const struct stop *from,
    uint32_t key)
{
	const int x = from->col + from->cols / 2;
	const struct stop *best = NULL;
	int least = 0;

	for (int i = 0; i < v->nstop; i++) {
		const struct stop *s = &v->stop[i];
		const int down = s->row - from->row;
		const int over = s->col + s->cols / 2 - x;
		const bool flat = key == K_LEFT || key == K_RIGHT;
		const int far = flat ? absolute(over) + 8 * absolute(down) :
		    12 * absolute(down) + absolute(over);

		if (s->box != b || s == from || (flat && down != 0) ||
		    (key == K_UP && down >= 0) ||
		    (key == K_DOWN && down <= 0) ||
		    (key == K_LEFT && over >= 0) ||
		    (key == K_RIGHT && over <= 0))
			continue;
		if (best == NULL || far < least) {
			best = s;
			least = far;
		}
	}
	return best;
}

/* From entry to entry; the window goes with it. */
static bool
step(const struct shelf *s, int by, int seek)
{
	struct shelf_memory *m = s->memory;
	const int to = s->at + by;

	if (to < 0 || to >= s->choice->n)
		return false;
	m->at = to;
	m->seek = seek + (seek == AT_ENTRY ? to : 0);
	return true;
}

static bool
arrow(const struct view *v, const struct box *b, const struct stop *stop,
    uint32_t key, struct deed *d)
{
	const struct shelf *s = b->data;
	struct shelf_memory *m = s->memory;
	const int back = key == K_DOWN || key == view_key_to_end(v) ? 1 : -1;
	const struct stop *next;

	if (m->picture == SHELF_CARD || m->picture == SHELF_MAP) {
		if (s->choice->n > 0 && !step(s, back, shelf_first_stop(s)))
			step(s, back < 0 ? s->choice->n - 1 :
			    1 - s->choice->n, shelf_first_stop(s));
		return true;
	}
	if ((stop->item & AT_KIND) == AT_ENTRY) {
		m->at = stop->item & ~AT_KIND;
		choose(v, b->data);
		if ((key == K_UP || key == K_DOWN) && step(s, back, AT_ENTRY))
			return true;
	}
	next = neighbour(v, b, stop, key);
	if (next != NULL)
		m->seek = next->item;
	else if (key == K_UP)
		d->leave = true;
	return true;
}

/* One picture back; false: there is none. */
static bool
go_back(const struct shelf *s)
{
	struct shelf_memory *m = s->memory;

	switch (m->picture) {
	case SHELF_CARD:
		shelf_show(m, m->from == SHELF_MAP ? SHELF_MAP : SHELF_LIST,
		    m->from == SHELF_MAP ? AT_MAP : AT_ENTRY + s->at);
		return true;
	case SHELF_MAP:
		shelf_show(m, SHELF_LIST, AT_ENTRY + s->at);
		return true;
	case SHELF_LIST:
		shelf_show(m, SHELF_OVERVIEW, AT_THEME);
		return true;
	default:
		return false;
	}
}

static void
show_map(const struct view *v, const struct shelf *s)
{
	if (s->memory->picture == SHELF_MAP)
		go_back(s);
	else if (v->glyphs != GLYPHS_CONSOLE && s->choice->n > 0)
		shelf_show(s->memory, SHELF_MAP, AT_MAP);
}

static void
begin_typing(const struct view *v, const struct shelf *s)
{
	practices_ready(v->deck, s->p);
	shelf_show_list(s->memory);
	s->memory->typing = true;
	s->memory->seek = AT_LINE;
}

static bool
practices_key(const struct view *v, const struct box *b,
    const struct stop *stop, uint32_t key, struct deed *d)
{
	const struct shelf *s = b->data;

	if (s->memory == NULL)
		return false;
	switch (key) {
	case K_UP:
	case K_DOWN:
	case K_LEFT:
	case K_RIGHT:
		return arrow(v, b, stop, key, d);
	case K_SPACE:
		if (!shelf_toggle(s, stop->item))
			shelf_take(s, stop->item, d);
		return true;
	case K_ESCAPE:
		return go_back(s);
	case '0':
	case 'a':
		if (key != (uint32_t)*shelf_all_key(v))
			return false;
		shelf_clear(s);
		return true;
	case '/':
		begin_typing(v, s);
		return true;
	case 'm':
		show_map(v, s);
		return true;
	default:
		return false;
	}
}

/* ---- Typing ---- */

static bool
type_key(struct shelf_memory *m, uint32_t key)
{
	char *words = m->filter.words;
	const size_t n = strlen(words);
	struct buf one = BUF_INIT;

	if (key < ' ' || key >= KEY_BASE || key == 0x7F ||
	    (key == ' ' && n == 0))
		return false;
	buf_code(&one, key);
	if (n + one.n < sizeof m->filter.words)
		memcpy(words + n, buf_text(&one), one.n + 1);
	buf_release(&one);
	return true;
}

static void
rub_out(struct shelf_memory *m)
{
	char *words = m->filter.words;
	const size_t n = strlen(words);
	size_t at = 0, last = 0;

	while (at < n) {
		last = at;
		at += grapheme_next(words + at, n - at);
	}
	memset(words + last, 0, sizeof m->filter.words - last);
}

static bool
practices_type(const struct view *v, const struct box *b, uint32_t key)
{
	const struct shelf *s = b->data;
	struct shelf_memory *m = s->memory;

	(void)v;
	if (m == NULL || !m->typing)
		return false;
	if (key == 0)
		return true;
	m->at = m->top = 0;
	m->seek = AT_LINE;
	if (key == K_ENTER || key == K_TAB || key == K_DOWN) {
		m->typing = false;
		m->seek = s->choice->n > 0 ? AT_ENTRY : AT_LINE;
	} else if (key == K_ESCAPE) {
		memset(m->filter.words, 0, sizeof m->filter.words);
		shelf_show_list(m);
	} else if (key == K_BACKSPACE)
		rub_out(m);
	else if (key == K_CONTROL_U)
		memset(m->filter.words, 0, sizeof m->filter.words);
	else
		return type_key(m, key == K_SPACE ? ' ' : key) ||
		    key == K_UP || key == K_LEFT || key == K_RIGHT ||
		    key == K_SPACE;
	return true;
}

static int
practices_hints(const struct view *v, const struct box *b,
    const struct stop *stop, struct hint *h)
{
	const struct shelf *s = b->data;
	const struct shelf_memory *m = s->memory;
	int n = 0;

	if (m == NULL)
		return 0;
	if (stop == NULL) {
		h[n++] = (struct hint){ "Enter", N_("choose"), true, 90,
		    K_ENTER, 0 };
		return n;
	}
	if (m->typing) {
		h[n++] = (struct hint){ "Enter", N_("list"), true, 91,
		    K_ENTER, 0 };
		return n;
	}
	if (m->picture == SHELF_CARD) {
		h[n++] = (struct hint){ "Enter", N_("QR code"), true, 90,
		    K_ENTER, 0 };
		h[n++] = (struct hint){ "← →", N_("next entry"), true, 89,
		    K_LEFT, K_RIGHT };
	} else
		h[n++] = (struct hint){ "Enter", N_("open"), true, 90,
		    K_ENTER, 0 };
	if (m->picture == SHELF_MAP)
		h[n++] = (struct hint){ "← →", N_("city"), true, 91, K_LEFT,
		    K_RIGHT };
	if (v->glyphs != GLYPHS_CONSOLE && s->choice->n > 0)
		h[n++] = (struct hint){ "m", m->picture == SHELF_MAP ?
		    N_("list") : N_("map"), true, 87, 'm', 0 };
	if (m->picture != SHELF_CARD)
		h[n++] = (struct hint){ "/", N_("find"), true, 86, '/', 0 };
	if (m->filter.themes != 0 || m->filter.regions != 0 ||
	    *m->filter.words != '\0')
		h[n++] = (struct hint){ shelf_all_key(v), N_("all"), true, 88,
		    (uint32_t)*shelf_all_key(v), 0 };
	if (m->picture != SHELF_OVERVIEW)
		h[n++] = (struct hint){ "Esc", N_("back"), false, 85,
		    K_ESCAPE, 0 };
	return n;
}

const struct form form_practices = {
	.name = "practices", .kind = BLOCK_LIST, .or_kind = BLOCK_LIST,
	.variants = BUDGETS, .carries = true, .prepare = practices_prepare,
	.measure = practices_measure, .draw = practices_draw,
	.describe = shelf_describe, .memory = sizeof(struct shelf_memory),
	.use = shelf_use, .key = practices_key, .click = shelf_click,
	.numbers = shelf_numbers, .pick = shelf_pick,
	.type = practices_type, .hints = practices_hints,
	.say_keys = shelf_say_keys, .answer = shelf_answer,
	.html = shelf_html
};
