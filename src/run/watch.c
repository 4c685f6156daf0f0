/* inotify(7) watches folders, not names. So every folder on the way to a file
 * is watched: the last for its name, one with a symbolic link for the link's
 * name, the others for being moved or removed themselves, which costs no
 * wake-up where much goes on in them. A folder that is missing is waited for in
 * the one above. Each name is a spot; a folder that is watched for itself has
 * one without a name. */
#include "config.h"

#include "run/watch.h"

#include <dirent.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"

/* As many links one behind another as the kernel follows. */
enum { LINKS_MAX = 40 };

struct spot {
	int		 wd;		/* inotify's number of the folder */
	char		*folder, *name;
	bool		 suffix;	/* of all names that end so */
	bool		 old;		/* not named again yet */
};

struct watch {
	int		 fd;
	struct spot	*spot;
	size_t		 n, size;
};

static const uint32_t itself = IN_MOVE_SELF | IN_DELETE_SELF;

struct watch *
watch_new(void)
{
	struct watch *w;
	int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

	if (fd < 0)
		return NULL;
	w = xcalloc(1, sizeof *w);
	w->fd = fd;
	return w;
}

static void
release(struct spot *s)
{
	free(s->folder);
	free(s->name);
}

void
watch_free(struct watch *w)
{
	if (w == NULL)
		return;
	for (size_t i = 0; i < w->n; i++)
		release(&w->spot[i]);
	free(w->spot);
	close(w->fd);
	free(w);
}

int
watch_fd(const struct watch *w)
{
	return w != NULL ? w->fd : -1;
}

void
watch_begin(struct watch *w)
{
	for (size_t i = 0; w != NULL && i < w->n; i++)
		w->spot[i].old = true;
}

static bool
has_folder(const struct watch *w, int wd)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->spot[i].wd == wd)
			return true;
	return false;
}

void
watch_end(struct watch *w)
{
	size_t n = 0;

	if (w == NULL)
		return;
	for (size_t i = 0; i < w->n; i++) {
		struct spot s = w->spot[i];

		if (!s.old) {
			w->spot[n++] = s;
			continue;
		}
		release(&s);
		w->spot[i].wd = -1;
		if (!has_folder(w, s.wd))
			inotify_rm_watch(w->fd, s.wd);
	}
	w->n = n;
}

static void
add(struct watch *w, const char *folder, const char *name, bool suffix)
{
	const uint32_t what = *name == '\0' ? itself :
	    itself | IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE;
	int wd = inotify_add_watch(w->fd, folder,
	    what | IN_MASK_ADD | IN_ONLYDIR);
	struct spot *s;

	if (wd < 0)
		return;
	for (size_t i = 0; i < w->n; i++) {
		s = &w->spot[i];
		if (s->wd == wd && s->suffix == suffix &&
		    strcmp(s->name, name) == 0) {
			s->old = false;
			return;
		}
	}
	if (w->n == w->size) {
		w->size = w->size ? 2 * w->size : 16;
		w->spot = xrealloc(w->spot, w->size, sizeof *w->spot);
	}
	w->spot[w->n++] = (struct spot){ .wd = wd, .folder = xstrdup(folder),
	    .name = xstrdup(name), .suffix = suffix };
}

/* ---- The way to a file ---- */

/* A way that is walked: what lies behind, and what is still to come. */
struct way {
	struct buf	 at, rest;
	int		 links;
};

static void
begin(struct way *y, const char *path)
{
	struct buf rest = BUF_INIT;

	/* The path may be a part of what is replaced. */
	buf_str(&rest, path);
	if (*path == '/' || y->at.n == 0) {
		buf_clear(&y->at);
		buf_str(&y->at, *path == '/' ? "/" : ".");
	}
	buf_release(&y->rest);
	y->rest = rest;
}

/* Takes the next name of the rest; false at the end. */
static bool
step(struct way *y, struct buf *name)
{
	const char *s = buf_text(&y->rest);
	struct buf rest = BUF_INIT;
	size_t n;

	s += strspn(s, "/");
	n = strcspn(s, "/");
	buf_clear(name);
	buf_add(name, s, n);
	buf_str(&rest, s + n);
	buf_release(&y->rest);
	y->rest = rest;
	return n > 0;
}

/* The name is a link: what it says comes before the rest. */
static bool
follow(struct way *y, const char *link)
{
	char target[PATH_MAX];
	const ssize_t n = readlink(link, target, sizeof target);
	struct buf path = BUF_INIT;

	if (n <= 0 || n == sizeof target || ++y->links > LINKS_MAX)
		return false;
	buf_add(&path, target, (size_t)n);
	buf_str(&path, buf_text(&y->rest));
	begin(y, buf_text(&path));
	buf_release(&path);
	return true;
}

