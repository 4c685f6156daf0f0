/* Values of charts. */
#include "config.h"

#include "view/written.h"

#include <math.h>
#include <string.h>

/* ---- Shown and said ---- */

const char *
written_said(const struct view *v, const char *written)
{
	const size_t n = strlen(written);

	if (n < 4 || strncmp(written, "~~", 2) != 0 ||
	    strcmp(written + n - 2, "~~") != 0)
		return written;
	return view_fill(v, N_("(struck out: {1})"),
	    arena_strndup(v->arena, written + 2, n - 4), (char *)NULL);
}

const struct rich *
written_estimated(const struct view *v, const struct rich *label)
{
	struct rich *r = arena_alloc(v->arena, sizeof *r);
	const struct rich word = view_say(v, N_("estimate"));

	*r = rich_empty(label) ? word : rich_join(v->arena, label, "\n",
	    &word);
	return r;
}

bool
written_size(const struct view *v, const char *written, enum size size,
    int *rows, int *cols)
{
	struct rich text;

	if (view_figure_size(v, written, size, rows, cols))
		return true;
	text = view_written(v, written);
	*rows = 1;
	*cols = view_cells(v, &text);
	return *cols > 0;
}

void
written_draw(struct view *v, const struct area *a, int y, int x,
    const char *written, enum size size, struct style st)
{
	const struct rich text = view_written(v, written);
	int rows, cols;

	if (view_figure_size(v, written, size, &rows, &cols)) {
		view_figure(v, a, y, x, written, size, st);
		return;
	}
	st.look |= LOOK_BOLD;
	view_text(v, a, y, x, view_cells(v, &text), &text, ALIGN_START, st);
}

/* ---- What may be meant ---- */

static const struct lang *
source_lang(const struct view *v)
{
	return lang_find(v->deck != NULL ? v->deck->lang : "en");
}

/* Reads a value of the last column; false when it is no plain number. */
static bool
plain_number(const struct view *v, const struct rich *cell, struct number *n)
{
	bool estimate;

	return view_number(v, cell, n, &estimate) && n->of <= 0 && !n->percent;
}

void
written_doubt_thousands(const struct view *v, struct box *b, int c)
{
	const struct block *t = b->block;
	const struct lang *lang = source_lang(v);
	struct number n;
	bool large = false;

	for (int r = 1; r < t->rows; r++)
		large = large || (plain_number(v, &t->cell[r * t->cols + c],
		    &n) && n.decimals == 0 && n.value >= 100);
	for (int r = 1; large && r < t->rows; r++) {
		const struct rich *cell = &t->cell[r * t->cols + c];
		char as_is[64], meant[64];

		if (!plain_number(v, cell, &n) || n.decimals != 3 ||
		    !(fabs(n.value) >= 1))
			continue;
		n.decimals = n.value * 100 == floor(n.value * 100) ? 2 : 3;
		number_write(&n, lang, as_is, sizeof as_is);
		n.value *= 1000;
		n.decimals = 0;
		number_write(&n, lang, meant, sizeof meant);
		form_doubt(v, b, cell, "'%s' is read as %s; is it %s?",
		    cell->source, as_is, meant);
	}
}

/* Words and signs that people write instead of what is read. */
static const struct {
	const char	*from, *to;
} others[] = {
	{ "per cent", "%" }, { "percent", "%" }, { "pct", "%" },
	{ " out of ", "/" }, { " of ", "/" }, { " in ", "/" }, { "÷", "/" },
	{ "⁄", "/" }, { "O", "0" }, { "l", "1" }, { "′", "" },
	{ "'", "" }, { "’", "" }, { "_", "" }
};

/* s with the words above replaced; with swap, points are commas and commas
 * points. */
static void
put_other(struct buf *out, const char *s, bool swap)
{
	while (*s != '\0') {
		size_t i, n = 0;

		for (i = 0; i < sizeof others / sizeof *others; i++) {
			n = strlen(others[i].from);
			if (strncmp(s, others[i].from, n) == 0)
				break;
		}
		if (i < sizeof others / sizeof *others) {
			buf_str(out, others[i].to);
			s += n;
			continue;
		}
		if (swap && (*s == '.' || *s == ','))
			buf_char(out, *s == '.' ? ',' : '.');
		else
			buf_char(out, *s);
		s++;
	}
}

/* Whether s[0..n) is a unit that leaves the number as it is: "km", "€"; not
 * "k", "M", "million". */
static bool
is_unit(const char *s, size_t n)
{
	static const char *const scales[] = { "k", "K", "M", "m", "B", "bn",
	    "¼", "½", "¾", "⅓", "⅔" };
	size_t gap;

	for (; (gap = *s == ' ' ? 1 : n > 1 && memcmp(s, "\u00a0", 2) == 0 ? 2 :
	    0) > 0 && n > 0; n -= gap)
		s += gap;
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
		if (n == strlen(scales[i]) && memcmp(s, scales[i], n) == 0)
			return false;
	return n <= 3;
}

/* The number at the start of s, before a unit: "5 km"; or behind one: "€5". */
static bool
read_part(const char *s, const struct lang *lang, struct number *n)
{
	const size_t whole = strlen(s);

	for (size_t e = whole; e > 0; e--)
		if (((unsigned char)s[e] & 0xC0) != 0x80 &&
		    number_read(s, e, lang, n))
			return is_unit(s + e, whole - e);
	for (size_t i = 0; i < whole; i++)
		if (((unsigned char)s[i] & 0xC0) != 0x80 &&
		    number_read(s + i, whole - i, lang, n))
			return is_unit(s, i);
	return false;
}

const char *
written_meant(const struct view *v, const struct rich *cell)
{
	const struct lang *lang = source_lang(v);
	struct number n;
	char text[64];
	bool found = false;

	if (strlen(cell->source) > 40)
		return NULL;
	for (int i = 0; i < 2 && !found; i++) {
		struct buf other = BUF_INIT;

		put_other(&other, cell->source, i == 1);
		found = number_read(buf_text(&other), other.n, lang, &n);
		buf_release(&other);
	}
	if (!found && !read_part(cell->source, lang, &n))
		return NULL;
	number_write(&n, lang, text, sizeof text);
	return arena_strdup(v->arena, text);
}
