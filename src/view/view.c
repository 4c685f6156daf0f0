/* What all forms draw with: text with links and search hits, labels, the
 * program's words, focus. */
#include "config.h"

#include "view/view.h"

#include <stdarg.h>
#include <string.h>

#include <unictype.h>

#include "base/key.h"
#include "text/cluster.h"

/* ---- Text ---- */

/* A copy of r with the search hits marked. Spans are cut at the edges of
 * hits. */
static struct rich
with_hits(const struct view *v, const struct rich *r)
{
	struct fold hay = fold_text(v->arena, r->text, r->len, r->lang);
	struct rich out = *r;
	struct span *span;
	uint8_t *hit;
	size_t from = 0, start, end, n = 0;
	bool any = false;

	hit = arena_alloc(v->arena, r->len + 1);
	while (fold_find(&hay, v->find, from, &start, &end, &from)) {
		memset(hit + start, 1, end - start);
		any = true;
	}
	if (!any)
		return out;
	/* As many spans as there are changes of marks. */
	span = arena_array(v->arena, 2 * r->nspan + r->len + 1, sizeof *span);
	for (size_t i = 0, k = 0; i < r->len; i++) {
		struct span here = { (uint32_t)i, (uint32_t)i + 1, 0, 0 };

		while (k < r->nspan && r->span[k].end <= i)
			k++;
		if (k < r->nspan && r->span[k].start <= i) {
			here.marks = r->span[k].marks;
			here.link = r->span[k].link;
		}
		if (hit[i])
			here.marks |= MARK_HIT;
		if (n > 0 && span[n - 1].end == i &&
		    span[n - 1].marks == here.marks &&
		    span[n - 1].link == here.link)
			span[n - 1].end++;
		else if (here.marks != 0)
			span[n++] = here;
	}
	out.span = span;
	out.nspan = n;
	return out;
}

static bool
is_struck(const struct rich *r, size_t span)
{
	return span < r->nspan && r->span[span].marks & MARK_STRIKE;
}

/* Whether a run of struck spans begins (or ends) with this one. */
static bool
strike_edge(const struct rich *r, size_t span, bool end)
{
	const struct span *s = &r->span[span];

	if (end)
		return !is_struck(r, span + 1) || s[1].start != s->end;
	return span == 0 || !is_struck(r, span - 1) || s[-1].end != s->start;
}

/* A copy of r with "~~" around what is struck out instead of the mark: curses
 * draws no line through text, and a line is not read on paper or in a copy. */
static struct rich
with_tildes(const struct view *v, const struct rich *r)
{
	struct buf text = BUF_INIT;
	struct span *span = arena_array(v->arena, r->nspan, sizeof *span);
	struct rich out = *r;
	size_t at = 0;

	for (size_t i = 0; i < r->nspan; i++) {
		const struct span *s = &r->span[i];

		buf_add(&text, r->text + at, s->start - at);
		span[i] = *s;
		span[i].start = (uint32_t)text.n;
		if (is_struck(r, i) && strike_edge(r, i, false))
			buf_str(&text, "~~");
		buf_add(&text, r->text + s->start, s->end - s->start);
		if (is_struck(r, i) && strike_edge(r, i, true))
			buf_str(&text, "~~");
		span[i].end = (uint32_t)text.n;
		span[i].marks &= (uint8_t)~MARK_STRIKE;
		at = s->end;
	}
	buf_add(&text, r->text + at, r->len - at);
	out.text = arena_strndup(v->arena, buf_text(&text), text.n);
	out.len = text.n;
	out.span = span;
	buf_release(&text);
	return out;
}

struct rich
view_shown(const struct view *v, const struct rich *r)
{
	for (size_t i = 0; i < r->nspan; i++)
		if (is_struck(r, i))
			return with_tildes(v, r);
	return *r;
}

struct para
view_lay(const struct view *v, const struct rich *r, int width)
{
	struct rich shown = *r;

	if (v->find != NULL && v->find->len > 0)
		shown = with_hits(v, r);
	shown = view_shown(v, &shown);
	return para_layout(v->arena, &shown, width, &v->env);
}

