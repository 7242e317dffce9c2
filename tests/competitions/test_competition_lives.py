"""A competition lives as it may, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests.databases import CleanDatabase
from tests.lifecycles import Given, Life, check_lifecycle


async def a_competition(database: Database) -> Given:
    return {"names": {"en": "Best school"}}


COMPETITION = Life(
    kind="Competition",
    noun="competition",
    column="competition",
    begin=a_competition,
    first={"PLAN": "PLANNED", "ANNOUNCE": "ANNOUNCED", "DECIDE": "DECIDED"},
    moves={
        "competitionAnnounce": {"PLANNED": "ANNOUNCED"},
        "competitionJudge": {"ANNOUNCED": "JUDGED"},
        "competitionDecide": {"ANNOUNCED": "DECIDED", "JUDGED": "DECIDED"},
        "competitionCancel": {"PLANNED": "CANCELLED", "ANNOUNCED": "CANCELLED", "JUDGED": "CANCELLED"},
    },
)


def test_a_competition_lives_as_it_may(examples: CleanDatabase) -> None:
    check_lifecycle(examples, COMPETITION)
