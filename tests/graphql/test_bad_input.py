"""Bad input is refused clearly, with every reason at once, and nothing of it is written."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factory import everything
from tests.graphql.clients import Clients, Json
from tests.graphql.mutating import document, outcome
from tests.graphql.rights import NO_ID

CENTRE, SCHOOL = ("Institution", "sotrudnichestvo"), ("Institution", "berezovskaya-school")
EN = [{"lang": "en", "value": "Seminar"}]
SEMINAR: Json = {"kind": "SEMINAR", "titles": EN}
BAD: list[tuple[str, Json, list[str]]] = [
    ("exchangeRegister", {**SEMINAR, "programme": NO_ID}, ["programme NOT_FOUND"]),
    ("exchangeRegister", {**SEMINAR, "programme": "x"}, ["programme BAD_ID"]),
    ("exchangeRegister", {**SEMINAR, "planned": "2026-07-03/2026-07-01"}, ["planned DATES_REVERSED"]),
    ("exchangeRegister", {**SEMINAR, "planned": "next week"}, ["planned BAD_DATE"]),
    ("exchangeRegister", {**SEMINAR, "peoplePlanned": -1}, ["peoplePlanned OUT_OF_RANGE"]),
    ("exchangeRegister", {**SEMINAR, "statedParties": 0}, ["statedParties OUT_OF_RANGE"]),
    ("exchangeRegister", {**SEMINAR, "zone": "Mars/Olympus"}, ["zone BAD_ZONE"]),
    ("exchangeRegister", {**SEMINAR, "action": "REPORT"}, ["actual REQUIRED"]),
    ("exchangeRegister", {**SEMINAR, "action": "REPORT", "actual": "2999"}, ["actual DATE_IN_FUTURE"]),
    ("exchangeRegister", {**SEMINAR, "titles": []}, ["titles REQUIRED"]),
    ("exchangeRegister", {**SEMINAR, "titles": [*EN, *EN]}, ["titles.1.lang REPEATED"]),
    ("exchangeRegister", {**SEMINAR, "titles": [{"lang": "??", "value": "x"}]}, ["titles.0.lang BAD_LANGUAGE"]),
    ("exchangeRegister", {**SEMINAR, "titles": [{"lang": "en", "value": "x" * 501}]}, ["titles.0.value TOO_LONG"]),
    ("exchangeRegister", {**SEMINAR, "areas": [f"area {n}" for n in range(400)]}, ["areas TOO_MANY"]),
    ("exchangeRegister", {**SEMINAR, "idempotencyKey": ""}, ["idempotencyKey BAD_KEY"]),
    ("exchangeRegister", {**SEMINAR, "idempotencyKey": "x" * 256}, ["idempotencyKey BAD_KEY"]),
    (
        "exchangeRegister",
        {**SEMINAR, "participations": [{"role": "GUEST", "country": "ZZ"}]},
        ["participations.0.country NO_SUCH_COUNTRY"],
    ),
    (
        "exchangeRegister",
        {**SEMINAR, "participations": [{"role": "GUEST", "institution": CENTRE, "parties": 2}]},
        ["participations.0.parties NAMED_IS_ONE"],
    ),
    ("exchangePostpone", {"id": NO_ID, "version": 1, "reason": "x"}, ["id NOT_FOUND"]),
    (
        "exchangePostpone",
        {"id": ("Exchange", "clc-festival-2010"), "version": 1, "reason": "x"},
        [" NOT_ALLOWED_NOW"],
    ),
    ("exchangeVoid", {"id": ("Exchange", "clc-festival-2010"), "version": 9, "reason": "x"}, ["version STALE_VERSION"]),
    ("exchangeVoid", {"id": ("Exchange", "clc-festival-2010"), "version": 1, "reason": " "}, ["reason REQUIRED"]),
    ("institutionCreate", {"kind": "SCHOOL", "names": EN, "country": "ZZ"}, ["country NO_SUCH_COUNTRY"]),
    ("institutionCorrect", {"id": CENTRE, "version": 1, "parent": CENTRE}, ["parent CIRCLE"]),
    ("countryCreate", {"code": "ZZ"}, ["code NO_SUCH_COUNTRY"]),
    ("countryCreate", {"code": "KZ"}, ["code EXISTS_ALREADY"]),
    (
        "partnershipDraft",
        {"kind": "MEMORANDUM", "titles": EN, "parties": [{"institution": CENTRE}, {"institution": CENTRE}]},
        ["parties TOO_FEW_PARTIES", "parties.1.institution SAME_PARTY"],
    ),
    (
        "membershipApply",
        {"institution": CENTRE, "organisation": CENTRE},
        ["institution ITSELF", "organisation NOT_A_BODY"],
    ),
    ("membershipApply", {"institution": SCHOOL, "organisation": CENTRE}, ["organisation NOT_A_BODY"]),
    ("suggestionRun", {"asOf": "2999-01-01"}, ["asOf DATE_IN_FUTURE"]),
    ("suggestionRun", {"top": 0}, ["top OUT_OF_RANGE"]),
    (
        "suggestionRun",
        {"exposure": 0, "newGround": 5.1},
        ["exposure OUT_OF_RANGE", "newGround OUT_OF_RANGE"],
    ),
    (
        "institutionMerge",
        {"id": CENTRE, "version": 1, "other": CENTRE, "otherVersion": 1, "reason": "x"},
        ["other ITSELF"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("mutation", "given", "reasons"), BAD)
async def test_bad_input_is_refused_with_its_reasons_and_nothing_is_written(
    reading: Clients, mutation: str, given: dict[str, Any], reasons: list[str]
) -> None:
    before = await everything(reading.database)
    found = await outcome(reading.secretariat, mutation, given)
    assert sorted(found or []) == sorted(reasons)
    assert await everything(reading.database) == before


async def test_all_that_is_wrong_is_told_at_once_with_what_to_do(reading: Clients) -> None:
    given = {
        "kind": "SEMINAR",
        "titles": [{"lang": "??", "value": "x" * 501}],
        "programme": NO_ID,
        "planned": "someday",
        "zone": "Mars/Olympus",
        "peoplePlanned": -1,
        "participations": [{"role": "GUEST", "country": "ZZ"}, {"role": "GUEST", "institution": "x"}],
    }
    answer = await reading.secretariat.data(document("exchangeRegister"), input=given)
    problems = answer["exchangeRegister"]["problems"]
    assert {".".join(problem["path"]) for problem in problems} == {
        "titles.0.lang", "titles.0.value", "programme", "planned", "zone", "peoplePlanned",
        "participations.0.country", "participations.1.institution",
    }  # fmt: skip
    assert all(len(problem["message"]) > 10 for problem in problems)


@pytest.mark.parametrize(
    ("name", "value"),
    [("kind", "PARTY"), ("titles", "Seminar"), ("peoplePlanned", 2**31), ("peoplePlanned", "many"), ("unknown", 1)],
)
async def test_what_the_schema_does_not_allow_is_an_error_that_names_the_place(
    reading: Clients, name: str, value: object
) -> None:
    before = await everything(reading.database)
    answer = await reading.secretariat.ask(document("exchangeRegister"), {"input": {**SEMINAR, name: value}})
    assert ("data" in answer, name in answer["errors"][0]["message"]) == (False, True)
    assert await everything(reading.database) == before


async def test_a_field_that_is_needed_is_asked_for_by_name(reading: Clients) -> None:
    answer = await reading.secretariat.ask(document("exchangeRegister"), {"input": {"kind": "SEMINAR"}})
    assert "titles" in answer["errors"][0]["message"]


@pytest.mark.parametrize("words", ["", " ", "\0", "%", "_", "'", '"', "\\", "😀", "ё" * 500, "xyz " * 125])
async def test_any_words_can_be_searched_for(reading: Clients, words: str) -> None:
    asked = "query ($words: String!) { institutions(filter: {search: $words}) { totalCount } }"
    found = await reading.secretariat.data(asked, words=words)
    assert found["institutions"]["totalCount"] in {0, 22}


async def test_words_beyond_any_name_are_refused(reading: Clients) -> None:
    asked = "query ($words: String!) { institutions(filter: {search: $words}) { totalCount } }"
    assert await reading.secretariat.code(asked, words="x" * 501) == "BAD_USER_INPUT"


@pytest.mark.parametrize("day", ["0000-01-01", "2026-02-30", "yesterday", "2026"])
async def test_a_day_that_there_is_not_is_refused(reading: Clients, day: str) -> None:
    asked = "query ($day: Date!) { exchanges(filter: {heldFrom: $day}) { totalCount } }"
    answer = await reading.secretariat.ask(asked, {"day": day})
    assert ("data" in answer, day in answer["errors"][0]["message"]) == (False, True)
