"""What is refused of claims, and what becomes of them when the record that they are about changes."""

from __future__ import annotations

from uuid import UUID

import pytest

from consortium.claims.model import Verdict
from consortium.claims.store import number_of, verdict_of
from consortium.db import Database
from tests import factory
from tests.factory import CLOCK, act, refused, step, step_refused

TODAY = CLOCK.today()
WORDS = {"statements": {"en": "the words of a document"}}


async def exchange(database: Database, /, **differing: object) -> UUID:
    """Enter a seminar that was held by twelve teams on five days."""
    await factory.country(database)
    teams = {"role": "PARTICIPANT", "country": "KZ", "labels": {"en": "Teams"}, "parties": 12}
    given = {"kind": "SEMINAR", "titles": {"en": "Seminar"}, "action": "REPORT", "actual": "2009-06-14/2009-06-18"}
    host = {"role": "ORGANISER", "country": "KZ", "institution": await factory.institution(database)}
    return await act(database, "exchangeRegister", **given | differing, participations=[host, teams])


def about(kind: str, subject: UUID, measure: str) -> dict[str, object]:
    """Return what a claim says of the record that it is about."""
    return {**WORDS, "subject_type": kind, "subject": subject, "measure": measure}


async def verdict(claim: UUID) -> Verdict:
    """Return the verdict on a claim."""
    return await verdict_of(await factory.row("Claim", claim), TODAY)


async def test_a_claim_of_teams_agrees_with_as_many(database: Database) -> None:
    seminar = about("Exchange", await exchange(database), "EXCHANGE_PARTIES")
    claim = await act(database, "claimCreate", **seminar, amount="12", unit="TEAMS")
    assert await number_of(await factory.row("Claim", claim), TODAY) == 12_000
    assert await verdict(claim) is Verdict.AGREES


async def test_a_four_day_seminar_on_five_days_differs(database: Database) -> None:
    seminar = about("Exchange", await exchange(database), "EXCHANGE_DAYS")
    assert await verdict(await act(database, "claimCreate", **seminar, amount="4", unit="DAYS")) is Verdict.DIFFERS


async def test_a_claim_follows_the_record_that_it_is_about(database: Database) -> None:
    held = await exchange(database)
    seminar = about("Exchange", held, "EXCHANGE_ACTUAL_DATES")
    claim = await act(database, "claimCreate", **seminar, stated_dates="2009-06-15/2009-06-18")
    assert await verdict(claim) is Verdict.DIFFERS
    await step(database, "exchangeCorrect", held, actual="2009-06-15/2009-06-18")
    assert await verdict(claim) is Verdict.AGREES


async def test_a_claim_changes_nothing_of_the_record_that_it_is_about(database: Database) -> None:
    held = await exchange(database)
    before = await factory.row("Exchange", held)
    seminar = about("Exchange", held, "EXCHANGE_PARTIES")
    claim = await act(database, "claimCreate", **seminar, amount="99", unit="TEAMS")
    await step(database, "claimCorrect", claim, amount="98")
    await step(database, "claimVoid", claim, reason="misread")
    await step(database, "claimRestore", claim)
    assert await factory.row("Exchange", held) == before


async def test_of_a_void_record_nothing_can_be_checked(database: Database) -> None:
    held = await exchange(database)
    seminar = about("Exchange", held, "EXCHANGE_PARTIES")
    claim = await act(database, "claimCreate", **seminar, amount="12", unit="TEAMS")
    await step(database, "exchangeVoid", held, reason="entered twice")
    assert await verdict(claim) is Verdict.CANNOT_BE_CHECKED
    await step(database, "exchangeRestore", held)
    assert await verdict(claim) is Verdict.AGREES


async def test_a_name_is_one_of_the_names_or_aliases(database: Database) -> None:
    body = await factory.institution(database, names={"en": "Educator"})
    claim = await act(database, "claimCreate", **about("Institution", body, "INSTITUTION_NAME"), stated_text="Edukator")
    assert await verdict(claim) is Verdict.DIFFERS
    await act(database, "aliasCreate", institution=body, kind="SPELLING", value="Edukator")
    assert await verdict(claim) is Verdict.AGREES


async def test_a_claim_goes_with_the_institution_when_two_are_merged(database: Database) -> None:
    kept, other = [await factory.institution(database, names={"en": name}) for name in ("Educator", "Edukator")]
    claim = await act(
        database, "claimCreate", **about("Institution", other, "INSTITUTION_NAME"), stated_text="Edukator"
    )
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="one body")
    assert (await factory.row("Claim", claim))["subject"] == kept
    assert await verdict(claim) is Verdict.AGREES


