"""What people do with exchanges, from the first idea to the report, on both databases."""

from __future__ import annotations

from datetime import date

import pytest

from consortium.access import OPERATOR
from consortium.db import Database
from consortium.errors import Refused
from consortium.exchanges.store import schedule_of
from consortium.journal.tables import AuditEntry
from consortium.writing import store
from consortium.writing.actions import perform
from tests.exchanges.gatherings import (
    AUGUST,
    JULY,
    JUNE,
    SEMINAR,
    confirmed,
    count,
    first,
    guest,
    held,
    organiser,
    part,
    parts,
    plans,
    read,
    reasons,
    registered,
    step,
    teams,
    world,
    written,
)
from tests.factory import CLOCK, act


async def test_an_idea_needs_no_date_and_makes_no_plan(database: Database) -> None:
    exchange = await registered(database, action="PROPOSE")
    row = await read(exchange)
    assert (row["state"], row["planned"], row["day"]) == ("IDEA", None, date.min)
    assert await plans(exchange) == []


@pytest.mark.parametrize(("action", "state"), [("PROPOSE", "IDEA"), ("OPEN", "OPEN"), ("CONFIRM", "CONFIRMED")])
async def test_an_exchange_begins_where_its_first_action_leads(database: Database, action: str, state: str) -> None:
    assert (await read(await registered(database, action=action)))["state"] == state


async def test_the_first_plan_is_announced_in_the_schedule(database: Database) -> None:
    there = await world(database)
    exchange = await registered(database, planned=JUNE, region=there.almaty, venue={"en": "Academy"})
    (line,) = await schedule_of(exchange)
    assert (line["change"], line["planned"], line["region"], line["venue"], line["place"]) == (
        "ANNOUNCED",
        JUNE,
        there.almaty,
        {"en": "Academy"},
        1,
    )
    assert (line["planned_earliest"], line["planned_latest"]) == (date(2026, 6, 20), date(2026, 6, 24))


async def test_a_place_without_a_date_is_a_plan_too(database: Database) -> None:
    assert await plans(await registered(database, venue={"en": "Academy"})) == [("ANNOUNCED", None)]


async def test_what_was_held_keeps_the_days_for_which_it_was_announced(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, planned="2026-05-01", region=there.almaty)
    (line,) = await schedule_of(exchange)
    assert (line["planned"], line["region"]) == ("2026-05-01", None)


async def test_an_exchange_is_ordered_by_its_actual_else_its_planned_first_day(database: Database) -> None:
    exchange = await confirmed(database)
    assert (await read(exchange))["day"] == date(2026, 6, 20)
    await step(database, "exchangeReport", exchange, actual="2026-06-14/2026-06-15")
    assert (await read(exchange))["day"] == date(2026, 6, 14)


async def test_an_exchange_is_entered_with_all_who_take_part(database: Database) -> None:
    there = await world(database)
    exchange = await registered(
        database,
        planned=JUNE,
        participations=[
            organiser(there.academy),
            teams(16, headcounts=[{"group": "STUDENTS", "planned": 80}, {"group": "TEACHERS"}]),
            guest(there.school, part_of=1),
            {"role": "PARTICIPANT", "country": "UZ"},
        ],
    )
    academy, group, school, uzbekistan = await parts(exchange)
    assert [row["state"] for row in (academy, group, school, uzbekistan)] == ["CONFIRMED"] + ["INVITED"] * 3
    assert (group["parties"], group["sort_name"], group["institution"]) == (16, "teams", None)
    assert (school["part_of"], school["parties"], school["country"]) == (group["id"], 1, there.kazakhstan)
    assert (uzbekistan["country"], uzbekistan["parties"], uzbekistan["sort_name"]) == (
        there.uzbekistan,
        None,
        "uzbekistan",
    )
    assert await count(group["id"]) == [("STUDENTS", 80, None), ("TEACHERS", None, None)]


async def test_an_international_body_takes_part_without_a_country(database: Database) -> None:
    federation = await act(database, "institutionCreate", kind="FEDERATION", names={"en": "FICEMEA"})
    exchange = await held(database, participations=[organiser(federation)])
    assert (await part(await first(exchange)))["country"] is None


