/* Languages: what the program must know of each to show it. A table, not
 * code; a catalog may name itself and its number style in its header. */
#ifndef TEXT_LANG_H
#define TEXT_LANG_H

#include "text/rich.h"

struct lang {
	const char	*tag;		/* BCP 47: "fr", "zh-Hans" */
	const char	*name;		/* in itself: "Français" */
	const char	*english;	/* "French" */
	enum dir	 dir;
	/* How numbers are written. */
	const char	*digits;	/* "latn", "arab" or "arabext" */
	const char	*decimal, *group;	/* "." "," */
	const char	*percent;	/* "%s%%", "%s\u00a0%%", "%%%s" ... */
	int		 group_from;	/* digits before the first group: 2 where
					 * 5000 is written, but 50.000 */
};

/* The language of a tag: exact, else without its last subtags ("fr-BE" is
 * "fr", "zh-CN" and "zh" are "zh-Hans", "sr@latin" is "sr-Latn"), case and
 * '_' '-' alike; else a row with that tag, its direction by the table of
 * right-to-left languages and numbers as in English. Never NULL; lives as long as the program. */
const struct lang *lang_find(const char *tag);
/* A copy of a language whose numbers are written with other digits: "latn",
 * "arab" or "arabext"; with NULL or another word its own. */
struct lang lang_with_digits(const struct lang *, const char *digits);
/* The tag of a POSIX locale name: "pt_BR.UTF-8" -> "pt-BR", "C" -> "".
 * Writes at most size bytes. */
void	lang_from_locale(const char *locale, char *tag, size_t size);
/* Whether it is written in Latin letters: then a terminal that knows only
 * ASCII can still show it, without its accents. */
bool	lang_is_latin(const struct lang *);
/* Whether this is a tag of a language ("pt_BR", "sr@latin"), and not some other
 * word ("fr - Copy", "fr-old"). */
bool	lang_is_tag(const char *tag);
/* How well a text in the language `have` serves a reader who wants `want`:
 * 0 not at all, LANG_SAME when both are the same but for how they are
 * written. A text for no region comes before one for another region. */
enum { LANG_SAME = 15 };
int	lang_closeness(const char *have, const char *want);
/* The name of a tag's region in the language ("Brasil"), else its code; NULL
 * when it names none. */
const char *lang_region(const char *tag);
/* Whether two tags mean the same language by the rule of lang_find. */
bool	lang_same(const char *a, const char *b);

#endif
