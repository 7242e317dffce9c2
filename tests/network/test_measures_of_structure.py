"""Gateways, reciprocity, fragility and sampled betweenness against hand-worked graphs, networkx and definitions."""

from itertools import combinations
from typing import cast

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part, measures
from consortium_network.arrays import Rows
from consortium_network.measures.gateways import NODE_ROLES
from consortium_network.measures.sampling import EXACT_UP_TO
from consortium_network.testing import complete, graph_of, path, star


@st.composite
def graphs(draw: st.DrawFn) -> ContactGraph:
    """Up to ten members in sparse events, some with a host."""
    names = [f"m{row}" for row in range(draw(st.integers(1, 10)))]
    events = draw(st.lists(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True), max_size=12))
    parts = [
        Part(f"e{number:02}", name, role=draw(st.sampled_from(["host", "Organiser", "guest", ""])))
        for number, event in enumerate(events)
        for name in event
    ]
    return ContactGraph.from_parts([Member(name) for name in names], parts)


def division(graph: ContactGraph, data: st.DataObject, least: int = -1) -> Rows:
    size = len(graph)
    return np.array(data.draw(st.lists(st.integers(least, 2), min_size=size, max_size=size)), dtype=np.intp)


def hosted(*visits: str) -> ContactGraph:
    """Return the graph of visits "host, guests…", a letter each."""
    parts = [
        Part(f"v{number}", name, role="guest" if place else "host")
        for number, visit in enumerate(visits)
        for place, name in enumerate(visit)
    ]
    return ContactGraph.from_parts([Member(name) for name in sorted(set("".join(visits)))], parts)


@given(graphs())
@settings(deadline=None)
def test_articulation_members_and_bridge_ties_are_those_of_networkx(graph: ContactGraph) -> None:
    other, found = graph.to_networkx(), measures.fragility(graph)
    assert {cut.ends[0] for cut in found.members} == set(nx.articulation_points(other))
    assert {frozenset(cut.ends) for cut in found.ties} == {frozenset(pair) for pair in nx.bridges(other)}


@given(graphs())
@settings(deadline=None)
def test_what_splits_off_is_what_networkx_finds_once_the_member_or_tie_is_gone(graph: ContactGraph) -> None:
    found = measures.fragility(graph)
    whole = graph.to_networkx()
    for cut in (*found.members, *found.ties):
        left = whole.copy()
        before = nx.node_connected_component(whole, cut.ends[0])
        if len(cut.ends) == 1:
            left.remove_node(cut.ends[0])
        else:
            left.remove_edge(*cut.ends)
        theirs = [sorted(part) for part in nx.connected_components(left) if part <= before]
        theirs.sort(key=lambda part: (-len(part), part[0]))
        assert cut.sizes == tuple(map(len, theirs))
        assert [list(part) for part in measures.split_off(graph, cut)] == theirs[1:]


def test_in_a_star_only_the_middle_holds_the_ends_together() -> None:
    (middle,) = measures.fragility(star(4)).members
    assert (middle.ends, middle.sizes, middle.cut_off) == (("m00",), (1, 1, 1, 1), 3)
    assert measures.fragility(complete(4)) == measures.Fragility((), ())


def test_a_long_path_needs_no_recursion() -> None:
    found = measures.fragility(path(5000))
    assert len(found.members) == 4998
    assert found.ties[0].sizes == (2500, 2500)


def test_a_visit_is_returned_when_the_guest_hosts_in_turn() -> None:
    # a received b and c, b received a, c received d: of four directed ties the two between a and b are returned.
    graph = hosted("abc", "ba", "cd")
    found = measures.reciprocity(graph)
    assert (found.directed, found.returned, found.value) == (4, 2, 0.5)
    balance = measures.balance(graph)
    assert balance.received.tolist() == [2, 1, 1, 0]
    assert balance.sent.tolist() == [1, 1, 1, 1]
    (pair,) = measures.group_balances(graph, np.array([0, 0, 1, 1]), ["N", "S"])
    assert (pair.one_received, pair.other_received) == (1, 0)


