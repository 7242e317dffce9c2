"""What one new tie would do, on graphs worked out by hand and against the graph with that tie."""

import json

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part, UnknownNameError, what_if
from consortium_network.measures.sampling import EXACT_UP_TO
from consortium_network.prospects import EndChange, FirstBetween, Nearer, Prospect, with_tie
from consortium_network.testing import graph_of, path, star


@st.composite
def pairs(draw: st.DrawFn) -> tuple[ContactGraph, str, str]:
    """A graph of up to nine members, and two of them that are not tied."""
    names = [f"m{row}" for row in range(draw(st.integers(3, 9)))]
    ties = draw(st.lists(st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True), max_size=14))
    one, other = draw(st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True))
    return graph_of(names, [tie for tie in ties if set(tie) != {one, other}]), one, other


def told(found: Prospect) -> dict[str, tuple[str, str]]:
    return {insight.kind: (insight.sentence(), insight.sentence("ru")) for insight in found.insights}


def test_the_ends_of_a_path_of_five_would_close_a_ring() -> None:
    found = what_if(path(5), "m00", "m04")
    assert (found.tied, found.distance, found.joined) == (0, 4, 5)
    # 0-4 from 4 to 1, 0-3 and 1-4 from 3 to 2: three pairs, 3 + 1 + 1 steps.
    assert found.nearer == Nearer(pairs=3, steps=5, newly_joined=0)
    # An end has one partner, then two that are not tied; in a ring of five it is between these two: one pair of six.
    changes = found.ends[0].changes
    assert changes["degree"] == EndChange(1, 2)
    assert changes["constraint"] == EndChange(1, 0.5)
    assert changes["effective_size"] == EndChange(1, 2)
    assert changes["betweenness"].before == 0
    assert changes["betweenness"].after == pytest.approx(1 / 6)


def test_the_tie_and_its_reach_are_told_in_both_languages() -> None:
    found = told(what_if(path(5), "m00", "m04"))
    assert found["steps_apart"] == ("m00 and m04 are 4 steps apart now.", "Сейчас между «m00» и «m04» 4 шага.")
    assert found["nearer"] == (
        "3 pairs of members would come nearer, by 1.67 steps on average.",
        "3 пары участников стали бы ближе, в среднем на 1,67 шага.",
    )
    assert found["freer"] == (
        "m04 would depend less on single partners: constraint 1 now, 0.5 then.",
        "Зависимость участника «m04» от отдельных партнёров снизилась бы: стеснённость сейчас 1, стала бы 0,5.",
    )
    assert found["between"][0] == "16.7 % of shortest paths between others would lead through m04, 0 % do now."


def test_many_ways_over_the_tie_are_counted_in_more_goes_than_one() -> None:
    found = what_if(path(700), "m00", "m699")
    # In the ring no two are further apart than 350; they were d apart, and are min(d, 700 - d) now: the 700 - d pairs
    # at each distance d from 351 to 699 come 2 d - 700 steps nearer.
    pairs = sum(700 - d for d in range(351, 700))
    assert found.nearer == Nearer(pairs, sum((700 - d) * (2 * d - 700) for d in range(351, 700)), 0)


def test_two_parts_would_be_joined() -> None:
    graph = graph_of("abcde", ["ab", "bc", "de"])
    found = what_if(graph, "c", "d")
    assert (found.distance, found.joined) == (None, 5)
    assert [end.part for end in found.ends] == [3, 2]
    assert found.nearer == Nearer(pairs=0, steps=0, newly_joined=6)
    assert told(found)["would_join"] == (
        (
            "A tie between c and d would join a part of 3 members and one of 2: "
            "6 pairs of members would have a way to each other."
        ),
        (
            "Связь между «c» и «d» соединила бы часть сети из 3 участников с частью из 2: "
            "путь появился бы у 6 пар участников."
        ),
    )


