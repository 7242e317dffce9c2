"""What was decided about earlier suggestions: who is not to be suggested now, and what the next run learns from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from consortium.cooperation import store
from consortium.cooperation.graphs import Picture
from consortium.cooperation.model import SuggestionState
from consortium.cooperation.records import Rows
from consortium_network import Outcome

RESPECTED = timedelta(days=365)
"""For how long a pair that was declined is not suggested again."""

_AGREED = {SuggestionState.AGREED.value, SuggestionState.HELD.value}
_DECLINED = SuggestionState.DECLINED.value
_OPEN = SuggestionState.NEW.value


@dataclass(frozen=True, slots=True)
class Decided:
    """The pairs of nodes that are not to be suggested, and what became of those that were, the latest last."""

    known: list[tuple[str, str]]
    outcomes: list[Outcome]


async def decided(picture: Picture, today: date) -> Decided:
    """Return what decisions mean for a run of today over the register as it stood at the end of a day.

    Whoever talks about a suggestion or has agreed to it is not to be disturbed, nor who declined it not long ago. A run
    learns from those who had agreed or declined, however long ago, by the end of the day that its picture shows.
    """
    lines = await store.decisions(picture.level)
    nodes = _nodes(picture)
    now = _last(lines, today)
    return Decided(
        known=[pair for line in now if _respected(line, today) for pair in _pairs(line, nodes, picture)],
        outcomes=[
            Outcome(one, other, agreed=line["state"] in _AGREED)
            for line in _last(lines, picture.as_of)
            if line["state"] in {*_AGREED, _DECLINED}
            for one, other in _pairs(line, nodes, picture)
        ],
    )


def _last(lines: Rows, day: date) -> list[dict[str, Any]]:
    """Return the last line about each suggestion until the end of a day; by day, then as they were written."""
    last: dict[object, dict[str, Any]] = {}
    for line in lines:
        if line["day"] <= day:
            last[line["suggestion"]] = line
    return sorted(last.values(), key=lambda line: (line["day"], line["created_at"]))


def _respected(line: Mapping[str, Any], today: date) -> bool:
    if line["state"] == _DECLINED:
        return bool(line["day"] >= today - RESPECTED)
    return bool(line["state"] != _OPEN)


def _pairs(line: Mapping[str, Any], nodes: Mapping[object, str], picture: Picture) -> Iterable[tuple[str, str]]:
    """Yield the pair of nodes that a line is about; nothing where one of them is no node of the graph."""
    level = picture.level.value.lower()
    one, other = (nodes.get(line[f"{end}_{level}"]) for end in ("first", "second"))
    if one is not None and other is not None:
        yield one, other


def _nodes(picture: Picture) -> dict[object, str]:
    return {picture.record(member.id): member.id for member in picture.graph.members}
