/* What is counted of a visit. */
#include "config.h"

#include "reader/visit.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "reader/reader.h"
#include "view/form.h"

enum { ANSWERS = 32, SEEN_MOST = 1000 };

struct visit *
visit_new(int64_t now)
{
	struct visit *v = xcalloc(1, sizeof *v);

	v->begun = v->touched = now;
	return v;
}

void
visit_free(struct visit *v)
{
	if (v == NULL)
		return;
	for (int i = 0; i < v->n; i++)
		free(v->seen[i].which);
	free(v->seen);
	free(v->panel);
	free(v);
}

/* Once a visit; one that never ends stays small. */
static void
add(struct visit *v, const char *what, const char *which)
{
	if (v->n == SEEN_MOST)
		return;
	for (int i = 0; i < v->n; i++)
		if (strcmp(v->seen[i].what, what) == 0 &&
		    strcmp(v->seen[i].which, which) == 0)
			return;
	v->seen = xrealloc(v->seen, (size_t)v->n + 1, sizeof *v->seen);
	v->seen[v->n++] = (struct seen){ what, xstrdup(which) };
}

void
visit_panel(struct visit *v, const char *id)
{
	if (v->panel != NULL && strcmp(v->panel, id) == 0)
		return;
	if (v->panel == NULL)
		add(v, "first", id);
	add(v, "panel", id);
	free(v->panel);
	v->panel = xstrdup(id);
}

void
visit_qr(struct visit *v)
{
	add(v, "qr", "");
}

static void
add_answers(void *data, const char *id, const char *form, const void *memory)
{
	struct visit *v = data;
	const struct form *f = NULL;
	const struct form *const *table;
	struct buf which = BUF_INIT;
	int n;

	table = form_table(&n);
	for (int i = 0; i < n; i++)
		if (strcmp(table[i]->name, form) == 0)
			f = table[i];
	if (f == NULL || f->answered == NULL)
		return;
	for (int i = 0; i < ANSWERS; i++)
		if (f->answered(memory, i)) {
			buf_clear(&which);
			buf_printf(&which, "%s/%d", id, i + 1);
			add(v, "quiz", which.p);
		}
	buf_release(&which);
}

void
visit_close(struct visit *v, const struct reader *r, const char *ended)
{
	const char *tag = r->deck->shown;

	if (strlen(tag) < sizeof v->lang)
		strcpy(v->lang, tag);
	v->ended = ended;
	memory_each(r, add_answers, v);
}

const char *
visit_seconds(const struct visit *v)
{
	static const struct { int most; const char *name; } bucket[] = {
		{ 5, "1-5" }, { 15, "6-15" }, { 60, "16-60" },
		{ 180, "61-180" }
	};
	const int64_t ms = v->touched - v->begun;

	for (size_t i = 0; i < sizeof bucket / sizeof *bucket; i++)
		if (ms <= bucket[i].most * 1000)
			return bucket[i].name;
	return "181+";
}
