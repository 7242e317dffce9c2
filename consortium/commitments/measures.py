"""Of one commitment in one year: how much was done of what was promised, as SQL on both databases.

The twin, for what comes of it, of `consortium.commitments.model`, to which a test holds it. A commitment is named by
the alias of its row; its columns are quoted, as the compiler asks of columns from outside a query.
"""

from __future__ import annotations

from collections.abc import Mapping

from consortium.commitments.model import QUOTAS, TOLERANCE, Cover, Keeping
from consortium.commitments.movements import COUNTED, PEOPLE, SHARED, Years, movements
from consortium.db.address import Dialect
from consortium.exchanges.spans import SQL, day_in_year, year_of

SUMMED = (*SHARED, *COUNTED)
_UNDER = ("partnership", "programme")


def measured(commitment: str, dialect: Dialect, year: SQL) -> SQL:
    """Return the query of what one commitment's sender sent to its receiver: one row, the columns of `sums`."""
    which = " and ".join(_under(commitment, "e"))
    return (
        f"with recursive {movements(dialect, which, Years(year, year))} select {sums('m')} from movement m "
        f"where {counts_for(commitment, 'm')}"
    )


def counts_for(commitment: str, movement: str) -> SQL:
    """Return the condition that a movement counts for a commitment: from its sender to its receiver.

    Under a partnership or a programme only the exchanges of that one count.
    """
    ends = (
        f"({movement}.{end}_institution = {_of(commitment, f'{side}_institution')} "
        f"or {movement}.{end}_country = {_of(commitment, f'{side}_country')})"
        for end, side in (("from", "sender"), ("to", "receiver"))
    )
    return " and ".join((*ends, *_under(commitment, movement)))


def sums(movement: str) -> SQL:
    """Return the columns that sum movements up: `SUMMED` of those that are sure, and the number of the others."""
    each = (f"coalesce(sum(case when {movement}.sure = 1 then {movement}.{name} end), 0) as {name}" for name in SUMMED)
    return f"{', '.join(each)}, coalesce(sum(1 - {movement}.sure), 0) as undated"


def done(row: str) -> Mapping[str, SQL]:
    """Return how much of each quota was done, by the columns of `sums`."""
    every = " + ".join(f"{row}.{name}" for name in PEOPLE)
    return {name: f"({every})" if name == "people" else f"{row}.{name}" for name in QUOTAS}


def unsure(commitment: str, row: str) -> Mapping[str, SQL]:
    """Return for each quota the condition that more may have been done than is known.

    An institution's people who are counted with its group are not known to be its own; a country's are. People of
    whom nobody says whether they are students, teachers or staff may be any of them.
    """
    grouped = f"({_of(commitment, 'sender_institution')} is not null and {row}.in_group > 0)"
    people = f"{row}.unknown + {row}.undated > 0 or {grouped}"
    return {
        **dict.fromkeys(("students", "teachers", "staff"), f"({people} or {row}.mixed > 0)"),
        "people": f"({people})",
        "days": f"({row}.days_unknown + {row}.undated > 0)",
        "remote_sessions": f"({row}.remote_unknown + {row}.undated > 0)",
    }


def keeping(commitment: str, dialect: Dialect, year: SQL, today: SQL) -> SQL:
    """Return whether a commitment was kept in a year; null where it does not bind in it."""
    did, more = done("s"), unsure(commitment, "s")
    quotas = {name: _of(commitment, name) for name in QUOTAS}
    met = {name: f"({did[name]} + {TOLERANCE} >= {quota})" for name, quota in quotas.items()}
    promised = f"coalesce({', '.join(quotas.values())}) is not null"
    all_met = " and ".join(f"coalesce({each}, true)" for each in met.values())
    any_open = " or ".join(f"coalesce(not {met[name]} and {more[name]}, false)" for name in QUOTAS)
    any_done = " or ".join(f"({quota} is not null and {did[name]} > 0)" for name, quota in quotas.items())
    return (
        f"(select case when v.cover = '{Cover.NONE.value}' then null "
        f"when {promised} and {all_met} then '{Keeping.KEPT.value}' "
        f"when not ({promised}) or {any_open} or v.cover = '{Cover.PART.value}' or {year} >= {year_of(today, dialect)} "
        f"then '{Keeping.CANNOT_BE_SAID.value}' when {any_done} then '{Keeping.PARTLY.value}' "
        f"else '{Keeping.NOT_KEPT.value}' end "
        f"from ({measured(commitment, dialect, year)}) s, (select {cover(commitment, dialect, year)} as cover) v)"
    )


def cover(commitment: str, dialect: Dialect, year: SQL) -> SQL:
    """Return how much of a year a commitment binds."""
    first, last = (_of(commitment, f"force_{end}") for end in ("earliest", "latest"))
    begins, ends = year_of(first, dialect), year_of(last, dialect)
    before = _stage(commitment, f"{year_of('line.day', dialect)} < {year}")
    after = _stage(commitment, f"{year_of('line.day', dialect)} <= {year}")
    whole = (
        f"coalesce({first}, {last}) is not null "
        f"and coalesce({begins} < {year} or ({begins} = {year} and {day_in_year(first, dialect)} = '01-01'), true) "
        f"and coalesce({ends} > {year} or ({ends} = {year} and {day_in_year(last, dialect)} = '12-31'), true)"
    )
    return (
        f"(select case when 'PROMISED' not in (coalesce(w.earlier, ''), coalesce(w.later, '')) "
        f"or {begins} > {year} or {ends} < {year} then '{Cover.NONE.value}' "
        f"when w.later = 'PROMISED' and {whole} then '{Cover.WHOLE.value}' else '{Cover.PART.value}' end "
        f"from (select {before} as earlier, {after} as later) w)"
    )


def _stage(commitment: str, until: SQL) -> SQL:
    return (
        f"(select line.state from commitment_entry line where line.commitment = {_of(commitment, 'id')} "
        f"and line.voided_at is null and {until} order by line.day desc, line.place desc limit 1)"
    )


def _under(commitment: str, row: str) -> tuple[SQL, ...]:
    return tuple(
        f"({_of(commitment, column)} is null or {row}.{column} = {_of(commitment, column)})" for column in _UNDER
    )


def _of(commitment: str, column: str) -> SQL:
    return f'{commitment}."{column}"'
