/* PO files line by line. An entry is comments, then msgctxt, msgid,
 * msgid_plural and msgstr in this order, each with one or more quoted strings;
 * it ends where the next begins. */
#include "config.h"

#include "deck/po.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

enum {
	ERRORS_MAX = 20		/* findings of a file; then it is no PO file */
};

enum field { CTXT, ID, PLURAL, FORM, FIELDS = FORM + PLURAL_FORMS };

struct reader {
	const struct source	*so;
	struct diags		*ds;
	void			(*visit)(const struct po_entry *, void *);
	void			*arg;
	struct buf		 text[FIELDS];
	bool			 has[FIELDS];
	int			 field;		/* strings go there; -1 */
	int			 line, first;	/* now, of the entry */
	int			 errors;
	bool			 bad;		/* damaged: not to be used */
	bool			 fuzzy, next_fuzzy, obsolete;
};

static void
complain(struct reader *r, const char *what)
{
	r->bad = true;
	if (r->errors++ < ERRORS_MAX)
		diag_add(r->ds, DIAG_ERROR, r->so->path, r->line, 1, "%s",
		    what);
}

/* ---- Entries ---- */

static void
give(struct reader *r)
{
	struct po_entry e = {
		.ctxt = r->has[CTXT] ? buf_text(&r->text[CTXT]) : NULL,
		.msgid = buf_text(&r->text[ID]),
		.plural = r->has[PLURAL] ? buf_text(&r->text[PLURAL]) : NULL,
		.fuzzy = r->fuzzy, .obsolete = r->obsolete, .line = r->first
	};

	while (e.nform < PLURAL_FORMS && r->has[FORM + e.nform]) {
		e.form[e.nform] = buf_text(&r->text[FORM + e.nform]);
		e.nform++;
	}
	r->visit(&e, r->arg);
}

static void
end_entry(struct reader *r)
{
	if (r->has[ID] && !r->has[FORM] && !r->bad)
		complain(r, "the entry before has no msgstr");
	if (r->has[ID] && !r->bad)
		give(r);
	for (int i = 0; i < FIELDS; i++) {
		/* A long text is given back. */
		if (r->text[i].n > 4096)
			buf_release(&r->text[i]);
		buf_clear(&r->text[i]);
		r->has[i] = false;
	}
	r->field = -1;
	r->bad = r->fuzzy = r->obsolete = false;
}

/* Whether the fields that are there can be followed by this one. */
static bool
begins_entry(const struct reader *r, int field)
{
	return field == CTXT || (field == ID && (!r->has[CTXT] ||
	    r->has[ID] || r->has[FORM]));
}

static void
begin_field(struct reader *r, int field, bool obsolete)
{
	if (begins_entry(r, field)) {
		end_entry(r);
		r->first = r->line;
		r->fuzzy = r->next_fuzzy;
		r->obsolete = obsolete;
		r->next_fuzzy = false;
	}
	if (r->has[field])
		complain(r, "this is here twice");
	else if (field > ID && !r->has[ID])
		complain(r, "there is no msgid before this");
	else if (field > FORM && !r->has[field - 1])
		complain(r, "the forms of a plural are not in their order");
	r->has[field] = true;
	r->field = field;
}

/* ---- Lines ---- */

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

static int
hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ?
	    c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* A character behind a backslash; gives where the next begins. */
static const char *
escape(struct reader *r, struct buf *out, const char *s, const char *end)
{
	static const char from[] = "ntrabfv\"\\", to[] = "\n\t\r\a\b\f\v\"\\";
	const char *at = *s != '\0' ? strchr(from, *s) : NULL;
	int n = 0, digits = 0;

	if (at != NULL) {
		buf_char(out, to[at - from]);
		return s + 1;
	}
	if (*s >= '0' && *s <= '7')
		for (; digits < 3 && s < end && *s >= '0' && *s <= '7';
		    s++, digits++)
			n = 8 * n + (*s - '0');
	else if (*s == 'x')
		for (s++; digits < 2 && s < end && hex(*s) >= 0; s++, digits++)
			n = 16 * n + hex(*s);
	if (digits == 0)
		complain(r, "this is no sign behind a backslash");
	else
		buf_char(out, n > 0 && n < 0x100 ? (char)n : '?');
	return s;
}

