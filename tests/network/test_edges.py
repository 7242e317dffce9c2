"""What holds at the edges: nobody there, nobody tied, everything barred, answers that contradict each other."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import (
    ContactGraph,
    Member,
    Outcome,
    Part,
    Suggestions,
    UnknownNameError,
    backtest,
    calibrate,
    report,
    report_difference,
    suggest,
    what_if,
)
from consortium_network.testing import complete, graph_of, path, star

SIZE = 40
NAMES = [f"m{number:02}" for number in range(SIZE)]


def ring() -> ContactGraph:
    """Forty members in four countries; each year from 2000 to 2019 every member meets the next but so many."""
    members = [Member(name, country="ABCD"[number % 4]) for number, name in enumerate(NAMES)]
    parts = [
        Part(f"{year}-{number:02}", NAMES[end % SIZE], str(year))
        for year in range(2000, 2020)
        for number in range(year % 5, SIZE, 5)
        for end in (number, number + 1 + (year - 2000) // 4)
    ]
    return ContactGraph.from_parts(members, parts)


def crowd(size: int) -> ContactGraph:
    """Members of one event on reading."""
    names = [f"m{number:02}" for number in range(size)]
    return ContactGraph.from_parts([Member(name) for name in names], [Part("fair", n, topic="reading") for n in names])


def listed(found: Suggestions) -> list[tuple[str, str, float]]:
    return [(suggestion.member, suggestion.partner, suggestion.score) for suggestion in found]


NOTHING_TO_FORETELL = {
    "nobody": graph_of("", []),
    "one member": graph_of("a", []),
    "one member at an event": graph_of("a", ["a"]),
    "newcomers alone": graph_of(NAMES, []),
    "one tie among forty": graph_of(NAMES, [("m00", "m01")]),
    "one event of all": crowd(SIZE),
    "one event too large": crowd(61),
    "a star": star(SIZE),
    "pairs": graph_of(NAMES, zip(NAMES[::2], NAMES[1::2], strict=True)),
}


@pytest.mark.parametrize("graph", NOTHING_TO_FORETELL.values(), ids=NOTHING_TO_FORETELL.keys())
class TestNothingToForetell:
    def test_nobody_is_judged(self, graph: ContactGraph) -> None:
        found = backtest(graph)
        assert (found.members, found.new_ties, found.method, dict(found.scores)) == (0, 0, "fixed", {})
        assert found.sentences("en")[0].startswith("Nothing to judge")
        assert found.sentences("ru")[0].startswith("Судить не о чем")

    def test_nothing_is_promised(self, graph: ContactGraph) -> None:
        assert calibrate(graph) is None
        assert backtest(graph).promised_ties is None

    def test_a_note_says_that_there_is_too_little_past(self, graph: ContactGraph) -> None:
        found = suggest(graph, top=2)
        wanted = "too_little_past" if len(graph) > 30 else "too_little_data"
        assert (found.method, found.notes[0].kind) == ("fixed", wanted)

    def test_a_report_says_how_many_are_there_and_how_many_ties(self, graph: ContactGraph) -> None:
        found = report(graph)
        assert (found.members, found.ties) == (len(graph), graph.tie_count)

    def test_undated_events_are_no_news(self, graph: ContactGraph) -> None:
        found = report_difference(graph, since="2005")
        assert [insight.sentence("en") for insight in found.insights] == ["After 2005-12-31, no new tie came."]


def test_an_event_too_large_ties_nobody_but_tells_of_its_topic() -> None:
    found = suggest(crowd(61), top=1)
    assert len(found) == 61
    assert {found[place].reasons[0].kind for place in range(61)} == {"shared_topics"}


def test_newcomers_alone_meet_by_topic() -> None:
    topics = {"a": "music", "b": "sport", "c": "music", "d": "sport"}
    graph = ContactGraph.from_parts([Member(name, topics=frozenset({held})) for name, held in topics.items()], [])
    assert [suggestion.partner for suggestion in suggest(graph, top=1)] == ["c", "d", "a", "b"]


def test_ties_inside_countries_leave_countries_to_be_brought_together() -> None:
    members = [Member("a", country="KZ"), Member("b", country="KZ"), Member("c", country="PL")]
    between = ContactGraph.from_parts(members, [Part("x", "a"), Part("x", "b")]).project("country")
    assert between.inside.tolist() == [1.0, 0.0]
    assert [(s.member, s.partner) for s in suggest(between)] == [("KZ", "PL"), ("PL", "KZ")]


def test_a_complete_graph_leaves_what_was_hidden_to_be_foretold() -> None:
    found = backtest(complete(31))
    assert found.scores["suggested"].precision == pytest.approx(found.ceiling)


def test_nobody_who_asks_gets_nothing() -> None:
    assert len(suggest(path(4), members=[])) == 0


def test_more_places_than_a_pool_holds_are_filled() -> None:
    found = suggest(path(230), members=["m00"], top=1000, method="fixed")
    assert len({suggestion.partner for suggestion in found}) == 230 - 2


def test_where_all_are_excluded_or_all_but_one_there_are_no_lists() -> None:
    names = [f"m{number:02}" for number in range(4)]
    assert len(suggest(path(4), excluded=names)) == 0
    assert len(suggest(path(4), excluded=names[1:])) == 0


def test_where_all_pairs_are_known_there_are_no_lists() -> None:
    names = [f"m{number:02}" for number in range(4)]
    assert len(suggest(path(4), known=[(one, other) for one in names for other in names])) == 0


def test_before_the_first_day_all_are_newcomers() -> None:
    found = suggest(ring(), at="1999", top=1)
    assert [(note.kind, dict(note.facts)) for note in found.notes if note.kind == "newcomers"] == [
        ("newcomers", {"members": SIZE})
    ]


def test_a_day_after_everything_judges_as_if_no_day_were_given() -> None:
    late, whole = backtest(ring(), until="2050"), backtest(ring())
    assert [[note.kind for note in found.notes] for found in (late, whole)] == [["nothing_new_then"], ["undated_split"]]
    assert replace(late, notes=()) == replace(whole, notes=())


def test_answers_about_oneself_strangers_and_ties_teach_nothing() -> None:
    graph = ring()
    idle = [
        Outcome("m00", "m00", agreed=True),
        Outcome("m00", "stranger", agreed=True),
        Outcome("m00", graph.partners("m00")[0], agreed=True),
    ]
    assert listed(suggest(graph, top=3, outcomes=idle)) == listed(suggest(graph, top=3))


def test_of_two_answers_about_a_pair_the_later_counts() -> None:
    graph = ring()
    kept, yes, no = (
        Outcome(*pair, agreed=agreed)
        for pair, agreed in ((("m00", "m20"), True), (("m00", "m21"), True), (("m21", "m00"), False))
    )
    changed = suggest(graph, top=3, outcomes=[kept, yes, no])
    assert listed(changed) == listed(suggest(graph, top=3, outcomes=[kept, no]))
    assert listed(changed) != listed(suggest(graph, top=3, outcomes=[kept, no, yes]))


def test_too_little_data_learns_from_no_decision() -> None:
    agreed = [Outcome("m00", "m03", agreed=True)]
    assert listed(suggest(path(6), outcomes=agreed)) == listed(suggest(path(6)))


def test_between_countries_new_ground_is_everywhere_and_changes_no_order() -> None:
    names = [f"c{number:02}" for number in range(8)]
    members = [Member(name, country=name) for name in names]
    parts = [Part(f"{one}-{other}", end) for one, other in pairwise(names) for end in (one, other)]
    between = ContactGraph.from_parts(members, parts).project("country")
    plain, raised = (suggest(between, top=4, new_ground=bonus) for bonus in (0.0, 2.0))
    assert [suggestion.partner for suggestion in plain] == [suggestion.partner for suggestion in raised]


def test_places_that_are_no_numbers_are_near_to_nobody() -> None:
    spots = {"a": 50.0, "b": float("nan"), "c": 50.0, "d": 51.0}
    graph = ContactGraph.from_parts([Member(name, lat=lat, lon=30.0) for name, lat in spots.items()], [])
    near = {(s.member, s.partner) for s in suggest(graph) for reason in s.reasons if reason.kind == "near"}
    assert near == {("a", "c"), ("c", "a"), ("a", "d"), ("d", "a"), ("c", "d"), ("d", "c")}


def test_a_party_named_twice_is_one() -> None:
    parts = [Part("x", "a", "2010", topic="music"), Part("x", "a", "2011", topic="music"), Part("x", "b", "2012")]
    graph = ContactGraph.from_parts([Member("a"), Member("b")], parts)
    assert (
        graph.tie("a", "b"),
        graph.events[0].size,
        str(graph.events[0].period and graph.events[0].period.first),
    ) == (
        1.0,
        2,
        "2010-01-01",
    )


def test_a_limit_of_one_list_still_fills_every_list() -> None:
    assert [len(suggest(path(5), top=2, exposure=1).of(name)) for name in ("m00", "m02", "m04")] == [2, 2, 2]


def test_a_tie_with_oneself_is_no_prospect() -> None:
    with pytest.raises(UnknownNameError):
        what_if(path(3), "m00", "m00")


def test_a_first_tie_of_two_newcomers_would_begin_something() -> None:
    found = what_if(graph_of("ab", []), "a", "b")
    assert (found.distance, found.joined, [insight.kind for insight in found.insights]) == (None, 2, ["would_begin"])


def invented(seed: int) -> ContactGraph:
    """Thirty-one to sixty members, some without ties, country, place or topic, and meetings of two to five."""
    rng = np.random.default_rng(seed)
    size = int(rng.integers(31, 61))
    names = [f"m{number:02}" for number in range(size)]
    members = [
        Member(
            name,
            country=str(rng.choice(["", "A", "B", "C"])),
            sector=str(rng.choice(["", "school", "college"])),
            lat=[None, float(rng.uniform(-90, 90))][rng.integers(2)],
            lon=float(rng.uniform(-180, 180)),
            topics=frozenset({f"t{rng.integers(4)}"}),
        )
        for name in names
    ]
    parts = [
        Part(f"e{event:03}", name, str(2000 + event // 10))
        for event in range(100)
        for name in rng.choice(names[5:], int(rng.integers(2, 6)), replace=False).tolist()
    ]
    return ContactGraph.from_parts(members, parts)


@given(st.integers(0, 2**32), st.sampled_from([None, 1, 4]))
@settings(deadline=None, max_examples=8)
def test_the_fitted_method_keeps_the_rules_of_a_list(seed: int, exposure: int | None) -> None:
    graph = invented(seed)
    found = suggest(graph, top=4, exposure=exposure)
    pairs = [(suggestion.member, suggestion.partner) for suggestion in found]
    assert found.method == "fitted"
    assert len(set(pairs)) == len(pairs) == 4 * len(graph)
    assert all(one != other and graph.tie(one, other) == 0 for one, other in pairs)
    assert all(s.low <= s.probability <= s.high for s in found if s.probability and s.low and s.high)
    assert all(s.reasons and s.sentence("en") and s.sentence("ru") for s in found)


def test_the_order_in_which_parts_are_given_changes_nothing() -> None:
    members = [Member(name) for name in NAMES]
    parts = [Part(f"{number}", NAMES[(number * step) % SIZE], "2010") for number in range(60) for step in (3, 7)]
    one, other = (ContactGraph.from_parts(members, given) for given in (parts, parts[::-1]))
    assert listed(suggest(one, top=3)) == listed(suggest(other, top=3))
