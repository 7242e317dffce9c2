"""What the fitted method learns besides: newcomers, decisions, new ground; and sharing out attention."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import ContactGraph, Member, Outcome, Part, suggest
from consortium_network.exposure import shared_out
from consortium_network.learning import fit_weights
from consortium_network.method import Ranked, choose_method
from consortium_network.new_ground import COST, chosen_bonus
from consortium_network.newcomers import newcomer_lists, without
from consortium_network.outcomes import drawn_from
from consortium_network.predictors import View
from consortium_network.ranking import Candidates, Drawn, fitting
from consortium_network.rehearsal import rehearsals
from consortium_network.testing import graph_of

COUNTRIES = "NSEW"


def bordered(members: int = 60, *, seed: int = 3) -> ContactGraph:
    """A dated network whose members meet within pairs of countries: N with S, E with W; five have no tie."""
    rng = np.random.default_rng(seed)
    people = [Member(f"m{row:02}", country=COUNTRIES[row % 4]) for row in range(members)]
    parts: list[Part] = []
    for year in range(2000, 2012):
        for event in range(12):
            pair = "NS" if rng.random() < 0.5 else "EW"
            can = [person.id for person in people[5:] if person.country in pair]
            parts += [Part(f"{year}-{event}", m, str(year)) for m in rng.choice(can, 3, replace=False).tolist()]
    return ContactGraph.from_parts(people, parts)


def drawn(rows: list[tuple[int, int, float, bool, bool]]) -> Drawn:
    """Draw pairs (member, partner, feature, whether on new ground, whether it came true)."""
    member, partner, feature, new, true = zip(*rows, strict=True)
    pairs = Candidates(
        np.array(member), np.array(partner), np.array(feature, np.float32)[:, None], np.array(new, np.bool_)
    )
    return Drawn(pairs, np.array(true, np.bool_), np.ones(len(rows)))


def test_a_newcomer_is_shown_the_countries_that_its_own_keeps_meeting() -> None:
    found = suggest(bordered(), top=5)
    shown = {suggestion.partner for suggestion in found.of("m00")}
    assert found.method == "fitted"
    assert {COUNTRIES[int(partner[1:]) % 4] for partner in shown} <= {"N", "S"}


def test_hiding_a_member_leaves_the_event_to_the_others() -> None:
    graph = graph_of("abcd", ["abc", "cd"])
    hidden = without(graph, np.array([0]))
    assert (hidden.partners("a"), hidden.partners("b"), hidden.tie("b", "c")) == ((), ("c",), 0.5)


def test_newcomers_are_those_of_time_windows_and_else_hidden_members() -> None:
    graph = bordered()
    predictors = fitting(View(graph))
    past = rehearsals(graph)
    undated = [replace(rehearsal, years=None) for rehearsal in past]
    for rehearsed in (past, undated):
        lists = newcomer_lists(graph, predictors, rehearsed)
        assert lists
        assert all(found.true.any() for found in lists)


def test_an_agreement_teaches_and_a_tie_that_came_of_it_is_passed_over() -> None:
    graph = bordered()
    view = View(graph)
    predictors = fitting(view)
    agreed = [
        Outcome("m08", "m10", agreed=True),
        Outcome("m11", "m08", agreed=False),
        Outcome("m08", "nobody", agreed=True),
    ]
    assert graph.tie("m08", "m10") == 0
    lesson = drawn_from(view, predictors, agreed)
    assert lesson is not None
    marked = np.flatnonzero(lesson.true | (lesson.counts > 1)).tolist()
    ends = [(int(lesson.pairs.members[place]), int(lesson.pairs.partners[place])) for place in marked]
    names = [(graph.members[a].id, graph.members[b].id) for a, b in ends]
    told = {name: (bool(lesson.true[at]), float(lesson.counts[at])) for name, at in zip(names, marked, strict=True)}
    assert told == {("m08", "m10"): (True, 1.0), ("m10", "m08"): (True, 1.0), ("m08", "m11"): (False, 5.0)}
    known = next(iter(graph.partners("m08")))
    assert drawn_from(view, predictors, [Outcome("m08", known, agreed=True)]) is None


def test_many_agreements_on_the_far_pairs_change_the_order_and_are_told() -> None:
    graph = bordered()
    far = [
        Outcome(one.id, other.id, agreed=True)
        for one in graph.members[5:]
        for other in graph.members[5:]
        if one.id < other.id and one.country + other.country in {"NE", "SW"} and not graph.tie(one.id, other.id)
    ]
    plain, taught = suggest(graph, top=10, new_ground=0.0), suggest(graph, top=10, outcomes=far, new_ground=0.0)

    def across(found: list[tuple[str, str]]) -> int:
        country = {member.id: member.country for member in graph.members}
        return sum({country[a], country[b]} in ({"N", "E"}, {"S", "W"}) for a, b in found)

    assert across([(s.member, s.partner) for s in taught]) > 2 * across([(s.member, s.partner) for s in plain])
    told = next(note for note in taught.notes if note.kind == "decisions")
    assert told.facts == {"decisions": len(far)}
    assert f"learnt from {len(far)} agreements" in told.sentence()


def test_agreements_of_newcomers_teach_what_counts_for_newcomers_alone() -> None:
    view = View(bordered())
    agreed = [Outcome("m00", f"m{row:02}", agreed=True) for row in (6, 7, 10, 11, 14, 15)]
    plain, taught = choose_method(view), choose_method(view, outcomes=agreed)
    assert taught.decisions == 6
    assert (plain.newcomer_weights != taught.newcomer_weights).any()
    # Whoever agreed with a newcomer learns too, as a member with ties: of them alone the other weights speak.
    both_new = choose_method(view, outcomes=[Outcome("m00", "m01", agreed=True)])
    assert (both_new.weights == plain.weights).all()
    assert (both_new.newcomer_weights != plain.newcomer_weights).any()


def test_the_bonus_is_the_largest_that_costs_little() -> None:
    # One list of eleven: ten near partners, of whom one comes true, and one on new ground 0.45 behind the last.
    rows = [(0, 1 + row, 2.0, False, row == 9) for row in range(10)]
    behind = [(0, 11, 1.55, True, False)]
    # Raised by 0.5 it would pass all ten, and the tenth, which came true, would fall out: all precision lost.
    assert chosen_bonus([drawn(rows + behind)], np.ones(1)) == 0.3
    # Nothing true is lost where it comes true itself.
    won = [(0, 11, 1.55, True, True)]
    assert chosen_bonus([drawn(rows + won)], np.ones(1)) == pytest.approx(1.4)
    assert chosen_bonus([drawn(rows)], np.ones(1)) == 0.0
    assert COST <= 0.05


def test_a_given_bonus_brings_partners_from_new_countries() -> None:
    graph = bordered()
    country = {member.id: member.country for member in graph.members}

    def new_countries(bonus: float) -> int:
        met = {m.id: {country[p] for p in graph.partners(m.id)} | {m.country} for m in graph.members}
        found = suggest(graph, top=5, new_ground=bonus, members=[m.id for m in graph.members[5:]])
        return sum(country[s.partner] not in met[s.member] for s in found)

    assert new_countries(5.0) > new_countries(0.0)


def test_nothing_true_gives_no_weights() -> None:
    assert fit_weights([], np.ones(2)) is None


@given(st.integers(2, 8), st.integers(1, 4), st.integers(1, 5), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_attention_is_shared_out_and_no_list_gets_shorter(size: int, top: int, most: int, random: object) -> None:
    rng = np.random.default_rng(hash(repr(random)) % 2**32)
    lists = [
        Ranked(row, order, np.arange(len(order), 0, -1.0))
        for row in range(size)
        for order in [rng.permutation(np.delete(np.arange(size), row))]
    ]
    found = shared_out(lists, top=top, most=most, size=size)
    assert [len(ranked.partners) for ranked in found] == [min(top, size - 1)] * size
    assert all(len(set(ranked.partners.tolist())) == len(ranked.partners) for ranked in found)
    shown = np.bincount(np.concatenate([ranked.partners for ranked in found]), minlength=size)
    if most >= top * size:
        assert all(a.partners.tolist() == b.partners[:top].tolist() for a, b in zip(found, lists, strict=True))
    if most * (size - 1) >= top * size + size * size:
        assert shown.max() <= most


def test_a_hub_stands_in_no_more_lists_than_allowed() -> None:
    graph = bordered()
    capped = suggest(graph, top=3, exposure=6)
    counts = np.unique([suggestion.partner for suggestion in capped], return_counts=True)[1]
    free = np.unique([suggestion.partner for suggestion in suggest(graph, top=3)], return_counts=True)[1]
    assert counts.max() <= 6 < free.max()
    assert len(capped) == 3 * len(graph)
    with pytest.raises(ValueError, match="exposure"):
        suggest(graph, exposure=0)


def test_the_fixed_method_takes_the_bonus_it_is_given() -> None:
    assert choose_method(View(bordered()), wanted="fixed", new_ground=0.4).new_ground == 0.4
    assert choose_method(View(bordered()), wanted="fixed").new_ground == 0.0
