"""What a report says in sentences, each with the numbers behind it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .language import Language, number, plural_en, plural_ru, quoted

InsightKind = Literal["alone", "parts", "broker", "hub", "fewer_than_expected", "more_than_expected"]

_TELLING = 2.0


@dataclass(frozen=True, slots=True)
class Leader:
    """A member with its value by some measure."""

    id: str
    name: str
    value: float


@dataclass(frozen=True, slots=True)
class GroupPair:
    """Ties between two groups (or inside one), and how many the ties that each has would give by chance."""

    one: str
    other: str
    observed: int
    expected: float


@dataclass(frozen=True, slots=True)
class Insight:
    """A finding; ``facts`` are the numbers and names behind its sentence."""

    kind: InsightKind
    facts: Mapping[str, str | float]

    def sentence(self, language: Language = "en") -> str:
        """Return the finding in words."""
        return (_russian if language == "ru" else _english)(self)


def insights_of(
    members: int,
    tied: int,
    components: Sequence[int],
    leaders: Mapping[str, Sequence[Leader]],
    groups: Mapping[str, Sequence[GroupPair]],
) -> tuple[Insight, ...]:
    """Return what stands out, the whole first."""
    found = [
        *_whole(members, tied, components),
        *_leading(leaders),
        *(insight for kind, pairs in groups.items() for insight in _between(kind, pairs)),
    ]
    return tuple(found)


def _whole(members: int, tied: int, components: Sequence[int]) -> Iterator[Insight]:
    if members > tied:
        yield Insight("alone", {"alone": members - tied, "members": members})
    parts = [size for size in components if size > 1]
    if len(parts) > 1:
        yield Insight("parts", {"parts": len(parts), "largest": parts[0], "tied": tied})


def _leading(leaders: Mapping[str, Sequence[Leader]]) -> Iterator[Insight]:
    for kind, measure in (("hub", "degree"), ("broker", "betweenness")):
        first = next(iter(leaders.get(measure, ())), None)
        if first and first.value > 0:
            facts: dict[str, str | float] = {"id": first.id, "name": first.name, "value": first.value}
            yield Insight("hub" if kind == "hub" else "broker", facts)


def _between(kind: str, pairs: Sequence[GroupPair]) -> Iterator[Insight]:
    """Yield the pair of groups furthest below and the one furthest above what chance would give."""
    apart = [pair for pair in pairs if pair.one != pair.other]
    fewest = min(apart, key=lambda pair: pair.observed - pair.expected, default=None)
    most = max(apart, key=lambda pair: pair.observed - pair.expected, default=None)
    if fewest and fewest.expected - fewest.observed >= _TELLING:
        yield Insight("fewer_than_expected", _pair_facts(kind, fewest))
    if most and most.observed - most.expected >= _TELLING:
        yield Insight("more_than_expected", _pair_facts(kind, most))


def _pair_facts(kind: str, pair: GroupPair) -> dict[str, str | float]:
    expected = round(pair.expected, 1)
    return {"of": kind, "one": pair.one, "other": pair.other, "observed": pair.observed, "expected": expected}


def _english(insight: Insight) -> str:
    facts = insight.facts
    match insight.kind:
        case "alone":
            alone = int(facts["alone"])
            return f"{alone} of {facts['members']} members {plural_en(alone, 'has', 'have')} no tie yet."
        case "parts":
            return (
                f"The network falls into {facts['parts']} parts that no path joins; "
                f"the largest holds {facts['largest']} of {facts['tied']} members with a tie."
            )
        case "hub":
            count = float(facts["value"])
            return f"{facts['name']} has the most partners: {number(count, 'en')}."
        case "broker":
            share = number(float(facts["value"]) * 100, "en", digits=1)
            return f"{facts['name']} stands between most: {share} % of shortest paths between others lead through it."
        case "fewer_than_expected" | "more_than_expected":
            groups = "countries" if facts["of"] == "country" else "regions"
            than = "fewer" if insight.kind == "fewer_than_expected" else "more"
            count = float(facts["observed"])
            noun = plural_en(count, "tie", "ties")
            expected = number(float(facts["expected"]), "en", digits=1)
            pair = f"{facts['one']} and {facts['other']}"
            return f"The {groups} {pair} hold {number(count, 'en')} {noun}, {than} than the {expected} expected."


def _russian(insight: Insight) -> str:
    facts = insight.facts
    match insight.kind:
        case "alone":
            alone, members = int(facts["alone"]), int(facts["members"])
            whom = plural_ru(alone, "участника", "участников", "участников")
            return f"Связей пока нет у {alone} {whom} из {members}."
        case "parts":
            parts = int(facts["parts"])
            noun = plural_ru(parts, "часть", "части", "частей")
            return (
                f"Сеть распадается на {parts} {noun} без путей между ними; "
                f"в крупнейшей {facts['largest']} из {facts['tied']} участников со связями."
            )
        case "hub":
            count = float(facts["value"])
            return f"Больше всего партнёров у участника {quoted(str(facts['name']), 'ru')}: {number(count, 'ru')}."
        case "broker":
            share = number(float(facts["value"]) * 100, "ru", digits=1)
            name = quoted(str(facts["name"]), "ru")
            return f"Через участника {name} проходит больше всего кратчайших путей между другими: {share} %."
        case "fewer_than_expected" | "more_than_expected":
            groups = "странами" if facts["of"] == "country" else "регионами"
            than = "меньше" if insight.kind == "fewer_than_expected" else "больше"
            count = float(facts["observed"])
            noun = plural_ru(count, "связь", "связи", "связей")
            expected = number(float(facts["expected"]), "ru", digits=1)
            pair = f"{quoted(str(facts['one']), 'ru')} и {quoted(str(facts['other']), 'ru')}"
            return f"Между {groups} {pair} {number(count, 'ru')} {noun}, {than} ожидаемых {expected}."