/* Strings up to the end of the line are added to the field. */
static void
strings(struct reader *r, const char *s, const char *end)
{
	struct buf none = BUF_INIT;
	struct buf *out = r->field >= 0 ? &r->text[r->field] : &none;

	for (;;) {
		while (s < end && is_blank(*s))
			s++;
		if (s == end)
			break;
		if (*s++ != '"') {
			complain(r, "a text stands between quotes");
			break;
		}
		while (s < end && *s != '"') {
			const char *from = s;

			while (s < end && *s != '"' && *s != '\\')
				s++;
			buf_add(out, from, (size_t)(s - from));
			if (s + 1 < end && *s == '\\')
				s = escape(r, out, s + 1, end);
			else if (s < end && *s == '\\')
				s++;
		}
		if (s == end) {
			complain(r, "the quote is not closed");
			break;
		}
		s++;
	}
	buf_release(&none);
}

/* The word that a line begins with: its field, -1 when it is none. */
static int
keyword(const char **s, const char *end)
{
	static const struct { const char *name; enum field field; } words[] = {
		{ "msgctxt", CTXT }, { "msgid_plural", PLURAL },
		{ "msgid", ID }, { "msgstr", FORM }
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const size_t n = strlen(words[i].name);
		const char *p = *s + n;
		char *rest;
		long form = 0;

		if ((size_t)(end - *s) < n || memcmp(*s, words[i].name, n) != 0)
			continue;
		if (words[i].field == FORM && p < end && *p == '[') {
			form = strtol(p + 1, &rest, 10);
			if (rest >= end || *rest != ']' || form < 0 ||
			    form >= PLURAL_FORMS)
				return -1;
			p = rest + 1;
		}
		if (p < end && !is_blank(*p) && *p != '"')
			return -1;
		*s = p;
		return (int)words[i].field + (int)form;
	}
	return -1;
}

static void
comment(struct reader *r, const char *s, const char *end)
{
	/* It belongs to the next entry. */
	if (r->has[FORM])
		end_entry(r);
	if (end - s > 1 && s[1] == ',' &&
	    memmem(s, (size_t)(end - s), "fuzzy", 5) != NULL)
		r->next_fuzzy = true;
}

static void
line(struct reader *r, const char *s, const char *end)
{
	const bool obsolete = end - s > 1 && s[0] == '#' && s[1] == '~';
	int field;

	if (obsolete)
		s += 2;
	while (s < end && is_blank(*s))
		s++;
	/* "#~|" and "#|" have what was there before. */
	if (s == end || (obsolete && *s == '|'))
		return;
	if (*s == '#') {
		comment(r, s, end);
		return;
	}
	if (*s == '"') {
		if (r->field < 0)
			complain(r, "this text belongs to nothing");
		strings(r, s, end);
		return;
	}
	field = keyword(&s, end);
	if (field < 0) {
		if (r->has[FORM])
			end_entry(r);
		complain(r, "this is no line of a catalog");
		r->field = -1;
		return;
	}
	begin_field(r, field, obsolete);
	while (s < end && is_blank(*s))
		s++;
	if (s == end)
		complain(r, "a text stands between quotes");
	strings(r, s, end);
}

void
po_read(const struct source *so, struct diags *ds,
    void (*visit)(const struct po_entry *, void *), void *arg)
{
	struct reader r = { .so = so, .ds = ds, .visit = visit, .arg = arg,
	    .field = -1 };
	const char *s = so->text, *last = so->text + so->len;

	while (s < last && r.errors < ERRORS_MAX) {
		const char *end = memchr(s, '\n', (size_t)(last - s));

		if (end == NULL)
			end = last;
		r.line++;
		line(&r, s, end);
		s = end + 1;
	}
	end_entry(&r);
	for (int i = 0; i < FIELDS; i++)
		buf_release(&r.text[i]);
}
