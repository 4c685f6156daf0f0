/* Slips of the hand: lines that Markdown reads otherwise than their writer sees
 * them, or not at all. They are found line by line, outside of code and
 * comments; what the parser itself can tell, it tells (deck/doubts.c). */
#include "config.h"

#include "check/parts.h"

#include <ctype.h>
#include <string.h>

#include "deck/dialect.h"
#include "text/cluster.h"

struct slips {
	struct check		*check;
	const struct source	*source;
	const char		*s, *e;		/* the line, blanks cut off */
	const char		*below;		/* the next line, ... */
	const char		*below_end;	/* its end */
	int			 line, col;
	bool			 first;		/* nothing stands above it */
	bool			 second;	/* a single line of text does */
	bool			 listed;	/* the line above was told */
	char			 fence;		/* in code: its sign */
	size_t			 fence_length;
	const char		*until;		/* in HTML: what ends it */
};

static void
tell(const struct slips *l, int line, const char *words)
{
	diag_add(l->check->ds, DIAG_WARNING, l->source->name, line, l->col,
	    "%s", words);
}

static bool
starts(const char *s, const char *e, const char *with)
{
	const size_t n = strlen(with);

	return (size_t)(e - s) >= n && strncasecmp(s, with, n) == 0;
}

/* Bytes of the first of the strings (NULL ends them) that stands at s, 0
 * without. */
static size_t
one_of(const char *s, const char *e, const char *const *list)
{
	for (; *list != NULL; list++)
		if (starts(s, e, *list))
			return strlen(*list);
	return 0;
}

static bool
is_empty(const char *s, const char *e)
{
	while (s < e && strchr(" \t>", *s) != NULL)
		s++;
	return s >= e;
}

static bool
is_letter(const char *s, const char *e)
{
	return s < e && (isalpha((unsigned char)*s) || (unsigned char)*s >=
	    0xC3);
}

/* ---- Headings and breaks ---- */

/* "##Title". One "#" may also be a tag: "#migration". */
static void
slip_heading(const struct slips *l)
{
	const char *s = l->s;

	while (s < l->e && *s == '#')
		s++;
	if (s == l->s || s - l->s > 6 || s == l->e || *s == ' ' || *s == '\t' ||
	    *s == '!' || !l->first)
		return;
	if (s - l->s == 1 && (!is_empty(l->below, l->below_end) ||
	    islower((unsigned char)*s) || isdigit((unsigned char)*s) ||
	    memchr(s, '#', (size_t)(l->e - s)) != NULL))
		return;
	tell(l, l->line, "a heading has a blank behind its #; this is text");
}

/* Dashes that a word processor made of "---", or two of them. */
static void
slip_break(const struct slips *l)
{
	static const char *const dashes[] = {
		"–", "—", "―", "⸺", "⸻", "−", "-", NULL
	};
	const char *s = l->s;
	size_t n;
	bool other = false;

	while (s < l->e && (n = one_of(s, l->e, dashes)) > 0) {
		other = other || n > 1;
		s += n;
	}
	if (s < l->e || !l->first || !is_empty(l->below, l->below_end) ||
	    (!other && (l->e - l->s != 2 ||
	    l->source->traits & TRAIT_DASHES)))
		return;
	tell(l, l->line, "this is no break between panels, which is ---");
}

static void
slip_comment(const struct slips *l)
{
	static const char *const nearly[] = {
		"<!–", "<!—", "<! -", "< !-", "<!- ", "<--", "<—", "<–",
		"&lt;!-", "‹!-", "«!-", NULL
	};

	if (one_of(l->s, l->e, nearly) > 0)
		tell(l, l->line, "this is no comment, which is "
		    "<!-- words -->; it is shown as text");
}

/* ---- Code and HTML ---- */

static void
slip_fence(const struct slips *l)
{
	static const char *const nearly[] = {
		"'''", "’’’", "‘‘‘", "´´´", "‛‛‛", "ˋˋˋ", NULL
	};

	if (l->first && one_of(l->s, l->e, nearly) > 0)
		tell(l, l->line, "code begins with ```; this is text");
}