async def test_those_who_take_part_in_what_was_held_attended_unless_said_otherwise(database: Database) -> None:
    there = await world(database)
    entries = [organiser(there.academy), guest(there.school, action="INVITE")]
    exchange = await held(database, participations=entries)
    assert [row["state"] for row in await parts(exchange)] == ["ATTENDED", "INVITED"]


async def test_a_registration_is_refused_with_every_reason_and_nothing_is_written(database: Database) -> None:
    there = await world(database)
    before = await written(database)
    with pytest.raises(Refused) as refusal:
        await registered(
            database,
            zone="Mars/Olympus",
            actual="2026-05-04",
            people_attended=5,
            participations=[
                guest(there.school, parties=3),
                guest(there.school, country="UZ"),
                teams(16, part_of=2, region=there.tashkent),
                {"role": "PARTICIPANT"},
                teams(
                    3,
                    part_of=0,
                    action="ATTEND",
                    headcounts=[{"group": "STAFF", "attended": 2}, {"group": "STAFF", "planned": 2}],
                ),
                teams(action="MISS"),
            ],
        )
    assert reasons(refusal) == {
        ("zone", "BAD_ZONE"),
        ("actual", "NOT_HELD_YET"),
        ("people_attended", "NOT_HELD_YET"),
        ("participations.0.parties", "NAMED_IS_ONE"),
        ("participations.1.institution", "REPEATED"),
        ("participations.1.institution", "OTHER_COUNTRY"),
        ("participations.2.part_of", "GROUP_FIRST"),
        ("participations.2.region", "OTHER_COUNTRY"),
        ("participations.3.country", "REQUIRED"),
        ("participations.4.part_of", "NOT_A_GROUP"),
        ("participations.4.action", "NOT_HELD_YET"),
        ("participations.4.headcounts.0.attended", "NOT_HELD_YET"),
        ("participations.4.headcounts.1.group", "REPEATED"),
        ("participations.5.action", "NOT_ALLOWED_NOW"),
    }
    assert await written(database) == before


async def test_what_cannot_be_read_is_told_together_with_the_rules(database: Database) -> None:
    with pytest.raises(Refused) as refusal:
        await registered(
            database,
            kind="PARTY",
            action="CANCEL",
            planned="2026-07-02/2026-06-27",
            stated_days=0,
            people_planned=-1,
            zone="Nowhere",
            titles={},
        )
    assert reasons(refusal) == {
        ("kind", "NOT_FOUND"),
        ("titles", "REQUIRED"),
        ("planned", "DATES_REVERSED"),
        ("stated_days", "OUT_OF_RANGE"),
        ("people_planned", "OUT_OF_RANGE"),
        ("action", "NOT_ALLOWED_NOW"),
        ("zone", "BAD_ZONE"),
    }


async def test_what_was_held_has_a_date(database: Database) -> None:
    with pytest.raises(Refused) as refusal:
        await registered(database, action="REPORT")
    assert reasons(refusal) == {("actual", "REQUIRED")}


async def test_a_date_that_nobody_knows_is_written_as_such(database: Database) -> None:
    assert (await read(await held(database, actual="XXXX")))["day"] == date.min


@pytest.mark.parametrize("actual", ["2026-06-16", "2026-06-10/2026-06-16", "2027", "2026-07"])
async def test_nothing_is_held_in_the_future(database: Database, actual: str) -> None:
    with pytest.raises(Refused) as refusal:
        await held(database, actual=actual)
    assert reasons(refusal) == {("actual", "DATE_IN_FUTURE")}


@pytest.mark.parametrize("actual", ["2026-06-15", "2026", "2026-06", "2026-06-01/..", "2009/2026"])
async def test_what_may_be_over_today_can_be_reported(database: Database, actual: str) -> None:
    assert (await read(await held(database, actual=actual)))["actual"] == actual


async def test_an_idea_becomes_open_then_confirmed_then_held(database: Database) -> None:
    exchange = await registered(database, action="PROPOSE")
    await step(database, "exchangeOpen", exchange)
    await step(database, "exchangeConfirm", exchange)
    await step(database, "exchangeReport", exchange, actual="2026-06-15")
    row = await read(exchange)
    assert (row["state"], row["version"]) == ("HELD", 4)


