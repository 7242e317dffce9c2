"""What the records add up to for a claim of a number, as SQL in thousandths: the twin of `consortium.claims.counts`.

Every count is null where the records cannot say, and where nothing is recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consortium.amounts import THOUSANDTHS
from consortium.claims.model import Measure
from consortium.exchanges.spans import number_of as day_number
from consortium.exchanges.spans import to_the_day
from consortium.memberships.model import MembershipState
from consortium.programmes.logframe import Achievement, ObjectiveLevel
from consortium.programmes.model import ProgrammePart
from consortium_graphql.copies import printed
from consortium_graphql.counting import sites_complete, sites_counted, sites_in_state
from consortium_graphql.flags import (
    ABSENT_STATES,
    counted_parties,
    counted_people,
    groups_above,
    in_counted_roles,
)
from consortium_graphql.lists.programmes import joined_late
from consortium_graphql.plan import SQL, ReaderSQL, Row
from consortium_graphql.states import state_on


@dataclass(frozen=True, slots=True)
class _Subject:
    """The record that a claim is about, as those functions want it that count what hangs on a record."""

    id: SQL
    reader: ReaderSQL


@dataclass(frozen=True, slots=True)
class _Site:
    """A site under the alias `si`, as those want it who ask when it joined."""

    reader: ReaderSQL
    id: SQL = "si.id"
    programme: SQL = "si.programme"


def counted(claim: Row) -> SQL:
    """Return what the records add up to; null where they cannot say, and where a number is not taken of one record."""
    apart = claim.reader.dialect.apart
    cases = " ".join(f"when '{measure.value}' then {apart(count(claim))}" for measure, count in _COUNTS.items())
    return f"(case {claim.measure} {cases} end)"


def _counted(count: SQL) -> SQL:
    return f"(select cast(c.number as bigint) * {THOUSANDTHS} from ({count}) c)"


def _tally(claim: Row, rows: SQL) -> SQL:
    """Return the sum of numbers that are all known; null where there is none."""
    whole = "select case when count(*) > 0 and count(*) = count(r.number) then sum(r.number) end as number"
    return _counted(f"with recursive {groups_above(claim.subject)} {whole} from ({rows}) r")


def _of_role(claim: Row, otherwise: Callable[[SQL], SQL]) -> Callable[[SQL], SQL]:
    return lambda role: f"case when {claim.role} is null then {otherwise(role)} else {role} = {claim.role} end"


def _parties(claim: Row) -> SQL:
    return _tally(claim, counted_parties(claim.subject, _of_role(claim, in_counted_roles)))


def _people(column: str) -> Callable[[Row], SQL]:
    def counted(claim: Row) -> SQL:
        rows = counted_people(
            claim.subject, column, lambda group: f"({claim.group} is null or {group} = {claim.group})"
        )
        return _tally(claim, rows)

    return counted


def _present(claim: Row, otherwise: Callable[[SQL], SQL]) -> SQL:
    """Return FROM and WHERE of those who take part in the exchange that a claim is about."""
    return (
        f"from participation p where p.exchange = {claim.subject} and p.voided_at is null "
        f"and p.state not in ({ABSENT_STATES}) and {_of_role(claim, otherwise)('p.role')}"
    )


def _institutions(claim: Row) -> SQL:
    rows = _present(claim, in_counted_roles)
    return _counted(f"select nullif(count(distinct p.institution), 0) as number {rows}")


def _countries(claim: Row) -> SQL:
    rows = _present(claim, lambda _: "1 = 1")
    known = "case when count(*) > 0 and count(*) = count(p.country) then count(distinct p.country) end"
    return _counted(f"select {known} as number {rows}")


def _days(claim: Row) -> SQL:
    dialect = claim.reader.dialect.name
    days = f"{day_number('x.actual_latest', dialect)} - {day_number('x.actual_earliest', dialect)} + 1"
    return _counted(
        f"select {days} as number from exchange x where x.id = {claim.subject} and x.voided_at is null "
        f"and {to_the_day('x.actual')}"
    )


def _exchanges(claim: Row) -> SQL:
    rows = f"from exchange x where x.programme = {claim.subject} and x.voided_at is null"
    return _counted(f"select nullif(count(*), 0) as number {rows}")


def _partners(claim: Row) -> SQL:
    return _counted(
        "select nullif(count(distinct pp.institution), 0) as number from programme_party pp "
        f"where pp.programme = {claim.subject} and pp.part = '{ProgrammePart.PARTNER.value}' and pp.voided_at is null"
    )


def _sites(claim: Row) -> SQL:
    day, programme = _day(claim), _Subject(claim.subject, claim.reader)
    begun = state_on("site_entry", "site", "si.id", day)
    complete = sites_complete(programme, day)  # type: ignore[arg-type]  # what it asks of a row
    number = sites_in_state(programme, claim.site_state, day)  # type: ignore[arg-type]
    known = (
        f"exists (select 1 from site si where si.programme = {claim.subject} and si.voided_at is null "
        f"and {begun} is not null)"
    )
    return _counted(f"select case when {known} and {complete} then {number} end as number")


def _sites_joined_late(claim: Row) -> SQL:
    day, programme = _day(claim), _Subject(claim.subject, claim.reader)
    begun = state_on("site_entry", "site", "si.id", day)
    late = joined_late(_Site(claim.reader))  # type: ignore[arg-type]  # what it asks of a row
    complete = sites_complete(programme, day, late)  # type: ignore[arg-type]
    number = sites_counted(programme, day, late)  # type: ignore[arg-type]
    known = (
        f"select count(*) > 0 and count(*) = count({late}) from programme whole join site si "
        f"on si.programme = whole.id where whole.id = {claim.subject} and whole.voided_at is null "
        f"and si.voided_at is null and {begun} is not null"
    )
    return _counted(f"select case when ({known}) and {complete} then {number} end as number")


def _objectives(claim: Row) -> SQL:
    specific = f"count(case when o.level = '{ObjectiveLevel.SPECIFIC.value}' then 1 end)"
    return _counted(
        f"select case when count(*) > 0 then {specific} end as number from objective o "
        f"where o.programme = {claim.subject} and o.voided_at is null"
    )


def _results(claim: Row) -> SQL:
    rows = f"from expected_result e where e.programme = {claim.subject} and e.voided_at is null"
    return _counted(f"select nullif(count(*), 0) as number {rows}")


def _results_achieved(claim: Row) -> SQL:
    achieved, unknown = (
        f"count(case when e.achieved = '{each.value}' then 1 end)" for each in (Achievement.YES, Achievement.UNKNOWN)
    )
    return _counted(
        f"select case when count(*) > 0 and {unknown} = 0 then {achieved} end as number from expected_result e "
        f"where e.programme = {claim.subject} and e.voided_at is null"
    )


def _activities(claim: Row) -> SQL:
    rows = f"from planned_activity a where a.programme = {claim.subject} and a.voided_at is null"
    return _counted(f"select nullif(count(*), 0) as number {rows}")


def _copies(claim: Row) -> SQL:
    rows = f"from publication p where p.id = {claim.subject} and p.voided_at is null"
    return _counted(f"select {printed('p.id', 'p.copies')} as number {rows}")


def _volumes(claim: Row) -> SQL:
    rows = f"from publication_part p where p.id = {claim.subject} and p.voided_at is null"
    return _counted(f"select p.volumes as number {rows}")


def _site_parties(claim: Row) -> SQL:
    return _counted(f"select si.parties as number from site si where si.id = {claim.subject} and si.voided_at is null")


def _members(claim: Row) -> SQL:
    state = state_on("membership_entry", "membership", "m.id", _day(claim))
    states = f"select {state} as state from membership m where m.organisation = {claim.subject} and m.voided_at is null"
    members = f"count(case when s.state = '{MembershipState.MEMBER.value}' then 1 end)"
    return _counted(f"select case when count(s.state) > 0 then {members} end as number from ({states}) s")


def _indicator_value(claim: Row) -> SQL:
    return f"(select v.thousandths from indicator_value v where v.id = {claim.subject} and v.voided_at is null)"


def _day(claim: Row) -> SQL:
    return f"coalesce({claim.as_of}, {claim.reader.today})"


_COUNTS: Mapping[Measure, Callable[[Row], SQL]] = {
    Measure.EXCHANGE_PARTIES: _parties,
    Measure.EXCHANGE_INSTITUTIONS: _institutions,
    Measure.EXCHANGE_COUNTRIES: _countries,
    Measure.EXCHANGE_PEOPLE_PLANNED: _people("planned"),
    Measure.EXCHANGE_PEOPLE_ATTENDED: _people("attended"),
    Measure.EXCHANGE_DAYS: _days,
    Measure.PROGRAMME_EXCHANGES: _exchanges,
    Measure.PROGRAMME_PARTNERS: _partners,
    Measure.PROGRAMME_SITES: _sites,
    Measure.PROGRAMME_SITES_JOINED_LATE: _sites_joined_late,
    Measure.PROGRAMME_OBJECTIVES: _objectives,
    Measure.PROGRAMME_RESULTS: _results,
    Measure.PROGRAMME_RESULTS_ACHIEVED: _results_achieved,
    Measure.PLAN_ACTIVITIES: _activities,
    Measure.SITE_PARTIES: _site_parties,
    Measure.NETWORK_MEMBERS: _members,
    Measure.PUBLICATION_COPIES: _copies,
    Measure.PUBLICATION_PARTS: _volumes,
    Measure.INDICATOR_VALUE: _indicator_value,
}
