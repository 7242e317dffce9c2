"""What SQL works out for an answer is what the pure rules work out, on any rows and on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from consortium.access import Actor, Persona
from consortium.ledger import Entry, state_on
from consortium.members.tables import Institution, InstitutionEntry
from consortium.partnerships import standing
from consortium.partnerships.model import Stage
from consortium.partnerships.tables import Partnership, PartnershipEntry, Party
from consortium.people.model import role_state
from consortium.people.tables import Person, Role
from consortium.programmes.counting import count_sites
from consortium.programmes.model import SiteState
from consortium.programmes.store import counted_sites
from consortium.programmes.tables import Programme, Site, SiteEntry
from tests.databases import CleanDatabase
from tests.factory import NOON
from tests.graphql.twins import SOME, Row, ask, nth, put

DAY = st.dates(date(2009, 12, 28), date(2010, 1, 8))


@st.composite
def sites(draw: st.DrawFn) -> list[Row]:
    """Sites, each after the group of which it is a part; only an unnamed group has parts."""
    found: list[Row] = []
    for _ in range(draw(st.integers(1, 8))):
        groups = [number for number, site in enumerate(found) if not site["named"]]
        named = draw(st.booleans())
        found.append({
            "named": named,
            "parties": 1 if named else draw(st.none() | st.integers(1, 9)),
            "part_of": draw(st.none() | st.sampled_from(groups)) if groups else None,
            "ledger": sorted(draw(st.lists(DAY, min_size=0, max_size=2))),
            "states": draw(st.lists(st.sampled_from(SiteState), min_size=2, max_size=2)),
        })  # fmt: skip
    return found


COUNTS = """
query ($id: ID!, $day: Date!) {
  programme(id: $id) {
    CANDIDATE: siteCount(state: CANDIDATE, asOf: $day)
    RUNNING: siteCount(state: RUNNING, asOf: $day)
    WEAK: siteCount(state: WEAK, asOf: $day)
    LEFT: siteCount(state: LEFT, asOf: $day)
    complete: siteCountComplete(asOf: $day)
    sites(first: 100) { nodes { id state(asOf: $day) } }
  }
}
"""


@SOME
@given(drawn=sites(), day=DAY)
def test_sites_are_counted_as_the_rules_count_them(asked: CleanDatabase, drawn: list[Row], day: date) -> None:
    async def compare() -> None:
        programme = await put(Programme, sort_name="", search="")
        records: list[UUID] = []
        for site in drawn:
            school = await put(Institution, kind="SCHOOL", sort_name="", search="") if site["named"] else None
            above = nth(records, site["part_of"])
            named: Row = {"institution": school, "parties": site["parties"], "part_of": above, "sort_name": ""}
            records.append(await put(Site, programme=programme, **named))
            for place, (since, state) in enumerate(zip(site["ledger"], site["states"], strict=False), 1):
                line = {"day": since, "place": place, "state": state.value, "action": "START"}
                await put(SiteEntry, site=records[-1], **line)
        found = (await ask(asked, COUNTS, id=str(programme), day=day.isoformat()))["programme"]
        counted = await counted_sites(programme)
        wanted = count_sites(counted, day)
        assert {state: found[state.value] for state in SiteState} == wanted.by_state
        assert found["complete"] == wanted.complete
        states = {site.id: state_on(site.ledger, day) for site in counted}
        assert {UUID(site["id"]): site["state"] for site in found["sites"]["nodes"]} == {
            record: state.value if state else None for record, state in states.items()
        }

    asked.clean()
    asked.run(compare())


@st.composite
def stages(draw: st.DrawFn) -> list[Entry[Stage]]:
    """A ledger of a partnership, its days in order."""
    days = sorted(draw(st.lists(DAY | st.just(date.min), max_size=4)))
    return [Entry(day, place, draw(st.sampled_from(Stage))) for place, day in enumerate(days, 1)]


NEAR = st.none() | DAY
FORCES = st.tuples(NEAR, NEAR, NEAR).filter(lambda days: days[0] is None or days[1] is None or days[0] <= days[1])


@SOME
@given(ledger=stages(), days=FORCES, on=st.lists(DAY, min_size=1, max_size=4))
def test_a_partnership_stands_where_the_rules_say(
    asked: CleanDatabase, ledger: list[Entry[Stage]], days: tuple[date | None, date | None, date | None], on: list[date]
) -> None:
    async def compare() -> None:
        columns: Row = dict(zip(("force_earliest", "force_latest", "signed_earliest"), days, strict=True))
        stage = ledger[-1].state if ledger else Stage.DRAFT
        named = {"kind": "OTHER", "sort_name": "", "search": "", "ends": standing.NO_END, "stage": stage.value}
        partnership = await put(Partnership, **named, **columns)
        for line in ledger:
            values = {"day": line.day, "place": line.place, "state": line.state.value, "action": "DRAFT"}
            await put(PartnershipEntry, partnership=partnership, **values)
        force = standing.force_of(columns)
        for day in on:
            document = "query ($id: ID!, $day: Date!) { partnership(id: $id) { state(asOf: $day) } }"
            found = await ask(asked, document, id=str(partnership), day=day.isoformat())
            wanted = standing.state_on(ledger, force, day)
            assert found["partnership"]["state"] == (wanted.value if wanted else None)

    asked.clean()
    asked.run(compare())


@SOME
@given(stage=st.sampled_from(Stage), proposes=st.booleans(), party=st.sampled_from(["none", "live", "void"]))
def test_a_partnership_is_seen_by_those_whom_the_rule_lets_see_it(
    asked: CleanDatabase, stage: Stage, *, proposes: bool, party: str
) -> None:
    async def compare() -> None:
        reader = await put(Institution, kind="SCHOOL", sort_name="", search="")
        named = {"kind": "OTHER", "sort_name": "", "search": "", "ends": standing.NO_END, "stage": stage.value}
        partnership = await put(Partnership, **named, proposer=reader if proposes else None)
        if party != "none":
            void = {"voided_at": NOON if party == "void" else None}
            await put(Party, partnership=partnership, institution=reader, role="PARTNER", place=1, **void)
        insiders = {reader} if proposes or party == "live" else set[UUID]()
        for persona in (Persona.SECRETARIAT, Persona.MEMBER, Persona.ANALYST):
            own = reader if persona is Persona.MEMBER else None
            document = "query ($id: ID!) { partnership(id: $id) { id } }"
            found = (await ask(asked, document, Actor(persona, "test", own), id=str(partnership)))["partnership"]
            secretariat = persona is Persona.SECRETARIAT
            assert (found is not None) == standing.visible(stage, insiders, own, secretariat=secretariat)

    asked.clean()
    asked.run(compare())


def in_order(days: tuple[date | None, date | None]) -> bool:
    """Return whether the second day is not before the first."""
    return days[0] is None or days[1] is None or days[0] <= days[1]


BOUNDS = st.tuples(NEAR, NEAR).filter(in_order)


@SOME
@given(held=BOUNDS, seen=BOUNDS, on=st.lists(DAY, min_size=1, max_size=4))
def test_a_role_is_held_when_the_rule_says_so(
    asked: CleanDatabase,
    held: tuple[date | None, date | None],
    seen: tuple[date | None, date | None],
    on: list[date],
) -> None:
    async def compare() -> None:
        person = await put(Person, sort_name="", search="")
        columns: Mapping[str, object] = {
            f"{name}_{end}": day
            for name, days in (("held", held), ("seen", seen))
            for end, day in zip(("earliest", "latest"), days, strict=True)
        }
        role = await put(Role, person=person, sort_name="", **columns)
        for day in on:
            document = "query ($id: ID!, $day: Date!) { node(id: $id) { ... on Role { state(asOf: $day) } } }"
            found = await ask(asked, document, id=str(role), day=day.isoformat())
            wanted = role_state(held, seen, day)
            assert found["node"]["state"] == (wanted.value if wanted else None)

    asked.clean()
    asked.run(compare())


@SOME
@given(days=st.lists(DAY | st.just(date.min), max_size=4), on=DAY)
def test_the_line_of_the_latest_day_by_then_is_an_institutions_state(
    asked: CleanDatabase, days: list[date], on: date
) -> None:
    async def compare() -> None:
        institution = await put(Institution, kind="SCHOOL", sort_name="", search="")
        states = ("DECIDED", "BEING_FORMED", "ACTIVE", "DISSOLVED")
        lines = list(zip(days, range(1, 5), states, strict=False))
        for day, place, state in lines:
            values = {"day": day, "place": place, "state": state, "action": "DECIDE"}
            await put(InstitutionEntry, institution=institution, **values)
        found = await ask(
            asked,
            "query ($id: ID!, $day: Date!) { institution(id: $id) { state(asOf: $day) } }",
            id=str(institution),
            day=on.isoformat(),
        )
        past = [line for line in lines if line[0] <= on]
        assert found["institution"]["state"] == (max(past)[2] if past else None)

    asked.clean()
    asked.run(compare())
