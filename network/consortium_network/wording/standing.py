"""How the network stands, in words."""

from collections.abc import Mapping

from ..language import number, plural_en, plural_ru
from .facts import (
    Facts,
    Sentence,
    by_kind,
    called,
    count,
    group_en,
    groups_en,
    members_en,
    members_ru,
    percent,
    some,
    text,
    ties_en,
    ties_of_ru,
    ties_ru,
    value,
)


def _alone_en(facts: Facts) -> str:
    alone = count(facts, "alone")
    return f"{alone} of {members_en(count(facts, 'members'))} {plural_en(alone, 'has', 'have')} no tie yet."


def _alone_ru(facts: Facts) -> str:
    alone = count(facts, "alone")
    among = plural_ru(alone, "участника", "участников", "участников")
    return f"Связей пока нет у {alone} {among} из {count(facts, 'members')}."


def _parts_en(facts: Facts) -> str:
    return (
        f"The network falls into {count(facts, 'parts')} parts that no path joins; "
        f"the largest holds {count(facts, 'largest')} of {count(facts, 'tied')} members with a tie."
    )


def _parts_ru(facts: Facts) -> str:
    parts = count(facts, "parts")
    noun = plural_ru(parts, "часть", "части", "частей")
    return (
        f"Сеть распадается на {parts} {noun} без путей между ними; "
        f"в крупнейшей {count(facts, 'largest')} из {count(facts, 'tied')} участников со связями."
    )


def _hub_en(facts: Facts) -> str:
    return f"{text(facts, 'name')} has the most partners: {number(value(facts, 'value'), 'en')}."


def _hub_ru(facts: Facts) -> str:
    return f"Больше всего партнёров у участника {called(facts, 'name')}: {number(value(facts, 'value'), 'ru')}."


def _broker_en(facts: Facts) -> str:
    share, error = percent(value(facts, "value"), "en"), value(facts, "error")
    points = number(error * 100, "en", digits=1)
    off = f" (from a sample, at most {points} percentage points off)" if error else ""
    return f"{text(facts, 'name')} stands between most: {share} of shortest paths between others lead through it{off}."


def _broker_ru(facts: Facts) -> str:
    share, error = percent(value(facts, "value"), "ru"), value(facts, "error")
    points = number(error * 100, "ru", digits=1)
    off = f" (по выборке, с погрешностью не более {points} п. п.)" if error else ""
    name = called(facts, "name")
    return f"Через участника {name} проходит больше всего кратчайших путей между другими: {share}{off}."


def _expected_en(facts: Facts) -> str:
    than = "fewer" if value(facts, "observed") < value(facts, "expected") else "more"
    expected = number(value(facts, "expected"), "en", digits=1)
    pair = f"{text(facts, 'one_name')} and {text(facts, 'other_name')}"
    return (
        f"The {groups_en(facts)} {pair} hold {ties_en(count(facts, 'observed'))}, {than} than the {expected} expected."
    )


def _expected_ru(facts: Facts) -> str:
    than = "меньше" if value(facts, "observed") < value(facts, "expected") else "больше"
    expected = number(value(facts, "expected"), "ru", digits=1)
    groups = by_kind(facts, "странами", "регионами")
    pair = f"{called(facts, 'one_name')} и {called(facts, 'other_name')}"
    return f"Между {groups} {pair} {ties_ru(count(facts, 'observed'))}, {than} ожидаемых {expected}."


def _cut_member_en(facts: Facts) -> str:
    lost = count(facts, "lost_count")
    way = plural_en(lost, "its way", "their way")
    return (
        f"Without {text(facts, 'name')}, {members_en(lost)} would lose {way} to the rest: {some(facts, 'lost', 'en')}."
    )


def _cut_member_ru(facts: Facts) -> str:
    lost = count(facts, "lost_count")
    lose = plural_ru(lost, "потеряет", "потеряют", "потеряют")
    return (
        f"Если уйдёт {called(facts, 'name')}, путь к остальным {lose} {members_ru(lost)}: {some(facts, 'lost', 'ru')}."
    )


def _cut_tie_en(facts: Facts) -> str:
    held, ties = count(facts, "lost_count"), count(facts, "ties")
    return (
        f"{ties_en(ties)} {plural_en(ties, 'has', 'have')} no way round: on that between {text(facts, 'one_name')} "
        f"and {text(facts, 'other_name')} {plural_en(held, 'hangs', 'hang')} {members_en(held)}."
    )


def _cut_tie_ru(facts: Facts) -> str:
    held, ties = count(facts, "lost_count"), count(facts, "ties")
    have = plural_ru(ties, "не имеет обхода", "не имеют обхода", "не имеют обхода")
    hang = plural_ru(held, "держится", "держатся", "держатся")
    pair = f"{called(facts, 'one_name')} и {called(facts, 'other_name')}"
    return f"{ties_ru(ties)} {have}: на связи между {pair} {hang} {members_ru(held)}."


