/* Who has read a translation. */
#include "config.h"

#include "deck/review.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "deck/load.h"
#include "deck/safe.h"
#include "deck/tags.h"

/* A header is shorter. */
enum { HEAD = 4096 };

static bool
begins(const char *s, const char *with)
{
	return strncasecmp(s, with, strlen(with)) == 0;
}

/* Past commas and blanks. */
static const char *
past_comma(const char *s)
{
	return s + strspn(s, ", ");
}

/* Length of a date as 2027-03-14 at s, 0: there is none. */
static size_t
date_len(const char *s)
{
	const size_t n = strspn(s, "0123456789-");

	return n == strlen("2027-03-14") && s[4] == '-' && s[7] == '-' ? n : 0;
}

struct review
review_read(struct arena *a, const char *field)
{
	static const char native[] = "native speaker";
	struct review r = { REVIEW_UNKNOWN, "" };
	size_t date;
	const char *who;

	if (field == NULL)
		return r;
	if (begins(field, "machine"))
		r.state = REVIEW_MACHINE;
	if (!begins(field, native) ||
	    strchr(", ", field[sizeof native - 1]) == NULL)
		return r;
	r.state = REVIEW_NATIVE;
	field = past_comma(field + sizeof native - 1);
	date = date_len(field);
	who = past_comma(field + date);
	r.by = *who == '\0' || date == 0 ? arena_strdup(a, field) :
	    arena_printf(a, "%s, %.*s", who, (int)date, field);
	return r;
}

/* The strings of the header, put together: from the first msgstr to the line
 * that is none. */
static void
read_header(const char *po, size_t len, struct buf *out)
{
	const char *end = po + len, *line, *next;
	bool inside = false;

	for (line = po; line < end; line = next) {
		const char *stop = memchr(line, '\n', (size_t)(end - line));
		const char *s = memchr(line, '"', (size_t)((stop != NULL ?
		    stop : end) - line));

		next = stop != NULL ? stop + 1 : end;
		if (!inside && end - line > 7 &&
		    memcmp(line, "msgstr ", 7) == 0)
			inside = true;
		else if (inside && (line >= end || *line != '"'))
			return;
		if (!inside || s == NULL)
			continue;
		for (s++; s < next && *s != '"' && *s != '\n'; s++)
			if (*s != '\\' || s + 1 >= next)
				buf_char(out, *s);
			else
				buf_char(out, *++s == 'n' ? '\n' : *s);
	}
}

const char *
review_field(struct arena *a, const char *po, size_t len, const char *field)
{
	const size_t n = strlen(field);
	struct buf header = BUF_INIT;
	const char *s, *found = NULL;

	read_header(po, len, &header);
	for (s = buf_text(&header); *s != '\0' && found == NULL; ) {
		const size_t line = strcspn(s, "\n");

		if (line > n && s[n] == ':' && strncmp(s, field, n) == 0)
			found = safe_text(a, arena_strndup(a, s + n + 1 +
			    strspn(s + n + 1, " "), line - n - 1 -
			    strspn(s + n + 1, " ")));
		s += line + (s[line] == '\n');
	}
	buf_release(&header);
	return found;
}

struct review
review_file(struct arena *a, const char *path)
{
	char head[HEAD];
	const size_t n = file_head(path, head, sizeof head);

	return review_read(a, review_field(a, head, n, "X-Review"));
}

struct review
review_of(const struct deck *d, struct arena *a, const char *tag)
{
	struct review r = { REVIEW_UNKNOWN, "" };
	const char *file;

	if (lang_closeness(d->lang, tag) == LANG_SAME) {
		r.state = REVIEW_SOURCE;
		return r;
	}
	if (d->folder == NULL || *d->folder == '\0')
		return r;
	file = tags_file(a, arena_printf(a, "%s/po", d->folder), tag, NULL);
	return file != NULL ? review_file(a, file) : r;
}
