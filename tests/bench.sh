#!/bin/sh
# Prints what placard costs beside a bare curses program and mdp (bench.py).
# Run by make bench; needs a compiler, python3 and /proc.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT HUP INT TERM
# Options are words here.
# shellcheck disable=SC2086
${CC:-cc} ${CFLAGS:--O2} -o "$work/bare" "${srcdir:-.}/tests/bare.c" \
    ${LIBS:--lncursesw -ltinfo}
python3 "${srcdir:-.}/tests/bench.py" "$work"
