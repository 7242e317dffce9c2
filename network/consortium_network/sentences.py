"""Reasons as sentences, in English and in Russian."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from .language import Language, listed, number, plural_en, plural_ru, quoted
from .reasons import Facts, Kind, Reason


def sentence(reason: Reason, member: str, partner: str, language: Language = "en") -> str:
    """Return the reason as one sentence to ``member`` about ``partner`` (both as people call them)."""
    tell = (_RUSSIAN if language == "ru" else _ENGLISH)[reason.kind]
    return tell(reason.facts, quoted(member, language), quoted(partner, language))


def told(reasons: Sequence[Reason], member: str, partner: str, language: Language = "en") -> str:
    """Return all reasons, one sentence after the other."""
    return " ".join(sentence(reason, member, partner, language) for reason in reasons)


def _texts(facts: Facts, key: str) -> tuple[str, ...]:
    return cast("tuple[str, ...]", facts[key])


def _count(facts: Facts, key: str) -> float:
    return cast("float", facts[key])


def _shares(facts: Facts, language: Language) -> str:
    """Return the names with their exact shares, and what the others add: "A (1/14) and 3 more (together 0.1)"."""
    names, shares = _texts(facts, "names"), cast("tuple[float, ...]", facts["shares"])
    told = [f"{quoted(name, language)} (1/{round(1 / share)})" for name, share in zip(names, shares, strict=True)]
    more = int(_count(facts, "count")) - len(names)
    if more > 0:
        rest = number(_count(facts, "rest"), language, digits=3)
        told.append(f"ещё {more} (вместе {rest})" if language == "ru" else f"{more} more (together {rest})")
    return listed(told, language)


def _en_shared_partners(facts: Facts, a: str, b: str) -> str:
    count = int(_count(facts, "count"))
    lead = f"{a} and {b} share {count} {plural_en(count, 'partner', 'partners')}"
    total = number(_count(facts, "total"), "en", digits=3)
    return f"{lead}, {_shares(facts, 'en')}; each counts 1 / its number of partners, together {total}."


def _ru_shared_partners(facts: Facts, a: str, b: str) -> str:
    count = int(_count(facts, "count"))
    noun = plural_ru(count, "общий партнёр", "общих партнёра", "общих партнёров")
    total = number(_count(facts, "total"), "ru", digits=3)
    return (
        f"У {a} и {b} {count} {noun}: {_shares(facts, 'ru')}; каждый весит 1 / число своих партнёров, вместе {total}."
    )


def _en_path(facts: Facts, a: str, b: str) -> str:
    return f"A path of three ties leads from {a} to {b}: {' – '.join(_texts(facts, 'names'))}."


def _ru_path(facts: Facts, a: str, b: str) -> str:
    names = " – ".join(quoted(name, "ru") for name in _texts(facts, "names"))
    return f"От {a} к {b} ведёт путь из трёх связей: {names}."


def _en_topics(facts: Facts, a: str, b: str) -> str:
    topics, count = _texts(facts, "topics"), int(_count(facts, "count"))
    among = ", among them" if len(topics) < count else ":"
    noun = plural_en(count, "area", "areas")
    return f"{a} and {b} share {count} {noun} of work{among} {listed(topics, 'en')}."


def _ru_topics(facts: Facts, a: str, b: str) -> str:
    topics, count = _texts(facts, "topics"), int(_count(facts, "count"))
    among = ", среди них" if len(topics) < count else ":"
    noun = plural_ru(count, "общая тема", "общие темы", "общих тем")
    return f"У {a} и {b} {count} {noun} работы{among} {listed([quoted(t, 'ru') for t in topics], 'ru')}."


def _pair_facts(facts: Facts) -> tuple[str, str, int, float]:
    one, other = cast("str", facts["one"]), cast("str", facts["other"])
    return one, other, int(_count(facts, "observed")), _count(facts, "expected")


def _en_pair(what: str) -> Callable[[Facts, str, str], str]:
    def tell(facts: Facts, _a: str, _b: str) -> str:
        one, other, met, expected = _pair_facts(facts)
        pair = f"{one} and {other}" if one != other else f"{one} and {one}"
        hold = f"hold {met} {plural_en(met, 'tie', 'ties')}"
        return f"The two {what} ({pair}) {hold} where {number(expected, 'en', digits=1)} would be expected."

    return tell


def _ru_pair(what: str) -> Callable[[Facts, str, str], str]:
    def tell(facts: Facts, _a: str, _b: str) -> str:
        one, other, met, expected = _pair_facts(facts)
        pair = listed([quoted(one, "ru"), quoted(other, "ru")], "ru")
        noun = plural_ru(met, "связь", "связи", "связей")
        wanted = number(expected, "ru", digits=1)
        verb = "ожидалась бы" if expected == 1 else "ожидалось бы"
        return f"Между {what} ({pair}) {met} {noun}, {verb} {wanted}."

    return tell


def _en_same_sector(facts: Facts, a: str, b: str) -> str:
    one, other, met, expected = _pair_facts(facts)
    if one != other:
        return _en_pair("sectors")(facts, a, b)
    hold = f"hold {met} {plural_en(met, 'tie', 'ties')}"
    wanted = number(expected, "en", digits=1)
    return f"Both are of one sector, {one}: its members {hold} with each other where {wanted} would be expected."


def _ru_same_sector(facts: Facts, a: str, b: str) -> str:
    one, other, met, expected = _pair_facts(facts)
    if one != other:
        return _ru_pair("двумя секторами")(facts, a, b)
    noun = plural_ru(met, "связь", "связи", "связей")
    verb = "ожидалась бы" if expected == 1 else "ожидалось бы"
    wanted = number(expected, "ru", digits=1)
    return f"Оба из одного сектора, {quoted(one, 'ru')}: внутри него {met} {noun}, {verb} {wanted}."


def _en_first(what: str) -> Callable[[Facts, str, str], str]:
    return lambda facts, _a, _b: f"It would be the first tie between the {what} {facts['one']} and {facts['other']}."


def _ru_first(what: str) -> Callable[[Facts, str, str], str]:
    def tell(facts: Facts, _a: str, _b: str) -> str:
        one, other = (quoted(cast("str", facts[key]), "ru") for key in ("one", "other"))
        return f"Это была бы первая связь между {what} {one} и {other}."

    return tell


def _en_joins(facts: Facts, a: str, b: str) -> str:
    one, other = int(_count(facts, "one")), int(_count(facts, "other"))
    return f"No path leads from {a} to {b}: the tie would join two parts of {one} and {other} members."


def _ru_joins(facts: Facts, a: str, b: str) -> str:
    one, other = int(_count(facts, "one")), int(_count(facts, "other"))
    noun = plural_ru(other, "участника", "участников", "участников")
    return f"От {a} к {b} нет пути: связь соединила бы две части сети, из {one} и {other} {noun}."


def _en_bridge(facts: Facts, a: str, _b: str) -> str:
    before, after = (number(_count(facts, key), "en", digits=3) for key in ("before", "after"))
    return f"The constraint of {a} would fall from {before} to {after}."


def _ru_bridge(facts: Facts, a: str, _b: str) -> str:
    before, after = (number(_count(facts, key), "ru", digits=3) for key in ("before", "after"))
    return f"Стеснённость (constraint) участника {a} снизилась бы с {before} до {after}."


def _en_near(facts: Facts, a: str, b: str) -> str:
    return f"{a} and {b} are {number(_count(facts, 'kilometres'), 'en', digits=0)} km apart."


def _ru_near(facts: Facts, a: str, b: str) -> str:
    return f"Между {a} и {b} {number(_count(facts, 'kilometres'), 'ru', digits=0)} км."


def _en_popular(facts: Facts, a: str, b: str) -> str:
    count, place = int(_count(facts, "partners")), int(_count(facts, "place"))
    noun = plural_en(count, "partner", "partners")
    nothing = "no shared partner, path or attribute is known"
    if place == 1:
        return f"{b} has {count} {noun}; of those that {a} is not tied to, no other body has more; {nothing}."
    ahead = place - 1
    bodies = plural_en(ahead, "body", "bodies")
    return f"{b} has {count} {noun}; of those that {a} is not tied to, {ahead} {bodies} have more; {nothing}."


def _ru_popular(facts: Facts, a: str, b: str) -> str:
    count, place = int(_count(facts, "partners")), int(_count(facts, "place"))
    noun = plural_ru(count, "партнёр", "партнёра", "партнёров")
    nothing = "об общих партнёрах, путях и признаках ничего не известно"
    if place == 1:
        return f"У {b} {count} {noun}, не меньше, чем у любого другого, с кем {a} не имеет связи; {nothing}."
    ahead = place - 1
    more = plural_ru(ahead, "участника", "участников", "участников")
    return f"У {b} {count} {noun}; больше — у {ahead} {more} из тех, с кем {a} не имеет связи; {nothing}."


def _en_newcomer(_facts: Facts, _a: str, b: str) -> str:
    return f"{b} has no partner yet; nothing closer is known."


def _ru_newcomer(_facts: Facts, _a: str, b: str) -> str:
    return f"У {b} ещё нет партнёров; более близких доводов нет."


_ENGLISH: Mapping[Kind, Callable[[Facts, str, str], str]] = {
    "shared_partners": _en_shared_partners,
    "path": _en_path,
    "shared_topics": _en_topics,
    "country_pair": _en_pair("countries"),
    "region_pair": _en_pair("regions"),
    "sector_pair": _en_same_sector,
    "first_between_regions": _en_first("regions"),
    "first_between_countries": _en_first("countries"),
    "joins_parts": _en_joins,
    "bridge": _en_bridge,
    "near": _en_near,
    "popular": _en_popular,
    "newcomer": _en_newcomer,
}

_RUSSIAN: Mapping[Kind, Callable[[Facts, str, str], str]] = {
    "shared_partners": _ru_shared_partners,
    "path": _ru_path,
    "shared_topics": _ru_topics,
    "country_pair": _ru_pair("двумя странами"),
    "region_pair": _ru_pair("двумя регионами"),
    "sector_pair": _ru_same_sector,
    "first_between_regions": _ru_first("регионами"),
    "first_between_countries": _ru_first("странами"),
    "joins_parts": _ru_joins,
    "bridge": _ru_bridge,
    "near": _ru_near,
    "popular": _ru_popular,
    "newcomer": _ru_newcomer,
}
