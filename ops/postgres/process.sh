# shellcheck shell=bash
# Whether the process that a pid file names is our server. pg_ctl's word is not enough: a killed server may stay
# a zombie that nobody reaps, and its number may by now belong to another process.

# Succeeds when our server runs, waiting while it starts or recovers; clears away what a dead one left behind.
await_ours() {
  local tries=0
  [ -e "$DATA/postmaster.pid" ] || return 1
  until cluster_answers; do
    if ! ours_runs; then
      [ ! -e "$DATA/postmaster.pid" ] || say "An earlier PostgreSQL ended without tidying up; clearing its pid file away."
      rm -f "$DATA/postmaster.pid" "$CLUSTER"/.s.PGSQL.*
      return 1
    fi
    [ $tries -lt 240 ] || die "PostgreSQL has started (process $(server_pid)) but has not answered for two minutes. See $CLUSTER/log."
    tries=$((tries + 1))
    sleep 0.5
  done
}

# A pid file proves nothing, and a port may have passed to another server. What counts is that a server on the
# port in line 4 of the file takes our password and says that it serves our folder.
cluster_answers() {
  local port
  port=$(sed -n 4p "$DATA/postmaster.pid" 2>/dev/null)
  [ -n "$port" ] && [ -s "$STATE/password" ] && answers 127.0.0.1 "$port" || return 1
  echo "$port" >"$STATE/port"
  [ "$(query -c 'show data_directory')" = "$DATA" ]
}

server_pid() { sed -n 1p "$DATA/postmaster.pid" 2>/dev/null || true; }

# Not gone, not a zombie, a postgres, and one that serves our folder.
ours_runs() {
  local pid
  pid=$(server_pid)
  case "$pid" in "" | *[!0-9]*) return 1 ;; esac
  if [ -d /proc/self ]; then
    case "$(cat "/proc/$pid/comm" 2>/dev/null)" in postgres | postmaster) ;; *) return 1 ;; esac
    ! grep -q '^State:[[:space:]]*[ZX]' "/proc/$pid/status" || return 1
    [ "$(readlink "/proc/$pid/cwd")" = "$(cd "$DATA" && pwd -P)" ]
  else
    case "$(ps -p "$pid" -o stat= 2>/dev/null)" in "" | Z*) return 1 ;; esac
    case "$(ps -p "$pid" -o args=)" in *postgres*"$DATA"*) ;; *) return 1 ;; esac
  fi
}
