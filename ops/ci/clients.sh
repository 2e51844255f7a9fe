#!/usr/bin/env bash
# Installs what the tests of consumers in other languages need, on a Debian machine (root): kcat, Python with
# confluent-kafka and jsonschema, Node.js with the packages of examples/javascript and ops/contract-lint as their lock files
# have them. What is there already is used as it is.
# clients.sh --check installs nothing. Exit status 3: something is missing; the last line says what.
set -euo pipefail
cd "$(dirname "$0")/../.."
log=/tmp/strillone-clients-install.log

# The python3 of a version manager comes first on some machines, and has none of Debian's packages.
has_libraries() { "$1" -c "import confluent_kafka, jsonschema" 2>/dev/null; }
debian_packages() {
  for tool in kcat jq curl; do command -v "$tool" >/dev/null || echo "$tool"; done
  command -v node >/dev/null || echo nodejs
  has_libraries python3 || has_libraries /usr/bin/python3 || echo python3-confluent-kafka python3-jsonschema
  command -v jsonschema >/dev/null || echo python3-jsonschema
}
npm_folders() {
  for folder in examples/javascript ops/contract-lint; do
    # npm is done with a folder when it has written this file
    [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] || echo "$folder"
  done
}

packages=$(debian_packages | xargs) folders=$(npm_folders | xargs)
[ -n "$packages$folders" ] || exit 0
if [ "${1:-}" = --check ]; then
  echo "missing:${packages:+ $packages}${folders:+ npm packages of $folders}; ops/ci/clients.sh installs them on Debian (root)"
  exit 3
fi
install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "$* missing, and installed by root on Debian only"; exit 3; }
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@"; } >"$log" 2>&1 \
    || { echo "$* can't be installed: $(tail -1 "$log") (all of it: $log)"; exit 3; }
}
[ -z "$packages" ] || install $packages
[ -z "$folders" ] || command -v npm >/dev/null || install npm
for folder in $folders; do
  (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund) >"$log" 2>&1 \
    || { echo "npm can't install the packages of $folder: $(tail -1 "$log") (all of it: $log)"; exit 3; }
  touch "$folder/node_modules/.package-lock.json"
done
