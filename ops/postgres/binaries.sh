# shellcheck shell=bash
# The programs of PostgreSQL, 15 or newer, wherever they were installed.

oldest_major=15

# Sets BIN and MAJOR: the newest there is, or the major version asked for.
find_binaries() {
  local wanted=${1:-} folder major
  BIN="" MAJOR=0
  while IFS= read -r folder; do
    holds_binaries "$folder" || continue
    major=$(major_version "$folder")
    [ -z "$wanted" ] || [ "$major" = "$wanted" ] || continue
    if [ "$major" -ge $oldest_major ] && [ "$major" -gt "$MAJOR" ]; then BIN=$folder MAJOR=$major; fi
  done < <(candidate_folders)
  [ -n "$BIN" ] || return 1
  use_unpacked_libraries
}

candidate_folders() {
  if [ -n "${LIFECYCLE_PG_BIN:-}" ]; then
    printf '%s\n' "$LIFECYCLE_PG_BIN"
    return
  fi
  local found
  printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin "$STATE"/packages/usr/lib/postgresql/*/bin \
    /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin \
    /Applications/Postgres.app/Contents/Versions/*/bin
  pg_config --bindir 2>/dev/null || true
  found=$(command -v initdb) && dirname "$found"
  return 0
}

holds_binaries() {
  local program
  for program in initdb postgres pg_ctl psql; do [ -x "$1/$program" ] || return 1; done
}

major_version() {
  local version
  version=$("$1/postgres" --version 2>/dev/null) || version=$(with_libraries "$1" "$1/postgres" --version 2>/dev/null) || version=""
  version=${version#postgres (PostgreSQL) }
  version=${version%%[!0-9]*}
  echo "${version:-0}"
}

# Packages unpacked into the state folder bring libraries that the system's loader does not look for there.
library_folders() {
  local root=${1%/usr/lib/postgresql/*} folder list=""
  [ "$root" != "$1" ] && [ -n "$root" ] || return 0
  for folder in "$root"/usr/lib/*-linux-gnu* "$root"/lib/*-linux-gnu*; do [ ! -d "$folder" ] || list="$list:$folder"; done
  printf '%s' "${list#:}"
}

with_libraries() {
  local folders
  folders=$(library_folders "$1")
  shift
  LD_LIBRARY_PATH="$folders${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" "$@"
}

use_unpacked_libraries() {
  local folders
  folders=$(library_folders "$BIN")
  [ -z "$folders" ] || export LD_LIBRARY_PATH="$folders${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
}
