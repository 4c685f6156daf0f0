/* Words that are near to one another. */
#include "config.h"

#include "base/near.h"

#include <ctype.h>
#include <string.h>

int
near_changes(const char *a, const char *b)
{
	enum { MOST = 24 };
	const size_t m = strlen(a), n = strlen(b);
	int row[MOST + 1], left, above;

	if (m > MOST || n > MOST)
		return 3;
	for (size_t k = 0; k <= n; k++)
		row[k] = (int)k;
	for (size_t i = 1; i <= m; i++) {
		left = row[0];
		row[0] = (int)i;
		for (size_t k = 1; k <= n; k++) {
			int best = left + (tolower((unsigned char)a[i - 1]) !=
			    tolower((unsigned char)b[k - 1]));

			above = row[k];
			if (above + 1 < best)
				best = above + 1;
			if (row[k - 1] + 1 < best)
				best = row[k - 1] + 1;
			left = above;
			row[k] = best;
		}
	}
	return row[n] < 3 ? row[n] : 3;
}

int
near_reach(const char *word)
{
	const size_t n = (strlen(word) + 1) / 2;

	return n < 3 ? (int)n : 3;
}
