"""The most memory that a process has held, as Linux tells it; imports next to nothing, not to be measured itself."""

from __future__ import annotations

import re
from pathlib import Path

_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


def peak(process: int | str = "self") -> dict[str, float]:
    """Return the peak of a running process as a column of figures; nothing where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    return peak_told(status.read_text() if status.exists() else "")


def peak_told(status: str) -> dict[str, float]:
    """Return the peak that a status file tells."""
    found = _PEAK.search(status)
    return {"peak MB": int(found[1]) / 1024} if found else {}
