/* The deck in its own language. What the parser and the index find, they have
 * put in the list of findings themselves; here is what takes a look at the
 * whole deck, or at the data folder. */
#include "config.h"

#include "check/parts.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "deck/foreign.h"
#include "deck/limits.h"
#include "deck/practices.h"
#include "deck/safe.h"
#include "over/over.h"
#include "text/cluster.h"
#include "view/form.h"
#include "view/panel.h"

/* Words of a title at most. */
enum { TITLE_WORDS = 10 };

/* Forms that show figures or facts, which need a source. */
static const char *const figures[] = {
	"number", "waffle", "bars", "isotype", "map", "timeline", "estimate"
};

/* Schemes of links that a person can follow from here. */
static const char *const schemes[] = { "http", "https", "mailto", "tel" };

struct visit {
	struct check	*check;
	struct view	*view;
	bool		 has_source;	/* the panel names its source, or was
					 * already told to */
};

static void visit_blocks(struct visit *, const struct block *, int);

/* ---- Texts ---- */

/* Bytes of the scheme at s, 0 when there is none. */
static size_t
scheme_length(const char *s)
{
	size_t n = 0;

	if (!isalpha((unsigned char)*s))
		return 0;
	while (isalnum((unsigned char)s[n]) || s[n] == '+' || s[n] == '.' ||
	    s[n] == '-')
		n++;
	return s[n] == ':' ? n : 0;
}

static bool
scheme_is_known(const char *s, size_t n)
{
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (strlen(schemes[i]) == n &&
		    strncasecmp(schemes[i], s, n) == 0)
			return true;
	return false;
}

/* Whether an address that says no scheme seems to be one of the web. */
static bool
is_web(const char *s)
{
	const size_t n = strcspn(s, "/?#");
	const char *dot = memchr(s, '.', n);

	return strncmp(s, "www.", 4) == 0 || (dot != NULL && n < strlen(s) &&
	    *s != '.' && *s != '/');
}

/* A link out of the deck: readers follow it by its QR code. */
static void
check_address(struct check *c, const struct rich *r, const char *target)
{
	const size_t n = scheme_length(target);
	struct arena a;
	struct view v;

	if (*target == '\0') {
		diag_add(c->ds, DIAG_ERROR, r->file, r->line, r->col,
		    "a link needs an address of at most %d bytes",
		    LIMIT_TARGET);
		return;
	}
	if (n == 0 || !scheme_is_known(target, n)) {
		diag_add(c->ds, n > 0 ? DIAG_ERROR : DIAG_WARNING, r->file,
		    r->line, r->col, "links begin with https:, http:, "
		    "mailto: or tel:, not %.*s%s%s", n > 0 ? (int)n + 1 :
		    (int)strlen(target), target, is_web(target) ?
		    "; did you mean https://" : "", is_web(target) ? target :
		    "");
		return;
	}
	if (n == 4 && strncasecmp(target, "http", 4) == 0)
		diag_add(c->ds, DIAG_WARNING, r->file, r->line, r->col,
		    "%s is without https: others can read and change what is "
		    "sent", target);
	arena_init(&a);
	v = check_view(c, &a, NULL);
	if (!qr_fits(&v, target, 24, 80))
		diag_add(c->ds, DIAG_WARNING, r->file, r->line, r->col,
		    "the QR code of this link has no room at 80x24; a shorter "
		    "address would");
	arena_release(&a);
}

static void
check_link(struct check *c, const struct rich *r, const char *target)
{
	if (*target != '#')
		check_address(c, r, target);
	else if (deck_find_target(c->deck, target) < 0)
		diag_add(c->ds, DIAG_ERROR, r->file, r->line, r->col,
		    "there is no panel '%s'", target + 1);
}

static bool
is_code(const struct rich *r, size_t at)
{
	for (size_t i = 0; i < r->nspan; i++)
		if (r->span[i].start <= at && at < r->span[i].end)
			return (r->span[i].marks & MARK_CODE) != 0;
	return false;
}

/* Marks of links and of bold words that are shown, since nothing came of them;
 * in code they are meant. */
static void
check_left(struct check *c, const struct rich *r)
{
	static const struct { const char *sign, *words; } left[] = {
		{ "](", "a link that is none: its address has a blank or no end"
		}, { "] (http", "a link has no blank between ] and (" },
		{ "] (#", "a link has no blank between ] and (" },
		{ "][", "a link to a definition that is not there" },
		{ "[^", "a footnote that is not there" }
	};

	for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
		const char *at = strstr(r->text, left[i].sign);

		if (at != NULL && !is_code(r, (size_t)(at - r->text))) {
			diag_add(c->ds, DIAG_WARNING, r->file, r->line, r->col,
			    "'%s' is shown: %s", left[i].sign, left[i].words);
			return;
		}
	}
	for (const char *at = r->text; (at = strstr(at, "**")) != NULL;
	    at += strspn(at, "*")) {
		const size_t n = strspn(at, "*");

		/* Between blanks they are meant. */
		if (is_code(r, (size_t)(at - r->text)) || ((at ==
		    r->text || at[-1] == ' ') && (at[n] == ' ' || at[n] ==
		    '\0')))
			continue;
		diag_add(c->ds, DIAG_WARNING, r->file, r->line, r->col,
		    "'**' is shown: it makes nothing bold here");
		return;
	}
}

