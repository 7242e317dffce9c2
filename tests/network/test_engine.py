"""The engine's lists of best partners, against a pencil, networkx and each other."""

import subprocess
import sys
from math import log

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consortium_network import Adjacency, TopPartners, UnknownNameError, top_partners
from consortium_network.engine.compiling import can_compile
from consortium_network.engine.partners import By, Engine
from consortium_network.testing import graph_of
from tests.network.adjacencies import Pairs, by_networkx, crowd, sized_pairs, tied, uncompiled

ENGINES: tuple[Engine, ...] = ("numba", "scipy")
SCORES: tuple[By, ...] = ("resource_allocation", "adamic_adar", "common_neighbours")
# 1 and 2 share 0, 3 and 4; 5 hangs on 4.
LADDER = frozenset({(1, 0), (2, 0), (3, 1), (3, 2), (4, 1), (4, 2), (5, 4)})


def same(one: TopPartners, other: TopPartners) -> None:
    assert one.partners.tolist() == other.partners.tolist()
    assert one.scores.tolist() == other.scores.tolist()


def worth(by: By, degree: int) -> float:
    return {"resource_allocation": 1 / degree, "adamic_adar": 1 / log(degree), "common_neighbours": 1.0}[by]


def one_by_one(size: int, ties: Pairs, by: By) -> list[list[tuple[int, int]]]:
    """Return for each row all whom it could meet and the scores, the best first, by pure counting."""
    graph = by_networkx(size, ties)
    found: list[list[tuple[int, int]]] = []
    for row in range(size):
        scores: dict[int, int] = {}
        for via in graph[row]:
            degree = len(graph[via])
            for end in set(graph[via]) - set(graph[row]) - {row}:
                scores[end] = scores.get(end, 0) + round(worth(by, degree) * 2**32)
        found.append(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])))
    return found


@pytest.mark.parametrize("engine", ENGINES)
def test_each_shared_partner_counts_by_how_few_it_has(engine: Engine) -> None:
    found = top_partners(tied(6, LADDER), top=2, engine=engine)
    # 1 and 2 share 0 (two partners), 3 (two) and 4 (three): 1/2 + 1/2 + 1/3. 1 and 5 share 4 alone.
    assert found.partners[1].tolist() == [2, 5]
    assert (found.scores[1] / 2**32).tolist() == pytest.approx([4 / 3, 1 / 3], abs=1e-9)
    # 5 reaches 1 and 2 through 4; equal, so in the order of their numbers.
    assert found.partners[5].tolist() == [1, 2]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_list_ends_where_nobody_is_shared(engine: Engine) -> None:
    found = top_partners(tied(4, frozenset({(1, 0), (2, 1)})), top=3, engine=engine)
    assert found.partners.tolist() == [[2, -1, -1], [-1, -1, -1], [0, -1, -1], [-1, -1, -1]]
    assert found.scores[3].tolist() == [0, 0, 0]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("by", SCORES)
@given(given_ties=sized_pairs(), top=st.integers(0, 6))
@settings(deadline=None, max_examples=60)
def test_lists_are_those_of_counting_one_by_one(
    by: By, engine: Engine, given_ties: tuple[int, Pairs], top: int
) -> None:
    found = top_partners(tied(*given_ties), by=by, top=top, engine=engine)
    listed = [
        [(partner, score) for partner, score in zip(*row, strict=True) if partner >= 0]
        for row in zip(found.partners.tolist(), found.scores.tolist(), strict=True)
    ]
    assert listed == [row[:top] for row in one_by_one(*given_ties, by)]


@pytest.mark.parametrize("by", SCORES)
@pytest.mark.parametrize("top", [1, 10, 50])
def test_both_engines_give_one_answer_where_hubs_are_left_out_of_the_walk(by: By, top: int) -> None:
    adjacency = tied(*crowd(1500, 12_000, seed=1))
    same(
        top_partners(adjacency, by=by, top=top, engine="numba"), top_partners(adjacency, by=by, top=top, engine="scipy")
    )


@pytest.mark.parametrize("top", [3, 40])
def test_kernels_give_the_same_as_plain_python(monkeypatch: pytest.MonkeyPatch, top: int) -> None:
    adjacency = tied(*crowd(150, 700, seed=2))
    uncompiled(monkeypatch)
    same(top_partners(adjacency, top=top, engine="numba"), top_partners(adjacency, top=top, engine="scipy"))


