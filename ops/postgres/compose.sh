# shellcheck shell=bash
# PostgreSQL in a container, where a Docker engine answers. Needs words, state and port.

# A client may be there without an engine, or without the compose plugin.
engine_answers() {
  command -v docker >/dev/null && within 20 docker info >/dev/null 2>&1 && within 20 docker compose version >/dev/null 2>&1
}

# One project for each state folder, so that two of them never share a container.
compose() {
  local folder
  folder=$(printf '%s' "$STATE" | cksum)
  LIFECYCLE_POSTGRES_PASSWORD=$(owner_password) LIFECYCLE_POSTGRES_PORT=${port:-0} \
    docker compose -p "lifecycle-${folder%% *}" -f "$ROOT/docker-compose.yml" "$@" 9>&-
}

# Fails where the container cannot be had, such as without a network for its image.
use_compose() {
  local port log=$STATE/compose.log
  for port in $(candidate_ports); do
    container_holds "$port" || ! answers 127.0.0.1 "$port" || continue
    if compose up -d --wait >"$log" 2>&1; then
      # The volume may be older than the password file: the file is what counts.
      compose exec -T postgres psql -q -U lifecycle -d lifecycle -c "alter role lifecycle password '$(owner_password)'" >>"$log" 2>&1 ||
        die "PostgreSQL in Docker would not take its password; see $log. Begin anew with make clean, which deletes the data."
      echo "$port" >"$STATE/port"
      keep_connection "$port"
      say "PostgreSQL runs in Docker on 127.0.0.1, port $port."
      return
    fi
    grep -qE 'already allocated|already in use' "$log" || break
  done
  say "Docker answers, but its PostgreSQL did not start. What it said last (all of it is in $log):"
  tail -n 5 "$log" >&2
  return 1
}

container_holds() { [ "$(compose port postgres 5432 2>/dev/null)" = "127.0.0.1:$1" ]; }

stop_compose() {
  engine_answers || die "The database is in Docker, whose engine does not answer. Start Docker, then try again."
  compose stop >"$STATE/compose.log" 2>&1 || die "Docker did not stop PostgreSQL; see $STATE/compose.log."
  say "PostgreSQL is stopped. Its data stays in its Docker volume."
}

remove_compose() {
  engine_answers || die "The database is in Docker, whose engine does not answer. Start Docker, then try again."
  compose down --volumes >"$STATE/compose.log" 2>&1 || die "Docker did not remove PostgreSQL; see $STATE/compose.log."
}
