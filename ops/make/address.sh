# shellcheck shell=bash
# The address that make run serves on.

PORT=${PORT:-5080}
ADDRESS=http://localhost:$PORT

address_is_free() {
  case "$PORT" in "" | *[!0-9]*) die "PORT is $PORT, which is not a number. Give one, such as make run PORT=5081." ;; esac
  if [ "${#PORT}" -gt 5 ] || [ "$PORT" -lt 1 ] || [ "$PORT" -gt 65535 ]; then
    die "PORT is $PORT, but ports go from 1 to 65535. Give another, such as make run PORT=5081."
  fi
  answers localhost "$PORT" || return 0
  if page openapi/v1.json | grep -qi lifecycle; then
    die "Lifecycle already serves on $ADDRESS. Use that one, or start a second with make run PORT=$((PORT + 1))."
  fi
  die "Port $PORT is taken by $(holder). Stop it, or choose another port with make run PORT=$((PORT + 1))."
}

# A page of whatever serves there, without needing curl.
page() {
  # shellcheck disable=SC2016 # the inner shell expands its own arguments
  within 5 bash -c 'exec 3<>"/dev/tcp/localhost/$0" && printf "GET /%s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$1" >&3 && cat <&3' \
    "$PORT" "$1" 2>/dev/null || true
}

holder() {
  local name=""
  if command -v ss >/dev/null; then
    name=$(ss -ltnpH "sport = :$PORT" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (process \2)/p' | head -n 1)
  elif command -v lsof >/dev/null; then
    name=$(lsof -nP -iTCP:"$PORT" -sTCP:LISTEN 2>/dev/null | awk 'NR == 2 { print $1 " (process " $2 ")" }')
  fi
  echo "${name:-another program}"
}

# Runs beside the server, whose process number this script's becomes.
announce_when_it_answers() {
  local tries=0
  until answers localhost "$PORT"; do
    kill -0 $$ 2>/dev/null && [ $tries -lt 600 ] || return 0
    tries=$((tries + 1))
    sleep 0.2
  done
  cat >&2 <<TRY

To try:

  $ADDRESS/                                the site: all forces by question
  $ADDRESS/forces/northamptonshire         one force, its grades drawn
  $ADDRESS/api/forces/northamptonshire     the same as data
  $ADDRESS/api/forces/northamptonshire/grades
  $ADDRESS/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why
  $ADDRESS/api/recommendations?force=northamptonshire
  $ADDRESS/openapi/v1.json

Ctrl-C stops the server. PostgreSQL goes on, with its data; make stop stops it.

TRY
}
