/* The key table. */
#include "config.h"

#include "reader/keys.h"

#include <stddef.h>
#include <unictype.h>

#include "deck/words.h"

/* Keys of mdp, presenterm, slides, less and vi, where they do not quarrel.
 * n and N are next and previous hit once something was searched for: the foot
 * says so then. */
static const struct {
	uint32_t	 key;
	enum action	 action;
} table[] = {
	{ K_RIGHT, ACTION_NEXT }, { K_LEFT, ACTION_PREVIOUS },
	{ K_SPACE, ACTION_FORWARD }, { K_PAGE_DOWN, ACTION_FORWARD },
	{ 'f', ACTION_FORWARD }, { K_PAGE_UP, ACTION_BACKWARD },
	{ 'l', ACTION_NEXT }, { 'j', ACTION_NEXT }, { 'n', ACTION_FIND_NEXT },
	{ 'h', ACTION_PREVIOUS }, { 'k', ACTION_PREVIOUS },
	{ 'p', ACTION_PREVIOUS }, { 'N', ACTION_FIND_PREVIOUS },
	{ K_BACKSPACE, ACTION_BACK },
	{ K_DOWN, ACTION_DOWN }, { K_UP, ACTION_UP },
	{ K_HOME, ACTION_FIRST }, { 'g', ACTION_FIRST },
	{ K_END, ACTION_LAST }, { 'G', ACTION_GO },
	{ ']', ACTION_SECTION_NEXT }, { '[', ACTION_SECTION_PREVIOUS },
	{ '}', ACTION_SECTION_NEXT }, { '{', ACTION_SECTION_PREVIOUS },
	{ K_TAB, ACTION_FOCUS_NEXT }, { K_BACK_TAB, ACTION_FOCUS_PREVIOUS },
	{ K_ENTER, ACTION_ACTIVATE }, { K_ESCAPE, ACTION_CANCEL },
	{ 'v', ACTION_REVEAL }, { 'Q', ACTION_QR },
	{ 't', ACTION_CONTENTS }, { K_CONTROL_P, ACTION_CONTENTS },
	{ '/', ACTION_SEARCH }, { 'L', ACTION_LANGUAGE },
	{ K_F2, ACTION_LANGUAGE },
	{ '?', ACTION_HELP }, { K_F1, ACTION_HELP }, { 's', ACTION_SOURCE },
	{ 'i', ACTION_NOTE }, { 'u', ACTION_UPDATE }, { 'D', ACTION_DISPLAY },
	{ 'b', ACTION_BLACK }, { '.', ACTION_BLACK }, { 'c', ACTION_CLOCK },
	{ 'M', ACTION_MINUTE },
	{ 'T', ACTION_THEME }, { '+', ACTION_LARGE }, { 'r', ACTION_RELOAD },
	{ K_CONTROL_L, ACTION_REPAINT }, { K_CONTROL_Z, ACTION_SUSPEND },
	{ 'q', ACTION_QUIT }, { K_CONTROL_C, ACTION_QUIT }
};

static const struct key_help help[] = {
	{ N_("Moving"), NULL, false },
	{ "→ l j n", N_("next panel"), false },
	{ "← h k p", N_("panel before"), false },
	{ "Space PgDn f", N_("on: rest of the panel, then the next"), false },
	{ "PgUp", N_("back: top of the panel, then the one before"), false },
	{ "↓ ↑", N_("scroll; then from choice to choice"), true },
	{ "Home g   End G", N_("first and last panel"), false },
	{ "7 Enter   7 G", N_("go to panel 7; or type 7 in the contents"), false },
	{ "] [", N_("next and previous section"), false },
	{ "Backspace", N_("back to where you came from"), false },
	{ N_("On the panel"), NULL, false },
	{ "Tab", N_("next link, choice, map or clock; Shift-Tab: previous"), false },
	{ "Enter", N_("follow, choose, check, start the clock"), false },
	{ "Esc", N_("leave it: arrows and Space are the panel's again"), false },
	{ "1 2 3", N_("take what has this number on the screen"), false },
	{ "v", N_("show all steps at once"), false },
	{ "Q", N_("QR code of the link"), false },
	{ N_("Screens"), NULL, false },
	{ "t Ctrl-P", N_("contents and tours"), false },
	{ "/   n N", N_("search; next and previous hit"), false },
	{ "L F2", N_("language"), false },
	{ "s", N_("source"), false },
	{ "i", N_("notes for the facilitator"), false },
	{ "u", N_("newer figures"), false },
	{ "D", N_("display check"), true },
	{ "? F1", N_("this help"), false },
	{ "Esc", N_("close; forget the search"), false },
	{ N_("Program"), NULL, false },
	{ "b .", N_("black screen, any key ends it"), true },
	{ "c", N_("clock and time since the start"), false },
	{ "M", N_("one minute more for the question"), false },
	{ "T", N_("next colour theme"), true },
	{ "+", N_("large print"), true },
	{ "r", N_("read the files again"), false },
	{ "Ctrl-L   Ctrl-Z", N_("paint again; back to the shell for a while"), true },
	{ "q   Ctrl-C", N_("quit; q asks once"), false }
};

