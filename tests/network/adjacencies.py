"""Random ties for the tests of the engine, and kernels without their compiler."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import strategies as st

from consortium_network import Adjacency
from consortium_network.engine.compiling import Kernel

Pairs = frozenset[tuple[int, int]]


@st.composite
def pairs(draw: st.DrawFn, size: int) -> Pairs:
    possible = [(one, other) for one in range(size) for other in range(one)]
    return frozenset(draw(st.sets(st.sampled_from(possible)))) if possible else frozenset()


@st.composite
def sized_pairs(draw: st.DrawFn) -> tuple[int, Pairs]:
    size = draw(st.integers(1, 14))
    return size, draw(pairs(size))


def tied(size: int, ties: Pairs) -> Adjacency:
    ends = np.array(sorted(ties), dtype=np.int32).reshape(-1, 2)
    return Adjacency.from_pairs(ends[:, 0], ends[:, 1], size=size)


def by_networkx(size: int, ties: Pairs) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(ties)
    return graph


def crowd(size: int, ties: int, seed: int) -> tuple[int, Pairs]:
    """Return many ties, of which some members have most."""
    chance = np.random.default_rng(seed)
    ends = np.floor(size * chance.random((ties, 2)) ** 2.5).astype(int)
    return size, frozenset((max(one, other), min(one, other)) for one, other in ends.tolist() if one != other)


def uncompiled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every kernel run as the Python it is written in."""
    monkeypatch.setattr(Kernel, "compiled", property(lambda kernel: kernel.plain))
