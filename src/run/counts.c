/* Counts: cells, their sum, their files. */
#include "config.h"

#include "run/counts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "term/door.h"
#include "text/lang.h"

#define HEADER	"day,language,what,which,count"

enum { COLUMNS = 5 };

/* More is no count of a screen, and sums stay whole. */
#define COUNT_MOST	1000000000ul

/* ---- Cells ---- */

void
counts_release(struct counts *c)
{
	for (size_t i = 0; i < c->n; i++) {
		free(c->cell[i].day);
		free(c->cell[i].lang);
		free(c->cell[i].what);
		free(c->cell[i].which);
	}
	free(c->cell);
	memset(c, 0, sizeof *c);
}

static int
compare(const struct count *x, const char *day, const char *lang,
    const char *what, const char *which)
{
	int d = strcmp(x->day, day);

	if (d == 0)
		d = strcmp(x->lang, lang);
	if (d == 0)
		d = strcmp(x->what, what);
	return d != 0 ? d : strcmp(x->which, which);
}

void
counts_add(struct counts *c, const char *day, const char *lang,
    const char *what, const char *which, unsigned long n)
{
	size_t low = 0, high = c->n;
	struct count *x;

	if (n == 0)
		return;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare(&c->cell[middle], day, lang, what, which) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == c->n ||
	    compare(&c->cell[low], day, lang, what, which) != 0) {
		if (c->n == c->size) {
			c->size = c->size > 0 ? 2 * c->size : 64;
			c->cell = xrealloc(c->cell, c->size, sizeof *c->cell);
		}
		memmove(c->cell + low + 1, c->cell + low,
		    (c->n++ - low) * sizeof *c->cell);
		c->cell[low] = (struct count){ xstrdup(day), xstrdup(lang),
		    xstrdup(what), xstrdup(which), 0 };
	}
	x = &c->cell[low];
	x->count = n > COUNT_MOST - x->count ? COUNT_MOST : x->count + n;
}

/* Where a small cell goes next: "other" of its day and language, of its day,
 * of its month. false: nowhere. */
static bool
add_wider(struct counts *to, const struct count *x)
{
	char month[8];

	if (strcmp(x->which, COUNTS_OTHER) != 0)
		counts_add(to, x->day, x->lang, x->what, COUNTS_OTHER,
		    x->count);
	else if (strcmp(x->lang, COUNTS_OTHER) != 0)
		counts_add(to, x->day, COUNTS_OTHER, x->what, COUNTS_OTHER,
		    x->count);
	else if (strlen(x->day) > 7) {
		snprintf(month, sizeof month, "%.7s", x->day);
		counts_add(to, month, COUNTS_OTHER, x->what, COUNTS_OTHER,
		    x->count);
	} else
		return false;
	return true;
}

void
counts_merge_small(const struct counts *c, struct counts *out)
{
	struct counts from = { 0 };
	bool again = true;

	for (size_t i = 0; i < c->n; i++)
		counts_add(&from, c->cell[i].day, c->cell[i].lang,
		    c->cell[i].what, c->cell[i].which, c->cell[i].count);
	/* Each round widens what is still small: three at most. */
	for (int round = 0; again && round < 4; round++) {
		struct counts to = { 0 };

		again = false;
		for (size_t i = 0; i < from.n; i++) {
			const struct count *x = &from.cell[i];

			if (x->count >= COUNTS_LEAST)
				counts_add(&to, x->day, x->lang, x->what,
				    x->which, x->count);
			else if (add_wider(&to, x))
				again = true;
		}
		counts_release(&from);
		from = to;
	}
	counts_release(out);
	*out = from;
}

/* ---- Reading ---- */

/* One field of RFC 4180 from *at, in place; *at goes behind it. NULL when it
 * is damaged. *last: the row ended with it. */
