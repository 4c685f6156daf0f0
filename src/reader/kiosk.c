/* The keys of a kiosk, and what a visitor leaves behind. */
#include "config.h"

#include "reader/kiosk.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "reader/reader.h"
#include "reader/visit.h"

/* There is no row for an end, a stop, files, notes, themes, clocks, the
 * display check or the black screen. */
static const struct {
	uint32_t	 key;
	enum action	 action;
} table[] = {
	{ K_RIGHT, ACTION_NEXT }, { K_LEFT, ACTION_PREVIOUS },
	{ K_SPACE, ACTION_FORWARD }, { K_PAGE_DOWN, ACTION_FORWARD },
	{ K_PAGE_UP, ACTION_BACKWARD },
	{ K_DOWN, ACTION_DOWN }, { K_UP, ACTION_UP },
	{ K_BACKSPACE, ACTION_BACK },
	{ K_TAB, ACTION_FOCUS_NEXT }, { K_BACK_TAB, ACTION_FOCUS_PREVIOUS },
	{ K_ENTER, ACTION_ACTIVATE }, { K_ESCAPE, ACTION_CANCEL },
	{ 'n', ACTION_FIND_NEXT }, { 'N', ACTION_FIND_PREVIOUS },
	{ K_HOME, ACTION_CONTENTS }, { '0', ACTION_CONTENTS },
	{ '/', ACTION_SEARCH }, { 'L', ACTION_LANGUAGE },
	{ K_F2, ACTION_LANGUAGE }, { '+', ACTION_LARGE },
	{ '?', ACTION_HELP }, { K_F1, ACTION_HELP }, { 's', ACTION_SOURCE },
	{ 'u', ACTION_UPDATE }, { K_DELETE, ACTION_CLEAR },
	{ K_F12, ACTION_STAFF }
};

static const struct key_help help[] = {
	{ "→ ←", N_("next panel, panel before"), false },
	{ "Space", N_("on: rest of the panel, then the next"), false },
	{ "↓ ↑", N_("scroll; then from choice to choice"), true },
	{ "Tab   Enter", N_("choose something on the panel; use it"), false },
	{ "1 2 3", N_("take what has this number on the screen"), false },
	{ "Backspace", N_("back to where you came from"), false },
	{ "0   Home", N_("contents"), false },
	{ "L F2", N_("language"), false },
	{ "/   n N", N_("search; next and previous hit"), false },
	{ "+", N_("large print"), true },
	{ "s", N_("source"), false },
	{ "u", N_("newer figures"), false },
	{ "Delete   Esc Esc", N_("clear: forget what I did here"), false }
};

enum action
kiosk_action(uint32_t key)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].key == key)
			return table[i].action;
	/* Digits choose what has a number on the screen. */
	return key >= '1' && key <= '9' ? ACTION_GO : ACTION_NONE;
}

const struct key_help *
kiosk_help(int *n)
{
	*n = (int)(sizeof help / sizeof *help);
	return help;
}

static bool
is_there(const char *const *tags, size_t n, const char *tag)
{
	for (size_t i = 0; i < n; i++)
		if (lang_closeness(tags[i], tag) == LANG_SAME)
			return true;
	return false;
}

size_t
kiosk_languages(const struct reader *r, struct arena *arena,
    const char *const **tags)
{
	const struct kiosk_options *o = &r->kiosk->o;
	const char *const *all;
	const size_t n = deck_languages(r->deck, arena, &all);
	const size_t wanted = o->nlang > 0 ? (size_t)o->nlang : n;
	const char **out = arena_array(arena, wanted + 1, sizeof *out);
	size_t k = 0;

	for (size_t i = 0; i < wanted; i++) {
		const char *tag = o->nlang > 0 ? o->lang[i] : all[i];

		if (is_there(all, n, tag) && app_can_show(&r->options, tag))
			out[k++] = tag;
	}
	if (k == 0)		/* at least the deck's own */
		out[k++] = r->deck->lang;
	*tags = out;
	return k;
}

bool
kiosk_is_looping(const struct reader *r)
{
	return r->kiosk != NULL && r->kiosk->state == KIOSK_LOOP;
}

bool
kiosk_is_quiet(const struct kiosk *k)
{
	const int from = k->o.quiet_from, to = k->o.quiet_to;

	if (from == to || k->minute < 0)
		return false;
	if (from < to)
		return k->minute >= from && k->minute < to;
	return k->minute >= from || k->minute < to;
}

static int64_t
factor(const struct reader *r)
{
	return r->options.large || r->options.lines ? r->kiosk->o.factor : 1;
}

int64_t
kiosk_idle(const struct reader *r)
{
	return r->kiosk->o.idle * factor(r);
}

int64_t
kiosk_patience(const struct reader *r)
{
	return r->kiosk->o.notice * factor(r);
}

int64_t
kiosk_step(const struct reader *r)
{
	return r->kiosk->o.loop * factor(r);
}

int
kiosk_local_help(const struct reader *r)
{
	const char *id = r->kiosk->o.local_help;
	const int panel = id != NULL && *id != '\0' ?
	    deck_find(r->deck, id) : -1;

	return panel >= 0 && place_is_shown(r, panel) ? panel : -1;
}

void
kiosk_wipe(struct reader *r)
{
	struct kiosk *k = r->kiosk;

	memory_wipe(r, NULL);
	countdown_forget(r);
	search_forget(r);
	reader_tell(r, NULL);
	r->options.large = k->large;
	r->options.theme = k->theme;
	r->typed.on = false;
	r->typed.n = 0;
	r->clock = false;
	r->place.npast = 0;
	r->place.visit = -1;
	memset(k->pin, 0, sizeof k->pin);
	k->escaped = k->corner = 0;
	k->corners = 0;
	k->end = k->clear = false;
}

void
kiosk_drop(struct kiosk *k)
{
	for (int i = 0; i < k->nline; i++)
		free(k->line[i].value);
	k->nline = 0;
	visit_free(k->count);
	k->count = NULL;
}
