"""Support lives as it may, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.databases import CleanDatabase
from tests.lifecycles import Given, Life, check_lifecycle


async def begin(database: Database) -> Given:
    giver = await factory.institution(database, names={"en": "Centre"})
    return {"kind": "ADVICE", "topics": {"en": "Advice"}, "giver": giver, "labels": {"en": "Schools"}, "parties": 14}


SUPPORT = Life(
    kind="Support",
    noun="support",
    column="support",
    begin=begin,
    first={"OFFER": "OFFERED", "START": "RUNNING"},
    moves={
        "supportStart": {"OFFERED": "RUNNING"},
        "supportPause": {"RUNNING": "PAUSED"},
        "supportResume": {"PAUSED": "RUNNING"},
        "supportEnd": {"OFFERED": "ENDED", "RUNNING": "ENDED", "PAUSED": "ENDED"},
    },
)


def test_support_lives_as_it_may(examples: CleanDatabase) -> None:
    check_lifecycle(examples, SUPPORT)
