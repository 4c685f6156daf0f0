/* Text of a panel as HTML: marks, links, languages, and what blocks
 * have in common. */
#include "config.h"

#include "view/html.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text/cluster.h"
#include "text/isolate.h"
#include "view/kit.h"

/* ---- Rich text ---- */

bool
html_is_safe_address(const char *to)
{
	static const char *const scheme[] = {
		"https://", "http://", "mailto:", "tel:"
	};

	for (size_t i = 0; i < sizeof scheme / sizeof *scheme; i++)
		if (strncasecmp(to, scheme[i], strlen(scheme[i])) == 0)
			return true;
	return false;
}

/* Opens a link; false when it leads nowhere from a page. */
static bool
open_link(const struct view *v, struct html *h, const char *to)
{
	if (*to == '#' && v->deck != NULL) {
		const int panel = deck_find_target(v->deck, to);

		if (panel < 0 || h->has_panel == NULL ||
		    !h->has_panel(h->owner, panel))
			return false;
		html_raw(h, "<a href=\"#");
		html_id(h, v->deck->panel[panel].id);
		html_raw(h, "\">");
		return true;
	}
	if (!html_is_safe_address(to))
		return false;
	html_raw(h, "<a href=\"");
	html_str(h, to);
	html_raw(h, "\">");
	return true;
}

/* The end of a link; an address that nobody can follow is told. */
static void
close_link(struct html *h, const struct rich *r, const char *to, bool open)
{
	if (open)
		html_raw(h, "</a>");
	else if (*to != '#' && strstr(r->text, to) == NULL) {
		html_raw(h, " <span dir=\"ltr\">(");
		html_str(h, to);
		html_raw(h, ")</span>");
	}
}

static void
put_bytes(struct html *h, const char *s, size_t n, bool strong)
{
	while (n > 0) {
		const char *end = memchr(s, '\n', n);
		const size_t line = end != NULL ? (size_t)(end - s) : n;

		if (h->sheet & HTML_BLANKS)
			html_blank_text(h, s, line, strong);
		else
			html_text(h, s, line);
		if (end == NULL)
			return;
		html_raw(h, "<br/>");
		s = end + 1;
		n -= line + 1;
	}
}

/* What is said before and behind what is struck out. */
static void
struck(const struct view *v, struct html *h, bool end)
{
	const char *words = say(v->words, N_("(struck out: {1})"));
	const char *hole = strstr(words, "{1}");
	const char *part = end ? hole != NULL ? hole + 3 : "" : words;

	html_raw(h, end ? "</s><span class=\"vh\">" : "<span class=\"vh\">");
	html_text(h, part, !end && hole != NULL ? (size_t)(hole - words) :
	    strlen(part));
	html_raw(h, end ? "</span>" : "</span><s>");
}

/* A run of bytes with the same marks and in the same isolate. */
static void
put_run(struct html *h, const struct rich *r, size_t from, size_t to,
    unsigned marks, const struct isolate *in)
{
	const char *order = NULL, *end = "</bdi>";

	if (in != NULL && in->kind == ISOLATE_FIGURES) {
		order = "<bdo dir=\"ltr\">";
		end = "</bdo>";
	} else if (in != NULL)
		order = in->kind == ISOLATE_ADDRESS ? "<bdi dir=\"ltr\">" :
		    "<bdi>";
	if (order != NULL)
		html_raw(h, order);
	if (marks & MARK_STRONG)
		html_raw(h, "<strong>");
	if (marks & MARK_EMPHASIS)
		html_raw(h, "<em>");
	if (marks & MARK_CODE)
		html_raw(h, "<code>");
	put_bytes(h, r->text + from, to - from, marks & MARK_STRONG);
	if (marks & MARK_CODE)
		html_raw(h, "</code>");
	if (marks & MARK_EMPHASIS)
		html_raw(h, "</em>");
	if (marks & MARK_STRONG)
		html_raw(h, "</strong>");
	if (order != NULL)
		html_raw(h, end);
}

/* The span at a byte, or NULL. */
static const struct span *
span_at(const struct rich *r, size_t at)
{
	for (size_t i = 0; i < r->nspan; i++)
		if (at >= r->span[i].start && at < r->span[i].end)
			return &r->span[i];
	return NULL;
}

static const struct isolate *
isolate_at(const struct isolate *list, size_t n, size_t at)
{
	for (size_t i = 0; i < n; i++)
		if (at >= list[i].start && at < list[i].end)
			return &list[i];
	return NULL;
}

/* The first byte behind `at` where marks or isolates change. */
static size_t
next_change(const struct rich *r, const struct isolate *list, size_t n,
    size_t at)
{
	size_t to = r->len;

	for (size_t i = 0; i < r->nspan; i++) {
		if (r->span[i].start > at && r->span[i].start < to)
			to = r->span[i].start;
		if (r->span[i].end > at && r->span[i].end < to)
			to = r->span[i].end;
	}
	for (size_t i = 0; i < n; i++) {
		if (list[i].start > at && list[i].start < to)
			to = list[i].start;
		if (list[i].end > at && list[i].end < to)
			to = list[i].end;
	}
	return to;
}

