"""The schema of the service: one for each process."""

from __future__ import annotations

from typing import Any

from consortium.config import settings
from consortium_graphql.claims import Claim
from consortium_graphql.commitments import Commitment
from consortium_graphql.competitions import Award, Competition, Entrant
from consortium_graphql.cooperation import Suggestion, SuggestionRun
from consortium_graphql.disruptions import Disruption, DisruptionEffect
from consortium_graphql.documents import Document
from consortium_graphql.evaluations import Evaluation, EvaluationMethod, Indicator, IndicatorValue
from consortium_graphql.exchanges import Exchange, Headcount, Participation, ScheduleEntry
from consortium_graphql.foundings import Founding
from consortium_graphql.lessons import Difficulty, DifficultyMeasure, Lesson
from consortium_graphql.limits import DocumentLimits
from consortium_graphql.limits.guarded import GuardedSchema
from consortium_graphql.logframe import ExpectedResult, Fulfilment, Objective, PlannedActivity, TargetGroup
from consortium_graphql.meetings import DecisionParty, Meeting, MeetingDecision
from consortium_graphql.members import Alias, Identifier, Institution
from consortium_graphql.memberships import Membership
from consortium_graphql.merges import Merge
from consortium_graphql.methods import Method, MethodUse
from consortium_graphql.mutations import mutation_type
from consortium_graphql.news import Mention, NewsItem, Question
from consortium_graphql.partnerships import Approval, Partnership
from consortium_graphql.people import Person, Role
from consortium_graphql.places import Country, Region
from consortium_graphql.problems import explain
from consortium_graphql.programmes import Programme, ProgrammeParty, Site
from consortium_graphql.publications import Authorship, Distribution, Edition, Publication, PublicationPart
from consortium_graphql.queries import Query
from consortium_graphql.records import Source
from consortium_graphql.representations import Representation
from consortium_graphql.resources import ResourceCentre
from consortium_graphql.rights import authorize
from consortium_graphql.series import Series
from consortium_graphql.subscriptions import Subscription
from consortium_graphql.support import Support

WRITTEN: tuple[type[Any], ...] = (
    Alias, Approval, Authorship, Award, Claim, Commitment, Competition, Country, DecisionParty, Difficulty,
    DifficultyMeasure, Disruption, DisruptionEffect, Distribution, Document, Edition, Entrant, Evaluation,
    EvaluationMethod, Exchange, ExpectedResult, Fulfilment, Headcount, Identifier, Indicator, IndicatorValue,
    Institution, Lesson, Meeting, MeetingDecision, Membership, Mention, Merge, Method, MethodUse, NewsItem, Objective,
    Participation, Partnership, Person, PlannedActivity, Programme, ProgrammeParty, Publication, PublicationPart,
    Question, Region, ResourceCentre, Role, ScheduleEntry, Series, Site, Source, Suggestion, SuggestionRun, Support,
    TargetGroup, Founding, Representation,
)  # fmt: skip
"""The types of the records that actions answer with."""

schema = GuardedSchema(
    Query,
    mutation_type({kind.__name__: kind for kind in WRITTEN}),
    Subscription,
    types=WRITTEN,
    authorize=authorize,
    explain=explain,
    max_tokens=settings().most_tokens,
    limits=DocumentLimits,
)
