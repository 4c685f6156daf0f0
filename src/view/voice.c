/* Quotes. A quote whose last paragraph begins with a dash is a voice: what
 * somebody said, and below it who it was. What is only reported has a look of
 * its own that nobody takes for a quotation: a portrait, who it is, and that
 * the words are not theirs, before what they said. */
#include "config.h"

#include <string.h>

#include "view/form.h"
#include "view/html.h"
#include "view/kit.h"

enum { MEASURE = 84 };

struct voice {
	int		 nsaid;		/* blocks of what was said */
	bool		 has_name;
	struct rich	 name, role;
};

/* Bytes of a dash and blanks at the start of s, 0 when there is no dash. */
static size_t
dash_len(const char *s)
{
	static const char *const dash[] = { "—", "–", "―", "--", "-" };
	size_t n = 0;

	for (size_t i = 0; i < sizeof dash / sizeof *dash && n == 0; i++)
		if (strncmp(s, dash[i], strlen(dash[i])) == 0)
			n = strlen(dash[i]);
	while (n > 0 && s[n] == ' ')
		n++;
	/* A no-break space may stand behind it. */
	while (n > 0 && strncmp(s + n, "\xc2\xa0", 2) == 0)
		n += 2;
	return n;
}

static const char *
voice_prepare(const struct view *v, struct box *b)
{
	struct voice *voice = arena_alloc(v->arena, sizeof *voice);
	const struct block *last;
	struct rich who;
	size_t n;

	b->data = voice;
	voice->nsaid = b->block->nchild;
	if (b->block->nchild < 2)
		return NULL;
	last = &b->block->child[b->block->nchild - 1];
	n = last->kind == BLOCK_PARAGRAPH ? dash_len(last->text.text) : 0;
	if (n == 0)
		return NULL;
	voice->nsaid--;
	voice->has_name = true;
	who = view_slice(v, &last->text, n, last->text.len);
	view_split(v, &who, &voice->name, &voice->role);
	/* The comma after the name was for the line; here is a new one. */
	for (n = 0; n < voice->role.len && strchr(",; ", voice->role.text[n]) !=
	    NULL; n++)
		;
	if (strncmp(voice->role.text + n, "،", 2) == 0)
		n += 2;
	else if (strncmp(voice->role.text + n, "，", 3) == 0)
		n += 3;
	while (n < voice->role.len && voice->role.text[n] == ' ')
		n++;
	voice->role = view_slice(v, &voice->role, n, voice->role.len);
	return NULL;
}

/* The mark of a quotation, or the portrait of one who is reported. */
static const struct bitmap *
mark(const struct view *v, const char *name, int variant)
{
	return variant < 2 ? view_icon(v, name, variant == 0 ? SIZE_NORMAL :
	    SIZE_SMALL) : NULL;
}

/* The name and the part of the speaker. */
static int
who_lay(struct view *draw, const struct view *v, const struct voice *voice,
    const struct area *a, int y, int x, int room)
{
	const int rows = kit_text(draw, v, a, y, x, room, &voice->name,
	    ALIGN_START, style_with(ROLE_SERIES_2, LOOK_BOLD));

	return rows + kit_text(draw, v, a, y + rows, x, room, &voice->role,
	    ALIGN_START, style(ROLE_MUTED));
}

/* What was said. */
static int
said_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int y, int x, int room, enum role role)
{
	const struct voice *voice = b->data;
	int rows = 0;

	for (int i = 0; i < voice->nsaid; i++) {
		const struct block *said = &b->block->child[i];

		if (i > 0)
			rows++;
		rows += said->kind == BLOCK_PARAGRAPH ? kit_text(draw, v, a,
		    y + rows, x, room, &said->text, ALIGN_START,
		    style(role)) : kit_block(draw, v, a, y + rows, x, room,
		    said);
	}
	return rows;
}

/* The mark, or an edge, before so many rows. */
static void
draw_start(const struct view *v, const struct area *a, int rows, int x,
    const struct bitmap *q)
{
	if (q != NULL)
		dots_draw(a, 0, 0, q, v->glyphs, style(ROLE_SERIES_2));
	else if (x > 0)
		for (int i = 0; i < rows; i++)
			area_put(a, i, 0, glyph(v->glyphs, a->dir, G_EDGE), 1,
			    style(ROLE_SERIES_2));
}

/* Measures, and draws when `draw` is given. */
static int
voice_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct voice *voice = b->data;
	const struct bitmap *q = voice->has_name ? mark(v, "quote", variant) :
	    NULL;
	const int x = q != NULL ? dots_cols(q) + 3 : width >= 12 ? 3 : 0;
	int room = width - x, rows;

	if (voice->has_name && variant < 2 && (q == NULL || room < 30))
		return 0;
	if (!voice->has_name && variant < 2)
		return 0;
	if (room > MEASURE)
		room = MEASURE;
	rows = said_lay(draw, v, b, a, 0, x, room, ROLE_STRONG);
	if (voice->has_name)
		rows += 1 + who_lay(draw, v, voice, a, rows + 1, x, room);
	if (q != NULL && rows < dots_rows(q))
		rows = dots_rows(q);
	if (draw != NULL)
		draw_start(v, a, rows, x, q);
	return rows;
}

static int
voice_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return voice_lay(NULL, v, b, NULL, width, variant);
}

