"""The rules of the contact graph and its suggestions, on registers made up at random."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from consortium.cooperation.records import Gathered, Register, Rows, gather
from consortium_network import ContactGraph, report, suggest
from tests.cooperation.rows import KRASNOYARSK, POLAND, RUSSIA, TODAY, body, held, line, part, register

START = date(2020, 1, 1)
BODIES, MEETINGS = 6, 5


@dataclass(frozen=True)
class World:
    register: Register
    institutions: Rows
    meetings: Rows
    taking: Rows


@st.composite
def worlds(draw: st.DrawFn) -> World:
    countries = st.sampled_from([RUSSIA, POLAND])
    places = st.sampled_from([None, KRASNOYARSK])
    institutions = [body(country=draw(countries), areas=draw(st.sets(st.sampled_from("abc")))) for _ in range(BODIES)]
    states = st.sampled_from(["HELD", "HELD", "OPEN", "CANCELLED"])
    days = st.integers(0, 900).map(lambda number: START + timedelta(days=number))
    meetings = [held(state=draw(states), actual_earliest=draw(days)) for _ in range(MEETINGS)]
    taking: Rows = []
    for meeting in meetings:
        present = draw(st.lists(st.sampled_from(institutions), unique_by=lambda row: str(row["id"]), max_size=4))
        taking += [part(meeting, each) for each in present]
        unnamed = draw(st.none() | st.integers(1, 3))
        taking += [part(meeting, parties=unnamed, region=draw(places))] if unnamed else []
    left = draw(st.sets(st.sampled_from(range(BODIES)), max_size=2))
    lines = [line("institution", institutions[number]["id"], "LEFT", START) for number in left]
    rows = register(institutions=institutions, exchanges=meetings, participations=taking, membership_lines=lines)
    return World(rows, institutions, meetings, taking)


def drawn(world: World, at: date) -> tuple[Gathered, ContactGraph]:
    found = gather(world.register, at)
    return found, ContactGraph.from_parts(found.members, found.parts, at=at)


def met(world: World, at: date) -> set[frozenset[str]]:
    """Return who met whom by that day, from the rows alone."""
    pairs: set[frozenset[str]] = set()
    for meeting in world.meetings:
        if meeting["state"] == "HELD" and meeting["actual_earliest"] <= at:
            present = {str(row["institution"]) for row in world.taking if row["exchange"] == meeting["id"]} - {"None"}
            pairs |= {frozenset(pair) for pair in combinations(sorted(present), 2)}
    return pairs


DAYS = st.integers(0, 1000).map(lambda number: START + timedelta(days=number))


@given(worlds(), DAYS)
def test_the_ties_of_a_day_are_those_who_have_met_by_then(world: World, at: date) -> None:
    _, graph = drawn(world, at)
    tied = {frozenset((one.id, other)) for one in graph.members for other in graph.partners(one.id)}
    assert tied == met(world, at)


@given(worlds(), DAYS)
def test_an_unnamed_group_is_never_a_node_between_institutions(world: World, at: date) -> None:
    _, graph = drawn(world, at)
    assert {member.id for member in graph.members} == {str(row["id"]) for row in world.institutions}


@given(worlds(), DAYS)
def test_the_reports_figures_are_sums_over_the_records_of_the_same_day(world: World, at: date) -> None:
    _, graph = drawn(world, at)
    told = report(graph, at=at)
    seen = [
        meeting
        for meeting in world.meetings
        if meeting["state"] == "HELD"
        and meeting["actual_earliest"] <= at
        and any(row["exchange"] == meeting["id"] for row in world.taking)
    ]
    assert (told.members, told.events, told.ties) == (BODIES, len(seen), len(met(world, at)))
    assert told.tied == len({end for pair in met(world, at) for end in pair})


@given(worlds())
def test_a_suggestion_is_no_tie_no_known_pair_and_nobody_who_left(world: World) -> None:
    found, graph = drawn(world, TODAY)
    declined = (str(world.institutions[0]["id"]), str(world.institutions[1]["id"]))
    known = [*found.known, declined]
    suggested = suggest(graph, top=3, known=known, excluded=found.excluded)
    pairs = {frozenset((each.member, each.partner)) for each in suggested}
    assert not pairs & (met(world, TODAY) | {frozenset(pair) for pair in known})
    assert not {end for pair in pairs for end in pair} & found.excluded
    assert all(len(pair) == 2 for pair in pairs)


@given(worlds())
def test_every_suggestion_has_a_reason_and_every_reason_rests_on_the_register(world: World) -> None:
    found, graph = drawn(world, TODAY)
    there = {str(row["id"]) for row in [*world.institutions, *world.meetings]}
    for each in suggest(graph, top=3, known=found.known, excluded=found.excluded):
        assert each.reasons
        assert all(set(reason.records) | set(reason.members) <= there for reason in each.reasons)
