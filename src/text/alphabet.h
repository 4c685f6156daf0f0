/* The letters that a text is written in, for those who have no keyboard: a
 * strip of them to point at. */
#ifndef TEXT_ALPHABET_H
#define TEXT_ALPHABET_H

#include <stddef.h>
#include <stdint.h>

/* From so many letters on there is no strip: Chinese would take thousands. */
enum { ALPHABET_MOST = 48 };

/* The letters of a search key (fold_key) in the script that most of it is in,
 * each once, in the order of the language and as it writes them. Gives how
 * many; 0: none, or too many to point at. */
size_t	alphabet_of(const char *key, size_t len, const char *lang,
	    uint32_t out[ALPHABET_MOST]);

#endif