def test_who_is_alone_would_be_brought_in() -> None:
    graph = graph_of("abcd", ["ab"])
    assert told(what_if(graph, "c", "a"))["would_bring_in"] == (
        "A tie with a would bring c, alone until now, into a part of 2 members.",
        "Связь с участником «a» ввела бы участника «c», у которого связей нет, в часть сети из 2 участников.",
    )
    assert told(what_if(graph, "c", "d")) == {
        "would_begin": (
            "A tie between c and d would be the first of both.",
            "Связь между «c» и «d» была бы первой для обоих.",
        )
    }
    assert what_if(graph, "c", "d").ends[0].changes["constraint"] == EndChange(None, 1.0)


def test_countries_and_regions_that_have_no_tie_would_meet() -> None:
    members = [Member("a", country="N", region="N1"), Member("b", country="S", region="S1"), Member("c", country="S")]
    graph = ContactGraph.from_parts(members, [Part("x", name) for name in "ac"])
    assert what_if(graph, "a", "b").first_between == (FirstBetween("region", "N1", "S1"),)
    apart = ContactGraph.from_parts(members, [])
    found = what_if(apart, "b", "a", places={"N": "Norway"})
    assert found.first_between == (FirstBetween("country", "N", "S"), FirstBetween("region", "N1", "S1"))
    assert found.insights[1].sentence() == "It would be the first tie between the countries Norway and S."
    assert found.insights[1].sentence("ru") == "Это была бы первая связь между странами «Norway» и «S»."
    assert what_if(graph, "b", "c").first_between == ()


def test_who_is_tied_already_stays_as_it_is() -> None:
    found = what_if(graph_of("abc", ["ab", "ab", "bc"]), "a", "b")
    assert (found.tied, found.distance) == (2, 1)
    assert found.nearer == Nearer(0, 0, 0)
    assert told(found) == {
        "tied_already": ("a and b are tied already, by 2 events.", "«a» и «b» уже связаны 2 событиями.")
    }


def test_regions_can_be_asked_about_too() -> None:
    members = [Member(name, region=name.upper()) for name in "abc"] + [Member("d", named=False, region="C")]
    graph = ContactGraph.from_parts(members, [Part("x", "a"), Part("x", "d")]).project("region")
    assert what_if(graph, "B", "C").joined == 3
    assert (
        with_tie(ContactGraph.from_parts(members, [Part("x", "a"), Part("x", "d")]), "a", "b")
        .project("region")
        .tie("A", "C")
        == 1.0
    )


def test_a_large_graph_leaves_out_what_would_not_be_exact() -> None:
    found = what_if(star(EXACT_UP_TO), "m01", "m02")
    assert found.nearer is None
    assert found.ends[0].changes["betweenness"] == EndChange(None, None)
    assert found.ends[0].changes["degree"] == EndChange(1, 2)


def test_a_tie_has_two_ends_that_are_there() -> None:
    with pytest.raises(UnknownNameError, match="nobody"):
        what_if(path(2), "m00", "nobody")
    with pytest.raises(UnknownNameError, match="m00"):
        what_if(path(2), "m00", "m00")


@given(pairs())
@settings(deadline=None)
def test_distances_and_measures_are_those_of_networkx_with_the_tie(asked: tuple[ContactGraph, str, str]) -> None:
    graph, one, other = asked
    found = what_if(graph, one, other)
    then = graph.to_networkx()
    now = dict(nx.all_pairs_shortest_path_length(then))
    then.add_edge(one, other)
    later = dict(nx.all_pairs_shortest_path_length(then))
    steps = [(now[a].get(b), later[a].get(b)) for a in now for b in now if a < b]
    closer = [(was, will) for was, will in steps if was is not None and will is not None and will < was]
    joined = [will for was, will in steps if was is None and will is not None]
    assert found.nearer == Nearer(len(closer), sum(was - will for was, will in closer), len(joined))
    assert found.distance == now[one].get(other)
    assert found.joined == len(nx.node_connected_component(then, one))
    assert found.ends[0].changes["betweenness"].after == pytest.approx(nx.betweenness_centrality(then)[one])
    assert found.ends[1].changes["constraint"].after == pytest.approx(nx.constraint(then)[other])
    assert json.loads(json.dumps(found.as_json(), allow_nan=False))["joined"] == found.joined
