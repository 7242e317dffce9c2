"""The root of reading: every list, and every record by its id."""

from __future__ import annotations

import strawberry

from consortium_graphql.claims import Claim
from consortium_graphql.commitments import Commitment
from consortium_graphql.competitions import Award, Competition, Entrant
from consortium_graphql.cooperation import Suggestion
from consortium_graphql.disruptions import Disruption, DisruptionEffect
from consortium_graphql.documents import Document
from consortium_graphql.duplicates import DuplicateQuery
from consortium_graphql.evaluations import Evaluation, Indicator, IndicatorValue
from consortium_graphql.exchanges import Exchange, Participation
from consortium_graphql.foundings import Founding
from consortium_graphql.importing import Import
from consortium_graphql.journal import AuditEntry
from consortium_graphql.languages import LanguageQuery
from consortium_graphql.lessons import Difficulty, Lesson
from consortium_graphql.library import LibraryFacets, LibraryItem
from consortium_graphql.lists.claims import ClaimFilter, ClaimOrder
from consortium_graphql.lists.commitments import CommitmentFilter, CommitmentOrder
from consortium_graphql.lists.competitions import AwardFilter, AwardOrder, CompetitionFilter, CompetitionOrder
from consortium_graphql.lists.cooperation import SuggestionFilter, SuggestionOrder
from consortium_graphql.lists.disruptions import DisruptionFilter, DisruptionOrder, not_of_persons
from consortium_graphql.lists.documents import DocumentFilter, DocumentOrder
from consortium_graphql.lists.evaluations import EvaluationFilter, EvaluationOrder, IndicatorFilter, IndicatorOrder
from consortium_graphql.lists.exchanges import ExchangeFilter, ExchangeOrder
from consortium_graphql.lists.foundings import FoundingFilter, FoundingOrder
from consortium_graphql.lists.importing import ImportFilter, ImportOrder
from consortium_graphql.lists.journal import AuditFilter, AuditOrder
from consortium_graphql.lists.lessons import DifficultyFilter, DifficultyOrder, LessonFilter, LessonOrder
from consortium_graphql.lists.library import LibraryFilter, LibraryOrder
from consortium_graphql.lists.meetings import DecisionFilter, DecisionOrder, MeetingFilter, MeetingOrder
from consortium_graphql.lists.members import InstitutionFilter, InstitutionOrder
from consortium_graphql.lists.memberships import MembershipFilter, MembershipOrder
from consortium_graphql.lists.merges import MergeFilter, MergeOrder
from consortium_graphql.lists.methods import MethodFilter, MethodOrder
from consortium_graphql.lists.news import NewsItemFilter, NewsItemOrder, QuestionFilter, QuestionOrder
from consortium_graphql.lists.participations import ParticipationFilter, ParticipationOrder
from consortium_graphql.lists.partnerships import PartnershipFilter, PartnershipOrder
from consortium_graphql.lists.people import PersonFilter, PersonOrder
from consortium_graphql.lists.places import CountryFilter, CountryOrder, RegionFilter, RegionOrder
from consortium_graphql.lists.programmes import ProgrammeFilter, ProgrammeOrder
from consortium_graphql.lists.publications import PublicationFilter, PublicationOrder
from consortium_graphql.lists.representations import RepresentationFilter, RepresentationOrder
from consortium_graphql.lists.resources import ResourceCentreFilter, ResourceCentreOrder
from consortium_graphql.lists.series import SeriesFilter, SeriesOrder
from consortium_graphql.lists.sources import SourceFilter, SourceOrder
from consortium_graphql.lists.support import SupportFilter, SupportOrder
from consortium_graphql.meetings import Meeting, MeetingDecision
from consortium_graphql.members import Institution
from consortium_graphql.memberships import Membership
from consortium_graphql.merges import Merge
from consortium_graphql.methods import Method
from consortium_graphql.network import NetworkQuery
from consortium_graphql.news import NewsItem, Question
from consortium_graphql.partnerships import Partnership
from consortium_graphql.people import Person
from consortium_graphql.places import Country, Region
from consortium_graphql.plan import Page, Record, by_id, by_ids, connection, facets
from consortium_graphql.programmes import Programme, Site
from consortium_graphql.publications import Publication
from consortium_graphql.reciprocity import ReciprocityQuery
from consortium_graphql.records import Source
from consortium_graphql.representations import Representation
from consortium_graphql.resources import ResourceCentre
from consortium_graphql.series import Series
from consortium_graphql.support import Support, SupportQuery
from consortium_graphql.viewer import ViewerQuery


