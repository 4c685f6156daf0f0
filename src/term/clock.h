/* The clock that waits are measured with. */
#ifndef TERM_CLOCK_H
#define TERM_CLOCK_H

#include <stdint.h>

/* Milliseconds since some moment; never jumps (CLOCK_MONOTONIC). */
int64_t	clock_now(void);

#endif
