/* Bundles: a deck's folder as one file that travels by stick. A tar of regular
 * files, compressed with zstd; the same folder gives the same bytes. What comes
 * out of one is held to limits, whoever made it. */
#ifndef RUN_BUNDLE_H
#define RUN_BUNDLE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/diag.h"

/* At most: files, folders above one another, bytes of a name, and bytes of the
 * bundle and of all that is in it. */
enum {
	BUNDLE_FILES = 5000, BUNDLE_DEPTH = 8, BUNDLE_NAME = 200,
	BUNDLE_BYTES = 64 << 20
};

/* Whether the file begins as a bundle does. */
bool	bundle_is(const char *path);
/* Writes the files of a folder that a deck is made of; what is left out is told
 * in ds. false, and an error in ds, when it cannot be done. */
bool	bundle_pack(const char *folder, FILE *, struct diags *ds);
/* Unpacks a bundle into a folder, which is made and must not be there yet. All
 * of the bundle is read and held to the limits before anything is written; what
 * was written is on the disk when this returns. false, and an error in ds: the
 * folder is not there. */
bool	bundle_unpack(const char *path, const char *folder, struct diags *ds);
/* Removes a folder that was unpacked, with all that is in it. */
void	bundle_remove(const char *folder);

#endif
