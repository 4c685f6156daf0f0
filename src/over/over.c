/* The table of screens, and what all of them have in common: opening, closing,
 * moving in a list, typing. */
#include "config.h"

#include "over/over.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/utf8.h"

enum { ROWS = 24 };

static const struct over *table[ROWS + 1] = {
	&over_contents, &over_search, &over_language, &over_help,
	&over_source, &over_note, &over_display, &over_qr, &over_black
};

void
over_add(const struct over *over)
{
	for (int i = 0; i < ROWS; i++)
		if (table[i] == NULL || table[i] == over) {
			table[i] = over;
			return;
		}
}

const struct over *
over_of(enum action action)
{
	if (action != ACTION_NONE)
		for (int i = 0; table[i] != NULL; i++)
			if (table[i]->action == action)
				return table[i];
	return NULL;
}

void
stage_init(struct stage *s)
{
	memset(s, 0, sizeof *s);
	canvas_init(&s->body, 1, 1);
	stage_close(s);
}

void
stage_release(struct stage *s)
{
	canvas_release(&s->body);
	free(s->address);
	free(s->list.choice);
	free(s->list.row);
	free(s->list.rows);
	free(s->tile);
}

void
stage_close(struct stage *s)
{
	s->over = NULL;
	s->list.selected = -1;
	s->list.scroll = 0;
	s->list.nchoice = 0;
	s->list.sheet = NULL;
	s->list.input[0] = '\0';
	s->ntile = 0;
}

static void
leave(struct reader *r, struct stage *s, struct effects *e)
{
	const struct over *over = s->over;

	stage_close(s);
	if (over->leave != NULL)
		over->leave(r, e);
}

void
stage_open(struct reader *r, struct stage *s, const struct over *over,
    struct effects *e)
{
	const struct over *was = s->over;

	if (was != NULL)
		leave(r, s, e);
	if (was == over)
		return;
	s->over = over;
	if (over->open != NULL)
		over->open(r, s, e);
}

void
stage_show_qr(struct reader *r, struct stage *s, const char *address)
{
	struct effects none = { 0 };
	char *copy = xstrdup(address);

	free(s->address);
	s->address = copy;
	stage_close(s);
	stage_open(r, s, &over_qr, &none);
}

static void
changed(struct reader *r, struct stage *s)
{
	if (s->over->typed != NULL)
		s->over->typed(r, s);
}

void
stage_type(struct reader *r, struct stage *s, const char *text)
{
	const size_t n = strlen(text);

	if (n >= sizeof s->list.input || s->over == NULL)
		return;
	memcpy(s->list.input, text, n + 1);
	s->list.selected = n > 0 ? 0 : -1;
	s->list.scroll = 0;
	changed(r, s);
}

void
stage_choose(struct reader *r, struct stage *s, int i, struct effects *e)
{
	const struct over *over = s->over;
	int value;

	if (over == NULL || i < 0 || i >= s->list.nchoice)
		return;
	value = s->list.choice[i];
	stage_close(s);
	if (over->choose != NULL)
		over->choose(r, s, value, e);
}

void
stage_click(struct reader *r, struct stage *s, int row, struct effects *e)
{
	const struct list *l = &s->list;

	if (s->over->any_key) {
		leave(r, s, e);
		return;
	}
	for (int i = 0; i < l->nchoice; i++)
		if (l->row[i] >= 0 && row >= l->row[i] &&
		    row < l->row[i] + l->rows[i]) {
			stage_choose(r, s, i, e);
			return;
		}
}

void
stage_point(struct reader *r, struct stage *s, int row, int col,
    struct effects *e)
{
	if (s->ntile == 0) {
		stage_click(r, s, row, e);
		return;
	}
	for (int i = 0; i < s->ntile; i++) {
		const struct tile *t = &s->tile[i];

		if (row >= t->row && row < t->row + t->rows &&
		    col >= t->col && col < t->col + t->cols) {
			stage_choose(r, s, i, e);
			return;
		}
	}
}

/* ---- Keys ---- */