void
html_inner(const struct view *v, struct html *h, const struct rich *r)
{
	struct isolate *list = NULL;
	const size_t n = r->dir == DIR_RTL ? isolates_find(r, &list) : 0;
	const char *link = NULL;
	bool open = false, is_struck = false;

	for (size_t at = 0, to; at < r->len; at = to) {
		const struct span *s = span_at(r, at);
		const unsigned marks = s != NULL ? s->marks : 0;
		const char *target = marks & MARK_LINK && s->link < r->nlink ?
		    r->link[s->link] : NULL;

		to = next_change(r, list, n, at);
		if (is_struck && (!(marks & MARK_STRIKE) || target != link)) {
			struck(v, h, true);
			is_struck = false;
		}
		if (target != link) {
			if (link != NULL)
				close_link(h, r, link, open);
			link = target;
			open = link != NULL && open_link(v, h, link);
		}
		if (marks & MARK_STRIKE && !is_struck) {
			struck(v, h, false);
			is_struck = true;
		}
		put_run(h, r, at, to, marks, isolate_at(list, n, at));
	}
	if (is_struck)
		struck(v, h, true);
	if (link != NULL)
		close_link(h, r, link, open);
	free(list);
}

void
html_rich(const struct view *v, struct html *h, const struct rich *r)
{
	const bool other = strcmp(r->lang, h->lang) != 0 || r->dir != h->dir;

	if (other)
		html_open(h, "span", NULL, r);
	html_inner(v, h, r);
	if (other)
		html_raw(h, "</span>");
}

void
html_value(const struct view *v, struct html *h, const char *value)
{
	const struct rich r = view_written(v, value);

	if (h->sheet & HTML_BLANKS && strpbrk(value, "0123456789") == NULL &&
	    !(((unsigned char)*value & 0xF8) == 0xD8))
		html_rich(v, h, &r);
	else if (h->sheet & HTML_BLANKS)
		html_blank(h);
	else
		html_rich(v, h, &r);
}

void
html_words(const struct view *v, struct html *h, const char *words)
{
	const struct rich r = view_plain(v, words);
	const unsigned sheet = h->sheet;

	h->sheet &= ~(unsigned)HTML_BLANKS;
	html_rich(v, h, &r);
	h->sheet = sheet;
}

void
html_say(const struct view *v, struct html *h, const char *msgid)
{
	html_words(v, h, say(v->words, msgid));
}

void
html_lead(const struct view *v, struct html *h, const char *msgid)
{
	html_raw(h, "<b>");
	html_say(v, h, msgid);
	html_raw(h, "</b> ");
}

/* ---- Blocks ---- */

void
html_label(const struct view *v, struct html *h, const struct rich *r)
{
	struct rich label, rest;

	view_split(v, r, &label, &rest);
	html_open(h, "b", NULL, &label);
	html_inner(v, h, &label);
	html_raw(h, "</b>");
	if (rich_empty(&rest))
		return;
	html_raw(h, " ");
	html_open(h, "span", NULL, &rest);
	html_inner(v, h, &rest);
	html_raw(h, "</span>");
}

/* A form without html: its words, a line each. */
static void
box_in_words(const struct view *v, struct html *h, const struct box *b)
{
	struct buf words = BUF_INIT;
	const char *s, *end;

	form_describe(v, b, &words);
	for (s = buf_text(&words); *s != '\0'; s = *end != '\0' ? end + 1 :
	    end) {
		struct rich r;

		end = strchrnul(s, '\n');
		r = view_plain(v, arena_strndup(v->arena, s,
		    (size_t)(end - s)));
		r.lang = v->lang->tag;
		r.dir = v->lang->dir;
		html_open(h, "p", NULL, &r);
		html_inner(v, h, &r);
		html_close(h, "p");
	}
	buf_release(&words);
}

void
html_box(const struct view *v, struct html *h, const struct box *b)
{
	if (b->form->html != NULL)
		b->form->html(v, b, h);
	else
		box_in_words(v, h, b);
}

void
html_block(const struct view *v, struct html *h, const struct block *block)
{
	struct view inner = *v;
	struct box b;

	inner.inner = true;
	b = form_box(&inner, block);
	html_box(&inner, h, &b);
}

void
html_rest(const struct view *v, struct html *h, const struct item *item,
    int from)
{
	for (int i = from; i < item->nchild; i++)
		html_block(v, h, &item->child[i]);
}

void
html_tick(struct html *h, bool on)
{
	html_raw(h, on ? "<span class=\"box\" aria-hidden=\"true\">✓</span> " :
	    "<span class=\"box\" aria-hidden=\"true\"></span> ");
}

enum { NARROW_COLS = 3 };	/* have room in 320 pixels */

void
html_wide(struct html *h, int cols)
{
	if (cols <= NARROW_COLS)
		return;
	html_raw(h, "<div class=\"wide\" role=\"group\" tabindex=\"0\" "
	    "aria-labelledby=\"");
	html_id(h, h->id);
	html_raw(h, ".h\">\n");
}

void
html_wide_end(struct html *h, int cols)
{
	if (cols > NARROW_COLS)
		html_raw(h, "</div>\n");
}

void
html_ordered(const struct view *v, struct html *h, const char *class,
    int first)
{
	buf_printf(h->out, "<ol class=\"%s %s\"", class, v->lang->digits);
	if (first != 1)
		buf_printf(h->out, " start=\"%d\"", first);
	html_raw(h, ">\n");
}

void
html_items(const struct view *v, struct html *h, const struct block *list,
    const char *class, bool tick, void (*draw)(const struct view *,
    struct html *, const struct block *, int))
{
	const char *element = list->ordered ? "ol" : "ul";

	if (list->ordered)
		html_ordered(v, h, class, list->first);
	else
		buf_printf(h->out, "<ul class=\"%s\">\n", class);
	for (int i = 0; i < list->nitem; i++) {
		html_raw(h, "<li>");
		if (h->sheet & HTML_BOXES && tick)
			html_tick(h, false);
		if (draw != NULL)
			draw(v, h, list, i);
		html_raw(h, "<div>");
		html_label(v, h, &list->item[i].text);
		html_rest(v, h, &list->item[i], 0);
		html_raw(h, "</div></li>\n");
	}
	html_close(h, element);
}
