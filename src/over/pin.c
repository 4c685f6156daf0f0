/* The pad for the staff's PIN: digits by keys or by pointer, seen and said as
 * stars. What is typed is compared elsewhere. */
#include "config.h"

#include <string.h>

#include "over/over.h"

/* Values of the tiles that are no digits. */
enum { VALUE_RUB_OUT = 10, VALUE_DONE, VALUE_LEAVE, PAD = 13, PAD_COLUMNS = 3 };

static void
add(struct sheet *s, struct rich text, int value)
{
	sheet_add(s, ROW_CHOICE, text)->value = value;
}

/* As telephones have it; the last tiles have words. */
static void
pin_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	struct sheet s = { .title = N_("Staff: type the PIN") };
	const size_t n = strlen(r->kiosk->pin);
	struct buf stars = BUF_INIT;

	s.row = arena_array(v->arena, PAD + 2, sizeof *s.row);
	for (size_t i = 0; i < n; i++)
		buf_str(&stars, "* ");
	sheet_add(&s, ROW_TEXT, view_plain(v, n > 0 ? arena_strdup(v->arena,
	    stars.p) : "-"));
	if (r->message != NULL)
		sheet_add(&s, ROW_TEXT, view_plain(v, arena_strdup(v->arena,
		    r->message)));
	buf_release(&stars);
	for (int i = 1; i < 10; i++)
		add(&s, view_plain(v, view_integer(v, i)), i);
	add(&s, view_say(v, N_("Rub out")), VALUE_RUB_OUT);
	add(&s, view_plain(v, view_integer(v, 0)), 0);
	add(&s, view_say(v, N_("Done")), VALUE_DONE);
	add(&s, view_say(v, N_("Close")), VALUE_LEAVE);
	if (!tiles_draw(r, stage, v, c, &s, PAD_COLUMNS))
		sheet_draw(r, stage, v, c, &s);
	stage->list.sheet = NULL;	/* nothing of it is read out */
}

static void
type(struct reader *r, int digit)
{
	char *pin = r->kiosk->pin;
	const size_t n = strlen(pin);

	if (n + 1 < PIN_SIZE) {
		pin[n] = (char)('0' + digit);
		pin[n + 1] = '\0';
	}
	reader_tell(r, r->options.lines ? say(r->words, N_("star")) : NULL);
}

static void
rub_out(struct reader *r)
{
	const size_t n = strlen(r->kiosk->pin);

	if (n > 0)
		r->kiosk->pin[n - 1] = '\0';
	reader_tell(r, r->options.lines ? say(r->words, N_("rubbed out")) :
	    NULL);
}

static bool
pin_key(struct reader *r, struct stage *stage, uint32_t key,
    struct effects *e)
{
	const uint32_t latin = key_latin(key);

	(void)stage;
	if (latin >= '0' && latin <= '9')
		type(r, (int)(latin - '0'));
	else if (key == K_BACKSPACE)
		rub_out(r);
	else if (key == K_ENTER)
		e->pin = r->kiosk->pin;
	else
		return key != K_ESCAPE;
	return true;
}

static void
pin_choose(struct reader *r, struct stage *stage, int value,
    struct effects *e)
{
	if (value == VALUE_LEAVE) {
		memset(r->kiosk->pin, 0, PIN_SIZE);
		return;
	}
	stage_open(r, stage, &over_pin, e);
	if (value < 10)
		type(r, value);
	else if (value == VALUE_RUB_OUT)
		rub_out(r);
	else
		e->pin = r->kiosk->pin;
}

static void
pin_leave(struct reader *r, struct effects *e)
{
	(void)e;
	memset(r->kiosk->pin, 0, PIN_SIZE);
}

const struct over over_pin = {
	.name = "pin", .kind = OVER_KEYS, .action = ACTION_NONE,
	.draw = pin_draw, .key = pin_key, .choose = pin_choose,
	.leave = pin_leave
};
