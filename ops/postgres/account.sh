# shellcheck shell=bash
# PostgreSQL refuses to run as root, so root lends it another user's account.

# Sets DATABASE_USER: empty where the caller runs PostgreSQL itself.
choose_account() {
  DATABASE_USER=""
  [ "$(id -u)" = 0 ] || return 0
  for DATABASE_USER in postgres "${SUDO_USER:-}"; do
    [ -n "$DATABASE_USER" ] && [ "$DATABASE_USER" != root ] && id "$DATABASE_USER" >/dev/null 2>&1 && return
  done
  die "PostgreSQL does not run as root and there is no user postgres. Make one (useradd --system postgres), then try again."
}

# Runs a command as that user, from a folder that everybody may enter: the checkout may be shut to it.
as_database_user() {
  (
    cd /
    export LC_ALL=C
    if [ -z "$DATABASE_USER" ]; then
      exec "$@"
    elif command -v runuser >/dev/null; then
      exec runuser -u "$DATABASE_USER" -- "$@"
    elif command -v setpriv >/dev/null; then
      exec setpriv --reuid="$DATABASE_USER" --regid="$(id -g "$DATABASE_USER")" --init-groups "$@"
    else
      die "Neither runuser nor setpriv is here to run PostgreSQL as $DATABASE_USER. Install util-linux, or call make as another user."
    fi
  ) 9>&-
}
