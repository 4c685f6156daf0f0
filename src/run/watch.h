/* Files that are watched under any name that leads to them: a save in place, a
 * rename over them, a symbolic link that points elsewhere from now on, a folder
 * that is moved away and another that takes its name. */
#ifndef RUN_WATCH_H
#define RUN_WATCH_H

#include <stdbool.h>

struct watch;

/* A watch on nothing. NULL when there is none on this machine; every function
 * takes that. watch_free frees it. */
struct watch *watch_new(void);
void	watch_free(struct watch *);
/* A descriptor that is readable when something happened, -1 for NULL. */
int	watch_fd(const struct watch *);
/* From here on what is to be watched is named anew; watch_end() gives up what
 * was not named again. What happens in between is not lost. */
void	watch_begin(struct watch *);
void	watch_end(struct watch *);
/* Watches a file, there or not. */
void	watch_file(struct watch *, const char *path);
/* Watches the files in a folder whose names end with suffix (".po"), and where
 * those that are symbolic links lead. */
void	watch_folder(struct watch *, const char *path, const char *suffix);
/* Takes what happened; whether one of them may read differently now. */
bool	watch_changed(struct watch *);

#endif
