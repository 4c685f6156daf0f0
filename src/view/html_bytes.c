/* The bytes of a page: text is escaped here and nowhere else. */
#include "config.h"

#include "view/html.h"

#include <string.h>

void
html_raw(struct html *h, const char *markup)
{
	buf_str(h->out, markup);
}

void
html_text(struct html *h, const char *s, size_t n)
{
	size_t from = 0;

	for (size_t i = 0; i < n; i++) {
		const unsigned char c = (unsigned char)s[i];
		const char *as = c == '&' ? "&amp;" : c == '<' ? "&lt;" :
		    c == '>' ? "&gt;" : c == '"' ? "&quot;" : c < ' ' &&
		    c != '\n' ? "\xef\xbf\xbd" : NULL;

		if (as == NULL)
			continue;
		buf_add(h->out, s + from, i - from);
		buf_str(h->out, as);
		from = i + 1;
	}
	buf_add(h->out, s + from, n - from);
}

void
html_str(struct html *h, const char *s)
{
	html_text(h, s, strlen(s));
}

void
html_id(struct html *h, const char *id)
{
	for (; *id != '\0'; id++)
		if (*id == ' ' || *id == '\n' || *id == '\t')
			buf_char(h->out, '_');
		else
			html_text(h, id, 1);
}

void
html_lang(struct html *h, const char *lang, enum dir dir)
{
	if (strcmp(lang, h->lang) != 0) {
		html_raw(h, " lang=\"");
		html_str(h, lang);
		html_raw(h, "\"");
	}
	if (dir != h->dir)
		html_raw(h, dir == DIR_LTR ? " dir=\"ltr\"" : " dir=\"rtl\"");
}

void
html_open(struct html *h, const char *element, const char *class,
    const struct rich *r)
{
	buf_printf(h->out, "<%s", element);
	if (class != NULL)
		buf_printf(h->out, " class=\"%s\"", class);
	if (r->lang != NULL)
		html_lang(h, r->lang, r->dir);
	buf_char(h->out, '>');
}

void
html_close(struct html *h, const char *element)
{
	buf_printf(h->out, "</%s>\n", element);
}
