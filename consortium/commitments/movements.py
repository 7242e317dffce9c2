"""Who was sent to whom, as SQL on both databases: the tables from which commitments and reciprocity are reckoned.

A movement goes from one sending side of a held exchange to one receiving side of it.

- Whoever came as a guest, a participant or a sender sends. A group that is not named sends what is left of it once what
  is told of its parts is taken away; it sends nothing where its parts are all of it.
- The hosts receive; where there is no host, the organisers do. Several receive in equal shares.
- A side whose people are not all known is `unknown`, unless they are counted with a group whose number is: then it is
  `in_group`. Its known people count all the same.
- A remote exchange moves nobody: it is a remote session. A blended one is both. Where the mode is not known, people
  count, and whether it was a remote session is unknown.
- Days are those of an exchange whose first and last day are known to the day.
"""

from __future__ import annotations

from dataclasses import dataclass

from consortium.db.address import Dialect
from consortium.exchanges.flags import COUNTED_ROLES
from consortium.exchanges.spans import SQL, number_of, to_the_day, year_of

PEOPLE = ("students", "teachers", "staff", "mixed")
"""The columns of people; `mixed` are those of whom nobody says which of the others they are."""
SHARED = (*PEOPLE, "days", "remote_sessions")
"""What several hosts share."""
COUNTED = ("unknown", "in_group", "days_unknown", "remote_unknown")
"""The columns that are 1 or 0 in each movement."""
PLACES = ("institution", "region", "country")

_SENDING = ", ".join(f"'{role.value}'" for role in sorted(COUNTED_ROLES, key=lambda role: role.value))
_CAME = "'CONFIRMED', 'ATTENDED'"


@dataclass(frozen=True, slots=True)
class Years:
    """The years, as SQL, in which an exchange must begin for its movements to count, both included."""

    first: SQL
    last: SQL


def movements(dialect: Dialect, which: SQL = "", years: Years | None = None) -> SQL:
    """Return the tables that lead to `movement`, as they stand after `with recursive`.

    `which` is a condition on the exchange `e`. A movement has its exchange with programme and partnership, the columns
    of `SHARED` and `COUNTED`, `from_` and `to_` each of `PLACES`, and `sure`: 0 where nobody can say if its exchange
    began in those years.
    """
    tables = {
        "held": _held(dialect, which, years),
        "part": "select p.id, p.exchange, p.part_of, p.role, p.state, p.parties, p.institution, p.country, p.region "
        f"from participation p join held on held.id = p.exchange where p.voided_at is null and p.state in ({_CAME})",
        "sending": f"select p.* from part p where p.role in ({_SENDING}) and p.state = 'ATTENDED'",
        "receiving": "select p.* from part p where p.role = 'HOST' or (p.role = 'ORGANISER' and not exists "
        "(select 1 from part host where host.exchange = p.exchange and host.role = 'HOST'))",
        "above(id, whole)": "select s.id, s.part_of from sending s where s.part_of is not null union "
        "select a.id, s.part_of from above a join sending s on s.id = a.whole where s.part_of is not null",
        "told": _told(),
        "nearest": "select a.id, a.whole from above a join told d on d.id = a.id join told w on w.id = a.whole "
        "where d.known > 0 and w.known > 0 and not exists (select 1 from above b join told m on m.id = b.whole "
        "join above c on c.id = b.whole and c.whole = a.whole where b.id = a.id and m.known > 0)",
        "below": f"select n.whole, {_sums('t')} from nearest n join told t on t.id = n.id group by n.whole",
        "rest": _rest(),
        "leaf": _leaf(),
        "goal": f"select r.exchange, {_place('r')}, count(*) over (partition by r.exchange) as shares "
        f"from receiving r {_JOINED.format('r')} where not {_filled('r', 'receiving')}",
        "movement": _movement(),
    }
    return ", ".join(f"{name} as materialized ({text})" if "(" not in name else f"{name} as ({text})"
                     for name, text in tables.items())  # fmt: skip


def _held(dialect: Dialect, which: SQL, years: Years | None) -> SQL:
    days = f"{number_of('e.actual_latest', dialect)} - {number_of('e.actual_earliest', dialect)} + 1"
    wanted, sure = f"and ({which})" if which else "", "1"
    if years is not None:
        first, last = (year_of(f"e.actual_{end}", dialect) for end in ("earliest", "latest"))
        within = f"{first} between {years.first} and {years.last}"
        stated = "e.actual like '%/%' and e.actual not like '%X%'"  # an interval: its first day is in a known year
        sure = f"case when {within} and ({stated} or {last} <= {years.last}) then 1 else 0 end"
        may = f"coalesce({first} <= {years.last}, true) and coalesce({last} >= {years.first}, true)"
        wanted += f" and case when e.actual_earliest is not null and {stated} then {within} else {may} end"
    return (
        f"select e.id, e.programme, e.partnership, coalesce(e.mode, '') as mode, {sure} as sure, "
        f"case when coalesce({to_the_day('e.actual')}, false) then {days} end as days "
        f"from exchange e where e.state = 'HELD' and e.voided_at is null {wanted}"
    )


