"""The engine of the contact graph on invented ties, beside the graph libraries that offer the same.

`python -m benchmarks --only graphs` measures 10,000 members with 100,000 ties; with `--all` also 100,000 members with
one and two million. A peer that is not installed has no row. Peers that would take minutes answer for a sample, and
their figure is drawn out in proportion; each pair of members is asked of them once, not from both sides.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import cast

import networkx as nx
import numpy as np

from benchmarks.figures import Section
from benchmarks.memory import peak
from benchmarks.ties import Ends, invent
from consortium_network import Adjacency, LiveTopPartners, personalised_pagerank, top_partners
from consortium_network.engine import centrality
from consortium_network.engine.compiling import can_compile
from consortium_network.engine.partners import By, Engine

_SCORES: tuple[By, ...] = ("resource_allocation", "adamic_adar")
_ROUNDS = 3
_SAMPLE = 200
_WALKERS = 640
_NEW_TIES = 1000

Way = Callable[[], float]


def measure(*, large: bool) -> list[Section]:
    """Return how long lists, refreshes, walks and measures take."""
    middling = invent(10_000, 100_000)
    sections = [_lists(10_000, middling), _walks(10_000, middling)]
    sizes = [(10_000, middling)]
    if large:
        sizes.append((100_000, invent(100_000, 1_000_000)))
        sections.insert(1, _large_lists())
    return [*sections, _refreshes(sizes), *(_measures(size, ends) for size, ends in sizes)]


def _engines() -> tuple[Engine, ...]:
    return ("numba", "scipy") if can_compile() else ("scipy",)


def _spent(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _side_by_side(found: Section, ways: dict[str, Way]) -> Section:
    """Write the median of each way over rounds in which each has its turn, and how often the first fits into it."""
    seen: dict[str, list[float]] = {name: [] for name in ways}
    for way in ways.values():
        way()
    for _ in range(_ROUNDS):
        for name, way in ways.items():
            seen[name].append(way())
    first = next(iter(seen.values()))
    for name, spent in seen.items():
        found.put(name, CPU_ms=median(spent) * 1e3, times_the_first=median(spent) / median(first))
    return found


def _lists(size: int, ends: Ends) -> Section:
    found = Section(
        f"Ten best partners to come of every one of {size:,} members, {len(ends):,} ties",
        "Milliseconds of CPU, medians of rounds in turn. networkx, igraph, NetworKit: scores alone, no list; networkx "
        f"and NetworKit are given the pairs that share somebody, each once; of a sample of {_SAMPLE} members.",
    )
    adjacency = Adjacency.from_pairs(ends[:, 0], ends[:, 1], size=size)
    pairs = _pairs(adjacency)
    ways: dict[str, Way] = {}
    for engine in _engines():
        for by in _SCORES:
            ways[f"{engine}, {by}"] = partial(_spent, partial(top_partners, adjacency, by=by, engine=engine))
    graph = _graph(size, ends)
    ways["networkx, RA"] = partial(_drawn_out, size, lambda: list(nx.resource_allocation_index(graph, pairs)))
    ways["networkx, AA"] = partial(_drawn_out, size, lambda: list(nx.adamic_adar_index(graph, pairs)))
    return _side_by_side(found, ways | _peers(size, ends, pairs))


def _peers(size: int, ends: Ends, pairs: list[tuple[int, int]]) -> dict[str, Way]:
    ways: dict[str, Way] = {}
    if find_spec("igraph"):
        asked = np.random.default_rng(1).choice(size, _SAMPLE, replace=False).tolist()
        theirs = import_module("igraph").Graph(size, ends.tolist())
        ways["igraph, AA"] = partial(_drawn_out, size, partial(theirs.similarity_inverse_log_weighted, vertices=asked))
    if find_spec("networkit"):
        networkit = import_module("networkit")
        networkit.setNumberOfThreads(1)
        graph = networkit.Graph(size)
        for one, other in ends.tolist():
            graph.addEdge(one, other)
        for name, index in (("RA", "ResourceAllocationIndex"), ("AA", "AdamicAdarIndex")):
            ways[f"NetworKit, {name}"] = partial(_drawn_out, size, partial(_by_networkit, index, graph, pairs))
    return ways


def _by_networkit(index: str, graph: object, pairs: list[tuple[int, int]]) -> object:
    return getattr(import_module("networkit").linkprediction, index)(graph).runOn(pairs)


def _graph(size: int, ends: Ends) -> nx.Graph[int]:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from(ends.tolist())
    return graph


def _drawn_out(size: int, work: Callable[[], object]) -> float:
    return _spent(work) * size / _SAMPLE


def _pairs(adjacency: Adjacency) -> list[tuple[int, int]]:
    """Return for a sample of members whom they share somebody with, if the other's number is higher."""
    found: list[tuple[int, int]] = []
    for row in np.random.default_rng(1).choice(len(adjacency), _SAMPLE, replace=False).tolist():
        beyond = {int(end) for via in adjacency.partners(row) for end in adjacency.partners(int(via))}
        found += [(row, end) for end in sorted(beyond - set(adjacency.partners(row).tolist())) if end > row]
    return found


