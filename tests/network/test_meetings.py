"""Meetings of groups, and ways that ties close: what is kept sparse or in blocks against whole tables."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part, measures
from consortium_network.arrays import Floats, Rows
from consortium_network.group_ties import MOST_UNMET, are_tied, group_ties, tied_groups
from consortium_network.measures.closure import closed
from consortium_network.predictors import View
from consortium_network.predictors.affinity import Affinity
from consortium_network.predictors.meetings import Meetings

REGIONS = ("", "N", "S", "E", "W", "X")


@st.composite
def graphs(draw: st.DrawFn) -> ContactGraph:
    """Up to ten members, some of a region, in events of two to four; some have a host."""
    size = draw(st.integers(2, 10))
    members = [Member(f"m{row}", region=draw(st.sampled_from(REGIONS))) for row in range(size)]
    events = draw(st.lists(st.sets(st.sampled_from([member.id for member in members]), min_size=2, max_size=4)))
    parts = [
        Part(f"e{number:02}", name, role=draw(st.sampled_from(["host", "guest"])))
        for number, event in enumerate(events)
        for name in sorted(event)
    ]
    return ContactGraph.from_parts(members, parts)


def grouped(graph: ContactGraph) -> tuple[Rows, list[str]]:
    names = sorted({member.region for member in graph.members} - {""})
    places = [names.index(member.region) if member.region else -1 for member in graph.members]
    return np.array(places, dtype=np.intp), names


def counted(graph: ContactGraph, groups: Rows, size: int) -> Floats:
    """Return the ties between each two groups from both ends, one tie after another."""
    table = np.zeros((size, size))
    for one, other in graph.to_networkx().edges:
        i, j = groups[graph.row(one)], groups[graph.row(other)]
        if min(i, j) >= 0:
            table[i, j] += 1
            table[j, i] += 1
    return table


def chance(table: Floats) -> Floats:
    ends = table.sum(axis=1)
    return np.outer(ends, ends) / max(float(ends.sum()), 1.0)


@given(graphs(), st.sampled_from([0.3, 1.0, 1.5, 2.0]))
@settings(deadline=None)
def test_meetings_are_those_of_the_whole_table(graph: ContactGraph, least: float) -> None:
    groups, names = grouped(graph)
    table, found = counted(graph, groups, len(names)), Meetings(graph.ties, groups)
    one, other = np.indices(table.shape).reshape(2, -1)
    expected = chance(table)
    assert found.observed(one, other).tolist() == table.ravel().tolist()
    assert found.expected(one, other).tolist() == pytest.approx(expected.ravel().tolist(), abs=1e-12)
    met, unmet = np.triu(table > 0), np.triu((table == 0) & (expected >= least))
    assert list(zip(*(ends.tolist() for ends in found.met()), strict=True)) == list(map(tuple, np.argwhere(met)))
    assert sorted(zip(*(ends.tolist() for ends in found.unmet(least)), strict=True)) == list(
        map(tuple, np.argwhere(unmet))
    )


@given(graphs())
@settings(deadline=None)
def test_a_ratio_looked_up_is_the_one_of_the_table(graph: ContactGraph) -> None:
    groups, names = grouped(graph)
    view = View(graph)
    view.categories = {"region": groups}
    ratios = np.log((counted(graph, groups, len(names)) + 1) / (chance(counted(graph, groups, len(names))) + 1))
    known = np.flatnonzero(groups >= 0)
    pairs = [(i, j) for i in known for j in known]
    one, other = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    wanted = ratios[groups[one], groups[other]].tolist()
    with pytest.MonkeyPatch.context() as patch:
        for largest in (0, 1_000):
            patch.setattr("consortium_network.predictors.affinity._LARGEST_TABLE", largest)
            assert Affinity(view, "region").between(one, other).tolist() == pytest.approx(wanted, abs=1e-12)


@given(graphs(), st.integers(1, 30))
@settings(deadline=None)
def test_ways_counted_in_blocks_are_those_of_the_whole_product(graph: ContactGraph, largest: int) -> None:
    whole, other = graph.ties.toarray(), np.triu(graph.ties.toarray())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("consortium_network.measures.closure._LARGEST_BLOCK", largest)
        found = closed(graph.ties, graph.ties, graph.ties, type(graph.ties)(other))
    ways = whole @ whole
    assert [counts.tolist() for counts in found] == [(ways * ties).sum(axis=1).tolist() for ties in (whole, other)]


@given(graphs())
@settings(deadline=None)
def test_two_groups_are_tied_when_they_have_a_tie(graph: ContactGraph) -> None:
    names = grouped(graph)[1]
    tied = tied_groups(graph, "region")
    assert {pair for pair in combinations(names, 2) if are_tied(graph, "region", *pair)} == set(tied)


@given(graphs())
@settings(deadline=None)
def test_group_balances_count_who_received_whom(graph: ContactGraph) -> None:
    groups, names = grouped(graph)
    received = measures.received(graph).toarray() > 0
    wanted: set[tuple[str, str, int, int]] = set()
    for one, other in combinations(range(len(names)), 2):
        ours, theirs = np.flatnonzero(groups == one), np.flatnonzero(groups == other)
        there, back = int(received[np.ix_(ours, theirs)].sum()), int(received[np.ix_(theirs, ours)].sum())
        if there or back:
            wanted.add((names[one], names[other], there, back))
    found = measures.group_balances(graph, groups, names)
    assert {(each.one, each.other, each.one_received, each.other_received) for each in found} == wanted
    assert len(found) == len(wanted)


def test_of_the_pairs_without_a_tie_only_those_of_which_the_most_is_expected_are_told() -> None:
    # 15 groups of five and one of six, everyone tied inside: 15 * 20 + 30 = 330 tie ends. Between two of five
    # 20 * 20 / 330 ties are expected, between one of five and that of six 30 * 20 / 330; 120 pairs in all.
    sizes = {f"g{number:02}": 6 if number == 7 else 5 for number in range(16)}
    members = [Member(f"{group}.{place}", region=group) for group, size in sizes.items() for place in range(size)]
    parts = [
        Part(f"{one.id}+{other.id}", end.id)
        for one, other in combinations(members, 2)
        if one.region == other.region
        for end in (one, other)
    ]
    found = group_ties(ContactGraph.from_parts(members, parts), "region")
    assert found is not None
    unmet = [pair for pair in found.pairs if not pair.observed]
    assert (len(found.pairs) - len(unmet), len(unmet)) == (16, MOST_UNMET)
    assert all("g07" in (pair.one, pair.other) for pair in unmet[:15])
    assert [pair.expected for pair in unmet] == pytest.approx([600 / 330] * 15 + [400 / 330] * 85)
