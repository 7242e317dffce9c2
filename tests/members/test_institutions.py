"""Institutions, their names and identifiers, on both databases."""

from __future__ import annotations

from uuid import UUID

import pytest

from consortium.db import Database
from tests import factory
from tests.factory import act, forbidden, lines, member, refused, row, step, step_refused


async def test_an_institution_exists_already_unless_told_otherwise(database: Database) -> None:
    school = await factory.institution(database)
    assert await lines("InstitutionEntry", "institution", school) == [("0001-01-01", "ACTIVE")]


async def test_a_consortium_that_was_decided_is_not_active(database: Database) -> None:
    given = {"kind": "CONSORTIUM", "names": {"en": "Consortium"}, "action": "DECIDE", "since": "2023-11-21"}
    consortium = await factory.institution(database, **given)
    assert await lines("InstitutionEntry", "institution", consortium) == [("2023-11-21", "DECIDED")]


async def test_an_institution_is_found_under_every_name_and_alias_in_any_script(database: Database) -> None:
    partner = await factory.institution(database, names={"en": "ContinYou"})
    alias = await act(
        database, "aliasCreate", institution=partner, kind="TRANSLITERATION", language="ru", value="КонтинЮ"
    )
    assert (await row("Institution", partner))["search"] == " continyou континю"
    await step(database, "aliasVoid", alias, reason="A slip.")
    assert (await row("Institution", partner))["search"] == " continyou"
    await step(database, "aliasRestore", alias)
    assert (await row("Institution", partner))["search"] == " continyou континю"


async def test_an_alias_is_entered_once_for_one_reason(database: Database) -> None:
    given = {"institution": await factory.institution(database), "value": "Educator"}
    await act(database, "aliasCreate", **given, kind="SPELLING")
    await act(database, "aliasCreate", **given, kind="FORMER")
    again = {**given, "kind": "SPELLING"}
    assert await refused(database, "aliasCreate", **again) == {("value", "EXISTS_ALREADY")}


async def test_an_alias_names_its_language_by_a_tag(database: Database) -> None:
    given = {"institution": await factory.institution(database), "kind": "SHORT", "value": "Edu", "language": "polish"}
    assert await refused(database, "aliasCreate", **given) == {("language", "BAD_LANGUAGE")}


async def test_an_identifier_names_one_institution(database: Database) -> None:
    one, other = await factory.institution(database), await factory.institution(database)
    given = {"scheme": "PIC", "value": "999"}
    identifier = await act(database, "identifierCreate", **given, institution=one)
    reasons = await refused(database, "identifierCreate", **given, institution=other)
    assert reasons == {("value", "EXISTS_ALREADY")}
    await step(database, "identifierVoid", identifier, reason="A slip.")
    await act(database, "identifierCreate", **given, institution=other)
    assert await step_refused(database, "identifierRestore", identifier) == {("value", "EXISTS_ALREADY")}


async def test_an_institution_comes_back_only_if_its_identifier_is_still_its_own(database: Database) -> None:
    one, other = await factory.institution(database), await factory.institution(database)
    await act(database, "identifierCreate", scheme="PIC", value="999", institution=one)
    await step(database, "institutionVoid", one, reason="A slip.")
    await act(database, "identifierCreate", scheme="PIC", value="999", institution=other)
    assert await step_refused(database, "institutionRestore", one) == {("value", "EXISTS_ALREADY")}


async def test_an_institution_lies_in_the_country_of_its_place(database: Database) -> None:
    await factory.country(database)
    await factory.country(database, code="RU")
    given = {"kind": "SCHOOL", "names": {"en": "School"}, "country": "RU", "region": await factory.region(database)}
    assert await refused(database, "institutionCreate", **given) == {("region", "OTHER_COUNTRY")}


async def test_institutions_form_no_circle(database: Database) -> None:
    above = await factory.institution(database)
    middle = await factory.institution(database, parent=above)
    below = await factory.institution(database, parent=middle)
    assert await step_refused(database, "institutionCorrect", above, parent=below) == {("parent", "CIRCLE")}
    assert await step_refused(database, "institutionCorrect", above, parent=above) == {("parent", "CIRCLE")}


async def test_a_network_with_members_stays_a_body_that_can_have_them(database: Database) -> None:
    network = await factory.network(database)
    membership = await act(
        database, "membershipCreate", organisation=network, institution=await factory.institution(database)
    )
    assert await step_refused(database, "institutionCorrect", network, kind="SCHOOL") == {("kind", "NOT_A_BODY")}
    await step(database, "institutionCorrect", network, kind="FEDERATION")
    await step(database, "membershipVoid", membership, reason="A slip.")
    await step(database, "institutionCorrect", network, kind="SCHOOL")


async def test_every_reason_against_an_institution_is_told_at_once(database: Database) -> None:
    given = {
        "kind": "CLUB",
        "names": {"en": "School", "English": "School"},
        "country": "XX",
        "founded": "long ago",
        "email": "nobody",
        "phone": "call me",
        "website": "example.org",
        "since": "2009-13",
    }
    assert await refused(database, "institutionCreate", **given) == {
        ("kind", "NOT_FOUND"),
        ("names.1.lang", "BAD_LANGUAGE"),
        ("country", "NO_SUCH_COUNTRY"),
        ("founded", "BAD_DATE"),
        ("email", "BAD_CONTACT"),
        ("phone", "BAD_CONTACT"),
        ("website", "BAD_CONTACT"),
        ("since", "BAD_DATE"),
    }


async def test_an_institution_that_others_name_is_not_voided(database: Database) -> None:
    school = await factory.institution(database)
    someone = await factory.person(database)
    await act(database, "roleCreate", person=someone, institution=school, titles={"en": "Head"})
    await factory.institution(database, parent=school)
    assert await step_refused(database, "institutionVoid", school, reason="A slip.") == {("id", "STILL_USED")}


async def test_a_member_corrects_its_own_institution_and_its_names(database: Database) -> None:
    ours, theirs = await factory.institution(database), await factory.institution(database)
    await step(database, "institutionCorrect", ours, member(ours), website="https://school.example.org")
    alias = await act(database, "aliasCreate", member(ours), institution=ours, kind="SHORT", value="Our school")
    await forbidden(database, "institutionCorrect", member(ours), id=theirs, version=1, website="https://a.example")
    await forbidden(database, "aliasCreate", member(ours), institution=theirs, kind="SHORT", value="Theirs")
    await forbidden(database, "aliasCorrect", member(ours), id=alias, version=1, institution=theirs)
    await forbidden(database, "identifierCreate", member(ours), institution=theirs, scheme="PIC", value="1")


@pytest.mark.parametrize("verb", ["Create", "Void", "Restore", "Form", "Activate", "Dissolve", "Merge"])
async def test_the_rest_is_the_secretariats(database: Database, verb: str) -> None:
    ours: UUID = await factory.institution(database)
    await forbidden(database, f"institution{verb}", member(ours), id=ours, version=1)


async def test_a_member_of_a_network_is_not_voided_while_it_is_one(database: Database) -> None:
    school, network = await factory.institution(database), await factory.network(database)
    await act(database, "membershipInvite", organisation=network, institution=school)
    assert await step_refused(database, "institutionVoid", school, reason="A slip.") == {("id", "STILL_USED")}
    assert await step_refused(database, "institutionVoid", network, reason="A slip.") == {("id", "STILL_USED")}
