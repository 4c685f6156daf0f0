/* Catalogs are read by po.c where they are shown. --check goes through them
 * with libgettextpo, which calls back on errors and must not get control again
 * after a fatal one, so that we jump out of it; what it had allocated is lost
 * then, which a damaged file may cost. */
#include "config.h"

#include "deck/catalog.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <gettext-po.h>
#include <uniconv.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mem.h"
#include "deck/limits.h"
#include "deck/load.h"
#include "deck/plural.h"
#include "deck/po.h"
#include "deck/safe.h"
#include "deck/table.h"

/* form[0] is the translation, or the first of a plural's. */
struct message {
	const char	**form;
	int		 nform;
};

struct catalog {
	struct arena	 arena;
	struct table	 table;		/* ctxt \004 msgid -> message */
	struct buf	 key;		/* while it is read */
	const char	*header;	/* "" when there is none */
	const char	*plural;	/* its Plural-Forms, NULL */
	struct message	*message;
	int		 n, size;
};

/* ---- Reading ---- */

/* The handler of libgettextpo gets no argument of ours. */
static struct {
	jmp_buf		 out;
	struct diags	*ds;
	const char	*path;
} reading;

static void
xerror(int severity, po_message_t message, const char *file, size_t line,
    size_t column, int multiline, const char *text)
{
	char first[512];
	size_t n;

	(void)message;
	(void)multiline;
	while (*text == ' ' || *text == '\n')
		text++;
	n = strcspn(text, "\n");
	if (n >= sizeof first)
		n = sizeof first - 1;
	memcpy(first, text, n);
	first[n] = '\0';
	diag_add(reading.ds, severity == PO_SEVERITY_WARNING ? DIAG_WARNING :
	    DIAG_ERROR, file != NULL ? file : reading.path,
	    line != (size_t)-1 ? (int)line : 0,
	    column != (size_t)-1 ? (int)column : 0, "%s", first);
	if (severity == PO_SEVERITY_FATAL_ERROR)
		longjmp(reading.out, 1);
}

static void
xerror2(int severity, po_message_t m1, const char *file1, size_t line1,
    size_t column1, int multiline1, const char *text1, po_message_t m2,
    const char *file2, size_t line2, size_t column2, int multiline2,
    const char *text2)
{
	/* The first says what, the second only where else. */
	(void)m2;
	(void)file2;
	(void)line2;
	(void)column2;
	(void)multiline2;
	(void)text2;
	xerror(severity, m1, file1, line1, column1, multiline1, text1);
}

static po_file_t
read_po(const char *path, struct diags *ds)
{
	static const struct po_xerror_handler handler = { xerror, xerror2 };
	po_file_t po;

	if (!file_is_sound(path, LIMIT_CATALOG, ds))
		return NULL;
	reading.ds = ds;
	reading.path = path;
	if (setjmp(reading.out) != 0)
		return NULL;
	po = po_file_read(path, &handler);
	if (po == NULL)
		diag_add(ds, DIAG_ERROR, path, 0, 0, "cannot be read");
	return po;
}

static bool
is_header(po_message_t m)
{
	return *po_message_msgid(m) == '\0' && po_message_msgctxt(m) == NULL &&
	    !po_message_is_obsolete(m);
}

/* ctxt and msgid as one key. */
static void
make_key(struct buf *b, const char *ctxt, const char *msgid)
{
	buf_clear(b);
	if (ctxt != NULL) {
		buf_str(b, ctxt);
		buf_char(b, '\004');
	}
	buf_str(b, msgid);
}

/* The header, NULL. po_file_domain_header() gives a copy that nobody owns. */
static const char *
header_of(po_file_t po)
{
	po_message_iterator_t it = po_message_iterator(po, NULL);
	const char *header = NULL;
	po_message_t m;

	while (header == NULL && (m = po_next_message(it)) != NULL)
		if (is_header(m))
			header = po_message_msgstr(m);
	po_message_iterator_free(it);
	return header;
}

