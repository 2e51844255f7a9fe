#!/usr/bin/env bash
# lint.sh STORE INGEST: whether the documents that running services hand out (given by their URLs) pass the tools that others
# read them with: AsyncAPI's own parser, and spectral for AsyncAPI and OpenAPI. Warnings count.
set -euo pipefail
store=$1 ingest=$2
cd "$(dirname "$0")"
node parse.mjs "$store/asyncapi.yaml"
spectral() { node_modules/.bin/spectral lint --quiet --fail-severity warn --format text --ruleset "$@"; }
spectral asyncapi.yaml "$store/asyncapi.yaml"
spectral openapi.yaml "$store/q/openapi?format=json"
spectral openapi.yaml "$ingest/q/openapi?format=json"
