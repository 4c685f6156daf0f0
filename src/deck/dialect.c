/* Dialects: what they are seen by, and what they do. */
#include "config.h"

#include "deck/dialect.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const struct dialect rows[] = {
	{ "mdp", TRAIT_LINES | TRAIT_CENTRED | TRAIT_STOPS },
	{ "presenterm", TRAIT_TAGS },
	{ "patat", TRAIT_LINES | TRAIT_TAGS | TRAIT_COMMENTS | TRAIT_FENCES |
	  TRAIT_TERMS },
	{ "slides", TRAIT_TAGS },
	{ "lookatme", TRAIT_TAGS },
	{ "present", TRAIT_TAGS },
	{ "marp", TRAIT_LINES | TRAIT_TAGS | TRAIT_COMMENTS | TRAIT_STARS |
	  TRAIT_PICTURES },
	{ "reveal.js", TRAIT_TAGS | TRAIT_NOTES | TRAIT_DASHES },
	{ "slidev", TRAIT_TAGS | TRAIT_COMMENTS | TRAIT_MATTERS |
	  TRAIT_CLICKS },
	{ "pandoc", TRAIT_TAGS | TRAIT_FENCES | TRAIT_TERMS }
};

/* Where a sign is looked for. */
enum place {
	IN_FRONT,		/* a key of the front matter */
	IN_HEAD,		/* mdp's head ("%title: ..."), pandoc's */
	BEGINS,			/* a line begins so */
	IS_LINE,		/* a line is just this */
	ARROWS,			/* a line "-> ... <-" */
	MATTER,			/* front matter in the middle */
	LAST_NOTE		/* two panels end with "Note: ..." */
};

/* The first that is found counts. */
static const struct sign {
	const char	*dialect;
	enum place	 place;
	const char	*what;
	bool		 guess;
} signs[] = {
	{ "marp", IN_FRONT, "marp", false },
	{ "patat", IN_FRONT, "patat.", false },
	{ "presenterm", IN_FRONT, "sub_title", false },
	{ "presenterm", IN_FRONT, "options.", false },
	{ "slidev", IN_FRONT, "mdc", false },
	{ "slidev", IN_FRONT, "drawings.", false },
	{ "slidev", IN_FRONT, "highlighter", false },
	{ "slidev", IN_FRONT, "transition", true },
	{ "slides", IN_FRONT, "paging", false },
	{ "lookatme", IN_FRONT, "styles.", false },
	{ "lookatme", IN_FRONT, "extensions", true },
	{ "reveal.js", IN_FRONT, "revealoptions.", false },
	{ "reveal.js", IN_FRONT, "separator", false },
	{ "reveal.js", IN_FRONT, "verticalseparator", false },
	{ "pandoc", IN_FRONT, "slide-level", false },
	{ "pandoc", IN_FRONT, "output", true },
	{ "pandoc", IN_FRONT, "aspectratio", false },
	{ "pandoc", IN_FRONT, "incremental", false },
	{ "mdp", IN_HEAD, "%title:", false },
	{ "pandoc", IN_HEAD, "% title", false },
	{ "presenterm", IS_LINE, "<!-- end_slide -->", false },
	{ "presenterm", BEGINS, "<!-- column_layout", false },
	{ "presenterm", BEGINS, "<!-- jump_to_middle", false },
	{ "presenterm", BEGINS, "<!-- incremental_lists", false },
	{ "marp", BEGINS, "<!-- _", false },
	{ "marp", BEGINS, "<!-- paginate:", false },
	{ "marp", BEGINS, "![bg", false },
	{ "reveal.js", BEGINS, "<!-- .slide:", false },
	{ "reveal.js", BEGINS, "<!-- .element:", false },
	{ "slidev", BEGINS, "<v-click", false },
	{ "slidev", IS_LINE, "::right::", false },
	{ "slidev", MATTER, "front matter of a slide", true },
	{ "present", BEGINS, "<!-- fg=", false },
	{ "present", BEGINS, "<!-- effect=", false },
	{ "pandoc", BEGINS, ":::", true },
	{ "mdp", ARROWS, "-> words <-", true },
	{ "reveal.js", IS_LINE, "Note:", true },
	{ "reveal.js", IS_LINE, "Notes:", true },
	{ "reveal.js", LAST_NOTE, "Note: at the end of panels", true },
	{ "lookatme", IS_LINE, "<!-- stop -->", false },
	{ "patat", IS_LINE, ". . .", true }
};

