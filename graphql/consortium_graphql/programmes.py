"""Programmes and sites: their types."""

from __future__ import annotations

from datetime import date

from consortium.documents import tables as documents_tables
from consortium.evaluations import tables as evaluations_tables
from consortium.exchanges import tables as exchanges_tables
from consortium.partnerships import tables as partnerships_tables
from consortium.people import tables as people_tables
from consortium.programmes import tables
from consortium.programmes.model import ProgrammeAction, ProgrammePart, ProgrammeState, SiteAction, SiteState
from consortium_graphql.counting import sites_complete, sites_in_state
from consortium_graphql.lazy import (
    LazyCountry,
    LazyDocument,
    LazyEvaluation,
    LazyExchange,
    LazyInstitution,
    LazyPartnership,
    LazyRegion,
    LazyRole,
)
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.lists.partnerships import PartnershipFilter, PartnershipOrder
from consortium_graphql.lists.programmes import SiteFilter, SiteOrder
from consortium_graphql.plan import (
    Key,
    LocalizedText,
    Page,
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


@record(tables.Programme)
class Programme(Sourced):
    """Work that several institutions do together for a time."""

    names: list[LocalizedText] = texts("names", "Its name in each language there is.")
    period: PartialDate | None = embedded("period", "How long it runs.")
    areas: list[str]
    aims: list[LocalizedText] = texts("aims", "What it is for.")
    results: list[LocalizedText] = texts("results", "What is expected of it.")
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
