/* QR codes of a page: one path, dark on its own light ground in every theme,
 * with the quiet zone of 4 modules that ISO/IEC 18004 asks for. */
#include "config.h"

#include <qrencode.h>

#include "view/html.h"

enum { QUIET = 4 };

void
html_qr(struct html *h, const char *address)
{
	QRcode *code;
	int n;

	if (h->sheet & HTML_NO_QR || !html_is_safe_address(address))
		return;
	code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_L);
	if (code == NULL)
		return;		/* too long for a code */
	n = code->width;
	buf_printf(h->out, "<svg class=\"qr\" viewBox=\"0 0 %d %d\" "
	    "aria-hidden=\"true\"><path fill=\"#fff\" d=\"M0 0h%dv%dh-%dz\"/>"
	    "<path stroke=\"#000\" shape-rendering=\"crispEdges\" d=\"",
	    n + 2 * QUIET, n + 2 * QUIET, n + 2 * QUIET, n + 2 * QUIET,
	    n + 2 * QUIET);
	for (int y = 0; y < n; y++)
		for (int x = 0, run, at = -1; x < n; x += run) {
			for (run = 1; x + run < n && ((code->data[y * n + x] ^
			    code->data[y * n + x + run]) & 1) == 0; run++)
				;
			if (!(code->data[y * n + x] & 1))
				continue;
			if (at < 0)
				buf_printf(h->out, "M%d %d.5h%d", x + QUIET,
				    y + QUIET, run);
			else
				buf_printf(h->out, "m%d 0h%d", x - at, run);
			at = x + run;
		}
	html_raw(h, "\"/></svg>");
	QRcode_free(code);
}
