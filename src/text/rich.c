/* Rich text without anything on it; what has marks is made by deck/. */
#include "config.h"

#include "text/rich.h"

#include <string.h>

struct rich
rich_plain(const char *s, enum dir dir, const char *lang)
{
	struct rich r;

	memset(&r, 0, sizeof r);
	r.text = s;
	r.len = strlen(s);
	r.dir = dir;
	r.lang = lang != NULL ? lang : "";
	r.source = s;
	r.msgid = "";
	r.file = "";
	return r;
}

bool
rich_empty(const struct rich *r)
{
	size_t i;

	for (i = 0; i < r->len; i++)
		if (r->text[i] != ' ' && r->text[i] != '\n')
			return false;
	return true;
}
