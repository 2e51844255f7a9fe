#!/usr/bin/env bash
# take.sh INBOX RESULTS OFFSETS: checks the events that kcat wrote into INBOX (its -J) against the contract, adds those that
# are new to RESULTS, and then writes into OFFSETS where to go on. Needs curl, jq and python3-jsonschema.
set -euo pipefail
inbox=$1 results=$2 offsets=$3 work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
touch "$results"

jq -c '.headers as $h | {partition, offset, at: "\(.topic):\(.partition):\(.offset)", data: (.payload | fromjson),
  headers: ([range(0; $h | length; 2) | {($h[.]): $h[. + 1]}] | add)}' "$inbox" >"$work/events"

while IFS= read -r schema; do
  curl -sf "$schema" >"$work/schema.json"
  jq -c --arg schema "$schema" 'select(.headers.ce_dataschema == $schema) | .data' "$work/events" | split -l 1 -d -a 6 - "$work/data."
  find "$work" -name 'data.*' -printf '-i\0%p\0' | xargs -0 jsonschema --error-format '{error.json_path}: {error.message}
' "$work/schema.json" || { echo "an event of $schema breaks the contract" >&2; exit 1; }
  rm -f "$work"/data.*
done < <(jq -r .headers.ce_dataschema "$work/events" | sort -u)

wrong=$(jq -r '.at as $at | .data | . as $article | .enrichment.entities | to_entries[] | .key as $e | .value.mentions | to_entries[]
  | $article[.value.in][.value.start:.value.end] as $found | select($found != .value.surface)
  | "\($at) breaks the contract: $.enrichment.entities[\($e)].mentions[\(.key)]: '\''\($found)'\'' stands there, not '\''\(.value.surface)'\''"' "$work/events")
[ -z "$wrong" ] || { echo "$wrong" >&2; exit 1; }

jq -r '"\(.headers.ce_source) \(.headers.ce_id)\t\(.data.articleId)\t\(.data.title // "")"' "$work/events" \
  | awk -F '\t' -v results="$results" -v new="$work/new" '
    FILENAME == results { done[$1]; next }
    $1 in done { print "came again: " $1; next }
    { done[$1]; print >new }' "$results" -
touch "$work/new"
# whole or not at all
cat "$results" "$work/new" >"$results.new"
mv "$results.new" "$results"
{ cat "$offsets"; jq -r '"\(.partition) \(.offset + 1)"' "$work/events"; } | awk '{ at[$1] = $2 } END { for (p in at) print p, at[p] }' >"$offsets.new"
mv "$offsets.new" "$offsets"
