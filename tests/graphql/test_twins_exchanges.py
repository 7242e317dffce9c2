"""What SQL works out of an exchange is what the pure rules work out, on any rows and on both databases."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium import dates
from consortium.exchanges.flags import flags, overdue
from consortium.exchanges.model import ExchangeState, ParticipationRole, ParticipationState, PeopleGroup
from consortium.exchanges.store import facts_of
from consortium.exchanges.tables import Exchange, Headcount, Participation, ScheduleEntry
from consortium.places.tables import Country, Region
from consortium.writing import store
from tests.databases import CleanDatabase
from tests.factory import CLOCK, NOON
from tests.graphql.twins import NUMBER, SOME, Row, ask, nth, put, span

TODAY = CLOCK.today()
SPANS = (
    "2010-06-28", "2010-06-28/2010-06-30", "2010?-06-27/2010?-07-02", "2010-06", "2010", "2009-09/2010-05",
    "XXXX-12-02", "2010-06-XX", "2010-06-01/..", "../2010-06-30", "2026-06-14", "2026-06-15", "2026-06-16/2026-06-20",
)  # fmt: skip
SPAN = st.none() | st.sampled_from(SPANS).map(dates.parse)


@st.composite
def gatherings(draw: st.DrawFn) -> Row:
    """An exchange, who takes part, their people and the schedule; places and groups are numbers in their lists."""
    place = st.none() | st.integers(0, 7)
    parts = [
        {
            "role": draw(st.sampled_from(ParticipationRole)).value,
            "state": draw(st.sampled_from(ParticipationState)).value,
            "parties": draw(NUMBER),
            "part_of": draw(st.none() | st.integers(0, number - 1)) if number else None,
            "void": draw(st.integers(0, 9)) == 0,
            "people": draw(st.dictionaries(st.sampled_from(PeopleGroup), st.tuples(NUMBER, NUMBER), max_size=2)),
        }
        for number in range(draw(st.integers(0, 6)))
    ]
    return {
        "exchange": {
            "state": draw(st.sampled_from(ExchangeState)).value,
            **span("planned", draw(SPAN)),
            **span("actual", draw(SPAN)),
            "stated_days": draw(NUMBER),
            "stated_parties": draw(st.none() | st.integers(1, 12)),
            "people_planned": draw(st.none() | st.integers(0, 12)),
            "people_attended": draw(st.none() | st.integers(0, 12)),
        },
        "region": draw(place),
        "schedule": draw(st.lists(place, max_size=3)),
        "parts": parts,
    }


async def places() -> list[UUID]:
    """Enter a subdivision, a district in it, a town in that and a hall in that; places in none; and macro-regions."""
    country = await put(Country, code="KZ", sort_name="kz", search="")
    common = {"country": country, "kind": "TOWN", "sort_name": "", "search": ""}
    area = {**common, "kind": "MACRO_REGION"}
    unit = await put(Region, **common, code="KZ-ALA")
    await store.update(Region, unit, {"unit": unit})
    district = await put(Region, **common, parent=unit, unit=unit)
    town = await put(Region, **common, parent=district, unit=unit)
    hall = await put(Region, **common, parent=town, unit=unit)
    east, west = [await put(Region, **area, comprises=[code]) for code in ("KZ-ALA", "KZ-AKM")]
    alone = await put(Region, **common)
    return [unit, district, town, hall, east, west, alone, await put(Region, **common, parent=alone)]


async def gathered(drawn: Row, regions: list[UUID]) -> UUID:
    """Write an exchange as it was drawn."""
    place = nth(regions, drawn["region"])
    named = {"kind": "SEMINAR", "sort_name": "", "search": "", "day": TODAY}
    exchange = await put(Exchange, **named, **drawn["exchange"], region=place)
    for number, region in enumerate(drawn["schedule"], 1):
        await put(ScheduleEntry, exchange=exchange, place=number, change="MOVED", region=nth(regions, region))
    records: list[UUID] = []
    for part in drawn["parts"]:
        above = nth(records, part["part_of"])
        values = {name: part[name] for name in ("role", "state", "parties")}
        void = {"voided_at": NOON if part["void"] else None}
        records.append(await put(Participation, exchange=exchange, part_of=above, sort_name="", **values, **void))
        for group, (planned, attended) in part["people"].items():
            counted = {"group": group.value, "planned": planned, "attended": attended}
            await put(Headcount, participation=records[-1], **counted, **void)
    return exchange


@SOME
@given(drawn=st.lists(gatherings(), min_size=1, max_size=4))
def test_the_flags_of_exchanges_are_those_of_the_rules(asked: CleanDatabase, drawn: list[Row]) -> None:
    async def compare() -> None:
        regions = await places()
        for one in drawn:
            exchange = await gathered(one, regions)
            found = await ask(asked, "query ($id: ID!) { exchange(id: $id) { flags overdue } }", id=str(exchange))
            facts = await facts_of(exchange)
            assert facts
            assert set(found["exchange"]["flags"]) == {flag.value for flag in flags(facts)}
            assert found["exchange"]["overdue"] == overdue(facts.exchange, TODAY)

    asked.clean()
    asked.run(compare())


def test_today_is_the_day_that_counts_for_what_is_overdue(asked: CleanDatabase) -> None:
    async def overdue_on(day: date) -> bool:
        named = {"kind": "SEMINAR", "sort_name": "", "search": "", "day": day, "state": "OPEN"}
        exchange = await put(Exchange, **named, **span("planned", dates.exact(day)))
        found = await ask(asked, "query ($id: ID!) { exchange(id: $id) { overdue } }", id=str(exchange))
        return bool(found["exchange"]["overdue"])

    asked.clean()
    days = (TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1))
    assert [asked.run(overdue_on(day)) for day in days] == [True, False, False]
