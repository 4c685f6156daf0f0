#!/bin/sh
# A stick that goes from place to place: brings decks, takes counts along.
#
#   stick.sh STICK [ROOT]
#
# On each machine, as root: takes the newest signed bundle in STICK/, and copies
# what was counted to STICK/counts/SITE/.
set -eu
stick=$1 root=${2:-/var/lib/placard}
code=0
placard-import ${KEYS:+-k "$KEYS"} -r "$root" "$stick" || code=$?
site=$(head -n 1 "${SITE_FILE:-/etc/placard/site}" 2>/dev/null |
    tr -cd 'A-Za-z0-9._-')
to=$stick/counts/${site:-$(hostname)}
# A stick is a stranger's: nothing of ours is written through its links.
if [ -L "$stick/counts" ] || [ -L "$to" ]; then
	echo "$to: a link" >&2
	exit 1
fi
mkdir -p "$to"
for f in "$root/status.json" "$root"/counts/*.csv; do
	[ -f "$f" ] || continue
	rm -rf "$to/.new"
	cp "$f" "$to/.new" && mv -T "$to/.new" "$to/${f##*/}"
done
sync -f "$stick"
exit $code
