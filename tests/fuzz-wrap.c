/* Fuzzes layout, clusters, search keys and numbers. The first byte is the
 * width, the second the direction, who orders, and whether marks show. */
#include "config.h"

#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "export/wrap.h"
#include "text/cluster.h"
#include "text/fold.h"
#include "text/number.h"
#include "text/para.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
check(bool ok)
{
	if (!ok)
		abort();
}

/* What may go to a terminal: no controls, no format controls, at most five
 * code points a cell. */
static void
check_cell(const char *s, size_t n, int width)
{
	size_t i;
	uint32_t c;
	int codes = 0;

	check(n > 0 && n <= CLUSTER_BYTES && width >= 1 && width <= 2);
	for (i = 0; i < n; codes++) {
		i += code_next(s + i, n - i, &c);
		check(!code_is_control(c) && !code_is_format(c));
		check(codes > 0 ? code_width(c) == 0 : code_width(c) == width);
	}
	check(codes <= CLUSTER_CODES);
}

static void
check_para(const struct para *p, const struct rich *r, int width)
{
	const struct line *l;
	uint32_t before = 0;
	int i, k, cells;

	check(r->len == 0 ? p->n == 0 : p->n > 0);
	for (i = 0; i < p->n; i++) {
		l = &p->line[i];
		check(l->start >= before && l->end >= l->start &&
		    l->end <= r->len);
		before = l->end;
		for (k = 0, cells = 0; k < l->n; k++) {
			check_cell(l->glyph[k].text, l->glyph[k].len,
			    l->glyph[k].width);
			check(l->glyph[k].at >= l->start &&
			    l->glyph[k].at < l->end);
			cells += l->glyph[k].width;
		}
		check(cells == l->width && cells <= width && cells <= p->width);
	}
}

static void
check_clusters(const char *s, size_t n)
{
	struct cluster c;
	size_t i, k;
	int cells = 0;

	for (i = 0; i < n; i += k) {
		k = cluster_next(s + i, n - i, &c);
		check(k > 0 && k <= n - i && strlen(c.text) == c.len);
		if (c.width > 0)
			check_cell(c.text, c.len, c.width);
		cells += c.width;
	}
	check(cells == text_width(s, n));
	check(text_fit(s, n, 7) <= n);
	check(text_risky(s, n) <= n);
}

static void
check_fold(struct arena *a, const char *s, size_t n)
{
	const struct fold f = fold_text(a, s, n, "tr");
	const struct fold part = { f.key, f.len / 2, f.at };
	size_t i, start, end, next;
	const char *out;

	for (i = 0; i < f.len; i++)
		check(f.at[i] <= f.at[i + 1]);
	check(f.at[f.len] == n);
	if (part.len > 0) {
		check(fold_find(&f, &part, 0, &start, &end, &next));
		check(start < end && end <= n && next <= f.len && next > 0);
	}
	for (i = 0; fold_find_words(&f, &part, i, &start, &end); i = end)
		check(start >= i && start < end && end <= f.len);
	fold_ascii(a, s, n, &out);
	for (i = 0; out[i] != '\0'; i++)
		check(out[i] == '\n' || (out[i] >= 0x20 && out[i] < 0x7F));
}

/* Rows lose nothing but blanks, and blanks only where a row ends. */
static void
check_rows(const char *s, size_t n, int cols)
{
	char *text = NULL;
	size_t len = 0, k = 0;
	FILE *out = open_memstream(&text, &len);

	check(out != NULL);
	wrap_put(s, n, cols, out);
	check(fclose(out) == 0);
	for (size_t i = 0; i < n; i++) {
		if (s[i] == ' ' || s[i] == '\n')
			continue;
		while (k < len && (text[k] == ' ' || text[k] == '\n'))
			k++;
		check(k < len && text[k] == s[i]);
		k++;
	}
	while (k < len && (text[k] == ' ' || text[k] == '\n'))
		k++;
	check(k == len);
	free(text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a;
	struct text_env env;
	struct rich r;
	struct para p;
	struct number x;
	char s[64];
	int width, least;

	if (size < 2 || setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return 0;
	arena_init(&a);
	width = data[0] % 90 < 2 ? 2 : data[0] % 90;
	env.bidi = data[1] & 2 ? BIDI_LOGICAL : BIDI_VISUAL;
	env.marks = (data[1] & 4) == 0;
	r = rich_plain("", data[1] & 1 ? DIR_RTL : DIR_LTR, "und");
	r.text = arena_strndup(&a, (const char *)data + 2, size - 2);
	r.len = size - 2;
	p = para_layout(&a, &r, data[0] % 90, &env);
	check_para(&p, &r, width);
	least = para_min_width(&a, &r, &env);
	check(least >= 0);
	check_clusters(r.text, r.len);
	check_fold(&a, r.text, r.len);
	check_rows(r.text, r.len, data[0] % 90);
	if (number_read(r.text, r.len, lang_find("fa"), &x)) {
		number_write(&x, lang_find("fa"), s, sizeof s);
		check(strlen(s) < sizeof s);
	}
	arena_release(&a);
	return 0;
}
