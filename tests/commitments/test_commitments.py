"""What people can do with commitments, on both databases."""

from __future__ import annotations

from uuid import UUID

from consortium.commitments.reckoning import Asked, Debt
from consortium.commitments.service import reckon
from consortium.cooperation.model import Level
from consortium.db import Database
from tests import factory
from tests.factory import CLOCK, act, forbidden, lines, member, refused, row, step, step_refused


async def promised(database: Database, **differing: object) -> tuple[UUID, UUID, UUID]:
    """Enter a promise of four people a year: the record, its sender and its receiver."""
    sender = await factory.institution(database, names={"en": "Sender"})
    receiver = await factory.institution(database, names={"en": "Receiver"})
    given = {"sender_institution": sender, "receiver_institution": receiver, "people": 4}
    return await act(database, "commitmentCreate", **given | differing), sender, receiver


async def held(database: Database, host: UUID, guest: UUID, **differing: object) -> UUID:
    """Report an exchange of 2010 to which three students came."""
    students = [{"group": "STUDENTS", "attended": 3}]
    given = {
        "kind": "STUDY_VISIT",
        "titles": {"en": "Visit"},
        "action": "REPORT",
        "actual": "2010-05-03/2010-05-05",
        "participations": [
            {"institution": host, "role": "HOST"},
            {"institution": guest, "role": "GUEST", "headcounts": students},
        ],
    }
    return await act(database, "exchangeRegister", **given | differing)


async def test_a_promise_begins_its_ledger_and_is_ordered_by_its_sides(database: Database) -> None:
    record, _, _ = await promised(database, since="2009-03")
    assert await lines("CommitmentEntry", "commitment", record) == [("2009-03-01", "PROMISED")]
    assert (await row("Commitment", record))["sort_name"] == "sender receiver"


async def test_a_new_name_of_a_side_is_followed(database: Database) -> None:
    record, sender, _ = await promised(database)
    await step(database, "institutionCorrect", sender, names={"en": "Academy"})
    assert (await row("Commitment", record))["sort_name"] == "academy receiver"


async def test_words_without_numbers_are_a_promise(database: Database) -> None:
    record, _, _ = await promised(database, people=None, terms={"en": "Regular exchange of experience"}, mode="BLENDED")
    assert (await row("Commitment", record))["search"].split() == ["regular", "exchange", "of", "experience"]


async def test_a_country_promises_to_an_institution(database: Database) -> None:
    country = await factory.country(database)
    record, _, _ = await promised(database, sender_institution=None, sender_country="KZ")
    assert (await row("Commitment", record))["sender_country"] == country


async def test_a_member_promises_for_its_own_institution_alone(database: Database) -> None:
    _, sender, receiver = await promised(database)
    given = {"sender_institution": sender, "receiver_institution": receiver, "days": 5}
    await act(database, "commitmentCreate", member(sender), **given)
    await forbidden(database, "commitmentCreate", member(receiver), **given)


async def test_a_member_does_not_hand_its_promise_to_another(database: Database) -> None:
    record, sender, receiver = await promised(database)
    given = {"id": record, "version": 1, "sender_institution": receiver, "receiver_institution": sender}
    await forbidden(database, "commitmentCorrect", member(sender), **given)


async def test_what_a_commitment_rests_on_is_not_voided(database: Database) -> None:
    programme = await factory.programme(database)
    _, sender, _ = await promised(database, programme=programme)
    assert await step_refused(database, "programmeVoid", programme, reason="A slip.") == {("id", "STILL_USED")}
    assert await step_refused(database, "institutionVoid", sender, reason="A slip.") == {("id", "STILL_USED")}


async def test_a_promise_under_a_draft_of_others_is_unknown_to_a_member(database: Database) -> None:
    _, sender, receiver = await promised(database)
    parties = [{"institution": sender}, {"institution": receiver}]
    draft = {"kind": "MEMORANDUM", "titles": {"en": "Memorandum"}, "proposer": sender, "parties": parties}
    partnership = await act(database, "partnershipDraft", **draft)
    record, _, _ = await promised(database, partnership=partnership)
    stranger = member(await factory.institution(database))
    given = {"id": record, "version": 1, "people": 5}
    assert await refused(database, "commitmentCorrect", stranger, **given) == {("id", "NOT_FOUND")}


async def test_what_is_not_sent_of_a_whole_year_is_owed(database: Database) -> None:
    _, sender, receiver = await promised(database, since="2009", force="2009/..")
    await held(database, receiver, sender)
    found = await reckon(Asked(level=Level.INSTITUTION, years=(2010, 2010)), CLOCK.today())
    (pair,) = [pair for pair in found.pairs() if pair.one.record == str(sender)]
    assert (pair.sent.people, pair.sent.days, pair.balance, pair.complete) == (3, 3, 3, True)
    assert (pair.owes, pair.owed) == (Debt(people=1), Debt())


async def test_under_a_programme_its_own_exchanges_alone_count(database: Database) -> None:
    programme = await factory.programme(database)
    _, sender, receiver = await promised(database, since="2009", force="2009/..", programme=programme)
    await held(database, receiver, sender)
    found = await reckon(Asked(level=Level.INSTITUTION, years=(2010, 2010)), CLOCK.today())
    assert [pair.owes for pair in found.pairs() if pair.one.record == str(sender)] == [Debt(people=4)]


async def test_two_hosts_receive_in_equal_shares(database: Database) -> None:
    _, sender, receiver = await promised(database)
    second = await factory.institution(database, names={"en": "Second host"})
    students = [{"group": "STUDENTS", "attended": 3}]
    hosts = [{"institution": each, "role": "HOST"} for each in (receiver, second)]
    guest = {"institution": sender, "role": "GUEST", "headcounts": students}
    await held(database, receiver, sender, participations=[*hosts, guest])
    found = await reckon(Asked(level=Level.INSTITUTION), CLOCK.today())
    received = {
        pair.one.record: pair.received.people
        for pair in found.pairs()
        if pair.other and pair.other.record == str(sender)
    }
    assert received == {str(receiver): 1.5, str(second): 1.5}


async def test_a_promise_of_more_students_than_people_is_refused_with_every_other_reason(database: Database) -> None:
    one = await factory.institution(database)
    given = {"sender_institution": one, "receiver_institution": one, "people": 5, "students": 6}
    assert await refused(database, "commitmentCreate", **given) == {
        ("people", "MORE_THAN_WHOLE"),
        ("receiver_institution", "ITSELF"),
    }


async def test_a_promise_is_not_corrected_to_fewer_people_than_students(database: Database) -> None:
    record, _, _ = await promised(database, students=4)
    assert await step_refused(database, "commitmentCorrect", record, people=3) == {("people", "MORE_THAN_WHOLE")}
