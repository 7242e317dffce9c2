"""Representations, on both databases."""

from __future__ import annotations

from datetime import date

import pytest

from consortium.db import Database
from consortium.representations.model import RepresentationState, state_on
from tests import factory
from tests.factory import act, forbidden, member, refused, row, step, step_refused

MERGING = {"other_version": 1, "reason": "one body"}


async def pair(database: Database) -> dict[str, object]:
    """Return who represents whom, two institutions, as an input names them."""
    return {
        "institution": await factory.institution(database),
        "represented": await factory.institution(database),
    }


async def test_nobody_represents_itself_or_before_itself(database: Database) -> None:
    school = await factory.institution(database)
    itself = {"institution": school, "represented": school, "addressee": school}
    reasons = await refused(database, "representationCreate", **itself)
    assert reasons == {("represented", "ITSELF"), ("addressee", "ITSELF")}


async def test_a_body_represents_its_own_members(database: Database) -> None:
    network = await factory.network(database)
    await act(database, "representationCreate", institution=network, members_of=network)


async def test_either_an_institution_is_represented_or_the_members_of_a_body(database: Database) -> None:
    given, network = await pair(database), await factory.network(database)
    reasons = {("represented", "EXACTLY_ONE")}
    assert await refused(database, "representationCreate", **given, members_of=network) == reasons
    assert await refused(database, "representationCreate", institution=given["institution"]) == reasons


async def test_only_a_body_that_can_have_members_has_some_to_be_represented(database: Database) -> None:
    school, network = await factory.institution(database), await factory.network(database)
    of_school = {"institution": network, "members_of": school}
    assert await refused(database, "representationCreate", **of_school) == {("members_of", "NOT_A_BODY")}
    await act(database, "representationCreate", institution=school, members_of=network)
    assert await step_refused(database, "institutionCorrect", network, kind="SCHOOL") == {("kind", "NOT_A_BODY")}


async def test_the_place_lies_in_the_country(database: Database) -> None:
    await factory.country(database)
    await factory.country(database, code="KG")
    town = await factory.region(database)
    elsewhere = {**await pair(database), "region": town, "country": "KG"}
    assert await refused(database, "representationCreate", **elsewhere) == {("region", "OTHER_COUNTRY")}


async def test_a_period_does_not_end_before_it_begins(database: Database) -> None:
    reversed_period = {**await pair(database), "period": "2011/2010"}
    assert await refused(database, "representationCreate", **reversed_period) == {("period", "DATES_REVERSED")}


@pytest.mark.parametrize("period", ["2010/2011", "2011", "../2010", "2011-12-31/..", None])
async def test_the_same_pair_in_the_same_matter_does_not_overlap(database: Database, period: str | None) -> None:
    given = {**await pair(database), "matters": {"en": "Tariffs", "ru": "Тарифы"}}
    await act(database, "representationCreate", **given, period="2010/2011")
    again = {**given, "matters": {"en": "tariffs"}, "period": period}
    assert await refused(database, "representationCreate", **again) == {("period", "DAYS_OVERLAP")}


@pytest.mark.parametrize(
    "differing",
    [
        {"period": "2012/.."},
        {"period": "../2009"},
        {"matters": {"en": "Premises"}},
        {"matters": {}},
        {"labels": {"en": "the rural schools"}},
        {"country": "KG"},
    ],
    ids=str,
)
async def test_at_another_time_in_another_matter_or_elsewhere_there_may_be_another(
    database: Database, differing: dict[str, object]
) -> None:
    await factory.country(database)
    await factory.country(database, code="KG")
    given = {**await pair(database), "matters": {"en": "Tariffs"}, "labels": {"en": "the schools"}, "country": "KZ"}
    await act(database, "representationCreate", **given, period="2010/2011")
    await act(database, "representationCreate", **{**given, "period": "2010/2011"} | differing)


async def test_of_a_place_that_only_one_names_nobody_knows_that_it_differs(database: Database) -> None:
    given, ministry = await pair(database), await factory.institution(database, kind="MINISTRY")
    await act(database, "representationCreate", **given, addressee=ministry)
    assert await refused(database, "representationCreate", **given) == {("period", "DAYS_OVERLAP")}


async def test_a_void_representation_comes_back_only_where_its_days_are_free(database: Database) -> None:
    given = {**await pair(database), "period": "2010"}
    first = await act(database, "representationCreate", **given)
    await step(database, "representationVoid", first, reason="mistaken")
    await act(database, "representationCreate", **given)
    assert await step_refused(database, "representationRestore", first) == {("period", "DAYS_OVERLAP")}


