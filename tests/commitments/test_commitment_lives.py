"""Commitments are promised, withdrawn and renewed as they may be, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.databases import CleanDatabase
from tests.lifecycles import Given, Life, check_lifecycle


async def a_promise(database: Database) -> Given:
    sender, receiver = await factory.institution(database), await factory.institution(database)
    return {"sender_institution": sender, "receiver_institution": receiver, "people": 4}


COMMITMENT = Life(
    kind="Commitment",
    noun="commitment",
    column="commitment",
    begin=a_promise,
    first={"PROMISE": "PROMISED"},
    moves={
        "commitmentWithdraw": {"PROMISED": "WITHDRAWN"},
        "commitmentRenew": {"WITHDRAWN": "PROMISED"},
    },
)


def test_a_commitment_lives_as_its_lifecycle_says(examples: CleanDatabase) -> None:
    examples.clean()
    check_lifecycle(examples, COMMITMENT)
