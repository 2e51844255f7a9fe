#!/usr/bin/env bash
# Builds stand-ins for the public images that docker-compose.yml names, on a machine that reaches no container registry:
#   eclipse-temurin:25-jre   Debian trixie with openjdk-25-jre-headless
#   postgres:17              Debian trixie with postgresql-17
#   apache/kafka:VERSION     the above Java with Kafka's jars from Maven, VERSION as pinned in pom.xml
# Needs root on Debian, a Docker engine and a JDK for ./mvnw. An image that is there already, public or stand-in, is left alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
kafka=$(sed -n 's:.*<kafka.version>\(.*\)</kafka.version>.*:\1:p' "$root/pom.xml")
base=standin/debian:trixie-slim
scratch=$(mktemp -d)
trap 'rm -rf "$scratch" "$here/kafka/libs"' EXIT
fail() { echo "stand-ins: $*" >&2; exit 1; }
have() { docker image inspect "$1" >/dev/null 2>&1; }
build() { # IMAGE FOLDER
  have "$base" || debian
  # the classic builder: it needs no plugin, and nothing here needs another
  DOCKER_BUILDKIT=0 docker build -q --force-rm -t "$1" "$2" >"$scratch/build.log" 2>&1 || { cat "$scratch/build.log" >&2; fail "$1 can't be built"; }
  echo "built a stand-in for $1"
}
debian() {
  local mirror tree=$scratch/tree log=$scratch/debootstrap.log
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "they are built by root on Debian only. Elsewhere: docker compose pull"
  command -v debootstrap >/dev/null \
    || { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends debootstrap; } >"$log" 2>&1 \
    || fail "debootstrap can't be installed: $(tail -1 "$log")"
  mirror=$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/*.sources 2>/dev/null || true)
  debootstrap --variant=minbase --include=ca-certificates trixie "$tree" "${mirror:-http://deb.debian.org/debian}" >"$log" 2>&1 || { tail -5 "$log" >&2; fail "no Debian can be unpacked"; }
  rm -rf "$tree"/usr/share/{doc,man,locale,info}/* "$tree"/var/cache/apt/*.bin "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/*
  tar -C "$tree" --exclude='./dev/*' -c . | docker import -c 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' - "$base" >/dev/null
}

# ./mvnw asks JAVA_HOME and the PATH alone
if [ -z "${JAVA_HOME:-}" ] && ! command -v javac >/dev/null; then
  for home in /usr/lib/jvm/*; do [ ! -x "$home/bin/javac" ] || export JAVA_HOME=$home; done
fi
docker info >/dev/null 2>&1 || fail "no Docker engine answers; ops/ci/docker.sh starts one"
have eclipse-temurin:25-jre || build eclipse-temurin:25-jre "$here/java"
have postgres:17 || build postgres:17 "$here/postgres"
if ! have "apache/kafka:$kafka"; then
  rm -rf "$here/kafka/libs"
  "$root/mvnw" -q -f "$here/kafka/pom.xml" -Dspotless.check.skip -Denforcer.skip dependency:copy-dependencies \
    -DoutputDirectory="$here/kafka/libs" -DincludeScope=runtime >"$scratch/maven.log" 2>&1 || { tail -20 "$scratch/maven.log" >&2; fail "Kafka's jars can't be had"; }
  build "apache/kafka:$kafka" "$here/kafka"
fi
echo "there: eclipse-temurin:25-jre postgres:17 apache/kafka:$kafka"
