"""Programmes and sites: their types."""

from __future__ import annotations

from datetime import date

from consortium.documents import tables as documents_tables
from consortium.evaluations import tables as evaluations_tables
from consortium.exchanges import tables as exchanges_tables
from consortium.lessons import tables as lessons_tables
from consortium.partnerships import tables as partnerships_tables
from consortium.people import tables as people_tables
from consortium.programmes import tables
from consortium.programmes.logframe import Achievement, ActivityStanding, ObjectiveLevel, TargetGroupKind
from consortium.programmes.model import ProgrammeAction, ProgrammePart, ProgrammeState, SiteAction, SiteState
from consortium.publications import tables as publications_tables
from consortium.support import tables as support_tables
from consortium_graphql.counting import sites_complete, sites_in_state
from consortium_graphql.lazy import (
    LazyCountry,
    LazyDifficulty,
    LazyDocument,
    LazyEvaluation,
    LazyExchange,
    LazyInstitution,
    LazyLesson,
    LazyNewsItem,
    LazyPartnership,
    LazyPublication,
    LazyRegion,
    LazyRole,
    LazySupport,
)
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.lists.lessons import DifficultyFilter, DifficultyOrder, LessonFilter, LessonOrder
from consortium_graphql.lists.news import NewsItemFilter, NewsItemOrder, told_of
from consortium_graphql.lists.partnerships import PartnershipFilter, PartnershipOrder
from consortium_graphql.lists.programmes import SiteFilter, SiteOrder, joined_late
from consortium_graphql.lists.publications import PublicationFilter, PublicationOrder
from consortium_graphql.lists.support import SupportFilter, SupportOrder
from consortium_graphql.logframe import ExpectedResult, Objective, PlannedActivity, TargetGroup, activity_standing
from consortium_graphql.plan import (
    SQL,
    Key,
    LocalizedText,
    Page,
    Row,
    connection,
    derived,
    embedded,
    many,
    record,
    sql,
    texts,
)
from consortium_graphql.records import IN_ORDER, LedgerLine, PartialDate, Sourced, name_in
from consortium_graphql.states import state_on


@record(tables.ProgrammeParty)
class ProgrammeParty(Sourced):
    """An institution's part in a programme."""

    programme: Programme
    institution: LazyInstitution
    part: ProgrammePart


@record(tables.ProgrammeEntry)
class ProgrammeEntry(LedgerLine):
    """A line of a programme's ledger."""

    programme: Programme
    action: ProgrammeAction
    state: ProgrammeState


@record(tables.SiteEntry)
class SiteEntry(LedgerLine):
    """A line of a site's ledger."""

    site: Site
    action: SiteAction
    state: SiteState


@record(tables.Site)
class Site(Sourced):
    """A place where a programme happens: one named institution, or a group of which only the number is known."""

    programme: Programme
    institution: LazyInstitution | None
    labels: list[LocalizedText] = texts("labels", "What the source calls a group.")
    country: LazyCountry | None
    region: LazyRegion | None
    parties: int | None
    part_of: Site | None
    parts: list[Site] = many(
        tables.Site.part_of, order=Key("sort_name"), description="Those that are counted in this group already."
    )
    ledger: list[SiteEntry] = many(tables.SiteEntry.site, order=IN_ORDER, description="How it fared, line by line.")

    @derived
    def state(self, as_of: date | None = None) -> SiteState | None:
        """How it fares at the end of a day, today if none is named; null before it began."""
        return sql(state_on("site_entry", "site", self.id, str(as_of or self.reader.today)))

    @derived
    def joined_late(self) -> bool | None:
        """Whether it came later than the first sites, or after the programme's period; null where nobody knows."""
        return sql(joined_late(self))  # type: ignore[arg-type]  # a row of a site


def _of_level(row: Row, level: ObjectiveLevel | None = None) -> SQL | None:
    return f"{row.level} = {level}" if level else None


def _of_kind(row: Row, kind: TargetGroupKind | None = None) -> SQL | None:
    return f"{row.kind} = {kind}" if kind else None


def _so_achieved(row: Row, achieved: Achievement | None = None) -> SQL | None:
    return f"{row.achieved} = {achieved}" if achieved else None


def _so_standing(row: Row, standing: ActivityStanding | None = None) -> SQL | None:
    return f"{activity_standing(row)} = {standing}" if standing else None


