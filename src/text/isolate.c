/* Isolates by form. */
#include "config.h"

#include "text/isolate.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "base/mem.h"
#include "text/cluster.h"

/* A text is looked at from its start; what was found is not looked at again. */
struct finder {
	const char	*s;
	size_t		 n;
	struct isolate	*list;
	size_t		 count, size;
};

static uint32_t
code_at(const struct finder *f, size_t i)
{
	uint32_t c = '\n';

	if (i < f->n)
		code_next(f->s + i, f->n - i, &c);
	return c;
}

static bool
is_blank(uint32_t c)
{
	return c == ' ' || c == '\n' || (c >= 0x80 &&
	    uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Zs));
}

/* Marks around a word that are not its own, in any script. */
static bool
is_around(uint32_t c)
{
	if (c < 0x80)
		return c != 0 && strchr("()[]{}<>\"'.,;:!?", (int)c) != NULL;
	return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_P) &&
	    c != 0x2212;
}

static void
add(struct finder *f, size_t start, size_t end, enum isolate_kind kind)
{
	if (f->count == f->size) {
		f->size = f->size > 0 ? 2 * f->size : 8;
		f->list = xrealloc(f->list, f->size, sizeof *f->list);
	}
	f->list[f->count++] = (struct isolate){ (uint32_t)start, (uint32_t)end,
	    kind };
}

/* ---- Numbers ---- */

/* A digit that UAX #9 takes for a European one. */
static bool
is_european(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0x6F0 && c <= 0x6F9);
}

static bool
is_digit(uint32_t c)
{
	return is_european(c) || (c >= 0x660 && c <= 0x669);
}

static bool
is_sign(uint32_t c)
{
	return c == '-' || c == '+' || c == 0x2212 || c == 0xB1;
}

/* "-5", "+1.5": where it ends, 0 when there is none at i. Arabic digits are
 * written with the sign on their other side. */
static size_t
signed_number(const struct finder *f, size_t i)
{
	uint32_t c;
	size_t k = i + code_next(f->s + i, f->n - i, &c), end = 0;

	if (!is_sign(c))
		return 0;
	for (; k < f->n; k += code_next(f->s + k, f->n - k, &c)) {
		c = code_at(f, k);
		if (is_european(c))
			end = k + code_next(f->s + k, f->n - k, &c);
		else if (end == 0 || (c != '.' && c != ',' && c != 0x66B &&
		    c != 0x66C))
			break;
	}
	return end;
}

static bool
is_phone_gap(uint32_t c)
{
	return c == ' ' || c == '-' || c == '.' || c == '/' || c == 0xA0 ||
	    c == 0x202F || c == 0x2010 || c == 0x2011 || c == '(' || c == ')';
}

/* A number in groups, as "+99 2 287 70 00" and "(02) 287 70 00": where it
 * ends, 0 when there is none at i. A range or a list of years is none. */
static size_t
phone(const struct finder *f, size_t i)
{
	const uint32_t first = code_at(f, i);
	size_t end = 0, k = i, step;
	int digits = 0, groups = 0, length = 0, gaps = 0, head = 0, dashes = 0;
	bool years = true;
	uint32_t c;

	if (first != '+' && first != '(' && !is_digit(first))
		return 0;
	for (; k < f->n; k += step) {
		step = code_next(f->s + k, f->n - k, &c);
		if (is_digit(c)) {
			groups += length == 0;
			head += groups == 1;
			length++;
			digits++;
			gaps = 0;
			end = k + step;
			continue;
		}
		if (k > i || c == '(') {
			if (!is_phone_gap(c) || ++gaps > 2)
				break;
			years = years && (length == 4 || length == 0);
			dashes += c == '-' || c == 0x2010 || c == 0x2011;
			length = 0;
		}
	}
	years = years && (length == 4 || length == 0);
	if (digits > 15 || years || is_sign(code_at(f, end)))
		return 0;
	/* "00" and "0" are what is dialled first. */
	c = code_at(f, i + 1);
	if ((first == '+' || first == '(') && digits >= 7)
		return end;
	if (uc_decimal_value(first) == 0 && groups > 1 && digits >= 7)
		return end;
	/* A date begins with its year. */
	return groups > 2 && digits >= (dashes == groups - 1 && head != 4 ?
	    7 : 9) ? end : 0;
}

/* ---- Words ---- */

static bool
is_ascii_word(uint32_t c)
{
	return c > ' ' && c < 0x7F;
}

static bool
has(const char *s, size_t n, const char *what)
{
	return memmem(s, n, what, strlen(what)) != NULL;
}

