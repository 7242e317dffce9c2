"""What people do with those who take part in exchanges, on both databases."""

from __future__ import annotations

import pytest

from consortium.db import Database
from consortium.errors import Refused
from consortium.journal.tables import AuditEntry
from consortium.writing import store
from tests.exchanges.gatherings import (
    confirmed,
    count,
    first,
    guest,
    headcount,
    held,
    organiser,
    part,
    part_step,
    parts,
    reasons,
    registered,
    step,
    teams,
    world,
    written,
)
from tests.factory import act, institution


async def test_a_participation_is_added_with_its_people(database: Database) -> None:
    there = await world(database)
    exchange = await registered(database)
    people = [{"group": "STUDENTS", "planned": 16}, {"group": "STAFF", "planned": 2}]
    added = await act(database, "participationAdd", exchange=exchange, headcounts=people, **guest(there.school))
    row = await part(added)
    assert (row["state"], row["country"], row["parties"]) == ("INVITED", there.kazakhstan, 1)
    assert await count(added) == [("STAFF", 2, None), ("STUDENTS", 16, None)]


async def test_an_addition_is_refused_with_every_reason_and_nothing_is_written(database: Database) -> None:
    there = await world(database)
    exchange = await registered(database, participations=[guest(there.school)])
    before = await written(database)
    with pytest.raises(Refused) as refusal:
        await act(
            database,
            "participationAdd",
            exchange=exchange,
            action="ATTEND",
            headcounts=[{"group": "STAFF", "attended": 2}],
            part_of=await first(exchange),
            **guest(there.school, country="UZ", region=there.almaty, parties=2),
        )
    assert reasons(refusal) == {
        ("action", "NOT_HELD_YET"),
        ("headcounts.0.attended", "NOT_HELD_YET"),
        ("institution", "OTHER_COUNTRY"),
        ("region", "OTHER_COUNTRY"),
        ("institution", "EXISTS_ALREADY"),
        ("part_of", "NOT_A_GROUP"),
        ("parties", "NAMED_IS_ONE"),
    }
    assert await written(database) == before


async def test_a_country_that_differs_is_named_by_its_code(database: Database) -> None:
    there = await world(database)
    exchange = await registered(database)
    with pytest.raises(Refused) as refusal:
        await act(database, "participationAdd", exchange=exchange, **guest(there.school, country="UZ"))
    (problem,) = refusal.value.problems
    assert problem.facts == {"country": "UZ", "other": "KZ"}


async def test_an_institution_takes_part_twice_only_as_something_else(database: Database) -> None:
    there = await world(database)
    exchange = await registered(database, participations=[guest(there.school)])
    await act(database, "participationAdd", exchange=exchange, institution=there.school, role="TRAINER")
    assert [row["role"] for row in await parts(exchange)] == ["GUEST", "TRAINER"]


async def test_negative_people_are_refused(database: Database) -> None:
    await world(database)
    exchange = await registered(database)
    people = [{"group": "STAFF", "planned": -1}]
    with pytest.raises(Refused) as refusal:
        await act(database, "participationAdd", exchange=exchange, headcounts=people, **teams(0))
    assert reasons(refusal) == {("headcounts.0.planned", "OUT_OF_RANGE"), ("parties", "OUT_OF_RANGE")}


async def test_those_invited_confirm_and_attend_what_was_held(database: Database) -> None:
    there = await world(database)
    exchange = await confirmed(database, participations=[guest(there.school)])
    invited = await first(exchange)
    await part_step(database, "participationConfirm", invited)
    await step(database, "exchangeReport", exchange, actual="2026-06-14")
    await part_step(database, "participationAttend", invited)
    row = await part(invited)
    assert (row["state"], row["version"]) == ("ATTENDED", 3)


async def test_those_who_attended_cannot_have_missed_it(database: Database) -> None:
    await world(database)
    exchange = await held(database, participations=[teams()])
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationMiss", await first(exchange))
    assert reasons(refusal) == {("", "NOT_ALLOWED_NOW")}


@pytest.mark.parametrize("action", ["participationAttend", "participationMiss"])
async def test_nobody_comes_or_stays_away_before_it_is_held(database: Database, action: str) -> None:
    await world(database)
    exchange = await confirmed(database, participations=[teams()])
    with pytest.raises(Refused) as refusal:
        await part_step(database, action, await first(exchange))
    assert reasons(refusal) == {("", "NOT_HELD_YET")}