/* The charset that a header names, for libunistring; "" for UTF-8 and what
 * says nothing ("CHARSET" in a template). */
static void
read_charset(const char *header, char *charset, size_t size, const char *path,
    struct diags *ds)
{
	static const char key[] = "charset=";
	const char *s = header != NULL ? strcasestr(header, key) : NULL;
	uint8_t probe[8];
	size_t n, len = sizeof probe;

	*charset = '\0';
	if (s == NULL)
		return;
	s += sizeof key - 1;
	n = strcspn(s, " \t\r\n;\\\"");
	if (n == 0 || n >= size)
		return;
	memcpy(charset, s, n);
	charset[n] = '\0';
	if (strcasecmp(charset, "UTF-8") == 0 ||
	    strcasecmp(charset, "UTF8") == 0 ||
	    strcasecmp(charset, "CHARSET") == 0)
		*charset = '\0';
	else if (u8_conv_from_encoding(charset, iconveh_question_mark, "a", 1,
	    NULL, probe, &len) == NULL) {
		diag_add(ds, DIAG_WARNING, path, 1, 1, "the charset '%s' is "
		    "not known; this catalog is read as UTF-8", charset);
		*charset = '\0';
	}
}

/* A text of a catalog in that charset as UTF-8 that may be shown. */
static char *
text_in(struct arena *a, const char *charset, const char *s)
{
	uint8_t *u = NULL;
	size_t len = 0;
	char *out;

	if (*charset != '\0')
		u = u8_conv_from_encoding(charset, iconveh_question_mark, s,
		    strlen(s), NULL, NULL, &len);
	if (u == NULL)
		return safe_text(a, s);
	out = safe_text(a, arena_strndup(a, (char *)u, len));
	free(u);
	return out;
}

/* The n-th form of a message, NULL when there is none. */
static const char *
form_of(po_message_t m, int n)
{
	if (po_message_msgid_plural(m) != NULL)
		return po_message_msgstr_plural(m, n);
	return n == 0 ? po_message_msgstr(m) : NULL;
}

/* The charset of a file, which stands in its first entry, in ASCII. */
static void
find_charset(char *raw, char *charset, size_t size, const char *path,
    struct diags *ds)
{
	char *first = strstr(raw, "msgid");
	char *second = first != NULL ? strstr(first + 1, "\nmsgid") : NULL;

	if (second != NULL)
		*second = '\0';
	read_charset(raw, charset, size, path, ds);
	if (second != NULL)
		*second = '\n';
}

/* The file as UTF-8. */
static bool
load(struct source *so, const char *path, struct diags *ds)
{
	size_t len, utf8;
	char *raw = file_read(path, LIMIT_CATALOG, &len, ds), charset[40];
	uint8_t *text = NULL;

	if (raw == NULL)
		return false;
	find_charset(raw, charset, sizeof charset, path, ds);
	if (*charset != '\0')
		text = u8_conv_from_encoding(charset, iconveh_question_mark,
		    raw, len, NULL, NULL, &utf8);
	if (text != NULL)
		source_from(so, path, (char *)text, utf8, ds);
	else
		source_from(so, path, raw, len, ds);
	free(text);
	free(raw);
	return true;
}

static void
add(struct catalog *c, const struct po_entry *e)
{
	const char *key = e->msgid;
	struct message *out;

	if (c->n == c->size) {
		c->size = c->size ? 2 * c->size : 256;
		c->message = xrealloc(c->message, (size_t)c->size,
		    sizeof *c->message);
	}
	out = &c->message[c->n];
	out->nform = e->nform;
	out->form = arena_array(&c->arena, (size_t)e->nform,
	    sizeof *out->form);
	for (int i = 0; i < e->nform; i++)
		out->form[i] = safe_text(&c->arena, e->form[i]);
	if (e->ctxt != NULL) {
		make_key(&c->key, e->ctxt, e->msgid);
		key = buf_text(&c->key);
	}
	/* Where one is there twice, the first counts, as for msgfmt(1). */
	if (table_get(&c->table, key) < 0)
		table_set(&c->table, arena_strdup(&c->arena, key), c->n++);
}

