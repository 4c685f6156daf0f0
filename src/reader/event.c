/* Names of keys. One table serves --keys, help and messages. */
#include "config.h"

#include "reader/event.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* A key may have several names; the first is the one that is shown. */
static const struct {
	const char	*name;
	uint32_t	 key;
} keys[] = {
	{ "right",	K_RIGHT },
	{ "left",	K_LEFT },
	{ "up",		K_UP },
	{ "down",	K_DOWN },
	{ "pgup",	K_PAGE_UP },
	{ "pgdn",	K_PAGE_DOWN },
	{ "home",	K_HOME },
	{ "end",	K_END },
	{ "enter",	K_ENTER },
	{ "esc",	K_ESCAPE },
	{ "tab",	K_TAB },
	{ "backtab",	K_BACK_TAB },
	{ "space",	K_SPACE },
	{ "backspace",	K_BACKSPACE },
	{ "delete",	K_DELETE },
	{ "f1",		K_F1 },
	{ "f2",		K_F2 },
	{ "f12",	K_F12 },
	{ "^C",		K_CONTROL_C },
	{ "^D",		K_CONTROL_D },
	{ "^L",		K_CONTROL_L },
	{ "^N",		K_CONTROL_N },
	{ "^P",		K_CONTROL_P },
	{ "^U",		K_CONTROL_U },
	{ "^Z",		K_CONTROL_Z },
	{ "ctrl-c",	K_CONTROL_C },
	{ "ctrl-d",	K_CONTROL_D },
	{ "ctrl-l",	K_CONTROL_L },
	{ "ctrl-n",	K_CONTROL_N },
	{ "ctrl-p",	K_CONTROL_P },
	{ "ctrl-u",	K_CONTROL_U },
	{ "ctrl-z",	K_CONTROL_Z },
	{ "pageup",	K_PAGE_UP },
	{ "pagedown",	K_PAGE_DOWN },
	{ "escape",	K_ESCAPE },
	{ "return",	K_ENTER },
};

enum { KEYS = sizeof keys / sizeof keys[0] };

/* Lower floors are for text; this one letter is not worth them. */
static void
write_code(uint32_t c, char out[5])
{
	int n = 0;

	if (c < 0x80)
		out[n++] = (char)c;
	else if (c < 0x800) {
		out[n++] = (char)(0xC0 | c >> 6);
		out[n++] = (char)(0x80 | (c & 0x3F));
	} else if (c < 0x10000) {
		out[n++] = (char)(0xE0 | c >> 12);
		out[n++] = (char)(0x80 | (c >> 6 & 0x3F));
		out[n++] = (char)(0x80 | (c & 0x3F));
	} else {
		out[n++] = (char)(0xF0 | c >> 18);
		out[n++] = (char)(0x80 | (c >> 12 & 0x3F));
		out[n++] = (char)(0x80 | (c >> 6 & 0x3F));
		out[n++] = (char)(0x80 | (c & 0x3F));
	}
	out[n] = '\0';
}

void
key_name(uint32_t key, char *out, int size)
{
	char letter[5];
	const char *name = "unknown";

	if (key > 0x20 && key < KEY_BASE && key != 0x7F &&
	    (key < 0xD800 || key > 0xDFFF)) {
		write_code(key, letter);
		name = letter;
	} else if (key == ' ')
		name = "space";
	for (int i = KEYS; i-- > 0; )
		if (keys[i].key == key)
			name = keys[i].name;
	if (size > 0)
		snprintf(out, (size_t)size, "%s", name);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Reads one code point; a byte that begins none is U+FFFD. */
static const char *
read_code(const char *s, uint32_t *code)
{
	unsigned char c = (unsigned char)*s++;
	uint32_t v, least;
	int n;

	if (c < 0x80) {
		*code = c;
		return s;
	}
	if (c >= 0xC2 && c < 0xE0) {
		n = 1, v = c & 0x1F, least = 0x80;
	} else if (c >= 0xE0 && c < 0xF0) {
		n = 2, v = c & 0x0F, least = 0x800;
	} else if (c >= 0xF0 && c < 0xF5) {
		n = 3, v = c & 0x07, least = 0x10000;
	} else {
		*code = 0xFFFD;
		return s;
	}
	for (int i = 0; i < n; i++) {
		unsigned char next = (unsigned char)s[i];

		if ((next & 0xC0) != 0x80) {
			*code = 0xFFFD;
			return s;
		}
		v = v << 6 | (next & 0x3F);
	}
	if (v < least || v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF)) {
		*code = 0xFFFD;
		return s;
	}
	*code = v;
	return s + n;
}

/* A word that looks like a control key, ours or not; "^p" is "^P". */
static bool
is_control(const char *s, size_t n)
{
	return (n == 2 && s[0] == '^' && is_letter(s[1])) ||
	    (n == 6 && strncmp(s, "ctrl-", 5) == 0 && is_letter(s[5]));
}

const char *
key_parse(const char *s, uint32_t *key)
{
	/* Inside a word that is typed: "bend" is no "b" and then End. */
	bool typing = *key != 0 && !is_blank(s[-1]) && *s != '\0' &&
	    !is_blank(*s);
	size_t n = 0;

	if (!typing) {
		while (is_blank(*s))
			s++;
		while (s[n] != '\0' && !is_blank(s[n]))
			n++;
	}
	if (*s == '\0')
		return NULL;
	*key = K_UNKNOWN;
	for (int i = 0; i < KEYS; i++)
		if (n == strlen(keys[i].name) &&
		    (is_control(s, n) ? strncasecmp : strncmp)(s,
		    keys[i].name, n) == 0)
			*key = keys[i].key;
	if (*key != K_UNKNOWN || is_control(s, n))
		return s + n;
	s = read_code(s, key);
	/* Bytes below a blank are no keys; 0 would mean "before the first". */
	if (*key < 0x20 || *key == 0x7F)
		*key = K_UNKNOWN;
	return s;
}
