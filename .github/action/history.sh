#!/usr/bin/env bash
# Fetches what goalpost compares with, where the checkout is shallow: all
# commits that lead to the one checked out, the base, and of the files in them
# only those that goals are in. What cannot be had is a notice, and goalpost
# says what it could not judge for want of it.
set -euo pipefail

# What is missing here, the next step says.
cd "$GOALPOST_DIR" 2>/dev/null || exit 0
head=$(git rev-parse --quiet --verify HEAD 2>/dev/null) || exit 0
here=${BASH_SOURCE[0]%/*}
# shellcheck source=credentials.sh
source "$here/credentials.sh"

# fetch ARGUMENT…: what git says of a failure becomes one line, escaped: it may
# repeat what others have named.
fetch() {
  local said
  said=$(git -c http.lowSpeedLimit=1000 -c http.lowSpeedTime=60 -c gc.auto=0 fetch --quiet --no-tags --no-recurse-submodules \
    --filter=blob:none "$@" 2>&1) && return
  said=$(printf '%s' "${said//'%'/%25}" | tr '\r\n' '  ')
  echo "::notice title=goalpost::not all of the history could be fetched: ${said:0:500}"
}

# has asks what is here; without the variable, git would go and get it.
has() { GIT_NO_LAZY_FETCH=1 git cat-file -e "$1^{commit}" 2>/dev/null; }

wanted=("$head")
if [[ $(git rev-parse --is-shallow-repository) == true ]]; then
  fetch --unshallow origin "$head"
fi
if [[ $EVENT_BASE =~ ^[0-9a-f]{40,64}$ && $EVENT_BASE != *00000000000000000000 ]]; then
  has "$EVENT_BASE" || fetch origin "$EVENT_BASE"
  ! has "$EVENT_BASE" || wanted+=("$EVENT_BASE")
fi
branch=${GOALPOST_BASE#origin/}
if [[ -n $branch ]] && ! has "$GOALPOST_BASE" && git check-ref-format "refs/heads/$branch"; then
  fetch origin "+refs/heads/$branch:refs/remotes/origin/$branch"
  ! has "origin/$branch" || wanted+=("origin/$branch")
fi

# Git would fetch each file by itself when it is read. This is one request for
# all that have ever been there, the newest first, up to a number beyond which
# most of them will be no goals.
if git config --get-regexp '^remote\..*\.promisor$' >/dev/null; then
  files=$(git log --format= --raw -m --no-abbrev --no-renames "${wanted[@]}" -- '*.yaml' '*.yml' '*.csv' '.goalpost*' |
    awk '$4 !~ /^0+$/ && !seen[$4]++ && ++n <= 20000 { print $4 }') || true
  [[ -z $files ]] || fetch --no-write-fetch-head --stdin origin <<<"$files"
fi
