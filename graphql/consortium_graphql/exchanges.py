"""Exchanges and participations: their types."""

from __future__ import annotations

from datetime import date

import strawberry

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
from consortium.lessons import tables as lessons_tables
from consortium.meetings import tables as meetings_tables
from consortium.methods import tables as methods_tables
from consortium.programmes import tables as programmes_tables
from consortium.support import tables as support_tables
from consortium_graphql.disruptions import Disruption, DisruptionEffect
from consortium_graphql.flags import flags_of
from consortium_graphql.lazy import (
    LazyCountry,
    LazyDifficulty,
    LazyDocument,
    LazyEvaluation,
    LazyInstitution,
    LazyLesson,
    LazyMeeting,
    LazyMethodUse,
    LazyNewsItem,
    LazyPartnership,
    LazyPlannedActivity,
    LazyProgramme,
    LazyRegion,
    LazySeries,
    LazySupport,
)
from consortium_graphql.lists.disruptions import told
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.exchanges import overdue
from consortium_graphql.lists.lessons import DifficultyFilter, DifficultyOrder, LessonFilter, LessonOrder
from consortium_graphql.lists.news import NewsItemFilter, NewsItemOrder, told_of
from consortium_graphql.lists.support import SupportFilter, SupportOrder
from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Page,
    ReaderSQL,
    Row,
    connection,
    derived,
    embedded,
    localized,
    many,
    record,
    sql,
    texts,
)
from consortium_graphql.records import IN_ORDER, PartialDate, Sourced, name_in


def _cause(condition: SQL, reader: ReaderSQL) -> SQL:
    """Return the name of the disruption that meets a condition; null where the reader may not be told of it."""
    asked = " and ".join(filter(None, (condition, told("cause", reader))))
    return f"(select {localized('cause.names', None, reader)} from disruption cause where {asked} limit 1)"


@record(tables.ScheduleEntry)
class ScheduleEntry(Sourced):
    """A line of an exchange's schedule: what was planned at one time, and why it changed."""

    exchange: Exchange
    place: int
    change: ScheduleChange
    planned: PartialDate | None = embedded("planned", "The days planned; null where none were named.")
    region: LazyRegion | None
    venue: list[LocalizedText] = texts("venue", "The place planned, in words.")
    disruption: Disruption | None

    @derived
    def reason(self) -> str | None:
        """Why: what was said, else what the disruption is called, if you may be told of it."""
        return sql(f"coalesce({self.reason}, {_cause(f'cause.id = {self.disruption}', self.reader)})")


@record(tables.Headcount)
class Headcount(Sourced):
    """How many people of one group were planned and came with a participation."""

    participation: Participation
    group: PeopleGroup
    planned: int | None
    attended: int | None


def _invites(guest: Row, owner: Row) -> SQL:
    return f"{owner.exchange} = {guest.exchange} and {owner.id} <> {guest.id} and {owner.role} in ('HOST', 'ORGANISER')"


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
    inviters: list[Participation] = many(
        order=Key("sort_name"), reached=_invites, description="Who holds the exchange, and so invites to it."
    )


@record(tables.Exchange)
class Exchange(Sourced):
    """An exchange activity."""

    kind: ExchangeKind
    mode: Mode | None
    state: ExchangeState
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    series: str | None = strawberry.field(
        description="The series or format that it belongs to, or how often it is held, in words.",
        deprecation_reason="Ask `partOfSeries` for the series; this text keeps how often an exchange is held.",
    )
    part_of_series: LazySeries | None
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

    effects: list[DisruptionEffect] = many(
        tables.DisruptionEffect.exchange,
        order=Key("created_at"),
        description="What disruptions did to it, those of which you may be told.",
    )

    @derived
    def cancelled_reason(self) -> str | None:
        """Why it was cancelled: what was said, else what the disruption is called, if you may be told of it."""
        done = (
            f"select de.disruption from disruption_effect de where de.exchange = {self.id} "
            "and de.effect = 'CANCELLED' and de.applied and de.voided_at is null"
        )
        return sql(f"coalesce({self.cancelled_reason}, {_cause(f'cause.id in ({done})', self.reader)})")

    lessons: Page[LazyLesson] = connection(
        lessons_tables.Lesson.exchange, order=LessonOrder, filter=LessonFilter, description="What was learned from it."
    )
    difficulties: Page[LazyDifficulty] = connection(
        lessons_tables.Difficulty.exchange,
        order=DifficultyOrder,
        filter=DifficultyFilter,
        description="What was difficult in it.",
    )
    supports: Page[LazySupport] = connection(
        support_tables.Support.exchange,
        order=SupportOrder,
        filter=SupportFilter,
        description="The support that is registered under it.",
    )
    news: Page[LazyNewsItem] = connection(
        order=NewsItemOrder,
        filter=NewsItemFilter,
        reached=told_of("news_item", "exchange"),
        description="The news that speak of it.",
    )
    method_uses: list[LazyMethodUse] = many(
        methods_tables.MethodUse.exchange, order=Key("created_at"), description="The methods that were used in it."
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
