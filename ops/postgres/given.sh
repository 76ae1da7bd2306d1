# shellcheck shell=bash
# A PostgreSQL that the user named in LIFECYCLE_DB: it is checked, never started or stopped.

# The value of a key of an Npgsql connection string, under any of the key's names.
connection_value() {
  printf '%s' "$LIFECYCLE_DB" | awk -v RS=';' -v names=" $* " '
    { at = index($0, "="); key = tolower(substr($0, 1, at - 1)); gsub(/^[ \t\n]+|[ \t\n]+$/, "", key) }
    at && index(names, " " key " ") { value = substr($0, at + 1); gsub(/^[ \t\n]+|[ \t\n]+$/, "", value); print value; exit }'
}

use_given() {
  case "$LIFECYCLE_DB" in
    postgres://* | postgresql://*)
      die "LIFECYCLE_DB is a URL. Write it as Host=127.0.0.1;Port=5432;Username=...;Password=...;Database=lifecycle" ;;
  esac
  local hosts port
  hosts=$(connection_value host server)
  port=$(connection_value port)
  port=${port:-5432}
  [ -n "$hosts" ] ||
    die "LIFECYCLE_DB names no host. Write it as Host=127.0.0.1;Port=5432;Username=...;Password=...;Database=lifecycle"

  any_answers "$hosts" "$port" ||
    die "LIFECYCLE_DB names $hosts, port $port, where nothing answers. Start that PostgreSQL, correct the connection string," \
      "or unset LIFECYCLE_DB to have one started for you."
  printf '%s\n' "$LIFECYCLE_DB" | keep_secret "$STATE/connection"
  say "PostgreSQL is the one in LIFECYCLE_DB: $hosts, port $port."
}

# Npgsql takes several hosts, each with a port of its own, and folders that hold a socket.
any_answers() {
  local host
  for host in ${1//,/ }; do
    case "$host" in
      /*) [ -S "$host/.s.PGSQL.$2" ] && return ;;
      *:*:*) answers "$host" "$2" && return ;;
      *:*) answers "${host%:*}" "${host##*:}" && return ;;
      *) answers "$host" "$2" && return ;;
    esac
  done
  return 1
}