/* What begins a stretch of HTML that no empty line ends, and what ends it. */
static const struct { const char *begin, *end; } stretches[] = {
	{ "<pre", "</pre>" }, { "<script", "</script>" },
	{ "<style", "</style>" }, { "<textarea", "</textarea>" },
	{ "<![CDATA[", "]]>" }, { "<?", "?>" }
};

static bool
holds(const char *s, const char *e, const char *what)
{
	for (; s < e; s++)
		if (starts(s, e, what))
			return true;
	return false;
}

static void
slip_html(struct slips *l)
{
	const char *end = l->source->text + l->source->len;

	for (size_t i = 0; i < sizeof stretches / sizeof *stretches; i++) {
		const size_t n = strlen(stretches[i].begin);

		if (!starts(l->s, l->e, stretches[i].begin) ||
		    (l->s + n < l->e && isalnum((unsigned char)l->s[n])))
			continue;
		if (!holds(l->s, end, stretches[i].end)) {
			struct arena a;

			arena_init(&a);
			tell(l, l->line, arena_printf(&a, "%s is not closed; "
			    "all that follows belongs to it. Put %s below it",
			    stretches[i].begin, stretches[i].end));
			arena_release(&a);
		}
		if (!holds(l->s, l->e, stretches[i].end))
			l->until = stretches[i].end;
		return;
	}
}

/* ---- Tables ---- */

/* Cells of a line, 0 without a bar. */
static int
cells(const char *s, const char *e)
{
	int bars = 0;
	bool code = false, edge = false;

	while (e > s && (e[-1] == ' ' || e[-1] == '\t'))
		e--;
	for (const char *at = s; at < e; at++) {
		if (*at == '\\')
			at++;
		else if (*at == '`')
			code = !code;
		else if (*at == '|' && !code) {
			bars++;
			edge = at + 1 == e;
		}
	}
	return bars == 0 ? 0 : bars + 1 - (s < e && *s == '|') -
	    (edge && bars > (*s == '|'));
}

static bool
is_rule(const char *s, const char *e)
{
	bool dash = false;

	for (; s < e; s++) {
		if (strchr("-:| \t>", *s) == NULL)
			return false;
		dash = dash || *s == '-';
	}
	return dash;
}

static void
slip_table(const struct slips *l)
{
	const char *below = l->below;
	const int here = cells(l->s, l->e);
	int next;

	while (below < l->below_end && strchr(" \t>", *below) != NULL)
		below++;
	next = cells(below, l->below_end);
	if (here == 0)
		return;
	if (l->second && !is_rule(l->s, l->e) && next == here &&
	    is_rule(below, l->below_end))
		tell(l, l->line, "a table needs an empty line above it; this "
		    "is text");
	if (!l->first)
		return;
	if (is_rule(below, l->below_end) && next > 0 && next != here)
		tell(l, l->line + 1, "this line has not as many columns as the "
		    "head of the table above it; both are text");
	else if (*l->s == '|' && here > 1 && next == here &&
	    !is_rule(below, l->below_end) && !is_rule(l->s, l->e))
		tell(l, l->line, "a table has a line |---|---| below its head; "
		    "this is text");
}

/* ---- Lists ---- */

/* A mark of a list that is none: without a blank, or of another program. */
static bool
is_mark(const char *s, const char *e)
{
	static const char *const bullets[] = {
		"•", "‣", "◦", "▪", "●", "○", "■", "– ", "— ", "·", NULL
	};
	const char *digits = s;

	if (one_of(s, e, bullets) > 0)
		return true;
	if ((*s == '-' || *s == '+') && is_letter(s + 1, e))
		return true;
	if (*s == '*' && is_letter(s + 1, e))
		return memchr(s + 1, '*', (size_t)(e - s - 1)) == NULL;
	while (digits < e && isdigit((unsigned char)*digits))
		digits++;
	return digits > s && digits - s <= 3 && digits < e && (*digits == '.' ||
	    *digits == ')') && is_letter(digits + 1, e);
}

static void
slip_list(struct slips *l)
{
	const char *below = l->below;
	const bool mark = l->s < l->e && is_mark(l->s, l->e);

	while (below < l->below_end && (*below == ' ' || *below == '\t'))
		below++;
	if (mark && !l->listed && below < l->below_end &&
	    is_mark(below, l->below_end))
		tell(l, l->line, "the items of a list begin with \"- \" or "
		    "\"1. \"; these lines are one paragraph");
	l->listed = mark;
}

