#!/usr/bin/env bash
# Installs and starts a Docker engine with Compose v2 on a Debian machine (root), where they are missing.
# Exit status 3: it can't be done on this machine; the last line says why.
set -euo pipefail
cannot() { echo "no Docker here: $*"; exit 3; }

if ! command -v dockerd >/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then cannot "not root, or not Debian"; fi
  (apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends docker.io iptables debootstrap) >/tmp/docker-install.log 2>&1 \
    || cannot "docker.io can't be installed: $(tail -1 /tmp/docker-install.log)"
fi
command -v debootstrap >/dev/null || DEBIAN_FRONTEND=noninteractive apt-get -qq install -y debootstrap >/dev/null
if ! docker info >/dev/null 2>&1; then
  setsid dockerd >/tmp/dockerd.log 2>&1 </dev/null &
  for _ in $(seq 1 60); do docker info >/dev/null 2>&1 && break; sleep 1; done
  docker info >/dev/null 2>&1 || cannot "dockerd does not start: $(tail -1 /tmp/dockerd.log)"
fi
if ! docker compose version >/dev/null 2>&1; then
  # bookworm has Compose v1 alone; v2 comes out of trixie's package, and nothing of trixie stays in apt
  dir=$(mktemp -d)
  mkdir -p "$HOME/.docker/cli-plugins" "$dir/lists/partial" "$dir/cache/archives/partial"
  mirror=$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/*.sources)
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" >"$dir/trixie.list"
  options=(-qq -o "Dir::Etc::sourcelist=$dir/trixie.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$dir/lists"
    -o "Dir::Cache=$dir/cache" -o Dir::State::status=/dev/null -o APT::Sandbox::User=root)
  apt-get "${options[@]}" update || cannot "no package list for Compose v2"
  (cd "$dir" && apt-get "${options[@]}" download docker-compose && dpkg -x docker-compose_*.deb unpacked) || cannot "no package of Compose v2"
  install -m 755 "$dir/unpacked/usr/libexec/docker/cli-plugins/docker-compose" "$HOME/.docker/cli-plugins/docker-compose"
  rm -rf "$dir"
fi
docker version --format 'Docker {{.Server.Version}}'
docker compose version
