#!/bin/sh
# Decks out to a list of machines, counts and status back, by rsync over ssh.
#
#   rsync.sh HOSTS BUNDLE COUNTS
#
# HOSTS has a line for each machine, "site user@host"; BUNDLE is town.placard with
# its .minisig beside it; what comes back goes to COUNTS/SITE/. A machine that is
# off is left for the next time; the exit status is how many were, 100 at most.
set -u
hosts=$1 bundle=$2 counts=$3
: "${INBOX:=/var/lib/placard}" "${RSYNC_RSH:=ssh -o BatchMode=yes -o ConnectTimeout=10}"
export RSYNC_RSH
missed=0
while read -r site host; do
	case $site in '' | '#'*) continue ;; esac
	mkdir -p "$counts/$site"
	# The signature first: the inbox is looked at when the bundle is there.
	# shellcheck disable=SC2015
	rsync -t "$bundle.minisig" "$host:$INBOX/inbox/" </dev/null &&
	    rsync -t "$bundle" "$host:$INBOX/inbox/" </dev/null &&
	    rsync -rt --include=/counts/ --include='/counts/*.csv' \
		--include=/status.json --exclude='*' "$host:$INBOX/" \
		"$counts/$site/" </dev/null || {
		echo "$site: not reached" >&2
		missed=$((missed + 1))
	}
done <"$hosts"
[ $missed -le 100 ] || missed=100
exit $missed
