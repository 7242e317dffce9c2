"""Recurrence rules as people say them, in English and Russian; a rare rule is told as it is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consortium.support.recurrence import WEEKDAYS, Recurrence

_UNITS: Mapping[str, tuple[str, tuple[str, str, str, str]]] = {
    "DAILY": ("day", ("каждый", "день", "дня", "дней")),
    "WEEKLY": ("week", ("каждую", "неделю", "недели", "недель")),
    "MONTHLY": ("month", ("каждый", "месяц", "месяца", "месяцев")),
    "YEARLY": ("year", ("каждый", "год", "года", "лет")),
}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS_RU = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")
_ON_DAYS_RU = ("понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям")
_GENDER = (0, 0, 1, 0, 1, 1, 2)  # masculine, feminine, neuter
_EACH_RU = ("каждый", "каждую", "каждое")
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_NTH_RU: Mapping[int, tuple[str, str, str]] = {
    1: ("в первый", "в первую", "в первое"),
    2: ("во второй", "во вторую", "во второе"),
    3: ("в третий", "в третью", "в третье"),
    4: ("в четвёртый", "в четвёртую", "в четвёртое"),
    5: ("в пятый", "в пятую", "в пятое"),
    -1: ("в последний", "в последнюю", "в последнее"),
}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTHS_RU = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
)  # fmt: skip
_LIST = {"en": " and ", "ru": " и "}


def told(rule: Recurrence) -> dict[str, str]:
    """Return a rule in words, by language.

    >>> told(Recurrence(frequency="WEEKLY", days=((0, "MO"),)))
    {'en': 'every Monday', 'ru': 'каждый понедельник'}
    """
    english, russian = _english(rule), _russian(rule)
    if english is None or russian is None:
        return {"en": f"by the rule {rule}", "ru": f"по правилу {rule}"}
    return {"en": english + _end(rule), "ru": russian + _end_ru(rule)}


def _english(rule: Recurrence) -> str | None:
    unit = _UNITS[rule.frequency][0]
    every = f"every {unit}" if rule.interval == 1 else f"every {rule.interval} {unit}s"
    match _chosen(rule):
        case []:
            return every
        case ["days"] if rule.frequency == "WEEKLY":
            days = _listed([_DAYS[number] for number in _numbers(rule)], "en")
            return f"every {days}" if rule.interval == 1 else f"{every} on {days}"
        case ["days"] if _each_nth(rule):
            return f"{every} on " + _listed([f"the {_NTH[nth]} {_day(day)}" for nth, day in rule.days], "en")
        case ["month_days"] if rule.frequency == "MONTHLY" and rule.month_days == (-1,):
            return f"{every} on the last day"
        case ["month_days"] if rule.frequency == "MONTHLY" and min(rule.month_days) > 0:
            return f"{every} on day {_listed(rule.month_days, 'en')}"
        case ["month_days", "months"] if _one_day_of_a_year(rule):
            return f"{every} on {rule.month_days[0]} {_MONTHS[rule.months[0] - 1]}"
        case _:
            return None


def _russian(rule: Recurrence) -> str | None:
    each, *forms = _UNITS[rule.frequency][1]
    every = f"{each} {forms[0]}" if rule.interval == 1 else _every_so_many(rule.interval, each, forms)
    match _chosen(rule):
        case []:
            return every
        case ["days"] if rule.frequency == "WEEKLY" and rule.interval == 1:
            return _listed([f"{_EACH_RU[_GENDER[number]]} {_DAYS_RU[number]}" for number in _numbers(rule)], "ru")
        case ["days"] if rule.frequency == "WEEKLY":
            return f"{every} по {_listed([_ON_DAYS_RU[number] for number in _numbers(rule)], 'ru')}"
        case ["days"] if _each_nth(rule):
            return f"{every} " + _listed([_nth_ru(nth, WEEKDAYS.index(day)) for nth, day in rule.days], "ru")
        case ["month_days"] if rule.frequency == "MONTHLY" and rule.month_days == (-1,):
            return f"{every} в последний день"
        case ["month_days"] if rule.frequency == "MONTHLY" and min(rule.month_days) > 0:
            return f"{every} {_listed(rule.month_days, 'ru')} числа"
        case ["month_days", "months"] if _one_day_of_a_year(rule):
            return f"{every} {rule.month_days[0]} {_MONTHS_RU[rule.months[0] - 1]}"
        case _:
            return None


def _chosen(rule: Recurrence) -> list[str]:
    names = ("days", "month_days", "year_days", "weeks", "months", "positions")
    plain = rule.week_start == WEEKDAYS[0] or rule.interval == 1
    return [name for name in names if getattr(rule, name)] if plain else ["week_start"]


def _numbers(rule: Recurrence) -> list[int]:
    return [WEEKDAYS.index(day) for _, day in rule.days]


def _each_nth(rule: Recurrence) -> bool:
    return rule.frequency == "MONTHLY" and all(nth in _NTH for nth, _ in rule.days)


def _one_day_of_a_year(rule: Recurrence) -> bool:
    return rule.frequency == "YEARLY" and len(rule.months) == len(rule.month_days) == 1 and rule.month_days[0] > 0


def _day(day: str) -> str:
    return _DAYS[WEEKDAYS.index(day)]


def _nth_ru(nth: int, day: int) -> str:
    return f"{_NTH_RU[nth][_GENDER[day]]} {_DAYS_RU[day]}"


def _every_so_many(number: int, each: str, forms: Sequence[str]) -> str:
    return f"{_form(number, each, 'каждые', 'каждые')} {number} {_form(number, *forms)}"


def _end(rule: Recurrence) -> str:
    if rule.until is not None:
        return f", until {rule.until}"
    return f", {rule.count} {'time' if rule.count == 1 else 'times'}" if rule.count else ""


def _end_ru(rule: Recurrence) -> str:
    if rule.until is not None:
        return f", по {rule.until}"
    return f", {rule.count} {_form(rule.count, 'раз', 'раза', 'раз')}" if rule.count else ""


def _form(number: int, one: str, few: str, many: str) -> str:
    if number % 100 in range(11, 15):
        return many
    return {1: one, 2: few, 3: few, 4: few}.get(number % 10, many)


def _listed(items: Sequence[object], language: str) -> str:
    *first, last = map(str, items)
    return f"{', '.join(first)}{_LIST[language]}{last}" if first else last
