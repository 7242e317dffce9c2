"""What the project wants to reach beside its peers, and whether it does in this run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.figures import Section
from benchmarks.peers.duel import Seen, ratio
from benchmarks.peers.questions import DEEP, DEEP_OFFSET, HUNDRED, LITERALS, PAGE, QUESTIONS, REGISTER, SMALL, Question
from benchmarks.peers.servers import FLOORS, OURS, OURS_SQLITE, POSTGRAPHILE

Results = Mapping[str, Mapping[str, Seen]]
"""What was seen, by the key of the question and the name of the server."""

_TIMES = {SMALL: 10.0, HUNDRED: 7.0, PAGE: 7.0, REGISTER: 3.0, LITERALS: 8.0, DEEP: 20.0, DEEP_OFFSET: 20.0}
_SHARES = {SMALL: 5, HUNDRED: 15, PAGE: 12, REGISTER: 3}
_SLOWEST = 0.2
_ON_SQLITE = {SMALL: 8.0, PAGE: 8.0}
_FLOOR = {SMALL: 1.6, HUNDRED: 1.3, PAGE: 1.3, DEEP: 1.3}
_MEMORY = 200.0


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure, and what it should be at least or at most."""

    name: str
    figure: float
    least: float | None = None
    most: float | None = None

    @property
    def met(self) -> bool:
        """Return whether the figure is what it should be."""
        return (self.least is None or self.figure >= self.least) and (self.most is None or self.figure <= self.most)


def judged(results: Results, memory: float) -> list[Goal]:
    """Return every goal whose figure was measured."""
    return [
        *_beside_postgraphile(results),
        *_floors(results),
        Goal("MB of the worker afterwards", memory, most=_MEMORY),
    ]


def section(goals: list[Goal]) -> Section:
    """Return the goals as a table."""
    found = Section(
        "Goals beside PostGraphile 5, one worker each",
        "x: requests a second over PostGraphile's, median of the rounds; CPU: the server's own for a request, "
        "PostGraphile's over ours; p99: ours over PostGraphile's; floor: the better floor's requests over ours.",
    )
    for goal in goals:
        found.put(goal.name, figure=goal.figure, at_least=goal.least, at_most=goal.most)
        found.mark(goal.name, "met" if goal.met else "missed")
    return found


def _beside_postgraphile(results: Results) -> list[Goal]:
    return [
        *(Goal(f"x, {question.name}", times, least=_TIMES[question])
          for question, times in _ratios(results, OURS, "a_second")),
        *(Goal(f"CPU, {question.name}", 1 / share, least=_SHARES[question])
          for question, share in _ratios(results, OURS, "cpu") if question in _SHARES),
        *(Goal(f"p99, {question.name}", _slowest(results[question.key]), most=_SLOWEST)
          for question, _ in _ratios(results, OURS, "a_second") if not question.writes and question is not DEEP_OFFSET),
        *(Goal(f"x on SQLite, {question.name}", times, least=_ON_SQLITE[question])
          for question, times in _ratios(results, OURS_SQLITE, "a_second") if question in _ON_SQLITE),
    ]  # fmt: skip


def _ratios(results: Results, ours: str, figure: str) -> list[tuple[Question, float]]:
    return [
        (question, ratio(seen[ours], seen[POSTGRAPHILE], figure))
        for question in QUESTIONS
        if ours in (seen := results.get(question.key, {})) and POSTGRAPHILE in seen
    ]


def _slowest(seen: Mapping[str, Seen]) -> float:
    return seen[OURS].within(0.99) / seen[POSTGRAPHILE].within(0.99)


def _floors(results: Results) -> list[Goal]:
    found: list[Goal] = []
    for question, most in _FLOOR.items():
        seen = results.get(question.key, {})
        floors = [ratio(seen[name], seen[OURS], "a_second") for name in FLOORS if name in seen and OURS in seen]
        if floors:
            found.append(Goal(f"floor, {question.name}", max(floors), most=most))
    return found
