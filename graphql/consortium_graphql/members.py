"""Institutions: their types."""

from __future__ import annotations

from datetime import date

from consortium.documents import tables as documents_tables
from consortium.foundings import tables as foundings_tables
from consortium.lessons import tables as lessons_tables
from consortium.meetings import tables as meetings_tables
from consortium.members import tables
from consortium.members.model import AliasKind, InstitutionAction, InstitutionKind, InstitutionState
from consortium.memberships import tables as memberships_tables
from consortium.news import tables as news_tables
from consortium.partnerships import tables as partnerships_tables
from consortium.people import tables as people_tables
from consortium.programmes import tables as programmes_tables
from consortium.publications import tables as publications_tables
from consortium.representations import tables as representations_tables
from consortium.resources import tables as resources_tables
from consortium.support import tables as support_tables
from consortium_graphql.lazy import (
    LazyAward,
    LazyCountry,
    LazyDifficulty,
    LazyDocument,
    LazyExchange,
    LazyFounding,
    LazyLesson,
    LazyMeetingDecision,
    LazyMembership,
    LazyNewsItem,
    LazyParticipation,
    LazyPartnership,
    LazyProgramme,
    LazyPublication,
    LazyQuestion,
    LazyRegion,
    LazyRepresentation,
    LazyResourceCentre,
    LazyRole,
    LazySupport,
)
from consortium_graphql.lists.competitions import AwardFilter, AwardOrder
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.lists.foundings import FoundingFilter, FoundingOrder
from consortium_graphql.lists.lessons import DifficultyFilter, DifficultyOrder, LessonFilter, LessonOrder
from consortium_graphql.lists.meetings import DecisionFilter, DecisionOrder
from consortium_graphql.lists.members import InstitutionFilter, InstitutionOrder
from consortium_graphql.lists.memberships import MembershipFilter, MembershipOrder
from consortium_graphql.lists.news import NewsItemFilter, NewsItemOrder, QuestionFilter, QuestionOrder, told_of
from consortium_graphql.lists.participations import ParticipationFilter, ParticipationOrder
from consortium_graphql.lists.partnerships import PartnershipFilter, PartnershipOrder
from consortium_graphql.lists.programmes import ProgrammeFilter, ProgrammeOrder
from consortium_graphql.lists.publications import PublicationFilter, PublicationOrder
from consortium_graphql.lists.representations import RepresentationFilter, RepresentationOrder
from consortium_graphql.lists.support import SupportFilter, SupportOrder
from consortium_graphql.plan import Key, LocalizedText, Page, connection, derived, embedded, many, record, sql, texts
from consortium_graphql.reaching import given_to, invited_to, member_on, partner_of, represented_by, took_part
from consortium_graphql.records import IN_ORDER, LedgerLine, PartialDate, Sourced, name_in
from consortium_graphql.states import state_on


@record(tables.Alias)
class Alias(Sourced):
    """Another name of an institution."""

    institution: Institution
    kind: AliasKind
    language: str | None
    value: str


@record(tables.Identifier)
class Identifier(Sourced):
    """A name of an institution in somebody's scheme."""

    institution: Institution
    scheme: str
    value: str


@record(tables.InstitutionEntry)
class InstitutionEntry(LedgerLine):
    """A line of an institution's ledger."""

    institution: Institution
    action: InstitutionAction
    state: InstitutionState
    decision: LazyMeetingDecision | None


