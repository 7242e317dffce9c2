"""What can be said of a value, as a sentence: people only of a known number, a rise only over a baseline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consortium import amounts
from consortium.amounts import Amount
from consortium.evaluations.model import IndicatorUnit, Trend, trend_of

LANGUAGES = ("en", "ru")

UNITS: Mapping[IndicatorUnit, Mapping[str, str]] = {
    IndicatorUnit.PERCENT: {"en": " %", "ru": " %"},
    IndicatorUnit.PEOPLE: {"en": " people", "ru": " чел."},
    IndicatorUnit.COUNT: {"en": "", "ru": ""},
    IndicatorUnit.HOURS: {"en": " hours", "ru": " ч"},
    IndicatorUnit.SCORE: {"en": " points", "ru": " балл."},
}
ONE: Mapping[str, str] = {"en": ", that is {least} of {n} people", "ru": ", то есть {least} из {n} чел."}
RANGE: Mapping[str, str] = {
    "en": ", that is {least} to {most} of {n} people",
    "ru": ", то есть от {least} до {most} из {n} чел.",
}
NO_NUMBER: Mapping[str, str] = {
    "en": "; how many answered is not known",
    "ru": "; сколько ответило, неизвестно",
}
TRENDS: Mapping[Trend, Mapping[str, str]] = {
    Trend.ROSE: {"en": "; it rose from {before}", "ru": "; показатель вырос (раньше — {before})"},
    Trend.FELL: {"en": "; it fell from {before}", "ru": "; показатель снизился (раньше — {before})"},
    Trend.UNCHANGED: {"en": "; it was the same before", "ru": "; раньше было столько же"},
}
NO_BASELINE: Mapping[str, str] = {
    "en": "; what it was before is not known",
    "ru": "; что было раньше, неизвестно",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of a value: its unit and amount, of how many people it is, and what it was before."""

    unit: IndicatorUnit
    amount: Amount
    n: int | None = None
    before: Amount | None = None


def sentence(indicator: str, told: Told, language: str) -> str:
    """Return what can be said of a value of an indicator, in one of `LANGUAGES`, else in English.

    >>> sentence("Volunteering", Told(unit=IndicatorUnit.PERCENT, amount=amounts.parse("67")), "en")
    'Volunteering: 67 %; how many answered is not known; what it was before is not known.'
    """
    tag = language if language in LANGUAGES else "en"
    unit = UNITS[told.unit][tag]
    return f"{indicator}: {told.amount.text}{unit}{_people(told, tag)}{_change(told, unit, tag)}."


def _people(told: Told, tag: str) -> str:
    if told.unit is not IndicatorUnit.PERCENT:
        return ""
    if told.n is None:
        return NO_NUMBER[tag]
    fitting = amounts.people(told.amount, told.n)
    if fitting is None:
        return ""
    least, most = fitting
    return (ONE if least == most else RANGE)[tag].format(least=least, most=most, n=told.n)


def _change(told: Told, unit: str, tag: str) -> str:
    if told.before is None:
        return NO_BASELINE[tag]
    return TRENDS[trend_of(told.amount, told.before)][tag].format(before=f"{told.before.text}{unit}")
