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

said=''
fetch() { # fetch ARGUMENT…
  said=$(git -c http.lowSpeedLimit=1000 -c http.lowSpeedTime=60 -c gc.auto=0 fetch --quiet --no-tags --no-recurse-submodules \
    --filter=blob:none "$@" 2>&1)
}

# tell makes one line of what git has said, escaped: it may repeat what others
# have named.
tell() {
  said=$(printf '%s' "${said//'%'/%25}" | tr '\r\n' '  ')
  echo "::notice title=goalpost::not all of the history could be fetched: ${said:0:500}"
}

# has asks what is here; without the variable, git would go and get it.
has() { GIT_NO_LAZY_FETCH=1 git cat-file -e "$1^{commit}" 2>/dev/null; }

if [[ $(git rev-parse --is-shallow-repository) == true ]]; then
  fetch --unshallow origin "$head" || tell
fi
wanted=("$head")
for base in "$EVENT_BASE" "$GOALPOST_BASE"; do
  [[ -n ${base//0/} ]] || continue # a branch that is new has had a commit of zeros before
  name=${base#origin/}
  if has "$base"; then
    :
  elif [[ $base =~ ^[0-9a-f]{40,64}$ ]]; then
    fetch origin "$base" || tell
  elif git check-ref-format "refs/heads/$name"; then
    fetch origin "+refs/heads/$name:refs/remotes/origin/$name" || fetch origin "+refs/tags/$name:refs/tags/$name" || tell
  fi
  for found in "$base" "origin/$name"; do
    if has "$found"; then
      wanted+=("$found")
      break
    fi
  done
done

# Git would fetch each file by itself when it is read. This is one request for
# all that have ever been there, the newest first, up to a number beyond which
# most of them will be no goals.
if git config --get-regexp '^remote\..*\.promisor$' >/dev/null; then
  files=$(git log --format= --raw -m --no-abbrev --no-renames "${wanted[@]}" -- '*.yaml' '*.yml' '*.csv' '.goalpost*' |
    awk '$4 !~ /^0+$/ && !seen[$4]++ && ++n <= 20000 { print $4 }') || true
  [[ -z $files ]] || fetch --no-write-fetch-head --stdin origin <<<"$files" || tell
fi
