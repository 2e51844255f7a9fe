#!/usr/bin/env bash
# Brings docker-compose.yml up under a name and on ports of its own, sends one document through, scales, takes it down.
# Needs a Docker engine with Compose v2, the built services (./strillone build), curl and jq.
set -euo pipefail
cd "$(dirname "$0")/../.."
fail() { echo "compose: $*" >&2; exit 1; }
for tool in docker curl jq; do command -v "$tool" >/dev/null || fail "$tool is missing"; done
docker info >/dev/null 2>&1 || fail "no Docker engine answers; ops/ci/docker.sh starts one"
for service in ingest-service enrich-service store-service; do
  [ -f "$service/target/quarkus-app/quarkus-run.jar" ] || fail "$service is not built: ./strillone build"
done

# port 0: any that is free
export COMPOSE_PROJECT_NAME=strillone-ci-$$ STORE_PORT=0 INGEST_PORT=0 KAFKA_PORT=0
finish() {
  status=$?
  [ "$status" = 0 ] || { docker compose ps -a; docker compose logs --no-color --tail 40; } || true
  docker compose down -v --timeout 10 >/dev/null 2>&1 || true
  # what an earlier build was called before this one took its name
  docker image prune -f --filter label=org.opencontainers.image.vendor=Strillone >/dev/null 2>&1 || true
  exit "$status"
}
trap finish EXIT
wait_for() { # SECONDS DESCRIPTION COMMAND…
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || fail "waited in vain for: $what"
    sleep 1
  done
}
healthy() { # SERVICE NUMBER
  [ "$(docker compose ps "$1" --format '{{.Health}}' | grep -cx healthy)" = "$2" ]
}
address() { echo "http://localhost:$(docker compose port "$1" 8080 | sed 's/.*://')"; }

docker compose build -q
start=$SECONDS
up=$(docker compose up -d --no-build --quiet-pull 2>&1) || { echo "$up"; fail "it does not come up"; }
for service in kafka postgres ingest enrich store; do
  wait_for 180 "$service healthy" healthy "$service" 1
done
echo "all services are healthy after $((SECONDS - start)) s"
docker stats --no-stream --format '  {{.Name}} {{.MemUsage}}' $(docker compose ps -q)
store=$(address store) ingest=$(address ingest)

id=$(curl -sf -H 'Content-Type: text/plain' --data-binary @samples/ai-newsletter-it.txt "$ingest/documents?source=compose&uri=ai-newsletter-it.txt" | jq -er '.articleIds[1]') \
  || fail "the newsletter was not accepted as two articles"
wait_for 60 "article $id stored" curl -sf "$store/articles/$id"
curl -sf "$store/articles/$id" | jq -e '.title == "OpenAI sottrae 4 ingegneri di alto livello da Tesla, xAI e Meta" and (.entities | length > 0)' >/dev/null \
  || fail "article $id is stored, but not with the title and the entities that were expected"
# the whole page first: grep -q closes the pipe at the first match, and curl would fail at that
page=$(curl -sf "$store/read/$id")
grep -q '<mark' <<<"$page" || fail "the page of article $id marks no entity"
echo "one document came through: $(curl -sf "$store/articles?source=compose" | jq '.items | length') articles on the page"

up=$(docker compose up -d --no-build --no-recreate --scale enrich=2 2>&1) || { echo "$up"; fail "enrich can't be scaled"; }
wait_for 120 "two instances of enrich healthy" healthy enrich 2
id=$(printf 'Roma, apre la nuova linea\nLa metropolitana arriva a Piazza Venezia, dice il sindaco.\n' | curl -sf -H 'Content-Type: text/plain' --data-binary @- "$ingest/documents?source=compose" | jq -er '.articleIds[0]') \
  || fail "the second document was not accepted"
wait_for 60 "article $id stored with two instances of enrich" curl -sf "$store/articles/$id"
echo "enrich was scaled to two instances, and articles still come through"
