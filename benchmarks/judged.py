"""How good the suggestions are, by an outside judge over networks with a known future.

The folder that CONSORTIUM_MEASURING names holds the judge, `tools/score_suggestions.py`, and in `data/networks` a
folder for each network: members.csv, events.csv and future.csv. Without the variable there is nothing to judge.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from benchmarks.figures import Section
from benchmarks.rounds import Tell

_DEPTH = 100
_LARGEST = {"small": 10_000, "middling": 60_000}  # bytes of events.csv
_PEERS = ("RA", "AA", "Katz", "SVD", "RWR")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says: P@10 of ours and of each peer, that of a perfect list, and rows that should not be."""

    precisions: dict[str, float]
    ceiling: float
    wrong: int


def networks(upto: str) -> list[Path]:
    """Return the folders of the networks up to "small", "middling" or "large"; none where there is no judge."""
    named = os.environ.get("CONSORTIUM_MEASURING")
    found = sorted(Path(named, "data", "networks").glob("*/events.csv")) if named else []
    largest = _LARGEST.get(upto)
    return [path.parent for path in found if largest is None or path.stat().st_size < largest]


def measure(folders: list[Path], scratch: Path, tell: Tell) -> Section:
    """Return what the judge says of the suggestions for each network."""
    found = Section(
        "Suggestions against what came true",
        "P@10: the share of the first ten suggestions that came true, by the judge; best peer: the best single "
        "predictor on that network, chosen afterwards; s: CPU seconds for a hundred suggestions a member.",
    )
    for folder in folders:
        verdict, seconds = _judged(folder, scratch / f"{folder.name}.csv")
        scores = verdict.precisions
        ours, peers = scores.pop("SUGGESTED"), {name: scores[name] for name in _PEERS if name in scores}
        best = max(scores.values())
        found.put(folder.name, **{"ours": ours, **peers, "best peer": best})
        ratio = ours / peers["RA"] if peers["RA"] else None
        found.put(folder.name, **{"ours/RA": ratio, "ceiling": verdict.ceiling})
        found.put(folder.name, wrong_rows=verdict.wrong, s=seconds)
        tell()
    return found


def _judged(folder: Path, output: Path) -> tuple[Verdict, float]:
    from consortium_network import suggest_files  # noqa: PLC0415  # dear to import

    started = time.process_time()
    suggest_files(folder / "members.csv", folder / "events.csv", output=output, top=_DEPTH)
    spent = time.process_time() - started
    judge = folder.parents[2] / "tools" / "score_suggestions.py"
    done = subprocess.run([sys.executable, judge, folder, output, "--json"], check=True, capture_output=True, text=True)
    said = json.loads(done.stdout)
    scores = cast("dict[str, dict[str, float]]", {name: value for name, value in said.items() if type(value) is dict})
    precisions = {name: each["P@10"] for name, each in scores.items()}
    return Verdict(precisions, float(said["ceiling P@10"]), int(said["wrong rows"])), spent
