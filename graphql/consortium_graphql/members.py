"""Institutions: their types."""

from __future__ import annotations

from datetime import date

from consortium.documents import tables as documents_tables
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
from consortium.resources import tables as resources_tables
from consortium.support import tables as support_tables
from consortium_graphql.lazy import (
    LazyAward,
    LazyCountry,
    LazyDifficulty,
    LazyDocument,
    LazyExchange,
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
    LazyResourceCentre,
    LazyRole,
    LazySupport,
)
from consortium_graphql.lists.competitions import AwardFilter, AwardOrder, given_to
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.lists.lessons import DifficultyFilter, DifficultyOrder, LessonFilter, LessonOrder
from consortium_graphql.lists.meetings import DecisionFilter, DecisionOrder
from consortium_graphql.lists.members import InstitutionFilter, InstitutionOrder
from consortium_graphql.lists.memberships import MembershipFilter, MembershipOrder
from consortium_graphql.lists.news import NewsItemFilter, NewsItemOrder, QuestionFilter, QuestionOrder, told_of
from consortium_graphql.lists.participations import ParticipationFilter, ParticipationOrder, waits_for_answer
from consortium_graphql.lists.partnerships import PartnershipFilter, PartnershipOrder
from consortium_graphql.lists.programmes import ProgrammeFilter, ProgrammeOrder
from consortium_graphql.lists.publications import PublicationFilter, PublicationOrder
from consortium_graphql.lists.support import SupportFilter, SupportOrder
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
from consortium_graphql.states import partnership_on, state_on


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


def _member_on(here: Row, there: Row, as_of: date | None = None) -> SQL:
    state = state_on("membership_entry", "membership", "m.id", str(as_of or here.reader.today))
    return (
        f"exists (select 1 from membership m where m.organisation = {here.id} and m.institution = {there.id} "
        f"and m.voided_at is null and {state} = 'MEMBER')"
    )


def _took_part(here: Row, there: Row) -> SQL:
    return (
        f"{there.id} in (select pa.exchange from participation pa where pa.institution = {here.id} "
        "and pa.voided_at is null)"
    )


def _invited_to(here: Row, there: Row) -> SQL:
    own = f"{there.institution} = {here.id}"
    of_its_country = f"{there.institution} is null and {there.country} = {here.country}"
    return f"({own} or ({of_its_country})) and {waits_for_answer(there)}"


def _given_to(here: Row, there: Row) -> SQL:
    return given_to(there, str(here.id))


def _partner_of(here: Row, there: Row) -> SQL:
    """Return the condition of being a party of the same partnership in force, or of the same held exchange."""
    return f"{there.id} <> {here.id} and {there.id} in ({partners(f'{here.id}', here.reader.today)})"


def partners(institution: SQL, day: SQL) -> SQL:
    """Return the ids of those that share a partnership in force on that day, or a held exchange, with it."""
    return (
        "select other.institution from party mine join party other on other.partnership = mine.partnership "
        "join partnership shared on shared.id = mine.partnership "
        f"where mine.institution = {institution} and mine.voided_at is null and other.voided_at is null "
        f"and shared.voided_at is null and {partnership_on('shared', day)} = 'IN_FORCE' "
        "union select other.institution from participation mine "
        "join participation other on other.exchange = mine.exchange join exchange shared on shared.id = mine.exchange "
        f"where mine.institution = {institution} and mine.voided_at is null and other.voided_at is null "
        "and shared.voided_at is null and shared.state = 'HELD'"
    )


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
        reached=_member_on,
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
        reached=_took_part,
        description="The exchanges it takes part in, in whatever role.",
    )
    invitations: Page[LazyParticipation] = connection(
        order=ParticipationOrder,
        filter=ParticipationFilter,
        reached=_invited_to,
        description="The invitations that wait for an answer: its own, and those of its country that name nobody.",
    )
    awards: Page[LazyAward] = connection(
        order=AwardOrder,
        filter=AwardFilter,
        reached=_given_to,
        description="The awards that it was given, in competitions and apart from them.",
    )
    partners: Page[Institution] = connection(
        order=InstitutionOrder,
        filter=InstitutionFilter,
        reached=_partner_of,
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

    @derived
    def name(self, lang: str | None = None) -> str:
        """Its name in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "names", lang)

    @derived
    def state(self, as_of: date | None = None) -> InstitutionState | None:
        """How far it has come into being at the end of a day, today if none is named; null where nothing is known."""
        return sql(state_on("institution_entry", "institution", self.id, str(as_of or self.reader.today)))
