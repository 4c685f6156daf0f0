#!/bin/sh
# The Debian packages of make deb: what lintian, appstreamcli and
# desktop-file-validate say; two builds in other places and at other times; a
# root that knows nothing but what they depend on. make packages-conformance:
#
#   packages.sh TARBALL FOLDER-OF-DEBS VERSION
#
# Speaks TAP. Needs lintian, appstream, desktop-file-utils, debootstrap, root.
set -u
tarball=$1 debs=$2 version=$3 srcdir=$(cd "${srcdir:-.}" && pwd)
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
echo '1..6'
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

wc -c "$debs"/*.deb | sed 's/^/# /'
bad=$(lintian --allow-root --fail-on error,warning "$debs"/*.deb 2>&1) && bad=
ok 'lintian has no error and no warning'

dpkg-deb -x "$debs/placard_$version-0local1_"*.deb "$work/x"
bad=$(appstreamcli validate --no-net "$work"/x/usr/share/metainfo/*.xml 2>&1) &&
    bad=
ok 'appstreamcli finds nothing'
bad=$(desktop-file-validate "$work"/x/usr/share/applications/*.desktop 2>&1)
ok 'desktop-file-validate finds nothing'

# Another folder, another time, another language, another umask.
mkdir "$work/a b"
cp "$tarball" "$work/a b/t.tar.xz"
epoch=$(stat -c %Y "$srcdir/NEWS.md")
(umask 077 && cd "$work/a b" && env LC_ALL=C.UTF-8 LANG=fr_FR.UTF-8 TZ=Asia/Tokyo \
    SOURCE_DATE_EPOCH="$epoch" sh "$srcdir/data/packaging/deb.sh" \
    "$srcdir" t.tar.xz again "$version") >"$work/log" 2>&1 ||
    bad=$(tail -n 5 "$work/log")
for f in "$debs"/*.deb; do
	cmp "$f" "$work/a b/again/${f##*/}" >"$work/log" 2>&1 ||
	    bad="$bad$(cat "$work/log")"
done
ok 'two builds in other folders are the same bytes'

# A root with what the packages depend on, and nothing else.
mirror=$(sed -n 's/^URIs: *//p; s/^deb \([^ ]*\) .*/\1/p' \
    /etc/apt/sources.list /etc/apt/sources.list.d/debian* 2>/dev/null |
    grep debian | head -n 1)
debootstrap --variant=minbase bookworm "$work/root" "$mirror" \
    >"$work/log" 2>&1 || bad=$(tail -n 3 "$work/log")
mkdir -p "$work/root/debs"
cp "$debs"/*.deb "$work/root/debs/"
chroot "$work/root" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends /debs/*.deb' \
    >"$work/log" 2>&1 || bad="$bad$(tail -n 5 "$work/log")"
chroot "$work/root" env -i PATH=/usr/bin:/bin TERM=xterm placard --lang=ar \
    --print --panel=1 >"$work/out" 2>&1 || bad="$bad$(cat "$work/out")"
LC_ALL=C.UTF-8 grep -qP '[\x{FE80}-\x{FEFC}]' "$work/out" ||
    bad="$bad no Arabic"
chroot "$work/root" test -f /lib/systemd/system/placard-kiosk@.service ||
    bad="$bad no unit"
ok 'they install into a fresh minimal root, and placard shows Arabic there'

chroot "$work/root" dpkg --purge placard-kiosk placard-series placard \
    >"$work/log" 2>&1 || bad=$(cat "$work/log")
chroot "$work/root" sh -c 'find / -xdev -name "*placard*" ! -path "/var/log/*" \
    ! -path "/debs/*" ! -path "/var/lib/apt/*"' >"$work/log"
[ ! -s "$work/log" ] || bad=$(cat "$work/log")
ok 'nothing is left when they are purged'
