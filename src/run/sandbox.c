/* Landlock by its three system calls (glibc has no wrappers), and a list of
 * system calls by libseccomp. An address sanitizer needs more calls than the
 * program: builds with one have Landlock only. */
#include "config.h"

#include "run/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED	1
#endif
#endif
#if !defined(SANITIZED) && defined(__SANITIZE_ADDRESS__)
#define SANITIZED	1
#endif
#ifndef SANITIZED
#define SANITIZED	0
#endif

/* ---- Files ---- */

/* Rights of the first Landlock (Linux 5.13), and what came later. Headers of
 * Debian 12 may know fewer than the kernel. */
#define RIGHTS_READ	(LANDLOCK_ACCESS_FS_READ_FILE | \
	LANDLOCK_ACCESS_FS_READ_DIR)
#define RIGHTS_MAKE	(LANDLOCK_ACCESS_FS_REMOVE_DIR | \
	LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | \
	LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | \
	LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | \
	LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM)
#define RIGHTS_CHANGE	(RIGHTS_MAKE | LANDLOCK_ACCESS_FS_WRITE_FILE | \
	LANDLOCK_ACCESS_FS_EXECUTE)
#define RIGHT_REFER	(UINT64_C(1) << 13)	/* ABI 2 */
#define RIGHT_TRUNCATE	(UINT64_C(1) << 14)	/* ABI 3 */
#define RIGHT_IOCTL	(UINT64_C(1) << 15)	/* ABI 5 */
#define NET_TCP		UINT64_C(3)		/* ABI 4: bind, connect */
#define SCOPE_ALL	UINT64_C(3)		/* ABI 6: abstract sockets,
						 * signals */

/* As the kernel has it today; an older one takes its beginning. */
struct ruleset {
	uint64_t	 fs, net, scoped;
};

static int
landlock_abi(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
	    LANDLOCK_CREATE_RULESET_VERSION);
}

static size_t
ruleset_size(int abi)
{
	return abi >= 6 ? sizeof(struct ruleset) :
	    abi >= 4 ? offsetof(struct ruleset, scoped) :
	    offsetof(struct ruleset, net);
}

/* Rights that this kernel can take away. */
static uint64_t
known_rights(int abi, uint64_t rights)
{
	if (abi < 2)
		rights &= ~RIGHT_REFER;
	if (abi < 3)
		rights &= ~RIGHT_TRUNCATE;
	if (abi < 5)
		rights &= ~RIGHT_IOCTL;
	return rights;
}

/* Allows rights below a path; what is not there needs none. */
static void
allow(int rules, const char *path, uint64_t rights)
{
	struct landlock_path_beneath_attr rule = { .allowed_access = rights };
	struct stat st;

	if (path == NULL)
		return;
	rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
	if (rule.parent_fd < 0)
		return;
	/* A file has no rights of folders. */
	if (fstat(rule.parent_fd, &st) == 0 && !S_ISDIR(st.st_mode))
		rule.allowed_access &= LANDLOCK_ACCESS_FS_READ_FILE |
		    LANDLOCK_ACCESS_FS_WRITE_FILE | RIGHT_TRUNCATE |
		    RIGHT_IOCTL;
	syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH,
	    &rule, 0);
	close(rule.parent_fd);
}

static bool
restrict_self(int rules)
{
	bool done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	    syscall(SYS_landlock_restrict_self, rules, 0) == 0;

	close(rules);
	return done;
}

static int
make_rules(int abi, uint64_t fs, bool alone)
{
	struct ruleset r = {
		.fs = known_rights(abi, fs),
		.net = alone ? NET_TCP : 0,
		.scoped = alone ? SCOPE_ALL : 0
	};

	if (abi < 1)
		return -1;
	return (int)syscall(SYS_landlock_create_ruleset, &r,
	    ruleset_size(abi), 0);
}

static bool
close_files(const struct sandbox *s)
{
	const int abi = landlock_abi();
	const int rules = make_rules(abi, RIGHTS_READ | RIGHTS_CHANGE |
	    RIGHT_REFER | RIGHT_TRUNCATE | RIGHT_IOCTL, true);

	if (rules < 0)
		return false;
	for (int i = 0; i < s->nread; i++)
		allow(rules, s->read[i], RIGHTS_READ);
	allow(rules, s->write, known_rights(abi, RIGHTS_READ |
	    LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_MAKE_REG |
	    LANDLOCK_ACCESS_FS_REMOVE_FILE | RIGHT_TRUNCATE));
	return restrict_self(rules);
}

/* ---- System calls ---- */

#if HAVE_LIBSECCOMP && !SANITIZED
#include <seccomp.h>

/* What a drawing, waiting, reading program calls: measured with strace, and
 * what other versions of glibc and libcrypt use in their place. */
