# shellcheck shell=bash
# Loads the parts that ensure, stop and clean share, in the order in which they build on one another.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

for part in words state port given account binaries install process cluster compose; do
  # shellcheck source=/dev/null
  . "$ROOT/ops/postgres/$part.sh"
done

# Where this state folder's database is: cluster, compose, or nowhere yet.
kept_kind() {
  if [ -n "$(data_version)" ]; then
    echo cluster
  elif [ -e "$STATE/in-docker" ]; then
    echo compose
  fi
}
