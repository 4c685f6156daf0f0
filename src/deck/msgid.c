/* Rich text -> normalised Markdown. It is written without escapes first and
 * read again; only when that gives another text, the characters in doubt are
 * escaped, then all. So translators see the fewest backslashes, and a msgid
 * always means its text. */
#include "config.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "deck/inline.h"

enum escapes { ESCAPE_NONE, ESCAPE_DOUBT, ESCAPE_ALL };

/* How to write; the ways are tried in this order. */
struct way {
	enum escapes	 escapes;
	char		 emphasis;	/* '*' or '_' */
	bool		 marks;		/* else only code is told */
};

static const struct way ways[] = {
	{ ESCAPE_NONE, '*', true },
	{ ESCAPE_DOUBT, '*', true },
	{ ESCAPE_ALL, '*', true },
	{ ESCAPE_NONE, '_', true },
	{ ESCAPE_ALL, '_', true },
	{ ESCAPE_ALL, '*', false }
};

/* From the outermost to the innermost. */
static const enum mark order[] = {
	MARK_LINK, MARK_STRONG, MARK_EMPHASIS, MARK_STRIKE, MARK_CODE
};
#define NMARK	((int)(sizeof order / sizeof *order))

/* A stretch of text with the same marks. */
struct run {
	size_t		 start, end;
	unsigned	 marks;
	const char	*target;	/* with MARK_LINK */
	int		 link;
};

static const char special[] = "\\`*_[]<&~";

static bool
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\0';
}

/* Whether the special character at i could mean something where it stands. */
static bool
in_doubt(const char *s, size_t n, size_t i)
{
	const char before = i > 0 ? s[i - 1] : '\0';
	const char after = i + 1 < n ? s[i + 1] : '\0';

	switch (s[i]) {
	case '\\':
		return ispunct((unsigned char)after) || after == '\n' ||
		    after == '\0';
	case '*':
	case '~':
		return !(is_blank(before) && is_blank(after));
	case '_':
		if (is_blank(before) && is_blank(after))
			return false;
		return !(isalnum((unsigned char)before) &&
		    isalnum((unsigned char)after));
	case '&':
		return isalpha((unsigned char)after) || after == '#';
	case '<':
		return isalpha((unsigned char)after) ||
		    (after != '\0' && strchr("/!?", after) != NULL);
	case ']':
		return after == '(' || after == '[';
	case '[':
		return false;
	default:
		return true;
	}
}

static void
write_text(struct buf *b, const char *s, size_t n, enum escapes escapes)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\n')
			buf_char(b, '\\');
		else if (escapes != ESCAPE_NONE &&
		    strchr(special, s[i]) != NULL &&
		    (escapes == ESCAPE_ALL || in_doubt(s, n, i)))
			buf_char(b, '\\');
		buf_char(b, s[i]);
	}
}

/* Code has no escapes: the shortest fence that is not inside. */
static void
write_code(struct buf *b, const char *s, size_t n)
{
	uint64_t inside = 0;		/* bit i: a run of i ` */
	size_t fence = 1, run = 0;
	bool pad, blank = true;

	for (size_t i = 0; i <= n; i++) {
		if (i < n && s[i] == '`') {
			run++;
		} else {
			inside |= run < 64 ? (uint64_t)1 << run : 0;
			run = 0;
		}
		blank = blank && (i == n || s[i] == ' ');
	}
	/* md4c takes fences up to 32. */
	while (fence < 32 && (inside >> fence & 1) != 0)
		fence++;
	pad = s[0] == '`' || s[n - 1] == '`' ||
	    (s[0] == ' ' && s[n - 1] == ' ' && !blank);
	for (size_t i = 0; i < fence; i++)
		buf_char(b, '`');
	if (pad)
		buf_char(b, ' ');
	buf_add(b, s, n);
	if (pad)
		buf_char(b, ' ');
	for (size_t i = 0; i < fence; i++)
		buf_char(b, '`');
}

static void
write_target(struct buf *b, const char *s, enum escapes escapes)
{
	const bool angles = *s == '\0' || *s == '<' ||
	    strpbrk(s, " ()") != NULL;

	buf_str(b, angles ? "](<" : "](");
	for (; *s != '\0'; s++) {
		if (strchr("<>", *s) != NULL || (escapes != ESCAPE_NONE &&
		    strchr("\\&", *s) != NULL))
			buf_char(b, '\\');
		buf_char(b, *s);
	}
	buf_str(b, angles ? ">)" : ")");
}