@record(tables.Institution, known=True)
class Institution(Sourced):
    """A body that cooperates: a school, a university, a ministry, a network, a consortium."""

    kind: InstitutionKind
    names: list[LocalizedText] = texts("names", "Its display name in each language there is.")
    country: LazyCountry | None
    region: LazyRegion | None
    parent: Institution | None
    areas: list[str]
    aims: list[LocalizedText] = texts("aims", "What it is for.")
    founded: PartialDate | None = embedded("founded", "When it was founded.")
    address: str | None
    email: str | None
    phone: str | None
    website: str | None
    aliases: list[Alias] = many(tables.Alias.institution, order=Key("value"), description="Its other names.")
    identifiers: list[Identifier] = many(
        tables.Identifier.institution, order=Key("scheme"), description="Its names in other people's schemes."
    )
    ledger: list[InstitutionEntry] = many(
        tables.InstitutionEntry.institution, order=IN_ORDER, description="How it came to be, line by line."
    )
    founders: list[LazyFounding] = many(
        foundings_tables.Founding.institution,
        order=Key("sort_name"),
        description="Who founded it, each with the document that tells it; when, its own date says.",
    )
    foundings: Page[LazyFounding] = connection(
        foundings_tables.Founding.founder, order=FoundingOrder, filter=FoundingFilter, description="What it founded."
    )
    decisions: Page[LazyMeetingDecision] = connection(
        meetings_tables.MeetingDecision.body,
        order=DecisionOrder,
        filter=DecisionFilter,
        description="What was decided about it.",
    )
    roles: list[LazyRole] = many(
        people_tables.Role.institution, order=Key("sort_name"), description="The roles that persons hold in it."
    )
    memberships: Page[LazyMembership] = connection(
        memberships_tables.Membership.institution,
        order=MembershipOrder,
        filter=MembershipFilter,
        description="Where it is a member, or was.",
    )
    admissions: Page[LazyMembership] = connection(
        memberships_tables.Membership.organisation,
        order=MembershipOrder,
        filter=MembershipFilter,
        description="The memberships in it, whatever their state.",
    )
    members: Page[Institution] = connection(
        order=InstitutionOrder,
        filter=InstitutionFilter,
        reached=member_on,
        description="The institutions that are its members at the end of a day, today if none is named.",
    )
    partnerships: Page[LazyPartnership] = connection(
        partnerships_tables.Party.institution,
        partnerships_tables.Party.partnership,
        order=PartnershipOrder,
        filter=PartnershipFilter,
        description="The partnerships it is a party of.",
    )
    programmes: Page[LazyProgramme] = connection(
        programmes_tables.ProgrammeParty.institution,
        programmes_tables.ProgrammeParty.programme,
        order=ProgrammeOrder,
        filter=ProgrammeFilter,
        description="The programmes it leads, funds or is a partner in.",
    )
    exchanges: Page[LazyExchange] = connection(
        order=ExchangeOrder,
        filter=ExchangeFilter,
        reached=took_part,
        description="The exchanges it takes part in, in whatever role.",
    )
    invitations: Page[LazyParticipation] = connection(
        order=ParticipationOrder,
        filter=ParticipationFilter,
        reached=invited_to,
        description="The invitations that wait for an answer: its own, and those of its country that name nobody.",
    )
    awards: Page[LazyAward] = connection(
        order=AwardOrder,
        filter=AwardFilter,
        reached=given_to,
        description="The awards that it was given, in competitions and apart from them.",
    )
    partners: Page[Institution] = connection(
        order=InstitutionOrder,
        filter=InstitutionFilter,
        reached=partner_of,
        description="Those that share a partnership in force today, or a held exchange, with it.",
    )
    documents: Page[LazyDocument] = connection(
        documents_tables.Document.institution,
        order=DocumentOrder,
        filter=DocumentFilter,
        description="The documents that speak of it.",
    )
    lessons: Page[LazyLesson] = connection(
        lessons_tables.Lesson.institution, order=LessonOrder, filter=LessonFilter, description="What it learned."
    )
    difficulties: Page[LazyDifficulty] = connection(
        lessons_tables.Difficulty.institution,
        order=DifficultyOrder,
        filter=DifficultyFilter,
        description="What was difficult for it.",
    )
    supports_given: Page[LazySupport] = connection(
        support_tables.Support.giver, order=SupportOrder, filter=SupportFilter, description="The support that it gives."
    )
    supports_received: Page[LazySupport] = connection(
        support_tables.Support.receiver,
        order=SupportOrder,
        filter=SupportFilter,
        description="The support that it gets, where it is named.",
    )
    news: Page[LazyNewsItem] = connection(
        order=NewsItemOrder,
        filter=NewsItemFilter,
        reached=told_of("news_item", "institution"),
        description="The news that speak of it.",
    )
    questions: Page[LazyQuestion] = connection(
        news_tables.Question.asker,
        order=QuestionOrder,
        filter=QuestionFilter,
        description="What it asked, as far as you may see it.",
    )

    publications: Page[LazyPublication] = connection(
        publications_tables.Publication.publisher,
        order=PublicationOrder,
        filter=PublicationFilter,
        description="What it published.",
    )
    resource_centres: list[LazyResourceCentre] = many(
        resources_tables.ResourceCentre.institution,
        order=Key("created_at"),
        description="What it is a resource centre for.",
    )
    representations: Page[LazyRepresentation] = connection(
        representations_tables.Representation.institution,
        order=RepresentationOrder,
        filter=RepresentationFilter,
        description="For whom it speaks.",
    )
    represented_by: Page[LazyRepresentation] = connection(
        order=RepresentationOrder,
        filter=RepresentationFilter,
        reached=represented_by,
        description="Who speaks for it, or for the members of a body of which it is one at the end of a day, today if "
        "none is named; of which members, the labels tell.",
    )

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def state(self, as_of: date | None = None) -> InstitutionState | None:
        """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
        return sql(state_on("institution_entry", "institution", self.id, str(as_of or self.reader.today)))
