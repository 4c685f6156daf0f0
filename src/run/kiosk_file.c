/* The kiosk file: one row a key, which takes a value and prints it. */
#include "config.h"

#include "run/kiosk_file.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "canvas/theme.h"
#include "run/pin.h"

/* ---- Values: each takes one, or gives false ---- */

struct key;

typedef bool taker(struct kiosk_file *, const struct key *, const char *);
typedef void printer(const struct kiosk_file *, const struct key *, FILE *);

struct key {
	const char	*name;
	taker		*take;
	printer		*print;
	size_t		 at;		/* offset of its field */
	int		 least, most;	/* of a number */
	const char	*wrong;		/* what is meant */
};

static void *
field(const struct kiosk_file *k, const struct key *key)
{
	return (char *)(uintptr_t)k + key->at;
}

/* A whole number without sign, from start to end. */
static bool
number(const char *s, const char *end, int least, int most, int *out)
{
	long n = 0;

	if (s == end || end - s > 6)
		return false;
	for (; s < end; s++) {
		if (*s < '0' || *s > '9')
			return false;
		n = n * 10 + (*s - '0');
	}
	if (n < least || n > most)
		return false;
	*out = (int)n;
	return true;
}

static bool
take_number(struct kiosk_file *k, const struct key *key, const char *s)
{
	return number(s, s + strlen(s), key->least, key->most,
	    field(k, key));
}

static void
print_number(const struct kiosk_file *k, const struct key *key, FILE *f)
{
	fprintf(f, "%d", *(int *)field(k, key));
}

static bool
take_text(struct kiosk_file *k, const struct key *key, const char *s)
{
	*(const char **)field(k, key) = arena_strdup(&k->arena, s);
	return true;
}

/* A path is whole: the service manager may start anywhere. */
static bool
take_path(struct kiosk_file *k, const struct key *key, const char *s)
{
	return s[0] == '/' && take_text(k, key, s);
}

/* The name of a tour or panel: no blanks. */
static bool
take_name(struct kiosk_file *k, const struct key *key, const char *s)
{
	return s[strcspn(s, " \t")] == '\0' && take_text(k, key, s);
}

static bool
take_theme(struct kiosk_file *k, const struct key *key, const char *s)
{
	return theme_find(s) != NULL && take_text(k, key, s);
}

static bool
take_pin(struct kiosk_file *k, const struct key *key, const char *s)
{
	return pin_is_usable(s) && take_text(k, key, s);
}

static void
print_text(const struct kiosk_file *k, const struct key *key, FILE *f)
{
	fputs(*(const char **)field(k, key), f);
}

static void
print_pin(const struct kiosk_file *k, const struct key *key, FILE *f)
{
	(void)k;
	(void)key;
	fputs("(set)", f);
}

static bool
take_switch(struct kiosk_file *k, const struct key *key, const char *s)
{
	const bool on = strcmp(s, "on") == 0;

	if (!on && strcmp(s, "off") != 0)
		return false;
	*(bool *)field(k, key) = on;
	return true;
}

static void
print_switch(const struct kiosk_file *k, const struct key *key, FILE *f)
{
	fputs(*(bool *)field(k, key) ? "on" : "off", f);
}

static bool
take_start(struct kiosk_file *k, const struct key *key, const char *s)
{
	const bool contents = strcmp(s, "contents") == 0;

	(void)key;
	if (!contents && strcmp(s, "language") != 0)
		return false;
	k->start_contents = contents;
	return true;
}

static void
print_start(const struct kiosk_file *k, const struct key *key, FILE *f)
{
	(void)key;
	fputs(k->start_contents ? "contents" : "language", f);
}

