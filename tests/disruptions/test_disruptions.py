"""Disruptions are entered, noted and applied to exchanges, on both databases."""

from __future__ import annotations

from uuid import UUID

import pytest

from consortium.db import Database
from consortium.disruptions.model import MOST_AT_ONCE
from consortium.journal.store import entries_of
from tests import factory
from tests.disruptions.disturbed import apply, causes, disruption, effects, entry, records
from tests.exchanges.gatherings import AUGUST, JULY, JUNE, confirmed, held, read, step, world
from tests.factory import act, refused, row, step_refused

SHORT = "2026-06-21/2026-06-22"


async def noted(database: Database, cause: UUID, **differing: object) -> UUID:
    """Note what a disruption did to events of a programme that are not named."""
    programme = await factory.programme(database)
    given = {"effect": "POSTPONED", "programme": programme, "labels": {"en": "events"}}
    return await act(database, "disruptionEffectCreate", disruption=cause, **given | differing)


async def test_one_action_postpones_shortens_changes_and_cancels(database: Database) -> None:
    there = await world(database)
    cause = await disruption(database)
    one, two, three, four = [await confirmed(database) for _ in range(4)]
    await apply(
        database,
        cause,
        await entry(one, planned=JULY),
        await entry(two, "SHORTENED", planned=SHORT),
        await entry(three, "CHANGED", region=there.tashkent, venue={"en": "Hall"}),
        await entry(four, "CANCELLED"),
    )
    rows = [await read(each) for each in (one, two, three, four)]
    assert [each["state"] for each in rows] == ["POSTPONED", "CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [each["planned"] for each in rows] == [JULY, SHORT, JUNE, JUNE]
    assert (rows[2]["region"], rows[2]["venue"]) == (there.tashkent, {"en": "Hall"})


async def test_what_was_planned_before_and_after_is_kept_with_each_effect(database: Database) -> None:
    cause = await disruption(database)
    one, two, three = [await confirmed(database) for _ in range(3)]
    plans = [await entry(one, planned=JULY), await entry(two), await entry(three, "CANCELLED")]
    await apply(database, cause, *plans)
    assert sorted(await effects(cause), key=str) == [
        ("CANCELLED", JUNE, None),
        ("POSTPONED", JUNE, JULY),
        ("POSTPONED", JUNE, None),
    ]


async def test_the_schedule_keeps_the_old_days_and_names_the_disruption_and_copies_no_reason(
    database: Database,
) -> None:
    cause = await disruption(database)
    exchange = await confirmed(database)
    source = await factory.source(database)
    await apply(database, cause, await entry(exchange, planned=JULY, note="closed"), source=source, locator="p. 3")
    assert await causes(exchange) == [("ANNOUNCED", JUNE, None, None), ("POSTPONED", JULY, cause, None)]


async def test_a_cancelled_exchange_copies_no_reason_either(database: Database) -> None:
    exchange = await confirmed(database)
    await apply(database, await disruption(database), await entry(exchange, "CANCELLED", note="closed"))
    assert (await read(exchange))["cancelled_reason"] is None


async def test_all_reasons_are_told_with_their_places_and_nothing_is_done(database: Database) -> None:
    fine, over = await confirmed(database), await held(database)
    same, seen_earlier, longer = [await confirmed(database) for _ in range(3)]
    entries = [
        await entry(fine),
        await entry(over),
        await entry(same, "CHANGED", planned=JUNE),
        {**await entry(seen_earlier), "version": 7},
        await entry(longer, "SHORTENED", planned=AUGUST),
    ]
    given = {"disruption": await disruption(database), "exchanges": entries}
    assert await refused(database, "disruptionApply", **given) == {
        ("exchanges.1", "NOT_ALLOWED_NOW"),
        ("exchanges.2", "NOTHING_TO_CHANGE"),
        ("exchanges.3.version", "STALE_VERSION"),
        ("exchanges.4.planned", "NOT_SHORTER"),
    }
    assert (await read(fine))["state"] == "CONFIRMED"


async def test_what_had_no_days_is_announced_and_what_was_postponed_stands_again(database: Database) -> None:
    cause = await disruption(database)
    undated, postponed = await confirmed(database, planned=None), await confirmed(database)
    await step(database, "exchangePostpone", postponed, reason="frost")
    await apply(database, cause, *[await entry(each, "CHANGED", planned=JULY) for each in (undated, postponed)])
    assert [(await causes(each))[-1][0] for each in (undated, postponed)] == ["ANNOUNCED", "RESCHEDULED"]
    assert await effects(cause) == [("CHANGED", None, JULY), ("CHANGED", None, JULY)]


async def test_fifty_are_the_most_at_once(database: Database) -> None:
    entries = [await entry(await confirmed(database))] * (MOST_AT_ONCE + 1)
    given = {"disruption": await disruption(database), "exchanges": entries}
    assert await refused(database, "disruptionApply", **given) == {("exchanges", "TOO_MANY")}


async def test_an_unknown_exchange_is_named_by_its_place(database: Database) -> None:
    cause = await disruption(database)
    unknown = {**await entry(await confirmed(database)), "exchange": cause}
    assert await refused(database, "disruptionApply", disruption=cause, exchanges=[unknown]) == {
        ("exchanges.0.exchange", "NOT_FOUND")
    }


async def test_the_usual_step_undoes_it_and_the_schedule_tells_both(database: Database) -> None:
    cause = await disruption(database)
    exchange = await confirmed(database)
    await apply(database, cause, await entry(exchange))
    await step(database, "exchangeReschedule", exchange, planned=AUGUST, reason="open again")
    assert [line[0] for line in await causes(exchange)] == ["ANNOUNCED", "POSTPONED", "RESCHEDULED"]
    assert ((await read(exchange))["state"], (await causes(exchange))[-1][2:]) == ("CONFIRMED", (None, "open again"))


async def test_a_disruption_that_changed_exchanges_stays(database: Database) -> None:
    cause = await disruption(database)
    await apply(database, cause, await entry(await confirmed(database)))
    assert await step_refused(database, "disruptionVoid", cause, reason="a slip") == {("id", "APPLIED_ALREADY")}


async def test_what_was_done_to_an_exchange_stays_and_is_told_otherwise_at_most(database: Database) -> None:
    cause = await disruption(database)
    exchange = await confirmed(database)
    await apply(database, cause, await entry(exchange))
    (effect,) = await records(cause)
    assert await step_refused(database, "disruptionEffectVoid", effect, reason="a slip") == {("id", "APPLIED_ALREADY")}
    assert await step_refused(database, "disruptionEffectCorrect", effect, effect="CHANGED") == {
        ("effect", "APPLIED_ALREADY")
    }
    await factory.step(database, "disruptionEffectCorrect", effect, note="Schools closed.")
    assert (await row("DisruptionEffect", effect))["note"] == "Schools closed."


async def test_it_goes_with_the_exchange_and_comes_back_with_it(database: Database) -> None:
    cause = await disruption(database)
    exchange = await confirmed(database)
    await apply(database, cause, await entry(exchange))
    await step(database, "exchangeVoid", exchange, reason="a mistake")
    assert await effects(cause) == []
    await step(database, "exchangeRestore", exchange)
    assert await effects(cause) == [("POSTPONED", JUNE, None)]


async def test_a_disruption_takes_what_is_only_noted_with_it_and_brings_it_back(database: Database) -> None:
    cause = await disruption(database)
    effect = await noted(database, cause)
    await factory.step(database, "disruptionVoid", cause, reason="a mistake")
    assert (await row("DisruptionEffect", effect))["voided_reason"] == "a mistake"
    await factory.step(database, "disruptionRestore", cause)
    assert (await row("DisruptionEffect", effect))["voided_at"] is None


async def test_to_note_an_effect_changes_no_exchange(database: Database) -> None:
    exchange = await held(database)
    cause = await disruption(database)
    given = {"disruption": cause, "effect": "SHORTENED", "exchange": exchange}
    effect = await row("DisruptionEffect", await act(database, "disruptionEffectCreate", **given))
    assert (effect["applied"], effect["events"], effect["sort_name"]) == (False, 1, "seminar")
    assert (await read(exchange))["version"] == 1


async def test_an_exchange_that_is_called_otherwise_is_ordered_otherwise_among_the_effects(database: Database) -> None:
    exchange = await confirmed(database)
    cause = await disruption(database)
    await apply(database, cause, await entry(exchange))
    await step(database, "exchangeCorrect", exchange, titles={"en": "Workshop"})
    (effect,) = await records(cause)
    assert (await row("DisruptionEffect", effect))["sort_name"] == "workshop"


async def test_a_disruption_is_in_the_country_of_its_region(database: Database) -> None:
    there = await world(database)
    cause = await row("Disruption", await disruption(database, region=there.almaty))
    assert cause["country"] == there.kazakhstan
    given = {"kind": "WEATHER", "names": {"en": "Frost"}, "region": there.almaty, "country": "UZ"}
    assert await refused(database, "disruptionCreate", **given) == {("region", "OTHER_COUNTRY")}


async def test_every_exchange_that_is_changed_has_its_entry_in_the_audit(database: Database) -> None:
    exchange = await confirmed(database)
    await apply(database, await disruption(database), await entry(exchange))
    assert [each["action"] for each in await entries_of(exchange)] == ["exchangeRegister", "disruptionApply"]


@pytest.mark.parametrize("effect", ["POSTPONED", "CHANGED", "CANCELLED"])
async def test_what_is_over_is_not_disturbed_any_more(database: Database, effect: str) -> None:
    plan = {} if effect == "CANCELLED" else {"planned": JULY}
    given = {
        "disruption": await disruption(database),
        "exchanges": [await entry(await held(database), effect, **plan)],
    }
    (reason,) = await refused(database, "disruptionApply", **given)
    assert reason[1] == "NOT_ALLOWED_NOW"