async def test_a_step_that_is_not_possible_is_refused_and_names_those_that_are(database: Database) -> None:
    exchange = await registered(database, action="PROPOSE")
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangeConfirm", exchange)
    (problem,) = refusal.value.problems
    assert problem.facts == {"action": "CONFIRM", "state": "IDEA", "possible": "OPEN, CANCEL"}


async def test_a_postponed_exchange_keeps_its_earlier_date(database: Database) -> None:
    exchange = await confirmed(database)
    await step(database, "exchangePostpone", exchange, reason="influenza")
    row = await read(exchange)
    assert (row["state"], row["planned"], row["planned_latest"], row["day"]) == ("POSTPONED", None, None, date.min)
    assert await plans(exchange) == [("ANNOUNCED", JUNE), ("POSTPONED", None)]
    assert (await schedule_of(exchange))[1]["reason"] == "influenza"


async def test_an_exchange_is_postponed_to_other_days(database: Database) -> None:
    exchange = await confirmed(database)
    await step(database, "exchangePostpone", exchange, reason="influenza", planned=JULY)
    assert (await read(exchange))["planned"] == JULY
    assert await plans(exchange) == [("ANNOUNCED", JUNE), ("POSTPONED", JULY)]


async def test_a_postponement_needs_a_reason(database: Database) -> None:
    exchange = await confirmed(database)
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangePostpone", exchange, reason=" ")
    assert reasons(refusal) == {("reason", "REQUIRED")}


@pytest.mark.parametrize(("begun", "state"), [("OPEN", "OPEN"), ("CONFIRM", "CONFIRMED")])
async def test_a_postponed_exchange_with_a_new_date_is_again_what_it_was(
    database: Database, begun: str, state: str
) -> None:
    exchange = await registered(database, action=begun, planned=JUNE)
    await step(database, "exchangePostpone", exchange, reason="influenza")
    await step(database, "exchangeReschedule", exchange, planned=AUGUST)
    row = await read(exchange)
    assert (row["state"], row["planned"], row["postponed_from"]) == (state, AUGUST, None)
    assert await plans(exchange) == [("ANNOUNCED", JUNE), ("POSTPONED", None), ("RESCHEDULED", AUGUST)]


async def test_a_postponed_exchange_that_was_confirmed_can_be_open_again(database: Database) -> None:
    exchange = await confirmed(database)
    await step(database, "exchangePostpone", exchange, reason="influenza", planned=JULY)
    await step(database, "exchangeReschedule", exchange, action="REOPEN")
    assert (await read(exchange))["state"] == "OPEN"
    assert await plans(exchange) == [("ANNOUNCED", JUNE), ("POSTPONED", JULY), ("RESCHEDULED", JULY)]


async def test_a_postponed_exchange_stands_again_only_with_a_date(database: Database) -> None:
    exchange = await confirmed(database)
    await step(database, "exchangePostpone", exchange, reason="influenza")
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangeReschedule", exchange, action="CONFIRM", change="MOVED")
    assert reasons(refusal) == {
        ("planned", "REQUIRED"),
        ("action", "NOT_ALLOWED_NOW"),
        ("change", "NOT_ALLOWED_NOW"),
    }


async def test_a_plan_that_stands_is_moved_shortened_or_changed(database: Database) -> None:
    there = await world(database)
    exchange = await confirmed(database, region=there.almaty, venue={"en": "Academy"})
    await step(database, "exchangeReschedule", exchange, region=there.tashkent, reason="repairs")
    await step(database, "exchangeReschedule", exchange, planned="2026-06-21/2026-06-22")
    await step(database, "exchangeReschedule", exchange, planned=JULY, venue={"en": "University"})
    await step(database, "exchangeReschedule", exchange, planned=AUGUST, change="MOVED")
    lines = await schedule_of(exchange)
    assert [row["change"] for row in lines] == ["ANNOUNCED", "MOVED", "SHORTENED", "CHANGED", "MOVED"]
    assert [row["region"] for row in lines] == [there.almaty] + [there.tashkent] * 4
    assert [row["venue"] for row in lines] == [{"en": "Academy"}, {}, {}, {"en": "University"}, {"en": "University"}]
    assert [row["place"] for row in lines] == [1, 2, 3, 4, 5]
    assert (await read(exchange))["state"] == "CONFIRMED"


