/* Files come in here. Reading, checking and repairing text is one thing for
 * the whole program: behind this door every byte string is valid UTF-8
 * without NUL and CR. */
#include "config.h"

#include "deck/load.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/limits.h"
#include "text/utf8.h"

/* libmd4c 0.4.8 reads past its input: so many zero bytes follow it. */
#define PADDING	64
#define TEXT_MAX	((size_t)LIMIT_TEXT)

#define REPLACEMENT	"\xef\xbf\xbd"

/* How many bytes from i on need no change. Plain ASCII is most of a deck, so
 * it is passed eight bytes at a time. */
static size_t
clean(const char *text, size_t len, size_t i)
{
	const unsigned char *s = (const unsigned char *)text;
	const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;

	while (i < len) {
		uint32_t c;
		size_t n;

		while (i + 8 <= len) {
			uint64_t w, cr;

			memcpy(&w, s + i, 8);
			cr = w ^ ones * '\r';
			if (((w | (w - ones) | (cr - ones)) & high) != 0)
				break;
			i += 8;
		}
		if (i == len || s[i] == '\0' || s[i] == '\r')
			break;
		n = utf8_get(s + i, len - i, &c);
		if (n == 0)
			break;
		i += n;
	}
	return i;
}

/* A copy of text with all repaired that needs it; len becomes its length. */
static char *
repaired(const char *name, const char *text, size_t *len, struct diags *ds)
{
	struct buf b = BUF_INIT;
	size_t i = 0, counted = 0, end;
	int line = 1, warned = 0;

	while (i < *len) {
		end = clean(text, *len, i);
		buf_add(&b, text + i, end - i);
		i = end;
		if (i == *len)
			break;
		if (text[i] == '\r') {
			if (i + 1 == *len || text[i + 1] != '\n')
				buf_char(&b, '\n');
			i++;
			continue;
		}
		/* Places count only now: damaged files are rare. */
		buf_str(&b, REPLACEMENT);
		for (; counted < b.n; counted++)
			line += b.p[counted] == '\n';
		if (line != warned) {
			size_t from = b.n - strlen(REPLACEMENT);
			int col = 1;

			while (from > 0 && b.p[from - 1] != '\n') {
				from--;
				col += (b.p[from] & 0xC0) != 0x80;
			}
			diag_add(ds, DIAG_WARNING, name, line, col,
			    text[i] == '\0' ? "a NUL byte is shown as U+FFFD" :
			    "the text is not UTF-8; it is shown as U+FFFD");
			warned = line;
		}
		i++;
	}
	*len = b.n;
	for (i = 0; i < PADDING; i++)
		buf_char(&b, '\0');
	return b.p;
}

/* How a text is written that is not UTF-8: bytes a unit, and which comes
 * first. Programs on Windows write UTF-16, mostly with a byte order mark. */
static const struct encoding {
	const char	*mark;
	size_t		 nmark, unit;
	bool		 big;		/* the high byte comes first */
	const char	*name;
} encodings[] = {
	{ "\xff\xfe\0\0", 4, 4, false, "UTF-32" },
	{ "\0\0\xfe\xff", 4, 4, true, "UTF-32" },
	{ "\xff\xfe", 2, 2, false, "UTF-16" },
	{ "\xfe\xff", 2, 2, true, "UTF-16" },
	/* Without a mark: a sign that every deck may begin with. */
	{ "#\0", 2, 2, false, "UTF-16" }, { "\0#", 2, 2, true, "UTF-16" },
	{ "-\0", 2, 2, false, "UTF-16" }, { "\0-", 2, 2, true, "UTF-16" },
	{ "<\0", 2, 2, false, "UTF-16" }, { "\0<", 2, 2, true, "UTF-16" },
	{ "%\0", 2, 2, false, "UTF-16" }, { "\0%", 2, 2, true, "UTF-16" },
};

static const struct encoding *
encoding_of(const char *text, size_t len)
{
	for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
		if (len >= encodings[i].nmark && memcmp(text,
		    encodings[i].mark, encodings[i].nmark) == 0)
			return &encodings[i];
	return NULL;
}

