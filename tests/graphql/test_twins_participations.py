"""Which invitations wait, and which disruptions fall into a period: SQL and plain rules agree, on both databases."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium import dates
from consortium.dates import PartialDate
from consortium.disruptions.tables import Disruption
from consortium.exchanges.model import ExchangeState, ParticipationState
from consortium.exchanges.rules import waits_for_answer
from consortium.exchanges.tables import Exchange, Participation
from tests.databases import CleanDatabase
from tests.factory import CLOCK
from tests.graphql.twins import SOME, ask, put, span

STATES = st.tuples(st.sampled_from(ExchangeState), st.sampled_from(ParticipationState))
SPANS = ("2010-01/2010-05", "2010-03-02", "2010", "2010-06-01/..", "../2010-02", "XXXX-12-02", "2011")
PERIODS = st.none() | st.sampled_from(SPANS).map(dates.parse)
DAYS = st.none() | st.dates(date(2009, 12, 1), date(2011, 2, 1))
COMMON = {"kind": "SEMINAR", "sort_name": "", "search": ""}


async def taking_part(exchange: ExchangeState, participation: ParticipationState) -> UUID:
    """Write a participation in an exchange of its own."""
    whole = await put(Exchange, **COMMON, state=exchange.value, day=CLOCK.today())
    return await put(Participation, exchange=whole, role="GUEST", state=participation.value, sort_name="")


def lasted(period: PartialDate | None, first: date | None, last: date | None) -> bool:
    """Return whether a period that is known at one end at least reaches into some days, if any are asked for."""
    if first is last is None:
        return True
    if period is None or period.earliest is period.latest is None:
        return False
    ended = first is not None and period.latest is not None and period.latest < first
    begins_later = last is not None and period.earliest is not None and period.earliest > last
    return not ended and not begins_later


@SOME
@given(st.lists(STATES, min_size=1, max_size=5))
def test_the_invitations_that_wait_are_those_of_the_rule(
    asked: CleanDatabase, drawn: list[tuple[ExchangeState, ParticipationState]]
) -> None:
    async def compare() -> None:
        records = [await taking_part(*states) for states in drawn]
        found = await ask(asked, "{ participations(filter: {open: true}, first: 100) { nodes { id } } }")
        assert {each["id"] for each in found["participations"]["nodes"]} == {
            str(record)
            for record, (exchange, state) in zip(records, drawn, strict=True)
            if waits_for_answer({"state": state.value}, {"state": exchange.value})
        }

    asked.clean()
    asked.run(compare())


@SOME
@given(PERIODS, DAYS, DAYS)
def test_a_disruption_falls_into_a_period_if_it_can_have_lasted_then(
    asked: CleanDatabase, period: PartialDate | None, first: date | None, last: date | None
) -> None:
    async def compare() -> None:
        await put(Disruption, **{**COMMON, "kind": "WEATHER"}, **span("period", period))
        document = "query ($filter: DisruptionFilter) { disruptions(filter: $filter) { totalCount } }"
        days = {"periodFrom": first and first.isoformat(), "periodUntil": last and last.isoformat()}
        found = await ask(asked, document, filter=days)
        assert found["disruptions"]["totalCount"] == int(lasted(period, first, last))

    asked.clean()
    asked.run(compare())
