#!/usr/bin/env bash
# Gets goalpost for this run, and says where it is in the step's output
# "program".
#
# It is built from this very tree with the Go that is here. Or, where
# checksums.txt beside this file says that a release was built from the same
# sources (see sources.sh), the archive of that release is taken, if it is the
# one that is listed there: a SHA-256, two spaces, and
# goalpost_VERSION_OS_ARCH.tar.gz or .zip.
set -euo pipefail

tree=$GITHUB_ACTION_PATH
releases=${GOALPOST_RELEASES:-https://github.com/goalpost-dev/goalpost/releases/download}
dir=$(mktemp -d "$RUNNER_TEMP/goalpost.XXXXXX")
program=$dir/goalpost
[[ $RUNNER_OS != Windows ]] || program=$program.exe

fail() { # fail WHY: end here
  echo "::error title=goalpost::$1"
  exit 3
}

# listed prints the checksum and the name of this runner's archive.
listed() {
  local os arch sums=$tree/.github/action/checksums.txt
  case $RUNNER_OS in Linux) os=linux ;; macOS) os=darwin ;; Windows) os=windows ;; *) return 0 ;; esac
  case $RUNNER_ARCH in X64) arch=amd64 ;; ARM64) arch=arm64 ;; *) return 0 ;; esac
  if [[ -f $sums ]] && grep -qx "sources $(bash "$tree/.github/action/sources.sh")" "$sums"; then
    grep -E "^[0-9a-f]{64}  goalpost_[0-9A-Za-z.-]+_${os}_$arch\.(tar\.gz|zip)\$" "$sums" || true
  fi
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi
}

# download SUM ARCHIVE VERSION: take a released program, or say why not.
download() {
  local file=$dir/$2
  # Where a redirect leads, it leads by HTTPS.
  if ! curl --fail --silent --location --proto-redir '=https' --retry 2 --max-time 120 --output "$file" "$releases/v$3/$2"; then
    echo "::notice title=goalpost::$2 cannot be downloaded, so that goalpost is built"
    return 1
  fi
  if [[ $(sha256 <"$file" | cut -d ' ' -f 1) != "$1" ]]; then
    echo "::warning title=goalpost::$2 is not the archive whose checksum this action knows, so that goalpost is built"
    return 1
  fi
  case $2 in
    *.zip) unzip -q -o "$file" "${program##*/}" -d "$dir" ;;
    *) tar -xzf - -C "$dir" "${program##*/}" <"$file" ;;
  esac
}

# newest prints the newest Go that is here: on the PATH, or among the tools
# that GitHub's runners come with.
newest() {
  local go version tools=${RUNNER_TOOL_CACHE:-/nowhere}
  ! command -v cygpath >/dev/null || tools=$(cygpath -u "$tools")
  for go in go "$tools"/go/*/*/bin/go "$tools"/go/*/*/bin/go.exe; do
    # In a folder without go.mod, which might ask for yet another Go.
    version=$(cd "$dir" && GOTOOLCHAIN=local "$go" env GOVERSION 2>/dev/null) || continue
    echo "${version#go} $go"
  done | sort -V | tail -n 1 | cut -d ' ' -f 2-
}

# build builds what is in this tree, whatever the job has set for its own
# builds. An older Go, from 1.21, gets itself the one that go.mod asks for.
build() {
  local go
  go=$(newest)
  [[ -n $go ]] || fail 'there is no Go on this runner to build goalpost with: put a step with actions/setup-go before it'
  cd "$tree"
  env -u GOOS -u GOARCH -u GOEXPERIMENT -u GO111MODULE GOWORK=off GOFLAGS= GOTOOLCHAIN=auto CGO_ENABLED=0 \
    "$go" build -buildvcs=false -trimpath -ldflags="-s -w" -o "$program" ./cmd/goalpost ||
    fail "goalpost cannot be built with $(GOTOOLCHAIN=local "$go" version): put a step with actions/setup-go and go-version: stable before it"
}

read -r sum archive <<<"$(listed)" || true
known=${archive#goalpost_}
known=${known%%_*}
case $GOALPOST_VERSION in
  '') ;;
  source) archive='' ;;
  "$known" | "v$known") ;;
  *) fail "this commit of the action is not that version of goalpost: change the ref behind uses: goalpost-dev/goalpost@, and leave version: out" ;;
esac
if [[ -z $archive ]] || ! download "$sum" "$archive" "$known"; then
  build
fi
echo "program=$program" >>"$GITHUB_OUTPUT"
