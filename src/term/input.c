/* From bytes to events. read_key() and its helpers look at the front of the
 * buffer and give the bytes that they understood, or 0 when more must come. */
#include "config.h"

#include "term/input.h"

#include <string.h>

#include "term/ground.h"
#include "text/utf8.h"

enum { ESC = 0x1B, BEL = 0x07 };

/* The mark behind what is pasted; the one before is CSI 200 ~. */
#define PASTE_END	"\033[201~"
#define PASTE_END_N	6

size_t
input_feed(struct input *in, const void *bytes, size_t n)
{
	if (n > INPUT_SIZE - in->n)
		n = INPUT_SIZE - in->n;
	memcpy(in->buf + in->n, bytes, n);
	in->n += n;
	return n;
}

/* Whether what comes first may be the rest of a sequence whose Escape was
 * taken for a key. */
static bool
is_tail(const struct input *in)
{
	return in->escaped && in->n > 0 && in->n < INPUT_SIZE &&
	    (in->buf[0] == '[' || in->buf[0] == 'O') && (in->n == 1 ||
	    strchr("0123456789<?ABCDFHIMOPQRSZ", in->buf[1]) != NULL);
}

int
input_wait(const struct input *in)
{
	if (in->pasting)
		return INPUT_WAIT_PASTE;
	if (in->n == 0 && !in->string)
		return 0;
	if (is_tail(in))
		return INPUT_WAIT_TAIL;
	if (in->string || in->n > 1 || in->buf[0] != ESC)
		return INPUT_WAIT_REST;
	return INPUT_WAIT;
}

static void
take(struct input *in, size_t n)
{
	memmove(in->buf, in->buf + n, in->n - n);
	in->n -= n;
}

static void
give_key(struct event *e, uint32_t key)
{
	e->kind = EVENT_KEY;
	e->key = key;
}

/* A mouse report: button with xterm's bits, column and row from 1. */
static void
give_mouse(struct event *e, int button, int col, int row)
{
	button &= ~(4 | 8 | 16);	/* Shift, Alt, Control */
	if (col < 1 || row < 1)
		return;
	e->row = row - 1;
	e->col = col - 1;
	if (button == 0)
		e->kind = EVENT_CLICK;
	else if (button == 64)
		e->kind = EVENT_WHEEL_UP;
	else if (button == 65)
		e->kind = EVENT_WHEEL_DOWN;
}

/* Keys that end in a letter, behind ESC [ and ESC O. */
static uint32_t
letter_key(unsigned char c)
{
	switch (c) {
	case 'A': return K_UP;
	case 'B': return K_DOWN;
	case 'C': return K_RIGHT;
	case 'D': return K_LEFT;
	case 'F': return K_END;
	case 'H': return K_HOME;
	case 'M': return K_ENTER;	/* of the keypad */
	case 'P': return K_F1;
	case 'Q': return K_F2;
	case 'Z': return K_BACK_TAB;
	}
	return K_UNKNOWN;
}

/* Keys of the form ESC [ number ~. */
static uint32_t
number_key(int n)
{
	switch (n) {
	case 1: case 7: return K_HOME;
	case 3: return K_DELETE;
	case 4: case 8: return K_END;
	case 5: return K_PAGE_UP;
	case 6: return K_PAGE_DOWN;
	case 11: return K_F1;
	case 12: return K_F2;
	case 24: return K_F12;
	}
	return K_UNKNOWN;
}

/* Numbers between the bytes s..end, apart by ';'; gives how many. */
static int
numbers(const unsigned char *s, const unsigned char *end, int out[3])
{
	int n = 0;

	out[0] = out[1] = out[2] = 0;
	for (; s < end; s++)
		if (*s == ';') {
			if (++n == 3)
				return 3;
		} else if (*s >= '0' && *s <= '9' && out[n] < 100000)
			out[n] = out[n] * 10 + (*s - '0');
	return n + 1;
}

/* A whole control sequence: parameters p..end, then its last byte. */
static void
give_control(struct input *in, struct event *e, const unsigned char *p,
    const unsigned char *end)
{
	int n[3];

	if (*p == '<' && (*end == 'M' || *end == 'm')) {
		if (numbers(p + 1, end, n) == 3 && *end == 'M')
			give_mouse(e, n[0], n[1], n[2]);
		return;
	}
	/* Replies that came late, and reports of the focus: no keys. */
	if (*p == '?' || *p == '>' || *p == '=' ||
	    strchr("ORIcnty", *end) != NULL)
		return;
	numbers(p, end, n);
	if (*end == '~' && n[0] == 200)
		in->pasting = true;
	else if (*end == '~' && n[0] == 201)
		return;			/* a mark that came late */
	else if (*end == '~')
		give_key(e, number_key(n[0]));
	else if (*end == 'M')
		give_key(e, K_UNKNOWN);
	else
		give_key(e, letter_key(*end));
}

