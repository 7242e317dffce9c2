"""Persons and roles, on both databases."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import pytest

from consortium.db import Database
from consortium.journal.store import entries_of
from tests import factory
from tests.factory import act, everything, forbidden, member, refused, row, step, step_refused

KISLYAKOV: dict[str, Any] = {
    "parts": [{"kind": "FAMILY", "value": "Кисляков"}, {"kind": "GIVEN", "value": "Алексей"}],
    "names": {"en": "Alexey Kislyakov"},
    "title": "Dr",
    "email": "kislyakov@example.org",
    "phone": "+7 351 000 00 00",
    "locator": "biography: “The Chairman, Kislyakov”",
    "remarks": {"ru": "Алексей Кисляков — председатель."},
}


async def written_of(database: Database, *records: UUID) -> str:
    """Return all that the register and its audit hold of some records, in one text."""
    told: list[object] = []
    for record in records:
        told += [(entry["before"], entry["after"]) for entry in await entries_of(record)]
    for table in ("person", "role", "membership", "membership_entry"):
        told += await database.rows(f'select * from "{table}"')
    return json.dumps(told, default=str, ensure_ascii=False).casefold()


async def test_a_person_is_named_by_the_parts_of_the_name(database: Database) -> None:
    found = await row("Person", await factory.person(database, names={}, parts=KISLYAKOV["parts"]))
    assert (found["names"], found["sort_name"]) == ({"und": "Кисляков Алексей"}, "кисляков алексей")
    assert found["parts"] == KISLYAKOV["parts"]


async def test_a_person_is_found_under_every_spelling(database: Database) -> None:
    found = await row("Person", await factory.person(database, **KISLYAKOV))
    assert " кисляк" in found["search"]
    assert " kislyakov" in found["search"]


async def test_a_person_without_a_name_is_refused_with_every_other_reason(database: Database) -> None:
    given = {"email": "nobody", "phone": "call me", "country": "XX"}
    assert await refused(database, "personCreate", **given) == {
        ("names", "REQUIRED"),
        ("email", "BAD_CONTACT"),
        ("phone", "BAD_CONTACT"),
        ("country", "NO_SUCH_COUNTRY"),
    }


async def test_a_part_of_a_name_has_a_kind_and_a_value(database: Database) -> None:
    parts = [{"kind": "NICK", "value": "Ada"}, {"kind": "GIVEN", "value": " "}]
    assert await refused(database, "personCreate", parts=parts) == {
        ("parts.0.kind", "NOT_FOUND"),
        ("parts.1.value", "REQUIRED"),
    }


async def test_a_person_with_a_role_is_not_voided(database: Database) -> None:
    someone = await factory.person(database)
    role = await act(database, "roleCreate", person=someone, titles={"en": "Head"})
    assert await step_refused(database, "personVoid", someone, reason="A slip.") == {("id", "STILL_USED")}
    await step(database, "roleVoid", role, reason="A slip.")
    await step(database, "personVoid", someone, reason="A slip.")
    assert await step_refused(database, "roleRestore", role) == {("person", "NOT_FOUND")}
    await step(database, "personRestore", someone)
    await step(database, "roleRestore", role)


@pytest.mark.parametrize("where", [(), ("institution",), ("programme",), ("institution", "programme")])
async def test_a_role_is_held_in_an_institution_a_programme_both_or_nobody_knows_where(
    database: Database, where: tuple[str, ...]
) -> None:
    places = {"institution": await factory.institution(database), "programme": await factory.programme(database)}
    given = {name: places[name] for name in where}
    role = await act(
        database, "roleCreate", person=await factory.person(database), titles={"en": "Head"}, held="2009/..", **given
    )
    found = await row("Role", role)
    assert {name: found[name] for name in where} == given
    assert (found["held_earliest"].isoformat(), found["held_latest"]) == ("2009-01-01", None)


async def test_a_member_writes_the_roles_of_its_own_institution(database: Database) -> None:
    ours, theirs, someone = (
        await factory.institution(database),
        await factory.institution(database),
        await factory.person(database),
    )
    given = {"person": someone, "titles": {"en": "Head"}}
    role = await act(database, "roleCreate", member(ours), **given, institution=ours)
    await step(database, "roleCorrect", role, member(ours), acting=True)
    await forbidden(database, "roleCreate", member(ours), **given, institution=theirs)
    await forbidden(database, "roleCreate", member(ours), **given)
    await forbidden(database, "roleCorrect", member(theirs), id=role, version=2, acting=False)
    await forbidden(database, "roleCorrect", member(ours), id=role, version=2, institution=theirs)
    await forbidden(database, "roleVoid", member(theirs), id=role, version=2, reason="Not ours.")


@pytest.mark.parametrize("verb", ["Create", "Correct", "Void", "Restore", "Erase"])
async def test_a_member_writes_no_person(database: Database, verb: str) -> None:
    await forbidden(database, f"person{verb}", member(await factory.institution(database)))


async def test_an_erased_person_leaves_no_name_and_no_contact_anywhere(database: Database) -> None:
    someone = await factory.person(database, **KISLYAKOV, consent=True)
    await step(database, "personCorrect", someone, names={"en": "Aleksei Kisliakov"})
    network = await factory.network(database)
    said = {"locator": "p. 3: “Kislyakov, Head of Department”", "remarks": {"en": "Kislyakov acts."}}
    role = await act(database, "roleCreate", person=someone, titles={"en": "Head"}, **said)
    membership = await act(database, "membershipCreate", organisation=network, person=someone, **said)
    await step(database, "membershipLeave", membership, reason="Kisliakov moved.")
    [entry] = [each for (each,) in await database.rows("select id from membership_entry where state = 'LEFT'")]

    await step(database, "personErase", someone)

    told = await written_of(database, someone, role, membership, UUID(str(entry)))
    left = [word for word in ("kislyakov", "kisliakov", "кисляк", "алексей", "+7 351", 'dr"') if word in told]
    assert left == []
    assert (await row("Role", role))["locator"] == "p. 3: “erased, Head of Department”"
    assert (await row("Membership", membership))["sort_name"] == "erased"


async def test_what_is_left_of_an_erased_person(database: Database) -> None:
    await factory.country(database)
    source = await factory.source(database)
    someone = await factory.person(database, **KISLYAKOV, country="KZ", source=source, consent=True)
    await step(database, "personErase", someone)
    found = await row("Person", someone)
    assert found["names"] == {"und": "erased"}
    assert found["parts"] == []
    assert (found["email"], found["phone"], found["title"]) == ("erased", "erased", "erased")
    assert (found["search"], found["sort_name"], found["consent"]) == (" erased", "erased", False)
    assert found["locator"] == "biography: “The Chairman, erased”"
    assert (found["country"] is not None, found["source"]) == (True, source)
    assert found["erased_at"] == factory.NOON


async def test_a_contact_that_was_not_known_stays_unknown(database: Database) -> None:
    someone = await factory.person(database)
    await step(database, "personErase", someone)
    found = await row("Person", someone)
    assert (found["email"], found["phone"], found["title"]) == (None, None, None)


async def test_erasing_is_itself_in_the_audit(database: Database) -> None:
    someone = await factory.person(database, **KISLYAKOV)
    await step(database, "personErase", someone)
    created, erased = await entries_of(someone)
    assert (created["action"], created["after"]["names"]) == ("personCreate", {"und": "erased"})
    assert (erased["action"], erased["before"]["names"]) == ("personErase", {"und": "erased"})
    assert (erased["before"]["erased_at"], erased["after"]["version"]) == (None, 2)


async def test_erasing_twice_is_the_same_as_once(database: Database) -> None:
    someone = await factory.person(database, **KISLYAKOV)
    await act(database, "personErase", id=someone, version=1)
    before = (await everything(database), await row("Person", someone))
    assert await act(database, "personErase", id=someone, version=1) == someone
    assert (await everything(database), await row("Person", someone)) == before


async def test_nobody_else_is_erased(database: Database) -> None:
    someone, namesake = await factory.person(database, **KISLYAKOV), await factory.person(database, **KISLYAKOV)
    before = await row("Person", namesake)
    await step(database, "personErase", someone)
    assert await row("Person", namesake) == before


async def test_a_void_person_can_be_erased(database: Database) -> None:
    someone = await factory.person(database, **KISLYAKOV)
    await step(database, "personVoid", someone, reason="Kislyakov was entered twice.")
    await step(database, "personErase", someone)
    assert (await row("Person", someone))["voided_reason"] == "erased was entered twice."


async def test_a_stale_version_erases_nobody(database: Database) -> None:
    someone = await factory.person(database, **KISLYAKOV)
    assert await refused(database, "personErase", id=someone, version=7) == {("version", "STALE_VERSION")}


async def test_nothing_is_added_to_an_erased_person(database: Database) -> None:
    someone = await factory.person(database)
    network = await factory.network(database)
    await step(database, "personErase", someone)
    assert await step_refused(database, "personCorrect", someone, names={"en": "Ada"}) == {("id", "ERASED")}
    assert await refused(database, "roleCreate", person=someone, titles={"en": "Head"}) == {("person", "ERASED")}
    given = {"organisation": network, "person": someone}
    assert await refused(database, "membershipCreate", **given) == {("person", "ERASED")}


async def test_the_roles_of_an_erased_person_can_still_be_corrected(database: Database) -> None:
    someone = await factory.person(database)
    role = await act(database, "roleCreate", person=someone, titles={"en": "Head"})
    await step(database, "personErase", someone)
    await step(database, "roleCorrect", role, held="2009/2011")
    assert (await row("Role", role))["held"] == "2009/2011"