enum { NSIGNS = sizeof signs / sizeof *signs };

/* What lines begin with that BEGINS, IS_LINE and ours are about. */
#define FIRST	"<!:N.-"

/* What only a deck of ours has: nothing is guessed then. */
static const char *const ours[] = { "<!-- panel:", "<!-- source -->" };

const struct dialect *
dialect_row(int n)
{
	return n >= 0 && (size_t)n < sizeof rows / sizeof *rows ? &rows[n] :
	    NULL;
}

static const struct dialect *
find(const char *name)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcasecmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

/* ---- Signs ---- */

/* The text below its front matter. */
struct text {
	const char	*s;
	size_t		 start, len;
};

static size_t
line_end(const struct text *t, size_t at)
{
	const char *nl = memchr(t->s + at, '\n', t->len - at);

	return nl != NULL ? (size_t)(nl - t->s) : t->len;
}

static size_t
trimmed(const struct text *t, size_t s, size_t e)
{
	while (e > s && (t->s[e - 1] == ' ' || t->s[e - 1] == '\t'))
		e--;
	return e;
}

/* The next line from at on that begins with what; SIZE_MAX: none. */
static size_t
next_line(const struct text *t, size_t at, const char *what)
{
	const size_t n = strlen(what);
	const char *found = t->s + at;

	while ((found = memmem(found, t->len - (size_t)(found - t->s), what,
	    n)) != NULL) {
		if (found == t->s || found[-1] == '\n')
			return (size_t)(found - t->s);
		found++;
	}
	return (size_t)-1;
}

static bool
is_rule(const struct text *t, size_t s, size_t e)
{
	e = trimmed(t, s, e);
	return e - s >= 3 && strspn(t->s + s, "-") == e - s;
}

/* "key: value", "key:" */
static bool
is_pair(const struct text *t, size_t s, size_t e)
{
	size_t k = s;

	while (k < e && (((t->s[k] | 32) >= 'a' && (t->s[k] | 32) <= 'z') ||
	    (t->s[k] >= '0' && t->s[k] <= '9') || t->s[k] == '_' ||
	    t->s[k] == '-'))
		k++;
	return k > s && k < e && t->s[k] == ':' && (k + 1 == e ||
	    t->s[k + 1] == ' ') && (t->s[s] < '0' || t->s[s] > '9');
}

size_t
matter_end(const char *s, size_t at, size_t len)
{
	const struct text t = { s, 0, len };
	size_t e = line_end(&t, at);
	bool pair = false;

	if (!is_rule(&t, at, e) || trimmed(&t, at, e) - at != 3)
		return 0;
	while (e < len) {
		const size_t line = e + 1;

		e = line_end(&t, line);
		if (is_rule(&t, line, e))
			return pair ? line : 0;
		if (is_pair(&t, line, e))
			pair = true;
		else if (!pair || line == e || strchr(" \t-#", s[line]) ==
		    NULL)
			return 0;
	}
	return 0;
}

static size_t
find_matter(const struct text *t)
{
	size_t at = t->start;

	while ((at = next_line(t, at, "---")) != (size_t)-1) {
		if (at > 0 && matter_end(t->s, at, t->len) > 0 &&
		    (at == t->start || at < 2 || t->s[at - 2] == '\n'))
			return at;
		at++;
	}
	return at;
}

