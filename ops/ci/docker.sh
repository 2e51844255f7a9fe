#!/usr/bin/env bash
# Installs and starts a Docker engine with Compose v2 on a Debian machine (root), where they are missing; what is there
# already is used as it is.
# Exit status 3: it can't be done on this machine; the last line says why.
set -euo pipefail
install_log=/tmp/strillone-docker-install.log engine_log=/tmp/strillone-dockerd.log
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cannot() { echo "no Docker here: $*"; exit 3; }
answers() { docker info >/dev/null 2>&1; }
debian() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

if ! answers; then
  if ! command -v dockerd >/dev/null; then
    debian || cannot "no engine answers, and one is installed by root on Debian only"
    { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends docker.io iptables; } >"$install_log" 2>&1 \
      || cannot "docker.io can't be installed: $(tail -1 "$install_log") (all of it: $install_log)"
  fi
  [ "$(id -u)" = 0 ] || cannot "no engine answers, and only root can start one"
  setsid dockerd >"$engine_log" 2>&1 </dev/null &
  engine=$!
  for _ in $(seq 1 60); do
    answers && break
    kill -0 "$engine" 2>/dev/null || break
    sleep 1
  done
  answers || cannot "dockerd does not start: $(tail -1 "$engine_log") (all of it: $engine_log)"
  echo "An engine was started and stays; to stop it: kill \$(cat /var/run/docker.pid)"
fi

if ! docker compose version >/dev/null 2>&1; then
  debian || cannot "Compose v2 is missing, and it is installed by root on Debian only"
  # bookworm has Compose v1 alone; v2 comes out of trixie's package, and nothing of trixie stays in apt
  mkdir -p "$HOME/.docker/cli-plugins" "$scratch/lists/partial" "$scratch/cache/archives/partial"
  mirror=$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/*.sources 2>/dev/null || true)
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror:-http://deb.debian.org/debian} trixie main" >"$scratch/trixie.list"
  options=(-qq -o "Dir::Etc::sourcelist=$scratch/trixie.list" -o Dir::Etc::sourceparts=/dev/null -o "Dir::State::lists=$scratch/lists"
    -o "Dir::Cache=$scratch/cache" -o Dir::State::status=/dev/null -o APT::Sandbox::User=root)
  apt-get "${options[@]}" update || cannot "no package list for Compose v2"
  (cd "$scratch" && apt-get "${options[@]}" download docker-compose && dpkg -x docker-compose_*.deb unpacked) || cannot "no package of Compose v2"
  install -m 755 "$scratch/unpacked/usr/libexec/docker/cli-plugins/docker-compose" "$HOME/.docker/cli-plugins/docker-compose"
fi
echo "Docker $(docker version --format '{{.Server.Version}}'), Compose $(docker compose version --short)"
