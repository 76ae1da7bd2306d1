# shellcheck shell=bash
# How the commands speak: one plain sentence a line, on standard error, so that standard output
# stays free for results.

say() { printf 'lifecycle: %s\n' "$*" >&2; }

die() {
  say "$@"
  exit 1
}

# Runs a command that might hang (a dead network address, a stuck engine) for so many seconds at most.
within() {
  local seconds=$1
  shift
  if command -v timeout >/dev/null; then timeout "$seconds" "$@"; else "$@"; fi
}
