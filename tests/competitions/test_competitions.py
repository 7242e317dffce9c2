"""Competitions are entered, decided and awarded, on both databases."""

from __future__ import annotations

import pytest

from consortium.db import Database
from tests import factory
from tests.competitions.competing import award, competition, decided, entrant, result
from tests.exchanges.gatherings import held, organiser
from tests.factory import act, forbidden, lines, member, refused, row, step, step_refused


async def test_a_decision_names_the_winners_with_their_places(database: Database) -> None:
    contest = await competition(database, places_available=2)
    one, two, three = [await entrant(database, contest) for _ in range(3)]
    winners = [{"entrant": two, "rank": 1}, {"entrant": one}]
    await step(database, "competitionDecide", contest, since="2026-05", winners=winners)
    assert [await result(each) for each in (one, two, three)] == [("WINNER", None), ("WINNER", 1), ("UNKNOWN", None)]
    assert await lines("CompetitionEntry", "competition", contest) == [
        ("0001-01-01", "ANNOUNCED"),
        ("2026-05-01", "DECIDED"),
    ]


async def test_a_decision_with_a_stranger_or_too_many_winners_is_no_decision(database: Database) -> None:
    contest = await competition(database, places_available=1)
    one, two = [await entrant(database, contest) for _ in range(2)]
    stranger = await entrant(database, await competition(database))
    winners = [{"entrant": one}, {"entrant": two}, {"entrant": stranger}]
    assert await step_refused(database, "competitionDecide", contest, winners=winners) == {
        ("winners.1.result", "TOO_MANY_WINNERS"),
        ("winners.2.entrant", "NOT_AN_ENTRANT"),
    }
    assert (await result(one), len(await lines("CompetitionEntry", "competition", contest))) == (("UNKNOWN", None), 1)


async def test_an_institution_enters_once(database: Database) -> None:
    contest, school = await competition(database), await factory.institution(database)
    await entrant(database, contest, institution=school)
    given = {"competition": contest, "institution": school}
    assert await refused(database, "entrantCreate", **given) == {("institution", "EXISTS_ALREADY")}


@pytest.mark.parametrize("action", ["PLAN", "ANNOUNCE"])
async def test_nobody_wins_what_is_not_decided(database: Database, action: str) -> None:
    given = {"competition": await competition(database, action=action), "labels": {"en": "schools"}}
    assert await refused(database, "entrantCreate", **given, result="WINNER") == {("result", "NOT_DECIDED_YET")}


async def test_a_result_that_nobody_tells_stays_unknown(database: Database) -> None:
    assert await result(await entrant(database, await decided(database))) == ("UNKNOWN", None)


async def test_there_is_a_place_for_each_of_a_group_that_won(database: Database) -> None:
    contest = await decided(database, places_available=3)
    given = {"competition": contest, "labels": {"en": "schools"}, "result": "WINNER"}
    assert await refused(database, "entrantCreate", **given, parties=4) == {("result", "TOO_MANY_WINNERS")}
    await act(database, "entrantCreate", **given, parties=3)


async def test_places_are_not_taken_from_those_who_won(database: Database) -> None:
    contest = await decided(database, places_available=2)
    _ = [await entrant(database, contest, result="WINNER") for _ in range(2)]
    assert await step_refused(database, "competitionCorrect", contest, places_available=1) == {
        ("places_available", "TOO_MANY_WINNERS")
    }


@pytest.mark.parametrize("place", [0, -1])
async def test_places_are_counted_from_one(database: Database, place: int) -> None:
    given = {"competition": await decided(database), "labels": {"en": "schools"}, "result": "WINNER"}
    assert await refused(database, "entrantCreate", **given, rank=place) == {("rank", "OUT_OF_RANGE")}


async def test_nothing_is_decided_before_what_is_judged_is_over(database: Database) -> None:
    contest = await competition(database, judged="2009-09/2010-05")
    assert await step_refused(database, "competitionDecide", contest, since="2010-04") == {("since", "JUDGED_LATER")}
    await step(database, "competitionDecide", contest, since="2010-05")
    assert await step_refused(database, "competitionCorrect", contest, judged="2009-09/2010-06") == {
        ("judged", "JUDGED_LATER")
    }


async def test_an_award_of_a_competition_goes_to_an_entrant_of_it(database: Database) -> None:
    contest, school = await decided(database), await factory.institution(database)
    wanted = {"names": {"en": "Debut"}, "competition": contest}
    assert await refused(database, "awardCreate", **wanted, institution=school) == {("institution", "NOT_AN_ENTRANT")}
    stranger = await entrant(database, await decided(database))
    assert await refused(database, "awardCreate", **wanted, entrant=stranger) == {("entrant", "NOT_AN_ENTRANT")}
    entered = await entrant(database, contest, institution=school)
    found = await row("Award", await award(database, competition=contest, institution=school))
    assert (found["entrant"], found["institution"]) == (entered, None)


async def test_an_award_may_stand_alone(database: Database) -> None:
    school, exchange = await factory.institution(database), await held(database)
    found = await row("Award", await award(database, institution=school, exchange=exchange, given="2010-09"))
    assert (found["entrant"], found["institution"], found["exchange"]) == (None, school, exchange)


async def test_an_award_goes_to_one(database: Database) -> None:
    given = {"names": {"en": "Debut"}}
    assert await refused(database, "awardCreate", **given) == {("", "ONE_RECIPIENT")}
    two = {"institution": await factory.institution(database), "person": await factory.person(database)}
    assert await refused(database, "awardCreate", **given, **two) == {("", "ONE_RECIPIENT")}


