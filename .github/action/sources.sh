#!/usr/bin/env bash
# Prints the SHA-256 of what goalpost is built from in this tree: the names of
# the files, in order, and what is in them. A release's checksums.txt says by
# this of which sources it is:
#
#   { echo "sources $(bash .github/action/sources.sh)"; cat dist/checksums.txt; } >.github/action/checksums.txt
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

files() { find cmd checks internal schema go.mod go.sum -type f | LC_ALL=C sort; }
sha256() {
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi
}

{ files && files | xargs cat; } | sha256 | cut -d ' ' -f 1
