/* Bundles, by libarchive. */
#include "config.h"

#include "run/bundle.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "deck/load.h"
#include "text/utf8.h"

bool
bundle_is(const char *path)
{
	static const char magic[4] = "\x28\xB5\x2F\xFD";
	char head[sizeof magic];

	return file_head(path, head, sizeof head) == sizeof head &&
	    memcmp(head, magic, sizeof magic) == 0;
}

static int
remove_one(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	remove(path);
	return 0;
}

void
bundle_remove(const char *folder)
{
	nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

#if HAVE_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>
#include <fts.h>

/* ---- What may be in one ---- */

static bool
is_known_kind(const char *name)
{
	static const char *const kinds[] = {
		".md", ".po", ".tsv", ".pbm", ".opus"
	};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot != NULL && i < sizeof kinds / sizeof *kinds;
	    i++)
		if (strcmp(dot, kinds[i]) == 0)
			return true;
	return false;
}

/* Whether no byte of it means something to a shell's user or a terminal. */
static bool
is_text(const char *s)
{
	for (size_t n = strlen(s), at = 0; at < n; ) {
		uint32_t c;
		size_t len = utf8_get((const unsigned char *)s + at, n - at,
		    &c);

		if (len == 0 || c < 0x20 || (c >= 0x7F && c < 0xA0) ||
		    c == '\\' || c == 0xFFFD || (c >= 0x200B && c <= 0x200F) ||
		    (c >= 0x202A && c <= 0x202E) ||
		    (c >= 0x2066 && c <= 0x2069))
			return false;
		at += len;
	}
	return true;
}

/* What is wrong with the name of a file in a bundle; NULL: nothing. It leads
 * down from the folder and nowhere else. */
static const char *
name_problem(const char *name)
{
	const char *s = name;
	int depth = 0;

	if (*s == '\0' || strlen(s) > BUNDLE_NAME)
		return "its name is too long, or it has none";
	if (!is_text(s))
		return "its name has signs that no name may have";
	for (;;) {
		/* Empty, hidden, the same folder, the one above. */
		if (*s == '/' || *s == '.' || *s == '\0')
			return "its name leads elsewhere, or is hidden";
		s = strchr(s, '/');
		if (s == NULL)
			break;
		s++;
		if (++depth > BUNDLE_DEPTH)
			return "too many folders are above it";
	}
	return is_known_kind(name) ? NULL :
	    "no deck is made of files of that kind";
}

/* ---- Packing ---- */

struct pack {
	struct archive	*a;
	const char	*folder;
	struct diags	*ds;
	int		 n;
	size_t		 bytes;
};

static bool
pack_file(struct pack *k, const char *path, const char *name)
{
	struct archive_entry *e;
	size_t len;
	char *data = file_read(path, BUNDLE_BYTES, &len, k->ds);
	bool done;

	if (data == NULL)
		return false;
	k->bytes += len;
	if (++k->n > BUNDLE_FILES || k->bytes > BUNDLE_BYTES) {
		diag_add(k->ds, DIAG_ERROR, path, 0, 0, "this is too much for "
		    "one bundle: %d files, 64 MiB", BUNDLE_FILES);
		free(data);
		return false;
	}
	e = archive_entry_new();
	archive_entry_set_pathname(e, name);
	archive_entry_set_filetype(e, AE_IFREG);
	archive_entry_set_perm(e, 0644);
	archive_entry_set_mtime(e, 0, 0);
	archive_entry_set_size(e, (la_int64_t)len);
	done = archive_write_header(k->a, e) == ARCHIVE_OK && (len == 0 ||
	    archive_write_data(k->a, data, len) == (la_ssize_t)len);
	if (!done)
		diag_add(k->ds, DIAG_ERROR, name, 0, 0, "it cannot be written: "
		    "%s", archive_error_string(k->a));
	archive_entry_free(e);
	free(data);
	return done;
}