static const int calls[] = {
	SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev),
	SCMP_SYS(pread64), SCMP_SYS(pwrite64), SCMP_SYS(lseek),
	SCMP_SYS(close), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3),
	SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(pselect6),
	SCMP_SYS(select), SCMP_SYS(fstat), SCMP_SYS(stat), SCMP_SYS(lstat),
	SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(access),
	SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink),
	SCMP_SYS(readlinkat), SCMP_SYS(getcwd), SCMP_SYS(getdents64),
	SCMP_SYS(fcntl), SCMP_SYS(ftruncate), SCMP_SYS(memfd_create),
	SCMP_SYS(inotify_init1), SCMP_SYS(inotify_add_watch),
	SCMP_SYS(inotify_rm_watch), SCMP_SYS(alarm), SCMP_SYS(setitimer),
	SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise),
	SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(futex),
	SCMP_SYS(restart_syscall), SCMP_SYS(clock_gettime),
	SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
	SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(getpid),
	SCMP_SYS(gettid), SCMP_SYS(getrandom), SCMP_SYS(sched_yield),
	SCMP_SYS(sysinfo),
	SCMP_SYS(exit), SCMP_SYS(exit_group)
};

/* Only where there is a folder to write to; Landlock holds them there. */
static const int writing_calls[] = {
	SCMP_SYS(fsync), SCMP_SYS(fdatasync), SCMP_SYS(rename),
	SCMP_SYS(renameat), SCMP_SYS(renameat2), SCMP_SYS(unlink),
	SCMP_SYS(unlinkat)
};

/* Never TIOCSTI, TIOCLINUX: those type and paste for others. */
static const unsigned ioctls[] = {
	TCGETS, TCSETS, TCSETSW, TCSETSF, TCFLSH, TCSBRK, TIOCGWINSZ,
	FIONREAD, TIOCOUTQ
};

enum { WRITE_FLAGS = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND };

/* What a call's arguments decide. */
static void
add_careful(scmp_filter_ctx c, bool writes)
{
	for (size_t i = 0; i < sizeof ioctls / sizeof *ioctls; i++)
		seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(ioctl), 1,
		    SCMP_A1(SCMP_CMP_EQ, ioctls[i]));
	seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
	    SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
	    SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
	/* Its own abort() and nobody else's end. */
	seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
	    SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid()));
	if (writes) {
		seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(openat), 0);
		seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(open), 0);
		return;
	}
	seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
	    SCMP_A2(SCMP_CMP_MASKED_EQ, WRITE_FLAGS, 0));
	seccomp_rule_add(c, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
	    SCMP_A1(SCMP_CMP_MASKED_EQ, WRITE_FLAGS, 0));
}

static void
add_all(scmp_filter_ctx c, uint32_t action, const int *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		seccomp_rule_add(c, action, list[i], 0);
}

static bool
close_calls(bool writes)
{
	/* A refused call fails and does not kill: the screen must stay. */
	scmp_filter_ctx c = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	bool done;

	if (c == NULL)
		return false;
	add_all(c, SCMP_ACT_ALLOW, calls, sizeof calls / sizeof *calls);
	if (writes)
		add_all(c, SCMP_ACT_ALLOW, writing_calls,
		    sizeof writing_calls / sizeof *writing_calls);
	add_careful(c, writes);
	done = seccomp_load(c) == 0;
	seccomp_release(c);
	return done;
}

/* What no viewer does. */
static const int never[] = {
	SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(ptrace),
	SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev),
	SCMP_SYS(mount), SCMP_SYS(bpf), SCMP_SYS(kexec_load)
};

static bool
refuse_calls(void)
{
	scmp_filter_ctx c = seccomp_init(SCMP_ACT_ALLOW);
	bool done;

	if (c == NULL)
		return false;
	add_all(c, SCMP_ACT_ERRNO(EPERM), never, sizeof never / sizeof *never);
	seccomp_rule_add(c, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1,
	    SCMP_A1(SCMP_CMP_EQ, TIOCSTI));
	done = seccomp_load(c) == 0;
	seccomp_release(c);
	return done;
}
#else
static bool
close_calls(bool writes)
{
	(void)writes;
	return false;
}

static bool
refuse_calls(void)
{
	return false;
}
#endif

/* ---- Both ---- */

struct sandbox_state
sandbox_kiosk(const struct sandbox *s)
{
	struct sandbox_state state;

	state.files = close_files(s);
	state.calls = close_calls(s->write != NULL);
	return state;
}

struct sandbox_state
sandbox_viewer(void)
{
	const int abi = landlock_abi();
	const int rules = make_rules(abi, RIGHTS_CHANGE | RIGHT_TRUNCATE,
	    false);
	struct sandbox_state state = { 0 };

	if (rules >= 0) {
		/* Questions to the terminal go to /dev/tty. */
		allow(rules, "/dev", LANDLOCK_ACCESS_FS_WRITE_FILE |
		    (abi >= 3 ? RIGHT_TRUNCATE : 0));
		state.files = restrict_self(rules);
	}
	state.calls = refuse_calls();
	return state;
}