static char *
take_field(char **at, char *end, bool *last)
{
	char *s = *at, *out = s, *start = s;

	if (s < end && *s == '"') {
		for (s++; s < end; s++) {
			if (*s == '"' && (s + 1 == end || s[1] != '"'))
				break;
			if (*s == '"')
				s++;
			*out++ = *s;
		}
		if (s++ >= end)
			return NULL;
	} else
		while (s < end && *s != ',' && *s != '"')
			*out++ = *s++;
	if (s < end && *s != ',')
		return NULL;
	*last = s >= end;
	*at = *last ? s : s + 1;
	*out = '\0';
	return start;
}

/* A text that a file may hold: short, no control characters. */
static bool
is_word(const char *s, bool empty)
{
	const size_t n = strlen(s);

	if (n > 200 || (n == 0 && !empty))
		return false;
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] < 0x20 || s[i] == 0x7F)
			return false;
	return true;
}

/* A day or a month. */
static bool
is_day(const char *s)
{
	static const char form[] = "dddd-dd-dd";
	const size_t n = strlen(s);

	if (n != 10 && n != 7)
		return false;
	for (size_t i = 0; i < n; i++)
		if (form[i] == 'd' ? s[i] < '0' || s[i] > '9' :
		    s[i] != form[i])
			return false;
	return true;
}

/* One row; false: it is none. */
static bool
read_row(struct counts *c, char *s, char *end)
{
	char *field[COLUMNS], *rest;
	bool last = false;
	unsigned long n;

	for (int i = 0; i < COLUMNS; i++)
		if (last || (field[i] = take_field(&s, end, &last)) == NULL)
			return false;
	if (!last || !is_day(field[0]) || !is_word(field[1], false) ||
	    !is_word(field[2], false) || !is_word(field[3], true) ||
	    field[4][0] < '0' || field[4][0] > '9')
		return false;
	errno = 0;
	n = strtoul(field[4], &rest, 10);
	if (errno != 0 || *rest != '\0' || n > COUNT_MOST)
		return false;
	counts_add(c, field[0], field[1], field[2], field[3], n);
	return true;
}

bool
counts_read(struct counts *c, const struct source *s, struct diags *ds)
{
	const char *at = s->text, *end = s->text + s->len;
	bool fine = true;

	for (int line = 1; at < end; line++) {
		const char *next = memchr(at, '\n', (size_t)(end - at));
		size_t n = (size_t)((next != NULL ? next : end) - at);
		char *row = xmalloc(n + 1);

		memcpy(row, at, n);
		row[n] = '\0';
		at = next != NULL ? next + 1 : end;
		if (n > 0 && row[n - 1] == '\r')
			row[--n] = '\0';
		if (line == 1 ? strcmp(row, HEADER) != 0 :
		    n > 0 && !read_row(c, row, row + n)) {
			diag_add(ds, DIAG_ERROR, s->name, line, 1, line == 1 ?
			    "counts begin with: " HEADER :
			    "a row is a day, a language, what, which, and a "
			    "whole number");
			fine = false;
		}
		free(row);
	}
	return fine;
}

/* ---- Printing ---- */

static void
put_field(FILE *f, const char *s)
{
	if (s[strcspn(s, ",\"\r\n")] == '\0') {
		fputs(s, f);
		return;
	}
	fputc('"', f);
	for (; *s != '\0'; s++) {
		if (*s == '"')
			fputc('"', f);
		fputc(*s, f);
	}
	fputc('"', f);
}

void
counts_print(const struct counts *c, FILE *f)
{
	fputs(HEADER "\r\n", f);
	for (size_t i = 0; i < c->n; i++) {
		const struct count *x = &c->cell[i];

		put_field(f, x->day);
		fputc(',', f);
		put_field(f, x->lang);
		fputc(',', f);
		put_field(f, x->what);
		fputc(',', f);
		put_field(f, x->which);
		fprintf(f, ",%lu\r\n", x->count);
	}
}

/* A sum over days: of one "what", by language or by which. */
struct sum {
	const char	*name;
	unsigned long	 count;
};

