#!/bin/sh
# Decks and counts over a Mosquitto broker; each kiosk has a key of its own (PSK).
# Options of the clients (-h, -p, --psk-identity, --psk, -i) stand in
# $XDG_CONFIG_HOME/mosquitto_pub and mosquitto_sub, one a line: no list of
# processes shows a key.
#
#   mqtt.sh send BUNDLE          office: kept by the broker for those who are off
#   mqtt.sh fetch INBOX          kiosk: puts what is kept, and comes, into INBOX
#   mqtt.sh report SITE FOLDER   kiosk: status and counts of /var/lib/placard
#   mqtt.sh collect FOLDER       office: what all kiosks have reported
set -eu
topic=${TOPIC:-placard/fleet}
case $1 in
send)	# A signature is four lines; the bundle follows it in one message.
	cat "$2.minisig" "$2" |
	    mosquitto_pub -q 1 -r -t "$topic/bundle" -s ;;
fetch)	new=$(mktemp -d "$2/.new.XXXXXX")
	trap 'rm -rf "$new"' EXIT
	mosquitto_sub -q 1 -C 1 -N ${WAIT:+-W "$WAIT"} -t "$topic/bundle" |
	    head -c 70000000 >"$new/all"
	head -n 4 "$new/all" >"$new/sig"
	tail -n +5 "$new/all" >"$new/bundle"
	[ -s "$new/bundle" ] || exit 1
	# placard-import looks who signed it.
	mv "$new/sig" "$2/fleet.placard.minisig"
	mv "$new/bundle" "$2/fleet.placard" ;;
report)	for f in "$3/status.json" "$3"/counts/*.csv; do
		[ ! -f "$f" ] || mosquitto_pub -q 1 -r -f "$f" \
		    -t "$topic/site/$2/$(basename "$f")"
	done ;;
collect) # What is kept comes first, then the mark that is asked for after it.
	mosquitto_pub -q 1 -r -t "$topic/end" -m end
	work=$(mktemp -d)
	mkfifo "$work/names"
	mosquitto_sub -W "${WAIT:-60}" -F '%t' -t "$topic/site/+/+" \
	    -t "$topic/end" >"$work/names" &
	trap 'kill $! 2>/dev/null; rm -rf "$work"' EXIT
	while read -r name && [ "$name" != "$topic/end" ]; do
		site=${name%/*} site=${site##*/} file=${name##*/}
		case $site/$file in .* | */.* | *[!A-Za-z0-9._/-]*) continue ;; esac
		mkdir -p "$2/$site"
		mosquitto_sub -C 1 -N -W "${WAIT:-60}" -t "$name" >"$work/file" &&
		    mv "$work/file" "$2/$site/$file"
	done <"$work/names"
	[ "$name" = "$topic/end" ] ;;
*)	exit 2 ;;
esac
