#!/usr/bin/env bash
# consume.sh BROKER RESULTS [TOPIC]: writes each event once into the file RESULTS, for ever.
set -euo pipefail
broker=$1 results=$2 topic=${3:-news.enriched.v1} inbox=$2.inbox offsets=$2.offsets
touch "$offsets"
partitions=$(kcat -b "$broker" -L -J -t "$topic" | jq '.topics[0].partitions[].partition')
while :; do
  : >"$inbox"
  for partition in $partitions; do
    # No group: kcat -G commits also what it has fetched and not printed. Where to go on stands in the file of offsets.
    kcat -q -b "$broker" -C -t "$topic" -p "$partition" -o "$(awk -v p="$partition" '$1 == p { at = $2 } END { print at ? at : "beginning" }' "$offsets")" \
      -X isolation.level=read_committed -X auto.offset.reset=earliest -c 10 -e -J >>"$inbox"
  done
  if [ -s "$inbox" ]; then "$(dirname "$0")/take.sh" "$inbox" "$results" "$offsets"; else sleep 1; fi
done
