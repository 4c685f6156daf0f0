/* The program's own words in the reader's language: data/interface/TAG.po,
 * read like any catalog. Whole sentences, no pasted halves. */
#ifndef DECK_WORDS_H
#define DECK_WORDS_H

#include "deck/catalog.h"
#include "text/lang.h"

/* Marks a string for the template without translating it here. */
#define N_(s) (s)

struct words {
	const struct lang	*lang;		/* of the interface, never NULL */
	struct catalog		*catalog;	/* NULL: English */
};

/* Takes the words of tag from the folder (".../interface"); English when there
 * is no such catalog, and then w->lang is English. words_release frees them. */
void	words_open(struct words *, const char *folder, const char *tag,
	    struct diags *);
void	words_release(struct words *);
/* The word or sentence in the reader's language, else itself. */
const char *say(const struct words *, const char *msgid);
/* The form for n of them: English one and many. */
const char *say_plural(const struct words *, const char *one, const char *many,
	    unsigned long n);

#endif