/* Code, where every sign is meant. */
static void
check_code(struct check *c, const struct rich *r)
{
	const size_t risky = text_risky(r->text, r->len);
	uint32_t code;

	if (risky < r->len) {
		code_next(r->text + risky, r->len - risky, &code);
		diag_add(c->ds, DIAG_ERROR, r->file, r->line, r->col,
		    "terminals do not agree on the width of U+%04X here",
		    (unsigned)code);
	}
	for (size_t i = 0; i < r->nlink; i++)
		check_link(c, r, r->link[i]);
}

static void
check_text(struct check *c, const struct rich *r)
{
	check_left(c, r);
	check_code(c, r);
}

/* Texts that are separated by blanks and have a letter or digit in them. */
static int
count_words(const struct rich *r)
{
	bool word = false, letters = false;
	int n = 0;

	for (size_t i = 0; i <= r->len; i++) {
		const unsigned char b = i < r->len ? (unsigned char)r->text[i] :
		    ' ';

		word = b != ' ' && b != '\n';
		letters = word && (letters || isalnum(b) || b >= 0xC2);
		if (letters && (i + 1 == r->len || r->text[i + 1] == ' ' ||
		    r->text[i + 1] == '\n')) {
			n++;
			letters = false;
		}
	}
	return n;
}

/* ---- Blocks ---- */

static void
check_panel_key(struct check *c, const struct block *b)
{
	const char *id = directive_value(b->shape, "panel");

	if (id != NULL && deck_find(c->deck, id) < 0)
		diag_add(c->ds, DIAG_ERROR, b->file, b->shape->line,
		    b->shape->col, "there is no panel '%s'", id);
}

static void
check_icon(struct visit *v, const struct block *b, const char *name)
{
	if (view_icon(v->view, name, SIZE_NORMAL) == NULL ||
	    view_icon(v->view, name, SIZE_SMALL) == NULL)
		diag_add(v->check->ds, DIAG_ERROR, b->file, b->shape->line,
		    b->shape->col, "there is no icon '%s'", name);
}

static void
check_icons(struct visit *v, const struct block *b)
{
	const char *name;
	int n;

	for (n = 0; (name = directive_word(b->shape, n)) != NULL; n++)
		check_icon(v, b, name);
	if (n != b->nitem)
		diag_add(v->check->ds, DIAG_WARNING, b->file, b->shape->line,
		    b->shape->col, "icons has %d name%s for %d item%s", n,
		    n == 1 ? "" : "s", b->nitem, b->nitem == 1 ? "" : "s");
}

static void
check_collection(struct visit *v, const struct block *b)
{
	if (directive_word(b->shape, 0) != NULL)
		check_icons(v, b);
	check_practices(v->check, b);
}

/* A chart that counts has a label for each of its figures. */
static void
check_count(struct check *c, const struct block *b, const char *file)
{
	const struct practices *p = practices_find(c->deck, file);

	if (p == NULL)
		diag_add(c->ds, DIAG_ERROR, b->file, b->shape->line,
		    b->shape->col, "there is no file '%s' beside the deck",
		    file);
	for (int r = 1; p != NULL && r < b->rows; r++) {
		const struct rich *label = &b->cell[r * b->cols];

		if (practices_count(c->deck, p, label->source) < 0)
			diag_add(c->ds, DIAG_ERROR, label->file, label->line,
			    label->col, "'%s' has no theme, region or country "
			    "that is called '%s'", file, label->source);
	}
}

static void
check_source(struct visit *v, const struct block *b)
{
	for (size_t i = 0; !v->has_source &&
	    i < sizeof figures / sizeof *figures; i++)
		if (strcmp(figures[i], b->shape->name) == 0) {
			diag_add(v->check->ds, DIAG_ERROR, b->file,
			    b->shape->line, b->shape->col,
			    "%s has no source on its panel", b->shape->name);
			v->has_source = true;
		}
}

static void
check_shape(struct visit *v, const struct block *b)
{
	const char *name = b->shape->name;
	const char *icon = directive_value(b->shape, "icon");

	const char *count = directive_value(b->shape, "count");

	check_source(v, b);
	if (count != NULL)
		check_count(v->check, b, count);
	if (strcmp(name, "icons") == 0)
		check_icons(v, b);
	else if (strcmp(name, "isotype") == 0 && icon != NULL)
		check_icon(v, b, icon);
	else if (strcmp(name, "quiz") == 0 || strcmp(name, "estimate") == 0)
		check_panel_key(v->check, b);
	else if (strcmp(name, "practices") == 0)
		check_collection(v, b);
}