static int
by_count(const void *a, const void *b)
{
	const struct sum *x = a, *y = b;

	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	return strcmp(x->name, y->name);
}

static size_t
sum_up(const struct counts *c, const char *what, bool by_lang,
    struct sum *sum)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct count *x = &c->cell[i];
		const char *name = by_lang ? x->lang : x->which;
		size_t k = 0;

		if (strcmp(x->what, what) != 0)
			continue;
		while (k < n && strcmp(sum[k].name, name) != 0)
			k++;
		if (k == n)
			sum[n++] = (struct sum){ name, 0 };
		sum[k].count += x->count;
	}
	return n;
}

/* One panel of bars a question; buckets keep their order. */
static const struct chart {
	const char	*what, *heading, *name;
	bool		 by_lang, ordered;
} charts[] = {
	{ "sessions", "Visits by language", "Language", true, false },
	{ "ended", "How visits ended", "End", false, false },
	{ "first", "Where visitors began", "Panel", false, false },
	{ "panel", "Panels most seen", "Panel", false, false },
	{ "seconds", "How long visits took, in seconds", "Seconds", false,
	    true },
	{ "qr", "QR codes shown", "Language", true, false },
	{ "quiz", "Answers given", "Panel and answer", false, false }
};

enum { BARS_MOST = 12 };

static const char *
shown_name(const struct chart *chart, const char *name)
{
	return chart->by_lang && strcmp(name, COUNTS_OTHER) != 0 ?
	    lang_find(name)->english : name;
}

/* Text of a file as text in Markdown, whatever it is. */
static void
put_words(FILE *f, const char *s)
{
	for (; *s != '\0'; s++) {
		if (strchr("\\`*_[]<>|&!~$#", *s) != NULL)
			fputc('\\', f);
		fputc(*s, f);
	}
}

static void
print_chart(const struct counts *c, const struct chart *chart, FILE *f,
    struct sum *sum)
{
	size_t n = sum_up(c, chart->what, chart->by_lang, sum);

	if (n == 0)
		return;
	if (!chart->ordered)
		qsort(sum, n, sizeof *sum, by_count);
	fprintf(f, "\n---\n\n<!-- panel: %s -->\n\n## %s\n\n<!-- bars -->\n\n"
	    "| %s | Count |\n| --- | ---: |\n", chart->what, chart->heading,
	    chart->name);
	for (size_t i = 0; i < n && i < BARS_MOST; i++) {
		fputs("| ", f);
		put_words(f, shown_name(chart, sum[i].name));
		fprintf(f, " | %lu |\n", sum[i].count);
	}
	fputs("\n<!-- source -->\nThe counts of these screens\n", f);
}

void
counts_print_deck(const struct counts *c, FILE *f)
{
	struct sum *sum = xcalloc(c->n + 1, sizeof *sum);
	const char *first = c->n > 0 ? c->cell[0].day : "";
	const char *last = c->n > 0 ? c->cell[c->n - 1].day : "";

	fprintf(f, "---\ntitle: What the screens counted\nlang: en\n---\n\n"
	    "<!-- panel: about -->\n\n## What the screens counted\n\n"
	    "From %s to %s. Nobody was watched: the screens count how often "
	    "something was done, and not by whom. Numbers below %d are added "
	    "to “other”.\n", first, last, COUNTS_LEAST);
	for (size_t i = 0; i < sizeof charts / sizeof *charts; i++)
		print_chart(c, &charts[i], f, sum);
	free(sum);
}

static void
put_label(FILE *f, const char *s)
{
	for (; *s != '\0'; s++) {
		if (*s == '"' || *s == '\\')
			fputc('\\', f);
		fputc(*s, f);
	}
}

