/* Words that may have been meant as others: "titel" for "title". */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

/* Changes, at most 3, that make one word of the other; case does not count. */
int	near_changes(const char *a, const char *b);
/* Words that are nearer than this to another may have been meant as it. */
int	near_reach(const char *word);

#endif
