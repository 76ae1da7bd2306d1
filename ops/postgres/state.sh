# shellcheck shell=bash
# The state folder: the private cluster, passwords and connection strings, all made by these scripts.
# It belongs to the user, not to the checkout, so a second checkout finds the same database.

# Sets STATE, and STATE_REASON where it is not the place one would expect.
choose_state() {
  STATE_REASON=""
  if [ -n "${LIFECYCLE_STATE:-}" ]; then
    case "$LIFECYCLE_STATE" in /*) STATE=$LIFECYCLE_STATE ;; *) STATE=$PWD/$LIFECYCLE_STATE ;; esac
    writable "$STATE" || die "LIFECYCLE_STATE names $STATE, which $(id -un) cannot write to. Name another folder, or unset it."
    reachable "$STATE" || die "LIFECYCLE_STATE names $STATE, but PostgreSQL does not run as root and other users cannot enter" \
      "$(shut_folder "$STATE"). Name a folder that they can enter, such as /var/lib/lifecycle."
    return
  fi

  local home="${XDG_STATE_HOME:-${HOME:-}/.local/state}/lifecycle" fallback
  for STATE in "$home" /var/lib/lifecycle "/var/tmp/lifecycle-$(id -u)"; do
    writable "$STATE" && reachable "$STATE" && break
    STATE=""
  done
  [ -n "$STATE" ] || die "No folder for the database could be made. Set LIFECYCLE_STATE to a folder that $(id -un) can write to."
  [ "$STATE" = "$home" ] && return
  fallback=$STATE
  if writable "$home"; then
    STATE_REASON="The database is kept in $fallback: PostgreSQL does not run as root, and other users cannot enter $(shut_folder "$home")."
  else
    STATE_REASON="The database is kept in $fallback: ${home%/lifecycle} cannot be written to."
  fi
}

# Makes the chosen folder. Root's is open to the user that PostgreSQL runs as; the files in it are not.
prepare_state() {
  if [ ! -d "$STATE" ]; then
    [ -z "$STATE_REASON" ] || say "$STATE_REASON"
    (
      umask 022
      mkdir -p "$STATE" 2>/dev/null
    ) || die "The folder $STATE could not be made. Set LIFECYCLE_STATE to a folder that $(id -un) can write to."
    [ "$(id -u)" = 0 ] || chmod 700 "$STATE"
  fi
  # What clean may remove is recognised by this file, so that a folder named by mistake survives.
  [ -e "$STATE/made-by-lifecycle" ] || [ -z "$(ls -A "$STATE")" ] ||
    die "$STATE holds files that are not Lifecycle's. Set LIFECYCLE_STATE to an empty or new folder."
  : >"$STATE/made-by-lifecycle"
  # PostgreSQL names its folder without links, and is known by that name.
  STATE=$(cd "$STATE" && pwd -P)
}

nearest_existing() {
  local folder=$1
  until [ -e "$folder" ]; do folder=$(dirname "$folder"); done
  printf '%s\n' "$folder"
}

writable() {
  case "$1" in /*) ;; *) return 1 ;; esac
  [ ! -e "$1" ] || [ -O "$1" ] || return 1
  local folder
  folder=$(nearest_existing "$1")
  [ -d "$folder" ] && [ -w "$folder" ]
}

# Only root needs this: its PostgreSQL runs as another user, who must pass every folder on the way.
reachable() { [ "$(id -u)" != 0 ] || [ -z "$(shut_folder "$1")" ]; }

shut_folder() {
  local folder
  folder=$(nearest_existing "$1")
  while [ "$folder" != / ]; do
    [ -n "$(find "$folder" -prune -perm -001)" ] || {
      printf '%s\n' "$folder"
      return
    }
    folder=$(dirname "$folder")
  done
}

# Two makes at once would both start PostgreSQL. Whatever is started under the lock closes descriptor 9,
# or it would hold the lock for as long as it lives.
lock_state() {
  local busy="Another make has been at work on $STATE for five minutes. Wait until it ends, or end it, then try again."
  if command -v flock >/dev/null; then
    exec 9>"$STATE/lock"
    flock -w 300 9 || die "$busy"
    return
  fi
  local tries=0
  until mkdir "$STATE/lock.held" 2>/dev/null; do
    kill -0 "$(cat "$STATE/lock.held/pid" 2>/dev/null)" 2>/dev/null || [ $tries -lt 3 ] || rm -rf "$STATE/lock.held"
    [ $tries -lt 300 ] || die "$busy"
    tries=$((tries + 1))
    sleep 1
  done
  echo $$ >"$STATE/lock.held/pid"
  trap 'rm -rf "$STATE/lock.held"' EXIT
}

# Replaces a file that only its owner may read, at once or not at all.
keep_secret() {
  (
    umask 077
    cat >"$1.new"
  )
  mv -f "$1.new" "$1"
}

# The password of the database's owner, made once.
owner_password() {
  [ -s "$STATE/password" ] || od -An -N24 -tx1 /dev/urandom | tr -d ' \n' | keep_secret "$STATE/password"
  cat "$STATE/password"
}

keep_connection() {
  printf 'Host=127.0.0.1;Port=%s;Username=lifecycle;Password=%s;Database=lifecycle\n' "$1" "$(owner_password)" |
    keep_secret "$STATE/connection"
}
