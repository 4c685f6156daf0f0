/* For clock.test, before the C library: the time of day is two hours ahead as
 * soon as the file $CLOCK_FILE is there. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

int
clock_gettime(clockid_t which, struct timespec *t)
{
	typedef int call(clockid_t, struct timespec *);
	const char *file = getenv("CLOCK_FILE");
	call *real = (call *)dlsym(RTLD_NEXT, "clock_gettime");
	const int status = real(which, t);

	if (which == CLOCK_REALTIME && file != NULL && access(file, F_OK) == 0)
		t->tv_sec += 2 * 3600;
	return status;
}
