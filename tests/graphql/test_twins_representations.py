"""What SQL says of a representation is what the pure rule says, on both databases."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.members.tables import Institution
from consortium.representations.model import state_on
from consortium.representations.tables import Representation
from tests.databases import CleanDatabase
from tests.graphql.twins import ask, put

FEW = settings(max_examples=max(settings().max_examples // 4, 1))
DAY = st.dates(date(2009, 1, 1), date(2009, 1, 6))
ASKED = """
query ($id: ID!, $day: Date!, $states: [RepresentationState!]!) {
  representation(id: $id) { state(asOf: $day) }
  representations(filter: {standing: {states: $states, asOf: $day}}) { totalCount }
}
"""


@FEW
@given(st.booleans(), st.none() | DAY, st.none() | DAY, st.lists(DAY, min_size=1, max_size=4))
def test_a_representation_is_held_when_the_rule_says_so(
    asked: CleanDatabase,
    planned: bool,
    first: date | None,
    last: date | None,
    days: list[date],
) -> None:
    async def compare() -> None:
        institution = await put(Institution, kind="SCHOOL", sort_name="", search="")
        ends = {"period_earliest": first, "period_latest": last}
        made = await put(Representation, institution=institution, planned=planned, sort_name="", search="", **ends)
        for day in days:
            state = state_on(planned=planned, first=first, last=last, day=day)
            told = state.value if state else None
            found = await ask(asked, ASKED, id=str(made), day=day.isoformat(), states=[told or "PLANNED"])
            assert found["representation"]["state"] == told
            assert found["representations"]["totalCount"] == (1 if told else 0)

    asked.clean()
    asked.run(compare())
