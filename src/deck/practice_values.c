/* Years and dates in cells of a collection of good practices. */
#include "config.h"

#include "deck/practices.h"

#include <stdlib.h>
#include <string.h>

static bool
is_digits(const char *s, int n)
{
	for (int i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > '9')
			return false;
	return true;
}

bool
practice_is_year(const char *s)
{
	if (!is_digits(s, 4))
		return false;
	if (s[4] == '\0')
		return true;
	s += 4;
	s += strncmp(s, "\u2013", 3) == 0 ? 3 : *s == '-';
	return is_digits(s, 4) && s[4] == '\0';
}

bool
practice_is_date(const char *s, int *months)
{
	int month = 1, day = 1;

	if (!is_digits(s, 4))
		return false;
	if (s[4] == '-' && is_digits(s + 5, 2)) {
		month = atoi(s + 5);
		if (s[7] == '-' && is_digits(s + 8, 2) && s[10] == '\0')
			day = atoi(s + 8);
		else if (s[7] != '\0')
			return false;
	} else if (s[4] != '\0')
		return false;
	*months = 12 * (1000 * (s[0] - '0') + 100 * (s[1] - '0') +
	    10 * (s[2] - '0') + s[3] - '0') + month - 1;
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
