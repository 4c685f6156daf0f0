/* Pictures and coast lines of the data folder, read when first shown. */
#include "config.h"

#include "view/assets.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"

/* A picture that was asked for, also one that is not there. */
struct picture {
	const char	*name;
	int		 scale;
	struct bitmap	 bitmap;	/* no pixels: not there */
	struct picture	*next;
};

/* The same as a path. */
struct outline {
	const char	*name;
	const char	*path;		/* NULL: not there */
	struct outline	*next;
};

struct assets {
	struct arena	 arena;
	const char	*folder;
	struct picture	*picture;
	struct outline	*outline;
	struct land	*land;
	struct letters	 letters;
	bool		 letters_read;
};

struct assets *
assets_new(const char *folder)
{
	struct assets *a = xcalloc(1, sizeof *a);

	arena_init(&a->arena);
	a->folder = arena_strdup(&a->arena, folder);
	return a;
}

void
assets_free(struct assets *a)
{
	if (a == NULL)
		return;
	if (a->letters.len > 0)
		file_unmap(a->letters.data, a->letters.len);
	arena_release(&a->arena);
	free(a);
}

static bool
name_is_plain(const char *name)
{
	for (const char *p = name; *p != '\0'; p++)
		if (!isalnum((unsigned char)*p) && *p != '-' && *p != '/')
			return false;
	return *name != '\0' && *name != '/';
}

static struct bitmap
twice(struct arena *a, const struct bitmap *b)
{
	struct bitmap out = { 2 * b->width, 2 * b->height, NULL, b->fine };

	out.pixel = arena_array(a, (size_t)out.width, (size_t)out.height);
	for (int y = 0; y < out.height; y++)
		for (int x = 0; x < out.width; x++)
			out.pixel[y * out.width + x] =
			    b->pixel[y / 2 * b->width + x / 2];
	return out;
}

const struct bitmap *
assets_picture(struct assets *a, const char *name, int scale)
{
	struct picture *p;

	for (p = a->picture; p != NULL; p = p->next)
		if (p->scale == scale && strcmp(p->name, name) == 0)
			return p->bitmap.pixel != NULL ? &p->bitmap : NULL;
	p = arena_alloc(&a->arena, sizeof *p);
	p->name = arena_strdup(&a->arena, name);
	p->scale = scale;
	p->next = a->picture;
	a->picture = p;
	if (!name_is_plain(name))
		return NULL;
	if (scale == 2) {
		const struct bitmap *once = assets_picture(a, name, 1);

		if (once != NULL)
			p->bitmap = twice(&a->arena, once);
	} else if (!bitmap_load(&a->arena, &p->bitmap,
	    arena_printf(&a->arena, "%s/%s.pbm", a->folder, name), NULL))
		p->bitmap.pixel = NULL;
	p->bitmap.fine = strstr(name, "/fine/") != NULL;
	return p->bitmap.pixel != NULL ? &p->bitmap : NULL;
}

/* What the first path of a drawing says, NULL when it is no path. */
static const char *
path_in(struct arena *a, const char *svg)
{
	const char *d = strstr(svg, " d=\"");
	size_t n;

	if (d == NULL)
		return NULL;
	d += strlen(" d=\"");
	n = strspn(d, "MmLlHhVvCcSsQqTtAaZz0123456789.,- \n");
	return n > 0 && d[n] == '"' ? arena_strndup(a, d, n) : NULL;
}

