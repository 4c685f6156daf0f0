/* The terminal's files, and pictures that go out at once. */
#include "config.h"

#include "term/output.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "term/door.h"

enum { PICTURE_MAX = 4 << 20 };	/* bytes of one */

void
output_bytes(const struct output *o, const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t done = write(fileno(o->out), bytes, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return;		/* screen_wait() will notice */
		bytes += done;
		n -= (size_t)done;
	}
}

void
output_text(const struct output *o, const char *text)
{
	output_bytes(o, text, strlen(text));
}

/* Standard input and output where they are the terminal, else the controlling
 * terminal: the deck may come from a pipe. */
bool
output_open(struct output *o)
{
	o->tty = o->memory = -1;
	o->in = stdin;
	o->out = door_raw();
	if (!isatty(STDIN_FILENO)) {
		o->in = fopen("/dev/tty", "re");
		o->own_in = true;
	}
	if (!isatty(STDOUT_FILENO)) {
		o->out = fopen("/dev/tty", "we");
		o->own_out = true;
	}
	return o->in != NULL && o->out != NULL;
}

/* One picture, one write: curses 6.4 writes at every movement of the cursor,
 * so a slow line shows a picture that builds up. While it paints, its file
 * leads to memory. Without memory it paints as it does. */
void
output_collect(struct output *o)
{
	struct rlimit most;

	if (getrlimit(RLIMIT_FSIZE, &most) == 0 && most.rlim_cur < PICTURE_MAX)
		return;		/* the limit holds for memory as well */
	o->tty = fcntl(fileno(o->out), F_DUPFD_CLOEXEC, 3);
	o->memory = o->tty >= 0 ? memfd_create("placard", MFD_CLOEXEC) : -1;
}

void
output_begin(const struct output *o)
{
	if (o->memory >= 0)
		dup2(o->memory, fileno(o->out));
}

void
output_end(const struct output *o)
{
	char bytes[16384];
	off_t at = 0;
	ssize_t n;

	if (o->memory < 0)
		return;
	dup2(o->tty, fileno(o->out));
	while ((n = pread(o->memory, bytes, sizeof bytes, at)) > 0) {
		output_bytes(o, bytes, (size_t)n);
		at += n;
	}
	if (ftruncate(o->memory, 0) == 0)
		lseek(o->memory, 0, SEEK_SET);
}

void
output_close(struct output *o)
{
	if (o->memory >= 0)
		close(o->memory);
	if (o->tty >= 0)
		close(o->tty);
	if (o->own_in && o->in != NULL)
		fclose(o->in);
	if (o->own_out && o->out != NULL)
		fclose(o->out);
}
