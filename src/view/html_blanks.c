/* Figures of a panel as lines to fill in, on a sheet for participants: which
 * they are, and where they stand in its text. */
#include "config.h"

#include "view/html.h"

#include <string.h>

#include "text/cluster.h"
#include "view/kit.h"

/* The ASCII digit of the code point at s, -1: it is none. */
static int
digit_at(const char *s, size_t n, size_t *bytes)
{
	uint32_t c;

	*bytes = n > 0 ? code_next(s, n, &c) : 0;
	if (*bytes == 0)
		return -1;
	return c >= '0' && c <= '9' ? (int)(c - '0') :
	    c >= 0x660 && c <= 0x669 ? (int)(c - 0x660) :
	    c >= 0x6F0 && c <= 0x6F9 ? (int)(c - 0x6F0) : -1;
}

/* Bytes of the separator between two digits at s, 0: there is none. */
static size_t
separator_at(const char *s, size_t n)
{
	static const char *const mark[] = {
		".", ",", "\u00a0", "\u202f", "\u066b", "\u066c", "\u2019"
	};

	for (size_t i = 0; i < sizeof mark / sizeof *mark; i++)
		if (n > strlen(mark[i]) && memcmp(s, mark[i],
		    strlen(mark[i])) == 0)
			return strlen(mark[i]);
	return 0;
}

/* Bytes of the number that begins at s, its digits in ASCII in out. */
static size_t
number_at(const char *s, size_t n, char out[32])
{
	size_t at = 0, used = 0, bytes;
	int digit;

	while (used < 30) {
		const size_t gap = used > 0 && digit_at(s + at, n - at,
		    &bytes) < 0 ? separator_at(s + at, n - at) : 0;

		digit = digit_at(s + at + gap, n - at - gap, &bytes);
		if (digit < 0)
			break;
		out[used++] = (char)('0' + digit);
		at += gap + bytes;
	}
	out[used] = '\0';
	return at;
}

/* Bytes of a per cent sign at s and a blank before it, 0: there is none. */
static size_t
percent_at(const char *s, size_t n)
{
	static const char *const mark[] = {
		"%", " %", "\u00a0%", "\u202f%", "\u066a", "\u00a0\u066a",
		"\u200e%", "\u066a\u061c"
	};

	for (size_t i = 0; i < sizeof mark / sizeof *mark; i++)
		if (n >= strlen(mark[i]) && memcmp(s, mark[i],
		    strlen(mark[i])) == 0)
			return strlen(mark[i]);
	return 0;
}

void
html_blank(struct html *h)
{
	html_raw(h, "<span class=\"blank\">______</span>");
}

static bool
is_figure(const struct html *h, const char *digits)
{
	for (int i = 0; i < h->nblank; i++)
		if (strcmp(h->blank[i], digits) == 0)
			return true;
	return false;
}

void
html_blank_text(struct html *h, const char *s, size_t n, bool strong)
{
	size_t from = 0, at = 0;

	while (at < n) {
		char digits[32];
		const size_t before = s[at] == '%' ? 1 : 0;
		const size_t bytes = number_at(s + at + before,
		    n - at - before, digits);
		const size_t all = before + bytes + (bytes > 0 && before == 0 ?
		    percent_at(s + at + bytes, n - at - bytes) : 0);

		if (bytes > 0 && (strong || (is_figure(h, digits) &&
		    (strlen(digits) > 1 || all > bytes)))) {
			html_text(h, s + from, at - from);
			html_blank(h);
			from = at + all;
		}
		at += bytes > 0 ? all : 1;
	}
	html_text(h, s + from, n - from);
}

void
html_find_figures(const struct view *v, struct html *h, const struct panel *p)
{
	static const char *const shape[] = {
		"waffle", "bars", "isotype", "number"
	};

	h->nblank = 0;
	if (!(h->sheet & HTML_BLANKS))
		return;
	for (int i = 0; i < p->nblock; i++) {
		const struct block *b = &p->block[i];
		bool is_chart = false;

		for (size_t k = 0; k < sizeof shape / sizeof *shape; k++)
			is_chart = is_chart || (b->shape != NULL && strcmp(
			    b->shape->name, shape[k]) == 0);
		for (int r = 1; is_chart && b->kind == BLOCK_TABLE &&
		    r < b->rows && h->nblank < HTML_FIGURES; r++) {
			const struct rich *cell = &b->cell[(r + 1) * b->cols -
			    1];
			const char *s = view_value(v, cell);
			char digits[32];
			size_t bytes;

			while (*s != '\0' && digit_at(s, strlen(s),
			    &bytes) < 0)
				s += bytes;
			number_at(s, strlen(s), digits);
			if (*digits != '\0' && strchr(cell->text, '/') == NULL)
				h->blank[h->nblank++] = arena_strdup(v->arena,
				    digits);
		}
	}
}