/* A rectangle for each run of pixels, made to fill a square of 24 units. */
static const char *
path_of(struct arena *a, const struct bitmap *b)
{
	const double most = b->width > b->height ? b->width : b->height;
	const double unit = 24 / most;
	const double left = (24 - b->width * unit) / 2;
	const double top = (24 - b->height * unit) / 2;
	struct buf out = BUF_INIT;
	const char *path;

	for (int y = 0; y < b->height; y++)
		for (int x = 0, n; x < b->width; x += n + 1) {
			const uint8_t *row = b->pixel + y * b->width;

			for (n = 0; x + n < b->width && row[x + n]; n++)
				;
			if (n > 0)
				buf_printf(&out, "M%.4g %.4gh%.4gv%.4gh-%.4gz",
				    left + x * unit, top + y * unit, n * unit,
				    unit, n * unit);
		}
	path = arena_strdup(a, buf_text(&out));
	buf_release(&out);
	return path;
}

const char *
assets_outline(struct assets *a, const char *name)
{
	const struct bitmap *picture;
	struct outline *o;
	struct source s;

	for (o = a->outline; o != NULL; o = o->next)
		if (strcmp(o->name, name) == 0)
			return o->path;
	o = arena_alloc(&a->arena, sizeof *o);
	o->name = arena_strdup(&a->arena, name);
	o->next = a->outline;
	a->outline = o;
	if (!name_is_plain(name))
		return NULL;
	if (source_load(&s, arena_printf(&a->arena, "%s/icons/%s.svg",
	    a->folder, name), NULL)) {
		o->path = path_in(&a->arena, s.text);
		source_release(&s);
	}
	picture = o->path != NULL ? NULL : assets_picture(a,
	    arena_printf(&a->arena, "icons/%s", name), 1);
	if (picture != NULL)
		o->path = path_of(&a->arena, picture);
	return o->path;
}

const struct letters *
assets_letters(struct assets *a)
{
	if (!a->letters_read && !file_map(arena_printf(&a->arena,
	    "%s/letters/unifont.bin", a->folder), &a->letters.data,
	    &a->letters.len))
		a->letters.len = 0;
	a->letters_read = true;
	return &a->letters;
}

/* Land is lines of "longitude latitude", a blank line between rings, comments
 * after '#'. Two passes: the first counts. */
static void
land_read(struct arena *a, const struct source *s, struct land *land)
{
	float *lon, *lat;
	int *ring;
	int rings = 1, points = 0;

	for (size_t i = 0; i < s->len; i++) {
		points += s->text[i] == '\n';
		rings += i > 0 && s->text[i] == '\n' && s->text[i - 1] == '\n';
	}
	lon = arena_array(a, (size_t)points + 1, sizeof *lon);
	lat = arena_array(a, (size_t)points + 1, sizeof *lat);
	ring = arena_array(a, (size_t)rings + 1, sizeof *ring);
	land->lon = lon;
	land->lat = lat;
	land->ring = ring;
	for (const char *p = s->text; *p != '\0';) {
		const char *end = strchr(p, '\n');
		char *x_end = (char *)p, *y_end = (char *)p;
		float x = 0, y = 0;

		if (end == NULL)
			end = p + strlen(p);
		/* Never over the end of the line, many are empty. */
		if (p + strspn(p, " \t") < end && *p != '#')
			x = strtof(p, &x_end);
		if (x_end + strspn(x_end, " \t") < end)
			y = strtof(x_end, &y_end);
		if (*p == '#') {
			/* a comment */
		} else if (x_end == p || y_end == x_end || y_end > end) {
			if (land->npoint > ring[land->nring])
				ring[++land->nring] = land->npoint;
		} else if (land->npoint < points) {
			lon[land->npoint] = x;
			lat[land->npoint++] = y;
		}
		p = *end == '\n' ? end + 1 : end;
	}
	if (land->npoint > ring[land->nring])
		ring[++land->nring] = land->npoint;
}

const struct land *
assets_land(struct assets *a)
{
	struct source s;

	if (a->land != NULL)
		return a->land;
	a->land = arena_alloc(&a->arena, sizeof *a->land);
	if (source_load(&s, arena_printf(&a->arena, "%s/map/land.txt",
	    a->folder), NULL)) {
		land_read(&a->arena, &s, a->land);
		source_release(&s);
	}
	return a->land;
}