async def test_the_first_plan_of_an_idea_is_its_announcement(database: Database) -> None:
    exchange = await registered(database, action="PROPOSE")
    await step(database, "exchangeReschedule", exchange, planned=JUNE)
    assert await plans(exchange) == [("ANNOUNCED", JUNE)]
    assert (await read(exchange))["state"] == "IDEA"


async def test_the_same_plan_again_changes_nothing(database: Database) -> None:
    exchange = await confirmed(database)
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangeReschedule", exchange, planned=JUNE)
    assert reasons(refusal) == {("", "NOTHING_TO_CHANGE")}


async def test_what_is_over_has_no_plan_to_change(database: Database) -> None:
    exchange = await held(database)
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangeReschedule", exchange, planned=JULY, change="MOVED")
    assert reasons(refusal) == {("", "NOT_ALLOWED_NOW"), ("change", "NOT_ALLOWED_NOW")}


async def test_a_cancelled_exchange_keeps_its_plan_and_its_reason(database: Database) -> None:
    exchange = await confirmed(database)
    await step(database, "exchangeCancel", exchange, reason="schools closed")
    row = await read(exchange)
    assert (row["state"], row["cancelled_reason"], row["planned"]) == ("CANCELLED", "schools closed", JUNE)


async def test_what_was_held_cannot_be_cancelled(database: Database) -> None:
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangeCancel", await held(database), reason="never mind")
    assert reasons(refusal) == {("", "NOT_ALLOWED_NOW")}


async def test_a_report_says_when_where_who_came_and_how_many(database: Database) -> None:
    there = await world(database)
    entries = [
        organiser(there.academy),
        guest(there.school, headcounts=[{"group": "STUDENTS", "planned": 16}]),
        guest(there.university),
    ]
    exchange = await confirmed(database, region=there.almaty, venue={"en": "Academy"}, participations=entries)
    _, school, university = [row["id"] for row in await parts(exchange)]
    came = [{"group": "STUDENTS", "attended": 15}, {"group": "STAFF", "attended": 2}]
    await step(
        database,
        "exchangeReport",
        exchange,
        actual="2026-06-14",
        region=there.tashkent,
        people_attended=17,
        participations=[
            {"participation": school, "headcounts": came},
            {"participation": university, "action": "MISS"},
        ],
    )
    row = await read(exchange)
    assert (row["actual"], row["region"], row["venue"], row["people_attended"]) == (
        "2026-06-14",
        there.tashkent,
        {},
        17,
    )
    assert [each["state"] for each in await parts(exchange)] == ["CONFIRMED", "ATTENDED", "NO_SHOW"]
    assert await count(school) == [("STAFF", None, 2), ("STUDENTS", 16, 15)]
    (line,) = await schedule_of(exchange)
    assert (line["planned"], line["region"]) == (JUNE, there.almaty)


async def test_a_report_is_refused_with_every_reason_and_nothing_is_written(database: Database) -> None:
    there = await world(database)
    other = await first(await confirmed(database, participations=[guest(there.school)]))
    exchange = await registered(database, participations=[guest(there.school)])
    own = await first(exchange)
    before = await written(database)
    twice = [{"group": "STAFF", "attended": 1}, {"group": "STAFF", "attended": 1}]
    with pytest.raises(Refused) as refusal:
        await step(
            database,
            "exchangeReport",
            exchange,
            actual="2026-07-01",
            participations=[
                {"participation": own, "action": "CONFIRM"},
                {"participation": own, "action": "INVITE"},
                {"participation": other, "headcounts": twice},
            ],
        )
    assert reasons(refusal) == {
        ("", "NOT_ALLOWED_NOW"),
        ("actual", "DATE_IN_FUTURE"),
        ("participations.1.participation", "REPEATED"),
        ("participations.1.action", "NOT_ALLOWED_NOW"),
        ("participations.2.participation", "NOT_FOUND"),
    }
    assert await written(database) == before