static size_t
find_arrows(const struct text *t)
{
	size_t at = t->start;

	while ((at = next_line(t, at, "->")) != (size_t)-1) {
		const size_t e = trimmed(t, at, line_end(t, at));

		if (e - at > 4 && memcmp(t->s + e - 2, "<-", 2) == 0)
			return at;
		at++;
	}
	return at;
}

/* The last paragraph of panels, two or more. */
static size_t
find_notes(const struct text *t)
{
	size_t at = t->start, first = (size_t)-1;
	int n = 0;

	while ((at = next_line(t, at, "Note: ")) != (size_t)-1) {
		size_t s = at, e;

		do {
			e = line_end(t, s);
			s = e + 1;
		} while (s < t->len && trimmed(t, s, line_end(t, s)) > s);
		while (s < t->len && trimmed(t, s, line_end(t, s)) == s)
			s = line_end(t, s) + 1;
		if (s >= t->len || is_rule(t, s, line_end(t, s))) {
			first = first == (size_t)-1 ? at : first;
			n++;
		}
		at++;
	}
	return n > 1 ? first : (size_t)-1;
}

/* Whether a line begins with what, or is just that. */
static bool
line_has(const struct text *t, size_t s, size_t e, const char *what,
    bool whole)
{
	const size_t n = strlen(what);

	return e - s >= n && memcmp(t->s + s, what, n) == 0 &&
	    (!whole || trimmed(t, s, e) - s == n);
}

/* Whether the line is a sign, or the first of what may be one. */
static bool
may_be(const struct text *t, size_t s, size_t e, const struct sign *sign)
{
	switch (sign->place) {
	case BEGINS:
	case IS_LINE:
		return line_has(t, s, e, sign->what, sign->place == IS_LINE);
	case ARROWS:
		return line_has(t, s, e, "->", false);
	case LAST_NOTE:
		return line_has(t, s, e, "Note: ", false);
	case MATTER:
		return e < t->len && line_has(t, s, e, "---", true) &&
		    is_pair(t, e + 1, line_end(t, e + 1));
	default:
		return false;
	}
}

/* Signs by the byte that their line begins with. */
struct opening {
	int		 n;
	unsigned char	 sign[NSIGNS];
};

/* 0 where the sign is none of a line. */
static char
first_byte(const struct sign *sign)
{
	switch (sign->place) {
	case BEGINS:
	case IS_LINE:
	case ARROWS:
	case LAST_NOTE:
		return sign->what[0];
	case MATTER:
		return '-';
	default:
		return '\0';
	}
}

/* Where each sign is that a line is or begins with, and whether the deck has
 * what only ours have. All lines are looked at once, each only beside signs
 * that begin as it does: a deck may be long. */
static bool
look_at_lines(const struct text *t, size_t found[])
{
	struct opening openings[sizeof FIRST] = { 0 };
	bool own = false;

	for (size_t i = 0; i < NSIGNS; i++) {
		const char byte = first_byte(&signs[i]);

		found[i] = (size_t)-1;
		if (byte != '\0') {
			struct opening *o = &openings[strchr(FIRST, byte) -
			    FIRST];

			o->sign[o->n++] = (unsigned char)i;
		}
	}
	for (size_t s = t->start, e; s < t->len; s = e + 1) {
		const char *at = t->s[s] != '\0' ? strchr(FIRST, t->s[s]) :
		    NULL;

		e = line_end(t, s);
		if (at == NULL)
			continue;
		for (size_t i = 0; i < sizeof ours / sizeof *ours && !own; i++)
			own = *at == '<' && line_has(t, s, e, ours[i], false);
		for (int k = 0; k < openings[at - FIRST].n; k++) {
			const size_t i = openings[at - FIRST].sign[k];

			if (found[i] == (size_t)-1 && may_be(t, s, e,
			    &signs[i]))
				found[i] = s;
		}
	}
	return own;
}

/* Whether the front matter has the key; "key." is one with more below it. */
static const struct field *
front_sign(const struct front *f, const char *what)
{
	const size_t n = strlen(what);

	for (int i = 0; i < f->n; i++)
		if (what[n - 1] == '.' ? strncmp(f->field[i].key, what, n) ==
		    0 || strncmp(f->field[i].key, what, n - 1) == 0 :
		    strcmp(f->field[i].key, what) == 0)
			return &f->field[i];
	return NULL;
}

