"""Filters and orders of commitments."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.access import Persona
from consortium.commitments.measures import keeping
from consortium.commitments.model import CommitmentState, Keeping
from consortium.exchanges.model import Mode
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import commitment_on, partnership_shown


@strawberry.enum(description="How a list of commitments is ordered.")
class CommitmentOrder(Enum):
    """How a list of commitments is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class CommitmentStanding:
    """Where a commitment stands on a day."""

    states: list[CommitmentState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


@filters
class CommitmentKeeping:
    """Whether a commitment was kept in a year."""

    answers: list[Keeping] = strawberry.field(description="One of these answers.")
    year: int = strawberry.field(description="In this year.")


def _stands(row: Row, given: Given) -> SQL:
    return among(commitment_on(row, given.as_of or row.reader.today), given.states, row.reader)


def _kept(row: Row, given: Given) -> SQL:
    alias = str(row.id).rpartition(".")[0]
    return among(keeping(alias, row.reader.dialect.name, given.year, row.reader.today), given.answers, row.reader)


def _under(row: Row, partnership: SQL) -> SQL:
    under = f"{row.partnership} = {partnership}"
    if row.reader.role is Persona.SECRETARIAT:
        return under
    shown = partnership_shown("whole", row.reader.institution)
    return f"{under} and exists (select 1 from partnership whole where whole.id = {partnership} and {shown})"


@filters
class CommitmentFilter:
    """Which commitments."""

    institution: strawberry.ID | None = where(
        lambda row, value: f"{value} in ({row.sender_institution}, {row.receiver_institution})",
        "With this institution as sender or receiver.",
    )
    country: strawberry.ID | None = where(
        lambda row, value: (
            f"({value} in ({row.sender_country}, {row.receiver_country}) or exists (select 1 from institution side "
            f"where side.id in ({row.sender_institution}, {row.receiver_institution}) and side.country = {value}))"
        ),
        "With this country, or an institution in it, as sender or receiver.",
    )
    programme: strawberry.ID | None = strawberry.field(default=None, description="Under this programme.")
    partnership: strawberry.ID | None = where(_under, "Under this partnership, if you may see it.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="Agreed at this meeting.")
    mode: list[Mode] | None = strawberry.field(default=None, description="In one of these modes.")
    standing: CommitmentStanding | None = where(_stands, "Where it stands.")
    keeping: CommitmentKeeping | None = where(_kept, "Whether it was kept.")
    search: str | None = searched("Words of what is promised and of the areas, folded and stemmed.")
