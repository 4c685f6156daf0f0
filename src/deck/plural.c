/* A small recursive parser that computes while it reads: headers are short,
 * and nothing has to be kept. */
#include "config.h"

#include "deck/plural.h"

#include <stdlib.h>
#include <string.h>

#define DEPTH_MAX	40

struct reader {
	const char	*s;
	unsigned long	 n;
	int		 depth;
	bool		 bad;
};

static unsigned long choice(struct reader *);

/* Takes the operator if it comes next. */
static bool
take(struct reader *r, const char *op)
{
	size_t len = strlen(op);

	while (*r->s == ' ' || *r->s == '\t' || *r->s == '\n' || *r->s == '\\')
		r->s++;
	if (strncmp(r->s, op, len) != 0)
		return false;
	/* "!" is not "!=", "<" is not "<=". */
	if (len == 1 && strchr("!<>", *op) != NULL && r->s[1] == '=')
		return false;
	r->s += len;
	return true;
}

static unsigned long
primary(struct reader *r)
{
	unsigned long v;
	char *end;

	if (++r->depth > DEPTH_MAX) {
		r->bad = true;
		return 0;
	}
	if (take(r, "!")) {
		v = !primary(r);
	} else if (take(r, "(")) {
		v = choice(r);
		r->bad |= !take(r, ")");
	} else if (take(r, "n")) {
		v = r->n;
	} else if (*r->s >= '0' && *r->s <= '9') {
		v = strtoul(r->s, &end, 10);
		r->s = end;
	} else {
		r->bad = true;
		v = 0;
	}
	r->depth--;
	return v;
}

static unsigned long
product(struct reader *r)
{
	unsigned long a = primary(r), b;

	while (!r->bad) {
		if (take(r, "*")) {
			a *= primary(r);
		} else if (take(r, "/")) {
			b = primary(r);
			a = b != 0 ? a / b : 0;
		} else if (take(r, "%")) {
			b = primary(r);
			a = b != 0 ? a % b : 0;
		} else {
			break;
		}
	}
	return a;
}

static unsigned long
sum(struct reader *r)
{
	unsigned long a = product(r);

	while (!r->bad) {
		if (take(r, "+"))
			a += product(r);
		else if (take(r, "-"))
			a -= product(r);
		else
			break;
	}
	return a;
}

static unsigned long
order(struct reader *r)
{
	unsigned long a = sum(r);

	while (!r->bad) {
		if (take(r, "<="))
			a = a <= sum(r);
		else if (take(r, ">="))
			a = a >= sum(r);
		else if (take(r, "<"))
			a = a < sum(r);
		else if (take(r, ">"))
			a = a > sum(r);
		else
			break;
	}
	return a;
}

static unsigned long
equality(struct reader *r)
{
	unsigned long a = order(r);

	while (!r->bad) {
		if (take(r, "=="))
			a = a == order(r);
		else if (take(r, "!="))
			a = a != order(r);
		else
			break;
	}
	return a;
}

static unsigned long
conjunction(struct reader *r)
{
	unsigned long a = equality(r);

	while (!r->bad && take(r, "&&")) {
		unsigned long b = equality(r);

		a = a && b;
	}
	return a;
}

static unsigned long
disjunction(struct reader *r)
{
	unsigned long a = conjunction(r);

	while (!r->bad && take(r, "||")) {
		unsigned long b = conjunction(r);

		a = a || b;
	}
	return a;
}

static unsigned long
choice(struct reader *r)
{
	unsigned long a, yes, no;

	if (++r->depth > DEPTH_MAX) {
		r->bad = true;
		return 0;
	}
	a = disjunction(r);
	if (!r->bad && take(r, "?")) {
		yes = choice(r);
		r->bad |= !take(r, ":");
		no = choice(r);
		a = a ? yes : no;
	}
	r->depth--;
	return a;
}

/* The form for n, -1 when the header does not say; then *forms is 2, or what
 * it says. */
static int
compute(const char *header, unsigned long n, int *forms)
{
	const char *count = header != NULL ? strstr(header, "nplurals=") : NULL;
	const char *rule = header != NULL ? strstr(header, "plural=") : NULL;
	struct reader r = { NULL, n, 0, false };
	unsigned long form;

	*forms = 2;
	if (count == NULL || rule == NULL)
		return -1;
	form = strtoul(count + strlen("nplurals="), NULL, 10);
	if (form < 1 || form > PLURAL_FORMS)
		return -1;
	*forms = (int)form;
	r.s = rule + strlen("plural=");
	form = choice(&r);
	return r.bad || form >= (unsigned long)*forms ? -1 : (int)form;
}

int
plural_form(const char *header, unsigned long n, int *forms)
{
	const int form = compute(header, n, forms);

	return form >= 0 ? form : n != 1 && *forms > 1;
}

bool
plural_is_sound(const char *header)
{
	int forms;

	for (unsigned long n = 0; n <= 200; n++)
		if (compute(header, n, &forms) < 0)
			return false;
	return true;
}
