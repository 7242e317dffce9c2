#!/usr/bin/env bash
# Installs PostgreSQL's programs for the tests, where they are missing and this machine lets us. The tests start their
# own private server; without PostgreSQL they run on SQLite alone, and say so.
set -euo pipefail

have_postgres() {
  command -v initdb >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null \
    || [ -n "${CONSORTIUM_POSTGRES_PROGRAMS:-}" ]
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_postgres() {
  export DEBIAN_FRONTEND=noninteractive
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 1
  echo "Installing PostgreSQL for the tests" >&2
  as_root apt-get update -qq && as_root apt-get install -qq --yes --no-install-recommends postgresql >&2
}

if have_postgres || install_postgres; then exit 0; fi

echo "PostgreSQL is not here and cannot be installed from here (it takes apt-get and root)." >&2
if [ "${CONSORTIUM_REQUIRE_POSTGRES:-}" = 1 ]; then exit 1; fi
echo "The tests run on SQLite alone." >&2
