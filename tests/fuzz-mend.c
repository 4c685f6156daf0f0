/* Any bytes as Markdown to mend, as a front matter, as a directive, as a
 * deck of other programs: nothing is
 * lost when what was put in is taken out again, and all that comes out is
 * part of what went in. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "base/arena.h"
#include "base/buf.h"
#include "deck/dialect.h"
#include "deck/directive.h"
#include "deck/foreign.h"
#include "deck/front.h"
#include "deck/load.h"
#include "deck/mend.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
check(bool ok)
{
	if (!ok)
		abort();
}

static void
check_text(const char *s)
{
	check(u8_check((const uint8_t *)s, strlen(s)) == NULL);
}

/* Dashes from i on. */
static size_t
dashes(const char *s, size_t n, size_t i)
{
	const size_t start = i;

	while (i < n && s[i] == '-')
		i++;
	return i - start;
}

/* U+2001 of the text is U+2003 in what was mended, so that each U+2001 there
 * was put in; a "\" behind it, too. */
static void
check_mend(const struct source *so)
{
	struct buf b = BUF_INIT;
	size_t k = 0;

	mend(&b, so->text, so->len);
	for (size_t i = 0; i < so->len; k++) {
		check(k < b.n);
		if (b.n - k >= MEND_LENGTH && memcmp(b.p + k, MEND_MARK,
		    MEND_LENGTH) == 0) {
			k += MEND_LENGTH - 1;
			if (k + 2 < b.n && b.p[k + 1] == '\\' &&
			    b.p[k + 2] == '|' && so->text[i] == '|')
				k++;
		} else if (so->len - i >= MEND_LENGTH && memcmp(so->text + i,
		    MEND_MARK, MEND_LENGTH) == 0) {
			check(memcmp(b.p + k, "\u2003", 3) == 0);
			i += MEND_LENGTH;
			k += MEND_LENGTH - 1;
		} else if (b.p[k] == '-' && (so->text[i] != '-' ||
		    (k > 1 && b.p[k - 1] == '-' && dashes(b.p, b.n, k) >
		    dashes(so->text, so->len, i)))) {
			;		/* "|-|" became "|---|" */
		} else {
			check(b.p[k] == so->text[i++]);
		}
	}
	while (k < b.n && k > 0 && b.p[k] == '-' && b.p[k - 1] == '-')
		k++;
	for (; k < b.n; k += MEND_LENGTH)
		check(b.n - k >= MEND_LENGTH && memcmp(b.p + k, MEND_MARK,
		    MEND_LENGTH) == 0);
	if (b.n > 0)
		check(mend_extra(b.p, b.n) >= 0);
	buf_release(&b);
}

static void
check_front(struct arena *a, const struct source *so)
{
	struct front f;

	front_read(a, &f, so->text, so->len);
	check(f.end <= so->len && f.line >= 1);
	for (int i = 0; i < f.n; i++) {
		check_text(f.field[i].key);
		check_text(f.field[i].value);
		check(f.field[i].line >= 1 && f.field[i].line <= f.line &&
		    f.field[i].col >= 1);
		check(front_field(&f, f.field[i].key) != NULL);
	}
}

/* Lines stay lines in every dialect, and the head stays as it is. */
static void
check_foreign(struct arena *a, const struct source *so)
{
	const struct dialect *d;
	struct front f;

	front_read(a, &f, so->text, so->len);
	for (int i = 0; (d = dialect_row(i)) != NULL; i++) {
		const struct reading how = { d, d->traits, i % 4, "", 1,
		    false };
		struct buf b = BUF_INIT;
		size_t lines = 0;

		foreign_read(&b, &how, so->text, f.end, so->len);
		for (size_t k = 0; k < so->len; k++)
			lines += so->text[k] == '\n';
		for (size_t k = 0; k < b.n; k++)
			lines -= b.p[k] == '\n';
		check(lines == 0);
		check(memcmp(buf_text(&b), so->text, f.end) == 0);
		check_text(buf_text(&b));
		buf_release(&b);
	}
	(void)dialect_of(&f, so->text, so->len);
}

static void
check_directive(struct arena *a, const struct source *so)
{
	size_t at = 0;
	struct directive *d = directive_parse(a, so->text, so->len, &at);

	if (d == NULL)
		return;
	check(at <= so->len);
	check_text(d->text);
	for (int i = 0; i < d->nattribute; i++) {
		check_text(d->attribute[i].key);
		check_text(d->attribute[i].value);
	}
	(void)directive_nearest(d->name);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct source so;
	struct arena a;

	source_from(&so, "x", (const char *)data, size, NULL);
	check_text(so.text);
	arena_init(&a);
	check_mend(&so);
	check_front(&a, &so);
	check_foreign(&a, &so);
	check_directive(&a, &so);
	arena_release(&a);
	source_release(&so);
	return 0;
}
