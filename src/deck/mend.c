/* Markdown as people write it. Two rules of CommonMark and two faults of md4c
 * 0.4.8 lose what people mean, and all can be helped by white space that is
 * taken out again, or by a dash:
 *
 * - "**" between a letter and a punctuation mark opens or closes only on one
 *   side of it. Where no blanks are written between words (Chinese, Japanese,
 *   Korean with particles) the stars would be shown. Beside such letters and
 *   marks they count as their writer means them.
 * - "||" is an empty cell; md4c leaves it out, and all that follows in the row
 *   moves under the wrong head.
 * - "|-|" below the heads is too short for md4c.
 * - Cells behind the last column of the head would be dropped. They become
 *   part of the last cell, with the bar between them. */
#include "config.h"

#include "deck/mend.h"

#include <stdbool.h>
#include <string.h>

#include <unictype.h>

#include "deck/safe.h"

/* Before the bar of a cell that the head has no column for. */
#define EXTRA	MEND_MARK "\\"

struct mender {
	struct buf	*out;
	const char	*s;
	size_t		 n;
	char		 fence;		/* 0: not in a fence */
	size_t		 fence_length;
	bool		 tables;	/* there may be some */
	int		 cols;		/* of the table; 0: in none */
	bool		 open[4];	/* runs of so many stars that wait */
};

/* ---- Characters ---- */

/* The code point at i, and the one that ends before i; '\n' at the edges. */
static uint32_t
code_after(const struct mender *m, size_t i)
{
	uint32_t c = '\n';

	if (i < m->n)
		safe_decode(m->s + i, &c);
	return c;
}

static uint32_t
code_before(const struct mender *m, size_t i)
{
	uint32_t c = '\n';

	if (i == 0)
		return c;
	do
		i--;
	while (i > 0 && (m->s[i] & 0xC0) == 0x80);
	safe_decode(m->s + i, &c);
	return c;
}

static bool
is_white(uint32_t c)
{
	return c == ' ' || c == '\t' || c == '\n' || (c >= 0x80 &&
	    uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Zs));
}

static bool
is_mark(uint32_t c)
{
	if (c < 0x80)
		return c > ' ' && !(c >= '0' && c <= '9') &&
		    !((c | 32) >= 'a' && (c | 32) <= 'z');
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_P |
	    UC_CATEGORY_MASK_S);
}

/* Letters and marks of texts without blanks between words, and Hangul, whose
 * particles follow a word without one. */
static bool
is_cjk(uint32_t c)
{
	return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xA4CF) ||
	    (c >= 0xA960 && c <= 0xA97F) || (c >= 0xAC00 && c <= 0xD7FF) ||
	    (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
	    (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x1B000 && c <= 0x1B2FF) ||
	    (c >= 0x20000 && c <= 0x3FFFF);
}

static void
put_mark(struct mender *m)
{
	buf_add(m->out, MEND_MARK, MEND_LENGTH);
}

/* Adds s..e as it is, but for what is a mark here. */
static void
copy(struct mender *m, size_t s, size_t e)
{
	const char *at;

	while ((at = memmem(m->s + s, e - s, MEND_MARK, MEND_LENGTH)) !=
	    NULL) {
		buf_add(m->out, m->s + s, (size_t)(at - m->s) - s);
		buf_code(m->out, 0x2003);
		s = (size_t)(at - m->s) + MEND_LENGTH;
	}
	buf_add(m->out, m->s + s, e - s);
}

/* ---- Stars ---- */

/* A run of n stars or tildes at i. */
static void
mend_stars(struct mender *m, size_t i, size_t n)
{
	const uint32_t before = code_before(m, i), after = code_after(m, i + n);
	const bool white_before = is_white(before), white_after =
	    is_white(after);
	const bool left = !white_after && (!is_mark(after) || white_before ||
	    is_mark(before));
	const bool right = !white_before && (!is_mark(before) || white_after ||
	    is_mark(after));
	const bool cjk = is_cjk(before) || is_cjk(after);
	bool *open = &m->open[n < 4 ? n : 0];
	bool behind = false;

	if (*open && (right || (cjk && !white_before))) {
		behind = !right;
		*open = false;
	} else if (!*open && (left || (cjk && !white_after))) {
		if (!left)
			put_mark(m);
		*open = true;
	}
	buf_add(m->out, m->s + i, n);
	if (behind)
		put_mark(m);
}

