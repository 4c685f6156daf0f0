/* What the machine has and what stands in for it: the locale whose codeset
 * wcwidth() and curses go by, and the description of the terminal. */
#include "config.h"

#include "term/locale.h"

#include <curses.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static bool
is_utf8(const char *codeset)
{
	return strcasecmp(codeset, "UTF-8") == 0 ||
	    strcasecmp(codeset, "UTF8") == 0;
}

/* The codeset that the user's locale asks for, also when the machine has no
 * such locale; "" when it asks for none. */
static const char *
codeset(void)
{
	static const char *const names[] = { "LC_ALL", "LC_CTYPE", "LANG" };
	const char *value = "", *set, *dot;

	if (setlocale(LC_CTYPE, "") != NULL) {
		set = nl_langinfo(CODESET);
		/* ASCII is what C and POSIX say: nothing was asked for. */
		return strncmp(set, "ANSI_X3.4", 9) == 0 ? "" : set;
	}
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (*value == '\0' && (set = getenv(names[i])) != NULL)
			value = set;
	dot = strchr(value, '.');
	return dot != NULL ? dot + 1 : "";
}

bool
locale_is_utf8(const char *term)
{
	static const char *const old[] = { "dumb", "vt100", "vt220" };
	const char *set = codeset();

	if (*set != '\0')
		/* An @ begins a variant: "xx_YY.UTF-8@euro". */
		return is_utf8(set) || strncmp(set, "UTF-8@", 6) == 0 ||
		    strncmp(set, "utf8@", 5) == 0;
	for (size_t i = 0; i < sizeof old / sizeof old[0]; i++)
		if (strcmp(term, old[i]) == 0)
			return false;
	return true;
}

/* Lets a variable name the folder NAME of home, where that is a folder; gives
 * whether it is. */
static bool
point(const char *variable_name, const char *home, const char *name)
{
	char path[PATH_MAX];
	int n = snprintf(path, sizeof path, "%s/%s", home, name);

	return n > 0 && (size_t)n < sizeof path && access(path, X_OK) == 0 &&
	    setenv(variable_name, path, 1) == 0;
}

static bool
try_utf8(void)
{
	static const char *const names[] = {
		"C.UTF-8", "C.utf8", "en_US.UTF-8"
	};

	for (size_t i = 0; !is_utf8(nl_langinfo(CODESET)) &&
	    i < sizeof names / sizeof names[0]; i++)
		setlocale(LC_CTYPE, names[i]);
	return is_utf8(nl_langinfo(CODESET));
}

/* wcwidth() and the output of curses need UTF-8, whatever the user's locale
 * is; only LC_CTYPE is touched, so numbers keep their decimal point. A machine
 * without any such locale takes the one that lies in home. */
void
locale_use_utf8(const char *home)
{
	if (!try_utf8() && point("LOCPATH", home, "locale"))
		try_utf8();
}

bool
terminfo_take(const char *term)
{
	int error;

	return setupterm(term, STDOUT_FILENO, &error) == OK;
}

bool
terminfo_knows(const char *term)
{
	bool found = terminfo_take(term);

	if (found)
		del_curterm(cur_term);
	return found;
}

/* The descriptions that lie in home stand in where the machine has none of this
 * terminal: a machine without terminfo, or a terminal newer than it. */
void
terminfo_use(const char *home, const char *term)
{
	const char *old = getenv("TERMINFO");
	char *before;

	if (*term == '\0' || terminfo_knows(term))
		return;
	before = old != NULL ? strdup(old) : NULL;
	if (point("TERMINFO", home, "terminfo") && !terminfo_knows(term)) {
		/* Not there either: the machine's own xterm comes first. */
		if (before != NULL)
			setenv("TERMINFO", before, 1);
		else
			unsetenv("TERMINFO");
		if (!terminfo_knows("xterm"))
			point("TERMINFO", home, "terminfo");
	}
	free(before);
}
