"""The contact graph of the register, as of a day, with its report, what changed, and what a new tie would do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from consortium.config import settings
from consortium.cooperation import store
from consortium.cooperation.model import Level
from consortium.cooperation.records import Gathered, Register, gather
from consortium.cooperation.threads import in_turn, place
from consortium.text import pick

if TYPE_CHECKING:
    from consortium.cooperation.findings import Change, ContactGraph, Prospect, Report
    from consortium_network import Level as GraphLevel


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the contact graph; `inside` is the weight of ties within it, 0 at institution level."""

    id: str
    label: str
    country: str
    region: str
    degree: int
    strength: float
    inside: float
    record: UUID | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie of the contact graph, with the records on which it rests, the oldest first."""

    one: str
    other: str
    weight: float
    records: tuple[str, ...]


_DRAWN: dict[tuple[object, ...], Picture] = {}
_MOST_DRAWN = 3
_LEVELS: dict[Level, GraphLevel] = {
    Level.INSTITUTION: "institution",
    Level.REGION: "region",
    Level.COUNTRY: "country",
}


@dataclass(frozen=True)  # no slots: what is looked up for every node is worked out once and kept
class Picture:
    """The contact graph of a level at the end of a day, and the rows it was drawn from."""

    level: Level
    as_of: date
    graph: ContactGraph
    gathered: Gathered
    register: Register

    def nodes(self, language: str) -> list[Node]:
        """Return the nodes by id, called as people call them."""
        graph = self.graph
        return [
            Node(
                member.id,
                self.label(member.id, language),
                member.country,
                member.region,
                int(graph.degree[row]),
                float(graph.strength[row]),
                float(graph.inside[row]),
                self.record(member.id),
            )
            for row, member in enumerate(graph.members)
        ]

    def ties(self) -> list[Tie]:
        """Return the ties by the ids of their ends, each once, the smaller id first."""
        graph = self.graph
        weights = graph.weights.tocoo()
        found = sorted(
            (int(i), int(j), float(w)) for i, j, w in zip(*weights.coords, weights.data, strict=True) if i < j
        )
        return [
            Tie(graph.members[i].id, graph.members[j].id, weight, graph.event_ids(graph.shared_events(i, j)))
            for i, j, weight in found
        ]

    def record(self, node: str) -> UUID | None:
        """Return the record that a node stands for: an institution, a region or a country."""
        return UUID(node) if self.level is Level.INSTITUTION else self.place_record(node)

    def place_record(self, code: str) -> UUID | None:
        """Return the region or country of that code."""
        found = self._places.get(code)
        return found["id"] if found else None

    def label(self, node: str, language: str) -> str:
        """Return what people call a node."""
        if self.level is Level.INSTITUTION:
            found = self._institutions.get(node)
            return pick(found["names"], language) if found else node
        return self.place(node, language)

    def place(self, code: str, language: str) -> str:
        """Return what people call a region or a country of that code."""
        found = self._places.get(code)
        return pick(found["names"], language) if found else code

    def places(self, language: str) -> dict[str, str]:
        """Return what people call countries and regions, by their codes."""
        return {code: pick(row["names"], language) for code, row in self._places.items()}

    @cached_property
    def _institutions(self) -> dict[str, dict[str, Any]]:
        return {str(row["id"]): row for row in self.register.institutions}

    @cached_property
    def _places(self) -> dict[str, dict[str, Any]]:
        """The countries and regions by their ISO 3166 codes, which differ."""
        return {row["code"]: row for row in [*self.register.regions, *self.register.countries] if row["code"]}


async def draw(level: Level, as_of: date, language: str = "en") -> Picture:
    """Return the contact graph of a level at the end of a day: one drawn of late, if nothing was written since."""
    async with place():
        seen = await store.snapshot()
        key = *seen, level, as_of, language
        picture = _DRAWN.get(key)
        if picture is None:
            picture = await in_turn(_drawn, await store.read(), level, as_of, language)
            if seen[1] is not None and await store.snapshot() == seen:
                _DRAWN[key] = picture
                while len(_DRAWN) > _MOST_DRAWN:
                    del _DRAWN[next(iter(_DRAWN))]
        return picture


def _drawn(register: Register, level: Level, as_of: date, language: str) -> Picture:
    from consortium_network import ContactGraph

    gathered = gather(register, as_of, language)
    graph = ContactGraph.from_parts(
        gathered.members, gathered.parts, at=as_of, largest_event=settings().largest_event
    ).project(_LEVELS[level])
    picture = Picture(level, as_of, graph, gathered, register)
    return picture if level is Level.INSTITUTION else replace(picture, graph=_called(picture, language))


def _called(picture: Picture, language: str) -> ContactGraph:
    """Return the graph of places with the names that people use."""
    graph = picture.graph
    return type(graph)(
        [replace(member, name=picture.place(member.id, language)) for member in graph.members],
        graph.events,
        graph.presence,
        graph.event_weights,
        level=graph.level,
        left_out=graph.left_out,
        hosting=graph.hosting,
    )


async def tell(level: Level, as_of: date, language: str = "en") -> tuple[Picture, Report]:
    """Return the contact graph of a level at the end of a day, and its report."""
    async with place():
        return await in_turn(_told, await store.read(), level, as_of, language)


def _told(register: Register, level: Level, as_of: date, language: str) -> tuple[Picture, Report]:
    from consortium_network import report

    picture = _drawn(register, level, as_of, language)
    return picture, report(picture.graph, at=as_of, places=picture.places(language))


async def compare(level: Level, since: date, until: date, language: str = "en") -> tuple[Picture, Change]:
    """Return the contact graph of a level at the end of the later day, and what changed after the earlier one."""
    async with place():
        return await in_turn(_compared, await store.read(), level, since, until, language)


def _compared(register: Register, level: Level, since: date, until: date, language: str) -> tuple[Picture, Change]:
    from consortium_network.difference import difference
    from consortium_network.survey import survey

    then, now = (_drawn(register, level, day, language) for day in (since, until))
    return now, difference(
        survey(then.graph),
        survey(now.graph),
        since=since.isoformat(),
        until=until.isoformat(),
        places=now.places(language),
    )


async def foresee(picture: Picture, one: str, other: str, language: str = "en") -> Prospect:
    """Return what a tie between two nodes of a contact graph would do."""
    return await in_turn(_foreseen, picture, one, other, language)


def _foreseen(picture: Picture, one: str, other: str, language: str) -> Prospect:
    from consortium_network import what_if

    return what_if(picture.graph, one, other, places=picture.places(language))
