/* What gives the terminal back when a signal ends us at once: made while all is
 * well, sent by the handler. */
#include "config.h"

#include "term/undo.h"

#include <curses.h>
#include <term.h>

#include "term/signals.h"

static char undo[512];
static size_t undo_n;

const char *
undo_wipe(void)
{
	return exit_ca_mode == NULL ? clear_screen : NULL;
}

static int
undo_byte(int c)
{
	if (undo_n < sizeof undo - 1)
		undo[undo_n++] = (char)c;
	return c;
}

static void
undo_add(const char *capability)
{
	if (capability != NULL)
		tputs(capability, 1, undo_byte);
}

void
undo_promise(const struct terminal *t, bool curses, const char *modes)
{
	undo_n = 0;
	if (curses) {
		/* Whatever was being sent is broken off. */
		undo_byte('\033');
		undo_byte('\\');
		undo_add(modes);
		undo_add(exit_attribute_mode);
		undo_add(orig_pair);
		undo_add(cursor_normal);
		undo_add(exit_ca_mode);
		undo_add(keypad_local);
		undo_add(undo_wipe());
	}
	undo_add(terminal_bidi_off(t));
	undo[undo_n] = '\0';
	signals_undo(undo);
}
