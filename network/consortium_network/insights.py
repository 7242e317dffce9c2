"""What a report says in sentences, each with the numbers behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal

from .group_ties import GroupPair, GroupStanding, GroupTies
from .language import LANGUAGES, Language
from .weak_points import WeakPoint, WeakPoints
from .wording import WORDING
from .wording.facts import Fact, Facts

if TYPE_CHECKING:
    from .reports import NetworkReport

InsightKind = Literal[
    "alone", "parts", "broker", "hub", "fewer_than_expected", "more_than_expected",
    "cut_member", "cut_tie", "returned", "one_way", "gateway", "go_between", "inward",
    "new_ties", "nothing_new", "joined", "first_ties", "merged", "met", "risen", "fallen",
    "tied_already", "would_join", "would_bring_in", "would_begin", "steps_apart", "nearer", "first_between",
    "freer", "between",
]  # fmt: skip

_TELLING = 2.0
_LOPSIDED = 3
_FEWEST_OUTSIDE = 3
_FEWEST_TIES = 5
_MOST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Insight:
    """A finding; ``facts`` are the numbers and names behind its sentence."""

    kind: InsightKind
    facts: Facts

    def sentence(self, language: Language = "en") -> str:
        """Return the finding in words."""
        return WORDING[language][self.kind](self.facts)

    def as_json(self) -> dict[str, Any]:
        """Return the finding as JSON-able data, with its sentence in both languages."""
        return {**asdict(self), **{language: self.sentence(language) for language in LANGUAGES}}


def insights_of(report: "NetworkReport", places: Mapping[str, str]) -> tuple[Insight, ...]:
    """Return what stands out, the whole first; ``places`` says what countries and regions are called."""
    found = [
        *_whole(report),
        *_leading(report),
        *_breaking(report.weak_points),
        *_returning(report),
        *(insight for kind, ties in report.groups.items() for insight in _between(kind, ties, places)),
    ]
    return tuple(found)


def _whole(report: "NetworkReport") -> Iterator[Insight]:
    if report.members > report.tied:
        yield Insight("alone", {"alone": report.members - report.tied, "members": report.members})
    parts = [size for size in report.components if size > 1]
    if len(parts) > 1:
        yield Insight("parts", {"parts": len(parts), "largest": parts[0], "tied": report.tied})


def _leading(report: "NetworkReport") -> Iterator[Insight]:
    for kind, measure in (("hub", "degree"), ("broker", "betweenness")):
        first = next(iter(report.leaders.get(measure, ())), None)
        if first and first.value > 0:
            facts: dict[str, Fact] = {"id": first.id, "name": first.name, "value": first.value}
            if kind == "hub":
                yield Insight("hub", facts)
            else:
                yield Insight("broker", facts | {"error": report.basis.error, "sources": report.basis.sources})


def _breaking(weak: WeakPoints) -> Iterator[Insight]:
    for point in weak.worst_members[:1]:
        (end,) = point.ends
        yield Insight("cut_member", {"id": end.id, "name": end.name, "cut_members": weak.members, **_lost(point)})
    for point in weak.worst_ties[:1]:
        one, other = point.ends
        ends = {"one": one.id, "other": other.id, "one_name": one.name, "other_name": other.name}
        yield Insight("cut_tie", {**ends, "ties": weak.ties, **_lost(point)})


def _lost(point: WeakPoint) -> dict[str, Fact]:
    lost = tuple(member.name for part in point.lost for member in part)
    return {"lost": lost, "lost_count": point.cut_off, "parts": len(point.sizes)}


def _returning(report: "NetworkReport") -> Iterator[Insight]:
    if report.reciprocity is not None:
        facts = {"directed": report.directed, "returned": report.returned, "share": report.reciprocity}
        yield Insight("returned", facts)


def _between(kind: str, ties: GroupTies, places: Mapping[str, str]) -> Iterator[Insight]:
    yield from _unexpected(kind, ties.pairs, places)
    yield from _inward(kind, ties.groups, places)
    yield from _gateway(kind, ties.groups, places)
    for broker in ties.brokers[:1]:
        yield Insight(
            "go_between",
            {
                "of": kind,
                "id": broker.id,
                "name": broker.name,
                "pairs": broker.outward,
                "liaison": broker.liaison,
                "gatekeeper": broker.gatekeeper,
                "itinerant": broker.itinerant,
            },
        )
    for balance in ties.balances[:1]:
        there, back = balance.one_received, balance.other_received
        if abs(there - back) >= _LOPSIDED:
            one, other = (balance.one, balance.other) if there > back else (balance.other, balance.one)
            pair = pair_facts(kind, one, other, places)
            yield Insight("one_way", {**pair, "one_received": max(there, back), "other_received": min(there, back)})


def _unexpected(kind: str, pairs: tuple[GroupPair, ...], places: Mapping[str, str]) -> Iterator[Insight]:
    """Yield the pair of groups furthest below and the one furthest above what chance would give."""
    apart = [pair for pair in pairs if pair.one != pair.other]
    fewest = min(apart, key=lambda pair: pair.observed - pair.expected, default=None)
    most = max(apart, key=lambda pair: pair.observed - pair.expected, default=None)
    if fewest and fewest.expected - fewest.observed >= _TELLING:
        yield Insight("fewer_than_expected", _counted(kind, fewest, places))
    if most and most.observed - most.expected >= _TELLING:
        yield Insight("more_than_expected", _counted(kind, most, places))


def _counted(kind: str, pair: GroupPair, places: Mapping[str, str]) -> dict[str, Fact]:
    expected = round(pair.expected, 1)
    return {**pair_facts(kind, pair.one, pair.other, places), "observed": pair.observed, "expected": expected}


def _inward(kind: str, groups: tuple[GroupStanding, ...], places: Mapping[str, str]) -> Iterator[Insight]:
    """Yield the group most of whose ties stay inside."""
    known = [group for group in groups if group.ei is not None and group.external + group.internal >= _FEWEST_TIES]
    closed = min(known, key=lambda group: (group.ei or 0.0, -group.internal, group.group), default=None)
    if closed and closed.internal > closed.external:
        facts = _group_facts(kind, closed.group, places)
        ties = closed.external + closed.internal
        yield Insight("inward", {**facts, "inside": closed.internal, "ties": ties, "ei": closed.ei or 0.0})


def _gateway(kind: str, groups: tuple[GroupStanding, ...], places: Mapping[str, str]) -> Iterator[Insight]:
    """Yield the member that carries the most ties of its group, if these are at least half of those to others."""
    found = [
        (group.gateway, group)
        for group in groups
        if group.gateway and group.members > 1 and group.external >= _FEWEST_OUTSIDE
    ]
    chosen = [(leader, group) for leader, group in found if leader.value >= _MOST_SHARE * group.external]
    for leader, group in sorted(chosen, key=lambda each: (-each[0].value, each[1].group))[:1]:
        facts = {**_group_facts(kind, group.group, places), "id": leader.id, "name": leader.name}
        yield Insight("gateway", {**facts, "carried": int(leader.value), "outside": group.external})


def _group_facts(kind: str, group: str, places: Mapping[str, str]) -> dict[str, Fact]:
    return {"of": kind, "group": group, "group_name": places.get(group, group)}


def pair_facts(kind: str, one: str, other: str, places: Mapping[str, str]) -> dict[str, Fact]:
    """Return the facts that name two groups of a kind."""
    names = {"one_name": places.get(one, one), "other_name": places.get(other, other)}
    return {"of": kind, "one": one, "other": other, **names}