async def test_an_erased_person_is_given_nothing_new(database: Database) -> None:
    person = await factory.person(database)
    await step(database, "personErase", person)
    assert await refused(database, "awardCreate", names={"en": "Debut"}, person=person) == {("person", "ERASED")}


async def test_a_competition_takes_entrants_and_their_awards_with_it_and_brings_them_back(database: Database) -> None:
    contest = await decided(database)
    entered = await entrant(database, contest)
    given = await award(database, entrant=entered)
    await step(database, "competitionVoid", contest, reason="a mistake")
    parts = [("Entrant", entered), ("Award", given)]
    assert [(await row(kind, each))["voided_reason"] for kind, each in parts] == ["a mistake", "a mistake"]
    await step(database, "competitionRestore", contest)
    assert (await row("Award", given))["voided_at"] is None


async def test_an_entrant_is_ordered_by_what_its_institution_is_called(database: Database) -> None:
    school = await factory.institution(database)
    entered = await entrant(database, await competition(database), institution=school)
    await step(database, "institutionCorrect", school, names={"en": "Lyceum"})
    assert (await row("Entrant", entered))["sort_name"] == "lyceum"


async def test_two_records_of_one_institution_bring_their_entries_and_awards_together(database: Database) -> None:
    kept, other = [await factory.institution(database) for _ in range(2)]
    contest = await decided(database)
    entered = await entrant(database, contest, institution=other, result="WINNER")
    given = [await award(database, entrant=entered), await award(database, institution=other)]
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="The same address.")
    assert (await row("Entrant", entered))["institution"] == kept
    assert [(await row("Award", each))["institution"] for each in given] == [None, kept]


async def test_two_that_entered_one_competition_are_not_one_until_somebody_sees_to_it(database: Database) -> None:
    kept, other = [await factory.institution(database) for _ in range(2)]
    contest = await competition(database)
    _ = [await entrant(database, contest, institution=each) for each in (kept, other)]
    merging = {"other": other, "other_version": 1, "reason": "The same address."}
    assert await step_refused(database, "institutionMerge", kept, **merging) == {("other", "BOTH_TAKE_PART")}


async def test_whoever_holds_a_competition_writes_it(database: Database) -> None:
    school, centre = [await factory.institution(database) for _ in range(2)]
    contest = await competition(database, member(centre), organiser=centre)
    entered = await entrant(database, contest, member(centre), institution=school)
    await step(database, "competitionDecide", contest, member(centre), winners=[{"entrant": entered}])
    await award(database, member(centre), entrant=entered)
    assert await result(entered) == ("WINNER", None)
    await forbidden(database, "competitionCreate", member(school), names={"en": "Mine"}, organiser=centre)


async def test_a_school_enters_itself_and_wins_by_no_word_of_its_own(database: Database) -> None:
    school, centre = [await factory.institution(database) for _ in range(2)]
    contest = await decided(database, organiser=centre)
    entered = await entrant(database, contest, member(school), institution=school)
    given = {"id": entered, "version": 1, "result": "WINNER"}
    await forbidden(database, "entrantCorrect", member(school), **given)
    await forbidden(database, "awardCreate", member(school), names={"en": "Debut"}, entrant=entered)
    await forbidden(database, "awardCreate", member(school), names={"en": "Debut"}, institution=school)


async def test_whoever_holds_an_exchange_gives_the_awards_there(database: Database) -> None:
    school, centre = [await factory.institution(database) for _ in range(2)]
    exchange = await held(database, participations=[organiser(centre)])
    given = await award(database, member(centre), institution=school, exchange=exchange)
    assert (await row("Award", given))["sort_name"] == "debut"


async def test_an_entrant_is_given_nothing_before_the_competition_is_decided(database: Database) -> None:
    contest = await competition(database)
    entered = await entrant(database, contest)
    given = {"names": {"en": "Debut"}, "entrant": entered}
    assert await refused(database, "awardCreate", **given) == {("entrant", "NOT_DECIDED_YET")}
    await step(database, "competitionDecide", contest)
    await act(database, "awardCreate", **given)


async def test_an_award_is_not_passed_on_to_an_entrant_of_what_is_undecided(database: Database) -> None:
    given = await award(database, entrant=await entrant(database, await decided(database)))
    other = await entrant(database, await competition(database))
    assert await step_refused(database, "awardCorrect", given, entrant=other) == {("entrant", "NOT_DECIDED_YET")}


async def test_an_entrant_with_an_award_stays_in_its_competition(database: Database) -> None:
    entered = await entrant(database, await decided(database))
    given = await award(database, entrant=entered)
    other = await decided(database)
    assert await step_refused(database, "entrantCorrect", entered, competition=other) == {("competition", "STILL_USED")}
    await step(database, "awardVoid", given, reason="A slip.")
    await step(database, "entrantCorrect", entered, competition=other)
    assert (await row("Entrant", entered))["competition"] == other


async def test_a_winner_has_none_but_a_place_that_there_is(database: Database) -> None:
    contest = await decided(database, places_available=2)
    given = {"competition": contest, "labels": {"en": "schools"}, "result": "WINNER"}
    assert await refused(database, "entrantCreate", **given, rank=3) == {("rank", "PLACE_BEYOND")}
    await act(database, "entrantCreate", **given, rank=2)
    assert await step_refused(database, "competitionCorrect", contest, places_available=1) == {
        ("places_available", "PLACE_BEYOND")
    }


async def test_nobody_wins_twice_in_one_decision(database: Database) -> None:
    contest = await competition(database)
    one = await entrant(database, contest)
    winners = [{"entrant": one, "rank": 1}, {"entrant": one, "rank": 2}]
    found = await step_refused(database, "competitionDecide", contest, winners=winners)
    assert found == {("winners.1.entrant", "REPEATED")}