static bool
is_tag(const char *s)
{
	if (s[strspn(s, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")] != '\0')
		return false;
	return strlen(s) >= 2 && strlen(s) < 32;
}

static bool
take_languages(struct kiosk_file *k, const struct key *key, const char *s)
{
	char *rest = arena_strdup(&k->arena, s), *tag;

	(void)key;
	k->nlang = 0;
	while ((tag = strsep(&rest, " \t,")) != NULL) {
		if (*tag == '\0')
			continue;
		if (!is_tag(tag) || k->nlang == KIOSK_LANGUAGES)
			return false;
		for (int i = 0; i < k->nlang; i++)
			if (strcmp(k->lang[i], tag) == 0)
				return false;
		k->lang[k->nlang++] = tag;
	}
	return k->nlang > 0;
}

static void
print_languages(const struct kiosk_file *k, const struct key *key, FILE *f)
{
	(void)key;
	for (int i = 0; i < k->nlang; i++)
		fprintf(f, "%s%s", i > 0 ? " " : "", k->lang[i]);
}

/* "20:00" as minutes of the day. */
static bool
take_clock(const char *s, const char *end, int *minutes)
{
	const char *colon = memchr(s, ':', (size_t)(end - s));
	int hour, minute;

	if (colon == NULL || end - colon != 3 ||
	    !number(s, colon, 0, 23, &hour) ||
	    !number(colon + 1, end, 0, 59, &minute))
		return false;
	*minutes = hour * 60 + minute;
	return true;
}

static bool
take_quiet(struct kiosk_file *k, const struct key *key, const char *s)
{
	const char *dash = strchr(s, '-');

	(void)key;
	return dash != NULL && take_clock(s, dash, &k->quiet_from) &&
	    take_clock(dash + 1, s + strlen(s), &k->quiet_to);
}

static void
print_quiet(const struct kiosk_file *k, const struct key *key, FILE *f)
{
	(void)key;
	fprintf(f, "%02d:%02d-%02d:%02d", k->quiet_from / 60,
	    k->quiet_from % 60, k->quiet_to / 60, k->quiet_to % 60);
}

#define AT(name)	offsetof(struct kiosk_file, name)

/* The order is that of the manual and of kiosk_file_print(). */
static const struct key table[] = {
	{ "idle", take_number, print_number, AT(idle), 20, 3600,
	    "idle is 20 to 3600 seconds until the notice" },
	/* WCAG 2.2.1: at least 20 seconds to ask for more time. */
	{ "notice", take_number, print_number, AT(notice), 20, 600,
	    "notice is 20 to 600 seconds to ask for more time" },
	{ "loop", take_number, print_number, AT(loop), 6, 3600,
	    "loop is 6 to 3600 seconds for each panel" },
	{ "large-factor", take_number, print_number, AT(large_factor), 1, 10,
	    "large-factor is 1 to 10 times longer" },
	{ "tour", take_name, print_text, AT(tour), 0, 0,
	    "tour is the name of a tour of the deck" },
	{ "visit", take_name, print_text, AT(visit), 0, 0,
	    "visit is the name of a tour of the deck" },
	{ "languages", take_languages, print_languages, AT(nlang), 0, 0,
	    "languages are tags, each once, as: en fr ar zh-Hans" },
	{ "start", take_start, print_start, AT(start_contents), 0, 0,
	    "start is language or contents" },
	{ "local-help", take_name, print_text, AT(local_help), 0, 0,
	    "local-help is the id of a panel" },
	{ "deck", take_path, print_text, AT(deck), 0, 0,
	    "deck is a whole path, from /" },
	{ "local", take_path, print_text, AT(local), 0, 0,
	    "local is a whole path, from /" },
	{ "theme", take_theme, print_text, AT(theme), 0, 0,
	    "theme is dark, light, contrast or mono" },
	{ "large", take_switch, print_switch, AT(large), 0, 0,
	    "large is on or off" },
	{ "quiet", take_quiet, print_quiet, AT(quiet_from), 0, 0,
	    "quiet is two times of the day, as: 20:00-07:00" },
	{ "pin", take_pin, print_pin, AT(pin), 0, 0,
	    "pin is the line that placard --kiosk-pin prints" },
	{ "counts", take_switch, print_switch, AT(counts), 0, 0,
	    "counts is on or off" },
	{ "counts-dir", take_path, print_text, AT(counts_dir), 0, 0,
	    "counts-dir is a whole path, from /" }
};

enum { KEYS = sizeof table / sizeof *table };

void
kiosk_file_init(struct kiosk_file *k)
{
	memset(k, 0, sizeof *k);
	arena_init(&k->arena);
	k->idle = 90;
	k->notice = 30;
	k->loop = 12;
	k->large_factor = 3;
	k->tour = "attract";
	k->visit = "";
	k->counts_dir = "/var/lib/placard/counts";
	k->local_help = "local-help";
}

void
kiosk_file_release(struct kiosk_file *k)
{
	arena_release(&k->arena);
	memset(k, 0, sizeof *k);
}

/* ---- Lines ---- */

static void
trim_end(char *s)
{
	size_t n = strlen(s);

	while (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\t'))
		s[--n] = '\0';
}

static int
find(const char *name)
{
	for (int i = 0; i < KEYS; i++)
		if (strcmp(table[i].name, name) == 0)
			return i;
	return -1;
}

/* A letter as it may be typed: "Counts_Dir" is near to "counts-dir". */
static char
fold(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c - 'A' + 'a');
	return c == '_' ? '-' : c;
}

/* The key that was meant, by its first letters; NULL when none comes near. */
static const char *
nearest(const char *name)
{
	size_t best = 1;
	const char *found = NULL;

	for (int i = 0; i < KEYS; i++) {
		size_t n = 0;

		while (name[n] != '\0' && fold(name[n]) == table[i].name[n])
			n++;
		if (n > best) {
			best = n;
			found = table[i].name;
		}
	}
	return found;
}

struct reading {
	struct kiosk_file	*k;
	struct diags		*ds;
	const struct source	*source;
	size_t			 start;		/* of the line, in bytes */
	char			*line;		/* a copy of it */
	int			 seen[KEYS];	/* line of each key, 0: none */
};

/* What is wrong at this place of the line. */
static void __attribute__((format(printf, 3, 4)))
wrong(const struct reading *r, const char *at, const char *format, ...)
{
	char message[512];
	int line, col;
	va_list ap;

	va_start(ap, format);
	vsnprintf(message, sizeof message, format, ap);
	va_end(ap);
	source_place(r->source, r->start + (size_t)(at - r->line), &line,
	    &col);
	diag_add(r->ds, DIAG_ERROR, r->source->name, line, col, "%s",
	    message);
}

static void
read_value(struct reading *r, const char *name, int key, const char *value)
{
	int line, col;

	if (r->seen[key] != 0) {
		wrong(r, name, "“%s” stands in line %d already", name,
		    r->seen[key]);
		return;
	}
	source_place(r->source, r->start, &line, &col);
	r->seen[key] = line;
	if (*value == '\0' || !table[key].take(r->k, &table[key], value))
		wrong(r, value, "%s", table[key].wrong);
}

static void
read_line(struct reading *r)
{
	char *name = r->line + strspn(r->line, " \t"), *value;
	const char *near;
	int key;

	if (*name == '\0' || *name == '#')
		return;
	/* Nothing that a terminal would obey comes into a message. */
	for (const char *s = name; *s != '\0'; s++)
		if (((unsigned char)*s < ' ' && *s != '\t') || *s == 0x7F) {
			wrong(r, s, "a line has no control characters");
			return;
		}
	value = strchr(name, '=');
	if (value == NULL) {
		wrong(r, name, "a line is: key = value");
		return;
	}
	*value++ = '\0';
	value += strspn(value, " \t");
	trim_end(name);
	trim_end(value);
	key = find(name);
	near = nearest(name);
	if (key >= 0)
		read_value(r, name, key, value);
	else if (near != NULL)
		wrong(r, name, "there is no key “%s”; is “%s” meant?", name,
		    near);
	else
		wrong(r, name, "there is no key “%s”; placard(1) lists them",
		    name);
}

bool
kiosk_file_read(struct kiosk_file *k, const struct source *s,
    struct diags *ds)
{
	struct reading r = { .k = k, .ds = ds, .source = s };
	const char *at = s->text, *end = s->text + s->len;
	const size_t before = diags_count(ds, DIAG_ERROR);

	while (at < end) {
		const char *next = memchr(at, '\n', (size_t)(end - at));
		size_t n = (size_t)((next != NULL ? next : end) - at);

		r.start = (size_t)(at - s->text);
		r.line = arena_strndup(&k->arena, at, n);
		read_line(&r);
		at = next != NULL ? next + 1 : end;
	}
	return diags_count(ds, DIAG_ERROR) == before;
}

/* Whether a key has a value to print. */
static bool
is_set(const struct kiosk_file *k, const struct key *key)
{
	if (key->print == print_text || key->print == print_pin) {
		const char *s = *(const char **)field(k, key);

		return s != NULL && *s != '\0';
	}
	if (key->print == print_languages)
		return k->nlang > 0;
	if (key->print == print_quiet)
		return k->quiet_from != k->quiet_to;
	return true;
}

void
kiosk_file_print(const struct kiosk_file *k, FILE *f)
{
	for (int i = 0; i < KEYS; i++) {
		const struct key *key = &table[i];

		if (!is_set(k, key)) {
			fprintf(f, "# %s: none\n", key->name);
			continue;
		}
		/* What is hidden would not read the same. */
		fprintf(f, "%s%s = ", key->print == print_pin ? "# " : "",
		    key->name);
		key->print(k, key, f);
		fputc('\n', f);
	}
}