static void
slip_box(const struct slips *l)
{
	const char *s = l->s;

	if (s == l->e || strchr("-*+", *s) == NULL)
		return;
	s++;
	if (starts(s, l->e, " []") || starts(s, l->e, "[]") ||
	    starts(s, l->e, "[ ]") || starts(s, l->e, "[x]") ||
	    (starts(s, l->e, " [ ]") && is_letter(s + 4, l->e)))
		tell(l, l->line, "a box to tick is \"- [ ] \", with blanks "
		    "between; this is text");
}

/* ---- Lines ---- */

/* Whether the line is code, or opens or closes it. */
static bool
take_fence(struct slips *l)
{
	const char *s = l->s;
	size_t n = 0;

	/* The items of lists may begin with code. */
	if (l->fence == 0 && starts(s, l->e, "- "))
		s += 2;
	while (s + n < l->e && s[n] == *s)
		n++;
	if (l->fence != 0) {
		if (s < l->e && *s == l->fence && n >= l->fence_length &&
		    s + n == l->e)
			l->fence = 0;
		return true;
	}
	if (s == l->e || (*s != '`' && *s != '~') || n < 3 || (*s == '`' &&
	    memchr(s + n, '`', (size_t)(l->e - s) - n) != NULL))
		return false;
	l->fence = *s;
	l->fence_length = n;
	return true;
}

static void
look(struct slips *l)
{
	if (l->until != NULL) {
		if (holds(l->s, l->e, l->until))
			l->until = NULL;
		return;
	}
	if (take_fence(l) || l->s == l->e)
		return;
	if (starts(l->s, l->e, "<!--")) {
		if (!holds(l->s, l->e, "-->"))
			l->until = "-->";
		return;
	}
	slip_heading(l);
	slip_break(l);
	slip_comment(l);
	slip_fence(l);
	slip_html(l);
	slip_table(l);
	slip_list(l);
	slip_box(l);
}

/* Behind the front matter: the first line and its number. */
static const char *
body(const struct source *so, int *line)
{
	const char *const end = so->text + so->len;
	const char *s = so->text;

	*line = 1;
	if (!starts(s, end, "---\n") || starts(s, end, "---\n\n"))
		return s;
	for (; s < end; ++*line) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));

		s = nl != NULL ? nl + 1 : end;
		if (starts(s, end, "---\n") || starts(s, end, "...\n"))
			return s;
	}
	*line = 1;
	return so->text;
}

void
check_slips(struct check *c, const struct source *so)
{
	const char *const end = so->text + so->len;
	struct slips l = { .check = c, .source = so, .first = true };
	const char *s = body(so, &l.line);
	int above = 0;			/* lines of text right above */

	if (starts(so->text, end, "+++\n")) {
		l.col = 1;
		tell(&l, 1, "front matter stands between lines ---, as "
		    "\"key: value\"; this is text");
	}
	for (; s < end; l.line++) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));
		const char *e = nl != NULL ? nl : end;

		l.below = nl != NULL ? nl + 1 : end;
		nl = l.below < end ? memchr(l.below, '\n', (size_t)(end -
		    l.below)) : NULL;
		l.below_end = nl != NULL ? nl : end;
		l.s = s;
		l.e = e;
		while (l.s < e && strchr(" \t>", *l.s) != NULL && *l.s != '\0')
			l.s++;
		while (l.e > l.s && (l.e[-1] == ' ' || l.e[-1] == '\t' ||
		    l.e[-1] == '\r'))
			l.e--;
		l.col = (int)(l.s - s) + 1;
		l.first = above == 0;
		l.second = above == 1;
		/* Set in by four it may be code, or belong to an item. */
		if (l.col <= 4 || l.fence != 0 || l.until != NULL)
			look(&l);
		if (l.s == l.e)
			l.listed = false;
		above = l.s == l.e || starts(l.s, l.e, "<!--") ||
		    (*l.s == '#' && l.s[strspn(l.s, "#")] == ' ') ? 0 :
		    above + 1;
		s = l.below;
	}
}