/* Whether nothing but slashes is left. */
static bool
is_last(const struct way *y)
{
	const char *s = buf_text(&y->rest);

	return s[strspn(s, "/")] == '\0';
}

/* Watches the way to a path. True when it ends at a folder: *folder is its
 * path without links, for the caller to release. */
static bool
walk(struct watch *w, const char *path, struct buf *folder)
{
	struct way y = { .at = BUF_INIT, .rest = BUF_INIT };
	struct buf name = BUF_INIT, here = BUF_INIT;
	bool found = false;
	struct stat st;

	begin(&y, path);
	while (step(&y, &name)) {
		buf_clear(&here);
		buf_printf(&here, "%s/%s", buf_text(&y.at), buf_text(&name));
		if (lstat(buf_text(&here), &st) != 0) {
			add(w, buf_text(&y.at), buf_text(&name), false);
			break;
		}
		if (S_ISLNK(st.st_mode)) {
			add(w, buf_text(&y.at), buf_text(&name), false);
			if (!follow(&y, buf_text(&here)))
				break;
			continue;
		}
		found = S_ISDIR(st.st_mode);
		add(w, buf_text(found ? &here : &y.at),
		    found ? "" : buf_text(&name), false);
		if (!found)
			break;
		found = is_last(&y);
		buf_clear(&y.at);
		buf_str(&y.at, buf_text(&here));
	}
	if (found)
		buf_str(folder, buf_text(&y.at));
	buf_release(&y.at);
	buf_release(&y.rest);
	buf_release(&name);
	buf_release(&here);
	return found;
}

void
watch_file(struct watch *w, const char *path)
{
	struct buf folder = BUF_INIT;

	if (w != NULL)
		walk(w, path, &folder);
	buf_release(&folder);
}

static bool
ends_with(const char *s, const char *suffix)
{
	const size_t n = strlen(s), k = strlen(suffix);

	return n > k && strcmp(s + n - k, suffix) == 0;
}

void
watch_folder(struct watch *w, const char *path, const char *suffix)
{
	struct buf folder = BUF_INIT, file = BUF_INIT;
	struct dirent *e;
	struct stat st;
	DIR *d = NULL;

	if (w != NULL && walk(w, path, &folder)) {
		add(w, buf_text(&folder), suffix, true);
		d = opendir(buf_text(&folder));
	}
	while (d != NULL && (e = readdir(d)) != NULL) {
		if (!ends_with(e->d_name, suffix))
			continue;
		buf_clear(&file);
		buf_printf(&file, "%s/%s", buf_text(&folder), e->d_name);
		if (lstat(buf_text(&file), &st) == 0 && S_ISLNK(st.st_mode))
			watch_file(w, buf_text(&file));
	}
	if (d != NULL)
		closedir(d);
	buf_release(&folder);
	buf_release(&file);
}

/* ---- What happened ---- */

/* A file that was made now is written next, which is told as well; but a link
 * is whole at once. */
static bool
is_whole(const struct spot *s, const struct inotify_event *e)
{
	struct buf path = BUF_INIT;
	struct stat st;
	bool whole;

	if ((e->mask & (IN_CREATE | IN_ISDIR)) != IN_CREATE)
		return true;
	buf_printf(&path, "%s/%s", s->folder, e->name);
	whole = lstat(buf_text(&path), &st) == 0 &&
	    (!S_ISREG(st.st_mode) || st.st_nlink > 1);
	buf_release(&path);
	return whole;
}

static bool
concerns(const struct watch *w, const struct inotify_event *e)
{
	if (e->mask & IN_Q_OVERFLOW)
		return true;
	for (size_t i = 0; i < w->n; i++) {
		const struct spot *s = &w->spot[i];

		if (s->wd != e->wd || (e->mask & IN_IGNORED))
			continue;
		if (e->mask & (itself | IN_UNMOUNT))
			return true;
		if (e->len > 0 && *s->name != '\0' && (s->suffix ?
		    ends_with(e->name, s->name) && *e->name != '.' :
		    strcmp(e->name, s->name) == 0) && is_whole(s, e))
			return true;
	}
	return false;
}

bool
watch_changed(struct watch *w)
{
	_Alignas(struct inotify_event) char data[4096];
	bool changed = false;
	ssize_t n;

	while (w != NULL && (n = read(w->fd, data, sizeof data)) > 0)
		for (char *at = data; at < data + n;) {
			const struct inotify_event *e = (void *)at;

			changed = changed || concerns(w, e);
			at += sizeof *e + e->len;
		}
	return changed;
}
