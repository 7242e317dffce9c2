"""The engine's measures, in each of their forms, against networkx."""

from collections.abc import Mapping

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from consortium_network import pagerank, personalised_pagerank
from consortium_network.arrays import Floats
from consortium_network.engine import centrality
from consortium_network.engine.partners import Engine
from tests.network.adjacencies import Pairs, by_networkx, crowd, sized_pairs, tied, uncompiled

ENGINES: tuple[Engine, ...] = ("numba", "scipy")


def same(ours: Floats, theirs: Mapping[int, float]) -> None:
    assert ours.tolist() == pytest.approx([theirs[row] for row in sorted(theirs)], abs=1e-9, nan_ok=True)


@pytest.mark.parametrize("engine", ENGINES)
@given(given_ties=sized_pairs())
@settings(deadline=None, max_examples=60)
def test_measures_equal_networkx(engine: Engine, given_ties: tuple[int, Pairs]) -> None:
    adjacency, graph = tied(*given_ties), by_networkx(*given_ties)
    same(pagerank(adjacency, engine=engine), nx.pagerank(graph))
    same(centrality.core_numbers(adjacency, engine=engine), nx.core_number(graph))
    same(centrality.constraint(adjacency, engine=engine), nx.constraint(graph))
    paths = centrality.dependencies(adjacency, np.arange(len(adjacency)), engine=engine) / 2
    same(paths, nx.betweenness_centrality(graph, normalized=False))


@pytest.mark.parametrize("engine", ENGINES)
def test_pagerank_stops_where_networkx_stops(engine: Engine) -> None:
    adjacency, graph = tied(*crowd(200, 900, seed=1)), by_networkx(*crowd(200, 900, seed=1))
    same(pagerank(adjacency, tolerance=1e-3, engine=engine), nx.pagerank(graph, tol=1e-3))
    same(pagerank(adjacency, damping=0.5, tolerance=1e-12, engine=engine), nx.pagerank(graph, alpha=0.5, tol=1e-12))


@pytest.mark.parametrize("engine", ENGINES)
def test_participation_is_one_less_the_squared_shares_of_known_groups(engine: Engine) -> None:
    star = tied(6, frozenset({(1, 0), (2, 0), (3, 0), (4, 0)}))
    # Groups of the partners: 0, 0, 1, unknown: 1 - (2/3)**2 - (1/3)**2. Whoever knows nobody known has none.
    found = centrality.participation(star, np.array([-1, 0, 0, 1, -1, 1]), engine=engine)
    assert found[0] == pytest.approx(4 / 9)
    assert np.isnan(found[1:]).all()


@pytest.mark.parametrize("engine", ENGINES)
def test_squares_are_summed_source_by_source(engine: Engine) -> None:
    # In a path of four, 1 lies between 0 and two others; from 3 (twice asked) it lies before one.
    path = tied(4, frozenset({(1, 0), (2, 1), (3, 2)}))
    total, squares = centrality.dependency_moments(path, np.array([0, 3, 3]), engine=engine)
    assert total.tolist() == [0, 2 + 1 + 1, 1 + 2 + 2, 0]
    assert squares.tolist() == [0, 4 + 1 + 1, 1 + 4 + 4, 0]


@pytest.mark.parametrize("engine", ENGINES)
def test_an_empty_graph_has_no_values(engine: Engine) -> None:
    empty = tied(0, frozenset())
    assert len(pagerank(empty, engine=engine)) == 0
    assert len(centrality.core_numbers(empty, engine=engine)) == 0


@pytest.mark.parametrize("engine", ENGINES)
def test_personalised_pagerank_is_that_of_networkx(engine: Engine) -> None:
    size, ties = crowd(80, 300, seed=2)
    graph, rows = by_networkx(size, ties), np.flatnonzero(tied(size, ties).degree)[:70]
    found = personalised_pagerank(tied(size, ties), rows, top=5, engine=engine)
    for row, partners, scores in zip(rows.tolist(), found.partners, found.scores, strict=True):
        theirs = nx.pagerank(graph, alpha=0.85, personalization={row: 1}, tol=1e-13, max_iter=500)
        best = sorted((theirs[end] for end in set(graph) - set(graph[row]) - {row}), reverse=True)[:5]
        assert scores.tolist() == pytest.approx(best, abs=3e-6)
        assert [theirs[int(end)] for end in partners] == pytest.approx(best, abs=3e-6)


def test_kernels_give_the_same_as_plain_python(monkeypatch: pytest.MonkeyPatch) -> None:
    adjacency = tied(*crowd(60, 200, seed=3))
    groups, sources = np.arange(60) % 5 - 1, np.arange(0, 60, 7)
    expected = personalised_pagerank(adjacency, engine="scipy")
    uncompiled(monkeypatch)
    assert pagerank(adjacency, engine="numba") == pytest.approx(pagerank(adjacency, engine="scipy"))
    for measure in (centrality.core_numbers, centrality.constraint):
        ours = measure(adjacency, engine="numba")
        assert ours == pytest.approx(measure(adjacency, engine="scipy"), nan_ok=True)
    shares = centrality.participation(adjacency, groups, engine="numba")
    assert shares == pytest.approx(centrality.participation(adjacency, groups, engine="scipy"), nan_ok=True)
    moments = centrality.dependency_moments(adjacency, sources, engine="numba")
    assert moments[1] == pytest.approx(centrality.dependency_moments(adjacency, sources, engine="scipy")[1])
    found = personalised_pagerank(adjacency, engine="numba")
    assert found.scores == pytest.approx(expected.scores, abs=1e-5)