/* ---- Tables ---- */

/* Bytes of the code span or escape at i, else 1. */
static size_t
step(const struct mender *m, size_t i, size_t e)
{
	size_t n = 0, k;

	if (m->s[i] == '\\')
		return i + 1 < e && (unsigned char)m->s[i + 1] < 0x80 ? 2 : 1;
	while (i + n < e && m->s[i + n] == '`')
		n++;
	if (n == 0)
		return 1;
	for (k = i + n; k < e; k++) {
		size_t close = 0;

		while (k + close < e && m->s[k + close] == '`')
			close++;
		if (close == n)
			return k + n - i;
		if (close > 0)
			k += close - 1;
	}
	return n;
}

/* How many cells the line has, 0 without a bar. */
static int
count_cells(const struct mender *m, size_t s, size_t e)
{
	int bars = 0;
	bool edge = false;
	size_t last = s;

	while (e > s && is_white((unsigned char)m->s[e - 1]))
		e--;
	for (size_t i = s; i < e; i += step(m, i, e))
		if (m->s[i] == '|') {
			bars++;
			last = i;
		}
	if (bars == 0)
		return 0;
	while (s < e && strchr(" \t>", m->s[s]) != NULL)
		s++;
	edge = last == e - 1;
	return bars + 1 - (m->s[s] == '|') - (edge && (bars > 1 ||
	    m->s[s] != '|'));
}

/* "|---|:-:|": what makes a table of the line above it. */
static bool
is_table_rule(const struct mender *m, size_t s, size_t e)
{
	bool dash = false, bar = false;

	for (; s < e; s++) {
		if (strchr("-:| \t>", m->s[s]) == NULL || m->s[s] == '\0')
			return false;
		dash = dash || m->s[s] == '-';
		bar = bar || m->s[s] == '|';
	}
	return dash && bar;
}

/* md4c wants three dashes below each head. They are only put in where it will
 * make a table of it: begins is whether the head begins a paragraph. */
static void
put_rule(struct mender *m, size_t s, size_t e, bool begins, int cells)
{
	if (!begins || cells != count_cells(m, s, e) ||
	    strspn(m->s + s, " ") > 3 || memchr(m->s + s, '\t', e - s) !=
	    NULL) {
		buf_add(m->out, m->s + s, e - s);
		return;
	}
	for (size_t i = s, n; i < e; i += n) {
		for (n = 0; i + n < e && m->s[i + n] == '-'; )
			n++;
		for (size_t k = n; n > 0 && k < 3; k++)
			buf_char(m->out, '-');
		n += n == 0;
		buf_add(m->out, m->s + i, n);
	}
}

/* ---- Lines ---- */

static size_t
line_end(const struct mender *m, size_t s)
{
	const char *nl = memchr(m->s + s, '\n', m->n - s);

	return nl != NULL ? (size_t)(nl - m->s) : m->n;
}

static size_t
skip_prefix(const struct mender *m, size_t s, size_t e)
{
	while (s < e && (m->s[s] == ' ' || m->s[s] == '\t' || m->s[s] == '>'))
		s++;
	return s;
}

/* Whether the line belongs to a fence, or opens or closes one. */
static bool
take_fence(struct mender *m, size_t s, size_t e)
{
	size_t at = skip_prefix(m, s, e), n = 0;
	const char c = at < e ? m->s[at] : '\0';

	while (at + n < e && m->s[at + n] == c)
		n++;
	if (m->fence != 0) {
		if (c == m->fence && n >= m->fence_length &&
		    skip_prefix(m, at + n, e) == e)
			m->fence = 0;
		return true;
	}
	if ((c != '`' && c != '~') || n < 3 || (c == '`' &&
	    memchr(m->s + at + n, '`', e - at - n) != NULL))
		return false;
	m->fence = c;
	m->fence_length = n;
	return true;
}

