"""Suggestions: what they never name, whom they always serve, and their reasons."""

from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Part, Suggestion, Suggestions, UnknownNameError, suggest
from consortium_network.method import MethodName
from consortium_network.testing import complete, graph_of, path, star

TOPICS = ("", "schools", "training", "festivals")
PLACES = ("", "RU", "KG", "KZ")


@st.composite
def graphs(draw: st.DrawFn) -> ContactGraph:
    """Up to twelve members with and without ties, topics, countries and places."""
    size = draw(st.integers(1, 12))
    members = [
        Member(
            f"m{row:02}",
            country=draw(st.sampled_from(PLACES)),
            region=draw(st.sampled_from(PLACES)),
            sector=draw(st.sampled_from(PLACES)),
            lat=draw(st.sampled_from([None, 1.0, 50.0])),
            lon=draw(st.sampled_from([None, 1.0, 80.0])),
            topics=frozenset(draw(st.sets(st.sampled_from(TOPICS[1:]), max_size=2))),
        )
        for row in range(size)
    ]
    events = draw(st.lists(st.sets(st.integers(0, size - 1), min_size=1, max_size=4), max_size=12))
    parts = [
        Part(
            f"e{number:02}",
            f"m{row:02}",
            draw(st.sampled_from(["", "2010", "2012"])),
            topic=draw(st.sampled_from(TOPICS)),
        )
        for number, event in enumerate(events)
        for row in sorted(event)
    ]
    return ContactGraph.from_parts(members, parts)


def pairs(found: Suggestions) -> list[tuple[str, str]]:
    return [(suggestion.member, suggestion.partner) for suggestion in found]


def partners(found: Suggestions, member: str) -> list[str]:
    return [suggestion.partner for suggestion in found.of(member)]


def two_parts(**topics: str) -> ContactGraph:
    """Two unconnected paths a-b-c and x-y-z, with a topic of its own for each member named."""
    ties = {"1": "ab", "2": "bc", "3": "xy", "4": "yz"}
    parts = [Part(event, member) for event, tie in ties.items() for member in tie]
    members = [Member(m, topics=frozenset({topics[m]} if m in topics else ())) for m in "abcxyz"]
    return ContactGraph.from_parts(members, parts)


@given(graphs(), st.data())
@settings(deadline=None, max_examples=60)
def test_a_suggestion_is_never_oneself_a_partner_a_repeat_barred_or_without_reason(
    graph: ContactGraph, data: st.DataObject
) -> None:
    names = st.sampled_from([member.id for member in graph.members])
    known = data.draw(st.lists(st.tuples(names, names), max_size=4))
    excluded = data.draw(st.sets(names, max_size=2))
    found = suggest(graph, top=5, known=known, excluded=excluded)
    named = pairs(found)
    assert len(set(named)) == len(named)
    assert all(one != other and graph.tie(one, other) == 0 for one, other in named)
    assert not {frozenset(pair) for pair in named} & {frozenset(pair) for pair in known}
    assert not {name for pair in named for name in pair} & excluded
    assert all(suggestion.reasons for suggestion in found)
    assert all(suggestion.sentence("en") and suggestion.sentence("ru") for suggestion in found)
    assert all(reason.records or reason.members for suggestion in found for reason in suggestion.reasons)


@given(graphs())
@settings(deadline=None, max_examples=40)
def test_every_member_gets_as_many_as_there_are_candidates(graph: ContactGraph) -> None:
    found = suggest(graph, top=3)
    expected = [min(3, len(graph) - 1 - len(graph.partners(member.id))) for member in graph.members]
    assert [len(found.of(member.id)) for member in graph.members] == expected


@given(graphs(), st.sampled_from(["region", "country"]))
@settings(deadline=None, max_examples=40)
def test_regions_and_countries_are_suggested_like_members(graph: ContactGraph, level: str) -> None:
    between = graph.project("region" if level == "region" else "country")
    found = suggest(between, top=2)
    assert all(between.tie(one, other) == 0 and one != other for one, other in pairs(found))
    assert all(suggestion.reasons for suggestion in found)


