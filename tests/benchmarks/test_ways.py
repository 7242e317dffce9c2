"""What the benchmark compares must be the same thing."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from benchmarks import bulk, reads, writes
from benchmarks.asking import Secretariat, secretariat
from benchmarks.invented import Inventor, Size
from benchmarks.questions import QUESTIONS, Question
from consortium.db import open_database
from consortium_graphql.app import create_app
from tests.factory import CLOCK, everything


@pytest.fixture
async def asker(database_url: str) -> AsyncIterator[Secretariat]:
    """Return somebody who asks a service over a small invented register."""
    async with open_database(database_url) as database:
        await bulk.insert(database, Inventor(Size().tenth()).rows())
    app = create_app(database_url, CLOCK)
    async with app.lifespan():
        yield await secretariat(app, CLOCK)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
async def test_service_plan_and_sql_by_hand_give_one_answer(asker: Secretariat, question: Question) -> None:
    values = await reads.values(asker.service.database)
    agreed = await reads.Asked(asker, question, values[question.name]).agreed()
    assert agreed["statements"] == 1


async def test_every_way_to_write_leaves_an_exchange_with_five_participations(asker: Secretariat) -> None:
    before = await everything(asker.service.database)
    ways = writes.ways(asker, (await reads.middling(asker.service.database))[: writes.PARTIES])
    await ways["service"]()
    await ways["action"]()
    await ways["bare rows"]()
    after = await everything(asker.service.database)
    assert (after["exchange"] - before["exchange"], after["participation"] - before["participation"]) == (3, 15)


def test_the_same_seed_invents_the_same_rows() -> None:
    assert list(Inventor(Size(20, 10, 10)).rows()) == list(Inventor(Size(20, 10, 10)).rows())
