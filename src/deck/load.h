/* Files come in here and nowhere else. A text file is checked once at the
 * door: valid UTF-8 afterwards, no BOM, no CR before LF, no NUL, and 64 zero
 * bytes behind it, since libmd4c 0.4.8 reads past its input. */
#ifndef DECK_LOAD_H
#define DECK_LOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"

struct source {
	const char	*path;		/* as opened; "-" for standard input */
	const char	*name;		/* for messages */
	char		*text;		/* owned; 64 zero bytes follow */
	size_t		 len;		/* bytes */
	unsigned	 traits;	/* enum trait of deck/dialect.h */
};

/* Reads the regular file at path, of 64 MiB at most. Bytes that are no UTF-8
 * become U+FFFD, with a warning at their place. false, and an error in ds,
 * when it cannot be read. source_release frees the text. */
bool	source_load(struct source *, const char *path, struct diags *ds);
/* The same for what the user named: also "-" (standard input), pipes and
 * devices, which are waited for. */
bool	source_load_named(struct source *, const char *path, struct diags *ds);
/* Reads the first bytes of a regular file; gives how many, 0 when it cannot be
 * read. */
size_t	file_head(const char *path, char *buf, size_t size);
/* Whether it is a regular file of most bytes that can be read; else with an
 * error in ds. For what is opened by a library. */
bool	file_is_sound(const char *path, size_t most, struct diags *ds);
/* The bytes of such a file as they are, with a NUL behind them; the caller's
 * to free. NULL, and an error in ds, when it cannot be read. */
char	*file_read(const char *path, size_t most, size_t *len,
	    struct diags *ds);
/* The same for text in memory (copied): tests, fuzzers. */
void	source_from(struct source *, const char *name, const char *text,
	    size_t len, struct diags *ds);
/* Puts other text into it (copied); places are those of its lines. */
void	source_replace(struct source *, const char *text, size_t len);
void	source_release(struct source *);
/* Line and column (from 1; the column in characters) of a byte. */
void	source_place(const struct source *, size_t at, int *line, int *col);

/* A picture: one byte a pixel, 0 or 1, row by row from the top. */
struct bitmap {
	int		 width, height;
	uint8_t		*pixel;
	bool		 fine;		/* pixels are half as wide as high */
};

/* Reads a plain PBM (P1) file into the arena; sizes up to 256 x 256. false
 * when it is missing or damaged (with a finding, if ds is given). */
bool	bitmap_load(struct arena *, struct bitmap *, const char *path,
	    struct diags *ds);
/* Maps a regular file of our own data for reading; file_unmap gives it back.
 * false when it cannot be. */
bool	file_map(const char *path, const uint8_t **data, size_t *len);
void	file_unmap(const uint8_t *data, size_t len);
/* Names of the entries in a folder that end with suffix, sorted, in the
 * arena; gives how many, 0 when there is no such folder. */
size_t	folder_list(struct arena *, const char *path, const char *suffix,
	    const char *const **names);
/* Whether path is there and a folder, or a regular file. */
bool	path_is_folder(const char *path);
bool	path_is_file(const char *path);

#endif
