#!/bin/sh
# static.sh: the archive that runs anywhere. make dist-static calls it:
#
#   static.sh SOURCE WORK VERSION
#
# makes WORK/placard-VERSION-MACHINE.tar.xz: a static program, its data and
# manuals, descriptions of terminals and a UTF-8 locale, without an
# installation. Libraries that have no static form in Debian are built from
# Debian's source packages (through apt-get, which checks them); the variable
# PLACARD_SOURCES names a folder where their tarballs lie already.
set -eu
source=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
version=$3
: "${SOURCE_DATE_EPOCH:=$(stat -c %Y "$source/NEWS.md")}"
: "${CC:=gcc}"
export SOURCE_DATE_EPOCH
LC_ALL=C
export LC_ALL
umask 022

say() { printf 'dist-static: %s\n' "$*"; }
fail() { printf 'dist-static: %s\n' "$*" >&2; exit 1; }

# The terminals of today, those of the console and of old, and what lets a
# terminal in another.
terminals='xterm xterm-256color screen screen-256color tmux tmux-256color linux
vt100 vt220 rxvt-unicode-256color foot alacritty xterm-kitty konsole-256color
mlterm-256color putty-256color'

# ---- Sources of libraries ----

# apt-get with the machine's own sources, but their source packages, and with
# lists of its own: the machine's stay as they are.
sources() {
	apt=$work/apt
	mkdir -p "$apt/lists/partial" "$apt/parts"
	for f in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
		[ -f "$f" ] && sed -n 's/^deb /deb-src /p' "$f"
	done | grep -E '^deb-src [^#]*debian\.org' >"$apt/parts/all.list" || :
	for f in /etc/apt/sources.list.d/*.sources; do
		grep -qs '^URIs:.*debian\.org' "$f" || continue
		sed 's/^Types:.*/Types: deb-src/' "$f" \
		    >"$apt/parts/${f##*/}"
	done
	options="-o Dir::Etc::SourceList=/dev/null
	    -o Dir::Etc::SourceParts=$apt/parts
	    -o Dir::State::Lists=$apt/lists -o Dir::Cache::pkgcache=
	    -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root"
	# shellcheck disable=SC2086
	apt-get $options -q update >"$apt/log" 2>&1 ||
	    fail "apt-get update failed: see $apt/log"
	for p in "$@"; do
		# shellcheck disable=SC2086
		(cd "$work/src" && apt-get $options -q source --tar-only \
		    --download-only "$p" >>"$apt/log" 2>&1) ||
		    fail "no source of $p: see $apt/log"
	done
}

# Unpacks the source of $1 into src/$1.
unpack() {
	for f in "${PLACARD_SOURCES:-$work/src}/$1"_*.orig.tar.*; do
		[ -f "$f" ] || fail "no source of $1"
		rm -rf "$work/src/$1"
		mkdir -p "$work/src/$1"
		tar -xf "$f" -C "$work/src/$1" --strip-components=1
	done
}

