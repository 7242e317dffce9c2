"""The record types by name, so that the modules of features can refer to each other in circles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from strawberry import lazy

if TYPE_CHECKING:
    from consortium_graphql.commitments import Commitment
    from consortium_graphql.competitions import Award
    from consortium_graphql.documents import Document
    from consortium_graphql.evaluations import Evaluation, IndicatorValue
    from consortium_graphql.exchanges import Exchange, Participation
    from consortium_graphql.foundings import Founding
    from consortium_graphql.lessons import Difficulty, Lesson
    from consortium_graphql.logframe import PlannedActivity
    from consortium_graphql.meetings import Meeting, MeetingDecision
    from consortium_graphql.members import Institution, InstitutionEntry
    from consortium_graphql.memberships import Membership
    from consortium_graphql.methods import Method, MethodUse
    from consortium_graphql.news import NewsItem, Question
    from consortium_graphql.partnerships import Partnership
    from consortium_graphql.people import Person, Role
    from consortium_graphql.places import Country, Region
    from consortium_graphql.programmes import Programme, Site
    from consortium_graphql.publications import Authorship, Publication
    from consortium_graphql.representations import Representation
    from consortium_graphql.resources import ResourceCentre
    from consortium_graphql.series import Series
    from consortium_graphql.support import Support


LazyAward = Annotated["Award", lazy("consortium_graphql.competitions")]
LazyAuthorship = Annotated["Authorship", lazy("consortium_graphql.publications")]
LazyCommitment = Annotated["Commitment", lazy("consortium_graphql.commitments")]
LazyCountry = Annotated["Country", lazy("consortium_graphql.places")]
LazyDocument = Annotated["Document", lazy("consortium_graphql.documents")]
LazyEvaluation = Annotated["Evaluation", lazy("consortium_graphql.evaluations")]
LazyDifficulty = Annotated["Difficulty", lazy("consortium_graphql.lessons")]
LazyExchange = Annotated["Exchange", lazy("consortium_graphql.exchanges")]
LazyFounding = Annotated["Founding", lazy("consortium_graphql.foundings")]
LazyIndicatorValue = Annotated["IndicatorValue", lazy("consortium_graphql.evaluations")]
LazyInstitution = Annotated["Institution", lazy("consortium_graphql.members")]
LazyInstitutionEntry = Annotated["InstitutionEntry", lazy("consortium_graphql.members")]
LazyMeeting = Annotated["Meeting", lazy("consortium_graphql.meetings")]
LazyMeetingDecision = Annotated["MeetingDecision", lazy("consortium_graphql.meetings")]
LazyMembership = Annotated["Membership", lazy("consortium_graphql.memberships")]
LazyParticipation = Annotated["Participation", lazy("consortium_graphql.exchanges")]
LazyLesson = Annotated["Lesson", lazy("consortium_graphql.lessons")]
LazyNewsItem = Annotated["NewsItem", lazy("consortium_graphql.news")]
LazyMethod = Annotated["Method", lazy("consortium_graphql.methods")]
LazyMethodUse = Annotated["MethodUse", lazy("consortium_graphql.methods")]
LazyPartnership = Annotated["Partnership", lazy("consortium_graphql.partnerships")]
LazyPerson = Annotated["Person", lazy("consortium_graphql.people")]
LazyPlannedActivity = Annotated["PlannedActivity", lazy("consortium_graphql.logframe")]
LazyProgramme = Annotated["Programme", lazy("consortium_graphql.programmes")]
LazyQuestion = Annotated["Question", lazy("consortium_graphql.news")]
LazyPublication = Annotated["Publication", lazy("consortium_graphql.publications")]
LazyRegion = Annotated["Region", lazy("consortium_graphql.places")]
LazyRepresentation = Annotated["Representation", lazy("consortium_graphql.representations")]
LazyResourceCentre = Annotated["ResourceCentre", lazy("consortium_graphql.resources")]
LazyRole = Annotated["Role", lazy("consortium_graphql.people")]
LazySite = Annotated["Site", lazy("consortium_graphql.programmes")]
LazySeries = Annotated["Series", lazy("consortium_graphql.series")]
LazySupport = Annotated["Support", lazy("consortium_graphql.support")]