def test_where_nobody_is_called_a_host_the_organiser_receives() -> None:
    members = [Member("a"), Member("b"), Member("c")]
    parts = [Part("x", "a", role="ORGANISER"), Part("x", "b", role="Host"), Part("x", "c")]
    assert measures.received(ContactGraph.from_parts(members, parts)).toarray().tolist() == [
        [0, 0, 0],
        [1, 0, 1],
        [0, 0, 0],
    ]
    led = ContactGraph.from_parts(members, [Part("x", "a", role="Lead Partner"), Part("x", "b", role="Partner")])
    assert measures.received(led).toarray()[0].tolist() == [0, 1, 0]


def test_without_hosts_there_is_no_reciprocity() -> None:
    assert measures.reciprocity(path(3)).value is None


def test_a_region_receives_the_guests_of_its_hosts_and_not_its_own() -> None:
    members = [Member("a", region="N"), Member("b", region="N"), Member("c", region="S"), Member("d", "", "", "S")]
    members[3] = Member("d", region="S", named=False)
    parts = [Part("x", name, role="host" if name == "a" else "") for name in "abcd"]
    graph = ContactGraph.from_parts(members, parts).project("region")
    assert measures.received(graph).toarray().tolist() == [[0, 2], [0, 0]]


@given(graphs())
@settings(deadline=None)
def test_reciprocity_is_that_of_networkx(graph: ContactGraph) -> None:
    directed: nx.DiGraph[int] = nx.DiGraph()
    found = measures.received(graph).tocoo()
    directed.add_edges_from(zip(found.row.tolist(), found.col.tolist(), strict=True))
    ours = measures.reciprocity(graph)
    assert ours.directed == directed.number_of_edges()
    if ours.directed:
        assert ours.value == pytest.approx(cast("float", nx.overall_reciprocity(directed)), abs=1e-9)


@given(graphs(), st.data())
@settings(deadline=None)
def test_brokerage_counts_the_pairs_of_its_definition(graph: ContactGraph, data: st.DataObject) -> None:
    labels = division(graph, data)
    other, names = graph.to_networkx(), [member.id for member in graph.members]
    group = dict(zip(names, labels.tolist(), strict=True))
    kinds = {"coordinator": (1, True), "itinerant": (2, False), "gatekeeper": (2, True), "liaison": (3, False)}
    expected = {kind: np.zeros(len(names)) for kind in kinds}
    for row, broker in enumerate(names):
        for one, two in combinations(other[broker], 2):
            three = (group[one], group[broker], group[two])
            if -1 in three or other.has_edge(one, two):
                continue
            shape = (len(set(three)), group[broker] in (group[one], group[two]))
            (kind,) = [kind for kind, meant in kinds.items() if meant == shape]
            expected[kind][row] += 1
    found = measures.brokerage(graph, labels)
    for kind, counts in expected.items():
        assert getattr(found, kind).tolist() == counts.tolist()


def test_the_share_of_a_groups_outside_ties_adds_up_to_one() -> None:
    # a and b are of one group and c, d, e of others: a has two of the three outside ties, b the third.
    graph = graph_of("abcde", ["ab", "ac", "ad", "be"])
    assert measures.outside_shares(graph, np.array([0, 0, 1, 2, -1])).tolist() == [1.0, 0.0, 1.0, 1.0, 0.0]
    known = measures.outside_shares(graph, np.array([0, 0, 1, 2, 1]))
    assert known.tolist() == pytest.approx([2 / 3, 1 / 3, 0.5, 1.0, 0.5])


@given(graphs(), st.data())
@settings(deadline=None)
def test_each_groups_shares_add_up_to_one_or_nothing(graph: ContactGraph, data: st.DataObject) -> None:
    labels = division(graph, data)
    shares = measures.outside_shares(graph, labels)
    sums = [shares[labels == label].sum() for label in range(3)]
    assert all(total == pytest.approx(1) or total == 0 for total in sums)


