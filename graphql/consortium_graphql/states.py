"""States as of a day, as SQL: each the twin of a rule in a `model.py`, to which a test holds it."""

from __future__ import annotations

from consortium.partnerships.model import Stage
from consortium_graphql.plan import SQL, Row

AGREED_STAGES = ("APPROVED", "TERMINATED")


def state_on(lines: str, column: str, record: SQL, day: SQL) -> SQL:
    """Return a ledger's state at the end of a day; null before its first line."""
    return (
        f"(select line.state from {lines} line where line.{column} = {record} and line.voided_at is null "
        f"and line.day <= {day} order by line.day desc, line.place desc limit 1)"
    )


def partnership_on(row: str, day: SQL) -> SQL:
    """Return a partnership's state at the end of a day: its stage, and for an approved one its dates.

    `row` is the alias of the partnership's row. Null before the first line of its ledger.
    """
    stage = state_on("partnership_entry", "partnership", f"{row}.id", day)
    first = f"coalesce({row}.force_earliest, {row}.signed_earliest)"
    return (
        f"(select case when s.stage <> '{Stage.APPROVED.value}' then s.stage "
        f"when coalesce({first}, {row}.force_latest) is null or {first} > {day} then 'APPROVED' "
        f"when {row}.force_latest < {day} then 'EXPIRED' else 'IN_FORCE' end "
        f"from (select {stage} as stage) s where s.stage is not null)"
    )


def role_on(row: Row, day: SQL) -> SQL:
    """Return when a role is held, seen from a day; null where the sources do not tell."""
    return (
        f"case when {row.held_earliest} is null and {row.held_latest} is null "
        f"then case when {row.seen_earliest} <= {day} then 'CURRENT' end "
        f"when {row.held_earliest} > {day} then 'FUTURE' when {row.held_latest} < {day} then 'FORMER' "
        "else 'CURRENT' end"
    )


def representation_on(row: Row, day: SQL) -> SQL:
    """Return when a representation is held, seen from a day; null where the sources do not tell."""
    return (
        f"case when {row.planned} then 'PLANNED' "
        f"when {row.period_earliest} is null and {row.period_latest} is null then null "
        f"when {row.period_earliest} > {day} then 'FUTURE' when {row.period_latest} < {day} then 'FORMER' "
        "else 'CURRENT' end"
    )


def partnership_shown(row: str, reader: SQL) -> SQL:
    """Return the condition that others than its parties may see a partnership: it was agreed, or it is theirs."""
    agreed = ", ".join(f"'{stage}'" for stage in AGREED_STAGES)
    return (
        f"({row}.stage in ({agreed}) or {row}.proposer = {reader} or exists (select 1 from party p "
        f"where p.partnership = {row}.id and p.institution = {reader} and p.voided_at is null))"
    )


def commitment_on(row: Row, day: SQL) -> SQL:
    """Return a commitment's state at the end of a day: by its ledger, and for what is promised by its dates."""
    stage = state_on("commitment_entry", "commitment", row.id, day)
    first, last = row.force_earliest, row.force_latest
    return (
        f"(select case when s.stage = 'WITHDRAWN' then s.stage "
        f"when coalesce({first}, {last}) is null or {first} > {day} then 'PROMISED' "
        f"when {last} < {day} then 'ENDED' else 'IN_FORCE' end "
        f"from (select {stage} as stage) s where s.stage is not null)"
    )


def commitment_shown(row: str, reader: SQL) -> SQL:
    """Return the condition that others than the secretariat may see a commitment: a side may, or who sees its terms.

    One that stands under a partnership is as much seen as that.
    """
    # Quoted, as the compiler asks of columns from outside a query.
    sides = f'{row}."sender_institution", {row}."receiver_institution"'
    partnership = f'{row}."partnership"'
    return (
        f"({partnership} is null or {reader} in ({sides}) or exists (select 1 from partnership whole "
        f"where whole.id = {partnership} and {partnership_shown('whole', reader)}))"
    )