int
view_rows(const struct view *v, const struct para *p)
{
	return v->large && p->n > 0 ? 2 * p->n - 1 : p->n;
}

int
view_text_rows(const struct view *v, const struct rich *r, int width)
{
	struct arena_mark mark;
	struct para p;
	int rows;

	if (rich_empty(r))
		return 0;
	/* A panel is measured many times; only the rows are kept. */
	mark = arena_mark(v->arena);
	p = view_lay(v, r, width);
	rows = view_rows(v, &p);
	arena_rewind(v->arena, &mark);
	return rows;
}

static bool
is_link(const struct span *s, uint16_t link)
{
	return s->marks & MARK_LINK && s->link == link;
}

/* What a link says of itself: its words, and its address where that is another
 * place. */
static const char *
link_words(const struct view *v, const struct rich *r, uint16_t link,
    uint32_t at)
{
	const char *to = r->link[link], *text;
	size_t low = 0, high = r->nspan, start, end;

	/* The last span that begins at the byte or before; spans are in order.
	 * The others of the link are beside it. */
	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (r->span[mid].start <= at)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == 0 || !is_link(&r->span[low - 1], link))
		return to;
	for (start = low - 1; start > 0 &&
	    is_link(&r->span[start - 1], link); start--)
		;
	for (end = low; end < r->nspan && is_link(&r->span[end], link); end++)
		;
	text = arena_strndup(v->arena, r->text + r->span[start].start,
	    r->span[end - 1].end - r->span[start].start);
	if (*to == '#' || strstr(text, to) != NULL)
		return view_fill(v, N_("Link: {1}"), text, (char *)NULL);
	return view_fill(v, N_("Link: {1}, {2}"), text, to, (char *)NULL);
}

/* Makes stops of the links in one drawn line; a link that goes on from the
 * line above is one stop already. */
static void
line_stops(struct view *v, const struct area *a, int y, int x, int width,
    const struct line *line, const struct rich *r, enum align align, int *last)
{
	int at = 0, pad = 0;

	if (align == ALIGN_CENTRE)
		pad = (width - line->width) / 2;
	else if ((align == ALIGN_END) != (a->dir == DIR_RTL))
		pad = width - line->width;
	for (int i = 0; i < line->n; ) {
		const struct glyph *g = &line->glyph[i];
		int cells = 0, k = i;

		if (!(g->marks & MARK_LINK)) {
			at += g->width;
			i++;
			continue;
		}
		for (; k < line->n && line->glyph[k].marks & MARK_LINK &&
		    line->glyph[k].link == g->link; k++)
			cells += line->glyph[k].width;
		if (g->link < r->nlink && *last != g->link) {
			/* `at` counts from the left edge of the box. */
			int left = at + pad;
			struct stop stop = {
				.target = r->link[g->link],
				.words = link_words(v, r, g->link,
				    g->at)
			};

			view_stop(v, a, y, a->dir == DIR_RTL ?
			    x + width - left - cells : x + left, cells, &stop);
			*last = g->link;
		}
		at += cells;
		i = k;
	}
}

/* The word around a byte of the text as it is shown. */
static const char *
word_at(const struct view *v, const struct rich *r, size_t at)
{
	const struct rich shown = view_shown(v, r);
	size_t start = at, end = at;

	while (start > 0 && strchr(" \n", shown.text[start - 1]) == NULL)
		start--;
	while (end < shown.len && strchr(" \n", shown.text[end]) == NULL)
		end++;
	return arena_strndup(v->arena, shown.text + start, end - start);
}

int
view_text(struct view *v, const struct area *a, int y, int x, int width,
    const struct rich *r, enum align align, struct style st)
{
	const int stride = v->large ? 2 : 1;
	struct para p;
	int last = -1;

	if (rich_empty(r))
		return 0;
	if (v->drawn != NULL)
		v->drawn(v->drawn_arg, r, width);
	p = view_lay(v, r, width);
	if (p.cut > 0 && v->word_cut == NULL)
		v->word_cut = word_at(v, r, p.cut);
	/* Text of the other direction keeps its own flush side. */
	if (p.dir != a->dir && align != ALIGN_CENTRE)
		align = align == ALIGN_START ? ALIGN_END : ALIGN_START;
	for (int i = 0; i < p.n; i++) {
		area_line(a, y + i * stride, x, width, &p.line[i], align, st);
		if (r->nlink > 0)
			line_stops(v, a, y + i * stride, x, width, &p.line[i],
			    r, align, &last);
	}
	return view_rows(v, &p);
}

