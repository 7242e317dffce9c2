"""Support and the days on which it comes: their types. Nobody sees them without a token."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import strawberry

from consortium.support import tables
from consortium.support.model import Channel, SupportAction, SupportKind, SupportState
from consortium.support.service import MOST_OCCURRENCES, occurrences
from consortium_graphql.lazy import LazyExchange, LazyInstitution, LazyProgramme, LazySite
from consortium_graphql.limits import WORKED_OUT
from consortium_graphql.plan import (
    SQL,
    BadUserInput,
    LocalizedText,
    derived,
    embedded,
    many,
    record,
    reference,
    sql,
    texts,
)
from consortium_graphql.records import IN_ORDER, LedgerLine, PartialDate, Sourced, name_in, to_those_known
from consortium_graphql.states import state_on


@record(tables.SupportEntry)
class SupportEntry(LedgerLine):
    """A line of support's ledger."""

    support: Support | None
    action: SupportAction
    state: SupportState

    def visible(self) -> SQL | None:
        return to_those_known(self)


@record(tables.Support)
class Support(Sourced):
    """What one institution does for others, once and again."""

    kind: SupportKind
    topics: list[LocalizedText] = texts("topics", "What it is about, in each language there is.")
    giver: LazyInstitution
    receiver: LazyInstitution | None
    site: LazySite | None
    labels: list[LocalizedText] = texts("labels", "What the source calls another group that gets it.")
    parties: int | None
    programme: LazyProgramme | None
    exchange: LazyExchange | None
    channels: list[Channel]
    recurrence: str | None
    begins: PartialDate | None = embedded("begins", "The first day, as far as it is known.")
    ends: PartialDate | None = embedded("ends", "The last day; null where it is unknown or open.")
    ledger: list[SupportEntry] = many(
        tables.SupportEntry.support, order=IN_ORDER, description="How it went, line by line."
    )

    def visible(self) -> SQL | None:
        return to_those_known(self)

    @derived
    def topic(self, lang: str | None = None) -> str:
        """What it is about, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "topics", lang)

    @derived
    def regularity(self, lang: str | None = None) -> str | None:
        """How often it is given, in words, English or Russian: every Monday. Null where it is not regular."""
        return name_in(self, "recurrence_words", lang)

    @derived
    def state(self, as_of: date | None = None) -> SupportState | None:
        """Where it stands at the end of a day, today if none is named; null before it began."""
        return sql(state_on("support_entry", "support", self.id, str(as_of or self.reader.today)))


@strawberry.type(description="The days on which support comes.")
class SupportDays:
    """The days on which support comes."""

    support: Support = strawberry.field(description="What comes.")
    days: list[date] | None = strawberry.field(
        description=f"The days, {MOST_OCCURRENCES} at most; null where the support is not regular, or where its first "
        "day is not known to the day: then its rule is told in words alone."
    )
    complete: bool = strawberry.field(description="Whether those are all in the period.")


@strawberry.type
class SupportQuery:
    """What can be asked about the days of support."""

    @strawberry.field(  # type: ignore[untyped-decorator]  # Strawberry leaves it open
        description="On which days of a period support comes by its rule, both ends included; null where there is no "
        "such support. Pauses are not taken out.",
        metadata=WORKED_OUT,
    )
    async def support_days(self, id: strawberry.ID, day_from: date, day_until: date) -> SupportDays | None:
        """Work out the days."""
        if day_until < day_from:
            raise BadUserInput(f"dayUntil: {day_until} comes before {day_from}; swap the two days")
        record = _id(id)
        found = await occurrences(record, day_from, day_until) if record else None
        if found is None:
            return None
        days = None if found.days is None else list(found.days)
        return SupportDays(support=reference(Support, id), days=days, complete=found.complete)


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
