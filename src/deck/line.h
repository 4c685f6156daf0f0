/* What a line of Markdown looks like, by itself: s..e are its bytes without the
 * line end. */
#ifndef DECK_LINE_H
#define DECK_LINE_H

#include <stdbool.h>
#include <stddef.h>

bool	line_is_blank(char c);
/* Where the line of `at` ends: at its newline or the end of the text. */
size_t	line_end(const char *text, size_t at, size_t len);
/* How many bytes from s on are c. */
size_t	line_run(const char *text, size_t s, size_t e, char c);
size_t	line_skip_blanks(const char *text, size_t s, size_t e);
/* At least three of - * _ and blanks only, however far it is indented. */
bool	line_is_rule(const char *text, size_t s, size_t e);
/* All - or all =: what underlines a setext heading. */
bool	line_is_underline(const char *text, size_t s, size_t e);
/* What may separate a table's header: only - : | and blanks. */
bool	line_is_table_rule(const char *text, size_t s, size_t e);
/* "<https:" and the like: no HTML. */
bool	line_is_autolink(const char *text, size_t s, size_t e);
/* "[label]: target", in one line and without a title. */
bool	line_is_definition(const char *text, size_t s, size_t e);

#endif
