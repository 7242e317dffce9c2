"""Competitions and awards, over the seeds and from announcement to award. Every number was counted in the documents."""

from __future__ import annotations

from tests.graphql.clients import Clients, nodes

STUDY_VISIT = ("Competition", "clc-study-visit")
SCHOOL_75, SCHOOL_90 = ("Institution", "school-75"), ("Institution", "school-90")


async def test_five_schools_won_a_place_on_the_study_visit(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/competition-detail", id=STUDY_VISIT)
    assert sorted(winner["institution"]["name"] for winner in found["winners"]) == [
        "Berezovskaya School",
        "МОУ «Златоруновская СОШ»",
        "МОУ «Шушенская СОШ №1»",
        "МОУ Гимназия №91",
        "МОУ СОШ №90",
    ]
    assert (found["state"], found["judged"]["edtf"], found["placesAvailable"]) == ("DECIDED", "2009-09/2010-05", None)
    assert {winner["rank"] for winner in found["winners"]} == {None}


async def test_the_winners_join_the_study_visit_and_were_judged_by_their_work(reading: Clients) -> None:
    found = await reading.secretariat.field("secretariat/competition-detail", id=STUDY_VISIT)
    assert (found["prize"]["title"], found["prize"]["state"]) == ("Study visit of school teams", "HELD")
    assert found["exchange"]["title"] == "Competition for a place on the study visit"
    assert "результаты работы команд" in found["criteria"][0]["value"]
    assert (found["entrants"]["totalCount"], found["ledger"][0]["since"]["edtf"]) == (5, "2010-05?/2010-06?")


async def test_whether_there_is_a_best_center_is_not_known_and_never_shown_as_decided(reading: Clients) -> None:
    planned = await reading.secretariat.field("secretariat/competitions", standing={"states": ["PLANNED"]})
    (best,) = planned["nodes"]
    assert (best["name"], best["state"], best["winners"], best["placesAvailable"]) == ("Best Center", "PLANNED", [], 1)
    decided = await reading.secretariat.field("secretariat/competitions", standing={"states": ["DECIDED"]})
    assert nodes(decided, "name") == ["Competition for a place on the study visit"]


async def test_school_75_was_given_the_nomination_debut_at_the_festival(reading: Clients) -> None:
    found = await reading.secretariat.run("secretariat/awards-of-institution", id=SCHOOL_75)
    (debut,) = found["institution"]["awards"]["nodes"]
    assert (debut["name"], debut["exchange"]["title"], debut["entrant"]) == (
        "Дебют", "Festival of school teams", None,
    )  # fmt: skip
    assert found["competitions"]["totalCount"] == 0


async def test_school_90_won_a_competition_and_has_no_award(reading: Clients) -> None:
    found = await reading.secretariat.run("secretariat/awards-of-institution", id=SCHOOL_90)
    assert found["institution"]["awards"]["totalCount"] == 0
    (contest,) = found["competitions"]["nodes"]
    assert [each["result"] for each in contest["entrants"]["nodes"]] == ["WINNER"]


async def test_a_competition_is_announced_entered_decided_and_awarded(service: Clients) -> None:
    given = {"names": [{"lang": "en", "value": "Best film"}], "placesAvailable": 1, "judged": "2025-09/2026-05"}
    contest = await service.secretariat.do("secretariat/register-competition", input=given)
    entries = [{"competition": contest["id"], "institution": school} for school in (SCHOOL_75, SCHOOL_90)]
    one, two = [await service.secretariat.do("secretariat/enter-entrant", input=entry) for entry in entries]
    decision = {"id": contest["id"], "version": contest["version"], "since": "2026-06-01"}
    both = [{"entrant": one["id"], "rank": 1}, {"entrant": two["id"], "rank": 2}]
    assert await service.secretariat.refused("secretariat/decide-competition", **decision, winners=both) == {
        ("winners.1.result", "TOO_MANY_WINNERS"),
        ("winners.1.rank", "PLACE_BEYOND"),
    }
    done = await service.secretariat.do("secretariat/decide-competition", **decision, winners=both[:1])
    assert [(winner["rank"], winner["institution"]["id"]) for winner in done["winners"]] == [
        (1, one["institution"]["id"])
    ]
    award = {"names": [{"lang": "en", "value": "Golden frame"}], "competition": contest["id"]}
    assert await service.secretariat.refused(
        "secretariat/give-award", input={**award, "institution": ("Institution", "school-149")}
    ) == {("institution", "NOT_AN_ENTRANT")}
    made = await service.secretariat.do("secretariat/give-award", input={**award, "institution": SCHOOL_75})
    assert (made["entrant"]["id"], made["institution"]["id"]) == (one["id"], one["institution"]["id"])
    found = await service.school.run("secretariat/awards-of-institution", id=SCHOOL_75)
    assert nodes(found["institution"]["awards"], "name") == ["Golden frame", "Дебют"]