@strawberry.type(description="What can be asked.")
class Query(ViewerQuery, NetworkQuery, LanguageQuery, DuplicateQuery, ReciprocityQuery, SupportQuery):
    """What can be asked."""

    node: Record | None = by_id("Any record, by its id.")
    nodes: list[Record | None] = by_ids("Any records, in the order of their ids; null where there is none.")
    country: Country | None = by_id("One country.")
    region: Region | None = by_id("One region or place.")
    institution: Institution | None = by_id("One institution.")
    person: Person | None = by_id("One person.")
    membership: Membership | None = by_id("One membership.")
    partnership: Partnership | None = by_id("One partnership.")
    programme: Programme | None = by_id("One programme.")
    site: Site | None = by_id("One site of a programme.")
    exchange: Exchange | None = by_id("One exchange.")
    meeting: Meeting | None = by_id("One meeting.")
    decision: MeetingDecision | None = by_id("One decision.")
    participation: Participation | None = by_id("One participation.")
    evaluation: Evaluation | None = by_id("One evaluation.")
    indicator: Indicator | None = by_id("One indicator.")
    indicator_value: IndicatorValue | None = by_id("One value of an indicator.")
    claim: Claim | None = by_id("One claim of a document.")
    series: Series | None = by_id("One series or format of exchanges.")
    disruption: Disruption | None = by_id("One disruption.")
    disruption_effect: DisruptionEffect | None = by_id("What one disruption did to one exchange, or to unnamed events.")
    competition: Competition | None = by_id("One competition.")
    entrant: Entrant | None = by_id("One entrant of a competition.")
    award: Award | None = by_id("One award.")
    method: Method | None = by_id("One method of active learning.")
    publication: Publication | None = by_id("One publication.")
    resource_centre: ResourceCentre | None = by_id("One resource centre.")
    suggestion: Suggestion | None = by_id("One suggestion.")
    document: Document | None = by_id("One document.")
    commitment: Commitment | None = by_id("One commitment.")
    merge: Merge | None = by_id("One merging of two records; for the secretariat.")
    source: Source | None = by_id("One source.")
    lesson: Lesson | None = by_id("One lesson.")
    difficulty: Difficulty | None = by_id("One difficulty.")
    support: Support | None = by_id("One support.")
    news_item: NewsItem | None = by_id("One news item, if you may see it.")
    question: Question | None = by_id("One question, if you may see it.")
    founding: Founding | None = by_id("One founding of an institution by another.")
    representation: Representation | None = by_id("One representation.")
    import_run: Import | None = by_id("One import; for the secretariat.")
    countries: Page[Country] = connection(order=CountryOrder, filter=CountryFilter, description="The countries.")
    regions: Page[Region] = connection(order=RegionOrder, filter=RegionFilter, description="The regions and places.")
    institutions: Page[Institution] = connection(
        order=InstitutionOrder, filter=InstitutionFilter, description="The institutions."
    )
    persons: Page[Person] = connection(order=PersonOrder, filter=PersonFilter, description="The persons.")
    memberships: Page[Membership] = connection(
        order=MembershipOrder, filter=MembershipFilter, description="The memberships."
    )
    partnerships: Page[Partnership] = connection(
        order=PartnershipOrder, filter=PartnershipFilter, description="The partnerships."
    )
    programmes: Page[Programme] = connection(
        order=ProgrammeOrder, filter=ProgrammeFilter, description="The programmes."
    )
    exchanges: Page[Exchange] = connection(order=ExchangeOrder, filter=ExchangeFilter, description="The exchanges.")
    documents: Page[Document] = connection(
        order=DocumentOrder, filter=DocumentFilter, description="The documents that the register keeps."
    )
    evaluations: Page[Evaluation] = connection(
        order=EvaluationOrder, filter=EvaluationFilter, description="The evaluations."
    )
    indicators: Page[Indicator] = connection(
        order=IndicatorOrder, filter=IndicatorFilter, description="The indicators."
    )
    claims: Page[Claim] = connection(
        order=ClaimOrder, filter=ClaimFilter, description="What documents state, held against the records."
    )
    meetings: Page[Meeting] = connection(order=MeetingOrder, filter=MeetingFilter, description="The meetings.")
    decisions: Page[MeetingDecision] = connection(
        order=DecisionOrder, filter=DecisionFilter, description="What was decided."
    )
    participations: Page[Participation] = connection(
        order=ParticipationOrder, filter=ParticipationFilter, description="Who takes part in exchanges, or is invited."
    )
    all_series: Page[Series] = connection(
        order=SeriesOrder, filter=SeriesFilter, description="The series and formats of exchanges."
    )
    disruptions: Page[Disruption] = connection(
        order=DisruptionOrder,
        filter=DisruptionFilter,
        in_file=not_of_persons,
        description="What disturbed exchanges and programmes.",
    )
    competitions: Page[Competition] = connection(
        order=CompetitionOrder, filter=CompetitionFilter, description="The competitions."
    )
    awards: Page[Award] = connection(order=AwardOrder, filter=AwardFilter, description="The awards.")
    methods: Page[Method] = connection(
        order=MethodOrder, filter=MethodFilter, description="The methods of active learning."
    )
    publications: Page[Publication] = connection(
        order=PublicationOrder, filter=PublicationFilter, description="The publications."
    )
    library: Page[LibraryItem] = connection(
        order=LibraryOrder, filter=LibraryFilter, description="Methods and publications as one list."
    )
    library_facets: LibraryFacets = facets(
        LibraryItem, filter=LibraryFilter, description="How many items of the library are of what."
    )
    resource_centres: Page[ResourceCentre] = connection(
        order=ResourceCentreOrder, filter=ResourceCentreFilter, description="The resource centres."
    )
    foundings: Page[Founding] = connection(order=FoundingOrder, filter=FoundingFilter, description="Who founded what.")
    representations: Page[Representation] = connection(
        order=RepresentationOrder, filter=RepresentationFilter, description="Who represents whom."
    )
    commitments: Page[Commitment] = connection(
        order=CommitmentOrder, filter=CommitmentFilter, description="Who has promised to send whom to whom."
    )
    merges: Page[Merge] = connection(
        order=MergeOrder, filter=MergeFilter, description="The mergings of two records; for the secretariat."
    )
    suggestions: Page[Suggestion] = connection(
        order=SuggestionOrder, filter=SuggestionFilter, description="The suggested pairs."
    )
    audit_entries: Page[AuditEntry] = connection(
        order=AuditOrder, filter=AuditFilter, description="Who wrote what, when; for the secretariat."
    )
    imports: Page[Import] = connection(
        order=ImportOrder, filter=ImportFilter, description="The files that were imported; for the secretariat."
    )
    sources: Page[Source] = connection(
        order=SourceOrder, filter=SourceFilter, description="The documents on which the records rest."
    )
    lessons: Page[Lesson] = connection(order=LessonOrder, filter=LessonFilter, description="What was learned.")
    difficulties: Page[Difficulty] = connection(
        order=DifficultyOrder, filter=DifficultyFilter, description="What was difficult."
    )
    supports: Page[Support] = connection(
        order=SupportOrder, filter=SupportFilter, description="Who supports whom, with what and how often."
    )
    news_items: Page[NewsItem] = connection(
        order=NewsItemOrder, filter=NewsItemFilter, description="The news that you may see."
    )
    questions: Page[Question] = connection(
        order=QuestionOrder, filter=QuestionFilter, description="The questions that you may see, and their answers."
    )
