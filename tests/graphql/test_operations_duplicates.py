"""The published questions about duplicates, over the seeds."""

from __future__ import annotations

from typing import Any

import pytest

from consortium.ids import seed_id
from tests.graphql.clients import Clients, published


def told(found: list[dict[str, Any]], record: str) -> list[tuple[str, float]]:
    """Return the names of the records that are told of, and their scores."""
    return [(each[record]["name"], each["score"]) for each in found]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Общество «Эдукатор»", [("Social-Educational Association “Educator”", 0.99)]),
        ("Zentrum Sotrudnitschestwo", [("Centre “Sotrudnichestvo”", 0.99)]),
        ("Gymnasium 91", [("МОУ Гимназия №91", 0.99)]),
        ("Pervomanskaja Schule", [("Pervomanskaya School", 0.99)]),
        ("School 90 of Krasnoyarsk", [("МОУ СОШ №90", 0.85)]),
        ("School 76 of Krasnoyarsk", []),
        ("Gymnasium 90", []),
    ],
)
async def test_an_institution_of_the_documents_is_found_in_any_spelling(
    reading: Clients, name: str, expected: list[tuple[str, float]]
) -> None:
    found = await reading.secretariat.field("secretariat/institution-duplicates", names=[name])
    assert told(found, "institution") == expected


async def test_what_is_known_besides_the_name_weighs_too(reading: Clients) -> None:
    given = {"names": ["School 90 of Krasnoyarsk"], "country": "RU", "region": ("Region", "krasnoyarsk")}
    (found,) = await reading.secretariat.field("secretariat/institution-duplicates", **given)
    assert (found["score"], [reason["sign"] for reason in found["reasons"]]) == (0.88, ["SIMILAR_NAME", "SAME_PLACE"])
    abroad = {**given, "country": "PL", "region": None}
    assert await reading.secretariat.field("secretariat/institution-duplicates", **abroad) == []


async def test_the_reasons_are_told_in_the_readers_language(reading: Clients) -> None:
    document = published()["secretariat/institution-duplicates"]
    answer = await reading.analyst.ask(document, {"names": ["CEMEA"]}, accept_language="ru")
    (found,) = answer["data"]["institutionDuplicates"]
    assert [reason["text"] for reason in found["reasons"]] == ["обе записи называются «CEMEA»"]


async def test_a_person_of_the_documents_is_found_by_an_initial_in_another_script(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/person-duplicates", names=["Кисляков А."])
    assert told(found, "person") == [("Alexey Kislyakov", 0.89)]


async def test_the_seeds_hold_nothing_twice_and_the_nearest_are_a_ministry_and_its_academy(reading: Clients) -> None:
    assert (await reading.secretariat.field("secretariat/duplicates"))["totalCount"] == 0
    first = await reading.secretariat.field("secretariat/duplicates", least=0.5, first=1)
    (pair,) = first["nodes"]
    assert {pair["one"]["id"], pair["other"]["id"]} == {
        str(seed_id("Institution", key)) for key in ("ministry-of-education-russia", "academy-of-the-ministry-russia")
    }
    # Of academy, ministry, education and Russia the two have three in common: 0.99 * 3/4.
    assert pair["score"] == 0.74
    second = await reading.secretariat.field("secretariat/duplicates", least=0.5, after=first["endCursor"])
    assert first["totalCount"] == second["totalCount"] == 1 + len(second["nodes"])
    assert second["endCursor"] is None


async def test_entering_an_institution_that_is_there_is_refused_until_it_is_said_to_be_another(
    service: Clients,
) -> None:
    given = {"kind": "ASSOCIATION", "names": [{"lang": "en", "value": "Edukator"}], "country": "PL"}
    refused = await service.secretariat.field("secretariat/register-institution", input=given)
    (problem,) = refused["problems"]
    assert (problem["code"], problem["path"]) == ("POSSIBLE_DUPLICATE", ["names"])
    assert str(seed_id("Institution", "edukator")) in problem["message"]
    made = await service.secretariat.do("secretariat/register-institution", input={**given, "evenSo": True})
    (pair,) = (await service.secretariat.field("secretariat/duplicates"))["nodes"]
    assert made["id"] in {pair["one"]["id"], pair["other"]["id"]}


@pytest.mark.parametrize(
    ("operation", "given", "said"),
    [
        ("secretariat/institution-duplicates", {"names": ["x"] * 11}, "names"),
        ("secretariat/institution-duplicates", {"names": ["x" * 501]}, "names"),
        ("secretariat/institution-duplicates", {"names": ["x"], "country": "Kazakhstan"}, "country"),
        ("secretariat/institution-duplicates", {"names": ["x"], "region": "nowhere"}, "region"),
        (
            "secretariat/institution-duplicates",
            {"names": ["x"], "identifiers": [{"scheme": "ROR", "value": "1"}] * 11},
            "identifiers",
        ),
        ("secretariat/person-duplicates", {"names": ["x"], "least": 0.4}, "least"),
        ("secretariat/duplicates", {"first": 101}, "first"),
        ("secretariat/duplicates", {"after": "nonsense"}, "after"),
    ],
)
async def test_a_question_that_cannot_be_meant_is_refused_by_the_argument(
    reading: Clients, operation: str, given: dict[str, object], said: str
) -> None:
    (error,) = (await reading.secretariat.ask(published()[operation], given))["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["message"].startswith(f"{said}: ")
