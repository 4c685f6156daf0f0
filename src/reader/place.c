/* Where one is: the panels of the tour in their order, visits outside of it,
 * jumps and the way back. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "reader/reader.h"

/* ---- Tours ---- */

bool
place_is_shown(const struct reader *r, int panel)
{
	const struct panel_entry *e = &r->deck->panel[panel];

	return !e->hidden && (e->audience & r->options.audience) != 0;
}

int
place_tour(const struct deck *d, const char *name)
{
	for (int i = 0; i < d->ntour; i++)
		if (strcmp(d->tour[i].name, name) == 0)
			return i;
	return -1;
}

void
place_order(struct reader *r)
{
	const struct deck *d = r->deck;
	struct place *p = &r->place;
	const struct tour *t = p->tour >= 0 && p->tour < d->ntour ?
	    &d->tour[p->tour] : NULL;
	const int n = t != NULL ? t->n : d->npanel;

	p->order = xrealloc(p->order, (size_t)n + 1, sizeof *p->order);
	p->norder = 0;
	for (int i = 0; i < n; i++) {
		const int panel = t != NULL ? t->panel[i] : i;

		if (place_is_shown(r, panel))
			p->order[p->norder++] = panel;
	}
}

int
place_tour_size(const struct reader *r, int tour)
{
	const struct tour *t = &r->deck->tour[tour];
	int n = 0;

	for (int i = 0; i < t->n; i++)
		n += place_is_shown(r, t->panel[i]);
	return n;
}

int
place_find(const struct reader *r, int panel)
{
	for (int i = 0; i < r->place.norder; i++)
		if (r->place.order[i] == panel)
			return i;
	return -1;
}

int
place_panel(const struct reader *r)
{
	const struct place *p = &r->place;

	if (p->visit >= 0)
		return p->visit;
	return p->norder > 0 && p->at >= 0 ? p->order[p->at] : -1;
}

bool
place_mentions(const struct reader *r, int panel, const char *word)
{
	const struct panel_entry *e = &r->deck->panel[panel];

	return memmem(e->source->text + e->start, e->end - e->start, word,
	    strlen(word)) != NULL;
}

/* ---- Moving ---- */

bool
place_set(struct reader *r, int at)
{
	struct place *p = &r->place;
	const bool other = p->visit >= 0 || at != p->at;

	if (at < 0 || at >= p->norder)
		return false;
	p->visit = -1;
	p->at = at;
	return other;
}

bool
place_move(struct reader *r, int step, long n)
{
	struct place *p = &r->place;
	long at = p->at;

	if (p->norder == 0)
		return false;
	if (p->visit >= 0 && step < 0)
		n--;		/* where the visit began is one back */
	if (n > p->norder)
		n = p->norder;
	at += step * n;
	if (at < 0)
		at = 0;
	if (at >= p->norder)
		at = p->norder - 1;
	return place_set(r, (int)at);
}

bool
place_section(struct reader *r, int step)
{
	const struct place *p = &r->place;
	const struct panel_entry *panel = r->deck->panel;
	const int *order = p->order;
	int at = p->at, here;

	if (p->norder == 0)
		return false;
	here = panel[order[at]].section;
	if (step > 0) {
		while (at < p->norder && panel[order[at]].section == here)
			at++;
		return at < p->norder && place_set(r, at);
	}
	/* Back goes first to the start of this section. */
	while (at > 0 && panel[order[at - 1]].section == here)
		at--;
	if (at == p->at && at > 0) {
		here = panel[order[--at]].section;
		while (at > 0 && panel[order[at - 1]].section == here)
			at--;
	}
	return place_set(r, at);
}

static void
remember(struct reader *r)
{
	struct place *p = &r->place;

	if (p->npast == PAST_SIZE)
		memmove(p->past, p->past + 1,
		    (size_t)--p->npast * sizeof *p->past);
	p->past[p->npast++] = (struct spot){ place_panel(r), p->visit >= 0,
	    p->at };
}

bool
place_go(struct reader *r, int panel, bool jump)
{
	const int at = place_find(r, panel);

	if (panel < 0 || panel >= r->deck->npanel ||
	    !place_is_shown(r, panel))
		return false;
	if (jump && place_panel(r) >= 0 && place_panel(r) != panel)
		remember(r);
	/* A panel outside of the tour is a visit: the tour stays. */
	if (at >= 0)
		place_set(r, at);
	else
		r->place.visit = panel;
	return true;
}

bool
place_back(struct reader *r)
{
	struct place *p = &r->place;
	struct spot s;

	if (p->npast == 0)
		return place_move(r, -1, 1);
	s = p->past[--p->npast];
	if (s.visit && s.panel != place_panel(r) && place_is_shown(r,
	    s.panel)) {
		p->visit = s.panel;
		return true;
	}
	return place_go(r, s.panel, false);
}

void
place_set_tour(struct reader *r, int tour)
{
	struct place *p = &r->place;
	const int was = p->tour;

	p->tour = tour;
	place_order(r);
	if (p->norder == 0) {		/* nothing in it for this audience */
		p->tour = was;
		place_order(r);
		return;
	}
	p->at = 0;
	p->visit = -1;
	p->npast = 0;
}