struct rich
view_say(const struct view *v, const char *msgid)
{
	return view_plain(v, say(v->words, msgid));
}

/* Keys whose legends differ from country to country. */
static const char *const key_names[] = {
	N_("Space"), N_("PgDn"), N_("PgUp"), N_("Home"), N_("End"),
	N_("Backspace"), N_("Enter"), N_("Esc"), N_("Tab")
};

const char *
view_keys(const struct view *v, const char *keys)
{
	struct buf out = BUF_INIT;
	const char *text;

	while (*keys != '\0') {
		const size_t n = strcspn(keys, " ");
		const char *name = NULL;

		for (size_t i = 0; i < sizeof key_names / sizeof *key_names;
		    i++)
			if (strlen(key_names[i]) == n &&
			    memcmp(key_names[i], keys, n) == 0)
				name = say(v->words, key_names[i]);
		if (name != NULL)
			buf_str(&out, name);
		else
			buf_add(&out, keys, n);
		keys += n;
		for (; *keys == ' '; keys++)
			buf_char(&out, ' ');
	}
	text = arena_strndup(v->arena, buf_text(&out), out.n);
	buf_release(&out);
	return text;
}

/* text with {1} to {9} replaced. */
static const char *
fill(const struct view *v, const char *text, const char *const arg[9])
{
	struct buf out = BUF_INIT;

	for (const char *p = text; *p != '\0'; p++) {
		if (p[0] == '{' && p[1] >= '1' && p[1] <= '9' &&
		    p[2] == '}') {
			if (arg[p[1] - '1'] != NULL)
				buf_str(&out, arg[p[1] - '1']);
			p += 2;
		} else
			buf_char(&out, *p);
	}
	text = arena_strndup(v->arena, buf_text(&out), out.n);
	buf_release(&out);
	return text;
}

const char *
view_fill(const struct view *v, const char *msgid, ...)
{
	const char *arg[9] = { NULL };
	va_list ap;

	va_start(ap, msgid);
	for (int i = 0; i < 9; i++)
		if ((arg[i] = va_arg(ap, const char *)) == NULL)
			break;
	va_end(ap);
	return fill(v, say(v->words, msgid), arg);
}

const char *
view_plural(const struct view *v, const char *one, const char *many, long n)
{
	const char *arg[9] = { view_integer(v, n) };

	return fill(v, say_plural(v->words, one, many, (unsigned long)n), arg);
}

struct rich
view_plain(const struct view *v, const char *text)
{
	return rich_plain(text, v->words->lang->dir, v->words->lang->tag);
}

int
view_cells(const struct view *v, const struct rich *r)
{
	struct arena_mark mark;
	struct rich shown;
	int width;

	if (rich_empty(r))
		return 0;
	mark = arena_mark(v->arena);
	shown = view_shown(v, r);
	width = para_layout(v->arena, &shown, 10000, &v->env).width;
	arena_rewind(v->arena, &mark);
	return width;
}

int
view_min_width(const struct view *v, const struct rich *r)
{
	const struct rich shown = view_shown(v, r);

	return para_min_width(v->arena, &shown, &v->env);
}

