"""Meetings and decisions: their types."""

from __future__ import annotations

from datetime import date

from consortium.exchanges.model import Mode
from consortium.meetings import tables
from consortium.meetings.model import DecisionKind
from consortium.members import tables as members_tables
from consortium_graphql.lazy import (
    LazyCountry,
    LazyExchange,
    LazyInstitution,
    LazyInstitutionEntry,
    LazyRegion,
)
from consortium_graphql.plan import Key, LocalizedText, derived, embedded, many, record, sql, texts
from consortium_graphql.records import IN_ORDER, PartialDate, Sourced, name_in


@record(tables.DecisionParty)
class DecisionParty(Sourced):
    """Who took part in deciding: a country, and where known an institution."""

    decision: MeetingDecision
    institution: LazyInstitution | None
    country: LazyCountry | None
    region: LazyRegion | None
    labels: list[LocalizedText] = texts("labels", "What the source calls those who are not named.")
    parties: int | None


@record(tables.MeetingDecision)
class MeetingDecision(Sourced):
    """What was decided, at a meeting that is known or not."""

    meeting: Meeting | None
    number: str | None
    texts: list[LocalizedText] = texts("texts", "What was decided, in each language there is.")
    kind: DecisionKind
    decided: PartialDate | None = embedded("decided", "When it was decided: the meeting's day if nothing else.")
    body: LazyInstitution | None
    parties: list[DecisionParty] = many(
        tables.DecisionParty.decision, order=Key("sort_name"), description="Who took part in deciding."
    )
    followed_by: list[LazyInstitutionEntry] = many(
        members_tables.InstitutionEntry.decision,
        order=IN_ORDER,
        description="The line of the body's ledger that follows from it, if any.",
    )

    @derived
    def text(self, lang: str | None = None) -> str:
        """What was decided, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)

    @derived
    def day(self) -> date | None:
        """The first day on which it may have been decided; null where that is unknown."""
        return sql(f"nullif({self.day}, '0001-01-01')")


@record(tables.Meeting)
class Meeting(Sourced):
    """A sitting at which something is decided."""

    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    exchange: LazyExchange | None
    body: LazyInstitution | None
    held: PartialDate | None = embedded("held", "When it was held.")
    region: LazyRegion | None
    venue: list[LocalizedText] = texts("venue", "The place in words.")
    mode: Mode | None
    decisions: list[MeetingDecision] = many(
        tables.MeetingDecision.meeting, order=Key("sort_name"), description="What was decided there, by number."
    )

    @derived
    def title(self, lang: str | None = None) -> str:
        """Its title in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "titles", lang)

    @derived
    def day(self) -> date | None:
        """The first day on which it may have been held; null where that is unknown."""
        return sql(f"nullif({self.day}, '0001-01-01')")
