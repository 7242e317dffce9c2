"""The published questions about languages, over the seeds."""

from __future__ import annotations

import pytest

from tests.graphql.clients import Clients, published


async def test_what_is_to_be_translated_is_told_page_by_page(reading: Clients) -> None:
    first = await reading.secretariat.field("secretariat/missing-texts", lang="ru", recordType=["Institution"], first=5)
    second = await reading.secretariat.field(
        "secretariat/missing-texts", lang="ru", recordType=["Institution"], first=100, after=first["endCursor"]
    )
    nodes = [*first["nodes"], *second["nodes"]]
    assert len(nodes) == first["totalCount"] == second["totalCount"]
    assert second["endCursor"] is None
    assert len({(node["field"], node["record"]) for node in nodes}) == len(nodes)
    assert not any("ru" in node["languages"] for node in nodes)
    (association,) = [node for node in nodes if node["languages"] == ["en", "fr"] and node["field"] == "names"]
    assert association["recordType"] == "Institution"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"lang": "Russian"}, "lang"),
        ({"lang": "ru", "recordType": ["Token"]}, "recordType"),
        ({"lang": "ru", "first": 101}, "first"),
        ({"lang": "ru", "after": "nonsense"}, "after"),
    ],
)
async def test_a_question_that_cannot_be_meant_is_refused_by_the_argument(
    reading: Clients, given: dict[str, object], told: str
) -> None:
    answer = await reading.secretariat.ask(published()["secretariat/missing-texts"], given)
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["message"].startswith(f"{told}: ")


async def test_words_come_in_the_language_asked_for_else_in_the_readers(reading: Clients) -> None:
    async def held(client_language: str | None, lang: str | None) -> str:
        headers = {"accept_language": client_language} if client_language else {}
        document = "query ($lang: String) { vocabulary(lang: $lang) { enum words { value word } } }"
        enums = (await reading.analyst.ask(document, {"lang": lang}, **headers))["data"]["vocabulary"]
        (words,) = [each["words"] for each in enums if each["enum"] == "ExchangeState"]
        return next(str(each["word"]) for each in words if each["value"] == "HELD")

    assert [await held(None, "ru"), await held("ru-RU", None), await held("ru-RU", "en")] == [
        "проведён", "проведён", "held",
    ]  # fmt: skip


async def test_the_published_vocabulary_has_every_state(reading: Clients) -> None:
    enums = await reading.analyst.field("analyst/vocabulary", lang="ru")
    (states,) = [each["words"] for each in enums if each["enum"] == "InstitutionState"]
    assert [each["word"] for each in states] == ["решено создать", "формируется", "работает", "распущено"]


async def test_a_name_is_found_by_the_first_part_of_the_language(reading: Clients) -> None:
    document = '{ countries(first: 100) { nodes { code a: name(lang: "ru-KZ") b: name(lang: "ru") } } }'
    names = {
        node["code"]: (node["a"], node["b"]) for node in (await reading.analyst.data(document))["countries"]["nodes"]
    }
    assert names["KZ"] == ("Казахстан", "Казахстан")
    assert names["KG"] == ("Кыргызстан", "Кыргызстан")
