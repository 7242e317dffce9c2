"""Every query of the sources."""

from __future__ import annotations

from typing import Any

from consortium.messages import Code
from consortium.sources.model import SourceDraft
from consortium.sources.tables import Source
from consortium.text import sort_text
from consortium.writing.kinds import Kind, Row, register
from consortium.writing.work import Work


async def settle_source(work: Work, row: Row) -> Row:
    """Return a source's derived columns; its key must be new."""
    query: Any = Source.select(Source.id).where(Source.key == row["key"]).where(Source.id != row["id"]).first()
    other: Row | None = await query
    if other is not None:
        work.problems.add(Code.EXISTS_ALREADY, "key", value=row["key"], id=other["id"])
    return {"sort_name": sort_text(row["titles"])}


CITING = (
    "Alias",
    "Approval",
    "Authorship",
    "Award",
    "Claim",
    "Commitment",
    "CommitmentEntry",
    "Competition",
    "CompetitionEntry",
    "Country",
    "DecisionParty",
    "Difficulty",
    "DifficultyMeasure",
    "Disruption",
    "DisruptionEffect",
    "Distribution",
    "Document",
    "Edition",
    "Entrant",
    "Evaluation",
    "EvaluationMethod",
    "Exchange",
    "ExpectedResult",
    "Founding",
    "Fulfilment",
    "Headcount",
    "Identifier",
    "Indicator",
    "IndicatorValue",
    "Institution",
    "InstitutionEntry",
    "Lesson",
    "Meeting",
    "MeetingDecision",
    "Membership",
    "MembershipEntry",
    "Mention",
    "Method",
    "MethodUse",
    "NewsItem",
    "NewsItemEntry",
    "Objective",
    "Participation",
    "Partnership",
    "PartnershipEntry",
    "Party",
    "Person",
    "PlannedActivity",
    "Programme",
    "ProgrammeEntry",
    "ProgrammeParty",
    "Publication",
    "PublicationPart",
    "Question",
    "QuestionEntry",
    "Region",
    "Representation",
    "ResourceCentre",
    "Revision",
    "Role",
    "ScheduleEntry",
    "Series",
    "Site",
    "SiteEntry",
    "Support",
    "SupportEntry",
    "TargetGroup",
)
"""The kinds of records that name a source."""

SOURCE = register(
    Kind(
        name="Source",
        table=Source,
        draft=SourceDraft,
        settle=settle_source,
        used_by=(*((name, "source") for name in CITING), ("ExpectedResult", "evidence_source")),
    )
)