def _large_lists() -> Section:
    found = Section(
        "Ten best partners to come of every one of 100,000 members",
        "Seconds of CPU, nanoseconds a two-path, and peak memory of a process that reads the ties and lists everybody.",
    )
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        path = Path(folder, "ties.npy")
        for members, ties in ((10_000, 100_000), (100_000, 1_000_000), (100_000, 2_000_000)):
            np.save(path, invent(members, ties).astype(np.int32))
            for by in _SCORES:
                asked = [sys.executable, "-m", "benchmarks.graphs", str(path), str(members), by]
                told = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
                found.put(f"{members:,} members, {ties:,} ties, {by}", **told)
    return found


def _walks(size: int, ends: Ends) -> Section:
    found = Section(
        "Personalised PageRank, restart .15, ten best of every member",
        f"Milliseconds of CPU a member, over a sample of {_WALKERS}; overlap with 160 rounds of the power method.",
    )
    adjacency = Adjacency.from_pairs(ends[:, 0], ends[:, 1], size=size)
    tied = np.flatnonzero(adjacency.degree)
    rows = np.random.default_rng(2).choice(tied, _WALKERS, replace=False)
    exact = _power_method(adjacency, rows[:_SAMPLE])
    for engine in _engines():
        personalised_pagerank(adjacency, rows[:64], engine=engine)
        spent = _spent(partial(personalised_pagerank, adjacency, rows, engine=engine))
        lists = personalised_pagerank(adjacency, rows[:_SAMPLE], engine=engine).partners
        same = [len(set(ours) & set(theirs)) / 10 for ours, theirs in zip(lists.tolist(), exact, strict=True)]
        found.put(engine, CPU_ms=spent / _WALKERS * 1e3, overlap=float(np.mean(same)))
    return found


def _power_method(adjacency: Adjacency, rows: Ends) -> list[list[int]]:
    onwards = adjacency.matrix(1 / np.maximum(adjacency.degree, 1))
    start = np.zeros((len(adjacency), len(rows)))
    start[rows, np.arange(len(rows))] = 0.15
    visits = start
    for _ in range(160):
        visits = 0.85 * np.asarray(onwards @ visits) + start
    for lane, row in enumerate(rows.tolist()):
        visits[[row, *adjacency.partners(row)], lane] = 0
    best = np.argsort(-visits, axis=0, kind="stable")[:10].T
    return [row.tolist() for row in best]


