/* Figures in a text and in its translation. 55% must stay 55%, however a
 * language writes it: "54.5", "54,5" and "۵۴٫۵" are one figure, so are "1,000"
 * and "1 000". Small whole numbers may become words ("the 21st century", "3
 * steps"), so that only those that nobody writes as words must be found again:
 * with a percent sign, decimals or a fraction bar, and from three digits on,
 * which takes in years. */
#include "config.h"

#include "check/parts.h"

#include <stdio.h>
#include <string.h>

#include <unictype.h>

#include "text/cluster.h"

enum { FIGURES = 64, DIGITS = 32 };

struct figure {
	char	 digits[DIGITS];	/* "55", "54.5", "2/3" */
	bool	 kept;			/* must be in the translation */
	bool	 scaled;		/* 2.44 亿 is 244 million */
};

struct figures {
	struct figure	 list[FIGURES];
	int		 n;
};

/* A text on its way. */
struct figure_reader {
	const char		*s;
	size_t			 n, i;
	const struct lang	*lang;
};

/* ---- Reading ---- */

static int
digit_at(const struct figure_reader *r, size_t i, size_t *len)
{
	uint32_t c;

	if (i >= r->n)
		return -1;
	*len = code_next(r->s + i, r->n - i, &c);
	return uc_decimal_value(c);
}

/* Digits from i on: how many, and where they end. */
static int
digits_at(const struct figure_reader *r, size_t i, size_t *end)
{
	size_t len;
	int n = 0;

	for (; digit_at(r, i, &len) >= 0; i += len)
		n++;
	*end = i;
	return n;
}

static void
take_digits(struct figure_reader *r, char *out)
{
	size_t at = strlen(out), len;
	int d;

	while ((d = digit_at(r, r->i, &len)) >= 0) {
		if (at + 1 < DIGITS)
			out[at++] = (char)('0' + d);
		r->i += len;
	}
	out[at] = '\0';
}

/* Bytes of the string at i, 0 when another stands there. */
static size_t
string_at(const struct figure_reader *r, size_t i, const char *what)
{
	const size_t n = strlen(what);

	return r->n - i >= n && memcmp(r->s + i, what, n) == 0 ? n : 0;
}

/* Bytes of one of the strings at i (NULL ends them). */
static size_t
one_of(const struct figure_reader *r, size_t i, const char *const *list)
{
	size_t n = 0;

	for (; n == 0 && *list != NULL; list++)
		n = string_at(r, i, *list);
	return n;
}

/* Takes ",000" behind one to three digits, again and again. */
static void
take_groups(struct figure_reader *r, char *out)
{
	const char *const marks[] = { r->lang->group, "\u00a0", "\u202f",
	    "\u2009", "\u066c", NULL };
	const bool blanks = strcmp(r->lang->group, "\u00a0") == 0 ||
	    strcmp(r->lang->group, "\u202f") == 0;

	if (strlen(out) > 3)
		return;
	while (r->i < r->n) {
		size_t n = one_of(r, r->i, marks), end;

		if (n == 0 && blanks && r->s[r->i] == ' ')
			n = 1;
		if (n == 0 || digits_at(r, r->i + n, &end) != 3)
			return;
		r->i += n;
		take_digits(r, out);
	}
}

/* Takes the decimals, or the second number of a fraction. */
static void
take_rest(struct figure_reader *r, char *out, bool *kept)
{
	const char *const marks[] = { r->lang->decimal, "\u066b", NULL };
	size_t n = one_of(r, r->i, marks), end, len;
	char sign = '.';

	if (n == 0 && strlen(out) < 4) {
		n = string_at(r, r->i, "/");
		sign = '/';
		/* 25/7/2017 is a date. */
		if (n > 0 && digits_at(r, r->i + n, &end) > 0 &&
		    string_at(r, end, "/") > 0)
			return;
	}
	if (n == 0 || digit_at(r, r->i + n, &len) < 0)
		return;
	len = strlen(out);
	if (len + 2 >= DIGITS)
		return;
	out[len] = sign;
	out[len + 1] = '\0';
	r->i += n;
	take_digits(r, out);
	*kept = true;
}

/* A percent sign at i or behind a space there. */
static bool
percent_at(const struct figure_reader *r, size_t i)
{
	static const char *const gaps[] = { " ", "\u00a0", "\u202f", NULL };
	static const char *const signs[] = { "%", "\u066a", "\uff05", NULL };

	i += one_of(r, i, gaps);
	return one_of(r, i, signs) > 0;
}

