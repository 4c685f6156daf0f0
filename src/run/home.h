/* What lies beside the program: an archive that was unpacked anywhere, or an
 * installation that was moved. */
#ifndef RUN_HOME_H
#define RUN_HOME_H

/* The folder share/placard beside the program or beside its folder, when the
 * data is in there; else NULL. The caller frees it. */
char	*home_find(void);

#endif