async def test_a_correction_changes_what_is_given_alone(database: Database) -> None:
    exchange = await confirmed(database, stated_days=4, series="Friendship Club")
    await step(database, "exchangeCorrect", exchange, titles={"en": "Workshop"}, stated_days=None)
    row = await read(exchange)
    assert (row["titles"], row["stated_days"], row["series"], row["planned"]) == (
        {"en": "Workshop"},
        None,
        "Friendship Club",
        JUNE,
    )


async def test_the_place_of_a_plan_is_not_overwritten_by_a_correction(database: Database) -> None:
    there = await world(database)
    exchange = await confirmed(database, region=there.almaty)
    with pytest.raises(Refused) as refusal:
        await step(
            database, "exchangeCorrect", exchange, region=there.tashkent, venue={"en": "Hall"}, actual="2026-06-14"
        )
    assert reasons(refusal) == {
        ("region", "RESCHEDULE_INSTEAD"),
        ("venue", "RESCHEDULE_INSTEAD"),
        ("actual", "NOT_HELD_YET"),
    }


async def test_the_place_and_the_days_of_what_was_held_are_corrected(database: Database) -> None:
    there = await world(database)
    exchange = await held(database)
    await step(database, "exchangeCorrect", exchange, region=there.tashkent, actual="2026-05-05")
    row = await read(exchange)
    assert (row["region"], row["actual"], row["actual_latest"]) == (there.tashkent, "2026-05-05", date(2026, 5, 5))


async def test_what_was_held_does_not_lose_its_date(database: Database) -> None:
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangeCorrect", await held(database), actual=None)
    assert reasons(refusal) == {("actual", "REQUIRED")}


async def test_a_stale_version_is_refused(database: Database) -> None:
    exchange = await registered(database, planned=JUNE)
    await step(database, "exchangeConfirm", exchange)
    with pytest.raises(Refused) as refusal:
        await step(database, "exchangePostpone", exchange, version=1, reason="influenza")
    assert reasons(refusal) == {("version", "STALE_VERSION")}


async def test_the_same_key_registers_once_and_never_anything_else(database: Database) -> None:
    first_time = await perform(database, CLOCK, OPERATOR, "exchangeRegister", SEMINAR, "a key")
    again = await perform(database, CLOCK, OPERATOR, "exchangeRegister", SEMINAR, "a key")
    assert (again.record, again.replayed) == (first_time.record, True)
    with pytest.raises(Refused) as refusal:
        await perform(database, CLOCK, OPERATOR, "exchangeRegister", {**SEMINAR, "kind": "FORUM"}, "a key")
    assert reasons(refusal) == {("idempotencyKey", "KEY_REUSED")}


async def test_a_void_exchange_takes_all_its_parts_with_it_and_brings_them_back(database: Database) -> None:
    there = await world(database)
    entries = [organiser(there.academy), teams(3, headcounts=[{"group": "STAFF", "planned": 3}])]
    exchange = await confirmed(database, participations=entries)
    group = (await parts(exchange))[1]["id"]
    await step(database, "exchangeVoid", exchange, reason="entered twice")
    assert (await parts(exchange), await plans(exchange), await count(group)) == ([], [], [])
    await step(database, "exchangeRestore", exchange)
    assert len(await parts(exchange)) == 2
    assert (await plans(exchange), await count(group)) == ([("ANNOUNCED", JUNE)], [("STAFF", 3, None)])


async def test_the_audit_has_the_exchange_before_and_after(database: Database) -> None:
    exchange = await confirmed(database)
    await step(database, "exchangePostpone", exchange, reason="influenza", planned=JULY)
    entries = (
        await store.columns_of(AuditEntry)
        .select()
        .where(AuditEntry.record == exchange)
        .order_by(AuditEntry.at, AuditEntry.id)
        .output(load_json=True)
    )
    assert [entry["action"] for entry in entries] == ["exchangeRegister", "exchangePostpone"]
    assert entries[0]["before"] is None
    assert [entries[1][side]["planned"] for side in ("before", "after")] == [JUNE, JULY]
    assert [entries[1][side]["state"] for side in ("before", "after")] == ["CONFIRMED", "POSTPONED"]


async def test_an_exchange_is_found_by_its_title_and_series_in_any_script(database: Database) -> None:
    row = await read(await registered(database, series="Friendship Club"))
    assert (row["search"], row["sort_name"]) == (" seminar семинар friendship club", "seminar")
