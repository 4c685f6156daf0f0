/* Shows steps of a kiosk's loop, one after another, on the terminal it is
 * started in, with a clock of its own: what they cost a slow line is counted by
 * whoever reads there (kiosk.py). Arguments: how many, rows, columns. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "player.h"
#include "term/door.h"
#include "term/lines.h"
#include "term/screen.h"
#include "term/terminal.h"

enum { LOOP = 12000 };

int
main(int argc, char **argv)
{
	const int steps = argc > 1 ? atoi(argv[1]) : 91;
	const struct kiosk_options o = {
		.idle = 90000, .notice = 30000, .loop = LOOP, .factor = 3,
		.tour = "attract", .visit = ""
	};
	struct terminal terminal;
	struct player p = { .options = { .kiosk = &o,
	    .audience = AUDIENCE_KIOSK } };
	struct screen *screen;
	int64_t now = 1000000;
	int rows, cols;

	door_open();
	memset(&terminal, 0, sizeof terminal);
	terminal_guess(&terminal, "/nonexistent");
	terminal.bidi = TERMINAL_VISUAL;
	p.options.glyphs = terminal.glyphs;
	p.options.env.marks = terminal.marks;
	p.options.no_han = strcmp(terminal_name(), "linux") == 0;
	p.options.slow = lines_slow(STDOUT_FILENO);
	if (!player_open(&p, NULL))
		return 1;
	screen = screen_open(&terminal);
	if (screen == NULL)
		return 1;
	screen_size(screen, &rows, &cols);
	player_size(&p, rows, cols);
	for (int i = 0; i < steps; i++) {
		const struct event e = { .kind = EVENT_TICK, .now = now };

		player_event(&p, &e);
		screen_show(screen, &p.canvas, theme_find("auto"));
		now += LOOP;
	}
	screen_close(screen);
	player_close(&p);
	return door_close() != 0;
}
