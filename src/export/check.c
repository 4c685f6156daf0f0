#include "config.h"
#include "export/export.h"
int
export_check(struct deck *deck, const struct app_options *options,
    struct diags *ds, FILE *out)
{
	(void)deck; (void)options; (void)ds; (void)out;
	return 0;
}