/* Whether the sign is there, and on which line; at is where look_at_lines() has
 * found it. */
static bool
is_there(const struct sign *sign, const struct front *f, const struct text *t,
    size_t at, int *line)
{
	const struct field *field;

	switch (sign->place) {
	case IN_FRONT:
		field = f->head == FRONT_YAML ? front_sign(f, sign->what) :
		    NULL;
		*line = field != NULL ? field->line : 0;
		return field != NULL;
	case IN_HEAD:
		*line = 1;
		return f->head == (sign->what[1] == ' ' ? FRONT_PANDOC :
		    FRONT_MDP);
	case BEGINS:
	case IS_LINE:
		break;
	case ARROWS:
		at = at == (size_t)-1 ? at : find_arrows(t);
		break;
	case MATTER:
		at = at == (size_t)-1 ? at : find_matter(t);
		break;
	case LAST_NOTE:
		at = at == (size_t)-1 ? at : find_notes(t);
		break;
	}
	if (at == (size_t)-1)
		return false;
	*line = 1;
	for (size_t i = 0; i < at; i++)
		*line += t->s[i] == '\n';
	return true;
}

/* ---- What the front matter asks for ---- */

static bool
is_set(const struct front *f, const char *key)
{
	const struct field *field = front_field(f, key);

	return field != NULL && (strcasecmp(field->value, "true") == 0 ||
	    strcasecmp(field->value, "yes") == 0);
}

static int
level_of(const struct front *f)
{
	static const char *const keys[] = { "slide-level", "slidelevel",
		"patat.slidelevel", "headingdivider" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const struct field *field = front_field(f, keys[i]);
		const char *c = field != NULL ? field->value : "";
		int level = 0;

		/* A list of levels: the deepest. */
		for (; *c != '\0'; c++)
			if (*c >= '1' && *c <= '6' && *c - '0' > level)
				level = *c - '0';
		if (level > 0)
			return level;
	}
	return 0;
}

static void
apply_front(struct reading *r, const struct front *f, bool end_slide)
{
	r->traits = r->dialect->traits;
	r->level = level_of(f);
	if (is_set(f, "incremental") || is_set(f, "patat.incrementallists") ||
	    is_set(f, "options.incremental_lists"))
		r->traits |= TRAIT_ITEMS;
	if (front_field(f, "patat.wrap") != NULL &&
	    strcmp(front_field(f, "patat.wrap")->value, "false") != 0)
		r->traits &= ~(unsigned)TRAIT_LINES;
	if (strcmp(r->dialect->name, "presenterm") == 0 &&
	    !is_set(f, "options.end_slide_shorthand") && end_slide)
		r->traits |= TRAIT_END_SLIDE;
}

struct reading
dialect_of(const struct front *f, const char *text, size_t len)
{
	const struct text t = { text, f->end, len };
	const struct field *said = front_field(f, "dialect");
	struct reading r = { NULL, 0, 0, "", 1, false };
	size_t found[NSIGNS];
	const bool own = look_at_lines(&t, found);
	bool end_slide = false;

	if (said != NULL)
		r.dialect = find(said->value);
	for (size_t i = 0; i < NSIGNS; i++) {
		const struct sign *sign = &signs[i];

		if (sign->place == IS_LINE && found[i] != (size_t)-1 &&
		    strcmp(sign->what, "<!-- end_slide -->") == 0)
			end_slide = true;
		if (said != NULL || r.dialect != NULL || (own && sign->guess) ||
		    !is_there(sign, f, &t, found[i], &r.line))
			continue;
		r.dialect = find(sign->dialect);
		r.sign = sign->what;
		r.guess = sign->guess;
	}
	if (r.dialect != NULL)
		apply_front(&r, f, end_slide);
	return r;
}