@pytest.mark.parametrize(
    ("planned", "first", "last", "state"),
    [
        (True, None, None, RepresentationState.PLANNED),
        (True, date(2009, 1, 1), None, RepresentationState.PLANNED),
        (False, None, None, None),
        (False, date(2010, 6, 16), None, RepresentationState.FUTURE),
        (False, date(2010, 6, 15), None, RepresentationState.CURRENT),
        (False, None, date(2010, 6, 15), RepresentationState.CURRENT),
        (False, date(2009, 1, 1), date(2010, 6, 14), RepresentationState.FORMER),
    ],
)
def test_the_days_tell_when_it_is_held_unless_it_is_only_an_aim(
    planned: bool,
    first: date | None,
    last: date | None,
    state: RepresentationState | None,
) -> None:
    assert state_on(planned=planned, first=first, last=last, day=date(2010, 6, 15)) is state


async def test_it_is_ordered_by_present_names_and_keeps_both_from_being_voided(database: Database) -> None:
    given = await pair(database)
    made = await act(database, "representationCreate", **given)
    represented = (await row("Representation", made))["represented"]
    await step(database, "institutionCorrect", represented, names={"en": "Lyceum"})
    assert (await row("Representation", made))["sort_name"] == "school lyceum"
    assert await step_refused(database, "institutionVoid", represented, reason="no") == {("id", "STILL_USED")}


async def test_a_member_writes_for_whom_its_own_institution_speaks_alone(database: Database) -> None:
    mine, other = await factory.institution(database), await factory.institution(database)
    made = await act(database, "representationCreate", member(mine), institution=mine, represented=other)
    await forbidden(database, "representationCreate", member(mine), institution=other, represented=mine)
    await forbidden(database, "representationCorrect", member(other), id=made, version=1, planned=True)


async def test_merging_moves_whoever_speaks_is_spoken_for_or_is_spoken_to(database: Database) -> None:
    kept, other, third = [await factory.network(database) for _ in range(3)]
    given: list[dict[str, object]] = [
        {"institution": other, "represented": third},
        {"institution": third, "represented": other},
        {"institution": third, "members_of": other},
        {"institution": third, "members_of": third, "addressee": other},
    ]
    made = [await act(database, "representationCreate", **each) for each in given]
    await step(database, "institutionMerge", kept, other=other, **MERGING)
    rows = [await row("Representation", each) for each in made]
    columns = ("institution", "represented", "members_of", "addressee")
    assert [[name for name in columns if each[name] == kept] for each in rows] == [[name] for name in columns]


async def test_the_same_words_in_another_place_are_not_the_same(database: Database) -> None:
    kept, other, third = [await factory.institution(database) for _ in range(3)]
    said: list[dict[str, object]] = [{"matters": {"en": "Rural schools"}}, {"labels": {"en": "Rural schools"}}]
    made = [
        await act(database, "representationCreate", institution=each, represented=third, **words)
        for each, words in zip((kept, other), said, strict=True)
    ]
    await step(database, "institutionMerge", kept, other=other, **MERGING)
    assert [(await row("Representation", each))["voided_at"] for each in made] == [None, None]


async def test_what_both_say_alike_stays_once_and_what_they_say_otherwise_is_seen_to(database: Database) -> None:
    kept, other, third = [await factory.institution(database) for _ in range(3)]
    twins = [
        await act(database, "representationCreate", institution=each, represented=third, period="2010")
        for each in (kept, other)
    ]
    last = await act(database, "representationCreate", institution=other, represented=third, period="2012/..")
    await step(database, "representationCorrect", twins[0], period="2010/2013")
    refusal = await step_refused(database, "institutionMerge", kept, other=other, **MERGING)
    assert refusal == {("other", "DAYS_OVERLAP")}
    await step(database, "representationCorrect", twins[0], period="2010")
    await step(database, "institutionMerge", kept, other=other, **MERGING)
    stands = [(await row("Representation", each))["voided_at"] is None for each in (*twins, last)]
    assert stands == [True, False, True]


async def test_who_represents_and_who_is_represented_are_not_one(database: Database) -> None:
    given = await pair(database)
    made = await act(database, "representationCreate", **given)
    ends = await row("Representation", made)
    merging = await step_refused(
        database, "institutionMerge", ends["institution"], other=ends["represented"], **MERGING
    )
    assert merging == {("other", "BOTH_TAKE_PART")}
