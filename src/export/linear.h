/* The linear viewer: for screen readers and braille lines. No alternate screen,
 * no cursor addressing, no colour: one printed line a change, numbered
 * choices, the keys of the viewer. */
#ifndef EXPORT_LINEAR_H
#define EXPORT_LINEAR_H

#include <stdio.h>

#include "app/app.h"

#endif
