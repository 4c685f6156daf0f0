/* The reader's life: the start, another deck or language, time. */
#include "config.h"

#include "reader/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A panel by id or by its number in the order. */
static int
panel_by_name(const struct reader *r, const char *name)
{
	const int panel = deck_find(r->deck, name);
	char *end;
	long n;

	if (panel >= 0)
		return panel;
	n = strtol(name, &end, 10);
	if (*name == '\0' || *end != '\0' || n < 1 || n > r->place.norder)
		return -1;
	return r->place.order[n - 1];
}

const char *
reader_init(struct reader *r, struct deck *deck, const struct words *words,
    const struct app_options *options)
{
	int panel;

	memset(r, 0, sizeof *r);
	r->deck = deck;
	r->words = words;
	r->options = *options;
	r->place.tour = r->place.visit = -1;
	arena_init(&r->search.arena);
	arena_init(&r->languages.arena);
	if (options->tour != NULL) {
		r->place.tour = place_tour(deck, options->tour);
		if (r->place.tour < 0)
			return NO_SUCH_TOUR;
	}
	place_order(r);
	if (options->panel == NULL)
		return NULL;
	panel = panel_by_name(r, options->panel);
	return panel >= 0 && place_go(r, panel, false) ? NULL :
	    "there is no such panel";
}

void
reader_release(struct reader *r)
{
	memory_wipe(r, NULL);
	countdown_forget(r);
	arena_release(&r->search.arena);
	arena_release(&r->languages.arena);
	free(r->search.hit);
	free(r->place.order);
	free(r->message);
}

/* The panel of the new deck with the id that a panel of the old one had; -1
 * when it is gone. */
static int
same_panel(const struct deck *old, const struct deck *deck, int panel)
{
	return panel >= 0 ? deck_find(deck, old->panel[panel].id) : -1;
}

/* The way back leads over panels that are still there. */
static void
keep_past(struct place *p, const struct deck *old, const struct deck *deck)
{
	int n = 0;

	for (int i = 0; i < p->npast; i++) {
		struct spot s = p->past[i];

		s.panel = same_panel(old, deck, s.panel);
		if (s.panel >= 0)
			p->past[n++] = s;
	}
	p->npast = n;
}

/* The same place in another deck, or the nearest one. */
static void
keep_place(struct reader *r, const struct deck *old)
{
	struct place *p = &r->place;
	const int at = p->at, norder = p->norder;
	const int here = at < norder ? p->order[at] : -1;
	const int visit = p->visit;
	const char *tour = p->tour >= 0 ? old->tour[p->tour].name : NULL;

	keep_past(p, old, r->deck);
	p->tour = tour != NULL ? place_tour(r->deck, tour) : -1;
	p->visit = same_panel(old, r->deck, visit);
	if (p->visit >= 0 && !place_is_shown(r, p->visit))
		p->visit = -1;
	p->at = same_panel(old, r->deck, here);
	place_order(r);
	p->at = p->at >= 0 ? place_find(r, p->at) : -1;
	if (p->at < 0)		/* gone, or it lost its id */
		p->at = at < p->norder ? at : p->norder - 1;
	if (p->at < 0)
		p->at = 0;
}

bool
reader_changed(struct reader *r, struct deck *deck, const struct words *words)
{
	const struct deck *old = r->deck;
	const int panel = place_panel(r);
	char *id = panel >= 0 ? xstrdup(old->panel[panel].id) : NULL;
	char *text = r->search.needle.len > 0 ? xstrdup(r->search.text) : NULL;
	bool other = false;

	/* Hits point into the old deck, and its language. */
	search_forget(r);
	languages_forget(r);
	r->words = words;
	r->deck = deck;
	if (deck != old) {
		keep_place(r, old);
		memory_sweep(r, deck);
		if (r->timer.id != NULL && deck_find(deck, r->timer.id) < 0)
			countdown_forget(r);
		other = id == NULL || place_panel(r) < 0 ||
		    strcmp(deck->panel[place_panel(r)].id, id) != 0;
	}
	if (text != NULL)
		search_set(r, text);
	free(text);
	free(id);
	return other;
}

enum dir
reader_dir(const struct reader *r)
{
	return lang_find(r->deck->shown)->dir;
}

bool
app_can_show(const struct app_options *options, const char *tag)
{
	const struct lang *lang = lang_find(tag);

	if (options->no_han && (strncmp(lang->tag, "zh", 2) == 0 ||
	    strncmp(lang->tag, "ja", 2) == 0 ||
	    strncmp(lang->tag, "ko", 2) == 0))
		return false;
	return !options->latin_only || lang_is_latin(lang);
}

void
reader_tell(struct reader *r, const char *message)
{
	char *copy = message != NULL ? xstrdup(message) : NULL;

	free(r->message);
	r->message = copy;
}

bool
reader_tick(struct reader *r, int64_t now)
{
	struct countdown *c = &r->timer.c;
	bool ended = false;

	if (r->start == 0)
		r->start = r->now = now;
	if (c->running && now > r->now) {
		c->left -= now - r->now;
		if (c->left <= 0) {
			c->left = 0;
			c->running = false;
			ended = true;
		}
	}
	if (now > r->now)
		r->now = now;
	return ended;
}
