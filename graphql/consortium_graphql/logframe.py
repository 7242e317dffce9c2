"""The logical framework of a programme: its types, and how a planned activity stands, as SQL."""

from __future__ import annotations

from consortium.programmes import tables
from consortium.programmes.logframe import (
    Achievement,
    ActivityKind,
    ActivityStanding,
    Audience,
    ObjectiveLevel,
    TargetGroupKind,
)
from consortium_graphql.lazy import LazyExchange, LazyProgramme
from consortium_graphql.plan import SQL, Key, LocalizedText, Row, derived, many, record, sql, texts
from consortium_graphql.records import Source, Sourced, name_in


def activity_standing(row: Row) -> SQL:
    """Return how a planned activity stands: the twin of `consortium.programmes.logframe.activity_standing`."""
    return (
        "(select case when count(*) = 0 then 'NOT_RECORDED' when min(case e.state when 'HELD' then 1 else 0 end) = 1 "
        "then 'HELD' when max(case e.state when 'HELD' then 1 else 0 end) = 1 then 'PARTLY' "
        "when min(case e.state when 'CANCELLED' then 1 else 0 end) = 1 then 'CANCELLED' else 'PROMISED' end "
        "from fulfilment f join exchange e on e.id = f.exchange "
        f"where f.activity = {row.id} and f.voided_at is null and e.voided_at is null)"
    )


@record(tables.Objective)
class Objective(Sourced):
    """What a programme is for."""

    programme: LazyProgramme
    level: ObjectiveLevel
    number: int
    texts: list[LocalizedText] = texts("texts", "What is to be reached, in each language there is.")

    @derived
    def text(self, lang: str | None = None) -> str:
        """What is to be reached, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)


@record(tables.TargetGroup)
class TargetGroup(Sourced):
    """A group for which a programme is."""

    programme: LazyProgramme
    kind: TargetGroupKind
    audience: Audience
    labels: list[LocalizedText] = texts("labels", "What the source calls them.")

    @derived
    def label(self, lang: str | None = None) -> str:
        """What they are called in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "labels", lang)


@record(tables.ExpectedResult)
class ExpectedResult(Sourced):
    """What is expected of a programme, and whether it was achieved."""

    programme: LazyProgramme
    number: int
    achieved: Achievement
    evidence: list[LocalizedText] = texts("evidence", "What shows whether it was achieved.")
    evidence_source: Source | None
    evidence_locator: str | None
    texts: list[LocalizedText] = texts("texts", "What is expected, in each language there is.")

    @derived
    def text(self, lang: str | None = None) -> str:
        """What is expected, in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "texts", lang)


@record(tables.Fulfilment)
class Fulfilment(Sourced):
    """That an exchange fulfils a planned activity, in whole or in part."""

    activity: PlannedActivity
    exchange: LazyExchange


@record(tables.PlannedActivity)
class PlannedActivity(Sourced):
    """Something that a programme plans to do."""

    programme: LazyProgramme
    number: int
    titles: list[LocalizedText] = texts("titles", "Its title in each language there is.")
    kind: ActivityKind
    texts: list[LocalizedText] = texts("texts", "What the plan says of it, in each language there is.")
    fulfilments: list[Fulfilment] = many(
        tables.Fulfilment.activity, order=Key("created_at"), description="The exchanges that fulfil it."
    )

    @derived
    def title(self, lang: str | None = None) -> str:
        """Its title in that language, else in the reader's, else in English, else in any."""
        return name_in(self, "titles", lang)

    @derived
    def text(self, lang: str | None = None) -> str | None:
        """What the plan says of it, in that language, else in the reader's, else in English, else in any.

        Null where it says no more than the title.
        """
        return name_in(self, "texts", lang)

    @derived
    def standing(self) -> ActivityStanding:
        """How it stands against the exchanges that fulfil it: held, held in part, promised only, or not recorded."""
        return sql(activity_standing(self))  # type: ignore[arg-type]  # a row of a planned activity
