"""The kinds of records that make a programme's logical framework, and what is worked out with them."""

from __future__ import annotations

from consortium.exchanges.model import ExchangeState
from consortium.messages import Code
from consortium.programmes.logframe import (
    ActivityStanding,
    ExpectedResultDraft,
    FulfilmentDraft,
    ObjectiveDraft,
    PlannedActivityDraft,
    TargetGroupDraft,
    activity_standing,
    check_result,
)
from consortium.programmes.tables import ExpectedResult, Fulfilment, Objective, PlannedActivity, TargetGroup
from consortium.text import pick, sort_text
from consortium.writing import store
from consortium.writing.kinds import KINDS, Kind, Row, register
from consortium.writing.work import Work

_NUMBER_WIDTH = 6


async def settle_objective(work: Work, row: Row) -> Row:
    """Return an objective's derived columns; its number is its own among those of one level."""
    await _refuse_number(work, OBJECTIVE, row, "level")
    return {"sort_name": f"{row['level']} {str(row['number']).zfill(_NUMBER_WIDTH)}"}


async def settle_group(work: Work, row: Row) -> Row:
    """Return a target group's derived columns; the programme does not name it so already."""
    for other in await store.where(TargetGroup, "programme", row["programme"]):
        if other["id"] != row["id"] and (other["kind"], other["labels"]) == (row["kind"], row["labels"]):
            work.problems.add(Code.EXISTS_ALREADY, "labels", value=pick(row["labels"], "en"), id=other["id"])
    return {"sort_name": f"{row['kind']} {sort_text(row['labels'])}"}


async def settle_result(work: Work, row: Row) -> Row:
    """Refuse a number that another expected result of the programme has."""
    await _refuse_number(work, EXPECTED_RESULT, row)
    return {}


async def settle_activity(work: Work, row: Row) -> Row:
    """Refuse a number that another planned activity of the programme has."""
    await _refuse_number(work, PLANNED_ACTIVITY, row)
    return {}


async def settle_fulfilment(work: Work, row: Row) -> Row:
    """Refuse to say twice that an exchange fulfils an activity."""
    for other in await store.where(Fulfilment, "activity", row["activity"]):
        if other["id"] != row["id"] and other["exchange"] == row["exchange"]:
            work.problems.add(Code.EXISTS_ALREADY, "exchange", value=row["exchange"], id=other["id"])
    return {}


async def standing_of(activity: Row) -> ActivityStanding:
    """Return how a planned activity stands against the exchanges that fulfil it."""
    fulfilled = await store.where(Fulfilment, "activity", activity["id"])
    found = [await store.find(KINDS["Exchange"].table, each["exchange"]) for each in fulfilled]
    return activity_standing(ExchangeState(row["state"]) for row in found if row and row["voided_at"] is None)


async def _refuse_number(work: Work, kind: Kind, row: Row, *alike: str) -> None:
    for other in await store.where(kind.table, "programme", row["programme"]):
        if other["id"] != row["id"] and all(other[name] == row[name] for name in ("number", *alike)):
            work.problems.add(Code.EXISTS_ALREADY, "number", value=row["number"], id=other["id"])


OBJECTIVE = register(Kind(name="Objective", table=Objective, draft=ObjectiveDraft, settle=settle_objective))
TARGET_GROUP = register(Kind(name="TargetGroup", table=TargetGroup, draft=TargetGroupDraft, settle=settle_group))
EXPECTED_RESULT = register(
    Kind(
        name="ExpectedResult",
        table=ExpectedResult,
        draft=ExpectedResultDraft,
        rule=check_result,
        settle=settle_result,
    )
)
PLANNED_ACTIVITY = register(
    Kind(
        name="PlannedActivity",
        table=PlannedActivity,
        draft=PlannedActivityDraft,
        settle=settle_activity,
        parts=(("Fulfilment", "activity"),),
    )
)
FULFILMENT = register(Kind(name="Fulfilment", table=Fulfilment, draft=FulfilmentDraft, settle=settle_fulfilment))