static bool
scale_at(const struct figure_reader *r, size_t i)
{
	static const char *const gaps[] = { " ", "\u00a0", NULL };
	static const char *const scales[] = { "万", "亿", "萬", "億", NULL };

	i += one_of(r, i, gaps);
	return one_of(r, i, scales) > 0;
}

static void
read_figures(const struct rich *text, const struct lang *lang, bool groups,
    struct figures *out)
{
	struct figure_reader r = { .s = text->text, .n = text->len, .lang = lang };
	bool percent = false;
	size_t len;

	out->n = 0;
	while (r.i < r.n && out->n < FIGURES) {
		struct figure *f = &out->list[out->n];

		if (digit_at(&r, r.i, &len) < 0) {
			percent = len > 0 && percent_at(&r, r.i) &&
			    r.s[r.i] != ' ';
			r.i += len;
			continue;
		}
		memset(f, 0, sizeof *f);
		take_digits(&r, f->digits);
		if (groups)
			take_groups(&r, f->digits);
		f->kept = percent || strlen(f->digits) >= 3;
		take_rest(&r, f->digits, &f->kept);
		f->kept = f->kept || percent_at(&r, r.i);
		f->scaled = scale_at(&r, r.i);
		percent = false;
		out->n++;
	}
}

/* ---- Comparing ---- */

/* "2.440" -> "244": the digits that scales leave alone. */
static void
significant(const char *digits, char *out)
{
	size_t n = 0;

	for (; *digits != '\0'; digits++)
		if (*digits != '.' && (n > 0 || *digits != '0'))
			out[n++] = *digits;
	while (n > 0 && out[n - 1] == '0')
		n--;
	out[n] = '\0';
}

static bool
is_figure(const struct figure *a, const struct figure *b)
{
	char x[DIGITS], y[DIGITS];

	if (strcmp(a->digits, b->digits) == 0)
		return true;
	if (!a->scaled && !b->scaled)
		return false;
	significant(a->digits, x);
	significant(b->digits, y);
	return strcmp(x, y) == 0;
}

static int
count(const struct figures *fs, const struct figure *f)
{
	int n = 0;

	for (int i = 0; i < fs->n; i++)
		n += is_figure(&fs->list[i], f);
	return n;
}

/* Tells of figures of the source that the translation has less often: in its
 * own way of writing, or as the source writes it ("SDG 11.5"). */
static void
report_lost(struct check *c, const struct translation *t,
    const struct figures *source, const struct figures *own,
    const struct figures *as_is)
{
	struct figures told = { .n = 0 };

	for (int i = 0; i < source->n; i++) {
		const struct figure *f = &source->list[i];
		const int n = count(source, f), x = count(own, f);
		const int y = count(as_is, f), here = x > y ? x : y;

		if (here >= n || count(&told, f) > 0)
			continue;
		told.list[told.n++] = *f;
		if (here == 0)
			diag_add(c->ds, f->kept ? DIAG_ERROR : DIAG_NOTE,
			    t->file, t->line, 1, "%s of the source is not here",
			    f->digits);
		else
			diag_add(c->ds, DIAG_NOTE, t->file, t->line, 1,
			    "%s: %d times in the source, %d here", f->digits,
			    n, here);
	}
}

/* Small numbers that a language writes in figures are all right: months in
 * Chinese. */
static bool
is_added(const struct figures *source, const struct figure *f)
{
	return f->kept && count(source, f) == 0;
}

static void
report_added(struct check *c, const struct translation *t,
    const struct figures *source, const struct figures *text)
{
	for (int i = 0; i < text->n; i++)
		if (is_added(source, &text->list[i]))
			diag_add(c->ds, DIAG_NOTE, t->file, t->line, 1,
			    "%s is not in the source", text->list[i].digits);
}

static int
count_added(const struct figures *source, const struct figures *text)
{
	int n = 0;

	for (int i = 0; i < text->n; i++)
		n += is_added(source, &text->list[i]);
	return n;
}

void
check_figures(struct check *c, const struct translation *t,
    const struct rich *source, const struct rich *text)
{
	struct figures from, own, as_is;

	read_figures(source, t->from, true, &from);
	read_figures(text, t->to, true, &own);
	/* "1,000" in German would be one. */
	read_figures(text, t->from, false, &as_is);
	report_lost(c, t, &from, &own, &as_is);
	report_added(c, t, &from, count_added(&from, &as_is) <
	    count_added(&from, &own) ? &as_is : &own);
}
