#!/bin/sh
# The archive of make dist-static, on machines that have nothing: an empty mount
# namespace, another kernel's missing calls. Run by make static-conformance:
#
#   static.sh ARCHIVE
#
# Speaks TAP. Needs unshare as root, python3, gcc, libseccomp.
set -u
archive=$1
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
tar -xf "$archive" -C "$work" || exit 99
set -- "$work"/placard-*
top=$1
program=$top/placard

echo '1..12'
count=0
bad=
ok() {
	count=$((count + 1))
	if [ -z "$bad" ]; then
		echo "ok $count - $1"
	else
		echo "not ok $count - $1"
		printf '%s\n' "$bad" | sed 's/^/# /'
	fi
	bad=
}

size=$(stat -c %s "$archive")
echo "# archive $size bytes, program $(stat -c %s "$program") bytes"
[ "$size" -lt 2000000 ] || bad="$size bytes"
ok 'the archive is small'

! readelf -l "$program" | grep -q INTERP || bad='it needs a loader'
ok 'the program is static'

kernel=$(readelf -n "$program" | sed -n 's/.*OS: Linux, ABI: //p')
echo "# oldest kernel: $kernel"
[ "$kernel" = 3.2.0 ] || bad="kernel $kernel"
ok 'it asks for no younger kernel than 3.2'

[ "$(find "$top/share/placard/terminfo" -type f | wc -l)" -ge 15 ] ||
    bad=$(find "$top/share/placard/terminfo" -type f)
for f in placard md4c qrencode libc6; do
	[ -s "$top/licences/$f.txt" ] || bad="$bad no $f"
done
ok 'descriptions of terminals and licences are in it'

# Joined forms of Arabic letters.
is_arabic() {
	LC_ALL=C.UTF-8 grep -qP '[\x{FE80}-\x{FEFC}]' "$1"
}

# A root of its own with nothing but the archive and what a terminal needs.
root=$work/root
mkdir -p "$root/dev" "$root/x"
cp -a "$top/." "$root/x"
cat >"$work/empty" <<'END'
#!/bin/sh
# In a new mount namespace: a root with nothing in it, no /proc either.
mount --bind "$1" "$1"
for d in null tty ptmx pts; do
	if [ -d "/dev/$d" ]; then mkdir -p "$1/dev/$d"
	else : >"$1/dev/$d"; fi
	mount --rbind "/dev/$d" "$1/dev/$d"
done
root=$1
shift
exec chroot "$root" "$@"
END
chmod +x "$work/empty"
# empty VARIABLE=VALUE... COMMAND...: nothing in the environment but that.
empty() {
	unshare -m --propagation private env -i PATH=/x:/bin:/usr/bin:/usr/sbin \
	    "$@"
}
in_empty() {
	empty TERM=xterm-256color "$work/empty" "$root" "$@"
}

in_empty /x/placard --lang=ar --print --panel=1 >"$work/ar" 2>"$work/err" ||
    bad=$(cat "$work/err")
is_arabic "$work/ar" || bad="$bad no Arabic"
ok 'in an empty root it prints Arabic'

# The viewer on a terminal that the machine does not know.
see() {
	LC_ALL=C.UTF-8 PYTHONPATH=$srcdir/tests timeout 60 python3 \
	    "$srcdir/tests/static.py" "$@"
}
for term in xterm-256color linux xterm-kitty vt220 made-up; do
	see unshare -m --propagation private env -i "TERM=$term" \
	    LANG=xx_XX.UTF-8 PATH=/bin:/usr/bin:/usr/sbin "$work/empty" \
	    "$root" /x/placard --lang=ar >"$work/out" 2>&1 || bad="$bad
$term: $(tail -n 5 "$work/out")"
	is_arabic "$work/out" || [ $term = vt220 ] ||
	    bad="$bad $term shows no Arabic"
done
ok 'in an empty root the viewer shows Arabic on any terminal'

see unshare -m --propagation private env -i TERM=xterm-256color \
    PATH=/bin:/usr/bin:/usr/sbin "$work/empty" "$root" \
    /x/placard --panel=share-2050 >"$work/out" 2>&1 ||
    bad=$(tail -n 5 "$work/out")
LC_ALL=C.UTF-8 grep -qP '[\x{2588}-\x{258F}]{2}' "$work/out" || bad="$bad no bars: $(cat "$work/out")"
ok 'in an empty root the viewer shows a chart'

empty "$work/empty" "$root" /x/placard --lang=fr </dev/null >"$work/out" \
    2>"$work/err" || bad=$(cat "$work/err")
grep -q . "$work/out" || bad="$bad no lines"
ok 'without TERM it shows words'

cp "$root/x/share/placard/data/cities-and-migration/deck.md" "$root/deck.md"
in_empty /x/placard --local= --check /deck.md >"$work/out" 2>"$work/err"
[ -s "$work/out" ] && [ ! -s "$work/err" ] || bad=$(cat "$work/err")
ok 'it checks a deck there'

# What a kernel of that time did not have gives ENOSYS.
cat >"$work/old.c" <<'END'
#include <errno.h>
#include <seccomp.h>
#include <stdio.h>
#include <unistd.h>
int
main(int argc, char **argv)
{
	static const int young[] = {
		SCMP_SYS(memfd_create), SCMP_SYS(getrandom), SCMP_SYS(statx),
		SCMP_SYS(faccessat2), SCMP_SYS(renameat2), SCMP_SYS(seccomp),
		SCMP_SYS(openat2), SCMP_SYS(close_range), SCMP_SYS(rseq),
		SCMP_SYS(clone3), SCMP_SYS(copy_file_range),
		SCMP_SYS(landlock_create_ruleset)
	};
	scmp_filter_ctx c = seccomp_init(SCMP_ACT_ALLOW);
	for (size_t i = 0; i < sizeof young / sizeof *young; i++)
		seccomp_rule_add(c, SCMP_ACT_ERRNO(ENOSYS), young[i], 0);
	if (argc < 2 || seccomp_load(c) != 0)
		return 99;
	execv(argv[1], argv + 1);
	return 98;
}
END
${CC:-gcc} -o "$work/old" "$work/old.c" -lseccomp || bad='no old kernel'
see env -i TERM=xterm-256color "$work/old" "$program" --lang=ar \
    >"$work/out" 2>&1 || bad="$bad$(tail -n 5 "$work/out")"
is_arabic "$work/out" || bad="$bad shows no Arabic"
ok 'without the calls of younger kernels it shows Arabic'

cd "$top" && mkdir "$work/bin" && ln -s "$program" "$work/bin/placard"
PATH=$work/bin:$PATH env -u PLACARD_DATA placard --lang=fr --list >"$work/out" \
    2>"$work/err" || bad=$(cat "$work/err")
cd "$work" && mv "$top" "$work/moved folder é" &&
    env -u PLACARD_DATA "$work/moved folder é/placard" --lang=fr --list |
    cmp -s - "$work/out" || bad="$bad moved"
ok 'it finds its data by a link and when it is moved'

find "$work/moved folder é" -newer "$work/empty" -type f >"$work/out"
[ ! -s "$work/out" ] || bad=$(cat "$work/out")
ok 'nothing was written'
