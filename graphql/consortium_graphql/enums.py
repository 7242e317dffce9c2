"""The register's own enums as enums of the schema, described by their docstrings."""

from __future__ import annotations

from enum import Enum
from functools import cache

import strawberry

from consortium.access import Persona
from consortium.claims import arithmetic
from consortium.claims import model as claims
from consortium.commitments import model as commitments
from consortium.competitions import model as competitions
from consortium.cooperation import model as cooperation
from consortium.disruptions import model as disruptions
from consortium.documents import model as documents
from consortium.duplicates import model as duplicates
from consortium.evaluations import model as evaluations
from consortium.exchanges import model as exchanges
from consortium.lessons import model as lessons
from consortium.library import model as library
from consortium.meetings import model as meetings
from consortium.members import model as members
from consortium.memberships import model as memberships
from consortium.messages import Code
from consortium.news import model as news
from consortium.partnerships import model as partnerships
from consortium.people import model as people
from consortium.places import model as places
from consortium.programmes import logframe
from consortium.programmes import model as programmes
from consortium.publications import model as publications
from consortium.representations import model as representations
from consortium.sources import model as sources
from consortium.support import model as support

ENUMS: tuple[type[Enum], ...] = (
    Code,
    Persona,
    arithmetic.Arithmetic,
    arithmetic.ClaimUnit,
    claims.Measure,
    claims.Qualifier,
    claims.Verdict,
    commitments.CommitmentAction,
    commitments.CommitmentStage,
    commitments.CommitmentState,
    commitments.Keeping,
    cooperation.Decision,
    cooperation.Level,
    cooperation.SuggestionState,
    documents.DocumentAccess,
    documents.DocumentKind,
    duplicates.DuplicateSign,
    evaluations.IndicatorUnit,
    evaluations.InquiryMethod,
    evaluations.Moment,
    evaluations.Respondents,
    evaluations.Trend,
    competitions.CompetitionAction,
    competitions.CompetitionState,
    competitions.EntrantResult,
    cooperation.Decision,
    cooperation.Level,
    cooperation.SuggestionState,
    disruptions.DisruptionKind,
    disruptions.EffectKind,
    exchanges.ExchangeAction,
    exchanges.ExchangeKind,
    exchanges.ExchangeState,
    exchanges.Flag,
    exchanges.Mode,
    exchanges.ParticipationAction,
    exchanges.ParticipationRole,
    exchanges.ParticipationState,
    exchanges.PeopleGroup,
    exchanges.ScheduleChange,
    logframe.Achievement,
    logframe.ActivityKind,
    logframe.ActivityStanding,
    logframe.Audience,
    logframe.ObjectiveLevel,
    logframe.TargetGroupKind,
    meetings.DecisionKind,
    exchanges.SeriesKind,
    lessons.LessonKind,
    library.LibraryKind,
    members.AliasKind,
    members.InstitutionAction,
    members.InstitutionKind,
    members.InstitutionState,
    memberships.MembershipAction,
    memberships.MembershipState,
    news.NewsItemAction,
    news.NewsItemState,
    news.QuestionAction,
    news.QuestionState,
    partnerships.Answer,
    partnerships.PartnershipAction,
    partnerships.PartnershipKind,
    partnerships.PartnershipState,
    partnerships.PartyRole,
    partnerships.Stage,
    people.NamePart,
    people.RoleState,
    places.RegionKind,
    programmes.ProgrammeAction,
    programmes.ProgrammePart,
    programmes.ProgrammeState,
    programmes.SiteAction,
    programmes.SiteState,
    publications.AuthorRole,
    publications.PublicationKind,
    representations.RepresentationState,
    sources.SourceKind,
    support.Channel,
    support.SupportAction,
    support.SupportKind,
    support.SupportState,
)

_NAMES: dict[type[Enum], str] = {Code: "ProblemCode"}


@cache
def describe_enums() -> None:
    """Make the register's enums those of the schema, once; to be called before a type refers to one."""
    for enum in ENUMS:
        strawberry.enum(enum, name=_NAMES.get(enum), description=enum.__doc__)