def _refreshes(sizes: list[tuple[int, Ends]]) -> Section:
    found = Section(
        "One tie comes or goes: every list brought up to date",
        f"Milliseconds of CPU over {_NEW_TIES:,} new ties, half of them suggested, half between ends drawn at random, "
        "and over the removal of half; same: share of members whose lists are then those of a full run.",
    )
    for size, ends in sizes:
        adjacency = Adjacency.from_pairs(ends[:, 0], ends[:, 1], size=size)
        live = LiveTopPartners(adjacency)
        added = [_add(live, ends, np.random.default_rng(seed)) for seed in range(_NEW_TIES)]
        spent = np.array([cost for *_, cost in added[1:]]) * 1e3
        kept, gone = added[: _NEW_TIES // 2], added[_NEW_TIES // 2 :]
        removing = np.array([_spent(partial(live.remove, one, other)) * 1e3 for one, other, _ in gone])
        held = np.concatenate([ends, np.array([(one, other) for one, other, _ in kept])])
        whole = top_partners(Adjacency.from_pairs(held[:, 0], held[:, 1], size=size))
        ours = live.everybody()
        same = (ours.partners == whole.partners).all(axis=1) & (ours.scores == whole.scores).all(axis=1)
        row = f"{size:,} members, {len(ends):,} ties"
        found.put(row, add_p50=float(np.median(spent)), add_p99=float(np.quantile(spent, 0.99)))
        found.put(row, remove_p50=float(np.median(removing)), remove_p99=float(np.quantile(removing, 0.99)))
        found.put(row, same=float(same.mean()))
    return found


def _add(live: LiveTopPartners, ends: Ends, chance: np.random.Generator) -> tuple[int, int, float]:
    while True:
        one, other = (int(ends[chance.integers(len(ends)), chance.integers(2)]) for _ in range(2))
        if chance.random() < 0.5:
            one = int(chance.integers(len(live)))
            other = next((partner for partner, _ in live.of(one)[chance.integers(10) :]), one)
        if one != other and not live.tied(one, other):
            return one, other, _spent(partial(live.add, one, other))


def _measures(size: int, ends: Ends) -> Section:
    found = Section(
        f"Measures, {size:,} members, {len(ends):,} ties",
        "Milliseconds of CPU; times: networkx to the quickest of ours. It lacks participation: counted over its graph.",
    )
    adjacency = Adjacency.from_pairs(ends[:, 0], ends[:, 1], size=size)
    _ = adjacency.by_degree
    labels = np.random.default_rng(3).integers(0, 40, size)
    graph = _graph(size, ends)
    group = labels.tolist()
    ours: dict[str, Callable[[Engine], object]] = {
        "PageRank": lambda engine: centrality.pagerank(adjacency, engine=engine),
        "core numbers": lambda engine: centrality.core_numbers(adjacency, engine=engine),
        "constraint": lambda engine: centrality.constraint(adjacency, engine=engine),
        "participation": lambda engine: centrality.participation(adjacency, labels, engine=engine),
    }
    theirs: dict[str, Way] = {
        "PageRank": lambda: _spent(lambda: nx.pagerank(graph)),
        "core numbers": lambda: _spent(lambda: nx.core_number(graph)),
        "constraint": lambda: _spent(lambda: nx.constraint(graph)),
        "participation": lambda: _spent(lambda: [_participation(graph, node, group) for node in graph]),
    }
    for name, work in ours.items():
        spent = {engine: median(_spent(partial(work, engine)) for _ in range(_ROUNDS)) for engine in _engines()}
        peer = theirs[name]()
        found.put(name, **{engine: cost * 1e3 for engine, cost in spent.items()}, networkx=peer * 1e3)
        found.put(name, times=peer / min(spent.values()))
    return found


def _participation(graph: nx.Graph[int], node: int, group: list[int]) -> float:
    reach: dict[int, int] = {}
    for partner in graph[node]:
        reach[group[partner]] = reach.get(group[partner], 0) + 1
    return 1 - sum(count * count for count in reach.values()) / max(1, len(graph[node])) ** 2


def _alone(path: str, members: int, by: By) -> dict[str, float]:
    """Return the cost of listing everybody in this process, and the most memory it has held."""
    ends = np.load(path)
    adjacency, engine = Adjacency.from_pairs(ends[:, 0], ends[:, 1], size=members), _engines()[0]
    del ends
    top_partners(adjacency, by=by, rows=np.arange(8), engine=engine)
    spent = _spent(partial(top_partners, adjacency, by=by, engine=engine))
    found = {"CPU s": spent, "ns a two-path": spent / adjacency.two_paths * 1e9}
    return found | peak()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_alone(sys.argv[1], int(sys.argv[2]), cast("By", sys.argv[3]))))
