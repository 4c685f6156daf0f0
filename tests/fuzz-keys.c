/* Fuzzes the app: events on the shipped series in a language and at sizes of
 * the fuzzer's choice. The first byte is the language, the second the options,
 * then two bytes an event. No screen may clip, overlap or lose its cursor. */
#include "config.h"

#include <stdint.h>

#include "player.h"

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
check(bool ok)
{
	if (!ok)
		abort();
}

static struct event
event_of(const struct player *p, uint8_t what, uint8_t value)
{
	struct event e = { .kind = EVENT_KEY };

	switch (what % 8) {
	case 0:
		e.key = K_LEFT + value % (K_LAST - K_LEFT);
		break;
	case 1:
		e.kind = EVENT_RESIZE;
		e.row = 1 + value % 16 * 4;
		e.col = 1 + value / 16 * 14;
		break;
	case 2:
		e.kind = EVENT_CLICK;
		e.row = value % 16 * p->canvas.rows / 16;
		e.col = value / 16 * p->canvas.cols / 16;
		break;
	case 3:
		e.kind = value < 128 ? EVENT_TICK : value < 192 ?
		    EVENT_WHEEL_UP : EVENT_WHEEL_DOWN;
		e.now = p->app->reader.now + 1 + value * 100;
		break;
	case 4:		/* what is typed in a search may be anything */
		e.key = 0x600 + value;
		break;
	default:
		e.key = value > 0x20 && value < 0x7F ? value : K_SPACE;
		break;
	}
	return e;
}

/* The series is opened once; each input has its own app. */
static struct player series;

static bool
series_open(void)
{
	return series.deck != NULL || player_open(&series, NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct player p;
	struct arena arena;
	const char *const *tags;
	const char *error;
	size_t n;

	if (size < 2 || size > 2000 || !series_open())
		return 0;
	arena_init(&arena);
	n = deck_languages(series.deck, &arena, &tags);
	p = series;
	memset(&p.words, 0, sizeof p.words);
	deck_set_language(p.deck, tags[data[0] % n], NULL);
	player_words(&p);
	p.options.glyphs = (enum glyphs)(data[1] % 3);
	p.options.large = (data[1] & 4) != 0;
	p.options.env.bidi = data[1] & 8 ? BIDI_LOGICAL : BIDI_VISUAL;
	p.options.env.marks = (data[1] & 16) == 0;
	p.app = app_new(p.deck, &p.words, &p.options, &error);
	check(p.app != NULL);
	canvas_init(&p.canvas, 24, 80);
	app_draw(p.app, &p.canvas);
	for (size_t i = 2; i + 1 < size; i += 2) {
		const struct event e = event_of(&p, data[i], data[i + 1]);

		player_event(&p, &e);
		check(p.canvas.cursor_row >= 0 &&
		    p.canvas.cursor_row < p.canvas.rows &&
		    p.canvas.cursor_col >= 0 &&
		    p.canvas.cursor_col < p.canvas.cols);
		if (p.canvas.rows >= 5 && p.canvas.cols >= 20)
			check(p.canvas.clipped == 0 &&
			    p.canvas.overlaps == 0);
	}
	app_free(p.app);
	canvas_release(&p.canvas);
	words_release(&p.words);
	arena_release(&arena);
	return 0;
}