@record(tables.Programme)
class Programme(Sourced):
    """Work that several institutions do together for a time."""

    names: list[LocalizedText] = texts("names", "Its name in each language there is.")
    period: PartialDate | None = embedded("period", "How long it runs.")
    areas: list[str]
    aims: list[LocalizedText] = texts(
        "aims", "What it is for.", deprecated="Ask for `objectives` and `targetGroups`, which are records of their own."
    )
    results: list[LocalizedText] = texts(
        "results",
        "What is expected of it.",
        deprecated="Ask for `expectedResults`, which also tell what was achieved.",
    )
    objectives: list[Objective] = many(
        tables.Objective.programme,
        order=Key("sort_name"),
        keep=_of_level,
        description="What it is for: overall objectives, then specific ones, by number.",
    )
    target_groups: list[TargetGroup] = many(
        tables.TargetGroup.programme,
        order=Key("sort_name"),
        keep=_of_kind,
        description="For whom it is: final beneficiaries, then target groups.",
    )
    expected_results: list[ExpectedResult] = many(
        tables.ExpectedResult.programme,
        order=Key("number"),
        keep=_so_achieved,
        description="What is expected of it, and whether it was achieved, by number.",
    )
    activities: list[PlannedActivity] = many(
        tables.PlannedActivity.programme,
        order=Key("number"),
        keep=_so_standing,
        description="What it plans to do, and how that stands against what was held, by number.",
    )
    parties: list[ProgrammeParty] = many(
        tables.ProgrammeParty.programme, order=Key("part"), description="Who leads, funds and takes part."
    )
    ledger: list[ProgrammeEntry] = many(
        tables.ProgrammeEntry.programme, order=IN_ORDER, description="How it went, line by line."
    )
    roles: list[LazyRole] = many(
        people_tables.Role.programme, order=Key("sort_name"), description="The roles that persons hold in it."
    )
    sites: Page[Site] = connection(
        tables.Site.programme, order=SiteOrder, filter=SiteFilter, description="Where it happens."
    )
    partnerships: Page[LazyPartnership] = connection(
        partnerships_tables.Partnership.programme,
        order=PartnershipOrder,
        filter=PartnershipFilter,
        description="The partnerships that belong to it.",
    )
    exchanges: Page[LazyExchange] = connection(
        exchanges_tables.Exchange.programme,
        order=ExchangeOrder,
        filter=ExchangeFilter,
        description="The exchanges in it.",
    )
    documents: Page[LazyDocument] = connection(
        documents_tables.Document.programme,
        order=DocumentOrder,
        filter=DocumentFilter,
        description="Its documents.",
    )
    evaluations: list[LazyEvaluation] = many(
        evaluations_tables.Evaluation.programme, order=Key("sort_name"), description="How it was evaluated."
    )
    lessons: Page[LazyLesson] = connection(
        lessons_tables.Lesson.programme, order=LessonOrder, filter=LessonFilter, description="What was learned from it."
    )
    difficulties: Page[LazyDifficulty] = connection(
        lessons_tables.Difficulty.programme,
        order=DifficultyOrder,
        filter=DifficultyFilter,
        description="What was difficult in it.",
    )
    supports: Page[LazySupport] = connection(
        support_tables.Support.programme,
        order=SupportOrder,
        filter=SupportFilter,
        description="Who supports whom in it.",
    )
    news: Page[LazyNewsItem] = connection(
        order=NewsItemOrder,
        filter=NewsItemFilter,
        reached=told_of("news_item", "programme"),
        description="The news that speak of it.",
    )

    publications: Page[LazyPublication] = connection(
        publications_tables.Publication.programme,
        order=PublicationOrder,
        filter=PublicationFilter,
        description="The publications that it produced.",
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def state(self, as_of: date | None = None) -> ProgrammeState | None:
        """Where it stands at the end of a day, today if none is named; null before it began."""
        return sql(state_on("programme_entry", "programme", self.id, str(as_of or self.reader.today)))

    @derived
    def site_count(self, state: SiteState, as_of: date | None = None) -> int:
        """How many sites are in a state at the end of a day, today if none is named; none is counted twice.

        A group counts with its number, whatever is named of it.
        """
        day = str(as_of or self.reader.today)
        return sql(sites_in_state(self, str(state), day))  # type: ignore[arg-type]  # a row of a programme

    @derived
    def site_count_complete(self, as_of: date | None = None) -> bool:
        """Whether those are all; not so where nobody knows for how many some group stands."""
        return sql(sites_complete(self, str(as_of or self.reader.today)))  # type: ignore[arg-type]  # a row of a programme
