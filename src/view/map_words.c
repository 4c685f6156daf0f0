/* A map in words: its places by region, and one place for those who listen. */
#include "config.h"

#include "view/map.h"

#include <math.h>
#include <string.h>

#include "view/kit.h"

bool
map_opens_region(const struct map *map, int i)
{
	for (int k = 0; k < i; k++)
		if (map->place[k].region != NULL &&
		    map->place[i].region != NULL &&
		    strcmp(map->place[k].region->source,
		    map->place[i].region->source) == 0)
			return false;
	return map->place[i].region != NULL;
}

static bool
same_region(const struct map *map, int i, int k)
{
	return map->place[k].region != NULL && strcmp(
	    map->place[i].region->source, map->place[k].region->source) == 0;
}

int
map_region_places(const struct map *map, int i, const char *between,
    struct buf *out)
{
	int n = 0;

	for (int k = i; k < map->n; k++)
		if (same_region(map, i, k)) {
			if (n++ > 0)
				buf_str(out, between);
			kit_words(out, map->place[k].name);
		}
	return n;
}

static void
describe_regions(const struct view *v, const struct map *map,
    struct buf *out)
{
	for (int i = 0; i < map->n; i++) {
		struct buf names = BUF_INIT;
		int n;

		if (!map_opens_region(map, i))
			continue;
		n = map_region_places(map, i, kit_semicolon(v), &names);
		kit_words(out, map->place[i].region);
		buf_printf(out, " (%s)%s%s\n", view_integer(v, n),
		    kit_colon(v), buf_text(&names));
		buf_release(&names);
	}
}

const char *
map_list_words(const struct view *v, const struct map *map)
{
	struct buf out = BUF_INIT;
	const char *words;

	describe_regions(v, map, &out);
	if (out.n > 0)
		out.n--;		/* the end of the last line */
	words = arena_strndup(v->arena, buf_text(&out), out.n);
	buf_release(&out);
	return words;
}

int
map_list(struct view *draw, const struct view *v, const struct map *map,
    const struct area *a, int width)
{
	int y = 0;

	for (int i = 0; i < map->n; i++) {
		struct buf names = BUF_INIT;
		struct rich head, text = *map->place[i].name;
		int n;

		if (!map_opens_region(map, i))
			continue;
		n = map_region_places(map, i, " · ", &names);
		head = *map->place[i].region;
		head.text = arena_printf(v->arena, "%s %s",
		    map->place[i].region->text, view_integer(v, n));
		head.len = strlen(head.text);
		head.nspan = 0;
		text.text = arena_strndup(v->arena, buf_text(&names), names.n);
		text.len = names.n;
		text.nspan = 0;
		buf_release(&names);
		y += kit_text(draw, v, a, y, 0, width, &head, ALIGN_START,
		    style_with(ROLE_SERIES_2, LOOK_BOLD));
		y += kit_text(draw, v, a, y, width > 30 ? 2 : 0, width > 30 ?
		    width - 2 : width, &text, ALIGN_START, style(ROLE_TEXT));
	}
	if (y == 0)		/* no regions: one list */
		for (int i = 0; i < map->n; i++)
			y += kit_text(draw, v, a, y, 0, width,
			    map->place[i].name, ALIGN_START,
			    style(ROLE_TEXT));
	return y;
}

const char *
map_position(const struct view *v, const struct place *p)
{
	struct number lat = { fabs(p->lat), 0, 1, false, false };
	struct number lon = { fabs(p->lon), 0, 1, false, false };
	char a[64], b[64];

	number_write(&lat, v->lang, a, sizeof a);
	number_write(&lon, v->lang, b, sizeof b);
	return arena_printf(v->arena, "%s°%s %s°%s", a, p->lat < 0 ? "S" : "N",
	    b, p->lon < 0 ? "W" : "E");
}

const char *
map_place_words(const struct view *v, const struct map *map, int i)
{
	const struct place *p = &map->place[map->walk[i]];
	const char *number = view_integer(v, i + 1);
	const char *of = view_integer(v, map->nwalk);

	if (p->region == NULL)
		return view_fill(v, N_("{1}, {2}. {3} of {4}"), p->name->text,
		    map_position(v, p), number, of, (char *)NULL);
	return view_fill(v, N_("{1}, {2}, {3}. {4} of {5}"), p->name->text,
	    p->region->text, map_position(v, p), number, of, (char *)NULL);
}

void
map_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct map *map = b->data;

	buf_printf(out, "%s\n", say(v->words, N_("World map:")));
	if (map->n > 0 && map->place[0].region != NULL) {
		describe_regions(v, map, out);
		return;
	}
	for (int i = 0; i < map->n; i++) {
		kit_words(out, map->place[i].name);
		buf_str(out, i + 1 < map->n ? " · " : "\n");
	}
}
