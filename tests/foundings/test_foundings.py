"""Foundings, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.factory import act, forbidden, member, refused, row, step, step_refused


async def test_an_institution_has_a_founder_once_and_may_have_several(database: Database) -> None:
    founded, one, other = [await factory.institution(database) for _ in range(3)]
    await act(database, "foundingCreate", institution=founded, founder=one)
    await act(database, "foundingCreate", institution=founded, founder=other)
    again = await refused(database, "foundingCreate", institution=founded, founder=one)
    assert again == {("founder", "EXISTS_ALREADY")}


async def test_no_institution_founds_itself(database: Database) -> None:
    school = await factory.institution(database)
    assert await refused(database, "foundingCreate", institution=school, founder=school) == {("founder", "ITSELF")}


async def test_foundings_make_no_circle(database: Database) -> None:
    first, second, third = [await factory.institution(database) for _ in range(3)]
    await act(database, "foundingCreate", institution=second, founder=first)
    last = await act(database, "foundingCreate", institution=third, founder=second)
    assert await refused(database, "foundingCreate", institution=first, founder=third) == {("founder", "CIRCLE")}
    await step(database, "foundingVoid", last, reason="mistaken")
    await act(database, "foundingCreate", institution=first, founder=third)
    assert await step_refused(database, "foundingRestore", last) == {("founder", "CIRCLE")}


async def test_a_founding_that_was_entered_the_wrong_way_round_is_turned(database: Database) -> None:
    one, other = await factory.institution(database), await factory.institution(database)
    founding = await act(database, "foundingCreate", institution=one, founder=other)
    await step(database, "foundingCorrect", founding, institution=other, founder=one)
    found = await row("Founding", founding)
    assert (found["institution"], found["founder"]) == (other, one)


async def test_a_founder_is_not_founded_after_what_it_founded(database: Database) -> None:
    founder = await factory.institution(database, founded="2011")
    founded = await factory.institution(database, founded="2010")
    ends = {"institution": founded, "founder": founder}
    assert await refused(database, "foundingCreate", **ends) == {("founder", "FOUNDER_LATER")}
    await step(database, "institutionCorrect", founded, founded="2010/2011")
    await act(database, "foundingCreate", **ends)


async def test_the_dates_of_a_founder_and_of_the_founded_stay_in_order(database: Database) -> None:
    founder, founded = [await factory.institution(database, founded="2010") for _ in range(2)]
    await act(database, "foundingCreate", institution=founded, founder=founder)
    later = await step_refused(database, "institutionCorrect", founder, founded="2011")
    earlier = await step_refused(database, "institutionCorrect", founded, founded="2009")
    assert later == earlier == {("founded", "FOUNDER_LATER")}


async def test_what_is_only_decided_has_no_founders_yet(database: Database) -> None:
    founder = await factory.institution(database)
    body = await factory.institution(database, kind="CONSORTIUM", action="DECIDE")
    ends = {"institution": body, "founder": founder}
    assert await refused(database, "foundingCreate", **ends) == {("institution", "NOT_FOUNDED_YET")}
    await step(database, "institutionForm", body)
    await act(database, "foundingCreate", **ends)


async def test_a_founding_goes_with_the_founded_and_keeps_the_founder(database: Database) -> None:
    founder, founded = await factory.institution(database), await factory.institution(database)
    founding = await act(database, "foundingCreate", institution=founded, founder=founder)
    assert await step_refused(database, "institutionVoid", founder, reason="mistaken") == {("id", "STILL_USED")}
    await step(database, "institutionVoid", founded, reason="mistaken")
    assert (await row("Founding", founding))["voided_at"] is not None
    await step(database, "institutionRestore", founded)
    assert (await row("Founding", founding))["voided_at"] is None


async def test_a_founding_is_ordered_by_present_names(database: Database) -> None:
    founder, founded = [await factory.institution(database, names={"en": name}) for name in ("ContinYou", "Centre")]
    founding = await act(database, "foundingCreate", institution=founded, founder=founder)
    await step(database, "institutionCorrect", founded, names={"en": "Academy"})
    assert (await row("Founding", founding))["sort_name"] == "continyou academy"


async def test_a_member_writes_who_founded_its_own_institution_alone(database: Database) -> None:
    mine, other = await factory.institution(database), await factory.institution(database)
    await act(database, "foundingCreate", member(mine), institution=mine, founder=other)
    await forbidden(database, "foundingCreate", member(mine), institution=other, founder=mine)


async def test_merging_moves_foundings_and_says_nothing_twice(database: Database) -> None:
    kept, other, founder, founded = [await factory.institution(database) for _ in range(4)]
    first = await act(database, "foundingCreate", institution=kept, founder=founder)
    second = await act(database, "foundingCreate", institution=other, founder=founder)
    third = await act(database, "foundingCreate", institution=founded, founder=other)
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="one body")
    assert [(await row("Founding", each))["voided_at"] is None for each in (first, second, third)] == [
        True,
        False,
        True,
    ]
    assert (await row("Founding", third))["founder"] == kept


async def test_neither_founder_and_founded_nor_the_ends_of_a_line_of_them_become_one(database: Database) -> None:
    first, second, third = [await factory.institution(database) for _ in range(3)]
    await act(database, "foundingCreate", institution=second, founder=first)
    await act(database, "foundingCreate", institution=third, founder=second)
    merging = {"other_version": 1, "reason": "one body"}
    parent = await step_refused(database, "institutionMerge", first, other=second, **merging)
    grandparent = await step_refused(database, "institutionMerge", first, other=third, **merging)
    assert (parent, grandparent) == ({("other", "BOTH_TAKE_PART")}, {("other", "CIRCLE")})