/* <https://example.org>: the text is the target. */
static bool
is_autolink(const struct rich *r, const struct run *run)
{
	const char *s = r->text + run->start;
	size_t n = run->end - run->start, i = 1;

	if (run->marks != MARK_LINK || strlen(run->target) != n ||
	    memcmp(s, run->target, n) != 0 || !isalpha((unsigned char)s[0]))
		return false;
	while (i < n && (isalnum((unsigned char)s[i]) ||
	    strchr("+-.", s[i]) != NULL))
		i++;
	return i >= 2 && i < n && s[i] == ':' &&
	    strcspn(s, " <>\n") >= n;
}

/* The run that begins at byte `at`. */
static struct run
run_at(const struct rich *r, size_t at, size_t *next)
{
	struct run run = { at, r->len, 0, NULL, -1 };

	while (*next < r->nspan && r->span[*next].end <= at)
		++*next;
	if (*next == r->nspan)
		return run;
	if (r->span[*next].start > at) {
		run.end = r->span[*next].start;
		return run;
	}
	run.end = r->span[*next].end;
	run.marks = r->span[*next].marks & ~(unsigned)MARK_HIT;
	if ((run.marks & MARK_LINK) != 0) {
		run.link = r->span[*next].link;
		run.target = r->link[run.link];
	}
	return run;
}

/* The run with all marks but code taken off, as long as it gets then. */
static struct run
without_marks(const struct rich *r, struct run run, size_t *next)
{
	run.marks &= MARK_CODE;
	while (run.end < r->len) {
		struct run more = run_at(r, run.end, next);

		if ((more.marks & MARK_CODE) != run.marks)
			break;
		run.end = more.end;
	}
	return run;
}

static void
delimiter(struct buf *b, enum mark m, const struct way *way)
{
	switch (m) {
	case MARK_STRONG:
		buf_str(b, "**");
		break;
	case MARK_EMPHASIS:
		buf_char(b, way->emphasis);
		break;
	case MARK_STRIKE:
		buf_str(b, "~~");
		break;
	default:
		break;		/* code and links write their own */
	}
}

/* Ends all open marks from order[from] inwards. */
static void
close_marks(struct buf *b, const struct run *open, int from,
    const struct way *way)
{
	for (int i = NMARK - 1; i >= from; i--) {
		if ((open->marks & order[i]) == 0)
			continue;
		if (order[i] == MARK_LINK)
			write_target(b, open->target, way->escapes);
		else
			delimiter(b, order[i], way);
	}
}

static void
open_marks(struct buf *b, const struct run *run, int from,
    const struct way *way)
{
	for (int i = from; i < NMARK; i++) {
		if ((run->marks & order[i]) == 0)
			continue;
		if (order[i] == MARK_LINK)
			buf_char(b, '[');
		else
			delimiter(b, order[i], way);
	}
}

static void
write_all(struct buf *b, const struct rich *r, const struct way *way)
{
	struct run open = { 0, 0, 0, NULL, -1 };
	size_t next = 0;

	buf_clear(b);
	for (size_t at = 0; at < r->len;) {
		struct run run = run_at(r, at, &next);
		int keep = 0;

		if (!way->marks)
			run = without_marks(r, run, &next);
		if (is_autolink(r, &run)) {
			close_marks(b, &open, 0, way);
			open = (struct run){ 0, 0, 0, NULL, -1 };
			buf_char(b, '<');
			buf_add(b, r->text + at, run.end - at);
			buf_char(b, '>');
			at = run.end;
			continue;
		}
		while (keep < NMARK && (run.marks & order[keep]) ==
		    (open.marks & order[keep]) && (order[keep] != MARK_LINK ||
		    run.link == open.link))
			keep++;
		close_marks(b, &open, keep, way);
		open_marks(b, &run, keep, way);
		if ((run.marks & MARK_CODE) != 0)
			write_code(b, r->text + at, run.end - at);
		else
			write_text(b, r->text + at, run.end - at,
			    way->escapes);
		open = run;
		at = run.end;
	}
	close_marks(b, &open, 0, way);
}

const char *
inline_markdown(struct arena *a, const struct rich *r)
{
	struct buf b = BUF_INIT;
	struct arena scratch;
	const char *s;

	if (r->nspan == 0 && strpbrk(r->text, special) == NULL &&
	    strchr(r->text, '\n') == NULL)
		return r->text;
	arena_init(&scratch);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct rich again;

		write_all(&b, r, &ways[i]);
		inline_parse(&scratch, b.p, b.n, &again, NULL);
		if (inline_same(r, &again))
			break;
		arena_clear(&scratch);
	}
	s = arena_strndup(a, buf_text(&b), b.n);
	arena_release(&scratch);
	buf_release(&b);
	return s;
}
