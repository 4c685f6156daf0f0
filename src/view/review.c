/* Who has read the translation that is on the screen: a paragraph of the
 * author's, and behind it what the catalogs say. */
#include "config.h"

#include <string.h>

#include "deck/review.h"
#include "view/form.h"
#include "view/kit.h"

enum { MEASURE = 92 };

/* In the deck's own language: how many of its translations are read. */
static const char *
all_of_them(const struct view *v)
{
	const char *const *tags;
	const size_t n = deck_languages(v->deck, v->arena, &tags);
	long read = 0;

	if (n < 2)
		return NULL;
	for (size_t i = 1; i < n; i++)
		read += review_of(v->deck, v->arena, tags[i]).state ==
		    REVIEW_NATIVE;
	return view_fill(v, N_("{1} of {2} have been read by native speakers, "
	    "the others were made by machine."),
	    view_integer(v, read), view_integer(v, (long)n - 1),
	    (char *)NULL);
}

/* NULL: nothing is known. */
static const char *
sentence(const struct view *v)
{
	const struct review r = review_of(v->deck, v->arena, v->deck->shown);

	switch (r.state) {
	case REVIEW_SOURCE:
		return all_of_them(v);
	case REVIEW_MACHINE:
		return say(v->words, N_("This translation was made by machine. "
		    "No native speaker has read it yet."));
	case REVIEW_NATIVE:
		return *r.by == '\0' ? say(v->words, N_("A native speaker has "
		    "read this translation.")) : view_fill(v, N_("A native "
		    "speaker has read this translation: {1}."), r.by,
		    (char *)NULL);
	case REVIEW_UNKNOWN:
		break;
	}
	return NULL;
}

/* Whether it ends with a sign of Chinese or Japanese, which has its blank. */
static bool
ends_wide(const struct rich *r)
{
	return r->len >= 3 && (memcmp(r->text + r->len - 3, "：", 3) == 0 ||
	    memcmp(r->text + r->len - 3, "。", 3) == 0);
}

static const char *
review_prepare(const struct view *v, struct box *b)
{
	struct rich *text = arena_alloc(v->arena, sizeof *text);
	const char *said = sentence(v);
	struct rich more;

	*text = b->block->text;
	if (said != NULL) {
		more = view_plain(v, said);
		*text = rich_join(v->arena, text, ends_wide(text) ? "" : " ",
		    &more);
	}
	b->data = text;
	return NULL;
}

static int
width_of(int cols)
{
	return cols < MEASURE ? cols : MEASURE;
}

static int
review_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	(void)variant;
	return view_text_rows(v, b->data, width_of(width));
}

static void
review_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	(void)variant;
	view_text(v, a, 0, 0, width_of(a->cols), b->data, ALIGN_START,
	    style(ROLE_TEXT));
}

static void
review_describe(const struct view *v, const struct box *b, struct buf *out)
{
	kit_tell(v, out, b->data, "");
	buf_char(out, '\n');
}

const struct form form_review = {
	.name = "review", .kind = BLOCK_PARAGRAPH, .or_kind = BLOCK_PARAGRAPH,
	.variants = 1, .prepare = review_prepare, .measure = review_measure,
	.draw = review_draw, .describe = review_describe
};
