# shellcheck shell=bash
# The tools that the user installs: each one missing is named, with what to do.

need_dotnet() {
  command -v dotnet >/dev/null ||
    die "The .NET SDK is not installed. Install the SDK, version 10, and see that dotnet is on the PATH."
  dotnet --list-sdks | awk -F. '$1 >= 10 { found = 1 } END { exit !found }' ||
    die "The .NET SDK here is $(dotnet --version 2>/dev/null || echo "of unknown version"), but version 10 is needed. Install the SDK, version 10."
}

# Restores npm packages where a project has some and they are older than its lock file.
npm_packages() {
  local folder=$1
  [ -e "$folder/package-lock.json" ] || return 0
  local tool
  for tool in node npm; do
    command -v $tool >/dev/null || die "Node.js with npm is not installed, and $folder needs it. Install Node.js, version 20 or newer."
  done
  [ "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ] || return 0
  say "Restoring npm packages for $folder."
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) >"$LOGS/npm.log" 2>&1 || {
    tail -n 10 "$LOGS/npm.log" >&2
    die "npm could not restore the packages of $folder. Is this machine connected to its network?"
  }
}

# Finds the browser that tests drive, or installs Debian's where root may, and names its program.
need_browser() {
  [ -d tests/Lifecycle.Browser.Tests ] || return 0
  if ! find_browser && [ "${LIFECYCLE_INSTALL:-yes}" != no ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Chromium is not installed: installing Debian's package. This takes a minute."
    apt_install chromium >"$LOGS/chromium.log" 2>&1 || tail -n 5 "$LOGS/chromium.log" >&2
  fi
  find_browser || die "Chromium is not installed, and tests/Lifecycle.Browser.Tests needs it. Install it, or name its program in LIFECYCLE_CHROMIUM."
}

find_browser() {
  [ -z "${LIFECYCLE_CHROMIUM:-}" ] || return 0
  local name
  for name in chromium chromium-browser google-chrome; do
    LIFECYCLE_CHROMIUM=$(command -v $name) || continue
    export LIFECYCLE_CHROMIUM
    return 0
  done
  unset LIFECYCLE_CHROMIUM
  return 1
}

# Where no home folder can be written to, dotnet, NuGet and npm keep their files in the state folder.
use_own_caches() {
  if [ -n "${HOME:-}" ] && [ -d "$HOME" ] && [ -w "$HOME" ]; then return; fi
  say "The home folder ${HOME:-(none)} cannot be written to: packages are kept in $STATE."
  export DOTNET_CLI_HOME=$STATE/dotnet NUGET_PACKAGES=$STATE/nuget npm_config_cache=$STATE/npm
  mkdir -p "$DOTNET_CLI_HOME"
}