static void
take(const struct po_entry *e, void *arg)
{
	struct catalog *c = arg;

	/* A fuzzy header still says how the file is written. */
	if (*e->msgid == '\0' && e->ctxt == NULL) {
		if (!e->obsolete)
			c->header = safe_text(&c->arena, e->form[0]);
	} else if (!e->obsolete && !e->fuzzy && *e->form[0] != '\0')
		add(c, e);
}

struct catalog *
catalog_open(const char *path, struct diags *ds)
{
	struct catalog *c;
	struct source so;

	if (!load(&so, path, ds))
		return NULL;
	c = xcalloc(1, sizeof *c);
	arena_init(&c->arena);
	table_init(&c->table, &c->arena);
	c->header = "";
	po_read(&so, ds, take, c);
	source_release(&so);
	buf_release(&c->key);
	c->plural = catalog_header(c, "Plural-Forms");
	return c;
}

void
catalog_free(struct catalog *c)
{
	if (c == NULL)
		return;
	free(c->message);
	arena_release(&c->arena);
	free(c);
}

/* ---- Asking ---- */

static int
lookup(const struct catalog *c, const char *ctxt, const char *msgid)
{
	struct buf key = BUF_INIT;
	int n;

	if (ctxt == NULL)
		return table_get(&c->table, msgid);
	make_key(&key, ctxt, msgid);
	n = table_get(&c->table, buf_text(&key));
	buf_release(&key);
	return n >= 0 ? n : table_get(&c->table, msgid);
}

const char *
catalog_find(const struct catalog *c, const char *ctxt, const char *msgid)
{
	int n;

	if (c == NULL || *msgid == '\0')
		return NULL;
	n = lookup(c, ctxt, msgid);
	return n >= 0 ? c->message[n].form[0] : NULL;
}

const char *
catalog_find_plural(const struct catalog *c, const char *msgid,
    unsigned long count)
{
	const struct message *m;
	int n, form, forms;

	if (c == NULL || *msgid == '\0')
		return NULL;
	n = lookup(c, NULL, msgid);
	if (n < 0)
		return NULL;
	m = &c->message[n];
	form = plural_form(c->plural, count, &forms);
	/* A catalog with fewer forms than it promises gives its last. */
	if (form >= m->nform)
		form = m->nform - 1;
	return *m->form[form] != '\0' ? m->form[form] : NULL;
}

const char *
catalog_header(const struct catalog *c, const char *field)
{
	const size_t n = strlen(field);
	const char *s;

	if (c == NULL)
		return NULL;
	for (s = c->header; *s != '\0'; s++) {
		size_t len = strcspn(s, "\n");

		if (len > n && s[n] == ':' && strncmp(s, field, n) == 0) {
			s += n + 1;
			len -= n + 1;
			while (len > 0 && *s == ' ') {
				s++;
				len--;
			}
			/* Asked a few times at a switch of language. */
			return len > 0 ? arena_strndup(
			    (struct arena *)&c->arena, s, len) : NULL;
		}
		s += len;
		if (*s == '\0')
			break;
	}
	return NULL;
}

size_t
catalog_count(const struct catalog *c)
{
	return c != NULL ? (size_t)c->n : 0;
}

/* ---- Visiting ---- */

/* libgettextpo does not tell where in the file a message is, so that we find
 * the lines of msgctxt and msgid on our own. */
struct places {
	struct arena	 arena;
	struct table	 line;		/* key of a message -> its line */
};

/* Adds what is between the quotes of a PO line, escapes resolved. */
static void
unquote(struct buf *b, const char *s, const char *end)
{
	static const char from[] = "ntrabfv", to[] = "\n\t\r\a\b\f\v";
	const char *p;

	s = memchr(s, '"', (size_t)(end - s));
	if (s == NULL)
		return;
	for (s++; s < end && *s != '"'; s++) {
		if (*s != '\\' || s + 1 == end) {
			buf_char(b, *s);
			continue;
		}
		s++;
		if (*s != '\0' && (p = strchr(from, *s)) != NULL)
			buf_char(b, to[p - from]);
		else
			buf_char(b, *s);	/* octal is not used */
	}
}