void
counts_print_prom(const struct counts *c, FILE *f)
{
	struct counts sum = { 0 };

	/* Days are the collector's business. */
	for (size_t i = 0; i < c->n; i++)
		counts_add(&sum, "", c->cell[i].lang, c->cell[i].what,
		    c->cell[i].which, c->cell[i].count);
	fputs("# HELP placard_kiosk_total What visitors did this month.\n"
	    "# TYPE placard_kiosk_total counter\n", f);
	for (size_t i = 0; i < sum.n; i++) {
		fputs("placard_kiosk_total{what=\"", f);
		put_label(f, sum.cell[i].what);
		fputs("\",which=\"", f);
		put_label(f, sum.cell[i].which);
		fputs("\",language=\"", f);
		put_label(f, sum.cell[i].lang);
		fprintf(f, "\"} %lu\n", sum.cell[i].count);
	}
	counts_release(&sum);
}

/* ---- On the disk ---- */

bool
counts_book_open(struct counts_book *b, const char *folder,
    const char *month, struct diags *ds)
{
	struct buf path = BUF_INIT;
	struct source s;
	bool fine = true;

	memset(b, 0, sizeof *b);
	b->folder = folder;
	snprintf(b->month, sizeof b->month, "%.7s", month);
	buf_printf(&path, "%s/%s.csv", folder, b->month);
	if (path_is_file(path.p)) {
		fine = source_load(&s, path.p, ds);
		if (fine) {
			fine = counts_read(&b->now, &s, ds);
			source_release(&s);
		}
	}
	buf_release(&path);
	return fine;
}

void
counts_book_close(struct counts_book *b)
{
	counts_release(&b->now);
	memset(b, 0, sizeof *b);
}

static bool
sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	return done;
}

static bool
replace(const char *folder, const char *name, const struct counts *c,
    void (*print)(const struct counts *, FILE *))
{
	struct buf path = BUF_INIT, tmp = BUF_INIT;
	FILE *f;
	bool done = false;

	buf_printf(&path, "%s/%s", folder, name);
	buf_printf(&tmp, "%s/.%s.tmp", folder, name);
	f = fopen(tmp.p, "we");
	if (f != NULL) {
		print(c, f);
		done = fflush(f) == 0 && !ferror(f) && fsync(fileno(f)) == 0;
		done = fclose(f) == 0 && done;
		done = done && rename(tmp.p, path.p) == 0;
		if (!done)
			unlink(tmp.p);
	}
	buf_release(&path);
	buf_release(&tmp);
	return done && sync_folder(folder);
}

bool
counts_book_write(const struct counts_book *b)
{
	struct counts shown = { 0 };
	char name[16];
	bool done;

	counts_merge_small(&b->now, &shown);
	snprintf(name, sizeof name, "%s.csv", b->month);
	done = replace(b->folder, name, &shown, counts_print) &&
	    replace(b->folder, "placard.prom", &shown, counts_print_prom);
	counts_release(&shown);
	return done;
}

/* ---- The report ---- */

int
counts_report(char *const *path, int n, bool deck)
{
	struct counts sum = { 0 }, shown = { 0 };
	struct diags ds;
	size_t wrong;

	diags_init(&ds);
	for (int i = 0; i < n; i++) {
		struct source s;

		if (!source_load(&s, path[i], &ds))
			continue;
		counts_read(&sum, &s, &ds);
		source_release(&s);
	}
	/* Others may have counted more finely. */
	counts_merge_small(&sum, &shown);
	if (deck)
		counts_print_deck(&shown, stdout);
	else	/* Its lines end with CR and LF; of what it reads only words and
		 * numbers are left. */
		counts_print(&shown, door_raw());
	for (size_t i = 0; i < ds.n; i++)
		fprintf(stderr, "%s:%d:%d: %s: %s\n", ds.list[i].file,
		    ds.list[i].line, ds.list[i].col,
		    diag_level_name(ds.list[i].level), ds.list[i].message);
	wrong = diags_count(&ds, DIAG_ERROR);
	diags_release(&ds);
	counts_release(&sum);
	counts_release(&shown);
	return wrong > 0 ? 1 : 0;
}
