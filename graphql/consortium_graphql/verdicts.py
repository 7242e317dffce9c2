"""Whether a claim agrees with the records, as SQL: the twin of `consortium.claims.measuring`."""

from __future__ import annotations

from collections.abc import Mapping

from consortium.claims.model import ABOUT_SHARE, Measure, Qualifier, Verdict
from consortium.exchanges.spans import to_the_day
from consortium_graphql.lists.places import lies_in
from consortium_graphql.numbers import number_of
from consortium_graphql.plan import SQL, Row, localized

_AGREES, _DIFFERS, _CANNOT = (f"'{each.value}'" for each in Verdict)
_BOUNDS = ("", "_earliest", "_latest")
_DATES: Mapping[Measure, tuple[str, str]] = {
    Measure.EXCHANGE_PLANNED_DATES: ("exchange", "planned"),
    Measure.EXCHANGE_ACTUAL_DATES: ("exchange", "actual"),
    Measure.PROGRAMME_PERIOD: ("programme", "period"),
}
"""The table and the columns of the days that a measure compares."""


def verdict_of(claim: Row) -> SQL:
    """Return the verdict on a claim."""
    dates = ", ".join(f"'{measure.value}'" for measure in _DATES)
    return (
        f"(case when {claim.measure} in ({dates}) then {_days_verdict(claim)} "
        f"when {claim.measure} = '{Measure.EXCHANGE_PLACE.value}' then {_place_verdict(claim)} "
        f"when {claim.measure} = '{Measure.INSTITUTION_NAME.value}' then {_name_verdict(claim)} "
        f"when {claim.measure} = '{Measure.NONE.value}' then {_CANNOT} else {_number_verdict(claim)} end)"
    )


def text_of(claim: Row) -> SQL:
    """Return the days, the place or the name that is recorded; null where a number is claimed, or nothing is known."""
    called = localized("f.names", None, claim.reader)
    found = {
        measure: f"select f.{column} from {table} f where {_live('f', claim)}"
        for measure, (table, column) in _DATES.items()
    }
    found[Measure.EXCHANGE_PLACE] = (
        f"select {called} from region f join exchange x on x.region = f.id where {_live('x', claim)}"
    )
    found[Measure.INSTITUTION_NAME] = f"select {called} from institution f where {_live('f', claim)}"
    cases = " ".join(f"when '{measure.value}' then ({text})" for measure, text in found.items())
    return f"(case {claim.measure} {cases} end)"


def _number_verdict(claim: Row) -> SQL:
    stated = claim.thousandths
    agrees = (
        f"case {claim.qualifier} when '{Qualifier.AT_LEAST.value}' then n.found >= {stated} "
        f"when '{Qualifier.ABOUT.value}' then abs(n.found - {stated}) * {ABOUT_SHARE} <= abs({stated}) "
        f"else n.found = {stated} end"
    )
    return (
        f"(select case when n.found is null then {_CANNOT} when {agrees} then {_AGREES} else {_DIFFERS} end "
        f"from (select {number_of(claim)} as found) n)"
    )


def _days_verdict(claim: Row) -> SQL:
    """Return the verdict on days; without a row of them they cannot be checked."""
    rows = " union all ".join(
        f"select {', '.join(f'f.{column}{end} as found{end}' for end in _BOUNDS)} from {table} f "
        f"where {claim.measure} = '{measure.value}' and {_live('f', claim)}"
        for measure, (table, column) in _DATES.items()
    )
    stated = claim.stated_dates_earliest, claim.stated_dates_latest
    inside = f"({stated[0]} <= d.found_earliest and d.found_latest <= {stated[1]})"
    around = f"(d.found_earliest <= {stated[0]} and {stated[1]} <= d.found_latest)"
    same = f"d.found_earliest = {stated[0]} and d.found_latest = {stated[1]}"
    exact = f"{to_the_day('d.found')} and {to_the_day(claim.stated_dates)}"
    unknown = " or ".join(f"{bound} is null" for bound in ("d.found_earliest", "d.found_latest", *stated))
    verdict = (
        f"case when d.found is null then {_CANNOT} when d.found = {claim.stated_dates} then {_AGREES} "
        f"when {unknown} then {_CANNOT} "
        f"when case when {exact} then {same} else {inside} or {around} end then {_AGREES} else {_DIFFERS} end"
    )
    return f"coalesce((select {verdict} from ({rows}) d), {_CANNOT})"


def _place_verdict(claim: Row) -> SQL:
    """Return the verdict on a place: the regions are one, or one lies in the other."""
    found, stated = lies_in("f", "s", claim.reader), lies_in("s", "f", claim.reader)
    # Null is not known, and `or` of null and false is null.
    return (
        f"coalesce((select case {found} or {stated} when true then {_AGREES} when false then {_DIFFERS} end "
        "from exchange x "
        f"join region f on f.id = x.region join region s on s.id = {claim.stated_region} where {_live('x', claim)}), "
        f"{_CANNOT})"
    )


def _name_verdict(claim: Row) -> SQL:
    """Return the verdict on a name: it is one of the names or aliases."""
    names = claim.reader.dialect.entries("i.names", "name")
    own = f"exists (select 1 from {names} where name.value = {claim.stated_text})"
    alias = (
        "exists (select 1 from alias a where a.institution = i.id and a.voided_at is null "
        f"and a.value = {claim.stated_text})"
    )
    return (
        f"coalesce((select case when {own} or {alias} then {_AGREES} else {_DIFFERS} end from institution i "
        f"where {_live('i', claim)}), {_CANNOT})"
    )


def _live(alias: str, claim: Row) -> SQL:
    return f"{alias}.id = {claim.subject} and {alias}.voided_at is null"
