"""Sites of programmes, on both databases."""

from __future__ import annotations

from datetime import date

from consortium.db import Database
from consortium.programmes.counting import count_sites
from consortium.programmes.model import SiteState
from consortium.programmes.store import counted_sites
from tests import factory
from tests.factory import act, forbidden, lines, refused, row, step, step_refused


async def test_a_named_site_stands_for_one(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    site = await factory.site(database, programme, institution=school, labels={})
    found = await row("Site", site)
    assert (found["parties"], found["sort_name"]) == (1, "school")


async def test_a_named_site_for_several_is_refused(database: Database) -> None:
    given = {"programme": await factory.programme(database), "institution": await factory.institution(database)}
    assert await refused(database, "siteCreate", **given, parties=14) == {("parties", "NAMED_IS_ONE")}


async def test_a_group_is_called_something(database: Database) -> None:
    programme = await factory.programme(database)
    assert await refused(database, "siteCreate", programme=programme, parties=14) == {("labels", "REQUIRED")}


async def test_a_group_of_unknown_number_stays_unknown(database: Database) -> None:
    site = await factory.site(database, await factory.programme(database))
    assert (await row("Site", site))["parties"] is None


async def test_a_site_is_part_of_an_unnamed_group_alone(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    named = await factory.site(database, programme, institution=school)
    given = {"programme": programme, "labels": {"en": "Two"}, "part_of": named}
    assert await refused(database, "siteCreate", **given) == {("part_of", "NOT_A_GROUP")}


async def test_a_site_is_part_of_a_group_of_its_own_programme(database: Database) -> None:
    group = await factory.site(database, await factory.programme(database))
    other = await factory.programme(database, names={"en": "Other"})
    given = {"programme": other, "labels": {"en": "Two"}, "part_of": group}
    assert await refused(database, "siteCreate", **given) == {("part_of", "OTHER_PROGRAMME")}


async def test_groups_make_no_circle(database: Database) -> None:
    programme = await factory.programme(database)
    whole = await factory.site(database, programme)
    part = await factory.site(database, programme, part_of=whole)
    assert await step_refused(database, "siteCorrect", whole, part_of=part) == {("part_of", "CIRCLE")}
    assert await step_refused(database, "siteCorrect", whole, part_of=whole) == {("part_of", "CIRCLE")}


async def test_a_group_with_parts_stays_an_unnamed_group_of_its_programme(database: Database) -> None:
    programme, other = await factory.programme(database), await factory.programme(database, names={"en": "Other"})
    whole = await factory.site(database, programme)
    await factory.site(database, programme, part_of=whole)
    school = await factory.institution(database)
    assert await step_refused(database, "siteCorrect", whole, institution=school, programme=other) == {
        ("institution", "NOT_A_GROUP"),
        ("programme", "OTHER_PROGRAMME"),
    }


async def test_an_institution_is_a_site_of_a_programme_once(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    await factory.site(database, programme, institution=school)
    given = {"programme": programme, "institution": school}
    assert await refused(database, "siteCreate", **given) == {("institution", "EXISTS_ALREADY")}


async def test_a_site_lies_in_the_country_of_its_region(database: Database) -> None:
    await factory.country(database)
    await factory.country(database, code="RU")
    given = {"programme": await factory.programme(database), "labels": {"en": "Schools"}}
    town = await factory.region(database)
    reasons = await refused(database, "siteCreate", **given, country="RU", region=town)
    assert reasons == {("region", "OTHER_COUNTRY")}


async def test_a_site_becomes_weak_with_a_reason_recovers_leaves_and_rejoins(database: Database) -> None:
    site = await factory.site(database, await factory.programme(database), action="PROPOSE", since="2008")
    await step(database, "siteStart", site, since="2009")
    await step(database, "siteWeaken", site, since="2010", reason="The teachers left.")
    await step(database, "siteRecover", site, since="2011")
    await step(database, "siteLeave", site, since="2012")
    await step(database, "siteRejoin", site, since="2013")
    states = [state for _, state in await lines("SiteEntry", "site", site)]
    assert states == ["CANDIDATE", "RUNNING", "WEAK", "RUNNING", "LEFT", "RUNNING"]


async def test_a_step_before_the_last_one_is_refused_with_the_step_that_is_not_possible(database: Database) -> None:
    site = await factory.site(database, await factory.programme(database), since="2009")
    assert await step_refused(database, "siteRecover", site, since="2008") == {
        ("", "NOT_ALLOWED_NOW"),
        ("since", "BEFORE_LAST_ENTRY"),
    }


async def test_the_fourteen_schools_count_as_fourteen(database: Database) -> None:
    programme = await factory.programme(database)
    whole = await factory.site(database, programme, parties=14, since="2009")
    await factory.site(database, programme, parties=12, part_of=whole, since="2009")
    two = await factory.site(database, programme, parties=2, part_of=whole, since="2009")
    await step(database, "siteWeaken", two, since="2011-01", reason="The teachers left.")
    school = await factory.institution(database)
    await factory.site(database, programme, institution=school, part_of=whole, since="2009")
    sites = await counted_sites(programme)
    assert count_sites(sites, date(2010, 12, 31)).by_state[SiteState.RUNNING] == 14
    after = count_sites(sites, date(2011, 1, 1))
    assert (after.by_state[SiteState.RUNNING], after.by_state[SiteState.WEAK], after.total) == (12, 2, 14)


async def test_a_site_is_ordered_by_the_new_name_of_its_institution(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    site = await factory.site(database, programme, institution=school)
    await step(database, "institutionCorrect", school, names={"en": "Academy"})
    assert (await row("Site", site))["sort_name"] == "academy"


async def test_a_group_is_not_voided_while_it_has_parts(database: Database) -> None:
    programme = await factory.programme(database)
    whole = await factory.site(database, programme)
    await factory.site(database, programme, part_of=whole)
    assert await step_refused(database, "siteVoid", whole, reason="A slip.") == {("id", "STILL_USED")}


async def test_a_site_comes_back_with_its_ledger(database: Database) -> None:
    site = await factory.site(database, await factory.programme(database), since="2009")
    await step(database, "siteVoid", site, reason="A slip.")
    assert await lines("SiteEntry", "site", site) == []
    await step(database, "siteRestore", site)
    assert await lines("SiteEntry", "site", site) == [("2009-01-01", "RUNNING")]


async def test_every_reason_against_a_site_is_told_at_once(database: Database) -> None:
    given = {"programme": "nowhere", "country": "XX", "parties": 0, "labels": {"en": ""}, "since": "then"}
    assert await refused(database, "siteCreate", **given) == {
        ("programme", "BAD_ID"),
        ("country", "NO_SUCH_COUNTRY"),
        ("parties", "OUT_OF_RANGE"),
        ("labels.0.value", "REQUIRED"),
        ("since", "BAD_DATE"),
    }


async def test_a_member_writes_no_site_even_of_its_own_institution(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    given = {"programme": programme, "institution": school}
    await forbidden(database, "siteCreate", factory.member(school), **given)


async def test_a_site_is_resolved_by_naming_its_institution(database: Database) -> None:
    programme, school = await factory.programme(database), await factory.institution(database)
    site = await factory.site(database, programme, parties=None)
    await step(database, "siteCorrect", site, institution=school)
    found = await row("Site", site)
    assert (found["parties"], found["labels"]) == (1, {"en": "Schools"})


async def test_the_second_of_two_who_saw_the_same_version_is_refused(database: Database) -> None:
    site = await factory.site(database, await factory.programme(database))
    await act(database, "siteWeaken", id=site, version=1)
    assert await refused(database, "siteLeave", id=site, version=1) == {("version", "STALE_VERSION")}
