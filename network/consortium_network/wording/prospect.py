"""What one new tie would do, in words."""

from collections.abc import Mapping

from ..language import number, plural_en, plural_ru
from .facts import (
    Facts,
    Sentence,
    by_kind,
    called,
    count,
    groups_en,
    members_en,
    percent,
    text,
    value,
)


def _tied_already_en(facts: Facts) -> str:
    events = count(facts, "events")
    met = f"by {events} {plural_en(events, 'event', 'events')}"
    return f"{text(facts, 'one_name')} and {text(facts, 'other_name')} are tied already, {met}."


def _tied_already_ru(facts: Facts) -> str:
    events = count(facts, "events")
    noun = plural_ru(events, "событием", "событиями", "событиями")
    return f"{called(facts, 'one_name')} и {called(facts, 'other_name')} уже связаны {events} {noun}."


def _would_join_en(facts: Facts) -> str:
    pairs = count(facts, "pairs")
    return (
        f"A tie between {text(facts, 'one_name')} and {text(facts, 'other_name')} would join a part of "
        f"{members_en(count(facts, 'one_size'))} and one of {count(facts, 'other_size')}: "
        f"{pairs} pairs of members would have a way to each other."
    )


def _would_join_ru(facts: Facts) -> str:
    pairs, size = count(facts, "pairs"), count(facts, "one_size")
    of = plural_ru(size, "участника", "участников", "участников")
    return (
        f"Связь между {called(facts, 'one_name')} и {called(facts, 'other_name')} соединила бы часть сети "
        f"из {size} {of} с частью из {count(facts, 'other_size')}: путь появился бы у "
        f"{pairs} {plural_ru(pairs, 'пары', 'пар', 'пар')} участников."
    )


def _would_bring_in_en(facts: Facts) -> str:
    return (
        f"A tie with {text(facts, 'other_name')} would bring {text(facts, 'one_name')}, alone until now, "
        f"into a part of {members_en(count(facts, 'size'))}."
    )


def _would_bring_in_ru(facts: Facts) -> str:
    size = count(facts, "size")
    of = plural_ru(size, "участника", "участников", "участников")
    return (
        f"Связь с участником {called(facts, 'other_name')} ввела бы участника {called(facts, 'one_name')}, "
        f"у которого связей нет, в часть сети из {size} {of}."
    )


def _would_begin_en(facts: Facts) -> str:
    return f"A tie between {text(facts, 'one_name')} and {text(facts, 'other_name')} would be the first of both."


def _would_begin_ru(facts: Facts) -> str:
    return f"Связь между {called(facts, 'one_name')} и {called(facts, 'other_name')} была бы первой для обоих."


def _steps_apart_en(facts: Facts) -> str:
    steps = count(facts, "distance")
    return f"{text(facts, 'one_name')} and {text(facts, 'other_name')} are {steps} steps apart now."


def _steps_apart_ru(facts: Facts) -> str:
    steps = count(facts, "distance")
    noun = plural_ru(steps, "шаг", "шага", "шагов")
    return f"Сейчас между {called(facts, 'one_name')} и {called(facts, 'other_name')} {steps} {noun}."


def _nearer_en(facts: Facts) -> str:
    pairs, steps = count(facts, "pairs"), number(value(facts, "mean"), "en")
    by = f"{steps} {'step' if steps == '1' else 'steps'}"
    return f"{pairs} {plural_en(pairs, 'pair', 'pairs')} of members would come nearer, by {by} on average."


def _nearer_ru(facts: Facts) -> str:
    pairs = count(facts, "pairs")
    noun = plural_ru(pairs, "пара участников стала", "пары участников стали", "пар участников стали")
    steps = value(facts, "mean")
    by = f"{number(steps, 'ru')} {plural_ru(float(f'{steps:.2f}'), 'шаг', 'шага', 'шагов')}"
    return f"{pairs} {noun} бы ближе, в среднем на {by}."


def _first_between_en(facts: Facts) -> str:
    pair = f"{text(facts, 'one_name')} and {text(facts, 'other_name')}"
    return f"It would be the first tie between the {groups_en(facts)} {pair}."


def _first_between_ru(facts: Facts) -> str:
    pair = f"{called(facts, 'one_name')} и {called(facts, 'other_name')}"
    return f"Это была бы первая связь между {by_kind(facts, 'странами', 'регионами')} {pair}."


def _freer_en(facts: Facts) -> str:
    name, before, after = text(facts, "name"), value(facts, "before"), value(facts, "after")
    than = "less" if after < before else "more"
    was, would = number(before, "en"), number(after, "en")
    return f"{name} would depend {than} on single partners: constraint {was} now, {would} then."


def _freer_ru(facts: Facts) -> str:
    before, after = value(facts, "before"), value(facts, "after")
    moves = "снизилась бы" if after < before else "выросла бы"
    was, would = number(before, "ru"), number(after, "ru")
    name = called(facts, "name")
    return f"Зависимость участника {name} от отдельных партнёров {moves}: стеснённость сейчас {was}, стала бы {would}."


def _between_en(facts: Facts) -> str:
    was, would = percent(value(facts, "before"), "en"), percent(value(facts, "after"), "en")
    return f"{would} of shortest paths between others would lead through {text(facts, 'name')}, {was} do now."


def _between_ru(facts: Facts) -> str:
    was, would = percent(value(facts, "before"), "ru"), percent(value(facts, "after"), "ru")
    name = called(facts, "name")
    return f"Доля кратчайших путей между другими через участника {name}: сейчас {was}, стала бы {would}."


ENGLISH: Mapping[str, Sentence] = {
    "tied_already": _tied_already_en,
    "would_join": _would_join_en,
    "would_bring_in": _would_bring_in_en,
    "would_begin": _would_begin_en,
    "steps_apart": _steps_apart_en,
    "nearer": _nearer_en,
    "first_between": _first_between_en,
    "freer": _freer_en,
    "between": _between_en,
}
RUSSIAN: Mapping[str, Sentence] = {
    "tied_already": _tied_already_ru,
    "would_join": _would_join_ru,
    "would_bring_in": _would_bring_in_ru,
    "would_begin": _would_begin_ru,
    "steps_apart": _steps_apart_ru,
    "nearer": _nearer_ru,
    "first_between": _first_between_ru,
    "freer": _freer_ru,
    "between": _between_ru,
}