/* Behind ESC [. */
static size_t
read_control(struct input *in, bool late, struct event *e)
{
	const unsigned char *b = in->buf;
	size_t i = 2;

	if (i < in->n && b[i] == 'M') {		/* the old mouse report */
		if (in->n >= 6) {
			give_mouse(e, b[3] - 32, b[4] - 32, b[5] - 32);
			return 6;
		}
	} else if (i < in->n && b[i] == '[') {	/* F1, F2 of the console */
		if (in->n >= 4) {
			give_key(e, b[3] == 'A' ? K_F1 : b[3] == 'B' ? K_F2 :
			    K_UNKNOWN);
			return 4;
		}
	} else {
		while (i < in->n && b[i] >= 0x20 && b[i] < 0x40)
			i++;
		if (i < in->n && b[i] >= 0x40 && b[i] < 0x7F) {
			give_control(in, e, b + 2, b + i);
			return i + 1;
		}
		if (i < in->n) {		/* broken off */
			give_key(e, K_UNKNOWN);
			return i;
		}
	}
	if (!late && in->n < INPUT_SIZE)
		return 0;
	give_key(e, K_UNKNOWN);
	return in->n;
}

static size_t
read_escape(struct input *in, bool late, struct event *e)
{
	const unsigned char *b = in->buf;

	if (in->n == 1 && !late)
		return 0;
	if (in->n > 1 && b[1] == '[')
		return read_control(in, late, e);
	if (in->n > 1 && strchr("OP]_^X", b[1]) != NULL && b[1] != '\0') {
		if (in->n == 2 && !late)
			return 0;
		if (in->n > 2 && b[1] == 'O') {
			give_key(e, letter_key(b[2]));
			return 3;
		}
		if (in->n > 2) {
			in->string = true;
			in->nreply = 0;
			if (b[1] != ']')	/* none that is understood */
				in->nreply = INPUT_REPLY;
			return 2;
		}
	}
	/* Escape and a key after it, that a slow line brought at once. */
	give_key(e, K_ESCAPE);
	in->escaped = in->n == 1;
	return 1;
}

static size_t
read_utf8(const struct input *in, bool late, struct event *e)
{
	const unsigned char *b = in->buf;
	size_t n = b[0] >= 0xF0 ? 4 : b[0] >= 0xE0 ? 3 : 2;
	uint32_t c = b[0] & (0xFFu >> (n + 1));
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };

	give_key(e, K_UNKNOWN);
	if (b[0] < 0xC2 || b[0] > 0xF4)
		return 1;
	for (size_t i = 1; i < n; i++) {
		if (i == in->n) {
			if (late)
				return in->n;
			e->kind = EVENT_NONE;
			return 0;
		}
		if ((b[i] & 0xC0) != 0x80)
			return i;
		c = c << 6 | (b[i] & 0x3F);
	}
	if (c >= least[n] && c >= 0xA0 && c <= 0x10FFFF &&
	    (c < 0xD800 || c > 0xDFFF))
		e->key = c;
	return n;
}

static size_t
read_key(struct input *in, bool late, struct event *e)
{
	unsigned char c;

	if (is_tail(in)) {
		if (in->n == 1 && !late)
			return 0;
		if (in->n > 1) {
			memmove(in->buf + 1, in->buf, in->n++);
			in->buf[0] = ESC;
		}
	}
	in->escaped = false;
	c = in->buf[0];
	if (c == ESC)
		return read_escape(in, late, e);
	if (c >= 0x80)
		return read_utf8(in, late, e);
	give_key(e, c);
	switch (c) {
	case ' ': e->key = K_SPACE; break;
	case '\r': case '\n': e->key = K_ENTER; break;
	case '\t': e->key = K_TAB; break;
	case '\b': case 0x7F: e->key = K_BACKSPACE; break;
	case 'C' & 0x1F: e->key = K_CONTROL_C; break;
	case 'D' & 0x1F: e->key = K_CONTROL_D; break;
	case 'L' & 0x1F: e->key = K_CONTROL_L; break;
	case 'N' & 0x1F: e->key = K_CONTROL_N; break;
	case 'P' & 0x1F: e->key = K_CONTROL_P; break;
	case 'U' & 0x1F: e->key = K_CONTROL_U; break;
	case 'Z' & 0x1F: e->key = K_CONTROL_Z; break;
	default:
		if (c < 0x20)
			e->key = K_UNKNOWN;
	}
	return 1;
}

