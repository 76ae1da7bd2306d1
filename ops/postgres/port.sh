# shellcheck shell=bash
# Ports on this machine.

# Does anything accept a connection there?
# shellcheck disable=SC2016 # the inner shell expands its own arguments
answers() { within 5 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$1" "$2" 2>/dev/null; }

# The ports to try for PostgreSQL, the one used last first.
candidate_ports() {
  local port
  [ ! -s "$STATE/port" ] || cat "$STATE/port"
  for port in {54320..54349}; do echo "$port"; done
}

no_port_left() {
  die "All of the ports 54320 to 54349 are taken on 127.0.0.1. Stop what holds them, or set LIFECYCLE_DB to a PostgreSQL of your own."
}
