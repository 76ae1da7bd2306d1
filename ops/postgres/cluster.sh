# shellcheck shell=bash
# The private cluster: made once, started when it does not run, always on loopback with a password.
# Needs words, state, port, account, binaries and process.

# Where the cluster lives. The user that runs it owns this folder and nothing else of the state.
name_cluster() {
  CLUSTER=$STATE/postgres
  DATA=$CLUSTER/data
}

use_cluster() {
  choose_account
  if await_ours; then
    say "PostgreSQL already runs on 127.0.0.1, port $(cat "$STATE/port") (private cluster in $CLUSTER)."
  else
    make_cluster
    start_cluster
    say "PostgreSQL $MAJOR runs on 127.0.0.1, port $(cat "$STATE/port") (private cluster in $CLUSTER)."
  fi
  make_database
  keep_connection "$(cat "$STATE/port")"
}

# The major version that existing data needs; empty where there is none.
data_version() { cat "$DATA/PG_VERSION" 2>/dev/null || true; }

query() {
  PGPASSWORD=$(owner_password) PGCONNECT_TIMEOUT=3 "$BIN/psql" -X -A -t -q -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$(cat "$STATE/port")" -U lifecycle -d postgres "$@" 2>/dev/null
}

make_cluster() {
  [ -z "$(data_version)" ] || {
    [ -s "$STATE/password" ] || die "The password of the database in $CLUSTER is gone ($STATE/password)." \
      "Put it back from a backup, or begin anew with make clean, which deletes the data."
    return 0
  }
  say "Making a private PostgreSQL $MAJOR cluster in $CLUSTER."
  mkdir -p "$CLUSTER"
  chmod 700 "$CLUSTER"
  [ -z "$DATABASE_USER" ] || chown "$DATABASE_USER" "$CLUSTER"
  # Made beside its place and then moved, so that an interrupted attempt is never taken for a cluster.
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  owner_password | as_database_user sh -c 'rm -rf "$1"; umask 077; cat >"$2"' sh "$DATA.new" "$CLUSTER/password"
  as_database_user "$BIN/initdb" -D "$DATA.new" --username=lifecycle --pwfile="$CLUSTER/password" --auth=scram-sha-256 \
    --locale=C -E UTF8 --data-checksums >"$STATE/initdb.log" 2>&1 || {
    tail -n 5 "$STATE/initdb.log" >&2
    die "The cluster could not be made; initdb's words stand above. Is the disk full, or $CLUSTER not writable?"
  }
  rm -f "$CLUSTER/password"
  echo "include 'lifecycle.conf'" >>"$DATA.new/postgresql.conf"
  as_database_user mv "$DATA.new" "$DATA"
}

write_settings() {
  local quoted=${CLUSTER//\'/\'\'} sockets
  sockets="'\"$quoted\"'"
  # A socket's address has room for 107 bytes; a longer path leaves TCP alone.
  [ ${#CLUSTER} -le 85 ] || sockets="''"
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  as_database_user sh -c 'cat >"$1"' sh "$DATA/lifecycle.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
port = $1
unix_socket_directories = $sockets
max_connections = 200
fsync = on
synchronous_commit = on
full_page_writes = on
# The queries here are short: compiling them costs more than it saves.
jit = off
SETTINGS
}

start_cluster() {
  local port log=$CLUSTER/log
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  as_database_user sh -c '[ ! -e "$1" ] || mv -f "$1" "$1.before"' sh "$log"
  for port in $(candidate_ports); do
    ! answers 127.0.0.1 "$port" || continue
    write_settings "$port"
    if as_database_user "$BIN/pg_ctl" -D "$DATA" -l "$log" -w -t 120 start >/dev/null 2>&1; then
      echo "$port" >"$STATE/port"
      return
    fi
    # Taken after all, without anybody listening yet: the next one.
    ! tail -n 5 "$log" | grep -q 'could not create any TCP/IP sockets' || continue
    tail -n 10 "$log" >&2
    die "PostgreSQL did not start; its log ends as above and is in $log."
  done
  no_port_left
}

make_database() {
  [ "$(query -c "select 1 from pg_database where datname = 'lifecycle'")" = 1 ] || query -c 'create database lifecycle' ||
    die "The database lifecycle could not be made; the reason is at the end of $CLUSTER/log."
}

stop_cluster() {
  find_binaries "$(data_version)" || die "The programs of PostgreSQL $(data_version), which run the cluster in $CLUSTER, are not here" \
    "any more. Install postgresql-$(data_version), then try again."
  choose_account
  if ! await_ours; then
    say "PostgreSQL was not running."
    return
  fi
  as_database_user "$BIN/pg_ctl" -D "$DATA" -m fast -w -t 120 stop >/dev/null ||
    die "PostgreSQL did not stop within two minutes. See $CLUSTER/log."
  say "PostgreSQL is stopped. Its data stays in $CLUSTER."
}
