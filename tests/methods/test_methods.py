"""Methods and their uses, on both databases."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.db import Database
from consortium.errors import Problems, Refused
from consortium.methods.model import check_method
from tests import factory
from tests.factory import act, forbidden, member, refused, row, step, step_refused

NUMBER = st.none() | st.integers(0, 12)
EMPTY: dict[str, Any] = {"languages": [], "author": None, "author_person": None}


@given(least=NUMBER, most=NUMBER, name=st.sampled_from(["age", "group", "minutes"]))
def test_a_range_is_refused_if_and_only_if_it_ends_before_it_begins(
    least: int | None, most: int | None, name: str
) -> None:
    problems = Problems()
    check_method(EMPTY | {f"{name}_least": least, f"{name}_most": most}, problems)
    wrong = least is not None and most is not None and least > most
    assert [problem.path for problem in problems] == [(f"{name}_most",)] * wrong


async def test_every_range_that_is_wrong_is_told_at_once(database: Database) -> None:
    given = {"names": {"en": "Debate"}, "age_least": 12, "age_most": 7, "minutes_least": 60, "minutes_most": 45}
    found = await refused(database, "methodCreate", **given, languages=["english"])
    wanted = {("age_most", "RANGE_REVERSED"), ("minutes_most", "RANGE_REVERSED"), ("languages.0", "BAD_LANGUAGE")}
    assert found == wanted


@pytest.mark.parametrize("age", [-1, 121])
async def test_nobody_is_of_such_an_age(database: Database, age: int) -> None:
    given = {"names": {"en": "Debate"}, "age_least": age}
    assert await refused(database, "methodCreate", **given) == {("age_least", "OUT_OF_RANGE")}


async def test_an_author_is_named_in_one_way(database: Database) -> None:
    given = {"names": {"en": "Debate"}, "author": "Ada Byron", "author_person": await factory.person(database)}
    assert await refused(database, "methodCreate", **given) == {("author", "ONE_AUTHOR")}


async def test_a_method_is_used_in_an_exchange_once(database: Database) -> None:
    given = {"method": await factory.method(database), "exchange": await factory.exchange(database)}
    await act(database, "methodUseCreate", **given)
    assert await refused(database, "methodUseCreate", **given) == {("exchange", "EXISTS_ALREADY")}


async def test_a_use_that_was_void_does_not_come_back_beside_its_second(database: Database) -> None:
    given = {"method": await factory.method(database), "exchange": await factory.exchange(database)}
    first = await act(database, "methodUseCreate", **given)
    await step(database, "methodUseVoid", first, reason="a mistake")
    await act(database, "methodUseCreate", **given)
    assert await step_refused(database, "methodUseRestore", first) == {("exchange", "EXISTS_ALREADY")}


async def test_of_two_who_note_a_use_at_once_one_is_refused(database: Database) -> None:
    given = {"method": await factory.method(database), "exchange": await factory.exchange(database)}
    works = (act(database, "methodUseCreate", **given) for _ in range(2))
    found = await asyncio.gather(*works, return_exceptions=True)
    assert sum(isinstance(each, Refused) for each in found) == 1


async def test_uses_are_voided_and_restored_with_their_exchange(database: Database) -> None:
    exchange = await factory.exchange(database)
    use = await act(database, "methodUseCreate", method=await factory.method(database), exchange=exchange)
    await step(database, "exchangeVoid", exchange, reason="a mistake")
    assert (await row("MethodUse", use))["voided_reason"] == "a mistake"
    await step(database, "exchangeRestore", exchange)
    assert (await row("MethodUse", use))["voided_at"] is None


async def test_a_member_writes_the_methods_of_its_own_institution_alone(database: Database) -> None:
    mine, other = await factory.institution(database), await factory.institution(database)
    method = await factory.method(database, author_institution=mine)
    await step(database, "methodCorrect", method, member(mine), age_least=7)
    given = {"id": method, "version": 2, "age_least": 8}
    await forbidden(database, "methodCorrect", member(other), **given)
    await forbidden(database, "methodCorrect", member(mine), id=method, version=2, author_institution=other)


async def test_a_member_notes_uses_in_its_own_exchanges_alone(database: Database) -> None:
    await factory.country(database)
    mine = await factory.institution(database, country="KZ")
    entry = {"institution": mine, "role": "ORGANISER"}
    own = await factory.exchange(database, participations=[entry])
    method = await factory.method(database)
    await act(database, "methodUseCreate", member(mine), method=method, exchange=own)
    another = await factory.exchange(database)
    await forbidden(database, "methodUseCreate", member(mine), method=method, exchange=another)


async def test_an_author_who_was_erased_is_quoted_no_more(database: Database) -> None:
    person = await factory.person(database)
    method = await factory.method(database, author_person=person, locator="p. 3: “by Ada Byron”")
    await step(database, "personErase", person)
    assert (await row("Method", method))["locator"] == "p. 3: “by erased”"
    given = {"names": {"en": "Quiz"}, "author_person": person}
    assert await refused(database, "methodCreate", **given) == {("author_person", "ERASED")}


async def test_an_institution_from_which_a_method_comes_stays(database: Database) -> None:
    institution = await factory.institution(database)
    await factory.method(database, author_institution=institution)
    assert await step_refused(database, "institutionVoid", institution, reason="x") == {("id", "STILL_USED")}


async def test_methods_follow_their_institution_when_two_become_one(database: Database) -> None:
    kept, other = await factory.institution(database), await factory.institution(database)
    method = await factory.method(database, author_institution=other)
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="one body")
    assert (await row("Method", method))["author_institution"] == kept
