#!/usr/bin/env bash
# create-topics.sh BOOTSTRAP: creates the topics of the event contract where they are missing.
# The contract is asyncapi.yaml in news-events; a test compares this file with it.
# REPLICATION_FACTOR, 1 unless set; KAFKA_TOPICS, the tool, where it is not at the place that Kafka's image has it.
set -euo pipefail
bootstrap=${1:?say where Kafka is: create-topics.sh HOST:PORT}
tool=${KAFKA_TOPICS:-/opt/kafka/bin/kafka-topics.sh}
topic() { # NAME PARTITIONS SETTING…
  local name=$1 partitions=$2 settings=()
  shift 2
  for setting in "$@"; do settings+=(--config "$setting"); done
  "$tool" --bootstrap-server "$bootstrap" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor "${REPLICATION_FACTOR:-1}" "${settings[@]}"
}
topic news.raw.v1 12 cleanup.policy=delete retention.ms=1209600000 max.message.bytes=16777216
topic news.enriched.v1 12 cleanup.policy=compact min.compaction.lag.ms=1209600000 max.message.bytes=16777216
# specified, not yet written
topic news.stories.v1 6 cleanup.policy=compact max.message.bytes=16777216
# the largest record and its dlq-* headers
topic news.raw.v1.enrich.dlq 3 cleanup.policy=delete retention.ms=2592000000 max.message.bytes=17825792
topic news.enriched.v1.store.dlq 3 cleanup.policy=delete retention.ms=2592000000 max.message.bytes=17825792
topic news.dead-letters.v1 1 cleanup.policy=compact,delete retention.ms=5184000000 max.message.bytes=1048576
topic news.ingest.lines.v1 1 cleanup.policy=delete retention.ms=7776000000 max.message.bytes=16777216
