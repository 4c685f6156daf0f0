/* Words to the service manager. A library for three datagrams would be the
 * biggest part of the program; the protocol is a stable interface of
 * systemd. */
#include "config.h"

#include "run/service.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

/* Half of WATCHDOG_USEC, when it is meant for this process. */
static int
ping_every(void)
{
	const char *usec = getenv("WATCHDOG_USEC");
	const char *pid = getenv("WATCHDOG_PID");
	long long n = usec != NULL ? strtoll(usec, NULL, 10) : 0;

	if (n <= 0 || (pid != NULL && strtol(pid, NULL, 10) != getpid()))
		return 0;
	n /= 2000;
	return n < 1 ? 1 : n > 3600000 ? 3600000 : (int)n;
}

void
service_open(struct service *s, int64_t now)
{
	const char *path = getenv("NOTIFY_SOCKET");
	const struct timeval patience = { .tv_sec = 1 };
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	size_t n;

	s->fd = -1;
	s->every = 0;
	s->next = now;
	if (path == NULL || (path[0] != '/' && path[0] != '@') ||
	    path[1] == '\0')
		return;
	n = strlen(path);
	if (n >= sizeof to.sun_path)
		return;
	memcpy(to.sun_path, path, n);
	if (path[0] == '@')		/* an abstract name */
		to.sun_path[0] = '\0';
	s->fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (s->fd < 0)
		return;
	/* The screen does not wait long for a manager that does not read. */
	setsockopt(s->fd, SOL_SOCKET, SO_SNDTIMEO, &patience,
	    sizeof patience);
	if (connect(s->fd, (const struct sockaddr *)&to, (socklen_t)(offsetof(
	    struct sockaddr_un, sun_path) + n)) != 0) {
		close(s->fd);
		s->fd = -1;
		return;
	}
	s->every = ping_every();
}

void
service_close(struct service *s)
{
	if (s->fd >= 0)
		close(s->fd);
	s->fd = -1;
}

void
service_tell(const struct service *s, const char *lines)
{
	ssize_t n;

	if (s->fd < 0)
		return;
	/* The manager may be gone: nothing can be done about it. */
	n = write(s->fd, lines, strlen(lines));
	(void)n;
}

void
service_ping(struct service *s, int64_t now)
{
	if (s->fd < 0 || s->every == 0 || now < s->next)
		return;
	service_tell(s, "WATCHDOG=1");
	s->next = now + s->every;
}

int
service_wait(const struct service *s, int timeout, int64_t now)
{
	int64_t left;

	if (s->fd < 0 || s->every == 0)
		return timeout;
	left = s->next - now;
	if (left < 0)
		left = 0;
	return timeout >= 0 && timeout < left ? timeout : (int)left;
}
