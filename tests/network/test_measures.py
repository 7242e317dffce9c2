"""Measures against hand-worked graphs and against networkx."""

import math
from collections.abc import Mapping
from typing import cast

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, measures
from consortium_network.testing import complete, graph_of, path, star


@st.composite
def graphs(draw: st.DrawFn) -> ContactGraph:
    size = draw(st.integers(1, 10))
    names = [f"m{row}" for row in range(size)]
    events = draw(st.lists(st.sets(st.sampled_from(names), min_size=2, max_size=4), max_size=15)) if size > 3 else []
    return graph_of(names, events)


def same(ours: np.typing.NDArray[np.float64], theirs: Mapping[str, float]) -> None:
    assert list(ours) == pytest.approx(list(theirs.values()), abs=1e-9, nan_ok=True)


@given(graphs())
@settings(deadline=None)
def test_measures_equal_networkx(graph: ContactGraph) -> None:
    other = graph.to_networkx()
    same(measures.betweenness(graph), nx.betweenness_centrality(other))
    same(measures.core_numbers(graph), nx.core_number(other))
    same(measures.constraint(graph), nx.constraint(other))
    same(measures.constraint(graph, weighted=True), nx.constraint(other, weight="weight"))
    same(measures.effective_size(graph), nx.effective_size(other))
    same(measures.degree(graph), dict(other.degree()))
    same(measures.strength(graph), dict(other.degree(weight="weight")))
    assert measures.density(graph) == pytest.approx(cast("float", nx.density(other)))
    theirs = sorted((sorted(part) for part in nx.connected_components(other)), key=lambda part: (-len(part), part[0]))
    assert [list(part) for part in measures.components(graph).parts] == theirs


@given(graphs())
@settings(deadline=None)
def test_communities_are_a_division_with_networkx_modularity_and_the_same_each_time(graph: ContactGraph) -> None:
    found = measures.communities(graph)
    assert sorted(name for part in found.parts for name in part) == [member.id for member in graph.members]
    assert found.parts == measures.communities(graph).parts
    if graph.tie_count:
        other = nx.community.modularity(graph.to_networkx(), [set(part) for part in found.parts], weight="weight")
        assert found.modularity == pytest.approx(other)


def test_in_a_complete_graph_nobody_stands_between_and_all_are_constrained_alike() -> None:
    graph = complete(5)
    assert measures.betweenness(graph).tolist() == [0.0] * 5
    # Each of four partners: (1/4 + 3 * 1/4 * 1/4)**2 = (7/16)**2.
    assert measures.constraint(graph).tolist() == pytest.approx([4 * (7 / 16) ** 2] * 5)


def test_the_ends_of_a_path_are_wholly_constrained() -> None:
    assert measures.constraint(path(3)).tolist() == [1.0, 0.5, 1.0]


def test_a_member_without_ties_has_no_constraint_and_no_participation() -> None:
    graph = graph_of("abc", ["ab"])
    assert math.isnan(measures.constraint(graph)[2])
    assert math.isnan(measures.effective_size(graph)[2])
    assert math.isnan(measures.participation(graph, np.array([0, 0, 1]))[2])


def test_participation_is_one_less_the_squared_shares_of_groups() -> None:
    # The middle reaches three groups with 2, 1 and 1 of its four ties: 1 - (1/4 + 1/16 + 1/16).
    found = measures.participation(star(4), np.array([0, 0, 0, 1, 2]))
    assert found[0] == pytest.approx(1 - (4 + 1 + 1) / 16)


def test_the_ei_index_counts_ties_between_and_inside_and_leaves_out_the_unknown() -> None:
    found = measures.ei_index(complete(4), np.array([0, 0, 1, -1]))
    assert (found.external, found.internal, found.unknown) == (2, 1, 3)
    assert found.value == pytest.approx(1 / 3)
    assert measures.ei_index(path(2), np.array([-1, -1])).value is None


def test_a_graph_without_members_can_be_measured() -> None:
    empty = graph_of("", [])
    assert measures.betweenness(empty).tolist() == []
    assert measures.components(empty).parts == ()
    assert measures.density(empty) == 0.0
    assert measures.communities(empty).parts == ()


def test_two_cliques_on_a_bridge_are_two_communities() -> None:
    graph = graph_of("abcdef", ["ab", "bc", "ac", "de", "ef", "df", "cd"])
    assert measures.communities(graph).parts == (("a", "b", "c"), ("d", "e", "f"))