/* ---- Other keyboards ---- */

/* The Latin letters, key by key from the top left, and what other layouts have
 * there: first without Shift, then with it. A dot: nothing of its own, or the
 * same sign. Arabic's lam-alef is two letters; its first never comes alone. */
static const char latin[] = "qwertyuiopasdfghjklzxcvbnm"
    "QWERTYUIOPASDFGHJKLZXCVBNM";

enum { LETTERS = sizeof latin - 1 };

static const uint32_t layout[][LETTERS + 1] = {
	{ U"йцукенгшщзфывапролдячсмить"
	    "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ" },		/* Russian */
	{ U"йцукенгшщзфівапролдячсмить"
	    "ЙЦУКЕНГШЩЗФІВАПРОЛДЯЧСМИТЬ" },		/* Ukrainian */
	{ U".ςερτυθιοπασδφγηξκλζχψωβνμ"
	    "..ΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜ" },		/* Greek */
	{ U"ضصثقفغعهخحشسيبلاتنمئءؤر\uFEFBىة"
	    ".........................." },		/* Arabic */
	{ U"ضصثقفغعهخحشسیبلاتنمظطزرذدپ"
	    ".........................." },		/* Persian */
	{ U"..קראטוןםפשדגכעיחלךזסבהנמצ"
	    ".........................." }		/* Hebrew */
};

/* Signs that stand for those of the key table. */
static const uint32_t sign[][2] = {
	{ 0x061F, '?' }, { 0x037E, '?' }, { 0x06D4, '.' }
};

uint32_t
key_latin(uint32_t key)
{
	int digit;

	if (key < 0x80 || key >= KEY_BASE)
		return key;
	if (key >= 0xFF01 && key <= 0xFF5E)
		return key - 0xFF01 + '!';
	digit = uc_decimal_value(key);
	if (digit >= 0)
		return (uint32_t)('0' + digit);
	for (size_t i = 0; i < sizeof sign / sizeof *sign; i++)
		if (sign[i][0] == key)
			return sign[i][1];
	for (size_t i = 0; i < sizeof layout / sizeof *layout; i++)
		for (int k = 0; k < LETTERS; k++)
			if (layout[i][k] == key)
				return (unsigned char)latin[k];
	return key;
}

/* ---- What keys do ---- */

enum action
key_action(uint32_t key, bool rtl)
{
	/* In a mirrored screen the next panel lies to the left. */
	if (rtl && (key == K_LEFT || key == K_RIGHT))
		key = key == K_LEFT ? K_RIGHT : K_LEFT;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (table[i].key == key)
			return table[i].action;
	return ACTION_NONE;
}

bool
action_is_for_eyes(enum action action)
{
	static const enum action list[] = {
		ACTION_BLACK, ACTION_DISPLAY, ACTION_THEME, ACTION_LARGE
	};

	for (size_t i = 0; i < sizeof list / sizeof *list; i++)
		if (list[i] == action)
			return true;
	return false;
}

const struct key_help *
key_help(int *n)
{
	*n = (int)(sizeof help / sizeof *help);
	return help;
}
