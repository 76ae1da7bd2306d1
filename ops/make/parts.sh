# shellcheck shell=bash
# What run, test and check share: the state folder, the tools, PostgreSQL and the build.

# shellcheck source-path=SCRIPTDIR source=../postgres/parts.sh
. "$(dirname "${BASH_SOURCE[0]}")/../postgres/parts.sh"
# shellcheck source-path=SCRIPTDIR source=tools.sh
. "$ROOT/ops/make/tools.sh"

cd "$ROOT" || exit
choose_state
prepare_state
use_own_caches

# Logs that are shown where something fails; a folder for each call, as two may run at once.
LOGS=$(mktemp -d)
trap 'rm -rf "$LOGS"' EXIT

# Finds or starts PostgreSQL and names its owner's connection string.
ensure_postgres() {
  bash "$ROOT/ops/postgres/ensure"
  LIFECYCLE_DB=$(cat "$STATE/connection")
  export LIFECYCLE_DB
}

# shellcheck disable=SC2034 # the scripts that source this run it
PROGRAM=$ROOT/src/Lifecycle.Web/bin/Release/net10.0/lifecycle.dll

# The serving role's connection string: one file for each database, as LIFECYCLE_DB may name another tomorrow.
name_serve_file() {
  local database
  database=$(printf '%s' "$LIFECYCLE_DB" | cksum)
  export LIFECYCLE_SERVE_FILE="$STATE/serve-${database%% *}"
}

# Builds a project or the solution, quietly unless it fails.
build() {
  npm_packages src/Lifecycle.Web
  say "Restoring packages."
  dotnet restore "$1" -v quiet --nologo >"$LOGS/build.log" 2>&1 || restore_failed
  say "Building."
  dotnet build "$1" -c Release --no-restore -v quiet --nologo >"$LOGS/build.log" 2>&1 || {
    # Each finding stands in the log twice.
    { grep -E '(error|warning) [A-Za-z]' "$LOGS/build.log" || cat "$LOGS/build.log"; } | awk '!seen[$0]++' >&2
    die "The build failed; the compiler's words stand above."
  }
}

restore_failed() {
  cat "$LOGS/build.log" >&2
  if grep -qE 'NU1301|NU1801' "$LOGS/build.log"; then
    die "The package source did not answer. Connect this machine to its network for the first build; later ones need none."
  elif grep -q NU1004 "$LOGS/build.log"; then
    die "A packages.lock.json no longer matches its project. Run dotnet restore without CI=true, look at what changed, and commit it."
  else
    die "Packages could not be restored; the reason stands above."
  fi
}