@given(graphs())
@settings(deadline=None, max_examples=20)
def test_the_same_graph_gives_the_same_answer(graph: ContactGraph) -> None:
    assert list(suggest(graph, top=4)) == list(suggest(graph, top=4))


def test_equal_candidates_go_by_id() -> None:
    assert partners(suggest(star(4), top=3), "m01") == ["m02", "m03", "m04"]


def test_ranks_count_from_one_and_scores_fall() -> None:
    found = suggest(path(6), top=3).of("m00")
    assert [suggestion.rank for suggestion in found] == [1, 2, 3]
    assert sorted((suggestion.score for suggestion in found), reverse=True) == [s.score for s in found]


def test_the_nearest_by_paths_comes_first() -> None:
    assert partners(suggest(path(6), top=2), "m00") == ["m02", "m03"]


def test_shared_topics_lead_across_unconnected_parts() -> None:
    graph = two_parts(a="festivals", z="festivals", x="schools", b="schools")
    across = [s for s in suggest(graph, top=10).of("a") if s.partner in "xyz"]
    assert across[0].partner == "z"
    assert {reason.kind for reason in across[0].reasons} >= {"shared_topics", "joins_parts"}


def test_without_topics_the_one_with_most_partners_leads_across_unconnected_parts() -> None:
    across = [s.partner for s in suggest(two_parts(), top=10).of("a") if s.partner in "xyz"]
    assert across == ["y", "x", "z"]


def test_a_newcomer_is_served_by_topics_and_popularity() -> None:
    members = [Member(name) for name in "abcde"] + [Member("new", topics=frozenset({"festivals"}))]
    parts = [
        *(Part("x", m, topic="festivals") for m in "ab"),
        *(Part("y", m, topic="schools") for m in "ce"),
        *(Part("z", m, topic="festivals") for m in "bd"),
    ]
    found = suggest(ContactGraph.from_parts(members, parts), top=4).of("new")
    assert found[0].partner == "b"
    assert {suggestion.partner for suggestion in found[:3]} == {"a", "b", "d"}
    assert found[0].reasons[0].facts["topics"] == ("festivals",)


def test_events_after_the_date_are_not_seen() -> None:
    members = [Member(name) for name in "abc"]
    parts = [Part("x", "a", "2010"), Part("x", "b", "2010"), Part("y", "b", "2015"), Part("y", "c", "2015")]
    graph = ContactGraph.from_parts(members, parts)
    assert ("b", "c") in pairs(suggest(graph, at="2012"))
    assert ("b", "c") not in pairs(suggest(graph))


def test_only_the_members_who_ask_get_lists() -> None:
    found = suggest(path(4), members=["m03", "m00"])
    assert sorted({suggestion.member for suggestion in found}) == ["m00", "m03"]
    with pytest.raises(UnknownNameError):
        suggest(path(4), members=["nobody"])


def test_up_to_thirty_members_the_result_says_that_little_can_be_known() -> None:
    assert suggest(path(30)).notes[0].kind == "too_little_data"
    assert suggest(path(30)).method == "fixed"
    assert "при 30 участниках" in suggest(path(30)).notes[0].sentence("ru")


def test_from_thirty_one_members_on_the_weights_are_fitted_where_there_is_a_past() -> None:
    ring = [Part(f"e{row:02}", f"m{(row + step) % 31:02}") for row in range(31) for step in (0, 1, 3)]
    found = suggest(ContactGraph.from_parts([Member(f"m{row:02}") for row in range(31)], ring))
    assert (found.method, found.members) == ("fitted", 31)
    bare = suggest(ContactGraph.from_parts([Member(f"m{row:02}") for row in range(31)], ring[:6]))
    assert (bare.method, bare.notes[0].kind) == ("fixed", "too_little_past")
    assert "Too little past" in bare.notes[0].sentence()