def _told() -> SQL:
    """Return the query of what is told of each sending side's own people, and for how many groups of people."""
    groups = {"students": "= 'STUDENTS'", "teachers": "= 'TEACHERS'", "staff": "= 'STAFF'"}
    mixed = "not in ('STUDENTS', 'TEACHERS', 'STAFF')"
    summed = ", ".join(
        f'coalesce(sum(case when h."group" {group} then h.attended end), 0) as {name}'
        for name, group in {**groups, "mixed": mixed}.items()
    )
    return (
        f"select s.id, count(h.id) as stated, count(h.attended) as known, {summed} from sending s "
        "left join headcount h on h.participation = s.id and h.voided_at is null group by s.id"
    )


def _rest() -> SQL:
    """Return the query of what is left of each side: by groups of people where its parts fit into them, else mixed."""
    of = {name: (f"t.{name}", f"coalesce(b.{name}, 0)") for name in PEOPLE}
    fits = " and ".join(f"{own} >= {parts}" for own, parts in of.values())
    left = " + ".join(f"{own} - {parts}" for own, parts in of.values())
    each = ", ".join(
        f"case when {fits} then {own} - {parts} else {_positive(left) if name == 'mixed' else '0'} end as {name}"
        for name, (own, parts) in of.items()
    )
    return f"select t.id, t.stated, t.known, {each} from told t left join below b on b.whole = t.id"


def _leaf() -> SQL:
    """Return the query of the sending sides: named ones, and what is left of groups."""
    whole = "r.stated > 0 and r.stated = r.known"
    grouped = (
        "exists (select 1 from above a join told g on g.id = a.whole "
        "where a.id = s.id and g.stated > 0 and g.stated = g.known)"
    )
    people = " + ".join(f"r.{name}" for name in PEOPLE)
    return (
        f"select s.exchange, {_place('s')}, {', '.join(f'r.{name}' for name in PEOPLE)}, "
        f"case when {whole} or {grouped} then 0 else 1 end as unknown, "
        f"case when not ({whole}) and {grouped} then 1 else 0 end as in_group "
        f"from sending s join rest r on r.id = s.id {_JOINED.format('s')} "
        f"where not ({people} = 0 and {_filled('s', 'sending')})"
    )


def _movement() -> SQL:
    moved = "h.mode <> 'REMOTE'"
    shares: dict[str, SQL] = {name: f"case when {moved} then l.{name} else 0 end" for name in PEOPLE}
    shares["days"] = f"case when {moved} then coalesce(h.days, 0) else 0 end"
    shares["remote_sessions"] = "case when h.mode in ('REMOTE', 'BLENDED') then 1 else 0 end"
    counted = {
        "unknown": f"case when {moved} then l.unknown else 0 end",
        "in_group": f"case when {moved} then l.in_group else 0 end",
        "days_unknown": f"case when {moved} and h.days is null then 1 else 0 end",
        "remote_unknown": "case when h.mode = '' then 1 else 0 end",
    }
    ends = ", ".join(f"{row}.{place} as {end}_{place}" for row, end in (("l", "from"), ("g", "to")) for place in PLACES)
    split = ", ".join(f"cast({text} as double precision) / g.shares as {name}" for name, text in shares.items())
    return (
        f"select h.id as exchange, h.programme, h.partnership, h.sure, {ends}, {split}, "
        f"{', '.join(f'{text} as {name}' for name, text in counted.items())} "
        "from held h join leaf l on l.exchange = h.id join goal g on g.exchange = h.id"
    )


def _place(row: str) -> SQL:
    """Return where a side belongs: a named one where its institution is, a group where it comes from itself."""
    return (
        f"{row}.institution, place.unit as region, "
        f"case when {row}.institution is null then {row}.country else i.country end as country"
    )


_JOINED = (
    "left join institution i on i.id = {0}.institution "
    "left join region place on place.id = case when {0}.institution is null then {0}.region else i.region end"
)


def _filled(row: str, among: str) -> SQL:
    """Return the condition that a group is no more than the parts of it that are told of."""
    return (
        f"({row}.institution is null and coalesce({row}.parties <= "
        f"(select sum(inner_part.parties) from {among} inner_part where inner_part.part_of = {row}.id), false))"
    )


def _sums(row: str) -> SQL:
    return ", ".join(f"sum({row}.{name}) as {name}" for name in PEOPLE)


def _positive(number: SQL) -> SQL:
    return f"case when {number} > 0 then {number} else 0 end"
