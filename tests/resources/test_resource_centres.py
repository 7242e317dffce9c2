"""Resource centres, on both databases."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.factory import act, forbidden, member, refused, row, step


async def test_an_institution_is_a_centre_for_a_region_and_a_network_once(database: Database) -> None:
    await factory.country(database)
    given = {"institution": await factory.institution(database), "region": await factory.region(database)}
    await act(database, "resourceCentreCreate", **given)
    assert await refused(database, "resourceCentreCreate", **given) == {("institution", "EXISTS_ALREADY")}
    await act(database, "resourceCentreCreate", **given, network=await factory.network(database))


async def test_a_named_centre_is_one_and_a_group_is_called_something(database: Database) -> None:
    named = {"institution": await factory.institution(database), "centres": 18}
    assert await refused(database, "resourceCentreCreate", **named) == {("centres", "NAMED_IS_ONE")}
    assert await refused(database, "resourceCentreCreate", centres=18) == {("labels", "REQUIRED")}


async def test_a_network_is_a_body_with_members_and_never_its_own_centre(database: Database) -> None:
    school, network = await factory.institution(database), await factory.network(database)
    of_school = {"labels": {"en": "Centres"}, "network": school}
    assert await refused(database, "resourceCentreCreate", **of_school) == {("network", "NOT_A_BODY")}
    itself = {"institution": network, "network": network}
    assert await refused(database, "resourceCentreCreate", **itself) == {("network", "ITSELF")}


async def test_a_centre_is_shown_under_its_institutions_present_name(database: Database) -> None:
    school = await factory.institution(database)
    centre = await act(database, "resourceCentreCreate", institution=school)
    await step(database, "institutionCorrect", school, names={"en": "Lyceum"})
    found = await row("ResourceCentre", centre)
    assert (found["sort_name"], found["centres"]) == ("lyceum", 1)


async def test_a_member_writes_what_its_own_institution_is_alone(database: Database) -> None:
    mine, other = await factory.institution(database), await factory.institution(database)
    centre = await act(database, "resourceCentreCreate", member(mine), institution=mine)
    await forbidden(database, "resourceCentreCreate", member(mine), institution=other)
    await forbidden(database, "resourceCentreCorrect", member(other), id=centre, version=1, planned=True)


async def test_one_centre_is_left_where_two_institutions_become_one(database: Database) -> None:
    kept, other = await factory.institution(database), await factory.institution(database)
    centres = [await act(database, "resourceCentreCreate", institution=each) for each in (kept, other)]
    await step(database, "institutionMerge", kept, other=other, other_version=1, reason="one body")
    assert [(await row("ResourceCentre", each))["voided_at"] is None for each in centres] == [True, False]