async def test_nobody_confirms_for_what_is_cancelled(database: Database) -> None:
    await world(database)
    exchange = await confirmed(database, participations=[teams()])
    await step(database, "exchangeCancel", exchange, reason="schools closed")
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationConfirm", await first(exchange))
    assert reasons(refusal) == {("", "NOT_ALLOWED_NOW")}


async def test_a_country_alone_becomes_an_institution_and_keeps_its_country(database: Database) -> None:
    there = await world(database)
    labels = {"en": "Representatives"}
    exchange = await held(database, participations=[{"role": "PARTICIPANT", "country": "UZ", "labels": labels}])
    unknown = await first(exchange)
    resolved = await part_step(database, "participationResolve", unknown, institution=there.university)
    row = await part(resolved)
    assert resolved == unknown
    assert (row["institution"], row["country"], row["labels"], row["parties"], row["state"]) == (
        there.university,
        there.uzbekistan,
        labels,
        1,
        "ATTENDED",
    )


async def test_the_history_of_a_resolved_participation_is_in_the_audit(database: Database) -> None:
    there = await world(database)
    unknown = await first(await held(database, participations=[{"role": "GUEST", "country": "UZ"}]))
    await part_step(database, "participationResolve", unknown, institution=there.university)
    entries = store.columns_of(AuditEntry).select().where(AuditEntry.record == unknown).order_by(AuditEntry.id)
    entered, resolved = await entries.output(load_json=True)
    assert (entered["after"]["institution"], resolved["before"]["institution"]) == (None, None)
    assert resolved["after"]["institution"] == str(there.university)


async def test_an_institution_of_another_country_was_not_the_one(database: Database) -> None:
    there = await world(database)
    unknown = await first(await held(database, participations=[{"role": "GUEST", "country": "UZ"}]))
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationResolve", unknown, institution=there.school)
    assert reasons(refusal) == {("institution", "OTHER_COUNTRY")}


async def test_what_is_resolved_is_not_resolved_again(database: Database) -> None:
    there = await world(database)
    named = await first(await held(database, participations=[guest(there.school)]))
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationResolve", named, institution=there.academy)
    assert reasons(refusal) == {("institution", "RESOLVED_ALREADY")}


async def test_one_team_of_sixteen_becomes_known_within_its_group(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, participations=[teams(16)])
    group = await first(exchange)
    named = await part_step(database, "participationResolve", group, institution=there.school)
    row = await part(named)
    assert named != group
    assert (row["part_of"], row["parties"], row["role"], row["state"]) == (group, 1, "PARTICIPANT", "ATTENDED")
    assert ((await part(group))["parties"], (await part(group))["institution"]) == (16, None)


async def test_a_group_of_unknown_size_with_a_part_stays_a_group(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, participations=[teams(), guest(there.school, part_of=0)])
    group = await first(exchange)
    await part_step(database, "participationResolve", group, institution=there.academy)
    assert [row["part_of"] for row in await parts(exchange)] == [None, group, group]


async def test_a_group_with_parts_cannot_be_given_a_name(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, participations=[teams(), guest(there.school, part_of=0)])
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationCorrect", await first(exchange), institution=there.academy)
    assert reasons(refusal) == {("institution", "NOT_A_GROUP")}


async def test_a_group_is_not_part_of_itself_even_by_way_of_another(database: Database) -> None:
    await world(database)
    exchange = await held(database, participations=[teams(5), teams(3, part_of=0)])
    outer, inner = [row["id"] for row in await parts(exchange)]
    with pytest.raises(Refused) as circle:
        await part_step(database, "participationCorrect", outer, part_of=inner)
    with pytest.raises(Refused) as itself:
        await part_step(database, "participationCorrect", outer, part_of=outer)
    assert reasons(circle) == reasons(itself) == {("part_of", "CIRCLE")}


async def test_a_part_is_in_a_group_of_its_own_exchange(database: Database) -> None:
    await world(database)
    elsewhere = await first(await held(database, participations=[teams(5)]))
    here = await first(await held(database, participations=[teams(3)]))
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationCorrect", here, part_of=elsewhere)
    assert reasons(refusal) == {("part_of", "NOT_FOUND")}


