"""The contact graph: ties, weights, time, projection, and the way to networkx and back."""

from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium_network import ContactGraph, LeftOut, Member, Part, UnknownNameError, parse_period
from consortium_network.testing import graph_of

PLACES = ("", "N", "S", "W")


@st.composite
def records(draw: st.DrawFn) -> tuple[list[Member], list[Part]]:
    """Members with some regions unknown and some unnamed, and events of one to six parties."""
    size = draw(st.integers(2, 12))
    members = [
        Member(
            f"m{row:02}", region=draw(st.sampled_from(PLACES)), country=draw(st.sampled_from(PLACES)), named=row < 10
        )
        for row in range(size)
    ]
    events = draw(st.lists(st.sets(st.integers(0, size - 1), min_size=1, max_size=6), max_size=15))
    parts = [Part(f"e{number:02}", f"m{row:02}") for number, event in enumerate(events) for row in sorted(event)]
    return members, parts


def pair_weight(parts: list[Part]) -> float:
    """The weight of all pairs, counted event by event: p parties give p (p - 1) / 2 pairs of 1 / (p - 1)."""
    sizes = [len([part for part in parts if part.event == event]) for event in {part.event for part in parts}]
    return sum(size / 2 for size in sizes if size > 1)


def test_a_tie_weighs_the_sum_over_events_of_one_over_parties_less_one() -> None:
    graph = graph_of("abcd", ["abc", "ab", "abcd"])
    assert graph.tie("a", "b") == pytest.approx(1 / 2 + 1 + 1 / 3)
    assert graph.tie("c", "d") == pytest.approx(1 / 3)


def test_an_event_of_more_than_the_largest_size_makes_no_tie() -> None:
    members = [Member(f"m{row:02}") for row in range(61)]
    crowd = [Part("crowd", member.id) for member in members]
    assert ContactGraph.from_parts(members, crowd).tie_count == 0
    assert ContactGraph.from_parts(members, crowd[:60]).tie_count == 60 * 59 // 2
    assert ContactGraph.from_parts(members, crowd, largest_event=61).tie_count == 61 * 60 // 2


def test_a_party_named_twice_in_an_event_counts_once() -> None:
    parts = [Part("x", "a", role="host"), Part("x", "a", role="trainer"), Part("x", "b")]
    assert ContactGraph.from_parts([Member("a"), Member("b")], parts).tie("a", "b") == 1.0


def test_events_after_the_date_are_unseen_and_undated_ones_always_count() -> None:
    parts = [
        *(Part("old", m, "2009") for m in "ab"),
        *(Part("new", m, "2011-06") for m in "bc"),
        *(Part("undated", m) for m in "cd"),
    ]
    members = [Member(name) for name in "abcd"]
    graph = ContactGraph.from_parts(members, parts, at="2010")
    assert [graph.tie(*pair) for pair in ("ab", "bc", "cd")] == [1.0, 0.0, 1.0]
    assert ContactGraph.from_parts(members, parts, at="2011").tie("b", "c") == 1.0
    assert ContactGraph.from_parts(members, parts, at="2011-05-31").tie("b", "c") == 0.0


def test_a_tie_remembers_its_events_in_order_of_time() -> None:
    parts = [
        *(Part("undated", m) for m in "ab"),
        *(Part("later", m, "2012") for m in "ab"),
        *(Part("earlier", m, "2010-03") for m in "ab"),
    ]
    graph = ContactGraph.from_parts([Member("a"), Member("b")], parts)
    assert graph.records("a", "b") == ("earlier", "later", "undated")


def test_ties_inside_a_region_become_its_own_weight_and_unknown_regions_are_counted() -> None:
    members = [Member("a", region="N"), Member("b", region="N"), Member("c", region="S"), Member("d")]
    parts = [Part("x", m) for m in "abc"] + [Part("y", m) for m in "cd"]
    regions = ContactGraph.from_parts(members, parts, level="region")
    assert [member.id for member in regions.members] == ["N", "S"]
    assert regions.tie("N", "S") == pytest.approx(1.0)
    assert regions.inside.tolist() == [0.5, 0.0]
    assert regions.left_out == LeftOut(members=1, weight=1.0)
    assert regions.records("N", "S") == ("x",)


def test_an_unnamed_party_is_nobodys_node_but_counts_in_events_and_for_its_country() -> None:
    members = [Member("a", country="RU"), Member("b", country="RU"), Member("?", country="KG", named=False)]
    graph = ContactGraph.from_parts(members, [Part("x", m) for m in ("a", "b", "?")])
    assert [member.id for member in graph.members] == ["a", "b"]
    assert graph.tie("a", "b") == 0.5
    countries = graph.project("country")
    assert countries.tie("KG", "RU") == 1.0