async def test_a_place_within_the_stated_one_agrees(database: Database) -> None:
    await factory.country(database)
    region = await factory.region(database, names={"en": "Region"}, kind="DISTRICT")
    town = await factory.region(database, parent=region)
    held = await act(
        database, "exchangeRegister", kind="SEMINAR", titles={"en": "Seminar"}, action="PROPOSE", region=town
    )
    claim = await act(database, "claimCreate", **about("Exchange", held, "EXCHANGE_PLACE"), stated_region=region)
    assert await verdict(claim) is Verdict.AGREES


async def test_copies_are_those_of_all_editions_and_unknown_where_one_is(database: Database) -> None:
    book = await factory.publication(database)
    claim = await act(
        database, "claimCreate", **about("Publication", book, "PUBLICATION_COPIES"), amount="170", unit="COPIES"
    )
    assert await verdict(claim) is Verdict.CANNOT_BE_CHECKED
    await act(database, "editionCreate", publication=book, number=1, copies=100)
    second = await act(database, "editionCreate", publication=book, number=2)
    assert await verdict(claim) is Verdict.CANNOT_BE_CHECKED
    await step(database, "editionCorrect", second, copies=70)
    assert await verdict(claim) is Verdict.AGREES


async def test_a_result_that_nobody_assessed_leaves_open_how_many_were_achieved(database: Database) -> None:
    programme = await factory.programme(database)
    seen = {"programme": programme, "texts": {"en": "What was expected"}}
    await act(database, "expectedResultCreate", **seen, number=1, achieved="YES", evidence={"en": "A report."})
    claim = await act(
        database,
        "claimCreate",
        **about("Programme", programme, "PROGRAMME_RESULTS_ACHIEVED"),
        amount="1",
        unit="RESULTS",
    )
    assert await verdict(claim) is Verdict.AGREES
    second = await act(database, "expectedResultCreate", **seen, number=2)
    assert await verdict(claim) is Verdict.CANNOT_BE_CHECKED
    await step(database, "expectedResultCorrect", second, achieved="NO", evidence={"en": "A report."})
    assert await verdict(claim) is Verdict.AGREES


async def test_a_claim_that_nothing_checks_is_kept(database: Database) -> None:
    claim = await act(database, "claimCreate", **WORDS, measure="NONE", amount="2000", unit="COPIES")
    assert await verdict(claim) is Verdict.CANNOT_BE_CHECKED


@pytest.mark.parametrize(
    ("given", "reasons"),
    [
        ({"measure": "NONE"}, {("amount", "REQUIRED")}),
        ({"measure": "NONE", "stated_text": "x", "subject_type": "Exchange"}, {("subject", "REQUIRED")}),
        ({"measure": "NONE", "stated_text": "x", "role": "GUEST"}, {("role", "NOT_COMPARED")}),
        ({"measure": "NONE", "amount": "a", "unit": "COPIES"}, {("amount", "BAD_AMOUNT")}),
        ({"measure": "EXCHANGE_DAYS", "amount": "4"}, {("subject", "OTHER_MEASURE"), ("unit", "REQUIRED")}),
        (
            {"measure": "PROGRAMME_SITES", "stated_dates": "2010", "group": "STAFF"},
            {
                ("subject", "OTHER_MEASURE"), ("amount", "REQUIRED"), ("site_state", "REQUIRED"),
                ("stated_dates", "NOT_COMPARED"), ("group", "NOT_COMPARED"),
            },
        ),
    ],
)  # fmt: skip
async def test_a_claim_states_what_its_measure_compares(
    database: Database, given: dict[str, object], reasons: set[tuple[str, str]]
) -> None:
    assert await refused(database, "claimCreate", **WORDS, **given) == reasons


async def test_a_claim_is_about_a_record_that_is_there(database: Database) -> None:
    country = await factory.country(database)
    seminar = about("Exchange", country, "EXCHANGE_DAYS")
    assert await refused(database, "claimCreate", **seminar, amount="4", unit="DAYS") == {("subject", "NOT_FOUND")}
    unknown = about("Nothing", country, "NONE")
    assert await refused(database, "claimCreate", **unknown, stated_text="x") == {("subject_type", "NOT_FOUND")}


async def test_a_claim_is_not_corrected_to_another_kind_of_record(database: Database) -> None:
    seminar = about("Exchange", await exchange(database), "EXCHANGE_DAYS")
    claim = await act(database, "claimCreate", **seminar, amount="4", unit="DAYS")
    found = await step_refused(database, "claimCorrect", claim, measure="SITE_PARTIES")
    assert found == {("subject", "OTHER_MEASURE")}