static uint32_t
unit_at(const struct encoding *e, const unsigned char *s)
{
	uint32_t c = 0;

	for (size_t i = 0; i < e->unit; i++)
		c = c << 8 | s[e->big ? i : e->unit - 1 - i];
	return c;
}

/* A copy of the text as UTF-8, with room for PADDING bytes more. */
static char *
decoded(const struct encoding *e, const char *text, size_t *len)
{
	const unsigned char *s = (const unsigned char *)text;
	struct buf b = BUF_INIT;

	/* The mark is one unit; where there is none, a sign stands there. */
	for (size_t i = 0; i + e->unit <= *len; i += e->unit) {
		uint32_t c = unit_at(e, s + i), low;

		if (e->unit == 2 && c >= 0xD800 && c < 0xDC00 &&
		    i + 4 <= *len && (low = unit_at(e, s + i + 2)) >= 0xDC00 &&
		    low < 0xE000) {
			c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
			i += 2;
		}
		if (c == 0xFEFF && i == 0)
			continue;
		if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
			c = 0xFFFD;
		buf_code(&b, c);
	}
	*len = b.n;
	for (size_t i = 0; i < PADDING; i++)
		buf_char(&b, '\0');
	return b.p;
}

/* Takes over the text, which has room for PADDING bytes more. */
static void
take(struct source *so, const char *name, char *text, size_t len,
    struct diags *ds)
{
	const struct encoding *e = encoding_of(text, len);
	char *utf8;

	so->path = so->name = xstrdup(name);
	so->traits = 0;
	if (e != NULL) {
		diag_add(ds, DIAG_WARNING, name, 1, 1,
		    "this file is %s; save it as UTF-8", e->name);
		utf8 = decoded(e, text, &len);
		free(text);
		text = utf8;
	}
	if (len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		len -= 3;
		memmove(text, text + 3, len);
	}
	so->text = text;
	so->len = len;
	memset(text + len, 0, PADDING);
	if (clean(text, len, 0) < len) {
		so->text = repaired(name, text, &so->len, ds);
		free(text);
	}
}

void
source_from(struct source *so, const char *name, const char *text, size_t len,
    struct diags *ds)
{
	char *copy = xmalloc(len + PADDING);

	if (len > 0)
		memcpy(copy, text, len);
	take(so, name, copy, len, ds);
}

void
source_replace(struct source *so, const char *text, size_t len)
{
	free(so->text);
	so->text = xmalloc(len + PADDING);
	memcpy(so->text, text, len);
	memset(so->text + len, 0, PADDING);
	so->len = len;
}

/* Reads all of f, with room for PADDING bytes more; NULL when that fails or,
 * then len is above TEXT_MAX, it is too big. */
static char *
read_all(FILE *f, size_t *len)
{
	struct stat st;
	size_t size = 64 * 1024, n;
	char *text;

	if (fstat(fileno(f), &st) == 0 && S_ISREG(st.st_mode) &&
	    st.st_size > 0 && (uintmax_t)st.st_size <= TEXT_MAX)
		size = (size_t)st.st_size + 1;
	text = xmalloc(size + PADDING);
	*len = 0;
	while ((n = fread(text + *len, 1, size - *len, f)) > 0) {
		*len += n;
		if (*len > TEXT_MAX)
			break;
		if (*len == size) {
			size *= 2;
			text = xrealloc(text, size + PADDING, 1);
		}
	}
	if (*len > TEXT_MAX || ferror(f)) {
		free(text);
		return NULL;
	}
	return text;
}

/* Opens what is there without waiting: a pipe that nobody writes into would
 * hold us for ever, and a device has no end. NULL, and what is wrong in ds. */