def test_what_cannot_be_done_is_refused_before_any_work() -> None:
    with pytest.raises(UnknownNameError, match="nobody"):
        suggest(path(40), members=["nobody"])
    with pytest.raises(UnknownNameError, match="boosted"):
        suggest(path(3), method=cast("MethodName", "boosted"))
    for bonus in (-1.0, 6.0, float("nan"), float("inf")):
        with pytest.raises(ValueError, match="new_ground"):
            suggest(path(3), new_ground=bonus)


def test_undated_events_give_no_probabilities_and_say_so() -> None:
    found = suggest(path(40), top=2)
    assert {suggestion.probability for suggestion in found} == {None}
    assert "no_closed_window" in {note.kind for note in found.notes}


def test_a_complete_graph_has_nothing_to_suggest() -> None:
    assert len(suggest(complete(4))) == 0


def test_a_graph_without_members_has_nothing_to_suggest() -> None:
    assert len(suggest(graph_of("", []))) == 0


def test_none_at_all_may_not_be_asked_for() -> None:
    with pytest.raises(ValueError, match="top"):
        suggest(path(3), top=0)


def test_progress_is_told_member_by_member() -> None:
    told: list[tuple[int, int, str]] = []
    suggest(path(3), progress=lambda done, total, label: told.append((done, total, label)))
    assert told == [(0, 3, "weighing the predictors"), (1, 3, "suggesting"), (2, 3, "suggesting")]


def test_every_pair_is_listed_once_the_better_rank_first() -> None:
    found = suggest(path(5), top=3)
    once = found.pairs()
    assert len({frozenset((s.member, s.partner)) for s in once}) == len(once)
    assert [s.rank for s in once] == sorted(s.rank for s in once)
    assert {frozenset(pair) for pair in pairs(found)} == {frozenset((s.member, s.partner)) for s in once}


def test_a_slice_of_suggestions_is_a_tuple_of_them() -> None:
    found = suggest(path(5), top=2)
    assert isinstance(found[0], Suggestion)
    assert found[:2] == (found[0], found[1])


def large(size: int = 312) -> ContactGraph:
    """A ring of groups of six: each group meets, and its first member meets the next group's."""
    names = [f"m{row:03}" for row in range(size)]
    groups = [names[start : start + 6] for start in range(0, size, 6)]
    events = [(f"g{number:02}", group[first : first + 3]) for number, group in enumerate(groups) for first in range(4)]
    parts = [Part(f"{event}-{place}", m) for place, (event, group) in enumerate(events) for m in group]
    parts += [
        Part(f"r{number:02}", m) for number in range(len(groups)) for m in (groups[number][0], groups[number - 1][0])
    ]
    return ContactGraph.from_parts([Member(name, country=name[-1]) for name in names], parts)


def test_in_a_larger_graph_weights_are_fitted_and_everyone_gets_ten() -> None:
    graph = large()
    found = suggest(graph, top=10)
    assert found.method == "fitted"
    assert {len(found.of(member.id)) for member in graph.members} == {10}
    assert all(graph.tie(one, other) == 0 for one, other in pairs(found))
    # The third and the fifth of a group share the fourth alone; nobody outside their group is so near.
    assert partners(found, "m002")[0] in {"m000", "m004", "m005"}


def test_suggestions_can_be_taken_by_place_and_slice_as_from_a_list() -> None:
    found = suggest(graph_of("abcd", ["ab", "bc", "cd"]), top=2)
    listed = list(found)
    assert len(found) == len(listed) > 2
    assert [found[place] for place in range(len(found))] == listed
    assert found[-1] == listed[-1]
    assert found[1:3] == tuple(listed[1:3])
    assert found.of("a") == tuple(s for s in listed if s.member == "a")
    assert found.of("nobody") == ()
    with pytest.raises(IndexError):
        found[len(found)]
