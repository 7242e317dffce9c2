"""Filters and orders of competitions, entrants and awards."""

from __future__ import annotations

from datetime import date
from enum import Enum

import strawberry

from consortium.competitions.model import CompetitionState, EntrantResult
from consortium_graphql.plan import SQL, Given, Key, Row, among, filters, where
from consortium_graphql.records import searched
from consortium_graphql.states import state_on


@strawberry.enum(description="How a list of competitions is ordered.")
class CompetitionOrder(Enum):
    """How a list of competitions is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@strawberry.enum(description="How a list of entrants is ordered.")
class EntrantOrder(Enum):
    """How a list of entrants is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@strawberry.enum(description="How a list of awards is ordered.")
class AwardOrder(Enum):
    """How a list of awards is ordered."""

    NAME = Key("sort_name")
    NAME_DESC = Key("sort_name", descending=True)


@filters
class CompetitionStanding:
    """Where a competition stands on a day."""

    states: list[CompetitionState] = strawberry.field(description="One of these states.")
    as_of: date | None = strawberry.field(default=None, description="At the end of this day; today if left out.")


def _stands(row: Row, given: Given) -> SQL:
    state = state_on("competition_entry", "competition", row.id, given.as_of or row.reader.today)
    return among(state, given.states, row.reader)


def _entered(row: Row, institution: SQL) -> SQL:
    return (
        f"exists (select 1 from entrant en where en.competition = {row.id} and en.institution = {institution} "
        "and en.voided_at is null)"
    )


def given_to(award: Row, institution: SQL) -> SQL:
    """Return the condition that an award was given to an institution: as an entrant, or apart from a competition."""
    entrants = f"select en.id from entrant en where en.institution = {institution} and en.voided_at is null"
    return f"({award.entrant} in ({entrants}) or {award.institution} = {institution})"


def _given_in(row: Row, competition: SQL) -> SQL:
    entrants = f"select en.id from entrant en where en.competition = {competition} and en.voided_at is null"
    return f"{row.entrant} in ({entrants})"


@filters
class CompetitionFilter:
    """Which competitions."""

    programme: strawberry.ID | None = strawberry.field(default=None, description="Of this programme.")
    organiser: strawberry.ID | None = strawberry.field(default=None, description="Held by this institution.")
    entrant: strawberry.ID | None = where(_entered, "That this institution has entered.")
    standing: CompetitionStanding | None = where(_stands, "Where it stands.")
    judged_from: date | None = where(lambda row, day: f"{row.judged_latest} >= {day}", "Judging work of this day on.")
    judged_until: date | None = where(
        lambda row, day: f"{row.judged_earliest} <= {day}", "Judging work up to this day."
    )
    search: str | None = searched("Words of the name, folded and stemmed.")


@filters
class EntrantFilter:
    """Which entrants."""

    result: list[EntrantResult] | None = strawberry.field(default=None, description="With one of these results.")
    institution: strawberry.ID | None = strawberry.field(default=None, description="This institution.")


@filters
class AwardFilter:
    """Which awards."""

    institution: strawberry.ID | None = where(given_to, "Given to this institution.")
    competition: strawberry.ID | None = where(_given_in, "Given in this competition.")
    exchange: strawberry.ID | None = strawberry.field(default=None, description="Given at this exchange.")
    search: str | None = searched("Words of the name, folded and stemmed.")