static FILE *
open_file(const char *path, size_t most, struct diags *ds)
{
	struct stat st;
	bool there = stat(path, &st) == 0;
	int fd = -1;
	FILE *f;

	/* What is no file is not even opened: that would let go whoever waits
	 * to write into a pipe, with nobody to read it later. */
	if (there && S_ISREG(st.st_mode)) {
		fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
		there = fd >= 0 && fstat(fd, &st) == 0;
	}
	if (!there)
		diag_add(ds, DIAG_ERROR, path, 0, 0, "cannot be read: %s",
		    strerror(errno));
	else if (S_ISDIR(st.st_mode))
		diag_add(ds, DIAG_ERROR, path, 0, 0, "this is a folder");
	else if (!S_ISREG(st.st_mode))
		diag_add(ds, DIAG_ERROR, path, 0, 0,
		    "this is a pipe or a device, not a file");
	else if ((uintmax_t)st.st_size > most)
		diag_add(ds, DIAG_ERROR, path, 0, 0, "larger than %zu MiB",
		    most >> 20);
	else if ((f = fdopen(fd, "rb")) != NULL)
		return f;
	if (fd >= 0)
		close(fd);
	return NULL;
}

bool
file_is_sound(const char *path, size_t most, struct diags *ds)
{
	FILE *f = open_file(path, most, ds);

	if (f != NULL)
		fclose(f);
	return f != NULL;
}

size_t
file_head(const char *path, char *buf, size_t size)
{
	FILE *f = open_file(path, SIZE_MAX, NULL);
	size_t n = 0;

	if (f != NULL) {
		n = fread(buf, 1, size, f);
		fclose(f);
	}
	return n;
}

/* Reads an open file, NULL when it is not. */
static bool
load(struct source *so, FILE *f, const char *name, struct diags *ds)
{
	char *text;
	size_t len;

	memset(so, 0, sizeof *so);
	if (f == NULL)
		return false;
	errno = 0;
	text = read_all(f, &len);
	if (text == NULL && len > TEXT_MAX)
		diag_add(ds, DIAG_ERROR, name, 0, 0,
		    "larger than %zu MiB", TEXT_MAX >> 20);
	else if (text == NULL)
		diag_add(ds, DIAG_ERROR, name, 0, 0, "cannot be read: %s",
		    strerror(errno));
	if (f != stdin)
		fclose(f);
	if (text != NULL)
		take(so, name, text, len, ds);
	return text != NULL;
}

char *
file_read(const char *path, size_t most, size_t *len, struct diags *ds)
{
	FILE *f = open_file(path, most, ds);
	char *text;

	if (f == NULL)
		return NULL;
	errno = 0;
	text = read_all(f, len);
	if (text == NULL)
		diag_add(ds, DIAG_ERROR, path, 0, 0, "cannot be read: %s",
		    strerror(errno));
	else
		text[*len] = '\0';
	fclose(f);
	return text;
}

bool
source_load(struct source *so, const char *path, struct diags *ds)
{
	return load(so, open_file(path, TEXT_MAX, ds), path, ds);
}

bool
source_load_named(struct source *so, const char *path, struct diags *ds)
{
	struct stat st;
	FILE *f;

	if (strcmp(path, "-") == 0) {
		if (!load(so, stdin, "standard input", ds))
			return false;
		so->path = "-";
		return true;
	}
	if (stat(path, &st) != 0 || S_ISREG(st.st_mode) ||
	    S_ISDIR(st.st_mode))
		return source_load(so, path, ds);
	f = fopen(path, "rbe");
	if (f == NULL)
		diag_add(ds, DIAG_ERROR, path, 0, 0, "cannot be read: %s",
		    strerror(errno));
	return load(so, f, path, ds);
}

void
source_release(struct source *so)
{
	free(so->text);
	free((char *)so->name);
	memset(so, 0, sizeof *so);
}

void
source_place(const struct source *so, size_t at, int *line, int *col)
{
	size_t from = 0;
	const char *p;

	if (at > so->len)
		at = so->len;
	*line = *col = 1;
	while ((p = memchr(so->text + from, '\n', at - from)) != NULL) {
		from = (size_t)(p - so->text) + 1;
		++*line;
	}
	for (; from < at; from++)
		*col += (so->text[from] & 0xC0) != 0x80;
}

