"""Predictors against hand-worked graphs, dense matrices and networkx; ranks; learning."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import check_grad

from consortium_network import ContactGraph, Member, Part
from consortium_network.arrays import Floats
from consortium_network.learning import Lesson, loss
from consortium_network.predictors import PREDICTORS, Block, Pairs, View
from consortium_network.ranking import middle_ranks
from consortium_network.testing import complete, graph_of, path, star

EVERYONE = {predictor.name: predictor for predictor in PREDICTORS}


def all_pairs(graph: ContactGraph) -> Pairs:
    view = View(graph)
    everyone = np.arange(view.size)
    return Pairs(Block(view, everyone), np.arange(view.size + 1) * view.size, np.tile(everyone, view.size))


def scores(graph: ContactGraph, name: str) -> Floats:
    return EVERYONE[name].score(all_pairs(graph)).reshape(len(graph), len(graph))


def pair(graph: ContactGraph, name: str, one: str, other: str) -> float:
    return float(scores(graph, name)[graph.row(one), graph.row(other)])


@st.composite
def graphs(draw: st.DrawFn) -> ContactGraph:
    size = draw(st.integers(3, 9))
    names = [f"m{row}" for row in range(size)]
    return graph_of(names, draw(st.lists(st.sets(st.sampled_from(names), min_size=2, max_size=3), max_size=12)))


@given(graphs())
@settings(deadline=None, max_examples=50)
def test_neighbour_predictors_equal_networkx(graph: ContactGraph) -> None:
    other = graph.to_networkx()
    apart = list(nx.non_edges(other))
    theirs = {
        "resource_allocation": nx.resource_allocation_index(other, apart),
        "jaccard": nx.jaccard_coefficient(other, apart),
        "adamic_adar": nx.adamic_adar_index(other, apart),
    }
    ours = {name: scores(graph, name) for name in theirs}
    assert all(
        ours[name][graph.row(one), graph.row(two)] == pytest.approx(value)
        for name, found in theirs.items()
        for one, two, value in found
    )


def test_in_a_star_the_ends_share_the_middle() -> None:
    graph = star(4)
    assert pair(graph, "common_neighbours", "m01", "m02") == 1
    assert pair(graph, "resource_allocation", "m01", "m02") == pytest.approx(1 / 4)
    assert pair(graph, "salton", "m01", "m02") == pytest.approx(1)
    assert pair(graph, "preferential_attachment", "m01", "m00") == 4


def test_weighted_resource_allocation_divides_by_strength() -> None:
    # a-z weighs 2, b-z weighs 1, so z has strength 3: 2 * 1 / 3.
    graph = graph_of("abz", ["az", "az", "bz"])
    assert pair(graph, "weighted_resource_allocation", "a", "b") == pytest.approx(2 / 3)


def test_three_paths_divide_by_the_roots_of_inner_degrees() -> None:
    # One path m0-m1-m2-m3, inner degrees 2 and 2: 1 / sqrt(2 * 2).
    assert pair(path(4), "three_paths", "m00", "m03") == pytest.approx(1 / 2)


def test_local_path_adds_a_hundredth_of_the_paths_of_three() -> None:
    assert pair(path(4), "local_path", "m00", "m03") == pytest.approx(0.01)
    assert pair(path(4), "local_path", "m00", "m02") == pytest.approx(1)


def test_katz_damps_each_further_tie_by_half_the_largest_eigenvalue() -> None:
    # The largest eigenvalue of K5 is 4; walks of 2 ties between two members: 3, of 3: 13, of 4: 51, of 5: 205,
    # of 6: 819 (each is 3 times the last plus 4 times that before).
    b = 0.5 / 4
    walks = {2: 3, 3: 13, 4: 51, 5: 205, 6: 819}
    expected = sum(b**length * count for length, count in walks.items())
    assert pair(complete(5), "katz", "m00", "m01") == pytest.approx(expected, rel=1e-6)


def test_a_walk_in_a_star_is_at_another_end_after_two_steps_or_for_ever() -> None:
    # From one end a step leads to the middle for sure, the next to this end with chance 1/4; one end has one of
    # the eight ends of ties, which is where a long walk is found.
    expected = 0.15 * 0.85**2 / 4 + 0.85**4 / 8
    assert pair(star(4), "walk", "m01", "m02") == pytest.approx(expected)


def test_a_walk_along_a_path_is_at_the_far_end_after_three_steps_or_for_ever() -> None:
    # m0-m1-m2-m3: the first step is sure, the next two take one of two ways each; one of six ends is at m3.
    expected = 0.15 * 0.85**3 / 4 + 0.85**4 / 6
    assert pair(path(4), "walk", "m00", "m03") == pytest.approx(expected)
    assert pair(path(4), "weighted_walk", "m00", "m03") == pytest.approx(0.25 * 0.75**3 / 4 + 0.75**4 / 6)


@given(graphs())
@settings(deadline=None, max_examples=50)
def test_two_and_three_steps_equal_products_of_whole_matrices(graph: ContactGraph) -> None:
    pairs = all_pairs(graph)
    ties, weights = graph.ties.toarray(), graph.weights.toarray()
    shape = ties.shape
    per_degree = np.diag(np.divide(1, graph.degree, out=np.zeros(len(graph)), where=graph.degree > 0))
    per_strength = np.diag(np.divide(1, graph.strength, out=np.zeros(len(graph)), where=graph.strength > 0))
    assert pairs.common.reshape(shape) == pytest.approx(ties @ ties)
    assert pairs.resource.reshape(shape) == pytest.approx(ties @ per_degree @ ties)
    assert pairs.weighted_resource.reshape(shape) == pytest.approx(weights @ per_strength @ weights)
    assert pairs.three_steps.reshape(shape) == pytest.approx(ties @ ties @ ties)
    assert pairs.resource_a_step_more.reshape(shape) == pytest.approx(ties @ per_degree @ ties @ per_degree @ ties)
    weighted = pairs.a_step_more(pairs.block.reach.data, pairs.view.weights)
    assert weighted.reshape(shape) == pytest.approx(ties @ ties @ weights)


def test_all_eigenvectors_together_give_the_ties_back() -> None:
    # A star has two eigenvalues that are not zero, and both are kept.
    low = scores(star(6), "low_rank_32")
    assert low == pytest.approx(star(6).ties.toarray(), abs=1e-9)


def test_shared_topics_count_one_over_their_holders() -> None:
    members = [Member(m, topics=frozenset(topics)) for m, topics in (("a", "tu"), ("b", "t"), ("c", "tu"))]
    graph = ContactGraph.from_parts(members, [])
    assert pair(graph, "shared_topics", "a", "b") == pytest.approx(1 / 3)
    assert pair(graph, "shared_topics", "a", "c") == pytest.approx(1 / 3 + 1 / 2)


def test_country_pairs_are_the_smoothed_log_of_observed_over_expected() -> None:
    members = [Member(m, country="N" if m in "ab" else "S") for m in "abxy"]
    graph = ContactGraph.from_parts(members, [Part(tie, m) for tie in ("ab", "xy") for m in tie])
    # Two ends of ties in each, 4 in all: 1 expected between and 1 within (from both ends); 0 and 2 observed.
    assert pair(graph, "country_pairs", "a", "x") == pytest.approx(np.log(1 / 2))
    assert pair(graph, "country_pairs", "a", "b") == pytest.approx(np.log(3 / 2))


def test_nearer_members_score_higher_and_unknown_places_the_median() -> None:
    members = [Member("a", lat=50, lon=0), Member("b", lat=51, lon=0), Member("c", lat=60, lon=0), Member("d")]
    graph = ContactGraph.from_parts(members, [])
    near = scores(graph, "nearness")[0]
    assert near[1] > near[2]
    assert near[1] == pytest.approx(-np.log1p(111.19), rel=1e-3)
    assert near[3] == pytest.approx(near[1])


def test_recent_events_count_more() -> None:
    parts = [
        *(Part("old", m, "2000") for m in "az"),
        *(Part("new", m, "2020") for m in "bz"),
        *(Part("old too", m, "2000") for m in "ay"),
    ]
    graph = ContactGraph.from_parts([Member(m) for m in "abyz"], parts)
    activity = scores(graph, "recent_preferential_attachment")[0]
    assert activity[graph.row("b")] == pytest.approx(1.001)
    assert activity[graph.row("a")] == pytest.approx(2 / 8 + 0.002)


@given(graphs())
@settings(deadline=None, max_examples=25)
def test_every_predictor_that_fits_scores_every_pair_with_a_finite_number(graph: ContactGraph) -> None:
    pairs = all_pairs(graph)
    found = [predictor.score(pairs) for predictor in PREDICTORS if predictor.fits(pairs.view)]
    assert all(score.shape == (len(graph) ** 2,) and np.isfinite(score).all() for score in found)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12))
def test_ranks_are_the_mean_place_of_equal_scores(values: list[int]) -> None:
    row = np.array([values], dtype=np.float64)
    ranks = middle_ranks(row, np.ones(row.shape, dtype=np.bool_))[0]
    expected = [sum(v > x for v in values) + (1 + sum(v == x for v in values)) / 2 for x in values]
    assert list(ranks) == pytest.approx(expected)


def test_the_slope_of_the_loss_is_its_derivative() -> None:
    rng = np.random.default_rng(0)
    lesson = Lesson(
        rng.normal(size=(12, 3)).astype(np.float32),
        np.repeat(np.arange(3), 4),
        np.array([1, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0], dtype=np.bool_),
        np.array([1, 1, 1, 2.5] * 3),
    )
    weights = np.array([0.5, -1.0, 0.25])
    step = 1e-2  # features are single precision, so the difference needs a wide step

    def value(at: Floats) -> float:
        return loss(at, lesson)[0]

    def slope(at: Floats) -> Floats:
        return loss(at, lesson)[1]

    away = check_grad(value, slope, weights, epsilon=step)
    assert away < 0.05


def test_one_list_of_two_is_a_coin_toss_without_weights() -> None:
    lesson = Lesson(np.ones((2, 1), np.float32), np.zeros(2, np.intp), np.array([True, False]), np.ones(2))
    assert loss(np.zeros(1), lesson)[0] == pytest.approx(np.log(2))
