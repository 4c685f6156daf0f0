/* Reading and writing numbers. Done by hand: strtod() and printf() follow the
 * locale of the process, and we follow the language on the screen. */
#include "config.h"

#include "text/number.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "base/buf.h"
#include "text/cluster.h"

enum {
	MAX_DIGITS	= 18,		/* a double holds no more */
	MAX_BYTES	= 200,		/* no number is that long */
	LEFT_TO_RIGHT_MARK = 0x200E
};

/* What is still to be read. Format controls (marks of direction) are stepped
 * over wherever they stand. */
struct input {
	const char		*s;
	size_t			 n, i;
	const struct lang	*lang;
};

/* The code point that is next, 0 at the end. */
static uint32_t
peek(struct input *in, size_t *bytes)
{
	uint32_t c;

	while (in->i < in->n) {
		*bytes = code_next(in->s + in->i, in->n - in->i, &c);
		if (!code_is_format(c))
			return c;
		in->i += *bytes;
	}
	*bytes = 0;
	return 0;
}

static bool
is_blank(uint32_t c)
{
	return c == ' ' || c == '\t' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

static void
skip_blanks(struct input *in)
{
	size_t k;

	while (is_blank(peek(in, &k)))
		in->i += k;
}

static bool
is_text(uint32_t c, const char *text)
{
	uint32_t first;
	size_t n = strlen(text);

	return n > 0 && code_next(text, n, &first) == n && first == c;
}

/* U+066B and U+066C mean one thing in every language. Where digits are not
 * European, people type the English separators, too. */
static bool
is_decimal(uint32_t c, const struct lang *lang)
{
	return is_text(c, lang->decimal) || c == 0x066B ||
	    (c == '.' && strcmp(lang->digits, "latn") != 0);
}

static bool
is_group(uint32_t c, const struct lang *lang)
{
	return is_text(c, lang->group) || c == 0x066C || is_blank(c) ||
	    (c == ',' && strcmp(lang->digits, "latn") != 0);
}

static int
digit(struct input *in, size_t *bytes)
{
	const uint32_t c = peek(in, bytes);

	if (c < 0x80)
		return c >= '0' && c <= '9' ? (int)c - '0' : -1;
	return uc_decimal_value(c);
}

/* How many digits follow right here; does not take them. */
static int
digits_ahead(struct input in)
{
	size_t k;
	int n = 0;

	while (digit(&in, &k) >= 0) {
		in.i += k;
		n++;
	}
	return n;
}

/* Takes a group separator when a group comes after it: three digits, or two
 * (Indian grouping) before another group. */
static bool
take_group(struct input *in)
{
	struct input ahead = *in;
	size_t k;
	int n;

	if (!is_group(peek(&ahead, &k), in->lang))
		return false;
	ahead.i += k;
	n = digits_ahead(ahead);
	if (n == 2) {
		struct input more = ahead;

		while (digit(&more, &k) >= 0)
			more.i += k;
		if (!take_group(&more))
			return false;
	} else if (n != 3)
		return false;
	*in = ahead;
	return true;
}

static bool
read_one(struct input *in, double *value, int *decimals)
{
	double v = 0, scale = 1;
	int d, n = 0, first;
	size_t k;

	*decimals = 0;
	first = digits_ahead(*in);
	for (;;) {
		if ((d = digit(in, &k)) < 0) {
			if (n == 0 || first > 3 || !take_group(in))
				break;
			continue;
		}
		in->i += k;
		v = v * 10 + d;
		n++;
	}
	if (is_decimal(peek(in, &k), in->lang)) {
		struct input ahead = *in;

		ahead.i += k;
		if (digits_ahead(ahead) == 0)
			return false;
		*in = ahead;
		while ((d = digit(in, &k)) >= 0) {
			in->i += k;
			v = v * 10 + d;
			scale *= 10;
			n++;
			(*decimals)++;
		}
	}
	/* One division of whole numbers gives the nearest double. */
	*value = v / scale;
	return n > 0 && n <= MAX_DIGITS;
}

static bool
take_percent(struct input *in)
{
	struct input ahead = *in;
	size_t k;
	uint32_t c;

	skip_blanks(&ahead);
	c = peek(&ahead, &k);
	if (c != '%' && c != 0x066A && c != 0xFF05)
		return false;
	ahead.i += k;
	*in = ahead;
	return true;
}

/* Takes a sign: -1, 1, or 0 when there is none. */
static int
take_sign(struct input *in)
{
	size_t k;
	const uint32_t c = peek(in, &k);

	/* An en dash is what word processors make of a minus. */
	if (c != '-' && c != '+' && c != 0x2212 && c != 0x2013 &&
	    c != 0xFF0D && c != 0xFE63)
		return 0;
	in->i += k;
	return c == '+' ? 1 : -1;
}

bool
number_read(const char *s, size_t n, const struct lang *lang,
    struct number *out)
{
	struct input in = { s, n, 0, lang };
	int sign, of_decimals;
	size_t k;

	memset(out, 0, sizeof *out);
	if (n > MAX_BYTES)
		return false;
	skip_blanks(&in);
	sign = take_sign(&in);
	out->percent = take_percent(&in);
	skip_blanks(&in);
	if (sign == 0)
		sign = take_sign(&in);
	if (!read_one(&in, &out->value, &out->decimals))
		return false;
	if (sign < 0)
		out->value = -out->value;
	out->plus = sign > 0;
	if (!out->percent)
		out->percent = take_percent(&in);
	skip_blanks(&in);
	if (peek(&in, &k) == '/') {
		in.i += k;
		skip_blanks(&in);
		if (out->percent || !read_one(&in, &out->of, &of_decimals) ||
		    out->of <= 0)
			return false;
		skip_blanks(&in);
	}
	return peek(&in, &k) == 0 && in.i == n;
}

static uint32_t
zero_of(const struct lang *lang)
{
	if (strcmp(lang->digits, "arab") == 0)
		return 0x0660;
	if (strcmp(lang->digits, "arabext") == 0)
		return 0x06F0;
	return '0';
}

void
digits_write(const char *s, size_t n, const struct lang *lang,
    struct buf *out, uint32_t *at)
{
	const uint32_t zero = zero_of(lang);
	const size_t start = out->n;

	for (size_t i = 0; i < n; i++) {
		if (at != NULL)
			at[i] = (uint32_t)(out->n - start);
		if (s[i] >= '0' && s[i] <= '9')
			buf_code(out, zero + (uint32_t)(s[i] - '0'));
		else
			buf_char(out, s[i]);
	}
	if (at != NULL)
		at[n] = (uint32_t)(out->n - start);
}

/* Writes |v| with so many decimals. */
static void
write_plain(struct buf *b, double v, int decimals, const struct lang *lang)
{
	/* A double has at most 309 digits before the point; nobody reads a
	 * chart to more than 15 decimals. */
	char text[352];
	const uint32_t zero = zero_of(lang);
	int i, whole, n;

	if (decimals < 0)
		decimals = 0;
	if (decimals > 15)
		decimals = 15;
	n = snprintf(text, sizeof text, "%.*f", decimals, fabs(v));
	whole = decimals > 0 ? n - decimals - 1 : n;
	for (i = 0; i < n; i++) {
		if (i > 0 && i < whole && (whole - i) % 3 == 0 &&
		    whole >= 3 + lang->group_from)
			buf_str(b, lang->group);
		if (i == whole) {
			/* The byte here is the point of the C library, in any
			 * locale. */
			buf_str(b, lang->decimal);
			continue;
		}
		buf_code(b, zero + (uint32_t)(text[i] - '0'));
	}
}

/* Copies what fits, cut between code points. */
static size_t
copy_out(struct buf *b, char *out, size_t size)
{
	size_t n = b->n;

	if (size == 0) {
		buf_release(b);
		return 0;
	}
	if (n >= size) {
		n = size - 1;
		while (n > 0 && ((unsigned char)b->p[n] & 0xC0) == 0x80)
			n--;
	}
	if (n > 0)
		memcpy(out, b->p, n);
	out[n] = '\0';
	buf_release(b);
	return n;
}

/* In right-to-left text a bare sign would go to the right of its number. */
static void
write_sign(struct buf *b, char sign, const struct lang *lang)
{
	if (lang->dir == DIR_RTL)
		buf_code(b, LEFT_TO_RIGHT_MARK);
	buf_char(b, sign);
}

static void
write_number(struct buf *b, const struct number *x, const struct lang *lang)
{
	if (!isfinite(x->value)) {
		buf_char(b, '?');
		return;
	}
	if (x->value < 0 || (x->plus && x->value > 0))
		write_sign(b, x->value < 0 ? '-' : '+', lang);
	write_plain(b, x->value, x->decimals, lang);
	if (x->of > 0 && isfinite(x->of)) {
		buf_char(b, '/');
		write_plain(b, x->of,
		    x->of == floor(x->of) ? 0 : x->decimals + 1, lang);
	}
}

size_t
number_write(const struct number *x, const struct lang *lang, char *out,
    size_t size)
{
	struct buf b = BUF_INIT;
	const char *p;

	if (!x->percent)
		write_number(&b, x, lang);
	/* The pattern comes from a catalog: it is not for printf(). */
	for (p = lang->percent; x->percent && *p != '\0'; p++) {
		if (p[0] == '%' && p[1] == 's') {
			write_number(&b, x, lang);
			p++;
		} else if (p[0] == '%' && p[1] == '%') {
			buf_char(&b, '%');
			p++;
		} else
			buf_char(&b, *p);
	}
	return copy_out(&b, out, size);
}

size_t
integer_write(long value, const struct lang *lang, char *out, size_t size)
{
	const struct number x = { (double)value, 0, 0, false, false };

	return number_write(&x, lang, out, size);
}
