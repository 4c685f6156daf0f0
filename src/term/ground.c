/* The ground of the terminal, told by its reply to OSC 11. */
#include "config.h"

#include "term/ground.h"

#include <math.h>
#include <string.h>

/* A part of a colour, one to four hexadecimal digits, as 0 to 1; -1: none. */
static double
read_part(const char **s)
{
	static const double most[] = { 15, 255, 4095, 65535 };
	static const char digits[] = "0123456789abcdefABCDEF";
	double value = 0;
	int n = 0;

	for (; n < 4 && **s != '\0'; n++, ++*s) {
		const char *at = strchr(digits, **s);

		if (at == NULL)
			break;
		value = value * 16 + (at - digits > 15 ? at - digits - 6 :
		    at - digits);
	}
	return n > 0 ? value / most[n - 1] : -1;
}

/* Relative luminance of WCAG. */
static double
linear(double part)
{
	return part <= 0.04045 ? part / 12.92 :
	    pow((part + 0.055) / 1.055, 2.4);
}

enum ground
ground_told(const char *s)
{
	static const double weight[] = { 0.2126, 0.7152, 0.0722 };
	double light = 0;

	if (strncmp(s, "11;rgb", 6) != 0)
		return GROUND_UNKNOWN;
	s += s[6] == 'a' ? 7 : 6;
	for (int i = 0; i < 3; i++) {
		double part;

		if (*s++ != (i == 0 ? ':' : '/') || (part = read_part(&s)) < 0)
			return GROUND_UNKNOWN;
		light += weight[i] * linear(part);
	}
	/* As light as this, black and white are seen on it equally well. */
	return light > 0.179 ? GROUND_LIGHT : GROUND_DARK;
}
