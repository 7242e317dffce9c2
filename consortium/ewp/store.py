"""Every query of what an agreement tells: as many statements for two parties as for two hundred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from piccolo.columns.combination import And
from piccolo.table import Table

from consortium.commitments.tables import Commitment, CommitmentEntry
from consortium.ledger import Entry
from consortium.members.tables import Identifier, Institution
from consortium.partnerships.model import Stage
from consortium.partnerships.store import PARTNERSHIP_LEDGER, parties_of
from consortium.partnerships.tables import Partnership
from consortium.people.tables import Person, Role
from consortium.places.tables import Country
from consortium.writing import ledgers, store
from consortium.writing.kinds import Row

SCHEME = "schac"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The rows that the agreements of a partnership rest on; void ones are not among them."""

    partnership: Row
    lines: list[Entry[Stage]]
    parties: list[Row]
    institutions: dict[UUID, Row]
    countries: dict[UUID, Row]
    identifiers: list[Row]
    roles: list[Row]
    persons: dict[UUID, Row]
    commitments: list[Row]
    commitment_lines: list[Row]


async def read(partnership: UUID) -> Recorded | None:
    """Return what is recorded of a partnership, or None where there is no such partnership or it is void."""
    row = await store.find(Partnership, partnership)
    if row is None or row["voided_at"] is not None:
        return None
    parties = await parties_of(partnership)
    named = [party["institution"] for party in parties if party["institution"] is not None]
    institutions = await store.look_up(Institution, named)
    roles = await _naming(Role, "institution", named)
    commitments = await store.where(Commitment, "partnership", partnership)
    return Recorded(
        partnership=row,
        lines=await ledgers.entries(PARTNERSHIP_LEDGER, partnership),
        parties=parties,
        institutions=institutions,
        countries=await store.look_up(Country, [each["country"] for each in institutions.values() if each["country"]]),
        identifiers=await _naming(Identifier, "institution", named),
        roles=roles,
        persons=await store.look_up(Person, [role["person"] for role in roles]),
        commitments=commitments,
        commitment_lines=await _naming(CommitmentEntry, "commitment", [each["id"] for each in commitments]),
    )


async def _naming(table: type[Table], column: str, records: Sequence[UUID]) -> list[Row]:
    """Return the rows that name one of some records in a column, oldest first; void ones are left out."""
    if not records:
        return []
    columns = store.columns_of(table)
    wanted = And(getattr(columns, column).is_in(list(records)), columns.voided_at.is_null())
    query = columns.select().where(wanted).order_by(columns.created_at).order_by(columns.id)
    found: list[Row] = await query.output(load_json=True)
    return found
