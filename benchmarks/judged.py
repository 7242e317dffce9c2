"""How good the suggestions are, by an outside judge over networks with a known future.

The folder that CONSORTIUM_MEASURING names holds the judge, `tools/score_suggestions.py`, and in `data/networks` a
folder for each network: members.csv, events.csv and future.csv. Without the variable there is nothing to judge.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import geometric_mean
from typing import TYPE_CHECKING, cast

from benchmarks.figures import Section
from benchmarks.rounds import Tell

if TYPE_CHECKING:
    from consortium_network import ContactGraph

_DEPTH = 100
_LARGEST = {"small": 10_000, "middling": 60_000}  # bytes of events.csv
_COUNTED = 100  # members, from which on a network counts in the means
_ROOM = 1.5  # a network where a perfect list is not so many times better than RA says nothing about the worst
_TOP = 10


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says of one network, by method: P@10 and MRR; and what it says of our lists alone."""

    precisions: dict[str, float]
    ranks: dict[str, float]
    ceiling: float
    wrong: int

    def ratios(self) -> dict[str, float | None]:
        """Return ours over RA's, and over those of the best single predictor."""
        ours, best = self.precisions["SUGGESTED"], max(self._peers(self.precisions))
        return {
            "P@10 / RA": _ratio(ours, self.precisions["RA"]),
            "P@10 / best": _ratio(ours, best),
            "MRR / best": _ratio(self.ranks["SUGGESTED"], max(self._peers(self.ranks))),
        }

    def has_room(self) -> bool:
        """Return whether a perfect list would be half as good again as RA's, at least."""
        return self.ceiling >= _ROOM * self.precisions["RA"]

    def _peers(self, scores: dict[str, float]) -> list[float]:
        return [score for name, score in scores.items() if name != "SUGGESTED"]


def networks(upto: str) -> list[Path]:
    """Return the folders of the networks up to "small", "middling" or "large"; none where there is no judge."""
    named = os.environ.get("CONSORTIUM_MEASURING")
    found = sorted(Path(named, "data", "networks").glob("*/events.csv")) if named else []
    largest = _LARGEST.get(upto)
    return [path.parent for path in found if largest is None or path.stat().st_size < largest]


def measure(folders: list[Path], scratch: Path, tell: Tell) -> list[Section]:
    """Return what the judge says of the suggestions for each network, beside every peer."""
    precisions = Section(
        "P@10: the share of the first ten suggestions that came true, by an outside judge",
        "ceiling: that of a perfect list.",
    )
    ranks = Section("MRR: 1 / place of the first suggestion that came true, by the same judge", "0 behind place 100.")
    ratios = Section(
        "Suggestions against single predictors",
        f"best: the best single predictor on that network, chosen afterwards. The means count networks of {_COUNTED} "
        f"members or more, the worst those of them with a ceiling of {_ROOM} times RA or more. shown: members standing "
        "among somebody's first ten; full: members with a tie who get ten where there are ten; promised / true: the "
        "sum of the probabilities of all suggestions made before the last closed window over how many came true in it; "
        "s: CPU seconds for a hundred suggestions a member, with reasons.",
    )
    counted: list[Verdict] = []
    for folder in folders:
        found, verdict = _judged(folder, scratch / f"{folder.name}.csv")
        precisions.put(folder.name, **verdict.precisions, ceiling=verdict.ceiling)
        ranks.put(folder.name, **verdict.ranks)
        ratios.put(folder.name, **verdict.ratios(), **found)
        if found["members"] >= _COUNTED:
            counted.append(verdict)
        tell()
    _sum_up(ratios, counted)
    return [precisions, ranks, ratios]


def _sum_up(ratios: Section, counted: list[Verdict]) -> None:
    for column in counted[0].ratios() if counted else ():
        every = [ratio for verdict in counted if (ratio := verdict.ratios()[column])]
        roomy = [ratio for verdict in counted if verdict.has_room() and (ratio := verdict.ratios()[column])]
        ratios.put("geometric mean", **{column: geometric_mean(every) if every else None})
        ratios.put("worst", **{column: min(roomy, default=None)})


def _ratio(one: float, other: float) -> float | None:
    return one / other if other else None


def _judged(folder: Path, output: Path) -> tuple[dict[str, float], Verdict]:
    from consortium_network import read_graph, suggest_files  # noqa: PLC0415  # dear to import

    graph = read_graph(folder / "members.csv", folder / "events.csv")
    started = time.process_time()
    suggest_files(folder / "members.csv", folder / "events.csv", output=output, top=_DEPTH)
    spent = time.process_time() - started
    judge = folder.parents[2] / "tools" / "score_suggestions.py"
    done = subprocess.run([sys.executable, judge, folder, output, "--json"], check=True, capture_output=True, text=True)
    said = json.loads(done.stdout)
    scores = cast("dict[str, dict[str, float]]", {name: value for name, value in said.items() if type(value) is dict})
    verdict = Verdict(
        {name: each["P@10"] for name, each in scores.items()},
        {name: each["MRR"] for name, each in scores.items()},
        float(said["ceiling P@10"]),
        int(said["wrong rows"]),
    )
    told = {"wrong rows": verdict.wrong, **_coverage(graph, output), **_promised(graph)}
    return {**told, "s": spent, "members": len(graph)}, verdict


def _promised(graph: ContactGraph) -> dict[str, float]:
    """Return what was promised before the last closed window over what came true in it; nothing without dates."""
    from consortium_network import backtest  # noqa: PLC0415  # dear to import
    from consortium_network.rehearsal import time_windows  # noqa: PLC0415

    window = next(time_windows(graph), None)
    if window is None:
        return {}
    first, last = (
        max(event.period.last for event in part.events if event.period) for part in (window.past, window.later)
    )
    found = backtest(graph.as_of(last), until=first)
    promised = found.promised_ties
    return {} if promised is None or not found.observed_ties else {"promised / true": promised / found.observed_ties}


def _coverage(graph: ContactGraph, output: Path) -> dict[str, float]:
    """Return which share of all members is shown to somebody, and which share of those with a tie has a full list."""
    with output.open(encoding="utf-8", newline="") as file:
        rows = [(row["member"], row["partner"]) for row in csv.DictReader(file) if int(row["rank"]) <= _TOP]
    given = Counter(member for member, _ in rows)
    tied = [member for member in graph.members if graph.partners(member.id)]
    could = {member.id: min(_TOP, len(graph) - 1 - len(graph.partners(member.id))) for member in tied}
    full = sum(given[member] >= wanted for member, wanted in could.items())
    return {"shown": len({partner for _, partner in rows}) / len(graph), "full": full / max(len(could), 1)}
