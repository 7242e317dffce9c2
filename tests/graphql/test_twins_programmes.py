"""How activities stand and who joined late is the same in SQL and by the rules, on any rows and on both databases."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.dates import UNKNOWN_DAY, PartialDate
from consortium.exchanges.model import ExchangeState
from consortium.exchanges.tables import Exchange
from consortium.programmes.joining import Begun, joined_late
from consortium.programmes.logframe import activity_standing
from consortium.programmes.tables import Fulfilment, PlannedActivity, Programme, Site, SiteEntry
from tests.databases import CleanDatabase
from tests.factory import NOON
from tests.graphql.twins import SOME, Row, ask, put, span

VOID = {"voided_at": NOON, "voided_reason": "A slip."}
LIVES = st.sampled_from(["live", "void exchange", "void match"])
DAY = st.dates(date(2009, 12, 28), date(2010, 1, 8))
STANDING = """
query ($id: ID!) {
  programme(id: $id) {
    activities { standing }
    HELD: activities(standing: HELD) { id }
    PARTLY: activities(standing: PARTLY) { id }
    PROMISED: activities(standing: PROMISED) { id }
    CANCELLED: activities(standing: CANCELLED) { id }
    NOT_RECORDED: activities(standing: NOT_RECORDED) { id }
  }
}
"""
LATE = """
query ($id: ID!) {
  programme(id: $id) {
    sites(first: 100) { nodes { id joinedLate } }
    late: sites(first: 100, filter: {joinedLate: true}) { nodes { id } }
    early: sites(first: 100, filter: {joinedLate: false}) { nodes { id } }
  }
}
"""


@SOME
@given(st.lists(st.tuples(st.sampled_from(ExchangeState), LIVES), max_size=5))
def test_a_planned_activity_stands_as_the_rule_says(
    asked: CleanDatabase, drawn: list[tuple[ExchangeState, str]]
) -> None:
    async def compare() -> None:
        programme = await put(Programme, sort_name="", search="")
        activity = await put(PlannedActivity, programme=programme, number=1, kind="OTHER")
        for state, life in drawn:
            named: Row = {"kind": "SEMINAR", "sort_name": "", "search": "", "day": UNKNOWN_DAY, "state": state.value}
            exchange = await put(Exchange, **named, **(VOID if life == "void exchange" else {}))
            await put(Fulfilment, activity=activity, exchange=exchange, **(VOID if life == "void match" else {}))
        wanted = activity_standing(state for state, life in drawn if life == "live").value
        found = (await ask(asked, STANDING, id=str(programme)))["programme"]
        assert found.pop("activities") == [{"standing": wanted}]
        assert {standing: len(activities) for standing, activities in found.items() if activities} == {wanted: 1}

    asked.clean()
    asked.run(compare())


@st.composite
def beginnings(draw: st.DrawFn) -> PartialDate | None:
    """When something began: known to both ends, to one, or not at all."""
    first, last = sorted([draw(DAY), draw(DAY)])
    ends = draw(st.sampled_from([(first, last), (first, None), (None, last), None]))
    return ends and PartialDate("2010", *ends)


@SOME
@given(st.lists(st.lists(beginnings(), max_size=2), min_size=1, max_size=5), beginnings())
def test_a_site_joined_late_where_the_rule_says_so(
    asked: CleanDatabase, drawn: list[list[PartialDate | None]], period: PartialDate | None
) -> None:
    async def compare() -> None:
        programme = await put(Programme, sort_name="", search="", **span("period", period))
        sites: dict[UUID, Begun] = {}
        for lines in drawn:
            site = await put(Site, programme=programme, sort_name="")
            days = [(line.earliest if line else None) or UNKNOWN_DAY for line in lines]
            for place, (line, day) in enumerate(zip(lines, days, strict=True), 1):
                values = {"day": day, "place": place, "action": "START", "state": "RUNNING"}
                await put(SiteEntry, site=site, **values, **span("since", line))
            first = lines[days.index(min(days))] if lines else None
            sites[site] = Begun(first.earliest, first.latest) if first else Begun(None, None)
        found = (await ask(asked, LATE, id=str(programme)))["programme"]
        end = period.latest if period else None
        wanted = {str(site): joined_late(begun, sites.values(), end) for site, begun in sites.items()}
        assert {site["id"]: site["joinedLate"] for site in found["sites"]["nodes"]} == wanted
        assert {site["id"] for site in found["late"]["nodes"]} == {site for site, late in wanted.items() if late}
        assert {site["id"] for site in found["early"]["nodes"]} == {
            site for site, late in wanted.items() if late is False
        }

    asked.clean()
    asked.run(compare())
