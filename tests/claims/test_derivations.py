"""What is asked of a claim whose number follows from others, and what becomes of it when those change."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.claims.model import Measure, Verdict, check_claim
from consortium.claims.store import number_of, verdict_of
from consortium.claims.tables import Claim
from consortium.db import Database
from consortium.errors import Problems, Refused
from consortium.messages import Code
from consortium.writing import store
from tests import factory
from tests.claims.test_claims import TODAY, WORDS, about, exchange, verdict
from tests.databases import CleanDatabase
from tests.factory import act, refused, row, step, step_refused

MEASURED = ("EXCHANGE_PARTIES", "EXCHANGE_DAYS", "DERIVED", "EXCHANGE_PLACE")
CHANGE = st.tuples(
    st.integers(0, 2),
    st.sampled_from(MEASURED),
    st.sampled_from(["TEAMS", "DAYS", "PERCENT"]),
    st.sampled_from(["SUM", "PRODUCT", "QUOTIENT"]),
    st.none() | st.integers(0, 2),
    st.none() | st.integers(0, 2),
)


async def parties(database: Database, **differing: object) -> UUID:
    """Enter a claim of the twelve teams of a seminar."""
    seminar = about("Exchange", await exchange(database), "EXCHANGE_PARTIES")
    return await act(database, "claimCreate", **{**seminar, "amount": "12", "unit": "TEAMS"} | differing)


def from_(arithmetic: str, **operands: object) -> dict[str, object]:
    """Return what a claim of nine teams says that follows from others."""
    return {**WORDS, "measure": "DERIVED", "amount": "9", "unit": "TEAMS", "arithmetic": arithmetic, **operands}


async def test_a_number_follows_from_a_claim_and_a_given_number(database: Database) -> None:
    teams = await parties(database)
    claim = await act(database, "claimCreate", **from_("DIFFERENCE", first_claim=teams, second_amount="3"))
    assert await number_of(await row("Claim", claim), TODAY) == 9_000
    assert await verdict(claim) is Verdict.AGREES


async def test_a_number_follows_from_what_is_recorded_and_not_from_what_is_stated(database: Database) -> None:
    teams = await parties(database, amount="13")
    claim = await act(database, "claimCreate", **from_("DIFFERENCE", first_claim=teams, second_amount="3"))
    assert await verdict(claim) is Verdict.AGREES


async def test_a_share_of_like_numbers_is_a_percentage(database: Database) -> None:
    teams = await parties(database)
    share = from_("QUOTIENT", first_claim=teams, second_claim=teams) | {"unit": "PERCENT", "amount": "100"}
    assert await verdict(await act(database, "claimCreate", **share)) is Verdict.AGREES


async def test_what_follows_from_an_unknown_number_cannot_be_checked(database: Database) -> None:
    book = await factory.publication(database)
    copies = {**about("Publication", book, "PUBLICATION_COPIES"), "amount": "170", "unit": "COPIES"}
    unknown = await act(database, "claimCreate", **copies)
    half = from_("QUOTIENT", first_claim=unknown, second_amount="2") | {"unit": "COPIES", "amount": "85"}
    claim = await act(database, "claimCreate", **half)
    assert await verdict(claim) is Verdict.CANNOT_BE_CHECKED
    await step(database, "publicationCorrect", book, copies=170)
    assert await verdict(claim) is Verdict.AGREES


async def test_what_is_divided_by_nothing_cannot_be_checked(database: Database) -> None:
    programme = await factory.programme(database)
    result = {"programme": programme, "texts": {"en": "What was expected"}, "number": 1, "achieved": "NO"}
    await act(database, "expectedResultCreate", **result, evidence={"en": "A report."})
    achieved = about("Programme", programme, "PROGRAMME_RESULTS_ACHIEVED")
    nothing = await act(database, "claimCreate", **achieved, amount="0", unit="RESULTS")
    share = from_("QUOTIENT", first_claim=nothing, second_claim=nothing) | {"unit": "PERCENT"}
    assert await verdict(await act(database, "claimCreate", **share)) is Verdict.CANNOT_BE_CHECKED


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        ({}, {("first_claim", "ONE_OPERAND"), ("second_claim", "ONE_OPERAND"), ("arithmetic", "REQUIRED")}),
        (
            {"arithmetic": "SUM", "first_amount": "1", "second_amount": "x"},
            {("first_claim", "NOTHING_HELD_AGAINST"), ("second_amount", "BAD_AMOUNT")},
        ),
        (
            {"arithmetic": "QUOTIENT", "first_claim": "teams", "second_amount": "0.0"},
            {("second_amount", "DIVIDED_BY_ZERO")},
        ),
        (
            {"arithmetic": "SUM", "first_claim": "teams", "first_amount": "1", "second_amount": "1"},
            {("first_claim", "ONE_OPERAND")},
        ),
        (
            {"arithmetic": "SUM", "first_claim": "teams", "second_claim": "days"},
            {("unit", "OTHER_UNITS")},
        ),
        (
            {"arithmetic": "SUM", "first_claim": "teams", "second_amount": "1", "role": "GUEST", "stated_text": "x"},
            {("role", "NOT_COMPARED"), ("stated_text", "NOT_COMPARED")},
        ),
        (
            {"arithmetic": "SUM", "first_claim": "teams", "second_claim": "place"},
            {("second_claim", "NOT_MEASURED")},
        ),
        (
            {"arithmetic": "SUM", "first_claim": "nine", "second_amount": "1"},
            {("first_claim", "NOT_MEASURED")},
        ),
        (
            {"arithmetic": "SUM", "first_claim": "nothing", "second_amount": "1"},
            {("first_claim", "NOT_FOUND")},
        ),
        (
            {"measure": "NONE", "arithmetic": "SUM", "first_amount": "1", "inferred": True},
            {("arithmetic", "NOT_COMPARED"), ("first_amount", "NOT_COMPARED"), ("inferred", "NOT_INFERRED")},
        ),
        (
            {"arithmetic": "SUM", "first_claim": "teams", "second_amount": "999999999999"},
            {("second_amount", "AMOUNT_TOO_LARGE")},
        ),
    ],
)  # fmt: skip
async def test_a_derivation_is_whole_and_its_units_come_out(
    database: Database, given: Mapping[str, object], reasons: set[tuple[str, str]]
) -> None:
    held = await exchange(database)
    teams = await act(database, "claimCreate", **about("Exchange", held, "EXCHANGE_PARTIES"), amount="12", unit="TEAMS")
    days = await act(database, "claimCreate", **about("Exchange", held, "EXCHANGE_DAYS"), amount="5", unit="DAYS")
    there = {"stated_region": await factory.region(database)}
    place = await act(database, "claimCreate", **about("Exchange", held, "EXCHANGE_PLACE"), **there)
    nine = await act(database, "claimCreate", **from_("DIFFERENCE", first_claim=teams, second_amount="3"))
    claims = {"teams": teams, "days": days, "place": place, "nine": nine, "nothing": held}
    named = {name: claims.get(str(value), value) for name, value in given.items()}
    start = {**WORDS, "measure": "DERIVED", "amount": "9", "unit": "TEAMS"}
    assert await refused(database, "claimCreate", **start | named) == reasons


@given(st.sampled_from(Measure))
def test_only_a_number_that_follows_from_others_is_inferred(measure: Measure) -> None:
    problems = Problems()
    check_claim({"measure": measure.value, "inferred": True}, problems)
    assert (Code.NOT_INFERRED in {problem.code for problem in problems}) is (measure is not Measure.DERIVED)


async def test_a_number_does_not_follow_from_itself(database: Database) -> None:
    teams = await parties(database)
    turned = {**from_("SUM", first_claim=teams, second_amount="1"), "subject_type": None, "subject": None}
    assert await step_refused(database, "claimCorrect", teams, **turned) == {("first_claim", "DERIVED_FROM_ITSELF")}


async def test_a_claim_from_which_another_follows_stays_what_it_is(database: Database) -> None:
    seminar = about("Exchange", await exchange(database), "EXCHANGE_PARTIES")
    teams, more = [await act(database, "claimCreate", **seminar, amount="12", unit="TEAMS") for _ in range(2)]
    claim = await act(database, "claimCreate", **from_("SUM", first_claim=teams, second_amount="1"))
    turned = {**from_("SUM", first_claim=more, second_amount="1"), "subject_type": None, "subject": None}
    assert await step_refused(database, "claimCorrect", teams, **turned) == {("measure", "STILL_USED")}
    assert await step_refused(database, "claimCorrect", teams, unit="PEOPLE") == {("unit", "STILL_USED")}
    assert await step_refused(database, "claimVoid", teams, reason="misread") == {("id", "STILL_USED")}
    await step(database, "claimVoid", claim, reason="misread")
    await step(database, "claimCorrect", teams, unit="PEOPLE")
    assert await step_refused(database, "claimRestore", claim) == {("unit", "OTHER_UNITS")}


async def _claims(database: Database) -> list[UUID]:
    held = about("Exchange", await exchange(database), "EXCHANGE_PARTIES")
    return [await act(database, "claimCreate", **held, amount="12", unit="TEAMS") for _ in range(3)]


async def _change(
    database: Database, claims: list[UUID], change: tuple[int, str, str, str, int | None, int | None]
) -> None:
    which, measure, unit, arithmetic, first, second = change
    derived = measure == Measure.DERIVED.value
    given = {
        "measure": measure,
        "unit": unit,
        "arithmetic": arithmetic if derived else None,
        "first_claim": claims[first] if derived and first is not None else None,
        "first_amount": "1" if derived and first is None else None,
        "second_claim": claims[second] if derived and second is not None else None,
        "second_amount": "1" if derived and second is None else None,
    }
    try:
        await step(database, "claimCorrect", claims[which], **given)
    except Refused:
        return


@given(st.lists(CHANGE, max_size=6))
def test_whatever_is_corrected_every_number_follows_from_measured_ones(
    examples: CleanDatabase, changes: list[tuple[int, str, str, str, int | None, int | None]]
) -> None:
    async def correct_all() -> None:
        claims = await _claims(examples.database)
        for change in changes:
            await _change(examples.database, claims, change)
        for claim in await store.find_all(Claim, claims):
            found = await row("Claim", claim)
            operands = [found[name] for name in ("first_claim", "second_claim") if found[name]]
            measures = {(await row("Claim", each))["measure"] for each in operands}
            assert measures <= {"EXCHANGE_PARTIES", "EXCHANGE_DAYS"}
            await verdict_of(found, TODAY)

    examples.clean()
    examples.run(correct_all())