static void
voice_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	voice_lay(v, v, b, a, a->cols, variant);
}

static void
describe_who(const struct view *v, const struct voice *voice, struct buf *out)
{
	kit_tell(v, out, &voice->name, " ");
	if (!rich_empty(&voice->role)) {
		buf_str(out, kit_comma(v));
		kit_tell(v, out, &voice->role, " ");
	}
	buf_str(out, kit_colon(v));
	while (out->p[out->n - 1] == ' ')
		out->n--;
	buf_char(out, '\n');
}

static void
describe_said(const struct view *v, const struct box *b, struct buf *out)
{
	const struct voice *voice = b->data;

	for (int i = 0; i < voice->nsaid; i++) {
		struct box box = form_box(v, &b->block->child[i]);

		form_describe(v, &box, out);
	}
}

static void
voice_describe(const struct view *v, const struct box *b, struct buf *out)
{
	const struct voice *voice = b->data;

	/* Who speaks comes first when it is heard and not seen. */
	if (voice->has_name)
		describe_who(v, voice, out);
	describe_said(v, b, out);
}

static bool
voice_pictured(const struct view *v, const struct box *b, int variant)
{
	const struct voice *voice = b->data;

	return voice->has_name && mark(v, "quote", variant) != NULL;
}

static void
voice_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct voice *voice = b->data;

	html_raw(h, voice->has_name ? "<figure class=\"voice\"><blockquote>\n" :
	    "<blockquote>\n");
	for (int i = 0; i < voice->nsaid; i++)
		html_block(v, h, &b->block->child[i]);
	html_raw(h, "</blockquote>\n");
	if (!voice->has_name)
		return;
	html_raw(h, "<figcaption><b>");
	html_rich(v, h, &voice->name);
	html_raw(h, "</b> ");
	html_rich(v, h, &voice->role);
	html_raw(h, "</figcaption></figure>\n");
}

const struct form form_quote = {
	.name = "", .kind = BLOCK_QUOTE, .or_kind = BLOCK_QUOTE,
	.variants = 3, .pictured = voice_pictured,
	.prepare = voice_prepare, .measure = voice_measure, .draw = voice_draw,
	.describe = voice_describe,
	.html = voice_html
};

/* ---- Reported speech ---- */

static const char *
reported_prepare(const struct view *v, struct box *b)
{
	const struct voice *voice;

	voice_prepare(v, b);
	voice = b->data;
	return voice->has_name ? NULL : "reported needs a last paragraph that "
	    "begins with a dash and says who spoke";
}

/* Variants: 0 and 1 with a portrait in two sizes, 2 without. */
static int
reported_lay(struct view *draw, const struct view *v, const struct box *b,
    const struct area *a, int width, int variant)
{
	const struct voice *voice = b->data;
	const struct bitmap *q = mark(v, "portrait", variant);
	const int x = q != NULL ? dots_cols(q) + 4 : width >= 12 ? 3 : 0;
	const struct rich ours = view_say(v, N_("In our words:"));
	int room = width - x, rows;

	if (variant < 2 && (q == NULL || room < 30))
		return 0;
	if (room > MEASURE)
		room = MEASURE;
	rows = who_lay(draw, v, voice, a, 0, x, room) + (variant == 0);
	rows += kit_text(draw, v, a, rows, x, room, &ours, ALIGN_START,
	    style(ROLE_ACCENT));
	rows += said_lay(draw, v, b, a, rows, x, room, ROLE_TEXT);
	if (q != NULL && rows < dots_rows(q))
		rows = dots_rows(q);
	if (draw != NULL)
		draw_start(v, a, rows, x, q);
	return rows;
}

static int
reported_measure(const struct view *v, const struct box *b, int width,
    int variant)
{
	return reported_lay(NULL, v, b, NULL, width, variant);
}

static void
reported_draw(struct view *v, const struct box *b, const struct area *a,
    int variant)
{
	reported_lay(v, v, b, a, a->cols, variant);
}

static bool
reported_pictured(const struct view *v, const struct box *b, int variant)
{
	(void)b;
	return mark(v, "portrait", variant) != NULL;
}

static void
reported_describe(const struct view *v, const struct box *b, struct buf *out)
{
	describe_who(v, b->data, out);
	kit_lead(v, out, N_("In our words:"));
	describe_said(v, b, out);
}

static void
reported_html(const struct view *v, const struct box *b, struct html *h)
{
	const struct voice *voice = b->data;

	html_raw(h, "<div class=\"reported\"><p><b>");
	html_rich(v, h, &voice->name);
	html_raw(h, "</b> ");
	html_rich(v, h, &voice->role);
	html_raw(h, "</p>\n<p>");
	html_lead(v, h, N_("In our words:"));
	html_raw(h, "</p>\n");
	for (int i = 0; i < voice->nsaid; i++)
		html_block(v, h, &b->block->child[i]);
	html_raw(h, "</div>\n");
}

const struct form form_reported = {
	.name = "reported", .kind = BLOCK_QUOTE, .or_kind = BLOCK_QUOTE,
	.variants = 3, .pictured = reported_pictured, .carries = true,
	.prepare = reported_prepare, .measure = reported_measure,
	.draw = reported_draw, .describe = reported_describe,
	.html = reported_html
};
