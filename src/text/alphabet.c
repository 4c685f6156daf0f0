/* The letters of a text. Keys have no accents, so an alphabet is short: what
 * is searched with "a" is found in "å". */
#include "config.h"

#include "text/alphabet.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "base/buf.h"
#include "text/fold.h"
#include "text/lang.h"
#include "text/utf8.h"

enum { KINDS = 256 };		/* of letters that are looked at */

/* Where the order is not that of the code points, or a key writes a letter as
 * another language does. */
static const struct {
	const char	*lang, *letters;
} order[] = {
	{ "fa", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی" },
	{ "uk", "абвгґдеєжзиіклмнопрстуфхцчшщьюя" }
};

struct letter {
	uint32_t		 code;
	const uc_script_t	*script;
	size_t			 n;
};

struct letters {
	struct letter	 letter[KINDS];
	size_t		 n;
};

static void
count(struct letters *l, uint32_t code)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->letter[i].code == code) {
			l->letter[i].n++;
			return;
		}
	if (l->n < KINDS)
		l->letter[l->n++] = (struct letter){ code, uc_script(code),
		    1 };
}

static void
count_all(struct letters *l, const char *key, size_t len)
{
	size_t at = 0;

	while (at < len) {
		uint32_t code = 0;
		const size_t n = utf8_get((const unsigned char *)key + at,
		    len - at, &code);

		at += n > 0 ? n : 1;
		if (n > 0 && uc_is_general_category_withtable(code,
		    UC_CATEGORY_MASK_L))
			count(l, code);
	}
}

/* The script of most letters; of few kinds used often before many used
 * rarely. */
static const uc_script_t *
main_script(const struct letters *l)
{
	const uc_script_t *best = NULL;
	size_t most = 0;

	for (size_t i = 0; i < l->n; i++) {
		size_t n = 0;

		for (size_t k = 0; k < l->n; k++)
			if (l->letter[k].script == l->letter[i].script)
				n += l->letter[k].n;
		if (n > most) {
			most = n;
			best = l->letter[i].script;
		}
	}
	return best;
}

static bool
has(const struct letters *l, uint32_t code)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->letter[i].code == code)
			return true;
	return false;
}

/* Those of a list that are used. */
static size_t
in_order(const struct letters *l, const char *list, const char *lang,
    uint32_t *out)
{
	const size_t len = strlen(list);
	size_t at = 0, k = 0;

	while (at < len && k < ALPHABET_MOST) {
		uint32_t code = 0, key = 0;
		const size_t n = utf8_get((const unsigned char *)list + at,
		    len - at, &code);
		struct buf folded = BUF_INIT;

		fold_key(&folded, list + at, n, lang);
		utf8_get((const unsigned char *)buf_text(&folded), folded.n,
		    &key);
		buf_release(&folded);
		if (has(l, key))
			out[k++] = code;
		at += n;
	}
	return k;
}

static int
by_code(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

size_t
alphabet_of(const char *key, size_t len, const char *lang,
    uint32_t out[ALPHABET_MOST])
{
	struct letters l = { .n = 0 };
	const uc_script_t *script;
	size_t k = 0;

	count_all(&l, key, len);
	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (lang_closeness(order[i].lang, lang) == LANG_SAME)
			return in_order(&l, order[i].letters, lang, out);
	script = main_script(&l);
	for (size_t i = 0; i < l.n; i++) {
		if (l.letter[i].script != script)
			continue;
		if (k == ALPHABET_MOST)
			return 0;
		out[k++] = l.letter[i].code;
	}
	qsort(out, k, sizeof *out, by_code);
	return k;
}
