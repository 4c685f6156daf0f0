/* The door that every text leaves by. The streams of the C library are replaced
 * by streams of our own: glibc lets a program do that. */
#include "config.h"

#include "term/door.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "text/utf8.h"

enum { REPLACEMENT = 0xFFFD, PDI = 0x2069, BLACK_FLAG = 0x1F3F4 };

/* One of the two; bytes are what has come of a character. */
struct leaf {
	int		 fd;
	unsigned char	 bytes[4];
	size_t		 n;
	int		 isolates;	/* open in this line */
	bool		 flag;		/* tags may follow: they name it */
	char		 out[4096];
	size_t		 nout;
	int		 error;		/* errno of the first that failed */
	char		 buffer[4096];	/* stdio's */
};

static struct leaf leaves[2] = {
	{ .fd = STDOUT_FILENO }, { .fd = STDERR_FILENO }
};

static FILE *raw;

/* ---- Out ---- */

static void
flush(struct leaf *l)
{
	const char *s = l->out;

	while (l->nout > 0) {
		ssize_t done = write(l->fd, s, l->nout);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0) {
			if (l->error == 0)
				l->error = done < 0 ? errno : EIO;
			l->nout = 0;
			return;
		}
		s += done;
		l->nout -= (size_t)done;
	}
}

static void
put(struct leaf *l, uint32_t c)
{
	if (l->nout + 4 > sizeof l->out)
		flush(l);
	l->nout += utf8_put(l->out + l->nout, c);
}

static void
end_line(struct leaf *l)
{
	for (; l->isolates > 0; l->isolates--)
		put(l, PDI);
}

/* One character, or what stands for it. */
static void
pass(struct leaf *l, uint32_t c)
{
	const bool tag = c >= 0xE0000 && c <= 0xE007F;

	if (tag && !l->flag)
		return;
	l->flag = c == BLACK_FLAG || tag;
	if (c == '\n' || c == '\f')
		end_line(l);
	else if ((c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0))
		c = REPLACEMENT;
	else if (c >= 0x202A && c <= 0x202E)
		return;
	else if (c >= 0x2066 && c < PDI)
		l->isolates++;
	else if (c == PDI && l->isolates-- == 0) {
		l->isolates = 0;
		return;
	}
	put(l, c);
}

/* The characters that are whole in the bytes that have come. */
static void
take(struct leaf *l, bool end)
{
	while (l->n > 0) {
		uint32_t c;
		size_t n = utf8_get(l->bytes, l->n, &c);

		/* Not whole, and may still be. */
		if (n == 0 && !end && utf8_begins(l->bytes, l->n))
			return;
		pass(l, n > 0 ? c : REPLACEMENT);
		n = n > 0 ? n : 1;
		l->n -= n;
		memmove(l->bytes, l->bytes + n, l->n);
	}
}

/* ---- The streams ---- */

static ssize_t
leaf_write(void *cookie, const char *s, size_t n)
{
	struct leaf *l = cookie;
	struct sigaction ignore = { .sa_handler = SIG_IGN }, old;

	for (size_t i = 0; i < n; i++) {
		l->bytes[l->n++] = (unsigned char)s[i];
		take(l, false);
	}
	/* A filter that nobody reads any more ends, but not for a message. */
	if (l->fd == STDERR_FILENO)
		sigaction(SIGPIPE, &ignore, &old);
	flush(l);
	if (l->fd == STDERR_FILENO)
		sigaction(SIGPIPE, &old, NULL);
	if (l->error != 0) {
		errno = l->error;
		return 0;
	}
	return (ssize_t)n;
}

static FILE *
leaf_open(struct leaf *l)
{
	const cookie_io_functions_t functions = { .write = leaf_write };
	FILE *f = fopencookie(l, "w", functions);

	/* Whole lines, where somebody looks on. */
	if (f != NULL)
		setvbuf(f, l->buffer, l->fd == STDERR_FILENO ||
		    isatty(l->fd) ? _IOLBF : _IOFBF, sizeof l->buffer);
	return f;
}

void
door_open(void)
{
	FILE *out, *error;

	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
		    open("/dev/null", fd == STDIN_FILENO ? O_WRONLY :
		    O_RDONLY) < 0)
			break;
	raw = stdout;
	out = leaf_open(&leaves[0]);
	error = leaf_open(&leaves[1]);
	if (out != NULL)
		stdout = out;
	if (error != NULL)
		stderr = error;
}

int
door_close(void)
{
	if (fflush(stdout) != 0 && leaves[0].error == 0)
		leaves[0].error = errno;
	take(&leaves[0], true);
	end_line(&leaves[0]);
	flush(&leaves[0]);
	return leaves[0].error;
}

FILE *
door_raw(void)
{
	return raw != NULL ? raw : stdout;
}
