/* What lies beside the program. The kernel tells what was executed; /proc,
 * which would tell it too, may be missing. */
#include "config.h"

#include "run/home.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

#include "base/buf.h"
#include "deck/load.h"

/* From the folder of the program. */
static const char *const places[] = {
	"share/placard", "../share/placard"
};

char *
home_find(void)
{
	const char *name = (const char *)getauxval(AT_EXECFN);
	char *real = name != NULL ? realpath(name, NULL) : NULL;
	char *slash = real != NULL ? strrchr(real, '/') : NULL;
	char *home = NULL;

	for (size_t i = 0; slash != NULL && home == NULL &&
	    i < sizeof places / sizeof *places; i++) {
		struct buf path = BUF_INIT;

		buf_printf(&path, "%.*s/%s", (int)(slash - real), real,
		    places[i]);
		home = strdup(path.p);
		buf_str(&path, "/data/interface");
		if (!path_is_folder(path.p)) {
			free(home);
			home = NULL;
		}
		buf_release(&path);
	}
	free(real);
	return home;
}
