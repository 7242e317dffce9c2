"""What may be said of a value, as SQL: the twin of `consortium.evaluations.wording` and of the rules in its model.

People come out only of a percentage whose number of answers is known, a trend only of a baseline of the same indicator
and the same people that is not void.
"""

from __future__ import annotations

from collections.abc import Mapping

from consortium.amounts import THOUSANDTHS
from consortium.evaluations import wording
from consortium.evaluations.model import IndicatorUnit, Trend
from consortium_graphql.plan import SQL, Row, localized

_LARGEST_DOUBLED = 2 * 100 * THOUSANDTHS


def number_answering(value: Row) -> SQL:
    """Return of how many people a value is: its own number, else its evaluation's if that asked the same ones."""
    return (
        f"coalesce({value.n}, (select e.people_answered from evaluation e where e.id = {value.evaluation} "
        f"and (e.respondents = {value.respondents} or (e.respondents is null and {value.respondents} is null))))"
    )


def people(value: Row, bound: str) -> SQL:
    """Return the least or the most people that a value means; null where its percentage is of an unknown number."""
    return f"(select p.{bound} from ({_people(value)}) p)"


def change(value: Row) -> SQL:
    """Return by how much a value is above its baseline; null without one."""
    return f"(select cast({value.thousandths} - b.thousandths as double precision) / {THOUSANDTHS} {_baseline(value)})"


def trend(value: Row) -> SQL:
    """Return how a value stands to its baseline; null without one."""
    now = value.thousandths
    return (
        f"(select case when {now} > b.thousandths then '{Trend.ROSE.value}' "
        f"when {now} < b.thousandths then '{Trend.FELL.value}' else '{Trend.UNCHANGED.value}' end {_baseline(value)})"
    )


def sentence(value: Row, lang: SQL | None) -> SQL:
    """Return what can be said of a value, in that language, else in the reader's."""
    reader = value.reader
    tags = "{" + ", ".join(f'"{tag}": "{tag}"' for tag in wording.LANGUAGES) + "}"
    known = f"'{tags}'" if reader.dialect.name == "sqlite" else f"cast('{tags}' as jsonb)"
    name = f"(select {localized('i.names', lang, reader)} from indicator i where i.id = {value.indicator})"
    told = " ".join(
        f"when '{tag}' then s.called || ': ' || s.amount || {_unit('s.unit', tag)} || {_said_of_people(tag)} "
        f"|| {_said_of_change(tag)} || '.'"
        for tag in wording.LANGUAGES
    )
    before = f"(select b.amount {_baseline(value)})"
    return (
        f"(select case s.tag {told} end from (select {localized(known, lang, reader)} as tag, {name} as called, "
        f"{value.amount} as amount, {_unit_of(value)} as unit, {number_answering(value)} as n, "
        f"{people(value, 'least')} as least, {people(value, 'most')} as most, {before} as was, "
        f"{trend(value)} as trend) s)"
    )


def _unit_of(value: Row) -> SQL:
    return f"(select i.unit from indicator i where i.id = {value.indicator})"


def _people(value: Row) -> SQL:
    """Return the row of the least and the most people: those counted, or those that a percentage of n can mean."""
    middle = f"2 * {value.thousandths}"
    half = f"case {value.decimals} when 0 then 1000 when 1 then 100 when 2 then 10 else 1 end"
    lowest = f"case when {middle} < {half} then 0 else {middle} - {half} end"
    highest = f"case when {middle} + {half} > {_LARGEST_DOUBLED} then {_LARGEST_DOUBLED} else {middle} + {half} end"
    bounds = (
        f"select (w.n * ({lowest}) + {_LARGEST_DOUBLED - 1}) / {_LARGEST_DOUBLED} as least, "
        f"w.n * ({highest}) / {_LARGEST_DOUBLED} as most from (select {number_answering(value)} as n, "
        f"{_unit_of(value)} as unit) w where w.unit = '{IndicatorUnit.PERCENT.value}'"
    )
    counted = (
        f"select {value.thousandths} / {THOUSANDTHS} as least, {value.thousandths} / {THOUSANDTHS} as most "
        f"where {_unit_of(value)} = '{IndicatorUnit.PEOPLE.value}'"
    )
    return f"select f.least, f.most from ({bounds}) f where f.least <= f.most union all {counted}"


def _baseline(value: Row) -> SQL:
    """Return FROM and WHERE of a value's baseline: void ones and those of something else are none."""
    same = (
        f"b.indicator = {value.indicator} "
        f"and (b.respondents = {value.respondents} or (b.respondents is null and {value.respondents} is null))"
    )
    return f"from indicator_value b where b.id = {value.baseline} and b.voided_at is null and {same}"


def _said_of_people(tag: str) -> SQL:
    one, some = (_filled(texts[tag], least="s.least", most="s.most", n="s.n") for texts in (wording.ONE, wording.RANGE))
    return (
        f"case when s.unit <> '{IndicatorUnit.PERCENT.value}' then '' "
        f"when s.n is null then {_text(wording.NO_NUMBER[tag])} "
        f"when s.least is null then '' when s.least = s.most then {one} else {some} end"
    )


def _said_of_change(tag: str) -> SQL:
    before = f"(s.was || {_unit('s.unit', tag)})"
    cases = " ".join(
        f"when '{each.value}' then {_filled(texts[tag], before=before)}" for each, texts in wording.TRENDS.items()
    )
    return f"case s.trend {cases} else {_text(wording.NO_BASELINE[tag])} end"


def _unit(unit: SQL, tag: str) -> SQL:
    cases = " ".join(f"when '{each.value}' then {_text(texts[tag])}" for each, texts in wording.UNITS.items())
    return f"case {unit} {cases} end"


def _filled(template: str, **values: SQL) -> SQL:
    """Return the SQL of a template with its fields filled by expressions."""
    filled: Mapping[str, str] = {name: f"' || {value} || '" for name, value in values.items()}
    return f"'{template.replace(chr(39), chr(39) * 2).format_map(filled)}'"


def _text(words: str) -> SQL:
    return f"'{words.replace(chr(39), chr(39) * 2)}'"
