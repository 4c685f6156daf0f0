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

static void
qr_draw(struct reader *r, struct stage *stage, struct view *v,
    struct canvas *c)
{
	const char *address = stage->address;

	struct area all = area_all(c, DIR_LTR);
	struct rich url = rich_plain(address, DIR_LTR, "en");
	QRcode *code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_L);
	const bool half = v->glyphs == GLYPHS_FULL;
	struct rich leave = view_say(v, N_("Any key: back to the panel"));
	int words = view_text_rows(v, &url, c->cols - 2), rows = 0, cols = 0;

	(void)r;
	if (code != NULL) {
		cols = (code->width + 2 * QUIET) * (half ? 1 : 2);
		rows = half ? (code->width + 2 * QUIET + 1) / 2 :
		    code->width + 2 * QUIET;
	}
	if (code != NULL && cols <= c->cols && rows + words <= c->rows) {
		const int y = (c->rows - rows - words) / 2;
		const int x = (c->cols - cols) / 2;

		area_fill(&all, y, x, rows, cols, style(ROLE_QR));
		draw_code(v, &all, y, x, code);
		view_text(v, &all, y + rows, 1, c->cols - 2, &url,
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
	if (c->rows > rows + words + 1)
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
