"""What was learned and what was difficult, over the seeds. Every number was counted in the report."""

from __future__ import annotations

import pytest

from tests.graphql.clients import Clients, nodes

CENTERS = ("Programme", "community-learning-centers")
MOTIVATION = ("Difficulty", "clc-low-motivation")


def english(text: str) -> list[dict[str, str]]:
    return [{"lang": "en", "value": text}]


async def test_six_lessons_of_the_programme_are_told_by_three_of_its_partners_and_by_all(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/lessons-learned", programme=CENTERS)
    assert found["totalCount"] == 6
    owners = sorted(str(each) for each in nodes(found, "institution", "name"))
    assert owners == [
        "Centre “Sotrudnichestvo”",
        "ContinYou",
        "None",
        *["Social-Educational Association “Educator”"] * 3,
    ]


async def test_what_edukator_wishes_to_go_on_with_is_the_one_intention(reading: Clients) -> None:
    found = await reading.analyst.field("secretariat/lessons-learned", kind=["FOLLOW_UP_INTENTION"])
    (lesson,) = found["nodes"]
    assert "even wider cooperation in the future" in lesson["texts"][0]["value"]
    assert lesson["institution"]["name"] == "Social-Educational Association “Educator”"


@pytest.mark.parametrize(
    ("words", "number"), [("Poland", 1), ("community mapping", 1), ("teachers", 2), ("festival", 0)]
)
async def test_lessons_are_found_by_their_words(reading: Clients, words: str, number: int) -> None:
    assert (await reading.centre.field("secretariat/lessons-learned", words=words))["totalCount"] == number


async def test_low_motivation_has_a_likely_cause_two_measures_and_no_known_end(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/difficulty-detail", id=MOTIVATION)
    assert (found["text"], found["resolved"], found["met"]) == (
        "Low motivation of a number of young people.",
        None,
        None,
    )
    assert (found["institution"], found["labels"]) == (None, english("schools"))
    assert "easier options with safe activities" in found["causes"][0]["value"]
    assert {measure["text"].split()[0] for measure in found["measures"]} == {"Special", "The"}
    assert {measure["institution"] for measure in found["measures"]} == {None}


async def test_two_schools_are_less_active_and_the_centre_contacts_them(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/difficulties", programme=CENTERS, words="teachers left")
    (difficulty,) = found["nodes"]
    assert difficulty["measures"][0]["institution"]["name"] == "Centre “Sotrudnichestvo”"


async def test_of_no_difficulty_it_is_known_whether_it_was_overcome(reading: Clients) -> None:
    numbers = [
        (await reading.secretariat.field("secretariat/difficulties", **asked))["totalCount"]
        for asked in ({}, {"resolved": True}, {"resolved": False})
    ]
    assert numbers == [2, 0, 0]


async def test_a_difficulty_is_recorded_met_by_a_measure_and_resolved(service: Clients) -> None:
    given = {"texts": english("Schools were closed."), "programme": CENTERS, "met": "2010"}
    made = await service.secretariat.do("secretariat/record-difficulty", input=given)
    assert (made["met"]["edtf"], made["resolved"], made["measures"]) == ("2010", None, [])
    measure = {"difficulty": made["id"], "texts": english("Events were postponed."), "taken": "2010-03"}
    taken = await service.secretariat.do("secretariat/record-measure", **measure)
    assert taken["difficulty"]["id"] == made["id"]
    solved = {"id": made["id"], "version": made["version"], "resolved": True}
    found = await service.secretariat.do("secretariat/resolve-difficulty", **solved)
    assert (found["resolved"], [each["text"] for each in found["measures"]]) == (True, ["Events were postponed."])


async def test_a_member_records_what_it_learned_and_all_read_it(service: Clients) -> None:
    given = {"kind": "PRACTICE_TO_TRANSFER", "texts": english("Tutors of the tenth form."), "programme": CENTERS}
    await service.centre.do("member/record-lesson", **given, institution=("Institution", "sotrudnichestvo"))
    found = await service.analyst.field("secretariat/lessons-learned", words="tutors")
    assert nodes(found, "kind") == ["PRACTICE_TO_TRANSFER"]


async def test_a_lesson_of_nobody_is_refused_with_its_place(service: Clients) -> None:
    given = {"kind": "LEARNED", "texts": english("It takes time."), "institution": ("Institution", "nobody")}
    assert await service.secretariat.refused("member/record-lesson", **given) == {("institution", "NOT_FOUND")}


async def test_lessons_and_difficulties_are_found_through_what_they_are_about(reading: Clients) -> None:
    document = (
        "query ($programme: ID!, $edukator: ID!) { programme(id: $programme) { lessons { totalCount } "
        "difficulties { totalCount } } institution(id: $edukator) { lessons { totalCount } "
        "difficulties { totalCount } } }"
    )
    found = await reading.analyst.data(document, programme=CENTERS, edukator=("Institution", "edukator"))
    assert found["programme"] == {"lessons": {"totalCount": 6}, "difficulties": {"totalCount": 2}}
    assert found["institution"] == {"lessons": {"totalCount": 3}, "difficulties": {"totalCount": 0}}