/* Keeps the beginning of a reply. */
static void
note_reply(struct input *in, const unsigned char *bytes, size_t n)
{
	for (size_t i = 0; i < n && in->nreply < INPUT_REPLY; i++)
		in->reply[in->nreply++] = bytes[i] != '\0' ? (char)bytes[i] :
		    ' ';
}

/* A reply is whole. */
static void
hear_reply(struct input *in)
{
	enum ground ground;

	if (in->nreply == INPUT_REPLY)
		return;
	in->reply[in->nreply] = '\0';
	ground = ground_told(in->reply);
	if (ground != GROUND_UNKNOWN)
		in->ground = ground;
}

/* Swallows a string up to its end, BEL or ESC \; false when that must still
 * come. */
static bool
skip_string(struct input *in, bool late)
{
	for (size_t i = 0; i < in->n; i++) {
		bool end = in->buf[i] == BEL;

		if (in->buf[i] == ESC) {
			if (i + 1 == in->n) {
				note_reply(in, in->buf, i);
				take(in, i);
				in->string = !late;
				return late;
			}
			if (in->buf[i + 1] != '\\') {
				/* Broken off by another sequence. */
				take(in, i);
				in->string = false;
				return true;
			}
			end = true;
			i++;
		}
		if (end) {
			note_reply(in, in->buf, i - (in->buf[i] != BEL));
			hear_reply(in);
			take(in, i + 1);
			in->string = false;
			return true;
		}
	}
	note_reply(in, in->buf, in->n);
	in->n = 0;
	in->string = !late;
	return late;
}

/* How many bytes of what is pasted are whole: up to the mark at the end, and
 * not the beginning of a mark or of a character. *end: the mark is there. */
static size_t
pasted_length(const struct input *in, bool *end)
{
	const unsigned char *b = in->buf;
	size_t n = 0;

	*end = false;
	for (; n < in->n; n++) {
		const size_t left = in->n - n;

		if (b[n] == ESC && memcmp(b + n, PASTE_END,
		    left < PASTE_END_N ? left : PASTE_END_N) == 0) {
			*end = left >= PASTE_END_N;
			return n;
		}
		if (left < 4 && utf8_begins(b + n, left))
			return n;
	}
	return n;
}

/* Takes a piece of what is pasted. false when more must come. */
static bool
take_paste(struct input *in, bool late, struct event *e)
{
	bool end;
	size_t n = pasted_length(in, &end);

	if (late && n == 0 && !end) {
		/* The mark will not come; nobody is to be locked out. */
		n = in->n;
		end = true;
	}
	memcpy(in->pasted, in->buf, n);
	in->pasted[n] = '\0';
	for (size_t i = 0; i < n; i++)
		if (in->pasted[i] == '\0')
			in->pasted[i] = ' ';
	take(in, n);
	if (end) {
		take(in, in->n < PASTE_END_N ? in->n : PASTE_END_N);
		in->pasting = false;
	}
	if (n > 0) {
		e->kind = EVENT_PASTE;
		e->text = in->pasted;
	}
	return n > 0 || end;
}

bool
input_next(struct input *in, bool late, struct event *e)
{
	memset(e, 0, sizeof *e);
	while (in->n > 0 || ((in->string || in->pasting) && late)) {
		size_t n;

		if (in->pasting) {
			if (!take_paste(in, late, e))
				return false;
			if (e->kind != EVENT_NONE)
				return true;
			continue;
		}
		if (in->string) {
			if (!skip_string(in, late))
				return false;
			continue;
		}
		n = read_key(in, late, e);
		take(in, n);
		if (e->kind != EVENT_NONE)
			return true;
		if (n == 0)
			return false;
	}
	return false;
}

void
input_listen(struct input *in)
{
	struct event none;

	while (in->string || (in->n > 2 && in->buf[0] == ESC &&
	    in->buf[1] == ']')) {
		if (!in->string)
			take(in, read_escape(in, false, &none));
		if (!skip_string(in, false))
			return;
	}
}
