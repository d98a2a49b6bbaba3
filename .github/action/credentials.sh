# shellcheck shell=bash
# Lets git fetch from the server of this run with the token that the action
# has, where the checkout has left no credentials of its own (with
# persist-credentials: false it does not). To be sourced. The token goes by the
# environment: it is on no command line, in no file and in no log.
if [[ -n ${GITHUB_TOKEN:-} && -n ${GITHUB_SERVER_URL:-} ]] &&
  ! git config --get-urlmatch http.extraheader "$GITHUB_SERVER_URL/" >/dev/null 2>&1; then
  count=${GIT_CONFIG_COUNT:-0}
  export "GIT_CONFIG_KEY_$count=http.$GITHUB_SERVER_URL/.extraheader"
  export "GIT_CONFIG_VALUE_$count=AUTHORIZATION: basic $(printf 'x-access-token:%s' "$GITHUB_TOKEN" | base64 | tr -d '\r\n')"
  export GIT_CONFIG_COUNT=$((count + 1))
fi
export GIT_TERMINAL_PROMPT=0 GCM_INTERACTIVE=never
