"""The whole method of suggesting on invented networks: fit, lists and reasons, with the memory that it takes.

Each network has a process of its own, so that its peak memory is seen.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import islice

import numpy as np

from benchmarks.figures import Section
from benchmarks.memory import peak
from benchmarks.ties import invent
from consortium_network import ContactGraph, Event, Member, suggest
from consortium_network.arrays import from_triples

_COUNTRIES = 40
_EXPLAINED = 1000  # members whose reasons are told
_SIZES = {"30 members": (30, 60), "1,000 members": (1_000, 5_000), "10,000 members": (10_000, 100_000)}
_LARGE = {"100,000 members": (100_000, 1_000_000)}


def measure(*, large: bool) -> Section:
    """Return what ten suggestions to every member take, with and without the telling of reasons."""
    found = Section(
        "The whole method: ten suggestions to every member",
        "ms of CPU a member, the fit of the weights included; s: all of it; reasons: more, a member, to tell them; "
        f"peak MB of a process that invents pairs of members of {_COUNTRIES} countries and suggests. No numba in it.",
    )
    for name, (members, ties) in (_SIZES | (_LARGE if large else {})).items():
        asked = [sys.executable, "-m", "benchmarks.wholes", str(members), str(ties)]
        told = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
        found.put(f"{name}, {ties:,} ties", **told)
    return found


def _alone(members: int, ties: int) -> dict[str, float]:
    graph = _graph(members, ties)
    if members <= _EXPLAINED:
        len(suggest(graph))  # what is slow but once: imports, caches
    started = time.process_time()
    found = suggest(graph, top=10)
    spent = time.process_time() - started
    started = time.process_time()
    told = sum(bool(suggestion.reasons) for suggestion in islice(found, 10 * _EXPLAINED))
    reasons = time.process_time() - started
    figures = {"ms a member": spent / members * 1e3, "s": spent, "reasons": reasons / (told / 10) * 1e3}
    return figures | peak()


def _graph(members: int, ties: int) -> ContactGraph:
    ends = invent(members, ties)
    columns = np.tile(np.arange(len(ends)), 2)
    presence = from_triples(np.ones(2 * len(ends)), ends.T.ravel(), columns, (members, len(ends)))
    people = [Member(f"m{row:06}", country=f"C{row % _COUNTRIES:02}") for row in range(members)]
    return ContactGraph(people, [Event(f"e{row}", 2) for row in range(len(ends))], presence, np.ones(len(ends)))


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_alone(int(sys.argv[1]), int(sys.argv[2]))))
