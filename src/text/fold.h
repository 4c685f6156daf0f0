/* Keys for search: text without case, accents and other marks that people
 * leave out when they type, with a map back to the text. Unicode case folding
 * and NFKD (UAX #15), then what is named in fold.c. */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

struct fold {
	const char	*key;		/* UTF-8 */
	size_t		 len;		/* bytes */
	const uint32_t	*at;		/* len + 1 entries: for each byte of the
					 * key the byte of the text it is from */
};

/* The key of n bytes of UTF-8; lang is a BCP 47 tag (Turkish and Azeri fold
 * I in their own way, but i also finds ı). Memory is the arena's. */
struct fold fold_text(struct arena *, const char *s, size_t n,
	    const char *lang);
/* Adds the same key, without a map back, to out: for what is only told whether
 * it holds a word. */
void	fold_key(struct buf *out, const char *s, size_t n, const char *lang);
/* Finds needle in hay from byte `from` of the key; gives false when there is
 * none, else the bytes start..end of the text that hay was made of, whole
 * clusters, and next: where to look on. An empty needle is never found. */
bool	fold_find(const struct fold *hay, const struct fold *needle,
	    size_t from, size_t *start, size_t *end, size_t *next);
/* Finds whole words of hay from byte `from` of its key on: pattern is a key in
 * which '*' stands for any letters or none. Where a script has no blanks
 * between words, every sign is one. Gives false when there are none, else the
 * bytes start..end of the key. An empty pattern is never found. */
bool	fold_find_words(const struct fold *hay, const struct fold *pattern,
	    size_t from, size_t *start, size_t *end);
/* Latin text for a terminal that is not UTF-8: NFKD without marks, a small
 * table for the rest ("ß" "ss", "–" "-"), '?' for what has no such form. Gives
 * how many '?' it wrote; out is the arena's. */
size_t	fold_ascii(struct arena *, const char *s, size_t n, const char **out);

#endif
