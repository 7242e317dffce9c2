"""Exchanges and participations: their types."""

from __future__ import annotations

from datetime import date

from consortium.documents import tables as documents_tables
from consortium.evaluations import tables as evaluations_tables
from consortium.exchanges import tables
from consortium.exchanges.model import (
    ExchangeKind,
    ExchangeState,
    Flag,
    Mode,
    ParticipationRole,
    ParticipationState,
    PeopleGroup,
    ScheduleChange,
)
from consortium.meetings import tables as meetings_tables
from consortium.programmes import tables as programmes_tables
from consortium_graphql.flags import flags_of
from consortium_graphql.lazy import (
    LazyCountry,
    LazyDocument,
    LazyEvaluation,
    LazyInstitution,
    LazyMeeting,
    LazyPartnership,
    LazyPlannedActivity,
    LazyProgramme,
    LazyRegion,
)
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.exchanges import overdue
from consortium_graphql.plan import Key, LocalizedText, Page, connection, derived, embedded, many, record, sql, texts
from consortium_graphql.records import IN_ORDER, PartialDate, Sourced, name_in


@record(tables.ScheduleEntry)
class ScheduleEntry(Sourced):
    """A line of an exchange's schedule: what was planned at one time, and why it changed."""

    exchange: Exchange
    place: int
    change: ScheduleChange
    planned: PartialDate | None = embedded("planned", "The days planned; null where none were named.")
    region: LazyRegion | None
    venue: list[LocalizedText] = texts("venue", "The place planned, in words.")
    reason: str | None


@record(tables.Headcount)
class Headcount(Sourced):
    """How many people of one group were planned and came with a participation."""

    participation: Participation
    group: PeopleGroup
    planned: int | None
    attended: int | None


@record(tables.Participation)
class Participation(Sourced):
    """The part of a country, and where known of an institution, in an exchange."""

    exchange: Exchange
    country: LazyCountry | None
    region: LazyRegion | None
    institution: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls a group.")
    parties: int | None
    part_of: Participation | None
    role: ParticipationRole
    state: ParticipationState
    headcounts: list[Headcount] = many(
        tables.Headcount.participation, order=Key("group"), description="How many people, by group."
    )
    parts: list[Participation] = many(
        tables.Participation.part_of,
        order=Key("sort_name"),
        description="Those that are counted in this group already.",
    )


@record(tables.Exchange)
class Exchange(Sourced):
    """An exchange activity."""

    kind: ExchangeKind
    mode: Mode | None
    state: ExchangeState
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    series: str | None
    about: list[LocalizedText] = texts("about", "What it was about.")
    areas: list[str]
    programme: LazyProgramme | None
    partnership: LazyPartnership | None
    region: LazyRegion | None
    venue: list[LocalizedText] = texts("venue", "The place in words.")
    planned: PartialDate | None = embedded("planned", "The planned days as last announced.")
    actual: PartialDate | None = embedded("actual", "The days on which it was held.")
    zone: str | None
    stated_days: int | None
    stated_parties: int | None
    people_planned: int | None
    people_attended: int | None
    cancelled_reason: str | None
    schedule: list[ScheduleEntry] = many(
        tables.ScheduleEntry.exchange, order=IN_ORDER, description="Everything ever planned, line by line."
    )
    fulfils: list[LazyPlannedActivity] = many(
        programmes_tables.Fulfilment.exchange,
        programmes_tables.Fulfilment.activity,
        order=Key("number"),
        description="The planned activities that it fulfils, in whole or in part.",
    )
    meetings: list[LazyMeeting] = many(
        meetings_tables.Meeting.exchange, order=Key("day"), description="The meetings that were part of it."
    )
    participations: list[Participation] = many(
        tables.Participation.exchange, order=Key("sort_name"), description="Who takes part."
    )
    documents: Page[LazyDocument] = connection(
        documents_tables.Document.exchange,
        order=DocumentOrder,
        filter=DocumentFilter,
        description="What was written and pictured of it.",
    )
    evaluations: list[LazyEvaluation] = many(
        evaluations_tables.Evaluation.exchange, order=Key("sort_name"), description="How it was evaluated."
    )

    @derived
    def title(self, lang: str | None = None) -> str:
        """Its title in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "titles", lang)

    @derived
    def overdue(self) -> bool:
        """Whether its last planned day is over while it was neither held nor cancelled."""
        return sql(f"({overdue(self)})")  # type: ignore[arg-type]  # a row of an exchange

    @derived
    def day(self) -> date | None:
        """The first day: the actual one, else the planned one; null where neither is known."""
        return sql(f"nullif({self.day}, '0001-01-01')")

    @derived
    def flags(self) -> list[Flag]:
        """What does not add up: between what was planned, what is stated and what the records hold."""
        return sql(flags_of(self))  # type: ignore[arg-type]  # a row of an exchange
