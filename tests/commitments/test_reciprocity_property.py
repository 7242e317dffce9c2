"""Reciprocity is reckoned as plain Python reckons it, balances, and adds up, whatever the register holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.commitments.reckoning import Asked, Flow, Party, Reckoning
from consortium.commitments.service import reckon
from consortium.cooperation.model import Level
from tests.commitments.registers import (
    INSTITUTIONS,
    Meeting,
    Node,
    Register,
    home,
    meetings,
    movements,
    named,
    node,
    summed,
)
from tests.databases import CleanDatabase
from tests.factory import CLOCK
from tests.graphql.twins import SOME

Found = dict[tuple[Node, Node], dict[str, float]]
FEW = settings(max_examples=max(settings().max_examples // 4, 1))
HOME_REGIONS = tuple(node(named(number), Level.REGION) for number in range(INSTITUTIONS))
YEARS = st.sampled_from([None, (2009, 2009), (2010, 2010), (2009, 2010), (2000, 2009)])
NAMES = tuple(each.name for each in fields(Flow))


async def reckoned(drawn: list[Meeting], *asked: Asked) -> tuple[Register, list[Reckoning]]:
    """Return the register with these meetings, and what was asked of it."""
    register = Register()
    await register.write(drawn)
    return register, [await reckon(each, CLOCK.today()) for each in asked]


def plain(register: Register, level: Level, found: Reckoning) -> Found:
    """Return flows by numbers, without what is 0."""

    def number(party: Party) -> Node:
        return register.node(level, party.record, party.country)

    return {
        (number(one), number(other)): {name: getattr(flow, name) for name in NAMES if getattr(flow, name)}
        for (one, other), flow in found.flows.items()
    }


def lifted(found: Found, level: Level) -> dict[tuple[int | None, int | None], Counter[str]]:
    """Return flows between institutions or regions as flows between their countries."""

    def country(party: Node) -> int | None:
        sort, number = party
        if sort != level.value or number is None:
            return number
        return home(number)[0] if level is Level.INSTITUTION else number % 2

    totals: defaultdict[tuple[int | None, int | None], Counter[str]] = defaultdict(Counter)
    for (one, other), sums in found.items():
        totals[country(one), country(other)].update({name: round(value, 4) for name, value in sums.items()})
    return totals


@pytest.mark.parametrize("level", Level)
@SOME
@given(drawn=st.lists(meetings(), max_size=3), years=YEARS, programme=st.booleans())
def test_it_is_what_plain_python_reckons(
    examples: CleanDatabase,
    level: Level,
    drawn: list[Meeting],
    years: tuple[int, int] | None,
    programme: bool,
) -> None:
    async def compare() -> None:
        register = Register()
        await register.write(drawn)
        asked = Asked(level=level, years=years, programme=register.programme if programme else None)
        found = await reckon(asked, CLOCK.today())
        expected = summed(drawn, level, years, programme=programme)
        assert plain(register, level, found) == {
            ends: pytest.approx({name: float(value) for name, value in sums.items()}, abs=1e-5)
            for ends, sums in expected.items()
        }
        maybe = {each.meeting for each in movements(drawn, years, programme=programme) if not each.sure}
        assert found.undated == len(maybe)

    examples.clean()
    examples.run(compare())


@pytest.mark.parametrize("level", Level)
@FEW
@given(drawn=st.lists(meetings(), max_size=3))
def test_a_balance_is_the_negative_of_the_others(examples: CleanDatabase, level: Level, drawn: list[Meeting]) -> None:
    examples.clean()
    _, (found,) = examples.run(reckoned(drawn, Asked(level=level)))
    pairs = {(pair.one, pair.other): pair for pair in found.pairs()}
    assert all(pair.other != pair.one for pair in pairs.values())
    assert {ends: pair.balance for ends, pair in pairs.items()} == {
        (pair.other, pair.one): -pair.balance for pair in pairs.values()
    }
    assert all(pair.sent == pairs[other, one].received for (one, other), pair in pairs.items() if other)
    assert sum(party.balance for party in found.parties()) == pytest.approx(0, abs=1e-4)


@FEW
@given(drawn=st.lists(meetings(), max_size=3))
def test_what_institutions_and_regions_of_a_country_sent_is_what_it_sent(
    examples: CleanDatabase, drawn: list[Meeting]
) -> None:
    examples.clean()
    register, found = examples.run(reckoned(drawn, *(Asked(level=level) for level in Level)))
    institutions, regions, countries = (plain(register, level, each) for level, each in zip(Level, found, strict=True))
    wanted = {(one[1], other[1]): pytest.approx(dict(sums), abs=1e-2) for (one, other), sums in countries.items()}
    assert lifted(institutions, Level.INSTITUTION) == wanted
    assert lifted(regions, Level.REGION) == wanted


@FEW
@given(drawn=st.lists(meetings(named=True), max_size=3))
def test_what_the_institutions_of_a_region_sent_is_what_it_sent(examples: CleanDatabase, drawn: list[Meeting]) -> None:
    examples.clean()
    register, found = examples.run(reckoned(drawn, Asked(level=Level.INSTITUTION), Asked(level=Level.REGION)))
    institutions = plain(register, Level.INSTITUTION, found[0])
    totals: defaultdict[tuple[Node, Node], Counter[str]] = defaultdict(Counter)
    for (one, other), sums in institutions.items():
        totals[HOME_REGIONS[one[1] or 0], HOME_REGIONS[other[1] or 0]].update(sums)
    regions = plain(register, Level.REGION, found[1])
    assert totals == {ends: pytest.approx(dict(sums), abs=1e-2) for ends, sums in regions.items()}


@FEW
@given(drawn=st.lists(meetings(), max_size=3))
def test_nothing_comes_of_what_was_not_held(examples: CleanDatabase, drawn: list[Meeting]) -> None:
    examples.clean()
    planned = [replace(meeting, state="CONFIRMED" if meeting.programme else "CANCELLED") for meeting in drawn]
    _, (found,) = examples.run(reckoned(planned, Asked(level=Level.COUNTRY)))
    assert (found.flows, found.undated) == ({}, 0)


@FEW
@given(drawn=st.lists(meetings(), max_size=3))
def test_what_is_unknown_never_becomes_a_number(examples: CleanDatabase, drawn: list[Meeting]) -> None:
    examples.clean()
    silent = [
        replace(meeting, sides=[replace(side, people=dict.fromkeys(side.people)) for side in meeting.sides])
        for meeting in drawn
    ]
    _, (found,) = examples.run(reckoned(silent, Asked(level=Level.INSTITUTION)))
    assert {flow.people for flow in found.flows.values()} <= {0}
    assert {flow.in_group for flow in found.flows.values()} <= {0}
    in_person = [flow for flow in found.flows.values() if flow.remote_sessions == 0]
    assert all(flow.unknown == flow.movements for flow in in_person)