/* Moving in a list; false: the key does not. */
static bool
move_key(struct list *l, uint32_t key)
{
	const int page = l->page > 1 ? l->page - 1 : 1;

	switch (key) {
	case K_DOWN:
	case K_TAB:
	case K_CONTROL_N:
		list_move(l, 1);
		return true;
	case K_UP:
	case K_BACK_TAB:
		list_move(l, -1);
		return true;
	case K_PAGE_DOWN:
		list_move(l, page);
		return true;
	case K_PAGE_UP:
		list_move(l, -page);
		return true;
	case K_HOME:
		list_move(l, -(1 << 20));
		return true;
	case K_END:
		list_move(l, 1 << 20);
		return true;
	default:
		return false;
	}
}


/* What is typed in a list that takes text; false: it is none. */
static bool
text_key(struct reader *r, struct stage *s, uint32_t key)
{
	if (key == K_SPACE)
		key = ' ';
	if (key == K_CONTROL_U) {
		stage_type(r, s, "");
		return true;
	}
	if (key == K_BACKSPACE && s->list.input[0] != '\0') {
		list_rub_out(&s->list);
		changed(r, s);
		return true;
	}
	if (key < ' ' || key >= KEY_BASE || key == 0x7F ||
	    (key == ' ' && s->list.input[0] == '\0'))
		return false;
	list_type(&s->list, key);
	changed(r, s);
	return true;
}

static bool
can_type(const struct stage *s)
{
	return s->over->kind == OVER_TYPE || s->over->kind == OVER_CHOOSE;
}

/* Whether the key opens the screen that is there: then it closes it, unless
 * something was typed. */
static bool
is_own(const struct stage *s, uint32_t key)
{
	return s->over->action != ACTION_NONE && s->list.input[0] == '\0' &&
	    key_action(key_latin(key), false) == s->over->action;
}

/* Paging, clocks and the black screen go on under notes and sources. */
static bool
is_for_panel(const struct stage *s, uint32_t key)
{
	switch (key_action(key_latin(key), false)) {
	case ACTION_NEXT:
	case ACTION_PREVIOUS:
	case ACTION_FIND_NEXT:
	case ACTION_FIND_PREVIOUS:
	case ACTION_CLOCK:
	case ACTION_MINUTE:
		return true;
	case ACTION_FORWARD:
		return !s->list.more;
	case ACTION_BACKWARD:
		return s->list.scroll == 0;
	default:
		return false;
	}
}

bool
stage_key(struct reader *r, struct stage *s, uint32_t key, struct effects *e)
{
	const struct over *over = s->over;
	const enum action action = key_action(key_latin(key), false);

	if (key == K_CONTROL_C || key == K_CONTROL_Z || key == K_CONTROL_L)
		return false;
	if (over->key != NULL && over->key(r, s, key, e))
		return true;
	if (over->any_key) {
		leave(r, s, e);
		return true;
	}
	if (is_own(s, key) || key == K_ESCAPE) {
		leave(r, s, e);
		return true;
	}
	if (over->beside && is_for_panel(s, key))
		return false;
	if (move_key(&s->list, key))
		return true;
	if (can_type(s) && text_key(r, s, key))
		return true;
	if (key == K_ENTER && s->list.selected >= 0 &&
	    s->list.selected < s->list.nchoice) {
		stage_choose(r, s, s->list.selected, e);
		return true;
	}
	if (key == K_BACKSPACE || (!can_type(s) && (key == K_ENTER ||
	    key_latin(key) == 'q'))) {
		leave(r, s, e);
		return true;
	}
	if (can_type(s))
		return true;
	if (key == K_SPACE || key_latin(key) == 'j' ||
	    key_latin(key) == 'k') {
		list_move(&s->list, key == K_SPACE ? s->list.page > 1 ?
		    s->list.page - 1 : 1 : key_latin(key) == 'j' ? 1 : -1);
		return true;
	}
	/* From one screen to another by its key; the theme shows at once. */
	return over_of(action) == NULL && action != ACTION_THEME;
}

/* Only text is taken from what was pasted, and only where text is meant. */
void
stage_paste(struct reader *r, struct stage *s, const char *text)
{
	if (s->over == NULL || s->over->kind != OVER_TYPE)
		return;
	while (*text != '\0') {
		uint32_t c = 0;
		const size_t n = utf8_get((const unsigned char *)text,
		    strnlen(text, 4), &c);

		text += n > 0 ? n : 1;
		if (c == '\n' || c == '\r' || c == '\t')
			c = ' ';
		if (c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0))
			list_type(&s->list, c);
	}
	changed(r, s);
}
