"""Two records of one institution become one, on both databases."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from consortium.access import Persona
from consortium.cooperation.tables import Suggestion, SuggestionRun
from consortium.db import Database
from consortium.errors import Refused
from consortium.ids import new_id
from consortium.journal.store import entries_of
from consortium.members.store import mentions
from consortium.tokens import service as tokens
from consortium.writing import store
from consortium.writing.kinds import KINDS
from tests import factory
from tests.factory import CLOCK, NOON, act, forbidden, lines, member, refused, row, step

KEPT: dict[str, Any] = {"kind": "ASSOCIATION", "names": {"en": "Educator"}}
OTHER: dict[str, Any] = {"kind": "ASSOCIATION", "names": {"en": "Edukator", "ru": "Эдукатор"}}


async def pair(database: Database, **differing: object) -> tuple[UUID, UUID]:
    """Enter one association twice, the second time as it is written elsewhere."""
    return await factory.institution(database, **KEPT), await factory.institution(database, **OTHER | differing)


async def merging(kept: UUID, other: UUID) -> dict[str, object]:
    """Return the input of the merging at the present versions."""
    versions = [(await row("Institution", each))["version"] for each in (kept, other)]
    return {
        "id": kept,
        "version": versions[0],
        "other": other,
        "other_version": versions[1],
        "reason": "The same address.",
    }


async def merge(database: Database, kept: UUID, other: UUID) -> None:
    assert await act(database, "institutionMerge", **await merging(kept, other)) == kept


async def reasons(database: Database, kept: UUID, other: UUID) -> set[tuple[str, str]]:
    return await refused(database, "institutionMerge", **await merging(kept, other))


async def names(institution: UUID) -> set[tuple[str, str, str | None]]:
    """Return the aliases of an institution: value, kind and language."""
    found = await store.where(KINDS["Alias"].table, "institution", institution)
    return {(alias["value"], alias["kind"], alias["language"]) for alias in found}


async def test_the_others_names_and_aliases_are_the_firsts(database: Database) -> None:
    kept, other = await pair(database)
    await act(database, "aliasCreate", institution=other, kind="ACRONYM", value="EDU")
    await merge(database, kept, other)
    assert await names(kept) == {
        ("Edukator", "SPELLING", "en"),
        ("Эдукатор", "SPELLING", "ru"),
        ("EDU", "ACRONYM", None),
    }
    found = await row("Institution", kept)
    assert found["names"] == {"en": "Educator"}
    assert " эдукатор" in found["search"]


async def test_the_others_names_can_be_former_ones(database: Database) -> None:
    kept, other = await pair(database)
    await act(database, "institutionMerge", **await merging(kept, other), names_as="FORMER")
    assert ("Edukator", "FORMER", "en") in await names(kept)


async def test_a_name_that_the_first_has_already_is_not_kept_twice(database: Database) -> None:
    kept, other = await pair(database, names={"pl": "Educator", "en": "Edukator"})
    for institution in (kept, other):
        await act(database, "aliasCreate", institution=institution, kind="SHORT", value="Edukator")
    await merge(database, kept, other)
    assert await names(kept) == {("Edukator", "SHORT", None)}


async def test_the_other_is_void_with_the_reason_and_the_first_has_a_new_version(database: Database) -> None:
    kept, other = await pair(database)
    await merge(database, kept, other)
    assert (await row("Institution", other))["voided_reason"] == "The same address."
    assert (await row("Institution", kept))["version"] == 2
    assert [entry["action"] for entry in await entries_of(kept)] == ["institutionCreate", "institutionMerge"]


async def test_what_the_first_leaves_open_the_other_fills_in(database: Database) -> None:
    await factory.country(database)
    kept, other = await pair(database, country="KZ", founded="1999", areas=["youth"], website="https://edu.example.org")
    await step(database, "institutionCorrect", kept, areas=["teachers"], email="office@example.org")
    await merge(database, kept, other)
    found = await row("Institution", kept)
    assert (found["founded"], found["founded_latest"].isoformat()) == ("1999", "1999-12-31")
    assert (found["areas"], found["website"]) == (["teachers", "youth"], "https://edu.example.org")
    assert (found["email"], found["country"] is not None) == ("office@example.org", True)


async def test_of_two_answers_the_firsts_stays(database: Database) -> None:
    kept, other = await pair(database, founded="1999")
    await step(database, "institutionCorrect", kept, founded="2001")
    await merge(database, kept, other)
    assert (await row("Institution", kept))["founded"] == "2001"


async def test_whatever_names_the_other_names_the_first(database: Database) -> None:
    kept, other = await pair(database)
    network, school = await factory.network(database), await factory.institution(database, parent=other)
    programme, someone = await factory.programme(database), await factory.person(database)
    await act(database, "identifierCreate", institution=other, scheme="PIC", value="1")
    await act(database, "roleCreate", person=someone, institution=other, titles={"en": "Head"})
    await act(database, "membershipCreate", organisation=network, institution=other)
    await act(database, "membershipCreate", organisation=other, institution=school)
    await act(database, "programmePartyCreate", programme=programme, institution=other, part="PARTNER")
    await act(database, "siteCreate", programme=programme, institution=other)
    await factory.country(database)
    await act(
        database,
        "exchangeRegister",
        kind="FORUM",
        titles={"en": "Forum"},
        action="OPEN",
        participations=[{"institution": other, "country": "KZ", "role": "ORGANISER"}],
    )
    await act(
        database,
        "partnershipDraft",
        kind="MEMORANDUM",
        titles={"en": "Memorandum"},
        proposer=other,
        parties=[{"institution": other}, {"institution": school}],
    )
    await tokens.create(database, CLOCK, Persona.MEMBER, holder="somebody", institution=other)
    await merge(database, kept, other)
    left = {
        table.__name__
        for table, columns in mentions()
        for column in columns
        if await store.where(table, column, other, void=True)
    }
    # The ledgers of both say alike that the institution works; the other's own line stays with it.
    assert left == {"InstitutionEntry"}
    assert (await row("Institution", school))["parent"] == kept


async def test_void_records_follow_too(database: Database) -> None:
    kept, other = await pair(database)
    someone = await factory.person(database)
    role = await act(database, "roleCreate", person=someone, institution=other, titles={"en": "Head"})
    await step(database, "roleVoid", role, reason="A slip.")
    await merge(database, kept, other)
    await step(database, "roleRestore", role)
    assert (await row("Role", role))["institution"] == kept


async def test_two_memberships_in_one_network_become_one_life(database: Database) -> None:
    kept, other = await pair(database)
    network = await factory.network(database)
    first = await act(database, "membershipCreate", organisation=network, institution=kept, since="2012")
    second = await act(
        database, "membershipCreate", organisation=network, institution=other, since="2009", action="APPLY"
    )
    await merge(database, kept, other)
    assert await lines("MembershipEntry", "membership", first) == [("2009-01-01", "APPLIED"), ("2012-01-01", "MEMBER")]
    assert (await row("Membership", first))["opened"].isoformat() == "2009-01-01"
    assert (await row("Membership", second))["voided_reason"] == f"the same as {first}"


async def test_memberships_that_contradict_each_other_are_for_people_to_settle(database: Database) -> None:
    kept, other = await pair(database)
    network = await factory.network(database)
    await act(database, "membershipCreate", organisation=network, institution=kept, since="2009")
    await act(database, "membershipCreate", organisation=network, institution=other, since="2012", action="APPLY")
    assert await reasons(database, kept, other) == {("other", "BOTH_TAKE_PART")}


async def test_two_sites_of_one_programme_become_one(database: Database) -> None:
    kept, other = await pair(database)
    programme = await factory.programme(database)
    group = await factory.site(database, programme)
    first = await factory.site(database, programme, institution=kept, since="2009")
    second = await factory.site(database, programme, institution=other, since="2009", part_of=group)
    await step(database, "siteWeaken", second, since="2011", reason="The teachers left.")
    await merge(database, kept, other)
    assert await lines("SiteEntry", "site", first) == [("2009-01-01", "RUNNING"), ("2011-01-01", "WEAK")]
    assert (await row("Site", first))["part_of"] == group
    assert (await row("Site", second))["voided_at"] is not None


async def test_sites_in_two_groups_are_for_people_to_settle(database: Database) -> None:
    kept, other = await pair(database)
    programme = await factory.programme(database)
    for institution in (kept, other):
        group = await factory.site(database, programme)
        await factory.site(database, programme, institution=institution, part_of=group)
    assert await reasons(database, kept, other) == {("other", "BOTH_TAKE_PART")}


async def test_the_same_part_in_a_programme_is_kept_once_and_another_beside_it(database: Database) -> None:
    kept, other = await pair(database)
    programme = await factory.programme(database)
    for institution, part in ((kept, "LEAD"), (other, "LEAD"), (other, "FUNDER")):
        await act(database, "programmePartyCreate", programme=programme, institution=institution, part=part)
    await merge(database, kept, other)
    parties = await store.where(KINDS["ProgrammeParty"].table, "institution", kept)
    assert sorted(party["part"] for party in parties) == ["FUNDER", "LEAD"]


async def test_both_ledgers_are_joined(database: Database) -> None:
    kept = await factory.institution(database, **KEPT, action="ACTIVATE", since="2011")
    other = await factory.institution(database, **OTHER, action="DECIDE", since="2009")
    await merge(database, kept, other)
    assert await lines("InstitutionEntry", "institution", kept) == [("2009-01-01", "DECIDED"), ("2011-01-01", "ACTIVE")]


async def test_a_ledger_that_contradicts_the_firsts_stays_with_the_void_record(database: Database) -> None:
    kept = await factory.institution(database, **KEPT, action="ACTIVATE", since="2009")
    other = await factory.institution(database, **OTHER, action="DECIDE", since="2011")
    await merge(database, kept, other)
    assert await lines("InstitutionEntry", "institution", kept) == [("2009-01-01", "ACTIVE")]


async def test_every_reason_against_a_merging_is_told_at_once(database: Database) -> None:
    await factory.country(database)
    await factory.country(database, code="PL")
    school = {"kind": "SCHOOL", "names": {"en": "School"}, "country": "KZ"}
    kept, other = (
        await factory.institution(database, **school),
        await factory.institution(database, **OTHER, country="PL"),
    )
    await act(database, "membershipCreate", organisation=other, institution=kept)
    await act(
        database,
        "partnershipDraft",
        kind="MEMORANDUM",
        titles={"en": "Memorandum"},
        parties=[{"institution": kept}, {"institution": other}],
    )
    await act(
        database,
        "exchangeRegister",
        kind="FORUM",
        titles={"en": "Forum"},
        action="OPEN",
        participations=[{"institution": each, "role": "ORGANISER"} for each in (kept, other)],
    )
    assert await reasons(database, kept, other) == {
        ("other", "OTHER_COUNTRY"),
        ("id", "NOT_A_BODY"),
        ("other", "BOTH_TAKE_PART"),
    }
    with pytest.raises(Refused) as caught:
        await act(database, "institutionMerge", **await merging(kept, other))
    both_in = [problem.facts["kind"] for problem in caught.value.problems if problem.code.value == "BOTH_TAKE_PART"]
    assert sorted(map(str, both_in)) == ["Exchange", "Membership", "Partnership"]


async def test_an_institution_is_not_merged_with_itself(database: Database) -> None:
    kept = await factory.institution(database)
    assert await reasons(database, kept, kept) == {("other", "ITSELF")}


async def test_a_stale_version_of_the_other_is_named_as_such(database: Database) -> None:
    kept, other = await pair(database)
    given = await merging(kept, other) | {"other_version": 5}
    assert await refused(database, "institutionMerge", **given) == {("other_version", "STALE_VERSION")}


async def test_an_institution_is_not_merged_twice(database: Database) -> None:
    kept, other = await pair(database)
    await merge(database, kept, other)
    assert await reasons(database, kept, other) == {("other", "VOIDED")}


async def test_neither_stays_below_the_other(database: Database) -> None:
    above = await factory.institution(database)
    kept, other = await pair(database, parent=above)
    await step(database, "institutionCorrect", kept, parent=other)
    await merge(database, kept, other)
    assert (await row("Institution", kept))["parent"] == above


async def test_a_part_that_becomes_the_whole_lies_below_nothing(database: Database) -> None:
    kept = await factory.institution(database, **KEPT)
    other = await factory.institution(database, **OTHER, parent=kept)
    await merge(database, kept, other)
    assert (await row("Institution", kept))["parent"] is None


async def suggested(one: UUID, other: UUID) -> UUID:
    """Store a suggestion of two institutions."""
    made = {"version": 1, "created_at": NOON, "updated_at": NOON}
    told = {"level": "INSTITUTION", "as_of": NOON.date(), "method": "test"}
    run, suggestion = new_id(), new_id()
    await store.insert(SuggestionRun, {"id": run, **made, **told, "members": 2, "ties": 0, "left_out": 0})
    first, second = sorted((one, other))
    await store.insert(
        Suggestion,
        {
            "id": suggestion,
            **made,
            **told,
            "run": run,
            "rank": 1,
            "score": 1.0,
            "first_institution": first,
            "second_institution": second,
        },
    )
    return suggestion


async def test_suggestions_follow_with_the_smaller_id_first(database: Database) -> None:
    between = await factory.institution(database)
    kept, other = await pair(database)
    suggestion = await suggested(between, other)
    with_itself = await suggested(kept, other)
    await merge(database, between, other)
    found = await store.find(Suggestion, suggestion)
    assert found is not None
    assert found["voided_reason"] == f"merged: {other} is {between}"
    moved = await store.find(Suggestion, with_itself)
    assert moved is not None
    assert (moved["first_institution"], moved["second_institution"]) == (between, kept)


async def test_merging_is_the_secretariats(database: Database) -> None:
    kept, other = await pair(database)
    await forbidden(database, "institutionMerge", member(kept), **await merging(kept, other))


async def test_a_founder_too_young_for_what_the_other_founded_is_told_of_the_other(database: Database) -> None:
    kept, other = await pair(database)
    founded = await factory.institution(database, founded="1999")
    await act(database, "foundingCreate", institution=founded, founder=other)
    await step(database, "institutionCorrect", kept, founded="2005")
    assert await reasons(database, kept, other) == {("other", "FOUNDER_LATER")}


async def test_founders_in_a_circle_are_told_of_the_other(database: Database) -> None:
    kept, other = await pair(database)
    between = await factory.institution(database)
    await act(database, "foundingCreate", institution=between, founder=kept)
    await act(database, "foundingCreate", institution=other, founder=between)
    assert await reasons(database, kept, other) == {("other", "CIRCLE")}


async def test_one_from_another_country_than_that_from_which_the_first_came_is_told_of_the_other(
    database: Database,
) -> None:
    _ = await factory.country(database), await factory.country(database, code="RU")
    kept, other = await pair(database, country="KZ")
    guest = {"institution": kept, "country": "RU", "role": "GUEST"}
    await act(database, "participationAdd", exchange=await factory.exchange(database), **guest)
    assert await reasons(database, kept, other) == {("other", "STILL_USED")}
