#!/usr/bin/env bash
# consume.sh BROKER GROUP RESULTS [TOPIC]: writes each event once into the file RESULTS, for ever.
set -euo pipefail
broker=$1 group=$2 results=$3 topic=${4:-news.enriched.v1} inbox=$3.inbox
while :; do
  if [ -s "$inbox" ]; then "$(dirname "$0")/take.sh" "$inbox" "$results"; else sleep 1; fi
  # -u: written at once. It commits as it ends, when all of them are in the inbox; what it had begun when it was killed
  # comes again.
  kcat -q -u -b "$broker" -G "$group" -X auto.offset.reset=earliest -X isolation.level=read_committed -X session.timeout.ms=6000 \
    -X auto.commit.interval.ms=86400000 -c 50 -e -J "$topic" >"$inbox"
done
