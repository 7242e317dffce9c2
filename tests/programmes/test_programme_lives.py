"""Programmes and sites live as they may, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.databases import CleanDatabase
from tests.lifecycles import Given, Life, check_lifecycle


async def a_programme(database: Database) -> Given:
    return {"names": {"en": "Programme"}}


async def a_site(database: Database) -> Given:
    return {"programme": await factory.programme(database), "labels": {"en": "Schools"}, "parties": 14}


PROGRAMME = Life(
    kind="Programme",
    noun="programme",
    column="programme",
    begin=a_programme,
    first={"PLAN": "PLANNED", "START": "RUNNING"},
    moves={
        "programmeStart": {"PLANNED": "RUNNING"},
        "programmeClose": {"PLANNED": "CLOSED", "RUNNING": "CLOSED", "CONTINUED": "CLOSED"},
        "programmeContinue": {"CLOSED": "CONTINUED"},
    },
)
SITE = Life(
    kind="Site",
    noun="site",
    column="site",
    begin=a_site,
    first={"PROPOSE": "CANDIDATE", "START": "RUNNING"},
    moves={
        "siteStart": {"CANDIDATE": "RUNNING"},
        "siteWeaken": {"RUNNING": "WEAK"},
        "siteRecover": {"WEAK": "RUNNING"},
        "siteLeave": {"CANDIDATE": "LEFT", "RUNNING": "LEFT", "WEAK": "LEFT"},
        "siteRejoin": {"LEFT": "RUNNING"},
    },
)


def test_a_programme_lives_as_it_may(examples: CleanDatabase) -> None:
    check_lifecycle(examples, PROGRAMME)


def test_a_site_lives_as_it_may(examples: CleanDatabase) -> None:
    check_lifecycle(examples, SITE)
