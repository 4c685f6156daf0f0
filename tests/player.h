/* A player holds a deck, its words, an app on them and a canvas: what tests
 * and fuzzers need to play keys without a terminal. Included once a program. */
#ifndef TESTS_PLAYER_H
#define TESTS_PLAYER_H

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "reader/keys.h"
#include "app/state.h"
#include "base/mem.h"
#include "canvas/theme.h"

const char *__lsan_default_suppressions(void);

/* libgettextpo 0.21 loses a file name with every file it reads. */
const char *
__lsan_default_suppressions(void)
{
	return "leak:libgettextpo\n";
}

struct player {
	struct app_options	 options;
	struct deck		*deck;
	struct words		 words;
	struct app		*app;
	struct canvas		 canvas;
	struct effects		 last;
	char			 interface[512];
};

static inline const char *
player_data(void)
{
	const char *data = getenv("PLACARD_DATA");

	return data != NULL ? data : "data";
}

static inline void
player_words(struct player *p)
{
	words_release(&p->words);
	words_open(&p->words, p->interface, p->deck->shown, NULL);
}

/* The shipped series in a language (NULL: its own); false when it cannot be
 * opened. options may be set before; data and theme are filled in. */
static inline bool
player_open(struct player *p, const char *lang)
{
	char path[512];
	const char *error;

	setlocale(LC_CTYPE, "C.UTF-8");
	p->options.data = player_data();
	p->options.theme = theme_name(theme_find("auto"));
	if (p->options.audience == 0)
		p->options.audience = AUDIENCE_ALL;
	p->options.env.marks = true;
	snprintf(path, sizeof path, "%s/cities-and-migration", player_data());
	snprintf(p->interface, sizeof p->interface, "%s/interface",
	    player_data());
	p->deck = deck_open(path, NULL, NULL);
	if (p->deck == NULL)
		return false;
	if (lang != NULL && !deck_set_language(p->deck, lang, NULL))
		return false;
	player_words(p);
	p->app = app_new(p->deck, &p->words, &p->options, &error);
	if (p->app == NULL)
		return false;
	canvas_init(&p->canvas, 24, 80);
	app_draw(p->app, &p->canvas);
	return true;
}

static inline void
player_close(struct player *p)
{
	canvas_release(&p->canvas);
	app_free(p->app);
	words_release(&p->words);
	deck_close(p->deck);
	memset(p, 0, sizeof *p);
}

/* Switches the language, as placard.c does when the app asks for it. */
static inline bool
player_language(struct player *p, const char *tag)
{
	char *copy = xstrdup(tag);
	const bool ok = deck_set_language(p->deck, copy, NULL);

	if (ok) {
		player_words(p);
		app_changed(p->app, p->deck, &p->words);
	}
	free(copy);
	return ok;
}

/* An event, what it asks for, and the picture after it. */
static inline void
player_event(struct player *p, const struct event *event)
{
	p->last = app_update(p->app, event);
	if (p->last.language != NULL)
		player_language(p, p->last.language);
	if (event->kind == EVENT_RESIZE)
		canvas_reset(&p->canvas, event->row, event->col);
	app_draw(p->app, &p->canvas);
}

static inline void
player_key(struct player *p, uint32_t key)
{
	const struct event event = { .kind = EVENT_KEY, .key = key };

	player_event(p, &event);
}

/* Keys as --keys has them. */
static inline void
player_keys(struct player *p, const char *keys)
{
	uint32_t key = 0;

	while ((keys = key_parse(keys, &key)) != NULL)
		player_key(p, key);
}

static inline void
player_size(struct player *p, int rows, int cols)
{
	const struct event event = { .kind = EVENT_RESIZE, .row = rows,
	    .col = cols };

	player_event(p, &event);
}

/* The screen as text; the caller frees. */
static inline char *
player_screen(const struct player *p)
{
	struct buf out = BUF_INIT;

	canvas_text(&p->canvas, &out);
	return out.p;
}

#endif
