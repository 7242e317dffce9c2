"""A member writes what disturbed its own institution, and what it did to its own exchanges."""

from __future__ import annotations

from consortium.db import Database
from tests import factory
from tests.disruptions.disturbed import apply, disruption, effects, entry, records
from tests.exchanges.gatherings import JUNE, confirmed, organiser, read, world
from tests.factory import forbidden, member, refused, row

PERSONAL = {"kind": "PERSONAL", "names": {"en": "The trainer is ill"}}


async def test_a_member_enters_what_is_about_its_own_institution_and_nothing_else(database: Database) -> None:
    there = await world(database)
    actor = member(there.academy)
    await disruption(database, actor, **PERSONAL, institution=there.academy)
    given = {"kind": "WEATHER", "names": {"en": "Frost"}}
    await forbidden(database, "disruptionCreate", actor, **given)
    await forbidden(database, "disruptionCreate", actor, **given, institution=there.school)


async def test_a_member_applies_what_everybody_may_know_to_its_own_exchange(database: Database) -> None:
    there = await world(database)
    cause = await disruption(database)
    own = await confirmed(database, participations=[organiser(there.academy)])
    await apply(database, cause, await entry(own), actor=member(there.academy))
    assert (await read(own))["state"] == "POSTPONED"


async def test_a_member_changes_none_of_others_exchanges_not_even_beside_its_own(database: Database) -> None:
    there = await world(database)
    cause = await disruption(database)
    own = await confirmed(database, participations=[organiser(there.academy)])
    other = await confirmed(database, participations=[organiser(there.school)])
    entries = [await entry(own), await entry(other)]
    await forbidden(database, "disruptionApply", member(there.academy), disruption=cause, exchanges=entries)
    assert (await read(own))["state"] == "CONFIRMED"


async def test_what_is_about_another_institutions_person_is_answered_as_if_it_were_not_there(
    database: Database,
) -> None:
    there = await world(database)
    cause = await disruption(database, **PERSONAL, institution=there.school)
    own = await confirmed(database, participations=[organiser(there.academy)])
    actor, named = member(there.academy), {"id": cause, "version": 1}
    given = {"disruption": cause, "exchanges": [await entry(own)]}
    assert await refused(database, "disruptionApply", actor, **given) == {("disruption", "NOT_FOUND")}
    assert await refused(database, "disruptionVoid", actor, **named, reason="a slip") == {("id", "NOT_FOUND")}
    assert await refused(database, "disruptionCorrect", actor, **named, kind="OTHER") == {("id", "NOT_FOUND")}
    noted = {"disruption": cause, "effect": "CHANGED", "exchange": own}
    assert await refused(database, "disruptionEffectCreate", actor, **noted) == {("disruption", "NOT_FOUND")}


async def test_what_it_did_is_hidden_with_it_even_from_whom_the_exchange_belongs_to(database: Database) -> None:
    there = await world(database)
    cause = await disruption(database, **PERSONAL, institution=there.school)
    own = await confirmed(database, participations=[organiser(there.academy)])
    await apply(database, cause, await entry(own))
    (effect,) = await records(cause)
    given = {"id": effect, "version": 1, "note": "I guess"}
    assert await refused(database, "disruptionEffectCorrect", member(there.academy), **given) == {("id", "NOT_FOUND")}


async def test_the_institution_concerned_applies_what_is_about_its_person(database: Database) -> None:
    there = await world(database)
    actor = member(there.academy)
    cause = await disruption(database, actor, **PERSONAL, institution=there.academy)
    own = await confirmed(database, participations=[organiser(there.academy)])
    await apply(database, cause, await entry(own, "CANCELLED"), actor=actor)
    assert await effects(cause) == [("CANCELLED", JUNE, None)]


async def test_a_member_notes_nothing_of_events_that_belong_to_nobody(database: Database) -> None:
    there = await world(database)
    given = {"effect": "CHANGED", "programme": await factory.programme(database), "labels": {"en": "events"}}
    cause = await disruption(database)
    await forbidden(database, "disruptionEffectCreate", member(there.academy), disruption=cause, **given)


async def test_two_records_of_one_institution_take_their_disruptions_together(database: Database) -> None:
    one, other = [await factory.institution(database) for _ in range(2)]
    cause = await disruption(database, **PERSONAL, institution=other)
    given = {"other": other, "other_version": 1, "reason": "The same address."}
    await factory.step(database, "institutionMerge", one, **given)
    assert (await row("Disruption", cause))["institution"] == one