# Compiles the files of a library: $1 its name, $2 its folder, then flags and
# files.
library() {
	name=$1
	shift
	(cd "$1" && shift && "$CC" -O2 -g0 -fstack-protector-strong \
	    -ffile-prefix-map="$work"=. -c "$@" &&
	    rm -f "$work/lib$name.a" &&
	    ar rcD "$work/lib$name.a" ./*.o && rm -f ./*.o) ||
	    fail "$name cannot be built"
}

mkdir -p "$work/src"
if [ -z "${PLACARD_SOURCES-}" ] && ! [ -f "$work/libqrencode.a" ]; then
	say 'sources of md4c and qrencode'
	sources md4c qrencode
fi
if ! [ -f "$work/libmd4c.a" ] || ! [ -f "$work/libqrencode.a" ]; then
	unpack md4c
	library md4c "$work/src/md4c/src" -DMD_USE_UTF8 md4c.c
	unpack qrencode
	library qrencode "$work/src/qrencode" -DMAJOR_VERSION=4 \
	    -DMINOR_VERSION=1 -DMICRO_VERSION=1 -DVERSION='"4.1.1"' \
	    -DSTATIC_IN_RELEASE=static -DHAVE_STRDUP=1 bitstream.c mask.c \
	    mmask.c mqrspec.c qrencode.c qrinput.c qrspec.c rsecc.c split.c
fi

# ---- The program ----

say 'the program'
mkdir -p "$work/build"
[ -f "$work/build/Makefile" ] || (cd "$work/build" && "$source/configure" -q \
    CC="$CC" \
    CFLAGS="-O2 -g0 -ffile-prefix-map=$source=. -ffile-prefix-map=$work=." \
    --without-libarchive LDFLAGS='-static -Wl,--build-id=none' PKG_CONFIG='pkg-config --static' \
    MD4C_CFLAGS="-I$work/src/md4c/src" MD4C_LIBS="$work/libmd4c.a" \
    QRENCODE_CFLAGS="-I$work/src/qrencode" \
    QRENCODE_LIBS="$work/libqrencode.a") || fail 'configure failed'
make -s -C "$work/build" placard || fail 'the program cannot be built'

# ---- The archive ----

machine=$(uname -m)
name=placard-$version-$machine
top=$work/$name
share=$top/share/placard
rm -rf "$top"
mkdir -p "$share/locale/C.utf8" "$share/terminfo" "$top/docs" "$top/licences"
strip -o "$top/placard" "$work/build/placard"
(cd "$source" && find data \( -path data/packaging -o -path data/kiosk/service \
    \) -prune -o -type f -print) | while read -r f; do
	mkdir -p "$share/${f%/*}"
	cp "$source/$f" "$share/$f"
done
say 'descriptions of terminals'
for t in $terminals; do
	infocmp -x "$t" >"$work/t.src" 2>/dev/null ||
	    fail "no description of $t (package ncurses-term)"
	tic -x -o "$share/terminfo" "$work/t.src" 2>/dev/null ||
	    fail "tic cannot make $t"
done
cp /usr/lib/locale/C.utf8/LC_CTYPE "$share/locale/C.utf8/" ||
    fail 'no locale C.UTF-8 (package libc-bin)'
cp "$source/docs/placard.1" "$source/docs/placard-deck.5" "$top/docs/"
for m in placard.1 placard-deck.5; do
	mandoc -T html "$source/docs/$m" >"$top/docs/$m.html"
done
sed -n '/^<!-- archive/,/^-->/{//!p}' "$source/docs/field.md" \
    >"$top/READ-ME.txt"
[ -s "$top/READ-ME.txt" ] || fail 'docs/field.md has no text for the archive'
cp "$source/COPYING" "$top/licences/placard.txt"
cp "$work/src/md4c/LICENSE.md" "$top/licences/md4c.txt"
cp "$work/src/qrencode/COPYING" "$top/licences/qrencode.txt"
for p in libc6 libncurses-dev libunistring-dev libfribidi-dev \
    libgettextpo-dev libcrypt-dev libseccomp-dev; do
	cp "/usr/share/doc/$p/copyright" "$top/licences/$p.txt" ||
	    fail "no licence of $p"
done
# What somebody needs who links the program anew with another libc.
dpkg-query -W -f '${source:Package} ${source:Version}\n' libc6 \
    libncurses-dev libunistring-dev libfribidi-dev libgettextpo-dev \
    libcrypt-dev libseccomp-dev | sort -u >"$top/licences/sources.txt"
find "$top" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --format=ustar \
    --mode=go-w -cf - "$name" | xz -9e -T1 >"$work/$name.tar.xz.new"
mv "$work/$name.tar.xz.new" "$work/$name.tar.xz"
say "$(stat -c '%n, %s bytes' "$work/$name.tar.xz")"