def test_roles_follow_degree_within_the_group_and_participation() -> None:
    # A hub of nine ends in its own group: mean 1.8, deviation 2.4, so it lies (9 - 1.8) / 2.4 = 3 above.
    labels = np.zeros(10, dtype=np.intp)
    found = measures.cartography(star(9), labels)
    assert found.within[0] == pytest.approx(3.0)
    assert found.roles == ("provincial_hub",) + ("ultra_peripheral",) * 9
    # With nine ends in other groups besides, 9 of 18 ties are inside and one goes to each of nine others.
    labels = np.concatenate([labels, np.arange(1, 10)])
    wide = measures.cartography(star(18), labels)
    assert wide.participation[0] == pytest.approx(1 - (81 + 9) / 18**2)
    assert wide.roles[0] == "connector_hub"
    assert set(wide.roles) <= set(NODE_ROLES)


@given(graphs(), st.data())
@settings(deadline=None)
def test_degree_within_is_the_standard_score_of_its_definition(graph: ContactGraph, data: st.DataObject) -> None:
    labels = division(graph, data, least=0)
    found = measures.cartography(graph, labels)
    other, names = graph.to_networkx(), np.array([member.id for member in graph.members])
    for label in set(labels.tolist()):
        inside = [degree for _, degree in other.subgraph(names[labels == label].tolist()).degree()]
        spread = float(np.std(inside))
        rows = [names.tolist().index(name) for name in other.subgraph(names[labels == label].tolist())]
        expected = [(degree - float(np.mean(inside))) / spread if spread else 0.0 for degree in inside]
        assert found.within[rows].tolist() == pytest.approx(expected, abs=1e-9)


def rings(size: int) -> ContactGraph:
    """Return rings of five that are joined to a row by their first members."""
    names = [f"m{row:03}" for row in range(size)]
    ties = [(names[row], names[row + 1 if (row + 1) % 5 else row - 4]) for row in range(size)]
    return graph_of(names, [*ties, *((names[row], names[row + 5]) for row in range(0, size - 5, 5))])


@pytest.mark.parametrize("seed", range(8))
def test_no_member_is_further_from_its_true_betweenness_than_the_bound(seed: int) -> None:
    graph = rings(60)
    truth = np.array(list(nx.betweenness_centrality(graph.to_networkx()).values()))
    found = measures.sampled_betweenness(graph, sources=400, seed=seed)
    assert (abs(found.values - truth) <= found.errors).all()
    assert 0.01 < found.error < 0.2
    assert not found.exact


def test_the_bound_is_the_empirical_bernstein_bound_of_the_shares_drawn() -> None:
    # In a path of three an end gives the middle a share of 1, the middle gives none: with a mean of p, the variance is
    # p (1 - p) k / (k - 1).
    found = measures.sampled_betweenness(path(3), sources=100, confidence=0.9)
    share = found.values[1] * 2 / 3
    spread = np.log(4 / 0.1)
    bound = np.sqrt(2 * share * (1 - share) / 99 * spread) + 7 * spread / (3 * 99)
    assert share * 100 == pytest.approx(round(share * 100))
    assert found.errors[1] == pytest.approx(1.5 * bound)


def test_more_sources_make_a_closer_bound() -> None:
    graph = rings(60)
    few, many = (measures.sampled_betweenness(graph, sources=sources).error for sources in (100, 1000))
    assert many < few / 2


def test_a_sample_of_one_is_refused() -> None:
    with pytest.raises(ValueError, match="two sources"):
        measures.sampled_betweenness(path(3), sources=1)


def test_small_graphs_are_measured_exactly_and_large_ones_say_how_far_off_they_may_be() -> None:
    assert measures.measured_betweenness(star(3)).exact
    assert measures.measured_betweenness(star(3)).error == 0.0
    large = measures.measured_betweenness(star(EXACT_UP_TO))
    assert large.sources > 0
    assert abs(large.values[0] - 1) <= large.errors[0] == large.error
    assert measures.sampled_betweenness(path(2)).values.tolist() == [0.0, 0.0]


def test_a_graph_without_members_has_nothing_to_split_or_to_return() -> None:
    empty = graph_of("", [])
    none = np.zeros(0, dtype=np.intp)
    assert measures.fragility(empty) == measures.Fragility((), ())
    assert measures.brokerage(empty, none).outward.tolist() == []
    assert measures.cartography(empty, none).roles == ()
    assert measures.balance(empty).received.tolist() == []
