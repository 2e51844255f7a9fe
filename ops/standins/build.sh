#!/usr/bin/env bash
# Builds stand-ins for the public images that docker-compose.yml names, on a machine that reaches no container registry:
#   eclipse-temurin:25-jre   Debian trixie with openjdk-25-jre-headless
#   postgres:17              Debian trixie with postgresql-17
#   apache/kafka:VERSION     the above Java with Kafka's jars from Maven, VERSION as pinned in pom.xml
# Needs root, a Docker engine, debootstrap and a JDK for ./mvnw. An image that is there already is left alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
kafka=$(sed -n 's:.*<kafka.version>\(.*\)</kafka.version>.*:\1:p' "$root/pom.xml")
have() { docker image inspect "$1" >/dev/null 2>&1; }

if ! have standin/debian:trixie-slim; then
  tree=$(mktemp -d)
  mirror=$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/*.sources)
  debootstrap --variant=minbase --include=ca-certificates trixie "$tree" "$mirror" >"$tree.log" 2>&1 || { tail -5 "$tree.log"; exit 1; }
  rm -rf "$tree"/usr/share/{doc,man,locale,info}/* "$tree"/var/cache/apt/*.bin "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/*
  tar -C "$tree" --exclude='./dev/*' -c . | docker import -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' - standin/debian:trixie-slim >/dev/null
  rm -rf "$tree" "$tree.log"
fi
have eclipse-temurin:25-jre || docker build -q -t eclipse-temurin:25-jre "$here/java"
have postgres:17 || docker build -q -t postgres:17 "$here/postgres"
if ! have "apache/kafka:$kafka"; then
  rm -rf "$here/kafka/libs"
  "$root/mvnw" -q -f "$here/kafka/pom.xml" -Dspotless.check.skip -Denforcer.skip dependency:copy-dependencies -DoutputDirectory="$here/kafka/libs" -DincludeScope=runtime
  docker build -q -t "apache/kafka:$kafka" "$here/kafka"
fi
echo "stand-ins are there: eclipse-temurin:25-jre postgres:17 apache/kafka:$kafka"
