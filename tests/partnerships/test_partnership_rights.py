"""Who may do what with a partnership: the secretariat all, a member what is its own, an analyst nothing."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from consortium.access import NOBODY, Actor, Persona
from consortium.db import Database
from consortium.errors import NotAuthenticated, NotPermitted, Refused
from consortium.features import ACTIONS
from tests.factory import act, member
from tests.partnerships.agreements import (
    Two,
    approve,
    approved,
    drafted,
    parties,
    party,
    proposed,
    read,
    reasons,
    step,
    two,
)

ANALYST = Actor(Persona.ANALYST, "an analyst")
NEW: dict[str, object] = {"kind": "MEMORANDUM", "titles": {"en": "M"}}
ALL = sorted(name for name in ACTIONS if name.startswith("partnership"))
OF_THE_SECRETARIAT = [
    "partnershipApproveFor",
    "partnershipCorrect",
    "partnershipRejectFor",
    "partnershipRestore",
    "partnershipTerminate",
    "partnershipVoid",
]
OF_THE_PROPOSER: list[tuple[str, dict[str, object]]] = [
    ("partnershipPropose", {}),
    ("partnershipWithdraw", {}),
    ("partnershipRevise", {"notice_days": 30}),
]
OF_EACH_PARTY: list[tuple[str, dict[str, object]]] = [
    ("partnershipApprove", {}),
    ("partnershipReject", {"reason": "no"}),
]


def test_these_are_the_actions_of_partnerships() -> None:
    assert set(ALL) == {
        "partnershipDraft",
        *OF_THE_SECRETARIAT,
        *dict(OF_THE_PROPOSER),
        *dict(OF_EACH_PARTY),
    }


@pytest.mark.parametrize("action", ALL)
async def test_an_analyst_writes_nothing(database: Database, action: str) -> None:
    with pytest.raises(NotPermitted):
        await act(database, action, ANALYST)


@pytest.mark.parametrize("action", ALL)
async def test_nobody_without_a_token_writes_anything(database: Database, action: str) -> None:
    with pytest.raises(NotAuthenticated):
        await act(database, action, NOBODY)


@pytest.mark.parametrize("action", OF_THE_SECRETARIAT)
async def test_a_member_is_refused_what_is_the_secretariat_s(database: Database, action: str) -> None:
    with pytest.raises(NotPermitted):
        await act(database, action, member(uuid4()))


async def test_a_member_draws_up_a_partnership_of_its_own_institution_and_proposes_it(database: Database) -> None:
    between = await two(database)

    partnership = await act(
        database, "partnershipDraft", member(between.other), **NEW, parties=parties(between.one, between.other)
    )

    assert (await read(partnership))["proposer"] == between.other


async def test_a_member_draws_up_nothing_between_others(database: Database) -> None:
    between = await two(database)

    with pytest.raises(NotPermitted):
        await drafted(database, between, member(between.stranger), proposer=None)


async def test_a_member_draws_up_nothing_in_another_s_name(database: Database) -> None:
    between = await two(database)

    with pytest.raises(NotPermitted):
        await drafted(database, between, member(between.other), proposer=between.one)


@pytest.mark.parametrize(("action", "given"), OF_THE_PROPOSER)
async def test_the_proposer_moves_its_draft(database: Database, action: str, given: dict[str, object]) -> None:
    between = await two(database)
    partnership = await drafted(database, between)

    await step(database, action, partnership, member(between.one), **given)

    assert (await read(partnership))["version"] == 2


@pytest.mark.parametrize(("action", "given"), OF_THE_PROPOSER)
async def test_nobody_but_the_proposer_moves_a_draft(database: Database, action: str, given: dict[str, object]) -> None:
    between = await two(database)
    partnership = await drafted(database, between)

    with pytest.raises(NotPermitted):
        await step(database, action, partnership, member(between.other), **given)

    assert (await read(partnership))["version"] == 1


@pytest.mark.parametrize("version", [1, 7])
@pytest.mark.parametrize(("action", "given"), [*OF_THE_PROPOSER, *OF_EACH_PARTY])
async def test_of_a_draft_of_others_a_member_learns_no_more_than_of_what_is_not_there(
    database: Database, action: str, given: dict[str, object], version: int
) -> None:
    between = await two(database)
    stranger, draft = member(between.stranger), await drafted(database, between)
    given = given | {"version": version} | ({"revision": 1} if (action, given) in OF_EACH_PARTY else {})

    with pytest.raises(Refused) as there:
        await act(database, action, stranger, **given, id=draft)
    with pytest.raises(Refused) as nowhere:
        await act(database, action, stranger, **given, id=uuid4())

    assert reasons(there.value) == reasons(nowhere.value) == {("id", "NOT_FOUND")}


async def test_a_draft_of_others_is_not_found_by_naming_it_in_an_exchange(database: Database) -> None:
    between = await two(database)
    stranger, draft = member(between.stranger), await drafted(database, between)
    given: dict[str, object] = {"kind": "SEMINAR", "titles": dict[str, str](), "action": "OPEN"}  # no title

    with pytest.raises(Refused) as there:
        await act(database, "exchangeRegister", stranger, **given, partnership=draft)
    with pytest.raises(Refused) as nowhere:
        await act(database, "exchangeRegister", stranger, **given, partnership=uuid4())

    found = {("titles", "REQUIRED"), ("partnership", "NOT_FOUND")}
    assert reasons(there.value) == reasons(nowhere.value) == found


async def test_a_proposer_remains_a_party_of_what_it_revises(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between)

    with pytest.raises(Refused) as refusal:
        await step(
            database,
            "partnershipRevise",
            partnership,
            member(between.one),
            parties=parties(between.other, between.stranger),
        )

    assert reasons(refusal.value) == {("parties", "NOT_A_PARTY")}


async def test_a_proposer_does_not_undo_alone_what_all_have_approved(database: Database) -> None:
    between = await two(database)
    partnership = await approved(database, between)

    with pytest.raises(NotPermitted):
        await step(database, "partnershipRevise", partnership, member(between.one), notice_days=30)


@pytest.mark.parametrize("who", ["one", "other"])
@pytest.mark.parametrize(("action", "given"), OF_EACH_PARTY)
async def test_each_party_answers_for_itself(
    database: Database, action: str, given: dict[str, object], who: str
) -> None:
    between = await two(database)
    partnership = await proposed(database, between)

    await act(database, action, member(_of(between, who)), id=partnership, revision=1, **given)

    assert (await read(partnership))["version"] == 3


@pytest.mark.parametrize(("action", "given"), OF_EACH_PARTY)
async def test_nobody_answers_who_is_no_party(database: Database, action: str, given: dict[str, object]) -> None:
    between = await two(database)
    partnership = await approved(database, between)

    with pytest.raises(NotPermitted):
        await act(database, action, member(between.stranger), id=partnership, revision=1, **given)


async def test_the_secretariat_approves_for_no_party_without_a_document(database: Database) -> None:
    partnership = await proposed(database, await two(database))

    with pytest.raises(Refused) as plainly:
        await act(database, "partnershipApprove", id=partnership, revision=1)
    with pytest.raises(Refused) as for_a_party:
        given = {"id": partnership, "revision": 1, "party": await party(partnership, 1)}
        await act(database, "partnershipApproveFor", **given)

    assert reasons(plainly.value) == {("", "DOCUMENT_NEEDED")}
    assert reasons(for_a_party.value) == {("document", "DOCUMENT_NEEDED")}


async def test_a_party_that_was_revised_away_answers_no_more(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between)
    await step(database, "partnershipRevise", partnership, parties=parties(between.one, between.stranger))
    await step(database, "partnershipPropose", partnership)

    with pytest.raises(Refused) as refusal:
        await approve(database, partnership, between.other)

    assert reasons(refusal.value) == {("id", "NOT_FOUND")}


def _of(between: Two, who: str) -> UUID:
    found: UUID = getattr(between, who)
    return found
