/* The staff of a kiosk: the chord that opens the pad, what the answer to a PIN
 * does, and the lines of their page. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"

enum {
	CORNER_TIME = 5000,	/* ms in which so many clicks ... */
	CORNER_CLICKS = 5,	/* ... in the corner call the staff's pad */
	CORNER_COLS = 6, CORNER_ROWS = 2
};

void
staff_open(struct app *app, struct effects *e)
{
	struct kiosk *k = &app->kiosk;

	memset(k->pin, 0, sizeof k->pin);
	k->corners = 0;
	k->touched = k->now;
	stage_close(&app->stage);
	stage_open(&app->reader, &app->stage, &over_pin, e);
	if (app->reader.options.lines)
		reader_tell(&app->reader, say(app->reader.words,
		    N_("Staff: type the PIN, then Enter.")));
}

void
app_pin(struct app *app, bool right)
{
	struct kiosk *k = &app->kiosk;
	struct effects none = { 0 };
	const bool shut = k->shut != 0 && k->now < k->shut;

	memset(k->pin, 0, sizeof k->pin);
	if (app->stage.over != &over_pin)
		return;
	if (right && !shut) {
		k->tries = 0;
		reader_tell(&app->reader, NULL);
		stage_close(&app->stage);
		stage_open(&app->reader, &app->stage, &over_staff, &none);
		return;
	}
	if (!shut && ++k->tries == PIN_TRIES) {
		k->tries = 0;
		k->shut = k->now + PIN_PAUSE;
	}
	/* The same words whether it is shut or not. */
	reader_tell(&app->reader, say(app->reader.words, N_("That is not the PIN. After "
	    "three wrong ones none is taken for a minute.")));
}

void
app_staff_clear(struct app *app)
{
	struct kiosk *k = &app->kiosk;

	while (k->nline > 0)
		free(k->line[--k->nline].value);
}

void
app_staff_line(struct app *app, const char *label, const char *value)
{
	struct kiosk *k = &app->kiosk;

	if (k->nline < STAFF_LINES)
		k->line[k->nline++] = (struct staff_line){ label,
		    xstrdup(value) };
}

/* Clicks in the corner of the start, one after another, are the chord of those
 * who have no keys. */
bool
staff_is_called(struct app *app, const struct event *event)
{
	struct kiosk *k = &app->kiosk;
	const bool rtl = reader_dir(&app->reader) == DIR_RTL;
	const int col = rtl ? app->cols - 1 - event->col : event->col;

	if (event->kind != EVENT_CLICK || event->row >= CORNER_ROWS ||
	    col >= CORNER_COLS) {
		k->corners = 0;
		return false;
	}
	if (k->corners == 0 || k->now - k->corner > CORNER_TIME) {
		k->corner = k->now;
		k->corners = 0;
	}
	return ++k->corners == CORNER_CLICKS;
}
