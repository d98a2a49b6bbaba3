#!/usr/bin/env bash
# Runs goalpost pr with what the action was given. All of it comes by the
# environment and none of it is ever code. The exit code is goalpost's.
set -euo pipefail

if ! cd "$GOALPOST_DIR" 2>/dev/null; then # in words of our own: a name may be anybody's
  echo '::error title=goalpost::there is no folder that working-directory and path lead to: is there a step with actions/checkout before this one?'
  exit 2
fi
here=${BASH_SOURCE[0]%/*}
# shellcheck source=credentials.sh
source "$here/credentials.sh" # for what git still fetches by itself

args=(pr)
add() { # add FLAG VALUE, where there is a value
  [[ -z $2 ]] || args+=("--$1=$2")
}

# Files are named as seen from the workspace, where later steps look for them.
place() {
  case $1 in
    /* | [A-Za-z]:*) printf '%s' "$1" ;;
    *) if [[ $PWD -ef $GITHUB_WORKSPACE ]]; then printf '%s' "$1"; else printf '%s/%s' "$GITHUB_WORKSPACE" "$1"; fi ;;
  esac
}

# A base that only the remote has is the remote's.
base=$GOALPOST_BASE
if [[ -n $base ]] && ! git rev-parse --quiet --verify --end-of-options "$base^{commit}" >/dev/null 2>&1 &&
  git rev-parse --quiet --verify "refs/remotes/origin/$base^{commit}" >/dev/null 2>&1; then
  base=origin/$base
fi
add base "$base"
add comment "$GOALPOST_COMMENT"
add fail-on "$GOALPOST_FAIL_ON"
add key "$GOALPOST_KEY"
add author "$GOALPOST_AUTHOR"
[[ -z $GOALPOST_REPORT ]] || add report "$(place "$GOALPOST_REPORT")"
[[ -z $GOALPOST_FROM ]] || add from "$(place "$GOALPOST_FROM")"
while read -r format; do
  case $format in
    '') ;;
    *=?*) add format "${format%%=*}=$(place "${format#*=}")" ;;
    *) add format "$format" ;; # goalpost says what is wrong with it
  esac
done <<<"${GOALPOST_FORMATS//,/$'\n'}"

exec "$GOALPOST_PROGRAM" "${args[@]}"
