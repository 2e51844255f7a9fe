#!/usr/bin/env bash
# Brings docker-compose.yml up under a name and on ports of its own, sends one document through, scales, takes it down.
# Needs a Docker engine with Compose, the built services, curl and jq.
set -euo pipefail
cd "$(dirname "$0")/../.."
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
COMPOSE_PROJECT_NAME=strillone-ci-$$ STORE_PORT=$(free_port) INGEST_PORT=$(free_port) KAFKA_PORT=$(free_port)
export COMPOSE_PROJECT_NAME STORE_PORT INGEST_PORT KAFKA_PORT
finish() {
  status=$?
  [ "$status" = 0 ] || docker compose logs --tail 40 || true
  docker compose down -v --timeout 10 >/dev/null 2>&1 || true
  exit "$status"
}
trap finish EXIT
wait_for() { # SECONDS DESCRIPTION COMMAND…
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || { echo "waited in vain for: $what"; return 1; }
    sleep 1
  done
}
store=http://localhost:$STORE_PORT ingest=http://localhost:$INGEST_PORT

docker compose build -q
start=$SECONDS
docker compose up -d --no-build --quiet-pull
for service in kafka postgres ingest enrich store; do
  wait_for 180 "$service healthy" sh -c "docker compose ps $service --format '{{.Health}}' | grep -qx healthy"
done
echo "all services are healthy after $((SECONDS - start)) s"

id=$(curl -sf -H 'Content-Type: text/plain' --data-binary @samples/ai-newsletter-it.txt "$ingest/documents?source=compose&uri=ai-newsletter-it.txt" | jq -r '.articleIds[1]')
wait_for 60 "article $id stored" curl -sf "$store/articles/$id"
curl -sf "$store/articles/$id" | jq -e '.title == "OpenAI sottrae 4 ingegneri di alto livello da Tesla, xAI e Meta" and (.entities | length > 0)' >/dev/null
curl -sf "$store/read/$id" | grep -q '<mark'
echo "one document came through: $(curl -sf "$store/articles?source=compose" | jq '.items | length') articles on the page"

docker compose up -d --no-build --no-recreate --scale enrich=2
wait_for 120 "two instances of enrich healthy" sh -c "[ \$(docker compose ps enrich --format '{{.Health}}' | grep -cx healthy) = 2 ]"
id=$(printf 'Roma, apre la nuova linea\nLa metropolitana arriva a Piazza Venezia, dice il sindaco.\n' | curl -sf -H 'Content-Type: text/plain' --data-binary @- "$ingest/documents?source=compose" | jq -r '.articleIds[0]')
wait_for 60 "article $id stored with two instances of enrich" curl -sf "$store/articles/$id"
echo "enrich was scaled to two instances, and articles still come through"