struct rich
view_slice(const struct view *v, const struct rich *r, size_t start,
    size_t end)
{
	struct rich out = *r;
	struct span *span = arena_array(v->arena, r->nspan + 1, sizeof *span);
	size_t n = 0;

	out.text = arena_strndup(v->arena, r->text + start, end - start);
	out.len = end - start;
	for (size_t i = 0; i < r->nspan; i++) {
		struct span s = r->span[i];

		if (s.end <= start || s.start >= end)
			continue;
		s.start = s.start < start ? 0 : s.start - (uint32_t)start;
		s.end = s.end > end ? (uint32_t)(end - start) :
		    s.end - (uint32_t)start;
		span[n++] = s;
	}
	out.span = span;
	out.nspan = n;
	return out;
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

/* Whether a bold start that ends at `end` is a label: a blank, an end or a mark
 * of punctuation follows, and not the rest of a word ("**Racontez**-nous"). */
static bool
ends_word(const struct rich *r, size_t end)
{
	uint32_t c, after = ' ';
	size_t n;

	if (end >= r->len || is_gap(r->text[end]))
		return true;
	n = code_next(r->text + end, r->len - end, &c);
	if (end + n < r->len)
		code_next(r->text + end + n, r->len - end - n, &after);
	if (uc_is_alnum(c) || uc_is_general_category(c, UC_MARK))
		return false;
	return !uc_is_alnum(after) || !(c == '-' || c == '\'' || c == '/' ||
	    c == '_' || c == '.' || c == 0x2019 || c == 0x2010 || c == 0x2011 ||
	    c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060);
}

/* The end of a label takes the colon or stop behind it. */
static size_t
label_end(const struct rich *r, size_t end)
{
	static const char *const mark[] = {
		" :", "\u00a0:", "\u202f:", ":", ".", "?", "!", "：", "。", "？",
		"！", "؟", "।", "。"
	};

	for (size_t i = 0; i < sizeof mark / sizeof *mark; i++) {
		const size_t n = strlen(mark[i]);

		if (r->len - end > n && memcmp(r->text + end, mark[i], n) == 0)
			return end + n;
	}
	return end;
}

void
view_split(const struct view *v, const struct rich *r, struct rich *label,
    struct rich *rest)
{
	size_t end = 0, start;
	struct span *span;

	for (size_t i = 0; i < r->nspan; i++)
		if (r->span[i].marks & MARK_STRONG && r->span[i].start == end)
			end = r->span[i].end;
	if (end == 0 || !ends_word(r, end))
		end = r->len;
	end = label_end(r, end);
	start = end;
	while (start < r->len && is_gap(r->text[start]))
		start++;
	*rest = view_slice(v, r, start, r->len);
	*label = view_slice(v, r, 0, end);
	/* A label is bold by its place; its strong mark says nothing more. */
	span = arena_array(v->arena, label->nspan + 1, sizeof *span);
	for (size_t i = 0; i < label->nspan; i++) {
		span[i] = label->span[i];
		span[i].marks &= (uint8_t)~MARK_STRONG;
	}
	label->span = span;
}

uint32_t
view_key_to_end(const struct view *v)
{
	return v->dir == DIR_RTL ? K_LEFT : K_RIGHT;
}

/* ---- Focus ---- */

bool
view_stop(struct view *v, const struct area *a, int y, int x, int cols,
    const struct stop *stop)
{
	struct stop *s;
	int col = area_col(a, x, cols);
	int row = a->row + y;

	if (v->nstop >= VIEW_STOPS || v->plain ||
	    (v->inner && stop->target == NULL))
		return false;
	s = &v->stop[v->nstop];
	*s = *stop;
	s->row = row;
	s->col = col;
	s->cols = cols;
	s->box = v->drawing;
	s->hit.row = row;
	s->hit.col = col;
	s->hit.rows = 1;
	s->hit.cols = cols;
	v->nstop++;
	for (int i = 0; i < cols; i++)
		if (canvas_cell(a->canvas, row, col + i) != NULL)
			a->canvas->cell[row * a->canvas->cols + col + i].tag =
			    (uint16_t)v->nstop;
	if (v->nstop - 1 != v->focus)
		return false;
	canvas_restyle(a->canvas, row, col, cols, style(ROLE_FOCUS));
	a->canvas->cursor_row = row;
	a->canvas->cursor_col = a->dir == DIR_RTL ? col + cols - 1 : col;
	return true;
}

void
view_target(struct view *v, const struct area *a, int y, int x, int rows,
    int cols)
{
	struct stop *s;

	if (v->nstop == 0 || v->nstop >= VIEW_STOPS || v->plain)
		return;
	s = &v->stop[v->nstop - 1];
	s->hit.row = a->row + y;
	s->hit.col = area_col(a, x, cols);
	s->hit.rows = rows > 0 ? rows : 1;
	s->hit.cols = cols;
}
