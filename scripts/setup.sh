#!/usr/bin/env bash
# Makes .venv with the project in it: `scripts/setup.sh` for its users, `scripts/setup.sh dev` for its developers.
set -euo pipefail
cd "$(dirname "$0")/.."

oldest="3.11"

# A command may be there and refuse to run (pyenv's shims do): only one that answers counts.
answers() { "$1" -c "import sys; sys.exit(sys.version_info < (${oldest/./, }))" 2>/dev/null; }

find_python() {
  local name
  for name in "${PYTHON:-python3.11}" python3.12 python3.13 python3.14 python3; do
    if answers "$name"; then echo "$name"; return; fi
  done
  echo "No Python $oldest or newer found. Install one, or name it: make PYTHON=/path/to/python3.11 …" >&2
  return 1
}

make_venv() {
  local python
  python="$(find_python)"
  echo "Making .venv with $("$python" --version)" >&2
  rm -rf .venv
  if ! "$python" -m venv .venv; then
    rm -rf .venv
    echo "$python cannot make virtual environments. On Debian: apt-get install python3-venv" >&2
    return 1
  fi
}

if ! answers .venv/bin/python; then make_venv; fi

project="."
groups=()
# Developers run both engines of the contact graph.
if [ "${1:-}" = dev ]; then project=".[fast]" groups=(--group dev); fi

# Dependency groups came with pip 25.1.
.venv/bin/python -m pip install --quiet --upgrade "pip>=25.1"
echo "Installing the project and what it needs" >&2
.venv/bin/python -m pip install --quiet --editable "$project" "${groups[@]}"

touch .venv/.ready
if [ "${1:-}" = dev ]; then touch .venv/.ready-dev; fi
