/* A QR code over the whole screen: dark on its own light ground in every
 * theme, with the quiet zone of 4 modules that ISO/IEC 18004 asks for, and the
 * address in words. */
#include "config.h"

#include <qrencode.h>
#include <string.h>

#include "over/over.h"

enum { QUIET = 4 };

/* Modules are drawn two to a cell, one above the other, in half blocks; where
 * there are none (ASCII, Linux console) one module is two cells wide. */
static void
draw_code(struct view *v, const struct area *a, int y, int x,
    const QRcode *code)
{
	const int n = code->width;

	if (v->glyphs != GLYPHS_FULL) {
		for (int r = 0; r < n; r++)
			for (int c = 0; c < n; c++)
				if (code->data[r * n + c] & 1) {
					struct style dark = style_with(
					    ROLE_QR, LOOK_REVERSE);

					area_fill(a, y + QUIET + r, x +
					    2 * (QUIET + c), 1, 2, dark);
				}
		return;
	}
	for (int r = 0; r < n; r += 2)
		for (int c = 0; c < n; c++) {
			const bool top = code->data[r * n + c] & 1;
			const bool low = r + 1 < n &&
			    code->data[(r + 1) * n + c] & 1;

			if (top || low)
				area_put(a, y + (QUIET + r) / 2, x + QUIET + c,
				    top && low ? "█" : top ? "▀" : "▄", 1,
				    style(ROLE_QR));
		}
}

/* Cells of a code with its quiet zone, and rows of the address below it. */
struct room {
	int	 rows, cols, words;
};

/* Whether there is room for all of it; code may be NULL. */
static bool
fits(const struct view *v, const QRcode *code, const struct rich *url,
    int rows, int cols, struct room *r)
{
	const bool half = v->glyphs == GLYPHS_FULL;

	memset(r, 0, sizeof *r);
	r->words = view_text_rows(v, url, cols - 2);
	if (code == NULL)
		return false;
	r->cols = (code->width + 2 * QUIET) * (half ? 1 : 2);
	r->rows = half ? (code->width + 2 * QUIET + 1) / 2 :
	    code->width + 2 * QUIET;
	return r->cols <= cols && r->rows + r->words <= rows;
}

bool
qr_fits(const struct view *v, const char *address, int rows, int cols)
{
	const struct rich url = rich_plain(address, DIR_LTR, "en");
	QRcode *code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_L);
	struct room room;
	const bool fit = fits(v, code, &url, rows, cols, &room);

	QRcode_free(code);
	return fit;
}

static void
qr_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	const char *address = stage->address;
	struct area all = area_all(c, DIR_LTR);
	struct rich url = rich_plain(address, DIR_LTR, "en");
	QRcode *code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_L);
	struct rich leave = view_say(v, N_("Any key: back to the panel"));
	struct room room;

	(void)r;
	if (fits(v, code, &url, c->rows, c->cols, &room)) {
		const int y = (c->rows - room.rows - room.words) / 2;
		const int x = (c->cols - room.cols) / 2;

		area_fill(&all, y, x, room.rows, room.cols, style(ROLE_QR));
		draw_code(v, &all, y, x, code);
		view_text(v, &all, y + room.rows, 1, c->cols - 2, &url,
		    ALIGN_CENTRE, style(ROLE_STRONG));
	} else {
		struct rich small = view_say(v,
		    N_("The window is too small for the QR code:"));
		int y = view_text(v, &all, 0, 1, c->cols - 2, &small,
		    ALIGN_START, style(ROLE_TEXT));

		view_text(v, &all, y, 1, c->cols - 2, &url, ALIGN_START,
		    style(ROLE_STRONG));
	}
	/* How to leave it, where a row is free. */
	if (c->rows > room.rows + room.words + 1)
		view_text(v, &all, c->rows - 1, 1, c->cols - 2, &leave,
		    ALIGN_CENTRE, style(ROLE_MUTED));
	c->cursor_row = c->rows - 1;
	c->cursor_col = 0;
	QRcode_free(code);
}

static void
qr_say(const struct stage *stage, struct view *v, struct buf *out)
{
	buf_printf(out, "%s\n", view_fill(v, N_("Address: {1}"),
	    stage->address, (char *)NULL));
}

const struct over over_qr = {
	.name = "qr", .kind = OVER_READ, .action = ACTION_NONE,
	.any_key = true, .draw = qr_draw, .say = qr_say
};