async def test_a_correction_is_refused_with_every_reason(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, participations=[teams(5)])
    with pytest.raises(Refused) as refusal:
        await part_step(
            database, "participationCorrect", await first(exchange), institution=there.university, parties=4
        )
    assert reasons(refusal) == {("institution", "OTHER_COUNTRY"), ("parties", "NAMED_IS_ONE")}


async def test_a_correction_settles_what_follows_from_it(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, participations=[guest(there.school)])
    corrected = await part_step(database, "participationCorrect", await first(exchange), institution=there.academy)
    assert (await part(corrected))["sort_name"] == "academy"


async def test_a_group_is_not_taken_back_while_others_are_part_of_it(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, participations=[teams(5), guest(there.school, part_of=0)])
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationVoid", await first(exchange), reason="a mistake")
    assert reasons(refusal) == {("id", "STILL_USED")}


async def test_a_void_participation_comes_back_with_its_people(database: Database) -> None:
    await world(database)
    exchange = await held(database, participations=[teams(5, headcounts=[{"group": "STAFF", "attended": 5}])])
    group = await first(exchange)
    await part_step(database, "participationVoid", group, reason="a mistake")
    assert (await parts(exchange), await count(group)) == ([], [])
    await part_step(database, "participationRestore", group)
    assert (len(await parts(exchange)), await count(group)) == (1, [("STAFF", None, 5)])


async def test_a_void_participation_does_not_come_back_where_its_place_is_taken(database: Database) -> None:
    there = await world(database)
    exchange = await held(database, participations=[guest(there.school)])
    old = await first(exchange)
    await part_step(database, "participationVoid", old, reason="a mistake")
    await act(database, "participationAdd", exchange=exchange, **guest(there.school))
    before = await written(database)
    with pytest.raises(Refused) as refusal:
        await part_step(database, "participationRestore", old)
    assert reasons(refusal) == {("institution", "EXISTS_ALREADY")}
    assert await written(database) == before


async def test_a_headcount_is_set_and_set_again(database: Database) -> None:
    await world(database)
    exchange = await held(database, participations=[teams(5)])
    group = await first(exchange)
    given = {"participation": group, "group": "TEACHERS"}
    once = await act(database, "headcountSet", version=1, planned=28, **given)
    again = await act(database, "headcountSet", version=2, planned=28, attended=27, **given)
    assert once == again
    assert await count(group) == [("TEACHERS", 28, 27)]
    assert ((await part(group))["version"], (await headcount(once))["version"]) == (3, 2)


async def test_a_headcount_is_refused_with_every_reason(database: Database) -> None:
    await world(database)
    exchange = await confirmed(database, participations=[teams(5)])
    group = await first(exchange)
    with pytest.raises(Refused) as unread:
        await act(database, "headcountSet", participation=group, version=1, group="CATS", planned=-2)
    with pytest.raises(Refused) as early:
        await act(database, "headcountSet", participation=group, version=1, group="STAFF", attended=2)
    with pytest.raises(Refused) as stale:
        await act(database, "headcountSet", participation=group, version=7, group="STAFF", planned=2)
    assert reasons(unread) == {("group", "NOT_FOUND"), ("planned", "OUT_OF_RANGE")}
    assert reasons(early) == {("attended", "NOT_HELD_YET")}
    assert reasons(stale) == {("version", "STALE_VERSION")}


async def test_a_void_headcount_does_not_come_back_where_the_group_was_counted_anew(database: Database) -> None:
    await world(database)
    exchange = await held(database, participations=[teams(5)])
    given = {"participation": await first(exchange), "group": "STAFF"}
    old = await act(database, "headcountSet", version=1, attended=2, **given)
    await act(database, "headcountVoid", id=old, version=1, reason="a mistake")
    await act(database, "headcountSet", version=2, attended=3, **given)
    with pytest.raises(Refused) as refusal:
        await act(database, "headcountRestore", id=old, version=2)
    assert reasons(refusal) == {("group", "EXISTS_ALREADY")}


async def test_an_institution_that_takes_part_is_not_taken_back(database: Database) -> None:
    there = await world(database)
    extra = await institution(database, names={"en": "Extra"}, country="KZ")
    await held(database, participations=[organiser(there.academy), guest(extra)])
    with pytest.raises(Refused) as refusal:
        await act(database, "institutionVoid", id=extra, version=1, reason="a mistake")
    assert reasons(refusal) == {("id", "STILL_USED")}
