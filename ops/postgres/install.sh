# shellcheck shell=bash
# Debian's package of PostgreSQL: installed where root may, else unpacked into the state folder.

# Succeeds when afterwards binaries are there. The argument is the major version that the data needs, if any.
install_binaries() {
  [ "${LIFECYCLE_INSTALL:-yes}" != no ] && command -v apt-get >/dev/null || return 1
  local package=postgresql${1:+-$1}
  if [ "$(id -u)" = 0 ]; then install_package "$package"; else unpack_packages "$package"; fi && find_binaries "${1:-}"
}

install_package() {
  say "PostgreSQL is not installed: installing Debian's package $1. This takes a minute."
  local settings=/etc/postgresql-common/createcluster.d/lifecycle.conf log=$STATE/install.log
  # The package would make and start a cluster of its own.
  mkdir -p "${settings%/*}"
  echo 'create_main_cluster = false' >"$settings"
  if ! apt_install "$1" >"$log" 2>&1; then
    say "What apt-get said last (all of it is in $log):"
    tail -n 5 "$log" >&2
    rm -f "$settings"
    return 1
  fi
  rm -f "$settings"
}

apt_install() {
  apt-cache show "$1" >/dev/null 2>&1 || apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" 9>&- ||
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" 9>&-; }
}

unpack_packages() {
  say "PostgreSQL is not installed and $(id -un) may not install it: unpacking Debian's package into $STATE/packages."
  local log=$STATE/install.log
  rm -rf "$STATE/packages"
  mkdir -p "$STATE/packages" "$STATE/apt/lists/partial" "$STATE/apt/archives/partial"
  if ! (cd "$STATE/apt/archives" && download_packages "$1" && unpack_downloads) >"$log" 2>&1; then
    say "What apt-get said last (all of it is in $log):"
    tail -n 5 "$log" >&2
    return 1
  fi
  rm -rf "$STATE/apt"
}

# apt keeps its lists in a folder of ours: the system's may be missing, and only root may refresh them.
private_apt() {
  apt-get -o Dir::State::Lists="$STATE/apt/lists" -o Dir::Cache="$STATE/apt" -o Debug::NoLocking=1 "$@"
}

# What apt would install: PostgreSQL and the libraries that are missing here.
download_packages() {
  private_apt update || return
  local packages
  packages=$(private_apt -s install --no-install-recommends "$1" | awk '$1 == "Inst" && $2 ~ /^(postgresql|lib)/ { print $2 }')
  [ -n "$packages" ] || return
  # shellcheck disable=SC2086 # a list of names
  private_apt download $packages
}

unpack_downloads() {
  local archive
  for archive in *.deb; do dpkg -x "$archive" "$STATE/packages" || return; done
}
