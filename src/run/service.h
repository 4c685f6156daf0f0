/* The service manager, where one started us and asks for it: sd_notify(3)'s
 * few lines over a datagram socket. Without NOTIFY_SOCKET nothing is done and
 * nothing wakes up. */
#ifndef RUN_SERVICE_H
#define RUN_SERVICE_H

#include <stdint.h>

struct service {
	int	 fd;			/* -1: nobody asks */
	int	 every;			/* ms between pings, 0: no watchdog */
	int64_t	 next;			/* ms, when the next is due */
};

/* Opens the socket that the environment names; now in milliseconds. Before the
 * sandbox, which has no sockets. */
void	service_open(struct service *, int64_t now);
void	service_close(struct service *);
/* Sends lines ("READY=1", "STATUS=..."). */
void	service_tell(const struct service *, const char *lines);
/* Tells the watchdog that the loop turns, when it is time to. */
void	service_ping(struct service *, int64_t now);
/* Of two waits in milliseconds (-1: for ever): this one, or that until the
 * next ping. */
int	service_wait(const struct service *, int timeout, int64_t now);

#endif
