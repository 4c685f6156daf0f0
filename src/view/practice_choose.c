/* A collection of good practices: what is chosen by Enter, a click or a number.
 */
#include "config.h"

#include "view/practices.h"

#include <string.h>

void
shelf_show(struct shelf_memory *m, int picture, int seek)
{
	m->picture = (uint8_t)picture;
	m->seek = seek;
	m->typing = false;
}

void
shelf_show_list(struct shelf_memory *m)
{
	m->at = m->top = 0;
	shelf_show(m, SHELF_LIST, AT_ENTRY);
}

static void
open_card(struct shelf_memory *m, int n)
{
	if (m->picture != SHELF_CARD)
		m->from = m->picture;
	m->at = n;
	shelf_show(m, SHELF_CARD, AT_CARD);
}

/* The bit of the theme or region of a stop; regions: which. */
static uint64_t *
bit_of(const struct shelf *s, int code, uint64_t *bit)
{
	const int n = code & ~AT_KIND;
	struct practice_filter *f = &s->memory->filter;

	if ((code & AT_KIND) == AT_THEME && n < s->ntheme &&
	    s->theme[n].index >= 0) {
		*bit = UINT64_C(1) << s->theme[n].index;
		return &f->themes;
	}
	*bit = UINT64_C(1) << (n & 63);
	return (code & AT_KIND) == AT_REGION && n < s->nregion ? &f->regions :
	    NULL;
}

bool
shelf_toggle(const struct shelf *s, int code)
{
	const int n = code & ~AT_KIND;
	uint64_t bit, *of = bit_of(s, code, &bit);
	const int count = of == &s->memory->filter.themes ?
	    shelf_theme_count(s, n) : of != NULL ? s->choice->region[n] : 0;

	if (of == NULL || (count == 0 && !(*of & bit)))
		return false;
	*of ^= bit;
	s->memory->at = s->memory->top = 0;
	s->memory->seek = code;
	return true;
}

/* Only this one theme or region, and its list. */
static void
take_only(const struct shelf *s, int code)
{
	uint64_t bit, *of = bit_of(s, code, &bit);
	const int n = code & ~AT_KIND;
	const int count = of == &s->memory->filter.themes ?
	    shelf_theme_count(s, n) : of != NULL ? s->choice->region[n] : 0;

	if (of == NULL || count == 0)
		return;
	*of = bit;
	shelf_show_list(s->memory);
}

static void
take_both(const struct shelf *s, int code)
{
	const int n = code & ~AT_KIND;
	struct practice_filter *f = &s->memory->filter;

	f->themes = UINT64_C(1) << s->theme[n / 64].index;
	f->regions = UINT64_C(1) << n % 64;
	shelf_show_list(s->memory);
}

void
shelf_clear(const struct shelf *s)
{
	struct shelf_memory *m = s->memory;

	memset(&m->filter, 0, sizeof m->filter);
	m->at = m->top = 0;
	m->typing = false;
	m->seek = m->picture == SHELF_OVERVIEW ? AT_THEME :
	    m->picture == SHELF_MAP ? AT_MAP : AT_ENTRY;
	if (m->picture == SHELF_CARD)
		shelf_show_list(m);
}

void
shelf_take(const struct shelf *s, int code, struct deed *d)
{
	struct shelf_memory *m = s->memory;

	switch (code & AT_KIND) {
	case AT_THEME:
	case AT_REGION:
		if (m->picture == SHELF_OVERVIEW)
			take_only(s, code);
		else
			shelf_toggle(s, code);
		break;
	case AT_BOTH:
		take_both(s, code);
		break;
	case AT_ENTRY:
		open_card(m, code & ~AT_KIND);
		break;
	case AT_MAP:
		if (s->at >= 0)
			open_card(m, s->at);
		break;
	case AT_CARD:
		if (s->at >= 0)
			d->target = shelf_entry(s, s->at)->
			    cell[PRACTICE_ADDRESS];
		break;
	case AT_LINE:
		if (m->picture == SHELF_OVERVIEW)
			shelf_show_list(m);
		else
			shelf_show(m, SHELF_OVERVIEW, AT_THEME);
		break;
	default:
		break;
	}
	if (d->target != NULL && *d->target == '\0')
		d->target = NULL;
}

int
shelf_first_stop(const struct shelf *s)
{
	static const int first[] = {
		[SHELF_OVERVIEW] = AT_THEME, [SHELF_LIST] = AT_ENTRY,
		[SHELF_CARD] = AT_CARD, [SHELF_MAP] = AT_MAP
	};
	const int picture = s->memory->picture;

	if (s->choice->n == 0 && picture != SHELF_OVERVIEW)
		return AT_LINE;
	return first[picture] + (picture == SHELF_LIST ? s->at : 0);
}

bool
shelf_use(const struct view *v, const struct box *b,
    const struct stop *stop, struct deed *d)
{
	const struct shelf *s = b->data;

	(void)v;
	if (s->memory == NULL)
		return false;
	d->enter = true;
	if (stop == NULL)
		s->memory->seek = shelf_first_stop(s);
	else
		shelf_take(s, stop->item, d);
	return true;
}

void
shelf_click(const struct view *v, const struct box *b,
    const struct stop *stop, int row, int col, struct deed *d)
{
	const struct shelf *s = b->data;
	int n;

	(void)v;
	if (s->memory == NULL)
		return;
	s->memory->typing = false;
	if (stop->item != AT_MAP) {
		shelf_take(s, stop->item, d);
		return;
	}
	n = shelf_map_nearest(s, stop->hit.rows, stop->hit.cols, row, col);
	/* The one that is looked at already opens. */
	if (n >= 0 && n == s->at)
		open_card(s->memory, n);
	else if (n >= 0)
		s->memory->at = n;
}

int
shelf_numbers(const struct view *v, const struct box *b)
{
	const struct shelf *s = b->data;

	if (v->plain || s->memory == NULL || s->memory->typing)
		return 0;
	return s->memory->picture == SHELF_OVERVIEW ? s->ntheme :
	    s->memory->picture == SHELF_LIST ? s->choice->n : 0;
}

void
shelf_pick(const struct view *v, const struct box *b, int i,
    struct deed *d)
{
	const struct shelf *s = b->data;

	(void)v;
	d->enter = true;
	if (s->memory->picture == SHELF_OVERVIEW)
		take_only(s, AT_THEME + i);
	else
		open_card(s->memory, i);
}