static void
visit_block(struct visit *v, const struct block *b)
{
	const struct box box = form_box(v->view, b);

	if (box.problem != NULL)
		diag_add(v->check->ds, DIAG_ERROR, b->file, b->line, b->col,
		    "%s", box.problem);
	for (const struct doubt *d = box.doubt; d != NULL; d = d->next)
		diag_add(v->check->ds, d->note ? DIAG_NOTE : DIAG_WARNING,
		    d->at->file, d->at->line, d->at->col, "%s", d->words);
	if (b->shape != NULL)
		check_shape(v, b);
	if (b->alt != NULL)
		check_text(v->check, b->alt);
	switch (b->kind) {
	case BLOCK_HEADING:
	case BLOCK_PARAGRAPH:
		check_text(v->check, &b->text);
		break;
	case BLOCK_CODE:
		check_code(v->check, &b->text);
		break;
	case BLOCK_LIST:
		for (int i = 0; i < b->nitem; i++) {
			check_text(v->check, &b->item[i].text);
			visit_blocks(v, b->item[i].child, b->item[i].nchild);
		}
		break;
	case BLOCK_TABLE:
		for (int i = 0; i < b->rows * b->cols; i++)
			check_text(v->check, &b->cell[i]);
		break;
	case BLOCK_QUOTE:
		visit_blocks(v, b->child, b->nchild);
		break;
	}
}

static void
visit_blocks(struct visit *v, const struct block *b, int n)
{
	for (int i = 0; i < n; i++)
		visit_block(v, &b[i]);
}

/* ---- Panels ---- */

static void
check_title(struct check *c, const struct panel *p)
{
	const int words = count_words(&p->title);

	check_text(c, &p->title);
	if (rich_empty(&p->title))
		return;
	if (words > TITLE_WORDS)
		diag_add(c->ds, DIAG_WARNING, p->title.file, p->title.line,
		    p->title.col, "this title has %d words; %d can be taken in "
		    "at a glance", words, TITLE_WORDS);
	if (!p->entry->has_id)
		diag_add(c->ds, DIAG_NOTE, p->title.file, p->title.line,
		    p->title.col, "this panel has no id; '%s' changes with its "
		    "title", p->entry->id);
}

/* Whoever writes "#" may mean a section. */
static void
check_levels(struct check *c, const struct panel *p)
{
	for (int i = 0; i < p->nblock; i++)
		if (p->block[i].kind == BLOCK_HEADING && p->block[i].level == 1)
			diag_add(c->ds, DIAG_NOTE, p->block[i].file,
			    p->block[i].line, p->block[i].col, "# opens a "
			    "section only where a panel begins; this is a "
			    "heading inside of one");
}

static void
check_heading(struct check *c, struct arena *a, const char *msgid,
    const char *file, int line)
{
	struct rich r = deck_text(c->deck, a, msgid, NULL);

	r.file = file;
	r.line = line;
	r.col = 1;
	check_text(c, &r);
}

static void
check_headings(struct check *c, struct arena *a)
{
	const struct deck *d = c->deck;

	check_heading(c, a, d->title, d->source.name, 1);
	for (int i = 0; i < d->ntour; i++)
		check_heading(c, a, d->tour[i].title, d->source.name, 1);
	for (int i = 0; i < d->nsection; i++)
		check_heading(c, a, d->section[i].heading,
		    d->panel[d->section[i].first].source->name,
		    d->section[i].line);
}

/* Controls, wherever they are: texts, ids, code, the front matter. One finding
 * a line. */
static void
check_controls(struct check *c, const struct source *so)
{
	const char *s = so->text, *const end = s + so->len;
	const bool centres = (so->traits & TRAIT_CENTRED) != 0;

	for (int line = 1; s < end; line++, s++) {
		int at = 0;

		for (int col = 1; s < end && *s != '\n'; col++) {
			uint32_t code;

			s += safe_decode(s, &code);
			if (at == 0 && safe_is_control(code) &&
			    !(code == CENTRE_CODE && centres))
				at = col;
		}
		if (at > 0)
			diag_add(c->ds, DIAG_WARNING, so->name, line, at,
			    "a control character is shown as U+FFFD");
	}
}

void
check_deck(struct check *c)
{
	struct words words;
	struct arena arena;

	deck_set_language(c->deck, c->deck->lang, NULL);
	words_open(&words, c->interface, c->deck->lang, NULL);
	arena_init(&arena);
	check_controls(c, &c->deck->source);
	check_slips(c, &c->deck->source);
	if (c->deck->local.text != NULL) {
		check_controls(c, &c->deck->local);
		check_slips(c, &c->deck->local);
	}
	check_headings(c, &arena);
	for (int i = 0; i < c->deck->npanel; i++) {
		struct view view;
		struct visit v = { .check = c, .view = &view };
		const struct panel *p;

		arena_clear(&arena);
		view = check_view(c, &arena, &words);
		p = panel_parse(&arena, c->deck, i, c->ds);
		v.has_source = panel_has(p, "source");
		check_title(c, p);
		for (int k = 0; k < p->nnote; k++)
			check_text(c, &p->note[k]);
		check_levels(c, p);
		visit_blocks(&v, p->block, p->nblock);
	}
	arena_release(&arena);
	for (int i = 0; i < 2; i++)
		check_layout(c, i == 1, NULL, NULL, NULL);
	words_release(&words);
}