def test_a_projection_of_nothing_has_no_nodes() -> None:
    assert len(ContactGraph.from_parts([], []).project("region")) == 0
    assert len(graph_of("ab", ["ab"]).project("country")) == 0


def test_a_part_of_an_unlisted_member_and_a_member_listed_twice_are_refused() -> None:
    with pytest.raises(UnknownNameError, match="'b'"):
        ContactGraph.from_parts([Member("a")], [Part("x", "b")])
    with pytest.raises(UnknownNameError, match="two members have the id 'a'"):
        ContactGraph.from_parts([Member("a"), Member("a")], [])


def test_unknown_levels_and_ways_between_levels_are_refused() -> None:
    graph = graph_of("ab", ["ab"])
    with pytest.raises(UnknownNameError, match="planet"):
        graph.project("planet")  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="region"):
        graph.project("country").project("region")
    assert graph.project("institution") is graph


@given(records())
def test_the_weights_of_all_ties_add_up_to_those_of_the_events(given_records: tuple[list[Member], list[Part]]) -> None:
    members, parts = given_records
    named = [Member(member.id) for member in members]
    assert ContactGraph.from_parts(named, parts).total_weight == pytest.approx(pair_weight(parts))


@given(records(), st.sampled_from(["region", "country"]))
def test_a_projection_conserves_weight(given_records: tuple[list[Member], list[Part]], level: str) -> None:
    members, parts = given_records
    projected = ContactGraph.from_parts(members, parts).project("region" if level == "region" else "country")
    assert projected.total_weight + projected.left_out.weight == pytest.approx(pair_weight(parts))


@given(records())
def test_weights_are_symmetric_with_an_empty_diagonal(given_records: tuple[list[Member], list[Part]]) -> None:
    graph = ContactGraph.from_parts(*given_records)
    weights = graph.weights.toarray()
    assert (weights == weights.T).all()
    assert (weights.diagonal() == 0).all()


@given(records())
def test_networkx_and_back_is_the_same_graph(given_records: tuple[list[Member], list[Part]]) -> None:
    graph = ContactGraph.from_parts(*given_records)
    back = ContactGraph.from_networkx(graph.to_networkx())
    assert back.members == graph.members
    assert back.weights.toarray() == pytest.approx(graph.weights.toarray())


@pytest.mark.parametrize("weight", [-1.0, 0.0, float("nan"), float("inf")])
def test_a_networkx_weight_that_no_tie_can_have_is_refused_by_the_names_of_its_ends(weight: float) -> None:
    source: nx.Graph[str] = nx.Graph()
    source.add_edge("a", "b", weight=1.0)
    source.add_edge("b", "c", weight=weight)
    with pytest.raises(ValueError, match=f"the edge between 'b' and 'c' weighs {weight};"):
        ContactGraph.from_networkx(source)


def test_two_networkx_nodes_that_would_have_one_id_are_refused_by_name() -> None:
    source: nx.Graph[Any] = nx.Graph([(1, 2), ("1", "3")])
    with pytest.raises(ValueError, match="the nodes 1 and '1' would both be called '1'"):
        ContactGraph.from_networkx(source)


def test_a_networkx_graph_without_weights_has_ties_of_one_and_loops_stay_inside() -> None:
    source: nx.Graph[str] = nx.Graph([("a", "b"), ("b", "b")])
    graph = ContactGraph.from_networkx(source)
    assert graph.tie("a", "b") == 1.0
    assert graph.records("a", "b") == ("a - b",)
    assert graph.inside.tolist() == [0.0, 1.0]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009", "2009-01-01", "2009-12-31"),
        ("2010-02", "2010-02-01", "2010-02-28"),
        ("2009?-09-25", "2009-09-25", "2009-09-25"),
        ("2009-06-14/2009-06-18", "2009-06-14", "2009-06-18"),
        ("2009/..", "2009-01-01", "2009-12-31"),
        ("../2009-03", "2009-03-01", "2009-03-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2010-24", "2010-12-01", "2011-02-28"),
        ("2012-XX-03", "2012-01-01", "2012-12-31"),
        ("2023-11-21T10:00:00", "2023-11-21", "2023-11-21"),
    ],
)
def test_a_date_is_known_as_far_as_it_is_written(text: str, first: str, last: str) -> None:
    period = parse_period(text)
    assert period is not None
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["", "..", "XXXX-12-02", "../..", " "])
def test_a_date_without_a_year_is_no_date(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize("text", ["soon", "2009-13", "2009-02-30", "2010/2009", "09", "2009-6"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|span|day|month"):
        parse_period(text)
