"""What Linux tells of a process: the CPU time that all its threads have used, and the memory it holds."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

_RESIDENT = re.compile(r"^VmRSS:\s+(\d+) kB", re.MULTILINE)


def spent(process: int) -> float:
    """Return the CPU seconds of a process so far."""
    found = 0
    for thread in Path(f"/proc/{process}/task").iterdir():
        with suppress(OSError):  # it has ended meanwhile
            found += int((thread / "schedstat").read_text().partition(" ")[0])
    return found / 1e9


def spent_by_children(parent: int) -> float:
    """Return the CPU seconds so far of the processes that a process has started and that still run."""
    found = 0.0
    for child in Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
        with suppress(OSError):
            found += spent(int(child))
    return found


def resident(process: int) -> float:
    """Return the megabytes that a process holds in memory now."""
    found = _RESIDENT.search(Path(f"/proc/{process}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0
