#!/bin/sh
# deb.sh: Debian packages from the files in data/packaging/debian. make deb calls
# it:
#
#   deb.sh SOURCE TARBALL WORK VERSION
#
# makes WORK/*.deb: placard, placard-series, placard-kiosk. Built twice with the
# same SOURCE_DATE_EPOCH they are the same bytes, wherever that was.
set -eu
source=$(cd "$1" && pwd)
tarball=$2
mkdir -p "$3"
work=$(cd "$3" && pwd)
version=$4
: "${SOURCE_DATE_EPOCH:=$(stat -c %Y "$source/NEWS.md")}"
export SOURCE_DATE_EPOCH
umask 022

rm -rf "$work/placard-$version"
cp "$tarball" "$work/placard_$version.orig.tar.xz"
tar -xf "$tarball" -C "$work"
cp -r "$source/data/packaging/debian" "$work/placard-$version/debian"
cd "$work/placard-$version"
cat >debian/changelog <<END
placard ($version-0local1) unstable; urgency=medium

  * A release of its authors; NEWS.md has what is new.

 -- The placard authors <placard@example.org>  $(LC_ALL=C date -R -u \
    -d "@$SOURCE_DATE_EPOCH")
END
# The tests have their own run.
DEB_BUILD_OPTIONS="nocheck ${DEB_BUILD_OPTIONS-}" dpkg-buildpackage -us -uc -b \
    >"$work/build.log" 2>&1 || {
	tail -n 30 "$work/build.log" >&2
	exit 1
}
ls -l "$work"/*.deb
