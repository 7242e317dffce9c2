"""What was decided about earlier suggestions, and what the next run makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest

from consortium.access import OPERATOR
from consortium.clock import Clock
from consortium.cooperation.model import Level
from consortium.db import Database
from consortium.writing.actions import perform
from consortium_network import ContactGraph, Outcome, Suggestions, suggest
from tests.cooperation.meetings import meeting, path, suggested
from tests.factory import CLOCK, NOON, act, country, institution, row, step

TODAY = NOON.date()


async def taught(
    database: Database, monkeypatch: pytest.MonkeyPatch, clock: Clock = CLOCK, /, **order: object
) -> list[Outcome]:
    """Run suggestions and return from which outcomes they learnt."""
    given: list[Outcome] = []

    def listening(graph: ContactGraph, *, outcomes: Iterable[Outcome], **rest: Any) -> Suggestions:
        given.extend(outcomes)
        return suggest(graph, outcomes=given, **rest)

    monkeypatch.setattr("consortium_network.suggest", listening)
    await perform(database, clock, OPERATOR, "suggestionRun", order)
    return given


def outcome(one: UUID, other: UUID, *, agreed: bool) -> Outcome:
    first, second = sorted(map(str, (one, other)))
    return Outcome(first, second, agreed)


async def test_a_run_learns_from_what_was_agreed_and_declined_before(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _, third = await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    await step(database, "suggestionDecide", found["id"], decision="INTRODUCE")
    assert await taught(database, monkeypatch) == []
    await step(database, "suggestionDecide", found["id"], decision="AGREE")
    assert await taught(database, monkeypatch) == [outcome(one, third, agreed=True)]
    await step(database, "suggestionDecide", found["id"], decision="HOLD")
    assert await taught(database, monkeypatch) == [outcome(one, third, agreed=True)]


async def test_a_pair_that_declined_long_ago_is_suggested_again_and_still_taught_from(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _, third = await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    await step(database, "suggestionDecide", found["id"], decision="DECLINE")
    later = Clock(fixed=NOON + timedelta(days=366))
    declined = outcome(one, third, agreed=False)
    assert await taught(database, monkeypatch, later) == [declined]
    *_, again = await suggested()
    assert (again["pair"], again["state"]) == ({one, third}, "NEW")
    # What is said later comes later, and the last word counts.
    await step(database, "suggestionDecide", again["id"], OPERATOR, later, decision="INTRODUCE")
    await step(database, "suggestionDecide", again["id"], OPERATOR, later, decision="AGREE")
    assert await taught(database, monkeypatch, later) == [declined, replace(declined, agreed=True)]
    assert await taught(database, monkeypatch, later, as_of=TODAY) == [declined]


async def test_a_pair_that_is_free_again_teaches_nothing(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    await path(database)
    await act(database, "suggestionRun")
    (found,) = await suggested()
    await step(database, "suggestionDecide", found["id"], decision="DECLINE")
    await step(database, "suggestionDecide", found["id"], decision="REOPEN")
    assert await taught(database, monkeypatch) == []
    assert len(await suggested()) == 2


async def test_countries_that_agreed_teach_at_their_level_alone(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code in ("KZ", "UZ"):
        await country(database, code=code)
        await institution(database, country=code)
    await act(database, "suggestionRun", level="COUNTRY")
    (found,) = await suggested(Level.COUNTRY)
    await step(database, "suggestionDecide", found["id"], decision="DECLINE")
    (told,) = await taught(database, monkeypatch, level="COUNTRY")
    assert ({told.one, told.other}, told.agreed) == ({"KZ", "UZ"}, False)
    assert await taught(database, monkeypatch) == []


async def test_a_larger_register_notes_how_many_agreements_its_order_learnt_from(database: Database) -> None:
    await country(database, code="KZ")
    bodies = [await institution(database, country="KZ") for _ in range(31)]
    draw = Random(1)
    for number in range(60):
        taking = draw.sample(bodies, 3)
        await meeting(database, *taking, actual=f"{2001 + number // 5}-05-01")
    before = await row("SuggestionRun", await act(database, "suggestionRun", top=3))
    assert before["method"] == "fitted"
    assert "learnt from" not in before["notes"]["en"]
    found, *_ = await suggested()
    await step(database, "suggestionDecide", found["id"], decision="INTRODUCE")
    await step(database, "suggestionDecide", found["id"], decision="AGREE")
    after = await row("SuggestionRun", await act(database, "suggestionRun", top=3))
    assert "The order learnt from 1 agreement on" in after["notes"]["en"]
    assert "учтено 1 согласие на прежние предложения" in after["notes"]["ru"]