def _returned_en(facts: Facts) -> str:
    share = percent(value(facts, "share"), "en")
    of = f"{count(facts, 'returned')} of {count(facts, 'directed')} pairs of host and guest"
    return f"In {of} ({share}) the guest was host in its turn."


def _returned_ru(facts: Facts) -> str:
    directed, share = count(facts, "directed"), percent(value(facts, "share"), "ru")
    pairs = plural_ru(directed, "пары", "пар", "пар")
    return f"В {count(facts, 'returned')} из {directed} {pairs} «хозяин — гость» ({share}) гость принимал и сам."


def _one_way_en(facts: Facts) -> str:
    one, other = text(facts, "one_name"), text(facts, "other_name")
    there, back = count(facts, "one_received"), count(facts, "other_received")
    times = f"in {there} {plural_en(there, 'pair', 'pairs')}"
    return f"Members from {one} received members from {other} {times}, the other way round in {back}."


def _one_way_ru(facts: Facts) -> str:
    one, other = called(facts, "one_name"), called(facts, "other_name")
    there, back = count(facts, "one_received"), count(facts, "other_received")
    of = by_kind(facts, "страны", "региона")
    pairs = plural_ru(there, "паре", "парах", "парах")
    return f"Участники {of} {one} принимали участников {of} {other} в {there} {pairs}, наоборот — в {back}."


def _gateway_en(facts: Facts) -> str:
    carried, outside = count(facts, "carried"), count(facts, "outside")
    return (
        f"{text(facts, 'name')} is the gateway of {text(facts, 'group_name')}: {carried} of its {outside} ties "
        f"to other {groups_en(facts)} end there ({percent(carried / outside, 'en')})."
    )


def _gateway_ru(facts: Facts) -> str:
    carried, outside = count(facts, "carried"), count(facts, "outside")
    of, others = by_kind(facts, "страны", "региона"), by_kind(facts, "другими странами", "другими регионами")
    return (
        f"{called(facts, 'name')} — ворота {of} {called(facts, 'group_name')}: на этого участника приходится "
        f"{carried} из {ties_of_ru(outside)} с {others} ({percent(carried / outside, 'ru')})."
    )


def _go_between_en(facts: Facts) -> str:
    pairs = count(facts, "pairs")
    noun = plural_en(pairs, "pair of its partners is", "pairs of its partners are")
    return (
        f"{text(facts, 'name')} mediates between {groups_en(facts)} most: {pairs} {noun} not tied to each other, "
        f"and the three are not all of one {group_en(facts)}."
    )


def _go_between_ru(facts: Facts) -> str:
    pairs = count(facts, "pairs")
    noun = plural_ru(
        pairs, "пара его партнёров не связана", "пары его партнёров не связаны", "пар его партнёров не связаны"
    )
    between, one = by_kind(facts, "странами", "регионами"), by_kind(facts, "одной страны", "одного региона")
    most = f"Чаще всех между {between} посредничает {called(facts, 'name')}"
    return f"{most}: {pairs} {noun} между собой, и не все трое из {one}."


def _inward_en(facts: Facts) -> str:
    inside, total = count(facts, "inside"), count(facts, "ties")
    index = number(value(facts, "ei"), "en")
    return (
        f"The {group_en(facts)} {text(facts, 'group_name')} looks inward most: {inside} of its {ties_en(total)} "
        f"stay inside (E-I index {index})."
    )


def _inward_ru(facts: Facts) -> str:
    inside, total = count(facts, "inside"), count(facts, "ties")
    index = number(value(facts, "ei"), "ru")
    most = by_kind(facts, "страна", "регион")
    closed = by_kind(facts, "замкнута", "замкнут")
    return (
        f"Больше всех {closed} на себя {most} {called(facts, 'group_name')}: внутри {inside} из {ties_of_ru(total)} "
        f"(индекс E-I {index})."
    )


ENGLISH: Mapping[str, Sentence] = {
    "alone": _alone_en,
    "parts": _parts_en,
    "hub": _hub_en,
    "broker": _broker_en,
    "fewer_than_expected": _expected_en,
    "more_than_expected": _expected_en,
    "cut_member": _cut_member_en,
    "cut_tie": _cut_tie_en,
    "returned": _returned_en,
    "one_way": _one_way_en,
    "gateway": _gateway_en,
    "go_between": _go_between_en,
    "inward": _inward_en,
}
RUSSIAN: Mapping[str, Sentence] = {
    "alone": _alone_ru,
    "parts": _parts_ru,
    "hub": _hub_ru,
    "broker": _broker_ru,
    "fewer_than_expected": _expected_ru,
    "more_than_expected": _expected_ru,
    "cut_member": _cut_member_ru,
    "cut_tie": _cut_tie_ru,
    "returned": _returned_ru,
    "one_way": _one_way_ru,
    "gateway": _gateway_ru,
    "go_between": _go_between_ru,
    "inward": _inward_ru,
}
