"""What changed between two dates, in words."""

from collections.abc import Mapping

from ..language import Language, number, plural_en, plural_ru
from .facts import (
    Facts,
    Sentence,
    by_kind,
    called,
    count,
    groups_en,
    members_en,
    members_ru,
    percent,
    some,
    text,
    ties_en,
    ties_ru,
    value,
)

_SHARES = frozenset({"betweenness"})


def _new_ties_en(facts: Facts) -> str:
    new, ended = count(facts, "new"), count(facts, "ended")
    came = f"{new} new {plural_en(new, 'tie', 'ties')} came" + (f" and {ended} ended" if ended else "")
    mean = f"partners per member from {_mean(facts, 'mean_before', 'en')} to {_mean(facts, 'mean_after', 'en')}"
    return f"{_span_en(facts)}, {came}: from {count(facts, 'before')} to {count(facts, 'after')} ties, {mean}."


def _new_ties_ru(facts: Facts) -> str:
    new, ended = count(facts, "new"), count(facts, "ended")
    came = f"{new} {plural_ru(new, 'новая связь', 'новые связи', 'новых связей')}"
    came += f", прекратилось связей: {ended}" if ended else ""
    mean = f"партнёров на участника было {_mean(facts, 'mean_before', 'ru')}, стало {_mean(facts, 'mean_after', 'ru')}"
    return f"{_span_ru(facts)}: {came}; связей было {count(facts, 'before')}, стало {count(facts, 'after')}, {mean}."


def _nothing_new_en(facts: Facts) -> str:
    return f"{_span_en(facts)}, no new tie came."


def _nothing_new_ru(facts: Facts) -> str:
    return f"{_span_ru(facts)} новых связей не появилось."


def _span_en(facts: Facts) -> str:
    until = f" and until {text(facts, 'until')}" if facts["until"] else ""
    return f"After {text(facts, 'since')}{until}"


def _span_ru(facts: Facts) -> str:
    until = f" и по {text(facts, 'until')}" if facts["until"] else ""
    return f"После {text(facts, 'since')}{until}"


def _joined_en(facts: Facts) -> str:
    return f"{members_en(count(facts, 'names_count'))} joined: {some(facts, 'names', 'en')}."


def _joined_ru(facts: Facts) -> str:
    joined = count(facts, "names_count")
    came = plural_ru(joined, "Добавился", "Добавились", "Добавились")
    return f"{came} {members_ru(joined)}: {some(facts, 'names', 'ru')}."


def _first_ties_en(facts: Facts) -> str:
    first = count(facts, "names_count")
    return f"{members_en(first)} got {plural_en(first, 'its', 'their')} first tie: {some(facts, 'names', 'en')}."


def _first_ties_ru(facts: Facts) -> str:
    first = count(facts, "names_count")
    have = plural_ru(first, "участника", "участников", "участников")
    return f"Первые связи появились у {first} {have}: {some(facts, 'names', 'ru')}."


def _merged_en(facts: Facts) -> str:
    return (
        f"{count(facts, 'parts')} parts that no path had joined are one now, of {members_en(count(facts, 'members'))}; "
        f"the largest two had {count(facts, 'largest')} and {count(facts, 'second')}."
    )


def _merged_ru(facts: Facts) -> str:
    parts = count(facts, "parts")
    grown = plural_ru(parts, "часть", "части", "частей")
    together = plural_ru(parts, "соединилась", "соединились", "соединились")
    return (
        f"{parts} {grown} сети, прежде без путей между ними, {together} в одну: в ней "
        f"{members_ru(count(facts, 'members'))}; в двух крупнейших было {count(facts, 'largest')} "
        f"и {count(facts, 'second')}."
    )


def _met_en(facts: Facts) -> str:
    pairs = count(facts, "pairs")
    more = f", and so did {pairs - 1} more {plural_en(pairs - 1, 'pair', 'pairs')} of {groups_en(facts)}"
    return (
        f"The {groups_en(facts)} {text(facts, 'one_name')} and {text(facts, 'other_name')} met for the first time "
        f"({ties_en(count(facts, 'ties'))}){more if pairs > 1 else ''}."
    )


def _met_ru(facts: Facts) -> str:
    pairs = count(facts, "pairs")
    groups, of = by_kind(facts, "Страны", "Регионы"), by_kind(facts, "стран", "регионов")
    more = f"; кроме них — ещё {pairs - 1} {plural_ru(pairs - 1, 'пара', 'пары', 'пар')} {of}"
    pair = f"{called(facts, 'one_name')} и {called(facts, 'other_name')}"
    return f"{groups} {pair} встретились впервые ({ties_ru(count(facts, 'ties'))}){more if pairs > 1 else ''}."


def _risen_en(facts: Facts) -> str:
    name, before, after = text(facts, "name"), _amount(facts, "before", "en"), _amount(facts, "after", "en")
    if text(facts, "measure") == "degree":
        return f"{name} gained the most partners: from {before} to {after}."
    return f"{name} stands between many more: {after} of shortest paths lead through it, {before} before."


def _risen_ru(facts: Facts) -> str:
    name, before, after = called(facts, "name"), _amount(facts, "before", "ru"), _amount(facts, "after", "ru")
    if text(facts, "measure") == "degree":
        return f"Больше всего партнёров прибавилось у участника {name}: было {before}, стало {after}."
    return f"Заметно больше кратчайших путей ведёт через участника {name}: было {before}, стало {after}."


def _fallen_en(facts: Facts) -> str:
    before, after = _amount(facts, "before", "en"), _amount(facts, "after", "en")
    if text(facts, "measure") == "degree":
        return f"{text(facts, 'name')} lost the most partners: from {before} to {after}."
    return f"{text(facts, 'name')} stands between fewer: {after} of shortest paths lead through it, {before} before."


def _fallen_ru(facts: Facts) -> str:
    name, before, after = called(facts, "name"), _amount(facts, "before", "ru"), _amount(facts, "after", "ru")
    if text(facts, "measure") == "degree":
        return f"Больше всего партнёров убыло у участника {name}: было {before}, стало {after}."
    return f"Меньше кратчайших путей ведёт через участника {name}: было {before}, стало {after}."


def _mean(facts: Facts, key: str, language: Language) -> str:
    return number(value(facts, key), language)


def _amount(facts: Facts, key: str, language: Language) -> str:
    amount = value(facts, key)
    return percent(amount, language) if text(facts, "measure") in _SHARES else number(amount, language)


ENGLISH: Mapping[str, Sentence] = {
    "new_ties": _new_ties_en,
    "nothing_new": _nothing_new_en,
    "joined": _joined_en,
    "first_ties": _first_ties_en,
    "merged": _merged_en,
    "met": _met_en,
    "risen": _risen_en,
    "fallen": _fallen_en,
}
RUSSIAN: Mapping[str, Sentence] = {
    "new_ties": _new_ties_ru,
    "nothing_new": _nothing_new_ru,
    "joined": _joined_ru,
    "first_ties": _first_ties_ru,
    "merged": _merged_ru,
    "met": _met_ru,
    "risen": _risen_ru,
    "fallen": _fallen_ru,
}