static void
mend_line(struct mender *m, size_t s, size_t e)
{
	size_t end = e;
	int cell = 0;
	const bool first = m->cols > 0 && skip_prefix(m, s, e) < e &&
	    m->s[skip_prefix(m, s, e)] == '|';

	while (end > s && is_white((unsigned char)m->s[end - 1]))
		end--;
	for (size_t i = s, n; i < e; i += n) {
		const char c = m->s[i];

		n = step(m, i, e);
		if (c == '*' || c == '~') {
			for (n = 1; i + n < e && m->s[i + n] == c; )
				n++;
			mend_stars(m, i, n);
			continue;
		}
		if (c == '|' && m->cols > 0) {
			cell++;
			/* A bar at either end separates nothing. */
			if (cell - first >= m->cols && i + 1 < end &&
			    !(first && cell == 1))
				buf_str(m->out, EXTRA);
			buf_char(m->out, '|');
			if (i + 1 < e && m->s[i + 1] == '|')
				put_mark(m);
			continue;
		}
		if (e - i >= MEND_LENGTH &&
		    memcmp(m->s + i, MEND_MARK, MEND_LENGTH) == 0)
			n = MEND_LENGTH;
		copy(m, i, i + n);
	}
}

/* The head of a table is known by the line below it; it has as many columns as
 * cells. */
static void
mend_head(struct mender *m, size_t s, size_t e, int cells)
{
	const bool head = m->tables && m->cols == 0 && cells > 0 &&
	    e + 1 < m->n && is_table_rule(m, e + 1, line_end(m, e + 1));

	if (head)
		m->cols = cells;
	mend_line(m, s, e);
	if (head)
		m->cols = 0;
}

/* Whether there is nothing here that could need it. */
static bool
is_fine(const char *s, size_t n)
{
	if (memchr(s, '|', n) != NULL || memmem(s, n, MEND_MARK,
	    MEND_LENGTH) != NULL)
		return false;
	if (memchr(s, '*', n) == NULL && memmem(s, n, "~~", 2) == NULL)
		return true;
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0xE1)
			return false;
	return true;
}

/* Whether a paragraph ends with this line, if not before it. */
static bool
ends_paragraph(const struct mender *m, size_t s, size_t e)
{
	const size_t at = skip_prefix(m, s, e);

	return at == e || (at == s && m->s[at] == '#') || (e - s >= 7 &&
	    memcmp(m->s + s, "<!--", 4) == 0 &&
	    memcmp(m->s + e - 3, "-->", 3) == 0);
}

static void
mend_text(struct buf *out, const char *s, size_t n, bool tables)
{
	struct mender m = { .out = out, .s = s, .n = n, .tables = tables };
	int cells = 0;
	bool begins = true, above_begins = false;

	if (is_fine(s, n)) {
		buf_add(out, s, n);
		return;
	}
	for (size_t at = 0, e; at < n; at = e + 1) {
		const int above = cells;

		e = line_end(&m, at);
		if (skip_prefix(&m, at, e) == e) {
			memset(m.open, 0, sizeof m.open);
			m.cols = 0;
		}
		cells = 0;
		if (take_fence(&m, at, e)) {
			copy(&m, at, e);
		} else {
			cells = count_cells(&m, at, e);
			if (tables && above > 0 && m.cols == 0 &&
			    is_table_rule(&m, at, e)) {
				put_rule(&m, at, e, above_begins, above);
				m.cols = above;
			} else {
				mend_head(&m, at, e, cells);
			}
		}
		above_begins = begins;
		begins = m.fence == 0 && ends_paragraph(&m, at, e);
		if (e < n)
			buf_char(out, '\n');
	}
}

void
mend(struct buf *out, const char *s, size_t n)
{
	mend_text(out, s, n, true);
}

void
mend_words(struct buf *out, const char *s, size_t n)
{
	mend_text(out, s, n, false);
}

int
mend_extra(const char *s, size_t n)
{
	const char *end = s + n;
	int count = 0;

	while ((s = memmem(s, (size_t)(end - s), EXTRA "|",
	    sizeof EXTRA)) != NULL) {
		s += sizeof EXTRA;
		count++;
	}
	return count;
}
