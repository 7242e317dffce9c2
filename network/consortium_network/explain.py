"""Why two members should meet: every reason is a fact of the graph that can be named and looked up.

References
----------
.. [1] R. S. Burt (1992). Structural Holes. Harvard University Press.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from heapq import nlargest
from itertools import islice, pairwise

import numpy as np

from .arrays import Floats, Rows, neighbours
from .graph import ContactGraph
from .predictors import View
from .predictors.affinity import affinity
from .predictors.attributes import kilometres
from .predictors.meetings import Meetings
from .reasons import CLOSENESS, Facts, Kind, Reason
from .remembered import Remembered

MOST_NAMED = 5
"""At most this many partners or topics are named in one reason; the count and the sum tell of the rest."""

MOST_RECORDS = 10
"""At most this many events are cited by a reason about groups or whole members."""

MOST_A_TIE = 3
"""At most this many events are cited for one tie, the latest."""

_NEAR_KM = 300.0
_LARGEST_EGO = 150
_TELLING = 1.0
_STRIKING = 1.5
"""Ties between two groups that are fewer than so many times off what chance would give are a weak reason."""


class Explainer:
    """Gives the reasons for pairs of one graph; keeps what it works out."""

    def __init__(self, graph: ContactGraph, *, view: View | None = None) -> None:
        self.graph = graph
        self.view = view or View(graph)

    def reasons(self, i: int, j: int, *, most: int = 4) -> tuple[Reason, ...]:
        """Return up to ``most`` reasons to bring rows i and j together, the closest first, at least one."""
        return tuple(islice(self._all(i, j), most)) or (self._weak(i, j),)

    def _all(self, i: int, j: int) -> Iterator[Reason]:
        """Yield every reason there is, in the order of closeness."""
        shared = self.partners[i] & self.partners[j]
        if shared:
            yield self._shared_partners(i, j, shared)
        else:
            yield from self._path(i, j)
        yield from self._shared_topics(i, j)
        yield from sorted(self._groups(i, j), key=lambda reason: CLOSENESS[reason.kind])
        if not shared:
            yield from self._joins_parts(i, j)
        yield from self._bridge(i, j)
        yield from self._near(i, j)

    def _ids(self, *rows: int) -> tuple[str, ...]:
        return tuple(self.graph.members[row].id for row in rows)

    @cached_property
    def partners(self) -> Mapping[int, frozenset[int]]:
        """The partners of every row."""
        return Remembered(lambda row: frozenset(neighbours(self.graph.ties, row)))

    @cached_property
    def degree(self) -> list[int]:
        """The number of partners of every row."""
        return [int(count) for count in self.view.degree]

    def _cited(self, i: int, j: int) -> tuple[int, ...]:
        """Return the latest events on which a tie rests, at most three."""
        return self._citations[min(i, j), max(i, j)]

    @cached_property
    def _citations(self) -> Mapping[tuple[int, int], tuple[int, ...]]:
        return Remembered(
            lambda tie: tuple(nlargest(MOST_A_TIE, self.graph.shared_events(*tie), key=self._recency.__getitem__))
        )

    @cached_property
    def _recency(self) -> list[int]:
        """The place of every event by first day (undated ones before all); of one day, the first column is last."""
        days = [event.period.first.toordinal() if event.period else 0 for event in self.graph.events]
        order = np.lexsort((-np.arange(len(days)), np.array(days, dtype=np.int64)))
        places = np.empty(len(days), dtype=np.intp)
        places[order] = np.arange(len(days))
        return places.tolist()

    def _shared_partners(self, i: int, j: int, shared: frozenset[int]) -> Reason:
        ordered = sorted(shared, key=lambda row: (self.degree[row], row))
        named = ordered[:MOST_NAMED]
        graph = self.graph
        events = {e for row in named for e in (*self._cited(i, row), *self._cited(row, j))}
        shares = tuple(1 / self.degree[row] for row in named)
        rest = sum((1 / self.degree[row] for row in ordered[MOST_NAMED:]), 0.0)
        facts: Facts = {
            "partners": self._ids(*named),
            "names": tuple(graph.members[row].label for row in named),
            "shares": shares,
            "rest": rest,
            "count": len(shared),
            "total": sum(shares) + rest,
        }
        return Reason("shared_partners", facts, graph.event_ids(events), self._ids(i, j, *named))

    def _path(self, i: int, j: int) -> Iterator[Reason]:
        """Yield the path of three ties whose inner members have the fewest other partners."""
        best: tuple[int, int, int] | None = None
        for near in sorted(self.partners[i]):
            for far in self.partners[near] & self.partners[j]:
                candidate = (self.degree[near] * self.degree[far], near, far)
                best = candidate if best is None else min(best, candidate)
        if best is None:
            return
        path = (i, best[1], best[2], j)
        graph = self.graph
        events = {e for a, b in pairwise(path) for e in self._cited(a, b)}
        facts: Facts = {
            "members": self._ids(*path),
            "names": tuple(graph.members[row].label for row in path),
        }
        yield Reason("path", facts, graph.event_ids(events), self._ids(*path))

    @cached_property
    def _topics(self) -> Mapping[int, frozenset[int]]:
        return Remembered(lambda row: frozenset(neighbours(self.view.topics, row)))

    def _shared_topics(self, i: int, j: int) -> Iterator[Reason]:
        shared = self._topics[i] & self._topics[j]
        if not shared:
            return
        ordered = sorted(shared, key=lambda topic: (self.view.topic_holders[topic], topic))[:MOST_NAMED]
        names = tuple(self.view.topic_names[topic] for topic in ordered)
        graph = self.graph
        held = (self._topic_events[row] for row in (i, j))
        events = {event for by_topic in held for name in names for event in by_topic.get(name, ())}
        facts: Facts = {"topics": names, "count": len(shared)}
        yield Reason("shared_topics", facts, graph.event_ids(events)[:MOST_RECORDS], self._ids(i, j))

    @cached_property
    def _topic_events(self) -> Mapping[int, dict[str, list[int]]]:
        return Remembered(self._events_by_topic)

    def _events_by_topic(self, row: int) -> dict[str, list[int]]:
        """Return the latest events of a member on each topic, at most three."""
        found: dict[str, list[int]] = {}
        for event in sorted(neighbours(self.graph.presence, row), key=self._recency.__getitem__, reverse=True):
            for topic in self.graph.events[event].topics:
                found.setdefault(topic, []).append(event)
        return {topic: held[:MOST_A_TIE] for topic, held in found.items()}

    @cached_property
    def _parts(self) -> tuple[Rows, Rows]:
        """The part of every row, and the size of every part."""
        return self.view.parts, np.bincount(self.view.parts)

    def _joins_parts(self, i: int, j: int) -> Iterator[Reason]:
        labels, sizes = self._parts
        if labels[i] != labels[j] and self.degree[i] and self.degree[j]:
            facts = {"one": int(sizes[labels[i]]), "other": int(sizes[labels[j]])}
            yield Reason("joins_parts", facts, self._events_of_either(i, j), self._ids(i, j))

    def _groups(self, i: int, j: int) -> Iterator[Reason]:
        """Yield what the two countries, regions and sectors hold together, against what chance would give."""
        for category, group in self.view.categories.items():
            one, other = int(group[i]), int(group[j])
            if one < 0 or other < 0 or category == self.graph.level or (one == other and category != "sector"):
                continue
            reason = self._group_pair(i, j, category, affinity(self.view, category).meetings, one, other)
            if reason:
                yield reason

    def _group_pair(self, i: int, j: int, category: str, meetings: Meetings, one: int, other: int) -> Reason | None:
        pair = np.array([one], dtype=np.intp), np.array([other], dtype=np.intp)
        count, expected = float(meetings.observed(*pair)[0]), float(meetings.expected(*pair)[0])
        if one == other:
            count, expected = count / 2, expected / 2
        names = {
            "one": str(getattr(self.graph.members[i], category)),
            "other": str(getattr(self.graph.members[j], category)),
        }
        if count == 0 and category != "sector":
            kind: Kind = "first_between_regions" if category == "region" else "first_between_countries"
            return Reason(kind, names, self._events_of_either(i, j), self._ids(i, j))
        if max(count, expected) < _TELLING:
            return None
        facts: Facts = {**names, "observed": round(count), "expected": round(expected, 1)}
        kinds: dict[str, Kind] = {"country": "country_pair", "region": "region_pair", "sector": "sector_pair"}
        weak = count < _STRIKING * expected and expected < _STRIKING * count
        events = self._group_events[category, min(one, other), max(one, other)]
        return Reason(kinds[category], facts, events, self._ids(i, j), weak=weak)

    @cached_property
    def _group_events(self) -> Mapping[tuple[str, int, int], tuple[str, ...]]:
        return Remembered(lambda key: self._events_between(*key))

    def _events_between(self, category: str, one: int, other: int) -> tuple[str, ...]:
        """Return events on which ties between two groups rest, at most ten."""
        group, graph = self.view.categories[category], self.graph
        sides = [set(np.flatnonzero(group == number).tolist()) for number in (one, other)]
        pairs = ((a, b) for a in sorted(sides[0]) for b in sorted(self.partners[a] & sides[1]))
        events: set[int] = set()
        for a, b in pairs:
            events |= graph.shared_events(a, b)
            if len(events) >= MOST_RECORDS:
                break
        return graph.event_ids(events)[:MOST_RECORDS]

    def _events_of_either(self, i: int, j: int) -> tuple[str, ...]:
        half = MOST_RECORDS // 2
        graph = self.graph
        return (*graph.event_ids(graph.events_of(i))[:half], *graph.event_ids(graph.events_of(j))[:half])

    def _near(self, i: int, j: int) -> Iterator[Reason]:
        places = self.view.places
        if places is None:
            return
        lat, lon = places
        distance = float(kilometres(lat[i], lon[i], lat[j], lon[j]))
        if distance <= _NEAR_KM:
            yield Reason("near", {"kilometres": round(distance)}, (), self._ids(i, j))

    def _bridge(self, i: int, j: int) -> Iterator[Reason]:
        """Yield how the tie would lower the member's constraint [1]_, where it does."""
        if not 1 < self.degree[i] <= _LARGEST_EGO or self.partners[i] & self.partners[j]:
            return
        before, after = self.constraint(i), self.constraint(i, with_tie_to=j)
        if after < before:
            facts = {"before": round(before, 3), "after": round(after, 3)}
            events = self.graph.event_ids(self.graph.events_of(i))[:MOST_RECORDS]
            yield Reason("bridge", facts, events, self._ids(i, j))

    def constraint(self, i: int, *, with_tie_to: int | None = None) -> float:
        """Return Burt's constraint of row i over ties of equal weight, as if a further tie were there."""
        own = set(self.partners[i]) if with_tie_to is None else {*self.partners[i], with_tie_to}
        share = 1 / len(own)
        total = 0.0
        for partner in own:
            between = self.partners[partner] & own
            degrees = (self.degree[other] + (other == with_tie_to) for other in between)
            total += (share + sum(share / degree for degree in degrees)) ** 2
        return total

    def _weak(self, i: int, j: int) -> Reason:
        """Return the plain fact that stands where nothing closer is known."""
        if not self.degree[j]:
            return Reason("newcomer", {}, (), self._ids(j), weak=True)
        mine = (self.degree[row] > self.degree[j] for row in (i, *self.partners[i]))
        place = 1 + self._more_partners_than(self.degree[j]) - sum(mine)
        facts = {"partners": self.degree[j], "place": place}
        events = self.graph.event_ids(self.graph.events_of(j))[:MOST_RECORDS]
        return Reason("popular", facts, events, self._ids(j), weak=True)

    def _more_partners_than(self, degree: int) -> int:
        return len(self.degree) - int(np.searchsorted(self._degrees, degree, side="right"))

    @cached_property
    def _degrees(self) -> Floats:
        return np.sort(self.view.degree)
