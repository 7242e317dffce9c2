"""A merging is undone, on both databases: what goes back, what stays, and what forbids it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from consortium.access import Persona
from consortium.db import Database
from consortium.journal.store import entries_of
from consortium.members.store import mentions
from consortium.members.tables import Merge
from consortium.tokens import service as tokens
from consortium.tokens.tables import ApiToken
from consortium.writing import store
from tests import factory
from tests.factory import CLOCK, act, forbidden, lines, member, refused, row, step
from tests.members.test_merging import KEPT, OTHER, merge, names, pair


async def merging(kept: UUID) -> dict[str, Any]:
    """Return the latest merging into an institution."""
    return (await store.where(Merge, "kept", kept))[-1]


async def undo(database: Database, kept: UUID) -> dict[str, Any]:
    """Undo the latest merging into an institution, and return it."""
    last = await merging(kept)
    await act(database, "institutionUnmerge", id=last["id"], version=last["version"], reason="Two after all.")
    return await row("Merge", last["id"])


async def why_not(database: Database, kept: UUID) -> set[tuple[str, str]]:
    """Return why the latest merging into an institution is not undone."""
    last = await merging(kept)
    return await refused(database, "institutionUnmerge", id=last["id"], version=last["version"], reason="Two.")


async def test_every_table_that_names_institutions_is_set_back(database: Database) -> None:
    kept, other = await pair(database)
    school, someone = await factory.institution(database, parent=other), await factory.person(database)
    role = await act(database, "roleCreate", person=someone, institution=other, titles={"en": "Head"})
    promise = await act(database, "commitmentCreate", sender_institution=other, receiver_institution=school, people=3)
    await tokens.create(database, CLOCK, Persona.MEMBER, holder="somebody", institution=other)
    await merge(database, kept, other)
    await undo(database, kept)
    assert (await row("Role", role))["institution"] == other
    assert (await row("Institution", school))["parent"] == other
    assert (await row("Commitment", promise))["sender_institution"] == other
    assert len(await store.where(ApiToken, "institution", other)) == 1
    assert (await row("Institution", other))["voided_at"] is None
    named = [(table, name) for table, columns in mentions() for name in columns]
    moved = {table.__name__ for table, name in named if await store.where(table, name, kept)}
    assert moved == {"InstitutionEntry"}


async def test_the_names_that_a_merging_gave_are_taken_back_and_searched_no_more(database: Database) -> None:
    kept, other = await pair(database)
    await merge(database, kept, other)
    await undo(database, kept)
    assert await names(kept) == set()
    assert " эдукатор" not in (await row("Institution", kept))["search"]
    assert " эдукатор" in (await row("Institution", other))["search"]


async def test_joined_lives_are_two_again(database: Database) -> None:
    kept, other = await pair(database)
    network = await factory.network(database)
    first = await act(database, "membershipCreate", organisation=network, institution=kept, since="2012")
    given = {"organisation": network, "institution": other, "since": "2009", "action": "APPLY"}
    second = await act(database, "membershipCreate", **given)
    await merge(database, kept, other)
    await undo(database, kept)
    assert await lines("MembershipEntry", "membership", first) == [("2012-01-01", "MEMBER")]
    assert await lines("MembershipEntry", "membership", second) == [("2009-01-01", "APPLIED")]
    assert (await row("Membership", first))["opened"].isoformat() == "2012-01-01"
    assert (await row("Membership", second))["voided_at"] is None


async def test_what_was_changed_since_stays_and_is_told(database: Database) -> None:
    kept, other = await pair(database, website="https://edu.example.org")
    third, someone = await factory.institution(database), await factory.person(database)
    role = await act(database, "roleCreate", person=someone, institution=other, titles={"en": "Head"})
    await merge(database, kept, other)
    await step(database, "institutionCorrect", kept, website="https://educator.example.org")
    await step(database, "roleCorrect", role, institution=third)
    undone = await undo(database, kept)
    assert (await row("Role", role))["institution"] == third
    assert (await row("Institution", kept))["website"] == "https://educator.example.org"
    told = {(each["kind"], each["id"]): each["columns"] for each in undone["left"]}
    assert told == {("Institution", str(kept)): ["website"], ("Role", str(role)): ["institution"]}


async def test_what_was_entered_since_stays_with_the_first(database: Database) -> None:
    kept, other = await pair(database)
    await merge(database, kept, other)
    await act(database, "aliasCreate", institution=kept, kind="ACRONYM", value="EDU")
    undone = await undo(database, kept)
    assert (await names(kept), undone["left"]) == ({("EDU", "ACRONYM", None)}, [])


async def test_an_alias_that_somebody_corrected_since_is_kept_and_told(database: Database) -> None:
    kept, other = await pair(database, names={"en": "Edukator"})
    await merge(database, kept, other)
    (alias,) = await store.where(mentioned("Alias"), "institution", kept)
    await step(database, "aliasCorrect", alias["id"], value="Edukator PL")
    undone = await undo(database, kept)
    assert await names(kept) == {("Edukator PL", "SPELLING", "en")}
    assert [each["kind"] for each in undone["left"]] == ["Alias"]


async def test_a_life_that_went_on_as_one_cannot_be_parted(database: Database) -> None:
    kept = await factory.institution(database, **KEPT, action="DECIDE", since="2011")
    other = await factory.institution(database, **OTHER, action="DECIDE", since="2009")
    network = await factory.network(database)
    given = {"organisation": network, "institution": kept, "since": "2009", "action": "APPLY"}
    await act(database, "membershipCreate", **given)
    admitted = {"institution": other, "since": "2010", "action": "ADMIT"}
    second = await act(database, "membershipCreate", **given | admitted)
    await merge(database, kept, other)
    (first,) = await store.where(mentioned("Membership"), "institution", kept)
    await step(database, "membershipSuspend", first["id"], since="2012")
    assert await why_not(database, kept) == {("id", "CHANGED_SINCE")}
    assert (await row("Membership", second))["voided_at"] is not None


async def test_a_name_that_was_given_away_since_is_a_reason_against_it(database: Database) -> None:
    kept, other = await pair(database)
    third = await factory.institution(database)
    code = await act(database, "identifierCreate", institution=other, scheme="PIC", value="1")
    await step(database, "identifierVoid", code, reason="A slip.")
    await merge(database, kept, other)
    await act(database, "identifierCreate", institution=third, scheme="PIC", value="1")
    await undo(database, kept)
    assert (await row("Identifier", code))["institution"] == other


async def test_a_merging_is_not_undone_twice(database: Database) -> None:
    kept, other = await pair(database)
    await merge(database, kept, other)
    await undo(database, kept)
    assert await why_not(database, kept) == {("id", "UNDONE_ALREADY")}


async def test_of_two_mergings_the_later_is_undone_first(database: Database) -> None:
    kept, other = await pair(database)
    third = await factory.institution(database, **KEPT)
    await merge(database, kept, other)
    await merge(database, third, kept)
    assert await why_not(database, kept) == {("kept", "VOIDED")}
    await undo(database, third)
    await undo(database, kept)
    assert (await row("Institution", other))["voided_at"] is None


async def test_both_merging_and_undoing_stand_in_the_audit(database: Database) -> None:
    kept, other = await pair(database)
    await merge(database, kept, other)
    undone = await undo(database, kept)
    assert [entry["action"] for entry in await entries_of(undone["id"])] == ["institutionMerge", "institutionUnmerge"]
    assert [entry["action"] for entry in await entries_of(other)][-1] == "institutionUnmerge"
    assert (undone["undone_by"], undone["undone_reason"]) == ("command line", "Two after all.")


async def test_no_digest_of_a_token_is_kept_or_audited(database: Database) -> None:
    kept, other = await pair(database)
    await tokens.create(database, CLOCK, Persona.MEMBER, holder="somebody", institution=other)
    await merge(database, kept, other)
    (token,) = await store.where(ApiToken, "institution", kept)
    audited = [entry for entry in await entries_of(token["id"]) if entry["action"] == "institutionMerge"]
    assert token["digest"] not in str((await merging(kept))["changes"]) + str(audited)


async def test_undoing_is_the_secretariats(database: Database) -> None:
    kept, other = await pair(database)
    await merge(database, kept, other)
    last = await merging(kept)
    given = {"id": last["id"], "version": last["version"], "reason": "Two."}
    await forbidden(database, "institutionUnmerge", member(kept), **given)


async def test_a_promise_of_one_to_the_other_is_for_people_to_settle(database: Database) -> None:
    kept, other = await pair(database)
    await act(database, "commitmentCreate", sender_institution=other, receiver_institution=kept, people=3)
    versions = [(await row("Institution", each))["version"] for each in (kept, other)]
    given = {"id": kept, "version": versions[0], "other": other, "other_version": versions[1], "reason": "Same."}
    assert await refused(database, "institutionMerge", **given) == {("other", "BOTH_TAKE_PART")}


def mentioned(kind: str) -> Any:
    """Return the table of that name."""
    return next(table for table, _ in mentions() if table.__name__ == kind)