static bool
pack_entry(struct pack *k, FTS *tree, FTSENT *e)
{
	const char *name = e->fts_path + strlen(k->folder) + 1;
	const char *problem;

	switch (e->fts_info) {
	case FTS_D:
		if (e->fts_level > 0 && e->fts_name[0] == '.')
			fts_set(tree, e, FTS_SKIP);
		return true;
	case FTS_DP:
		return true;
	case FTS_F:
		if (e->fts_name[0] == '.')
			return true;
		problem = name_problem(name);
		if (problem == NULL)
			return pack_file(k, e->fts_path, name);
		break;
	case FTS_DNR:
	case FTS_ERR:
	case FTS_NS:
		diag_add(k->ds, DIAG_ERROR, e->fts_path, 0, 0, "cannot be "
		    "read: %s", strerror(e->fts_errno));
		return false;
	default:
		problem = "it is no plain file";
	}
	diag_add(k->ds, DIAG_WARNING, e->fts_path, 0, 0, "left out: %s",
	    problem);
	return true;
}

static int
by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

static bool
pack_all(struct pack *k)
{
	char *path[2] = { xstrdup(k->folder), NULL };
	FTS *tree = fts_open(path, FTS_PHYSICAL | FTS_NOCHDIR, by_name);
	FTSENT *e;
	bool done = tree != NULL;

	while (done && (e = fts_read(tree)) != NULL)
		done = pack_entry(k, tree, e);
	if (tree != NULL)
		fts_close(tree);
	free(path[0]);
	return done;
}

bool
bundle_pack(const char *folder, FILE *f, struct diags *ds)
{
	struct pack k = { archive_write_new(), folder, ds, 0, 0 };
	bool done;

	archive_write_set_format_ustar(k.a);
	archive_write_add_filter_zstd(k.a);
	archive_write_set_filter_option(k.a, "zstd", "compression-level",
	    "19");
	/* Nothing is filled up, wherever it goes. */
	archive_write_set_bytes_in_last_block(k.a, 1);
	done = archive_write_open_FILE(k.a, f) == ARCHIVE_OK && pack_all(&k);
	if (!done)
		archive_write_fail(k.a);
	else if (archive_write_close(k.a) != ARCHIVE_OK || fflush(f) != 0) {
		diag_add(ds, DIAG_ERROR, folder, 0, 0,
		    "the bundle cannot be written: %s", strerror(errno));
		done = false;
	}
	archive_write_free(k.a);
	return done;
}

/* ---- Unpacking ---- */

/* One file in memory. */
struct file {
	char	*name, *data;
	size_t	 len;
};

struct files {
	struct file	*list;
	size_t		 n, size, bytes;
};

static void
files_release(struct files *fs)
{
	for (size_t i = 0; i < fs->n; i++) {
		free(fs->list[i].name);
		free(fs->list[i].data);
	}
	free(fs->list);
}

static bool
refuse(struct diags *ds, const char *path, const char *name,
    const char *problem)
{
	if (name != NULL)
		diag_add(ds, DIAG_ERROR, path, 0, 0, "the bundle is refused: "
		    "%s: %s", name, problem);
	else
		diag_add(ds, DIAG_ERROR, path, 0, 0, "the bundle is refused: "
		    "%s", problem);
	return false;
}

static bool
take_data(struct files *fs, struct archive *a, struct file *f)
{
	char block[65536];
	la_ssize_t n;
	size_t size = 0;

	while ((n = archive_read_data(a, block, sizeof block)) > 0) {
		if ((size_t)n > BUNDLE_BYTES - fs->bytes)
			return false;
		if (f->len + (size_t)n > size) {
			size = 2 * size + sizeof block;
			f->data = xrealloc(f->data, size, 1);
		}
		memcpy(f->data + f->len, block, (size_t)n);
		f->len += (size_t)n;
		fs->bytes += (size_t)n;
	}
	return n == 0;
}

