#!/bin/sh
# How much of the program the tests run, folder by folder, and which functions
# they never enter. Run by make coverage: it builds once more, below the folder
# it is run in, with what gcc counts by, runs the tests, and asks gcov. TESTS
# names fewer of them.
set -eu
export LC_ALL=C
for tool in gcov python3; do
	command -v "$tool" >/dev/null || {
		echo "coverage: $tool is needed" >&2
		exit 1
	}
done
source=$(cd "${srcdir:-.}" && pwd)
mkdir -p coverage
cd coverage
[ -f Makefile ] || "$source/configure" -q CFLAGS='-g -O0 --coverage' \
    CPPFLAGS=-U_FORTIFY_SOURCE
make -s -j"$(nproc)" >build.log 2>&1 || {
	tail -n 20 build.log >&2
	exit 1
}
find . -name '*.gcda' -delete
# What fails is told by make check; what ran, ran.
if [ -n "${TESTS:-}" ]; then
	make -s check TESTS="$TESTS" >check.log 2>&1 || true
else
	make -s check >check.log 2>&1 || true
fi
exec python3 "$source/tests/coverage.py" "$source"
