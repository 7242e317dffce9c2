"""What happens to a partnership between its draft and its end, on both databases."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest

from consortium.access import OPERATOR
from consortium.clock import Clock
from consortium.db import Database
from consortium.errors import Refused
from consortium.journal.tables import AuditEntry
from consortium.partnerships.store import parties_of
from consortium.partnerships.tables import Approval, Party
from consortium.writing import store
from consortium.writing.actions import perform
from tests.factory import CLOCK, NOON, act, country, institution, member
from tests.partnerships.agreements import (
    answer,
    answers,
    approve,
    approved,
    drafted,
    parties,
    party,
    proposed,
    read,
    reasons,
    revisions,
    stages,
    step,
    two,
)

TODAY = "2026-06-15"


async def entries(database: Database) -> int:
    """Return how many records were ever written."""
    return int(str((await database.rows("select count(*) from audit_entry"))[0][0]))


async def test_a_draft_keeps_its_content_as_the_first_revision(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between, terms={"en": "Visits"}, areas=["robots"], force="2026-09/2028-08")

    assert await revisions(partnership) == [
        {
            "kind": "MEMORANDUM",
            "titles": {"en": "Memorandum"},
            "terms": {"en": "Visits"},
            "areas": ["robots"],
            "programme": None,
            "force": "2026-09/2028-08",
            "notice_days": None,
            "parties": [
                {"institution": str(each), "labels": {}, "country": None, "role": "PARTNER"}
                for each in (between.one, between.other)
            ],
        }
    ]
    assert await stages(partnership) == [(TODAY, "DRAFT")]


async def test_a_draft_knows_its_last_day_in_force_and_how_it_is_found(database: Database) -> None:
    partnership = await drafted(database, await two(database), force="2026-09/2028-08")

    row = await read(partnership)

    assert (row["ends"], row["sort_name"], row["stage"]) == (date(2028, 8, 31), "memorandum", "DRAFT")


async def test_a_party_may_be_a_group_that_is_not_named(database: Database) -> None:
    between = await two(database)
    kazakhstan = await country(database)
    group = {"labels": {"en": "education departments"}, "country": "KZ", "role": "AUTHORITY"}

    partnership = await drafted(database, between, parties=[{"institution": between.one, "role": "LEAD"}, group])

    rows = await parties_of(partnership)
    kept = [(row["institution"], row["labels"], row["country"], row["role"]) for row in rows]
    assert kept == [
        (between.one, {}, None, "LEAD"),
        (None, {"en": "education departments"}, kazakhstan, "AUTHORITY"),
    ]


async def test_an_old_partnership_of_unknown_days_can_be_entered(database: Database) -> None:
    partnership = await drafted(database, await two(database), since="XXXX")
    await step(database, "partnershipPropose", partnership, since="XXXX")

    assert await stages(partnership) == [("0001-01-01", "DRAFT"), ("0001-01-01", "PROPOSED")]


async def test_a_partnership_is_approved_on_the_day_of_the_last_approval(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between, since="2026-05-01")
    await step(database, "partnershipPropose", partnership, since="2026-05-02")
    await approve(database, partnership, between.other, since="2026-05-20")

    await approve(database, partnership, between.one, since="2026-05-11")

    assert (await stages(partnership))[-1] == ("2026-05-20", "APPROVED")
    assert (await read(partnership))["stage"] == "APPROVED"


async def test_one_approval_of_two_leaves_it_proposed(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)

    await approve(database, partnership, between.one)

    assert (await read(partnership))["stage"] == "PROPOSED"


async def test_changed_content_makes_a_revision_and_earlier_approvals_count_no_more(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    await approve(database, partnership, between.one)

    await step(database, "partnershipRevise", partnership, terms={"en": "More visits"})
    await step(database, "partnershipPropose", partnership)
    await approve(database, partnership, between.other)

    assert await answers(partnership) == [(1, "APPROVED"), (2, "APPROVED")]
    assert (await read(partnership))["stage"] == "PROPOSED"
    assert [content["terms"] for content in await revisions(partnership)] == [{}, {"en": "More visits"}]


async def test_an_approved_partnership_that_is_revised_is_a_draft_again(database: Database) -> None:
    partnership = await approved(database, await two(database))

    await step(database, "partnershipRevise", partnership, notice_days=30, reason="a term of notice was asked for")

    assert [stage for _, stage in await stages(partnership)] == ["DRAFT", "PROPOSED", "APPROVED", "DRAFT"]


async def test_a_revision_that_changes_nothing_is_none_and_approvals_stand(database: Database) -> None:
    between = await two(database)
    partnership = await approved(database, between)
    before = await entries(database)

    await step(
        database, "partnershipRevise", partnership, kind="MEMORANDUM", parties=parties(between.other, between.one)
    )

    assert (await read(partnership))["stage"] == "APPROVED"
    assert await entries(database) == before


async def test_another_source_is_no_other_content(database: Database) -> None:
    partnership = await approved(database, await two(database))

    await step(database, "partnershipRevise", partnership, locator="page 3")

    row = await read(partnership)
    assert (row["locator"], row["revision"], row["stage"]) == ("page 3", 1, "APPROVED")


async def test_a_party_that_stays_keeps_its_record_and_one_that_goes_is_voided(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between)
    stays, goes = await party(partnership, 1), await party(partnership, 2)

    await step(database, "partnershipRevise", partnership, parties=parties(between.stranger, between.one))

    now = [(row["institution"], row["place"]) for row in await parties_of(partnership)]
    assert now == [(between.stranger, 1), (between.one, 2)]
    assert await party(partnership, 2) == stays
    gone = await store.find(Party, goes)
    assert gone is not None
    assert gone["voided_reason"] == "not a party from revision 2 on"


async def test_corrected_spelling_leaves_the_approvals_standing(database: Database) -> None:
    partnership = await approved(database, await two(database))

    await step(database, "partnershipCorrect", partnership, titles={"en": "Memorandum of understanding"}, signed=TODAY)

    row = await read(partnership)
    assert (row["stage"], row["revision"], row["sort_name"]) == ("APPROVED", 1, "memorandum of understanding")
    assert row["signed_earliest"] == date(2026, 6, 15)


async def test_a_rejected_partnership_can_be_proposed_again_only_as_a_new_revision(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    await answer(database, "partnershipReject", partnership, between.other, reason="too dear")

    with pytest.raises(Refused) as refusal:
        await step(database, "partnershipPropose", partnership)
    await step(database, "partnershipRevise", partnership, terms={"en": "Cheaper"})
    await step(database, "partnershipPropose", partnership)

    assert reasons(refusal.value) == {("", "NOT_ALLOWED_NOW")}
    assert (await stages(partnership))[-1] == (TODAY, "PROPOSED")


async def test_the_reason_of_a_rejection_is_kept_with_the_answer(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    await answer(database, "partnershipReject", partnership, between.other, reason="too dear")

    row = (await store.where(Approval, "partnership", partnership))[0]

    assert (row["answer"], row["reason"], row["on_behalf"]) == ("REJECTED", "too dear", False)


async def test_the_secretariat_records_an_approval_with_its_document(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    other = await party(partnership, 2)

    await act(
        database, "partnershipApproveFor", id=partnership, revision=1, party=other, document="Letter 12 of 2 June 2026"
    )

    row = (await store.where(Approval, "partnership", partnership))[0]
    kept = (row["party"], row["on_behalf"], row["document"])
    assert kept == (other, True, "Letter 12 of 2 June 2026")


async def test_a_group_that_is_not_named_is_approved_for_by_the_secretariat(database: Database) -> None:
    between = await two(database)
    group: dict[str, object] = {"labels": {"en": "departments"}}
    partnership = await proposed(database, between, parties=[*parties(between.one), group])
    await approve(database, partnership, between.one)

    unnamed = await party(partnership, 2)
    await act(database, "partnershipApproveFor", id=partnership, revision=1, party=unnamed, document="Order 5")

    assert (await read(partnership))["stage"] == "APPROVED"


async def test_a_rejection_on_behalf_of_a_party_rejects(database: Database) -> None:
    partnership = await proposed(database, await two(database))

    given = {"id": partnership, "revision": 1, "party": await party(partnership, 2)}
    await act(database, "partnershipRejectFor", **given, document="Letter 13", reason="no money")

    assert (await read(partnership))["stage"] == "REJECTED"


async def test_a_termination_may_lie_ahead_and_sets_the_last_day(database: Database) -> None:
    partnership = await approved(database, await two(database), force="2026-01-01/2027-12-31", signed="2025-12-01")

    await step(database, "partnershipTerminate", partnership, day="2026-12-31", reason="the school closes")

    assert (await stages(partnership))[-1] == ("2026-12-31", "TERMINATED")
    assert (await read(partnership))["ends"] == date(2026, 12, 30)


async def test_what_has_expired_cannot_be_terminated(database: Database) -> None:
    partnership = await approved(database, await two(database), force="2026-06-15/2026-06-30")

    with pytest.raises(Refused) as refusal:
        await step(database, "partnershipTerminate", partnership, day="2026-07-01", reason="late")

    assert reasons(refusal.value) == {("day", "NOT_ALLOWED_NOW")}


async def test_a_draft_cannot_be_terminated_nor_before_its_last_line(database: Database) -> None:
    partnership = await drafted(database, await two(database))

    with pytest.raises(Refused) as refusal:
        await step(database, "partnershipTerminate", partnership, day="2026-06-14", reason="early")

    assert reasons(refusal.value) == {("", "NOT_ALLOWED_NOW"), ("day", "BEFORE_LAST_ENTRY")}


async def test_a_withdrawn_partnership_moves_no_more(database: Database) -> None:
    partnership = await drafted(database, await two(database))
    await step(database, "partnershipWithdraw", partnership, reason="drawn up twice")

    with pytest.raises(Refused, match="possible now: –"):
        await step(database, "partnershipPropose", partnership)


async def test_a_bad_draft_is_refused_for_every_reason_and_nothing_is_written(database: Database) -> None:
    between = await two(database)
    before = await entries(database)

    with pytest.raises(Refused) as refusal:
        await drafted(
            database,
            between,
            parties=parties(between.one, between.one),
            proposer=between.stranger,
            signed="2026-07-01",
            force="2025/2026-01",
            since="2026-06-16",
        )

    assert reasons(refusal.value) == {
        ("parties.1.institution", "SAME_PARTY"),
        ("parties", "TOO_FEW_PARTIES"),
        ("proposer", "NOT_A_PARTY"),
        ("signed", "DATE_IN_FUTURE"),
        ("force", "DATES_REVERSED"),
        ("since", "DATE_IN_FUTURE"),
    }
    assert await entries(database) == before


async def test_unreadable_fields_and_broken_rules_are_told_together(database: Database) -> None:
    between = await two(database)

    with pytest.raises(Refused) as refusal:
        await drafted(
            database, between, notice_days=-1, kind="TREATY", parties=parties(between.one), signed="someday", titles={}
        )

    assert reasons(refusal.value) == {
        ("notice_days", "OUT_OF_RANGE"),
        ("kind", "NOT_FOUND"),
        ("signed", "BAD_DATE"),
        ("titles", "REQUIRED"),
        ("parties", "TOO_FEW_PARTIES"),
    }


async def test_an_area_is_named_once_and_notice_is_given_in_days_from_0_to_36500(database: Database) -> None:
    between = await two(database)

    with pytest.raises(Refused) as refusal:
        await drafted(database, between, areas=["robots", "robots"], notice_days=36_501)
    partnership = await drafted(database, between, areas=["robots"], notice_days=0)

    assert reasons(refusal.value) == {("areas.1", "REPEATED"), ("notice_days", "OUT_OF_RANGE")}
    assert (await read(partnership))["notice_days"] == 0


async def test_a_bad_approval_is_refused_for_every_reason_and_nothing_is_written(database: Database) -> None:
    between = await two(database)
    partnership = await drafted(database, between)
    elsewhere = await party(await drafted(database, between), 1)
    before = await entries(database)

    with pytest.raises(Refused) as refusal:
        await act(database, "partnershipApproveFor", id=partnership, revision=3, party=elsewhere, since="2026-06-16")

    assert reasons(refusal.value) == {
        ("", "NOT_ALLOWED_NOW"),
        ("revision", "OTHER_CONTENT"),
        ("party", "NOT_A_PARTY"),
        ("document", "DOCUMENT_NEEDED"),
        ("since", "DATE_IN_FUTURE"),
    }
    assert await entries(database) == before


async def test_a_bad_revision_is_refused_for_every_reason_and_nothing_is_written(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    await step(database, "partnershipWithdraw", partnership)
    before = await entries(database)

    with pytest.raises(Refused) as refusal:
        await step(database, "partnershipRevise", partnership, parties=parties(between.other), since="2026-06-14")

    assert reasons(refusal.value) == {
        ("parties", "TOO_FEW_PARTIES"),
        ("parties", "NOT_A_PARTY"),
        ("", "NOT_ALLOWED_NOW"),
        ("since", "BEFORE_LAST_ENTRY"),
    }
    assert await entries(database) == before


async def test_an_approval_before_the_proposal_is_refused(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)

    with pytest.raises(Refused) as refusal:
        await approve(database, partnership, between.one, since="2026-06-14")

    assert reasons(refusal.value) == {("since", "BEFORE_LAST_ENTRY")}


async def test_a_party_approves_a_revision_once(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    await approve(database, partnership, between.one)

    with pytest.raises(Refused) as refusal:
        await approve(database, partnership, between.one)

    assert reasons(refusal.value) == {("", "ANSWERED_ALREADY")}


async def test_a_party_may_think_again_before_all_have_approved(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    await approve(database, partnership, between.one)

    await answer(database, "partnershipReject", partnership, between.one, reason="on reflection")

    assert (await read(partnership))["stage"] == "REJECTED"


async def test_a_revision_without_any_field_is_refused(database: Database) -> None:
    partnership = await drafted(database, await two(database))

    with pytest.raises(Refused) as refusal:
        await step(database, "partnershipRevise", partnership, reason="to see")

    assert reasons(refusal.value) == {("", "NOTHING_TO_CHANGE")}


async def test_a_stale_version_is_refused_and_nothing_is_written(database: Database) -> None:
    partnership = await proposed(database, await two(database))
    before = await entries(database)

    with pytest.raises(Refused) as refusal:
        await act(database, "partnershipRevise", id=partnership, version=1, terms={"en": "Other"})

    assert reasons(refusal.value) == {("version", "STALE_VERSION")}
    assert await entries(database) == before


async def test_an_approval_of_a_version_seen_before_is_refused_where_a_version_is_named(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)

    with pytest.raises(Refused) as refusal:
        await approve(database, partnership, between.one, version=1)

    assert reasons(refusal.value) == {("version", "STALE_VERSION")}


async def test_an_unknown_partnership_is_refused(database: Database) -> None:
    between = await two(database)

    with pytest.raises(Refused) as refusal:
        await act(database, "partnershipPropose", id=between.one, version=1)

    assert reasons(refusal.value) == {("id", "NOT_FOUND")}


async def test_a_source_that_does_not_exist_is_refused(database: Database) -> None:
    between = await two(database)

    with pytest.raises(Refused) as refusal:
        await step(database, "partnershipPropose", await drafted(database, between), source=between.one)

    assert reasons(refusal.value) == {("source", "NOT_FOUND")}


async def test_the_same_key_gives_the_same_partnership_and_other_input_is_refused(database: Database) -> None:
    between = await two(database)
    given = {"kind": "CONTRACT", "titles": {"en": "C"}, "parties": parties(between.one, between.other)}

    first = await perform(database, CLOCK, OPERATOR, "partnershipDraft", given, "key")
    again = await perform(database, CLOCK, OPERATOR, "partnershipDraft", given, "key")
    with pytest.raises(Refused) as refusal:
        await perform(database, CLOCK, OPERATOR, "partnershipDraft", given | {"kind": "INFORMAL"}, "key")

    assert (again.record, again.replayed, first.replayed) == (first.record, True, False)
    assert reasons(refusal.value) == {("idempotencyKey", "KEY_REUSED")}


async def test_every_step_leaves_who_did_what_with_the_record_before_and_after(database: Database) -> None:
    between = await two(database)
    partnership = await proposed(database, between)
    await approve(database, partnership, between.one)
    await approve(database, partnership, between.other)

    written = (
        await AuditEntry.select()
        .where(AuditEntry.record == partnership)
        .order_by(AuditEntry.at)
        .order_by(AuditEntry.id)
        .output(load_json=True)
    )
    told = sorted(
        (row["after"]["version"], row["action"], row["institution"], row["before"] and row["before"]["stage"],
         row["after"]["stage"])
        for row in written
    )  # fmt: skip
    assert told == [
        (1, "partnershipDraft", None, None, "DRAFT"),
        (2, "partnershipPropose", None, "DRAFT", "PROPOSED"),
        (3, "partnershipApprove", between.one, "PROPOSED", "PROPOSED"),
        (4, "partnershipApprove", between.other, "PROPOSED", "APPROVED"),
    ]


async def test_voiding_takes_the_parts_along_and_restoring_brings_back_those_that_were_there(
    database: Database,
) -> None:
    between = await two(database)
    partnership = await drafted(database, between)
    await step(database, "partnershipRevise", partnership, parties=parties(between.one, between.stranger))
    later = Clock(fixed=NOON + timedelta(hours=1))

    await step(database, "partnershipVoid", partnership, OPERATOR, later, reason="entered twice")
    voided = await parties_of(partnership)
    await step(database, "partnershipRestore", partnership)

    assert voided == []
    assert [row["institution"] for row in await parties_of(partnership)] == [between.one, between.stranger]


async def test_approvals_that_come_at_once_all_count(database: Database) -> None:
    between = await two(database)
    third = await institution(database)
    partnership = await proposed(database, between, parties=parties(between.one, between.other, third))

    answering = (between.one, third, between.other)
    await asyncio.gather(
        *(act(database, "partnershipApprove", member(each), id=partnership, revision=1) for each in answering)
    )

    assert await answers(partnership) == [(1, "APPROVED")] * 3
    assert (await read(partnership))["stage"] == "APPROVED"
