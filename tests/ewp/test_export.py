"""A partnership of the register, read and turned into agreements, on both databases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import combinations
from uuid import UUID

import pytest

from consortium.db import Database
from consortium.errors import Refused
from consortium.ewp.model import Agreement
from consortium.ewp.service import agreements_of
from tests import factory
from tests.ewp.partnerships import ENGLISH
from tests.factory import act, step
from tests.partnerships.agreements import approve

TODAY = date(2026, 6, 15)
FORCE = "2026-09-01/2029-08-31"


async def university(database: Database, place: int, **differing: object) -> UUID:
    """Enter a university that the EWP registry knows."""
    given = {"kind": "UNIVERSITY", "names": {"en": f"University {place}"}, **differing}
    record = await factory.institution(database, **given)
    await act(database, "identifierCreate", institution=record, scheme="SCHAC", value=f"uni{place}.example")
    return record


async def agreed(database: Database, parties: list[UUID], **differing: object) -> UUID:
    """Have a partnership approved by all of its parties."""
    given: dict[str, object] = {"kind": "AGREEMENT", "titles": {"en": "Exchange"}, "force": FORCE}
    given["parties"] = [{"institution": party} for party in parties]
    record = await act(database, "partnershipDraft", **given | differing)
    await step(database, "partnershipPropose", record)
    for party in parties:
        await approve(database, record, party)
    return record


async def promise(database: Database, partnership: UUID, one: UUID, other: UUID, **differing: object) -> UUID:
    """Enter the promise of two students a year under a partnership."""
    given = {"sender_institution": one, "receiver_institution": other, "partnership": partnership, "students": 2}
    return await act(database, "commitmentCreate", **given | differing)


async def promise_each(database: Database, partnership: UUID, ways: Iterable[tuple[UUID, UUID]]) -> None:
    """Enter a promise from the one to the other of each two."""
    for one, other in ways:
        await promise(database, partnership, one, other)


async def coordinator(database: Database, institution: UUID, name: str, held: str, *, consent: bool) -> None:
    """Enter somebody who coordinates exchanges, and when."""
    parts = [{"kind": "GIVEN", "value": name}, {"kind": "FAMILY", "value": "Byron"}]
    given = {"names": {"en": name}, "parts": parts, "email": "a@one.example", "consent": consent}
    person = await factory.person(database, **given)
    titles = {"en": "Coordinator"}
    await act(database, "roleCreate", person=person, institution=institution, titles=titles, held=held)


async def statements(database: Database, partnership: UUID) -> int:
    """Return how many statements an export asks."""
    with database.watched() as run:
        await agreements_of(partnership, ENGLISH, TODAY)
    return len(run)


async def of_two(database: Database, **differing: object) -> tuple[UUID, UUID, UUID]:
    """Enter a partnership of two universities, and what the one promised the other: record, sender, receiver."""
    one, other = [await university(database, place) for place in (1, 2)]
    partnership = await agreed(database, [one, other])
    await promise(database, partnership, one, other, **differing)
    return partnership, one, other


async def the_one(partnership: UUID) -> Agreement:
    """Return the one agreement of a partnership of two."""
    (agreement,) = await agreements_of(partnership, ENGLISH, TODAY)
    return agreement


async def refusal(partnership: UUID) -> list[tuple[str, str]]:
    """Return where each reason against a partnership stands, and its code."""
    with pytest.raises(Refused) as caught:
        await agreements_of(partnership, ENGLISH, TODAY)
    return sorted((".".join(problem.path), problem.code.value) for problem in caught.value.problems)


async def test_what_is_recorded_is_what_goes_out(database: Database) -> None:
    await factory.country(database, code="AU")
    partnership, _, other = await of_two(database, areas=["psychology"], mode="BLENDED", days=20)
    await step(database, "institutionCorrect", other, country="AU")
    await step(database, "partnershipCorrect", partnership, signed="2026-05-04")
    agreement = await the_one(partnership)
    (condition,) = agreement.conditions
    assert [partner.hei for partner in agreement.partners] == ["uni1.example", "uni2.example"]
    assert [partner.signed for partner in agreement.partners] == [date(2026, 5, 4)] * 2
    assert (condition.a_year, condition.fields, condition.blended) == (2, ("0313",), True)
    assert (str(condition.first), str(condition.last)) == ("2026/2026", "2029/2029")
    assert condition.terms == "Days of exchange a year: 20"


async def test_three_parties_make_three_agreements(database: Database) -> None:
    parties = [await university(database, place) for place in (1, 2, 3)]
    partnership = await agreed(database, parties)
    one, other, third = parties
    await promise_each(database, partnership, [(one, other), (other, third), (third, one)])
    found = await agreements_of(partnership, ENGLISH, TODAY)
    told = [[(each.sending, each.receiving) for each in agreement.conditions] for agreement in found]
    assert told == [
        [("uni1.example", "uni2.example")],
        [("uni3.example", "uni1.example")],
        [("uni2.example", "uni3.example")],
    ]


async def test_the_id_outlasts_a_merging_of_institutions(database: Database) -> None:
    partnership, one, _ = await of_two(database)
    before = await the_one(partnership)
    kept = await factory.institution(database, kind="UNIVERSITY", names={"en": "Union"})
    version = (await factory.row("Institution", one))["version"]
    await step(database, "institutionMerge", kept, other=one, other_version=version, reason="one body")
    assert (await the_one(partnership)).partners[0].iia == before.partners[0].iia


async def test_only_those_who_consent_hold_a_role_today_and_can_be_reached_are_named(database: Database) -> None:
    partnership, one, _ = await of_two(database)
    await coordinator(database, one, "Ada", "2020/..", consent=True)
    await coordinator(database, one, "Silent", "2020/..", consent=False)
    await coordinator(database, one, "Former", "2010/2015", consent=True)
    (contact,) = (await the_one(partnership)).partners[0].contacts
    assert (contact.names, contact.given, contact.family) == ({"en": "Ada"}, "Ada", "Byron")
    assert (contact.email, contact.roles) == ("a@one.example", {"en": "Coordinator"})


async def test_an_institution_with_an_address_of_its_own_is_a_contact(database: Database) -> None:
    partnership, one, _ = await of_two(database)
    await step(database, "institutionCorrect", one, phone="+48 22 552", email="office@one.example")
    (contact,) = (await the_one(partnership)).partners[0].contacts
    assert (contact.names, contact.phone, contact.email) == ({"en": "University 1"}, "+48 22 552", "office@one.example")


async def test_what_was_withdrawn_or_voided_is_no_promise(database: Database) -> None:
    partnership, one, other = await of_two(database)
    withdrawn = await promise(database, partnership, one, other, teachers=5, students=None)
    voided = await promise(database, partnership, one, other, staff=5, students=None)
    await step(database, "commitmentWithdraw", withdrawn, since="2026-06-01")
    await step(database, "commitmentVoid", voided, reason="entered twice")
    assert [condition.a_year for condition in (await the_one(partnership)).conditions] == [2]


async def test_every_reason_is_told_at_once(database: Database) -> None:
    named = await factory.institution(database, kind="UNIVERSITY")
    parties = [{"institution": named}, {"labels": {"en": "three colleges"}}]
    draft = {"kind": "AGREEMENT", "titles": {"en": "Exchange"}, "parties": parties}
    partnership = await act(database, "partnershipDraft", **draft)
    await factory.country(database)
    commitment = await act(
        database, "commitmentCreate", partnership=partnership, sender_institution=named, receiver_country="KZ", people=3
    )
    assert await refusal(partnership) == [
        (f"commitments.{commitment}.receiver_institution", "NOT_A_PARTY"),
        ("parties.0.institution", "HEI_ID_NEEDED"),
        ("parties.1.institution", "PARTY_UNNAMED"),
        ("state", "NOT_AGREED"),
    ]


async def test_what_is_not_there_or_void_cannot_go_out(database: Database) -> None:
    partnership = await agreed(database, [await university(database, place) for place in (1, 2)])
    await step(database, "partnershipVoid", partnership, reason="a mistake")
    assert await refusal(partnership) == [("partnership", "NOT_FOUND")]
    assert await refusal(UUID(int=1)) == [("partnership", "NOT_FOUND")]


async def test_a_pair_is_named_by_ids_of_records_too(database: Database) -> None:
    partnership, one, other = await of_two(database)
    (agreement,) = await agreements_of(partnership, replace(ENGLISH, pair=(str(other), str(one))), TODAY)
    assert [partner.hei for partner in agreement.partners] == ["uni2.example", "uni1.example"]


async def test_more_parties_and_promises_ask_no_more_statements(database: Database) -> None:
    two, _, _ = await of_two(database)
    parties = [await university(database, place) for place in (3, 4, 5, 6)]
    four = await agreed(database, parties)
    await promise_each(database, four, combinations(parties, 2))
    assert await statements(database, four) == await statements(database, two)