/* ---- Pictures ---- */

#define BITMAP_MAX	256

/* The next byte of a PBM that is neither blank nor comment, EOF at the end. */
static int
pbm_next(FILE *f)
{
	int c;

	while ((c = getc(f)) != EOF) {
		if (c == '#') {
			while ((c = getc(f)) != EOF && c != '\n')
				;
			continue;
		}
		if (strchr(" \t\r\n\v\f", c) == NULL || c == '\0')
			break;
	}
	return c;
}

/* A size of the picture, 0 when there is none. */
static int
pbm_number(FILE *f)
{
	int c = pbm_next(f), n = 0;

	while (c >= '0' && c <= '9' && n <= BITMAP_MAX) {
		n = 10 * n + (c - '0');
		c = getc(f);
	}
	if (c != EOF)
		ungetc(c, f);
	return n <= BITMAP_MAX ? n : 0;
}

static bool
pbm_read(struct arena *a, struct bitmap *bm, FILE *f)
{
	int width, height;
	uint8_t *pixel;

	if (pbm_next(f) != 'P' || getc(f) != '1')
		return false;
	width = pbm_number(f);
	height = pbm_number(f);
	if (width == 0 || height == 0)
		return false;
	pixel = arena_array(a, (size_t)width, (size_t)height);
	for (int i = 0; i < width * height; i++) {
		int c = pbm_next(f);

		if (c != '0' && c != '1')
			return false;
		pixel[i] = c == '1';
	}
	bm->width = width;
	bm->height = height;
	bm->pixel = pixel;
	return true;
}

bool
bitmap_load(struct arena *a, struct bitmap *bm, const char *path,
    struct diags *ds)
{
	FILE *f = open_file(path, LIMIT_PICTURE, ds);
	bool ok;

	memset(bm, 0, sizeof *bm);
	if (f == NULL)
		return false;
	ok = pbm_read(a, bm, f);
	fclose(f);
	if (!ok)
		diag_add(ds, DIAG_ERROR, path, 0, 0,
		    "this is not a plain PBM picture of up to %d x %d",
		    BITMAP_MAX, BITMAP_MAX);
	return ok;
}

bool
file_map(const char *path, const uint8_t **data, size_t *len)
{
	FILE *f = open_file(path, LIMIT_TEXT, NULL);
	struct stat st;
	void *p = MAP_FAILED;

	if (f == NULL)
		return false;
	if (fstat(fileno(f), &st) == 0 && st.st_size > 0)
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE,
		    fileno(f), 0);
	fclose(f);
	if (p == MAP_FAILED)
		return false;
	*data = p;
	*len = (size_t)st.st_size;
	return true;
}

void
file_unmap(const uint8_t *data, size_t len)
{
	munmap((void *)(uintptr_t)data, len);
}

/* ---- Folders ---- */

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t
folder_list(struct arena *a, const char *path, const char *suffix,
    const char *const **names)
{
	const size_t ns = strlen(suffix);
	const char **list = NULL, **out;
	size_t n = 0, size = 0;
	struct dirent *e;
	DIR *d = opendir(path);

	*names = NULL;
	if (d == NULL)
		return 0;
	while ((e = readdir(d)) != NULL) {
		size_t len = strlen(e->d_name);

		if (e->d_name[0] == '.' || len <= ns ||
		    strcmp(e->d_name + len - ns, suffix) != 0)
			continue;
		if (n == size) {
			size = size ? 2 * size : 16;
			list = xrealloc(list, size, sizeof *list);
		}
		list[n++] = arena_strdup(a, e->d_name);
	}
	closedir(d);
	if (n > 0) {
		qsort(list, n, sizeof *list, compare_names);
		out = arena_array(a, n, sizeof *out);
		memcpy(out, list, n * sizeof *out);
		*names = out;
	}
	free(list);
	return n;
}

bool
path_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool
path_is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