def test_scores_are_those_of_networkx() -> None:
    size, ties = crowd(120, 600, seed=3)
    graph, found = by_networkx(size, ties), top_partners(tied(size, ties), by="adamic_adar", top=3)
    asked = [(row, int(partner)) for row in range(size) for partner in found.partners[row] if partner >= 0]
    theirs = [score for _, _, score in nx.adamic_adar_index(graph, asked)]
    assert (found.scores[found.partners >= 0] / 2**32).tolist() == pytest.approx(theirs, abs=1e-7)


def test_scores_are_those_of_igraph() -> None:
    igraph = pytest.importorskip("igraph")
    size, ties = crowd(120, 600, seed=4)
    theirs = np.array(igraph.Graph(size, list(ties)).similarity_inverse_log_weighted())
    found = top_partners(tied(size, ties), by="adamic_adar", top=5)
    rows, places = np.nonzero(found.partners >= 0)
    ours = found.scores[rows, places] / 2**32
    assert ours.tolist() == pytest.approx(theirs[rows, found.partners[rows, places]].tolist(), abs=1e-7)


@pytest.mark.parametrize("engine", ENGINES)
def test_some_rows_get_what_they_get_among_all(engine: Engine) -> None:
    adjacency = tied(*crowd(100, 400, seed=5))
    everybody = top_partners(adjacency, engine=engine)
    some = top_partners(adjacency, rows=np.array([7, 99, 7, 0]), engine=engine)
    same(some, TopPartners(everybody.partners[[7, 99, 7, 0]], everybody.scores[[7, 99, 7, 0]]))


def test_names_that_mean_nothing_are_refused() -> None:
    adjacency = tied(6, LADDER)
    with pytest.raises(UnknownNameError, match="adamic_adar"):
        top_partners(adjacency, by="jaccard")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
    with pytest.raises(UnknownNameError, match="scipy"):
        top_partners(adjacency, engine="cupy")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


def test_without_numba_large_graphs_are_answered_by_scipy(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = tied(*crowd(300, 2000, seed=6))
    expected = top_partners(adjacency, engine="numba")
    monkeypatch.setattr("consortium_network.engine.partners._WORTH_CALLING", 0)
    monkeypatch.setitem(sys.modules, "numba", None)
    assert not can_compile()
    same(top_partners(adjacency), expected)


def test_a_small_graph_never_loads_numba() -> None:
    asked = (
        "import sys; from consortium_network import *; from consortium_network.testing import complete;"
        "graph = complete(30); report(graph); adjacency = Adjacency.of_graph(graph);"
        "top_partners(adjacency); LiveTopPartners(adjacency).remove(0, 1); pagerank(adjacency);"
        "personalised_pagerank(adjacency); print('numba' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "False"


def test_an_adjacency_is_one_of_graph_matrix_or_pairs() -> None:
    graph = graph_of("abcd", ["ab", "bc", "ab"])
    of_graph = Adjacency.of_graph(graph)
    of_matrix = Adjacency.from_matrix(np.array([[0, 2, 0, 0], [0, 0, 0, 0], [0, 1, 5, 0], [0, 0, 0, 0]]))
    of_pairs = Adjacency.from_pairs(np.array([0, 1, 1, 3]), np.array([1, 0, 2, 3]), size=4)
    assert [of_graph.partners(row).tolist() for row in range(4)] == [[1], [0, 2], [1], []]
    assert of_matrix.indices.tolist() == of_pairs.indices.tolist() == of_graph.indices.tolist()
    assert len(of_pairs) == 4
    assert of_pairs.tie_count == 2
    # Row 0: by 1 to 0 and 2; row 1: by 0 and by 2 back to itself.
    assert of_pairs.paths.tolist() == [2, 2, 2, 0]


@given(sized_pairs())
@settings(deadline=None)
def test_rows_by_degree_are_the_same_ties_renumbered(given_ties: tuple[int, Pairs]) -> None:
    adjacency = tied(*given_ties)
    ranked, names, places = adjacency.by_degree
    assert ranked.degree.tolist() == sorted(adjacency.degree.tolist(), reverse=True)
    assert names[places].tolist() == list(range(len(adjacency)))
    for row in range(len(adjacency)):
        found = ranked.partners(int(places[row]))
        assert found.tolist() == sorted(found.tolist())
        assert sorted(names[found].tolist()) == adjacency.partners(row).tolist()
