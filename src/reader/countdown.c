/* The countdown of a question: one at a time, found by its panel and block. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "reader/reader.h"

enum { MINUTE = 60000 };	/* milliseconds */

static bool
is_of(const struct reader *r, int block)
{
	const int panel = place_panel(r);

	return r->timer.id != NULL && r->timer.c.block == block &&
	    panel >= 0 && strcmp(r->timer.id, r->deck->panel[panel].id) == 0;
}

void
countdown_press(struct reader *r, int block, int minutes)
{
	struct countdown *c = &r->timer.c;

	if (is_of(r, block) && c->left > 0) {
		c->running = !c->running;
		return;
	}
	free(r->timer.id);
	r->timer.id = xstrdup(r->deck->panel[place_panel(r)].id);
	c->block = block;
	c->left = c->whole = (int64_t)minutes * MINUTE;
	c->running = true;
}

bool
countdown_is_elsewhere(const struct reader *r, int block)
{
	return countdown_is_on(r) && !is_of(r, block);
}

void
countdown_add(struct reader *r, int minutes)
{
	r->timer.c.left += (int64_t)minutes * MINUTE;
	if (r->timer.c.whole < r->timer.c.left)
		r->timer.c.whole = r->timer.c.left;
}

bool
countdown_is_on(const struct reader *r)
{
	return r->timer.id != NULL && r->timer.c.left > 0;
}

void
countdown_forget(struct reader *r)
{
	free(r->timer.id);
	memset(&r->timer, 0, sizeof r->timer);
}
