"""Whatever a disruption is applied to, all of it is done or nothing, and no earlier plan is lost, on both databases."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.db import Database
from consortium.errors import Refused
from tests.databases import CleanDatabase
from tests.disruptions.disturbed import Row, apply, causes, disruption, effects, entry
from tests.exchanges.gatherings import JULY, JUNE, held, registered, step

SHORT = "2026-06-21/2026-06-22"
BEGINNINGS = {"PROPOSE": "IDEA", "OPEN": "OPEN", "CONFIRM": "CONFIRMED"}
STATES = st.sampled_from([*BEGINNINGS, "POSTPONE", "REPORT"])
EFFECTS = st.sampled_from(["POSTPONED", "SHORTENED", "CHANGED", "CANCELLED"])
CASES = st.lists(st.tuples(STATES, EFFECTS, st.sampled_from([JUNE, JULY, SHORT])), min_size=1, max_size=4)
FEWER = settings(max_examples=max(settings().max_examples // 4, 1))


async def exchange(database: Database, state: str) -> UUID:
    """Enter an exchange that is planned for June, or was."""
    if state == "REPORT":
        return await held(database, planned=JUNE)
    if state != "POSTPONE":
        return await registered(database, action=state, planned=JUNE)
    made = await registered(database, planned=JUNE)
    return await step(database, "exchangePostpone", made, reason="frost")


def possible(state: str, effect: str, new: str) -> bool:
    """Return whether a plain reading of the rules lets this be done."""
    if effect == "POSTPONED":
        return state in {"OPEN", "CONFIRM"}
    if effect == "CANCELLED":
        return state != "REPORT"
    if effect == "SHORTENED":
        return state in BEGINNINGS and new == SHORT
    return state == "POSTPONE" or (state in BEGINNINGS and new != JUNE)


async def attempt(database: Database, cause: UUID, entries: list[Row]) -> set[int]:
    """Apply a disruption, and return the numbers of those that spoke against it."""
    try:
        await apply(database, cause, *entries)
    except Refused as refusal:
        return {int(problem.path[1]) for problem in refusal.problems}
    return set()


@FEWER
@given(CASES)
def test_all_is_done_or_nothing_and_no_earlier_plan_is_lost(
    examples: CleanDatabase, cases: list[tuple[str, str, str]]
) -> None:
    async def compare() -> None:
        database = examples.database
        cause = await disruption(database)
        made = [await exchange(database, state) for state, _, _ in cases]
        before = [await causes(each) for each in made]
        plans = [{} if effect == "CANCELLED" else {"planned": new} for _, effect, new in cases]
        entries = [await entry(each, case[1], **plan) for each, case, plan in zip(made, cases, plans, strict=True)]
        against = {number for number, case in enumerate(cases) if not possible(*case)}
        assert await attempt(database, cause, entries) == against
        after = [await causes(each) for each in made]
        assert [lines[: len(earlier)] for lines, earlier in zip(after, before, strict=True)] == before
        added = [lines[len(earlier) :] for lines, earlier in zip(after, before, strict=True)]
        assert {line[2:] for lines in added for line in lines} <= {(cause, None)}
        wanted = [] if against else [(effect, effect != "CANCELLED") for _, effect, _ in cases]
        assert [bool(lines) for lines in added] == [line for _, line in wanted] or not wanted
        assert sorted(each[0] for each in await effects(cause)) == sorted(effect for effect, _ in wanted)
        assert not against or after == before

    examples.clean()
    examples.run(compare())