/* Whether a word of ASCII does not keep its order: it has letters and a sign
 * at its edge ("--check", "@ville", "https://a.org/"), or begins with a number
 * and a sign ("7-Eleven"). */
static bool
is_fragile(const char *s, size_t n)
{
	size_t letter = n;

	for (size_t i = 0; i < n && letter == n; i++)
		if (isalpha((unsigned char)s[i]))
			letter = i;
	if (letter == n)
		return false;
	if (has(s, n, "://") || memchr(s, '@', n) != NULL)
		return true;
	return (letter > 0 && !isdigit((unsigned char)s[letter - 1])) ||
	    !isalnum((unsigned char)s[0]) || !isalnum((unsigned char)s[n - 1]);
}

/* The word at i: its start and end without marks around it; gives where to
 * look on. An address may go on in letters of any script. */
static size_t
word(const struct finder *f, size_t i, size_t *start, size_t *end)
{
	bool address = false;
	size_t step;
	uint32_t c;

	*start = *end = i;
	for (; i < f->n; i += step) {
		step = code_next(f->s + i, f->n - i, &c);
		if (is_blank(c) || (!is_ascii_word(c) && (!address ||
		    is_around(c))))
			break;
		if (*start == *end && is_around(c) && (c != '.' ||
		    !isalnum((unsigned char)code_at(f, i + 1)))) {
			*start = *end = i + step;
			continue;
		}
		address = address || (c == '/' && i >= *start + 2 &&
		    memcmp(f->s + i - 2, ":/", 2) == 0);
		if (!is_around(c))
			*end = i + step;
	}
	return i;
}

/* ---- The text ---- */

/* The end of the code span at i; a line break ends it, too. */
static size_t
code_end(const struct finder *f, const struct rich *r, size_t span, size_t i)
{
	size_t end = i;

	while (span < r->nspan && r->span[span].start <= end &&
	    (r->span[span].marks & MARK_CODE))
		end = r->span[span++].end;
	if (end > f->n)
		end = f->n;
	if (end > i && memchr(f->s + i, '\n', end - i) != NULL)
		end = (size_t)((const char *)memchr(f->s + i, '\n', end - i) -
		    f->s);
	return end;
}

/* Whether the sign at i is part of "021-88". */
static bool
behind_digit(const struct finder *f, size_t i)
{
	uint32_t c = ' ';

	if (i == 0)
		return false;
	do
		i--;
	while (i > 0 && (f->s[i] & 0xC0) == 0x80);
	code_next(f->s + i, f->n - i, &c);
	return is_digit(c);
}

/* What may be an isolate where a word begins; gives where to look on. */
static size_t
take_word(struct finder *f, size_t i, size_t limit)
{
	struct finder part = *f;
	size_t end, start, next;

	part.n = limit;
	end = phone(&part, i);
	if (end == 0 && !behind_digit(f, i))
		end = signed_number(&part, i);
	if (end > 0) {
		add(f, i, end, ISOLATE_FIGURES);
		return end;
	}
	next = word(&part, i, &start, &end);
	if (end > start && is_fragile(f->s + start, end - start)) {
		add(f, start, end, ISOLATE_ADDRESS);
		return end;
	}
	/* A number may stand behind a bracket. */
	if (start > i && start < next)
		return start;
	return next;
}

size_t
isolates_find(const struct rich *r, struct isolate **list)
{
	struct finder f = { .s = r->text, .n = r->len };
	size_t span = 0, i = 0, limit, next;
	bool begins = true;
	uint32_t c;

	while (i < f.n) {
		while (span < r->nspan && r->span[span].end <= i)
			span++;
		for (next = span; next < r->nspan &&
		    !(r->span[next].marks & MARK_CODE);)
			next++;
		limit = next < r->nspan ? r->span[next].start : f.n;
		if (limit <= i) {
			size_t end = code_end(&f, r, next, i);

			if (end > i)
				add(&f, i, end, ISOLATE_CODE);
			i = end > i ? end : i + 1;
			begins = true;
			continue;
		}
		c = code_at(&f, i);
		next = i + code_next(f.s + i, f.n - i, &c);
		if (begins && (is_ascii_word(c) || is_digit(c) || is_sign(c))) {
			next = take_word(&f, i, limit);
			if (next <= i)
				next = i + 1;
			c = next > 0 ? (unsigned char)f.s[next - 1] : ' ';
		}
		begins = is_blank(c) || is_around(c) || c >= 0x80;
		i = next;
	}
	*list = f.list;
	return f.count;
}
