/* Where lines may end: the rules of UAX #14 as libunistring has them, and what
 * it lacks before 1.3. */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Fills brk[0..n) for n code points without hard breaks: UC_BREAK_POSSIBLE
 * where a line may end before that code point. With code NULL the text is the
 * n bytes of ASCII at s. */
void	breaks_find(const uint32_t *code, const char *s, size_t n, char *brk);
/* Whether c is a letter of a script that writes no blanks between words (Thai,
 * Lao, Khmer, Burmese ...): UAX #14 leaves those to dictionaries. */
bool	break_is_complex(uint32_t c);
/* Whether a run of such letters may be cut between two of them: not where a
 * word ends, but where readers are not led astray. */
bool	break_cuts(uint32_t before, uint32_t c);
/* Whether c must not be alone at the start of a line: full stops and all else
 * that closes. */
bool	break_closes(uint32_t c);

#endif