/* One entry; false, and an error: the bundle is refused. */
static bool
take_entry(struct files *fs, struct archive *a, struct archive_entry *e,
    const char *path, struct diags *ds)
{
	const char *name = archive_entry_pathname(e), *problem;

	if (name == NULL)
		return refuse(ds, path, NULL, "a file has no name");
	if (archive_entry_filetype(e) != AE_IFREG ||
	    archive_entry_hardlink(e) != NULL ||
	    archive_entry_symlink(e) != NULL)
		return refuse(ds, path, name, "it is no plain file");
	problem = name_problem(name);
	if (problem != NULL)
		return refuse(ds, path, name, problem);
	if (fs->n == BUNDLE_FILES)
		return refuse(ds, path, NULL, "it has too many files");
	if (archive_entry_size(e) > BUNDLE_BYTES)
		return refuse(ds, path, name, "more than 64 MiB");
	for (size_t i = 0; i < fs->n; i++)
		if (strcmp(fs->list[i].name, name) == 0)
			return refuse(ds, path, name, "it is there twice");
	if (fs->n == fs->size) {
		fs->size = fs->size > 0 ? 2 * fs->size : 64;
		fs->list = xrealloc(fs->list, fs->size, sizeof *fs->list);
	}
	fs->list[fs->n++] = (struct file){ xstrdup(name), NULL, 0 };
	if (!take_data(fs, a, &fs->list[fs->n - 1]))
		return refuse(ds, path, name, "it is damaged, or all together "
		    "is more than 64 MiB");
	return true;
}

static bool
take_all(struct files *fs, const char *path, struct diags *ds)
{
	struct archive *a = archive_read_new();
	struct archive_entry *e;
	int status = ARCHIVE_OK;
	bool fine;

	archive_read_support_format_tar(a);
	archive_read_support_filter_zstd(a);
	fine = file_is_sound(path, BUNDLE_BYTES, ds);
	if (fine && archive_read_open_filename(a, path, 65536) != ARCHIVE_OK)
		fine = refuse(ds, path, NULL, "it is no bundle");
	while (fine && (status = archive_read_next_header(a, &e)) ==
	    ARCHIVE_OK)
		fine = take_entry(fs, a, e, path, ds);
	/* A warning is about something that pack never writes. */
	if (fine && (status != ARCHIVE_EOF || fs->n == 0 ||
	    archive_filter_code(a, 0) != ARCHIVE_FILTER_ZSTD))
		fine = refuse(ds, path, NULL, "it is damaged or cut off");
	archive_read_free(a);
	return fine;
}

/* The folders above a file. */
static bool
make_folders(int root, char *name)
{
	for (char *s = strchr(name, '/'); s != NULL; s = strchr(s + 1, '/')) {
		*s = '\0';
		if (mkdirat(root, name, 0755) != 0 && errno != EEXIST)
			return false;
		*s = '/';
	}
	return true;
}

static bool
put_file(int root, struct file *f)
{
	size_t at = 0;
	int fd;

	if (!make_folders(root, f->name))
		return false;
	fd = openat(root, f->name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW |
	    O_CLOEXEC, 0644);
	if (fd < 0)
		return false;
	while (at < f->len) {
		ssize_t n = write(fd, f->data + at, f->len - at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		at += (size_t)n;
	}
	return close(fd) == 0 && at == f->len;
}

static bool
put_all(struct files *fs, const char *folder, struct diags *ds)
{
	bool done = mkdir(folder, 0755) == 0;
	int root = done ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) :
	    -1;

	if (root < 0) {
		diag_add(ds, DIAG_ERROR, folder, 0, 0,
		    "the folder cannot be made: %s", strerror(errno));
		return false;
	}
	for (size_t i = 0; done && i < fs->n; i++) {
		done = put_file(root, &fs->list[i]);
		if (!done)
			diag_add(ds, DIAG_ERROR, fs->list[i].name, 0, 0,
			    "it cannot be written: %s", strerror(errno));
	}
	if (done && syncfs(root) != 0) {
		diag_add(ds, DIAG_ERROR, folder, 0, 0,
		    "it cannot be written: %s", strerror(errno));
		done = false;
	}
	close(root);
	if (!done)
		bundle_remove(folder);
	return done;
}

bool
bundle_unpack(const char *path, const char *folder, struct diags *ds)
{
	struct files fs = { NULL, 0, 0, 0 };
	bool done = take_all(&fs, path, ds) && put_all(&fs, folder, ds);

	files_release(&fs);
	return done;
}
#else
static bool
is_missing(const char *path, struct diags *ds)
{
	diag_add(ds, DIAG_ERROR, path, 0, 0, "this placard was built without "
	    "libarchive: it knows no bundles");
	return false;
}

bool
bundle_pack(const char *folder, FILE *f, struct diags *ds)
{
	(void)f;
	return is_missing(folder, ds);
}

bool
bundle_unpack(const char *path, const char *folder, struct diags *ds)
{
	(void)folder;
	return is_missing(path, ds);
}
#endif
