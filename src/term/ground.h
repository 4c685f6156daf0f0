/* What a terminal says of the colour of its ground. */
#ifndef TERM_GROUND_H
#define TERM_GROUND_H

#include "canvas/theme.h"

/* Asks for it. */
#define GROUND_ASK	"\033]11;?\033\\"

/* The ground by the text of an OSC reply, "11;rgb:RRRR/GGGG/BBBB". */
enum ground ground_told(const char *reply);

#endif
