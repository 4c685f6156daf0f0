/* Links that a terminal can open. */
#include "config.h"

#include "term/links.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "term/ink.h"
#include "text/cluster.h"

enum {
	ADDRESS_MOST = 2000,	/* terminals stop at 2083 */
	RUNS = 400
};

/* Cells of a row that lead to one address, by its hash. */
struct run {
	int		 row, col, cols;
	uint32_t	 hash;
};

struct links {
	struct run	 run[RUNS];	/* as the terminal has them */
	int		 n;
};

struct links *
links_new(void)
{
	return xcalloc(1, sizeof(struct links));
}

void
links_free(struct links *l)
{
	free(l);
}

/* ---- Addresses ---- */

/* Bytes of the scheme that address begins with, 0: another. */
static size_t
scheme(const char *address)
{
	static const char *const known[] = { "https://", "http://", "mailto:" };

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strncmp(address, known[i], strlen(known[i])) == 0)
			return strlen(known[i]);
	return 0;
}

bool
links_address(const char *address, struct buf *out)
{
	static const char hex[] = "0123456789ABCDEF";
	const size_t before = out->n;

	if (scheme(address) == 0 || address[scheme(address)] == '\0')
		return false;
	for (const char *p = address; *p != '\0'; p++) {
		const unsigned char c = (unsigned char)*p;

		if (c > 0x20 && c < 0x7F && strchr("\"<>\\^`{|}", c) == NULL)
			buf_char(out, *p);
		else {
			buf_char(out, '%');
			buf_char(out, hex[c >> 4]);
			buf_char(out, hex[c & 15]);
		}
	}
	if (out->n - before <= ADDRESS_MOST)
		return true;
	out->n = before;
	if (out->p != NULL)
		out->p[out->n] = '\0';
	return false;
}

static uint32_t
hash_of(const char *address)
{
	uint32_t h = 2166136261u;

	for (; *address != '\0'; address++)
		h = (h ^ (unsigned char)*address) * 16777619u;
	return h;
}

/* ---- Runs ---- */

/* Rows that hold text from right to left are left alone: some terminals are
 * given their cells in another order (ink.h). */
static bool
is_rtl(const struct canvas *c, int row)
{
	for (int i = 0; i < c->cols; i++) {
		const struct cell *cell = canvas_cell(c, row, i);
		uint32_t code;
		int len;
		const char *text = canvas_cell_text(c, cell, &len);

		if (cell->len < 2)
			continue;
		code_next(text, (size_t)len, &code);
		if (ink_is_rtl((wchar_t)code))
			return true;
	}
	return false;
}

static bool
is_address(const char *address)
{
	struct buf out = BUF_INIT;
	const bool ok = links_address(address, &out);

	buf_release(&out);
	return ok;
}

/* The address that a cell leads to, or NULL. */
static const char *
address_at(const struct canvas *c, int row, int col)
{
	const struct cell *cell = canvas_cell(c, row, col);

	return cell != NULL && cell->tag > 0 && cell->tag <= c->nlink ?
	    c->link[cell->tag - 1] : NULL;
}

static int
find_runs(const struct canvas *c, struct run *run)
{
	int n = 0;

	if (c->nlink == 0)
		return 0;
	for (int row = 0; row < c->rows; row++)
		for (int col = 0, end; col < c->cols; col = end) {
			const char *to = address_at(c, row, col);

			end = col + 1;
			if (to == NULL)
				continue;
			while (end < c->cols && address_at(c, row, end) == to)
				end++;
			if (n < RUNS && is_address(to) && !is_rtl(c, row))
				run[n++] = (struct run){ row, col, end - col,
				    hash_of(to) };
		}
	return n;
}

static bool
has(const struct run *run, int n, const struct run *one)
{
	for (int i = 0; i < n; i++)
		if (run[i].row == one->row && run[i].col == one->col &&
		    run[i].cols == one->cols && run[i].hash == one->hash)
			return true;
	return false;
}

/* ---- Bytes ---- */

static void
colour(struct buf *out, int n, bool ground)
{
	if (n >= 16)
		buf_printf(out, ";%d;5;%d", ground ? 48 : 38, n);
	else if (n >= 8)
		buf_printf(out, ";%d", n - 8 + (ground ? 100 : 90));
	else if (n >= 0)
		buf_printf(out, ";%d", n + (ground ? 40 : 30));
}

static void
look(struct buf *out, struct colours c, enum depth depth)
{
	static const struct { unsigned look; int code; } codes[] = {
		{ LOOK_BOLD, 1 }, { LOOK_DIM, 2 }, { LOOK_ITALIC, 3 },
		{ LOOK_UNDERLINE, 4 }, { LOOK_REVERSE, 7 }
	};

	buf_str(out, "\033[0");
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (c.look & codes[i].look)
			buf_printf(out, ";%d", codes[i].code);
	if (depth != DEPTH_MONO) {
		colour(out, c.fg, false);
		colour(out, c.bg, true);
	}
	buf_char(out, 'm');
}

/* The last gate: nothing but what has cells of its own. */
static void
cell_text(struct buf *out, const char *s, int len)
{
	for (size_t i = 0, k; i < (size_t)len; i += k) {
		uint32_t code;

		k = code_next(s + i, (size_t)len - i, &code);
		if (!code_is_control(code) && !code_is_format(code))
			buf_add(out, s + i, k);
	}
}

/* Writes the cells of a run once more, with an address or without. */
static void
write_run(const struct canvas *c, const struct run *r, const char *address,
    const struct theme *theme, enum depth depth, enum ground ground,
    struct buf *out)
{
	struct style last = { ROLE_COUNT, 0 };

	buf_printf(out, "\033[%d;%dH", r->row + 1, r->col + 1);
	if (address != NULL) {
		buf_printf(out, "\033]8;id=%08x;", (unsigned)r->hash);
		links_address(address, out);
		buf_str(out, "\033\\");
	}
	for (int i = r->col; i < r->col + r->cols; i++) {
		const struct cell *cell = canvas_cell(c, r->row, i);
		const char *text;
		int len;

		if (cell == NULL || cell->width == 0)
			continue;
		if (cell->style.role != last.role ||
		    cell->style.look != last.look)
			look(out, theme_style(theme, depth, ground,
			    cell->style), depth);
		last = cell->style;
		text = canvas_cell_text(c, cell, &len);
		cell_text(out, text, len);
	}
	if (address != NULL)
		buf_str(out, "\033]8;;\033\\");
}

void
links_show(struct links *l, const struct canvas *c, const struct theme *theme,
    enum depth depth, enum ground ground, const bool *fresh, struct buf *out)
{
	struct run now[RUNS];
	const int n = find_runs(c, now);
	const size_t before = out->n;

	buf_str(out, "\0337");
	for (int i = 0; i < l->n; i++)
		if (l->run[i].row < c->rows && !has(now, n, &l->run[i]))
			write_run(c, &l->run[i], NULL, theme, depth, ground,
			    out);
	for (int i = 0; i < n; i++)
		if (fresh[now[i].row] || !has(l->run, l->n, &now[i]))
			write_run(c, &now[i], address_at(c, now[i].row,
			    now[i].col), theme, depth, ground, out);
	if (out->n == before + 2)
		out->n = before;	/* nothing is to be told */
	else
		buf_str(out, "\0338");
	memcpy(l->run, now, (size_t)n * sizeof *now);
	l->n = n;
}
