"""What does not add up in an exchange, as SQL: the twin of `consortium.exchanges.flags`, to which a test holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from consortium.exchanges.flags import ABSENT, COUNTED_ROLES
from consortium.exchanges.model import Flag
from consortium.exchanges.spans import number_of, to_the_day
from consortium_graphql.lists.places import lies_in
from consortium_graphql.plan import SQL, Row, gathered

ABSENT_STATES = ", ".join(f"'{state}'" for state in sorted(ABSENT))
_ROLES = ", ".join(f"'{role.value}'" for role in sorted(COUNTED_ROLES, key=lambda role: role.value))


def in_counted_roles(role: SQL) -> SQL:
    """Return the condition that a role is one of those that a source counts."""
    return f"{role} in ({_ROLES})"


def flags_of(row: Row) -> SQL:
    """Return the JSON list of the flags of an exchange, in the order in which they are declared."""
    conditions: Mapping[Flag, SQL] = {
        Flag.DAYS_DIFFER: _days_differ(row),
        Flag.DATES_DIFFER: _dates_differ(row),
        Flag.PLACE_DIFFERS: _place_differs(row),
        Flag.PLANNED_PEOPLE_DIFFER: _people_differ(row, "planned"),
        Flag.ATTENDED_PEOPLE_DIFFER: _people_differ(row, "attended"),
        Flag.PARTIES_DIFFER: f"{_differs(counted_parties(row.id), row.stated_parties)} or {_overfull(row)}",
    }
    lines = " union all ".join(
        f"select {place} as place, '{flag.value}' as flag where {conditions[flag]}" for place, flag in enumerate(Flag)
    )
    listed = gathered("f.flag", f"from ({lines}) f", "f.place", row.reader)
    return f"(with recursive {groups_above(row.id)} select {listed})"


def groups_above(exchange: SQL) -> SQL:
    """Return the table `above` of each participation, live and of an exchange, and each group above it."""
    part = f"part.exchange = {exchange} and part.voided_at is null and part.part_of is not null"
    return (
        f"above(id, whole) as (select part.id, part.part_of from participation part where {part} "
        f"union select above.id, part.part_of from above join participation part on part.id = above.whole where {part})"
    )


def counted_parties(exchange: SQL, counts: Callable[[SQL], SQL] = in_counted_roles) -> SQL:
    """Return the rows that count as teams or bodies: those that no counted group with a number has counted already.

    `counts` says of which roles they are. To be asked beside the table `above`, as are the people.
    """
    counted, group = (f"({counts(f'{row}.role')}) and {row}.state not in ({ABSENT_STATES})" for row in ("p", "g"))
    return (
        f"select p.parties as number from participation p where p.exchange = {exchange} and p.voided_at is null "
        f"and {counted} and not exists (select 1 from above a join participation g on g.id = a.whole "
        f"where a.id = p.id and a.whole <> p.id and g.exchange = {exchange} and g.voided_at is null "
        f"and {group} and g.parties is not null)"
    )


def counted_people(exchange: SQL, column: str, counts: Callable[[SQL], SQL] = lambda _: "1 = 1") -> SQL:
    """Return the headcounts that count: those that no group with a number of its own has counted already.

    `counts` says of which groups of people they are.
    """
    counted, group = (counts(f'{row}."group"') for row in ("h", "g"))
    return (
        f"select h.{column} as number from headcount h join participation p on p.id = h.participation "
        f"where p.exchange = {exchange} and p.voided_at is null and h.voided_at is null and {counted} "
        "and not exists (select 1 from above a join headcount g on g.participation = a.whole "
        f"join participation w on w.id = a.whole where a.id = p.id and a.whole <> p.id and w.voided_at is null "
        f"and g.voided_at is null and g.{column} is not null and {group})"
    )


def _differs(rows: SQL, stated: SQL) -> SQL:
    """Return the condition that a tally exceeds a stated total or, being complete, is another number."""
    return (
        f"exists (select 1 from (select coalesce(sum(c.number), 0) as known, count(*) as found, "
        f"count(c.number) as counted from ({rows}) c) t "
        f"where t.known > {stated} or (t.found > 0 and t.found = t.counted and t.known <> {stated}))"
    )


def _overfull(row: Row) -> SQL:
    return (
        f"exists (select 1 from participation g where g.exchange = {row.id} and g.voided_at is null "
        f"and g.parties < (select sum(p.parties) from participation p where p.part_of = g.id "
        f"and p.exchange = {row.id} and p.voided_at is null))"
    )


def _people_differ(row: Row, column: str) -> SQL:
    stated: SQL = getattr(row, f"people_{column}")
    return f"{_differs(counted_people(row.id, column), stated)} or {_overcrowded(row, column)}"


def _overcrowded(row: Row, column: str) -> SQL:
    """Return the condition that the parts of some group have more people than it, all of whose people are known."""
    counted = "h.voided_at is null"
    return (
        f"exists (select 1 from participation g where g.exchange = {row.id} and g.voided_at is null "
        f"and (select case when count(*) = count(h.{column}) then sum(h.{column}) end "
        f"from headcount h where h.participation = g.id and {counted}) < (select sum(h.{column}) from headcount h "
        f"join participation p on p.id = h.participation where p.part_of = g.id and p.exchange = {row.id} "
        f"and p.voided_at is null and {counted}))"
    )


def _days_differ(row: Row) -> SQL:
    """Return the condition that the days are not as many as stated; of days not all known, that they are fewer."""
    actual = f"({row.actual} is not null and {row.actual} <> '')"
    shown, first, last = (
        f"case when {actual} then {getattr(row, 'actual' + end)} else {getattr(row, 'planned' + end)} end"
        for end in ("", "_earliest", "_latest")
    )
    dialect = row.reader.dialect.name
    days = f"{number_of('d.last_day', dialect)} - {number_of('d.first_day', dialect)} + 1"
    return (
        f"exists (select 1 from (select {shown} as shown, {first} as first_day, {last} as last_day) d "
        f"where {days} < {row.stated_days} or ({days} <> {row.stated_days} and {to_the_day('d.shown')}))"
    )


def _dates_differ(row: Row) -> SQL:
    planned = row.planned_earliest, row.planned_latest
    actual = row.actual_earliest, row.actual_latest
    return (
        f"case when {to_the_day(row.planned)} and {to_the_day(row.actual)} "
        f"then {planned[0]} <> {actual[0]} or {planned[1]} <> {actual[1]} "
        f"else not ({_within(planned, actual)} or {_within(actual, planned)}) end "
        f"and {planned[0]} is not null and {planned[1]} is not null "
        f"and {actual[0]} is not null and {actual[1]} is not null"
    )


def _within(inner: tuple[SQL, SQL], outer: tuple[SQL, SQL]) -> SQL:
    return f"({outer[0]} <= {inner[0]} and {inner[1]} <= {outer[1]})"


def _place_differs(row: Row) -> SQL:
    """Return the condition that it was held neither in the region planned last, nor in a part or the whole of it."""
    last = (
        f"select line.region from schedule_entry line where line.exchange = {row.id} and line.voided_at is null "
        "and line.region is not null order by line.place desc limit 1"
    )
    return (
        f"{row.state} = 'HELD' and exists (select 1 from region planned, region actual "
        f"where actual.id = {row.region} and planned.id = ({last}) "
        f"and not {lies_in('actual', 'planned', row.reader)} and not {lies_in('planned', 'actual', row.reader)})"
    )