static void
find_places(struct places *pl, const char *path)
{
	enum { NOTHING, CTXT, ID } in = NOTHING;
	struct buf ctxt = BUF_INIT, id = BUF_INIT, key = BUF_INIT;
	struct source so;
	bool has_ctxt = false;
	int line = 1, at = 0;

	arena_init(&pl->arena);
	table_init(&pl->line, &pl->arena);
	if (!source_load(&so, path, NULL))
		return;
	for (const char *s = so.text; ; line++) {
		const char *end = memchr(s, '\n',
		    (size_t)(so.text + so.len - s)), *p = s;

		if (end == NULL)
			end = so.text + so.len;
		if (strncmp(p, "#~", 2) == 0)
			p += 2;
		while (p < end && (*p == ' ' || *p == '\t'))
			p++;
		if (in == ID && (p == end || *p != '"')) {
			make_key(&key, has_ctxt ? buf_text(&ctxt) : NULL,
			    buf_text(&id));
			if (table_get(&pl->line, buf_text(&key)) < 0)
				table_set(&pl->line, arena_strdup(&pl->arena,
				    buf_text(&key)), at);
			in = NOTHING;
			has_ctxt = false;
		}
		if (strncmp(p, "msgctxt", 7) == 0) {
			in = CTXT;
			has_ctxt = true;
			at = line;
			buf_clear(&ctxt);
		} else if (strncmp(p, "msgid", 5) == 0 && p[5] != '_') {
			in = ID;
			at = has_ctxt ? at : line;
			buf_clear(&id);
		} else if (p < end && *p != '"') {
			in = NOTHING;
		}
		if (in == CTXT)
			unquote(&ctxt, p, end);
		else if (in == ID)
			unquote(&id, p, end);
		if (end == so.text + so.len)
			break;
		s = end + 1;
	}
	buf_release(&ctxt);
	buf_release(&id);
	buf_release(&key);
	source_release(&so);
}

bool
catalog_visit(const char *path, struct diags *ds,
    void (*visit)(const struct catalog_entry *, void *), void *arg)
{
	po_file_t po = read_po(path, ds);
	po_message_iterator_t it;
	struct buf key = BUF_INIT;
	struct places pl;
	struct arena scratch;
	char charset[40];
	po_message_t m;

	if (po == NULL)
		return false;
	arena_init(&scratch);
	/* catalog_open tells of a charset that is not known. */
	read_charset(header_of(po), charset, sizeof charset, path, NULL);
	find_places(&pl, path);
	it = po_message_iterator(po, NULL);
	while ((m = po_next_message(it)) != NULL) {
		struct catalog_entry e = {
			.ctxt = po_message_msgctxt(m),
			.msgid = po_message_msgid(m),
			.msgstr = form_of(m, 0),
			.fuzzy = po_message_is_fuzzy(m),
			.obsolete = po_message_is_obsolete(m),
			.plural = po_message_msgid_plural(m) != NULL
		};

		if (is_header(m))
			continue;
		if (e.msgstr == NULL)
			e.msgstr = "";
		make_key(&key, e.ctxt, e.msgid);
		e.line = table_get(&pl.line, buf_text(&key));
		if (e.line < 0)
			e.line = 0;
		if (*charset != '\0') {
			e.msgid = text_in(&scratch, charset, e.msgid);
			e.msgstr = text_in(&scratch, charset, e.msgstr);
		}
		visit(&e, arg);
		arena_clear(&scratch);
	}
	arena_release(&scratch);
	po_message_iterator_free(it);
	po_file_free(po);
	buf_release(&key);
	arena_release(&pl.arena);
	return true;
}
